import RPCCore
import RPCTransport
import SystemIO

/// A client channel for tasks, on whatever executor they run: each call hops to the channel's loop
/// and back. It waits until it is answered, out of time or cut off, whatever becomes of the task.
struct TaskChannel: Sendable {
  let owner: LoopBound<RPCClientChannel>

  func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeoutNanoseconds: UInt64? = nil,
    metadata: Metadata = Metadata()
  ) async throws(RPCError) -> Response {
    let outcome: Result<Response, RPCError> = await withCheckedContinuation { continuation in
      owner.loop.submit { [owner] in
        let deadline = timeoutNanoseconds.map { Deadline(nanoseconds: owner.loop.now + $0) }
        owner.value.unary(
          method, request, options: CallOptions(deadline: deadline, metadata: metadata)
        ) { continuation.resume(returning: $0) }
      }
    }
    return try outcome.get()
  }
}
