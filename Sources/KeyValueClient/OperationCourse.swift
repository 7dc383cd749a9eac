package import RPCCore
import RaftCore
import WireMessages

/// What has become of one operation so far, and what follows when an attempt has failed.
///
/// Whoever carries the operation out says what happens to it. This knows neither connections nor time.
///
/// Invariants:
/// - An attempt that may have been executed is never forgotten: only an answer ends the doubt.
/// - Only a write of which no attempt can have been executed goes on under another number, because a new
///   session would not know it again (thesis §6.3).
package struct OperationCourse: Sendable {
  /// What to do after a failed attempt.
  package enum Step: Hashable, Sendable {
    /// The same request again: at the leader's address if a node has named it, else wherever the
    /// rotation goes.
    case sendAgain(leader: String?)
    /// The same request again, later: the cluster has too much to do, but only an answer can tell what
    /// became of an earlier attempt; or it has not come to the revision that a read asks for.
    case askLater
    /// The session is gone. The operation goes on in a new one, or is over.
    case leaveSession(goesOn: Bool)
    /// The time for it is over.
    case expire
    /// It was refused for good.
    case giveUp
  }

  /// So many sessions are tried. One that is gone as soon as it is used says that more are no help.
  private static let sessionsMax = 3

  package let isWrite: Bool
  private let repeatability: Repeatability
  /// Whether an attempt may have been executed.
  package private(set) var mayHaveRun = false
  private var redirectsLeft: Int
  private var isNumbered = false
  private var sessionCount = 0

  /// `redirectsMax` bounds how often the operation follows a node's word on who leads.
  package init(isWrite: Bool, _ repeatability: Repeatability, redirectsMax: Int) {
    self.isWrite = isWrite
    self.repeatability = repeatability
    redirectsLeft = redirectsMax
  }

  /// Whether nobody could say what became of it if it ended now, with an attempt under way or not.
  package func isOutcomeUnknown(isUnderWay: Bool) -> Bool {
    isWrite && (mayHaveRun || isUnderWay)
  }

  /// It has a number in a session.
  package mutating func numbered() {
    isNumbered = true
    sessionCount += 1
  }

  /// A copy of the request is on its way that nobody waits for.
  package mutating func strayed() {
    mayHaveRun = true
  }

  /// An attempt at `address` has failed. `wasSent` is false if it never had a connection, whatever the
  /// error says.
  package mutating func failed(_ error: RPCError, at address: String, wasSent: Bool = true) -> Step
  {
    if !error.isKnownNotExecuted, wasSent { mayHaveRun = true }
    if error.code == .deadlineExceeded { return .expire }
    switch ResendRule(after: error, repeatability) {
    case .sendAgain: return sendAgain(after: error, at: address)
    case .giveUp:
      if isInDoubt, error.code == .resourceExhausted { return .askLater }
      // It was changed on its way there, and this side still has it as it was.
      if error.code == .dataLoss, error.isKnownNotExecuted {
        return sendAgain(after: error, at: address)
      }
      if RevisionLag(error.metadata) != nil { return .askLater }
      guard isNumbered, SessionRefusalKind(error) == SessionRefusalKind.none else { return .giveUp }
      let mayGoOn = !mayHaveRun || Canary.goesOnInNewSession.isActive
      let goesOn = mayGoOn && sessionCount < Self.sessionsMax
      if goesOn { isNumbered = false }
      return .leaveSession(goesOn: goesOn)
    }
  }

  /// A write of which an attempt may have been executed, and of which the cluster can tell whether it
  /// was.
  private var isInDoubt: Bool {
    switch repeatability {
    case .identified: isWrite && mayHaveRun
    case .harmless, .onlyOnce: false
    }
  }

  private mutating func sendAgain(after error: RPCError, at address: String) -> Step {
    guard redirectsLeft > 0, let leader = error.metadata["reign-leader"], leader != address else {
      return .sendAgain(leader: nil)
    }
    redirectsLeft -= 1
    return .sendAgain(leader: leader)
  }
}
