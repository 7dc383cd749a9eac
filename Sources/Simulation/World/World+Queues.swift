import KeyValueClient
import ProxyRuntime
import RaftCore
import Replication

// What waits at a node, at a proxy and at a client stays within its bounds.

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
    checkQueue(
      "bytes that await their commitment", waiting.raft.uncommittedBytes,
      max(raft.uncommittedBytesMax, inheritedBytes(of: process, waiting.raft)) + raft.entryBytesMax,
      process)
    checkQueue("reads", waiting.reads, settings.pendingReadsMax, process)
    checkQueue("reads without an index", waiting.raft.reads, raft.pendingReadsMax, process)
    checkQueue("rounds of reads", waiting.raft.readRounds, raft.readRoundsMax, process)
    checkQueue(
      "messages under way to a member", waiting.raft.inFlightMessages, raft.inFlightMax, process)
    checkQueue(
      "bytes under way to a member", waiting.raft.inFlightBytes,
      raft.inFlightBytesMax + max(raft.batchBytesMax, raft.entryBytesMax), process)
    if waiting.raft.inFlightBytes >= raft.inFlightBytesMax {
      report.sometimes.reach(.inFlightBytesFull)
    }
  }

  /// A new leader has what others took on, and does not know what of it is committed. It may not add
  /// to that until it is less than the bound.
  private func inheritedBytes(of process: NodeProcess, _ queues: RaftQueues) -> Int {
    guard process.isLeading else { return 0 }
    let bytes = queues.uncommittedBytes
    let term = process.replica.node.hardState.currentTerm
    process.inheritedBytes =
      process.inheritedTerm == term ? min(process.inheritedBytes, bytes) : bytes
    process.inheritedTerm = term
    return process.inheritedBytes
  }

  private func checkQueue(_ what: String, _ count: Int, _ limit: Int, _ process: NodeProcess) {
    checkQueue(what, count, limit, at: name(process.id))
  }

  func checkQueue(
    _ what: String, _ count: Int, _ limit: Int, at place: @autoclosure () -> String
  ) {
    if count > limit {
      violate("\(place()) has \(count) \(what), and may have \(limit)")
    }
  }

  // MARK: Proxies

  /// Looks at what a proxy holds after everything it has decided was carried out.
  func checkQueues(of proxy: SimulatedProxy) {
    let settings = proxy.forwarding.settings
    let queues = proxy.forwarding.measureQueues()
    checkQueue("requests", queues.requests, settings.requestsMax, at: name(proxy))
    checkQueue("bytes of requests", queues.requestBytes, settings.requestBytesMax, at: name(proxy))
    // Nobody cancels a request here, so that no place in a line is void.
    checkQueue("places of those that wait", queues.waiting, queues.requests, at: name(proxy))
    checkQueue(
      "reads to be sent elsewhere", queues.hedges,
      4 * settings.requestsMax + 2 * (Forwarding.voidMax + 1), at: name(proxy))
    checkQueue(
      "nodes", proxy.directory.nodes.count, proxy.directory.settings.membersMax, at: name(proxy))
    if proxy.held.count != queues.requests {
      violate(
        "\(name(proxy)) holds \(queues.requests) requests, and \(proxy.held.count) callers wait")
    }
  }

  func name(_ proxy: SimulatedProxy) -> String { "proxy \(proxy.place - Network.firstProxy)" }

  /// Which bound a proxy that refuses a request has come to.
  func noteFull(_ proxy: SimulatedProxy) {
    let isFull = proxy.forwarding.count >= proxy.forwarding.settings.requestsMax
    report.sometimes.reach(isFull ? .proxyFull : .proxyBytesFull)
  }

  // MARK: Clients

  /// Looks at what a client has under way in its session, and at what it holds back.
  func checkQueues(of client: Client) {
    if case .open(let window) = client.session {
      checkQueue("writes in its session", window.span, knobs.clientWindow, at: name(client))
    }
    if let line = client.heldBack {
      checkQueue("requests held back", line.count, heldBackMax, at: name(client))
    }
  }

  private func name(_ client: Client) -> String { "client \(client.number)" }

  /// A lane has one request in the line that waits, and those that were given up since its beginning was
  /// last looked at: whatever is older than a request's time goes then, after a longest pause at the
  /// latest.
  private var heldBackMax: Int {
    let pauses = Int(Client.pauseMaxNanoseconds / 1_000_000) / knobs.timeoutMilliseconds
    return knobs.pipeline * (3 + pauses)
  }

  // MARK: Bounds that are reached

  /// A node is asked for a read.
  func noteRead(at process: NodeProcess) {
    let waiting = process.replica.measureQueues()
    if waiting.reads >= process.replica.settings.pendingReadsMax {
      report.sometimes.reach(.readsFull)
    } else if waiting.raft.reads >= process.replica.node.settings.pendingReadsMax {
      report.sometimes.reach(.unindexedReadsFull)
    }
  }

  /// A leader is asked for a write of so many bytes.
  func noteWrite(of byteCount: Int, at process: NodeProcess) {
    let waiting = process.replica.measureQueues()
    let settings = process.replica.settings
    let uncommitted = waiting.raft.uncommittedBytes
    if waiting.proposals >= settings.pendingProposalsMax {
      report.sometimes.reach(.proposalsFull)
    } else if waiting.proposalBytes > 0,
      waiting.proposalBytes + byteCount > settings.pendingProposalBytesMax
    {
      report.sometimes.reach(.proposalBytesFull)
    } else if uncommitted > 0,
      uncommitted + byteCount > process.replica.node.settings.uncommittedBytesMax
    {
      report.sometimes.reach(.uncommittedBytesFull)
    }
  }
}
