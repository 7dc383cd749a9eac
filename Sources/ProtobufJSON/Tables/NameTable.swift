import ProtobufCodec

/// Finds numbers by name: the fields of a message or the values of an enum.
///
/// Open addressing in a table at most half full. Schemas can be input too: the hash is seeded, so that
/// nobody can choose names that collide.
struct NameTable: BitwiseCopyable {
  /// A name and the number or place that it stands for.
  private struct Entry: BitwiseCopyable {
    var name: TableText
    var value: Int32
  }

  private let entries: UnsafePointer<Entry>
  /// Places in `entries` plus one, or 0. As many as a power of two.
  private let slots: UnsafePointer<UInt32>
  private let mask: UInt64
  private let seed: UInt64

  /// Of names that occur twice the first counts.
  init(_ names: [(name: [UInt8], value: Int32)], in memory: TableMemory) {
    var capacity = 4
    while capacity < names.count * 2 { capacity *= 2 }
    let slots = memory.array(repeating: UInt32(0), count: capacity)
    let unused = Entry(name: memory.noText, value: 0)
    let entries = memory.array(repeating: unused, count: names.count)
    mask = UInt64(capacity - 1)
    seed = Self.seedOfProcess
    self.slots = UnsafePointer(slots)
    self.entries = UnsafePointer(entries)
    for (index, (name, value)) in names.enumerated() {
      let text = memory.text(name)
      guard find(text.start, text.count) == nil else { continue }
      entries[index] = Entry(name: text, value: value)
      var slot = hash(text.start, text.count) & mask
      while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
      slots[Int(slot)] = UInt32(index + 1)
    }
  }

  func find(_ name: UnsafeRawBufferPointer) -> Int32? {
    guard let start = name.baseAddress else { return nil }
    return find(start, name.count)
  }

  private func find(_ start: UnsafeRawPointer, _ count: Int) -> Int32? {
    var slot = hash(start, count) & mask
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

  /// Of the count and all bytes, so that names that differ in the middle alone do not collide.
  private func hash(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: count)
    if count >= 8 {
      var offset = 0
      while offset &+ 8 < count {
        hash = Self.mix(hash, start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset &+= 8
      }
      // The last eight, of which some may have been mixed in already.
      hash = Self.mix(hash, start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
    } else if count >= 4 {
      let first = UInt64(start.loadUnaligned(as: UInt32.self))
      let last = UInt64(start.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      hash = Self.mix(hash, first | last << 32)
    } else if count > 0 {
      let first = UInt64(start.load(as: UInt8.self))
      let middle = UInt64(start.load(fromByteOffset: count / 2, as: UInt8.self))
      let last = UInt64(start.load(fromByteOffset: count &- 1, as: UInt8.self))
      hash = Self.mix(hash, first | middle << 8 | last << 16)
    }
    return (hash &* Self.multiplier) >> 32
  }

  /// Odd and of no pattern: the golden ratio's fraction.
  private static var multiplier: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  private static let seedOfProcess = UInt64.random(in: .min ... .max)

  @inline(__always)
  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* multiplier
    return product ^ product >> 32
  }
}
