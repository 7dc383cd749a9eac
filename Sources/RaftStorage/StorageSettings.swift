internal import SystemIO

/// How storage lays out its files.
package struct StorageSettings: Sendable {
  /// A segment of the log that has grown to this many bytes is followed by a new one.
  package var segmentBytes: UInt64
  /// A segment is filled with zeros in steps of so many bytes before groups are written there, so
  /// that a sync has only the group to write and nothing of the file system's own. Zero fills
  /// nothing; files grow with each group then.
  package var preallocationBytes: UInt64
  /// How much of the disk is kept in reserve in the file `ballast`, which is given up when the disk
  /// is full, so that what was begun can be finished. Zero keeps nothing.
  package var ballastBytes: UInt64
  /// A snapshot that is written or received is synced each time so many bytes have come together, so
  /// that the syncs of the log do not wait for all of it: each waits for so much at most. It takes no
  /// longer in all than with larger steps.
  package var snapshotSyncBytes: UInt64
  /// The longest snapshot that is taken from another node.
  package var snapshotBytesMax: UInt64
  /// Where the salt of each segment comes from; see `Docs/StorageFormat.md`.
  package var salt: @Sendable () -> UInt64

  package init(
    segmentBytes: UInt64 = 64 << 20, preallocationBytes: UInt64 = 1 << 20,
    ballastBytes: UInt64 = 0, snapshotSyncBytes: UInt64 = 1 << 20,
    snapshotBytesMax: UInt64 = 64 << 30,
    salt: @escaping @Sendable () -> UInt64 = { SystemRandom.uint64() }
  ) {
    self.segmentBytes = segmentBytes
    self.preallocationBytes = preallocationBytes
    self.ballastBytes = ballastBytes
    self.snapshotSyncBytes = snapshotSyncBytes
    self.snapshotBytesMax = snapshotBytesMax
    self.salt = salt
  }
}
