import FaultInjection
import KeyValueClient
import KeyValueStore
import SystemIO

/// Loads a cluster through the client library: so many clients, each with one request under way at a
/// time, sharing a few connections and sessions.
final class ClientLoad {
  enum Operation: Hashable {
    case put
    case get(ReadConsistency)
  }

  static let keyCount: UInt64 = 10_000
  /// As a program that serves 64 users would have them.
  static let clientsPerEngine = 16

  private let loop: EventLoop
  private let operation: Operation
  private let clients: Int
  private let engines: [ClientEngine]
  private let value = [UInt8](repeating: 0x76, count: 100)
  private var random = SystemRandom.uint64() | 1
  private var latencies: [UInt64] = []
  private var underWay = 0
  private var isMeasuring = false
  private var isEnding = false
  private var onFailure: (any Error) -> Void = { _ in }
  private var onIdle: () -> Void = {}

  init(loop: EventLoop, endpoint: String, _ operation: Operation, clients: Int) {
    self.loop = loop
    self.operation = operation
    self.clients = clients
    let count = (clients + Self.clientsPerEngine - 1) / Self.clientsPerEngine
    engines = (0..<count).map { _ in
      ClientEngine(loop: loop, settings: ClientSettings(endpoints: [endpoint]))
    }
  }

  /// Runs the load, and measures after the warm-up. `onWindow` is called where the measurement
  /// begins and where it ends. Returns the latencies of the requests that ended in between.
  func run(
    warmUp: UInt64, duration: UInt64, onWindow: @escaping () throws -> Void
  ) throws -> Distribution {
    let patience = (warmUp + duration) / 1_000_000_000 + 30
    try loop.finish("loading", within: patience) { (end: @escaping StepEnd<Void>) in
      onFailure = { end(.failure($0)) }
      begin()
      loop.schedule(after: warmUp) { [self] in
        do { try onWindow() } catch { end(.failure(error)) }
        isMeasuring = true
        loop.schedule(after: duration) { [self] in
          isMeasuring = false
          do { try onWindow() } catch { end(.failure(error)) }
          isEnding = true
          onIdle = { end(.success(())) }
        }
      }
    }
    for engine in engines { engine.close() }
    return Distribution(latencies)
  }

  /// Writes every key once.
  static func fill(loop: EventLoop, endpoint: String) throws {
    let engine = ClientEngine(loop: loop, settings: ClientSettings(endpoints: [endpoint]))
    let value = [UInt8](repeating: 0x76, count: 100)
    try loop.finish("writing the keys", within: 120) { (end: @escaping StepEnd<Void>) in
      var next: UInt64 = 0
      var left = keyCount
      func writeNext() {
        guard next < keyCount else { return }
        let key = Self.key(next)
        next += 1
        engine.put(key, value) { result in
          if case .failure(let error) = result { return end(.failure(error)) }
          left -= 1
          if left == 0 { end(.success(())) } else { writeNext() }
        }
      }
      for _ in 0..<256 { writeNext() }
    }
    engine.close()
  }

  private static func key(_ number: UInt64) -> [UInt8] {
    Array("key-\(1_000_000 + number % keyCount)".utf8)
  }

  private func begin() {
    for client in 0..<clients { ask(engines[client % engines.count]) }
  }

  private func ask(_ engine: ClientEngine) {
    guard !isEnding else { return }
    underWay += 1
    let key = Self.key(nextRandom())
    let start = EventLoop.monotonicNow()
    switch operation {
    case .put:
      engine.put(key, value) { [self] result in
        switch result {
        case .success: answered(engine, start)
        case .failure(let error): onFailure(error)
        }
      }
    case .get(let consistency):
      engine.get(key, consistency: consistency) { [self] result in
        switch result {
        case .success(let found) where found.entry != nil: answered(engine, start)
        case .success: onFailure(BenchmarkFailure("a key that was written is not there"))
        case .failure(let error): onFailure(error)
        }
      }
    }
  }

  private func answered(_ engine: ClientEngine, _ start: UInt64) {
    underWay -= 1
    if isMeasuring { latencies.append(EventLoop.monotonicNow() - start) }
    ask(engine)
    if underWay == 0 { onIdle() }
  }

  /// Xorshift: which key is next must cost next to nothing.
  private func nextRandom() -> UInt64 {
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return random
  }
}
