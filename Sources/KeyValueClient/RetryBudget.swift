/// Bounds the extra load that second attempts may cause: each request earns a share of one, so that
/// over time at most that share of all requests is sent twice. Without it, a cluster that slows
/// down would be given more work the slower it gets.
package struct RetryBudget: Hashable, Sendable {
  /// In hundredths of an attempt.
  private var savings: Int
  private let earnedPerRequest: Int
  private let savingsMax: Int

  /// One second attempt per `percent` requests of a hundred, and up to `reserve` at once.
  package init(percent: Int = 10, reserve: Int = 100) {
    precondition(percent > 0 && reserve > 0, "a budget of \(percent) % and \(reserve) is none")
    earnedPerRequest = percent
    savingsMax = reserve * 100
    savings = savingsMax
  }

  package mutating func earn() {
    savings = min(savings + earnedPerRequest, savingsMax)
  }

  /// Whether a second attempt may be made now; it is paid for if so.
  package mutating func spend() -> Bool {
    guard savings >= 100 else { return false }
    savings -= 100
    return true
  }
}
