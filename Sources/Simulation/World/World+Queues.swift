import RaftCore
import Replication

// What waits at a node stays within its bounds.

extension World {
  /// Looks at what waits at a node after everything it has decided was carried out.
  func checkQueues(of process: NodeProcess) {
    let settings = process.replica.settings
    let raft = process.replica.node.settings
    let waiting = process.replica.measureQueues()
    checkQueue("proposals", waiting.proposals, settings.pendingProposalsMax, process)
    // Beyond the bound one proposal, or one batch, or one entry of a term's beginning, may go.
    checkQueue(
      "bytes of proposals", waiting.proposalBytes,
      settings.pendingProposalBytesMax + raft.entryBytesMax, process)
    checkQueue("reads", waiting.reads, settings.pendingReadsMax, process)
    checkQueue("reads without an index", waiting.raft.reads, raft.pendingReadsMax, process)
    checkQueue("rounds of reads", waiting.raft.readRounds, raft.readRoundsMax, process)
    checkQueue(
      "messages under way to a member", waiting.raft.inFlightMessages, raft.inFlightMax, process)
    checkQueue(
      "bytes under way to a member", waiting.raft.inFlightBytes,
      raft.inFlightBytesMax + max(raft.batchBytesMax, raft.entryBytesMax), process)
  }

  func checkQueue(_ what: String, _ count: Int, _ limit: Int, _ process: NodeProcess) {
    if count > limit {
      violate("\(name(process.id)) has \(count) \(what), and may have \(limit)")
    }
  }
}
