import RPCCore

/// A call that a service of ours answers.
///
/// The service owns it: a call that is dropped without an end is ended here, when it goes. The
/// connection knows it without owning it, except while frames of a finished call still wait.
final class IncomingCall: ServerCall {
  let id: CallID
  let metadata: Metadata
  let deadline: Deadline?
  let connection: ServerConnection
  var state: ServerCallState
  /// Whether the connection's table knows the call. One that is answered at once never gets there.
  var isParked = false
  /// What the connection counts for the request, which is about what a service keeps of it.
  var requestBytes = 0
  private(set) var isCancelled = false
  var onCancel: (() -> Void)?
  var onDrain: (() -> Void)?

  init(
    id: CallID, kind: CallKind, metadata: Metadata, deadline: Deadline?,
    connection: ServerConnection
  ) {
    self.id = id
    self.metadata = metadata
    self.deadline = deadline
    self.connection = connection
    state = ServerCallState(kind: kind, limits: connection.limits)
  }

  deinit {
    if requestBytes > 0 { connection.released(requestBytes) }
    // What still waits for credit goes with the call.
    connection.queuedBytes -= state.outbox.queuedBytes
    if !state.isEnded { connection.dropped(id) }
  }

  var peer: PeerIdentity { connection.peer }

  func send(_ message: some RPCMessage) -> SendResult {
    guard !state.isEnded else { return .refused }
    let count = message.messageByteCount
    guard count <= connection.limits.frameBytesMax else {
      finish(.messageTooLarge(count, limit: connection.limits.frameBytesMax))
      return .refused
    }
    return state.kind.hasResponseStream
      ? stream(message, count) : answer(message, count)
  }

  func finish(_ error: RPCError?) {
    guard state.end() else { return }
    if error == nil, !state.kind.hasResponseStream {
      connection.write(end: .internalMissingResponse, of: self)
    } else {
      connection.write(end: error, of: self)
    }
    forgetClosures()
  }

  /// The only response travels in the end of the call.
  private func answer(_ message: some RPCMessage, _ count: Int) -> SendResult {
    guard connection.hasRoom(for: count) else {
      finish(.outputFull(connection.limits.outputBytesMax))
      return .refused
    }
    _ = state.end()
    connection.write(response: message, count, of: self)
    forgetClosures()
    return .sent
  }

  private func stream(_ message: some RPCMessage, _ count: Int) -> SendResult {
    let frameBytes = FrameHeader.byteCount + count
    guard connection.hasRoom(for: count) else { return .refused }
    switch state.outbox.offer(frameBytes: frameBytes) {
    case .refuse: return .refused
    case .write: connection.write(message: message, count, of: self)
    case .queue:
      var frame: [UInt8] = []
      frame.reserveCapacity(frameBytes)
      FrameWriter.message(id, message, byteCount: count, to: &frame)
      state.outbox.enqueue(frame)
      connection.queuedBytes += frame.count
    }
    guard state.outbox.hasCredit, !connection.isOutputAboveMark else {
      connection.awaitDrain(self)
      return .sentAndFull
    }
    return .sent
  }

  /// Ends the call from outside: nothing is sent by this. Returns `false` if it had ended.
  func cancelFromOutside() -> Bool {
    connection.queuedBytes -= state.outbox.queuedBytes
    state.outbox.discard()
    guard state.end() else { return false }
    isCancelled = true
    let onCancel = onCancel
    forgetClosures()
    onCancel?()
    return true
  }

  /// Closures mostly hold the call; letting go of them lets go of it.
  private func forgetClosures() {
    onCancel = nil
    onDrain = nil
  }
}

extension RPCError {
  static func messageTooLarge(_ bytes: Int, limit: Int) -> RPCError {
    RPCError(
      .resourceExhausted,
      "a message of \(bytes) bytes was to be sent; the limit for a frame is \(limit)")
  }

  static func outputFull(_ limit: Int) -> RPCError {
    RPCError(
      .resourceExhausted,
      "the answer was dropped: \(limit) bytes of earlier answers have not been read yet")
  }

  static let internalMissingResponse = RPCError(
    .internal, "the service ended the call without the response that its method promises")

  static let dropped = RPCError(.internal, "the service dropped the call without an answer")
}
