package import RaftCore
package import SystemIO

/// Reads a snapshot's file from the beginning, and checks everything it reads.
///
/// Memory is bounded by one block. Bytes are delivered as soon as their own block is intact; that the
/// file is complete is known only when `next` has returned `nil`.
package struct SnapshotFileReader<File: StoredFile> {
  package let metadata: SnapshotMetadata
  /// The cluster whose snapshot it is; zero if it was not known.
  let clusterID: UInt64
  private let file: File
  private let path: String
  private var position: UInt64
  private var checksum: UInt32
  private var machineByteCount: UInt64 = 0
  /// What was read of a block and not delivered yet.
  private var pending: ArraySlice<UInt8> = []
  private var isAtEnd = false

  init(file: File, path: String) throws(StorageError) {
    self.file = file
    self.path = path
    let fixed = try onDisk { () throws(SystemError) in
      try file.read(from: 0, count: SnapshotHeader.fixedByteCount)
    }
    let count = try SnapshotHeader.byteCount(startingWith: fixed, file: path)
    let bytes = try onDisk { () throws(SystemError) in try file.read(from: 0, count: count) }
    let header = try SnapshotHeader(bytes: bytes, file: path)
    metadata = header.metadata
    clusterID = header.clusterID
    position = UInt64(count)
    checksum = SnapshotHeader.checksum(of: bytes)
  }

  /// The next bytes of the state machine, at least one and at most `byteCountMax`; `nil` when all
  /// were delivered and the file is known to be whole.
  package mutating func next(byteCountMax: Int) throws(StorageError) -> [UInt8]? {
    precondition(byteCountMax > 0, "\(byteCountMax) bytes of \(path) are asked for")
    if pending.isEmpty {
      guard !isAtEnd else { return nil }
      pending = try nextBlock()
      guard !pending.isEmpty else {
        isAtEnd = true
        return nil
      }
    }
    let bytes = Array(pending.prefix(byteCountMax))
    pending = pending.dropFirst(bytes.count)
    return bytes
  }

  /// Reads the rest and throws it away, for the sake of the checks.
  mutating func verifyRest() throws(StorageError) {
    while try next(byteCountMax: SnapshotBlock.payloadBytesMax) != nil {}
  }

  /// Reads on to the file's end, or to the first block that is not as it was written. Returns how many
  /// bytes of the file are in front of that.
  mutating func wholeByteCount() throws(StorageError) -> UInt64 {
    do throws(StorageError) {
      while try !nextBlock().isEmpty {}
    } catch {
      guard case .damaged = error else { throw error }
    }
    return position
  }

  /// The next block's payload; empty at the file's end.
  private mutating func nextBlock() throws(StorageError) -> ArraySlice<UInt8> {
    let start = position
    let bytes = try onDisk { () throws(SystemError) in
      try file.read(
        from: start, count: SnapshotBlock.headerByteCount + SnapshotBlock.payloadBytesMax)
    }
    guard bytes.count >= SnapshotBlock.endByteCount - 7 else {
      throw damaged("it ends in the middle")
    }
    let count = Int(bytes.span.bytes.littleEndian(UInt32.self, at: 0))
    let end = SnapshotBlock.headerByteCount + (count > 0 ? count : 8)
    guard count <= SnapshotBlock.payloadBytesMax, end <= bytes.count else {
      throw damaged("a block of \(count) bytes is longer than the file or than blocks are")
    }
    var sum = bytes.checksum(0..<4, continuing: checksum)
    sum = bytes.checksum(SnapshotBlock.headerByteCount..<end, continuing: sum)
    guard bytes.span.bytes.littleEndian(UInt32.self, at: 4) == sum else {
      throw damaged("the checksum of a block is wrong")
    }
    checksum = sum
    position += UInt64(end)
    guard count > 0 else {
      try checkEnd(
        claimed: bytes.span.bytes.littleEndian(UInt64.self, at: SnapshotBlock.headerByteCount),
        following: bytes.count - end)
      return []
    }
    machineByteCount += UInt64(count)
    return bytes[SnapshotBlock.headerByteCount..<end]
  }

  private func checkEnd(claimed: UInt64, following: Int) throws(StorageError) {
    guard claimed == machineByteCount else {
      throw damaged("it holds \(machineByteCount) bytes of the state and claims \(claimed)")
    }
    guard following == 0 else { throw damaged("something follows its end") }
  }

  private func damaged(_ reason: String) -> StorageError {
    .damaged(file: path, offset: position, reason: reason)
  }
}
