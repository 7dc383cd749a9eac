package import SystemIO

extension Texts {
  /// A program cannot go on.
  package func cannotGoOn(_ reason: String) -> String {
    choose("cannot go on: \(reason)", "no puede seguir: \(reason)")
  }

  package func outputFailed(_ reason: String) -> String {
    choose(
      "the answer could not be written to standard output: \(reason)",
      "no se pudo escribir la respuesta en la salida estándar: \(reason)")
  }

  package func inputFailed(_ reason: String) -> String {
    choose(
      "standard input could not be read: \(reason); nothing was written",
      "no se pudo leer la entrada estándar: \(reason); no se escribió nada")
  }

  /// How a program that this one has started came to its end.
  package func childEnded(_ program: String, _ exit: ChildProcess.Exit) -> String {
    switch exit {
    case .code(let code):
      choose("\(program) exited with code \(code)", "\(program) terminó con el código \(code)")
    case .signal(let number):
      choose(
        "\(program) was ended by signal \(number)",
        "a \(program) lo terminó la señal \(number)")
    }
  }
}
