import ProgramSupport
import RaftStorage
import SystemIO

/// The body of `inspect`: shows what a data directory holds, and whether a node would start from it.
/// It changes nothing.
enum InspectProgram {
  static let usage = """
    USAGE: inspect [--verify] [--json] DIR
           inspect --help | --version

    Shows what the data directory of a stopped node holds, and whether a node would start from it.
    Nothing is changed.

      --verify   Reads all of every snapshot too, and not of the newest only.
      --json     Prints one JSON document.

    The exit code is 0 if all is intact, 1 if a node would start but something is damaged, 2 if the
    command line is wrong, 4 if it would not start, the directory holds no node or cannot be read, or
    the answer could not be written.
    """

  static func run(arguments: [String]) -> ExitCode {
    let streams = StandardStreams(environment: .process)
    return streams.settled(
      run(arguments, streams), program: "inspect", texts: Texts(.english))
  }

  private static func run(_ arguments: [String], _ streams: StandardStreams) -> ExitCode {
    if arguments.contains("--help") || arguments.contains("-h") {
      streams.print(usage)
      return .success
    }
    if arguments.contains("--version") {
      streams.write(Version.line(program: "inspect"))
      return .success
    }
    let options = arguments.filter { $0.hasPrefix("-") }
    let directories = arguments.filter { !$0.hasPrefix("-") }
    if let unknown = options.first(where: { $0 != "--verify" && $0 != "--json" }) {
      let option = unknown.escapingControlCharacters(charactersMax: 80)
      streams.print("inspect: there is no option \(option); see --help", to: .standardError)
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
      guard found.holdsNode else {
        streams.print(
          "inspect: \(directories[0]) holds no node; name the directory that a node was given with "
            + "--data, such as data/50052", to: .standardError)
        return .failure
      }
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
