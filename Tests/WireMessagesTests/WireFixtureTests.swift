import KeyValueStore
import ProtobufCodec
import RaftCore
import Testing
import WireMessages

/// The bytes were made by Python protobuf (`Scripts/make-schema-fixtures.py`).
@Suite("Bytes of the reference implementation")
struct WireFixtureTests {
  private static let identity = WireRequestIdentity(clientID: 300, sequence: 7, answeredBelow: 5)
  private static let configuration = WireClusterConfiguration(members: [
    WireMember(nodeID: 1, address: "127.0.0.1:50052", isVoter: true),
    WireMember(nodeID: .max, address: "[::1]:50053"),
  ])

  private func expectEqual<Wire: Message>(_ name: String, _ message: Wire) throws {
    let text = try #require(wireFixtures[name])
    let bytes = stride(from: 0, to: text.utf8.count, by: 2).compactMap { offset in
      UInt8(text.dropFirst(offset).prefix(2), radix: 16)
    }
    #expect(message.encoded() == bytes, "\(name)")
    #expect(try Wire(decoding: bytes) == message, "\(name)")
  }

  @Test("a put and its answer are the same bytes")
  func put() throws {
    try expectEqual(
      "putRequest",
      WirePutRequest(key: Array("key".utf8), value: Array(0...255), identity: Self.identity))
    try expectEqual(
      "putReply",
      WirePutReply(
        revision: 9, previousRevision: 0,
        served: WireServed(nodeID: 1, address: "a:1", term: 2, index: 3)))
  }

  @Test("commands of the log are the same bytes, and convert")
  func commands() throws {
    let delete = Command.perform(
      .delete(key: Array("gone".utf8)),
      RequestIdentity(
        client: ClientID(300), sequence: SequenceNumber(7), answeredBelow: SequenceNumber(5)))
    try expectEqual("command", delete.wire)
    try expectEqual("openSession", Command.openSession.wire)
  }

  @Test("messages between nodes are the same bytes, and convert")
  func envelopes() throws {
    func envelope(_ from: UInt64, _ to: UInt64, _ message: RaftMessage) -> WireEnvelope {
      Envelope(from: NodeID(from), to: NodeID(to), term: Term(5), message: message).wire
    }
    func id(_ term: UInt64, _ index: UInt64) -> EntryID {
      EntryID(term: Term(term), index: LogIndex(index))
    }
    let entries = [
      LogEntry(id: id(5, 11), payload: .termStart(votes: [NodeID(1), NodeID(2)])),
      LogEntry(
        id: id(5, 12), payload: .configuration(try ClusterConfiguration(Self.configuration))),
      LogEntry(id: id(5, 13), payload: .command([0x00, 0xFF])),
    ]
    try expectEqual(
      "appendEntries",
      envelope(
        1, 2,
        .appendEntries(
          AppendEntries(
            previous: id(4, 10), entries: entries, leaderCommit: LogIndex(10), readRound: 1,
            quorumAgeMicroseconds: 300_000))))
    try expectEqual(
      "rejection",
      envelope(
        2, 1,
        .appendEntriesReply(
          AppendEntriesReply(
            outcome: .rejected(previous: LogIndex(10), conflict: id(3, 8)), readRound: 0))))
    try expectEqual(
      "accepted",
      envelope(
        2, 1,
        .appendEntriesReply(
          AppendEntriesReply(outcome: .accepted(matchIndex: LogIndex(0)), readRound: .max))))
    try expectEqual("timeoutNow", envelope(1, 2, .timeoutNow))
  }

  @Test("a vote for node 0 is not the absence of a vote")
  func hardState() throws {
    try expectEqual(
      "hardState", HardState(currentTerm: Term(1 << 63), votedFor: NodeID(0)).wire)
  }

  @Test("an announcement is the same bytes")
  func announcement() throws {
    try expectEqual(
      "announce",
      WireAnnounceRequest(
        status: WireNodeStatus(
          nodeID: 1, clusterID: 2, address: "a:1", role: .leader, liveness: .alive, term: 3,
          leaderID: 1, votes: [1, 2, 3], lastEntry: WireEntryID(term: 3, index: 4),
          commitIndex: 4, appliedIndex: 4, revision: 2, keyCount: 1, mapDigest: .max - 1,
          configuration: Self.configuration)))
  }
}
