package import RaftCore

/// Makes a machine from the bytes that `SnapshotFormat` draws, which may come in pieces of any size.
///
/// The bytes may come from a bad disk or from somebody who means harm: whatever they are, they end in
/// a machine that keeps its invariants or in an error.
///
/// Invariants:
/// - It never holds more than it was given: nothing is allocated for what was only announced.
/// - After an error there is nothing but that error.
package struct KeyValueSnapshotDecoder: Sendable {
  /// Which part of the format the next bytes belong to.
  private enum Stage: Sendable {
    case header
    case keys
    case sessions
    case trailer
    case end
  }

  private let limits: KeyValueLimits
  private let last: LogIndex
  private var stage = Stage.header
  private var map = KeyValueMapBuilder(count: 0, revision: .zero, limits: KeyValueLimits())
  private var sessions: ClientSessionsBuilder
  /// The header's: no answer has a later one.
  private var revision: UInt64 = 0
  private var machine: KeyValueMachine?
  private var failure: SnapshotFormatError?
  /// What is not understood yet begins at `position`, which is byte number `offset` of all.
  private var buffer: [UInt8] = []
  private var position = 0
  private var offset: UInt64 = 0

  /// All nodes of a cluster must be given the same limits. The machine is the state after the entry
  /// `last`, if that is known: nothing in it may come from a later one.
  package init(limits: KeyValueLimits = KeyValueLimits(), last: LogIndex = LogIndex(.max)) {
    self.limits = limits
    self.last = last
    sessions = ClientSessionsBuilder(count: 0, limits: limits)
  }

  package mutating func append(_ bytes: [UInt8]) throws(SnapshotFormatError) {
    if let failure { throw failure }
    if position == buffer.count {
      buffer = bytes
    } else {
      buffer.removeFirst(position)
      buffer.append(contentsOf: bytes)
    }
    position = 0
    do {
      while try advance() {}
    } catch {
      failure = error
      throw error
    }
  }

  /// The machine, once all bytes are there.
  package mutating func finish() throws(SnapshotFormatError) -> KeyValueMachine {
    if let failure { throw failure }
    guard let machine else {
      throw .truncated(byteCount: offset + UInt64(buffer.count - position))
    }
    return machine
  }

  /// Understands one more thing; returns false if more bytes are needed for it.
  private mutating func advance() throws(SnapshotFormatError) -> Bool {
    switch stage {
    case .header: try readHeader()
    case .keys: try readKey()
    case .sessions: try readSession()
    case .trailer: try readTrailer()
    case .end: try readEnd()
    }
  }

  private mutating func readHeader() throws(SnapshotFormatError) -> Bool {
    guard has(SnapshotFormat.headerByteCount) else { return false }
    guard buffer[position..<position + 8].elementsEqual(SnapshotFormat.magic) else {
      throw .notAMachine
    }
    guard number(at: 8, as: UInt64.self) == SnapshotFormat.version else {
      throw .unknownVersion(number(at: 8, as: UInt64.self))
    }
    // Far from where counting on would overflow.
    revision = number(at: 16, as: UInt64.self)
    guard revision <= min(UInt64(Int64.max), last.rawValue) else {
      throw .tooManyRevisions(revision, last: last)
    }
    let keyCount = number(at: 24, as: UInt64.self)
    guard let keys = Int(exactly: keyCount) else {
      throw .tooManyKeys(keyCount)
    }
    let sessionCount = number(at: 32, as: UInt64.self)
    guard sessionCount <= UInt64(limits.sessionsMax) else {
      throw .tooManySessions(sessionCount, limit: limits.sessionsMax)
    }
    map = KeyValueMapBuilder(count: keys, revision: Revision(revision), limits: limits)
    sessions = ClientSessionsBuilder(count: Int(sessionCount), limits: limits)
    consume(SnapshotFormat.headerByteCount)
    stage = .keys
    return true
  }

  private mutating func readKey() throws(SnapshotFormatError) -> Bool {
    guard !map.isComplete else {
      stage = .sessions
      return true
    }
    let headerByteCount = SnapshotFormat.keyHeaderByteCount
    guard has(headerByteCount) else { return false }
    let keyByteCount = Int(number(at: 0, as: UInt32.self))
    let valueByteCount = Int(number(at: 4, as: UInt32.self))
    // Before the bytes are waited for.
    try map.check(keyByteCount: keyByteCount, valueByteCount: valueByteCount)
    let byteCount = headerByteCount + keyByteCount + valueByteCount
    guard has(byteCount) else { return false }
    let keyStart = position + headerByteCount
    let valueStart = keyStart + keyByteCount
    try map.append(
      KeyValueEntry(
        key: Array(buffer[keyStart..<valueStart]),
        value: Array(buffer[valueStart..<valueStart + valueByteCount]),
        createRevision: Revision(number(at: 8, as: UInt64.self)),
        modRevision: Revision(number(at: 16, as: UInt64.self)),
        version: number(at: 24, as: UInt64.self)))
    consume(byteCount)
    return true
  }

  private mutating func readSession() throws(SnapshotFormatError) -> Bool {
    guard !sessions.isComplete else {
      stage = .trailer
      return true
    }
    let headerByteCount = SnapshotFormat.sessionHeaderByteCount
    guard has(headerByteCount) else { return false }
    let client = ClientID(number(at: 0, as: UInt64.self))
    let answerCount = Int(number(at: 24, as: UInt32.self))
    try sessions.check(client, answerCount: answerCount)
    let byteCount = headerByteCount + answerCount * SnapshotFormat.answerByteCount
    guard has(byteCount) else { return false }
    var answers: [ClientSession.Answer] = []
    answers.reserveCapacity(answerCount)
    for start in stride(from: headerByteCount, to: byteCount, by: SnapshotFormat.answerByteCount) {
      answers.append(
        ClientSession.Answer(
          sequence: SequenceNumber(number(at: start, as: UInt64.self)),
          result: try result(at: start + 8, of: client)))
    }
    let lastUse = number(at: 8, as: UInt64.self)
    guard lastUse <= last.rawValue else {
      throw .invalidSession(
        client,
        reason: "entry \(lastUse) used it, and the snapshot ends with entry \(last.rawValue)")
    }
    try sessions.append(
      client, lastUse: lastUse,
      answeredBelow: SequenceNumber(number(at: 16, as: UInt64.self)), answers: answers)
    consume(byteCount)
    return true
  }

  private func result(
    at start: Int, of client: ClientID
  ) throws(SnapshotFormatError) -> CommandResult {
    let revision = Revision(number(at: start + 1, as: UInt64.self))
    let previous = number(at: start + 9, as: UInt64.self)
    let previousRevision = previous == 0 ? nil : Revision(previous)
    guard max(revision.rawValue, previous) <= self.revision else {
      throw .invalidSession(
        client,
        reason:
          "it keeps an answer of revision \(max(revision.rawValue, previous)), and the machine is "
          + "at \(self.revision)")
    }
    switch number(at: start, as: UInt8.self) {
    case SnapshotFormat.putKind: return .put(revision: revision, previous: previousRevision)
    case SnapshotFormat.deletedKind: return .deleted(revision: revision, previous: previousRevision)
    case let kind: throw .invalidSession(client, reason: "it keeps an answer of kind \(kind)")
    }
  }

  private mutating func readTrailer() throws(SnapshotFormatError) -> Bool {
    guard has(SnapshotFormat.trailerByteCount) else { return false }
    let stated = number(at: 0, as: UInt64.self)
    let machine = KeyValueMachine(map: map.finish(), sessions: try sessions.finish())
    guard machine.digest == stated || Canary.isSnapshotMistake else {
      throw .wrongDigest(stated: stated, found: machine.digest)
    }
    self.machine = machine
    consume(SnapshotFormat.trailerByteCount)
    stage = .end
    return true
  }

  private func readEnd() throws(SnapshotFormatError) -> Bool {
    guard position == buffer.count else {
      throw .excess(endByteCount: offset)
    }
    return false
  }

  // MARK: Bytes

  private func has(_ byteCount: Int) -> Bool {
    buffer.count - position >= byteCount
  }

  private mutating func consume(_ byteCount: Int) {
    position += byteCount
    offset += UInt64(byteCount)
  }

  /// The number that begins `start` bytes after the position; its bytes must be there.
  private func number<Number: FixedWidthInteger & BitwiseCopyable>(
    at start: Int, as type: Number.Type
  ) -> Number {
    // A load of an integer from checked bounds: every pattern of bits is one.
    Number(
      littleEndian: buffer.span.bytes.unsafeLoadUnaligned(
        fromByteOffset: position + start, as: type))
  }
}

extension Canary {
  /// Whether what is made of snapshots differs from what they were made of on purpose.
  fileprivate static var isSnapshotMistake: Bool {
    leavesSessionsOutOfSnapshots.isActive || leavesAnswersOutOfSnapshots.isActive
      || forgetsDeletionsInSnapshots.isActive
  }
}
