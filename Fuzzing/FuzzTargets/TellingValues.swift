import TestSupport

/// Values at which readers go wrong, among others.
enum TellingValues {
  static func integer(_ random: inout SeededRandom) -> UInt64 {
    switch random.next(below: 8) {
    case 0: 0
    case 1: random.next(below: 256)
    case 2: (1 as UInt64) << random.next(below: 64)
    case 3: ((1 as UInt64) << random.next(below: 64)) &- 1
    case 4: ~0 >> random.next(below: 64)
    case 5: UInt64(bitPattern: Int64(Int32.min) &+ Int64(random.next(below: 3)) &- 1)
    case 6: random.next() >> random.next(below: 64)
    default: random.next(below: 20)
    }
  }

  static func double(_ random: inout SeededRandom) -> Double {
    let values: [Double] = [
      0, -0.0, 1, -1, 0.1, 1e21, -1e-7, .infinity, -.infinity, .nan, .leastNonzeroMagnitude,
      .leastNormalMagnitude, .greatestFiniteMagnitude, 9_007_199_254_740_992, 4_294_967_296,
    ]
    let choice = Int(random.next(below: values.count + 4))
    return choice < values.count ? values[choice] : Double(bitPattern: random.next())
  }

  /// UTF-8, now and then not quite.
  static func text(_ random: inout SeededRandom) -> [UInt8] {
    let pieces: [[UInt8]] = [
      Array("a".utf8), Array("key".utf8), Array("é".utf8), Array("𝄞".utf8), Array("\u{0}".utf8),
      Array("\"\\/".utf8), Array("\u{2028}".utf8), Array("1.5s".utf8), Array("-12".utf8),
      Array("2026-02-29T23:59:60.123Z".utf8), Array("\u{10FFFF}\u{FFFF}".utf8),
      Array("a longer text, beyond what fits".utf8),
    ]
    let wrong: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2],
    ]
    var text: [UInt8] = []
    for _ in 0..<random.next(below: 4) {
      text +=
        random.next(below: 64) == 0
        ? wrong[Int(random.next(below: wrong.count))]
        : pieces[Int(random.next(below: pieces.count))]
    }
    return text
  }
}

/// The parts that binary messages are made of.
enum WireText {
  /// - Parameter padding: how many bytes longer than needed, which is not wrong up to ten.
  static func append(varint value: UInt64, padding: Int = 0, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest) | (padding > 0 ? 0x80 : 0))
    for left in (0..<padding).reversed() { bytes.append(left > 0 ? 0x80 : 0) }
  }

  static func append<Value: FixedWidthInteger>(fixed value: Value, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: Value.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> Value(shift)))
    }
  }

  static func append(delimited content: [UInt8], to bytes: inout [UInt8]) {
    append(varint: UInt64(content.count), to: &bytes)
    bytes += content
  }
}
