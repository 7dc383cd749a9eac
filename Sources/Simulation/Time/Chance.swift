/// All chance of a simulation: numbers that depend on nothing but the seed and on what is asked.
///
/// A generator that is drawn from in turn would give every event after a change other numbers.
/// Here the n-th message on the link from 2 to 3 has the same delay in every run in which there is
/// such a message, whatever else happens; so a plan can be cut down while the rest of it stays what
/// it was, as "Simplifying and isolating failure-inducing input" (Zeller and Hildebrandt, 2002) wants.
package struct Chance: Sendable {
  /// What a number is for. Numbers of different streams have nothing to do with each other.
  package enum Stream: UInt64, Sendable {
    case plan = 1
    case link, loss, duplicate, straggler
    case sync, power, tear, corruption
    case node, salt
    case client, key, operation, value, think, endpoint
    case split, audit, proxy, snapshot
    case theme
    case least, harm
    case clientKind, load
    case strain
    case bounds
    case operators
  }

  package let seed: UInt64

  package init(seed: UInt64) {
    self.seed = seed
  }

  /// The number of draw `n` of the thing that `a` names.
  @inline(__always)
  func bits(_ stream: Stream, _ a: UInt64, _ n: UInt64) -> UInt64 {
    let place = Self.mix(seed &+ stream.rawValue &* 0xd6e8_feb8_6659_fd93) &+ a
    return Self.mix(Self.mix(place) &+ n &* 0x9e37_79b9_7f4a_7c15)
  }

  /// A number of `0..<bound`; `bound` is positive.
  @inline(__always)
  func number(below bound: UInt64, _ stream: Stream, _ a: UInt64, _ n: UInt64) -> UInt64 {
    bits(stream, a, n).multipliedFullWidth(by: bound).high
  }

  /// A number of a range, ends included.
  @inline(__always)
  func number(
    in range: ClosedRange<UInt64>, _ stream: Stream, _ a: UInt64, _ n: UInt64
  ) -> UInt64 {
    range.lowerBound + number(below: range.upperBound - range.lowerBound + 1, stream, a, n)
  }

  /// Whether something that happens so many times in a thousand happens.
  @inline(__always)
  func happens(perMille: Int, _ stream: Stream, _ a: UInt64, _ n: UInt64) -> Bool {
    perMille > 0 && number(below: 1_000, stream, a, n) < UInt64(perMille)
  }

  /// The finalizer of SplitMix64 (Steele, Lea and Flood, 2014).
  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Draws in turn, for what is made once, before the run: the plan.
struct ChanceSequence {
  private let chance: Chance
  private let stream: Chance.Stream
  private let a: UInt64
  private var n: UInt64 = 0

  init(_ chance: Chance, _ stream: Chance.Stream, _ a: UInt64 = 0) {
    self.chance = chance
    self.stream = stream
    self.a = a
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    n += 1
    let length = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(chance.number(below: length, stream, a, n))
  }

  mutating func happens(percent: Int) -> Bool {
    number(in: 0...99) < percent
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(in: 0...elements.count - 1)]
  }
}
