import KeyValueStore
import ProtobufCodec
import RaftCore
import TestSupport
import Testing
import WireMessages

@Suite("Conversions between the domain and the wire")
struct ConversionTests {
  @Test("every value comes back as it went", arguments: Seeds.all)
  func roundTrips(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      try expectRoundTrip(random.envelope())
      try expectRoundTrip(random.entry(EntryID(term: Term(3), index: LogIndex(9))))
      try expectRoundTrip(random.hardState())
      try expectRoundTrip(random.snapshotMetadata())
      try expectRoundTrip(random.configuration())
      try expectRoundTrip(random.command())
      try expectRoundTrip(random.entryID())
    }
  }

  private func expectRoundTrip<Value: WireConvertible & Equatable>(_ value: Value) throws {
    var bytes: [UInt8] = [0xFF]
    value.appendWireBytes(to: &bytes)
    #expect(Array(bytes.dropFirst()) == value.wireBytes)
    #expect(try Value(wireBytes: value.wireBytes) == value)
    #expect(try Value(value.wire) == value)
  }

  @Test("an entry of the map comes back as it went")
  func keyValueEntry() {
    let entry = KeyValueEntry(
      key: [1], value: [2, 3], createRevision: Revision(4), modRevision: Revision(5), version: 6)
    #expect(KeyValueEntry(entry.wire) == entry)
  }

  @Test("damaged bytes are refused or read as some value, and never trap", arguments: Seeds.all)
  func damage(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<2_000 {
      var bytes = random.envelope().wireBytes
      for _ in 0...random.next() % 3 where !bytes.isEmpty {
        let position = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes[position] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.removeSubrange(position...)
        default: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: position)
        }
      }
      if let envelope = try? Envelope(wireBytes: bytes) {
        #expect((try? Envelope(wireBytes: envelope.wireBytes)) == envelope)
      }
    }
  }

  @Test("a learner is shown as one, unless it leads")
  func roles() {
    #expect(WireRole(.follower, isLearner: false) == .follower)
    #expect(WireRole(.follower, isLearner: true) == .learner)
    #expect(WireRole(.preCandidate, isLearner: false) == .preCandidate)
    #expect(WireRole(.candidate, isLearner: false) == .candidate)
    #expect(WireRole(.leader, isLearner: false) == .leader)
  }
}
