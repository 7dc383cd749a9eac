import BenchmarkSupport
import KeyValueClient
import ProgramSupport
import SystemIO

/// Throughput and latency of writes and reads on a cluster of three nodes.
struct ClusterBenchmark {
  private struct Row {
    let name: String
    let operation: ClientLoad.Operation
    let target: Target
  }

  private enum Target: String {
    case proxy
    case leader
    case follower
  }

  private static let rows = [
    Row(name: "put", operation: .put, target: .proxy),
    Row(name: "put", operation: .put, target: .leader),
    Row(name: "get", operation: .get(.linearizable), target: .proxy),
    Row(name: "get", operation: .get(.linearizable), target: .follower),
    Row(name: "get --stale", operation: .get(.stale), target: .proxy),
    Row(name: "get --stale", operation: .get(.stale), target: .follower),
  ]

  private let context: BenchmarkContext
  private var options: BenchmarkOptions { context.options }

  init(_ context: BenchmarkContext) {
    self.context = context
  }

  func run() throws {
    let cluster = try ClusterUnderTest(context, nodeCount: context.options.nodes)
    let disk = try DiskProbe.measure(directory: cluster.dataDirectory)
    context.note("writing \(ClientLoad.keyCount) keys")
    try ClientLoad.fill(loop: context.loop, endpoint: cluster.proxyAddress)
    var table = TextTable([
      .init("operation"), .init("through"), .init("clients", .right), .init("per second", .right),
      .init("p50 ms", .right), .init("p99 ms", .right), .init("µs CPU: client", .right),
      .init("proxy", .right), .init("leader", .right), .init("followers", .right),
    ])
    for row in Self.rows {
      for clients in [1, 64] {
        context.note("\(row.name) through \(row.target), \(clients) clients")
        table.append(try measure(row, clients: clients, cluster))
      }
    }
    context.print(
      "a cluster of three nodes; 100-byte values, \(ClientLoad.keyCount) keys, "
        + "\(options.duration.shortText) a row; µs CPU are per operation\n")
    context.print(table.text)
    context.print(
      "append and sync of 160 bytes in the same directory: "
        + "p50 \(Decimal.milliseconds(disk.median, digits: 3)) ms, "
        + "p99 \(Decimal.milliseconds(disk.percentile(99), digits: 3)) ms")
    try cluster.stop()
  }

  private func measure(
    _ row: Row, clients: Int, _ cluster: ClusterUnderTest
  ) throws -> [String] {
    let leader = try cluster.leaderAddress()
    let leading = try cluster.node(at: leader)
    let following = cluster.nodes.filter { $0 !== leading }
    let endpoint =
      switch row.target {
      case .proxy: cluster.proxyAddress
      case .leader: leader
      case .follower: ClusterUnderTest.address(of: following[0])
      }
    let groups: [[CInt]] = [
      [0], [cluster.proxy.processID], [leading.processID], following.map(\.processID),
    ]
    var snapshots: [(time: UInt64, used: [UInt64])] = []
    let load = ClientLoad(
      loop: context.loop, endpoint: endpoint, row.operation, clients: clients)
    let latencies = try load.run(
      warmUp: options.warmUp.nanoseconds, duration: options.duration.nanoseconds
    ) {
      let used = try groups.map { try $0.map(ProcessorTime.ofProcess).reduce(0, +) }
      snapshots.append((EventLoop.monotonicNow(), used))
    }
    let count = Double(latencies.count)
    let seconds = Double(snapshots[1].time - snapshots[0].time) / 1e9
    let costs = zip(snapshots[1].used, snapshots[0].used).map { end, begin in
      Decimal.text(Double(end - begin) / 1_000 / count, digits: 1)
    }
    return [
      row.name, row.target.rawValue, "\(clients)", Decimal.text(count / seconds, digits: 0),
      Decimal.milliseconds(latencies.median, digits: 3),
      Decimal.milliseconds(latencies.percentile(99), digits: 3),
    ] + costs
  }
}
