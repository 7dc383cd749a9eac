import FuzzTargets
import ProgramSupport
import SystemIO

/// The body of `fuzz`. `Scripts/fuzz.sh` builds and runs it.
enum FuzzProgram {
  static let usage = """
    USAGE: fuzz COMMAND

      readers                          Prints the names of the readers.
      run READER COUNT SEED FOLDER     Has a reader examine so many inputs that follow from the
                                       seed, beginning with the corpus in FOLDER/READER. The input
                                       at hand is in FOLDER/READER.current all the time, so that it
                                       is there if the program is stopped by it.
      replay READER FILE...            Has a reader examine these files.
      adversary [NAME BYTES]           Has a reader examine a hostile input of so many bytes, or
                                       prints the names of all.
      guided READER FLAG...            Runs libFuzzer, if the program was built with it.
    """

  static func run(arguments: [String]) -> ExitCode {
    let streams = StandardStreams(environment: .process)
    do {
      try run(arguments[...]) { streams.print($0) }
      return .success
    } catch {
      streams.print("fuzz: \(error)", to: .standardError)
      return .failure
    }
  }

  private static func run(_ arguments: ArraySlice<String>, print: (String) -> Void) throws {
    var words = arguments
    switch (words.popFirst(), words.count) {
    case ("--help", _): print(usage)
    case ("readers", 0): FuzzReader.all.forEach { print($0.name) }
    case ("run", 4):
      let numbers = [words[2], words[3]].map { UInt64($0) }
      guard let count = numbers[0], let seed = numbers[1] else {
        throw Mistake("\(words[2]) and \(words[3]) are not both numbers")
      }
      let folder = words[4]
      let run = try LongRun(reader: reader(words[1]), folder: folder, seed: seed)
      print(try run.examine(Int(clamping: count)))
    case ("replay", 2...):
      let reader = try reader(words.removeFirst())
      for path in words {
        let outcome = try reader.examine(Files.read(path))
        print("\(path): \(outcome)")
      }
    case ("adversary", 0): Adversary.all.forEach { print($0.name) }
    case ("adversary", 2):
      let name = words.removeFirst()
      guard let adversary = Adversary.all.first(where: { $0.name == name }) else {
        throw Mistake("there is no adversary \(name); see `fuzz adversary`")
      }
      guard let byteCount = words.first.flatMap({ Int($0) }), byteCount >= 0 else {
        throw Mistake("\(words.first ?? "") is no number of bytes")
      }
      print("\(try adversary.reader.examine(adversary.input(byteCount)))")
    case ("guided", 1...): try GuidedRun.run(reader(words.removeFirst()), flags: Array(words))
    default: throw Mistake("the command is not understood\n\n\(usage)")
    }
  }

  private static func reader(_ name: String) throws -> FuzzReader {
    guard let reader = FuzzReader.all.first(where: { $0.name == name }) else {
      throw Mistake("there is no reader \(name); see `fuzz readers`")
    }
    return reader
  }
}

/// Why the program cannot go on.
struct Mistake: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
