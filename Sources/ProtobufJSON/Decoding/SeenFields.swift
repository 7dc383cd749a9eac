/// Which fields and oneofs of a message a text has had, to find those that come twice: a bit for each.
///
/// Up to 64 fields and 64 oneofs are kept in the value itself. Those of a larger message have their bits in a
/// list of words that all messages around it share, so that nothing is allocated for each.
struct SeenFields {
  private var fields: UInt64 = 0
  private var oneofs: UInt64 = 0
  /// Where the words of a large message begin in the list of all.
  private let firstWord: Int
  private let fieldCount: Int

  @inline(__always)
  init(_ table: UnsafePointer<MessageTable>, _ words: inout [UInt64]) {
    firstWord = words.count
    fieldCount = table.pointee.fieldCount
    let bitCount = fieldCount + table.pointee.oneofCount
    if bitCount > 64 {
      words.append(contentsOf: repeatElement(0, count: (bitCount + 63) / 64))
    }
  }

  @inline(__always)
  func remove(from words: inout [UInt64]) {
    if words.count > firstWord { words.removeSubrange(firstWord...) }
  }

  /// Whether the field is new.
  @inline(__always)
  mutating func insert(_ place: Int, _ words: inout [UInt64]) -> Bool {
    guard words.count == firstWord else { return Self.insert(place, &words, firstWord) }
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: place)
    defer { fields |= bit }
    return fields & bit == 0
  }

  mutating func insert(oneof: Int16, _ words: inout [UInt64]) -> Bool {
    guard words.count == firstWord else {
      return Self.insert(fieldCount + Int(oneof), &words, firstWord)
    }
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: oneof)
    defer { oneofs |= bit }
    return oneofs & bit == 0
  }

  private static func insert(_ place: Int, _ words: inout [UInt64], _ firstWord: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(place % 64)
    let word = firstWord + place / 64
    defer { words[word] |= bit }
    return words[word] & bit == 0
  }
}
