import ProxyRuntime
import RaftCore
import Testing

/// What a proxy does that meets two clusters.
@Suite("Rival clusters")
struct RivalClustersTests {
  /// Cluster c1 of node 9 alone: what a node founds that has lost its disk.
  private func small(remembered: ClusterID = .unknown) throws -> ClusterDirectory {
    var directory = ClusterDirectory(remembered: remembered, at: 0)
    try directory.announced(report(9, .leader, leader: 9, in: configuration([9])), at: 0)
    directory.connectionChanged(of: node(9), to: .ready, at: 0)
    #expect(directory.routes.leader == node(9))
    return directory
  }

  /// A voter of cluster c2, which has three.
  private func rival(_ number: UInt64) -> NodeReport {
    report(number, term: 7, leader: 2, last: entry(7, 900), cluster: 0xc2)
  }

  @Test(
    "while a majority of a greater cluster announces itself, neither is served, and callers hear why"
  )
  func inDoubt() throws {
    var directory = try small()
    let first = #expect(throws: AnnouncementRefusal.self) {
      try directory.announced(rival(2), at: 0)
    }
    // One of three is no majority.
    #expect(
      first == .otherCluster(address: address(2), theirs: ClusterID(0xc2), ours: ClusterID(0xc1)))
    #expect(directory.routes.leader == node(9))
    let second = #expect(throws: AnnouncementRefusal.self) {
      try directory.announced(rival(3), at: 0)
    }
    #expect(directory.routes.leader == nil)
    #expect(directory.routes.byFreshness == [])
    let advice =
      "2 of 3 voters of cluster 00000000000000c2 announce themselves to this proxy, which met "
      + "cluster 00000000000000c1 with 1 first: perhaps a node founded that after it had lost its "
      + "disk. The proxy serves neither while both are here; stop the nodes of the wrong one, empty "
      + "none of the other's directories, and start the proxy again"
    #expect(
      second?.description
        == "the node at 127.0.0.1:3 belongs to cluster 00000000000000c2; " + advice)
    #expect(Outlook(directory).explanation == advice)
  }

  @Test("the proxy's own cluster is served again when the other one has fallen silent")
  func rivalGoes() throws {
    var directory = try small()
    for number: UInt64 in [2, 3] {
      #expect(throws: AnnouncementRefusal.self) { try directory.announced(rival(number), at: 0) }
    }
    directory.advance(to: 999 * milliseconds)
    #expect(directory.routes.leader == nil)
    directory.advance(to: 1_000 * milliseconds)
    #expect(directory.rival == nil)
    #expect(directory.routes.leader == node(9))
  }

  @Test(
    "a cluster that is no greater, however many of it announce themselves, is refused and no more")
  func noGreater() throws {
    var directory = ClusterDirectory(at: 0)
    try directory.announced(report(1, .leader, leader: 1), at: 0)
    directory.connectionChanged(of: node(1), to: .ready, at: 0)
    for number: UInt64 in 11...13 {
      #expect(throws: AnnouncementRefusal.self) {
        try directory.announced(
          report(number, cluster: 0xc2, in: configuration([11, 12, 13])), at: 0)
      }
    }
    #expect(directory.rival == nil)
    #expect(directory.routes.leader == node(1))
  }

  @Test("a proxy that remembers its cluster is not put in doubt by any other")
  func remembered() throws {
    var directory = try small(remembered: ClusterID(0xc1))
    for number: UInt64 in [2, 3] {
      #expect(throws: AnnouncementRefusal.self) { try directory.announced(rival(number), at: 0) }
    }
    #expect(directory.routes.leader == node(9))
  }

  @Test("a proxy that remembers a cluster knows it before any node is heard, and takes no other")
  func rememberedIsKnown() throws {
    var directory = ClusterDirectory(remembered: ClusterID(0xc1), at: 0)
    #expect(directory.clusterID == ClusterID(0xc1))
    #expect(directory.isSettled(at: 0))
    #expect(throws: AnnouncementRefusal.self) { try directory.announced(rival(2), at: 0) }
    #expect(directory.nodes.isEmpty)
    #expect(
      Outlook(directory).explanation
        == "this proxy has served cluster 00000000000000c1, and none of its nodes has announced "
        + "itself yet; if they are gone for good, start the proxy and the nodes with empty --data "
        + "directories")
  }
}
