import RaftCore

/// How many messages what arrives may have below the outermost: as many as is legal, and far fewer than
/// there is room for. Without it, a frame of empty members would take thirty times its length.
enum WireLimits {
  /// For what nodes, clients and proxies send each other: one for each 16 bytes of the longest frame, 4 MiB.
  ///
  /// The most are in a batch of entries. There an entry counts at least 32 bytes against
  /// `RaftSettings.batchBytesMax` and has at most two messages, but for a member of a configuration one
  /// for each 32 bytes (`LogEntry.byteCount`): 65,536 in the batch of 1 MiB that is the default.
  static let frameMessagesMax = 262_144

  /// For one entry, one command, and the other records in files and within messages: a configuration of
  /// as many members as there can be, and the few messages around it.
  static let recordMessagesMax = ClusterConfiguration.membersMax + 8
}
