/// How every program begins: with its options, or with a page or a complaint and its end.
package enum ProgramStart<Options: Sendable>: Sendable {
  case run(Options)
  case exit(ExitCode)

  /// Reads the command line; what there is to show or to complain about is written.
  ///
  /// - Parameters:
  ///   - program: As the user called it.
  ///   - parse: One of the options' `parse` functions.
  package init(
    program: String, arguments: [String], environment: Environment, output: any ProgramOutput,
    parse: ([String], Environment) throws(UsageError) -> Invocation<Options>
  ) {
    do {
      switch try parse(arguments, environment) {
      case .run(let options):
        self = .run(options)
      case .show(let page):
        output.write(page)
        let texts = Texts(Language(arguments: arguments, environment: environment))
        self = .exit(output.settled(.success, program: program, texts: texts))
      }
    } catch {
      let texts = Texts(Language(arguments: arguments, environment: environment))
      Self.complain(error, program: program, texts: texts, output: output)
      self = .exit(.badUsage)
    }
  }

  /// Says what is wrong with a command line and where to read more.
  package static func complain(
    _ error: UsageError, program: String, texts: Texts, output: any ProgramOutput
  ) {
    output.print("\(program): \(texts.usage(error))", to: .standardError)
    output.print(texts.usageHint(program: program), to: .standardError)
  }
}
