import RaftCore

// Faults of disks that are for good: what they hold rots, or they are lost.

extension World {
  /// The process is killed, and before it comes back a place of its disk is not what it was.
  func rot(_ machine: Machine, _ damage: Fault.Damage, _ spot: Int, down: Int) {
    if isSafetyOnly { return harm(machine, damage, spot, down: down) }
    guard machine.process != nil, maySacrifice(machine) else { return }
    let isTermProven = machine.isTermProven
    crash(machine, .processOnly, step: spot % 4)
    let path: String? =
      switch damage {
      case .flip, .zero, .truncate: machine.disk.rot(damage, place: spot)
      case .misdirect: machine.disk.misdirect(place: spot)
      case .stale:
        machine.former.flatMap { machine.disk.restore(from: $0, place: spot, isTermProven) }
      case .phantom: machine.disk.dropWrite()
      case .lose: nil
      }
    guard let path else {
      return after(UInt64(down) * 1_000_000 + 1, .start(machine: machine.place))
    }
    tell("\(name(machine)) is killed, and \(path) rots (\(damage.rawValue))")
    switch damage {
    case .flip, .zero, .truncate: report.sometimes.reach(.diskRotted)
    case .misdirect: report.sometimes.reach(.writeMisdirected)
    case .stale: report.sometimes.reach(.fileWasStale)
    case .phantom: report.sometimes.reach(.writeWasPhantom)
    case .lose: break
    }
    report.crashCount += 1
    machine.hasRotted = true
    if !path.hasSuffix(".log") { machine.hasRottedBesidesLog = true }
    machine.diskWasHarmed = true
    after(UInt64(down) * 1_000_000 + 1, .start(machine: machine.place))
  }

  /// The machine burns down, and another one takes its place some time later.
  func replace(_ machine: Machine, down: Int) {
    guard mayBeLost(machine) else { return }
    tell("\(name(machine)) is lost with its disk")
    report.sometimes.reach(.machineReplaced)
    report.crashCount += 1
    retire(machine, down: down)
  }

  /// The node is gone for good with its disk, and another one comes to the machine.
  func retire(_ machine: Machine, down: Int) {
    if let process = machine.process { end(process, machine) }
    if let id = machine.id { ghosts[id] = machine.promised }
    machine.disk.wipe()
    machine.former = nil
    machine.spoilsIncoming = false
    machine.isTermProven = false
    machine.id = nil
    machine.generation += 1
    machine.promised = DurableLog()
    machine.written = WrittenLog()
    machine.unreported = []
    machine.diskWasHarmed = false
    machine.hasRotted = false
    machine.hasRottedBesidesLog = false
    machine.owed = []
    machine.harm = DiskHarm()
    machine.refusal = nil
    steward.wanted.removeAll { Machine.place(of: $0) == machine.place }
    after(UInt64(down) * 1_000_000 + 1, .start(machine: machine.place))
  }
}
