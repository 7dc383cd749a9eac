import ProgramSupport
import RaftStorage
import SystemIO

/// The body of `inspect`: shows what a data directory holds, and whether a node would start from it.
/// It changes nothing.
enum InspectProgram {
  static let usage = """
    USAGE: inspect [--verify] [--json] DIR

    Shows what the data directory of a stopped node holds, and whether a node would start from it.
    Nothing is changed.

      --verify   Reads all of every snapshot too, and not of the newest only.
      --json     Prints one JSON document.

    The exit code is 0 if all is intact, 1 if a node would start but something is damaged, 4 if it
    would not start or the directory cannot be read, 2 if the command line is wrong.
    """

  static func run(arguments: [String]) -> ExitCode {
    let streams = StandardStreams(environment: .process)
    if arguments.contains("--help") || arguments.contains("-h") {
      streams.print(usage)
      return .success
    }
    let options = arguments.filter { $0.hasPrefix("--") }
    let directories = arguments.filter { !$0.hasPrefix("--") }
    if let unknown = options.first(where: { $0 != "--verify" && $0 != "--json" }) {
      streams.print("inspect: there is no option \(unknown); see --help", to: .standardError)
      return .badUsage
    }
    guard directories.count == 1 else {
      streams.print(
        "inspect: name one data directory, not \(directories.count); see --help",
        to: .standardError)
      return .badUsage
    }
    do {
      let found = try DirectoryInspection(
        directory: directories[0], files: LocalFileSystem(),
        verifies: options.contains("--verify"))
      streams.print(options.contains("--json") ? found.json.text : found.text)
      return found.exitCode
    } catch {
      streams.print("inspect: \(error)", to: .standardError)
      return .failure
    }
  }
}

extension DirectoryInspection {
  var exitCode: ExitCode {
    guard case .success = outcome else { return .failure }
    // 1 stands for the answer that is not the good one, as it does elsewhere.
    return isIntact ? .success : .keyAbsent
  }
}
