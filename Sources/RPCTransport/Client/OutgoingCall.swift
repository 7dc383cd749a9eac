import RPCCore

/// A call that we wait for. The channel owns it until it has ended.
final class OutgoingCall: ClientCall, MessageSink {
  /// What comes out of a call. The bytes of a message travel beside it.
  enum Delivery {
    case message
    case response
    case end(RPCError?)
  }

  let id: CallID
  let path: String
  let metadata: Metadata
  let deadline: Deadline?
  /// Until the call has ended: a channel lives as long as it has calls.
  private var channel: RPCClientChannel?
  var state: ClientCallState
  /// Takes what comes; returns an error for a message that cannot be decoded.
  private var deliver: ((Delivery, RawSpan) -> RPCError?)?
  var onDrain: (() -> Void)?

  /// The only request, encoded, while the call waits for a connection.
  var request: [UInt8]?
  /// Where in the connection's output the call begins.
  var sentFrom = UInt64.max

  init(
    id: CallID, method: MethodDescriptor, options: CallOptions, channel: RPCClientChannel,
    deliver: @escaping (Delivery, RawSpan) -> RPCError?
  ) {
    self.id = id
    path = method.path
    metadata = options.metadata
    deadline = options.deadline
    self.channel = channel
    state = ClientCallState(kind: method.kind, limits: channel.settings.limits)
    self.deliver = deliver
  }

  func cancel() {
    channel?.cancel(self, RPCError(.cancelled, "the caller cancelled the call"))
  }

  func send(_ message: some RPCMessage) -> SendResult {
    channel?.send(message, on: self) ?? .refused
  }

  func finish() {
    channel?.finishRequests(of: self)
  }

  /// Passes on one message of a stream.
  func receive(_ message: RawSpan) -> RPCError? {
    deliver?(.message, message)
  }

  /// Tells the end, once, and lets go of the closures, which may hold the call.
  func complete(_ error: RPCError?) {
    guard state.end() else { return }
    tell(.end(error), RawSpan())
  }

  /// Ends well with the only response.
  func complete(response: RawSpan) {
    guard state.end() else { return }
    tell(.response, response)
  }

  private func tell(_ delivery: Delivery, _ bytes: RawSpan) {
    request = nil
    onDrain = nil
    channel = nil
    let deliver = deliver
    self.deliver = nil
    _ = deliver?(delivery, bytes)
  }
}
