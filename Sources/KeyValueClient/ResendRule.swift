package import RPCCore

/// What a request may do when an attempt has failed and nobody knows whether it was executed.
package enum Repeatability: Hashable, Sendable {
  /// It changes nothing, or the same thing again: reads, opening a session, joining.
  case harmless
  /// It carries a (client, sequence), by which the cluster executes it once however often it comes.
  case identified
  /// A second execution would be a second write.
  case onlyOnce
}

/// Whether a request that failed may be sent again.
///
/// - Known not to have been executed: anybody may send it again.
/// - Otherwise only what is `harmless` or `identified` may; the rest is reported as unknown.
/// - What the cluster refuses for a reason (a bad argument, a lost session) is the caller's business.
package enum ResendRule {
  case sendAgain
  case giveUp

  package init(after error: RPCError, _ repeatability: Repeatability) {
    switch error.code {
    case .unavailable:
      switch repeatability {
      case .harmless, .identified: self = .sendAgain
      case .onlyOnce: self = error.isKnownNotExecuted ? .sendAgain : .giveUp
      }
    case .ok, .cancelled, .unknown, .invalidArgument, .deadlineExceeded, .notFound, .alreadyExists,
      .permissionDenied, .resourceExhausted, .failedPrecondition, .aborted, .outOfRange,
      .unimplemented, .internal, .dataLoss, .unauthenticated:
      self = .giveUp
    }
  }
}

/// When a request that may be sent again is sent again.
package enum ResendPace: Hashable, Sendable {
  case now
  /// Every endpoint has failed: after a pause that all requests share.
  case afterPause
  /// An attempt may still be under way, and of that kind enough has been sent again.
  case heldBack

  /// `isPauseDue` is the rotation's word after the failure; `mayGo` the budget's, which is asked, and
  /// pays, only if the attempt may still be under way.
  package init(after error: RPCError, isPauseDue: Bool, mayGo: () -> Bool) {
    if !error.isKnownNotExecuted, !mayGo() {
      self = .heldBack
    } else {
      self = isPauseDue ? .afterPause : .now
    }
  }
}
