/// What a snapshot of the state machine stands for: everything in the log through `last` (Raft paper
/// §7, Figure 12).
///
/// It carries what of the dropped log must be known for ever: the configuration in force, and who
/// once was a member and is not any more.
package struct SnapshotMetadata: Hashable, Sendable {
  /// The last entry that the snapshot covers.
  package let last: EntryID
  /// The newest committed configuration at or before `last`.
  package let configuration: ClusterConfiguration
  /// Where that configuration stood in the log.
  package let configurationIndex: LogIndex
  /// Members of earlier committed configurations that are none any more, in ascending order. They
  /// never come back.
  package let removed: [NodeID]

  /// No log gets as far as this. Without the bound a snapshot from a liar could put a log to where
  /// there is no next position.
  package static let lastIndexMax = LogIndex(1 << 62)

  /// The most members that a cluster can have removed in all its life.
  package static let removedMax = 65_536

  package init(
    last: EntryID, configuration: ClusterConfiguration, configurationIndex: LogIndex,
    removed: [NodeID]
  ) {
    self.last = last
    self.configuration = configuration
    self.configurationIndex = configurationIndex
    self.removed = removed
  }
}
