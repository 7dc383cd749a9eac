/// One entry of the replicated log.
package struct LogEntry: Hashable, Sendable {
  package let id: EntryID
  package let payload: Payload

  /// What an entry is for. Consensus looks into all but commands.
  package enum Payload: Hashable, Sendable {
    /// A new leader's first entry: committing it commits everything before it (thesis §6.4,
    /// Raft paper §8). It names the voters that elected the leader, for people to read; no rule
    /// depends on them.
    case termStart(votes: [NodeID])
    /// A cluster configuration, in force as soon as it is in the log (thesis §4.1).
    case configuration(ClusterConfiguration)
    /// A command of the state machine, opaque to consensus.
    case command([UInt8])
  }

  package init(id: EntryID, payload: Payload) {
    self.id = id
    self.payload = payload
  }

  package var term: Term { id.term }
  package var index: LogIndex { id.index }

  package var byteCount: Int { payload.byteCount }
}

extension LogEntry.Payload {
  /// What an entry counts against bounds in bytes: its content and a flat allowance of 32 bytes
  /// for everything around it, in memory as on the wire.
  package var byteCount: Int {
    switch self {
    case .command(let bytes): 32 + bytes.count
    case .termStart(let votes): 32 + 8 * votes.count
    case .configuration(let configuration):
      configuration.members.reduce(
        32 + 8 * (configuration.outgoingVoters.count + configuration.leaving.count)
      ) { $0 + 32 + $1.address.utf8.count }
    }
  }
}
