import RPCCore
import WireMessages

/// What is known when a request ends without an answer.
struct Misfortune {
  let isWrite: Bool
  let mayHaveRun: Bool
  /// Whether any endpoint was reached.
  let wasReached: Bool
  /// The last thing that an endpoint or the connection to it had to say.
  let lastError: RPCError?
  let endpoints: [String]
  var timeoutNanoseconds: UInt64

  var outcomeUnknown: Bool { isWrite && mayHaveRun }

  private var timeout: String {
    timeoutNanoseconds >= 1_000_000_000
      ? "\(Double(timeoutNanoseconds / 100_000_000) / 10) s"
      : "\(timeoutNanoseconds / 1_000_000) ms"
  }

  private var consequence: String {
    guard isWrite else { return "try again, or give it a longer timeout" }
    return mayHaveRun
      ? "the write may or may not have happened: read the key to find out"
      : "the write was not executed: try again"
  }

  /// Time was up.
  var timedOut: ClientError {
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
    var message = "no answer within \(timeout)" + (said.map { ": \($0)" } ?? "")
    // A proxy says what has become of the write; its word is not repeated.
    // What it says of the last attempt says nothing of an earlier one.
    let isTold =
      message.contains("may or may not")
      || !outcomeUnknown && message.contains("was not executed")
    if !isTold || !isWrite { message += "; \(consequence)" }
    if !outcomeUnknown, let lastError, lastError.code == .unavailable,
      !RevisionLag.isMarked(lastError.metadata)
    {
      return .noQuorum(message)
    }
    return .timedOut(message, outcomeUnknown: outcomeUnknown)
  }

  /// The cluster refused for good.
  func refused(_ error: RPCError) -> ClientError {
    let unknown = isWrite && mayHaveRun
    let doubt = unknown ? "; the write may or may not have happened" : ""
    switch error.code {
    case .invalidArgument, .outOfRange:
      return unknown
        ? .failed(error.message + doubt, outcomeUnknown: true) : .invalidArgument(error.message)
    case .resourceExhausted:
      return unknown
        ? .failed(error.message + doubt, outcomeUnknown: true) : .overloaded(error.message)
    case .failedPrecondition where SessionRefusalKind(error) != nil:
      return .sessionLost(
        unknown
          ? "the session expired while the write was under way\(doubt): read the key to find out"
          : "the session expired, and the write was not executed: try again",
        outcomeUnknown: unknown)
    case .unimplemented:
      return .refused(
        "what answers there does not serve this: \(error.message); name a proxy rather than a node")
    case .failedPrecondition, .permissionDenied, .notFound, .alreadyExists, .unauthenticated,
      .aborted:
      return unknown
        ? .failed(error.message + doubt, outcomeUnknown: true) : .refused(error.message)
    case .ok, .cancelled, .unknown, .deadlineExceeded, .internal, .unavailable, .dataLoss:
      return .failed(error.message + doubt, outcomeUnknown: unknown)
    }
  }
}
