import ClusterFakes
import RPCCore
import RPCTransport
import RaftCore
import Synchronization
import SystemIO
import TestSupport
import WireMessages

@testable import NodeRuntime

/// A real node on a port of its own, with its data in a directory that outlives it. Used from tasks;
/// what happens at it is left in `events`.
struct TestNode: Sendable {
  let thread: LoopThread
  let directory: TemporaryDirectory
  let node: LoopBound<Node>
  let events: EventLog<NodeEvent>
  let failures: EventLog<NodeFailure>
  let address: String
  let id: NodeID

  init(
    on thread: LoopThread, _ origin: NodeSettings.Origin, proxies: [String] = [],
    directory: TemporaryDirectory? = nil, startsDead: Bool = false,
    electionMilliseconds: ClosedRange<Int> = 150...300, snapshotLogBytes: Int? = nil,
    adjust: @Sendable (inout NodeSettings) -> Void = { _ in }
  ) async throws {
    let directory = try directory ?? TemporaryDirectory()
    let events = EventLog<NodeEvent>()
    let failures = EventLog<NodeFailure>()
    var settings = NodeSettings(
      origin: origin, port: 0, dataDirectory: directory.path, proxies: proxies,
      startsDead: startsDead, electionTimeoutMillisecondsMin: electionMilliseconds.lowerBound,
      electionTimeoutMillisecondsMax: electionMilliseconds.upperBound)
    settings.ballastBytes = 0
    adjust(&settings)
    if let snapshotLogBytes { settings.snapshotLogBytes = snapshotLogBytes }
    let chosen = settings
    let loop = thread.loop
    let node = try await thread.run {
      Result { () throws(NodeFailure) in
        LoopBound(
          try Node(
            loop: loop, settings: chosen, onEvent: { events.add($0) },
            onFailure: { failures.add($0) }), to: loop)
      }
    }.get()
    self.thread = thread
    self.directory = directory
    self.node = node
    self.events = events
    self.failures = failures
    (address, id) = await thread.run { (node.value.address, node.value.id) }
  }

  /// Runs `body` on the loop.
  @discardableResult
  func run<Value: Sendable>(_ body: @escaping @Sendable (Node) -> Value) async -> Value {
    await thread.run { [node] in body(node.value) }
  }

  /// Waits until `condition` holds, looked at once in each tick of the loop that the node is on. Returns
  /// whether it came to that within a minute of ticks.
  func comes(to condition: @escaping @Sendable (Node) -> Bool) async -> Bool {
    let tick = UInt64(NodeSettings.tickMilliseconds) * 1_000_000
    return await withCheckedContinuation { continuation in
      thread.loop.submit { [loop = thread.loop, node] in
        func look(ticksLeft: UInt64) {
          let holds = condition(node.value)
          guard !holds, ticksLeft > 0 else { return continuation.resume(returning: holds) }
          loop.schedule(after: tick) { look(ticksLeft: ticksLeft - 1) }
        }
        look(ticksLeft: 60_000_000_000 / tick)
      }
    }
  }

  func stop() async {
    await withCheckedContinuation { continuation in
      thread.loop.submit { [node] in node.value.stop { continuation.resume() } }
    }
  }

  /// The node has been told to stop when this returns, and has stopped when the task ends.
  func stopping() async -> Task<Void, Never> {
    let ends = EventLog<Void>()
    await run { $0.stop { ends.add(()) } }
    return Task { await ends.first { () } }
  }

  /// Waits until the node tells that somebody was elected, and returns where that one listens.
  func leaderElected(where condition: @escaping @Sendable (String) -> Bool = { _ in true }) async
    -> String
  {
    await events.first { event in
      if case .leaderElected(let address, _, _, _) = event, condition(address) {
        address
      } else {
        nil
      }
    }
  }

  /// Waits until the node votes: it tells that of the others, and of itself by its status.
  func promoted(_ other: TestNode) async {
    await events.first { event in
      if case .promoted(let address) = event, address == other.address { () } else { nil }
    }
  }
}

/// Everything that has happened, in order, for any number of tasks that wait for something in it.
final class EventLog<Event: Sendable>: Sendable {
  private let lock = Mutex<State>(State())

  private struct State {
    var events: [Event] = []
    var waiters: [@Sendable (Event) -> Bool] = []
  }

  func add(_ event: Event) {
    lock.withLock { state in
      state.events.append(event)
      state.waiters.removeAll { $0(event) }
    }
  }

  var all: [Event] { lock.withLock { $0.events } }

  /// What `find` makes of the first event, past or to come, of which it makes anything.
  @discardableResult
  func first<Found: Sendable>(
    _ find: @escaping @Sendable (Event) -> Found?
  ) async -> Found {
    await withCheckedContinuation { continuation in
      lock.withLock { state in
        if let found = state.events.lazy.compactMap(find).first {
          return continuation.resume(returning: found)
        }
        state.waiters.append { event in
          guard let found = find(event) else { return false }
          continuation.resume(returning: found)
          return true
        }
      }
    }
  }
}
