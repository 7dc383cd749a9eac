import ProgramSupport
import Programs
import Testing
import WireMessages

@Suite struct StatusOutcomeWireTests {
  private func view(_ nodeID: UInt64, _ address: String, _ role: WireRole) -> WireNodeView {
    var status = WireNodeStatus()
    status.nodeID = nodeID
    status.address = address
    status.role = role
    status.commitIndex = 7
    var view = WireNodeView()
    view.status = status
    view.liveness = .alive
    view.readsServed = 3
    return view
  }

  @Test("the leader is known by its identity, not by what a node says of itself")
  func leader() {
    var wire = WireClusterStatus()
    wire.clusterID = 1
    wire.leaderID = 12
    wire.nodes = [view(11, "a:1", .leader), view(12, "b:1", .follower)]
    let status = StatusOutcome(wire)
    #expect(status.leaderAddress == "b:1")
    #expect(status.nodes.map(\.role) == [.leader, .follower])
    #expect(status.nodes.first?.commitIndex == 7)
    #expect(status.nodes.first?.readsServed == 3)
    wire.leaderID = 0
    #expect(StatusOutcome(wire).leaderAddress == nil)
  }

  @Test("what is missing or unknown in a message is shown as unknown")
  func unknown() {
    let node = NodeOutcome(WireNodeView())
    #expect(node.role == .unknown)
    #expect(node.liveness == .unreachable)
    #expect(NodeRole(WireRole(rawValue: 99)) == .unknown)
    #expect(WatchReport(WireClusterEvent()) == .state(StatusOutcome(WireClusterStatus())))
  }

  @Test("a node whose disk is full, or that gets lost entries again, is told below the table")
  func troubles() {
    var full = view(11, "127.0.0.1:50052", .leader)
    full.status?.isDiskFull = true
    var repairing = view(12, "127.0.0.1:50053", .follower)
    repairing.status?.repair = WireNodeStatus.Repair(firstLostIndex: 4, throughIndex: 9)
    let status = StatusOutcome(WireClusterStatus(nodes: [full, repairing]))
    let lines = status.text(Texts(.english)).split(separator: "\n").suffix(2)
    #expect(
      Array(lines) == [
        "the disk of 50052 is full: it stores no further writes until there is room",
        "50053 is repairing entries 4 to 9 of its log and does not vote until then",
      ])
    #expect(status.nodes.map(\.isDiskFull) == [true, false])
  }

  @Test("events become notices")
  func events() {
    var elected = WireLeaderElected()
    elected.address = "127.0.0.1:50053"
    elected.term = 4
    elected.voteAddresses = ["127.0.0.1:50053"]
    var event = WireClusterEvent()
    event.event = .leaderElected(elected)
    event.status = WireClusterStatus()
    guard case .event(let notice, _) = WatchReport(event) else {
      Issue.record("no event")
      return
    }
    #expect(
      Texts(.english).line(notice)
        == "follower 50053 is now the leader of term 4 (votes from 50053)")
    var change = WireNodeChanged()
    change.address = "127.0.0.1:50054"
    change.role = .follower
    change.change = .lost
    #expect(
      ClusterNotice(.nodeChanged(change)) == .lost(role: .follower, address: "127.0.0.1:50054"))
    change.change = .unspecified
    #expect(ClusterNotice(.nodeChanged(change)) == nil)
  }
}
