import ProxyRuntime
import RaftCore
import Testing

@Suite("Outlook")
struct OutlookTests {
  private func explanation(
    _ voters: [UInt64], reachable: [UInt64], leader: UInt64? = nil
  ) throws -> String {
    var directory = ClusterDirectory(at: 0)
    for number in voters {
      try directory.announced(
        report(
          number, number == leader ? .leader : .follower, leader: leader,
          in: configuration(voters)), at: 0)
      directory.connectionChanged(
        of: node(number), to: reachable.contains(number) ? .ready : .lost, at: 0)
    }
    return Outlook(directory).explanation
  }

  @Test("without a quorum the missing nodes are named, and how many are needed")
  func noQuorum() throws {
    #expect(
      try explanation([50051, 50052, 50053, 50054], reachable: [50051, 50052], leader: 50053)
        == "no leader: 50053 and 50054 cannot be reached; 2 of 4 nodes answer and 3 are needed")
  }

  @Test("during an election the missing leader is named")
  func election() throws {
    #expect(
      try explanation([1, 2, 3], reachable: [2, 3], leader: 1)
        == "no leader has been elected yet; 2 of 3 nodes answer and 2 are needed; "
        + "1 cannot be reached")
  }

  @Test("a leader that is there but slow is named")
  func slowLeader() throws {
    #expect(
      try explanation([1, 2, 3], reachable: [1, 2, 3], leader: 1)
        == "the leader 1 did not answer in time")
  }

  @Test("a proxy that knows of no node says how to change that")
  func nobody() {
    #expect(
      Outlook(ClusterDirectory(at: 0)).explanation
        == "no node has announced itself to this proxy yet; start a leader and followers with "
        + "this proxy's address")
  }
}
