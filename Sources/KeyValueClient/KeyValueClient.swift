package import KeyValueStore
package import SystemIO

/// A client of the replicated map, for use from any task.
///
/// It works on an event loop that somebody runs, and shares one session and one connection for all
/// tasks. A task that is cancelled gives its request up.
package final class KeyValueClient: Sendable {
  package let loop: EventLoop
  /// Reached on the loop only.
  let engine: EngineBox

  /// `endpoints` are proxies or nodes, `host:port`, in the order in which they are tried.
  package convenience init(
    loop: EventLoop, endpoints: [String], timeoutNanoseconds: UInt64 = 5_000_000_000
  ) {
    var settings = ClientSettings(endpoints: endpoints)
    settings.timeoutNanoseconds = timeoutNanoseconds
    self.init(loop: loop, settings: settings)
  }

  package init(loop: EventLoop, settings: ClientSettings) {
    precondition(!settings.endpoints.isEmpty, "a client needs a proxy or a node to talk to")
    self.loop = loop
    engine = EngineBox(loop: loop, settings: settings)
  }

  /// Ends the connections, and everything that is under way or waits as if it had been cancelled: what
  /// may have happened says so. So does the last reference to the client when it goes.
  package func close() {
    loop.submit { [engine] in engine.value.close() }
  }

  // MARK: The map

  /// Writes `value` under `key`.
  package func put(
    _ key: [UInt8], _ value: [UInt8], timeoutNanoseconds: UInt64? = nil
  ) async throws(ClientError) -> WriteResult {
    try await perform { engine, completion in
      engine.put(key, value, timeoutNanoseconds: timeoutNanoseconds, completion: completion)
    }
  }

  /// Deletes `key`. The result's `previousRevision` is `nil` if there was no such key.
  package func delete(
    _ key: [UInt8], timeoutNanoseconds: UInt64? = nil
  ) async throws(ClientError) -> WriteResult {
    try await perform { engine, completion in
      engine.delete(key, timeoutNanoseconds: timeoutNanoseconds, completion: completion)
    }
  }

  /// Reads `key`. The result's `entry` is `nil` if there is no such key.
  ///
  /// - Parameter minRevision: The answer shows this revision of the store or a later one. With the
  ///   revision that a write was answered with, even a stale read of any node shows that write.
  package func get(
    _ key: [UInt8], consistency: ReadConsistency = .linearizable, minRevision: Revision = .zero,
    timeoutNanoseconds: UInt64? = nil
  ) async throws(ClientError) -> GetResult {
    try await perform { engine, completion in
      engine.get(
        key, consistency: consistency, minRevision: minRevision,
        timeoutNanoseconds: timeoutNanoseconds,
        completion: completion)
    }
  }

  /// Lists one page of the keys that begin with `prefix`, after `after`, which is the last key of
  /// the page before. A limit of 0 is the server's; `minRevision` is as in `get`.
  package func list(
    prefix: [UInt8] = [], after: [UInt8] = [], limit: Int = 0,
    consistency: ReadConsistency = .linearizable, minRevision: Revision = .zero,
    timeoutNanoseconds: UInt64? = nil
  ) async throws(ClientError) -> ListResult {
    try await perform { engine, completion in
      engine.list(
        prefix: prefix, after: after, limit: limit, consistency: consistency,
        minRevision: minRevision, timeoutNanoseconds: timeoutNanoseconds, completion: completion)
    }
  }

  // MARK: From tasks to the loop

  /// Starts something on the loop and waits for its completion.
  func perform<Value: Sendable>(
    _ start:
      @escaping @Sendable (
        ClientEngine, @escaping (Result<Value, ClientError>) -> Void
      ) -> CancelHandle?
  ) async throws(ClientError) -> Value {
    let cancellation = Cancellation()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        loop.submit { [engine] in
          let handle = start(engine.value) { result in continuation.resume(returning: result) }
          if let handle { cancellation.began(handle.cancel) }
        }
      }
    } onCancel: {
      loop.submit { cancellation.cancel() }
    }
    return try result.get()
  }
}

/// Creates its engine on the loop, when it is first wanted there, and has it end there too: the last
/// reference to a client may go on any thread, while the loop is at work on its connections.
final class EngineBox: @unchecked Sendable {
  private let loop: EventLoop
  private let settings: ClientSettings
  // Only the loop's thread comes here: `value` checks it. `deinit` only hands it on.
  private var engine: ClientEngine?

  init(loop: EventLoop, settings: ClientSettings) {
    self.loop = loop
    self.settings = settings
  }

  deinit {
    guard let engine else { return }
    // Unsafe only in name: this was the last reference, and the loop is the next to touch it.
    nonisolated(unsafe) let last = engine
    loop.submit { last.close() }
  }

  var value: ClientEngine {
    loop.preconditionCurrent()
    if let engine { return engine }
    let new = ClientEngine(loop: loop, settings: settings)
    engine = new
    return new
  }
}

/// Brings a task's cancellation together with the request that it concerns. The two come to the loop
/// in an order that nobody knows.
final class Cancellation: @unchecked Sendable {
  // Touched on the loop only.
  private var giveUp: (() -> Void)?
  private var isCancelled = false

  /// `giveUp` is called when there is a cancellation, or at once if there was one.
  func began(_ giveUp: @escaping () -> Void) {
    if isCancelled { giveUp() } else { self.giveUp = giveUp }
  }

  func cancel() {
    isCancelled = true
    giveUp?()
    giveUp = nil
  }
}
