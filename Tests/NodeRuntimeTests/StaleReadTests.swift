import ClusterFakes
import RPCCore
import RPCTransport
import RaftCore
import SystemIO
import Testing
import WireMessages

@testable import NodeRuntime

/// What reads without a quorum, and reads with a least revision, are answered with.
@Suite(.timeLimit(.minutes(1))) struct StaleReadTests {
  private func get(
    _ caller: Caller, _ key: String, _ consistency: WireConsistency = .stale,
    minRevision: UInt64 = 0
  ) async throws(RPCError) -> WireGetReply {
    try await caller.channel.call(
      WireStoreMethods.get,
      WireGetRequest(
        key: Array(key.utf8), consistency: consistency, minRevision: minRevision))
  }

  @Test("a stale read of any node shows the write whose revision it asks for, and says its age")
  func readYourWrites() async throws {
    let cluster = try await TestCluster(nodes: 3)
    let writer = await Caller(on: cluster.thread, to: cluster.founder.address)
    let session = try await writer.openSession()
    for number in 1...20 as ClosedRange<UInt64> {
      let written = try await writer.put("k", "\(number)", session: session, number: number)
      for node in cluster.nodes {
        let reader = await Caller(on: cluster.thread, to: node.address)
        let read = try await get(reader, "k", minRevision: written.revision)
        #expect(read.entry?.value == Array("\(number)".utf8))
        #expect(read.consistency == .stale)
        #expect(read.served?.nodeID == node.id.rawValue)
        #expect(read.ageMilliseconds != nil)
        reader.close()
      }
    }
    writer.close()
    await cluster.stop()
  }

  @Test("a revision that is yet to come is waited for a little, and a stale reader sent elsewhere")
  func unreached() async throws {
    let cluster = try await TestCluster(nodes: 1)
    let caller = await Caller(on: cluster.thread, to: cluster.founder.address)
    let stale = await #expect(throws: RPCError.self) {
      try await get(caller, "k", minRevision: 7)
    }
    #expect(stale?.code == .unavailable)
    #expect(stale?.isKnownNotExecuted == true)
    let here = "revision 7 is yet to come: \(cluster.founder.address) is at revision 0"
    #expect(stale?.message == here)
    let linearizable = await #expect(throws: RPCError.self) {
      try await get(caller, "k", .linearizable, minRevision: 7)
    }
    #expect(linearizable?.code == .outOfRange)
    #expect(linearizable?.message == here)
    #expect(linearizable.flatMap { RevisionLag($0.metadata) }?.wanted == 7)
    caller.close()
    await cluster.stop()
  }

  @Test("what is not committed is shown only to those who ask for no revision")
  func uncommitted() async throws {
    // Nobody steps down or stands for election while the test runs.
    let cluster = try await TestCluster(nodes: 2, electionMilliseconds: 50_000...60_000)
    let caller = await Caller(on: cluster.thread, to: cluster.founder.address)
    let session = try await caller.openSession()
    let written = try await caller.put("k", "committed", session: session, number: 1)
    await cluster.nodes[1].run { $0.setLiveness(isAlive: false) }
    let pending = Task { try await caller.put("k", "pending", session: session, number: 2) }
    var shown: [UInt8]?
    while shown != Array("pending".utf8) {
      shown = try await get(caller, "k").entry?.value
    }
    let token = try await get(caller, "k", minRevision: written.revision)
    #expect(token.entry?.value == Array("committed".utf8))
    #expect(token.revision == written.revision)
    await cluster.nodes[1].run { $0.setLiveness(isAlive: true) }
    _ = try await pending.value
    caller.close()
    await cluster.stop()
  }
}
