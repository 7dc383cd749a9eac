// Which write made which revision, as far as answers say it.
extension WitnessChecker {
  /// Reads that may be stale are held to what they promise.
  mutating func checkReadsOutsideTheOrder() {
    var written: Set<HistoryOperation.Action>?
    for (number, operation) in history.operations.enumerated()
    where operation.consistency != .linearizable {
      guard let answer = operation.answer else { continue }
      if operation.consistency == .stale { verdict.operationCount += 1 }
      if case .atLeast(let revision) = operation.consistency, answer.revision < revision {
        verdict.report(
          .belowMinimum,
          "\(described(number)) was asked to show at least revision \(revision)", [number])
      }
      // The others are in the order, which knows what they may show.
      guard operation.consistency == .stale, !answer.entries.isEmpty else { continue }
      let all = written ?? Set(history.operations.map(\.action))
      written = all
      for entry in answer.entries
      where !all.contains(.put(key: entry.key, value: entry.value)) {
        verdict.report(
          .unwrittenValue,
          "\(described(number)) shows \(entry.key.shown) = \(entry.value.shown), which nobody wrote",
          [number])
      }
    }
  }

  /// Gives each acknowledged change its revision and sorts what observed; `false` if the revisions are
  /// so great that they cannot be looked at one by one.
  mutating func placeAcknowledged() -> Bool {
    var acknowledged: [Int] = []
    var writeCount = 0
    for (number, operation) in history.operations.enumerated() {
      switch operation.outcome {
      case .failed: continue
      case .unknown:
        guard operation.isWrite else { continue }
        unplaced.append(number)
      case .ok(_, let answer):
        guard operation.consistency != .stale else { continue }
        verdict.operationCount += 1
        acknowledged.append(number)
        revisionMax = max(revisionMax, answer.revision)
      }
      if operation.isWrite { writeCount += 1 }
    }
    guard revisionMax <= 2 * UInt64(writeCount) + 1_024 else {
      verdict.report(
        .unexplainedRevision,
        "the store has come to revision \(revisionMax), but only \(writeCount) writes were ever sent"
      )
      return false
    }
    unplaced = unplaced.sorted { operation($0).invokedAt < operation($1).invokedAt }
    changes = [Int](repeating: -1, count: Int(revisionMax) + 1)
    for number in acknowledged {
      let operation = operation(number)
      guard let answer = operation.answer else { continue }
      if operation.changesTheStore {
        place(number, at: answer.revision)
      } else {
        observations.append(number)
      }
    }
    let revisions = observations.map { operation($0).answer?.revision ?? 0 }
    let invocations = observations.map { operation($0).invokedAt }
    let order = observations.indices.sorted {
      (revisions[$0], invocations[$0]) < (revisions[$1], invocations[$1])
    }
    observations = order.map { observations[$0] }
    return true
  }

  private mutating func place(_ number: Int, at revision: UInt64) {
    guard revision > 0 else {
      return verdict.report(
        .wrongAnswer, "\(described(number)) changed the store and left it at revision 0", [number])
    }
    let other = changes[Int(revision)]
    guard other < 0 else {
      return verdict.report(
        .revisionGivenTwice,
        "revision \(revision) was given to \(described(other)) and to \(described(number))",
        [other, number])
    }
    changes[Int(revision)] = number
  }

  /// Places writes of unknown outcome whose revision somebody has named.
  mutating func placeByWhatWasSeen() {
    var candidates: [HistoryOperation.Action: [Int]] = [:]
    for number in unplaced.reversed() {
      candidates[operation(number).action, default: []].append(number)
    }
    var placed: Set<Int> = []
    for number in observations {
      guard let answer = operation(number).answer else { continue }
      for entry in answer.entries {
        placeWriter(of: entry, seenBy: number, answer.revision, &candidates, &placed)
      }
    }
    unplaced.removeAll { placed.contains($0) }
    guard verdict.violationCount == 0 else { return }

    // The revisions of which only their key is known.
    var named: [(revision: UInt64, key: Int, by: Int)] = []
    for number in observations {
      for entry in operation(number).answer?.entries ?? [] {
        let creator = entry.createRevision
        guard creator > 0, creator <= entry.modRevision, let key = keys.number(of: entry.key)
        else { continue }
        let change = changes[Int(creator)]
        if change < 0 {
          named.append((creator, key, number))
        }
        if change < 0 || operation(change).isUnknown { creating.insert(creator) }
      }
    }
    for revision in changes.indices where changes[revision] >= 0 {
      let number = changes[revision]
      guard let previous = operation(number).answer?.previous else { continue }
      guard previous > 0, previous < revision else {
        verdict.report(
          .wrongAnswer,
          "\(described(number)) was told that the key had revision \(previous) before", [number])
        continue
      }
      if changes[Int(previous)] < 0 {
        named.append((previous, keys.keyOfOperation[number], number))
      }
    }
    placeNamed(named)
  }

  /// Marks revisions of which only the key is known. Any of the key's puts stands in for the one that it
  /// was, since nobody saw its value; `fillGaps` chooses in the end.
  private mutating func placeNamed(_ named: [(revision: UInt64, key: Int, by: Int)]) {
    guard !named.isEmpty else { return }
    var standIns: [Int: Int] = [:]
    for number in unplaced {
      guard case .put = operation(number).action else { continue }
      standIns[keys.keyOfOperation[number]] = number
    }
    for (revision, key, witness) in named where changes[Int(revision)] < 0 {
      guard let number = standIns[key] else {
        verdict.report(
          .unexplainedRevision,
          "\(described(witness)) says that \(keys.keys[key].shown) was written at revision "
            + "\(revision), which no recorded write can have done", [witness])
        continue
      }
      changes[Int(revision)] = number
      demands[Int(revision)] = Demand(key: key, isPut: true, witness: witness)
    }
  }

  private mutating func placeWriter(
    of entry: HistoryEntry, seenBy witness: Int, _ shown: UInt64,
    _ candidates: inout [HistoryOperation.Action: [Int]], _ placed: inout Set<Int>
  ) {
    let revision = entry.modRevision
    guard revision > 0, revision <= shown, entry.createRevision <= revision else {
      return verdict.report(
        .wrongAnswer,
        "\(described(witness)) shows \(entry.key.shown) as created at revision "
          + "\(entry.createRevision) and changed at \(revision)", [witness])
    }
    guard changes[Int(revision)] < 0 else { return }
    let action = HistoryOperation.Action.put(key: entry.key, value: entry.value)
    if let number = candidates[action]?.popLast() {
      changes[Int(revision)] = number
      placed.insert(number)
      verdict.unknownWritesSeen += 1
      return
    }
    accuse(entry, action, witness)
  }

  /// Says what is wrong with a value at a revision that no write can have given it.
  private mutating func accuse(
    _ entry: HistoryEntry, _ action: HistoryOperation.Action, _ witness: Int
  ) {
    let shown =
      "\(described(witness)) shows \(entry.key.shown) = \(entry.value.shown), written at revision "
      + "\(entry.modRevision), but "
    let isToBeTold = verdict.violations.count < Verdict.describedMax
    let writer =
      isToBeTold ? history.operations.firstIndex { $0.action == action } : nil
    guard let writer else {
      return verdict.report(.unwrittenValue, shown + "nobody wrote that", [witness])
    }
    switch operation(writer).outcome {
    case .failed:
      verdict.report(
        .failedWriteSeen, shown + "\(described(writer)) was told that it was not executed",
        [writer, witness])
    case .ok, .unknown:
      let revision = changes.firstIndex(of: writer).map { "\($0)" } ?? "no revision"
      verdict.report(
        .executedTwice, shown + "\(described(writer)) took effect at \(revision)",
        [writer, witness])
    }
  }
}

extension HistoryOperation {
  /// Whether it was acknowledged and gave the store a new revision.
  var changesTheStore: Bool {
    switch action {
    case .put: answer != nil
    case .delete: answer?.previous != nil
    case .get, .list: false
    }
  }
}
