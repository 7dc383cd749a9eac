import RPCCore

/// The server's side of a call that keeps what it is told.
final class RecordingCall: ServerCall {
  let metadata = Metadata()
  let deadline: Deadline? = nil
  let peer = PeerIdentity(kind: .client)
  let isCancelled = false
  var onCancel: (() -> Void)?
  var onDrain: (() -> Void)?
  private(set) var messages: [[UInt8]] = []
  private(set) var ends: [RPCError?] = []

  func send(_ message: some RPCMessage) -> SendResult {
    var bytes: [UInt8] = []
    message.appendMessage(to: &bytes)
    messages.append(bytes)
    return .sent
  }

  func finish(_ error: RPCError?) {
    ends.append(error)
  }
}

/// A channel that keeps what is asked of it and answers nothing.
final class RecordingChannel: RPCChannel {
  private(set) var started: [MethodDescriptor] = []
  private(set) var requests: [[UInt8]] = []
  private(set) var deadlines: [Deadline?] = []

  private final class Call: ClientCall, MessageSink {
    var onDrain: (() -> Void)?
    func cancel() {}
    func finish() {}
    func send(_ message: some RPCMessage) -> SendResult { .sent }
  }

  private func start(_ method: MethodDescriptor, _ options: CallOptions) -> Call {
    started.append(method)
    deadlines.append(options.deadline)
    return Call()
  }

  private func keep(_ request: some RPCMessage) {
    var bytes: [UInt8] = []
    request.appendMessage(to: &bytes)
    requests.append(bytes)
  }

  func unary<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, options: CallOptions,
    completion: @escaping (Result<Response, RPCError>) -> Void
  ) -> any ClientCall {
    keep(request)
    return start(method.descriptor, options)
  }

  func serverStreaming<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, options: CallOptions,
    events: @escaping (StreamEvent<Response>) -> Void
  ) -> any ClientCall {
    keep(request)
    return start(method.descriptor, options)
  }

  func clientStreaming<Request, Response>(
    _ method: Method<Request, Response>, options: CallOptions,
    completion: @escaping (Result<Response, RPCError>) -> Void
  ) -> ClientRequestStream<Request> {
    ClientRequestStream(sink: start(method.descriptor, options))
  }

  func bidirectionalStreaming<Request, Response>(
    _ method: Method<Request, Response>, options: CallOptions,
    events: @escaping (StreamEvent<Response>) -> Void
  ) -> ClientRequestStream<Request> {
    ClientRequestStream(sink: start(method.descriptor, options))
  }
}
