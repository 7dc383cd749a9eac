/// The server's side of one call, as a value: what may arrive and be sent in which order.
///
/// ```
///             open with message                     open without
///                    │                                    │
///                    ▼                                    ▼
///        ┌─ requests ended ◄──── halfClose ──── requests open ─┐
///        │                                         ▲  │ message│
///   end  │                                         └──┘        │ end, cancel,
///        └───────────────────────► ended ◄─────────────────────┘ deadline, loss
/// ```
///
/// Invariants: after `ended` nothing is delivered or sent; a call with a single response never
/// sends a `message` frame.
package struct ServerCallState {
  /// How far the call has come: the caller may still send, has sent all, or the call is over.
  package enum Phase: Hashable, Sendable {
    case requestsOpen
    case requestsEnded
    case ended
  }

  /// What to do with a frame of this call.
  package enum Arrival: Hashable, Sendable {
    case deliver
    /// It crossed the end of the call on its way.
    case ignore
    /// The caller broke the protocol: end the call with this.
    case fail(RPCError)
  }

  package let kind: CallKind
  package private(set) var phase: Phase
  package var outbox: StreamOutbox
  package var inbox = StreamInbox()

  package init(kind: CallKind, limits: RPCLimits) {
    self.kind = kind
    phase = kind.hasRequestStream ? .requestsOpen : .requestsEnded
    outbox = StreamOutbox(queueBytesMax: limits.streamQueueBytesMax)
  }

  package var isEnded: Bool {
    switch phase {
    case .ended: true
    case .requestsOpen, .requestsEnded: false
    }
  }

  package mutating func receiveMessage(frameBytes: Int) -> Arrival {
    switch phase {
    case .ended: return .ignore
    case .requestsEnded: return .fail(.messageAfterLast(on: "request"))
    case .requestsOpen:
      guard inbox.receive(frameBytes: frameBytes) else { return .fail(.noCredit) }
      return .deliver
    }
  }

  package mutating func receiveHalfClose() -> Arrival {
    switch phase {
    case .ended: return .ignore
    case .requestsEnded: return .fail(.messageAfterLast(on: "request"))
    case .requestsOpen:
      phase = .requestsEnded
      return .deliver
    }
  }

  /// Ends the call from whichever side. Returns `false` if it had ended before.
  package mutating func end() -> Bool {
    guard phase != .ended else { return false }
    phase = .ended
    return true
  }
}

extension CallKind {
  package var hasRequestStream: Bool {
    switch self {
    case .clientStreaming, .bidirectionalStreaming: true
    case .unary, .serverStreaming: false
    }
  }

  package var hasResponseStream: Bool {
    switch self {
    case .serverStreaming, .bidirectionalStreaming: true
    case .unary, .clientStreaming: false
    }
  }
}

extension RPCError {
  static func messageAfterLast(on side: String) -> RPCError {
    RPCError(.internal, "a frame came on the \(side) side of a call after its last one")
  }

  static let noCredit = RPCError(
    .resourceExhausted,
    """
    a message came although \(WireProtocol.streamWindowBytes) bytes of the stream were unconsumed; \
    a sender waits for credit
    """)

  static func tooMuchCredit(_ bytes: Int) -> RPCError {
    RPCError(.internal, "\(bytes) bytes of credit were granted, more than were sent")
  }
}
