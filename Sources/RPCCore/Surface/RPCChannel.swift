/// The client's side of the RPC layer, as generated stubs see it.
///
/// A channel belongs to one event loop: every member is called on it, and every closure is called
/// back on it, exactly as often as documented, never before the call that passed it has returned.
package protocol RPCChannel: AnyObject {
  /// Starts a unary call. `completion` is called once.
  @discardableResult
  func unary<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, options: CallOptions,
    completion: @escaping (Result<Response, RPCError>) -> Void
  ) -> any ClientCall

  /// Starts a server-streaming call. `events` is called with any number of messages, then once with
  /// the end.
  @discardableResult
  func serverStreaming<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, options: CallOptions,
    events: @escaping (StreamEvent<Response>) -> Void
  ) -> any ClientCall

  /// Starts a client-streaming call. `completion` is called once; it may come before the requests
  /// have ended.
  func clientStreaming<Request, Response>(
    _ method: Method<Request, Response>, options: CallOptions,
    completion: @escaping (Result<Response, RPCError>) -> Void
  ) -> ClientRequestStream<Request>

  /// Starts a bidirectional call.
  func bidirectionalStreaming<Request, Response>(
    _ method: Method<Request, Response>, options: CallOptions,
    events: @escaping (StreamEvent<Response>) -> Void
  ) -> ClientRequestStream<Request>
}

/// A call under way.
package protocol ClientCall: AnyObject {
  /// Tells the server to stop and ends the call with `.cancelled`. Does nothing once it has ended.
  func cancel()
}

/// What arrives on a stream of messages.
package enum StreamEvent<Message: Sendable>: Sendable {
  case message(Message)
  /// The last event. `nil` when the stream ended well.
  case end(RPCError?)
}

/// Whether a stream takes more messages now. A sender that goes on regardless fills a bounded queue
/// and is refused when it is full.
package enum SendResult: Hashable, Sendable {
  case sent
  /// Taken, but the queue is over its high-water mark: wait for `onDrain`.
  case sentAndFull
  /// Not taken: the queue is at its limit, or the call has ended.
  case refused
}

/// The sending half of a client-streaming or bidirectional call.
package protocol MessageSink: AnyObject {
  func send(_ message: some RPCMessage) -> SendResult
  /// Says that no more messages follow.
  func finish()
  func cancel()
  /// Called each time the queue has drained after `sentAndFull`.
  var onDrain: (() -> Void)? { get set }
}

/// `MessageSink` with its message type known.
package struct ClientRequestStream<Request: RPCMessage> {
  package let sink: any MessageSink

  package init(sink: any MessageSink) {
    self.sink = sink
  }

  @discardableResult
  package func send(_ request: Request) -> SendResult { sink.send(request) }
  package func finish() { sink.finish() }
  package func cancel() { sink.cancel() }
}
