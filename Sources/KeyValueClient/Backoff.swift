/// Growing pauses between attempts, with full jitter: each pause is drawn evenly between zero and a
/// ceiling that doubles from `baseNanoseconds` to `capNanoseconds`. Callers that failed together
/// do not come back together.
///
/// The only chance in it is the seed.
package struct Backoff: Hashable, Sendable {
  package let baseNanoseconds: UInt64
  package let capNanoseconds: UInt64
  /// How many pauses were drawn since the last `reset()`.
  package private(set) var attempt: Int = 0
  private var state: UInt64

  package init(baseNanoseconds: UInt64, capNanoseconds: UInt64, seed: UInt64) {
    precondition(
      baseNanoseconds <= capNanoseconds,
      "a backoff cannot start at \(baseNanoseconds) ns above its cap of \(capNanoseconds) ns")
    self.baseNanoseconds = baseNanoseconds
    self.capNanoseconds = capNanoseconds
    state = seed
  }

  /// The next pause, in nanoseconds.
  package mutating func next() -> UInt64 {
    let pause = random().multipliedFullWidth(by: ceiling).high
    attempt += 1
    return pause
  }

  /// Starts again at the base: something worked, or the world has changed.
  package mutating func reset() {
    attempt = 0
  }

  private var ceiling: UInt64 {
    let (doubled, overflow) = baseNanoseconds.multipliedReportingOverflow(
      by: UInt64(1) << UInt64(min(attempt, 40)))
    return overflow ? capNanoseconds : min(doubled, capNanoseconds)
  }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private mutating func random() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
