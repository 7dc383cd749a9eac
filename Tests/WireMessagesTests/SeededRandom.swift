/// Random numbers that a seed repeats (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

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
