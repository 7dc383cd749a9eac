import ProgramSupport

extension Texts {
  var askedToQuit: String { choose("asked to quit", "se pidió salir") }

  var parentEnded: String {
    choose("the program that started it has ended", "el programa que lo arrancó ha terminado")
  }

  func cutUnfinishedWrite(byteCount: UInt64) -> String {
    choose(
      "cut \(byteCount) bytes of an unfinished write off the end of the log",
      "cortados \(byteCount) bytes de una escritura inacabada al final del registro")
  }

  func randomSeed(_ seed: UInt64) -> String {
    choose("random seed \(seed)", "semilla aleatoria \(seed)")
  }
}
