/// How long what a server reads from a connection has been on its way, told by pings, and whether a
/// call that has waited so long is worth beginning.
///
/// A deadline travels as what is left of it, so that nothing in a request says how long it has waited
/// in the buffers of two sockets, or in the memory of a caller that could not write. A server with
/// more to do than it can would go on to serve requests whose callers have given up, and nothing
/// else: the more it lags, the less of its work is of use to anybody. So it pings each caller that
/// keeps it busy. The caller answers at once, behind all that it had sent before: whatever is read
/// before the answer was sent before the caller saw the ping, and is about as old as the ping. It is
/// younger by at most the ping's own way there.
///
/// Clocks are not compared, and a caller that never answers harms its own calls only.
///
/// Invariants:
/// - `sentAt` has the pings that are not answered, in the order in which they were sent, and
///   `unansweredMax` of them at most; their tokens follow each other. One that was sent after a
///   standstill is there with its beginning.
/// - Two pings are at least `intervalNanoseconds` apart, but for the one after a standstill.
package struct QueueingDelay: Hashable, Sendable {
  /// So much younger than it seems may be what is taken for young.
  package static let intervalNanoseconds: UInt64 = 100_000_000
  package static let unansweredMax = 64
  /// Tells these pings from those of `Keepalive`, which count from one.
  private static let tokenMark: UInt64 = 1 << 63

  private var sentAt: [UInt64] = []
  private var lastToken = tokenMark
  private var nextPing: UInt64?
  /// Since when the server stood still, if no ping could be sent after that yet.
  private var owedSince: UInt64?

  package init() {}

  /// A call has come at `now`. Returns the token of a ping if it is time for one; a connection
  /// that is used now and then is not pinged for its first call.
  package mutating func callArrived(at now: UInt64) -> UInt64? {
    if let since = owedSince, sentAt.count < Self.unansweredMax {
      owedSince = nil
      return send(at: now, countingFrom: since)
    }
    guard let due = nextPing else {
      nextPing = now + Self.intervalNanoseconds
      return nil
    }
    guard now >= due, sentAt.count < Self.unansweredMax else { return nil }
    return send(at: now, countingFrom: now)
  }

  private mutating func send(at now: UInt64, countingFrom start: UInt64) -> UInt64 {
    nextPing = now + Self.intervalNanoseconds
    sentAt.append(start)
    lastToken += 1
    return lastToken
  }

  /// The server reads on at `now`, and has read nothing since `since`: it stood still. What it finds has
  /// come at any time from then on, and may be of callers that have long given up. Returns the token of
  /// a ping: what is read before its answer was written while the server stood still, or a way of a
  /// ping later, and counts as old as that. `nil` if as many pings wait as may: then the ping follows at the
  /// first call for which there is room, and what is read before its answer is as old.
  package mutating func stoodStill(since: UInt64, at now: UInt64) -> UInt64? {
    guard sentAt.count < Self.unansweredMax else {
      owedSince = min(owedSince ?? since, since)
      return nil
    }
    return send(at: now, countingFrom: since)
  }

  /// A ping was answered. Answers come in the order of the pings; any other is not looked at.
  package mutating func answered(_ token: UInt64) {
    guard !sentAt.isEmpty, token == lastToken - UInt64(sentAt.count) + 1 else { return }
    sentAt.removeFirst()
  }

  /// Whether the age of what is read depends on the time.
  package var isWaiting: Bool { !sentAt.isEmpty || owedSince != nil }

  /// How old what is read at `now` is at least, in nanoseconds, but for the way of a ping.
  package func nanoseconds(at now: UInt64) -> UInt64 {
    guard let oldest = sentAt.first ?? owedSince, now > oldest else { return 0 }
    return now - oldest
  }

  /// What a call that has `microseconds` left, as its caller wrote, has left at `now`; `nil` if it
  /// is not worth beginning. It must have spent no more than half of its time on the way: it will
  /// wait again on its way through here and back, and under a load that lets it wait so long, what
  /// has less than half of its time left is mostly late.
  package func timeLeft(of microseconds: UInt64, at now: UInt64) -> UInt64? {
    let waited = nanoseconds(at: now) / 1_000
    return waited <= microseconds / 2 ? microseconds - waited : nil
  }
}
