import ProgramSupport

extension Texts {
  var askedToQuit: String { choose("asked to quit", "se pidió salir") }

  var parentEnded: String {
    choose("the program that started it has ended", "el programa que lo arrancó ha terminado")
  }
}
