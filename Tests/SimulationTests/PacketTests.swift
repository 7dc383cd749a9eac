import RaftCore
import Testing

@testable import Simulation

@Suite struct PacketTests {
  private let envelope = Envelope(
    from: NodeID(1), to: NodeID(2), term: Term(7),
    message: .appendEntries(
      AppendEntries(
        previous: EntryID(term: Term(6), index: LogIndex(40)),
        entries: [
          LogEntry(
            id: EntryID(term: Term(7), index: LogIndex(41)), payload: .command([1, 2, 3, 4]))
        ],
        leaderCommit: LogIndex(40), readRound: 3)))

  @Test("a message arrives as it was sent, wherever its bytes are split")
  func splits() {
    let packet = Packet(envelope)
    for offset in packet.bytes.indices {
      #expect(packet.received(splitAt: offset) == envelope, "split at \(offset)")
    }
  }

  @Test("a message of which any one bit has turned is not believed")
  func flips() {
    let packet = Packet(envelope)
    for bit in 0..<UInt64(packet.bytes.count * 8) {
      var changed = packet
      changed.flip(bit: bit)
      let received = changed.received(splitAt: 9)
      // What a frame's header has no use for is not covered by the seal.
      #expect(received == nil || received == envelope, "bit \(bit)")
    }
  }
}
