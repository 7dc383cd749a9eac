import RaftCore
import Testing

@Suite("Log replication, the leader (paper §5.3, §5.4)")
struct ReplicationTests {
  @Test("a proposal is committed on every member once a majority has it on disk")
  func commit() throws {
    var cluster = Cluster(voters: 3)
    cluster.elect(1)
    let id = try cluster.propose("a", on: 1)
    cluster.deliver()
    for number: UInt64 in 1...3 {
      #expect(cluster[number].commitIndex == id.index)
      #expect(cluster[number].lastEntry == id)
    }
    #expect(cluster.violations == [])
  }

  @Test("a follower refuses proposals and names the leader")
  func notLeader() throws {
    var cluster = Cluster(voters: 3)
    cluster.elect(1)
    #expect(throws: ProposalRefusal.notLeader(leader: NodeID(1))) {
      try cluster.propose("a", on: 2)
    }
  }

  @Test("logs that differ as in Figure 7 become the leader's, term by term")
  func figure7() throws {
    let leader: [UInt64] = [1, 1, 1, 4, 4, 5, 5, 6, 6, 6]
    var cluster = Cluster(
      logs: [
        leader,
        [1, 1, 1, 4, 4, 5, 5, 6, 6],
        [1, 1, 1, 4],
        [1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 6],
        [1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 7, 7],
        [1, 1, 1, 4, 4, 4, 4],
        [1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3],
      ], term: 7)
    // Counts in a box, because the filter is not part of the cluster's value.
    final class Rejections: @unchecked Sendable { var count: [NodeID: Int] = [:] }
    let rejections = Rejections()
    cluster.filter = { envelope in
      if [envelope].outcomes.contains(where: { if case .rejected = $0 { true } else { false } }) {
        rejections.count[envelope.from, default: 0] += 1
      }
      return true
    }
    cluster.elect(1)
    cluster.deliver()
    let terms = leader + [8]
    for number: UInt64 in 1...7 {
      #expect(Script(node: cluster[number]).logTerms == terms, "node \(number)")
      #expect(cluster[number].commitIndex == LogIndex(11))
      #expect(rejections.count[NodeID(number), default: 0] <= 3, "node \(number)")
    }
    #expect(cluster.violations == [])
  }

  @Test("an entry of an earlier term is not committed by counting, as in Figure 8")
  func figure8() {
    // S1 of Figure 8(c): its entry of term 2 reaches a majority in term 4.
    var script = Script(voters: 5, log: [1, 2], term: 3)
    script.win(votes: [2, 3])
    #expect(script.logTerms == [1, 2, 4])
    script.accept(from: 2, match: 2)
    script.accept(from: 3, match: 2)
    #expect(script.node.commitIndex == .zero)
    // Figure 8(e): an entry of its own term commits what is before it.
    script.accept(from: 2, match: 3)
    script.accept(from: 3, match: 3)
    #expect(script.node.commitIndex == LogIndex(3))
    #expect(script.committed.map(\.index.rawValue) == [1, 2, 3])
  }

  @Test("a leader does not count its own copy before it is on disk")
  func ownCopy() throws {
    var script = Script(voters: 3)
    script.win(votes: [2])
    for peer: UInt64 in [2, 3] { script.accept(from: peer, match: 2) }
    script.isDiskStalled = true
    let id = try script.with { node throws(ProposalRefusal) in try node.propose([1]) }
    #expect(script.settle().appends.count == 2, "the entry leaves while the disk still writes it")
    script.accept(from: 2, match: id.index.rawValue)
    #expect(script.node.commitIndex == LogIndex(2))
    script.sync()
    #expect(script.node.commitIndex == id.index)
  }

  @Test("a majority without the leader commits while its disk is busy")
  func slowLeaderDisk() throws {
    var script = Script(voters: 3)
    script.win(votes: [2])
    script.isDiskStalled = true
    let id = try script.with { node throws(ProposalRefusal) in try node.propose([1]) }
    script.accept(from: 2, match: id.index.rawValue)
    script.accept(from: 3, match: id.index.rawValue)
    #expect(script.node.commitIndex == id.index)
  }

  @Test("the only voter commits nothing before it is on disk")
  func aloneOnDisk() throws {
    var script = Script(voters: 1)
    script.tick()
    script.isDiskStalled = true
    let id = try script.with { node throws(ProposalRefusal) in try node.propose([1]) }
    script.settle()
    #expect(script.node.commitIndex < id.index)
    script.sync()
    script.settle()
    #expect(script.committed.last?.id == id)
  }

  @Test("proposals of one run share a message, and followers equally far the same entries")
  func batching() throws {
    var script = Script(voters: 3)
    script.win(votes: [2])
    for peer: UInt64 in [2, 3] { script.accept(from: peer, match: 2) }
    for byte: UInt8 in 1...10 {
      _ = try script.with { node throws(ProposalRefusal) in try node.propose([byte]) }
    }
    let sent = script.settle()
    #expect(sent.appends.map(\.entries.count) == [10, 10])
  }

  @Test("entries are sent ahead of the answers, in messages and bytes up to the bounds")
  func window() throws {
    var settings = Cluster.brisk
    settings.inFlightMax = 4
    settings.batchBytesMax = 100
    var script = Script(voters: 3, settings: settings)
    script.win(votes: [2])
    script.accept(from: 2, match: 2)
    for _ in 0..<20 {
      _ = try script.with { node throws(ProposalRefusal) in
        try node.propose(Array(repeating: 7, count: 18))
      }
    }
    let sent = script.settle().to(NodeID(2).rawValue)
    #expect(sent.appends.map(\.entries.count) == [2, 2, 2, 2])
    #expect(sent.appends.map(\.previous.index.rawValue) == [2, 4, 6, 8])
    let more = script.accept(from: 2, match: 6).to(2)
    #expect(more.appends.filter { !$0.entries.isEmpty }.map(\.previous.index.rawValue) == [10, 12])
  }

  @Test("an entry larger than a batch travels alone")
  func largeEntry() throws {
    var settings = Cluster.brisk
    settings.batchBytesMax = 50
    var script = Script(voters: 3, settings: settings)
    script.win(votes: [2])
    script.accept(from: 2, match: 2)
    for count in [1, 500, 1] {
      _ = try script.with { node throws(ProposalRefusal) in
        try node.propose(Array(repeating: 7, count: count))
      }
    }
    #expect(script.settle().to(2).appends.map(\.entries.count) == [1, 1, 1])
  }

  @Test("an entry beyond the limit is refused with its size and the limit")
  func tooLarge() throws {
    var settings = Cluster.brisk
    settings.entryBytesMax = 100
    var script = Script(voters: 1, settings: settings)
    script.tick()
    #expect(throws: ProposalRefusal.tooLarge(byteCount: 132, limit: 100)) {
      try script.with { node throws(ProposalRefusal) in
        try node.propose(Array(repeating: 0, count: 100))
      }
    }
    #expect(script.logTerms == [1, 2])
  }

  @Test("proposals beyond the uncommitted bytes are refused until some are committed")
  func overload() throws {
    var settings = Cluster.brisk
    settings.uncommittedBytesMax = 300
    var script = Script(voters: 3, settings: settings)
    script.win(votes: [2])
    script.accept(from: 2, match: 2)
    func propose() throws(ProposalRefusal) {
      _ = try script.with { node throws(ProposalRefusal) in
        try node.propose(Array(repeating: 0, count: 118))
      }
    }
    try propose()
    try propose()
    #expect(throws: ProposalRefusal.overloaded(uncommittedBytes: 300, limit: 300)) {
      try propose()
    }
    script.settle()
    script.accept(from: 2, match: 3)
    try propose()
  }

  @Test("proposals are refused while an entry has waited too long for its commit")
  func congestion() throws {
    var settings = Cluster.brisk
    settings.commitWaitTicksMax = settings.electionTimeoutTicksMax
    let limit = settings.commitWaitTicksMax
    // What an earlier leader has left counts: the term's first entry waits behind it.
    var script = Script(log: [1, 1, 1], term: 4, settings: settings)
    script.win(votes: [2])
    func propose() throws(ProposalRefusal) {
      _ = try script.with { node throws(ProposalRefusal) in try node.propose([1]) }
    }
    script.tick()
    try propose()
    for _ in 1..<limit {
      script.tick()
      // It answers, and does not get ahead.
      script.accept(from: 2, match: 2)
    }
    #expect(throws: ProposalRefusal.congested(waitedTicks: UInt64(limit), limit: limit)) {
      try propose()
    }
    // The term's first entry is committed; the one after it has waited for less long.
    script.accept(from: 2, match: 4)
    #expect(script.node.commitIndex == LogIndex(4))
    try propose()
    script.tick()
    #expect(throws: ProposalRefusal.congested(waitedTicks: UInt64(limit), limit: limit)) {
      try propose()
    }
    script.settle()
    script.accept(from: 2, match: 6)
    try propose()
  }

  @Test("a leader that has committed nothing in its term takes on no more than can be on its way")
  func inheritance() throws {
    var settings = Cluster.brisk
    settings.batchBytesMax = 64
    settings.inFlightMax = 1
    var script = Script(log: [1, 1, 1], term: 4, settings: settings)
    script.win(votes: [2])
    func propose() throws(ProposalRefusal) {
      let command = [UInt8](repeating: 1, count: 64)
      _ = try script.with { node throws(ProposalRefusal) in try node.propose(command) }
    }
    #expect {
      try propose()
    } throws: { error in
      if case .overloaded(_, limit: 64) = error as? ProposalRefusal { true } else { false }
    }
    script.accept(from: 2, match: 4)
    try propose()
    try propose()
  }

  @Test("an answer of an earlier term counts for nothing")
  func lateAnswers() {
    var script = Script(log: [1], term: 4)
    script.win(votes: [2])
    script.accept(from: 2, match: 2, term: 4)
    #expect(script.node.commitIndex == .zero)
    script.accept(from: 2, match: 2, term: 5)
    #expect(script.node.commitIndex == LogIndex(2))
  }

  @Test("an answer beyond the leader's log is not believed")
  func impossibleAnswer() {
    var script = Script()
    script.win(votes: [2])
    script.accept(from: 2, match: .max)
    script.reject(from: 3, previous: .max, conflict: at(.max, .max))
    script.reject(from: 3, previous: 0, conflict: .zero)
    #expect(script.node.commitIndex == .zero)
    #expect(script.node.role == .leader)
  }

  @Test("what was lost is found out with the next heartbeat's answer, and sent again")
  func resend() throws {
    var cluster = Cluster(voters: 3)
    cluster.elect(1)
    cluster.disconnect(1, 3)
    for _ in 0..<5 { _ = try cluster.propose("lost", on: 1) }
    let last = cluster[1].lastEntry
    cluster.deliver()
    cluster.heal()
    let isThere = cluster.run(ticks: 8) {
      $0[3].lastEntry == last && $0[3].commitIndex == last.index
    }
    #expect(isThere)
    #expect(cluster[1].currentTerm == Term(2))
  }

  @Test("a follower whose disk is slow does not get its entries again and again")
  func slowFollower() throws {
    var script = Script(voters: 3)
    script.win(votes: [2])
    for peer: UInt64 in [2, 3] { script.accept(from: peer, match: 2) }
    _ = try script.with { node throws(ProposalRefusal) in try node.propose([1]) }
    #expect(script.settle().to(3).appends.map(\.entries.count) == [1])
    var sent: [Envelope] = []
    for _ in 0..<20 {
      sent += script.tick(2)
      // It answers heartbeats, but its entry is not on disk yet.
      sent += script.accept(from: 3, match: 2)
      script.accept(from: 2, match: 3)
    }
    #expect(sent.to(3).appends.allSatisfy { $0.entries.isEmpty })
  }

  @Test("a follower learns of a commit without waiting for a heartbeat")
  func promptCommit() throws {
    var script = Script(voters: 3)
    script.win(votes: [2])
    for peer: UInt64 in [2, 3] { script.accept(from: peer, match: 2) }
    let id = try script.with { node throws(ProposalRefusal) in try node.propose([1]) }
    script.settle()
    let sent = script.accept(from: 2, match: id.index.rawValue)
    #expect(sent.to(2).appends.map(\.leaderCommit) == [id.index])
    #expect(script.accept(from: 3, match: 3).to(3).appends.map(\.leaderCommit) == [id.index])
  }

  @Test("an idle leader sends a heartbeat per interval, and nothing else")
  func heartbeats() {
    var script = Script(voters: 3)
    script.win(votes: [2])
    for peer: UInt64 in [2, 3] { script.accept(from: peer, match: 2) }
    let sent = script.tick(10)
    #expect(sent.count == 2 * 10 / script.node.settings.heartbeatTicks)
    #expect(sent.appends.allSatisfy { $0.entries.isEmpty && $0.previous == at(2, 2) })
  }

  @Test("a lost connection puts a follower back to its last known entry")
  func unreachable() throws {
    var script = Script(voters: 3)
    script.win(votes: [2])
    for peer: UInt64 in [2, 3] { script.accept(from: peer, match: 2) }
    _ = try script.with { node throws(ProposalRefusal) in try node.propose([1]) }
    script.settle()
    script.with { $0.peerUnreachable(NodeID(3)) }
    #expect(script.settle().to(3).appends.map(\.previous) == [at(2, 2)])
  }
}
