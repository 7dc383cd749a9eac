import RaftCore
import Replication

// What must hold of all disks together, at every commit.

extension World {
  /// Nobody could be elected now who does not have what has just been committed, were all machines to
  /// start anew from their disks (Leader Completeness, before it comes to an election).
  ///
  /// A quorum that has an entry is not enough: it may be of an earlier term, which a candidate with a
  /// later one would be preferred to (paper §5.4.2, Figure 8), or of a configuration of which others
  /// know nothing (thesis §4.1).
  func checkElections(without id: EntryID) {
    for machine in machines {
      // One whose log lacks what was in it has no part in elections.
      guard let candidate = machine.id, !machine.promised.has(id), machine.promised.repair == nil
      else { continue }
      let configuration = machine.promised.configuration
      guard configuration.hasVote(candidate) else { continue }
      let last = machine.promised.last
      func elect(_ voters: [NodeID]) -> Bool {
        let granted = voters.count { voter in
          let other = machines[Machine.place(of: voter)]
          return other.id == voter && other.promised.last <= last && other.promised.repair == nil
        }
        return granted >= MajorityQuorum.size(voterCount: voters.count)
      }
      guard configuration.voters.isEmpty || elect(configuration.voters),
        !configuration.isJoint || elect(configuration.outgoingVoters)
      else { continue }
      return violate(
        "entry \(id.index.rawValue) of term \(id.term.rawValue) is committed, and "
          + "\(name(candidate)), which ends with entry \(last.index.rawValue) of term "
          + "\(last.term.rawValue), could be elected without it: "
          + configuration.voters.map { voter in
            let end = machines[Machine.place(of: voter)].promised.last
            return "\(name(voter)) has \(end.term.rawValue)/\(end.index.rawValue)"
          }.joined(separator: ", "))
    }
  }

  /// The configuration in force is the newest of the log, committed or not, and of no other log
  /// (thesis §4.1). Asked when all that the node has decided is on its disk.
  func checkConfiguration(_ process: NodeProcess) {
    let machine = machines[process.place]
    // A snapshot that has come in whole is in force when it is installed.
    guard !machine.promised.isReplaced else { return }
    let promised = machine.promised.configuration
    guard process.replica.node.configuration != promised else { return }
    violate(
      "\(name(process.id)) goes by a configuration with the voters "
        + "\(text(process.replica.node.configuration.voters)), and its log has one with "
        + "\(text(promised.voters))")
  }

  private func text(_ voters: [NodeID]) -> String {
    voters.map { name($0) }.joined(separator: " ")
  }
}
