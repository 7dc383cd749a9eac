import RaftCore

/// A whole cluster in one value, on one thread, from one seed: nodes, disks and the network between
/// them. Time passes in ticks, the same ones for all.
struct Cluster {
  struct Machine {
    let id: NodeID
    /// `nil` while the machine is down.
    var node: RaftNode?
    var disk: Disk
    var files = SnapshotFiles()
    var highestTerm = Term.zero
    var highestCommit = LogIndex.zero
  }

  /// What goes wrong by chance, in parts per hundred and ticks.
  struct Faults {
    var lossPercent = 0
    var duplicatePercent = 0
    var delayTicksMax = 0
    /// Messages that come when nobody expects them any more.
    var stragglerPercent = 0
    var syncTicksMax = 0
  }

  struct Link: Hashable {
    let from: NodeID
    let to: NodeID
  }

  private struct Transit {
    let dueAt: UInt64
    let envelope: Envelope
  }

  private struct PendingRead {
    let on: NodeID
    let committed: LogIndex
  }

  let settings: RaftSettings
  var random: DeterministicRandom
  var faults = Faults()
  var oracle = Oracle()
  private(set) var clock: UInt64 = 0
  /// Sorted, and in the same order as `machines`.
  private(set) var ids: [NodeID] = []
  var machines: [Machine] = []
  /// What is kept of the log when a snapshot is taken, and how often one replaced a log.
  var keptLogBytes = 0
  var installCount = 0
  private var transits: [Transit] = []
  private var cut: Set<Link> = []
  private var pendingReads: [RequestTag: PendingRead] = [:]
  private var lastTag: UInt64 = 0
  /// Ends of reads in the order in which they came.
  private(set) var readStates: [ReadState] = []
  private(set) var failedReads: [RequestTag] = []
  /// Sees each message as it is sent, and says whether it may go on.
  var filter: (Envelope) -> Bool = { _ in true }

  static let brisk: RaftSettings = {
    var settings = RaftSettings()
    settings.electionTimeoutTicksMin = 10
    settings.electionTimeoutTicksMax = 20
    settings.heartbeatTicks = 2
    settings.readTimeoutTicks = 40
    settings.readRetryTicks = 8
    return settings
  }()

  /// Voters 1 through `voters`, each with the configuration in its log, as if node 1 had founded
  /// the cluster and everybody had joined since.
  init(voters: Int, seed: UInt64 = 1, settings: RaftSettings = Cluster.brisk) {
    var settings = settings
    settings.randomSeed = seed
    self.settings = settings
    random = DeterministicRandom(seed: seed)
    let members = (1...voters).map { number in
      Member(id: NodeID(UInt64(number)), address: "n\(number)", isVoter: true)
    }
    let entry = LogEntry(
      id: EntryID(term: Term(1), index: LogIndex(1)),
      payload: .configuration(ClusterConfiguration(members: members)))
    for member in members {
      start(
        member.id,
        from: RecoveredState(hardState: HardState(currentTerm: Term(1)), entries: [entry]))
    }
  }

  /// Nodes 1, 2, … with logs of entries of these terms, all in the same term.
  init(logs: [[UInt64]], term: UInt64, seed: UInt64 = 1, settings: RaftSettings = Cluster.brisk) {
    self.settings = settings
    random = DeterministicRandom(seed: seed)
    for (log, number) in zip(logs, 1...) {
      start(
        NodeID(UInt64(number)),
        from: RecoveredState(
          hardState: HardState(currentTerm: Term(term)),
          entries: Script.entries(terms: log, voters: logs.count)))
    }
  }

  subscript(_ number: UInt64) -> RaftNode {
    guard let node = machines[position(of: NodeID(number))].node else {
      preconditionFailure("node \(number) is down")
    }
    return node
  }

  func machine(_ number: UInt64) -> Machine { machines[position(of: NodeID(number))] }

  var violations: [String] { oracle.violations }

  /// The leader of the highest term, if there is one.
  var leader: RaftNode? {
    machines.compactMap(\.node).filter { $0.role == .leader }
      .max { $0.currentTerm < $1.currentTerm }
  }

  // MARK: - Machines

  /// Starts a machine, with an empty disk unless it was given another or has one.
  mutating func start(_ id: NodeID, from recovered: RecoveredState? = nil) {
    var disk: Disk
    if let recovered {
      disk = Disk(durable: recovered)
    } else {
      disk = ids.firstIndex(of: id).map { machines[$0].disk } ?? Disk()
    }
    var settings = settings
    settings.randomSeed &+= random.next() << 32
    let node = RaftNode(id: id, settings: settings, recovered: disk.recover())
    var machine = Machine(
      id: id, node: node, disk: disk, highestTerm: node.currentTerm,
      highestCommit: node.commitIndex)
    if let position = ids.firstIndex(of: id) {
      machine.files = machines[position].files
      machines[position] = machine
    } else {
      let position = ids.firstIndex { $0 > id } ?? ids.count
      ids.insert(id, at: position)
      machines.insert(machine, at: position)
    }
  }

  /// The machine loses its memory and a random part of what it has not synced.
  mutating func crash(_ number: UInt64) {
    let position = position(of: NodeID(number))
    guard machines[position].node != nil else { return }
    let count = machines[position].disk.unsynced.count
    machines[position].disk.crash(keeping: random.number(in: 0...count))
    // What has arrived of a snapshot may be found again.
    machines[position].files.writing = nil
    machines[position].files.verifying = nil
    if random.number(in: 0...1) == 0 { machines[position].files.incoming = nil }
    machines[position].node = nil
    pendingReads = pendingReads.filter { $0.value.on != NodeID(number) }
  }

  /// The machine crashes, and a random part of its log is lost for good.
  mutating func rot(_ number: UInt64) {
    crash(number)
    let position = position(of: NodeID(number))
    let entries = machines[position].disk.durable.entries
    guard !entries.isEmpty else { return }
    let place = random.number(in: 0...entries.count - 1)
    machines[position].disk.lose(from: entries[place].index)
  }

  mutating func restart(_ number: UInt64) {
    crash(number)
    start(NodeID(number))
  }

  /// Does something with a node and carries out what follows.
  mutating func with<Result, Failure: Error>(
    _ number: UInt64, _ body: (inout RaftNode) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let position = position(of: NodeID(number))
    guard var node = machines[position].node else {
      preconditionFailure("node \(number) is down")
    }
    machines[position].node = nil
    defer {
      machines[position].node = node
      pump(position)
    }
    return try body(&node)
  }

  // MARK: - Requests

  mutating func propose(_ text: String, on number: UInt64) throws(ProposalRefusal) -> EntryID {
    try with(number) { node throws(ProposalRefusal) in try node.propose(Array(text.utf8)) }
  }

  @discardableResult
  mutating func read(on number: UInt64) -> RequestTag {
    lastTag += 1
    let tag = RequestTag(lastTag)
    pendingReads[tag] = PendingRead(on: NodeID(number), committed: oracle.commitIndex)
    with(number) { $0.requestReadIndex(tag) }
    return tag
  }

  var unansweredReadCount: Int { pendingReads.count }

  func readIndex(_ tag: RequestTag) -> LogIndex? {
    readStates.first { $0.tag == tag }?.index
  }

  /// There is a leader that has committed something of its term.
  var canCommit: Bool {
    leader.map { $0.log.term(at: $0.commitIndex) == $0.currentTerm } ?? false
  }

  // MARK: - Time and network

  /// One tick on every machine, and everything that is due then.
  mutating func tick() {
    clock += 1
    for position in machines.indices where machines[position].node != nil {
      machines[position].node?.tick()
      pump(position)
      finishSnapshots(position)
    }
    deliver()
  }

  mutating func tick(_ count: Int) {
    for _ in 0..<count { tick() }
  }

  /// Ticks one machine alone, as often as it takes to make it campaign, and lets it win.
  mutating func elect(_ number: UInt64) {
    for _ in 0..<settings.electionTimeoutTicksMax where self[number].role != .leader {
      with(number) { $0.tick() }
      deliver()
    }
  }

  /// Ticks until the condition holds, at most so often; says whether it does.
  mutating func run(ticks: Int, until condition: (inout Cluster) -> Bool) -> Bool {
    for _ in 0..<ticks {
      if condition(&self) { return true }
      tick()
    }
    return condition(&self)
  }

  /// Delivers and syncs what is due, and what follows from that, in random order.
  mutating func deliver() {
    while true {
      var isQuiet = true
      for position in machines.indices {
        if let number = machines[position].disk.sync(at: clock) {
          isQuiet = false
          machines[position].node?.persisted(through: number)
          pump(position)
        }
      }
      var due: [Envelope] = []
      guard !transits.isEmpty || !isQuiet else { return }
      transits.removeAll { transit in
        guard transit.dueAt <= clock else { return false }
        due.append(transit.envelope)
        return true
      }
      for envelope in due { receive(envelope) }
      if isQuiet, due.isEmpty { return }
    }
  }

  /// A message arrives, whoever sent it.
  mutating func receive(_ envelope: Envelope) {
    guard let position = ids.firstIndex(of: envelope.to), machines[position].node != nil else {
      return
    }
    machines[position].node?.step(envelope)
    pump(position)
  }

  mutating func disconnect(_ from: UInt64, _ to: UInt64) {
    cut.insert(Link(from: NodeID(from), to: NodeID(to)))
  }

  /// Cuts a machine off from all others.
  mutating func isolate(_ number: UInt64) {
    for id in ids where id.rawValue != number {
      disconnect(number, id.rawValue)
      disconnect(id.rawValue, number)
    }
  }

  mutating func heal() {
    cut.removeAll()
  }

  /// Carries out whatever the node wants done, and shows it to the oracle.
  private mutating func pump(_ position: Int) {
    while let ready = machines[position].node?.takeReady() {
      guard let node = machines[position].node else { return }
      if node.role == .leader { oracle.leads(node) }
      if node.currentTerm < machines[position].highestTerm
        || node.commitIndex < machines[position].highestCommit
      {
        oracle.report("term or commit index of \(node.id) fell")
      }
      machines[position].highestTerm = node.currentTerm
      machines[position].highestCommit = node.commitIndex
      if let batch = ready.persist {
        let delay = faults.syncTicksMax == 0 ? 0 : random.number(in: 0...faults.syncTicksMax)
        machines[position].disk.write(batch, syncedAt: clock + UInt64(delay))
      }
      for envelope in ready.messages {
        oracle.sends(envelope, node: node, disk: machines[position].disk)
        transmit(envelope)
      }
      for order in ready.snapshotOrders { read(order, on: position) }
      for chunk in ready.snapshotChunks { store(chunk, on: position) }
      if let last = ready.committed.last {
        if node.role == .leader { checkDurable(last, configuration: node.configuration) }
        oracle.commits(ready.committed, on: node.id)
        machines[position].node?.applied(through: last.index)
      }
      for state in ready.readStates {
        readStates.append(state)
        guard let read = pendingReads.removeValue(forKey: state.tag) else {
          oracle.report("\(state.tag) was answered twice, or never asked")
          continue
        }
        oracle.reads(state.index, askedAt: read.committed, on: node.id)
      }
      for tag in ready.failedReads {
        failedReads.append(tag)
        if pendingReads.removeValue(forKey: tag) == nil {
          oracle.report("\(tag) failed after it had ended, or was never asked")
        }
      }
    }
  }

  /// What a leader commits is on the disks of a majority.
  private mutating func checkDurable(_ entry: LogEntry, configuration: ClusterConfiguration) {
    for voters in [configuration.voters, configuration.outgoingVoters] where !voters.isEmpty {
      // What a node has lost since counts for as long as it does not vote.
      let holders = machines.count {
        voters.contains($0.id) && ($0.disk.contains(entry.id) || $0.disk.owes(entry.id))
      }
      if holders < MajorityQuorum.size(voterCount: voters.count) {
        oracle.report("\(entry.id) is committed, but on \(holders) of \(voters.count) disks only")
      }
    }
  }

  private mutating func transmit(_ envelope: Envelope) {
    guard filter(envelope), !cut.contains(Link(from: envelope.from, to: envelope.to)) else {
      return
    }
    var copies = 1
    if faults.lossPercent > 0, random.number(in: 0...99) < faults.lossPercent { copies = 0 }
    if faults.duplicatePercent > 0, random.number(in: 0...99) < faults.duplicatePercent {
      copies += 1
    }
    for _ in 0..<copies {
      var delay = faults.delayTicksMax == 0 ? 0 : random.number(in: 0...faults.delayTicksMax)
      if faults.stragglerPercent > 0, random.number(in: 0...99) < faults.stragglerPercent {
        delay = random.number(in: 0...10 * settings.electionTimeoutTicksMax)
      }
      transits.append(Transit(dueAt: clock + UInt64(delay), envelope: envelope))
    }
  }

  func position(of id: NodeID) -> Int {
    guard let position = ids.firstIndex(of: id) else {
      preconditionFailure("there is no machine \(id)")
    }
    return position
  }
}
