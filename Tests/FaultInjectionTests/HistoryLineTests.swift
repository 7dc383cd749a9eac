import FaultInjection
import Linearizability
import ProgramSupport
import Testing

/// Histories as lines of JSON.
@Suite struct HistoryLineTests {
  private func key(_ text: String) -> [UInt8] { Array(text.utf8) }

  private var operations: [HistoryOperation] {
    let entry = HistoryEntry(
      key: key("k\"1"), value: key("é\n\u{1}"), createRevision: 3, modRevision: 5, version: 2)
    return [
      HistoryOperation(
        client: 1, action: .put(key: key("k"), value: key("v")), invokedAt: 10,
        outcome: .ok(
          returnedAt: 12, HistoryOperation.Answer(revision: 4, previous: 2, servedIndex: 9))),
      HistoryOperation(
        client: 2, action: .put(key: key("k"), value: key("w")), invokedAt: 11, outcome: .unknown),
      HistoryOperation(
        client: 3, action: .delete(key: key("k")), invokedAt: .max - 1,
        outcome: .failed(returnedAt: .max)),
      HistoryOperation(
        client: 4, action: .get(key: key("k\"1")), consistency: .stale, invokedAt: 13,
        outcome: .ok(returnedAt: 14, HistoryOperation.Answer(revision: 5, entries: [entry]))),
      HistoryOperation(
        client: 5, action: .list(prefix: [], after: key("a"), limit: 3),
        consistency: .atLeast(revision: 2), invokedAt: 15,
        outcome: .ok(
          returnedAt: 16, HistoryOperation.Answer(revision: 5, entries: [entry, entry], more: true))
      ),
    ]
  }

  @Test("an operation is read back as it was written, on one line")
  func roundTrip() throws {
    for operation in operations {
      let line = HistoryLine.json(of: operation).text
      #expect(!line.contains("\n"))
      #expect(try HistoryLine.operation(of: line) == operation, "\(line)")
    }
  }

  @Test("a line that is cut off anywhere is refused")
  func cutOff() {
    for operation in operations {
      let line = HistoryLine.json(of: operation).text
      for count in 0..<line.count {
        #expect(throws: HistoryLine.Malformed.self) {
          try HistoryLine.operation(of: String(line.prefix(count)))
        }
      }
    }
  }

  @Test("what is no JSON, or too deep, is refused with the place")
  func malformed() {
    for text in [
      "", "{", "{\"a\"}", "[1,]", "tru", "-1", "1.5", "\"\\x\"", "{} {}",
      "99999999999999999999", String(repeating: "[", count: 20_000),
    ] {
      #expect(throws: JSONText.Malformed.self) { try JSONText.value(of: text) }
    }
  }
}
