package import RaftCore

/// What a `Replica` wants done. The shell carries actions out in the order in which they come.
///
/// What depends on the state machine comes beside them, in `ReplicaResults`: so actions are of one type, which
/// need not be looked up at run time whenever a replica appends one.
package enum ReplicaAction: Sendable {
  /// Send at once; a message may be lost, but messages to one node are not reordered.
  case send(Envelope)
  /// Make durable and then report `persisted(through:)`. Batches are persisted in order; several
  /// may share one sync.
  case persist(PersistBatch)
  /// The command was committed and applied; `output` is the place of what it returned in
  /// `ReplicaResults.outputs`.
  case completed(RequestTag, position: EntryID, output: Int)
  /// The configuration asked for was committed at `position`; it is in force already, for which
  /// `configurationChanged` came when it entered the log.
  case membershipChanged(RequestTag, position: EntryID)
  /// The request was not executed and never will be.
  case refused(RequestTag, Refusal)
  /// This node can no longer tell what will become of the command: it may be executed or not.
  case outcomeUnknown(RequestTag)
  /// The state machine has applied enough: answer the read now, from `machine`, before the next
  /// event.
  case readReady(RequestTag, index: LogIndex)
  /// Write the machine that `ReplicaResults.takeSnapshotMachine()` gives, once, to whoever carries this out, to
  /// disk, without holding up anything else, and then report `snapshotTaken` or `snapshotFailed`. One at
  /// a time.
  case takeSnapshot(SnapshotMetadata)
  /// Read a piece of a snapshot's file, and report `snapshotChunkRead` or `snapshotChunkUnreadable`.
  case readSnapshotChunk(SnapshotChunkOrder)
  /// Write a piece of a leader's snapshot, from `from`, and report `snapshotChunkStored`. When the
  /// file is whole: verify it, make it durable, read the state machine from it and report
  /// `snapshotReceived`, or else `snapshotRefused`. A piece without bytes at the file's end asks how
  /// far that is.
  case storeSnapshotChunk(InstallSnapshot, from: NodeID)
  /// A leader's snapshot has replaced the state machine.
  case snapshotInstalled(SnapshotMetadata)
  case roleChanged(RoleChange)
  /// A leader's first entry of the current term was applied: this is who elected it.
  case leaderEstablished(term: Term, leader: NodeID, votes: [NodeID])
  /// The configuration in force (the newest in the log) has changed.
  case configurationChanged(ClusterConfiguration)
}

/// What goes with the actions that were taken together.
package struct ReplicaResults<Machine: StateMachine>: Sendable {
  /// What commands have returned.
  package private(set) var outputs: [Machine.Output] = []
  /// A copy of the state machine, if a snapshot of it is to be taken.
  private var snapshotMachine: Machine?

  package init() {}

  /// The copy of which a snapshot is to be taken. It is not kept: whatever is changed in the machine while a
  /// copy is there has to be copied first.
  package mutating func takeSnapshotMachine() -> Machine? {
    defer { snapshotMachine = nil }
    return snapshotMachine
  }

  /// Returns its place.
  mutating func append(_ output: Machine.Output) -> Int {
    outputs.append(output)
    return outputs.count - 1
  }

  mutating func order(_ machine: Machine) {
    snapshotMachine = machine
  }
}

/// Why a request was not executed.
package enum Refusal: Hashable, Sendable {
  /// Ask the leader, if it is known.
  case notLeader(leader: NodeID?, term: Term)
  /// Too much is waiting already; try again later.
  case overloaded
  /// The leader's disk is full; try again later, perhaps at another node.
  case diskFull
  /// The command is larger than an entry may be.
  case tooLarge(byteCount: Int, limit: Int)
  /// A membership change that makes no sense as things stand, with the reason.
  case membership(String)
  /// A membership change that has to wait for something under way, with the reason. Ask again in a
  /// moment.
  case membershipBusy(String)
  /// The read could not be confirmed: the leader is unknown, was lost or cannot reach a quorum.
  case noQuorum
}
