import KeyValueClient
import KeyValueStore
import Testing

@testable import ProxyRuntime
@testable import RaftCore
@testable import Replication
@testable import Simulation

@Suite("Made-up crimes: what waits at proxies and clients")
struct FabricatedQueueTests {
  private func world(_ change: (inout Knobs) -> Void) -> World {
    var plan = CrimeScene.plan(nodes: 3)
    plan.knobs.proxies = 1
    change(&plan.knobs)
    let world = World(plan: plan)
    world.run(until: 2_000_000_000)
    precondition(world.report.violation == nil)
    return world
  }

  @Test(
    "each bound of a proxy is noticed when it holds more",
    arguments: [
      ("proxy-requests", 1, "proxy 0 has 2 requests, and may have 1"),
      ("proxy-bytes", 150, "proxy 0 has 200 bytes of requests, and may have 150"),
    ])
  func fullProxy(bound: String, limit: Int, complaint: String) throws {
    let path = try #require(Knobs.names.first { $0.name == bound }?.path)
    let world = world { $0[keyPath: path] = limit }
    let proxy = try #require(world.proxies.first)
    proxy.forwarding.requests = RequestTable(countMax: 100, byteCountMax: 1_000)
    proxy.held = [:]
    for _ in 0..<2 {
      world.checkQueues(of: proxy)
      #expect(world.report.violation == nil)
      let token = proxy.forwarding.requests.insert(
        kind: .read, byteCount: 100, answerBy: .max)
      proxy.held[try #require(token)] = Request(
        caller: 0, number: 1, body: .openSession, isLocal: false)
    }
    world.checkQueues(of: proxy)
    #expect(world.report.violation == complaint)
  }

  @Test("a request that waits in two places of a proxy is noticed")
  func waitsTwice() throws {
    let world = world { _ in }
    let proxy = try #require(world.proxies.first)
    let token = RequestToken(slot: 0, generation: 0)
    proxy.forwarding.reads.line += Array(repeating: token, count: proxy.forwarding.count + 1)
    world.checkQueues(of: proxy)
    #expect(world.report.violation?.contains(" places of those that wait, and may have ") == true)
  }

  @Test("a proxy that keeps notes of reads without end is noticed")
  func hedges() throws {
    let world = world { $0.proxyRequests = 8 }
    let proxy = try #require(world.proxies.first)
    let token = RequestToken(slot: 0, generation: 0)
    proxy.forwarding.lateHedges = Array(repeating: (token, 1, .max), count: 3_000)
    world.checkQueues(of: proxy)
    #expect(world.report.violation?.contains("reads to be sent elsewhere, and may have") == true)
  }

  @Test("a proxy that has forgotten a caller, or keeps one whose request is over, is noticed")
  func forgottenCaller() throws {
    let world = world { _ in }
    let proxy = try #require(world.proxies.first)
    let token = RequestToken(slot: .max, generation: 0)
    proxy.held[token] = Request(caller: 0, number: 1, body: .openSession, isLocal: false)
    world.checkQueues(of: proxy)
    #expect(world.report.violation?.contains(" callers wait") == true)
  }

  @Test("a client that has more writes under way than its window is noticed")
  func fullWindow() throws {
    let world = world { $0.sessionWindow = 1 }
    let client = try #require(world.clients.first)
    var window = SessionWindow(client: ClientID(1), limit: 2)
    for _ in 0..<2 {
      _ = window.issue()
      client.session = .open(window)
      #expect(world.report.violation == nil)
      world.checkQueues(of: client)
    }
    #expect(world.report.violation == "client 0 has 2 writes in its session, and may have 1")
  }

  @Test("a client that holds back more than it can have asked for is noticed")
  func longLine() throws {
    let world = world { $0.retryReserve = 1 }
    let client = try #require(world.clients.first)
    client.heldBack?.removeAll()
    for operation in 0..<8 {
      client.heldBack?.add(Client.Held(lane: 0, operation: operation)) { _ in false }
      world.checkQueues(of: client)
    }
    #expect(world.report.violation == nil)
    world.holdBack(0, of: client)
    #expect(world.report.violation == "client 0 has 9 requests held back, and may have 8")
  }

  @Test("a client that lets nobody go while somebody waits for his turn is noticed")
  func lostTurn() throws {
    for isInLine in [true, false] {
      let world = world { $0.retryReserve = 1 }
      let client = try #require(world.clients.first)
      client.heldBack?.removeAll()
      for lane in client.lanes.indices { client.lanes[lane].isHeldBack = false }
      client.lanes[0].record = 0
      world.holdBack(0, of: client)
      if !isInLine { client.heldBack?.removeAll() }
      world.worked(for: client)
      #expect((world.report.violation == nil) == isInLine)
      if let violation = world.report.violation {
        #expect(violation.contains(" of those go that it holds back, and "))
      }
    }
  }

  @Test("a leader that takes on more than may await its commitment is noticed")
  func uncommittedBytes() throws {
    let world = world {
      $0.uncommittedBytes = 100
      $0.entryBytes = 1_000
    }
    let leader = try #require(world.leader)
    let sound = leader.replica.node.leadership?.uncommittedBytes ?? 0
    // What others have taken on it has to live with.
    leader.replica.node.leadership?.uncommittedBytes = 5_000
    leader.inheritedTerm = .zero
    world.checkQueues(of: leader)
    #expect(world.report.violation == nil)
    leader.replica.node.leadership?.uncommittedBytes = sound
    world.checkQueues(of: leader)
    leader.replica.node.leadership?.uncommittedBytes = 1_101
    world.checkQueues(of: leader)
    #expect(
      world.report.violation?.contains(" has 1101 bytes that await their commitment, and may have ")
        == true)
  }
}
