/// The bounds of what waits at a `Replica`. At each of them a request is refused as `overloaded`
/// before it has any effect.
package struct ReplicaSettings: Hashable, Sendable {
  /// Proposals and membership changes that were appended to the log and are not applied yet.
  package var pendingProposalsMax = 4_096
  /// The bytes of the commands of such proposals. One proposal may always wait, whatever its size.
  package var pendingProposalBytesMax = 67_108_864
  /// Linearizable reads that cannot be answered yet.
  package var pendingReadsMax = 32_768
  /// A read whose index this node has not applied after so many ticks fails: the node lags behind,
  /// and another one can answer sooner.
  package var readApplyTimeoutTicks = 100

  /// How long a tick of `RaftSettings` is, by the clock whose readings the inputs carry.
  package var tickNanoseconds: UInt64 = 10_000_000

  /// A snapshot is taken when so many bytes of the log were applied since the last one.
  package var snapshotLogBytes = 67_108_864
  /// When a snapshot is taken, so many bytes of the log are kept before its end, so that a follower
  /// that lags a little does not need it.
  package var trailingLogBytes = 16_777_216
  /// And so many if a follower that answers lags by more.
  package var laggingLogBytesMax = 134_217_728
  /// A snapshot that could not be written is tried again after so many ticks.
  package var snapshotRetryTicks = 1_000

  package init() {}
}
