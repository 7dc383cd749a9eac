/// What a replica knows of real time: what the clock of its shell shows, held against the ticks.
///
/// Raft counts time in ticks, and a process that stood still counts one, however long that was: all
/// that it knows is old, and what has come meanwhile is to be read before anybody acts. Whatever may
/// not outlast the time itself must not be counted in ticks alone. So the clock is looked at before
/// each input, a lease is void once ticks lag behind it, and what a message says counts from a moment
/// before which the message cannot have come.
///
/// ```
///                    the process stands still
///   tick   tick   tick ···························· messages, tick   tick
///          │                                        │
///          └ what is read now came after this       └ the clock is ahead of the ticks
/// ```
///
/// Times are nanoseconds of a clock that goes on while the process, or the whole system, stands still.
struct NodeClock: Sendable {
  /// How long a tick is.
  let tickNanoseconds: UInt64
  /// Up to when ticks have counted the time; `nil` before the clock was first looked at.
  private var tickedUntil: UInt64?
  /// The moments of the last two ticks.
  private var ticks: (earlier: UInt64, last: UInt64)?

  init(tickNanoseconds: UInt64) {
    self.tickNanoseconds = tickNanoseconds
  }

  /// Ticks begin: nothing has come before. Where they go on after an interruption, time has passed that
  /// none has told of.
  mutating func starts(at now: UInt64) {
    if tickedUntil == nil { tickedUntil = now }
    if ticks == nil { ticks = (now, now) }
  }

  /// A tick is over.
  mutating func ticked(at now: UInt64) {
    tickedUntil? += tickNanoseconds
    ticks = (ticks?.last ?? now, now)
  }

  /// Whether ticks have counted the time until `now`, but for two of them: a leader's lease allows for
  /// so many (`RaftNode.leaseTicks`). What they lack is forgotten by that.
  mutating func isToldByTicks(_ now: UInt64) -> Bool {
    starts(at: now)
    guard let tickedUntil, now > tickedUntil + 2 * tickNanoseconds else { return true }
    self.tickedUntil = now
    return false
  }

  /// No message that is read at `now` has come before this.
  ///
  /// What came before the tick before the last one was read by the last one: a shell reads what has
  /// come before it lets a tick act, and the two were not of one burst. How long the process has stood
  /// still since, and where in its work, does not matter.
  func earliestArrival(at now: UInt64) -> UInt64 {
    min(now, ticks?.earlier ?? now)
  }
}
