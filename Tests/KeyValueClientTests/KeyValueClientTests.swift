import ClusterFakes
import KeyValueClient
import KeyValueStore
import SystemIO
import Testing
import WireMessages

@Suite("KeyValueClient", .timeLimit(.minutes(1)))
struct KeyValueClientTests {
  @Test("what was written is read, listed and deleted, with its revisions and who served it")
  func basics() async throws {
    let stage = try await ClientStage()
    let first = try await stage.client.put(bytes("a"), bytes("1"))
    #expect(first.revision == Revision(1))
    #expect(first.previousRevision == nil)
    #expect(first.servedBy == stage.addresses[0])
    let second = try await stage.client.put(bytes("a"), bytes("2"))
    #expect(second.previousRevision == Revision(1))
    _ = try await stage.client.put(bytes("b"), [])

    let found = try await stage.client.get(bytes("a"))
    #expect(text(found.entry?.value) == "2")
    #expect(found.entry?.version == 2)
    #expect(found.consistency == .linearizable)
    #expect(try await stage.client.get(bytes("none")).entry == nil)
    let page = try await stage.client.list(prefix: [])
    #expect(page.entries.map { text($0.key) } == ["a", "b"])
    #expect(!page.more)

    let deleted = try await stage.client.delete(bytes("a"))
    #expect(deleted.previousRevision == Revision(2))
    #expect(try await stage.client.delete(bytes("a")).previousRevision == nil)
    await stage.stop()
  }

  @Test("what cannot be a key or a value is refused before anything is sent")
  func invalidArguments() async throws {
    let stage = try await ClientStage()
    let error = await #expect(throws: ClientError.self) {
      try await stage.client.put([], bytes("1"))
    }
    #expect(error == .invalidArgument("the key is empty; give a key of at least 1 byte"))
    await #expect(throws: ClientError.self) {
      try await stage.client.get(Array(repeating: 0, count: 4_097))
    }
    await #expect(throws: ClientError.self) {
      try await stage.client.put([1], Array(repeating: 0, count: 1_048_577))
    }
    await #expect(throws: ClientError.self) {
      try await stage.client.list(prefix: Array(repeating: 0, count: 4_097))
    }
    #expect(await stage.nodes { $0.nodes.map(\.log) } == [[], []])
    await stage.stop()
  }

  @Test(
    "a write that no session could be opened for says what the endpoint said, not that it is gone")
  func noSession() async throws {
    for manner in [FakeNode.Manner.hangs, .refuses(nil)] {
      let stage = try await ClientStage(nodes: 1, timeout: 300_000_000)
      await stage.node(1, manner)
      let error = await #expect(throws: ClientError.self) {
        try await stage.client.put(bytes("a"), bytes("1"))
      }
      let message = error?.description ?? ""
      #expect(message.hasPrefix("no answer within 300 ms"), "\(message)")
      #expect(error?.isOutcomeUnknown == false)
      if case .refuses = manner { #expect(message.contains("is not the leader"), "\(message)") }
      await stage.stop()
    }
  }

  @Test("an endpoint where nobody listens is passed over")
  func deadEndpoint() async throws {
    let stage = try await ClientStage(endpoints: { ["127.0.0.1:1"] + $0 })
    #expect(try await stage.client.put(bytes("a"), bytes("1")).servedBy == stage.addresses[0])
    await stage.stop()
  }

  @Test(
    "a write that was cut off is sent to the next endpoint under the same number, and runs once")
  func cutOff() async throws {
    let stage = try await ClientStage()
    _ = try await stage.client.put(bytes("a"), bytes("1"))
    await stage.node(1, .executesAndDies)
    let result = try await stage.client.put(bytes("a"), bytes("2"))
    #expect(result.revision == Revision(2))
    #expect(result.servedBy == stage.addresses[1])
    let arrivals = await stage.nodes { $0.store.arrivals }
    #expect(arrivals.count == 3)
    #expect(arrivals[1] == arrivals[2])
    #expect(await stage.nodes { $0.store.version(of: "a") } == 2)
    await stage.stop()
  }

  @Test("a node's hint at the leader is followed")
  func hint() async throws {
    let stage = try await ClientStage(nodes: 3, endpoints: { [$0[0]] })
    await stage.nodes { cluster in
      let third = cluster.node(3)
      cluster.node(1).manner = .refuses(
        LeaderHint(id: third.id, address: third.address, term: 1))
    }
    #expect(try await stage.client.put(bytes("a"), bytes("1")).servedBy == stage.addresses[2])
    await stage.stop()
  }

  @Test("hints that lead in a circle are followed three times, and then there are pauses")
  func circularHints() async throws {
    let stage = try await ClientStage(timeout: 300_000_000)
    await stage.nodes { cluster in
      for (one, other) in [(1, 2), (2, 1)] {
        let target = cluster.node(other)
        cluster.node(one).manner = .refuses(
          LeaderHint(id: target.id, address: target.address, term: 1))
      }
    }
    let error = await #expect(throws: ClientError.self) {
      try await stage.client.get(bytes("a"))
    }
    #expect(error?.description.contains("is not the leader") == true)
    // Full jitter may draw short pauses, but not none: without them there would be thousands.
    #expect(await stage.nodes { $0.nodes.map(\.log.count).reduce(0, +) } < 200)
    await stage.stop()
  }

  @Test("when every endpoint refuses for a while, the request waits and then succeeds")
  func refusedForAWhile() async throws {
    let stage = try await ClientStage()
    await stage.node(1, .refuses(nil))
    await stage.node(2, .refuses(nil))
    let first = await stage.requests(at: 2)
    async let result = stage.client.get(bytes("a"))
    _ = await first.first()
    await stage.node(1, .serves)
    #expect(try await result.servedBy == stage.addresses[0])
    await stage.stop()
  }

  @Test(
    "many tasks share one session, and no more writes are under way than its window has room for")
  func window() async throws {
    let stage = try await ClientStage(adjust: { $0.sessionWindow = 4 })
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        group.addTask { _ = try await stage.client.put(bytes("k\(number)"), bytes("v")) }
      }
      try await group.waitForAll()
    }
    let (arrivals, sessions) = await stage.nodes { cluster in
      (cluster.store.arrivals, cluster.node(1).log.filter { $0 == "openSession" }.count)
    }
    #expect(sessions == 1)
    #expect(Set(arrivals).count == 200)
    await stage.stop()
  }

  @Test("a window that is full holds further writes back until one has ended")
  func fullWindow() async throws {
    let stage = try await ClientStage(nodes: 1, adjust: { $0.sessionWindow = 2 })
    _ = try await stage.client.put(bytes("a"), bytes("1"))
    await stage.node(1, .hangs)
    let arrived = await stage.requests(at: 1)
    let hanging = (0..<2).map { number in
      Task { try await stage.client.put(bytes("h\(number)"), bytes("v")) }
    }
    _ = await arrived.first()
    _ = await arrived.first()
    await stage.node(1, .serves)
    async let waiting = stage.client.put(bytes("w"), bytes("v"))
    // A read shows that the loop has taken the waiting write in.
    _ = try await stage.client.get(bytes("a"))
    #expect(await stage.nodes { $0.node(1).log.contains("put w") } == false)
    for task in hanging { task.cancel() }
    _ = try await waiting
    await stage.stop()
  }

  @Test("a write that certainly was not executed goes on in a new session")
  func sessionExpired() async throws {
    let stage = try await ClientStage()
    _ = try await stage.client.put(bytes("a"), bytes("1"))
    await stage.nodes { cluster in cluster.store.expired = [1] }
    let result = try await stage.client.put(bytes("a"), bytes("2"))
    #expect(result.revision == Revision(2))
    #expect(await stage.nodes { $0.store.version(of: "a") } == 2)
    await stage.stop()
  }

  @Test("a write that may have been executed does not go on in a new session")
  func sessionLost() async throws {
    let stage = try await ClientStage()
    _ = try await stage.client.put(bytes("a"), bytes("1"))
    await stage.node(1, .executesAndDies)
    await stage.nodes { cluster in
      cluster.store.onExecuted = { cluster.store.expired = [1] }
    }
    let error = await #expect(throws: ClientError.self) {
      try await stage.client.put(bytes("a"), bytes("2"))
    }
    guard case .outcomeUnknown(_, cause: .sessionLost) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(await stage.nodes { $0.store.version(of: "a") } == 2)
    // The next write does, and nobody had to do anything for it.
    await stage.nodes { $0.store.onExecuted = nil }
    #expect(try await stage.client.put(bytes("a"), bytes("3")).revision == Revision(3))
    await stage.stop()
  }

  @Test("a write that nobody answers in time may have happened, and the error says so")
  func unknownOutcome() async throws {
    let stage = try await ClientStage(nodes: 1)
    _ = try await stage.client.put(bytes("a"), bytes("1"))
    await stage.node(1, .hangs)
    let error = await #expect(throws: ClientError.self) {
      try await stage.client.put(bytes("a"), bytes("2"), timeoutNanoseconds: 100_000_000)
    }
    guard case .outcomeUnknown(let message, cause: .timedOut) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.contains("no answer within 100 ms"))
    #expect(message.contains("may or may not have happened"))
    await stage.stop()
  }

  @Test("a change of the cluster that may come about yet has an unknown outcome, and is sent once")
  func changeInDoubt() async throws {
    let stage = try await ClientStage()
    await stage.node(1, .isInDoubt)
    let error = await #expect(throws: ClientError.self) {
      try await stage.client.transferLeadership()
    }
    #expect(
      error
        == .outcomeUnknown(
          "node 3 has not taken over, and may still do so; the change may or may not have happened: "
            + "look at the cluster's status to find out", cause: .failed))
    #expect(await stage.nodes { $0.nodes.map(\.log) } == [["transfer 0"], []])
    await stage.stop()
  }

  @Test("when nobody can be reached the write did not happen, and the error says whom to look at")
  func notReachable() async throws {
    let stage = try await ClientStage(endpoints: { _ in ["127.0.0.1:1", "127.0.0.1:2"] })
    let error = await #expect(throws: ClientError.self) {
      try await stage.client.put(bytes("a"), bytes("1"), timeoutNanoseconds: 100_000_000)
    }
    guard case .notReachable(let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.contains("none of 127.0.0.1:1, 127.0.0.1:2 could be reached within 100 ms"))
    #expect(message.contains("check that a proxy runs there"))
    #expect(error?.isOutcomeUnknown == false)
    await stage.stop()
  }

  @Test("a task that is cancelled gives its request up, and knows what it does not know")
  func cancellation() async throws {
    let stage = try await ClientStage(nodes: 1)
    _ = try await stage.client.put(bytes("a"), bytes("1"))
    await stage.node(1, .hangs)
    let arrived = await stage.requests(at: 1)
    let write = Task { () throws(ClientError) -> WriteResult in
      try await stage.client.put(bytes("a"), bytes("2"))
    }
    _ = await arrived.first()
    write.cancel()
    let error = await #expect(throws: ClientError.self) { try await write.value }
    guard case .outcomeUnknown(let message, cause: .cancelled) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(
      message == "cancelled; the write may or may not have happened, read the key to find out")
    await stage.stop()
  }

  @Test("a read of a revision that is yet to come goes on asking, and is answered once it is there")
  func revisionComes() async throws {
    for consistency in [ReadConsistency.stale, .linearizable] {
      let stage = try await ClientStage(nodes: 2)
      for number in 1...2 { await stage.node(number, .lags(at: 7)) }
      let arrived = await stage.requests(at: 2)
      async let read = stage.client.get(
        bytes("a"), consistency: consistency, minRevision: Revision(9))
      for _ in 0..<3 { _ = await arrived.first() }
      await stage.node(1, .serves)
      #expect(try await read.servedBy == stage.addresses[0])
      await stage.stop()
    }
  }

  @Test(
    "a revision that does not come in time is no bad argument, and the error says what is there")
  func revisionLacks() async throws {
    for consistency in [ReadConsistency.stale, .linearizable] {
      let stage = try await ClientStage(nodes: 2, timeout: 300_000_000)
      await stage.node(1, .lags(at: 7))
      await stage.node(2, .lags(at: 8))
      let error = await #expect(throws: ClientError.self) {
        try await stage.client.get(bytes("a"), consistency: consistency, minRevision: Revision(9))
      }
      guard case .revisionNotReached(let message) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(
        message == """
          revision 9 is yet to come: \(stage.addresses[0]) is at revision 7, \(stage.addresses[1]) is at \
          revision 8 after 300 ms; give a revision that a write was answered with, or ask again later
          """)
      await stage.stop()
    }
  }

  @Test("a node is asked directly how it is, and made to play dead and alive")
  func control() async throws {
    let stage = try await ClientStage()
    let reply = try await stage.client.setLiveness(of: stage.addresses[1], to: .dead)
    #expect(reply.previous == .alive)
    #expect(try await stage.client.nodeStatus(of: stage.addresses[1]).liveness == .dead)
    #expect(try await stage.client.nodeStatus(of: stage.addresses[0]).liveness == .alive)
    let error = await #expect(throws: ClientError.self) {
      try await stage.client.nodeStatus(of: "127.0.0.1:1")
    }
    #expect(error?.description.hasPrefix("the node at 127.0.0.1:1 cannot be reached") == true)
    await stage.stop()
  }

  @Test("what only a proxy can answer says so when a node is asked")
  func statusOfANode() async throws {
    let stage = try await ClientStage()
    let error = await #expect(throws: ClientError.self) { try await stage.client.status() }
    #expect(error?.description.contains("proxy") == true)
    await stage.stop()
  }
}
