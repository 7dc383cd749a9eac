import ClusterFakes
import Testing

@testable import KeyValueClient

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

  @Test("what is asked for anew when an end is told is not sent any more, and ends as well")
  func askedAnew() async throws {
    let stage = try await ClientStage(
      nodes: 1, timeout: Self.hours, adjust: { $0.sessionWindow = 1 })
    let client = stage.client
    _ = try await client.put(bytes("a"), bytes("1"))
    await stage.node(1, .hangs)
    let requests = await stage.requests(at: 1)
    // It has the only number of the session: the next write waits.
    async let underWay = error { () throws(ClientError) in
      try await client.put(bytes("a"), bytes("2"))
    }
    _ = await requests.first()
    let ends = Meeting<ClientError?>()
    await stage.nodes { _ in
      let engine = client.engine.value
      engine.put(bytes("b"), bytes("1")) { _ in
        engine.get(bytes("late")) { result in
          if case .failure(let error) = result { ends.leave(error) } else { ends.leave(nil) }
        }
      }
      engine.close()
    }
    #expect(await ends.first() == .some(.cancelled))
    #expect(await underWay?.isOutcomeUnknown == true)
    // What was sent before this has arrived before it.
    await stage.node(1, .serves)
    let other = KeyValueClient(loop: stage.thread.loop, endpoints: stage.addresses)
    _ = try await other.get(bytes("a"))
    #expect(await stage.nodes { $0.node(1).log.last } == "get a")
    #expect(await stage.nodes { !$0.node(1).log.contains("get late") })
    other.close()
    await stage.stop()
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
