import ClusterFakes
import FaultInjection
import KeyValueClient
import ProxyRuntime
import RPCCore
import RPCTransport
import SystemIO
import WireMessages

/// Fake nodes, real proxies and a real client over real connections, on one loop.
struct Stage: Sendable {
  let thread: LoopThread
  let cluster: LoopBound<FakeCluster>
  let proxies: [LoopBound<Proxy>]
  let addresses: [String]
  let events = Meeting<String>()
  let client: KeyValueClient
  /// Between the first proxy and the nodes, if that was asked for.
  let nodeLinks: LoopBound<[FaultyLink]>

  /// `hasNodeLinks` puts a faulty link between the first proxy and each node.
  init(
    nodes: Int = 3, proxies proxyCount: Int = 1, timeout: UInt64 = 20_000 * milliseconds,
    settings: ProxySettings = ProxySettings(), hasNodeLinks: Bool = false
  ) async throws {
    let thread = try LoopThread()
    let loop = thread.loop
    self.thread = thread
    cluster = await thread.make { FakeCluster(loop: loop, nodeCount: nodes) }
    nodeLinks = await thread.make { [cluster] in
      hasNodeLinks ? cluster.value.nodes.map { FaultyLink.leading(to: $0.address, on: loop) } : []
    }
    var proxies: [LoopBound<Proxy>] = []
    for number in 0..<proxyCount {
      let events = events
      proxies.append(
        await thread.make { [nodeLinks] in
          var settings = settings
          for link in number == 0 ? nodeLinks.value : [] {
            settings.dials["\(link.target)"] = "\(link.address)"
          }
          return Proxy(loop: loop, settings: settings) { events.leave($0.description) }
        })
    }
    self.proxies = proxies
    var addresses: [String] = []
    for proxy in proxies {
      addresses.append(
        try await thread.run {
          Result {
            try proxy.value.start()
            return proxy.value.address
          }
        }.get())
    }
    self.addresses = addresses
    client = KeyValueClient(loop: loop, endpoints: addresses, timeoutNanoseconds: timeout)
  }

  /// Does something with the nodes, on the loop.
  @discardableResult
  func nodes<Value: Sendable>(_ body: @escaping @Sendable (FakeCluster) -> Value) async -> Value {
    await thread.run { [cluster] in body(cluster.value) }
  }

  /// Lets these nodes announce themselves to all proxies.
  func announce(_ numbers: [Int] = [1, 2, 3]) async {
    for address in addresses {
      await withCheckedContinuation { continuation in
        thread.loop.submit { [cluster] in
          cluster.value.announce(numbers, to: address) { continuation.resume() }
        }
      }
    }
  }

  /// The leader is elected, and everybody knows.
  func elect(_ number: Int, among numbers: [Int] = [1, 2, 3]) async {
    await nodes { $0.elect(number) }
    await announce([number] + numbers.filter { $0 != number })
  }

  /// Reads until these nodes have served at least one each: from then on the proxy has all of its
  /// connections.
  func warmUp(_ numbers: [Int]) async throws {
    while await nodes({ cluster in numbers.contains { cluster.node($0).log.isEmpty } }) {
      _ = try await client.get(bytes("warm"))
    }
    await nodes { cluster in cluster.nodes.forEach { $0.forgetLog() } }
  }

  /// The next request that arrives at node `number`.
  func request(at number: Int) async -> Meeting<String> {
    let meeting = Meeting<String>()
    await nodes { cluster in cluster.node(number).onRequest = { meeting.leave($0) } }
    return meeting
  }

  /// A put as any program could send it: without a session of ours, without a deadline, and without
  /// a client that mends what goes wrong. Returns how it failed.
  func rawPut(_ request: WirePutRequest) async -> RPCError? {
    await withCheckedContinuation { continuation in
      thread.loop.submit { [loop = thread.loop, address = addresses[0]] in
        let channel = RPCClientChannel(
          loop: loop, address: address, identity: { PeerIdentity(kind: .client) })
        WireStoreStub(channel: channel).put(request) { result in
          channel.close()
          if case .failure(let error) = result {
            continuation.resume(returning: error)
          } else {
            continuation.resume(returning: nil)
          }
        }
      }
    }
  }

  func stop() async {
    client.close()
    await thread.run { [cluster, proxies, nodeLinks] in
      for link in nodeLinks.value { link.close() }
      for proxy in proxies { proxy.value.stop() }
      cluster.value.kill()
    }
  }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

extension FaultyLink {
  static func leading(to address: String, on loop: EventLoop) -> FaultyLink {
    do {
      return try FaultyLink(loop: loop, target: try SocketAddress(parsing: address))
    } catch {
      preconditionFailure("there is no link to \(address): \(error)")
    }
  }
}

extension FakeCluster {
  func manner(of number: Int, _ manner: FakeNode.Manner) {
    node(number).manner = manner
  }
}
