import KeyValueStore
import RaftCore
import Replication
import Testing

/// What became of a request.
enum Answer: Equatable {
  case completed(EntryID, CommandResult)
  case membershipChanged(EntryID)
  case refused(Refusal)
  case outcomeUnknown
  case readReady(LogIndex)
  /// The node crashed before it answered.
  case lost
}

/// Replicas joined by a list of messages instead of a network.
///
/// Nothing happens by itself: `settle()` delivers messages until there are none, `tick()` lets time
/// pass. Disks are instantaneous unless they are stalled, messages from and to a node that is cut
/// off are lost, and a node that restarts knows what its disk had finished.
struct Cluster {
  var replicas: [Replica<SessionMachine>]
  var messages: [Envelope] = []
  /// Nodes that can neither send nor receive.
  var isolated: Set<NodeID> = []
  /// Nodes whose disk does not finish anything, and what it has yet to do.
  var stalledDisks: Set<NodeID> = []
  private var unsaved: [NodeID: [PersistBatch]] = [:]
  var disks: [RecoveredState]
  var files = SnapshotFiles()
  private let settings: ReplicaSettings
  private let raftSettings: RaftSettings
  /// The node that was asked.
  private var asked: [RequestTag: Int] = [:]
  private(set) var answers: [RequestTag: [Answer]] = [:]
  private(set) var actions: [NodeID: [ReplicaAction]] = [:]
  private var nextTag: UInt64 = 1
  /// What the nodes' clocks show, in nanoseconds.
  var now: UInt64 = 0

  /// Nodes 1 to `count`, all voters, with nothing but their configuration in the log.
  init(
    count: Int, settings: ReplicaSettings = ReplicaSettings(),
    raftSettings: RaftSettings = RaftSettings()
  ) {
    let members = (1...count).map {
      Member(id: NodeID(UInt64($0)), address: "host:\($0)", isVoter: true)
    }
    let recovered = RecoveredState(
      hardState: HardState(currentTerm: Term(1)),
      entries: [
        LogEntry(
          id: EntryID(term: Term(1), index: LogIndex(1)),
          payload: .configuration(ClusterConfiguration(members: members)))
      ])
    disks = members.map { _ in recovered }
    self.settings = settings
    self.raftSettings = raftSettings
    replicas = members.map { member in
      Replica(
        node: RaftNode(id: member.id, settings: raftSettings, recovered: recovered),
        machine: SessionMachine(), settings: settings)
    }
  }

  subscript(_ number: Int) -> Replica<SessionMachine> {
    get { replicas[number - 1] }
    set { replicas[number - 1] = newValue }
  }

  /// The number of the leader of the highest term, if there is one.
  var leader: Int? {
    replicas.indices.filter { replicas[$0].node.role == .leader }
      .max { replicas[$0].node.currentTerm < replicas[$1].node.currentTerm }
      .map { $0 + 1 }
  }

  // MARK: - Requests

  private mutating func tag(on number: Int) -> RequestTag {
    let tag = RequestTag(nextTag)
    nextTag += 1
    asked[tag] = number
    return tag
  }

  mutating func propose(_ command: [UInt8], on number: Int) -> RequestTag {
    let tag = tag(on: number)
    replicas[number - 1].propose(command, tag: tag)
    return tag
  }

  mutating func read(on number: Int) -> RequestTag {
    let tag = tag(on: number)
    replicas[number - 1].read(tag: tag, at: now)
    return tag
  }

  mutating func change(_ change: MembershipChange, on number: Int) -> RequestTag {
    let tag = tag(on: number)
    replicas[number - 1].changeMembership(change, tag: tag)
    return tag
  }

  func answer(_ tag: RequestTag) -> Answer? {
    answers[tag]?.first
  }

  // MARK: - Events

  /// Carries out what the node wants done.
  mutating func drain(_ number: Int) {
    let id = NodeID(UInt64(number))
    // Persisting makes the node speak again.
    while true {
      let taken = replicas[number - 1].takeActions(at: now)
      if taken.isEmpty {
        return
      }
      actions[id, default: []] += taken
      var results = replicas[number - 1].takeResults()
      for action in taken {
        carryOut(action, &results, of: id)
      }
      if !stalledDisks.contains(id) {
        finishDisk(of: number)
      }
    }
  }

  private mutating func carryOut(
    _ action: ReplicaAction, _ results: inout ReplicaResults<SessionMachine>, of id: NodeID
  ) {
    switch action {
    case .send(let envelope):
      if !isolated.contains(id) {
        messages.append(envelope)
      }
    case .persist(let batch):
      unsaved[id, default: []].append(batch)
    case .completed(let tag, let position, let output):
      answers[tag, default: []].append(.completed(position, results.outputs[output]))
    case .membershipChanged(let tag, let position):
      answers[tag, default: []].append(.membershipChanged(position))
    case .refused(let tag, let refusal):
      answers[tag, default: []].append(.refused(refusal))
    case .outcomeUnknown(let tag):
      answers[tag, default: []].append(.outcomeUnknown)
    case .readReady(let tag, let index):
      let applied = replicas[Int(id.rawValue) - 1].appliedEntry.index
      #expect(applied >= index, "a read is ready, but not all it has to see is applied")
      answers[tag, default: []].append(.readReady(index))
    case .takeSnapshot, .readSnapshotChunk, .storeSnapshotChunk:
      handleFile(action, &results, of: Int(id.rawValue))
    case .snapshotInstalled, .roleChanged, .leaderEstablished, .configurationChanged:
      break
    }
  }

  /// Lets a disk finish what it has to do.
  mutating func finishDisk(of number: Int) {
    let id = NodeID(UInt64(number))
    stalledDisks.remove(id)
    for batch in unsaved.removeValue(forKey: id) ?? [] {
      disks[number - 1].save(batch)
      replicas[number - 1].persisted(through: batch.number)
    }
  }

  /// The node crashes and starts again. What its disk had not finished is lost, and whoever it has
  /// not answered is never answered.
  mutating func restart(_ number: Int) {
    unsaved[NodeID(UInt64(number))] = nil
    stalledDisks.remove(NodeID(UInt64(number)))
    for (tag, node) in asked where node == number && answers[tag] == nil {
      answers[tag] = [.lost]
    }
    files.taking[number] = nil
    files.incoming[number] = nil
    disks[number - 1].leadUpToSnapshot()
    let disk = disks[number - 1]
    replicas[number - 1] = Replica(
      node: RaftNode(id: NodeID(UInt64(number)), settings: raftSettings, recovered: disk),
      machine: disk.snapshot.flatMap { files.machines[$0.last] } ?? SessionMachine(),
      settings: settings)
  }

  /// The node crashes, and comes back without the entries of its log from `first` on.
  mutating func restart(_ number: Int, lackingEntriesFrom first: UInt64) {
    disks[number - 1].entries.removeAll { $0.index.rawValue >= first }
    disks[number - 1].repair = RepairMark(
      firstLost: LogIndex(first), term: disks[number - 1].hardState.currentTerm)
    restart(number)
  }

  /// A node with an empty disk, which is a member of nothing.
  mutating func addEmpty() {
    disks.append(RecoveredState())
    let id = NodeID(UInt64(replicas.count + 1))
    replicas.append(
      Replica(
        node: RaftNode(id: id, settings: raftSettings), machine: SessionMachine(),
        settings: settings))
  }

  /// Delivers the message, unless its receiver is cut off or is nobody.
  mutating func deliver(_ envelope: Envelope) {
    let number = Int(envelope.to.rawValue)
    if replicas.indices.contains(number - 1), !isolated.contains(envelope.to) {
      replicas[number - 1].receive(envelope, at: now)
      drain(number)
    }
  }

  /// Carries out and delivers until nothing is left to do.
  mutating func settle() {
    for number in 1...replicas.count {
      drain(number)
    }
    while !messages.isEmpty {
      deliver(messages.removeFirst())
    }
  }

  mutating func tick(_ count: Int = 1) {
    for _ in 0..<count {
      now += settings.tickNanoseconds
      for index in replicas.indices {
        replicas[index].tick(at: now)
      }
      settle()
    }
  }

  /// Lets time pass until a node that is not cut off leads and is established; returns its number.
  mutating func elect() -> Int {
    for _ in 0..<1_000 {
      if let leader, !isolated.contains(NodeID(UInt64(leader))) {
        settle()
        return leader
      }
      tick()
    }
    preconditionFailure("no leader after 1,000 ticks")
  }

  mutating func isolate(_ number: Int) {
    isolated.insert(NodeID(UInt64(number)))
  }

  mutating func reconnect() {
    isolated = []
  }

  /// Opens a session, which must succeed.
  mutating func openSession(on leader: Int) -> UInt64 {
    let tag = propose([], on: leader)
    settle()
    guard case .completed(_, .sessionOpened(let client)) = answer(tag) else {
      preconditionFailure("no session was opened: \(String(describing: answer(tag)))")
    }
    return client.rawValue
  }
}

extension RecoveredState {
  /// What storage does when it opens: a complete snapshot that the log does not lead up to replaces
  /// it.
  fileprivate mutating func leadUpToSnapshot() {
    guard let last = snapshot?.last, last != boundary,
      !entries.contains(where: { $0.id == last })
    else {
      return
    }
    entries = []
    boundary = last
    if hardState.currentTerm < last.term {
      hardState = HardState(currentTerm: last.term)
    }
  }

  /// Saves a batch as a disk does.
  fileprivate mutating func save(_ batch: PersistBatch) {
    hardState = batch.hardState ?? hardState
    if batch.isRepaired { repair = nil }
    if let installed = batch.installed {
      snapshot = installed
      if !entries.contains(where: { $0.id == installed.last }) {
        entries = []
        boundary = installed.last
      }
    }
    if let last = batch.truncateAfter {
      entries.removeAll { $0.index > last }
    }
    entries += batch.entries
    if let id = batch.compactedThrough, id.index > boundary.index {
      entries.removeAll { $0.index <= id.index }
      boundary = id
    }
  }
}

extension Replica {
  // For scripts in which no clock says more than the ticks.

  mutating func tick() { tick(at: 0) }
  mutating func receive(_ envelope: Envelope) { receive(envelope, at: 0) }
}
