/// What the harness does to a cluster: to whom, and what.
package enum FaultKind: Hashable, Sendable {
  case process(ProcessFault)
  /// To the links of nodes with each other.
  case nodeLinks(NodeLinkFault)
  /// To the links of a proxy with nodes.
  case proxyLinks(AccessFault)
  /// To the links of clients with a proxy.
  case clientLinks(AccessFault)
}

/// Harm to processes and their disks. The texts are what `chaos --faults` takes.
package enum ProcessFault: String, Hashable, Sendable, CaseIterable {
  case killLeader = "kill-leader"
  case killNode = "kill-node"
  case killAll = "kill-all"
  case killProxy = "kill-proxy"
  /// The leader hands leadership over, by being asked to stop.
  case stopLeader = "stop-leader"
  case pauseLeader = "pause-leader"
  case pauseMajority = "pause-majority"
  /// A bit of a file of a node that was killed is turned.
  case corrupt
  /// Nothing more fits on the disk of one node for a while. It goes on without, and without a restart.
  case fillDisk = "fill-disk"
  /// The syncs of a node hang for a while. It goes on when they do, and without a restart.
  case hangDisk = "hang-disk"
  /// The syncs of a node fail. It must end, and is started again.
  case failSync = "fail-sync"
}

/// Harm to what nodes say to each other. The texts are what `chaos --faults` takes.
package enum NodeLinkFault: String, Hashable, Sendable, CaseIterable {
  /// A node hears nobody and nobody hears it.
  case isolate
  /// The cluster falls into two parts.
  case split
  /// Two parts that share one node, which hears both.
  case bridge
  /// One node cannot be heard by another, which it hears.
  case oneWay = "one-way"
  /// The leader's links come and go.
  case flap
  case delay
  case reset
  /// Connections end within a frame.
  case cut
  /// A bit on its way is turned. Only here: answers and reads, which clients and proxies exchange, carry
  /// no seal, so that nothing is promised of them.
  case flip
}

/// A proxy and one of those that it talks to, or all of them.
package enum AccessFault: String, Hashable, Sendable, CaseIterable {
  /// Neither hears the other.
  case isolate
  /// One side hears the other and cannot be heard.
  case oneWay = "one-way"
  case flap
  case delay
  case reset
  /// Connections end within a frame.
  case cut
}

extension FaultKind: CaseIterable, RawRepresentable {
  package static let allCases: [FaultKind] =
    ProcessFault.allCases.map(FaultKind.process)
    + NodeLinkFault.allCases.map(FaultKind.nodeLinks)
    + AccessFault.allCases.map(FaultKind.proxyLinks)
    + AccessFault.allCases.map(FaultKind.clientLinks)

  /// What people call it.
  package var rawValue: String {
    switch self {
    case .process(let fault): fault.rawValue
    case .nodeLinks(let fault): fault.rawValue
    case .proxyLinks(let fault): "proxy-\(fault.rawValue)"
    case .clientLinks(let fault): "client-\(fault.rawValue)"
    }
  }

  package init?(rawValue: String) {
    guard let kind = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = kind
  }

  /// Who does harm of this kind. Those of different sources are done at the same time.
  enum Source: UInt64, CaseIterable {
    case processes = 1
    case nodeLinks = 2
    case accessLinks = 3
  }

  var source: Source {
    switch self {
    case .process: .processes
    case .nodeLinks: .nodeLinks
    case .proxyLinks, .clientLinks: .accessLinks
    }
  }
}
