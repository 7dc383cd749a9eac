import ProtobufCodec
import RPCCore
import RaftCore
import Testing
import WireMessages

/// What arrives has as many messages as is legal, and no more are made of it.
@Suite("Limits of wire messages")
struct WireLimitsTests {
  private func refusal<Value: RPCMessage & Message>(_ type: Value.Type, _ message: Value)
    -> RPCError?
  {
    var bytes: [UInt8] = []
    message.appendMessage(to: &bytes)
    do throws(RPCError) {
      _ = try Value(decodingMessage: bytes.span.bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "the batch with the most messages that settings allow is read, and one of four times as many bytes"
  )
  func largestBatch() {
    func batch(_ byteCount: Int) -> Envelope {
      var entries: [LogEntry] = []
      var counted = 0
      while counted < byteCount {
        let id = EntryID(term: Term(1), index: LogIndex(UInt64(entries.count) + 1))
        entries.append(LogEntry(id: id, payload: .termStart(votes: [])))
        counted += entries[entries.count - 1].byteCount
      }
      return Envelope(
        from: NodeID(1), to: NodeID(2), term: Term(1),
        message: .appendEntries(
          AppendEntries(
            previous: EntryID(term: Term(0), index: LogIndex(0)), entries: entries,
            leaderCommit: LogIndex(0), readRound: 0)))
    }
    #expect(refusal(WireEnvelope.self, batch(RaftSettings().batchBytesMax).wire) == nil)
    // All but the messages around the entries fit.
    #expect(refusal(WireEnvelope.self, batch(RPCLimits().frameBytesMax - 64).wire) == nil)
    #expect(throws: Never.self) {
      try Envelope(wireBytes: batch(RaftSettings().batchBytesMax).wireBytes)
    }
  }

  @Test("an entry with a configuration of as many members as there can be is read")
  func largestRecord() throws {
    let members = (1...UInt64(ClusterConfiguration.membersMax)).map {
      Member(id: NodeID($0), address: "a", isVoter: true)
    }
    let entry = WireEntry(
      term: 1, index: 1,
      payload: .configuration(
        WireClusterConfiguration(
          members: members.map {
            WireMember(nodeID: $0.id.rawValue, address: $0.address, isVoter: $0.isVoter)
          })))
    #expect(try LogEntry(wireBytes: entry.encoded()).wire == entry)
  }

  @Test("a frame of empty messages is refused, with the limit")
  func hostileFrame() throws {
    let tooMany = 262_145
    let members = WireAnnounceReply(
      members: [WireMember](repeating: WireMember(), count: tooMany))
    let error = try #require(refusal(WireAnnounceReply.self, members))
    #expect(error.code == .invalidArgument)
    #expect(error.message.contains("members[262144]: more than 262,144 messages"))
    let entries = WireEnvelope(
      message: .appendEntries(
        WireAppendEntries(entries: [WireEntry](repeating: WireEntry(), count: tooMany))))
    #expect(refusal(WireEnvelope.self, entries)?.message.contains("more than 262,144") == true)
    let configuration = WireClusterConfiguration(
      members: [WireMember](repeating: WireMember(), count: tooMany))
    #expect {
      try ClusterConfiguration(wireBytes: configuration.encoded())
    } throws: { "\($0)".contains("members[1032]: more than 1,032 messages") }
  }
}
