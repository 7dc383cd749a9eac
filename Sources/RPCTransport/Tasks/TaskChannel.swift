package import RPCCore
import SystemIO

/// A client channel for tasks, on whatever executor they run: each call hops to the channel's loop
/// and back by itself. The loop must be running.
///
/// Cancelling the task cancels the call.
package struct TaskChannel: Sendable {
  private let channel: LoopBound<RPCClientChannel>

  /// Made on the channel's loop.
  package init(_ channel: RPCClientChannel) {
    self.channel = LoopBound(channel, to: channel.loop)
  }

  /// A unary call. Without a `timeout` it waits until it is answered, cancelled or cut off.
  package func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeout: Duration? = nil,
    metadata: Metadata = Metadata()
  ) async throws(RPCError) -> Response {
    let slot = CallSlot()
    let outcome: Result<Response, RPCError> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        channel.loop.submit {
          let channel = channel.value
          slot.call = channel.unary(
            method, request, options: channel.options(timeout, metadata)
          ) { continuation.resume(returning: $0) }
        }
      }
    } onCancel: {
      channel.loop.submit { slot.cancel() }
    }
    return try outcome.get()
  }

  /// A server-streaming call, begun when the sequence is first asked for a message. The server is
  /// held back while the task does not ask for more.
  package func responses<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeout: Duration? = nil,
    metadata: Metadata = Metadata()
  ) -> ResponseSequence<Response> {
    let channel = channel
    return ResponseSequence(loop: channel.loop) { buffer in
      let owner = channel.value
      buffer.call = owner.heldBackStream(
        method, request, options: owner.options(timeout, metadata), buffer)
    }
  }
}

/// Where a task's cancellation finds its call. Touched on the loop only, hence unchecked.
private final class CallSlot: @unchecked Sendable {
  private var isCancelled = false
  var call: (any ClientCall)? {
    didSet { if isCancelled { call?.cancel() } }
  }

  func cancel() {
    isCancelled = true
    call?.cancel()
  }
}

extension RPCClientChannel {
  fileprivate func options(_ timeout: Duration?, _ metadata: Metadata) -> CallOptions {
    let deadline = timeout.map {
      Deadline(microseconds: $0.wholeMicroseconds, after: loop.now)
    }
    return CallOptions(deadline: deadline, metadata: metadata)
  }
}

extension Duration {
  /// Zero for negative durations, the largest number for those beyond it.
  fileprivate var wholeMicroseconds: UInt64 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let (whole, overflows) = UInt64(seconds).multipliedReportingOverflow(by: 1_000_000)
    return overflows ? .max : whole + UInt64(attoseconds / 1_000_000_000_000)
  }
}
