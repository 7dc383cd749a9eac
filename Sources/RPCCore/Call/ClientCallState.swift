/// The caller's side of one call, as a value: what may arrive and be sent in which order.
///
/// ```
///    waiting ────── opened ──────► open ────── end ──────► ended
///       │                           │                        ▲
///       └── cancel, deadline, ──────┴── cancel, deadline, ───┘
///           refused, closed             loss of the connection
/// ```
///
/// Invariants: a call is executed by nobody before `opened`; the end is told once; a call with a
/// single response ends well only with its message.
package struct ClientCallState {
  /// How far the call has come, as its caller sees it.
  package enum Phase: Hashable, Sendable {
    /// There is no connection yet. Requests of a stream are queued.
    case waiting
    case open
    case ended
  }

  /// What to do with a frame that has arrived for the call.
  package enum Arrival: Hashable, Sendable {
    case deliver
    /// It crossed the end of the call on its way.
    case ignore
    /// The server broke the protocol: cancel the call and end it with this.
    case fail(RPCError)
  }

  package let kind: CallKind
  package private(set) var phase: Phase = .waiting
  package var outbox: StreamOutbox
  package var inbox = StreamInbox()

  package init(kind: CallKind, limits: RPCLimits) {
    self.kind = kind
    outbox = StreamOutbox(queueBytesMax: limits.streamQueueBytesMax)
    outbox.isHeld = true
  }

  package var isEnded: Bool { phase == .ended }

  /// The `open` frame has been written.
  package mutating func opened() {
    precondition(phase == .waiting, "a call is opened once, not when it is \(phase)")
    phase = .open
    outbox.isHeld = false
  }

  package mutating func receiveMessage(frameBytes: Int) -> Arrival {
    guard phase == .open else { return .ignore }
    guard kind.hasResponseStream else {
      return .fail(
        RPCError(.internal, "the server sent a stream where one response was expected"))
    }
    return inbox.receive(frameBytes: frameBytes) ? .deliver : .fail(.noCredit)
  }

  package mutating func receiveCredit(_ bytes: Int) -> Arrival {
    guard phase == .open else { return .ignore }
    return outbox.grant(bytes) ? .deliver : .fail(.tooMuchCredit(bytes))
  }

  /// How the call ends when `frame` has come; `nil` for well.
  package func outcome(of frame: EndFrame) -> RPCError? {
    if let error = frame.error { return error }
    switch (kind.hasResponseStream, frame.messageOffset != nil) {
    case (true, false), (false, true): return nil
    case (false, false):
      return RPCError(.internal, "the server ended the call well but without a response")
    case (true, true):
      return RPCError(.internal, "the server put a response into the end of a stream")
    }
  }

  /// Ends the call from whichever side. Returns `false` if it had ended before.
  package mutating func end() -> Bool {
    guard phase != .ended else { return false }
    phase = .ended
    outbox.discard()
    return true
  }
}
