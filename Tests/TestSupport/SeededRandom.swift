/// The tests' chance: a generator whose whole future follows from its seed (SplitMix64).
///
/// A failure names the seed, so that the same run can be had again. The numbers that follow from a
/// seed are the same in every version: tests keep seeds.
package struct SeededRandom: RandomNumberGenerator {
  /// What it began with, for messages.
  package let seed: UInt64
  private var state: UInt64

  package init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number of `0..<bound`; `bound` is positive.
  package mutating func next(below bound: Int) -> UInt64 {
    next() % UInt64(bound)
  }
}
