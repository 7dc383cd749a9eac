// Revisions that no answer explains are given to writes of unknown outcome.
extension WitnessChecker {
  mutating func fillGaps(_ exploration: WitnessReplay) {
    let deadlines = deadlines()
    let gaps = changes.indices.dropFirst().filter { changes[$0] < 0 || demands[$0] != nil }
    guard !gaps.isEmpty || !exploration.missing.isEmpty else { return }
    let duties = duties(exploration.missing, in: gaps.filter { demands[$0] == nil }, deadlines)
    guard verdict.violationCount == 0, areEnough(for: gaps, deadlines), verdict.passes else {
      return
    }
    UnseenWrites(self, gaps, deadlines, exploration, duties).place(in: &self)
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

  /// Names a write for each that must have happened within certain revisions: of those on its key the
  /// one that was asked for last, since an earlier one fits where that one does not.
  private mutating func duties(
    _ missing: [WitnessReplay.Missing], in gaps: [Int], _ deadlines: [UInt64]
  ) -> [Int: ClosedRange<UInt64>] {
    var duties: [Int: ClosedRange<UInt64>] = [:]
    for one in missing.sorted(by: { $0.revisions.upperBound > $1.revisions.upperBound }) {
      let times = gaps.filter { one.revisions.contains(UInt64($0)) }.map { deadlines[$0] }
      let fitting = unplaced.filter { number in
        keys.keyOfOperation[number] == one.key && isPut(number) == one.isPut
          && operation(number).invokedAt <= times.last ?? 0
      }
      guard !times.isEmpty, !fitting.isEmpty else {
        reportUnexplained(one)
        continue
      }
      let free = fitting.filter { duties[$0] == nil }
      // Best is one that fits every gap of the range.
      let number = free.last { operation($0).invokedAt <= times[0] } ?? free.first
      guard let number else {
        verdict.leaveUndecided(
          "\(described(one.witness)) shows that a write of unknown outcome happened within the "
            + "revisions \(one.revisions), but all are taken to have happened elsewhere")
        continue
      }
      duties[number] = one.revisions
    }
    return duties
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
