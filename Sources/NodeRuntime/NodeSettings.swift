/// What a node is started with.
package struct NodeSettings: Sendable {
  /// What an empty data directory means.
  package enum Origin: Hashable, Sendable {
    /// Found a cluster of one once every proxy has said that it knows of none to join.
    case bootstrapIfAlone
    /// The same, but a proxy that cannot be reached counts as one that knows of none.
    case bootstrapUnlessKnown
    /// Join the cluster that the proxies know, waiting for one to appear.
    case join
  }

  package var origin: Origin
  package var host: String
  /// 0 lets the system choose.
  package var port: UInt16
  /// `nil` stands for `data/<port>`.
  package var dataDirectory: String?
  /// Where others are told to find the node, `host:port`, when that is not where it listens: behind
  /// a tunnel or a translating router. `nil` for where it listens.
  package var advertisedAddress: String?
  /// Connections to an address that is a key here go to the value instead, `host:port` both.
  package var dials: [String: String] = [:]
  /// `host:port` each.
  package var proxies: [String]
  package var startsDead: Bool
  package var electionTimeoutMillisecondsMin: Int
  package var electionTimeoutMillisecondsMax: Int
  package var heartbeatMilliseconds: Int
  /// A voter that is silent for so long loses its vote until it is back; 0 for never.
  package var deadVoterTimeoutMilliseconds = 0
  /// Whether a leader answers reads without asking anybody as long as its lease lasts. Safe only if the
  /// clocks of any two nodes run at rates within a fifth of the true one and go on while the process or
  /// its system stands still, and if all nodes do it.
  package var leaseReads = false
  /// Room on the disk that is kept for when there is none; 0 keeps none.
  package var ballastBytes = 67_108_864
  /// A snapshot is taken each time so many bytes of the log were applied. A quarter of them stays in
  /// the log, for followers that lag a little.
  package var snapshotLogBytes = 67_108_864

  package init(
    origin: Origin, host: String = "127.0.0.1", port: UInt16, dataDirectory: String? = nil,
    proxies: [String], startsDead: Bool = false, electionTimeoutMillisecondsMin: Int = 150,
    electionTimeoutMillisecondsMax: Int = 300, heartbeatMilliseconds: Int = 50
  ) {
    self.origin = origin
    self.host = host
    self.port = port
    self.dataDirectory = dataDirectory
    self.proxies = proxies
    self.startsDead = startsDead
    self.electionTimeoutMillisecondsMin = electionTimeoutMillisecondsMin
    self.electionTimeoutMillisecondsMax = electionTimeoutMillisecondsMax
    self.heartbeatMilliseconds = heartbeatMilliseconds
  }

  /// Raft counts time in ticks of this length.
  package static let tickMilliseconds = 10
}
