/// How much waits at a node, of what `RaftSettings` bounds.
package struct RaftQueues: Hashable, Sendable {
  /// The messages with entries under way to the member that has most of them under way, and the bytes.
  package var inFlightMessages = 0
  package var inFlightBytes = 0
  /// Reads without an index, at a leader and at a follower.
  package var reads = 0
  /// Rounds of confirmation, or batches asked of the leader, under way.
  package var readRounds = 0
  /// What awaits its commitment at a leader.
  package var uncommittedBytes = 0
}

extension RaftNode {
  package var queues: RaftQueues {
    var queues = RaftQueues()
    queues.reads = reads.count
    queues.readRounds = max(reads.rounds.count, reads.batches.count)
    queues.uncommittedBytes = leadership?.uncommittedBytes ?? 0
    for peer in progress {
      queues.inFlightMessages = max(queues.inFlightMessages, peer.inFlightCount)
      queues.inFlightBytes = max(queues.inFlightBytes, peer.inFlightBytes)
    }
    return queues
  }
}
