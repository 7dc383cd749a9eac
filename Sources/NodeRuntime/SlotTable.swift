/// Keeps values under small numbers that are never mistaken for one another: a key names a slot and
/// the generation of its use, so that a key outlives its value without harm.
///
/// Invariants:
/// - A key finds its value until it is taken out, and nothing afterwards.
/// - Storing and taking out are O(1); slots are used again.
struct SlotTable<Value> {
  /// A place for a value; its generation tells the values that it has held one after the other.
  private struct Slot {
    var generation: UInt32
    var value: Value?
  }

  private var slots: [Slot] = []
  private var free: [UInt32] = []

  var count: Int { slots.count - free.count }

  mutating func store(_ value: Value) -> UInt64 {
    if let index = free.popLast() {
      slots[Int(index)].value = value
      return Self.key(index, slots[Int(index)].generation)
    }
    slots.append(Slot(generation: 1, value: value))
    return Self.key(UInt32(slots.count - 1), 1)
  }

  mutating func take(_ key: UInt64) -> Value? {
    let index = Int(key & 0xFFFF_FFFF)
    guard index < slots.count, UInt64(slots[index].generation) == key >> 32,
      let value = slots[index].value
    else { return nil }
    slots[index].value = nil
    // A generation that wraps would need 2^32 uses of one slot while an old key is still about.
    slots[index].generation &+= 1
    free.append(UInt32(index))
    return value
  }

  private static func key(_ index: UInt32, _ generation: UInt32) -> UInt64 {
    UInt64(generation) << 32 | UInt64(index)
  }
}
