import RPCCore

/// A channel whose other end is a router in the same process. Messages travel as bytes, as they would
/// over a connection; calls are answered when `run()` is called, as an event loop would later.
final class LoopbackChannel: RPCChannel {
  private let router: RPCRouter
  private var work: [() -> Void] = []

  init(router: RPCRouter) {
    self.router = router
  }

  func run() {
    while !work.isEmpty {
      work.removeFirst()()
    }
  }

  func unary<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, options: CallOptions,
    completion: @escaping (Result<Response, RPCError>) -> Void
  ) -> any ClientCall {
    serve(method, request, options, Self.collecting(completion))
  }

  func serverStreaming<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, options: CallOptions,
    events: @escaping (StreamEvent<Response>) -> Void
  ) -> any ClientCall {
    serve(method, request, options, events)
  }

  func clientStreaming<Request, Response>(
    _ method: Method<Request, Response>, options: CallOptions,
    completion: @escaping (Result<Response, RPCError>) -> Void
  ) -> ClientRequestStream<Request> {
    open(method, options, Self.collecting(completion))
  }

  func bidirectionalStreaming<Request, Response>(
    _ method: Method<Request, Response>, options: CallOptions,
    events: @escaping (StreamEvent<Response>) -> Void
  ) -> ClientRequestStream<Request> {
    open(method, options, events)
  }

  // MARK: The other end

  private func serve<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, _ options: CallOptions,
    _ events: @escaping (StreamEvent<Response>) -> Void
  ) -> LoopbackCall<Response> {
    let call = LoopbackCall(options: options, events: events)
    work.append { [router] in
      guard case .single(let handle) = router[method.descriptor.path]?.handler else {
        return call.finish(RPCError(.unimplemented, "no handler for \(method.descriptor.path)"))
      }
      var bytes: [UInt8] = []
      request.appendMessage(to: &bytes)
      precondition(bytes.count == request.messageByteCount)
      handle(bytes.span.bytes, call)
    }
    return call
  }

  private func open<Request, Response>(
    _ method: Method<Request, Response>, _ options: CallOptions,
    _ events: @escaping (StreamEvent<Response>) -> Void
  ) -> ClientRequestStream<Request> {
    let call = LoopbackCall(options: options, events: events)
    guard case .stream(let open) = router[method.descriptor.path]?.handler else {
      work.append {
        call.finish(RPCError(.unimplemented, "no handler for \(method.descriptor.path)"))
      }
      return ClientRequestStream(sink: LoopbackSink(receive: { _ in }, call: call))
    }
    let receive = open(call)
    return ClientRequestStream(
      sink: LoopbackSink(
        receive: { [self] event in work.append { receive(event) } }, call: call))
  }

  private static func collecting<Response>(
    _ completion: @escaping (Result<Response, RPCError>) -> Void
  ) -> (StreamEvent<Response>) -> Void {
    var response: Response?
    return { event in
      switch event {
      case .message(let message):
        response = message
      case .end(let error?):
        completion(.failure(error))
      case .end(nil):
        completion(
          response.map(Result.success) ?? .failure(RPCError(.internal, "ended without a reply")))
      }
    }
  }
}

/// One call, seen from both ends.
private final class LoopbackCall<Response: RPCMessage>: ServerCall, ClientCall {
  let metadata: Metadata
  let deadline: Deadline?
  let peer = PeerIdentity(kind: .client)
  private(set) var isCancelled = false
  private var isEnded = false
  var onCancel: (() -> Void)?
  var onDrain: (() -> Void)?
  private let events: (StreamEvent<Response>) -> Void

  init(options: CallOptions, events: @escaping (StreamEvent<Response>) -> Void) {
    metadata = options.metadata
    deadline = options.deadline
    self.events = events
  }

  func send(_ message: some RPCMessage) -> SendResult {
    guard !isEnded else { return .refused }
    var bytes: [UInt8] = []
    message.appendMessage(to: &bytes)
    do throws(RPCError) {
      events(.message(try Response(decodingMessage: bytes.span.bytes)))
      return .sent
    } catch {
      finish(error)
      return .refused
    }
  }

  func finish(_ error: RPCError?) {
    guard !isEnded else { return }
    isEnded = true
    events(.end(error))
  }

  func cancel() {
    guard !isEnded else { return }
    isCancelled = true
    onCancel?()
    finish(RPCError(.cancelled, "cancelled by the caller"))
  }
}

private final class LoopbackSink: MessageSink {
  private let receive: (RPCRouter.RequestEvent) -> Void
  private let call: any ClientCall
  var onDrain: (() -> Void)?

  init(receive: @escaping (RPCRouter.RequestEvent) -> Void, call: any ClientCall) {
    self.receive = receive
    self.call = call
  }

  func send(_ message: some RPCMessage) -> SendResult {
    var bytes: [UInt8] = []
    message.appendMessage(to: &bytes)
    receive(.message(bytes))
    return .sent
  }

  func finish() {
    receive(.end(nil))
  }

  func cancel() {
    call.cancel()
  }
}
