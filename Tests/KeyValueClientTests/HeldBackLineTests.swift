import Testing

@testable import KeyValueClient

@Suite struct HeldBackLineTests {
  /// How many of so many may go.
  private func going(_ line: inout HeldBackLine<Int>, of count: Int) -> Int {
    (0..<count).count { _ in line.mayGo() }
  }

  @Test("so many go at once, a tenth of what is asked for after that, and nobody overtakes")
  func budget() {
    var line = HeldBackLine<Int>(probeCount: 3)
    #expect(going(&line, of: 5) == 3)
    for _ in 0..<10 { line.earn() }
    #expect(going(&line, of: 2) == 1)
    line.add(1) { _ in false }
    for _ in 0..<10 { line.earn() }
    #expect(going(&line, of: 1) == 0, "the one that waits goes first")
    let released = line.answered { _ in false }
    #expect(released == [1])
    #expect(going(&line, of: 2) == 1, "what was earned meanwhile")
  }

  @Test("an answer lets one go and a pause so many, but none that is over")
  func release() {
    var line = HeldBackLine<Int>(probeCount: 2)
    for number in 0..<6 { line.add(number) { _ in false } }
    var gone = [line.answered { $0 == 0 }, line.paused { $0 == 3 }]
    #expect(!line.isEmpty)
    gone.append(line.paused { _ in false })
    #expect(line.isEmpty)
    gone.append(line.paused { _ in false })
    #expect(gone == [[1], [2, 4], [5], []])
  }

  @Test("a long line is dropped as it goes, and keeps its order")
  func length() {
    var line = HeldBackLine<Int>(probeCount: 700)
    for number in 0..<5_000 { line.add(number) { _ in false } }
    var gone: [Int] = []
    while !line.isEmpty {
      gone += line.paused { _ in false }
      gone += line.answered { _ in false }
    }
    #expect(gone == Array(0..<5_000))
  }
}
