import RaftCore
import TestSupport
import Testing

@testable import KeyValueStore

@Suite("KeyValueSnapshot")
struct KeyValueSnapshotTests {
  @Test("a machine comes back as it was, in pieces of any size", arguments: Seeds.all)
  func roundTrip(seed: UInt64) throws {
    for entries in [0, 1, 50, 3_000] {
      let machine = KeyValueMachine.random(seed: seed, entries: entries)
      let bytes = machine.snapshot()
      for byteCountMax in [1, 7, 33, 4_096, bytes.count] {
        #expect(machine.snapshot(pieces: byteCountMax) == bytes)
        let copy = try KeyValueMachine(snapshot: bytes, pieces: byteCountMax)
        #expect(copy.digest == machine.digest)
        #expect(copy.map.list().entries == machine.map.list().entries)
        #expect(copy.sessions.count == machine.sessions.count)
        #expect(copy.snapshot() == bytes)
      }
    }
  }

  @Test(
    "a machine from a snapshot goes on like the one that was not interrupted", arguments: Seeds.all)
  func goesOn(seed: UInt64) throws {
    var log = RandomLog(seed: seed)
    var machine = KeyValueMachine(limits: .few)
    var restarted = KeyValueMachine(limits: .few)
    for step in 1...4_000 {
      let (command, position) = log.next()
      let expected = machine.apply(command, at: position)
      let found = restarted.apply(command, at: position)
      guard found == expected else {
        Issue.record("entry \(position.index.rawValue): \(found), not \(expected)")
        return
      }
      if step % 371 == 0 {
        restarted = try KeyValueMachine(snapshot: restarted.snapshot())
      }
    }
    #expect(machine.digest == restarted.digest)
    #expect(machine.snapshot() == restarted.snapshot())
  }

  @Test("a snapshot holds what was there when it was begun, whatever is written meanwhile")
  func writesGoOn() throws {
    var machine = KeyValueMachine.random(seed: 3, entries: 2_000)
    let (bytes, digest) = (machine.snapshot(), machine.digest)
    var encoder = KeyValueSnapshotEncoder(machine)
    var found: [UInt8] = []
    var log = RandomLog(seed: 4)
    while let piece = encoder.next(byteCountMax: 64) {
      found += piece
      let (command, position) = log.next()
      _ = machine.apply(command, at: position)
    }
    #expect(machine.digest != digest)
    #expect(found == bytes)
  }

  @Test("what a session has answered is answered again after a restart from a snapshot")
  func sessions() throws {
    var machine = KeyValueMachine()
    func position(_ index: UInt64) -> EntryID {
      EntryID(term: Term(1), index: LogIndex(index))
    }
    _ = machine.apply(.openSession, at: position(1))
    let write = Command.perform(
      .put(key: [1], value: [2]),
      RequestIdentity(
        client: ClientID(1), sequence: SequenceNumber(1), answeredBelow: SequenceNumber(1)))
    let answer = machine.apply(write, at: position(2))
    var restarted = try KeyValueMachine(snapshot: machine.snapshot(), limits: KeyValueLimits())
    let repeated = restarted.apply(write, at: position(3))
    #expect(repeated == answer)
    #expect(restarted.map.revision == Revision(1))
  }

  @Test("the bytes of version 1 are these")
  func golden() throws {
    var machine = KeyValueMachine()
    func apply(_ command: Command, at index: UInt64) {
      _ = machine.apply(command, at: EntryID(term: Term(2), index: LogIndex(index)))
    }
    func identity(_ sequence: UInt64) -> RequestIdentity {
      RequestIdentity(
        client: ClientID(3), sequence: SequenceNumber(sequence), answeredBelow: SequenceNumber(2))
    }
    apply(.openSession, at: 3)
    apply(.perform(.put(key: Array("a".utf8), value: Array("red".utf8)), identity(2)), at: 5)
    apply(.perform(.put(key: Array("bc".utf8), value: []), identity(3)), at: 6)
    apply(.perform(.put(key: Array("a".utf8), value: Array("blue".utf8)), identity(4)), at: 7)
    apply(.perform(.delete(key: Array("bc".utf8)), identity(5)), at: 9)
    #expect(machine.snapshot().map { hex($0) }.joined() == Self.goldenBytes)
    let copy = try KeyValueMachine(snapshot: bytes(Self.goldenBytes), limits: KeyValueLimits())
    #expect(copy.digest == machine.digest)
  }

  /// The header, one key, one session, its four answers, the trailer.
  private static let goldenBytes = [
    "524549474e4d41500100000000000000040000000000000001000000000000000100000000000000",
    "010000000400000001000000000000000300000000000000020000000000000061626c7565",
    "03000000000000000900000000000000020000000000000004000000",
    "02000000000000000101000000000000000000000000000000",
    "03000000000000000102000000000000000000000000000000",
    "04000000000000000103000000000000000100000000000000",
    "05000000000000000204000000000000000200000000000000",
    "1030956bbd21d691",
  ].joined()

  private func hex(_ byte: UInt8) -> String {
    String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
  }

  private func bytes(_ hex: String) -> [UInt8] {
    stride(from: 0, to: hex.utf8.count, by: 2).map { start in
      let from = hex.index(hex.startIndex, offsetBy: start)
      return UInt8(hex[from..<hex.index(from, offsetBy: 2)], radix: 16) ?? 0
    }
  }
}
