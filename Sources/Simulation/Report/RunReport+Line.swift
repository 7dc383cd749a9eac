// A report as one line of text, in which a process that runs seeds tells another what came of them.

extension RunReport {
  /// The numbers that a ledger adds up, by name.
  private static let numbers: [(String, @Sendable (RunReport) -> UInt64)] = [
    ("ns", { $0.simulatedNanoseconds }), ("dense", { $0.denseNanoseconds }),
    ("events", { UInt64($0.eventCount) }), ("messages", { UInt64($0.messageCount) }),
    ("lost", { UInt64($0.lostMessageCount) }), ("elections", { UInt64($0.electionCount) }),
    ("crashes", { UInt64($0.crashCount) }), ("starts", { UInt64($0.startCount) }),
    ("refusals", { UInt64($0.refusalCount) }), ("audits", { UInt64($0.auditCount) }),
    ("snapshots", { UInt64($0.snapshotCount) }),
    ("operations", { UInt64($0.operationCount) }), ("answered", { UInt64($0.answeredCount) }),
    ("unknown", { UInt64($0.unknownCount) }), ("recovery", { $0.recoveryNanoseconds }),
  ]

  package func line(processorNanoseconds: UInt64) -> String {
    var words = ["seed=\(plan.seed)", "hash=\(traceHash)", "cpu=\(processorNanoseconds)"]
    if isDense { words.append("dense-cpu=\(processorNanoseconds)") }
    words += Self.numbers.map { "\($0.0)=\($0.1(self))" }
    words += faults.sorted { $0.key < $1.key }
      .map { "fault:\($0.key.replacing(" ", with: "_"))=\($0.value)" }
    for state in Sometimes.State.allCases where sometimes[state] > 0 {
      words.append("state:\(state.rawValue.replacing(" ", with: "_"))=\(sometimes[state])")
    }
    // Last, because it is a sentence.
    if let violation { words.append("violation=\(violation)") }
    return words.joined(separator: " ")
  }
}
