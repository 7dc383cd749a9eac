import ProxyRuntime
import RaftCore
import Testing
import WireMessages

@Suite("NodeReport")
struct NodeReportTests {
  private let full = WireNodeStatus(
    nodeID: 2, clusterID: 0xc1, address: "127.0.0.1:2", role: .leader, liveness: .dead, term: 3,
    leaderID: 2, votes: [1, 2], lastEntry: entry(3, 9).wire, commitIndex: 8, appliedIndex: 7,
    revision: 6, keyCount: 5, mapDigest: 4,
    configuration: configuration([1, 2], learners: [3]).wire,
    snapshotIndex: 3, isDiskFull: true,
    repair: WireNodeStatus.Repair(firstLostIndex: 5, throughIndex: 9),
    digests: [WireNodeStatus.StateDigest(index: 1, digest: 2)])

  @Test("what a node says of itself is told on as it is, its troubles included")
  func toldOn() throws {
    #expect(WireNodeStatus(try #require(NodeReport(full))) == full)
    var unbounded = full
    unbounded.repair = WireNodeStatus.Repair(firstLostIndex: 5)
    let report = try #require(NodeReport(unbounded))
    #expect(report.repair == NodeReport.Repair(firstLost: LogIndex(5)))
    #expect(WireNodeStatus(report) == unbounded)
  }

  @Test("a status that lacks an address, or is longer than one can be, is none")
  func senseless() {
    for change in [
      { $0.nodeID = 0 }, { $0.address = "" }, { $0.address = String(repeating: "a", count: 260) },
      { $0.votes = Array(1...100_000) },
    ] as [(inout WireNodeStatus) -> Void] {
      var status = full
      change(&status)
      #expect(NodeReport(status) == nil)
    }
  }
}
