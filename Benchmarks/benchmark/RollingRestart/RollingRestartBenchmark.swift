import BenchmarkSupport
import KeyValueClient
import ProgramSupport
import SystemIO

/// How long writes wait, and how many fail, while the nodes of a cluster of five are stopped and
/// started again one after the other, as for an upgrade.
struct RollingRestartBenchmark {
  private static let nodeCount = 5

  private let context: BenchmarkContext
  private var loop: EventLoop { context.loop }

  init(_ context: BenchmarkContext) {
    self.context = context
  }

  func run() throws {
    let cluster = try ClusterUnderTest(context, nodeCount: Self.nodeCount)
    let writer = ContinuousWriter(loop: loop, endpoint: cluster.proxyAddress)
    let gaps = Gaps()
    writer.onAcknowledged = { _ in gaps.acknowledged() }
    writer.start()
    var longest: (leaders: [UInt64], followers: [UInt64]) = ([], [])
    for cycle in 1...context.options.trials {
      for number in 0..<Self.nodeCount {
        let node = cluster.nodes[number]
        let isLeader =
          try cluster.leaderAddress() == ClusterUnderTest.address(of: node)
        gaps.begin()
        try node.stop(loop)
        try cluster.restart(node)
        try cluster.waitUntilAllVote()
        let gap = gaps.longest
        if isLeader { longest.leaders.append(gap) } else { longest.followers.append(gap) }
      }
      context.note("cycle \(cycle) of \(context.options.trials)")
    }
    writer.stop()
    report(longest, writer)
    try cluster.stop()
  }

  private func report(
    _ longest: (leaders: [UInt64], followers: [UInt64]), _ writer: ContinuousWriter
  ) {
    var table = TextTable([
      .init("stopped and started again"), .init("times", .right), .init("p50 ms", .right),
      .init("p99 ms", .right), .init("max ms", .right),
    ])
    for (name, values) in [("a leader", longest.leaders), ("a follower", longest.followers)] {
      let times = Distribution(values)
      table.append(
        [name, "\(times.count)"]
          + [times.median, times.percentile(99), times.max].map {
            Decimal.milliseconds($0, digits: 1)
          })
    }
    context.print(
      "\(context.options.trials) rolling restarts of \(Self.nodeCount) nodes: the longest time "
        + "without an acknowledged write\n\n\(table.text)\n"
        + "writes acknowledged: \(writer.acknowledged), failed: \(writer.failures.count)")
    for failure in writer.failures.prefix(5) { context.print("a write failed: \(failure)") }
  }
}

/// The longest time between two acknowledged writes since it was told to begin.
private final class Gaps {
  private var last = EventLoop.monotonicNow()
  private(set) var longest: UInt64 = 0

  func begin() {
    last = EventLoop.monotonicNow()
    longest = 0
  }

  func acknowledged() {
    let now = EventLoop.monotonicNow()
    longest = max(longest, now - last)
    last = now
  }
}
