import Testing

@testable import codec_benchmark

@Suite("The codec benchmark's report")
struct CodecReportTests {
  private let measured = """
    c++ decode/put/heap ns 100
    c++ decode/put/heap ns 120
    c++ decode/put/heap ns 110
    c++ decode/put/heap instructions 1682
    swift decode/put/arrays ns 44
    swift decode/put/arrays instructions 1000
    swift decode/put/arrays allocations 0.004
    """

  @Test("the median of what was measured several times counts")
  func median() throws {
    let measurements = try Measurements(measured)
    #expect(measurements[.cpp, "decode/put/heap", .nanoseconds] == 110)
    #expect(try Measurements("c++ a ns 1\nc++ a ns 2")[.cpp, "a", .nanoseconds] == 1.5)
    #expect(measurements[.cpp, "decode/put/heap", .allocations] == nil)
  }

  @Test("SwiftProtobuf's share is C++'s of this run, in proportion to another run of both")
  func derived() throws {
    let derived = SwiftProtobufFigures.derived("decode/put", .nanoseconds, cpp: 105)
    #expect(try #require(derived).rounded() == 245)
    #expect(SwiftProtobufFigures.derived("decode/put", .nanoseconds, cpp: 210)?.rounded() == 490)
    #expect(SwiftProtobufFigures.derived("json-encode/batch", .nanoseconds, cpp: 1) == nil)
  }

  @Test("each target is judged by time and by instructions, and allocations are rounded")
  func targets() throws {
    let lines = Report(try Measurements(measured)).text.split(separator: "\n")
    let goals = lines.filter { $0.hasPrefix("decode/put") && $0.contains("to reach") == false }
      .map { $0.split(separator: " ").joined(separator: " ") }
    #expect(goals.contains("decode/put SwiftProtobuf's to ours ≥ 5.0 ns 5.83 yes"))
    #expect(goals.contains("decode/put ours to C++'s ≤ 1.00 ns 0.40 yes"))
    #expect(goals.contains("decode/put SwiftProtobuf's to ours ≥ 5.0 instructions 3.08 NO"))
    #expect(goals.contains("decode/put ours ≤ 0 allocations 0.00 yes"))
    #expect(goals.contains("decode/put Reign, arrays 44.0 0.40 1,000 0.59 0"))
  }

  @Test("what is appended is held against the same target as what goes into memory")
  func appended() throws {
    let measured = """
      c++ encode/put/buffer instructions 400
      swift encode/put/slices instructions 300
      swift encode/put/slices-append instructions 500
      """
    let text = Report(try Measurements(measured)).text
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines.contains("encode/put ours to C++'s ≤ 1.00 instructions 0.75 yes"))
    #expect(lines.contains("encode/put, appended ours to C++'s ≤ 1.00 instructions 1.25 NO"))
  }

  @Test("slices count where they are measured")
  func slices() throws {
    let text = Report(try Measurements(measured + "\nswift decode/put/slices ns 22")).text
    #expect(text.contains("11.67"))
  }

  @Test("a line that is no figure is named")
  func mistakes() {
    for line in ["swift decode/put/arrays ns", "java a ns 1", "swift a ms 1", "swift a ns x"] {
      let mistake = #expect(throws: BenchmarkMistake.self) { try Measurements("\n\(line)") }
      #expect(mistake?.description.contains("line 2 is '\(line)'") == true)
    }
  }
}

@Suite("The codec benchmark's payloads")
struct PayloadsTests {
  @Test("are as large as the documentation says")
  func sizes() {
    #expect(Payloads.encoded.map(\.name) == ["put", "batch", "text"])
    #expect(Payloads.encoded.map(\.bytes.count) == [127, 8_462, 1_966])
  }
}
