import RaftCore
import Testing

@Suite("Random campaigns")
struct RandomCampaignTests {
  @Test("a healthy cluster elects one leader and commits", arguments: 1...20)
  func healthy(seed: UInt64) throws {
    var cluster = Cluster(voters: 3, seed: seed)
    let hasLeader = cluster.run(ticks: 100) { $0.leader != nil }
    #expect(hasLeader)
    let leader = try #require(cluster.leader)
    let id = try cluster.propose("a", on: leader.id.rawValue)
    cluster.tick(5)
    #expect(cluster.oracle.commitIndex == id.index)
    #expect(cluster.oracle.electionCount == 1)
    #expect(cluster.violations == [])
  }
}
