import RaftCore
import SystemIO

// What is judged of a segment that was read: whether it belongs here, and whether its end is a torn
// write, which is cut off, or damage.

extension WriteAheadLog {
  /// Whether the segment is this node's, the one that its name says, and goes on where the one before
  /// it ends.
  func check(
    _ header: SegmentHeader, sequence: UInt64, after previous: SegmentReader?,
    identity: NodeIdentity?
  ) throws(StorageError) {
    let file = path(sequence)
    guard let identity, header.nodeID == identity.nodeID.rawValue,
      header.clusterID == 0 || header.clusterID == identity.clusterID.rawValue
    else {
      throw .foreign(
        file: file,
        reason: "it was written by node \(header.nodeID.hexadecimal) of cluster "
          + "\(header.clusterID.hexadecimal), and this "
          + "directory is that of "
          + (identity.map { "node \($0.nodeID.hexadecimal) of cluster \($0.clusterID.hexadecimal)" }
            ?? "no node"))
    }
    guard header.sequence == sequence else {
      throw .foreign(file: file, reason: "inside it is called segment \(header.sequence)")
    }
    guard let previous else { return }
    guard header.previousByteCount == UInt64(previous.end),
      header.previousChecksum == previous.checksum
    else {
      throw .damaged(
        file: path(sequence - 1), offset: UInt64(previous.end),
        reason: "the segment ends otherwise than it did when the next one was begun, after "
          + "\(header.previousByteCount) bytes")
    }
  }

  /// What of the newest segment was on disk once and is not any more.
  func damage(in reader: SegmentReader, knownByteCount: UInt64) -> StorageError? {
    let end = UInt64(reader.end)
    let proven = max(knownByteCount, reader.provenByteCount())
    guard proven > end else { return nil }
    return .damaged(
      file: path(reader.header.sequence),
      offset: reader.problem.map { UInt64($0.offset) } ?? end,
      reason: "\(reader.problem?.reason ?? "the file ends"), and everything before byte "
        + "\(proven) was on disk once")
  }

  /// Makes the newest segment's end durable and ready to be continued. Returns how many bytes were
  /// cut off. `knownByteCount` is how much of it the hard state knows to have been on disk, and
  /// `isRepairing` that it has a mark: the process may have been killed right after it had cut off
  /// what was damaged, and with the power that would come back.
  mutating func settle(
    _ reader: SegmentReader, file: Files.File, lastGroup: SegmentReader.Group?,
    knownByteCount: UInt64, isRepairing: Bool
  ) throws(StorageError) -> UInt64 {
    let end = UInt64(reader.end)
    let isTorn = reader.problem != nil
    tail = Tail(
      file: file, header: reader.header, byteCount: end,
      allocatedByteCount: isTorn ? end : UInt64(reader.byteCount), checksum: reader.checksum)
    let cut = isTorn ? UInt64(reader.byteCount) - end : 0
    // The last group was perhaps never synced: an earlier run may have died before, or after an
    // error that made the system forget that these pages are not on disk. Written again, they are.
    let isTrusted = knownByteCount >= end || Canary.trustsUnsyncedLog.isActive
    let unproven = isTrusted ? nil : lastGroup?.start
    let rewritten = unproven.map { ($0, reader.intactBytes(from: $0)) }
    try onDisk { () throws(SystemError) in
      if cut > 0, !Canary.leavesTornTail.isActive { try file.truncate(to: end) }
      if let (start, bytes) = rewritten { try file.write(bytes, at: UInt64(start)) }
      if cut > 0 || rewritten != nil || isRepairing { try file.synchronize() }
    }
    return cut
  }
}
