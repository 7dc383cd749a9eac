// Majorities, of one set of voters or of two: while the configuration is joint, both sets have to
// agree to elections, commits, reads and leadership itself (Raft paper §6).

extension RaftNode {
  var hasVote: Bool { isVoter || isOutgoingVoter }

  /// The highest value that a majority of the voters has reached; of this node's own only if it is
  /// one of them.
  mutating func highestReached(own: UInt64, of value: (borrowing Progress) -> UInt64) -> UInt64? {
    quorumScratch.removeAll(keepingCapacity: true)
    if isVoter || Canary.removedLeaderCountsItself.isActive { quorumScratch.append(own) }
    for position in peers.indices
    where peers[position].isVoter || Canary.countsLearners.isActive {
      quorumScratch.append(value(peers[position]))
    }
    let incoming = MajorityQuorum.highestReached(&quorumScratch)
    guard outgoingVoterCount > 0, !Canary.ignoresOutgoingVoters.isActive else { return incoming }
    quorumScratch.removeAll(keepingCapacity: true)
    if isOutgoingVoter { quorumScratch.append(own) }
    for position in peers.indices where peers[position].isOutgoingVoter {
      quorumScratch.append(value(peers[position]))
    }
    guard let incoming, let outgoing = MajorityQuorum.highestReached(&quorumScratch) else {
      return nil
    }
    return min(incoming, outgoing)
  }

  /// Whether a majority of the voters is such.
  func isQuorum(_ isSuch: (NodeID) -> Bool) -> Bool {
    let count = counts(isSuch)
    return count.incoming >= MajorityQuorum.size(voterCount: voterCount)
      && (outgoingVoterCount == 0 || Canary.ignoresOutgoingVoters.isActive
        || count.outgoing >= MajorityQuorum.size(voterCount: outgoingVoterCount))
  }

  /// Whether so many voters are such that no majority is left of the others.
  func isBlocking(_ isSuch: (NodeID) -> Bool) -> Bool {
    let count = counts(isSuch)
    return count.incoming > voterCount - MajorityQuorum.size(voterCount: voterCount)
      || (outgoingVoterCount > 0
        && count.outgoing > outgoingVoterCount
          - MajorityQuorum.size(voterCount: outgoingVoterCount))
  }

  private func counts(_ isSuch: (NodeID) -> Bool) -> (incoming: Int, outgoing: Int) {
    var count = (incoming: 0, outgoing: 0)
    if hasVote, isSuch(id) {
      if isVoter { count.incoming += 1 }
      if isOutgoingVoter { count.outgoing += 1 }
    }
    for position in peers.indices {
      let peer = peers[position]
      guard peer.hasVote, isSuch(peer.id) else { continue }
      if peer.isVoter { count.incoming += 1 }
      if peer.isOutgoingVoter { count.outgoing += 1 }
    }
    return count
  }
}
