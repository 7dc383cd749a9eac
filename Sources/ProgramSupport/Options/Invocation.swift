/// What a command line asks of a program.
package enum Invocation<Options: Sendable>: Sendable {
  case run(Options)
  /// Print this, on standard output, and be done.
  case show(String)

  /// Answers `--help` and `--version`, and otherwise has the options read from the sorted command
  /// line.
  package static func read(
    _ arguments: [String], environment: Environment, syntax: CommandLineSyntax,
    options: (ParsedArguments) throws(UsageError) -> Options
  ) throws(UsageError) -> Invocation {
    switch CommandLineParser.request(in: arguments) {
    case .help:
      let language = Language(arguments: arguments, environment: environment)
      return .show(HelpPage(syntax: syntax, texts: Texts(language)).rendered())
    case .version:
      return .show(Version.line(program: syntax.program))
    case nil:
      return .run(
        try options(
          CommandLineParser.parse(arguments, syntax: syntax, environment: environment)))
    }
  }
}
