import KeyValueStore
import RaftCore
import Replication
import Testing

@Suite("Replica: proposals")
struct ReplicaProposalTests {
  @Test("a single node answers a proposal when its disk has it, and not before (thesis §10.2.1)")
  func singleNode() {
    var cluster = Cluster(count: 1)
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    cluster.stalledDisks = [NodeID(1)]
    let tag = cluster.propose(SessionMachine.put(client: client, key: 7), on: leader)
    cluster.settle()
    #expect(cluster.answer(tag) == nil)
    cluster.finishDisk(of: 1)
    cluster.settle()
    let position = EntryID(term: cluster[1].node.currentTerm, index: LogIndex(4))
    #expect(
      cluster.answer(tag) == .completed(position, .put(revision: Revision(1), previous: nil)))
    #expect(cluster[1].appliedEntry == position)
    #expect(cluster[1].node.appliedIndex == position.index)
  }

  @Test("a new cluster is founded by one node, which leads it at once")
  func bootstrap() {
    var replica = Replica(
      node: RaftNode(id: NodeID(9), settings: RaftSettings()), machine: SessionMachine())
    replica.bootstrap(member: Member(id: NodeID(9), address: "host:9", isVoter: true))
    var established: [NodeID] = []
    while true {
      let actions = replica.takeActions(at: 0)
      if actions.isEmpty {
        break
      }
      for action in actions {
        switch action {
        case .persist(let batch):
          replica.persisted(through: batch.number)
        case .leaderEstablished(_, let leader, let votes):
          established.append(leader)
          #expect(votes == [NodeID(9)])
        case .send, .completed, .membershipChanged, .refused, .outcomeUnknown, .readReady,
          .roleChanged, .configurationChanged, .takeSnapshot, .readSnapshotChunk,
          .storeSnapshotChunk, .snapshotInstalled:
          break
        }
      }
    }
    #expect(established == [NodeID(9)])
    #expect(replica.node.role == .leader)
  }

  @Test("replicas that have applied the same entries are equal")
  func digests() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    var tags: [RequestTag] = []
    for sequence in 1...50 as ClosedRange<UInt8> {
      tags.append(
        cluster.propose(
          SessionMachine.put(client: client, sequence: sequence, key: sequence % 7), on: leader))
    }
    cluster.settle()
    cluster.tick(20)
    #expect(tags.allSatisfy { cluster.answers[$0]?.count == 1 })
    #expect(Set(cluster.replicas.map(\.appliedEntry)).count == 1)
    #expect(Set(cluster.replicas.map(\.machine.map.digest)).count == 1)
    #expect(cluster[1].machine.map.revision == Revision(50))
  }

  @Test("everybody learns who leads, and by whose votes, when the term's first entry is applied")
  func leaderEstablished() {
    var cluster = Cluster(count: 3)
    let leader = NodeID(UInt64(cluster.elect()))
    cluster.tick(10)
    for id in [1, 2, 3].map(NodeID.init) {
      let established = (cluster.actions[id] ?? []).compactMap { action in
        if case .leaderEstablished(_, let leader, let votes) = action {
          (leader, votes)
        } else {
          nil
        }
      }
      #expect(established.count == 1)
      #expect(established.first?.0 == leader)
      #expect((established.first?.1.count ?? 0) >= 2)
    }
  }

  @Test("a node that does not lead refuses and names the leader")
  func notLeader() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let other = leader % 3 + 1
    let tag = cluster.propose([], on: other)
    cluster.settle()
    #expect(
      cluster.answer(tag)
        == .refused(
          .notLeader(
            leader: NodeID(UInt64(leader)), term: cluster[leader].node.currentTerm)))
  }

  @Test("a command larger than an entry may be is refused with its size")
  func tooLarge() {
    var raftSettings = RaftSettings()
    raftSettings.entryBytesMax = 100
    var cluster = Cluster(count: 1, raftSettings: raftSettings)
    let leader = cluster.elect()
    let tag = cluster.propose([UInt8](repeating: 0, count: 101), on: leader)
    cluster.settle()
    guard case .refused(.tooLarge(let byteCount, let limit)) = cluster.answer(tag) else {
      Issue.record("not refused as too large: \(String(describing: cluster.answer(tag)))")
      return
    }
    #expect(byteCount >= 101)
    #expect(limit == 100)
  }

  @Test("proposals beyond the bound are refused before they have any effect")
  func overloadedByCount() {
    var settings = ReplicaSettings()
    settings.pendingProposalsMax = 3
    var cluster = Cluster(count: 1, settings: settings)
    let leader = cluster.elect()
    cluster.stalledDisks = [NodeID(1)]
    let tags = (0..<5).map { _ in cluster.propose([], on: leader) }
    cluster.settle()
    #expect(tags[..<3].allSatisfy { cluster.answer($0) == nil })
    #expect(tags[3...].allSatisfy { cluster.answer($0) == .refused(.overloaded) })
    cluster.finishDisk(of: 1)
    cluster.settle()
    #expect(cluster[1].machine.appliedCount == 3)
    let later = cluster.propose([], on: leader)
    cluster.settle()
    #expect(cluster.answer(later) != .refused(.overloaded))
  }

  @Test("waiting proposals are bounded in bytes, but one may always wait")
  func overloadedByBytes() {
    var settings = ReplicaSettings()
    settings.pendingProposalBytesMax = 10
    var cluster = Cluster(count: 1, settings: settings)
    let leader = cluster.elect()
    cluster.stalledDisks = [NodeID(1)]
    let large = cluster.propose([1, 2, 3], on: leader)
    let fitting = cluster.propose([UInt8](repeating: 0, count: 7), on: leader)
    let excessive = cluster.propose([0], on: leader)
    cluster.settle()
    #expect(cluster.answer(large) == nil)
    #expect(cluster.answer(fitting) == nil)
    #expect(cluster.answer(excessive) == .refused(.overloaded))
    cluster.finishDisk(of: 1)
    cluster.settle()
    let alone = cluster.propose([UInt8](repeating: 0, count: 50), on: leader)
    cluster.settle()
    #expect(cluster.answer(alone) != .refused(.overloaded))
  }

  @Test("what a deposed leader still had under way has an unknown outcome")
  func outcomeUnknown() {
    var cluster = Cluster(count: 3)
    let old = cluster.elect()
    let client = cluster.openSession(on: old)
    cluster.isolate(old)
    let lost = cluster.propose(SessionMachine.put(client: client, key: 1), on: old)
    let new = cluster.elect()
    #expect(new != old)
    cluster.tick(RaftSettings().electionTimeoutTicksMax)
    #expect(cluster.answers[lost] == [.outcomeUnknown])

    // Asked again under the same number, it takes effect once, whoever has the entry.
    cluster.reconnect()
    let again = cluster.propose(SessionMachine.put(client: client, key: 1), on: new)
    cluster.settle()
    cluster.tick(20)
    guard case .completed(_, .put(let revision, nil)) = cluster.answer(again) else {
      Issue.record("not executed: \(String(describing: cluster.answer(again)))")
      return
    }
    #expect(revision == Revision(1))
    #expect(Set(cluster.replicas.map(\.machine.map.digest)).count == 1)
    #expect(cluster.answers[lost] == [.outcomeUnknown])
  }

  /// A leader of three whose last proposal nobody else has, and the position of that.
  private func leaderWithProposal() -> (
    cluster: Cluster, leader: Int, tag: RequestTag, position: EntryID
  ) {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    cluster.isolate(leader)
    let tag = cluster.propose([], on: leader)
    cluster.settle()
    return (cluster, leader, tag, cluster[leader].node.lastEntry)
  }

  @Test(
    "a proposal at whose position another entry was committed is refused for good",
    arguments: [LogEntry.Payload.termStart(votes: [NodeID(1)]), .command([])])
  func overwritten(payload: LogEntry.Payload) {
    var (cluster, leader, tag, position) = leaderWithProposal()
    let next = Term(position.term.rawValue + 1)
    let other = NodeID(UInt64(leader % 3 + 1))
    cluster[leader].receive(
      Envelope(
        from: other, to: NodeID(UInt64(leader)), term: next,
        message: .appendEntries(
          AppendEntries(
            previous: EntryID(term: position.term, index: position.index.previous),
            entries: [
              LogEntry(id: EntryID(term: next, index: position.index), payload: payload)
            ], leaderCommit: position.index, readRound: 0))))
    cluster.drain(leader)
    #expect(cluster.answers[tag] == [.refused(.notLeader(leader: other, term: next))])
    #expect(cluster[leader].appliedEntry == EntryID(term: next, index: position.index))
  }

  @Test("a proposal that the next leader commits is completed, if that is known in time")
  func committedByNextLeader() {
    var (cluster, leader, tag, position) = leaderWithProposal()
    let next = Term(position.term.rawValue + 1)
    let other = NodeID(UInt64(leader % 3 + 1))
    cluster[leader].receive(
      Envelope(
        from: other, to: NodeID(UInt64(leader)), term: next,
        message: .appendEntries(
          AppendEntries(
            previous: position,
            entries: [
              LogEntry(
                id: EntryID(term: next, index: position.index.next),
                payload: .termStart(votes: [other]))
            ], leaderCommit: position.index.next, readRound: 0))))
    cluster.drain(leader)
    #expect(
      cluster.answers[tag]
        == [.completed(position, .sessionOpened(ClientID(position.index.rawValue)))])
  }

  @Test("an entry that came to a follower is applied without answering anybody")
  func followersAreSilent() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let tag = cluster.propose([], on: leader)
    cluster.settle()
    cluster.tick(10)
    #expect(cluster.answers[tag]?.count == 1)
    #expect(cluster.replicas.allSatisfy { $0.machine.appliedCount == 1 })
  }

  @Test("a run of proposals is persisted in one batch and sent in one message per follower")
  func batching() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    cluster.tick(10)
    for _ in 0..<100 {
      _ = cluster.propose([], on: leader)
    }
    var actions: [ReplicaAction] = []
    cluster[leader].takeActions(into: &actions, at: cluster.now)
    var kinds: [String] = []
    for action in actions {
      switch action {
      case .persist(let batch):
        kinds.append("persist \(batch.entries.count)")
      case .send(let envelope):
        if case .appendEntries(let append) = envelope.message {
          kinds.append("send \(append.entries.count)")
        }
      case .completed, .membershipChanged, .refused, .outcomeUnknown, .readReady, .roleChanged,
        .leaderEstablished, .configurationChanged, .takeSnapshot, .readSnapshotChunk,
        .storeSnapshotChunk, .snapshotInstalled:
        kinds.append("other")
      }
    }
    #expect(kinds == ["persist 100", "send 100", "send 100"])
    cluster[leader].takeActions(into: &actions, at: cluster.now)
    #expect(actions.isEmpty)
  }
}
