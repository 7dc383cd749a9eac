import RaftCore
import Testing

@Suite("Log replication (paper §5.3, §5.4)")
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
}
