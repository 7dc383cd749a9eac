import ClusterFakes
import KeyValueClient
import SystemIO

/// A client that talks to fake nodes directly, over real connections, on one loop.
struct ClientStage: Sendable {
  let thread: LoopThread
  let cluster: LoopBound<FakeCluster>
  let client: KeyValueClient
  let addresses: [String]

  /// `endpoints` makes the client's list of the nodes' addresses.
  init(
    nodes: Int = 2, timeout: UInt64 = 20_000_000_000,
    endpoints: ([String]) -> [String] = { $0 }, adjust: (inout ClientSettings) -> Void = { _ in }
  ) async throws {
    let thread = try LoopThread()
    let loop = thread.loop
    self.thread = thread
    cluster = await thread.make { FakeCluster(loop: loop, nodeCount: nodes) }
    addresses = await thread.run { [cluster] in cluster.value.nodes.map(\.address) }
    var settings = ClientSettings(endpoints: endpoints(addresses))
    settings.timeoutNanoseconds = timeout
    adjust(&settings)
    client = KeyValueClient(loop: loop, settings: settings)
  }

  @discardableResult
  func nodes<Value: Sendable>(_ body: @escaping @Sendable (FakeCluster) -> Value) async -> Value {
    await thread.run { [cluster] in body(cluster.value) }
  }

  func node(_ number: Int, _ manner: FakeNode.Manner) async {
    await nodes { $0.node(number).manner = manner }
  }

  /// Hears of the requests that arrive at node `number`.
  func requests(at number: Int) async -> Meeting<String> {
    let meeting = Meeting<String>()
    await nodes { cluster in cluster.node(number).onRequest = { meeting.leave($0) } }
    return meeting
  }

  func stop() async {
    client.close()
    await nodes { $0.kill() }
  }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
