import RaftCore
import Testing

@testable import NodeRuntime

@Suite struct LeadershipViewTests {
  private let own = NodeID(1)
  private let other = NodeID(2)

  private func address(_ id: NodeID) -> String { "127.0.0.1:5005\(id.rawValue)" }

  private func change(_ role: Role, _ term: UInt64, leader: NodeID? = nil) -> RoleChange {
    RoleChange(role: role, term: Term(term), leader: leader, votes: [])
  }

  @Test("a lost leader is reported once, with the term it led")
  func lostLeader() {
    var view = LeadershipView(ownID: own)
    #expect(view.changed(change(.follower, 3, leader: other), address: address).isEmpty)
    let lost = view.changed(change(.preCandidate, 3), address: address)
    #expect(lost.map(String.init(describing:)).count == 1)
    guard case .leaderLost("127.0.0.1:50052", Term(3)) = lost[0] else {
      Issue.record("\(lost)")
      return
    }
    #expect(view.changed(change(.preCandidate, 3), address: address).isEmpty)
  }

  @Test("a campaign is reported for each term, a pre-campaign for none")
  func campaigns() {
    var view = LeadershipView(ownID: own)
    #expect(view.changed(change(.preCandidate, 3), address: address).isEmpty)
    #expect(view.changed(change(.candidate, 4), address: address).count == 1)
    #expect(view.changed(change(.candidate, 4), address: address).isEmpty)
    #expect(view.changed(change(.candidate, 5), address: address).count == 1)
  }

  @Test("an election is reported once per term, with its votes")
  func elections() {
    var view = LeadershipView(ownID: own)
    _ = view.changed(change(.follower, 4, leader: other), address: address)
    let event = view.established(
      term: Term(4), leader: other, votes: [own, other], address: address)
    guard
      case .leaderElected(
        "127.0.0.1:50052", Term(4), ["127.0.0.1:50051", "127.0.0.1:50052"], false) =
        event
    else {
      Issue.record("\(String(describing: event))")
      return
    }
    #expect(view.votes == [own, other])
    #expect(
      view.established(term: Term(4), leader: other, votes: [own, other], address: address) == nil)
  }

  @Test("a leader that steps down is reported as such and not as lost")
  func stepDown() {
    var view = LeadershipView(ownID: own)
    _ = view.changed(change(.leader, 4, leader: own), address: address)
    let events = view.changed(change(.follower, 5), address: address)
    #expect(events.count == 1)
    guard case .steppedDown(Term(5)) = events[0] else {
      Issue.record("\(events)")
      return
    }
  }
}
