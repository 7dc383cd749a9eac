import TestSupport

/// What random values of the domain are made of.
extension SeededRandom {
  mutating func bool() -> Bool { next() & 1 == 1 }

  /// Small numbers, and now and then any number.
  mutating func number() -> UInt64 {
    switch next() % 4 {
    case 0: next()
    case 1: UInt64.max - next() % 3
    default: next() % 1_000
    }
  }

  mutating func bytes(countMax: Int) -> [UInt8] {
    (0..<Int.random(in: 0...countMax, using: &self)).map { _ in
      UInt8(truncatingIfNeeded: next())
    }
  }

  mutating func string() -> String {
    let letters = ["a", "é", "1", ":", ".", "中", "🙂", " "]
    return (0..<Int.random(in: 0...20, using: &self)).map { _ in
      letters[Int(next() % UInt64(letters.count))]
    }.joined()
  }
}
