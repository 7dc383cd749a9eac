import RaftCore
import Replication

// Runs in which no life is demanded, and disks are harmed anywhere, several at once, at any time.

extension World {
  /// Whether answers may fail to come as long as none is false: correct, or halted.
  var isSafetyOnly: Bool { knobs.safetyOnly == 1 }

  /// A place of a disk is not what it was, whatever has happened to the others. The node is killed
  /// first if it runs and is to be down for a time; otherwise it goes on and knows nothing.
  ///
  /// Left out is only what no node could notice; see `DiskAtlas`.
  func harm(
    _ machine: Machine, _ damage: Fault.Damage, _ spot: Int, down: Int, isInLog: Bool = false
  ) {
    guard machine.id != nil else { return }
    let wasDown = machine.process == nil
    if !wasDown, down > 0 {
      report.crashCount += 1
      crash(machine, .processOnly, step: spot % 4)
      after(UInt64(down) * 1_000_000 + 1, .start(machine: machine.place))
    }
    let isRunning = machine.process != nil
    let atlas = DiskAtlas(machine.disk, machine.harm)
    let former = machine.former.map { former in
      // What runs may write the later one before the log has anything to tell.
      (former, machine.isTermProven && !isRunning)
    }
    // It may be one that nobody was told of yet, or that an earlier start has passed over.
    let newest = machine.disk.paths.last { $0.hasSuffix(".snapshot") }
    let index = String(machine.promised.snapshot.index.rawValue)
    let promised = "/" + String(repeating: "0", count: 20 - index.utf8.count) + index + "-"
    let segments = atlas.segments.map { ($0, machine.disk.content(of: $0) ?? []) }
    guard
      let path = machine.disk.harm(
        damage, place: spot, atlas, isInLog: isInLog, former: former)
    else { return }
    for (segment, bytes) in segments where segment == path {
      let now = machine.disk.content(of: path) ?? []
      let offset = zip(bytes, now).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      machine.written.harm(path, from: offset ?? min(bytes.count, now.count))
    }
    if path == newest || path.hasSuffix(".snapshot") && path.contains(promised) {
      machine.harm.snapshot = machine.promised.snapshot
    }
    machine.harm.paths.insert(path)
    tell(
      "\(path) of \(name(machine)) is harmed (\(damage.rawValue))"
        + (isRunning ? " while it runs" : wasDown ? " while it is down" : ""))
    note(damage, path, atlas, on: machine)
    if isRunning { report.sometimes.reach(.runningDiskHarmed) }
    if wasDown { report.sometimes.reach(.stoppedDiskHarmed) }
  }

  private func note(
    _ damage: Fault.Damage, _ path: String, _ atlas: DiskAtlas, on machine: Machine
  ) {
    switch damage {
    case .flip, .zero, .truncate: report.sometimes.reach(.diskRotted)
    case .misdirect: report.sometimes.reach(.writeMisdirected)
    case .stale: report.sometimes.reach(.fileWasStale)
    case .lose: report.sometimes.reach(.fileLost)
    case .phantom: report.sometimes.reach(.writeWasPhantom)
    }
    machine.hasRotted = true
    machine.diskWasHarmed = true
    machine.harm.count += 1
    if path.hasSuffix(".log") {
      machine.harm.isOfLog = true
      let damaged = machines.count { $0.harm.isOfLog || $0.promised.repair != nil }
      if damaged > 1 { report.sometimes.reach(.twoLogsDamaged) }
    } else if path.hasSuffix("/hardstate") {
      machine.harm.isStateHarmed = true
      if damage == .stale {
        machine.harm.isStateStale = true
      } else if let state = atlas.state, DiskAtlas.copies(machine.disk).contains(state) {
        machine.harm.stateBefore = state
      } else {
        machine.harm.isStateGone = true
      }
    }
  }

  /// Whether a part of the log may be missing: something was done to it, or the hard state is an older
  /// one, which names segments that have been dropped since. A full disk and a sync that fails take
  /// nothing away that was there.
  func mayHaveLoss(_ machine: Machine) -> Bool {
    isSafetyOnly ? machine.harm.isOfLog || machine.harm.isStateStale : machine.hasRotted
  }

  /// What a loss was like that a start has found.
  func noteKind(ofLossOn machine: Machine, _ recovered: RecoveredState) {
    let promised = machine.promised
    if promised.configuration.isJoint { report.sometimes.reach(.lossWhileJoint) }
    if promised.lastIndex > oracle.commitIndex { report.sometimes.reach(.lossOfUncommitted) }
    guard isSafetyOnly, let last = oracle.committed.last?.id else { return }
    let isAnywhere = machines.contains { other in
      other === machine ? DurableLog(recovered).has(last) : other.promised.has(last)
    }
    if !isAnywhere { report.sometimes.reach(.everyCopyLost) }
  }

  /// Whether a machine may be lost with its disk, or given up.
  ///
  /// A node that never comes back is no danger to what is true, whatever it had promised; but of the founder
  /// alone a cluster cannot lose anybody and be the same one.
  func mayBeLost(_ machine: Machine) -> Bool {
    guard isSafetyOnly else { return maySacrifice(machine) }
    return steward.isFounded
      && leader.map { $0.replica.node.configuration.voters.count >= 3 } ?? false
  }

  /// Whether the operator gives up a machine whose node does not start.
  func isGivenUp(_ machine: Machine) -> Bool {
    guard machine.refusal != nil, machine.hasRotted, machine.process == nil else { return false }
    guard isSafetyOnly else { return maySacrifice(machine) }
    // Somebody has to notice first.
    return mayBeLost(machine)
      && chance.number(below: 100, .node, 1_002, steward.rounds &* 8 &+ UInt64(machine.place)) < 5
  }
}
