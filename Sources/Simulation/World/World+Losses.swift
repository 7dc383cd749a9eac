import RaftCore
import Replication

// What is forgiven where disks are harmed at will goes no further than the harm.

extension World {
  func newestSegment(of machine: Machine) -> String? {
    isSafetyOnly ? machine.disk.paths.last { $0.hasSuffix(".log") } : nil
  }

  func noteWritten(_ batches: [PersistBatch], on machine: Machine, from newest: String?) {
    guard isSafetyOnly else { return }
    machine.written.note(batches, on: machine.disk, from: newest)
  }

  /// A log in which a loss was found still has, itself or in its snapshot, all that was written and
  /// promised before the first place that was harmed; and it goes on up to the first entry that is
  /// said to be lost.
  ///
  /// Up to there it may hold entries that what is lost had replaced.
  func checkRest(_ recovered: RecoveredState, on machine: Machine) {
    guard isSafetyOnly else { return }
    let rest = DurableLog(recovered)
    // The mark may count on a snapshot that was harmed between it and the end of that start.
    let said = machine.harm.snapshot == nil ? recovered.repair?.firstLost ?? .zero : .zero
    // An older hard state may name another beginning of the log.
    let known = machine.harm.isStateStale ? .zero : machine.written.firstMissing ?? .zero
    var candidate = machine.promised
    var missing = firstMissing(from: rest, of: candidate, before: known, saidFrom: said)
    // What was being written may have dropped entries.
    for batch in machine.unreported where missing != nil {
      candidate.apply(batch)
      missing = firstMissing(from: rest, of: candidate, before: known, saidFrom: said)
    }
    guard let missing else { return }
    violate(
      "\(name(machine)) has lost entry \(missing.rawValue), which was on its disk before anything that "
        + "was harmed; it says that its log is lost from \(said.rawValue) on")
  }

  private func firstMissing(
    from rest: DurableLog, of promised: DurableLog, before end: LogIndex, saidFrom said: LogIndex
  ) -> LogIndex? {
    var index = max(promised.boundary.index, rest.snapshot.index).next
    while let term = promised.term(at: index), index < end || index < said {
      let has = rest.has(EntryID(term: term, index: index))
      if !has, index < end || index > rest.lastIndex { return index }
      index = index.next
    }
    return nil
  }

  /// A node refuses a file only because of what was done to a file of that kind, or of an older hard
  /// state, which names files that have been dropped since. An error of the system names none.
  func checkRefusal(_ reason: String, of machine: Machine) {
    guard isSafetyOnly else { return }
    let finding = [
      " is damaged at byte ", " is missing: ", " does not belong here: ", " has format version ",
    ]
    let file = reason.prefix { $0 != " " }
    guard finding.contains(where: { reason.contains($0) }),
      let kind = ["/hardstate", "/identity", ".log", ".snapshot"].first(where: {
        file.contains($0)
      }),
      !machine.harm.paths.contains(where: { $0.hasSuffix(kind) }),
      !machine.harm.isStateStale || kind == "/identity"
    else { return }
    violate("\(name(machine)) refuses a file because of harm to others: \(reason)")
  }

  /// What was owed since a loss is made good when the log is whole again, and has the last entry of it
  /// that can ever be committed. From then on the disk alone counts.
  func settleOwed(by process: NodeProcess) {
    let machine = machines[process.place]
    guard !machine.owed.isEmpty, machine.promised.repair == nil else { return }
    machine.owed.removeAll { owed in
      guard owed.lastIndex <= oracle.commitIndex else { return false }
      return oracle.lastCommitted(in: owed).map { machine.promised.has($0) } ?? true
    }
  }
}
