import SystemIO

/// Where every program begins, before anything else is done: its standard descriptors are open, and its
/// arguments are what was typed.
package enum ProgramEntry {
  /// Runs a program that waits for nothing but its calls.
  ///
  /// - Parameter body: Gets the arguments without the program's name.
  package static func run(_ program: String, _ body: ([String]) -> ExitCode) -> Never {
    body(begin(program)).end()
  }

  /// Runs a program that is a task, on another thread than the one that waits here. The main function must
  /// not be that task: what runs it opens descriptors before its first statement.
  package static func run(
    _ program: String, _ body: @escaping @Sendable ([String]) async -> ExitCode
  ) -> Never {
    let arguments = begin(program)
    Task.detached { await body(arguments).end() }
    while true { Semaphore().wait() }
  }

  private static func begin(_ program: String) -> [String] {
    StandardDescriptors.fillGaps()
    do {
      return try text(of: ProcessArguments.all)
    } catch {
      let environment = Environment.process
      let arguments = ProcessArguments.all.map { String(decoding: $0, as: UTF8.self) }
      ProgramStart<Never>.complain(
        error, program: program,
        texts: Texts(Language(arguments: arguments, environment: environment)),
        output: StandardStreams(environment: environment))
      ExitCode.badUsage.end()
    }
  }

  /// The arguments as text. What is not UTF-8 is refused, because two names of different bytes would become
  /// the same one.
  static func text(of arguments: [[UInt8]]) throws(UsageError) -> [String] {
    var texts: [String] = []
    for argument in arguments {
      guard let text = String(validating: argument, as: UTF8.self) else {
        throw .notText(
          position: texts.count + 1, repaired: String(decoding: argument, as: UTF8.self))
      }
      texts.append(text)
    }
    return texts
  }
}
