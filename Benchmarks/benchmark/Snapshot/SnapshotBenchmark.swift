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
  private static let snapshotCount = 5
  /// The old snapshot and the log that the new one covers are removed just after it.
  private static let aftermathNanoseconds: UInt64 = 1_000_000_000
  private static let measuredSecondsMax: UInt64 = 400
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
    var writes: [TimeSpan] = []
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
        engine.put(Self.key(random % Self.keyCount), value) { result in
          if case .failure(let error) = result { return end(.failure(error)) }
          writes.append(TimeSpan(begin: start, end: EventLoop.monotonicNow()))
          write()
        }
      }
      func look() {
        watch.look()
        guard
          watch.snapshots.count < Self.snapshotCount
            || loop.now < (watch.snapshots.last?.end ?? 0) + 2 * Self.aftermathNanoseconds
        else {
          isEnding = true
          return end(.success(()))
        }
        loop.schedule(after: Self.lookNanoseconds, look)
      }
      for _ in 0..<Self.writers { write() }
      look()
    }
    report(writes, watch.snapshots)
  }

  /// Each snapshot beside as long a time just before it, so that a maximum is not that of a longer
  /// time, and a disk or a machine that is busy for a while is so for both.
  private func report(_ writes: [TimeSpan], _ snapshots: [TimeSpan]) {
    var table = TextTable([
      .init("snapshot"), .init("ms", .right), .init("writes"), .init("count", .right),
      .init("p50 ms", .right), .init("p99 ms", .right), .init("p99.9 ms", .right),
      .init("max ms", .right),
    ])
    var all: (before: [UInt64], during: [UInt64]) = ([], [])
    func add(_ number: String, _ took: String, _ kind: String, _ latencies: [UInt64]) {
      let times = Distribution(latencies)
      let figures = [times.median, times.percentile(99), times.percentile(99.9), times.max]
      table.append(
        [number, took, kind, "\(times.count)"]
          + figures.map { Decimal.milliseconds($0, digits: 2) })
    }
    for (number, snapshot) in snapshots.enumerated() {
      let during = TimeSpan(begin: snapshot.begin, end: snapshot.end + Self.aftermathNanoseconds)
      let before = TimeSpan(begin: during.begin - during.length, end: during.begin)
      let took = Decimal.milliseconds(snapshot.length, digits: 0)
      let quiet = writes.filter { $0.touches(before) && !$0.touches(during) }.map(\.length)
      let busy = writes.filter { $0.touches(during) }.map(\.length)
      add("\(number + 1)", took, "before", quiet)
      add("", "", "during", busy)
      all.before += quiet
      all.during += busy
    }
    add("all", "", "before", all.before)
    add("", "", "during", all.during)
    context.print(
      "\(Self.keyCount) keys with values of 100 bytes, \(Self.writers) writers; the writes during each "
        + "snapshot and the second after it, and as long before it\n\n\(table.text)")
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

/// From one moment to another, in nanoseconds on the monotonic clock.
private struct TimeSpan {
  let begin: UInt64
  let end: UInt64

  var length: UInt64 { end - begin }

  func touches(_ other: TimeSpan) -> Bool { begin < other.end && other.begin < end }
}

/// Sees by the files in a node's directory when snapshots are being taken.
private final class SnapshotWatch {
  private let directory: String
  private let files = LocalFileSystem()
  private var begun: UInt64?
  private(set) var snapshots: [TimeSpan] = []

  init(directory: String) {
    self.directory = directory
  }

  func look() {
    let names = (try? files.list(directory)) ?? []
    let isTaking = names.contains { $0.hasSuffix(".tmp") }
    let now = EventLoop.monotonicNow()
    if isTaking, begun == nil {
      begun = now
    } else if !isTaking, let since = begun {
      snapshots.append(TimeSpan(begin: since, end: now))
      begun = nil
    }
  }
}
