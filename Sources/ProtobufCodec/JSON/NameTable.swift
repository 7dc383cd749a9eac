/// Finds numbers by name: the fields of a message or the values of an enum.
///
/// Open addressing in a table at most half full. Which names collide depends on the schema alone, so
/// that no input can make look-ups slow.
struct NameTable: BitwiseCopyable {
  private struct Entry: BitwiseCopyable {
    var name: TableText
    var value: Int32
  }

  private let entries: UnsafePointer<Entry>
  /// Places in `entries` plus one, or 0. As many as a power of two.
  private let slots: UnsafePointer<UInt32>
  private let mask: UInt64

  /// Of names that occur twice the first counts.
  init(_ names: [(name: [UInt8], value: Int32)], in memory: TableMemory) {
    var capacity = 4
    while capacity < names.count * 2 { capacity *= 2 }
    let slots = memory.array(repeating: UInt32(0), count: capacity)
    let unused = Entry(name: memory.noText, value: 0)
    let entries = memory.array(repeating: unused, count: names.count)
    mask = UInt64(capacity - 1)
    self.slots = UnsafePointer(slots)
    self.entries = UnsafePointer(entries)
    for (index, (name, value)) in names.enumerated() {
      let text = memory.text(name)
      guard find(text.start, text.count) == nil else { continue }
      entries[index] = Entry(name: text, value: value)
      var slot = Self.hash(text.start, text.count) & mask
      while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
      slots[Int(slot)] = UInt32(index + 1)
    }
  }

  func find(_ name: UnsafeRawBufferPointer) -> Int32? {
    guard let start = name.baseAddress else { return nil }
    return find(start, name.count)
  }

  private func find(_ start: UnsafeRawPointer, _ count: Int) -> Int32? {
    var slot = Self.hash(start, count) & mask
    while true {
      let place = slots[Int(truncatingIfNeeded: slot)]
      guard place != 0 else { return nil }
      let entry = entries + Int(truncatingIfNeeded: place &- 1)
      if entry.pointee.name.count == count, isEqual(start, entry.pointee.name.start, count) {
        return entry.pointee.value
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Of the count and the first and last eight bytes.
  private static func hash(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    var first: UInt64 = 0
    var last: UInt64 = 0
    if count >= 8 {
      first = start.loadUnaligned(as: UInt64.self)
      last = start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else if count >= 4 {
      first = UInt64(start.loadUnaligned(as: UInt32.self))
      last = UInt64(start.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    } else if count > 0 {
      first = UInt64(start.load(as: UInt8.self))
      last =
        UInt64(start.load(fromByteOffset: count / 2, as: UInt8.self)) << 8
        | UInt64(start.load(fromByteOffset: count - 1, as: UInt8.self))
    }
    let mixed =
      (first ^ (last << 23 | last >> 41) ^ UInt64(truncatingIfNeeded: count))
      &* 0x9E37_79B9_7F4A_7C15
    return mixed >> 32
  }
}

/// Whether two runs of as many bytes are equal.
@inline(__always)
func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
  var offset = 0
  while offset &+ 8 <= count {
    guard
      left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        == right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    else { return false }
    offset &+= 8
  }
  while offset < count {
    guard
      left.load(fromByteOffset: offset, as: UInt8.self)
        == right.load(fromByteOffset: offset, as: UInt8.self)
    else { return false }
    offset &+= 1
  }
  return true
}
