package import ProgramSupport
package import WireMessages

// What proxies and nodes say of themselves, in the client's words. Nothing here fails: a client
// shows what it understands, and what a newer program says in words of its own is `unknown`.

extension StatusOutcome {
  package init(_ wire: WireClusterStatus) {
    let nodes = wire.nodes.map(NodeOutcome.init)
    let leader = nodes.first { wire.leaderID != 0 && $0.nodeID == wire.leaderID }
    self.init(
      clusterID: wire.clusterID, leaderAddress: leader?.address, term: wire.term,
      proxyAddress: wire.proxyAddress, nodes: nodes)
  }
}

extension NodeOutcome {
  package init(_ wire: WireNodeView) {
    let status = wire.status ?? WireNodeStatus()
    self.init(
      nodeID: status.nodeID, address: status.address, role: NodeRole(status.role),
      liveness: Liveness(wire.liveness), term: status.term,
      lastIndex: status.lastEntry?.index ?? 0, commitIndex: status.commitIndex,
      appliedIndex: status.appliedIndex, lag: wire.lag, readsServed: wire.readsServed,
      writesServed: wire.writesServed, revision: status.revision, keyCount: status.keyCount,
      mapDigest: status.mapDigest, isDiskFull: status.isDiskFull,
      repair: status.repair.map {
        Repair(
          firstLostIndex: $0.firstLostIndex,
          throughIndex: $0.throughIndex == 0 ? nil : $0.throughIndex)
      })
  }
}

extension WatchReport {
  /// An event without a meaning to this program is a new state.
  package init(_ wire: WireClusterEvent) {
    let status = StatusOutcome(wire.status ?? WireClusterStatus())
    if let notice = wire.event.flatMap(ClusterNotice.init) {
      self = .event(notice, status)
    } else {
      self = .state(status)
    }
  }
}

extension ClusterNotice {
  /// `nil` for a change that this program does not know.
  package init?(_ wire: WireClusterEvent.Event) {
    switch wire {
    case .leaderElected(let elected):
      // Whoever is elected was a follower that stood for election.
      self = .leaderElected(
        role: .follower, address: elected.address, term: elected.term,
        votes: elected.voteAddresses)
    case .nodeChanged(let change):
      let role = NodeRole(change.role)
      switch change.change {
      case .found: self = .found(role: role, address: change.address)
      case .lost: self = .lost(role: role, address: change.address)
      case .regained: self = .regained(role: role, address: change.address)
      case .removed: self = .removed(address: change.address)
      case .promoted: self = .promoted(address: change.address)
      case .demoted: self = .demoted(address: change.address)
      case .unspecified, .unrecognized: return nil
      }
    }
  }
}

extension NodeRole {
  package init(_ wire: WireRole) {
    switch wire {
    case .follower: self = .follower
    case .preCandidate: self = .preCandidate
    case .candidate: self = .candidate
    case .leader: self = .leader
    case .learner: self = .learner
    case .unspecified, .unrecognized: self = .unknown
    }
  }
}

extension Liveness {
  /// A node of which nothing is known cannot be reached, as far as anybody knows.
  package init(_ wire: WireLiveness) {
    switch wire {
    case .alive: self = .alive
    case .dead: self = .dead
    case .unreachable, .unspecified, .unrecognized: self = .unreachable
    }
  }
}

extension WireLiveness {
  package init(_ liveness: Liveness) {
    switch liveness {
    case .alive: self = .alive
    case .dead: self = .dead
    case .unreachable: self = .unreachable
    }
  }
}
