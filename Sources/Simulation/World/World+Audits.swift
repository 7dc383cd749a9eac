import RaftCore
import RaftStorage

// What a machine would come back with: asked of copies of its disk, while the machine runs on.

extension World {
  /// Pretends every five seconds that the power of one machine is lost, and more often where files
  /// are to come back that stood there not long ago.
  func audit() {
    let pause: UInt64 = isSafetyOnly ? 1_000_000_000 : 5_000_000_000
    after(pause, .audit)
    let place = chance.number(below: UInt64(machines.count), .audit, 0, now / pause)
    audit(machines[Int(place)])
  }

  /// Pretends that the power of a machine is lost right now, and looks at what would be left.
  func audit(_ machine: Machine) {
    report.auditCount += 1
    guard let process = machine.process, !machine.diskWasHarmed else { return }
    machine.former = machine.disk.durableCopy()
    do {
      let opened = try open(machine.disk.durableCopy())
      machine.unreported = process.writing
      checkHarm(opened, on: machine)
      check(opened.recovered, on: machine)
      machine.unreported = []
    } catch {
      violate("\(name(machine)) could not start if its power were lost now: \(error)")
    }
  }

  /// The disk begins a write in which the order of files counts: of a term or a vote together with
  /// entries, or with a snapshot in the log's place. Such writes are few, and a crash that meets one
  /// between its steps is rare; so it is pretended in each of them.
  func auditWriting(of process: NodeProcess) {
    let batches = process.writing
    guard batches.contains(where: { $0.hardState != nil }),
      batches.contains(where: { !$0.entries.isEmpty || $0.installed != nil }),
      let number = batches.last?.number
    else { return }
    let write = UInt64(process.life) << 32 | number
    // The group and the hard state take five steps, and a new segment some more.
    let step = chance.number(below: 8, .audit, UInt64(process.place) + 1, write)
    auditWriting(of: process, powerLossAfter: Int(step))
  }

  /// Pretends that the power goes before that step of what is being written.
  func auditWriting(of process: NodeProcess, powerLossAfter step: Int) {
    let machine = machines[process.place]
    // A start would put a snapshot into the log's place that the batches do not know of yet.
    guard !machine.diskWasHarmed, !machine.promised.isReplaced else { return }
    report.auditCount += 1
    let disk = machine.disk.durableCopy()
    do {
      let opened = try open(disk)
      disk.plan(powerLossAfter: step)
      // Whether it comes to its end or not, the disk tells what is left.
      try? opened.storage.persist(process.writing)
      disk.crash(
        step % 2 == 0 ? .torn : .lost, chance: chance, host: UInt64(machine.place),
        number: UInt64(report.auditCount) << 16)
      let left = try open(disk)
      machine.unreported = process.writing
      checkHarm(left, on: machine)
      check(left.recovered, on: machine)
      machine.unreported = []
    } catch {
      violate(
        "\(name(machine)) could not start if its power were lost in the middle of this write: "
          + "\(error)")
    }
  }

  /// A torn write that a start has cut off is met by no later one, even if the power goes at once.
  func checkCut(_ opened: OpenedStorage<SimulatedDisk>, on machine: Machine) {
    guard opened.cutByteCount > 0, !machine.diskWasHarmed else { return }
    do {
      let again = try open(machine.disk.durableCopy())
      guard again.cutByteCount > 0 else { return }
      violate(
        "\(name(machine)) has cut off \(opened.cutByteCount) torn bytes, and its next start would meet "
          + "\(again.cutByteCount) of them")
    } catch {
      violate("\(name(machine)) could not start again after it has started: \(error)")
    }
  }

  /// Nothing of a log is ever lost, made good from a snapshot or not, unless something was done to its
  /// disk.
  func checkHarm(_ opened: OpenedStorage<SimulatedDisk>, on machine: Machine) {
    guard !mayHaveLoss(machine), let found = opened.lost ?? opened.repairedSegments.first
    else { return }
    violate("\(name(machine)) finds a loss where nothing was done to its disk: \(found.finding)")
  }
}
