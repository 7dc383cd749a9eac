/// The tunable numbers of a `RaftNode`. Time is counted in ticks, whose length the shell decides;
/// the defaults suit ticks of 10 ms.
package struct RaftSettings: Hashable, Sendable {
  /// A follower that hears nothing of a leader for a random number of ticks between these two
  /// starts an election (Raft paper §5.2). Votes are refused for the smaller of them after a
  /// leader was heard (thesis §4.2.3), and a leader steps down after the larger without a quorum
  /// (thesis §6.2).
  package var electionTimeoutTicksMin = 15
  package var electionTimeoutTicksMax = 30
  /// How often a leader with nothing to say says so. Well below `electionTimeoutTicksMin`.
  package var heartbeatTicks = 5

  /// The largest entry a leader appends; a larger proposal is refused.
  package var entryBytesMax = 1_572_864
  /// An `AppendEntries` is filled up to here, or carries a single entry.
  package var batchBytesMax = 1_048_576
  /// Messages with entries that may be under way to one follower, and the bytes in them. At
  /// either bound the follower gets no more until it answers.
  package var inFlightMax = 64
  package var inFlightBytesMax = 8_388_608
  /// Bytes of a leader's log that may await commitment; further proposals are refused.
  package var uncommittedBytesMax = 67_108_864
  /// While an entry of the leader's log has awaited its commitment for so many ticks, proposals are
  /// refused: what links and followers cannot carry queues up in the log, and an answer that comes
  /// after whoever asked has given up is work for nothing. Not less than the longest election timeout,
  /// or elections would look like overload.
  package var commitWaitTicksMax = 100

  /// The largest piece of a snapshot in one message.
  package var snapshotChunkBytesMax = 262_144
  /// A piece that was not answered for so many ticks is sent again.
  package var snapshotRetryTicks = 50

  /// Reads that may wait for their index, at a leader and at a follower; further ones fail.
  package var pendingReadsMax = 65_536
  /// Rounds of confirmation, or batches asked of the leader, under way at the same time. Reads
  /// that come meanwhile share the next one.
  package var readRoundsMax = 2
  /// A read that has no index after so many ticks fails.
  package var readTimeoutTicks = 100
  /// A follower asks again when the leader has not answered for so many ticks.
  package var readRetryTicks = 15

  /// Whether a leader answers reads without asking anybody as long as its lease lasts (thesis
  /// §6.4.1). That is safe only if the rates of any two nodes' clocks are within `leaseDriftPercent`
  /// of the true one, and if every node has the same setting.
  package var leaseReads = false
  package var leaseDriftPercent = 20

  /// A voter that the leader has not heard of for so many ticks is made a learner, if the voters that
  /// remain have a live majority. So a cluster survives losses one after the other, down to two
  /// nodes. It becomes a voter again when it is back and has caught up. 0: never.
  package var deadVoterTimeoutTicks = 0

  /// A learner that lacks no more entries than this is made a voter.
  package var promotionLagMax = 128
  /// Voters and learners together; `ClusterConfiguration.membersMax` at most.
  package var membersMax = 64

  /// Where this node's random numbers start from; drawn and recorded by the shell, anew at each
  /// start. Election timeouts come from it, and numbers by which late answers to a former life of
  /// the node are told from answers to this one.
  package var randomSeed: UInt64 = 0

  package init() {}

  /// The first rule these settings break, as a sentence; `nil` if they make sense.
  package var problem: String? {
    if heartbeatTicks < 1 {
      return "the heartbeat interval is \(heartbeatTicks) ticks; it needs at least 1"
    }
    if electionTimeoutTicksMin < 2 * heartbeatTicks {
      return "the election timeout of \(electionTimeoutTicksMin) ticks is less than twice the "
        + "heartbeat interval of \(heartbeatTicks); one late heartbeat would start an election"
    }
    if electionTimeoutTicksMax <= electionTimeoutTicksMin {
      return "the longest election timeout, \(electionTimeoutTicksMax) ticks, does not exceed the "
        + "shortest, \(electionTimeoutTicksMin); without a spread elections tie"
    }
    if commitWaitTicksMax < electionTimeoutTicksMax {
      return "proposals would be refused once an entry waits for \(commitWaitTicksMax) ticks, less "
        + "than the longest election timeout of \(electionTimeoutTicksMax)"
    }
    let bounds = [
      entryBytesMax, batchBytesMax, inFlightMax, inFlightBytesMax, uncommittedBytesMax,
      snapshotChunkBytesMax, snapshotRetryTicks, pendingReadsMax, readRoundsMax, readTimeoutTicks,
      readRetryTicks, membersMax,
    ]
    if deadVoterTimeoutTicks != 0, deadVoterTimeoutTicks < 2 * electionTimeoutTicksMax {
      return "a voter counts as dead after \(deadVoterTimeoutTicks) ticks, less than twice the "
        + "longest election timeout of \(electionTimeoutTicksMax); a pause would cost it its vote"
    }
    if leaseDriftPercent < 0 || leaseDriftPercent >= 100 {
      return "clocks that differ by \(leaseDriftPercent) percent are no clocks"
    }
    if bounds.contains(where: { $0 < 1 }) || promotionLagMax < 0 {
      return "a bound is below 1, so that nothing could ever pass"
    }
    if membersMax > ClusterConfiguration.membersMax {
      return "a cluster of \(membersMax) members is larger than a configuration may be, which is "
        + "\(ClusterConfiguration.membersMax)"
    }
    return nil
  }
}
