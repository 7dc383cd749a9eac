// Snapshots: paper §7. When to take one, and what is in its file, the shell decides.

extension RaftNode {
  /// What a snapshot of the state machine stands for now, with everything committed applied.
  package var snapshotMetadata: SnapshotMetadata {
    guard appliedIndex == commitIndex, let last = log.id(at: appliedIndex) else {
      preconditionFailure("the state machine lags behind; \(summary)")
    }
    return SnapshotMetadata(
      last: last, configuration: configurations.oldest.configuration,
      configurationIndex: configurations.oldest.index,
      removed: configurations.removed.sorted())
  }

  /// A snapshot of the own state machine is complete on disk. The log it covers is dropped, save for
  /// its last `trailingBytes`, and save for what reachable followers still need, as long as those
  /// are no more than `laggingBytesMax`.
  package mutating func snapshotTaken(
    _ taken: SnapshotMetadata, trailingBytes: Int, laggingBytesMax: Int
  ) {
    precondition(taken.last.index <= appliedIndex, "\(taken) was not applied yet; \(summary)")
    if let snapshot, snapshot.last.index >= taken.last.index { return }
    snapshot = taken
    var index = min(taken.last.index, log.index(beforeLast: trailingBytes))
    if let needed = lowestIndexNeeded, needed < index {
      index = min(index, max(needed, log.index(beforeLast: laggingBytesMax)))
    }
    guard index > log.boundary.index, index > compactionIndex, let id = log.id(at: index) else {
      return
    }
    compactionIndex = index
    ledger.compacted(through: id)
    dropCompactedEntries()
  }

  /// How far the log may be dropped without any reachable follower having to be sent a snapshot.
  private var lowestIndexNeeded: LogIndex? {
    guard role == .leader else { return nil }
    var lowest: LogIndex?
    for peer in peers where isActive(peer) {
      // A new member will get a snapshot anyway; then it needs what comes after.
      let needed = peer.transfer?.snapshot.last.index ?? peer.matchIndex
      if needed > .zero { lowest = min(lowest ?? needed, needed) }
    }
    return lowest
  }

  /// Drops a part at a time: freeing the memory of all of it at once would be felt as a pause.
  mutating func dropCompactedEntries() {
    guard log.boundary.index < compactionIndex else { return }
    log.compact(through: compactionIndex, countMax: 4_096)
  }

  // MARK: - Leader

  /// A member lacks entries that are not held any more.
  mutating func orderSnapshotChunks(for position: Int) {
    // One that is not there must not cost a read of the disk each time that it is tried.
    guard isActive(peers[position]) else { return }
    if peers[position].state != .snapshot {
      guard let snapshot else {
        preconditionFailure("the log begins at \(log.firstIndex) without a snapshot; \(summary)")
      }
      peers[position].send(snapshot)
    }
    guard let snapshot = peers[position].transfer?.snapshot.last else { return }
    let to = peers[position].id
    while let order = peers[position].withTransfer(
      of: snapshot,
      { $0.takeOrder(byteCountMax: settings.snapshotChunkBytesMax, at: clock) }) ?? nil
    {
      outbox.snapshotOrders.append(
        SnapshotChunkOrder(
          to: to, snapshot: snapshot, offset: order.offset, byteCountMax: order.byteCount))
    }
  }

  /// What was ordered is read. `totalByteCount` is the length of the whole file.
  package mutating func snapshotChunkRead(
    _ order: SnapshotChunkOrder, bytes: [UInt8], totalByteCount: UInt64
  ) {
    guard role == .leader, let position = position(of: order.to),
      let metadata = peers[position].transfer?.snapshot, metadata.last == order.snapshot
    else { return }
    let end = order.offset + UInt64(bytes.count)
    guard bytes.count <= order.byteCountMax, !bytes.isEmpty, end <= totalByteCount,
      bytes.count == order.byteCountMax || end == totalByteCount
    else {
      snapshotChunkUnreadable(order)
      return
    }
    let isWanted = peers[position].withTransfer(of: order.snapshot) {
      $0.read(
        offset: order.offset, byteCount: bytes.count, totalByteCount: totalByteCount, at: clock)
    }
    guard isWanted == true else { return }
    send(
      .installSnapshot(
        InstallSnapshot(
          metadata: metadata, offset: order.offset, totalByteCount: totalByteCount, data: bytes)),
      to: order.to)
  }

  /// The file is not there any more, or damaged. The newest snapshot is sent instead, after a while if
  /// that is the same.
  package mutating func snapshotChunkUnreadable(_ order: SnapshotChunkOrder) {
    guard role == .leader, let position = position(of: order.to),
      peers[position].transfer?.snapshot.last == order.snapshot
    else { return }
    if let snapshot, snapshot.last != order.snapshot {
      peers[position].send(snapshot)
    } else {
      let silentUntil = clock + UInt64(settings.snapshotRetryTicks)
      _ = peers[position].withTransfer(of: order.snapshot) { $0.lost(silentUntil: silentUntil) }
    }
  }

  mutating func receive(_ reply: InstallSnapshotReply, from sender: NodeID) {
    guard role == .leader, let position = position(of: sender) else { return }
    peers[position].heardAt = clock
    _ = peers[position].withTransfer(of: reply.snapshot) {
      $0.stored(reply.nextOffset, pauseTicks: settings.heartbeatTicks, at: clock)
    }
  }

  /// The member is alive, but has said nothing of the snapshot for some time.
  mutating func askAboutSnapshot(_ position: Int) {
    guard let transfer = peers[position].transfer,
      transfer.isOverdue(at: clock, after: settings.snapshotRetryTicks)
    else { return }
    guard transfer.isComplete, let byteCount = transfer.totalByteCount else {
      peers[position].lost()
      return
    }
    _ = peers[position].withTransfer(of: transfer.snapshot.last) { $0.asked(at: clock) }
    send(
      .installSnapshot(
        InstallSnapshot(
          metadata: transfer.snapshot, offset: byteCount, totalByteCount: byteCount, data: [])),
      to: peers[position].id)
  }

  // MARK: - Follower

  mutating func receive(_ install: InstallSnapshot, from sender: NodeID) {
    precondition(role != .leader, "node \(sender.rawValue) leads the same term; \(summary)")
    guard isWellFormed(install) else { return }
    precondition(
      leader == nil || leader == sender,
      "node \(sender.rawValue) leads the same term as another; \(summary)")
    follow(sender)
    let last = install.metadata.last
    // Of entries that are there already, nothing but the commit is news.
    if last.index > commitIndex, log.contains(last) { advanceCommit(to: last.index) }
    guard last.index > commitIndex || Canary.installsStaleSnapshots.isActive else {
      acceptCommitted(from: sender)
      return
    }
    outbox.snapshotChunks.append(SnapshotChunk(from: sender, install: install))
  }

  private func isWellFormed(_ install: InstallSnapshot) -> Bool {
    let metadata = install.metadata
    return metadata.last.index > .zero && metadata.last.index <= SnapshotMetadata.lastIndexMax
      && metadata.last.term <= currentTerm
      && metadata.configurationIndex <= metadata.last.index
      && install.offset <= install.totalByteCount
      && UInt64(install.data.count) <= install.totalByteCount - install.offset
  }

  /// The log agrees with that of any leader of this term up to what is committed.
  private mutating func acceptCommitted(from leader: NodeID) {
    noteRepair(verified: commitIndex)
    answer(.accepted(matchIndex: commitIndex), to: leader, entriesThrough: commitIndex)
  }

  /// So much of the snapshot's file is written. The leader goes on from there.
  package mutating func snapshotChunkStored(
    snapshot: EntryID, from sender: NodeID, nextOffset: UInt64
  ) {
    guard leader == sender, role == .follower else { return }
    send(
      .installSnapshotReply(InstallSnapshotReply(snapshot: snapshot, nextOffset: nextOffset)),
      to: sender)
  }

  /// A snapshot from a leader is complete on disk. Returns whether it is installed: then it replaces
  /// everything that was committed so far, and the state machine must be replaced as well. It is not
  /// if this node has come as far by other means.
  ///
  /// Entries after the snapshot stay if the log holds the snapshot's last one, which means that all
  /// of it agrees; else the log is dropped, and with it any configuration in it (paper §7).
  package mutating func snapshotReceived(_ received: SnapshotMetadata) -> Bool {
    let last = received.last
    // Whoever leads has all that is committed in its log, and finds out by itself that it is.
    guard role != .leader,
      last.index > commitIndex || Canary.installsStaleSnapshots.isActive
    else {
      // Its file may have taken the place of an older one.
      if last.index > snapshot?.last.index ?? .zero { snapshot = received }
      if role == .follower, let leader { acceptCommitted(from: leader) }
      return false
    }
    precondition(
      last.term <= currentTerm, "\(received) is of a term that is yet to come; \(summary)")
    // The log that votes were asked for is another now.
    if role != .follower { becomeFollower(term: currentTerm, leader: nil) }
    let isLogKept =
      log.contains(last)
      || Canary.keepsLogOfSameLength.isActive && log.term(at: last.index) != nil
    let isDiskEmptied = ledger.installed(
      received, isLogKept: isLogKept, committed: commitIndex)
    if !isLogKept { log.reset(to: last) }
    if isDiskEmptied { compactionIndex = last.index }
    let former = configuration
    if !Canary.keepsConfigurationOnSnapshot.isActive {
      configurations = ConfigurationHistory(log: log, snapshot: received)
    }
    commitIndex = last.index
    appliedIndex = last.index
    outbox.committed = last.index
    snapshot = received
    if configuration != former { configurationChanged() }
    if let leader { acceptCommitted(from: leader) }
    return true
  }
}
