package import RPCCore
import SystemIO

/// The responses of a server-streaming call, for one task to iterate over once.
///
/// Credit goes back to the server only for messages that the task has taken, so no more than a
/// window of them is ever kept here. Letting go of the iterator cancels the call.
package struct ResponseSequence<Response: RPCMessage>: AsyncSequence, Sendable {
  package typealias Element = Response
  package typealias Failure = RPCError

  private let loop: EventLoop
  private let begin: @Sendable (ResponseBuffer<Response>) -> Void

  init(loop: EventLoop, begin: @escaping @Sendable (ResponseBuffer<Response>) -> Void) {
    self.loop = loop
    self.begin = begin
  }

  package func makeAsyncIterator() -> Iterator {
    let buffer = ResponseBuffer<Response>()
    let begin = begin
    loop.submit { begin(buffer) }
    return Iterator(lease: Lease(loop: loop, buffer: buffer))
  }

  /// Waits for one response after the other; the call is cancelled when the last copy of it goes.
  package struct Iterator: AsyncIteratorProtocol {
    fileprivate let lease: Lease

    package mutating func next() async throws(RPCError) -> Response? {
      try await lease.next().get()
    }

    package mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(RPCError) -> Response? {
      try await lease.next().get()
    }
  }

  /// Its end, with that of the iterator, cancels the call.
  fileprivate final class Lease: Sendable {
    private let loop: EventLoop
    private let buffer: ResponseBuffer<Response>

    init(loop: EventLoop, buffer: ResponseBuffer<Response>) {
      self.loop = loop
      self.buffer = buffer
    }

    deinit {
      let buffer = buffer
      loop.submit { buffer.cancel() }
    }

    func next() async -> Result<Response?, RPCError> {
      let buffer = buffer
      return await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          loop.submit { buffer.take(continuation) }
        }
      } onCancel: {
        loop.submit { buffer.cancel() }
      }
    }
  }
}

/// Messages on their way from the loop to a task. Touched on the loop only, hence unchecked.
final class ResponseBuffer<Response: RPCMessage>: @unchecked Sendable {
  typealias Waiter = CheckedContinuation<Result<Response?, RPCError>, Never>

  var call: OutgoingCall?
  private var messages: [(message: Response, frameBytes: Int)] = []
  private var head = 0
  private var end: Result<Response?, RPCError>?
  private var waiter: Waiter?

  func receive(_ event: StreamEvent<Response>, frameBytes: Int) {
    switch event {
    case .message(let message):
      messages.append((message, frameBytes))
    case .end(let error):
      end = error.map { .failure($0) } ?? .success(nil)
      call = nil
    }
    if let waiter {
      self.waiter = nil
      take(waiter)
    }
  }

  func take(_ waiter: Waiter) {
    precondition(self.waiter == nil, "a stream of responses is iterated over by one task")
    if head < messages.count {
      let (message, frameBytes) = messages[head]
      head += 1
      if head == messages.count {
        messages.removeAll(keepingCapacity: true)
        head = 0
      }
      call?.consumed(frameBytes)
      waiter.resume(returning: .success(message))
    } else if let end {
      // After its end a sequence has nothing more to say.
      self.end = .success(nil)
      waiter.resume(returning: end)
    } else {
      self.waiter = waiter
    }
  }

  func cancel() {
    call?.cancel()
  }
}
