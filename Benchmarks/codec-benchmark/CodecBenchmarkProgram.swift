import CodecMessages
import ProgramSupport
import ProtobufCodec
import SystemIO

/// The body of `codec-benchmark`: this project's side of the comparison with Google's C++ library,
/// and the tables of both. `Benchmarks/codec.sh` runs it.
enum CodecBenchmarkProgram {
  static func run(arguments: [String]) -> ExitCode {
    let streams = StandardStreams(environment: .process)
    do {
      try run(arguments, print: { streams.print($0) })
      return .success
    } catch {
      streams.print("codec-benchmark: \(error)", to: .standardError)
      return .failure
    }
  }

  static let usage = """
    USAGE: codec-benchmark COMMAND

      payloads DIR          Writes the payloads to put.bin, batch.bin and text.bin.
      verify DIR            Fails unless every payload comes out as it went in.
      rows DIR              Prints the names of all rows.
      time DIR [ROW...]     Prints nanoseconds per operation of these rows, or of all.
      loop DIR ROW COUNT    Carries out a row so many times and nothing else, to be counted.
      report FILE           Prints the tables of what was measured: lines of `PEER ROW UNIT VALUE`.

    Benchmarks/codec.sh does all of that in order.
    """

  private static func run(_ arguments: [String], print: (String) -> Void) throws {
    var words = arguments[...]
    let command = words.popFirst()
    let operand = words.popFirst()
    switch (command, operand, words.count) {
    case ("--help", nil, _): print(usage)
    case ("payloads", let folder?, 0):
      for (name, bytes) in Payloads.encoded { try Files.write(bytes, to: "\(folder)/\(name).bin") }
    case ("verify", let folder?, 0): try Verification.run(folder)
    case ("rows", let folder?, 0):
      for row in try Rows.all(folder) { print(row.name) }
    case ("time", let folder?, _):
      for row in try Rows.all(folder) where words.isEmpty || words.contains(row.name) {
        print("\(row.name) \(try Stopwatch.nanoseconds(of: row))")
      }
    case ("loop", let folder?, 2):
      guard let row = try Rows.all(folder).first(where: { $0.name == words.first }) else {
        throw BenchmarkMistake("there is no row \(words.first ?? ""); see `rows`")
      }
      guard let count = words.last.flatMap({ Int($0) }), count >= 0 else {
        throw BenchmarkMistake("\(words.last ?? "") is no count; write a number such as 1000")
      }
      try row.repeat(count)
    case ("report", let file?, 0):
      let text = String(decoding: try Files.read(file), as: UTF8.self)
      print(Report(try Measurements(text)).text)
    default:
      throw BenchmarkMistake("the command is not understood\n\n\(usage)")
    }
  }
}

/// Why the benchmark cannot go on.
struct BenchmarkMistake: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
