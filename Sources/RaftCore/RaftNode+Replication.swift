// Replication, the leader's side: paper §5.3 and §5.4.2, pipelined (thesis §10.2.2).

extension RaftNode {
  /// Sends every member what it lacks, as far as its window allows. Called once per run of inputs,
  /// so that all proposals of a run share a message.
  mutating func replicate() {
    var shared: (first: LogIndex, entries: [LogEntry], byteCount: Int)?
    for position in peers.indices {
      if peers[position].nextIndex < log.firstIndex {
        orderSnapshotChunks(for: position)
        continue
      }
      while peers[position].nextIndex <= log.lastIndex, peers[position].hasRoom(settings) {
        let first = peers[position].nextIndex
        if shared?.first != first {
          // Members that are equally far get the same array.
          let entries = Array(log.batch(from: first, byteCountMax: settings.batchBytesMax))
          shared = (first, entries, entries.reduce(0) { $0 + $1.byteCount })
        }
        guard let batch = shared, let last = batch.entries.last else { break }
        sendAppend(to: position, after: first.previous, entries: batch.entries)
        peers[position].sent(through: last.index, byteCount: batch.byteCount, at: clock)
      }
      // Followers learn of a commit at once, so that they can answer reads up to there.
      let known = min(commitIndex, peers[position].matchIndex)
      if known > peers[position].commitSent, peers[position].matchIndex >= log.boundary.index {
        sendAppend(to: position, after: peers[position].matchIndex, entries: [])
      }
    }
  }

  /// A heartbeat starts where the member is known to be, so that it can neither be rejected nor
  /// wait for a disk.
  mutating func sendHeartbeats() {
    leadership?.heartbeatAt = clock
    beginLeaseRound()
    for position in peers.indices { sendHeartbeat(to: position) }
  }

  mutating func sendHeartbeat(to position: Int) {
    // Every log agrees with the leader's before its first entry.
    let match = peers[position].matchIndex
    sendAppend(to: position, after: match < log.boundary.index ? .zero : match, entries: [])
  }

  mutating func sendAppend(to position: Int, after previous: LogIndex, entries: [LogEntry]) {
    guard let previousID = previous == .zero ? .zero : log.id(at: previous) else {
      preconditionFailure("entry \(previous) is not in the log; \(summary)")
    }
    precondition(
      entries.first.map { $0.index == previous.next } ?? true,
      "entries from \(entries[0].id) do not follow \(previousID); \(summary)")
    let last = entries.last?.index ?? previous
    peers[position].commitSent = max(peers[position].commitSent, min(commitIndex, last))
    send(
      .appendEntries(
        AppendEntries(
          previous: previousID, entries: entries, leaderCommit: commitIndex,
          readRound: leadership?.readRound ?? 0,
          repairBound: peers[position].repairTicket.map {
            RepairBound(ticket: $0, lastIndex: log.lastIndex)
          })),
      to: peers[position].id)
  }

  mutating func receive(_ reply: AppendEntriesReply, from sender: NodeID) {
    guard role == .leader, let position = position(of: sender) else { return }
    peers[position].heardAt = clock
    peers[position].repairTicket = reply.repairTicket
    acknowledge(readRound: reply.readRound, from: position)
    switch reply.outcome {
    case .accepted(let matchIndex):
      // More than was ever sent: not an answer to this leader.
      guard matchIndex <= log.lastIndex else { return }
      let isNews = peers[position].accepted(through: matchIndex, boundary: log.boundary.index)
      askAboutOverdue(position)
      guard isNews else {
        promoteIfCaughtUp(position)
        return
      }
      commitWhatAMajorityHas()
      // The commit may have ended the leadership, or the member's membership.
      guard role == .leader else { return }
      orderTransferIfCaughtUp()
      if let position = self.position(of: sender) { promoteIfCaughtUp(position) }
    case .rejected(let previous, let conflict):
      let isLost = previous > .zero && hasLost(previous, reply, position)
      guard isLost || peers[position].isFresh(rejectionOf: previous) else { return }
      let newest = min(previous.previous, conflict.index)
      // Where the logs agree before the first entry that the leader holds, it takes a snapshot.
      var candidate =
        newest < log.boundary.index
        ? newest : log.newest(atOrBefore: newest, termAtMost: conflict.term).index
      if Canary.searchesOneByOne.isActive { candidate = previous.previous }
      if isLost {
        peers[position].lostEntries(candidate: candidate)
      } else {
        peers[position].rejected(previous: previous, candidate: candidate)
      }
    }
  }

  /// Whether the member has lost what it had acknowledged: by its own word, or since it rejects that
  /// in answer to a message sent afterwards. An answer that may be older is followed by a message
  /// that finds out.
  private mutating func hasLost(
    _ previous: LogIndex, _ reply: AppendEntriesReply, _ position: Int
  ) -> Bool {
    guard let leadership, previous <= peers[position].matchIndex else { return false }
    if reply.repairTicket != nil
      || peers[position].provesLoss(rejectionOf: previous, readRound: reply.readRound)
    {
      return true
    }
    if peers[position].isUndoubted(previous) {
      let readRound = leadership.readRound + 1
      self.leadership?.readRound = readRound
      peers[position].doubted(from: readRound)
    }
    return false
  }

  /// The member is alive, but has not answered what was sent some time ago. A message without
  /// entries finds out whether it arrived: it is rejected if not.
  private mutating func askAboutOverdue(_ position: Int) {
    if peers[position].state == .snapshot {
      askAboutSnapshot(position)
      return
    }
    guard peers[position].isOverdue(at: clock, after: settings.heartbeatTicks),
      peers[position].nextIndex >= log.firstIndex
    else { return }
    peers[position].asked(at: clock)
    sendAppend(to: position, after: peers[position].nextIndex.previous, entries: [])
  }

  /// An entry of the current term is committed once a majority has it on disk, and everything
  /// before it with it. Entries of earlier terms are never counted (paper §5.4.2, Figure 8).
  mutating func commitWhatAMajorityHas() {
    // What the leader has not synced itself does not count for it either.
    let own = Canary.leaderCountsUnsynced.isActive ? log.lastIndex : ledger.stableIndex
    let reached = highestReached(own: own.rawValue) { $0.matchIndex.rawValue }
    guard let reached, reached > commitIndex.rawValue,
      log.term(at: LogIndex(reached)) == currentTerm || Canary.commitsEarlierTerms.isActive
    else { return }
    let former = commitIndex
    advanceCommit(to: LogIndex(reached))
    let committedBytes = byteCount(after: former, through: commitIndex)
    leadership?.committed(through: commitIndex, byteCount: committedBytes)
    let configurationIndex = configurations.latest.index
    // A joint configuration may have been committed before this node led.
    if configurationIndex <= commitIndex, configurationIndex > former || configuration.isJoint {
      configurationWasCommitted()
    }
  }
}
