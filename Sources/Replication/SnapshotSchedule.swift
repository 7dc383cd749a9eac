import RaftCore

/// When the next snapshot of the own state machine is due, and the one being written.
struct SnapshotSchedule: Sendable {
  /// The snapshot under way, and how much was applied before it began.
  struct Writing: Sendable {
    let metadata: SnapshotMetadata
    /// What counts of the log from here on.
    let appliedBytes: Int
  }

  /// Bytes of the log applied since the last snapshot.
  var appliedBytes = 0
  var writing: Writing?
  /// No snapshot before this tick: the last one could not be written.
  var silentUntil: UInt64 = 0
  /// The file of the last one is gone or damaged, so that another is due at once. It is so until another
  /// has taken its place, whether that was begun before or after it was seen.
  var isLost = false

  func isDue(at ticks: UInt64, logBytes: Int) -> Bool {
    writing == nil && ticks >= silentUntil && (isLost || appliedBytes >= logBytes)
  }

  mutating func began(_ metadata: SnapshotMetadata) {
    writing = Writing(metadata: metadata, appliedBytes: appliedBytes)
  }

  mutating func finished(_ writing: Writing) {
    self.writing = nil
    // One that was installed meanwhile has set the count to zero.
    appliedBytes -= min(appliedBytes, writing.appliedBytes)
  }
}
