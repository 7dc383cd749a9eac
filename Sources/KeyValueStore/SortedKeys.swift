/// The keys of one tree node, searched without looking at most of them.
///
/// A key is a reference to bytes somewhere in memory, and following it is what a search in a large
/// map spends its time on. So beside each key stands its head, the eight bytes that follow
/// what all keys of the node begin with, and a search compares heads, which lie side by side:
///
/// ```
///   user/1001/name   user/1001/town   user/1204/name      all begin with "user/1", 6 bytes
///        001/name         001/town         204/name       heads
/// ```
///
/// Only where heads are equal are keys compared. This is the normalized key with prefix truncation
/// of B-tree literature (Graefe, "Modern B-Tree Techniques", §3.5).
///
/// Invariants:
/// - `elements` ascend strictly, and all begin with the same `sharedCount` bytes.
/// - `heads[i]` is the head of `elements[i]` after `sharedCount` bytes. Heads ascend, not strictly.
struct SortedKeys<Key: TreeKey>: Sendable {
  private(set) var elements: [Key]
  private var heads: [UInt64]
  private var sharedCount: Int

  /// The `elements` must ascend strictly.
  init(_ elements: [Key]) {
    self.elements = elements
    heads = []
    sharedCount = 0
    heads.reserveCapacity(elements.capacity)
    takeHeads()
  }

  var count: Int { elements.count }

  subscript(index: Int) -> Key { elements[index] }

  /// The first position whose key is not before `key`, and whether it holds `key` itself.
  func position(of key: Key) -> (index: Int, isFound: Bool) {
    // A node that was emptied still counts what its last keys shared.
    if sharedCount > 0, let first = elements.first,
      key.sharedCount(with: first, limit: sharedCount) < sharedCount
    {
      return (Key.compare(key, first) < 0 ? 0 : count, false)
    }
    let head = key.head(after: sharedCount)
    var low = 0
    var high = heads.count
    while low < high {
      let middle = (low &+ high) / 2
      if heads[middle] < head {
        low = middle &+ 1
      } else if heads[middle] > head {
        high = middle
      } else {
        let order = Key.compare(elements[middle], key)
        if order == 0 {
          return (middle, true)
        }
        if order < 0 {
          low = middle &+ 1
        } else {
          high = middle
        }
      }
    }
    return (low, false)
  }

  /// The keys before and after `position` must be before and after `key`.
  mutating func insert(_ key: Key, at position: Int) {
    let shared = elements.first.map { key.sharedCount(with: $0, limit: sharedCount) } ?? 0
    elements.insert(key, at: position)
    if shared < sharedCount {
      takeHeads()
    } else {
      heads.insert(key.head(after: sharedCount), at: position)
    }
  }

  mutating func remove(at position: Int) {
    elements.remove(at: position)
    heads.remove(at: position)
  }

  mutating func removeLast() -> Key {
    heads.removeLast()
    return elements.removeLast()
  }

  /// The keys before and after `position` must be before and after `key`.
  mutating func replace(at position: Int, with key: Key) {
    remove(at: position)
    insert(key, at: position)
  }

  /// Cuts the keys from `position` on, into an array that has room for `capacity` of them.
  mutating func cut(from position: Int, capacity: Int) -> SortedKeys {
    let upper = SortedKeys(elements.cut(from: position, capacity: capacity))
    takeHeads()
    return upper
  }

  /// The keys appended must come after all that are there.
  mutating func append(_ keys: [Key]) {
    elements.append(contentsOf: keys)
    takeHeads()
  }

  /// What the first and the last of sorted keys begin with, all between them begin with too.
  private mutating func takeHeads() {
    sharedCount = 0
    heads.removeAll(keepingCapacity: true)
    guard let first = elements.first, let last = elements.last else {
      return
    }
    sharedCount = first.sharedCount(with: last, limit: .max)
    for key in elements {
      heads.append(key.head(after: sharedCount))
    }
  }
}

extension Array {
  /// Cuts the elements from `position` on, into an array that has room for `capacity` of them.
  mutating func cut(from position: Int, capacity: Int) -> [Element] {
    var upper: [Element] = []
    upper.reserveCapacity(capacity)
    upper.append(contentsOf: self[position...])
    removeSubrange(position...)
    return upper
  }
}
