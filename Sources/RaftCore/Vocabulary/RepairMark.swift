/// What a node's disk says of entries that were on it once and are not any more.
///
/// It is written before the log is cut off, and stays until the entries are there again. As long as it
/// is there the node neither votes nor campaigns.
package struct RepairMark: Hashable, Sendable {
  /// The log was intact up to here, not including it. For people: no rule depends on it.
  package let firstLost: LogIndex
  /// The node's term when the loss was found: nothing that was lost is of a later one, and the node
  /// has voted in none.
  package let term: Term

  package init(firstLost: LogIndex, term: Term) {
    self.firstLost = firstLost
    self.term = term
  }

  /// One mark for both losses.
  package func joined(with other: RepairMark?) -> RepairMark {
    RepairMark(
      firstLost: min(firstLost, other?.firstLost ?? firstLost),
      term: max(term, other?.term ?? term))
  }
}

/// A leader's answer to a member that has lost entries: how far the leader's log went when it had heard
/// of that. Whatever the member has acknowledged in this term before is no further.
package struct RepairBound: Hashable, Sendable {
  /// The member's own number for its question, as `AppendEntriesReply` has it.
  package let ticket: UInt64
  package let lastIndex: LogIndex

  package init(ticket: UInt64, lastIndex: LogIndex) {
    self.ticket = ticket
    self.lastIndex = lastIndex
  }
}
