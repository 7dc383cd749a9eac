import RaftCore
import Replication

// What messages promise. Asked of the world and not of the oracle, which would be copied for it at every
// message.

extension World {
  /// What a message promises is on the sender's disk (paper, Figure 2).
  func checkPromises(of envelope: Envelope, from machine: Machine, _ process: NodeProcess) {
    var isPreVote = false
    switch envelope.message {
    case .requestVote(let request):
      isPreVote = request.isPreVote
      elects(process, machine)
    case .requestVoteReply(let reply):
      isPreVote = reply.isPreVote
      if reply.isGranted { elects(process, machine) }
      if reply.isGranted, !reply.isPreVote,
        machine.promised.hardState.currentTerm == envelope.term,
        machine.promised.hardState.votedFor != envelope.to
      {
        violate(
          "\(name(process.id)) votes for \(name(envelope.to)), which is not on its disk"
        )
      }
    case .appendEntriesReply(let reply):
      // A later leader's entry may have taken the place of the accepted one since, in memory and not
      // yet on the disk.
      if case .accepted(let index) = reply.outcome, index > .zero,
        let term = process.replica.node.log.term(at: index),
        !machine.promised.contains(EntryID(term: term, index: index)),
        term <= envelope.term || machine.promised.lastIndex < index
      {
        violate(
          "\(name(process.id)) accepts \(oracle.text(EntryID(term: term, index: index))), which is "
            + "not on its disk")
      }
    case .timeoutNow: checkTransfer(to: envelope.to, by: process)
    case .appendEntries, .installSnapshot, .installSnapshotReply, .readIndex, .readIndexReply:
      break
    }
    if !isPreVote, machine.promised.hardState.currentTerm < envelope.term {
      violate(
        "\(name(process.id)) speaks of term \(envelope.term.rawValue), which is not on its disk"
      )
    }
  }

  /// A node that had found a part of its log lost has a part in elections only when everything is on
  /// its disk again that it had promised and that is committed.
  private func elects(_ process: NodeProcess, _ machine: Machine) {
    for owed in machine.owed {
      guard let id = oracle.lastCommitted(in: owed), !machine.promised.contains(id) else {
        continue
      }
      violate(
        "\(name(process.id)) has a part in an election, and has lost \(oracle.text(id))")
    }
  }
}
