import RaftCore
import Replication
import SystemIO

/// Those who wait for another node to lead in place of this one.
final class HandOver {
  private var waiters: [(Bool) -> Void] = []
  private var timer: Timer?

  /// Calls `completion` once: with whether another node leads now, no later than after `patience`
  /// nanoseconds.
  func wait(
    on loop: EventLoop, patience: UInt64, completion: @escaping (_ isDone: Bool) -> Void
  ) {
    waiters.append(completion)
    timer?.cancel()
    timer = loop.schedule(after: patience) { [weak self] in self?.ended(isDone: false) }
  }

  /// Another node leads, or none will because of this hand-over.
  func ended(isDone: Bool) {
    timer?.cancel()
    timer = nil
    let ready = waiters
    waiters = []
    for waiter in ready {
      waiter(isDone)
    }
  }
}

extension Node {
  /// Hands leadership to another voter. `completion` is called once, with whether another node leads
  /// now; a node that does not take over within an election timeout does not any more.
  ///
  /// - Throws: `TransferRefusal` when this node cannot hand over, or not to that one.
  func transferLeadership(
    to target: NodeID, completion: @escaping (_ isDone: Bool) -> Void
  ) throws(TransferRefusal) {
    try driver.transferLeadership(to: target)
    let patience = UInt64(settings.electionTimeoutMillisecondsMax) * 1_000_000
    handOver.wait(on: loop, patience: patience, completion: completion)
  }

  /// The voter that lacks least of the log, among those that can be reached and can lead.
  var successor: NodeID? {
    let raft = driver.replica.node
    return raft.progress
      .filter {
        $0.isVoter && !$0.isRepairing && links[$0.id]?.isUp == true && raft.isActive($0.id)
      }
      .max { $0.matchIndex < $1.matchIndex }?.id
  }

  /// Whether this node has been elected so lately that it cannot know who is there.
  var isNewLeader: Bool {
    let raft = driver.replica.node
    return isLeader && raft.log.term(at: raft.commitIndex) != raft.currentTerm
  }
}
