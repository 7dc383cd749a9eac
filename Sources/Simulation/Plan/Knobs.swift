/// The numbers of a plan: how large the cluster is, how its parts are set up, how much goes wrong by
/// itself all the time. All are whole numbers, so that they can be printed, read and made smaller in
/// one way.
package struct Knobs: Hashable, Sendable {
  // The cluster.
  package var nodes = 3
  /// Machines that are there to take the place of others.
  package var spares = 0
  /// Clients go through them; without any they talk to the nodes.
  package var proxies = 0
  package var clients = 4
  /// How long faults happen; after that everything is mended and must come to rest.
  package var seconds = 60
  /// Whether disks are harmed beyond what a cluster can live with: it may halt then, and must still
  /// say nothing that is not true.
  package var safetyOnly = 0

  // Raft's time.
  package var tickMilliseconds = 10
  package var heartbeatTicks = 5
  package var electionTicksMin = 15
  package var electionTicksMax = 30
  /// How much faster or slower a machine's clock may run, in thousandths.
  package var driftPerMille = 0
  /// Inputs of a node that come within this time are handled together.
  package var burstMicroseconds = 0

  /// Whether leaders answer reads by lease.
  package var leases = 0
  /// After how many longest election timeouts a silent voter loses its vote; 0 for never.
  package var deadVoterTimeouts = 0

  // The network.
  package var latencyMicrosecondsMin = 100
  package var latencyMicrosecondsMax = 1_000
  package var lossPerMille = 0
  package var duplicatePerMille = 0
  /// Messages that take up to ten times the longest election timeout.
  package var stragglerPerMille = 0
  /// Whether messages between two nodes may overtake each other.
  package var reorders = 0
  /// Whether messages travel as the bytes they are encoded to, in frames and under their seal.
  package var encodes = 0
  /// Such messages of which one bit turns on the way.
  package var flipPerMille = 0

  // The disks.
  package var syncMicrosecondsMin = 200
  package var syncMicrosecondsMax = 2_000
  package var segmentKilobytes = 64
  /// A snapshot is taken after so many bytes of log, and so many are kept before its end.
  package var snapshotLogBytes = 67_108_864
  package var trailingLogBytes = 16_777_216
  package var snapshotChunkBytes = 262_144

  package var ballastKilobytes = 0

  // The limits.
  package var batchBytes = 1_048_576
  package var inFlight = 64
  package var sessions = 1_000
  package var pendingProposals = 4_096
  package var promotionLag = 128

  // Bounds that are hardly ever reached as they are delivered.
  package var entryBytes = 1_572_864
  package var inFlightBytes = 8_388_608
  package var uncommittedBytes = 67_108_864
  package var pendingProposalBytes = 67_108_864
  /// Reads that wait at a node, and those of them that have no index yet, with those of others.
  package var pendingReads = 32_768
  package var unindexedReads = 65_536
  /// What a proxy holds, in number and in bytes.
  package var proxyRequests = 32_768
  package var proxyBytes = 134_217_728
  /// The numbers of a client's session from the first that is open on; never more than twice its
  /// requests under way.
  package var sessionWindow = 1_024

  /// How often the operator does not wait for an answer before it asks for the next change.
  package var impatiencePercent = 25
  /// How often it asks for all that is to be changed at once, and not for one thing.
  package var togetherPercent = 50
  /// How often it asks for a node that was removed to be taken in again.
  package var returnPercent = 0

  // What clients do.
  package var operationsPerSecond = 30
  package var keys = 8
  package var readPercent = 40
  package var stalePercent = 5
  /// Reads that ask for a least revision.
  package var leastPercent = 0
  package var deletePercent = 10
  package var listPercent = 5
  package var valueBytes = 16
  /// Requests that one client has under way at once.
  package var pipeline = 2
  package var timeoutMilliseconds = 3_000
  /// Requests whose client sends them twice, as a network that repeats itself would.
  package var resendPerMille = 0
  /// Clients that talk to the nodes although there are proxies.
  package var directPercent = 0
  /// How often one request follows a node's word on who leads; 0 for clients that never do.
  package var redirects = 0
  /// How many requests a client sends again at once though an attempt may still be under way, before it
  /// holds the others back; 0 for clients that hold nothing back.
  package var retryReserve = 0
  /// How many writes a leader has under way before it refuses one by the time that the last one took; 0
  /// for leaders that take all.
  package var admission = 0

  package init() {}

  /// The names under which plans are written and read.
  package static let names: [(name: String, path: any WritableKeyPath<Knobs, Int> & Sendable)] = [
    ("nodes", \.nodes), ("spares", \.spares), ("proxies", \.proxies), ("clients", \.clients),
    ("seconds", \.seconds), ("safety-only", \.safetyOnly),
    ("tick-ms", \.tickMilliseconds), ("heartbeat-ticks", \.heartbeatTicks),
    ("election-ticks-min", \.electionTicksMin), ("election-ticks-max", \.electionTicksMax),
    ("drift-per-mille", \.driftPerMille), ("burst-us", \.burstMicroseconds),
    ("leases", \.leases), ("dead-voter-timeouts", \.deadVoterTimeouts),
    ("latency-us-min", \.latencyMicrosecondsMin), ("latency-us-max", \.latencyMicrosecondsMax),
    ("loss-per-mille", \.lossPerMille), ("duplicate-per-mille", \.duplicatePerMille),
    ("straggler-per-mille", \.stragglerPerMille), ("reorders", \.reorders),
    ("encodes", \.encodes), ("flip-per-mille", \.flipPerMille),
    ("sync-us-min", \.syncMicrosecondsMin), ("sync-us-max", \.syncMicrosecondsMax),
    ("segment-kb", \.segmentKilobytes),
    ("ballast-kb", \.ballastKilobytes), ("snapshot-log-bytes", \.snapshotLogBytes),
    ("trailing-log-bytes", \.trailingLogBytes),
    ("snapshot-chunk-bytes", \.snapshotChunkBytes),
    ("batch-bytes", \.batchBytes), ("in-flight", \.inFlight), ("sessions", \.sessions),
    ("pending-proposals", \.pendingProposals), ("promotion-lag", \.promotionLag),
    ("entry-bytes", \.entryBytes), ("in-flight-bytes", \.inFlightBytes),
    ("uncommitted-bytes", \.uncommittedBytes),
    ("pending-proposal-bytes", \.pendingProposalBytes), ("pending-reads", \.pendingReads),
    ("unindexed-reads", \.unindexedReads), ("proxy-requests", \.proxyRequests),
    ("proxy-bytes", \.proxyBytes), ("session-window", \.sessionWindow),
    ("impatience-percent", \.impatiencePercent), ("together-percent", \.togetherPercent),
    ("return-percent", \.returnPercent),
    ("operations-per-second", \.operationsPerSecond), ("keys", \.keys),
    ("read-percent", \.readPercent), ("stale-percent", \.stalePercent),
    ("least-percent", \.leastPercent),
    ("delete-percent", \.deletePercent), ("list-percent", \.listPercent),
    ("value-bytes", \.valueBytes), ("pipeline", \.pipeline),
    ("timeout-ms", \.timeoutMilliseconds), ("resend-per-mille", \.resendPerMille),
    ("direct-percent", \.directPercent), ("redirects", \.redirects),
    ("retry-reserve", \.retryReserve), ("admission", \.admission),
  ]

  /// Machines altogether; no more than `Plan.machinesMax`.
  var machines: Int { nodes + spares }
  /// In nanoseconds.
  var tick: UInt64 { UInt64(tickMilliseconds) * 1_000_000 }
  var electionTimeoutMax: UInt64 { tick * UInt64(electionTicksMax) }
  var chaosEnd: UInt64 { UInt64(seconds) * 1_000_000_000 }
}
