package import RPCCore

/// How a request of a client failed. Each message is a full thought for a person and says what to do
/// next.
package enum ClientError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The request could not be executed as it is. Nothing was sent, or nothing was done.
  case invalidArgument(String)
  /// No endpoint could be reached. Nothing was done.
  case notReachable(String)
  /// The cluster cannot answer, mostly because too few nodes are there. Nothing was done.
  case noQuorum(String)
  /// Time was up before an answer was there.
  case timedOut(String, outcomeUnknown: Bool)
  /// The session, within which a write is executed once, has expired.
  case sessionLost(String, outcomeUnknown: Bool)
  /// Too much was asked for at once. Nothing was done.
  case overloaded(String)
  /// The cluster refused, for the reason in the message. Nothing was done.
  case refused(String)
  /// A fault on the other side.
  case failed(String, outcomeUnknown: Bool)
  /// The caller cancelled.
  case cancelled(outcomeUnknown: Bool)

  /// Whether a write may have happened. `false` means that it certainly has not; for reads it means
  /// nothing.
  package var outcomeUnknown: Bool {
    switch self {
    case .invalidArgument, .notReachable, .noQuorum, .overloaded, .refused: false
    case .timedOut(_, let unknown), .sessionLost(_, let unknown), .failed(_, let unknown),
      .cancelled(let unknown):
      unknown
    }
  }

  package var description: String {
    switch self {
    case .invalidArgument(let message), .notReachable(let message), .noQuorum(let message),
      .overloaded(let message), .refused(let message), .timedOut(let message, _),
      .sessionLost(let message, _), .failed(let message, _):
      message
    case .cancelled(let unknown):
      unknown
        ? "cancelled; the write may or may not have happened, read the key to find out"
        : "cancelled before anything was done"
    }
  }
}

/// What a session refusal says in its metadata.
package enum SessionRefusalKind: String, Hashable, Sendable {
  /// There is no such session. Whether the command was executed before says
  /// `RPCError.isKnownNotExecuted`: a proxy may have sent it while the session still was there.
  case none
  /// The client has said that it has the answer.
  case stale

  package init?(_ error: RPCError) {
    guard error.code == .failedPrecondition,
      let word = error.metadata["reign-session"]
    else { return nil }
    self.init(rawValue: word)
  }
}
