import ProtobufCodec
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The environment's `REIGN_SEED`, or 1. Every failure names the command that replays it.
private let seed = ProcessInfo.processInfo.environment["REIGN_SEED"].flatMap(UInt64.init) ?? 1
private let replay: Comment =
  "replay: REIGN_SEED=\(seed) swift test --filter ProtobufCodecTests.RandomTests"

@Suite("Random inputs")
struct RandomTests {
  @Test("random messages are read as they were written")
  func messages() throws {
    var generator = SeededRandom(seed: seed)
    for _ in 0..<3000 {
      try roundTrip(generator.scalars())
      try roundTrip(generator.lists())
      try roundTrip(generator.maps())
      try roundTrip(generator.choice())
      try roundTrip(generator.tree(levels: 5))
    }
  }

  private func roundTrip<Value: Message>(_ message: Value) throws {
    let bytes = message.encoded()
    #expect(bytes.count == message.encodedSize, replay)
    #expect(try Value(decoding: bytes) == message, replay)
  }

  @Test("every beginning of a message is a shorter message or an error")
  func truncated() throws {
    for entry in ReferenceCase.all where entry.output != nil && entry.input.count < 400 {
      let type = try #require(specimenTypes[entry.type])
      for count in 0..<entry.input.count {
        check(Array(entry.input[..<count]), as: type)
      }
    }
  }

  @Test("a message with any of its bits flipped is another message or an error")
  func flipped() throws {
    for entry in ReferenceCase.all where entry.output != nil && entry.input.count < 200 {
      let type = try #require(specimenTypes[entry.type])
      for bit in 0..<(entry.input.count * 8) {
        var bytes = entry.input
        bytes[bit / 8] ^= 1 << (bit % 8)
        check(bytes, as: type)
      }
    }
  }

  @Test("mutations of messages, and noise, are messages or errors")
  func mutated() {
    var generator = SeededRandom(seed: seed)
    let corpus = ReferenceCase.all.map(\.input).filter { $0.count < 300 }
    let types = specimenTypes.sorted { $0.key < $1.key }.map { $0.value }
    for round in 0..<mutationCount {
      let bytes = generator.mutation(of: corpus)
      let type = types[round % types.count]
      check(bytes, as: type)
    }
  }

  private let mutationCount = 200_000

  /// Reading does not trap. What is read is written as something that reads as the same.
  private func check<Value: Message>(_ bytes: [UInt8], as type: Value.Type) {
    guard let message = try? Value(decoding: bytes) else { return }
    let written = message.encoded()
    guard let again = try? Value(decoding: written) else {
      Issue.record("\(bytes) was read as \(type), then written as \(written), which is refused")
      return
    }
    // Not the bytes of maps, which have no order.
    let rewritten = again.encoded()
    if rewritten.count != written.count || Value.self != SpecimenMaps.self && rewritten != written {
      Issue.record("\(bytes) was read as \(type), then written as \(written), then \(rewritten)")
      Issue.record(replay)
    }
  }
}
