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
    let members = peers.map(\.id)
    self.leadership?.passOver(transfer.target, at: clock, members: members)
  }

  /// For how long it counts against a voter that it was asked and did not take over: long enough for
  /// all others to be asked, in a cluster of usual size, and for a pause after that.
  private var passedOverTicks: UInt64 { 10 * UInt64(settings.electionTimeoutTicksMax) }

  /// Whether a voter was asked lately and did not take over.
  func wasAskedInVain(_ id: NodeID) -> Bool {
    leadership?.hasPassedOver(id, within: passedOverTicks, at: clock) ?? false
  }

  /// Who would best lead in this node's place: of the voters that are heard, that can campaign and for
  /// which `isReachable` holds, one that has been sent as much as any. Among those it is whose turn it is:
  /// who was not asked in this term or else longest ago, and of several such the one that lacks least.
  ///
  /// Who was asked lately and did not take over comes after all others, even after one that lags: why it
  /// did not is not known here (its disk may be full, too), and asking it again and again would never end.
  /// After a while that is forgotten, and a voter that was slow once does not come after one that lags far
  /// behind, for which proposals would wait in vain. Whoever asks again within that while goes round.
  ///
  /// `nil` without such a voter, and on a node that does not lead.
  package func successor(where isReachable: (NodeID) -> Bool = { _ in true }) -> NodeID? {
    successor(where: isReachable) { wasAskedInVain($0) }
  }

  /// Leads no more at once, and orders another voter to campaign. Nobody sends it anything meanwhile: it
  /// needs what it has been sent, even if it was asked lately and did not take over.
  mutating func makeRoom() {
    if let successor = successor(where: { _ in true }, unless: { _ in false }) {
      send(.timeoutNow, to: successor)
    }
    becomeFollower(term: currentTerm, leader: nil)
  }

  private func successor(
    where isReachable: (NodeID) -> Bool, unless isDoubtful: (NodeID) -> Bool
  ) -> NodeID? {
    guard let leadership else { return nil }
    let voters = peers.filter {
      $0.isVoter && !$0.isRepairing && isActive($0) && isReachable($0.id)
    }
    // Not the end of the log: what was appended last may not have been sent to anybody yet.
    let sent = voters.map(\.sentThrough).max() ?? .zero
    func rank(_ peer: Progress) -> (Int, Int) {
      let isGood = peer.sentThrough == sent && !isDoubtful(peer.id)
      return (isGood ? 0 : 1, leadership.turn(of: peer.id))
    }
    return
      voters
      .map { (peer: $0, rank: rank($0)) }
      .min {
        $0.rank != $1.rank ? $0.rank < $1.rank : $0.peer.matchIndex > $1.peer.matchIndex
      }?
      .peer.id
  }
}
