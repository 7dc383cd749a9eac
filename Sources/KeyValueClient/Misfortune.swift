import RPCCore
import WireMessages

/// What is known when a request ends without an answer.
struct Misfortune {
  let effect: OperationEffect
  let mayHaveRun: Bool
  /// Whether any endpoint was reached.
  let wasReached: Bool
  /// The last thing that an endpoint or the connection to it had to say.
  let lastError: RPCError?
  /// Where the nodes are that lack the revision which was asked for.
  var lag: RevisionLag?
  let endpoints: [String]
  var timeoutNanoseconds: UInt64

  private var isOutcomeUnknown: Bool { effect != .nothing && mayHaveRun }

  private var timeout: String {
    timeoutNanoseconds >= 1_000_000_000
      ? "\(Double(timeoutNanoseconds / 100_000_000) / 10) s"
      : "\(timeoutNanoseconds / 1_000_000) ms"
  }

  private var consequence: String {
    guard effect != .nothing else { return effect.advice }
    return mayHaveRun ? "\(effect.doubt): \(effect.advice)" : "\(effect.notExecuted): try again"
  }

  /// Time was up.
  var timedOut: ClientError {
    if let lag {
      return .revisionNotReached(
        "\(lag) after \(timeout); give a revision that a write was answered with, or ask again later"
      )
    }
    let said = lastError?.message
    guard wasReached || mayHaveRun else {
      let nobody =
        endpoints.count == 1
        ? "\(endpoints[0]) could not" : "none of \(endpoints.joined(separator: ", ")) could"
      return .notReachable(
        "\(nobody) be reached within \(timeout)"
          + (said.map { " (\($0))" } ?? "")
          + "; check that a proxy runs there, or name another one")
    }
    let message =
      "no answer within \(timeout)" + (said.map { ": \($0)" } ?? "") + "; \(consequence)"
    if isOutcomeUnknown { return .outcomeUnknown(message, cause: .timedOut) }
    if let lastError, lastError.code == .unavailable, !RevisionLag.isMarked(lastError.metadata) {
      return .noQuorum(message)
    }
    return .timedOut(message)
  }

  /// The caller has given it up.
  var cancelled: ClientError {
    isOutcomeUnknown
      ? .outcomeUnknown("cancelled; \(effect.doubt), \(effect.advice)", cause: .cancelled)
      : .cancelled
  }

  /// The cluster refused for good.
  func refused(_ error: RPCError) -> ClientError {
    if case .failedPrecondition = error.code, SessionRefusalKind(error) != nil {
      return isOutcomeUnknown
        ? .outcomeUnknown(
          "the session expired while the write was under way; \(effect.doubt): \(effect.advice)",
          cause: .sessionLost)
        : .sessionLost("the session expired, and \(effect.notExecuted): try again")
    }
    if isOutcomeUnknown {
      return .outcomeUnknown("\(error.message); \(effect.doubt): \(effect.advice)", cause: .failed)
    }
    switch error.code {
    case .invalidArgument, .outOfRange: return .invalidArgument(error.message)
    case .resourceExhausted: return .overloaded(error.message)
    case .unimplemented:
      return .refused(
        "what answers there does not serve this: \(error.message); name a proxy rather than a node")
    case .failedPrecondition, .permissionDenied, .notFound, .alreadyExists, .unauthenticated,
      .aborted:
      return .refused(error.message)
    case .ok, .cancelled, .unknown, .deadlineExceeded, .internal, .unavailable, .dataLoss:
      return .failed(error.message)
    }
  }
}
