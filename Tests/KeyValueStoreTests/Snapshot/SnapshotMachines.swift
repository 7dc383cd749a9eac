import RaftCore
import TestSupport

@testable import KeyValueStore

/// Random entries of a log, the same for the same seed, with the clients they belong to.
struct RandomLog {
  private var random: SeededRandom
  private var index: UInt64 = 0
  private var clients: [UInt64] = []
  private var sequences: [UInt64: UInt64] = [:]

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  mutating func next() -> (command: Command, position: EntryID) {
    index += 1
    return (command(), EntryID(term: Term(1), index: LogIndex(index)))
  }

  private mutating func command() -> Command {
    if clients.isEmpty || random.next(below: 40) == 0 {
      clients.append(index)
      return .openSession
    }
    let client = clients[Int(random.next(below: clients.count))]
    let isRepeated = random.next(below: 8) == 0
    let sequence = (sequences[client] ?? 0) + (isRepeated ? 0 : 1)
    sequences[client] = sequence
    let key = Array("key \(random.next(below: 300))".utf8)
    let operation =
      random.next(below: 4) == 0
      ? Operation.delete(key: key)
      : .put(
        key: key, value: [UInt8](repeating: UInt8(index % 251), count: Int(random.next(below: 90))))
    let window = 1 + random.next(below: 6)
    return .perform(
      operation,
      RequestIdentity(
        client: ClientID(client), sequence: SequenceNumber(sequence),
        answeredBelow: SequenceNumber(sequence > window ? sequence - window : 1)))
  }
}

extension KeyValueMachine {
  static func random(seed: UInt64, entries: Int, limits: KeyValueLimits = .few) -> KeyValueMachine {
    var machine = KeyValueMachine(limits: limits)
    var log = RandomLog(seed: seed)
    for _ in 0..<entries {
      let (command, position) = log.next()
      _ = machine.apply(command, at: position)
    }
    return machine
  }

  func snapshot(pieces byteCountMax: Int = 4_096) -> [UInt8] {
    var encoder = KeyValueSnapshotEncoder(self)
    var bytes: [UInt8] = []
    while let piece = encoder.next(byteCountMax: byteCountMax) {
      bytes += piece
    }
    return bytes
  }

  init(
    snapshot bytes: [UInt8], pieces byteCountMax: Int = 4_096, limits: KeyValueLimits = .few
  ) throws(SnapshotFormatError) {
    var decoder = KeyValueSnapshotDecoder(limits: limits)
    for start in stride(from: 0, to: bytes.count, by: byteCountMax) {
      try decoder.append(Array(bytes[start..<min(start + byteCountMax, bytes.count)]))
    }
    self = try decoder.finish()
  }
}

extension KeyValueLimits {
  /// So few sessions that they expire.
  static var few: KeyValueLimits {
    var limits = KeyValueLimits()
    limits.sessionsMax = 20
    limits.sessionAnswersMax = 4
    return limits
  }
}
