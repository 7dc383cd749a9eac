import KeyValueStore
import RaftCore
import Replication
import SystemIO
import Testing
import WireMessages

@testable import NodeRuntime

/// A process that stood still goes on with an old view of the world, and with a clock that has run on.
@Suite struct PauseTests {
  private static func history(_ members: ClosedRange<UInt64>) -> RecoveredState {
    let members = members.map { number in
      Member(id: NodeID(number), address: "host:\(number)", isVoter: true)
    }
    let first = LogEntry(
      id: EntryID(term: Term(1), index: LogIndex(1)),
      payload: .configuration(ClusterConfiguration(members: members)))
    return RecoveredState(hardState: HardState(currentTerm: Term(1)), entries: [first])
  }

  private static func replica(_ settings: RaftSettings) -> Replica<KeyValueStateMachine> {
    let node = RaftNode(id: NodeID(1), settings: settings, recovered: history(1...3))
    return Replica(node: node, machine: KeyValueStateMachine(machine: KeyValueMachine()))
  }

  /// Runs the loop for the one burst in which it finds that something has come, after it stood still for
  /// so long. The time that passes is what is tested: the loop and the driver read the machine's clocks,
  /// as they do in a process that was stopped, and nobody could tell them of a pause that was none.
  private func goOn(_ loop: EventLoop, after milliseconds: Int, _ onArrival: () -> Void) throws {
    try withoutActuallyEscaping(onArrival) { onArrival in
      let socket = try Pipe()
      defer { socket.close() }
      let arrival = Arrival {
        onArrival()
        loop.stop()
      }
      try loop.register(socket.reading, interest: .readable, handler: arrival)
      _ = try Socket.write(socket.writing, [1])
      let end = EventLoop.monotonicNow() + UInt64(milliseconds) * 1_000_000
      while EventLoop.monotonicNow() < end {}
      loop.run()
      loop.deregister(socket.reading)
    }
  }

  /// Whether a follower that stood still for two of its longest election timeouts, at a moment when one
  /// more tick lets it stand for election, asks for votes in the one burst of its loop that follows.
  ///
  /// - Parameter isHeard: Whether what came meanwhile is its leader's heartbeat, or nothing.
  private func asksForVotes(isHeard: Bool) throws -> Bool {
    var settings = RaftSettings()
    settings.heartbeatTicks = 1
    settings.electionTimeoutTicksMin = 3
    settings.electionTimeoutTicksMax = 4
    let replica = Self.replica(settings)
    let loop = try EventLoop()
    let driver = ReplicaDriver(loop: loop, replica: replica)
    let shell = Shell()
    driver.shell = shell

    var patience = 0
    var twin = replica
    while twin.node.role == .follower {
      twin.tick(at: 0)
      patience += 1
    }
    for _ in 1..<patience { driver.report { $0.tick(at: RealTimeClock.now()) } }
    driver.startTicking()

    let pause = 2 * settings.electionTimeoutTicksMax * NodeSettings.tickMilliseconds
    try goOn(loop, after: pause) {
      guard isHeard else { return }
      driver.receive(
        Envelope(
          from: NodeID(2), to: NodeID(1), term: Term(1),
          message: .appendEntries(
            AppendEntries(
              previous: replica.node.lastEntry, entries: [], leaderCommit: .zero, readRound: 0))))
    }
    driver.stop()
    return shell.sent.contains { envelope in
      if case .requestVote = envelope.message { true } else { false }
    }
  }

  /// Keeps what is sent; nothing else is asked of it.
  private final class Shell: ReplicaShell {
    private(set) var sent: [Envelope] = []

    func send(_ envelope: Envelope) { sent.append(envelope) }
    func persist(_ batch: PersistBatch) {}
    func roleChanged(_ change: RoleChange) {}
    func leaderEstablished(term: Term, leader: NodeID, votes: [NodeID]) {}
    func configurationChanged(_ configuration: ClusterConfiguration) {}
    func takeSnapshot(_ metadata: SnapshotMetadata, _ machine: KeyValueStateMachine) {}
    func readSnapshotChunk(_ order: SnapshotChunkOrder) {}
    func storeSnapshotChunk(_ install: InstallSnapshot, from sender: NodeID) {}
    func snapshotInstalled(_ metadata: SnapshotMetadata) {}
  }

  private final class Arrival: DescriptorHandler {
    private let onArrival: () -> Void

    init(_ onArrival: @escaping () -> Void) {
      self.onArrival = onArrival
    }

    func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) { onArrival() }
  }

  @Test("after a pause, what has arrived is read before the clock makes anybody stand for election")
  func heartbeatFirst() throws {
    #expect(try !asksForVotes(isHeard: true))
    // Else the tick that is due has it ask.
    #expect(try asksForVotes(isHeard: false))
  }

  /// A leader that a majority has just answered, with a lease for longer than any pause in here.
  private static func leader() -> Replica<KeyValueStateMachine> {
    var settings = RaftSettings()
    settings.leaseReads = true
    settings.electionTimeoutTicksMin = 100
    settings.electionTimeoutTicksMax = 101
    settings.commitWaitTicksMax = 101
    var replica = replica(settings)
    var patience = 0
    var twin = replica
    while twin.node.role == .follower {
      twin.tick(at: 0)
      patience += 1
    }
    let tickNanoseconds = UInt64(NodeSettings.tickMilliseconds) * 1_000_000
    // The last tick is of now.
    var now =
      RealTimeClock.now() - UInt64(patience + settings.heartbeatTicks) * tickNanoseconds
    var rounds: [UInt64] = []
    func settle() {
      var actions = replica.takeActions(at: 0)
      while !actions.isEmpty {
        for case .persist(let batch) in actions { replica.persisted(through: batch.number) }
        for case .send(let envelope) in actions {
          if case .appendEntries(let append) = envelope.message { rounds.append(append.readRound) }
        }
        actions = replica.takeActions(at: 0)
      }
    }
    func tick() {
      now += tickNanoseconds
      replica.tick(at: now)
      settle()
    }
    func hear(_ message: RaftMessage, term: Term) {
      replica.receive(
        Envelope(from: NodeID(2), to: NodeID(1), term: term, message: message),
        at: now)
      settle()
    }
    for _ in 0..<patience { tick() }
    hear(
      .requestVoteReply(RequestVoteReply(isGranted: true, isPreVote: true)),
      term: replica.node.currentTerm.next ?? .zero)
    hear(
      .requestVoteReply(RequestVoteReply(isGranted: true, isPreVote: false)),
      term: replica.node.currentTerm)
    for _ in 0..<settings.heartbeatTicks { tick() }
    hear(
      .appendEntriesReply(
        AppendEntriesReply(
          outcome: .accepted(matchIndex: replica.node.lastEntry.index),
          readRound: rounds.max() ?? 0)),
      term: replica.node.currentTerm)
    return replica
  }

  @Test("what others asked of a leader while it stood still is not answered by its lease")
  func forwardedRead() throws {
    let replica = Self.leader()
    #expect(replica.node.role == .leader)
    let asked = Envelope(
      from: NodeID(2), to: NodeID(1), term: replica.node.currentTerm,
      message: .readIndex(ReadIndex(batch: 7)))
    var twin = replica
    // By a clock that has stood still as well.
    twin.receive(asked, at: 0)
    #expect(Self.replies(twin.takeActions(at: 0).compactMap { Self.envelope(of: $0) }) == 1)

    let loop = try EventLoop()
    let driver = ReplicaDriver(loop: loop, replica: replica)
    let shell = Shell()
    driver.shell = shell
    driver.startTicking()
    try goOn(loop, after: 10 * NodeSettings.tickMilliseconds) { driver.receive(asked) }
    driver.stop()
    #expect(Self.replies(shell.sent) == 0)
    #expect(shell.sent.contains { if case .appendEntries = $0.message { true } else { false } })
  }

  private static func replies(_ envelopes: [Envelope]) -> Int {
    envelopes.count { if case .readIndexReply = $0.message { true } else { false } }
  }

  private static func envelope(of action: ReplicaAction) -> Envelope? {
    if case .send(let envelope) = action { envelope } else { nil }
  }
}
