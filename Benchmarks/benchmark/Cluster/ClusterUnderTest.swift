import FaultInjection
import KeyValueClient
import ProgramSupport
import SystemIO
import WireMessages

/// A proxy and some nodes, each a process of its own, with their logs on disk and default settings.
final class ClusterUnderTest {
  private let nodeCount: Int

  let proxy: ListeningProcess
  /// By number; the one at 0 founded the cluster.
  private(set) var nodes: [ListeningProcess] = []
  let dataDirectory: String

  private let context: BenchmarkContext
  /// For questions, apart from any load.
  private let engine: ClientEngine
  private var loop: EventLoop { context.loop }

  /// Starts everybody and waits until all nodes vote.
  init(_ context: BenchmarkContext, nodeCount: Int = 3) throws {
    self.context = context
    self.nodeCount = nodeCount
    let name = String(SystemRandom.uint64(), radix: 16)
    dataDirectory = "\(context.options.dataDirectory)/benchmark-\(name)"
    context.note("starting a cluster with its data in \(dataDirectory)")
    proxy = try ListeningProcess(
      context, "the proxy", program: "proxy",
      arguments: ["--port", "0", "--lang", "en", "--log-level", context.options.nodeLogLevel.name])
    engine = ClientEngine(
      loop: context.loop, settings: ClientSettings(endpoints: [Self.address(of: proxy)]))
    for number in 0..<nodeCount {
      nodes.append(try startNode(number, port: 0))
    }
    try waitUntilAllVote()
  }

  func waitUntilAllVote() throws {
    try waitUntil("all nodes vote") { [nodeCount] status in
      status.leaderAddress != nil && status.nodes.count == nodeCount
        && status.nodes.allSatisfy { node in
          node.liveness == .alive
            && (node.status?.role == .leader || node.status?.role == .follower)
        }
    }
  }

  var proxyAddress: String { Self.address(of: proxy) }

  static func address(of process: ListeningProcess) -> String {
    guard let address = process.address else { preconditionFailure("\(process.name) listens") }
    return address.description
  }

  func node(at address: String) throws -> ListeningProcess {
    guard let node = nodes.first(where: { Self.address(of: $0) == address }) else {
      throw BenchmarkFailure("no node of this cluster listens at \(address)")
    }
    return node
  }

  func leaderAddress() throws -> String {
    try leaderAndTerm().address
  }

  func leaderAndTerm() throws -> (address: String, term: UInt64) {
    let status = try loop.finish("asking who leads") { end in
      engine.status { end($0.mapError { $0 }) }
    }
    guard let address = status.leaderAddress else {
      throw BenchmarkFailure("nobody leads the cluster")
    }
    return (address, status.term)
  }

  /// Starts a killed node again, where it was, and waits until it has applied what the leader has
  /// committed by then.
  func restart(_ node: ListeningProcess) throws {
    let restarted = try startAgain(node)
    let leader = try nodeStatus(of: try leaderAddress(), appliedAtLeast: 0)
    _ = try nodeStatus(
      of: Self.address(of: restarted), appliedAtLeast: leader.commitIndex)
  }

  /// Starts a node again, where it was, and waits until it listens.
  func startAgain(_ node: ListeningProcess) throws -> ListeningProcess {
    guard let number = nodes.firstIndex(where: { $0 === node }), let port = node.address?.port
    else {
      preconditionFailure("\(node.name) belongs to the cluster")
    }
    nodes[number] = try startNode(number, port: port)
    return nodes[number]
  }

  func stop() throws {
    engine.close()
    for node in nodes.reversed() { try node.stop(loop) }
    try proxy.stop(loop)
  }

  /// Follows the proxy's events until one shows what is wanted.
  func waitUntil(
    _ description: String, _ isTrue: @escaping (WireClusterStatus) -> Bool
  ) throws {
    var watch: WatchHandle?
    defer { watch?.cancel() }
    try loop.finish("waiting until \(description)") { end in
      watch = engine.watchStatus { event in
        if let status = event.status, isTrue(status) { end(.success(())) }
      }
    }
  }

  private func nodeStatus(of address: String, appliedAtLeast: UInt64) throws -> WireNodeStatus {
    // A machine with other work to do may leave a node silent for longer than a connection lasts.
    var lastError: any Error = BenchmarkFailure("\(address) was not asked")
    for _ in 0..<10 {
      do {
        return try loop.finish("waiting until \(address) has applied \(appliedAtLeast)") { end in
          _ = engine.nodeStatus(
            of: address, appliedAtLeast: appliedAtLeast, timeoutNanoseconds: 20_000_000_000
          ) { end($0.mapError { $0 }) }
        }
      } catch {
        lastError = error
      }
    }
    throw lastError
  }

  private func startNode(_ number: Int, port: UInt16) throws -> ListeningProcess {
    let program = number == 0 ? "leader" : "follower"
    return try ListeningProcess(
      context, "node \(number + 1)", program: program,
      arguments: [
        "--port", "\(port)", "--data", "\(dataDirectory)/node-\(number + 1)", "--proxy",
        proxyAddress, "--state", "alive", "--lang", "en", "--log-level",
        context.options.nodeLogLevel.name,
      ])
  }
}

extension WireClusterStatus {
  /// Where the leader listens, if there is one that is alive.
  var leaderAddress: String? {
    guard leaderID != 0 else { return nil }
    return nodes.first { $0.status?.nodeID == leaderID }?.status?.address
  }
}
