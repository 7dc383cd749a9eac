import KeyValueStore
import RaftCore
import RaftStorage
import Replication
import WireMessages

// Processes that start and end.

extension World {
  private static let directory = "data"
  static let clusterID = ClusterID(0x0052_4549_474e)

  func process(_ machine: Int, _ life: Int) -> NodeProcess? {
    guard let process = machines[machine].process, process.life == life else { return nil }
    return process
  }

  var processes: [NodeProcess] { machines.compactMap(\.process) }

  /// Starts the node on a machine, from what its disk holds.
  func start(_ machine: Machine) {
    guard machine.process == nil, !machine.isHeldDown else { return }
    machine.life += 1
    let ambush = takeAmbushOfStart(machine)
    do {
      let isNew = machine.id == nil
      let opened = try open(machine.disk)
      let id = machine.id ?? machine.nextID
      if let known = opened.identity, known.nodeID != id {
        violate("machine \(machine.place) of \(id) finds the disk of \(known.nodeID)")
      }
      if opened.identity == nil {
        if !isNew { violate("the disk of \(id) has forgotten whose it is") }
        try opened.storage.saveIdentity(
          NodeIdentity(nodeID: id, clusterID: Self.clusterID))
      }
      machine.disk.plan(powerLossAfter: nil)
      machine.id = id
      machine.refusal = nil
      let hasLoss = hasLoss(opened, machine)
      if hasLoss { checkRest(opened.recovered, on: machine) }
      checkHarm(opened, on: machine)
      check(opened.recovered, on: machine, hasLoss: hasLoss)
      // What told of the term and the vote may have been cut off.
      if machine.promised.hardState != opened.recovered.hardState || hasLoss {
        machine.isTermProven = false
      }
      if hasLoss { noteLoss(opened, on: machine) }
      checkCut(opened, on: machine)
      machine.promised = DurableLog(opened.recovered)
      checkImage(opened, on: machine)
      machine.written.settle(on: machine.disk)
      machine.unreported = []
      let wasRotten = machine.hasRotted
      if wasRotten { report.sometimes.reach(.rotWasSurvived) }
      // Whatever counts was read, and what was not whole is cut off or written again.
      if isSafetyOnly { machine.hasRotted = false }
      machine.harm = DiskHarm()
      machine.diskWasHarmed = machine.hasRotted || machine.disk.isInTrouble
      try launch(machine, id, opened)
      // What is left of a log was once appended so, by whomever.
      if wasRotten, let process = machine.process { oracle.shows(process, in: self) }
      if let (power, down) = ambush {
        sprung.append(.crash(machine: machine.place, power, step: 0, down: down))
        after(1, .sprung(sprung.count - 1))
      }
    } catch {
      if machine.disk.unreadable.takeFailure() { report.sometimes.reach(.startUnreadable) }
      guard let (power, down) = ambush, machine.disk.hasLostPower else {
        return refuse(machine, "\(error)")
      }
      dieStarting(machine, power, down: down)
    }
  }

  /// The power goes while the node looks at its disk. What was promised before still counts.
  private func dieStarting(_ machine: Machine, _ power: PowerLoss, down: Int) {
    tell("\(name(machine)) loses its power while it starts (\(power.rawValue))")
    report.sometimes.reach(.crashInsideStart)
    report.faults["power loss", default: 0] += 1
    report.crashCount += 1
    machine.harm.hasDiedStarting = true
    machine.disk.crash(
      power, chance: chance, host: UInt64(machine.place), number: UInt64(machine.life))
    after(UInt64(down) * 1_000_000 + 1, .start(machine: machine.place))
  }

  func open(_ disk: SimulatedDisk) throws(StorageError) -> OpenedStorage<SimulatedDisk> {
    let salt = SaltSource(chance: chance)
    return try RaftStorage.open(
      directory: Self.directory, files: disk,
      settings: StorageSettings(
        segmentBytes: UInt64(knobs.segmentKilobytes) << 10, preallocationBytes: 4 << 10,
        ballastBytes: UInt64(knobs.ballastKilobytes) << 10,
        snapshotSyncBytes: 2_048, salt: { salt.next() }))
  }

  /// Whether the log is damaged where no snapshot covers it, or a start has found that so and did not
  /// come to its end: then all that tells of it may be the mark.
  private func hasLoss(_ opened: OpenedStorage<SimulatedDisk>, _ machine: Machine) -> Bool {
    let mark = opened.recovered.repair
    return opened.lost != nil
      || mark != nil
        && (mark != machine.promised.repair
          || machine.harm.hasDiedStarting && mayHaveLoss(machine))
  }

  /// A part of the log has to come from the others.
  private func noteLoss(_ opened: OpenedStorage<SimulatedDisk>, on machine: Machine) {
    let finding = opened.lost?.finding ?? "an earlier start has cut it off"
    if !mayHaveLoss(machine) {
      violate("\(name(machine)) finds a loss where nothing was done to its disk: \(finding)")
    }
    let first = opened.recovered.repair?.firstLost.rawValue ?? 0
    tell("\(name(machine)) has lost its log from entry \(first) on: \(finding)")
    report.sometimes.reach(.logLost)
    noteKind(ofLossOn: machine, opened.recovered)
    // What was lost before counts as well.
    machine.owed.append(machine.promised)
  }

  private func launch(
    _ machine: Machine, _ id: NodeID, _ opened: OpenedStorage<SimulatedDisk>
  ) throws(StorageError) {
    var state = KeyValueStateMachine(machine: KeyValueMachine(limits: limits))
    if let snapshot = opened.recovered.snapshot {
      report.sometimes.reach(.startedFromSnapshot)
      state = try readMachine(snapshot.last, opened.storage.snapshots)
    }
    let node = RaftNode(
      id: id, settings: settings(for: machine), recovered: opened.recovered)
    let replica = Replica(node: node, machine: state, settings: knobs.replicaSettings)
    let process = NodeProcess(
      place: machine.place, id: id, life: machine.life, replica: replica,
      storage: opened.storage)
    process.seenTerm = node.currentTerm
    process.seenCommit = node.commitIndex
    process.seenApplied = node.appliedIndex
    process.seenConfiguration = node.configuration
    process.hearing.goes(by: node.configuration, id)
    process.isRepairing = node.repair != nil
    if knobs.admission > 0 { process.admission = WriteAdmission(alwaysTaken: knobs.admission) }
    process.inputNanoseconds = inputNanoseconds(of: machine)
    checkStart(process)
    machine.process = process
    process.replica.startTicking(at: clock(of: process))
    report.startCount += 1
    tell(
      "\(name(machine)) starts in term \(node.currentTerm.rawValue) with "
        + "\(node.lastEntry.index.rawValue) entries"
        + (opened.cutByteCount > 0 ? ", \(opened.cutByteCount) torn bytes cut off" : ""))
    let isFounder = machine.place == 0 && !steward.isFounded
    if isFounder, node.lastEntry == .zero, node.currentTerm == .zero {
      process.replica.bootstrap(
        member: Member(id: id, address: address(of: id), isVoter: true))
      drain(process)
    }
    after(
      chance.number(below: machine.tick, .node, UInt64(machine.place), UInt64(machine.life)),
      .tick(machine: machine.place, life: machine.life))
  }

  private func settings(for machine: Machine) -> RaftSettings {
    var settings = knobs.raftSettings
    settings.randomSeed = chance.bits(.node, UInt64(machine.place), UInt64(machine.life))
    return settings
  }

  /// The process ends. `power` says what becomes of what it had not synced; `step` is how much of a
  /// write under way is still done.
  func crash(_ machine: Machine, _ power: PowerLoss, step: Int) {
    if let process = machine.process {
      if process.snapshots.isBusy, step & 1 == 0 {
        // The snapshot thread is in the middle of something, too.
        machine.disk.plan(powerLossAfter: step / 2)
        report.sometimes.reach(.crashInsideSnapshot)
        isDying = true
        try? self.step(process, machine)
        isDying = false
      }
      if !process.writing.isEmpty {
        // It is not certain any more which hard state is the last one.
        machine.harm.stateBefore = nil
        machine.disk.plan(powerLossAfter: step)
        let newest = newestSegment(of: machine)
        if (try? process.storage.persist(process.writing)) == nil {
          report.sometimes.reach(.crashInsideWrite)
        }
        noteWritten(process.writing, on: machine, from: newest)
        machine.unreported = process.writing
      }
      end(process, machine)
    }
    machine.disk.crash(
      power, chance: chance, host: UInt64(machine.place), number: UInt64(machine.life))
  }

  /// Callers whose connections break learn it at once; peers too.
  func end(_ process: NodeProcess, _ machine: Machine) {
    if process.isLeading { report.sometimes.reach(.leaderCrashed) }
    machine.process = nil
    machine.life += 1
    for call in process.calls.all where !call.isOperator {
      answer(call.request, .failed(.lostConnection), from: machine.place)
    }
    for case .request(let request) in process.inbox {
      answer(request, .failed(.lostConnection), from: machine.place)
    }
    tellProxies(ofTheEndOf: process)
    for peer in processes where !network.isCut(from: machine.place, to: peer.place) {
      take(.unreachable(process.id), at: peer)
    }
  }

  /// A node stops because it cannot trust its disk. That is right if something was done to the disk,
  /// and only then.
  func refuse(_ machine: Machine, _ reason: String) {
    tell("\(name(machine)) stops: \(reason.prefix { $0 != "." })")
    machine.refusal = reason
    report.refusalCount += 1
    if let process = machine.process { end(process, machine) }
    machine.disk.crash(
      .processOnly, chance: chance, host: UInt64(machine.place), number: UInt64(machine.life))
    guard machine.diskWasHarmed else {
      violate("\(name(machine)) refuses a disk to which nothing was done: \(reason)")
      return
    }
    checkRefusal(reason, of: machine)
    if machine.disk.takeDirectorySyncFailure() { report.sometimes.reach(.directorySyncFailed) }
    if machine.hasRotted { report.sometimes.reach(.rotWasRefused) }
    // Whoever looks after the machine starts it again, or replaces it.
    if !machine.hasRotted || !machine.disk.unreadable.isEmpty {
      after(500_000_000, .start(machine: machine.place))
    }
  }

  func name(_ machine: Machine) -> String {
    machine.id.map { name($0) } ?? "machine \(machine.place)"
  }

  /// n2, or n2' for the node that took its place, and so on.
  func name(_ id: NodeID) -> String {
    "n\(Machine.place(of: id))"
      + String(repeating: "'", count: Int((id.rawValue - 1) / 16))
  }

  func address(of id: NodeID) -> String { "m\(Machine.place(of: id)):1" }
}

/// Where the salts of segments come from.
private final class SaltSource: @unchecked Sendable {
  private let chance: Chance
  private var count: UInt64 = 0

  init(chance: Chance) {
    self.chance = chance
  }

  func next() -> UInt64 {
    count += 1
    return chance.bits(.salt, 0, count)
  }
}
