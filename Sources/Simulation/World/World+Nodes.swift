import RaftCore
import RaftStorage
import Replication
import WireMessages

// What comes to a node, and what it orders.

extension World {
  func tick(_ place: Int, _ life: Int) {
    guard let process = process(place, life) else { return }
    guard !process.isPaused else {
      // The timer of a process that stands still fires once when it goes on.
      process.isTickWaiting = true
      return
    }
    after(machines[place].tick, .tick(machine: place, life: life))
    if !process.writing.isEmpty, !process.isStallTold,
      now - process.writingSince > knobs.electionTimeoutMax
    {
      process.isStallTold = true
      report.sometimes.reach(.diskStalled)
      take(.diskStalled, at: process)
    }
    // A node that takes nothing new writes nothing, and must look for room all the same.
    if process.isDiskFull, process.writing.isEmpty, now - process.writingSince > 200_000_000 {
      process.writingSince = now
      _ = try? process.storage.recoverSpace()
      noteRoom(process)
    }
    take(.tick, at: process)
  }

  /// A burst is over: everything that has come is looked at together, and the clock last, so that
  /// nobody is thought silent whose message lies unread.
  func wake(_ place: Int, _ life: Int) {
    guard let process = process(place, life), !process.isPaused else { return }
    process.isWakeScheduled = false
    noteWork(of: process)
    var inputs: [NodeProcess.Input] = []
    swap(&inputs, &process.inbox)
    let ticks = inputs.count { if case .tick = $0 { true } else { false } }
    if Canary.ticksBeforeMessages.isActive {
      for _ in 0..<ticks { tick(process, with: inputs) }
    }
    for input in inputs {
      if case .tick = input { continue }
      feed(input, to: process)
    }
    if ticks > 0, !Canary.ticksBeforeMessages.isActive { tick(process, with: inputs) }
    inputs.removeAll(keepingCapacity: true)
    if process.inbox.isEmpty { swap(&inputs, &process.inbox) }
    drain(process)
  }

  private func tick(_ process: NodeProcess, with inputs: [NodeProcess.Input]) {
    let role = process.replica.node.role
    let term = process.replica.node.currentTerm
    feed(.tick, to: process)
    if process.replica.node.role != role {
      checkClock(of: process, formerly: role, in: term, with: inputs)
    }
  }

  func take(_ input: consuming NodeProcess.Input, at process: NodeProcess) {
    if isDying { return }
    if process.isPaused {
      process.inbox.append(input)
    } else if knobs.burstMicroseconds > 0 || process.inputNanoseconds > 0
      || process.isWakeScheduled
    {
      process.inbox.append(input)
      guard !process.isWakeScheduled else { return }
      process.isWakeScheduled = true
      after(
        UInt64(knobs.burstMicroseconds) * 1_000 + wait(for: process),
        .wake(machine: process.place, life: process.life))
    } else {
      feed(input, to: process)
      drain(process)
    }
  }

  private func feed(_ input: NodeProcess.Input, to process: NodeProcess) {
    switch input {
    case .tick:
      checkQuorum(of: process)
      process.hearing.ticks += 1
      process.replica.tick(at: clock(of: process))
    case .message(let envelope): hear(envelope, at: process)
    case .persisted(let number): process.replica.persisted(through: number)
    case .request(let request): serve(request, at: process)
    case .unreachable(let id): process.replica.peerUnreachable(id)
    case .diskFull(let isFull):
      process.replica.diskFull(isFull)
      process.hearing.transferSince = process.hearing.ticks
    case .diskStalled:
      process.replica.diskStalled()
      checkStall(of: process)
    case .snapshotTaken(let id): process.replica.snapshotTaken(id)
    case .snapshotFailed(let id): process.replica.snapshotFailed(id)
    case .snapshotRead(let order, let bytes, let total):
      process.replica.snapshotChunkRead(order, bytes: bytes, totalByteCount: total)
    case .snapshotUnreadable(let order): process.replica.snapshotChunkUnreadable(order)
    case .snapshotStored(let id, let sender, let next):
      process.replica.snapshotChunkStored(snapshot: id, from: sender, nextOffset: next)
    case .snapshotReceived(let metadata, let state):
      process.replica.snapshotReceived(metadata, state)
    case .snapshotRefused(let id): process.replica.snapshotRefused(snapshot: id)
    }
  }

  func drain(_ process: NodeProcess) {
    var actions: [ReplicaAction] = []
    swap(&actions, &process.actions)
    process.replica.takeActions(into: &actions, at: clock(of: process))
    var results = process.replica.hasResults ? process.replica.takeResults() : nil
    for action in actions { carryOut(action, &results, for: process) }
    actions.removeAll(keepingCapacity: true)
    swap(&actions, &process.actions)
    tellRevisionWaiters(of: process)
    observe(process)
    checkQueues(of: process)
  }

  private func carryOut(
    _ action: ReplicaAction, _ results: inout NodeProcess.Results?, for process: NodeProcess
  ) {
    switch action {
    case .send(let envelope): send(envelope, by: process)
    case .persist(let batch): persist(batch, by: process)
    case .completed(let tag, let position, let output):
      guard let output = results?.outputs[output] else {
        preconditionFailure("what a command returned does not come with its completion")
      }
      completed(tag, position, output, by: process)
    case .membershipChanged(let tag, _): operatorAnswered(tag, by: process, isDone: true)
    case .refused(let tag, let refusal): refused(tag, refusal, by: process)
    case .outcomeUnknown(let tag): outcomeUnknown(tag, by: process)
    case .readReady(let tag, let index): readReady(tag, index, by: process)
    case .roleChanged(let change): roleChanged(change, of: process)
    case .leaderEstablished: break
    case .takeSnapshot(let metadata):
      guard let machine = results?.takeSnapshotMachine() else {
        preconditionFailure("the machine does not come with the order to take a snapshot of it")
      }
      order(.take(metadata, machine), by: process)
    case .readSnapshotChunk(let chunk): order(.read(chunk), by: process)
    case .storeSnapshotChunk(let install, let sender):
      order(.store(install, from: sender), by: process)
    case .snapshotInstalled(let metadata):
      report.sometimes.reach(.snapshotInstalled)
      tell("\(name(process.id)) installs a snapshot through \(metadata.last.index.rawValue)")
    case .configurationChanged(let configuration):
      process.nextConfiguration = configuration
      tell(
        "\(name(process.id)) has configuration "
          + configuration.members.map { name($0.id) + ($0.isVoter ? "" : "?") }
          .joined(separator: " "))
    }
  }

  // MARK: Messages

  private func send(_ envelope: Envelope, by process: NodeProcess) {
    checkPromises(of: envelope, from: machines[process.place], process)
    report.messageCount += 1
    let to = Machine.place(of: envelope.to)
    guard to < machines.count else { return }
    let load = load(of: envelope, by: process, to: to)
    switch network.pass(from: process.place, to: to, at: now, load) {
    case .lost:
      report.lostMessageCount += 1
    case .arrives(let time):
      if load != nil { noteWait(until: time) }
      post(envelope, to: to, at: time)
    case .repeats(let time, let again):
      post(envelope, to: to, at: time)
      post(envelope, to: to, at: again)
    }
  }

  private func post(_ envelope: Envelope, to place: Int, at time: UInt64) {
    if time - now > usualTransit { longTransits.append(now..<time) }
    guard knobs.encodes == 1 else { return at(time, .message(envelope)) }
    var packet = Packet(envelope)
    let link = UInt64(Machine.place(of: envelope.from) * Network.placesMax + place)
    let number = UInt64(report.messageCount)
    if !isCalm, chance.happens(perMille: knobs.flipPerMille, .corruption, link, number) {
      packet.flip(
        bit: chance.number(below: UInt64(packet.bytes.count * 8), .corruption, link, ~number))
    }
    at(time, .packet(packet))
  }

  func deliver(_ envelope: Envelope) {
    guard let process = machines[Machine.place(of: envelope.to)].process else { return }
    take(.message(envelope), at: process)
  }

  /// What does not bear its seal ends the connection that it came by, and the sender learns it.
  func deliver(_ packet: Packet) {
    let offset = chance.number(
      below: UInt64(packet.bytes.count), .split, now, UInt64(packet.bytes.count))
    guard let envelope = packet.received(splitAt: Int(offset)) else {
      guard packet.isChanged else {
        return violate("a message between nodes cannot be read: \(packet.envelope)")
      }
      report.sometimes.reach(.flipRefused)
      if let sender = machines[Machine.place(of: packet.envelope.from)].process,
        sender.id == packet.envelope.from
      {
        take(.unreachable(packet.envelope.to), at: sender)
      }
      return
    }
    guard envelope == packet.envelope else {
      return violate(
        "a message between nodes was changed on its way, and is believed: \(envelope)")
    }
    deliver(envelope)
  }

  // MARK: The disk

  private func persist(_ batch: PersistBatch, by process: NodeProcess) {
    oracle.persists(batch, by: process, in: self)
    if batch.entries.contains(where: \.isConfiguration) {
      checkChange(in: batch, by: process)
      comes(process.place, to: .configuration)
    }
    process.queued.append(batch)
    if process.writing.isEmpty { startWriting(process) }
  }

  /// The disk's thread takes all that waits, writes it and syncs once. What is done is done at the
  /// end of that time; a crash within it does a part.
  private func startWriting(_ process: NodeProcess) {
    swap(&process.writing, &process.queued)
    process.writingSince = now
    process.isStallTold = false
    let machine = machines[process.place]
    noteMoments(of: process)
    auditWriting(of: process)
    let duration = chance.number(
      in: UInt64(
        knobs.syncMicrosecondsMin * 1_000)...UInt64(knobs.syncMicrosecondsMax * 1_000),
      .sync, UInt64(machine.place), machine.countWrite())
    // A node whose disk takes longer than that ends.
    after(
      min(duration * UInt64(machine.diskFactor), 19_000_000_000),
      .written(machine: process.place, life: process.life))
  }

  func written(_ place: Int, _ life: Int) {
    guard let process = process(place, life), let last = process.writing.last else { return }
    let machine = machines[place]
    let newest = newestSegment(of: machine)
    var isReported = false
    do {
      try process.storage.persist(process.writing) {
        isReported = true
        reports(process.writing, by: process)
      }
    } catch {
      noteWritten(process.writing, on: machine, from: newest)
      if error.isDiskFull { return waitForRoom(process) }
      report.sometimes.reach(process.isLeading ? .leaderDiskFailed : .diskFailed)
      machine.unreported = isReported ? [] : process.writing
      refuse(machine, "\(error)")
      return
    }
    if process.writing.count > 1 { report.sometimes.reach(.groupCommit) }
    if process.storage.isDiskFull, (try? process.storage.recoverSpace()) == true {
      report.sometimes.reach(.diskHadRoomAgain)
    }
    noteRoom(process)
    noteWritten(process.writing, on: machine, from: newest)
    if process.writing.contains(where: { !$0.entries.isEmpty }) {
      machine.isTermProven = true
    } else if process.writing.contains(where: { $0.hardState != nil || $0.installed != nil }) {
      machine.isTermProven = false
    }
    if process.queued.isEmpty { checkConfiguration(process) }
    process.writing.removeAll(keepingCapacity: true)
    if !process.queued.isEmpty { startWriting(process) }
    take(.persisted(last.number), at: process)
  }

  private func noteRoom(_ process: NodeProcess) {
    guard process.isDiskFull != process.storage.isDiskFull else { return }
    process.isDiskFull = process.storage.isDiskFull
    take(.diskFull(process.isDiskFull), at: process)
  }

  /// Nothing was written, and the same is tried again in a while, with what has come meanwhile.
  private func waitForRoom(_ process: NodeProcess) {
    report.sometimes.reach(.diskWasFull)
    noteRoom(process)
    process.writing += process.queued
    process.queued = []
    after(100_000_000, .written(machine: process.place, life: process.life))
  }
}
