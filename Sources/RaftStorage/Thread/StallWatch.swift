/// Tells from how long batches wait whether the disk hangs. Times are nanoseconds on one clock.
///
/// A batch that is under way, or waits behind one that is, shows a disk that hangs; one that waits
/// for room on a full disk does not. Nor does one that waits while the whole process stands still, or
/// gets no processor: what came of it is not known before somebody looks. So time is counted by looks,
/// and no look adds more than `lookNanosecondsMax`, however long after the last one it comes. Whoever
/// wants to see a hang in time has to look that often.
struct StallWatch {
  /// What the wait of the oldest batch says of the disk.
  enum Verdict: Hashable {
    case moves
    case stalls
    /// It has hung for so long that only another start can help.
    case hopeless
  }

  let stallNanoseconds: UInt64
  let hopelessNanoseconds: UInt64
  /// A quarter of what makes a stall, so that one look alone never finds a disk to hang that did not
  /// at the last one.
  let lookNanosecondsMax: UInt64
  /// By the clock that no look puts forward by more than that.
  private var waiting: [(number: UInt64, since: UInt64)] = []
  private var isExcused = false
  private var counted: UInt64 = 0
  private var lookedAt: UInt64?

  init(stallNanoseconds: UInt64, hopelessNanoseconds: UInt64) {
    self.stallNanoseconds = stallNanoseconds
    self.hopelessNanoseconds = max(hopelessNanoseconds, stallNanoseconds)
    lookNanosecondsMax = max(1, stallNanoseconds / 4)
  }

  mutating func submitted(_ number: UInt64, at now: UInt64) {
    look(at: now)
    waiting.append((number, counted))
  }

  mutating func persisted(through number: UInt64) {
    waiting.removeFirst(waiting.prefix { $0.number <= number }.count)
  }

  /// The disk is full, or has room again; what has waited meanwhile begins to wait now.
  mutating func excuse(_ isExcused: Bool, at now: UInt64) {
    look(at: now)
    self.isExcused = isExcused
    for position in waiting.indices { waiting[position].since = counted }
  }

  /// For how long the oldest batch had waited when somebody last looked; zero when there is none.
  var wait: UInt64 {
    guard !isExcused, let oldest = waiting.first else { return 0 }
    return counted - oldest.since
  }

  /// Counts the time since the last look.
  mutating func verdict(at now: UInt64) -> Verdict {
    look(at: now)
    return switch wait {
    case hopelessNanoseconds...: .hopeless
    case stallNanoseconds...: .stalls
    default: .moves
    }
  }

  /// When to ask again; `nil` while nothing waits.
  func nextCheck(at now: UInt64) -> UInt64? {
    guard !isExcused, !waiting.isEmpty else { return nil }
    let mark = wait >= stallNanoseconds ? hopelessNanoseconds : stallNanoseconds
    return now + min(mark - min(mark, wait), lookNanosecondsMax)
  }

  private mutating func look(at now: UInt64) {
    if let lookedAt, now > lookedAt { counted += min(now - lookedAt, lookNanosecondsMax) }
    lookedAt = max(now, lookedAt ?? 0)
  }
}
