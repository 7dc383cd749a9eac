import KeyValueStore
import RaftCore
import RaftStorage
import SystemIO

/// A snapshot that is being written.
struct SnapshotTaking<Files: FileSystem> {
  let metadata: SnapshotMetadata
  private var encoder: KeyValueSnapshotEncoder
  private let writer: SnapshotFileWriter<Files>
  private let begun = EventLoop.monotonicNow()

  init(
    _ metadata: SnapshotMetadata, _ machine: KeyValueMachine, in store: SnapshotStore<Files>
  ) throws(StorageError) {
    self.metadata = metadata
    encoder = KeyValueSnapshotEncoder(machine)
    writer = try store.begin(metadata)
  }

  /// Since it was begun.
  var nanoseconds: UInt64 { EventLoop.monotonicNow() - begun }

  /// Writes the next piece, and returns whether more follow; after the last one the snapshot is
  /// durable under its final name.
  mutating func writeNext(byteCountMax: Int) throws(StorageError) -> Bool {
    guard let piece = encoder.next(byteCountMax: byteCountMax) else {
      try writer.finish()
      return false
    }
    try writer.append(piece)
    return true
  }

  func discard() throws(StorageError) {
    try writer.discard()
  }
}
