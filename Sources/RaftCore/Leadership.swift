/// What a node has while it leads, and loses when it does not.
struct Leadership: Sendable {
  /// Leadership on its way to another voter (thesis §3.10). Proposals wait that long.
  struct Transfer: Sendable {
    let target: NodeID
    let deadline: UInt64
    /// Whether the target was told.
    var isOrdered = false
  }

  /// Who elected the leader.
  let votes: [NodeID]
  /// The tick at which it began.
  let since: UInt64
  /// The index of the term's first entry.
  let termStart: LogIndex
  var heartbeatAt: UInt64
  var uncommittedBytes: Int
  var transfer: Transfer?

  /// The newest round by which leadership is confirmed for reads, and the newest confirmed one.
  /// Numbers grow within the term and are never used twice.
  var readRound: UInt64 = 0
  var confirmedRound: UInt64 = 0
}
