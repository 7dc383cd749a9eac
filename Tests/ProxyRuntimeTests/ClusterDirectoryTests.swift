import ProxyRuntime
import RaftCore
import Testing

@Suite("ClusterDirectory")
struct ClusterDirectoryTests {
  private var directory = ClusterDirectory(at: 0)

  /// Three nodes announced and connected, node 1 leading term 1.
  private mutating func settle() throws {
    try directory.announced(report(1, .leader, leader: 1, votes: [1, 2]), at: 0)
    try directory.announced(report(2, leader: 1), at: 0)
    try directory.announced(report(3, leader: 1), at: 0)
    for number in 1...3 {
      directory.connectionChanged(of: node(UInt64(number)), to: .ready, at: 0)
    }
    _ = directory.takeEvents()
  }

  @Test("the first announcements find the nodes and tell who was elected by whom")
  mutating func firstAnnouncements() throws {
    try directory.announced(report(2, leader: 1), at: 0)
    #expect(
      directory.takeEvents() == [
        .nodeChanged(id: node(2), address: address(2), role: .follower, change: .found)
      ])
    try directory.announced(report(1, .leader, leader: 1, votes: [1, 2]), at: 0)
    #expect(
      directory.takeEvents() == [
        .nodeChanged(id: node(1), address: address(1), role: .leader, change: .found),
        .leaderElected(
          id: node(1), address: address(1), term: Term(1), votes: [address(1), address(2)]),
      ])
  }

  @Test("a node has diverged if a majority has another map where it is, whoever leads")
  mutating func divergence() throws {
    func announce(_ number: UInt64, applied: UInt64, digest: UInt64) throws {
      var report = report(number, number == 1 ? .leader : .follower, leader: 1)
      report.appliedIndex = LogIndex(applied)
      report.mapDigest = digest
      try directory.announced(report, at: 0)
    }
    func diverged() -> [UInt64] { (1...3).filter { directory.hasDiverged(node($0)) } }
    try announce(1, applied: 9, digest: 7)
    try announce(2, applied: 9, digest: 8)
    #expect(diverged() == [])
    // At another index another map is no wonder.
    try announce(3, applied: 10, digest: 9)
    #expect(diverged() == [])
    try announce(3, applied: 9, digest: 8)
    #expect(diverged() == [1])
    try announce(2, applied: 9, digest: 7)
    #expect(diverged() == [3])
    try announce(3, applied: 9, digest: 7)
    #expect(diverged() == [])
  }

  @Test("nodes that are never seen at the same index are compared where all of them have been")
  mutating func divergenceUnderLoad() throws {
    func announce(_ number: UInt64, applied: UInt64, _ digests: [UInt64: UInt64]) throws {
      var report = report(number, number == 1 ? .leader : .follower, leader: 1)
      report.appliedIndex = LogIndex(applied)
      report.mapDigest = applied
      report.digests = digests.sorted { $0.key < $1.key }
        .map { StateDigest(index: LogIndex($0.key), digest: $0.value) }
      try directory.announced(report, at: 0)
    }
    func diverged() -> [UInt64] { (1...3).filter { directory.hasDiverged(node($0)) } }
    try announce(1, applied: 5_000, [3_072: 7, 4_096: 8])
    try announce(2, applied: 5_001, [3_072: 7, 4_096: 6])
    try announce(3, applied: 6_100, [4_096: 8, 5_120: 9])
    #expect(diverged() == [2])
    try announce(2, applied: 5_002, [3_072: 7, 4_096: 8])
    #expect(diverged() == [])
    // Its own last entries nobody else has come to.
    try announce(3, applied: 9_000, [8_192: 1])
    #expect(diverged() == [])
  }

  @Test("requests go to nodes that are connected, and to no others")
  mutating func routes() throws {
    try directory.announced(report(1, .leader, leader: 1), at: 0)
    try directory.announced(report(2, leader: 1), at: 0)
    #expect(directory.routes == RouteTable())
    directory.connectionChanged(of: node(1), to: .ready, at: 0)
    directory.connectionChanged(of: node(2), to: .ready, at: 0)
    #expect(
      directory.routes
        == RouteTable(
          leader: node(1), leaderTerm: Term(1), readers: [node(2)], byFreshness: [node(1), node(2)]
        ))
  }

  @Test("a lost connection loses the node at once, and its return is told once")
  mutating func lostAndRegained() throws {
    try settle()
    directory.connectionChanged(of: node(3), to: .lost, at: 0)
    directory.connectionChanged(of: node(3), to: .lost, at: 0)
    #expect(
      directory.takeEvents() == [
        .nodeChanged(id: node(3), address: address(3), role: .follower, change: .lost)
      ])
    #expect(directory.routes.readers == [node(2)])
    try directory.announced(report(3, leader: 1), at: 1)
    #expect(directory.takeEvents() == [])
    directory.connectionChanged(of: node(3), to: .ready, at: 2)
    #expect(
      directory.takeEvents() == [
        .nodeChanged(id: node(3), address: address(3), role: .follower, change: .regained)
      ])
  }

  @Test("a node that says it plays dead gets no requests until it says it is alive")
  mutating func dead() throws {
    try settle()
    try directory.announced(report(2, leader: 1, isDead: true), at: 0)
    #expect(directory[node(2)]?.liveness == .dead)
    #expect(directory.routes.readers == [node(3)])
    try directory.announced(report(2, leader: 1), at: 0)
    #expect(directory.routes.readers == [node(2), node(3)])
  }

  @Test("silence counts only for a node without a connection")
  mutating func silence() throws {
    try settle()
    directory.advance(to: 10_000 * milliseconds)
    #expect(directory.takeEvents() == [])

    var unconnected = ClusterDirectory(at: 0)
    try unconnected.announced(report(2), at: 0)
    _ = unconnected.takeEvents()
    unconnected.advance(to: 999 * milliseconds)
    #expect(unconnected.takeEvents() == [])
    unconnected.advance(to: 1_000 * milliseconds)
    #expect(
      unconnected.takeEvents() == [
        .nodeChanged(id: node(2), address: address(2), role: .follower, change: .lost)
      ])
  }

  @Test("the leader of the highest term wins, and older claims are ignored")
  mutating func highestTerm() throws {
    try settle()
    try directory.announced(report(2, .leader, term: 4, leader: 2, votes: [2, 3]), at: 0)
    #expect(directory.leader == node(2))
    directory.hinted(leader: node(1), term: Term(3), at: 0)
    try directory.announced(report(1, .leader, term: 1, leader: 1), at: 0)
    #expect(directory.leader == node(2))
    #expect(directory.routes.leader == node(2))
    #expect(directory.routes.readers == [node(1), node(3)])
  }

  @Test("a hint makes a leader known before it announces itself, and the votes follow")
  mutating func hint() throws {
    try settle()
    directory.hinted(leader: node(3), term: Term(2), at: 0)
    #expect(directory.routes.leader == node(3))
    #expect(directory.takeEvents() == [])
    try directory.announced(report(3, .leader, term: 2, leader: 3, votes: [2, 3]), at: 1)
    #expect(
      directory.takeEvents() == [
        .leaderElected(
          id: node(3), address: address(3), term: Term(2), votes: [address(2), address(3)])
      ])
  }

  @Test("a leader that says it follows has resigned, whatever others still say of that term")
  mutating func resigned() throws {
    try settle()
    try directory.announced(report(1, .follower, term: 1), at: 0)
    #expect(directory.leader == nil)
    try directory.announced(report(2, leader: 1), at: 0)
    #expect(directory.leader == nil)
    try directory.announced(report(1, .leader, term: 2, leader: 1), at: 0)
    #expect(directory.leader == node(1))
  }

  @Test("a candidate's late announcement does not undo its election")
  mutating func lateCandidate() throws {
    try settle()
    try directory.announced(report(3, term: 5, leader: 2), at: 0)
    try directory.announced(report(2, .candidate, term: 5), at: 0)
    #expect(directory.leader == node(2))
  }

  @Test("the first cluster is adopted, and another one's node is refused with a reason")
  mutating func otherCluster() throws {
    try settle()
    let refusal = #expect(throws: AnnouncementRefusal.self) {
      try directory.announced(report(9, cluster: 0xc2, in: configuration([9])), at: 0)
    }
    #expect(
      refusal?.description
        == "the node at 127.0.0.1:9 belongs to cluster 00000000000000c2, but this proxy serves "
        + "cluster 00000000000000c1; give the node a proxy of its own cluster, or, if it is "
        + "to leave its own for good, an empty data directory to join this one")
    #expect(directory.nodes.count == 3)
  }

  @Test("a node without a cluster learns the cluster and changes nothing")
  mutating func newcomer() throws {
    try settle()
    try directory.announced(report(9, cluster: 0, in: ClusterConfiguration()), at: 0)
    #expect(directory.nodes.count == 3)
    #expect(directory.addresses == [address(1), address(2), address(3)])
  }

  @Test("without a cluster the directory is settled after one second, with one at once")
  mutating func settled() throws {
    #expect(!directory.isSettled(at: 999 * milliseconds))
    #expect(directory.isSettled(at: 1_000 * milliseconds))
    try settle()
    #expect(directory.isSettled(at: 1))
  }

  @Test("members come, are promoted and go as the most up-to-date log says")
  mutating func membership() throws {
    try settle()
    let withLearner = configuration([1, 2, 3], learners: [4])
    try directory.announced(
      report(1, .leader, leader: 1, last: entry(1, 5), in: withLearner), at: 0)
    #expect(directory[node(4)]?.liveness == .unreachable)
    directory.connectionChanged(of: node(4), to: .ready, at: 0)
    #expect(!directory.routes.readers.contains(node(4)))
    try directory.announced(
      report(1, .leader, leader: 1, last: entry(1, 6), in: configuration([1, 2, 3, 4])), at: 0)
    try directory.announced(
      report(1, .leader, leader: 1, last: entry(1, 7), in: configuration([1, 2, 4])), at: 0)
    // The removed node still believes in the old configuration.
    try directory.announced(report(3, leader: 1, last: entry(1, 5), in: withLearner), at: 0)
    #expect(
      directory.takeEvents() == [
        .nodeChanged(id: node(4), address: address(4), role: .learner, change: .found),
        .nodeChanged(id: node(4), address: address(4), role: .follower, change: .promoted),
        .nodeChanged(id: node(3), address: address(3), role: .follower, change: .removed),
      ])
    #expect(directory.routes.readers == [node(2), node(4)])
  }

  @Test("a node that returns at another address is the same node")
  mutating func moved() throws {
    try settle()
    try directory.announced(report(2, leader: 1, at: "127.0.0.1:99"), at: 0)
    #expect(directory[node(2)]?.address == "127.0.0.1:99")
    #expect(directory[node(2)]?.connection == NodeConnection.none)
    #expect(directory.nodes.count == 3)
  }

  @Test("a cluster of absurd size is refused")
  mutating func tooManyMembers() throws {
    let refusal = #expect(throws: AnnouncementRefusal.self) {
      try directory.announced(report(1, in: configuration(Array(1...65))), at: 0)
    }
    #expect(refusal == .tooManyMembers(address: address(1), count: 65, limit: 64))
  }

  @Test("the most up-to-date log comes first, by term before length")
  mutating func freshness() throws {
    try settle()
    try directory.announced(report(1, .leader, leader: 1, last: entry(1, 90)), at: 0)
    try directory.announced(report(2, leader: 1, last: entry(2, 10)), at: 0)
    try directory.announced(report(3, leader: 1, last: entry(2, 11)), at: 0)
    #expect(directory.routes.byFreshness == [node(3), node(2), node(1)])
  }
}
