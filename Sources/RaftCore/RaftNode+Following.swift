// Replication, the follower's side: paper §5.3.

extension RaftNode {
  mutating func receive(_ append: AppendEntries, from sender: NodeID) {
    precondition(role != .leader, "node \(sender.rawValue) leads the same term; \(summary)")
    guard isWellFormed(append) else { return }
    precondition(
      leader == nil || leader == sender,
      "node \(sender.rawValue) leads the same term as another; \(summary)")
    follow(sender)
    // What is not held any more is committed, and the same in every leader's log.
    guard append.previous.index < log.boundary.index || log.contains(append.previous) else {
      reject(append, from: sender)
      return
    }
    store(append.entries)
    // What this message has verified, never the end of the own log, which may hold more that the
    // leader does not have.
    let end = append.entries.last?.index ?? append.previous.index
    let verified = Canary.acceptsOwnLastEntry.isActive ? log.lastIndex : end
    noteRepair(verified: end, bound: append.repairBound)
    let commit = min(
      append.leaderCommit, Canary.commitsUnverified.isActive ? log.lastIndex : verified)
    if commit > commitIndex { advanceCommit(to: commit) }
    answer(
      .accepted(matchIndex: verified), readRound: append.readRound, to: sender,
      entriesThrough: verified)
  }

  /// The leader of the current term was heard.
  mutating func follow(_ sender: NodeID) {
    becomeFollower(term: currentTerm, leader: sender)
    election.leaderHeardAt = clock
    election.leaderHeard = sender
    election.timerStart = clock
  }

  /// Entries that do not follow one another would tear a hole into the log, and so would one that cannot
  /// stand behind the boundary: what the boundary names is committed, and in every leader's log.
  private func isWellFormed(_ append: AppendEntries) -> Bool {
    var last = append.previous
    for entry in append.entries {
      guard last.index.rawValue < .max, entry.index == last.index.next, entry.term >= last.term,
        last.index != log.boundary.index || entry.term >= log.boundary.term
      else { return false }
      last = entry.id
    }
    return last.term <= currentTerm
  }

  private mutating func reject(_ append: AppendEntries, from sender: NodeID) {
    let conflict = log.newest(
      atOrBefore: append.previous.index, termAtMost: append.previous.term)
    answer(
      .rejected(previous: append.previous.index, conflict: conflict),
      readRound: append.readRound, to: sender)
  }

  /// Appends what is not in the log yet. Entries that are there already stay untouched, even if the
  /// message ends before the log does: it may be an old one. Only a real conflict truncates.
  private mutating func store(_ entries: [LogEntry]) {
    let firstNew = entries.firstIndex {
      $0.index > max(log.boundary.index, Canary.truncatesMatching.isActive ? commitIndex : .zero)
        && (!log.contains($0.id) || Canary.truncatesMatching.isActive)
    }
    guard let firstNew else { return }
    let kept = entries[firstNew].index.previous
    if kept < log.lastIndex { truncate(after: kept) }
    for entry in entries[firstNew...] { self.append(entry) }
  }

  private mutating func truncate(after index: LogIndex) {
    precondition(
      index >= commitIndex, "committed entries after \(index) would be lost; \(summary)")
    log.truncate(after: index)
    ledger.truncated(after: index)
    if configurations.truncated(after: index) { configurationChanged() }
  }
}
