/// Known mistakes that can be switched on, to show that the tests would find them.
///
/// Each case is a trap that a real system fell into. A place that could fall into it asks
/// `Canary.name.isActive` and then does the wrong thing; the simulator must notice. The switch exists
/// only in builds with `CANARIES`, which debug builds are, and release builds with
/// `--traits Canaries`; anywhere else the question is answered with a constant `false`.
///
/// At most one is active in a process, set before anything starts.
public enum Canary: String, CaseIterable, Sendable {
  // MARK: Elections

  /// A message leaves before the term and the vote that it speaks of are on disk (paper §5, Figure 2:
  /// `currentTerm` and `votedFor` are updated on stable storage before a server answers).
  case speaksBeforeSync
  /// Term and vote are never written at all, so that a node votes twice in a term after a crash.
  case forgetsHardState
  /// A node votes for whoever asks, though it has voted in the term (paper §5.2).
  case votesAgain
  /// A vote, and a pre-vote, is granted to a candidate whose log is behind (paper §5.4.1).
  case votesForStaleLogs
  /// Votes of an earlier candidacy count for the next one (raft-rs 0.3.1).
  case keepsEarlierVotes
  /// A vote counts as often as it arrives.
  case countsRepeatedVotes
  /// A log that was dropped up to a snapshot's end counts as one that has nothing, so that anybody's is
  /// as good.
  case forgetsSnapshotInVotes
  /// A node that hears nothing begins an election at once, without asking whether it could win (thesis
  /// §9.6): it is back with a term that deposes whoever leads.
  case campaignsWithoutPreVote
  /// Who is asked for a pre-vote takes over the term that it is asked for (thesis §9.6; hashicorp #609).
  case preVoteRaisesTerm
  /// A candidate whose pre-vote is refused in a higher term stays in its own, and may ask in vain for ever
  /// (etcd #8243, #8501, openraft #1796).
  case ignoresRefusersTerm
  /// A node that hears its leader takes part in another's election all the same (thesis §4.2.3).
  case votesDespiteLeader
  /// A leader that hears no majority leads on, and its heartbeats keep those who hear it from electing
  /// another one (thesis §6.2; Cloudflare's outage of 2020, openraft #2080).
  case leadsWithoutQuorum
  /// A leader whose disk does not finish a write leads on (etcd #15247, CockroachDB).
  case leadsWithHungDisk
  /// Any node's word on a higher term is taken over, also of one that was removed while it was cut off, and
  /// deposes a leader that has its majority.
  case obeysStrangers
  /// A leader that was removing itself when it crashed takes its removal for done: nobody else can be
  /// elected while it has the newest log (thesis §4.2.2; openraft #2091).
  case leavesBeforeTime

  /// A node votes and campaigns though its disk has lost entries that it had acknowledged
  /// (Protocol-Aware Recovery).
  case votesWhileRepairing

  // MARK: Replication

  /// An entry of an earlier term is committed once a majority has it (Raft paper §5.4.2, Figure 8).
  case commitsEarlierTerms
  /// A leader counts its own copy of an entry that its disk does not have yet (etcd #14370).
  case leaderCountsUnsynced
  /// A follower says that it has entries that its disk does not have yet (NATS 2.12.1).
  case acceptsBeforeSync
  /// A follower says that it has what its log ends with, whether or not the leader has it too.
  case acceptsOwnLastEntry
  /// Every message of entries truncates the log, old ones too, so that entries are lost that were
  /// acknowledged (paper §5.3: only an entry that conflicts does).
  case truncatesMatching
  /// A follower takes for committed what the message has not verified to be the leader's.
  case commitsUnverified
  /// Answers of an earlier term count in the present one (NATS #6512).
  case countsStaleAnswers
  /// A leader takes on what it is asked for however long the oldest of it has awaited its commitment, and
  /// as much before it has committed anything in its term: what links do not carry queues up in the log
  /// (Bronson et al., "Metastable Failures in Distributed Systems", 2021).
  case queuesWithoutEnd
  /// A leader has as many entries under way to a member as there are, whatever the member answers.
  case sendsWithoutWindow
  /// A leader takes on as many proposals as are made.
  case takesBeyondBounds
  /// A leader begins its term without an entry of its own, so that what it has of earlier terms is not
  /// committed until somebody writes (paper §8).
  case beginsWithoutEntry
  /// A leader looks for where a follower's log agrees with its own one entry at a time (paper §5.3 skips
  /// a term at a time).
  case searchesOneByOne
  /// A leader takes on as many bytes as are proposed.
  case takesBytesBeyondBounds

  // MARK: Membership

  /// Learners count in majorities.
  case countsLearners
  /// A leader that is no voter counts itself (thesis §4.2.2).
  case removedLeaderCountsItself
  /// A second change begins before the first one is committed (thesis §4.1).
  case overlapsChanges
  /// A leader changes the configuration before it has committed anything in its term (Ongaro's
  /// correction of 2015).
  case changesBeforeTermCommit
  /// A configuration stays in force after its entry was truncated (jraft #1, etcd #7625).
  case keepsTruncatedConfiguration
  /// Two voters change at once, without joint consensus.
  case skipsJointConsensus
  /// In joint consensus the majority of the new voters alone decides.
  case ignoresOutgoingVoters
  /// A learner becomes a voter that answers, whatever it has of the log (thesis §4.2.1).
  case promotesLaggards
  /// A change begins that no live majority could commit.
  case changesWithoutLiveQuorum
  /// A member that was removed is taken in again under its old identity, with what it may have promised
  /// before (thesis §4.1).
  case readmitsRemoved
  /// A leader that has removed itself leads on when that is committed (thesis §4.2.2).
  case leadsAfterRemoval
  /// Leadership is handed to a voter that lacks entries: it cannot win, and deposes who leads
  /// (thesis §3.10; hashicorp #493).
  case transfersToLaggards
  /// A leader whose successor does not take over waits for it as long as it leads, and takes no writes
  /// (thesis §3.10; canonical #203).
  case waitsForSuccessorForEver

  // MARK: Snapshots

  /// A snapshot does not touch the configuration that was in the log it replaces (openraft #1808).
  case keepsConfigurationOnSnapshot
  /// A snapshot is installed though more than it covers is committed.
  case installsStaleSnapshots
  /// The log stays behind an installed snapshot if it is as long, whatever entry it holds there.
  case keepsLogOfSameLength
  /// A follower whose snapshot was overtaken by compaction while it was being sent is forgotten: it
  /// counts as one that gets a snapshot, and gets none.
  case strandsOvertakenFollowers
  /// The log is dropped when a snapshot is begun, not when it is on disk (NodeDB #162).
  case compactsBeforeSnapshot

  // MARK: Reads

  /// A leader answers reads before it has committed anything in its term (etcd #7331, TiKV #9239).
  case readsBeforeTermCommit
  /// A leader answers reads without asking whether it still leads.
  case readsWithoutRound
  /// Any answer confirms the latest round of reads (etcd #20418).
  case anyAnswerConfirms
  /// A leader that steps down answers the reads that wait.
  case answersLostReads
  /// A follower's read shares an index that was asked for before it came.
  case sharesEarlierIndex
  /// A read is answered as soon as its index is known, applied or not.
  case readsBeforeApplied
  /// A lease lasts longer than the followers' promise. Needs `RaftSettings.leaseReads`.
  case leaseOutlivesPromise
  /// A lease counts from the answers to a heartbeat instead of its sending. Needs
  /// `RaftSettings.leaseReads`.
  case leaseFromAnswer
  /// Whether time has passed that ticks have not told of is asked before a node's own reads alone. A
  /// leader that stood still, and reads first what others had asked of it, answers by a lease that has
  /// ended. Needs `RaftSettings.leaseReads`.
  case forwardedReadsTrustTicks
  /// A follower takes its state for as young as the last message of its leader, which may have been
  /// deposed long ago and stood still since.
  case labelsByArrival

  /// A node lets as many reads wait as are asked for.
  case readsBeyondBounds

  // MARK: Clocks

  /// A process that stood still counts all the ticks that it missed, and before it reads what has come
  /// meanwhile.
  case ticksBeforeMessages

  // MARK: Proxies and clients

  /// A proxy sends its requests to whomever it was told of last, whatever the term.
  case believesOlderLeaders

  /// A proxy holds as many requests as come.
  case holdsBeyondNumber
  /// A proxy holds as many bytes of requests as come.
  case holdsBeyondBytes
  /// A client has as many writes under way in its session as it likes, so that a slow one lets the others
  /// run ahead for ever.
  case writesBeyondWindow
  /// What was given up while a client held it back still has its turn, and those that wait have none.
  case givesTurnsToEnded

  // MARK: Answers

  /// A proposal of a leader that is deposed is called refused, though it may yet be committed
  /// (Jepsen on many systems; jetcd).
  case deniesUnknownOutcomes
  /// A proposal waits for its index, whoever leads, and is answered by whatever entry is committed
  /// there, also another leader's.
  case answersByIndex

  // MARK: Storage

  /// A batch is reported as durable without a sync (NATS 2.12: acknowledged before fsync).
  case acknowledgesBeforeSync
  /// A batch is reported as durable before its group is written and synced, which is done right after.
  case reportsBeforeSync
  /// The term and the vote are reported as durable without a sync (Raft paper §5: a lost vote is
  /// given twice).
  case votesBeforeSync
  /// A sync that failed is tried again, and its success believed (fsyncgate: the pages are gone).
  case retriesFailedSync
  /// A write that found the disk full counts as done (etcd #3068).
  case acknowledgesOnFullDisk
  /// The log is cut off at the first record that is not intact, although it was on disk once (the
  /// corruption of one node loses what was committed: Protocol-Aware Recovery).
  case cutsDamageOff
  /// A torn write is left behind the log's end, where a later start meets it.
  case leavesTornTail
  /// After a crash the last group is believed to be on disk because it can be read.
  case trustsUnsyncedLog
  /// After a crash the vote is believed to be on disk because it can be read.
  case trustsUnsyncedVote
  /// Of the two copies of the hard state the older one is read.
  case readsOlderHardState
  /// Entries are written before the term they belong to.
  case writesEntriesBeforeTerm
  /// Entries that contradict the leader's are replaced in memory, and stay on disk.
  case forgetsTruncation
  /// A new file's name is not made durable (etcd #6368).
  case forgetsDirectorySync
  /// A file gets its name before its content is on disk.
  case renamesBeforeSync
  /// A snapshot gets its name before its content is on disk.
  case namesSnapshotBeforeSync
  /// The old snapshot makes room before the new one is written.
  case removesOldSnapshotFirst
  /// Segments of the log go before the log is known to begin behind them (TiKV #12618: the switch is
  /// not atomic), and a start does not expect that.
  case removesSegmentsFirst
  /// A compacted log forgets where it begins.
  case forgetsBoundary

  // MARK: Sessions and the state machine

  /// A request that comes again is executed again (Raft paper §8).
  case executesRepeats
  /// A request below what the client has confirmed is executed instead of refused as stale.
  case executesStaleRequests
  /// A session forgets one answer more than its client has confirmed.
  case forgetsOneAnswerTooMany
  /// A request of a session that has expired opens it anew (thesis §6.3: its answers are gone, so that
  /// the request may be executed twice).
  case revivesExpiredSessions
  /// A client goes on in a new session, which does not know the request again, though an attempt in the
  /// one before may have been executed (thesis §6.3).
  case goesOnInNewSession
  /// A snapshot has the map and not the sessions (thesis §6.3: they are part of the state).
  case leavesSessionsOutOfSnapshots
  /// A snapshot has the sessions and not their answers.
  case leavesAnswersOutOfSnapshots
  /// A machine from a snapshot counts revisions on from its newest key, though keys that were deleted
  /// since had later ones.
  case forgetsDeletionsInSnapshots
  /// A machine from a snapshot expires the session that was opened first, not the one that was used
  /// the longest ago: it is deterministic, and yet not what the others do.
  case expiresByAgeAfterSnapshot
  /// A client gives two requests the same number now and then, so that the second is answered with
  /// what the first came to.
  case reusesRequestNumbers

  #if CANARIES
    nonisolated(unsafe) public static var active: Canary?

    @inlinable @inline(__always)
    public var isActive: Bool { Self.active == self }
  #else
    @inlinable @inline(__always)
    public var isActive: Bool { false }
  #endif
}
