/// Sorts the words of a command line into options, a command and its arguments.
///
/// It knows names, not meanings: values are read by ``ParsedArguments`` when they are asked for.
/// `--name value`, `--name=value`, and `--` before arguments that begin with a dash are
/// understood; a negative number or a lone `-` after a command is an argument anyway.
struct CommandLineParser {
  private let syntax: CommandLineSyntax
  private var remaining: ArraySlice<String>
  private var given: [String: [String]] = [:]
  private var words: [String] = []

  private init(_ arguments: [String], syntax: CommandLineSyntax) {
    self.syntax = syntax
    self.remaining = arguments[...]
  }

  /// What is asked for before anything else counts, however wrong the rest may be.
  enum Request {
    case help
    case version
  }

  static func request(in arguments: [String]) -> Request? {
    for argument in arguments.prefix(while: { $0 != "--" }) {
      if argument == "--help" || argument == "-h" { return .help }
      if argument == "--version" { return .version }
    }
    return nil
  }

  static func parse(_ arguments: [String], syntax: CommandLineSyntax, environment: Environment)
    throws(UsageError) -> ParsedArguments
  {
    var parser = CommandLineParser(arguments, syntax: syntax)
    try parser.sortWords()
    let command = try parser.checkedCommand()
    return ParsedArguments(
      given: parser.given, environment: environment, command: command,
      arguments: Array(parser.words.dropFirst()))
  }

  private mutating func sortWords() throws(UsageError) {
    while let word = remaining.popFirst() {
      if word == "--" {
        words += remaining
        return
      }
      if isOption(word) {
        try take(option: word)
      } else {
        words.append(word)
      }
    }
  }

  private func isOption(_ word: String) -> Bool {
    guard word.count > 1, word.first == "-" else { return false }
    let isNumber = word.dropFirst().first?.isNumber ?? false
    return words.isEmpty || !isNumber
  }

  private mutating func take(option word: String) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let flag = String(parts[0])
    let attached = parts.count == 2 ? String(parts[1]) : nil
    guard let option = syntax.options.first(where: { $0.flag == flag }) else {
      throw .unknownOption(flag, suggestion: suggestedFlag(for: flag))
    }
    guard let valueName = option.valueName else {
      if let attached {
        throw .surplusValue(option: flag, value: attached)
      }
      given[option.name, default: []].append("")
      return
    }
    guard let value = attached ?? nextValue() else {
      throw .missingValue(option: flag, valueName: valueName)
    }
    given[option.name, default: []].append(value)
  }

  private mutating func nextValue() -> String? {
    guard let next = remaining.first, !next.hasPrefix("--") else { return nil }
    return remaining.popFirst()
  }

  private func suggestedFlag(for flag: String) -> String? {
    let dashed = flag.hasPrefix("--") ? flag : "-" + flag
    return Suggestion.nearest(
      to: dashed, among: syntax.options.map(\.flag) + ["--help", "--version"])
  }

  private func checkedCommand() throws(UsageError) -> String? {
    guard let word = words.first else { return nil }
    guard !syntax.commands.isEmpty else {
      throw .surplusArgument(word, after: syntax.program)
    }
    guard let command = syntax.commands.first(where: { $0.name == word }) else {
      let names = syntax.commands.map(\.name)
      throw .unknownCommand(
        word, suggestion: Suggestion.nearest(to: word, among: names), allowed: names)
    }
    let count = words.count - 1
    if count < command.requiredArguments.count {
      throw .missingArgument(command: command.usage, argument: command.arguments[count])
    }
    if count > command.arguments.count, !command.lastMayRepeat {
      throw .surplusArgument(words[command.arguments.count + 1], after: command.usage)
    }
    return word
  }
}
