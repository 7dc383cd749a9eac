import ProxyRuntime
import RaftCore
import Replication

// Which numbers fit together. What no node could be started with is no plan.

extension Knobs {
  /// The first rule that these numbers break, as a sentence that names them as plans do; `nil` if they
  /// make sense.
  package var problem: String? {
    for (name, path) in Self.names where self[keyPath: path] < Self.least(name) {
      return "\(name) is \(self[keyPath: path]), and at least \(Self.least(name))"
    }
    let bounds: [(String, Int, Int)] =
      [
        ("nodes and spares", machines, Plan.machinesMax), ("proxies", proxies, 8),
        ("clients", clients, 40), ("drift-per-mille", driftPerMille, 999),
      ]
      + Self.bounds.map { ($0, value(of: $0) ?? 0, 1 << 40) }
    for (name, value, limit) in bounds where value > limit {
      return "\(name): \(value), and at most \(limit)"
    }
    for (low, high) in Self.ranges {
      guard let least = value(of: low), let most = value(of: high), least > most else { continue }
      return "\(low) is \(least), more than \(high), which is \(most)"
    }
    return raftSettings.problem.map {
      "heartbeat-ticks \(heartbeatTicks), election-ticks-min \(electionTicksMin), "
        + "election-ticks-max \(electionTicksMax) and dead-voter-timeouts \(deadVoterTimeouts) do not "
        + "fit together: \($0)"
    }
  }

  /// What a node is started with, but for the seed of its chance.
  var raftSettings: RaftSettings {
    var settings = RaftSettings()
    settings.heartbeatTicks = heartbeatTicks
    settings.electionTimeoutTicksMin = electionTicksMin
    settings.electionTimeoutTicksMax = electionTicksMax
    settings.entryBytesMax = entryBytes
    settings.batchBytesMax = batchBytes
    settings.inFlightBytesMax = inFlightBytes
    settings.uncommittedBytesMax = uncommittedBytes
    settings.pendingReadsMax = unindexedReads
    settings.inFlightMax = inFlight
    settings.promotionLagMax = promotionLag
    settings.snapshotChunkBytesMax = snapshotChunkBytes
    settings.commitWaitTicksMax = electionTicksMax
    settings.readTimeoutTicks = 2 * electionTicksMax
    settings.readRetryTicks = electionTicksMin
    settings.leaseReads = leases == 1
    settings.deadVoterTimeoutTicks = deadVoterTimeouts * electionTicksMax
    return settings
  }

  var replicaSettings: ReplicaSettings {
    var settings = ReplicaSettings()
    settings.pendingProposalsMax = pendingProposals
    settings.pendingProposalBytesMax = pendingProposalBytes
    settings.pendingReadsMax = pendingReads
    settings.snapshotLogBytes = snapshotLogBytes
    settings.trailingLogBytes = trailingLogBytes
    settings.laggingLogBytesMax = 4 * trailingLogBytes
    settings.snapshotRetryTicks = 100
    settings.tickNanoseconds = tick
    return settings
  }

  /// What a proxy is started with.
  var forwardingSettings: ForwardingSettings {
    var settings = ForwardingSettings()
    settings.requestsMax = proxyRequests
    settings.requestBytesMax = proxyBytes
    return settings
  }

  /// The window of a client's session.
  var clientWindow: Int { max(1, min(sessionWindow, 2 * pipeline)) }

  private static let ranges = [
    ("latency-us-min", "latency-us-max"), ("sync-us-min", "sync-us-max"),
  ]

  /// What there must be one of.
  private static let needed: Set<String> = [
    "nodes", "clients", "seconds", "tick-ms", "heartbeat-ticks", "election-ticks-min",
    "election-ticks-max", "segment-kb", "snapshot-log-bytes", "snapshot-chunk-bytes", "batch-bytes",
    "in-flight", "sessions", "pending-proposals", "operations-per-second", "keys", "pipeline",
    "timeout-ms",
  ]

  /// Bounds of what waits: none of them may be nothing.
  private static let bounds = [
    "entry-bytes", "in-flight-bytes", "uncommitted-bytes", "pending-proposal-bytes",
    "pending-reads", "unindexed-reads", "proxy-requests", "proxy-bytes", "session-window",
  ]

  private static func least(_ name: String) -> Int {
    needed.contains(name) || bounds.contains(name) ? 1 : 0
  }

  private func value(of name: String) -> Int? {
    Self.names.first { $0.name == name }.map { self[keyPath: $0.path] }
  }
}
