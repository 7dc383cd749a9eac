// Revisions that no answer explains are given to writes of unknown outcome.
extension WitnessChecker {
  mutating func fillGaps(_ exploration: WitnessReplay) {
    let deadlines = deadlines()
    let gaps = changes.indices.dropFirst().filter { changes[$0] < 0 || demands[$0] != nil }
    guard !gaps.isEmpty || !exploration.missing.isEmpty else { return }
    demand(exploration.missing, in: gaps.filter { demands[$0] == nil }, deadlines)
    guard verdict.violationCount == 0, areEnough(for: gaps, deadlines), verdict.passes else {
      return
    }
    UnseenWrites(self, gaps, deadlines, exploration).place(in: &self)
  }

  /// For each revision, the latest time at which its write may have been asked for: when the first
  /// operation behind it was answered. Never decreases.
  private func deadlines() -> [UInt64] {
    var deadlines = [UInt64](repeating: .max, count: changes.count)
    for number in observations {
      let operation = operation(number)
      guard let revision = operation.answer?.revision else { continue }
      deadlines[Int(revision)] = min(deadlines[Int(revision)], operation.returnedAt)
    }
    var earliest = UInt64.max
    for revision in deadlines.indices.reversed() {
      earliest = min(earliest, deadlines[revision])
      deadlines[revision] = earliest
      if changes[revision] >= 0 {
        earliest = min(earliest, operation(changes[revision]).returnedAt)
      }
    }
    return deadlines
  }

  /// Whether there are as many unknown writes as revisions that nobody explains, early enough each,
  /// whatever they wrote.
  private mutating func areEnough(for gaps: [Int], _ deadlines: [UInt64]) -> Bool {
    for (position, gap) in gaps.enumerated() {
      guard position < unplaced.count,
        operation(unplaced[position]).invokedAt <= deadlines[gap]
      else {
        verdict.report(
          .unexplainedRevision,
          "revision \(gap) exists, but no recorded write that had been asked for by "
            + "\(deadlines[gap]) ns is left that can have made it")
        return false
      }
    }
    return true
  }

  func isPut(_ number: Int) -> Bool {
    if case .put = operation(number).action { true } else { false }
  }

  /// Chooses gaps for writes that must have happened within certain revisions: each gap goes to the
  /// write whose time ends first (Jackson 1955), which finds a place for all if there are places.
  private mutating func demand(
    _ missing: [WitnessReplay.Missing], in gaps: [Int], _ deadlines: [UInt64]
  ) {
    var jobs: [(missing: WitnessReplay.Missing, earliest: Int)] = []
    for one in missing {
      let candidates = unplaced.filter {
        keys.keyOfOperation[$0] == one.key && isPut($0) == one.isPut
          && operation($0).invokedAt <= deadlines[Int(one.revisions.upperBound)]
      }
      guard let first = candidates.first,
        let gap = gaps.first(where: {
          one.revisions.contains(UInt64($0)) && deadlines[$0] >= operation(first).invokedAt
        })
      else {
        reportUnexplained(one)
        continue
      }
      jobs.append((one, gap))
    }
    for gap in gaps {
      let ready = jobs.indices.filter {
        jobs[$0].earliest <= gap && jobs[$0].missing.revisions.upperBound >= UInt64(gap)
      }
      let first = ready.min {
        jobs[$0].missing.revisions.upperBound < jobs[$1].missing.revisions.upperBound
      }
      guard let first else { continue }
      let missing = jobs.remove(at: first).missing
      demands[gap] = Demand(key: missing.key, isPut: missing.isPut, witness: missing.witness)
    }
    for job in jobs {
      verdict.leaveUndecided(
        "\(described(job.missing.witness)) shows that a write of unknown outcome happened within the "
          + "revisions \(job.missing.revisions), but others are taken to fill them")
    }
  }

  private mutating func reportUnexplained(_ missing: WitnessReplay.Missing) {
    let key = keys.keys[missing.key].shown
    if missing.isPut {
      verdict.report(
        .unexplainedRevision,
        "\(described(missing.witness)) shows that \(key) was written once more within the revisions "
          + "\(missing.revisions), which no recorded write can have done", [missing.witness])
      return
    }
    verdict.report(
      operation(missing.lost).isUnknown ? .wrongAnswer : .lostWrite,
      "\(described(missing.witness)) found \(key) gone, which \(described(missing.lost)) had "
        + "written; no recorded deletion can have happened within the revisions "
        + "\(missing.revisions)", [missing.lost, missing.witness])
  }
}
