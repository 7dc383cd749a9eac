import RaftCore
import Replication
import SystemIO

/// Those who wait for another node to lead in place of this one.
final class HandOver {
  /// Who is told how the hand-over ended, at the latest when the timer fires.
  private struct Waiter {
    let timer: Timer
    let completion: (Bool) -> Void
  }

  private var waiters: [UInt64: Waiter] = [:]
  private var lastNumber: UInt64 = 0

  /// Calls `completion` once: with whether another node leads now, no later than after `patience`
  /// nanoseconds.
  func wait(
    on loop: EventLoop, patience: UInt64, completion: @escaping (_ isDone: Bool) -> Void
  ) {
    lastNumber += 1
    let number = lastNumber
    let timer = loop.schedule(after: patience) { [weak self] in
      self?.waiters.removeValue(forKey: number)?.completion(false)
    }
    waiters[number] = Waiter(timer: timer, completion: completion)
  }

  /// Another node leads, or none will because of this hand-over.
  func ended(isDone: Bool) {
    let ready = waiters.sorted { $0.key < $1.key }.map(\.value)
    waiters = [:]
    for waiter in ready {
      waiter.timer.cancel()
      waiter.completion(isDone)
    }
  }
}

extension Node {
  /// Hands leadership to another voter. `completion` is called once, no later than after the longest
  /// election timeout, with whether another node leads now. One that has not taken over by then may do
  /// so yet: its disk may be slow, or the order to stand for election on its way.
  ///
  /// - Throws: `TransferRefusal` when this node cannot hand over, or not to that one.
  func transferLeadership(
    to target: NodeID, completion: @escaping (_ isDone: Bool) -> Void
  ) throws(TransferRefusal) {
    try driver.transferLeadership(to: target)
    handOver.wait(on: loop, patience: electionTimeoutNanosecondsMax, completion: completion)
  }

  /// Hands leadership to one voter after the other, the best first, each once, until another node leads
  /// or there is nobody left to be asked. Then, or at `end` nanoseconds on the loop's clock,
  /// `completion` is called, once. One is asked even if `end` has passed.
  func transferLeadershipToAnybody(until end: UInt64, completion: @escaping () -> Void) {
    handOn(asked: [], until: end, completion)
  }

  private func handOn(asked: Set<NodeID>, until end: UInt64, _ completion: @escaping () -> Void) {
    guard isLeader, !isStopping, asked.isEmpty || loop.now < end,
      let target = successor(besides: asked)
    else { return completion() }
    do throws(TransferRefusal) {
      try transferLeadership(to: target) { [weak self] isDone in
        guard let self, !isDone else { return completion() }
        handOn(asked: asked.union([target]), until: end, completion)
      }
    } catch .transferring {
      // Somebody else has asked for it, or the last one has just been given up here, and not yet by the
      // replica: its ticks may lag behind the loop's clock.
      guard loop.now < end else { return completion() }
      let tick = UInt64(NodeSettings.tickMilliseconds) * 1_000_000
      handOver.wait(on: loop, patience: tick) { [weak self] isDone in
        guard let self, !isDone else { return completion() }
        handOn(asked: asked, until: end, completion)
      }
    } catch {
      completion()
    }
  }

  /// The voter that would best lead in this node's place, among those that can be reached.
  func successor(besides others: Set<NodeID> = []) -> NodeID? {
    driver.replica.node.successor { links[$0]?.isUp == true && !others.contains($0) }
  }

  /// Whether this node has been elected so lately that it cannot know who is there.
  var isNewLeader: Bool {
    let raft = driver.replica.node
    return isLeader && raft.log.term(at: raft.commitIndex) != raft.currentTerm
  }
}
