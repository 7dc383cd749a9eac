/// Cuts a plan down to what it takes to fail: first to the moment of the failure, then by delta
/// debugging over the faults ("Simplifying and isolating failure-inducing input", Zeller and Hildebrandt,
/// 2002), then by what is asked of the cluster, by its size, by its time, and by numbers that become what
/// they usually are, delays first (`PlanCut`). What has become smaller may let more of it become so:
/// it begins anew until nothing works any more.
///
/// It decides only what to try next; whoever holds it runs the trial, says whether it failed in the same
/// way, and when, if that is known.
///
///     while let candidate = shrinker.next() { shrinker.tried(fails: run(candidate)) }
///
/// Invariant: what it wants tried can be run; its numbers fit together.
package struct Shrinker {
  /// In which way the plan on trial was made smaller.
  private enum Step {
    case ending, fault, cut
  }

  /// The smallest plan that is known to fail.
  package private(set) var plan: Plan
  package private(set) var trialCount = 0
  private var trial: (plan: Plan, step: Step)?
  /// When the plan failed, in milliseconds, if nobody has tried yet to end it there.
  private var failedAt: Int?
  /// In how many parts the faults are cut, and which is left out next.
  private var partCount = 2
  private var part = 0
  private var isWithoutFaultsTried = false
  /// The next of `PlanCut.all`.
  private var position = 0
  private var hasChanged = false
  private let trialsMax: Int

  package init(_ plan: Plan, failedAt: Int? = nil, trialsMax: Int = 400) {
    self.plan = plan
    self.failedAt = failedAt
    self.trialsMax = trialsMax
  }

  package mutating func next() -> Plan? {
    guard trialCount < trialsMax else { return nil }
    while let trial = propose() {
      guard trial.plan != plan, trial.plan.knobs.problem == nil else { continue }
      self.trial = trial
      trialCount += 1
      return trial.plan
    }
    return nil
  }

  package mutating func tried(fails: Bool, at failure: Int? = nil) {
    guard let trial, fails else { return }
    self.trial = nil
    failedAt = failure
    switch trial.step {
    case .ending: break
    case .fault:
      partCount = max(2, partCount - 1)
      part = max(0, part - 1)
    // It may work once more.
    case .cut: position -= 1
    }
    plan = trial.plan
    hasChanged = true
  }

  private mutating func propose() -> (plan: Plan, step: Step)? {
    if let end = failedAt {
      failedAt = nil
      var trial = plan
      trial.endTrouble(at: end)
      return (trial, .ending)
    }
    if let trial = withoutSomeFaults() { return (trial, .fault) }
    if position == PlanCut.all.count {
      guard hasChanged else { return nil }
      hasChanged = false
      position = 0
      partCount = max(2, plan.actions.count)
      part = 0
      return propose()
    }
    var trial = plan
    PlanCut.all[position](&trial)
    position += 1
    return (trial, .cut)
  }

  private mutating func withoutSomeFaults() -> Plan? {
    var trial = plan
    if !isWithoutFaultsTried {
      isWithoutFaultsTried = true
      trial.actions = []
      return trial
    }
    let count = plan.actions.count
    if part >= partCount {
      guard partCount < count else { return nil }
      partCount = min(2 * partCount, count)
      part = 0
    }
    trial.actions.removeSubrange(part * count / partCount..<(part + 1) * count / partCount)
    part += 1
    return trial
  }
}
