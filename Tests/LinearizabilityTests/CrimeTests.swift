import Linearizability
import Testing

/// Crimes made up by hand: each is called by its name.
@Suite struct CrimeTests {
  private typealias Script = ScriptedHistory

  private func rules(_ script: ScriptedHistory) -> [Violation.Rule] {
    WitnessChecker.check(script.history).violations.map(\.rule)
  }

  @Test("a read that misses a write which ended before it began breaks real time")
  func staleRead() {
    var script = Script()
    script.put("k", "a", at: 1...2, revision: 1)
    script.put("k", "b", at: 3...4, revision: 2, previous: 1)
    script.get(
      "k", Script.entry("k", "a", created: 1, changed: 1, version: 1), at: 5...6, revision: 1)
    #expect(rules(script) == [.realTime])
    let second = SearchChecker.check(script.history)
    #expect(second.violations.map(\.rule) == [.noOrder])
  }

  @Test("a revision given to two writes is a split brain's work")
  func splitBrain() {
    var script = Script()
    script.put("k", "a", at: 1...4, revision: 1)
    script.put("l", "b", at: 2...5, revision: 1)
    #expect(rules(script) == [.revisionGivenTwice])
  }

  @Test("a key that is gone though nobody deleted it is a lost write")
  func lost() {
    var script = Script()
    script.put("k", "a", at: 1...2, revision: 1)
    script.get("k", nil, at: 3...4, revision: 1)
    #expect(rules(script) == [.wrongAnswer])
    script.put("l", "b", at: 5...6, revision: 3)
    script.unknownPut("m", "c", at: 1)
    script.get("k", nil, at: 7...8, revision: 3)
    #expect(!rules(script).isEmpty)
    #expect(SearchChecker.check(script.history).violations.first?.rule == .noOrder)
  }

  @Test("a deletion of unknown outcome explains a key that is gone")
  func deletedAfterAll() {
    var script = Script()
    script.put("k", "a", at: 1...2, revision: 1)
    script.unknownDelete("k", at: 3)
    script.get("k", nil, at: 5...6, revision: 2)
    let verdict = WitnessChecker.check(script.history)
    #expect(verdict.passes)
    #expect(verdict.unknownWritesSeen == 1)
  }

  @Test("a deletion asked for only later explains nothing")
  func deletedTooLate() {
    var script = Script()
    script.put("k", "a", at: 1...2, revision: 1)
    script.get("k", nil, at: 3...4, revision: 2)
    script.unknownDelete("k", at: 5)
    #expect(rules(script) == [.lostWrite])
    #expect(SearchChecker.check(script.history).violations.map(\.rule) == [.noOrder])
  }

  @Test("a write that took effect twice is seen by both its revisions")
  func twice() {
    var script = Script()
    script.put("k", "a", at: 1...2, revision: 1)
    script.put("k", "b", at: 3...4, revision: 2, previous: 1)
    script.get(
      "k", Script.entry("k", "a", created: 1, changed: 3, version: 3), at: 5...6, revision: 3)
    #expect(rules(script).first == .executedTwice)
    let second = ExactlyOnceChecker.check(script.history)
    #expect(second.violations.map(\.rule) == [.executedTwice])
  }

  @Test("a write that took effect twice unseen is told by the revisions that nobody explains")
  func twiceUnseen() {
    var script = Script()
    script.put("k", "a", at: 1...2, revision: 1)
    script.put("l", "b", at: 3...4, revision: 3)
    #expect(rules(script) == [.unexplainedRevision])
  }

  @Test("a write of unknown outcome takes effect at most once")
  func unknownTwice() {
    var script = Script()
    script.unknownPut("k", "a", at: 1)
    script.get(
      "k", Script.entry("k", "a", created: 1, changed: 1, version: 1), at: 2...3, revision: 1)
    script.put("k", "b", at: 4...5, revision: 2, previous: 1)
    script.get(
      "k", Script.entry("k", "a", created: 1, changed: 3, version: 3), at: 6...7, revision: 3)
    #expect(rules(script).first == .executedTwice)
    #expect(ExactlyOnceChecker.check(script.history).violations.map(\.rule) == [.executedTwice])
  }

  @Test("a write that failed is never seen")
  func failed() {
    var script = Script()
    script.failedPut("k", "a", at: 1...2)
    script.get(
      "k", Script.entry("k", "a", created: 1, changed: 1, version: 1), at: 3...4, revision: 1)
    #expect(rules(script) == [.failedWriteSeen])
    #expect(SearchChecker.check(script.history).violations.map(\.rule) == [.unwrittenValue])
    #expect(ExactlyOnceChecker.check(script.history).violations.map(\.rule) == [.failedWriteSeen])
  }

  @Test("a value that nobody wrote is never seen, not even by a stale read")
  func invented() {
    var script = Script()
    script.put("k", "a", at: 1...2, revision: 1)
    script.get(
      "k", Script.entry("k", "b", created: 1, changed: 1, version: 1), at: 3...4, revision: 1,
      consistency: .stale)
    #expect(rules(script) == [.unwrittenValue])
  }

  @Test("a read that was asked for a minimum revision is not below it, and a stale one may be")
  func minimum() {
    var script = Script()
    script.put("k", "a", at: 1...2, revision: 1)
    script.put("k", "b", at: 3...4, revision: 2, previous: 1)
    let old = Script.entry("k", "a", created: 1, changed: 1, version: 1)
    script.get("k", old, at: 5...6, revision: 1, consistency: .stale)
    script.get("k", old, at: 5...6, revision: 1, consistency: .atLeast(revision: 1))
    #expect(WitnessChecker.check(script.history).passes)
    script.get("k", old, at: 5...6, revision: 1, consistency: .atLeast(revision: 2))
    #expect(rules(script) == [.belowMinimum])
  }

  @Test("a read that was asked for a minimum revision shows a state that the store was in")
  func mixedStates() {
    var script = Script()
    script.put("k", "a", at: 1...2, revision: 1)
    script.put("k", "b", at: 3...4, revision: 2, previous: 1)
    let old = Script.entry("k", "a", created: 1, changed: 1, version: 1)
    script.get("k", old, at: 5...6, revision: 2, consistency: .atLeast(revision: 1))
    #expect(rules(script) == [.wrongAnswer])
  }

  @Test("a read may be old when that was asked for, but shows nothing from the future")
  func oldButNotFuture() {
    var script = Script()
    script.put("k", "a", at: 1...2, revision: 1)
    script.put("k", "b", at: 7...8, revision: 2, previous: 1)
    let new = Script.entry("k", "b", created: 1, changed: 2, version: 2)
    script.get("k", new, at: 5...6, revision: 2, consistency: .atLeast(revision: 1))
    #expect(rules(script) == [.realTime])
  }

  @Test("a hidden write is placed where a version says that it was")
  func hiddenByVersion() {
    var script = Script()
    script.put("k", "a", at: 1...2, revision: 1)
    script.unknownPut("k", "b", at: 3)
    script.unknownPut("k", "c", at: 4)
    script.get(
      "k", Script.entry("k", "c", created: 1, changed: 3, version: 3), at: 5...6, revision: 3)
    let verdict = WitnessChecker.check(script.history)
    #expect(verdict.passes)
    #expect(verdict.unknownWritesSeen == 2)
    #expect(SearchChecker.check(script.history).passes)
  }

  @Test("the log settles what clients could not see")
  func log() {
    typealias Change = ExactlyOnceChecker.Change
    var script = Script()
    script.put("k", "a", at: 1...2, revision: 1)
    script.unknownPut("k", "b", at: 3)
    script.failedPut("k", "c", at: 3...4)
    let key = Array("k".utf8)
    func change(_ revision: UInt64, _ value: String) -> Change {
      Change(revision: revision, key: key, value: Array(value.utf8))
    }
    func rules(_ log: [Change]) -> [Violation.Rule] {
      ExactlyOnceChecker.check(script.history, log: log).violations.map(\.rule)
    }
    #expect(rules([change(1, "a")]) == [])
    #expect(rules([change(1, "a"), change(2, "b")]) == [])
    #expect(rules([change(1, "a"), change(2, "b"), change(3, "b")]) == [.executedTwice])
    #expect(rules([change(1, "b")]) == [.lostWrite])
    #expect(rules([]) == [.lostWrite])
    #expect(rules([change(1, "a"), change(2, "c")]) == [.failedWriteSeen])
    #expect(rules([change(1, "a"), change(2, "d")]) == [.unwrittenValue])
    #expect(rules([change(1, "a"), change(3, "b")]) == [.unexplainedRevision])
  }

  @Test("values that are written twice are left undecided, not passed")
  func equalValues() {
    var script = Script()
    script.put("k", "a", at: 1...2, revision: 1)
    script.put("k", "a", at: 3...4, revision: 2, previous: 1)
    #expect(!ExactlyOnceChecker.check(script.history).passes)
  }
}
