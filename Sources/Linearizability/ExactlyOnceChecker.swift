/// Checks that every write took effect once if it was acknowledged, at most once if its outcome is
/// unknown, and never if it failed.
///
/// It looks at each value for itself: all that saw it must name the same revision for it, the one that its
/// writer was told. With the log of the store at hand it counts every write in it. It knows nothing of
/// time; the other checkers do.
package struct ExactlyOnceChecker {
  /// A change of the store, as its log has it.
  package struct Change: Hashable, Sendable {
    package let revision: UInt64
    package let key: [UInt8]
    /// `nil` for a deletion.
    package let value: [UInt8]?

    package init(revision: UInt64, key: [UInt8], value: [UInt8]?) {
      self.revision = revision
      self.key = key
      self.value = value
    }
  }

  /// `log` has every change of the store in the order of its revisions; `nil` if it is not known.
  package static func check(_ history: History, log: [Change]? = nil) -> Verdict {
    var checker = ExactlyOnceChecker(history: history)
    checker.index()
    checker.compareWhatWasSeen()
    if let log { checker.compare(log) }
    return checker.verdict
  }

  private let history: History
  private var verdict = Verdict()
  /// The put of each value.
  private var writers: [HistoryOperation.Action: Int] = [:]

  private init(history: History) {
    self.history = history
  }

  private mutating func index() {
    for (number, operation) in history.operations.enumerated() {
      guard case .put = operation.action else { continue }
      verdict.operationCount += 1
      if let other = writers.updateValue(number, forKey: operation.action) {
        verdict.leaveUndecided(
          "\(history.described(other)) and \(history.described(number)) wrote the same, so it cannot "
            + "be known which of them was seen")
      }
    }
  }

  private mutating func compareWhatWasSeen() {
    // Where each put was first seen to be.
    var places: [Int: (entry: HistoryEntry, witness: Int)] = [:]
    for (number, operation) in history.operations.enumerated()
    where operation.consistency == .linearizable {
      guard let answer = operation.answer else { continue }
      for entry in answer.entries {
        guard let writer = writers[.put(key: entry.key, value: entry.value)] else {
          verdict.report(
            .unwrittenValue,
            "\(history.described(number)) shows \(entry.key.shown) = \(entry.value.shown), which "
              + "nobody wrote", [number])
          continue
        }
        if let (other, witness) = places[writer] {
          if other != entry {
            verdict.report(
              .executedTwice,
              "\(history.described(writer)) was seen at revision \(other.modRevision) as version "
                + "\(other.version) by \(history.described(witness)), and at revision "
                + "\(entry.modRevision) as version \(entry.version) by \(history.described(number))",
              [writer, witness, number])
          }
          continue
        }
        places[writer] = (entry, number)
        compare(entry, with: writer, seenBy: number)
      }
    }
  }

  private mutating func compare(_ entry: HistoryEntry, with writer: Int, seenBy number: Int) {
    switch history.operations[writer].outcome {
    case .unknown: break
    case .failed:
      verdict.report(
        .failedWriteSeen,
        "\(history.described(number)) shows what \(history.described(writer)) was told was not "
          + "written", [writer, number])
    case .ok(_, let answer):
      guard answer.revision != entry.modRevision else { return }
      verdict.report(
        .executedTwice,
        "\(history.described(writer)) was seen at revision \(entry.modRevision) by "
          + "\(history.described(number))", [writer, number])
    }
  }

  private mutating func compare(_ log: [Change]) {
    var revisions: [Int: UInt64] = [:]
    var deletions: [UInt64: [UInt8]] = [:]
    for (position, change) in log.enumerated() {
      if change.revision != UInt64(position) + 1 {
        verdict.report(
          .unexplainedRevision,
          "change number \(position + 1) of the log has revision \(change.revision)")
      }
      guard let value = change.value else {
        deletions[change.revision] = change.key
        continue
      }
      guard let writer = writers[.put(key: change.key, value: value)] else {
        verdict.report(
          .unwrittenValue,
          "the log has \(change.key.shown) = \(value.shown) at revision \(change.revision), which "
            + "nobody wrote")
        continue
      }
      if let other = revisions.updateValue(change.revision, forKey: writer) {
        verdict.report(
          .executedTwice,
          "\(history.described(writer)) is in the log at revisions \(other) and \(change.revision)",
          [writer])
      }
    }
    for (number, operation) in history.operations.enumerated() where operation.isWrite {
      compare(operation, number, revisions[number], deletions)
    }
  }

  private mutating func compare(
    _ operation: HistoryOperation, _ number: Int, _ revision: UInt64?,
    _ deletions: [UInt64: [UInt8]]
  ) {
    switch operation.outcome {
    case .unknown: return
    case .failed:
      guard let revision else { return }
      verdict.report(
        .failedWriteSeen,
        "\(history.described(number)) was told that it was not executed, and is in the log at "
          + "revision \(revision)", [number])
    case .ok(_, let answer):
      let isThere =
        switch operation.action {
        case .put: revision == answer.revision
        case .delete(let key): answer.previous == nil || deletions[answer.revision] == key
        case .get, .list: true
        }
      guard !isThere else { return }
      verdict.report(
        .lostWrite,
        "\(history.described(number)) was acknowledged, and the log has it "
          + (revision.map { "at revision \($0)" } ?? "nowhere"), [number])
    }
  }
}
