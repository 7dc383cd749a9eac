/// Something a loop will do at a certain time, unless it is cancelled before. Loop only.
package final class Timer {
  /// When, in nanoseconds on the monotonic clock.
  package let deadline: UInt64
  fileprivate var body: (() -> Void)?
  private weak var queue: TimerQueue?

  fileprivate init(deadline: UInt64, queue: TimerQueue, body: @escaping () -> Void) {
    self.deadline = deadline
    self.queue = queue
    self.body = body
  }

  /// Neither fired nor cancelled yet.
  package var isPending: Bool { body != nil }

  /// Lets go of the body at once. Does nothing to a timer that has fired.
  package func cancel() {
    guard body != nil else { return }
    body = nil
    queue?.noteCancellation()
  }
}

/// The timers of one loop: a binary heap by deadline, then by order of scheduling.
///
/// A cancelled timer stays in the heap as an empty shell until it comes to the top, or until the
/// shells outnumber the rest and are swept out in one go. So a cancellation costs a constant time
/// on average, which matters because nearly every call's deadline is cancelled.
final class TimerQueue {
  /// A timer's place in the heap: of equal deadlines, the one that was set first comes first.
  private struct Slot {
    let deadline: UInt64
    let order: UInt64
    let timer: Timer

    static func < (left: Slot, right: Slot) -> Bool {
      left.deadline != right.deadline
        ? left.deadline < right.deadline : left.order < right.order
    }
  }

  private static let sweepMin = 64

  private var heap: [Slot] = []
  private var scheduled: UInt64 = 0
  private var cancelled = 0

  func schedule(at deadline: UInt64, _ body: @escaping () -> Void) -> Timer {
    let timer = Timer(deadline: deadline, queue: self, body: body)
    scheduled += 1
    heap.append(Slot(deadline: deadline, order: scheduled, timer: timer))
    siftUp(heap.count - 1)
    return timer
  }

  /// The earliest deadline still pending.
  func nextDeadline() -> UInt64? {
    dropShells()
    return heap.first?.deadline
  }

  /// Runs everything that is due at `now`, in order. Timers scheduled by those bodies wait for the
  /// next call, even when they are due as well: a timer that renews itself must not hold the loop.
  func fire(now: UInt64) {
    let last = scheduled
    var postponed: [Slot] = []
    while let first = heap.first, first.deadline <= now {
      removeFirst()
      if first.order > last {
        postponed.append(first)
      } else if let body = first.timer.body {
        first.timer.body = nil
        body()
      } else {
        cancelled -= 1
      }
    }
    for slot in postponed {
      heap.append(slot)
      siftUp(heap.count - 1)
    }
  }

  fileprivate func noteCancellation() {
    cancelled += 1
    guard cancelled >= Self.sweepMin, cancelled * 2 > heap.count else { return }
    heap.removeAll { !$0.timer.isPending }
    cancelled = 0
    for position in stride(from: heap.count / 2 - 1, through: 0, by: -1) { siftDown(position) }
  }

  private func dropShells() {
    while let first = heap.first, !first.timer.isPending {
      removeFirst()
      cancelled -= 1
    }
  }

  private func removeFirst() {
    let last = heap.removeLast()
    guard !heap.isEmpty else { return }
    heap[0] = last
    siftDown(0)
  }

  private func siftUp(_ start: Int) {
    var child = start
    let slot = heap[child]
    while child > 0 {
      let parent = (child - 1) / 2
      guard slot < heap[parent] else { break }
      heap[child] = heap[parent]
      child = parent
    }
    heap[child] = slot
  }

  private func siftDown(_ start: Int) {
    var parent = start
    let slot = heap[parent]
    while true {
      var child = parent * 2 + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < slot else { break }
      heap[parent] = heap[child]
      parent = child
    }
    heap[parent] = slot
  }
}
