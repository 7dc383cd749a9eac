import RaftCore
import Replication

/// Who looks after the cluster's membership: sees to it that the nodes that are meant to be members
/// are, and those that are gone are not.
struct Steward {
  /// Whom the cluster is meant to have.
  var wanted: [NodeID] = []
  /// The first leader was there.
  var isFounded = false
  /// When the request under way was made.
  private(set) var askedAt: UInt64?

  mutating func asked(at now: UInt64) {
    askedAt = now
  }

  mutating func answered(isDone: Bool) {
    askedAt = nil
  }
}

extension World {
  /// The node that leads the highest term.
  var leader: NodeProcess? {
    processes.filter(\.isLeading).max { $0.replica.node.currentTerm < $1.replica.node.currentTerm }
  }

  /// Looks after the membership every now and then.
  func operate() {
    after(steward.wanted.isEmpty ? 20_000_000 : 100_000_000, .operate)
    for machine in machines {
      if let id = machine.id, !steward.wanted.contains(id), machine.process != nil {
        steward.wanted.removeAll { Machine.place(of: $0) == machine.place }
        steward.wanted.append(id)
      }
    }
    if let askedAt = steward.askedAt, now - askedAt < 2_000_000_000 { return }
    guard let leader, !leader.isPaused else { return }
    steward.isFounded = true
    let configuration = leader.replica.node.configuration
    let change: MembershipChange
    if let gone = configuration.members.first(where: { !steward.wanted.contains($0.id) }) {
      change = .remove(gone.id)
    } else if let new = steward.wanted.first(where: { configuration[$0] == nil }) {
      change = .add(new, address: address(of: new))
    } else {
      return
    }
    tell("the operator asks \(name(leader.id)) to \(describe(change))")
    let tag = leader.calls.add(
      Request(caller: leader.place, number: 0, body: .openSession, isLocal: true),
      isOperator: true)
    steward.asked(at: now)
    leader.replica.changeMembership(change, tag: tag)
    drain(leader)
  }

  private func describe(_ change: MembershipChange) -> String {
    switch change {
    case .add(let id, _): "add \(name(id))"
    case .remove(let id): "remove \(name(id))"
    case .promote(let id): "promote \(name(id))"
    case .all(let changes): changes.map(describe).joined(separator: " and ")
    }
  }

  /// Whether the disk of a machine may be lost for good: the rest is a quorum, and is there.
  func maySacrifice(_ machine: Machine) -> Bool {
    guard let leader, let id = machine.id else { return false }
    let node = leader.replica.node
    let voters = node.configuration.voters
    guard voters.count >= 3, node.isConfigurationCommitted, voters.contains(id) else {
      return false
    }
    return voters.allSatisfy { voter in
      let other = machines[Machine.place(of: voter)]
      return voter == id || (other.id == voter && other.process != nil && !other.diskWasHarmed)
    }
  }
}
