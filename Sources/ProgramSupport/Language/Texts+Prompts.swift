extension Texts {
  package var askPort: String { choose("Port: ", "Introduzca el puerto (p. ej. 50053): ") }

  package var askState: String {
    choose("State (alive/dead): ", "Introduzca la conciencia (vivo/muerto): ")
  }

  package var yesOrNo: String {
    choose("please answer y or n", "responda s o n, por favor")
  }

  /// Why an answer is asked for again.
  package func refusal<Value>(_ answer: String, _ format: ValueFormat<Value>) -> String {
    let expectation = choose(format.expectation)
    return choose(
      "\(quoted(answer)) is not \(expectation); for example: \(format.example)",
      "\(quoted(answer)) no es \(expectation); por ejemplo: \(format.example)")
  }

  package func lineTooLong(bytesMax: Int) -> String {
    choose(
      "that line has more than \(bytesMax) bytes, which is the most that is read here",
      "esa línea tiene más de \(bytesMax) bytes, que es lo máximo que se lee aquí")
  }

  package var lineNotText: String {
    choose("that line is not UTF-8, and is not read", "esa línea no es UTF-8, y no se lee")
  }

  /// What to say to a line that is no command of a node's terminal; `nil` to say nothing.
  package func refusal(_ refusal: NodeTerminalCommand.Refusal) -> String? {
    guard case .unknown(let word, let suggestion) = refusal else { return nil }
    let list = choose("dead, alive, status and quit", "muerto, vivo, estado y salir")
    return choose("unknown command \(quoted(word))", "orden desconocida \(quoted(word))")
      + didYouMean(suggestion)
      + choose("; the commands are \(list)", "; las órdenes son \(list)")
  }
}
