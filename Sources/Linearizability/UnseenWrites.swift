/// Gives each revision that no answer explains a write of unknown outcome: one such as is demanded there,
/// or, where nothing is known, one on a key at which nobody looked.
///
/// A matching (augmenting paths, Kuhn 1955) finds a write for each revision if there is one; it looks at
/// each revision alone. Whether the writes go together, the replay of the whole order tells. If they do
/// not, which is rare, other matchings are tried, within bounds.
struct UnseenWrites {
  private static let attemptsMax = 500
  /// Operations replayed in all attempts together.
  private static let stepsMax = 20_000_000
  /// Revisions times writes: more are not matched.
  private static let pairsMax = 40_000_000

  private let gaps: [Int]
  private let deadlines: [UInt64]
  private let exploration: WitnessReplay
  private let spots: [Int: [WitnessReplay.Blindspot]]
  private let checker: WitnessChecker
  private var candidates: [Int]
  /// The gap that each candidate fills; -1 for none.
  private var owners: [Int] = []
  private var random = UInt64(0)

  init(
    _ checker: WitnessChecker, _ gaps: [Int], _ deadlines: [UInt64], _ exploration: WitnessReplay
  ) {
    self.checker = checker
    // Where something is known comes first: it is the harder to please.
    self.gaps =
      gaps.filter { checker.demands[$0] != nil } + gaps.filter { checker.demands[$0] == nil }
    self.deadlines = deadlines
    self.exploration = exploration
    var spots: [Int: [WitnessReplay.Blindspot]] = [:]
    for spot in exploration.blindspots where spot.isOpen {
      spots[spot.key, default: []].append(spot)
    }
    self.spots = spots
    candidates = checker.unplaced
  }

  /// Completes the order of `target`, or says that it is undecided.
  consuming func place(in target: inout WitnessChecker) {
    guard gaps.count * candidates.count <= Self.pairsMax else {
      return target.verdict.leaveUndecided(
        "\(gaps.count) revisions that nobody saw and \(candidates.count) writes of unknown outcome are "
          + "too many to match")
    }
    var reason: String?
    let steps = checker.changes.count + checker.observations.count
    for _ in 0..<max(1, min(Self.attemptsMax, Self.stepsMax / max(1, steps))) {
      if let gap = match() {
        return target.verdict.leaveUndecided(
          "no write of unknown outcome was found for revision \(gap)")
      }
      var attempt = checker
      attempt.demands = [:]
      for (candidate, gap) in owners.enumerated() where gap >= 0 {
        attempt.changes[gap] = candidates[candidate]
      }
      var proof = WitnessReplay(attempt, explores: false)
      var verdict = Verdict()
      proof.run(&verdict)
      if verdict.passes {
        target.changes = attempt.changes
        target.demands = [:]
        target.verdict.unknownWritesSeen += gaps.count
        return
      }
      reason = reason ?? verdict.undecided.first
      shuffle()
    }
    target.verdict.leaveUndecided(reason ?? "writes of unknown outcome could not be placed")
  }

  /// Finds a write for each gap; returns the first gap for which there is none.
  private mutating func match() -> Int? {
    owners = [Int](repeating: -1, count: candidates.count)
    for gap in gaps {
      var visited = [Bool](repeating: false, count: candidates.count)
      guard augment(gap, &visited) else { return gap }
    }
    return nil
  }

  private mutating func augment(_ gap: Int, _ visited: inout [Bool]) -> Bool {
    for candidate in candidates.indices
    where !visited[candidate] && fits(candidates[candidate], gap) {
      visited[candidate] = true
      if owners[candidate] < 0 || augment(owners[candidate], &visited) {
        owners[candidate] = gap
        return true
      }
    }
    return false
  }

  private func fits(_ number: Int, _ gap: Int) -> Bool {
    let key = checker.keys.keyOfOperation[number]
    let isPut = checker.isPut(number)
    guard checker.operation(number).invokedAt <= deadlines[gap] else { return false }
    if let demand = checker.demands[gap] { return demand.key == key && demand.isPut == isPut }
    if exploration.lastSeen[key] < UInt64(gap) { return true }
    return spots[key, default: []].contains { $0.revisions.contains(UInt64(gap)) }
  }

  /// Another order (Fisher and Yates), the same in every run.
  private mutating func shuffle() {
    for last in candidates.indices.dropFirst().reversed() {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      candidates.swapAt(last, Int((random >> 33) % UInt64(last + 1)))
    }
  }
}
