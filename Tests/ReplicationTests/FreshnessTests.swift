import RaftCore
import Replication
import Testing

@Suite struct FreshnessTests {
  private let leader = NodeID(1)
  private let own = NodeID(2)
  private let third = NodeID(3)

  private func node(_ id: NodeID) -> RaftNode {
    let entry = LogEntry(
      id: EntryID(term: Term(1), index: LogIndex(1)),
      payload: .configuration(
        ClusterConfiguration(
          members: [leader, own, third].map {
            Member(id: $0, address: "127.0.0.1:\($0.rawValue)", isVoter: true)
          })))
    return RaftNode(
      id: id, settings: RaftSettings(),
      recovered: RecoveredState(hardState: HardState(currentTerm: Term(1)), entries: [entry]))
  }

  private func append(commit: UInt64, after index: UInt64 = 1, quorumAge: UInt64? = 0) -> Envelope {
    Envelope(
      from: leader, to: own, term: Term(1),
      message: .appendEntries(
        AppendEntries(
          previous: EntryID(term: Term(1), index: LogIndex(index)), entries: [],
          leaderCommit: LogIndex(commit), readRound: 0, quorumAgeMicroseconds: quorumAge)))
  }

  @Test("a node that has heard nothing does not know how old its state is")
  func unknown() {
    #expect(Freshness().age(at: 100, node: node(own), applied: .zero) == nil)
  }

  @Test(
    "a follower is as old as its leader's last word on what is committed, if it has all of that")
  func follower() {
    var node = node(own)
    var freshness = Freshness()
    func receive(_ envelope: Envelope, at now: UInt64) {
      node.step(envelope)
      freshness.received(envelope, at: now, cameAfter: now, node: node, applied: node.commitIndex)
    }
    receive(append(commit: 1), at: 1_000)
    #expect(freshness.age(at: 1_500, node: node, applied: node.commitIndex) == 500)
    // The leader has committed what this node does not have.
    receive(append(commit: 9), at: 2_000)
    #expect(freshness.age(at: 2_500, node: node, applied: node.commitIndex) == 1_500)
    // A stranger's word is worth nothing.
    let stranger = Envelope(
      from: third, to: own, term: Term(0), message: append(commit: 1).message)
    receive(stranger, at: 3_000)
    #expect(freshness.age(at: 3_000, node: node, applied: node.commitIndex) == 2_000)
  }

  @Test("a follower is as old as the last answers of a majority to its leader")
  func leaderOfOld() {
    var node = node(own)
    var freshness = Freshness()
    func receive(at now: UInt64, quorumAge: UInt64?) {
      let envelope = append(commit: 1, quorumAge: quorumAge)
      node.step(envelope)
      freshness.received(envelope, at: now, cameAfter: now, node: node, applied: node.commitIndex)
    }
    receive(at: 5_000, quorumAge: nil)
    #expect(freshness.age(at: 5_000, node: node, applied: node.commitIndex) == nil)
    receive(at: 50_000, quorumAge: 30)
    #expect(freshness.age(at: 51_000, node: node, applied: node.commitIndex) == 31_000)
    // What was known once stays true, whatever a message says that knows less.
    for age in [40, .max, nil] as [UInt64?] {
      receive(at: 60_000, quorumAge: age)
      #expect(freshness.age(at: 60_000, node: node, applied: node.commitIndex) == 40_000)
    }
  }

  @Test("a state is as old as the last moment of which it shows all that was committed then")
  func applying() {
    var node = node(own)
    var freshness = Freshness()
    func receive(at now: UInt64, applied: UInt64) {
      let envelope = append(commit: 1)
      node.step(envelope)
      freshness.received(envelope, at: now, cameAfter: now, node: node, applied: LogIndex(applied))
    }
    receive(at: 1_000, applied: 0)
    #expect(freshness.age(at: 1_000, node: node, applied: .zero) == nil)
    receive(at: 2_000, applied: 0)
    #expect(freshness.age(at: 2_000, node: node, applied: .zero) == nil)
    #expect(freshness.age(at: 3_000, node: node, applied: LogIndex(1)) == 2_000)
    receive(at: 4_000, applied: 1)
    #expect(freshness.age(at: 4_500, node: node, applied: LogIndex(1)) == 500)
  }

  @Test("a leader that has not applied what it has committed is as old as its state")
  func leadingBehind() {
    let entry = LogEntry(
      id: EntryID(term: Term(1), index: LogIndex(1)),
      payload: .configuration(
        ClusterConfiguration(
          members: [Member(id: leader, address: "127.0.0.1:1", isVoter: true)])))
    var node = RaftNode(
      id: leader, settings: RaftSettings(),
      recovered: RecoveredState(hardState: HardState(currentTerm: Term(1)), entries: [entry]))
    for _ in 0..<200 where node.role != .leader {
      node.tick()
      while node.hasReady() {
        if let batch = node.ready().persist { node.persisted(through: batch.number) }
      }
    }
    #expect(node.role == .leader && node.commitIndex == LogIndex(2))
    #expect(Freshness().age(at: 100, node: node, applied: LogIndex(1)) == nil)
    #expect(Freshness().age(at: 100, node: node, applied: LogIndex(2)) == 0)
  }

  @Test("who follows a leader that has committed nothing of its term does not know how old it is")
  func newLeader() {
    var node = node(own)
    var freshness = Freshness()
    let second = append(commit: 1)
    let envelope = Envelope(from: leader, to: own, term: Term(2), message: second.message)
    node.step(envelope)
    freshness.received(envelope, at: 1_000, cameAfter: 1_000, node: node, applied: node.commitIndex)
    #expect(node.commitIndex == LogIndex(1))
    #expect(freshness.age(at: 1_000, node: node, applied: node.commitIndex) == nil)
  }

  @Test("a leader is as old as the last answers of a majority")
  func leading() throws {
    var node = node(leader)
    for _ in 0..<200 where node.role == .follower { node.tick() }
    func receive(_ message: RaftMessage, from voter: NodeID, term: Term) -> Envelope {
      let envelope = Envelope(from: voter, to: leader, term: term, message: message)
      node.step(envelope)
      return envelope
    }
    func persist() {
      while node.hasReady() {
        if let batch = node.ready().persist { node.persisted(through: batch.number) }
      }
    }
    persist()
    _ = receive(
      .requestVoteReply(RequestVoteReply(isGranted: true, isPreVote: true)), from: own,
      term: try #require(node.currentTerm.next))
    persist()
    _ = receive(
      .requestVoteReply(RequestVoteReply(isGranted: true, isPreVote: false)), from: own,
      term: node.currentTerm)
    persist()
    #expect(node.role == .leader)

    var freshness = Freshness()
    #expect(freshness.age(at: 50, node: node, applied: node.commitIndex) == nil)
    func receive(_ match: UInt64, from voter: NodeID, at moment: UInt64) {
      let accepted = RaftMessage.appendEntriesReply(
        AppendEntriesReply(outcome: .accepted(matchIndex: LogIndex(match)), readRound: 0))
      freshness.received(
        receive(accepted, from: voter, term: node.currentTerm), at: moment,
        cameAfter: moment, node: node, applied: node.commitIndex)
    }
    // What its predecessor has committed it does not know as such before it has committed its own.
    receive(1, from: own, at: 100)
    #expect(freshness.age(at: 150, node: node, applied: node.commitIndex) == nil)
    receive(2, from: own, at: 200)
    #expect(freshness.age(at: 250, node: node, applied: node.commitIndex) == 50)
    receive(2, from: third, at: 300)
    receive(2, from: own, at: 400)
    #expect(freshness.age(at: 1_000, node: node, applied: node.commitIndex) == 600)
  }
}
