/// Why an operation of the client has no result.
package struct OperationError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The request was certainly not carried out: no proxy, no leader, no quorum.
    case unavailable
    /// There was no answer in time. For a write, `outcomeUnknown` says whether it may have happened.
    case timedOut(outcomeUnknown: Bool)
    /// The request itself is wrong; sending it again will not help.
    case invalid
    /// Anything else that the cluster answers.
    case other
  }

  package var kind: Kind
  /// What the cluster or the connection says, without its consequences.
  package var message: String
  /// The addresses of the members whose absence is the reason, as far as known.
  package var missingNodes: [String]

  package init(_ kind: Kind, _ message: String, missingNodes: [String] = []) {
    self.kind = kind
    self.message = message
    self.missingNodes = missingNodes
  }

  /// Whether a stale read could still be answered.
  package var isLackOfAnswer: Bool {
    switch kind {
    case .unavailable, .timedOut: true
    case .invalid, .other: false
    }
  }
}
