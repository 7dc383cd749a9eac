import KeyValueStore
import RaftCore
import Replication
import Testing

@Suite("Replica: reads")
struct ReplicaReadTests {
  @Test(
    "a follower answers a read once it has applied what the leader had committed",
    arguments: [1, 2])
  func followerRead(offset: Int) {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let follower = (leader + offset - 1) % 3 + 1
    cluster.tick(10)
    // The follower gets no entries, so that it lags behind, but may ask.
    let tag = cluster.propose([], on: leader)
    cluster.drain(leader)
    let followerID = NodeID(UInt64(follower))
    var heldBack: [Envelope] = []
    func isAppend(_ envelope: Envelope) -> Bool {
      if case .appendEntries = envelope.message { envelope.to == followerID } else { false }
    }
    func settleHoldingBack() {
      while !cluster.messages.isEmpty {
        let envelope = cluster.messages.removeFirst()
        if isAppend(envelope) {
          heldBack.append(envelope)
        } else {
          cluster.deliver(envelope)
        }
      }
    }
    settleHoldingBack()
    guard case .completed(let position, _) = cluster.answer(tag) else {
      Issue.record("not committed: \(String(describing: cluster.answer(tag)))")
      return
    }
    let read = cluster.read(on: follower)
    cluster.drain(follower)
    settleHoldingBack()
    #expect(cluster.answer(read) == nil)
    #expect(cluster[follower].machine.appliedCount == 0)

    cluster.messages = heldBack
    cluster.settle()
    cluster.tick(10)
    #expect(cluster.answers[read] == [.readReady(position.index)])
    #expect(cluster[follower].machine.appliedCount == 1)
  }

  @Test("a leader answers a read after a majority has confirmed that it leads (thesis §6.4)")
  func leaderRead() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let read = cluster.read(on: leader)
    cluster.drain(leader)
    #expect(cluster.answer(read) == nil)
    cluster.settle()
    #expect(cluster.answer(read) == .readReady(cluster[leader].appliedEntry.index))
  }

  @Test("a leader that was cut off refuses its reads", arguments: [1, 3])
  func isolatedLeader(count: Int) {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    cluster.isolate(leader)
    let reads = (0..<count).map { _ in cluster.read(on: leader) }
    // Not before they are too old for anybody: because it leads no more.
    #expect(RaftSettings().electionTimeoutTicksMax < RaftSettings().readTimeoutTicks)
    cluster.tick(RaftSettings().electionTimeoutTicksMax)
    #expect(reads.allSatisfy { cluster.answers[$0] == [.refused(.noQuorum)] })
  }

  @Test("a read of a follower without a leader is refused in time")
  func isolatedFollower() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let follower = leader % 3 + 1
    cluster.isolate(follower)
    let read = cluster.read(on: follower)
    cluster.tick(RaftSettings().readTimeoutTicks + 1)
    #expect(cluster.answers[read] == [.refused(.noQuorum)])
  }

  @Test("a confirmed read that the state machine does not reach is refused in time")
  func laggingFollower() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let follower = leader % 3 + 1
    cluster.tick(10)
    let index = LogIndex(cluster[leader].appliedEntry.index.rawValue + 1)
    let read = cluster.read(on: follower)
    cluster.drain(follower)
    guard let asked = cluster.messages.first, case .readIndex(let request) = asked.message else {
      Issue.record("the leader was not asked: \(cluster.messages)")
      return
    }
    cluster.messages = []
    // The leader's answer names an index that this follower does not get to apply.
    cluster[follower].receive(
      Envelope(
        from: asked.to, to: asked.from, term: asked.term,
        message: .readIndexReply(ReadIndexReply(batch: request.batch, index: index))))
    cluster.settle()
    #expect(cluster.answer(read) == nil)
    cluster.tick(ReplicaSettings().readApplyTimeoutTicks)
    #expect(cluster.answers[read] == [.refused(.noQuorum)])
  }

  @Test("reads beyond the bound are refused, and answered ones make room")
  func overloaded() {
    var settings = ReplicaSettings()
    settings.pendingReadsMax = 4
    var cluster = Cluster(count: 3, settings: settings)
    let leader = cluster.elect()
    let reads = (0..<6).map { _ in cluster.read(on: leader) }
    cluster.settle()
    for read in reads[..<4] {
      #expect(cluster.answer(read) == .readReady(cluster[leader].appliedEntry.index))
    }
    #expect(reads[4...].allSatisfy { cluster.answers[$0] == [.refused(.overloaded)] })
    let later = cluster.read(on: leader)
    cluster.settle()
    #expect(cluster.answer(later) == .readReady(cluster[leader].appliedEntry.index))
  }

  @Test("reads that wait are answered in the order in which they can be")
  func waitingReads() {
    var waiting: [UInt64] = []
    var cluster = Cluster(count: 1)
    let leader = cluster.elect()
    cluster.stalledDisks = [NodeID(1)]
    _ = cluster.propose([], on: leader)
    cluster.settle()
    // What is not committed is not waited for.
    let read = cluster.read(on: leader)
    cluster.settle()
    guard case .readReady(let index) = cluster.answer(read) else {
      Issue.record("not answered: \(String(describing: cluster.answer(read)))")
      return
    }
    waiting.append(index.rawValue)
    cluster.finishDisk(of: 1)
    cluster.settle()
    let later = cluster.read(on: leader)
    cluster.settle()
    #expect(cluster.answer(later) == .readReady(LogIndex(index.rawValue + 1)))
  }
}
