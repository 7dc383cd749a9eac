/// Cuts a plan down to what it takes to fail: to the moment of the failure or to half the time as often
/// as that goes, which makes all later trials cheaper, by delta debugging over the faults ("Simplifying
/// and isolating failure-inducing input", Zeller and Hildebrandt, 2002), then by smaller numbers.
///
/// It decides only what to try next; whoever holds it runs the trial, and says when it failed if that
/// is known.
///
///     while let candidate = shrinker.next() { shrinker.tried(fails: run(candidate)) }
package struct Shrinker {
  /// The smallest plan that is known to fail.
  package private(set) var plan: Plan
  package private(set) var trialCount = 0
  private var candidate: Plan?
  private var isHalving = true
  /// When the plan failed, in milliseconds, if nobody has tried yet to end it there.
  private var failedAt: Int?
  /// In how many parts the faults are cut, and which is left out next.
  private var partCount = 2
  private var part = 0
  private var isWithoutFaultsTried = false
  private var changes: [@Sendable (inout Plan) -> Void] = []
  private var hasChanged = false
  private let trialsMax: Int

  package init(_ plan: Plan, failedAt: Int? = nil, trialsMax: Int = 400) {
    self.plan = plan
    self.failedAt = failedAt
    self.trialsMax = trialsMax
  }

  package mutating func next() -> Plan? {
    guard trialCount < trialsMax else { return nil }
    if let end = failedAt {
      failedAt = nil
      var trial = plan
      trial.endTrouble(at: end)
      if trial != plan {
        candidate = trial
        trialCount += 1
        return trial
      }
    }
    if isHalving, plan.knobs.seconds >= 4 {
      var trial = plan
      trial.halve()
      candidate = trial
      trialCount += 1
      return trial
    }
    isHalving = false
    while let trial = isCutting ? nextCut() : nextChange() {
      if trial == plan { continue }
      candidate = trial
      trialCount += 1
      return trial
    }
    return nil
  }

  package mutating func tried(fails: Bool, at failure: Int? = nil) {
    guard let candidate, fails else {
      isHalving = false
      return
    }
    failedAt = failure
    guard !isHalving else {
      plan = candidate
      return
    }
    if isCutting, candidate.actions.count < plan.actions.count {
      partCount = max(2, partCount - 1)
      part = max(0, part - 1)
    }
    plan = candidate
    hasChanged = true
  }

  // MARK: Faults

  private var isCutting: Bool { partCount > 0 }

  private mutating func nextCut() -> Plan? {
    let count = plan.actions.count
    if !isWithoutFaultsTried {
      isWithoutFaultsTried = true
      var trial = plan
      trial.actions = []
      return trial
    }
    if part >= partCount {
      guard partCount < count else {
        partCount = 0
        changes = Self.allChanges
        return nextChange()
      }
      partCount = min(2 * partCount, count)
      part = 0
    }
    guard count > 0 else {
      partCount = 0
      changes = Self.allChanges
      return nextChange()
    }
    let first = part * count / partCount
    let last = (part + 1) * count / partCount
    part += 1
    var trial = plan
    trial.actions.removeSubrange(first..<last)
    return trial
  }

  // MARK: Numbers

  private mutating func nextChange() -> Plan? {
    guard let change = changes.popLast() else {
      // What has become smaller may let more of it become so.
      guard hasChanged else { return nil }
      hasChanged = false
      changes = Self.allChanges
      return nextChange()
    }
    var trial = plan
    change(&trial)
    return trial
  }

  /// Tried from the last to the first.
  private static let allChanges: [@Sendable (inout Plan) -> Void] = usualNumbers + smallerSizes

  /// One number at a time is what it is if nothing is said of it.
  private static let usualNumbers: [@Sendable (inout Plan) -> Void] = Knobs.names.compactMap {
    knob in
    // What is demanded stays the same, or something else might be found.
    guard !isSize(knob.name), knob.name != "safety-only" else { return nil }
    let path = knob.path
    return { plan in plan.knobs[keyPath: path] = Knobs()[keyPath: path] }
  }

  private static let smallerSizes: [@Sendable (inout Plan) -> Void] = [
    { $0.knobs.operationsPerSecond = max(1, $0.knobs.operationsPerSecond / 2) },
    { $0.knobs.valueBytes = max(8, $0.knobs.valueBytes / 2) },
    { $0.knobs.pipeline = max(1, $0.knobs.pipeline / 2) },
    { $0.knobs.clients = max(1, $0.knobs.clients / 2) },
    { $0.knobs.spares = 0 },
    { $0.dropMachines() },
    { $0.startSooner() },
    { $0.endAfterLastFault() },
    { $0.shorten(to: 7) },
    { $0.shorten(to: 6) },
    { $0.halve() },
  ]

  /// What says how large a run is goes down by steps of its own.
  private static func isSize(_ name: String) -> Bool {
    ["nodes", "spares", "clients", "seconds", "pipeline", "operations-per-second", "value-bytes"]
      .contains(name)
  }
}

extension Plan {
  /// Leaves out machines to which nothing is done.
  fileprivate mutating func dropMachines() {
    let used = actions.flatMap(\.fault.machines).filter { $0 < Plan.machinesMax }.max() ?? 0
    knobs.nodes = min(knobs.nodes, max(3, used + 1))
  }

  fileprivate mutating func halve() {
    knobs.seconds = max(2, knobs.seconds / 2)
    actions.removeAll { $0.time >= knobs.chaosEnd }
  }

  /// To so many eighths of the time.
  fileprivate mutating func shorten(to eighths: Int) {
    knobs.seconds = max(2, knobs.seconds * eighths / 8)
    actions.removeAll { $0.time >= knobs.chaosEnd }
  }

  /// Nothing more is done from then on.
  fileprivate mutating func endTrouble(at moment: Int) {
    knobs.seconds = max(2, min(knobs.seconds, moment / 1_000 + 1))
    actions.removeAll { $0.at > moment }
  }

  /// The first fault comes soon after the cluster has come to life.
  fileprivate mutating func startSooner() {
    guard let first = actions.first?.at, first > 2_500 else { return }
    for position in actions.indices { actions[position].at -= first - 2_000 }
    knobs.seconds = max(2, knobs.seconds - (first - 2_000) / 1_000)
  }

  fileprivate mutating func endAfterLastFault() {
    let last = actions.last.map { $0.at / 1_000 + 1 } ?? 1
    knobs.seconds = max(2, min(knobs.seconds, last + 10))
  }
}
