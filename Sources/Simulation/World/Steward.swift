import RaftCore
import Replication

/// Who looks after the cluster's membership: sees to it that the nodes that are meant to be members
/// are, and those that are gone are not.
struct Steward {
  /// Whom the cluster is meant to have.
  var wanted: [NodeID] = []
  /// Who is to leave, and still runs.
  var leaving: [NodeID] = []
  var rounds: UInt64 = 0
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
  var leader: NodeProcess? { newestLeader { _ in true } }

  /// The node that leads the highest term of those that are such.
  func newestLeader(where isSuch: (NodeProcess) -> Bool) -> NodeProcess? {
    processes.filter { $0.isLeading && isSuch($0) }
      .max { $0.replica.node.currentTerm < $1.replica.node.currentTerm }
  }

  /// Looks after the membership every now and then.
  func operate() {
    after(steward.wanted.isEmpty ? 20_000_000 : 100_000_000, .operate)
    steward.rounds += 1
    for machine in machines {
      if let id = machine.id, !steward.wanted.contains(id), machine.process != nil,
        !steward.leaving.contains(id)
      {
        steward.wanted.removeAll { Machine.place(of: $0) == machine.place }
        steward.wanted.append(id)
      }
      if isGivenUp(machine) { replace(machine, down: 500) }
    }
    if let askedAt = steward.askedAt, now - askedAt < 2_000_000_000, isCalm || !isImpatient {
      return
    }
    // An operator may have found one who only thinks that it leads.
    let leaders = processes.filter { $0.isLeading && !$0.isPaused }
    guard let leader = leaders.isEmpty ? nil : leaders[Int(steward.rounds) % leaders.count],
      let change = comeback() ?? change(of: leader.replica.node)
    else { return }
    steward.isFounded = true
    tell("the operator asks \(name(leader.id)) to \(describe(change))")
    let tag = leader.calls.add(
      Request(caller: leader.place, number: 0, body: .openSession, isLocal: true),
      isOperator: true)
    steward.asked(at: now)
    leader.replica.changeMembership(change, tag: tag)
    drain(leader)
  }

  /// Some do not wait for an answer before they ask for the next thing.
  private var isImpatient: Bool {
    chance.number(below: 100, .node, 1_000, steward.rounds) < UInt64(knobs.impatiencePercent)
  }

  /// Some would have a node back that was removed.
  private func comeback() -> MembershipChange? {
    guard !isCalm, !oracle.formerMembers.isEmpty,
      chance.number(below: 100, .node, 1_002, steward.rounds) < UInt64(knobs.returnPercent)
    else { return nil }
    let id = oracle.formerMembers[Int(steward.rounds) % oracle.formerMembers.count]
    report.sometimes.reach(.returnAsked)
    return .add(id, address: address(of: id))
  }

  /// What is missing to the membership that is wanted, as a node has it that leads or thinks so.
  private func change(of node: RaftNode) -> MembershipChange? {
    let configuration = node.configuration
    let gone = configuration.members.filter { !steward.wanted.contains($0.id) }
    let new = steward.wanted.filter { configuration[$0] == nil }
    // A member that leaves still counts until that is committed.
    if node.isConfigurationCommitted {
      for id in steward.leaving where configuration[id] == nil { leave(id) }
    }
    let changes: [MembershipChange] =
      gone.map { .remove($0.id) } + new.map { .add($0, address: address(of: $0)) }
    guard changes.count > 1 else { return changes.first }
    let isTogether =
      chance.number(below: 100, .node, 1_001, steward.rounds) < UInt64(knobs.togetherPercent)
    // Operators do not agree on an order.
    return isTogether ? .all(changes) : changes[Int(steward.rounds) % changes.count]
  }

  /// A node that is no member any more is stopped, and a new one comes to its machine.
  private func leave(_ id: NodeID) {
    steward.leaving.removeAll { $0 == id }
    let machine = machines[Machine.place(of: id)]
    guard machine.id == id else { return }
    retire(machine, down: 200)
  }

  /// Several nodes are to leave at once.
  func reshape(from place: Int, count: Int) {
    let leavers = (0..<count).compactMap { machines[(place + $0) % knobs.nodes].id }
    guard steward.leaving.isEmpty, let leader, leader.replica.node.isConfigurationCommitted,
      mayDo(without: leavers.count, of: leader.replica.node.configuration.voters.count),
      isSafetyOnly
        || machines.prefix(knobs.nodes).allSatisfy({ $0.process != nil && !$0.diskWasHarmed })
    else { return }
    tell("\(leavers.map { name($0) }.joined(separator: " ")) are to leave")
    report.sometimes.reach(.configurationReshaped)
    steward.leaving = leavers
    steward.wanted.removeAll { leavers.contains($0) }
  }

  /// At least two are to be left, or one of two.
  private func mayDo(without count: Int, of voterCount: Int) -> Bool {
    voterCount >= count + 2 || voterCount == 2 && count == 1
  }

  private func describe(_ change: MembershipChange) -> String {
    switch change {
    case .add(let id, _): "add \(name(id))"
    case .remove(let id): "remove \(name(id))"
    case .promote(let id): "promote \(name(id))"
    case .all(let changes): changes.map(describe).joined(separator: " and ")
    }
  }

  /// Whether the disk of a machine may be lost or damaged for good: the rest is a quorum, and has
  /// all that this one could be asked for.
  ///
  /// A leader that has not heard of the newest configuration says nothing about it. What this machine
  /// has acknowledged may be committed with its help later; and damage to the last group that a node
  /// wrote cannot be told from a torn write. So all that it has is committed, and on the other disks.
  func maySacrifice(_ machine: Machine) -> Bool {
    guard let leader, let id = machine.id else { return false }
    let node = leader.replica.node
    let voters = node.configuration.voters
    guard !node.configuration.isJoint, node.isConfigurationCommitted,
      node.commitIndex == oracle.commitIndex
    else { return false }
    // Nothing that is committed rests on one that has no vote.
    guard voters.contains(id) else { return true }
    guard voters.count >= 3, machine.promised.lastIndex <= oracle.commitIndex,
      let term = oracle.committedTerm(at: oracle.commitIndex)
    else { return false }
    let last = EntryID(term: term, index: oracle.commitIndex)
    return voters.allSatisfy { voter in
      let other = machines[Machine.place(of: voter)]
      return voter == id
        || (other.id == voter && other.process != nil && !other.diskWasHarmed
          && other.promised.contains(last))
    }
  }
}
