// A node that has lost entries which it had acknowledged (Alagappan et al., "Protocol-Aware Recovery
// for Consensus-Based Storage", 2018).
//
// Raft counts on what a node has acknowledged: a committed entry is in the log of some voter of every
// majority, which then does not vote for a candidate without it (paper §5.4.3). A node that has lost
// such entries is to the others, as far as elections go, what a node is that is down: it neither
// votes, in a pre-vote or a vote, nor campaigns, nor takes leadership over. All else it does as ever:
// what it acknowledges now it has.
//
// Let T be the term of the mark, which no lost entry is beyond. It may vote again when one of these
// holds, for what is on its disk:
//
// 1. *Its log has an entry of a later term U.* The leader of U was elected without this node, which has
//    voted in no term after T. Each entry that this node had acknowledged and that is or will be
//    committed through a leader of T or before is on a majority of voters, of both majorities if
//    joint, counting this node; one of them, and not this node, has voted in U. So the leader of U
//    had the entry from the start (paper §5.4.3), before its own first one. This log agrees with that
//    leader's up to the entry of U, and therefore has it too. A snapshot that ends in U is as good.
// 2. *Still in T, its log agrees with that of T's leader up to where that leader's log went after this
//    process had begun.* What this node has acknowledged in T was in that log before, since a leader
//    does not shorten its log. What it acknowledged before T and is or will be committed the leader
//    of T has, as above: when this node voted in T, if it did, it had lost nothing yet.
//
// How far the leader's log went it learns by a ticket, a number that no earlier process had: every answer
// carries it, and a leader that has heard it says with it where its log ends. An old message from
// before the loss has no such ticket and proves nothing.
//
// The leader of T cannot be this node: it does not campaign, and leadership is not on disk.
//
// A leader that is told so forgets how far this node's log agreed with its own, and looks for that again.
// What it has counted stays counted. Even what it counts by an old acknowledgement that reaches it
// later is safe by 1 and 2, which do not ask when an entry was committed.

extension RaftNode {
  /// A repair under way.
  package struct Repair: Hashable, Sendable {
    package let mark: RepairMark
    /// Never 0, and never that of another process of this node.
    let ticket: UInt64
    /// Where the log of the leader of the mark's term ended, once it has said so.
    package internal(set) var through: LogIndex?
    /// The log agrees with that leader's up to here.
    var verified = LogIndex.zero

    init(_ mark: RepairMark, ticket: UInt64) {
      self.mark = mark
      self.ticket = ticket
    }
  }

  /// Whether this node lacks entries that it has acknowledged, so that its vote is not to be given.
  var mustNotVote: Bool { repair != nil && !Canary.votesWhileRepairing.isActive }

  /// The leader of the current term has said this, and its log and this one agree up to `verified`.
  mutating func noteRepair(verified: LogIndex, bound: RepairBound? = nil) {
    guard var repair, currentTerm == repair.mark.term else { return }
    repair.verified = max(repair.verified, verified)
    if let bound, bound.ticket == repair.ticket {
      // The first is enough; the leader's log goes on for ever.
      repair.through = min(repair.through ?? bound.lastIndex, bound.lastIndex)
    }
    self.repair = repair
    finishRepair()
  }

  /// Ends the repair if the disk has what it takes. That it is over is on disk before any vote is.
  mutating func finishRepair() {
    guard let repair else { return }
    let stable = ledger.stableIndex
    let hasLaterTerm = log.term(at: stable) ?? .zero > repair.mark.term
    let hasAllOfTerm =
      currentTerm == repair.mark.term
      && repair.through.map { $0 <= repair.verified && $0 <= stable } ?? false
    guard hasLaterTerm || hasAllOfTerm else { return }
    self.repair = nil
    ledger.repaired()
  }

  /// What is sent to a leader about the log, with the ticket if something is missing from it.
  mutating func answer(
    _ outcome: AppendEntriesReply.Outcome, readRound: UInt64 = 0, to leader: NodeID,
    entriesThrough: LogIndex = .zero
  ) {
    send(
      .appendEntriesReply(
        AppendEntriesReply(
          outcome: outcome, readRound: readRound, repairTicket: repair?.ticket)),
      to: leader, entriesThrough: entriesThrough)
  }
}
