import RaftCore
import TestSupport
import Testing

@testable import KeyValueStore

@Suite("HostileSnapshot")
struct HostileSnapshotTests {
  /// What comes of bytes; `nil` if they are a machine.
  private func error(of bytes: [UInt8], pieces: Int = 4_096) -> SnapshotFormatError? {
    do throws(SnapshotFormatError) {
      _ = try KeyValueMachine(snapshot: bytes, pieces: pieces)
      return nil
    } catch {
      return error
    }
  }

  private func put(_ number: UInt64, at offset: Int, in bytes: inout [UInt8]) {
    for place in 0..<8 {
      bytes[offset + place] = UInt8(truncatingIfNeeded: number >> (8 * UInt64(place)))
    }
  }

  @Test("any bit that is flipped is noticed")
  func flips() {
    let bytes = KeyValueMachine.random(seed: 5, entries: 30).snapshot()
    #expect(error(of: bytes) == nil)
    for offset in bytes.indices {
      for bit in 0..<8 as Range<UInt8> {
        var flipped = bytes
        flipped[offset] ^= 1 << bit
        if error(of: flipped) == nil {
          Issue.record("bit \(bit) of byte \(offset) is not looked at")
        }
      }
    }
  }

  @Test("bytes that end early are a truncated machine, wherever they end")
  func truncated() {
    let bytes = KeyValueMachine.random(seed: 6, entries: 60).snapshot()
    for count in bytes.indices {
      #expect(error(of: Array(bytes[..<count])) == .truncated(byteCount: UInt64(count)))
    }
  }

  @Test("bytes after the end are refused")
  func excess() {
    let bytes = KeyValueMachine.random(seed: 7, entries: 60).snapshot()
    for pieces in [1, 4_096] {
      #expect(error(of: bytes + [0], pieces: pieces) == .excess(endByteCount: UInt64(bytes.count)))
    }
  }

  @Test("numbers that only announce much allocate nothing and are refused")
  func announcements() {
    let bytes = KeyValueMachine.random(seed: 8, entries: 60).snapshot()
    var announced = bytes
    put(1 << 60, at: 24, in: &announced)
    #expect(error(of: announced) != nil)
    put(.max, at: 24, in: &announced)
    #expect(error(of: announced) == .tooManyKeys(.max))
    announced = bytes
    put(21, at: 32, in: &announced)
    #expect(error(of: announced) == .tooManySessions(21, limit: 20))
    announced = bytes
    put(.max, at: 16, in: &announced)
    #expect(error(of: announced) == .tooManyRevisions(.max, last: LogIndex(.max)))
    announced = bytes
    put(UInt64(UInt32.max), at: 40, in: &announced)
    guard case .invalidKey(1, _) = error(of: announced) else {
      Issue.record("a key of 4 GiB is waited for")
      return
    }
  }

  @Test(
    "a machine with anything in it from after the snapshot's last entry is refused",
    arguments: Seeds.all)
  func later(seed: UInt64) {
    var machine = KeyValueMachine(limits: .few)
    var log = RandomLog(seed: seed)
    var last = LogIndex.zero
    for _ in 0..<60 {
      let (command, position) = log.next()
      _ = machine.apply(command, at: position)
      last = position.index
    }
    let bytes = machine.snapshot()
    func fits(_ last: UInt64) -> Bool {
      var decoder = KeyValueSnapshotDecoder(limits: .few, last: LogIndex(last))
      return (try? decoder.append(bytes)) != nil && (try? decoder.finish()) != nil
    }
    let answers = (0...last.rawValue).map(fits)
    #expect(answers.last == true)
    // Nearly every entry changes the map or uses a session.
    let first = answers.firstIndex(of: true) ?? 0
    #expect(first > answers.count / 2)
    #expect(answers[first...].allSatisfy { $0 })
  }

  @Test("answers of revisions that the machine has not come to are refused")
  func answersToCome() {
    let real = KeyValueMachine.random(seed: 9, entries: 60)
    let bytes = KeyValueMachine(map: KeyValueMap(), sessions: real.sessions).snapshot()
    guard case .invalidSession(_, let reason) = error(of: bytes) else {
      Issue.record("an answer from the future is taken for good")
      return
    }
    #expect(reason.contains("and the machine is at 0"))
  }

  @Test("another format and another version are told apart, and what to do is said")
  func versions() {
    var bytes = KeyValueMachine().snapshot()
    put(2, at: 8, in: &bytes)
    #expect(error(of: bytes) == .unknownVersion(2))
    let isWayOutSaid = "\(SnapshotFormatError.unknownVersion(2))".hasSuffix("start a newer program")
    #expect(isWayOutSaid)
    bytes[0] = 0
    #expect(error(of: bytes) == .notAMachine)
  }

  @Test("after an error there is only that error")
  func sticky() {
    var decoder = KeyValueSnapshotDecoder()
    #expect(throws: SnapshotFormatError.notAMachine) {
      try decoder.append([UInt8](repeating: 7, count: 64))
    }
    let good = KeyValueMachine().snapshot()
    #expect(throws: SnapshotFormatError.notAMachine) { try decoder.append(good) }
    #expect(throws: SnapshotFormatError.notAMachine) { _ = try decoder.finish() }
  }

  @Test(
    "bytes that were changed at random end in an error, and never in a trap", arguments: Seeds.all)
  func random(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let bytes = KeyValueMachine.random(seed: seed, entries: 400).snapshot()
    for _ in 0..<400 {
      var mutated = bytes
      for _ in 0...random.next(below: 3) {
        let at = Int(random.next(below: mutated.count))
        switch random.next(below: 4) {
        case 0: mutated[at] = UInt8(truncatingIfNeeded: random.next())
        case 1:
          mutated.removeSubrange(at..<min(mutated.count, at + 1 + Int(random.next(below: 40))))
        case 2: mutated.insert(contentsOf: bytes[..<min(40, at)], at: at)
        default: put([0, 1, .max, 1 << 63][Int(random.next(below: 4))], at: at / 2, in: &mutated)
        }
        if mutated.count < 100 { break }
      }
      if mutated != bytes, error(of: mutated, pieces: 1 + Int(random.next(below: 5_000))) == nil {
        Issue.record("a changed machine is taken for good")
      }
    }
  }
}
