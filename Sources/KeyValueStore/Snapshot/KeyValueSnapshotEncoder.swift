import RaftCore

/// Writes a machine as the bytes that `SnapshotFormat` draws, piece by piece.
///
/// It holds a copy of the machine, which costs nothing until the original is changed, and then what
/// is changed. So it may work on another thread, as slowly as the disk likes, while writes go on.
///
/// Invariants:
/// - Equal machines give equal bytes, whatever the sizes of the pieces.
/// - It never holds more than a piece and one entry in bytes.
package struct KeyValueSnapshotEncoder: Sendable {
  private var keys: OrderedTreeCursor<[UInt8], KeyValueMap.Record>
  private var sessions: OrderedTreeCursor<ClientID, ClientSession>
  private let digest: UInt64
  /// What is written and not yet taken begins at `taken`.
  private var pending: [UInt8]
  private var taken = 0
  private var isFinished = false

  package init(_ machine: KeyValueMachine) {
    keys = OrderedTreeCursor(machine.map.records)
    sessions = OrderedTreeCursor(machine.sessions.sessions)
    digest = machine.digest
    pending = SnapshotFormat.magic
    pending.append(littleEndian: SnapshotFormat.version)
    pending.append(littleEndian: machine.map.revision.rawValue)
    pending.append(littleEndian: UInt64(machine.map.count))
    pending.append(
      littleEndian: UInt64(
        Canary.leavesSessionsOutOfSnapshots.isActive ? 0 : machine.sessions.count))
  }

  /// The next bytes: `byteCountMax` of them, which is positive, or fewer at the end; then `nil`.
  package mutating func next(byteCountMax: Int) -> [UInt8]? {
    precondition(byteCountMax > 0, "a piece of \(byteCountMax) bytes gets nobody on")
    if pending.count - taken < byteCountMax, !isFinished {
      fill(to: byteCountMax)
    }
    let count = min(byteCountMax, pending.count - taken)
    guard count > 0 else { return nil }
    let piece = Array(pending[taken..<taken + count])
    taken += count
    return piece
  }

  private mutating func fill(to byteCount: Int) {
    pending.removeFirst(taken)
    taken = 0
    while pending.count < byteCount {
      if let (key, record) = keys.next() {
        append(key, record)
      } else if !Canary.leavesSessionsOutOfSnapshots.isActive,
        let (client, session) = sessions.next()
      {
        append(client, session)
      } else {
        pending.append(littleEndian: digest)
        isFinished = true
        return
      }
    }
  }

  private mutating func append(_ key: [UInt8], _ record: KeyValueMap.Record) {
    pending.append(littleEndian: UInt32(key.count))
    pending.append(littleEndian: UInt32(record.value.count))
    pending.append(littleEndian: record.createRevision.rawValue)
    pending.append(littleEndian: record.modRevision.rawValue)
    pending.append(littleEndian: record.version)
    pending.append(contentsOf: key)
    pending.append(contentsOf: record.value)
  }

  private mutating func append(_ client: ClientID, _ session: ClientSession) {
    let answers = Canary.leavesAnswersOutOfSnapshots.isActive ? [] : session.keptAnswers
    pending.append(littleEndian: client.rawValue)
    pending.append(littleEndian: session.lastUse)
    pending.append(littleEndian: session.answeredBelow.rawValue)
    pending.append(littleEndian: UInt32(answers.count))
    for answer in answers {
      let (kind, first, second) = answer.result.numbers
      pending.append(littleEndian: answer.sequence.rawValue)
      pending.append(kind)
      pending.append(littleEndian: first.rawValue)
      pending.append(littleEndian: second?.rawValue ?? 0)
    }
  }
}

extension CommandResult {
  fileprivate var numbers: (kind: UInt8, first: Revision, second: Revision?) {
    switch self {
    case .put(let revision, let previous):
      return (SnapshotFormat.putKind, revision, previous)
    case .deleted(let revision, let previous):
      return (SnapshotFormat.deletedKind, revision, previous)
    case .sessionOpened, .refused:
      preconditionFailure("a session keeps \(self), which is no answer to an operation")
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
