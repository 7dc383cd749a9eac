import Foundation
import FuzzTargets
import TestSupport
import Testing

@Suite("Readers of bytes from outside")
struct FuzzReaderTests {
  /// Inputs that once stopped a reader, or that reach code that few others reach. New ones come from
  /// `Scripts/fuzz.sh`. Those named by a digest were chosen for an outcome that no shorter one had.
  private static func corpus(of reader: FuzzReader) throws -> [(name: String, input: [UInt8])] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Corpus/\(reader.name)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      (name, [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
  }

  @Test("examine every kept input", arguments: FuzzReader.all.map(\.name))
  func keptInputs(name: String) throws {
    let reader = try #require(FuzzReader.all.first { $0.name == name })
    let corpus = try Self.corpus(of: reader)
    #expect(!corpus.isEmpty)
    for (file, input) in corpus {
      #expect(throws: Never.self, "Corpus/\(name)/\(file)") { try reader.examine(input) }
    }
  }

  @Test("examine whatever follows from a seed", arguments: Seeds.all)
  func inputsOfSeed(seed: UInt64) throws {
    for reader in FuzzReader.all {
      let corpus = try Self.corpus(of: reader).map(\.input)
      var campaign = Campaign(reader, corpus: corpus, seed: seed)
      for _ in 0..<150 {
        let input = campaign.nextInput()
        #expect(throws: Never.self, "\(reader.name): \(input)") { try campaign.examine(input) }
      }
      #expect(campaign.acceptedCount > 0, "\(reader.name) accepts some")
      #expect(campaign.refusedCount > 0, "\(reader.name) refuses some")
    }
  }

  /// Were work or memory to grow as the square of an input, these would never end.
  @Test("come to an end with hostile inputs", arguments: Adversary.all.map(\.name))
  func hostileInputs(name: String) throws {
    let adversary = try #require(Adversary.all.first { $0.name == name })
    #expect(throws: Never.self) { try adversary.reader.examine(adversary.input(1 << 14)) }
  }
}

@Suite("A fuzzing campaign")
struct CampaignTests {
  @Test("follows from its seed")
  func followsFromSeed() throws {
    func inputs(_ seed: UInt64) throws -> [[UInt8]] {
      var campaign = Campaign(.binary, corpus: [], seed: seed)
      return try (0..<100).map { _ in
        let input = campaign.nextInput()
        try campaign.examine(input)
        return input
      }
    }
    #expect(try inputs(1) == inputs(1))
    #expect(try inputs(1) != inputs(2))
  }

  @Test("keeps inputs within bounds")
  func bounded() {
    var random = SeededRandom(seed: 1)
    let mutator = ByteMutator(dictionary: [Array("word".utf8)])
    var input = [UInt8](repeating: 7, count: 3000)
    for _ in 0..<2000 {
      mutator.mutate(&input, with: input, &random)
      #expect(input.count <= ByteMutator.byteCountMax)
    }
  }

  @Test("notices a claim that does not hold")
  func violations() {
    let reader = FuzzReader(
      name: "picky", allocatedPerByte: 1, generate: { _ in [1] },
      examine: { input throws(Violation) in
        guard input.first != 1 else { throw Violation("begins with 1") }
        return .refused("")
      })
    var campaign = Campaign(reader, corpus: [], seed: 1)
    #expect(throws: Violation.self) {
      for _ in 0..<1000 { try campaign.examine(campaign.nextInput()) }
    }
  }
}
