/// Whether a leader takes one more write, by how long the last one took.
///
/// What is proposed is answered in order. So the last answer's time tells how long the next write
/// will wait, whatever it waits for: the disk, the followers, the processor. One that would use up
/// more than half of its caller's time is refused before it is in the log. Otherwise a leader that
/// has thousands of writes under way, and a disk for a few hundred a second, works for callers that
/// have given up.
///
/// A few are always taken, so that the leader finds out when it has become faster; and one stall of a
/// disk refuses nothing, because it leaves nothing under way.
package struct WriteAdmission: Hashable, Sendable {
  /// So many writes may be under way whatever they take.
  package let alwaysTaken: Int
  package private(set) var underWay = 0
  private var lastNanoseconds: UInt64 = 0

  package init(alwaysTaken: Int = 64) {
    self.alwaysTaken = alwaysTaken
  }

  /// `timeLeft` is what the caller has left, in nanoseconds; `nil` if it waits for ever.
  package func admits(timeLeft: UInt64?) -> Bool {
    guard underWay >= alwaysTaken, let timeLeft else { return true }
    return lastNanoseconds <= timeLeft / 2
  }

  package mutating func began() {
    underWay += 1
  }

  /// A write has ended; `nanoseconds` is how long it took if it was executed.
  package mutating func ended(after nanoseconds: UInt64?) {
    precondition(underWay > 0, "more writes have ended than were begun")
    underWay -= 1
    if let nanoseconds { lastNanoseconds = nanoseconds }
  }
}
