/// What is going to happen, soonest first; what happens at the same moment happens in the order in
/// which it was put in.
///
/// The heap holds keys of 24 bytes; the events stay where they are until their time has come.
struct EventQueue {
  /// When an event is due, and where it is kept: of events at one time the first that was added comes first.
  private struct Key {
    let time: UInt64
    let order: UInt64
    let slot: Int

    @inline(__always)
    static func < (left: Key, right: Key) -> Bool {
      left.time < right.time || (left.time == right.time && left.order < right.order)
    }
  }

  private var heap: [Key] = []
  private var events: [Event] = []
  private var free: [Int] = []
  private var order: UInt64 = 0

  var count: Int { heap.count }

  /// `event` is taken over rather than copied, because it is large.
  mutating func add(_ event: consuming Event, at time: UInt64) {
    let slot: Int
    if let reused = free.popLast() {
      slot = reused
      events[slot] = event
    } else {
      slot = events.count
      events.append(event)
    }
    order &+= 1
    heap.append(Key(time: time, order: order, slot: slot))
    riseLast()
  }

  /// Takes the next event, unless it lies after `end`, and returns its time. `event`, which is none
  /// before, is not returned, because it is large and would be copied.
  mutating func takeNext(through end: UInt64, into event: inout Event) -> UInt64? {
    guard let first = heap.first, first.time <= end else { return nil }
    swap(&event, &events[first.slot])
    free.append(first.slot)
    removeFirst()
    return first.time
  }

  private mutating func riseLast() {
    heap.withUnsafeMutableBufferPointer { heap in
      var position = heap.count - 1
      let key = heap[position]
      while position > 0 {
        let parent = (position - 1) / 4
        guard key < heap[parent] else { break }
        heap[position] = heap[parent]
        position = parent
      }
      heap[position] = key
    }
  }

  private mutating func removeFirst() {
    guard let key = heap.popLast(), !heap.isEmpty else { return }
    heap.withUnsafeMutableBufferPointer { heap in
      var position = 0
      while true {
        let first = 4 * position + 1
        guard first < heap.count else { break }
        var least = first
        for child in first + 1..<max(first + 1, min(first + 4, heap.count))
        where heap[child] < heap[least] {
          least = child
        }
        guard heap[least] < key else { break }
        heap[position] = heap[least]
        position = least
      }
      heap[position] = key
    }
  }
}
