import ClusterFakes
import KeyValueClient
import KeyValueStore
import Testing

/// What a client does, and says, when what it calls has too much to do.
@Suite("KeyValueClient under overload", .timeLimit(.minutes(1)))
struct OverloadTests {
  @Test("a write that was refused, however often, is known not to have been executed")
  func refused() async throws {
    let stage = try await ClientStage()
    _ = try await stage.client.put(bytes("a"), bytes("1"))
    // The first refuses and would have it sent elsewhere, the other has too much to do.
    await stage.node(1, .refuses(nil))
    await stage.node(2, .isOverloaded)
    let error = await #expect(throws: ClientError.self) {
      try await stage.client.put(bytes("a"), bytes("2"))
    }
    guard case .overloaded = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.isOutcomeUnknown == false)
    #expect(await stage.nodes { $0.store.version(of: "a") } == 1)
    await stage.stop()
  }

  @Test("a write in doubt asks on where it is refused for overload, until it knows")
  func inDoubt() async throws {
    let stage = try await ClientStage()
    _ = try await stage.client.put(bytes("a"), bytes("1"))
    await stage.node(1, .executesAndDies)
    await stage.node(2, .isOverloaded)
    let arrived = await stage.requests(at: 2)
    async let result = stage.client.put(bytes("a"), bytes("2"))
    for _ in 0..<3 { _ = await arrived.first() }
    await stage.node(2, .serves)
    #expect(try await result.revision == Revision(2))
    #expect(await stage.nodes { $0.store.version(of: "a") } == 2)
    await stage.stop()
  }

  @Test("a write in doubt that is refused until its time is up has an unknown outcome")
  func inDoubtForEver() async throws {
    let stage = try await ClientStage()
    _ = try await stage.client.put(bytes("a"), bytes("1"))
    await stage.node(1, .executesAndDies)
    await stage.node(2, .isOverloaded)
    let error = await #expect(throws: ClientError.self) {
      try await stage.client.put(bytes("a"), bytes("2"), timeoutNanoseconds: 300_000_000)
    }
    guard case .outcomeUnknown(let message, cause: .timedOut) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.contains("too many requests waiting"), "\(message)")
    #expect(message.contains("may or may not have happened"), "\(message)")
    await stage.stop()
  }

  @Test("a read that is refused for overload is not sent again")
  func read() async throws {
    let stage = try await ClientStage()
    await stage.node(1, .isOverloaded)
    let error = await #expect(throws: ClientError.self) {
      try await stage.client.get(bytes("a"))
    }
    guard case .overloaded = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(await stage.nodes { $0.node(2).log.isEmpty })
    await stage.stop()
  }

  /// Reads that the first node, which does not answer, has received.
  private func hangingReads(
    _ keys: [String], through stage: ClientStage
  ) async -> [Task<GetResult, any Error>] {
    await stage.node(1, .hangs)
    let arrived = await stage.requests(at: 1)
    let reads = keys.map { key in Task { try await stage.client.get(bytes(key)) } }
    for _ in keys { _ = await arrived.first() }
    return reads
  }

  @Test(
    "requests beyond those that may be outstanding are refused unsent, and ended ones make room")
  func outstanding() async throws {
    let stage = try await ClientStage(nodes: 1, adjust: { $0.outstandingMax = 2 })
    let reads = await hangingReads(["a", "b"], through: stage)
    for attempt in 0..<2 {
      let error = await #expect(throws: ClientError.self) {
        if attempt == 0 {
          _ = try await stage.client.get(bytes("c"))
        } else {
          _ = try await stage.client.put(bytes("c"), bytes("1"))
        }
      }
      guard case .overloaded(let message) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(message.hasPrefix("2 requests of this client are under way, which is the limit"))
    }
    #expect(await stage.nodes { $0.node(1).log.sorted() } == ["get a", "get b"])
    await stage.node(1, .serves)
    for read in reads {
      read.cancel()
      #expect(await #expect(throws: ClientError.self) { try await read.value } == .cancelled)
    }
    // As often as there is room, with ended ones between them.
    for _ in 0..<5 { _ = try await stage.client.put(bytes("c"), bytes("1")) }
    await stage.stop()
  }

  @Test("the bytes of outstanding requests are bounded, but one may always be outstanding")
  func outstandingBytes() async throws {
    let large = Array(repeating: UInt8(7), count: 1_000)
    let stage = try await ClientStage(nodes: 1, adjust: { $0.outstandingBytesMax = 100 })
    #expect(try await stage.client.put(bytes("a"), large).revision == Revision(1))
    let reads = await hangingReads(["a"], through: stage)
    let error = await #expect(throws: ClientError.self) {
      try await stage.client.put(bytes("a"), large)
    }
    guard case .overloaded(let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.contains("would exceed the limit of 100"), "\(message)")
    // What is small still has room.
    await stage.node(1, .serves)
    #expect(try await stage.client.get(bytes("a")).entry?.version == 1)
    for read in reads { read.cancel() }
    await stage.stop()
  }
}
