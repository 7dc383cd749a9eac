import RPCCore
import RaftCore
import Replication
import WireMessages

// Processors, links and disks that do less than they should, and how they get over it.

extension World {
  // MARK: Processors

  /// What a processor that is as fast as it should be takes for an input.
  private static let inputNanoseconds: UInt64 = 20_000

  /// The machine's processor takes so many times as long for everything from now on.
  func slowDown(_ machine: Machine, factor: Int) {
    machine.processorFactor = factor
    tell(
      factor > 1
        ? "the processor of \(name(machine)) is \(factor) times slower"
        : "the processor of \(name(machine)) is as fast as before")
    guard let process = machine.process else { return }
    process.inputNanoseconds = inputNanoseconds(of: machine)
    if factor > 1 {
      if process.isLeading { report.sometimes.reach(.leaderProcessorSlow) }
    } else if process.isWakeScheduled {
      // What is left to be done is done at the usual pace.
      process.busyUntil = now
      wake(process.place, process.life)
    }
  }

  /// Where nothing is said of the processor, what a node does takes no time.
  func inputNanoseconds(of machine: Machine) -> UInt64 {
    machine.processorFactor > 1 ? Self.inputNanoseconds * UInt64(machine.processorFactor) : 0
  }

  /// How long it takes until the process has looked at an input that has just come.
  func wait(for process: NodeProcess) -> UInt64 {
    guard process.inputNanoseconds > 0 else { return 0 }
    return max(now, process.busyUntil) - now + process.inputNanoseconds
  }

  /// The process looks at all that has come. It has waited for the first of that.
  func noteWork(of process: NodeProcess) {
    guard process.inputNanoseconds > 0, process.inbox.count > 1 else { return }
    process.busyUntil = now + UInt64(process.inbox.count - 1) * process.inputNanoseconds
    let ticks = process.inbox.count { if case .tick = $0 { true } else { false } }
    if ticks > 1 { report.sometimes.reach(.processorBehind) }
  }

  // MARK: Links

  func throttle(_ links: Links, bytesPerSecond: UInt64?) {
    forEach(links) { network.throttle(from: $0, to: $1, bytesPerSecond: bytesPerSecond) }
  }

  func clog(_ links: Links, for duration: UInt64) {
    forEach(links) { network.clog(from: $0, to: $1, until: now + duration) }
    let clogged = machines.count { machine in
      machines.allSatisfy { other in
        other === machine || network.isClogged(from: machine.place, to: other.place, at: now)
      }
    }
    if clogged > 1 { report.sometimes.reach(.machinesClogged) }
  }

  /// What a message takes of a narrow link; `nil` for one that is none.
  func load(of envelope: Envelope, by process: NodeProcess, to place: Int) -> LinkLanes.Load? {
    guard network.isNarrow(from: process.place, to: place) else { return nil }
    let progress = process.replica.node.progress.first { $0.id == envelope.to }
    return LinkLanes.Load(
      byteCount: envelope.wire.messageByteCount,
      urgency: MessageUrgency(envelope.message, matched: progress?.matchIndex ?? .zero))
  }

  /// A message has been sent over a narrow link, and arrives then.
  func noteWait(until arrival: UInt64) {
    if arrival - now > knobs.electionTimeoutMax { report.sometimes.reach(.narrowLinkFull) }
  }

  /// Calls that are passed on go with entries.
  func load(of body: Request.Body, to place: Int, _ caller: Int) -> LinkLanes.Load? {
    guard network.isNarrow(from: caller, to: place) else { return nil }
    let byteCount =
      switch body {
      case .openSession: 0
      case .write(let command): command.count
      case .get(let key, _), .list(let key): key.count
      }
    return LinkLanes.Load(byteCount: Self.callByteCount + byteCount, urgency: .bulk)
  }

  /// What a call takes besides what is asked.
  private static let callByteCount = 100

  // MARK: Disks

  /// A place of a disk cannot be read. Nothing is lost by that; but until it is over nobody else's disk
  /// may lose anything where life is demanded.
  func makeUnreadable(_ machine: Machine, _ spot: Int, _ index: Int) {
    guard machine.id != nil,
      let path = machine.disk.makeUnreadable(place: spot, key: index)
    else { return }
    tell("a place of \(path) of \(name(machine)) cannot be read")
    machine.diskWasHarmed = true
  }

  func makeReadable(_ machine: Machine, _ index: Int) {
    machine.disk.unreadable.remove(index)
    guard !machine.hasRotted, machine.harm.count == 0 else { return }
    machine.diskWasHarmed = machine.disk.isInTrouble
  }
}
