/// What the node has decided since its outputs were last taken.
struct Outbox: Sendable {
  /// A message and the batch that must be on disk before it may leave.
  struct Held: Sendable {
    let gate: UInt64
    let envelope: Envelope
  }

  var messages: [Envelope] = []
  var held: [Held] = []
  var snapshotOrders: [SnapshotChunkOrder] = []
  var snapshotChunks: [SnapshotChunk] = []
  var readStates: [ReadState] = []
  var failedReads: [RequestTag] = []
  /// Committed entries were handed out up to here.
  var committed = LogIndex.zero
  var reportedRole = RoleChange(role: .follower, term: .zero, leader: nil, votes: [])
  var isConfigurationUnreported = false
}
