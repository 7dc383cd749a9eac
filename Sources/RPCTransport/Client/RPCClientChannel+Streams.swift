import RPCCore

// What the sender of a stream, or the owner of a call, does after its start.
extension RPCClientChannel {
  func send(_ message: some RPCMessage, on call: OutgoingCall) -> SendResult {
    guard !call.state.isEnded, calls[call.id] != nil else { return .refused }
    let count = message.messageByteCount
    let limits = settings.limits
    guard count <= limits.frameBytesMax else {
      cancel(
        call,
        RPCError(
          .resourceExhausted,
          "a message of \(count) bytes does not fit a frame of \(limits.frameBytesMax)"))
      return .refused
    }
    let stream = readyConnection?.stream
    let frameBytes = FrameHeader.byteCount + count
    let pending = (stream?.pendingBytes ?? 0) + queuedBytes + frameBytes
    guard pending <= limits.outputBytesMax else { return .refused }
    switch (call.state.outbox.offer(frameBytes: frameBytes), stream) {
    case (.refuse, _): return .refused
    case (.write, .some(let stream)):
      FrameWriter.message(call.id, message, byteCount: count, to: &stream.output)
      stream.outputChanged()
    case (.write, nil), (.queue, _):
      var frame: [UInt8] = []
      frame.reserveCapacity(frameBytes)
      FrameWriter.message(call.id, message, byteCount: count, to: &frame)
      call.state.outbox.enqueue(frame)
      queuedBytes += frame.count
    }
    if call.state.outbox.hasCredit, let stream, !stream.isAboveMark { return .sent }
    if !call.state.outbox.isDrainAwaited {
      call.state.outbox.isDrainAwaited = true
      drainWaiters.append(call.id)
    }
    return .sentAndFull
  }

  func finishRequests(of call: OutgoingCall) {
    guard !call.state.isEnded, !call.state.outbox.isClosed, call.state.kind.hasRequestStream,
      calls[call.id] != nil
    else { return }
    var frame: [UInt8] = []
    FrameWriter.halfClose(call.id, to: &frame)
    if call.state.outbox.close(frame), let stream = readyConnection?.stream {
      stream.output.append(contentsOf: frame)
      stream.outputChanged()
    } else {
      queuedBytes += frame.count
    }
  }

  /// Ends a call from our side and tells the server.
  func cancel(_ call: OutgoingCall, _ error: RPCError) {
    guard !call.state.isEnded else { return }
    let isOpen = call.state.phase == .open
    forget(call)
    if isOpen, let stream = connection?.stream {
      FrameWriter.cancel(call.id, to: &stream.output)
      stream.outputChanged()
    }
    call.complete(isOpen ? error : error.markedNotExecuted)
  }

  /// Takes a call out of the books, before it is completed.
  func forget(_ call: OutgoingCall) {
    guard calls.remove(call.id) != nil else { return }
    queuedBytes -= call.state.outbox.queuedBytes
    if call.state.phase == .waiting {
      waitingCalls -= 1
      waitingBytes -= call.request?.count ?? 0
    }
    if call.state.outbox.isDrainAwaited { drainWaiters.removeAll { $0 == call.id } }
  }

  /// Writes what the call's credit allows.
  func writeQueued(_ call: OutgoingCall, to stream: ByteStream) {
    while let frame = call.state.outbox.next() {
      queuedBytes -= frame.count
      stream.output.append(contentsOf: frame)
    }
    stream.outputChanged()
  }

  /// Tells every stream that has room again.
  func tellDrained() {
    guard let stream = readyConnection?.stream, !drainWaiters.isEmpty else { return }
    let waiters = drainWaiters
    drainWaiters = []
    for id in waiters {
      guard let call = calls[id], !call.state.isEnded else { continue }
      guard call.state.outbox.hasRoom, !stream.isAboveMark else {
        drainWaiters.append(id)
        continue
      }
      call.state.outbox.isDrainAwaited = false
      call.onDrain?()
    }
  }
}

extension RPCError {
  var markedNotExecuted: RPCError {
    RPCError(code, message, metadata: metadata, isKnownNotExecuted: true)
  }
}
