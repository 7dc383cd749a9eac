import Foundation

/// A deterministic source of chance for tests (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed &>> 31)
  }
}

/// The seeds that random tests run with: two that are always the same and a fresh one, or only the
/// one in the environment variable `REIGN_SEED`. A failure names the seed as the test's argument;
/// `REIGN_SEED=<seed> swift test --filter <suite>` replays it.
enum Seeds {
  static var all: [UInt64] {
    if let text = ProcessInfo.processInfo.environment["REIGN_SEED"], let seed = UInt64(text) {
      return [seed]
    }
    return [1, 2, .random(in: 3 ... .max)]
  }
}
