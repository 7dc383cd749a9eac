/// gRPC's status codes, with gRPC's numbers.
package enum StatusCode: UInt8, Hashable, Sendable, CaseIterable {
  case ok = 0
  case cancelled = 1
  case unknown = 2
  case invalidArgument = 3
  case deadlineExceeded = 4
  case notFound = 5
  case alreadyExists = 6
  case permissionDenied = 7
  case resourceExhausted = 8
  case failedPrecondition = 9
  case aborted = 10
  case outOfRange = 11
  case unimplemented = 12
  case `internal` = 13
  case unavailable = 14
  case dataLoss = 15
  case unauthenticated = 16
}

/// How a call failed.
package struct RPCError: Error, Hashable, Sendable {
  package let code: StatusCode
  /// A full thought for a person: what was expected, what came, what to do.
  package let message: String
  /// Trailing metadata, for programs.
  package let metadata: Metadata
  /// Whether the request is known not to have been executed, so that anybody may send it again.
  /// `false` when it may have been.
  package let isKnownNotExecuted: Bool

  package init(
    _ code: StatusCode, _ message: String, metadata: Metadata = Metadata(),
    isKnownNotExecuted: Bool = false
  ) {
    precondition(code != .ok, "an error cannot carry the status ok: \(message)")
    self.code = code
    self.message = message
    self.metadata = metadata
    self.isKnownNotExecuted = isKnownNotExecuted
  }
}
