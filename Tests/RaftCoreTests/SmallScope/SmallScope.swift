@testable import RaftCore

/// A very small cluster in which what can happen is tried in every order: the states that it can reach,
/// each looked at once, as far as one goes (Jackson's small-scope hypothesis: most mistakes show in some
/// small case).
///
/// A message that is not delivered is lost, and one may be delivered twice; disks may take their time;
/// nodes crash and lose what they had not synced. What time does is told by events: a follower's
/// timeout comes whenever it may. Two states count as one if they differ only in how many ticks have
/// passed.
struct SmallScope {
  /// How often each event may happen on the way from the first state.
  struct Budget: Hashable {
    var timeouts = 2
    var heartbeats = 1
    var proposals = 1
    var crashes = 1
    var duplicates = 1
  }

  enum Event: Hashable {
    case deliver(Int)
    case deliverAndKeep(Int)
    case sync(Int)
    case timeOut(Int)
    case heartbeat(Int)
    case propose(Int)
    case crash(Int)
  }

  struct State {
    var nodes: [RaftNode]
    var disks: [Disk]
    var messages: [Envelope] = []
    var budget: Budget
    /// What the oracle of all knows: the committed log, and who led which term.
    var oracle = Oracle()
  }

  /// Which of the states that were found is looked at next.
  enum Order: Hashable, CaseIterable {
    /// The nearest, so that all that can come of so many events is seen before anything farther.
    case breadthFirst
    /// The newest, so that some ways are followed to their ends.
    case depthFirst
  }

  let settings: RaftSettings
  private(set) var stateCount = 0
  /// The most events that led to a state that was looked at.
  private(set) var deepest = 0
  /// So many events were tried in every order that the budget allows. Breadth first only.
  private(set) var completeEvents = 0
  /// Whether there was nothing left to look at: every order within the budget was tried.
  private(set) var isExhausted = false
  private var seen: Set<UInt64> = []
  /// How each state was found: from which one, and by what.
  private var trail: [(parent: Int, event: Event?)] = []

  init() {
    settings = Cluster.brisk
  }

  /// Node 1 has just been elected by 2 in term 2; nobody has its first entry yet.
  func first(_ budget: Budget) -> State {
    let recovered = RecoveredState(
      hardState: HardState(currentTerm: Term(1)), entries: Script.entries(terms: [1], voters: 3))
    var state = State(
      nodes: (1...3).map {
        RaftNode(id: NodeID($0), settings: settings, recovered: recovered)
      },
      disks: Array(repeating: Disk(durable: recovered), count: 3),
      budget: Budget(timeouts: 1))
    apply(.timeOut(0), to: &state)
    while state.nodes[0].role != .leader {
      // Only what is between 1 and 2 arrives.
      state.messages.removeAll { $0.from == NodeID(3) || $0.to == NodeID(3) }
      for position in 0..<2 where !state.disks[position].unsynced.isEmpty {
        apply(.sync(position), to: &state)
      }
      if !state.messages.isEmpty { apply(.deliver(0), to: &state) }
    }
    state.budget = budget
    return state
  }

  /// Looks at every state that can be reached, at most so many; returns what went wrong in the first
  /// bad one, and how it was reached.
  mutating func explore(
    from first: State, order: Order, stateCountMax: Int
  ) -> (violation: String, [Event])? {
    // Breadth first, `found` is one distance from the first state and `next` the distance after it.
    var found: [(state: State, place: Int)] = [(first, 0)]
    var next: [(state: State, place: Int)] = []
    trail = [(0, nil)]
    seen.insert(fingerprint(first))
    while true {
      guard let (state, place) = found.popLast() else {
        if order == .breadthFirst { completeEvents += 1 }
        guard !next.isEmpty else {
          isExhausted = true
          return nil
        }
        found = next.reversed()
        next = []
        deepest += 1
        continue
      }
      guard stateCount < stateCountMax else { return nil }
      stateCount += 1
      if order == .depthFirst { deepest = max(deepest, way(to: place).count) }
      for event in events(in: state) {
        var successor = state
        apply(event, to: &successor)
        if let violation = successor.oracle.violations.first {
          return (violation, way(to: place) + [event])
        }
        guard seen.insert(fingerprint(successor)).inserted else { continue }
        trail.append((place, event))
        switch order {
        case .breadthFirst: next.append((successor, trail.count - 1))
        case .depthFirst: found.append((successor, trail.count - 1))
        }
      }
    }
  }

  private func way(to place: Int) -> [Event] {
    var events: [Event] = []
    var place = place
    while let event = trail[place].event {
      events.append(event)
      place = trail[place].parent
    }
    return events.reversed()
  }

  private func events(in state: State) -> [Event] {
    var events: [Event] = []
    for position in state.messages.indices {
      events.append(.deliver(position))
      if state.budget.duplicates > 0 { events.append(.deliverAndKeep(position)) }
    }
    for position in state.nodes.indices {
      let isLeader = state.nodes[position].role == .leader
      if !state.disks[position].unsynced.isEmpty { events.append(.sync(position)) }
      if state.budget.timeouts > 0, !isLeader { events.append(.timeOut(position)) }
      if state.budget.heartbeats > 0, isLeader { events.append(.heartbeat(position)) }
      if state.budget.proposals > 0, isLeader { events.append(.propose(position)) }
      if state.budget.crashes > 0 { events.append(.crash(position)) }
    }
    return events
  }

  func apply(_ event: Event, to state: inout State) {
    switch event {
    case .deliver(let position):
      let envelope = state.messages.remove(at: position)
      receive(envelope, in: &state)
    case .deliverAndKeep(let position):
      state.budget.duplicates -= 1
      receive(state.messages[position], in: &state)
    case .sync(let position):
      guard let first = state.disks[position].unsynced.first,
        let number = state.disks[position].sync(at: first.syncedAt)
      else { return }
      state.nodes[position].persisted(through: number)
      settle(position, in: &state)
    case .timeOut(let position):
      state.budget.timeouts -= 1
      let term = state.nodes[position].currentTerm
      for _ in 0..<settings.electionTimeoutTicksMax {
        state.nodes[position].tick()
        let hasCampaigned =
          state.nodes[position].role == .preCandidate || state.nodes[position].currentTerm != term
        if hasCampaigned { break }
      }
      settle(position, in: &state)
    case .heartbeat(let position):
      state.budget.heartbeats -= 1
      for _ in 0..<settings.heartbeatTicks { state.nodes[position].tick() }
      settle(position, in: &state)
    case .propose(let position):
      state.budget.proposals -= 1
      _ = try? state.nodes[position].propose([UInt8(state.budget.proposals)])
      settle(position, in: &state)
    case .crash(let position):
      state.budget.crashes -= 1
      state.disks[position].crash(keeping: 0)
      state.nodes[position] = RaftNode(
        id: state.nodes[position].id, settings: settings,
        recovered: state.disks[position].recover())
    }
  }

  private func receive(_ envelope: Envelope, in state: inout State) {
    let position = Int(envelope.to.rawValue) - 1
    state.nodes[position].step(envelope)
    settle(position, in: &state)
  }

  /// Carries out what the node wants done, save that its disk finishes when it likes.
  private func settle(_ position: Int, in state: inout State) {
    while let ready = state.nodes[position].takeReady() {
      if let batch = ready.persist {
        // One batch is synced at a time.
        state.disks[position].write(batch, syncedAt: batch.number)
      }
      for envelope in ready.messages {
        state.oracle.sends(
          envelope, node: state.nodes[position], disk: state.disks[position])
        if !state.messages.contains(envelope) { state.messages.append(envelope) }
      }
      if let last = ready.committed.last {
        let holders = state.disks.count { $0.contains(last.id) }
        if state.nodes[position].role == .leader, holders < 2 {
          state.oracle.report("\(last.id) is committed, but on \(holders) disks only")
        }
        state.oracle.commits(ready.committed, on: state.nodes[position].id)
        state.nodes[position].applied(through: last.index)
      }
      if state.nodes[position].role == .leader { state.oracle.leads(state.nodes[position]) }
    }
  }

  // MARK: - Telling states apart

  func fingerprint(_ state: State) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(state.budget)
    for node in state.nodes { combine(node, into: &hasher) }
    for disk in state.disks {
      hasher.combine(disk.durable)
      for unsynced in disk.unsynced { hasher.combine(unsynced.batch) }
    }
    hasher.combine(state.oracle.committed.count)
    // In whatever order they were sent.
    var messages: UInt64 = 0
    for envelope in state.messages {
      messages &+= DeterministicRandom.mix(UInt64(bitPattern: Int64(envelope.hashValue)))
    }
    hasher.combine(messages)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  private func combine(_ node: RaftNode, into hasher: inout Hasher) {
    hasher.combine(node.hardState)
    hasher.combine(node.role)
    hasher.combine(node.leader)
    hasher.combine(node.commitIndex)
    for entry in node.log.entries(from: LogIndex(1), through: node.log.lastIndex) {
      hasher.combine(entry)
    }
    hasher.combine(node.election.granted.sorted())
    hasher.combine(node.election.refused.sorted())
    hasher.combine(node.isSticky(toward: NodeID(0)))
    // Grows with each member that is doubted.
    hasher.combine(node.leadership?.readRound)
    for held in node.outbox.held { hasher.combine(held.envelope) }
    for peer in node.progress {
      hasher.combine(peer.state)
      hasher.combine(peer.matchIndex)
      hasher.combine(peer.nextIndex)
    }
  }
}
