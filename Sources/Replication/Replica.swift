package import RaftCore

/// One `RaftNode` joined to one state machine, with all the requests that wait for either.
///
/// It is a decider: it is told what happens, and `takeActions()` says what is to be done, in the
/// order in which it is to be done. Take the actions once after a run of inputs, not after each:
/// what is taken together is written to disk and sent together.
///
/// ```
///   tick, receive, persisted ─►┌─────────┐ ready  ┌────────────────────┐
///   propose, read,             │ RaftNode├───────►│ apply, then answer ├─► actions
///   changeMembership ─────────►└─────────┘        └────────────────────┘
/// ```
///
/// What becomes of a proposal:
/// - `completed` when the entry that it was appended as is committed and applied.
/// - `refused` when it was not appended, or when another entry was committed at its position: it
///   never takes effect.
/// - `outcomeUnknown` when this node ceases to lead before either happened: the entry may be
///   committed by the next leader, or not. Whoever asked may ask again only with the same session
///   and sequence number.
///
/// Invariants:
/// - Every tag that is passed in comes back in exactly one action.
/// - Between inputs, with no actions left to take, everything committed is applied.
/// - Proposals wait only while this node leads the term in which they were appended.
package struct Replica<Machine: StateMachine>: Sendable {
  package internal(set) var node: RaftNode
  /// The last entry that was applied.
  package internal(set) var appliedEntry: EntryID
  package let settings: ReplicaSettings

  var actions: [ReplicaAction] = []
  /// Whether `takeResults` has anything that was not taken yet: most often it has nothing.
  package internal(set) var hasResults = false
  var proposals = PendingProposals()
  var membershipChanges: [PendingProposals.Proposal] = []
  /// Reads that the node has not confirmed yet.
  var unconfirmedReadCount = 0
  var waitingReads = WaitingReads()
  var ticks: UInt64 = 0
  /// The last leader that was heard of, and its term.
  var lastLeader: (term: Term, id: NodeID)?
  var snapshots = SnapshotSchedule()
  var clock: NodeClock
  var freshness = Freshness()
  /// The digests that this replica can be compared by.
  package internal(set) var digestTrail = DigestTrail()

  // Last, because where a property lies that comes after them is known only when `Machine` is.

  /// The state machine with everything applied that is committed, as far as this node knows.
  package internal(set) var machine: Machine
  var speculation: Speculation?
  /// What goes with `actions`.
  var results = ReplicaResults<Machine>()

  /// `machine` is the state after the entries that `node` counts as applied: new and empty, as long
  /// as it counts none.
  package init(
    node: RaftNode, machine: Machine, settings: ReplicaSettings = ReplicaSettings()
  ) {
    self.node = node
    self.machine = machine
    self.settings = settings
    clock = NodeClock(tickNanoseconds: settings.tickNanoseconds)
    appliedEntry = node.log.id(at: node.appliedIndex) ?? .zero
  }

  // What `now` is: see `NodeClock`. Every input that could use up a lease asks for it, so that no
  // shell can forget to look at its clock. It is to be read after what is passed on has come.

  /// Ticks begin. What comes to the node comes after that.
  package mutating func startTicking(at now: UInt64) {
    clock.starts(at: now)
  }

  /// Time passes: one tick of `RaftSettings`.
  package mutating func tick(at now: UInt64) {
    clock.ticked(at: now)
    // All that has come was read before, and what came of it is yet to be taken.
    if !Canary.forwardedReadsTrustTicks.isActive { look(at: now) }
    ticks += 1
    node.tick()
    waitingReads.take(expiredAt: ticks) { actions.append(.refused($0.tag, .noQuorum)) }
  }

  /// A message for this node has arrived.
  package mutating func receive(_ envelope: Envelope, at now: UInt64) {
    if !Canary.forwardedReadsTrustTicks.isActive { look(at: now) }
    node.step(envelope)
    freshness.received(
      envelope, at: now, cameAfter: clock.earliestArrival(at: now), node: node,
      applied: appliedEntry.index)
  }

  /// How long ago, in nanoseconds, the state last showed for certain everything that was committed;
  /// `nil` if it never did.
  package func age(at now: UInt64) -> UInt64? {
    freshness.age(at: now, node: node, applied: appliedEntry.index)
  }

  /// Time that no tick has told of, as when the process stood still, lets a lease end.
  mutating func look(at now: UInt64) {
    if !clock.isToldByTicks(now) { node.clockStalled() }
  }

  /// Everything up to this batch is on disk.
  package mutating func persisted(through batchNumber: UInt64) {
    node.persisted(through: batchNumber)
  }

  /// What was sent to a member lately is probably lost.
  package mutating func peerUnreachable(_ id: NodeID) {
    node.peerUnreachable(id)
  }

  /// The disk has no room for more entries, or has room again. Batches that were ordered are still to
  /// be persisted, in order, as soon as there is room.
  package mutating func diskFull(_ isFull: Bool) {
    node.diskFull(isFull)
  }

  /// The disk has not finished a write for about an election timeout: this node gives up leading until
  /// a batch is persisted.
  package mutating func diskStalled() {
    node.diskStalled()
  }

  /// Makes this node, whose disk is empty, the first voter of a new cluster.
  package mutating func bootstrap(member: Member) {
    node.bootstrap(member: member)
  }

  /// Hands leadership to another voter.
  package mutating func transferLeadership(to target: NodeID) throws(TransferRefusal) {
    try node.transferLeadership(to: target)
  }

  /// Takes what is to be done after the inputs so far.
  package mutating func takeActions(at now: UInt64) -> [ReplicaAction] {
    var taken: [ReplicaAction] = []
    takeActions(into: &taken, at: now)
    return taken
  }

  /// Replaces the content of `taken` by what is to be done after the inputs so far, and keeps its
  /// storage for later: a shell that passes the same array every time spares the allocation.
  package mutating func takeActions(into taken: inout [ReplicaAction], at now: UInt64) {
    drain()
    if node.role == .leader { stamp(at: now) }
    if !taken.isEmpty { taken.removeAll(keepingCapacity: true) }
    swap(&taken, &actions)
  }

  /// Takes what goes with the actions that were taken, unless there is nothing (`hasResults`).
  package mutating func takeResults() -> ReplicaResults<Machine> {
    defer {
      results = ReplicaResults()
      hasResults = false
    }
    return results
  }
}
