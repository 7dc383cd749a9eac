import RaftCore
import Replication

// What waits at a node stays within its bounds.

extension World {
  /// Looks at what waits at a node after everything it has decided was carried out.
  func checkQueues(of process: NodeProcess) {
    let settings = process.replica.settings
    let raft = process.replica.node.settings
    let queues = process.replica.node.queues
    checkQueue(
      "proposals", process.replica.pendingProposalCount, settings.pendingProposalsMax, process)
    // Beyond the bound one proposal, or one batch, or one entry of a term's beginning, may go.
    checkQueue(
      "bytes of proposals", process.replica.pendingProposalByteCount,
      settings.pendingProposalBytesMax + raft.entryBytesMax, process)
    checkQueue("reads", process.replica.pendingReadCount, settings.pendingReadsMax, process)
    checkQueue("reads without an index", queues.reads, raft.pendingReadsMax, process)
    checkQueue("rounds of reads", queues.readRounds, raft.readRoundsMax, process)
    checkQueue("messages under way to a member", queues.inFlightMessages, raft.inFlightMax, process)
    checkQueue(
      "bytes under way to a member", queues.inFlightBytes,
      raft.inFlightBytesMax + max(raft.batchBytesMax, raft.entryBytesMax), process)
  }

  func checkQueue(_ what: String, _ count: Int, _ limit: Int, _ process: NodeProcess) {
    if count > limit {
      violate("\(name(process.id)) has \(count) \(what), and may have \(limit)")
    }
  }
}
