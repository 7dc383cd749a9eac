/// The deadlines of a connection's calls, so that one timer serves them all.
///
/// A binary heap by time. Calls mostly end before their deadline; their entries stay until they
/// come up or until they outnumber the live ones, when the queue is swept. Adding is therefore
/// cheap (deadlines mostly grow, and then nothing moves), and ending a call costs nothing.
///
/// Invariant: after `add`, at most `2 * liveCount + 64` entries are kept.
package struct DeadlineQueue {
  /// A deadline, and the call that has it; the call may have ended since.
  private struct Entry {
    let nanoseconds: UInt64
    let call: CallID
  }

  private var heap: [Entry] = []

  package init() {}

  package var count: Int { heap.count }

  /// The earliest deadline, possibly of a call that has ended since.
  package var next: UInt64? { heap.first?.nanoseconds }

  /// `isLive` tells which calls are still under way; there are `liveCount` of them.
  package mutating func add(
    _ deadline: Deadline, _ call: CallID, liveCount: Int, isLive: (CallID) -> Bool
  ) {
    if heap.count >= 2 * liveCount + 64 { sweep(isLive) }
    heap.append(Entry(nanoseconds: deadline.nanoseconds, call: call))
    siftUp(heap.count - 1)
  }

  /// Takes out one call whose deadline is not after `now`. The caller ignores those that have
  /// ended.
  package mutating func removeExpired(at now: UInt64) -> CallID? {
    guard let first = heap.first, first.nanoseconds <= now else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      siftDown(0)
    }
    return first.call
  }

  package mutating func removeAll() {
    heap = []
  }

  private mutating func sweep(_ isLive: (CallID) -> Bool) {
    heap.removeAll { !isLive($0.call) }
    for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) {
      siftDown(index)
    }
  }

  private mutating func siftUp(_ start: Int) {
    var index = start
    while index > 0 {
      let parent = (index - 1) / 2
      guard heap[index].nanoseconds < heap[parent].nanoseconds else { return }
      heap.swapAt(index, parent)
      index = parent
    }
  }

  private mutating func siftDown(_ start: Int) {
    var index = start
    while true {
      let left = 2 * index + 1
      guard left < heap.count else { return }
      let right = left + 1
      let isRightEarlier = right < heap.count && heap[right].nanoseconds < heap[left].nanoseconds
      let child = isRightEarlier ? right : left
      guard heap[child].nanoseconds < heap[index].nanoseconds else { return }
      heap.swapAt(index, child)
      index = child
    }
  }
}

extension Deadline {
  /// What is left at `now`, rounded down; `nil` when it has passed.
  package func microsecondsLeft(at now: UInt64) -> UInt64? {
    nanoseconds > now ? (nanoseconds - now) / 1000 : nil
  }

  /// The deadline of a call that arrived at `now` with so much time left. One beyond the end of
  /// the clock becomes the end of the clock.
  package init(microseconds: UInt64, after now: UInt64) {
    let (left, isTooLong) = microseconds.multipliedReportingOverflow(by: 1000)
    let (nanoseconds, isPastTheEnd) = now.addingReportingOverflow(left)
    self.init(nanoseconds: isTooLong || isPastTheEnd ? .max : nanoseconds)
  }
}
