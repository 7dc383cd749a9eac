import RaftCore

/// A cluster under random requests and random faults, all drawn from one seed; then everything is
/// mended, and the cluster has to come to rest.
struct Campaign {
  private(set) var cluster: Cluster
  private var random: DeterministicRandom
  private let plan: Plan
  private var nextNode: UInt64
  /// Down on purpose, so that they are restarted in time.
  private var isDown: [UInt64] = []

  /// Which faults a seed has. A random part of them, for faults hide each other (Groce et al.,
  /// "Swarm Testing", 2012).
  private struct Plan {
    let voters: Int
    let ticks: Int
    let crashes: Bool
    let cuts: Bool
    let membership: Bool
    let transfers: Bool
    let snapshots: Bool
    let rots: Bool
    let faults: Cluster.Faults

    init(seed: UInt64, random: inout DeterministicRandom) {
      func chance(_ random: inout DeterministicRandom) -> Bool { random.number(in: 0...2) > 0 }
      voters = [1, 2, 3, 3, 3, 4, 5][random.number(in: 0...6)]
      ticks = random.number(in: 150...400)
      crashes = chance(&random)
      cuts = chance(&random)
      membership = chance(&random)
      transfers = chance(&random)
      snapshots = chance(&random)
      rots = seed % 3 == 0
      faults = Cluster.Faults(
        lossPercent: chance(&random) ? random.number(in: 0...20) : 0,
        duplicatePercent: chance(&random) ? random.number(in: 0...20) : 0,
        delayTicksMax: chance(&random) ? random.number(in: 0...6) : 0,
        stragglerPercent: chance(&random) ? 2 : 0,
        syncTicksMax: chance(&random) ? random.number(in: 0...5) : 0)
    }
  }

  init(seed: UInt64) {
    random = DeterministicRandom(seed: seed)
    plan = Plan(seed: seed, random: &random)
    var settings = Cluster.brisk
    if random.number(in: 0...1) == 0 {
      // Bounds that are always in the way.
      settings.batchBytesMax = 100
      settings.inFlightMax = random.number(in: 1...3)
      settings.uncommittedBytesMax = 500
      settings.pendingReadsMax = 8
      settings.promotionLagMax = 1
    }
    if random.number(in: 0...2) == 0 { settings.leaseReads = true }
    if random.number(in: 0...2) == 0 { settings.deadVoterTimeoutTicks = 50 }
    settings.snapshotChunkBytesMax = 4
    settings.snapshotRetryTicks = 10
    cluster = Cluster(voters: plan.voters, seed: seed, settings: settings)
    cluster.keptLogBytes = random.number(in: 0...300)
    nextNode = UInt64(plan.voters) + 1
  }

  /// Runs the whole of it; returns what went wrong.
  mutating func run() -> [String] {
    cluster.faults = plan.faults
    for tick in 1...plan.ticks {
      disturb()
      request()
      cluster.tick()
      if tick % 50 == 0 { cluster.checkLogMatching() }
      if !cluster.violations.isEmpty { break }
    }
    if cluster.violations.isEmpty { recover() }
    cluster.checkLogMatching()
    return cluster.violations
  }

  private mutating func happens(oneIn chance: Int) -> Bool {
    random.number(in: 1...chance) == 1
  }

  private mutating func anyNode() -> UInt64 {
    cluster.ids[random.number(in: 0...cluster.ids.count - 1)].rawValue
  }

  private mutating func disturb() {
    if plan.crashes {
      if happens(oneIn: 25) {
        let number = anyNode()
        cluster.crash(number)
        if !isDown.contains(number) { isDown.append(number) }
      }
      if happens(oneIn: 15), let number = isDown.popLast() { cluster.start(NodeID(number)) }
    }
    if plan.rots, happens(oneIn: 60) {
      let number = anyNode()
      cluster.rot(number)
      if !isDown.contains(number) { isDown.append(number) }
    }
    if plan.rots, happens(oneIn: 15), let number = isDown.popLast() {
      cluster.start(NodeID(number))
    }
    if plan.cuts {
      if happens(oneIn: 25) { cluster.disconnect(anyNode(), anyNode()) }
      if happens(oneIn: 50) { cluster.isolate(anyNode()) }
      if happens(oneIn: 30) { cluster.heal() }
    }
    if plan.snapshots, happens(oneIn: 10) {
      cluster.takeSnapshot(on: anyNode(), ticks: random.number(in: 0...10))
    }
    guard let leader = cluster.leader?.id.rawValue else { return }
    if plan.transfers, happens(oneIn: 40) {
      let target = NodeID(anyNode())
      _ = try? cluster.with(leader) { node throws(TransferRefusal) in
        try node.transferLeadership(to: target)
      }
    }
    if happens(oneIn: 20) {
      let lost = NodeID(anyNode())
      cluster.with(leader) { $0.peerUnreachable(lost) }
    }
    if plan.membership { changeMembership(on: leader) }
  }

  private mutating func changeMembership(on leader: UInt64) {
    if happens(oneIn: 40), nextNode < 9 {
      let id = NodeID(nextNode)
      let isAdded =
        (try? cluster.with(leader) { node throws(MembershipRefusal) in
          try node.proposeMembership(.add(id, address: "n\(id.rawValue)"))
        }) != nil
      if isAdded {
        nextNode += 1
        cluster.start(id)
      }
    }
    let change: MembershipChange? =
      switch random.number(in: 1...80) {
      case 1, 2: .remove(NodeID(anyNode()))
      case 3: .all([.remove(NodeID(anyNode())), .remove(NodeID(anyNode()))])
      case 4: .all([.promote(NodeID(anyNode())), .remove(NodeID(anyNode()))])
      default: nil
      }
    guard let change else { return }
    _ = try? cluster.with(leader) { node throws(MembershipRefusal) in
      try node.proposeMembership(change)
    }
  }

  private mutating func request() {
    for machine in cluster.machines {
      guard let node = machine.node else { continue }
      if node.role == .leader {
        for _ in 0..<random.number(in: 0...3) where cluster.machine(node.id.rawValue).node != nil {
          _ = try? cluster.propose("\(cluster.clock)", on: node.id.rawValue)
        }
      }
      if happens(oneIn: 3) { cluster.read(on: node.id.rawValue) }
    }
  }

  /// Everything works again: a leader must come, commit, and bring everybody along.
  private mutating func recover() {
    cluster.faults = Cluster.Faults()
    cluster.heal()
    for machine in cluster.machines where machine.node == nil { cluster.start(machine.id) }
    let timeout = cluster.settings.electionTimeoutTicksMax
    guard commits(within: 10 * timeout) else {
      report("nothing is committed within ten election timeouts of mending everything")
      return
    }
    guard cluster.run(ticks: 10 * timeout, until: { $0.isAtRest }) else {
      report("the members do not come to agree after everything was mended")
      return
    }
    // Reads of worse times may fill the queues until their time is over.
    cluster.tick(cluster.settings.readTimeoutTicks)
    if cluster.unansweredReadCount > 0 {
      cluster.oracle.report("\(cluster.unansweredReadCount) reads hang")
    }
    let reads = cluster.ids.map { cluster.read(on: $0.rawValue) }
    cluster.tick(10)
    for (number, tag) in zip(cluster.ids, reads)
    where cluster.leader?.configuration[number] != nil && cluster.readIndex(tag) == nil {
      cluster.oracle.report("a read on \(number) fails after everything was mended")
    }
  }
}

extension Campaign {
  /// Proposes until something proposed meanwhile is committed. What a leader takes may still be
  /// lost with its leadership.
  private mutating func commits(within ticks: Int) -> Bool {
    let text = "after the mending"
    let payload = LogEntry.Payload.command(Array(text.utf8))
    return cluster.run(ticks: ticks) { cluster in
      if let leader = cluster.leader { _ = try? cluster.propose(text, on: leader.id.rawValue) }
      return cluster.oracle.committed.last?.payload == payload
    }
  }

  /// What went wrong, and how every node is.
  private mutating func report(_ violation: String) {
    // Where too many have lost entries, nobody may be elected: that is not for the nodes to mend.
    guard cluster.leader != nil || cluster.isElectable else { return }
    let states = cluster.machines.compactMap(\.node).map { node in
      """
      \(node.id.rawValue): \(node.role) of \(node.currentTerm.rawValue), \
      last \(node.lastEntry.term.rawValue).\(node.lastEntry.index.rawValue), \
      committed \(node.commitIndex.rawValue), snapshot \(node.snapshot?.last.index.rawValue ?? 0), \
      log from \(node.log.firstIndex.rawValue), voters \(node.configuration.voters.map(\.rawValue)), \
      learners \(node.configuration.learners.map(\.rawValue))
      """
    }
    cluster.oracle.report(([violation] + states).joined(separator: "\n"))
  }
}

extension Cluster {
  /// Every member of the leader's configuration is a voter, and has the whole log committed.
  var isAtRest: Bool {
    guard let leader else { return false }
    return leader.configuration.members.allSatisfy { member in
      guard member.isVoter, let node = machine(member.id.rawValue).node else { return false }
      return node.commitIndex == leader.log.lastIndex && node.log.lastEntry == leader.log.lastEntry
    }
  }

  /// Some node could win an election now, by the votes of those that have lost nothing.
  var isElectable: Bool {
    let voting = machines.compactMap(\.node).filter { $0.repair == nil }
    return voting.contains { candidate in
      let configuration = candidate.configuration
      guard !configuration.voters.isEmpty else { return false }
      return [configuration.voters, configuration.outgoingVoters].allSatisfy { voters in
        let granting = voting.count {
          voters.contains($0.id) && $0.lastEntry <= candidate.lastEntry
        }
        return voters.isEmpty || granting >= MajorityQuorum.size(voterCount: voters.count)
      }
    }
  }

  mutating func checkLogMatching() {
    let nodes = machines.compactMap(\.node)
    for (offset, left) in nodes.enumerated() {
      for right in nodes[(offset + 1)...] { oracle.matches(left, right) }
    }
  }
}
