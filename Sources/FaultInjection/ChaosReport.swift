package import Linearizability
import SystemIO

/// What came of a run, and the judgement.
package struct ChaosReport {
  package let settings: ChaosSettings
  package let history: History
  package let faults: [FaultKind: Int]
  /// Terms in which a leader was seen.
  package let terms: Int
  package let acknowledged: Int
  package let failed: Int
  package let unknown: Int
  /// Damaged nodes that refused to start.
  package let refusals: Int
  /// Programs that ended by themselves, nodes that differ: each is a failure.
  package let misfortunes: [String]

  /// The run in figures, for people.
  package var summary: String {
    let faultTexts = FaultKind.allCases.compactMap { kind in
      faults[kind].map { "\(kind.rawValue) \($0)" }
    }
    let count = faults.values.reduce(0, +)
    return """
      \(settings.nodeCount) nodes, \(settings.proxyCount) proxies, \(settings.clientCount) clients, \
      \(settings.nanoseconds / 1_000_000_000) s, seed \(settings.seed)
      \(count) faults: \(faultTexts.joined(separator: ", "))
      terms with a leader: \(terms); damaged nodes that refused to start: \(refusals)
      operations: \(history.operations.count) (answered \(acknowledged), \
      certainly not executed \(failed), unknown \(unknown))
      """
  }
}

/// The three checkers' word on a history.
package struct ChaosJudgement {
  package let passes: Bool
  /// A few lines for people.
  package let text: String

  package init(_ history: History) {
    var lines: [String] = []
    var passes = true
    func judge(_ name: String, _ check: (History) -> Verdict) {
      let start = EventLoop.monotonicNow()
      let verdict = check(history)
      let milliseconds = (EventLoop.monotonicNow() - start) / 1_000_000
      passes = passes && verdict.passes
      lines.append(
        "\(name): \(verdict.passes ? "passes" : "FAILS"), \(verdict.operationCount) operations, "
          + "\(verdict.violationCount) violations, \(verdict.undecided.count) undecided, "
          + "\(milliseconds) ms")
      lines += verdict.violations.map { "  \($0.rule.rawValue): \($0.description)" }
      lines += verdict.undecided.map { "  undecided: \($0)" }
    }
    judge("witness order") { WitnessChecker.check($0) }
    judge("search per key") { SearchChecker.check($0) }
    judge("exactly once") { ExactlyOnceChecker.check($0) }
    self.passes = passes
    text = lines.joined(separator: "\n")
  }
}
