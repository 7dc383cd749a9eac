import FaultInjection
import KeyValueClient
import KeyValueStore
import RPCCore
import RPCTransport
import SystemIO
import WireMessages

/// Writes at a given rate, whatever becomes of them: an open load. Callers that wait for their
/// answers slow down with what they call; the world outside does not.
///
/// It calls the proxy without the client library, as many clients on other machines would: each
/// write is sent once and at once, so that nothing queues up here.
final class OpenLoad {
  /// What became of the writes that were begun within one second.
  struct Second {
    var offered = 0
    /// Acknowledged before `deadlineNanoseconds`.
    var acknowledged = 0
    /// Told to try again later, without having been executed.
    var refused = 0
    /// Anything else: mostly no answer in time.
    var failed = 0
  }

  /// An answer that comes later is worth nothing to its caller.
  static let deadlineNanoseconds: UInt64 = 1_000_000_000
  static let keyCount: UInt64 = 10_000
  private static let tickNanoseconds: UInt64 = 1_000_000
  private static let connectionCount = 64

  private final class Connection {
    let channel: RPCClientChannel
    /// What was given up is finished only once its time is over, so that no number is used that the
    /// cluster may still be asked about.
    var window: SessionWindow?

    init(_ channel: RPCClientChannel) {
      self.channel = channel
    }
  }

  private let loop: EventLoop
  private let connections: [Connection]
  private let value = [UInt8](repeating: 0x76, count: 100)
  private var number: UInt64 = 0
  private(set) var seconds: [Second] = []
  /// How often calls ended so, and what the first of them said.
  private(set) var failures: [StatusCode: (count: Int, example: String)] = [:]
  private(set) var latencies: [UInt64] = []

  init(loop: EventLoop, endpoint: String) {
    self.loop = loop
    var settings = ChannelSettings()
    // This process has little time for itself, and must not take that for a dead proxy.
    settings.keepalive = .relaxed
    connections = (0..<Self.connectionCount).map { _ in
      Connection(
        RPCClientChannel(
          loop: loop, address: endpoint, identity: { PeerIdentity(kind: .client) },
          settings: settings))
    }
  }

  /// Opens a session on each connection.
  func open() throws {
    var left = connections.count
    try loop.finish("opening \(left) sessions") { (end: @escaping StepEnd<Void>) in
      for connection in connections {
        WireStoreStub(channel: connection.channel).openSession(WireOpenSessionRequest()) { result in
          switch result {
          case .success(let reply):
            connection.window = SessionWindow(
              client: ClientID(reply.clientID), limit: KeyValueLimits().sessionAnswersMax)
            left -= 1
            if left == 0 { end(.success(())) }
          case .failure(let error): end(.failure(error))
          }
        }
      }
    }
  }

  /// Writes for so many seconds at `rate` a second, and returns where those are counted. Writes that
  /// are under way at the end are counted when they end, in the time of a later run.
  func run(rate: Int, seconds count: Int) throws -> Range<Int> {
    let first = seconds.count
    latencies = []
    let begin = EventLoop.monotonicNow()
    let total = rate * count
    var begun = 0
    try loop.finish("offering \(rate) writes a second", within: UInt64(count) + 30) {
      (end: @escaping StepEnd<Void>) in
      func tick() {
        let elapsed = EventLoop.monotonicNow() - begin
        let due = min(total, Int(Double(elapsed) / 1e9 * Double(rate)))
        // What this thread could not begin in time is begun now, as a crowd would do.
        while begun < due {
          write(countedIn: first + begun / rate)
          begun += 1
        }
        guard begun < total else { return end(.success(())) }
        loop.schedule(after: Self.tickNanoseconds, tick)
      }
      tick()
    }
    return first..<first + count
  }

  func close() {
    for connection in connections { connection.channel.close() }
  }

  private func write(countedIn second: Int) {
    while seconds.count <= second { seconds.append(Second()) }
    seconds[second].offered += 1
    number += 1
    let connection = connections[Int(number % UInt64(connections.count))]
    guard let identity = connection.window?.issue() else {
      return count("the session has too many writes under way", .resourceExhausted, in: second)
    }
    let start = EventLoop.monotonicNow()
    let key = Array("key-\(1_000_000 + number &* 7_919 % Self.keyCount)".utf8)
    WireStoreStub(channel: connection.channel).put(
      WirePutRequest(
        key: key, value: value, identity: identity.wire,
        seal: Command.perform(.put(key: key, value: value), identity).seal),
      options: CallOptions(deadline: Deadline(nanoseconds: start + Self.deadlineNanoseconds))
    ) { [self] result in
      connection.window?.finish(identity.sequence)
      switch result {
      case .success:
        seconds[second].acknowledged += 1
        latencies.append(EventLoop.monotonicNow() - start)
      case .failure(let error):
        count(error.message, error.code, in: second)
      }
    }
  }

  private func count(_ reason: String, _ code: StatusCode, in second: Int) {
    if code == .resourceExhausted {
      seconds[second].refused += 1
    } else {
      seconds[second].failed += 1
    }
    // Counting must cost next to nothing: it is done by the machine that is measured.
    failures[code, default: (0, reason)].count += 1
  }
}
