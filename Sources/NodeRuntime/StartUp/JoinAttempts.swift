import RaftCore

/// Paces a node's requests to be added to its cluster, and tells the person at the terminal only what
/// has not been told yet.
///
/// A node asks until its own log names it: an answer may be lost, and so may the leader that gave it,
/// before the entry has reached this node. Asking again for what was done already changes nothing.
struct JoinAttempts {
  /// How long one request may take.
  static let answerNanosecondsMax: UInt64 = 5_000_000_000
  /// The time between the end of one request and the next.
  static let pauseNanoseconds: UInt64 = 1_000_000_000

  private var isUnderWay = false
  private var notBefore: UInt64 = 0
  private var toldAttempt: (cluster: ClusterID, proxy: String)?
  private var toldReason: String?

  func mayBegin(at now: UInt64) -> Bool {
    !isUnderWay && now >= notBefore
  }

  mutating func begin(_ cluster: ClusterID, through proxy: String) -> NodeEvent? {
    isUnderWay = true
    if let toldAttempt, toldAttempt == (cluster, proxy) { return nil }
    toldAttempt = (cluster, proxy)
    return .joining(clusterID: cluster, through: proxy)
  }

  /// The request of a member to have its new address in the log, of which nobody needs to be told.
  mutating func beginMove() {
    isUnderWay = true
  }

  mutating func ended(at now: UInt64) {
    isUnderWay = false
    notBefore = now + Self.pauseNanoseconds
  }

  mutating func failed(reason: String) -> NodeEvent? {
    guard reason != toldReason else { return nil }
    toldReason = reason
    return .joinFailed(reason: reason)
  }
}
