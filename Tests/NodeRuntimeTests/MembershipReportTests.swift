import RaftCore
import Testing

@testable import NodeRuntime

@Suite struct MembershipReportTests {
  private func member(_ id: UInt64, voter: Bool) -> Member {
    Member(id: NodeID(id), address: "127.0.0.1:5005\(id)", isVoter: voter)
  }

  private func events(_ old: [Member], _ new: [Member]) -> [String] {
    MembershipReport.events(
      from: ClusterConfiguration(members: old), to: ClusterConfiguration(members: new),
      ownID: NodeID(1), clusterID: ClusterID(9)
    ).map { event in
      switch event {
      case .memberOf: "member"
      case .learnerAdded(let address): "learner \(address.suffix(1))"
      case .promoted(let address): "promoted \(address.suffix(1))"
      case .demoted(let address): "demoted \(address.suffix(1))"
      case .moved(let former, let address): "moved \(former.suffix(1)) to \(address.suffix(1))"
      case .removed(let address): "removed \(address.suffix(1))"
      case .removedSelf: "removed self"
      default: "unexpected \(event)"
      }
    }
  }

  @Test("a voter that becomes a learner has lost its vote, unless it is leaving")
  func demotion() {
    #expect(
      events(
        [member(1, voter: true), member(2, voter: true)],
        [member(1, voter: true), member(2, voter: false)]) == ["demoted 2"])
  }

  @Test("the first configuration only says that the node is a member")
  func first() {
    #expect(
      events([], [member(1, voter: true), member(2, voter: true), member(3, voter: false)])
        == ["member"])
  }

  @Test("learners, promotions and removals are told apart")
  func changes() {
    #expect(
      events([member(1, voter: true)], [member(1, voter: true), member(2, voter: false)])
        == ["learner 2"])
    #expect(
      events(
        [member(1, voter: true), member(2, voter: false)],
        [member(1, voter: true), member(2, voter: true)]) == ["promoted 2"])
    #expect(
      events([member(1, voter: true), member(2, voter: true)], [member(1, voter: true)])
        == ["removed 2"])
    #expect(
      events([member(1, voter: true), member(2, voter: true)], [member(2, voter: true)])
        == ["removed self"])
  }

  @Test("a member's new address is told")
  func moves() {
    let moved = Member(id: NodeID(2), address: "127.0.0.1:50059", isVoter: true)
    #expect(
      events([member(1, voter: true), member(2, voter: true)], [member(1, voter: true), moved])
        == ["moved 2 to 9"])
  }
}
