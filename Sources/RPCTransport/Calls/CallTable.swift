import RPCCore

/// The calls under way on a connection, by id.
///
/// Open addressing with Fibonacci hashing: ids are sequential, so they spread evenly, and a look-up
/// is a multiplication and mostly one comparison. A peer that picks ids to collide slows down its
/// own connection only, by at most `callsMax` steps a call. It lives in the module that uses it:
/// from another one of the package the compiler calls it unspecialized, `@inlinable` or not, and
/// that costs a tenth of a call.
///
/// Invariants:
/// - the two arrays have the same power of two of slots, at least twice `count`;
/// - a slot's key is zero exactly where its value is `nil`;
/// - between the home slot of a key and the slot it is in, no slot is empty.
struct CallTable<Value> {
  var keys: [UInt64]
  var values: [Value?]
  var storedCount = 0

  init() {
    keys = Array(repeating: 0, count: 16)
    values = Array(repeating: nil, count: 16)
  }

  var count: Int { storedCount }
  var isEmpty: Bool { storedCount == 0 }

  /// The ids, in order.
  var ids: [CallID] {
    keys.filter { $0 != 0 }.sorted().map(CallID.init)
  }

  subscript(id: CallID) -> Value? {
    let slot = find(id.rawValue)
    return keys[slot] == 0 ? nil : values[slot]
  }

  /// Adds a call. Its id is not zero and not in the table.
  mutating func insert(_ value: Value, for id: CallID) {
    precondition(id.rawValue != 0, "call id 0 stands for the connection")
    if (storedCount + 1) * 2 > keys.count { resize(to: keys.count * 2) }
    let slot = find(id.rawValue)
    precondition(keys[slot] == 0, "call \(id.rawValue) is in the table already")
    keys[slot] = id.rawValue
    values[slot] = value
    storedCount += 1
  }

  @discardableResult
  mutating func remove(_ id: CallID) -> Value? {
    var hole = find(id.rawValue)
    guard keys[hole] != 0 else { return nil }
    let removed = values[hole]
    let mask = keys.count - 1
    var slot = hole
    // Entries after the hole move into it unless that would put them before their home.
    while true {
      slot = (slot + 1) & mask
      if keys[slot] == 0 { break }
      let distance = (slot &- home(keys[slot])) & mask
      if distance >= (slot &- hole) & mask {
        keys[hole] = keys[slot]
        values[hole] = values[slot]
        hole = slot
      }
    }
    keys[hole] = 0
    values[hole] = nil
    storedCount -= 1
    return removed
  }

  /// Empties the table and returns what was in it, in the order of the ids.
  mutating func removeAll() -> [Value] {
    let order = keys.indices.filter { keys[$0] != 0 }.sorted { keys[$0] < keys[$1] }
    let removed = order.compactMap { values[$0] }
    self = CallTable()
    return removed
  }

  func home(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
  }

  /// The slot of the key, or the empty slot where it would go.
  func find(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = home(key)
    while keys[slot] != 0, keys[slot] != key {
      slot = (slot + 1) & mask
    }
    return slot
  }

  mutating func resize(to slots: Int) {
    let old = (keys, values)
    keys = Array(repeating: 0, count: slots)
    values = Array(repeating: nil, count: slots)
    for (key, value) in zip(old.0, old.1) where key != 0 {
      let slot = find(key)
      keys[slot] = key
      values[slot] = value
    }
  }
}
