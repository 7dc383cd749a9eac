/// Gives each revision that no answer explains a write of unknown outcome: one such as is demanded there,
/// or, where nothing is known, one on a key at which nobody looked. Some writes have a duty: they must have
/// happened within certain revisions.
///
/// A matching (augmenting paths, Kuhn 1955) finds a write for each revision and a revision for each duty
/// if there are any: first the duties are matched, and whatever then augments the revisions leaves them
/// so (Mendelsohn and Dulmage 1958). It looks at each pair alone. Whether the writes go together, the
/// replay of the whole order tells. If they do not, placements are taken back and others tried, within
/// bounds.
struct UnseenWrites {
  private static let attemptsMax = 500
  /// Operations replayed in all attempts together.
  private static let stepsMax = 6_000_000
  /// Revisions times writes: more are not matched.
  private static let pairsMax = 40_000_000

  private struct Pair: Hashable {
    let candidate: Int
    let gap: Int
  }

  private let checker: WitnessChecker
  private let deadlines: [UInt64]
  private let exploration: WitnessReplay
  private let spots: [Int: [WitnessReplay.Blindspot]]
  /// The revisions to fill, ascending.
  private let gaps: [Int]
  private let candidates: [Int]
  /// By candidate.
  private let duties: [ClosedRange<UInt64>?]
  /// By candidate: the position of the gap that it fills; by gap: its candidate. -1 for none.
  private var gapOf: [Int] = []
  private var candidateAt: [Int] = []
  private var refuted: Set<Pair> = []

  init(
    _ checker: WitnessChecker, _ gaps: [Int], _ deadlines: [UInt64], _ exploration: WitnessReplay,
    _ duties: [Int: ClosedRange<UInt64>]
  ) {
    self.checker = checker
    self.gaps = gaps
    self.deadlines = deadlines
    self.exploration = exploration
    var spots: [Int: [WitnessReplay.Blindspot]] = [:]
    for spot in exploration.blindspots where spot.isOpen {
      spots[spot.key, default: []].append(spot)
    }
    self.spots = spots
    candidates = checker.unplaced
    self.duties = candidates.map { duties[$0] }
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
      if let failure = match() {
        reason = reason ?? failure
        break
      }
      var attempt = checker
      attempt.demands = [:]
      for (position, candidate) in candidateAt.enumerated() {
        attempt.changes[gaps[position]] = candidates[candidate]
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
      guard refute(proof.disagreements) else { break }
    }
    target.verdict.leaveUndecided(reason ?? "writes of unknown outcome could not be placed")
  }

  // MARK: Matching

  /// Finds a write for each gap; returns what is missing. What is safe comes first, so that as little as
  /// possible depends on how the rest goes together.
  private mutating func match() -> String? {
    gapOf = [Int](repeating: -1, count: candidates.count)
    candidateAt = [Int](repeating: -1, count: gaps.count)
    for candidate in candidates.indices where duties[candidate] != nil {
      var visited = [Bool](repeating: false, count: gaps.count)
      guard settle(candidate, &visited) else {
        return
          "\(checker.described(candidates[candidate])) has no revision left to have happened at"
      }
    }
    for isCautious in [true, false] {
      for position in gaps.indices where candidateAt[position] < 0 {
        var visited = [Bool](repeating: false, count: candidates.count)
        if !fill(position, &visited, isCautious), !isCautious {
          return "no write of unknown outcome was found for revision \(gaps[position])"
        }
      }
    }
    return nil
  }

  /// Finds a gap for a candidate that has a duty.
  private mutating func settle(_ candidate: Int, _ visited: inout [Bool]) -> Bool {
    for position in gaps.indices where !visited[position] && fits(candidate, position) {
      visited[position] = true
      if candidateAt[position] < 0 || settle(candidateAt[position], &visited) {
        candidateAt[position] = candidate
        gapOf[candidate] = position
        return true
      }
    }
    return false
  }

  /// Finds a candidate for a gap.
  private mutating func fill(_ position: Int, _ visited: inout [Bool], _ isCautious: Bool) -> Bool {
    for candidate in candidates.indices
    where !visited[candidate]
      && (isCautious ? isSafe(candidate, position) : fits(candidate, position))
    {
      visited[candidate] = true
      if gapOf[candidate] < 0 || fill(gapOf[candidate], &visited, isCautious) {
        gapOf[candidate] = position
        candidateAt[position] = candidate
        return true
      }
    }
    return false
  }

  /// Whether the write may have happened there whatever else did.
  private func isSafe(_ candidate: Int, _ position: Int) -> Bool {
    let number = candidates[candidate]
    let gap = gaps[position]
    let key = checker.keys.keyOfOperation[number]
    guard duties[candidate] == nil, checker.operation(number).invokedAt <= deadlines[gap] else {
      return false
    }
    let isPut = checker.isPut(number)
    if let demand = checker.demands[gap] { return demand.key == key && demand.isPut == isPut }
    guard isPut else { return false }
    if exploration.lastSeen[key] < UInt64(gap) { return true }
    return spots[key, default: []].contains { $0.isSafe && $0.revisions.contains(UInt64(gap)) }
  }

  private func fits(_ candidate: Int, _ position: Int) -> Bool {
    let number = candidates[candidate]
    let gap = gaps[position]
    guard checker.operation(number).invokedAt <= deadlines[gap],
      !refuted.contains(Pair(candidate: candidate, gap: gap))
    else { return false }
    if let duty = duties[candidate] {
      return duty.contains(UInt64(gap)) && checker.demands[gap] == nil
    }
    if isSafe(candidate, position) { return true }
    let key = checker.keys.keyOfOperation[number]
    guard checker.demands[gap] == nil else { return false }
    if exploration.lastSeen[key] < UInt64(gap) { return true }
    return spots[key, default: []].contains { $0.revisions.contains(UInt64(gap)) }
  }

  /// Takes placements back that were risks: on each key the last one before the two disagreed.
  private mutating func refute(_ disagreements: [Int: UInt64]) -> Bool {
    var suspects: [Int: Int] = [:]
    for (candidate, position) in gapOf.enumerated() where position >= 0 {
      let key = checker.keys.keyOfOperation[candidates[candidate]]
      guard let revision = disagreements[key], UInt64(gaps[position]) <= revision,
        !isSafe(candidate, position), position > suspects[key].map({ gapOf[$0] }) ?? -1
      else { continue }
      suspects[key] = candidate
    }
    var isNew = false
    for candidate in suspects.values {
      let pair = Pair(candidate: candidate, gap: gaps[gapOf[candidate]])
      if refuted.insert(pair).inserted { isNew = true }
    }
    return isNew
  }
}
