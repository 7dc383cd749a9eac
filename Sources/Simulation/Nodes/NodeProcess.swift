import RaftCore
import RaftStorage
import Replication
import WireMessages

/// One life of a node's program: the production replica and storage, and what the shell around them
/// keeps.
final class NodeProcess {
  typealias Output = KeyValueStateMachine.Output
  typealias Results = ReplicaResults<KeyValueStateMachine>

  /// What has come for the node and was not looked at yet.
  enum Input {
    case tick
    case message(Envelope)
    case persisted(UInt64)
    case request(Request)
    case unreachable(NodeID)
    case diskFull(Bool)
    case diskStalled
    case snapshotTaken(EntryID)
    case snapshotFailed(EntryID)
    case snapshotRead(SnapshotChunkOrder, [UInt8], UInt64)
    case snapshotUnreadable(SnapshotChunkOrder)
    case snapshotStored(EntryID, NodeID, UInt64)
    case snapshotReceived(SnapshotMetadata, KeyValueStateMachine)
    case snapshotRefused(EntryID)
  }

  let place: Int
  let id: NodeID
  let life: Int
  var replica: Replica<KeyValueStateMachine>
  let storage: RaftStorage<SimulatedDisk>
  var actions: [ReplicaAction] = []
  var calls: PendingCalls
  /// `nil` if it takes all writes.
  var admission: WriteAdmission?

  // The disk's thread.
  var queued: [PersistBatch] = []
  var writing: [PersistBatch] = []

  var snapshots = SnapshotThread()

  // Reads that need no quorum.
  var revisionWaiters = AppliedWaiters()
  var revisionKeys: [RequestTag: AppliedWaiters.Key] = [:]

  // The loop.
  var inbox: [Input] = []
  var isPaused = false
  var pausedAt: UInt64 = 0
  var isWakeScheduled = false
  var isTickWaiting = false
  /// What its processor takes for each input, in nanoseconds, where that counts at all.
  var inputNanoseconds: UInt64 = 0
  /// When it is done with all that it has looked at.
  var busyUntil: UInt64 = 0
  /// When a read last came that a quorum, or a lease, has to confirm.
  var readAskedAt: UInt64 = 0

  // What the checkers have seen.
  var seenTerm = Term.zero
  var seenCommit = LogIndex.zero
  var seenApplied = LogIndex.zero
  var seenConfiguration = ClusterConfiguration()
  /// Told by the node since it was looked at last.
  var nextConfiguration: ClusterConfiguration?
  /// Whether entries are missing from its log that were in it.
  var isRepairing = false
  var isDiskFull = false
  /// When the write under way was begun.
  var writingSince: UInt64 = 0
  var isStallTold = false
  var isLeading = false
  /// What it has heard and in which of its ticks.
  var hearing = Hearing()
  /// The bytes that awaited their commitment when it began to lead a term, or the least since.
  var inheritedBytes = 0
  var inheritedTerm = Term.zero

  init(
    place: Int, id: NodeID, life: Int, replica: Replica<KeyValueStateMachine>,
    storage: RaftStorage<SimulatedDisk>
  ) {
    self.place = place
    self.id = id
    self.life = life
    self.replica = replica
    self.storage = storage
    calls = PendingCalls(life: life)
  }
}

/// The calls that a node has taken and not answered yet, in slots that are used again.
struct PendingCalls {
  /// A request, and how it came to the node.
  struct Call {
    let request: Request
    /// Asked for by the operator, who does not wait for it over the network.
    let isOperator: Bool
    /// When it was proposed, if this node leads and it is a write.
    let proposedAt: UInt64?
  }

  private var calls: [Call?] = []
  private var generations: [UInt32] = []
  private var free: [Int] = []
  /// Tags of one life are none of another.
  private let firstGeneration: UInt32

  init(life: Int) {
    firstGeneration = UInt32(truncatingIfNeeded: life) << 20
  }

  mutating func add(
    _ request: Request, isOperator: Bool = false, proposedAt: UInt64? = nil
  ) -> RequestTag {
    let slot: Int
    if let reused = free.popLast() {
      slot = reused
    } else {
      slot = calls.count
      calls.append(nil)
      generations.append(firstGeneration)
    }
    calls[slot] = Call(request: request, isOperator: isOperator, proposedAt: proposedAt)
    return RequestTag(UInt64(generations[slot]) << 32 | UInt64(slot))
  }

  /// Takes the call out; `nil` if it was answered before.
  mutating func take(_ tag: RequestTag) -> Call? {
    let slot = Int(tag.rawValue & 0xffff_ffff)
    guard slot < calls.count, generations[slot] == UInt32(tag.rawValue >> 32),
      let call = calls[slot]
    else { return nil }
    calls[slot] = nil
    generations[slot] &+= 1
    free.append(slot)
    return call
  }

  /// Everybody who waits.
  var all: [Call] { calls.compactMap(\.self) }
}
