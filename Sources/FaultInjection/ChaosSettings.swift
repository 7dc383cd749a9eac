/// What a run is made of. Everything that is left to chance follows from the seed; what the machine makes
/// of it does not.
package struct ChaosSettings: Sendable {
  package var seed: UInt64
  package var nanoseconds: UInt64 = 60_000_000_000
  package var nodeCount = 5
  package var proxyCount = 2
  package var clientCount = 8
  package var keyCount = 24
  /// After so much log nodes take a snapshot: small, so that they take and send many.
  package var snapshotAfter = "64KiB"
  /// Each client rests up to so long between two operations.
  package var thinkNanosecondsMax: UInt64 = 20_000_000
  /// Where the programs are.
  package var programs: String
  /// Where logs, data and the history go; must not exist.
  package var directory: String
  /// The faults to choose from.
  package var faults = FaultKind.allCases
  /// Whether harm goes on beyond `nanoseconds` until each kind of fault that is possible has been begun.
  package var everyFault = false

  package init(seed: UInt64, programs: String, directory: String) {
    self.seed = seed
    self.programs = programs
    self.directory = directory
  }
}

/// The chance of a run: SplitMix64 (Steele, Lea, Flood 2014), each part of the run with a stream of its
/// own.
struct ChaosRandom {
  private var state: UInt64

  init(seed: UInt64, stream: UInt64) {
    state = seed &+ stream &* 0xd1b5_4a32_d192_ed03
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number of `0..<bound`; `bound` is positive.
  mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func next(in range: ClosedRange<UInt64>) -> UInt64 {
    range.lowerBound + next() % (range.upperBound - range.lowerBound + 1)
  }
}
