import KeyValueStore
import RaftCore
import RaftStorage
import Replication
import SystemIO
import WireMessages

/// What a `ReplicaDriver` leaves to the rest of the node, in the order in which it comes.
protocol ReplicaShell: AnyObject {
  func send(_ envelope: Envelope)
  /// Reports back with `persisted(through:)`.
  func persist(_ batch: PersistBatch)
  func roleChanged(_ change: RoleChange)
  func leaderEstablished(term: Term, leader: NodeID, votes: [NodeID])
  func configurationChanged(_ configuration: ClusterConfiguration)
  /// Reports back with `snapshotTaken` or `snapshotFailed`.
  func takeSnapshot(_ metadata: SnapshotMetadata, _ machine: KeyValueStateMachine)
  /// Reports back with `snapshotChunkRead` or `snapshotChunkUnreadable`.
  func readSnapshotChunk(_ order: SnapshotChunkOrder)
  /// Reports back with `snapshotChunkStored`, and at the end with `snapshotReceived` or
  /// `snapshotRefused`.
  func storeSnapshotChunk(_ install: InstallSnapshot, from sender: NodeID)
  func snapshotInstalled(_ metadata: SnapshotMetadata)
}

/// Drives a node's `Replica`: gives it time, messages and requests, and carries out what it orders.
///
/// All inputs of one burst of the event loop are taken in before any action is carried out, which is
/// what makes one disk sync and one message serve many requests.
///
/// Invariants:
/// - Every request's completion is called exactly once, unless the driver is stopped before.
/// - The replica learns that a batch is durable only from the persistence thread.
final class ReplicaDriver {
  typealias Machine = KeyValueStateMachine
  typealias Output = Machine.Output

  /// What became of a request.
  enum Outcome {
    case applied(EntryID, Output)
    case membershipChanged
    case readReady(LogIndex)
    case refused(Refusal)
    case outcomeUnknown
  }

  private let loop: EventLoop
  /// Set before the driver gets its first input.
  weak var shell: (any ReplicaShell)?
  private(set) var replica: Replica<Machine>

  private var waiting = SlotTable<(Outcome) -> Void>()
  private var appliedWaiters = AppliedWaiters()
  private var revisionWaiters = AppliedWaiters()
  private var actions: [ReplicaAction] = []
  private var isDrainScheduled = false
  private var ticker: Timer?
  private var isStopped = false

  init(loop: EventLoop, replica: Replica<Machine>) {
    self.loop = loop
    self.replica = replica
  }

  // MARK: Time

  /// Starts the clock. A driver whose clock stands still neither campaigns nor sends heartbeats.
  func startTicking() {
    guard ticker == nil, !isStopped else { return }
    replica.startTicking(at: Self.now)
    scheduleTick()
  }

  func stopTicking() {
    ticker?.cancel()
    ticker = nil
  }

  /// Lets go of everything that waits, unanswered: its callers are told by their connections' end.
  func stop() {
    isStopped = true
    stopTicking()
    waiting = SlotTable()
    appliedWaiters = AppliedWaiters()
    revisionWaiters = AppliedWaiters()
  }

  private func scheduleTick() {
    ticker = loop.schedule(after: Self.tickNanoseconds) { [weak self] in
      guard let self, self.ticker != nil else { return }
      // A process that was paused counts one tick, not all that it missed: its view is old, and
      // what has arrived meanwhile is read before it may campaign.
      self.replica.tick(at: Self.now)
      self.drainAtEndOfBurst()
      self.scheduleTick()
    }
  }

  private static let tickNanoseconds = UInt64(NodeSettings.tickMilliseconds) * 1_000_000

  /// What the clock shows to which the replica's ticks are held. Read afresh each time: the process may
  /// have stood still in the middle of a burst, and what the burst reads next may have come meanwhile.
  private static var now: UInt64 { RealTimeClock.now() }

  // MARK: Inputs

  func bootstrap(_ member: Member) {
    replica.bootstrap(member: member)
    drainAtEndOfBurst()
  }

  func receive(_ envelope: Envelope) {
    replica.receive(envelope, at: Self.now)
    drainAtEndOfBurst()
  }

  func persisted(through batchNumber: UInt64) {
    guard !isStopped else { return }
    replica.persisted(through: batchNumber)
    drainAtEndOfBurst()
  }

  /// Tells the replica what became of something that has to do with snapshots.
  func report(_ tell: (inout Replica<Machine>) -> Void) {
    guard !isStopped else { return }
    tell(&replica)
    drainAtEndOfBurst()
  }

  func peerUnreachable(_ peer: NodeID) {
    replica.peerUnreachable(peer)
    drainAtEndOfBurst()
  }

  func transferLeadership(to successor: NodeID) throws(TransferRefusal) {
    try replica.transferLeadership(to: successor)
    drainAtEndOfBurst()
  }

  func propose(_ command: [UInt8], completion: @escaping (Outcome) -> Void) {
    replica.propose(command, tag: RequestTag(waiting.store(completion)))
    drainAtEndOfBurst()
  }

  /// Calls `completion` with `.readReady` when `replica.machine` may answer a linearizable read.
  func read(completion: @escaping (Outcome) -> Void) {
    replica.read(tag: RequestTag(waiting.store(completion)), at: Self.now)
    drainAtEndOfBurst()
  }

  func changeMembership(_ change: MembershipChange, completion: @escaping (Outcome) -> Void) {
    replica.changeMembership(change, tag: RequestTag(waiting.store(completion)))
    drainAtEndOfBurst()
  }

  /// Calls `ready` once the state machine has applied `index`: at once and returning `nil`, or later,
  /// unless it is told to `forget` the key that is returned.
  ///
  /// - Throws: `AppliedWaiters.Full` when too many wait already.
  func whenApplied(
    _ index: LogIndex, ready: @escaping () -> Void
  ) throws(AppliedWaiters.Full) -> AppliedWaiters.Key? {
    if replica.appliedEntry.index >= index {
      ready()
      return nil
    }
    return try appliedWaiters.add(index.rawValue, ready)
  }

  /// The same for a revision of the map; `forgetRevision` is for its keys.
  func whenReached(
    _ revision: Revision, ready: @escaping () -> Void
  ) throws(AppliedWaiters.Full) -> AppliedWaiters.Key? {
    if replica.machine.machine.map.revision >= revision {
      ready()
      return nil
    }
    return try revisionWaiters.add(revision.rawValue, ready)
  }

  func forgetRevision(_ waiter: AppliedWaiters.Key) {
    revisionWaiters.remove(waiter)
  }

  /// How long ago, in nanoseconds, the node's map last showed for certain everything that was committed.
  var ageNanoseconds: UInt64? { replica.age(at: Self.now) }

  var appliedWaiterCount: Int { appliedWaiters.count }

  func forget(_ waiter: AppliedWaiters.Key) {
    appliedWaiters.remove(waiter)
  }

  func speculativeMachine() -> Machine {
    replica.speculativeMachine()
  }

  // MARK: Actions

  private func drainAtEndOfBurst() {
    guard !isDrainScheduled else { return }
    isDrainScheduled = true
    loop.atEndOfBurst { [weak self] in
      guard let self else { return }
      self.isDrainScheduled = false
      self.drain()
    }
  }

  private func drain() {
    guard !isStopped else { return }
    replica.takeActions(into: &actions, at: Self.now)
    var results = replica.hasResults ? replica.takeResults() : nil
    for action in actions {
      carryOut(action, &results)
    }
    notifyAppliedWaiters()
  }

  private func carryOut(_ action: ReplicaAction, _ results: inout ReplicaResults<Machine>?) {
    switch action {
    case .send(let envelope):
      shell?.send(envelope)
    case .persist(let batch):
      shell?.persist(batch)
    case .completed(let tag, let position, let output):
      guard let output = results?.outputs[output] else {
        preconditionFailure(
          "what the command at \(position) returned does not come with its completion")
      }
      complete(tag, .applied(position, output))
    case .refused(let tag, let refusal):
      complete(tag, .refused(refusal))
    case .outcomeUnknown(let tag):
      complete(tag, .outcomeUnknown)
    case .readReady(let tag, let index):
      complete(tag, .readReady(index))
    case .membershipChanged(let tag, _):
      complete(tag, .membershipChanged)
    case .takeSnapshot(let metadata):
      guard let machine = results?.takeSnapshotMachine() else {
        preconditionFailure(
          "no machine comes with the order for a snapshot through \(metadata.last)")
      }
      shell?.takeSnapshot(metadata, machine)
    case .readSnapshotChunk(let order):
      shell?.readSnapshotChunk(order)
    case .storeSnapshotChunk(let install, let sender):
      shell?.storeSnapshotChunk(install, from: sender)
    case .snapshotInstalled(let metadata):
      shell?.snapshotInstalled(metadata)
    case .roleChanged(let change):
      shell?.roleChanged(change)
    case .leaderEstablished(let term, let leader, let votes):
      shell?.leaderEstablished(term: term, leader: leader, votes: votes)
    case .configurationChanged(let configuration):
      shell?.configurationChanged(configuration)
    }
  }

  private func complete(_ tag: RequestTag, _ outcome: Outcome) {
    waiting.take(tag.rawValue)?(outcome)
  }

  private func notifyAppliedWaiters() {
    for ready in appliedWaiters.take(reached: replica.appliedEntry.index.rawValue) {
      ready()
    }
    for ready in revisionWaiters.take(reached: replica.machine.machine.map.revision.rawValue) {
      ready()
    }
  }
}
