internal import SystemIO

/// How storage lays out its files.
package struct StorageSettings: Sendable {
  /// A segment of the log that has grown to this many bytes is followed by a new one.
  package var segmentBytes: UInt64
  /// Where the salt of each segment comes from; see `Docs/StorageFormat.md`.
  package var salt: @Sendable () -> UInt64

  package init(
    segmentBytes: UInt64 = 64 << 20,
    salt: @escaping @Sendable () -> UInt64 = { SystemRandom.uint64() }
  ) {
    self.segmentBytes = segmentBytes
    self.salt = salt
  }
}
