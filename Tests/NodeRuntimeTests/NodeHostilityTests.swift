import ClusterFakes
import RPCCore
import RPCTransport
import RaftCore
import SystemIO
import Testing
import WireMessages

@testable import NodeRuntime

/// What a node does with calls that ask too much or come from the wrong side.
@Suite(.timeLimit(.minutes(1))) struct NodeHostilityTests {
  @Test("a node of another cluster is refused before it can send anything")
  func foreignCluster() async throws {
    let thread = try LoopThread()
    let node = try await TestNode(on: thread, .bootstrapIfAlone)
    _ = await node.leaderElected()
    let (term, own) = await node.run { ($0.status.term, $0.clusterID.rawValue) }
    let stranger = PeerIdentity(
      kind: .node, clusterID: own &+ 1, nodeID: 5, address: "127.0.0.1:1")
    let caller = await Caller(on: thread, to: node.address, as: stranger)
    async let outcome = caller.deliver(
      PeerCall.envelope(term: term + 5, from: 5, to: node).wire)
    let reason = await node.events.first { event in
      if case .transport(let line) = event, line.contains("belongs to cluster") {
        line
      } else {
        nil
      }
    }
    #expect(!reason.isEmpty)
    caller.close()
    let result = await outcome
    #expect(throws: RPCError.self) { try result.get() }
    #expect(await node.run { $0.status.term } == term)
    #expect(await node.run { $0.links.address(of: NodeID(5)) } == nil)
    await node.stop()
  }

  @Test("Raft messages of whoever is no node, or in another's name, change nothing")
  func foreignMessages() async throws {
    let thread = try LoopThread()
    let node = try await TestNode(on: thread, .bootstrapIfAlone)
    _ = await node.leaderElected()
    let term = await node.run { $0.status.term }
    let own = await node.run { $0.clusterID.rawValue }

    let strangers = [
      (PeerIdentity(kind: .node, clusterID: own, nodeID: 5, address: "127.0.0.1:1"), UInt64(6)),
      (PeerIdentity(kind: .client, clusterID: own), 6),
      (PeerIdentity(kind: .node, clusterID: own, nodeID: node.id.rawValue), node.id.rawValue),
    ]
    for (identity, sender) in strangers {
      let outcome = await PeerCall.send(
        term: term + 5, from: sender, to: node, as: identity, on: thread)
      #expect(throws: RPCError.self) { try outcome.get() }
    }
    #expect(await node.run { $0.status.term } == term)
    #expect(await node.run { $0.links.address(of: NodeID(5)) } == nil)
    await node.stop()
  }

  @Test("a wait for an index that never comes ends with its caller and leaves nothing behind")
  func endlessWait() async throws {
    let thread = try LoopThread()
    let node = try await TestNode(on: thread, .bootstrapIfAlone)
    _ = await node.leaderElected()
    let caller = await Caller(on: thread, to: node.address)
    let error = await #expect(throws: RPCError.self) {
      try await caller.channel.call(
        WireNodeControlMethods.status, WireNodeStatusRequest(appliedAtLeast: .max),
        timeoutNanoseconds: 20_000_000)
    }
    #expect(error?.code == .deadlineExceeded)
    _ = try await caller.status()
    #expect(await node.run { $0.driver.appliedWaiterCount } == 0)
    caller.close()
    await node.stop()
  }

  @Test("a join with an address that nobody can dial is refused before it gets into the log")
  func undialableJoin() async throws {
    let thread = try LoopThread()
    let node = try await TestNode(on: thread, .bootstrapIfAlone)
    _ = await node.leaderElected()
    let caller = await Caller(on: thread, to: node.address)
    let lastIndex = await node.run { $0.status.lastEntry?.index }
    for address in ["", "nowhere", "127.0.0.1:99999", "example.org:1"] {
      let error = await #expect(throws: RPCError.self) {
        try await caller.channel.call(
          WireMembershipMethods.join, WireJoinRequest(nodeID: 5, address: address))
      }
      #expect(error?.code == .invalidArgument)
    }
    #expect(await node.run { $0.status.lastEntry?.index } == lastIndex)
    caller.close()
    await node.stop()
  }

  @Test("only a control connection makes a node play dead")
  func liveness() async throws {
    let thread = try LoopThread()
    let node = try await TestNode(on: thread, .bootstrapIfAlone)
    let caller = await Caller(on: thread, to: node.address)
    let request = WireSetLivenessRequest(liveness: .dead)
    let error = await #expect(throws: RPCError.self) {
      try await caller.channel.call(WireNodeControlMethods.setLiveness, request)
    }
    #expect(error?.code == .permissionDenied)
    #expect(await node.run { $0.isAlive })
    caller.close()
    await node.stop()
  }

  @Test("a node that is stopped leaves nothing that keeps it alive")
  func noCycles() async throws {
    let thread = try LoopThread()
    let watch = try await Watch(on: thread)
    #expect(await thread.run { watch.isGone })
  }

  /// Lets go of a stopped node, with requests still waiting, and sees whether it goes.
  private struct Watch: Sendable {
    private let box: LoopBound<WeakNode>
    var isGone: Bool { box.value.node == nil }

    private final class WeakNode {
      weak var node: Node?
      init(_ node: Node) { self.node = node }
    }

    init(on thread: LoopThread) async throws {
      let node = try await TestNode(on: thread, .bootstrapIfAlone)
      _ = await node.leaderElected()
      box = await thread.make { [bound = node.node] in WeakNode(bound.value) }
      let caller = await Caller(on: thread, to: node.address)
      let session = try await caller.openSession()
      try await caller.put("a", "1", session: session, number: 1)
      await node.stop()
      caller.close()
      await thread.run {}
    }
  }
}

/// One Raft message sent over a connection of its own.
private enum PeerCall {
  static func send(
    term: UInt64, from sender: UInt64, to node: TestNode, as identity: PeerIdentity,
    on thread: LoopThread
  ) async -> Result<WireDeliverReply, RPCError> {
    let caller = await Caller(on: thread, to: node.address, as: identity)
    defer { caller.close() }
    return await caller.deliver(envelope(term: term, from: sender, to: node).wire)
  }

  static func envelope(term: UInt64, from sender: UInt64, to node: TestNode) -> Envelope {
    Envelope(
      from: NodeID(sender), to: node.id, term: Term(term),
      message: .requestVote(
        RequestVote(
          lastEntry: EntryID(term: Term(term), index: LogIndex(1_000)), isPreVote: false,
          isTransfer: true)))
  }
}
