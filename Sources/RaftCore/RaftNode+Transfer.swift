// Leadership on its way to another voter (thesis §3.10).

extension RaftNode {
  /// Hands leadership to another voter. Proposals are refused until it has taken over, for the
  /// longest election timeout at most; then this node leads on.
  package mutating func transferLeadership(to target: NodeID) throws(TransferRefusal) {
    guard let leadership else { throw .notLeader(leader: leader) }
    if target == id { throw .alreadyLeader }
    if let transfer = leadership.transfer { throw .transferring(to: transfer.target) }
    guard let position = position(of: target), peers[position].isVoter else {
      throw .notAVoter(target)
    }
    guard isActive(peers[position]) else { throw .unreachable(target) }
    // It would not campaign, and proposals would wait for nothing.
    guard !peers[position].isRepairing else { throw .repairing(target) }
    self.leadership?.isLeaseVoid = true
    self.leadership?.transfer = Leadership.Transfer(
      target: target, deadline: clock + UInt64(settings.electionTimeoutTicksMax))
    orderTransferIfCaughtUp()
  }

  /// The target must have every entry, or it could not win.
  mutating func orderTransferIfCaughtUp() {
    guard let transfer = leadership?.transfer, !transfer.isOrdered,
      let position = position(of: transfer.target),
      peers[position].matchIndex == log.lastIndex || Canary.transfersToLaggards.isActive,
      peers[position].repairTicket == nil
    else { return }
    leadership?.transfer?.isOrdered = true
    send(.timeoutNow, to: transfer.target)
  }

  /// The target has not taken over in time, and this node leads on. An order that is late may still
  /// reach the target, and depose this node then.
  mutating func giveTransferUpIfOverdue() {
    guard let leadership, let transfer = leadership.transfer, clock >= transfer.deadline,
      !Canary.waitsForSuccessorForEver.isActive
    else { return }
    let others = leadership.passedOver.filter { $0 != transfer.target && position(of: $0) != nil }
    self.leadership?.passedOver = others + [transfer.target]
    self.leadership?.transfer = nil
  }

  /// Who would best lead in this node's place: of the voters that are heard, that can campaign and for
  /// which `isReachable` holds, the one that lacks least of the log. Who was asked in this term and did not
  /// take over comes after all others, and of several such the one whose turn is longest ago: why it did not
  /// is not known here (its disk may be full, too), and asking it again and again would never end.
  ///
  /// `nil` without such a voter, and on a node that does not lead.
  package func successor(where isReachable: (NodeID) -> Bool = { _ in true }) -> NodeID? {
    guard let passedOver = leadership?.passedOver else { return nil }
    return
      peers
      .filter { $0.isVoter && !$0.isRepairing && isActive($0) && isReachable($0.id) }
      .map { peer in (peer: peer, turn: passedOver.firstIndex(of: peer.id) ?? -1) }
      .min { ($0.turn, $1.peer.matchIndex) < ($1.turn, $0.peer.matchIndex) }?
      .peer.id
  }
}
