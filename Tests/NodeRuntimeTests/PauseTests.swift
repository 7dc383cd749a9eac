import KeyValueStore
import RaftCore
import Replication
import SystemIO
import Testing
import WireMessages

@testable import NodeRuntime

/// A process that stood still goes on with an old view of the world, and with a clock that has run on.
@Suite struct PauseTests {
  /// Whether a follower that stood still for two of its longest election timeouts, at a moment when one
  /// more tick lets it stand for election, asks for votes in the one burst of its loop that follows.
  ///
  /// - Parameter isHeard: Whether what came meanwhile is its leader's heartbeat, or nothing.
  private func asksForVotes(isHeard: Bool) throws -> Bool {
    var settings = RaftSettings()
    settings.heartbeatTicks = 1
    settings.electionTimeoutTicksMin = 3
    settings.electionTimeoutTicksMax = 4
    let members = (1...3).map { number in
      Member(id: NodeID(UInt64(number)), address: "host:\(number)", isVoter: true)
    }
    let first = LogEntry(
      id: EntryID(term: Term(1), index: LogIndex(1)),
      payload: .configuration(ClusterConfiguration(members: members)))
    let node = RaftNode(
      id: NodeID(1), settings: settings,
      recovered: RecoveredState(hardState: HardState(currentTerm: Term(1)), entries: [first]))
    let replica = Replica(node: node, machine: KeyValueStateMachine(machine: KeyValueMachine()))
    let loop = try EventLoop()
    let driver = ReplicaDriver(loop: loop, replica: replica)
    let shell = Shell()
    driver.shell = shell

    var patience = 0
    var twin = replica
    while twin.node.role == .follower {
      twin.tick()
      patience += 1
    }
    for _ in 1..<patience { driver.report { $0.tick() } }
    driver.startTicking()

    let socket = try Pipe()
    defer { socket.close() }
    let arrival = Arrival {
      if isHeard {
        driver.receive(
          Envelope(
            from: NodeID(2), to: NodeID(1), term: Term(1),
            message: .appendEntries(
              AppendEntries(previous: first.id, entries: [], leaderCommit: .zero, readRound: 0))))
      }
      loop.stop()
    }
    try loop.register(socket.reading, interest: .readable, handler: arrival)
    _ = try Socket.write(socket.writing, [1])
    let pauseNanoseconds =
      2 * UInt64(settings.electionTimeoutTicksMax * NodeSettings.tickMilliseconds) * 1_000_000
    let end = EventLoop.monotonicNow() + pauseNanoseconds
    while EventLoop.monotonicNow() < end {}
    loop.run()
    loop.deregister(socket.reading)
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
}
