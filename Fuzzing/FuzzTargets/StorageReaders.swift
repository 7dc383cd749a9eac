import RaftCore
import RaftStorage
import TestSupport

extension FuzzReader {
  /// A segment of the log, as it stands and with its checksums set right.
  package static let segment = FuzzReader(
    name: "segment", allocatedPerByte: 4096, allocatedBase: 1 << 20,
    generate: { StorageGenerator.segment(&$0) },
    examine: { input throws(Violation) in
      try StorageExamination.examine(
        input, resealed: Reseal.segment(input), as: StorageGenerator.segmentPath)
    })

  /// The term and the vote, in two copies.
  package static let hardState = FuzzReader(
    name: "hardstate", allocatedPerByte: 4096, allocatedBase: 1 << 20,
    generate: { StorageGenerator.hardState(&$0) },
    examine: { input throws(Violation) in
      try StorageExamination.examine(
        input, resealed: Reseal.hardState(input), as: StorageGenerator.hardStatePath)
    })

  /// The file of a snapshot, found at a start and received from another node.
  package static let snapshot = FuzzReader(
    name: "snapshot", allocatedPerByte: 4096, allocatedBase: 4 << 20,
    generate: { StorageGenerator.snapshot(&$0) },
    examine: { input throws(Violation) in
      let resealed = Reseal.snapshot(input)
      let outcome = try StorageExamination.examine(
        input, resealed: resealed, as: StorageGenerator.snapshotPath)
      // A node starts without a snapshot that is damaged, if it has the log; what is wrong with the file
      // is what a receiver says.
      let received = try StorageExamination.receive(resealed)
      if case .refused = received { return received }
      return outcome
    })
}

/// What must hold for a data directory in which one file is not what was written.
enum StorageExamination {
  /// Opens the directory with the file as it is, and if that is refused, with its checksums set right:
  /// else hardly anything behind the checksums would ever be reached.
  static func examine(
    _ input: [UInt8], resealed: [UInt8], as path: String
  ) throws(Violation) -> Outcome {
    let plain = try open(input, as: path)
    if case .accepted = plain { return plain }
    return try open(resealed, as: path)
  }

  private static func open(_ input: [UInt8], as path: String) throws(Violation) -> Outcome {
    var contents = StorageGenerator.directory
    contents[path] = input
    let files = MemoryFileSystem(contents)
    let opened: OpenedStorage<MemoryFileSystem>
    do {
      opened = try StorageGenerator.open(files)
    } catch {
      try require(!error.description.isEmpty, "an error says why")
      return .refused(error.description.withoutDigits)
    }
    let found = opened.recovered
    try require(
      found.boundary <= found.snapshot?.last ?? .zero, "a snapshot covers what the log lacks")
    var last = found.boundary
    for entry in found.entries {
      try require(
        entry.index.rawValue == last.index.rawValue + 1 && entry.term >= last.term,
        "entries follow each other")
      last = entry.id
    }
    try require(last.term <= found.hardState.currentTerm, "no entry is of a term to come")
    try goOn(files, found)
    // The node would start, without what the file is no longer trusted for.
    if let lost = opened.lost { return .refused(lost.description.withoutDigits) }
    return .accepted(
      found.entries.count << 4 | (found.repair == nil ? 0 : 8) | (opened.cutByteCount > 0 ? 1 : 0)
        | (opened.repairedSegments.isEmpty ? 0 : 2) | (opened.damagedSnapshots.isEmpty ? 0 : 4))
  }

  /// What one start has found, the next one finds, and the log can be continued.
  private static func goOn(
    _ files: MemoryFileSystem, _ found: RecoveredState
  ) throws(Violation) {
    do {
      let again = try StorageGenerator.open(files)
      try require(again.recovered == found, "a second start finds the same")
      try require(again.cutByteCount == 0, "a second start finds nothing torn")
      let last = found.entries.last?.id ?? found.boundary
      guard last.index.rawValue < .max - 1 else { return }
      let entry = LogEntry(
        id: EntryID(term: found.hardState.currentTerm, index: last.index.next),
        payload: .command([1, 2, 3]))
      try again.storage.persist([
        PersistBatch(number: 1, hardState: nil, truncateAfter: nil, entries: [entry])
      ])
      let entries = try StorageGenerator.open(files).recovered.entries
      try require(entries == found.entries + [entry], "the log goes on where it ended")
    } catch let violation as Violation {
      throw violation
    } catch {
      throw Violation("what one start accepts, the next one refuses: \(error)")
    }
  }

  /// Takes the file in as another node's, in pieces.
  static func receive(_ input: [UInt8]) throws(Violation) -> Outcome {
    let files = MemoryFileSystem(StorageGenerator.newcomer)
    let id = StorageGenerator.snapshotID
    do {
      let store = try StorageGenerator.open(files).snapshots
      var offset = 0
      while offset < input.count {
        let piece = Array(input[offset..<min(offset + 100, input.count)])
        offset = Int(
          try store.receive(
            snapshot: id, offset: UInt64(offset), totalByteCount: UInt64(input.count), data: piece))
      }
      guard !input.isEmpty else { return .refused("nothing") }
      let metadata = try store.finishReceiving(id)
      try require(metadata.last == id && store.newest == metadata, "what is received is there")
      try store.verify(id)
      return .accepted(0)
    } catch let violation as Violation {
      throw violation
    } catch {
      let isClean = files.files.keys.allSatisfy { !$0.hasSuffix(".incoming") }
      try require(isClean, "what was refused is gone")
      return .refused("\(error)".withoutDigits)
    }
  }
}
