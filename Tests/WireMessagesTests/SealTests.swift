import RPCCore
import RaftCore
import TestSupport
import Testing
import WireMessages

/// Messages between nodes are sealed against what happens to bytes on their way.
@Suite struct SealTests {
  private var envelope: WireEnvelope {
    Envelope(
      from: NodeID(1), to: NodeID(2), term: Term(3),
      message: .appendEntries(
        AppendEntries(
          previous: EntryID(term: Term(3), index: LogIndex(4)),
          entries: [
            LogEntry(
              id: EntryID(term: Term(3), index: LogIndex(5)),
              payload: .command(Array("a command".utf8)))
          ], leaderCommit: LogIndex(4), readRound: 0))
    ).wire
  }

  private func bytes() -> [UInt8] {
    var bytes: [UInt8] = [7]
    envelope.appendMessage(to: &bytes)
    return Array(bytes.dropFirst())
  }

  @Test("a message between nodes is read back as it was sent, and has the announced length")
  func roundTrip() throws {
    let bytes = bytes()
    #expect(bytes.count == envelope.messageByteCount)
    #expect(try WireEnvelope(decodingMessage: bytes.span.bytes) == envelope)
  }

  @Test("any bit of a message between nodes that is turned on its way is found")
  func flips() {
    let whole = bytes()
    for position in whole.indices {
      for bit in 0..<8 {
        var turned = whole
        turned[position] ^= 1 << bit
        #expect(throws: RPCError.self, "bit \(bit) of byte \(position)") {
          try WireEnvelope(decodingMessage: turned.span.bytes)
        }
      }
    }
  }

  @Test("a message between nodes that is cut short is refused at every length")
  func cuts() {
    let whole = bytes()
    for count in whole.indices {
      let cut = Array(whole.prefix(count))
      #expect(throws: RPCError.self, "\(count) bytes") {
        try WireEnvelope(decodingMessage: cut.span.bytes)
      }
    }
  }
}
