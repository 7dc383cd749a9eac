/// Tells from how long batches wait whether the disk hangs. Times are nanoseconds on one clock.
///
/// A batch that is under way, or waits behind one that is, shows a disk that hangs; one that waits
/// for room on a full disk does not.
struct StallWatch {
  enum Verdict: Hashable {
    case moves
    case stalls
    /// It has hung for so long that only another start can help.
    case hopeless
  }

  let stallNanoseconds: UInt64
  let hopelessNanoseconds: UInt64
  private var waiting: [(number: UInt64, since: UInt64)] = []
  private var isExcused = false

  init(stallNanoseconds: UInt64, hopelessNanoseconds: UInt64) {
    self.stallNanoseconds = stallNanoseconds
    self.hopelessNanoseconds = max(hopelessNanoseconds, stallNanoseconds)
  }

  mutating func submitted(_ number: UInt64, at now: UInt64) {
    waiting.append((number, now))
  }

  mutating func persisted(through number: UInt64) {
    waiting.removeFirst(waiting.prefix { $0.number <= number }.count)
  }

  /// The disk is full, or has room again; what has waited meanwhile begins to wait now.
  mutating func excuse(_ isExcused: Bool, at now: UInt64) {
    self.isExcused = isExcused
    for position in waiting.indices { waiting[position].since = now }
  }

  /// For how long the oldest batch has waited; zero when there is none.
  func wait(at now: UInt64) -> UInt64 {
    guard !isExcused, let oldest = waiting.first, now > oldest.since else { return 0 }
    return now - oldest.since
  }

  func verdict(at now: UInt64) -> Verdict {
    switch wait(at: now) {
    case hopelessNanoseconds...: .hopeless
    case stallNanoseconds...: .stalls
    default: .moves
    }
  }

  /// When to ask again; `nil` while nothing waits.
  func nextCheck(at now: UInt64) -> UInt64? {
    guard !isExcused, let oldest = waiting.first else { return nil }
    let isStalled = wait(at: now) >= stallNanoseconds
    return oldest.since + (isStalled ? hopelessNanoseconds : stallNanoseconds)
  }
}
