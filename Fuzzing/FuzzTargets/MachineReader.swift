import KeyValueStore
import RaftCore
import TestSupport

extension FuzzReader {
  /// The state machine in a snapshot, which a node reads at a start and takes from other nodes: as it
  /// stands, and with its counters and its digest set right.
  package static let machine = FuzzReader(
    name: "machine", allocatedPerByte: 2048, dictionary: ["REIGNMAP"],
    generate: { MachineGenerator.machine(&$0) },
    examine: { input throws(Violation) in
      let plain = try MachineExamination.examine(input)
      guard case .refused = plain, let parts = MachineBytes(input) else { return plain }
      return try MachineExamination.examine(parts.resealed)
    })
}

private enum MachineExamination {
  static func examine(_ input: [UInt8]) throws(Violation) -> Outcome {
    let whole = read([input[...]])
    try check(read(Pieces.of(input)), whole)
    // Of one size, which differs from input to input.
    let size = 1 + input.reduce(0) { ($0 &* 31 &+ Int($1)) & 63 }
    try check(
      read(stride(from: 0, to: input.count, by: size).map { input[$0...].prefix(size) }), whole)
    switch whole {
    case .failure(.wrongDigest): return .refused("wrong digest")
    case .failure(let error):
      try require(!error.description.isEmpty, "an error says why")
      return .refused(error.description.withoutDigits)
    case .success(let machine):
      try require(written(machine, by: .max) == input, "what is read is written the same")
      try require(written(machine, by: size) == input, "the size of the pieces makes no difference")
      guard let parts = MachineBytes(input) else { throw Violation("it was read without a header") }
      try goOn(machine, parts)
      return .accepted(
        min(parts.keys.count, 15) << 8 | min(parts.sessions.count, 15) << 4
          | min(parts.sessions.reduce(0) { $0 + $1.answers.count }, 15))
    }
  }

  private static func check(
    _ pieces: Result<KeyValueMachine, SnapshotFormatError>,
    _ whole: Result<KeyValueMachine, SnapshotFormatError>
  ) throws(Violation) {
    switch (pieces, whole) {
    case (.failure(let one), .failure(let other)):
      try require(one == other, "it does not matter how a machine is cut: \(one), \(other)")
    case (.success(let one), .success(let other)):
      try require(one.digest == other.digest, "it does not matter how a machine is cut")
    case (.failure, .success), (.success, .failure):
      throw Violation("read only \(pieces) in pieces, and whole \(whole)")
    }
  }

  private static func read(
    _ pieces: [ArraySlice<UInt8>]
  ) -> Result<KeyValueMachine, SnapshotFormatError> {
    var decoder = KeyValueSnapshotDecoder(limits: MachineGenerator.limits)
    do throws(SnapshotFormatError) {
      for piece in pieces { try decoder.append(Array(piece)) }
      return .success(try decoder.finish())
    } catch {
      return .failure(error)
    }
  }

  private static func written(_ machine: KeyValueMachine, by size: Int) -> [UInt8] {
    var encoder = KeyValueSnapshotEncoder(machine)
    var bytes: [UInt8] = []
    while let piece = encoder.next(byteCountMax: size) { bytes += piece }
    return bytes
  }

  /// The machine serves on: it gives kept answers again, takes new commands, and what it has become is
  /// read again.
  private static func goOn(_ start: KeyValueMachine, _ parts: MachineBytes) throws(Violation) {
    var machine = start
    // Indices go on behind the last that a session was used by.
    guard parts.lastUse < .max - 16 else { return }
    var last = parts.lastUse
    func apply(_ command: Command) -> CommandResult {
      last += 1
      return machine.apply(command, at: EntryID(term: Term(1), index: LogIndex(last)))
    }
    let key = parts.keys.first.map { Array(parts.bytes[$0]) } ?? [7]
    try require(
      machine.map.get(key) != nil || parts.keys.isEmpty, "what is in the bytes is in the map")
    if let session = parts.sessions.first(where: { !$0.answers.isEmpty }) {
      for answer in session.answers {
        let identity = RequestIdentity(
          client: ClientID(session.client), sequence: SequenceNumber(parts.word(answer)),
          answeredBelow: SequenceNumber(session.answeredBelow))
        let before = machine.map.digest
        let result = apply(.perform(.delete(key: key), identity))
        try require(machine.map.digest == before, "a kept answer is given without execution")
        let revision = Revision(parts.word(answer + 9))
        let previous = parts.word(answer + 17)
        let isPut = parts.bytes[answer + 8] == 1
        try require(
          result
            == (isPut
              ? .put(revision: revision, previous: previous == 0 ? nil : Revision(previous))
              : .deleted(revision: revision, previous: previous == 0 ? nil : Revision(previous))),
          "the answer is the one that was kept")
      }
    }
    guard case .sessionOpened(let client) = apply(.openSession) else {
      throw Violation("a session cannot be opened")
    }
    try require(machine.sessions.count <= MachineGenerator.limits.sessionsMax, "sessions expire")
    let revision = machine.map.revision.rawValue
    for (number, operation) in [
      Operation.put(key: key, value: [1]), .delete(key: key), .put(key: key, value: [2]),
    ].enumerated() {
      _ = apply(
        .perform(
          operation,
          RequestIdentity(
            client: client, sequence: SequenceNumber(UInt64(number) + 1),
            answeredBelow: SequenceNumber(1))))
      try require(
        machine.map.revision.rawValue == revision + UInt64(number) + 1, "the map goes on")
    }
    guard machine.map.revision.rawValue <= UInt64(Int64.max) else { return }
    let again = read([written(machine, by: .max)[...]])
    guard case .success(let reread) = again, reread.digest == machine.digest else {
      throw Violation("a machine that was gone on with is not read again: \(again)")
    }
  }
}

/// Machines as the log makes them.
enum MachineGenerator {
  /// So small that all bounds are met.
  static let limits: KeyValueLimits = {
    var limits = KeyValueLimits()
    limits.keyBytesMax = 16
    limits.valueBytesMax = 40
    limits.sessionsMax = 4
    limits.sessionAnswersMax = 3
    return limits
  }()

  static func machine(_ random: inout SeededRandom) -> [UInt8] {
    var machine = KeyValueMachine(limits: limits)
    var clients: [ClientID] = []
    var index = random.next(below: 8) == 0 ? TellingValues.integer(&random) >> 1 : 0
    for number in 0..<random.next(below: 16) {
      index += 1 + random.next(below: 3)
      var command = Command.openSession
      if number > 0, random.next(below: 4) > 0, !clients.isEmpty {
        let client = clients[Int(random.next(below: clients.count))]
        let key = [UInt8](
          repeating: UInt8(random.next(below: 6)), count: 1 + Int(random.next(below: 3)))
        let value = [UInt8](repeating: 9, count: Int(random.next(below: 12)))
        command = .perform(
          random.next(below: 5) == 0 ? .delete(key: key) : .put(key: key, value: value),
          RequestIdentity(
            client: client, sequence: SequenceNumber(number),
            answeredBelow: SequenceNumber(number > 6 ? number - 6 : 1)))
      }
      let position = EntryID(term: Term(1), index: LogIndex(index))
      if case .sessionOpened(let client) = machine.apply(command, at: position) {
        clients.append(client)
      }
    }
    var encoder = KeyValueSnapshotEncoder(machine)
    return encoder.next(byteCountMax: .max) ?? []
  }
}
