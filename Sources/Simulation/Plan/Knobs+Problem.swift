import RaftCore

// Which numbers fit together. What no node could be started with is no plan.

extension Knobs {
  /// The first rule that these numbers break, as a sentence that names them as plans do; `nil` if they
  /// make sense.
  package var problem: String? {
    for (name, path) in Self.names where self[keyPath: path] < Self.least(name) {
      return "\(name) is \(self[keyPath: path]), and at least \(Self.least(name))"
    }
    let bounds: [(String, Int, Int)] = [
      ("nodes and spares", machines, Plan.machinesMax), ("proxies", proxies, 8),
      ("clients", clients, 40), ("drift-per-mille", driftPerMille, 999),
    ]
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
    settings.batchBytesMax = batchBytes
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

  private static func least(_ name: String) -> Int { needed.contains(name) ? 1 : 0 }

  private func value(of name: String) -> Int? {
    Self.names.first { $0.name == name }.map { self[keyPath: $0.path] }
  }
}
