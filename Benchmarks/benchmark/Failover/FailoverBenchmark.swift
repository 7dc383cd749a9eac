import BenchmarkSupport
import FaultInjection
import KeyValueClient
import ProgramSupport
import SystemIO

/// How long writes wait when the leader is killed: from the signal to the first acknowledged write
/// that another leader has served, as a client of the proxy sees it.
struct FailoverBenchmark {
  private struct Trial {
    let nanoseconds: UInt64
    let killed: String
    let elected: String
    /// How many terms it took; more than one means that votes were split.
    let terms: UInt64
  }

  private let context: BenchmarkContext
  private var loop: EventLoop { context.loop }

  init(_ context: BenchmarkContext) {
    self.context = context
  }

  func run() throws {
    let cluster = try ClusterUnderTest(context, nodeCount: context.options.nodes)
    let writer = ContinuousWriter(loop: loop, endpoint: cluster.proxyAddress)
    writer.start()
    var trials: [Trial] = []
    for number in 1...context.options.trials {
      let trial = try killLeader(of: cluster, writer)
      trials.append(trial)
      context.note(
        "trial \(number): \(Decimal.milliseconds(trial.nanoseconds, digits: 0)) ms, "
          + "\(trial.killed) to \(trial.elected), \(trial.terms) terms")
      try cluster.restart(try cluster.node(at: trial.killed))
    }
    writer.stop()
    report(trials, writer)
    try cluster.stop()
  }

  private func killLeader(of cluster: ClusterUnderTest, _ writer: ContinuousWriter) throws -> Trial
  {
    // A pause of random length, so that the kill keeps no step with the nodes' clocks.
    try loop.rest(nanoseconds: 300_000_000 + SystemRandom.uint64() % 200_000_000)
    let before: WriteResult = try loop.finish("writing") { end in
      writer.onAcknowledged = { end(.success($0)) }
    }
    let leader = before.servedBy
    let node = try cluster.node(at: leader)
    let (killedAt, after): (UInt64, WriteResult) = try loop.finish("failing over") { end in
      let killedAt = EventLoop.monotonicNow()
      writer.onAcknowledged = { write in
        if write.servedBy != leader { end(.success((killedAt, write))) }
      }
      node.kill()
    }
    let nanoseconds = EventLoop.monotonicNow() - killedAt
    writer.onAcknowledged = { _ in }
    return Trial(
      nanoseconds: nanoseconds, killed: leader, elected: after.servedBy,
      terms: after.term - before.term)
  }

  private func report(_ trials: [Trial], _ writer: ContinuousWriter) {
    let times = Distribution(trials.map(\.nanoseconds))
    let all = times.values.map { Decimal.milliseconds($0, digits: 0) }
    let ties = trials.count { $0.terms > 1 }
    func milliseconds(_ value: UInt64) -> String { Decimal.milliseconds(value, digits: 0) }
    context.print(
      """
      \(trials.count) failovers of \(context.options.nodes) nodes: ms from kill -9 of the leader to \
      the first write of the next

      \(all.joined(separator: " "))

      min \(milliseconds(times.min))  median \(milliseconds(times.median))  \
      p90 \(milliseconds(times.percentile(90)))  \
      p99 \(milliseconds(times.percentile(99)))  max \(milliseconds(times.max))
      elections that took more than one term: \(ties)
      writes acknowledged: \(writer.acknowledged), failed: \(writer.failures.count)
      """)
    for failure in writer.failures.prefix(5) { context.print("a write failed: \(failure)") }
  }
}
