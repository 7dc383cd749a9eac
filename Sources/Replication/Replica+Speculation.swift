import RaftCore

// Reads that need no quorum.

extension Replica {
  /// A copy of the state machine with entries applied that may never be committed.
  struct Speculation: Sendable {
    var machine: Machine
    /// The last entry of the log that was applied to it.
    var through: EntryID
  }

  /// The state machine with the rest of the log applied to a copy: what the cluster's state would
  /// be if everything this node has in its log were committed. The last entry is
  /// `node.lastEntry`.
  ///
  /// Of the survivors of a cluster that has lost its quorum, the one with the most up-to-date log
  /// has every entry that a majority had and at least one survivor holds; so what it answers from
  /// here contains every acknowledged write that any survivor can know of. It may also contain
  /// writes that were never acknowledged, and that a later leader discards.
  ///
  /// The copy is kept, so that asking again costs only what the log has gained since; it is dropped
  /// when anything is committed.
  package mutating func speculativeMachine() -> Machine {
    var current = Speculation(machine: machine, through: appliedEntry)
    // A leader may have replaced what was applied to the copy.
    if let speculation, node.log.contains(speculation.through) {
      current = speculation
    }
    speculation = nil
    let rest = node.log.entries(
      from: LogIndex(current.through.index.rawValue + 1), through: node.lastEntry.index)
    for entry in rest {
      if case .command(let command) = entry.payload {
        _ = current.machine.apply(command, at: entry.id)
      }
      current.through = entry.id
    }
    speculation = current
    return current.machine
  }
}
