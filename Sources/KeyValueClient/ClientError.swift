package import RPCCore

/// How a request of a client failed. Each message is a full thought for a person and says what to do
/// next.
///
/// Invariant: `outcomeUnknown` alone leaves it open whether something was changed. With every other
/// case the request was certainly not executed, or there was nothing to change.
package enum ClientError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The request was sent, and may have been executed, or may be yet.
  case outcomeUnknown(String, cause: Doubt)
  /// The request could not be executed as it is.
  case invalidArgument(String)
  /// No endpoint could be reached.
  case notReachable(String)
  /// The cluster cannot answer, mostly because too few nodes are there.
  case noQuorum(String)
  /// Time was up before an answer was there.
  case timedOut(String)
  /// Time was up before any node had come to the revision that a read asked for.
  case revisionNotReached(String)
  /// The session, within which a write is executed once, has expired.
  case sessionLost(String)
  /// Too much was asked for at once.
  case overloaded(String)
  /// The cluster refused, for the reason in the message.
  case refused(String)
  /// A fault on the other side.
  case failed(String)
  /// The caller cancelled.
  case cancelled

  /// Why nobody can say whether a request was executed.
  package enum Doubt: Hashable, Sendable {
    /// Time was up, and an attempt may have got through.
    case timedOut
    /// The session has expired by which the cluster would have known the request again.
    case sessionLost
    /// A fault on the other side, a refusal of a second attempt after a first one that may have got
    /// through, or what was begun has not come about in its time and may still do so.
    case failed
    /// The caller cancelled while an attempt was under way.
    case cancelled
  }

  /// Whether something may have been changed. `false` means that it certainly was not.
  package var isOutcomeUnknown: Bool {
    switch self {
    case .outcomeUnknown: true
    case .invalidArgument, .notReachable, .noQuorum, .timedOut, .revisionNotReached, .sessionLost,
      .overloaded, .refused, .failed, .cancelled:
      false
    }
  }

  /// Whether the message also says what has become of a write or change.
  package var saysConsequence: Bool {
    switch self {
    case .outcomeUnknown, .noQuorum, .timedOut, .sessionLost: true
    case .invalidArgument, .notReachable, .revisionNotReached, .overloaded, .refused, .failed,
      .cancelled:
      false
    }
  }

  package var description: String {
    switch self {
    case .outcomeUnknown(let message, _), .invalidArgument(let message),
      .notReachable(let message), .noQuorum(let message), .timedOut(let message),
      .revisionNotReached(let message), .sessionLost(let message), .overloaded(let message),
      .refused(let message), .failed(let message):
      message
    case .cancelled: "cancelled before anything was done"
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
