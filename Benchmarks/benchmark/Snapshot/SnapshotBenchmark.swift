import BenchmarkSupport
import FaultInjection
import KeyValueClient
import ProgramSupport
import SystemIO

/// What a million keys cost a node: the pauses that a snapshot of them puts into writes, and how long
/// the node takes to start with them.
///
/// One node, so that what is measured is its own doing and not three nodes at work on the same
/// processors.
struct SnapshotBenchmark {
  private static let keyCount: UInt64 = 1_000_000
  private static let writers = 16
  /// The pauses are measured until so many snapshots were taken.
  private static let snapshotCount = 3
  private static let measuredSecondsMax: UInt64 = 240
  private static let lookNanoseconds: UInt64 = 2_000_000

  private let context: BenchmarkContext
  private var loop: EventLoop { context.loop }

  init(_ context: BenchmarkContext) {
    self.context = context
  }

  func run() throws {
    let cluster = try ClusterUnderTest(context, nodeCount: 1)
    let engine = ClientEngine(
      loop: loop, settings: ClientSettings(endpoints: [try cluster.leaderAddress()]))
    context.note("writing \(Self.keyCount) keys")
    try fill(through: engine)
    try measurePauses(of: cluster, engine)
    engine.close()
    try measureRestarts(of: cluster)
    try cluster.stop()
  }

  private func fill(through engine: ClientEngine) throws {
    let value = [UInt8](repeating: 0x76, count: 100)
    try loop.finish("writing the keys", within: 600) { (end: @escaping StepEnd<Void>) in
      var next: UInt64 = 0
      var left = Self.keyCount
      func writeNext() {
        guard next < Self.keyCount else { return }
        let key = Self.key(next)
        next += 1
        engine.put(key, value) { result in
          if case .failure(let error) = result { return end(.failure(error)) }
          left -= 1
          if left == 0 { end(.success(())) } else { writeNext() }
        }
      }
      for _ in 0..<512 { writeNext() }
    }
  }

  // MARK: Pauses

  private func measurePauses(of cluster: ClusterUnderTest, _ engine: ClientEngine) throws {
    let watch = SnapshotWatch(directory: "\(cluster.dataDirectory)/node-1/snapshot")
    let value = [UInt8](repeating: 0x77, count: 100)
    // Without and with a snapshot under way when the write was answered.
    var latencies: (without: [UInt64], during: [UInt64]) = ([], [])
    try loop.finish(
      "writing during \(Self.snapshotCount) snapshots", within: Self.measuredSecondsMax
    ) { (end: @escaping StepEnd<Void>) in
      var isEnding = false
      var random = SystemRandom.uint64() | 1
      func write() {
        guard !isEnding else { return }
        random ^= random << 13
        random ^= random >> 7
        random ^= random << 17
        let start = EventLoop.monotonicNow()
        let wasTaking = watch.isTaking
        engine.put(Self.key(random % Self.keyCount), value) { result in
          if case .failure(let error) = result { return end(.failure(error)) }
          let latency = EventLoop.monotonicNow() - start
          if wasTaking || watch.isTaking {
            latencies.during.append(latency)
          } else {
            latencies.without.append(latency)
          }
          write()
        }
      }
      func look() {
        watch.look()
        guard watch.takenCount < Self.snapshotCount else {
          isEnding = true
          return end(.success(()))
        }
        loop.schedule(after: Self.lookNanoseconds, look)
      }
      for _ in 0..<Self.writers { write() }
      look()
    }
    report(latencies, watch)
  }

  private func report(
    _ latencies: (without: [UInt64], during: [UInt64]), _ watch: SnapshotWatch
  ) {
    var table = TextTable([
      .init("writes"), .init("count", .right), .init("p50 ms", .right), .init("p99 ms", .right),
      .init("p99.9 ms", .right), .init("max ms", .right),
    ])
    for (name, values) in [
      ("without a snapshot", latencies.without), ("during one", latencies.during),
    ] {
      let times = Distribution(values)
      table.append(
        [name, "\(times.count)"]
          + [times.median, times.percentile(99), times.percentile(99.9), times.max].map {
            Decimal.milliseconds($0, digits: 2)
          })
    }
    let took = Distribution(watch.durations)
    context.print(
      "\(Self.keyCount) keys with values of 100 bytes, \(Self.writers) writers; "
        + "\(watch.takenCount) snapshots took "
        + "\(Decimal.milliseconds(took.min, digits: 0)) to "
        + "\(Decimal.milliseconds(took.max, digits: 0)) ms\n\n\(table.text)")
  }

  // MARK: Restarts

  private func measureRestarts(of cluster: ClusterUnderTest) throws {
    for (name, isKilled) in [("asked to end", false), ("killed", true)] {
      var times: [UInt64] = []
      for _ in 0..<5 {
        let node = cluster.nodes[0]
        if isKilled {
          try node.killAndWait(loop)
        } else {
          try node.stop(loop)
        }
        let start = EventLoop.monotonicNow()
        let restarted = try cluster.startAgain(node)
        let reader = ClientEngine(
          loop: loop, settings: ClientSettings(endpoints: [ClusterUnderTest.address(of: restarted)])
        )
        try loop.finish("reading") { (end: @escaping StepEnd<Void>) in
          reader.get(Self.key(Self.keyCount - 1)) { result in
            end(result.map { _ in () }.mapError { $0 })
          }
        }
        times.append(EventLoop.monotonicNow() - start)
        reader.close()
      }
      let all = times.map { Decimal.milliseconds($0, digits: 0) }.joined(separator: " ")
      context.print(
        "ms from the start of a node that was \(name) to its first linearizable answer: \(all)")
    }
  }

  /// 20 bytes.
  private static func key(_ number: UInt64) -> [UInt8] {
    Array("benchmark/key\(1_000_000 + number)".utf8)
  }
}

/// Sees by the files in a node's directory whether a snapshot is being taken, and for how long.
private final class SnapshotWatch {
  private let directory: String
  private let files = LocalFileSystem()
  private var begun: UInt64?
  private(set) var durations: [UInt64] = []

  init(directory: String) {
    self.directory = directory
  }

  var isTaking: Bool { begun != nil }
  var takenCount: Int { durations.count }

  func look() {
    let names = (try? files.list(directory)) ?? []
    let isTaking = names.contains { $0.hasSuffix(".tmp") }
    let now = EventLoop.monotonicNow()
    if isTaking, begun == nil {
      begun = now
    } else if !isTaking, let since = begun {
      durations.append(now - since)
      begun = nil
    }
  }
}
