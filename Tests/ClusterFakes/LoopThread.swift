package import SystemIO

/// An event loop on a thread of its own, for tests that are tasks.
package final class LoopThread: Sendable {
  package let loop: EventLoop

  package init() throws {
    let loop = try EventLoop()
    self.loop = loop
    try WorkerThread.start(name: "test-loop") { loop.run() }
  }

  deinit {
    loop.stop()
  }

  /// Runs `body` on the loop and returns what it returns.
  package func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      loop.submit { continuation.resume(returning: body()) }
    }
  }

  /// Creates something that belongs to the loop.
  package func make<Value>(_ body: @escaping @Sendable () -> Value) async -> LoopBound<Value> {
    await run { [loop] in LoopBound(body(), to: loop) }
  }
}

/// A place where one side leaves something and the other waits for it, each once.
package final class Meeting<Value: Sendable>: Sendable {
  private let stream: AsyncStream<Value>
  private let continuation: AsyncStream<Value>.Continuation

  package init() {
    (stream, continuation) = AsyncStream.makeStream()
  }

  package func leave(_ value: Value) {
    continuation.yield(value)
  }

  /// The first value that was or will be left and satisfies `condition`; those before it are lost.
  package func first(where condition: (Value) -> Bool = { _ in true }) async -> Value? {
    for await value in stream where condition(value) { return value }
    return nil
  }
}
