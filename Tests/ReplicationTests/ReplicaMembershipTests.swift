import KeyValueStore
import RaftCore
import Replication
import Testing

@Suite("Replica: membership")
struct ReplicaMembershipTests {
  @Test("a change is answered when it is committed")
  func add() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let tag = cluster.change(.add(NodeID(4), address: "host:4"), on: leader)
    cluster.drain(leader)
    #expect(cluster.answer(tag) == nil)
    cluster.settle()
    #expect(cluster.answers[tag] == [.membershipChanged(cluster[leader].appliedEntry)])
    #expect(cluster[leader].node.configuration[NodeID(4)]?.isVoter == false)
  }

  @Test("adding a member again succeeds at once, also while the first change is under way")
  func addAgain() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let first = cluster.change(.add(NodeID(4), address: "host:4"), on: leader)
    let second = cluster.change(.add(NodeID(4), address: "host:4"), on: leader)
    cluster.settle()
    let done = Answer.membershipChanged(cluster[leader].appliedEntry)
    #expect(cluster.answers[first] == [done])
    #expect(cluster.answers[second] == [done])
    let third = cluster.change(.add(NodeID(4), address: "host:4"), on: leader)
    cluster.settle()
    #expect(cluster.answers[third] == [done])
  }

  @Test("a second change has to wait for the first, and is told so")
  func busy() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    _ = cluster.change(.add(NodeID(4), address: "host:4"), on: leader)
    let tag = cluster.change(.add(NodeID(5), address: "host:5"), on: leader)
    cluster.settle()
    guard case .refused(.membershipBusy(let reason)) = cluster.answer(tag) else {
      Issue.record("not busy: \(String(describing: cluster.answer(tag)))")
      return
    }
    #expect(reason.contains("not committed yet"))
  }

  @Test("a change that makes no sense is refused with the reason")
  func senseless() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let tag = cluster.change(.remove(NodeID(77)), on: leader)
    cluster.settle()
    #expect(
      cluster.answers[tag] == [.refused(.membership("node 000000000000004d is not a member"))])
  }

  @Test("a node that does not lead refuses a change and names the leader")
  func notLeader() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let tag = cluster.change(.remove(NodeID(1)), on: leader % 3 + 1)
    cluster.settle()
    #expect(
      cluster.answers[tag]
        == [
          .refused(
            .notLeader(leader: NodeID(UInt64(leader)), term: cluster[leader].node.currentTerm))
        ])
  }

  @Test("a change that a deposed leader had under way has an unknown outcome")
  func outcomeUnknown() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    cluster.isolate(leader)
    let tag = cluster.change(.add(NodeID(4), address: "host:4"), on: leader)
    cluster.tick(RaftSettings().electionTimeoutTicksMax)
    #expect(cluster.answers[tag] == [.outcomeUnknown])
  }

  @Test("a leader that removes itself answers before it steps down")
  func removesItself() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let tag = cluster.change(.remove(NodeID(UInt64(leader))), on: leader)
    cluster.settle()
    guard case .membershipChanged = cluster.answer(tag) else {
      Issue.record("not changed: \(String(describing: cluster.answer(tag)))")
      return
    }
    #expect(cluster[leader].node.role == .follower)
  }
}
