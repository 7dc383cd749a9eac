package import TestSupport

/// Changes inputs without knowing what they mean.
package struct ByteMutator {
  package static let byteCountMax = 4096

  private let dictionary: [[UInt8]]

  package init(dictionary: [[UInt8]]) {
    self.dictionary = dictionary
  }

  /// Makes one to eight changes; `other` is an input from which parts may be taken.
  package func mutate(_ input: inout [UInt8], with other: [UInt8], _ random: inout SeededRandom) {
    let changes = 1 + Int(random.next() & random.next() & 7)
    for _ in 0..<changes { change(&input, with: other, &random) }
    if input.count > Self.byteCountMax { input.removeSubrange(Self.byteCountMax...) }
  }

  private func change(_ input: inout [UInt8], with other: [UInt8], _ random: inout SeededRandom) {
    let range = range(in: input, &random)
    let place = range.lowerBound
    switch random.next(below: 11) {
    case 0 where place < input.count: input[place] ^= 1 << UInt8(random.next(below: 8))
    case 1 where place < input.count: input[place] = Self.telling(&random)
    case 2 where place < input.count:
      input[place] &+= UInt8(truncatingIfNeeded: Int(random.next(below: 9)) - 4)
    case 3: input.removeSubrange(range)
    case 4: input.insert(contentsOf: input[range], at: place)
    case 5: input.removeSubrange(place...)
    case 6: input.insert(contentsOf: other[self.range(in: other, &random)], at: place)
    case 7: input.replaceSubrange(range, with: other[self.range(in: other, &random)])
    case 8: input.insert(contentsOf: Self.tellingVarint(&random), at: place)
    case 9 where !dictionary.isEmpty:
      let word = dictionary[Int(random.next(below: dictionary.count))]
      input.replaceSubrange(random.next(below: 2) == 0 ? range : place..<place, with: word)
    default: input.insert(Self.telling(&random), at: place)
    }
  }

  /// A part of the input, mostly a short one, perhaps empty.
  private func range(in input: [UInt8], _ random: inout SeededRandom) -> Range<Int> {
    let start = Int(random.next(below: input.count + 1))
    let lengthMax = min(input.count - start, random.next(below: 8) == 0 ? input.count : 16)
    return start..<start + Int(random.next(below: lengthMax + 1))
  }

  private static func telling(_ random: inout SeededRandom) -> UInt8 {
    let bytes: [UInt8] = [
      0, 1, 2, 0x0A, 0x12, 0x22, 0x2D, 0x5C, 0x7B, 0x7F, 0x80, 0xC0, 0xED, 0xFF,
    ]
    let choice = Int(random.next(below: bytes.count * 2))
    return choice < bytes.count ? bytes[choice] : UInt8(truncatingIfNeeded: random.next())
  }

  private static func tellingVarint(_ random: inout SeededRandom) -> [UInt8] {
    var bytes: [UInt8] = []
    WireText.append(varint: TellingValues.integer(&random), to: &bytes)
    return bytes
  }
}
