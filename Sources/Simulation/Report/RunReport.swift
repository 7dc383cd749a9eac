/// What came of one run.
package struct RunReport: Sendable {
  package let plan: Plan
  /// The first thing that must never be, if there was one.
  package internal(set) var violation: String?
  /// Which check has found it, as a place in the sources.
  package internal(set) var check = ""
  package internal(set) var violationAt: UInt64 = 0
  package internal(set) var simulatedNanoseconds: UInt64 = 0
  package internal(set) var eventCount = 0
  package internal(set) var messageCount = 0
  package internal(set) var lostMessageCount = 0
  package internal(set) var electionCount = 0
  package internal(set) var electionsBeforeCalm = 0
  package internal(set) var crashCount = 0
  package internal(set) var startCount = 0
  package internal(set) var refusalCount = 0
  package internal(set) var auditCount = 0
  package internal(set) var snapshotCount = 0
  package internal(set) var operationCount = 0
  package internal(set) var answeredCount = 0
  package internal(set) var unknownCount = 0
  /// From the last fault to the first answer to a request begun after it.
  package internal(set) var recoveryNanoseconds: UInt64 = 0
  package internal(set) var faults: [String: Int] = [:]
  package internal(set) var sometimes = Sometimes()
  /// Follows from every event in turn: two runs of one plan have the same.
  package private(set) var traceHash: UInt64 = 0

  init(plan: Plan) {
    self.plan = plan
  }

  package var faultCount: Int { faults.values.reduce(0, +) }

  @inline(__always)
  mutating func mix(_ value: UInt64) {
    traceHash = (traceHash ^ value) &* 0x9fb2_1c65_1e98_df25
    traceHash ^= traceHash >> 32
  }

  /// The time of the run that counts as dense: that of its faults, not that of coming to rest.
  package var denseNanoseconds: UInt64 { isDense ? plan.knobs.chaosEnd : 0 }

  /// Whether the run's time counts as dense: at least 20 operations a second, a fault every five
  /// seconds, a crash and an election every minute.
  package var isDense: Bool {
    let seconds = Double(plan.knobs.seconds)
    return Double(operationCount) >= 20 * seconds && Double(faultCount) >= seconds / 5
      && Double(crashCount) >= seconds / 60 && Double(electionCount) >= seconds / 60
  }
}
