import RaftCore
import RaftStorage
import Replication

/// How much of what other members send may wait for this node's disk.
///
/// A leader sends no more than so much ahead of the answers, but it sends again what is not answered, and
/// the next leader sends what the last one did not; a disk that is full may stay so for days. What finds no
/// room is not looked at, as if it had been lost on its way: Raft sends it again. Votes and heartbeats are
/// answered at once, and therefore always taken, unless the term that the answer is given in is not on disk
/// itself and thousands of answers wait for that.
///
/// The term of what is not looked at is not heard either, even if it is higher than this node's. To hear it
/// without the entries would be to write it down, behind all that waits, and to answer a message that its
/// sender has not sent: an answer to a part of it says nothing that the next heartbeat does not bring about.
/// That is sent to every member within `heartbeatTicks`, well before anybody stands for election, begins
/// where the disk is known to be, and is taken as long as the own term is on disk. Where it is not, this
/// node could promise nothing in the new one before the same disk has written that, too. A leader that was
/// overtaken gains no more by it than by what a network loses: its own messages are refused in the higher
/// term, and answers are always taken.
///
/// The bounds are looked at when a message comes, before what came in the same burst of the loop has been
/// handed to the disk: so much more may wait.
struct DiskRoom {
  /// Of entries. As much as a leader may have waiting of its own (`RaftSettings.uncommittedBytesMax`).
  var bytesMax = 64 << 20
  /// Batches that are not durable. A leader has `RaftSettings.inFlightMax` messages under way.
  var batchesMax = 4_096
  /// Answers that wait until what they promise is durable (`RaftNode.heldMessageCount`).
  var answersMax = 4_096

  /// Whether a message is taken in.
  ///
  /// - Parameters:
  ///   - backlog: what is not durable yet.
  ///   - answers: how many answers wait for it.
  func takes(
    _ message: RaftMessage, backlog: PersistBacklog, answers: @autoclosure () -> Int
  ) -> Bool {
    guard backlog.batchCount > 0 else { return true }
    let isCrowded = backlog.batchCount >= batchesMax || answers() >= answersMax
    switch message {
    case .appendEntries(let append) where !append.entries.isEmpty:
      return !isCrowded && backlog.byteCount < bytesMax
    case .appendEntries(let append):
      guard isCrowded else { return true }
      // A heartbeat begins where the disk is known to be; a question about what was sent does not.
      let isAnsweredAtOnce = backlog.firstIndex.map { append.previous.index < $0 } ?? true
      return isAnsweredAtOnce && !backlog.hasHardState
    case .requestVote, .readIndex, .timeoutNow, .installSnapshot:
      return !isCrowded || !backlog.hasHardState
    case .requestVoteReply, .appendEntriesReply, .readIndexReply, .installSnapshotReply:
      return true
    }
  }
}

extension Node {
  /// Takes in a message of another member, if there is room for what it brings.
  func receive(_ envelope: Envelope) {
    if let persistence {
      guard
        diskRoom.takes(
          envelope.message, backlog: persistence.backlog,
          answers: driver.replica.node.heldMessageCount)
      else { return }
    }
    driver.receive(envelope)
  }
}
