import BenchmarkSupport
import FaultInjection
import KeyValueClient
import ProgramSupport
import RPCCore
import SystemIO

/// What a burst of three times the load that a cluster sustains leaves behind: how much of half that
/// load is served in each second after it.
///
/// A system that keeps working on what nobody waits for any more, or whose callers ask again and
/// again, does not recover even when the load has gone (Huang and others, "Metastable Failures in
/// the Wild", OSDI 2022).
struct OverloadBenchmark {
  private static let clients = 64
  private static let calmSeconds = 5
  private static let burstSeconds = 30
  private static let afterSeconds = 15
  /// By then nine tenths of what is offered must be served again.
  private static let recoverySecondsMax = 10

  private let context: BenchmarkContext
  private var loop: EventLoop { context.loop }

  init(_ context: BenchmarkContext) {
    self.context = context
  }

  func run() throws {
    let cluster = try ClusterUnderTest(context)
    let sustained = try measureSustainedRate(of: cluster)
    let half = sustained / 2
    let load = OpenLoad(loop: loop, endpoint: cluster.proxyAddress)
    try load.open()
    context.note("sustained: \(sustained) writes a second; half of that for a while")
    let calm = try load.run(rate: half, seconds: Self.calmSeconds)
    let calmLatencies = Distribution(load.latencies)
    let leaderBefore = try cluster.leaderAndTerm()
    context.note("three times as much for \(Self.burstSeconds) s")
    let burst = try load.run(rate: sustained * 3, seconds: Self.burstSeconds)
    let burstLatencies = Distribution(load.latencies)
    context.note("half of it for \(Self.afterSeconds) s")
    let after = try load.run(rate: half, seconds: Self.afterSeconds)
    let afterLatencies = Distribution(load.latencies)
    // Those that were begun last end, or run out of time.
    try loop.rest(nanoseconds: OpenLoad.deadlineNanoseconds + 500_000_000)
    let leaderAfter = try cluster.leaderAndTerm()
    report(
      sustained,
      [
        ("half", Array(load.seconds[calm]), calmLatencies),
        ("three times", Array(load.seconds[burst]), burstLatencies),
        ("half again", Array(load.seconds[after]), afterLatencies),
      ], load, changes: leaderAfter.term - leaderBefore.term)
    load.close()
    try cluster.stop()
  }

  /// What so many clients get that each wait for their answer before they write again.
  private func measureSustainedRate(of cluster: ClusterUnderTest) throws -> Int {
    try ClientLoad.fill(loop: loop, endpoint: cluster.proxyAddress)
    let load = ClientLoad(
      loop: loop, endpoint: cluster.proxyAddress, .put, clients: Self.clients)
    var times: [UInt64] = []
    let latencies = try load.run(
      warmUp: context.options.warmUp.nanoseconds, duration: context.options.duration.nanoseconds
    ) {
      times.append(EventLoop.monotonicNow())
    }
    return Int(Double(latencies.count) / (Double(times[1] - times[0]) / 1e9))
  }

  private func report(
    _ sustained: Int, _ phases: [(name: String, seconds: [OpenLoad.Second], Distribution)],
    _ load: OpenLoad, changes: UInt64
  ) {
    var table = TextTable([
      .init("load"), .init("seconds", .right), .init("offered/s", .right),
      .init("acknowledged/s", .right), .init("refused/s", .right), .init("failed/s", .right),
      .init("p50 ms", .right), .init("p99 ms", .right),
    ])
    for (name, seconds, latencies) in phases {
      func mean(_ value: (OpenLoad.Second) -> Int) -> String {
        "\(seconds.map(value).reduce(0, +) / max(1, seconds.count))"
      }
      table.append([
        name, "\(seconds.count)", mean(\.offered), mean(\.acknowledged), mean(\.refused),
        mean(\.failed), Decimal.milliseconds(latencies.median, digits: 1),
        Decimal.milliseconds(latencies.percentile(99), digits: 1),
      ])
    }
    context.print(
      "\(Self.clients) clients that wait for their answers are served \(sustained) writes a "
        + "second; a write not answered within a second counts as failed\n")
    context.print(table.text)
    for (name, seconds, _) in phases.dropFirst() {
      let shares = seconds.map { percent($0.acknowledged, of: $0.offered) }
      context.print("acknowledged in each second of \(name), %: \(joined(shares))")
    }
    let after = phases[2].seconds
    let recovery = after.firstIndex { percent($0.acknowledged, of: $0.offered) >= 90 }
    let isKept = recovery.map { $0 < Self.recoverySecondsMax } ?? false
    context.print(
      "terms begun meanwhile: \(changes)\n"
        + (recovery.map { "90 % again in second \($0 + 1) after the burst" }
          ?? "90 % not reached in \(after.count) s")
        + (isKept ? "" : "; the bound is \(Self.recoverySecondsMax) s"))
    for (code, (count, example)) in load.failures.sorted(by: { $0.value.count > $1.value.count }) {
      context.print("  \(count) × \(code), such as: \(example)")
    }
  }

  private func percent(_ part: Int, of whole: Int) -> Int {
    whole == 0 ? 100 : part * 100 / whole
  }

  private func joined(_ values: [Int]) -> String {
    values.map(String.init).joined(separator: " ")
  }
}
