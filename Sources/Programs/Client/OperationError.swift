/// Why an operation of the client has no result.
package struct OperationError: Error, Hashable, Sendable {
  /// What the failure means for whoever asked. Exit codes and the menu's sentences depend on it.
  package enum Kind: Hashable, Sendable {
    /// The request was certainly not carried out: no proxy, no leader, no quorum.
    case unavailable
    /// There was no answer in time, and nothing was changed.
    case timedOut
    /// No node had come to the revision that a read asked for before time was up.
    case notYet
    /// What was to be changed may have been changed: the request was sent, and nobody can say what has
    /// become of it.
    case outcomeUnknown
    /// The request itself is wrong; sending it again will not help.
    case invalid
    /// Anything else that the cluster answers.
    case other
  }

  /// What an operation changes if it is carried out.
  package enum Effect: Hashable, Sendable {
    case nothing
    /// A key.
    case write
    /// Who belongs to the cluster or leads it, or how a node is.
    case change
  }

  package var kind: Kind
  /// What the cluster or the connection says: for want of a quorum, which nodes are missing.
  package var message: String
  /// Whether the message, which is in English, also says what has become of a write or change.
  package var saysConsequence: Bool

  package init(_ kind: Kind, _ message: String, saysConsequence: Bool = false) {
    self.kind = kind
    self.message = message
    self.saysConsequence = saysConsequence
  }

  /// What a question that is asked ahead of a change has come to: it says nothing of the change, with which
  /// nothing has been done yet.
  var beforeChange: OperationError { OperationError(kind, message) }

  /// Whether a stale read could still be answered.
  package var isLackOfAnswer: Bool {
    switch kind {
    case .unavailable, .timedOut: true
    case .notYet, .outcomeUnknown, .invalid, .other: false
    }
  }
}
