import RPCCore

// What a call of ours sends.
extension ServerConnection {
  var isOutputAboveMark: Bool { stream.isAboveMark }

  func write(response: some RPCMessage, _ byteCount: Int, of call: IncomingCall) {
    FrameWriter.end(call.id, response, byteCount: byteCount, to: &stream.output)
    stream.outputChanged()
    if call.isParked { forget(call.id) }
  }

  func write(message: some RPCMessage, _ byteCount: Int, of call: IncomingCall) {
    FrameWriter.message(call.id, message, byteCount: byteCount, to: &stream.output)
    stream.outputChanged()
  }

  /// The end keeps its place behind the messages that wait for credit.
  func write(end error: RPCError?, of call: IncomingCall) {
    if call.state.outbox.isBlocked {
      var frame: [UInt8] = []
      FrameWriter.end(call.id, error, limits, to: &frame)
      _ = call.state.outbox.close(frame)
      queuedBytes += frame.count
      guard call.isParked, let entry = calls[call.id] else { return }
      withExtendedLifetime(takeOut(call.id)) {}
      calls.insert(Entry(call: call, receive: nil, finished: call), for: call.id)
      withExtendedLifetime(entry) {}
      return
    }
    FrameWriter.end(call.id, error, limits, to: &stream.output)
    stream.outputChanged()
    if call.isParked { forget(call.id) }
  }

  /// A service let go of a call without ending it.
  func dropped(_ id: CallID) {
    forget(id)
    guard isServing else { return }
    FrameWriter.end(id, .dropped, limits, to: &stream.output)
    stream.outputChanged()
  }

  /// What the table held is let go of only after the table is whole again: it may hold the last
  /// reference to a call, whose end comes back here.
  private func forget(_ id: CallID) {
    withExtendedLifetime(takeOut(id)) {}
  }

  /// Takes a call out of the table, and its place among those that wait for room.
  func takeOut(_ id: CallID) -> Entry? {
    drainWaiters.remove(id)
    return calls.remove(id)
  }

  // MARK: Waiting for room

  func awaitDrain(_ call: IncomingCall) {
    guard !call.state.outbox.isDrainAwaited else { return }
    call.state.outbox.isDrainAwaited = true
    if call.isParked { drainWaiters.insert(call.id) }
  }

  /// The connection has room again: tells every stream whose own credit allows it, the oldest first.
  func tellDrained() {
    for id in drainWaiters.sorted() {
      guard isServing, let entry = calls[id], entry.finished == nil else { continue }
      tellDrained(entry.call)
    }
  }

  /// Tells a stream that waits for room, if it has it now.
  func tellDrained(_ call: IncomingCall) {
    guard call.state.outbox.isDrainAwaited, call.state.outbox.hasRoom, !stream.isAboveMark else {
      return
    }
    call.state.outbox.isDrainAwaited = false
    drainWaiters.remove(call.id)
    call.onDrain?()
  }
}
