import ClusterFakes
import KeyValueClient
import Testing

/// What is waited for here would come after hours, and so not at all.
@Suite(.timeLimit(.minutes(1)))
struct ClosingTests {
  private static let hours: UInt64 = 4 * 3_600_000_000_000

  private func error<Value: Sendable>(
    of body: () async throws(ClientError) -> Value
  ) async -> ClientError? {
    do throws(ClientError) {
      _ = try await body()
      return nil
    } catch {
      return error
    }
  }

  @Test("closing a client ends reads and what waits for a session, and nothing of it happened")
  func underWay() async throws {
    let stage = try await ClientStage(nodes: 1, timeout: Self.hours)
    await stage.node(1, .hangs)
    let requests = await stage.requests(at: 1)
    async let read = error { () throws(ClientError) in try await stage.client.get(bytes("a")) }
    _ = await requests.first()
    async let write = error { () throws(ClientError) in
      try await stage.client.put(bytes("a"), bytes("1"))
    }
    _ = await requests.first()
    await stage.stop()
    #expect(await read == .cancelled)
    #expect(await write == .cancelled)
  }

  @Test("closing a client ends what waits for a pause to be over")
  func paused() async throws {
    let stage = try await ClientStage(
      nodes: 1, timeout: Self.hours,
      adjust: { settings in
        settings.pauseBaseNanoseconds = Self.hours
        settings.pauseCapNanoseconds = Self.hours
      })
    await stage.node(1, .refuses(nil))
    let requests = await stage.requests(at: 1)
    async let read = error { () throws(ClientError) in try await stage.client.get(bytes("a")) }
    _ = await requests.first()
    await stage.stop()
    let end = await read
    #expect(end == .cancelled)
  }

  @Test("closing a client tells of a write under way that it may have happened")
  func inDoubt() async throws {
    let stage = try await ClientStage(nodes: 1, timeout: Self.hours)
    _ = try await stage.client.put(bytes("a"), bytes("1"))
    await stage.node(1, .hangs)
    let requests = await stage.requests(at: 1)
    async let write = error { () throws(ClientError) in
      try await stage.client.put(bytes("a"), bytes("2"))
    }
    _ = await requests.first()
    await stage.stop()
    guard case .outcomeUnknown? = await write else {
      Issue.record("the write ended as \(String(describing: await write))")
      return
    }
  }

  @Test("a watch ends with its client, and a request that comes after it ends at once")
  func watch() async throws {
    let stage = try await ClientStage(nodes: 1, timeout: Self.hours)
    let events = stage.client.watchStatus()
    await stage.stop()
    for await _ in events {}
    #expect(
      await error { () throws(ClientError) in try await stage.client.get(bytes("a")) }
        == .cancelled)
  }

  @Test("whoever drops a client ends what it had under way, though nothing else holds it")
  func dropped() async throws {
    var stage: ClientStage? = try await ClientStage(nodes: 1, timeout: Self.hours)
    await stage?.node(1, .hangs)
    let (thread, events) = try #require(stage.map { ($0.thread, $0.client.watchStatus()) })
    stage = nil
    for await _ in events {}
    withExtendedLifetime(thread) {}
  }
}
