extension Texts {
  /// What is wrong with the command line, what would be right and an example.
  package func usage(_ error: UsageError) -> String {
    switch error {
    case .unknownOption(let option, let suggestion):
      return choose("unknown option \(quoted(option))", "opción desconocida \(quoted(option))")
        + didYouMean(suggestion)
    case .unknownCommand(let command, let suggestion, let allowed):
      let list = enumeration(allowed)
      return choose("unknown command \(quoted(command))", "orden desconocida \(quoted(command))")
        + didYouMean(suggestion)
        + choose("; the commands are \(list)", "; las órdenes son \(list)")
    case .missingValue(let option, let valueName):
      let example = "\(option) \(choose(valueName))"
      return choose(
        "\(option) needs a value: \(example)", "\(option) necesita un valor: \(example)")
    case .surplusValue(let option, let value):
      return choose(
        "\(option) takes no value, but \(quoted(value)) was given",
        "\(option) no lleva valor, pero se dio \(quoted(value))")
    case .invalidValue(let source, let value, let expectation, let example):
      return invalidValue(source, value, choose(expectation), example)
    case .missingArgument(let command, let argument):
      return choose("\(argument) is missing: \(command)", "falta \(argument): \(command)")
    case .surplusArgument(let argument, let command):
      return choose(
        "\(quoted(argument)) is one too many after \(quoted(command))",
        "\(quoted(argument)) sobra después de \(quoted(command))")
    case .optionWithoutMeaning(let option, let command, let others):
      let list = enumeration(others)
      return choose(
        "\(option) means nothing to \(quoted(command)); it goes with \(list)",
        "\(option) no significa nada para \(quoted(command)); va con \(list)")
    case .notText(let position, let repaired):
      return choose(
        "argument \(position), \(quoted(repaired)), is not UTF-8; values of any bytes are taken from"
          + " standard input only",
        "el argumento \(position), \(quoted(repaired)), no es UTF-8; los valores de bytes cualesquiera"
          + " solo se toman de la entrada estándar")
    case .refused(let phrase):
      return choose(phrase)
    }
  }

  /// Where to read more.
  package func usageHint(program: String) -> String {
    choose("\(program) --help explains it all", "\(program) --help lo explica todo")
  }

  func didYouMean(_ suggestion: String?) -> String {
    guard let suggestion else { return "" }
    return choose("; did you mean \(suggestion)?", "; ¿quiso decir \(suggestion)?")
  }

  private func invalidValue(
    _ source: ValueSource, _ value: String, _ expectation: String, _ example: String
  ) -> String {
    let place: String
    let shownExample: String
    switch source {
    case .option(let flag): (place, shownExample) = (flag, "\(flag) \(example)")
    case .environment(let name): (place, shownExample) = (name, "\(name)=\(example)")
    case .argument(let name, let command): (place, shownExample) = ("\(command) \(name)", example)
    }
    return "\(place): "
      + choose(
        "\(quoted(value)) is not \(expectation); for example: \(shownExample)",
        "\(quoted(value)) no es \(expectation); por ejemplo: \(shownExample)")
  }

  var usageTitle: String { choose("Usage:", "Uso:") }
  var commandsTitle: String { choose("Commands:", "Órdenes:") }
  var optionsTitle: String { choose("Options:", "Opciones:") }
  var commandWord: String { choose("command", "orden") }
  var optionsWord: String { choose("options", "opciones") }
  var helpOfHelp: String { choose("Shows this page.", "Muestra esta página.") }
  var helpOfVersion: String { choose("Shows the version.", "Muestra la versión.") }
}
