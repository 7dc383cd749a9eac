import TestSupport

/// Many inputs for one reader, all following from a seed.
///
/// An input is made from the reader's grammar, or from one that was kept, and mostly changed. Inputs
/// with an outcome that none had before are kept.
package struct Campaign {
  private static let keptMax = 4096

  private let reader: FuzzReader
  private let mutator: ByteMutator
  private var random: SeededRandom
  private(set) var kept: [[UInt8]]
  private var outcomes: Set<Outcome> = []
  package private(set) var acceptedCount = 0
  package private(set) var refusedCount = 0

  /// - Parameter corpus: inputs to begin with.
  package init(_ reader: FuzzReader, corpus: [[UInt8]], seed: UInt64) {
    self.reader = reader
    mutator = ByteMutator(dictionary: reader.dictionary)
    random = SeededRandom(seed: seed)
    kept = corpus
  }

  package var outcomeCount: Int { outcomes.count }

  package mutating func nextInput() -> [UInt8] {
    var input: [UInt8]
    let choice = random.next(below: 16)
    if choice < 6 || kept.isEmpty {
      input = reader.generate(&random)
      // Those that are left as they are show that the grammar is right.
      if choice < 2 { return input }
    } else if choice < 15 {
      input = kept[Int(random.next(below: kept.count))]
    } else {
      input = (0..<random.next(below: 40)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }
    let other = kept.isEmpty ? input : kept[Int(random.next(below: kept.count))]
    mutator.mutate(&input, with: other, &random)
    return input
  }

  /// Has the reader examine an input.
  package mutating func examine(_ input: [UInt8]) throws(Violation) {
    let outcome = try reader.examine(input)
    switch outcome {
    case .accepted: acceptedCount += 1
    case .refused: refusedCount += 1
    }
    if outcomes.count < Self.keptMax, outcomes.insert(outcome).inserted, kept.count < Self.keptMax {
      kept.append(input)
    }
  }
}
