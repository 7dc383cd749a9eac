package import RaftCore

// What callers ask for. Each tag is answered by exactly one action.

extension Replica {
  /// Appends a command if this node leads. `completed`, `refused` or `outcomeUnknown` follows.
  package mutating func propose(_ command: [UInt8], tag: RequestTag) {
    guard
      pendingProposalCount < settings.pendingProposalsMax || Canary.takesBeyondBounds.isActive,
      proposals.count == 0
        || proposals.byteCount + command.count <= settings.pendingProposalBytesMax
    else {
      actions.append(.refused(tag, .overloaded))
      return
    }
    do {
      let position = try node.propose(command)
      proposals.append(
        PendingProposals.Proposal(position: position, tag: tag, byteCount: command.count))
    } catch {
      actions.append(.refused(tag, refusal(for: error)))
    }
  }

  /// Asks for a linearizable read. `readReady` follows, with everything applied that was
  /// acknowledged anywhere before this call, or `refused`.
  package mutating func read(tag: RequestTag, at now: UInt64) {
    look(at: now)
    guard pendingReadCount < settings.pendingReadsMax || Canary.readsBeyondBounds.isActive else {
      actions.append(.refused(tag, .overloaded))
      return
    }
    unconfirmedReadCount += 1
    node.requestReadIndex(tag)
  }

  /// Changes the cluster's configuration if this node leads. `membershipChanged`, `refused` or
  /// `outcomeUnknown` follows.
  package mutating func changeMembership(_ change: MembershipChange, tag: RequestTag) {
    guard pendingProposalCount < settings.pendingProposalsMax else {
      actions.append(.refused(tag, .overloaded))
      return
    }
    do {
      let position = try node.proposeMembership(change)
      if position.index <= appliedEntry.index {
        // Nothing had to be changed.
        actions.append(.membershipChanged(tag, position: position))
      } else {
        membershipChanges.append(
          PendingProposals.Proposal(position: position, tag: tag, byteCount: 0))
      }
    } catch {
      actions.append(.refused(tag, refusal(for: error)))
    }
  }

  private func refusal(for refusal: ProposalRefusal) -> Refusal {
    switch refusal {
    case .notLeader(let leader): .notLeader(leader: leader, term: node.currentTerm)
    // The one that is to lead does not do so yet.
    case .transferring: .notLeader(leader: nil, term: node.currentTerm)
    case .overloaded, .congested: .overloaded
    case .tooLarge(let byteCount, let limit): .tooLarge(byteCount: byteCount, limit: limit)
    case .diskFull: .diskFull
    }
  }

  private func refusal(for refusal: MembershipRefusal) -> Refusal {
    switch refusal {
    case .notLeader(let leader): .notLeader(leader: leader, term: node.currentTerm)
    case .transferring: .notLeader(leader: nil, term: node.currentTerm)
    case .changeInProgress, .termNotCommitted: .membershipBusy(refusal.description)
    case .diskFull: .diskFull
    case .notAMember, .lastVoter, .tooManyMembers, .noLiveQuorum, .tooLarge, .addressTooLong,
      .wasRemoved, .lagging, .tooManyRemoved:
      .membership(refusal.description)
    }
  }
}
