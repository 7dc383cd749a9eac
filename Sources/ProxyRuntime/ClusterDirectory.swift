package import RaftCore

/// What a proxy knows of its cluster: who belongs to it, who leads it, and who can be reached.
///
/// It learns from announcements (what each node says of itself, and the configuration that it has
/// in its log), from the connections the proxy holds to the nodes, and from the hints in the nodes'
/// answers. It decides nothing for the cluster: everything in it is an observation, and the newest
/// one, by Raft's own order, wins.
///
/// Invariants:
/// - Nodes are sorted by identity and are members of `configuration`.
/// - The term of `claim` never falls, and within a term the claimed leader never changes.
/// - `configuration` comes from the most up-to-date log heard of (Raft paper §5.4.1).
/// - Every change of a node's liveness between alive and not alive is one event.
/// - The cluster, once it is known, never changes. While a greater one has its majority here, requests
///   go to neither: the small one may be what a node founded that has lost its disk.
package struct ClusterDirectory: Sendable {
  /// How long the proxy believes what it has heard, and how much it keeps of it.
  package struct Settings: Hashable, Sendable {
    /// How long after its start a proxy may not have heard of a cluster that there is.
    package var settleNanoseconds: UInt64 = 1_000_000_000
    /// A node without a connection that says nothing for so long is unreachable.
    package var silenceNanoseconds: UInt64 = 1_000_000_000
    package var membersMax = 64

    package init() {}
  }

  /// Somebody's word that a node leads a term.
  struct LeaderClaim: Hashable {
    let id: NodeID
    let term: Term
    var votes: [NodeID]
    let heardAt: UInt64
    var isTold = false
  }

  /// A node as it was last heard, or as a member of the configuration that has not been heard yet.
  package struct Node: Hashable, Sendable {
    /// What was last noted of the node, so that each change is noted once.
    enum Presence { case unseen, present, absent }

    package let id: NodeID
    package internal(set) var address: String
    package internal(set) var isVoter: Bool
    /// The last announcement; `nil` if the node is known only as a member.
    package internal(set) var report: NodeReport?
    package internal(set) var connection: NodeConnection = .none
    var heardAt: UInt64 = 0
    var isSilent = true
    /// The node is known not to lead this term or an earlier one any more.
    var resignedThrough: Term = .zero
    var presence: Presence = .unseen

    package var liveness: NodeLiveness {
      if report?.isDead == true { return .dead }
      switch connection {
      case .ready: return .alive
      case .lost: return .unreachable
      case .none: return isSilent ? .unreachable : .alive
      }
    }

    var isReachable: Bool { connection == .ready && liveness == .alive }
  }

  package let settings: Settings
  /// The cluster that was remembered, else the first that was heard of.
  package private(set) var clusterID: ClusterID
  /// Whether the cluster was known before any node announced itself.
  package let isRemembered: Bool
  /// Set while it is in doubt whether the proxy serves the right cluster: it knows its own from
  /// hearsay only, and a majority of one with more voters announces itself too.
  package private(set) var rival: RivalCluster?
  private var rivals = RivalClusters()
  package internal(set) var configuration = ClusterConfiguration()
  package internal(set) var nodes: [Node] = []
  var configurationAsOf: EntryID = .zero
  var claim: LeaderClaim?
  private let startedAt: UInt64
  private var events: [DirectoryEvent] = []

  /// `now`, here and below, is in nanoseconds on a clock that never goes back. `remembered` is the
  /// cluster that the proxy has served before, if it knows.
  package init(
    settings: Settings = Settings(), remembered: ClusterID = .unknown, at now: UInt64
  ) {
    self.settings = settings
    clusterID = remembered
    isRemembered = remembered != .unknown
    startedAt = now
  }

  // MARK: What happens

  /// A node has announced itself. A node that belongs to no cluster yet, or is not a member, changes
  /// nothing.
  package mutating func announced(
    _ report: NodeReport, at now: UInt64
  ) throws(AnnouncementRefusal) {
    guard report.clusterID != .unknown else { return }
    guard clusterID == .unknown || clusterID == report.clusterID else {
      rivals.heard(report, at: now)
      weighRivals(at: now)
      if let rival, rival.id == report.clusterID {
        throw .inDoubt(
          address: report.address, theirs: rival, ours: clusterID,
          voterCount: configuration.voters.count)
      }
      throw .otherCluster(address: report.address, theirs: report.clusterID, ours: clusterID)
    }
    guard report.configuration.members.count <= settings.membersMax else {
      throw .tooManyMembers(
        address: report.address, count: report.configuration.members.count,
        limit: settings.membersMax)
    }
    clusterID = report.clusterID
    adoptConfiguration(of: report)
    guard let index = index(of: report.id) else { return }
    nodes[index].heard(report, at: now)
    if report.role == .leader {
      noteClaim(of: report.id, term: report.term, votes: report.votes, at: now)
    } else if let leader = report.leader {
      noteClaim(of: leader, term: report.term, votes: report.votes, at: now)
    }
    refreshPresence(index)
    tellElection(at: now)
  }

  package mutating func connectionChanged(
    of id: NodeID, to connection: NodeConnection, at now: UInt64
  ) {
    guard let index = index(of: id), nodes[index].connection != connection else { return }
    nodes[index].connection = connection
    refreshPresence(index)
    tellElection(at: now)
  }

  /// A node has answered that another one leads.
  package mutating func hinted(leader: NodeID, term: Term, at now: UInt64) {
    noteClaim(of: leader, term: term, votes: [], at: now)
    tellElection(at: now)
  }

  /// Time has passed: whoever was not heard for too long is silent.
  package mutating func advance(to now: UInt64) {
    for index in nodes.indices
    where !nodes[index].isSilent && now - nodes[index].heardAt >= settings.silenceNanoseconds {
      nodes[index].isSilent = true
      refreshPresence(index)
    }
    weighRivals(at: now)
    tellElection(at: now)
  }

  /// What was noticed since the last call, in order.
  package mutating func takeEvents() -> [DirectoryEvent] {
    defer { events = [] }
    return events
  }

  // MARK: What is known

  /// Whether any cluster that there is must have been heard of by now.
  package func isSettled(at now: UInt64) -> Bool {
    clusterID != .unknown || now - startedAt >= settings.settleNanoseconds
  }

  /// Nodes that can be reached but have not announced themselves for long.
  package func overdue(at now: UInt64) -> [NodeID] {
    nodes.filter { node in
      node.connection == .ready && now - node.heardAt >= settings.silenceNanoseconds
    }
    .map(\.id)
  }

  package subscript(id: NodeID) -> Node? {
    index(of: id).map { nodes[$0] }
  }

  /// The addresses of the nodes that are alive, the leader's first.
  package var addresses: [String] {
    let living = nodes.filter { $0.liveness == .alive }
    return living.filter { $0.id == leader }.map(\.address)
      + living.filter { $0.id != leader }.map(\.address)
  }

  /// The members that have announced themselves, with the addresses at which they listen now, which
  /// those in the configuration need not be.
  package var announcedMembers: [Member] {
    nodes.filter { $0.report != nil }
      .map { Member(id: $0.id, address: $0.address, isVoter: $0.isVoter) }
  }

  // MARK: Other clusters

  private mutating func weighRivals(at now: UInt64) {
    let strongest = rivals.strongest(at: now, silence: settings.silenceNanoseconds)
    guard let strongest, !isRemembered, strongest.voterCount > configuration.voters.count else {
      rival = nil
      return
    }
    rival = strongest
  }

  // MARK: Looking up

  func index(of id: NodeID) -> Int? {
    // By index, because what is known of a node is large, and is not copied for a look at its name.
    nodes.indices.first { nodes[$0].id == id }
  }

  mutating func note(_ event: DirectoryEvent) {
    events.append(event)
  }

  func role(of node: Node) -> NodeRole {
    if node.id == leader { return .leader }
    guard node.isVoter else { return .learner }
    guard let role = node.report?.role, role != .leader, role != .learner else { return .follower }
    return role
  }

  private mutating func refreshPresence(_ index: Int) {
    let isAlive = nodes[index].liveness == .alive
    let change: NodeChange
    switch (nodes[index].presence, isAlive) {
    case (.unseen, true): change = .found
    case (.absent, true): change = .regained
    case (.present, false): change = .lost
    case (.unseen, false), (.absent, false), (.present, true): return
    }
    nodes[index].presence = isAlive ? .present : .absent
    let node = nodes[index]
    note(.nodeChanged(id: node.id, address: node.address, role: role(of: node), change: change))
  }
}

extension ClusterDirectory.Node {
  fileprivate mutating func heard(_ report: NodeReport, at now: UInt64) {
    heardAt = now
    isSilent = false
    if report.address != address {
      address = report.address
      connection = .none
    }
    self.report = report
    switch report.role {
    case .leader, .candidate:
      // A candidate may still win its term; it leads no earlier one.
      if report.term > .zero {
        resignedThrough = max(resignedThrough, Term(report.term.rawValue - 1))
      }
    case .follower, .preCandidate, .learner:
      resignedThrough = max(resignedThrough, report.term)
    }
  }
}
