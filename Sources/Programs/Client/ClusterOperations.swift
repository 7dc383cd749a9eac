import KeyValueClient
import KeyValueStore
import ProgramSupport
import RaftCore
import WireMessages

/// What the client asks for, carried out by `KeyValueClient` over the network.
struct ClusterOperations: KeyValueOperations {
  private let client: KeyValueClient

  init(client: KeyValueClient) {
    self.client = client
  }

  func put(key: [UInt8], value: [UInt8]) async throws(OperationError) -> PutOutcome {
    let result = try await translated { () async throws(ClientError) in
      try await client.put(key, value)
    }
    return PutOutcome(
      revision: result.revision.rawValue, previousRevision: result.previousRevision?.rawValue,
      answerer: Answerer(result))
  }

  func delete(key: [UInt8]) async throws(OperationError) -> DeleteOutcome {
    let result = try await translated { () async throws(ClientError) in
      try await client.delete(key)
    }
    return DeleteOutcome(
      revision: result.revision.rawValue, previousRevision: result.previousRevision?.rawValue,
      answerer: Answerer(result))
  }

  func get(key: [UInt8], _ terms: ReadTerms) async throws(OperationError) -> GetOutcome {
    let result = try await translated { () async throws(ClientError) in
      try await client.get(
        key, consistency: terms.consistency, minRevision: Revision(terms.minRevision))
    }
    return GetOutcome(
      entry: result.entry.map(StoredEntry.init), revision: result.revision.rawValue,
      staleness: Staleness(result.consistency, ageMilliseconds: result.ageMilliseconds),
      answerer: Answerer(
        role: result.servedByLeader ? .leader : .follower, address: result.servedBy,
        duration: .nanoseconds(Int64(clamping: result.durationNanoseconds))))
  }

  func list(prefix: [UInt8], after: [UInt8]?, _ terms: ReadTerms) async throws(OperationError)
    -> ListOutcome
  {
    let result = try await translated { () async throws(ClientError) in
      try await client.list(
        prefix: prefix, after: after ?? [], consistency: terms.consistency,
        minRevision: Revision(terms.minRevision))
    }
    return ListOutcome(
      entries: result.entries.map(StoredEntry.init), more: result.more,
      revision: result.revision.rawValue,
      staleness: Staleness(result.consistency, ageMilliseconds: result.ageMilliseconds),
      answerer: Answerer(
        role: result.servedByLeader ? .leader : .follower, address: result.servedBy,
        duration: .nanoseconds(Int64(clamping: result.durationNanoseconds))))
  }

  func status() async throws(OperationError) -> StatusOutcome {
    StatusOutcome(
      try await translated { () async throws(ClientError) in try await client.status() })
  }

  /// The client goes on to the next proxy when one is lost, so that this ends with its task or its caller's
  /// interest only.
  func watch(_ report: @escaping @Sendable (WatchReport) -> Bool) async throws(OperationError) {
    _ = try await status()
    for await event in client.watchStatus() {
      guard report(WatchReport(event)) else { return }
    }
  }

  func setLiveness(_ liveness: Liveness, of node: NodeReference) async throws(OperationError)
    -> LivenessOutcome
  {
    let address = try await self.address(of: node)
    let reply = try await translated { () async throws(ClientError) in
      try await client.setLiveness(of: address, to: WireLiveness(liveness))
    }
    return LivenessOutcome(
      address: address, previous: Liveness(reply.previous), present: liveness)
  }

  func changeMembers(_ change: MemberChange) async throws(OperationError) -> MembershipOutcome {
    let known = try await nodesBeforeChange()
    let removed = try change.removed.map { node throws(OperationError) in
      try Self.member(node, of: known)
    }
    let promoted = try change.promoted.map { node throws(OperationError) in
      try Self.member(node, of: known)
    }
    let reply = try await translated { () async throws(ClientError) in
      try await client.changeMembers(
        removing: removed.map(\.nodeID), promoting: promoted.map(\.nodeID))
    }
    return MembershipOutcome(
      removed: removed.map(\.address), promoted: promoted.map(\.address),
      alreadyVoting: promoted.filter { $0.votes }.map(\.address),
      members: reply.configuration?.members.map(\.address) ?? [])
  }

  func transferLeadership(
    to node: NodeReference?
  ) async throws(OperationError) -> TransferOutcome {
    var nodeID: UInt64 = 0
    if let node { nodeID = try Self.member(node, of: try await nodesBeforeChange()).nodeID }
    let target = nodeID
    let reply = try await translated { () async throws(ClientError) in
      try await client.transferLeadership(to: target)
    }
    return TransferOutcome(address: reply.address, term: reply.term)
  }

  private func nodesBeforeChange() async throws(OperationError) -> [NodeOutcome] {
    do {
      return try await status().nodes
    } catch {
      throw error.beforeChange
    }
  }

  /// The one member that is named. One of several is never guessed: to take the wrong one out is for good.
  static func member(
    _ node: NodeReference, of members: [NodeOutcome]
  ) throws(OperationError) -> NodeOutcome {
    let named = members.filter { node.matches($0.address, identity: $0.nodeID) }
    guard let member = named.first else {
      throw OperationError(
        .invalid,
        "no member is \(node.displayName); the members are "
          + members.map { Endpoint.displayName(of: $0.address) }.joined(separator: ", "))
    }
    guard named.count == 1 else {
      let choice = named.map { "\($0.address) (\($0.nodeID.hexadecimal))" }
      let isToldByAddress = Set(named.map(\.address)).count == named.count
      throw OperationError(
        .invalid,
        "\(node.displayName) may be any of \(choice.joined(separator: ", ")); name one by "
          + (isToldByAddress ? "its whole address, or by " : "") + "its identity, the 16 digits")
    }
    return member
  }

  /// Where a node listens that is to play dead or to live: a port alone names the node that the proxy knows
  /// under it, on whatever host; a node that no proxy knows is looked for on this machine.
  private func address(of node: NodeReference) async throws(OperationError) -> String {
    if case .address(let endpoint) = node { return endpoint.description }
    do {
      return try Self.address(of: node, among: try await nodesBeforeChange())
    } catch {
      guard error.kind != .invalid, let endpoint = node.endpoint else { throw error }
      return endpoint.description
    }
  }

  /// - Throws: `.invalid` if several are meant, one that nobody knows and that can be found nowhere, or one by
  ///   its identity where another one listens by now.
  static func address(
    of node: NodeReference, among known: [NodeOutcome]
  ) throws(OperationError) -> String {
    let named = known.filter { node.matches($0.address, identity: $0.nodeID) }
    if case .identity = node {
      let member = try member(node, of: known)
      let others = known.filter { $0.address == member.address && $0.nodeID != member.nodeID }
      guard others.isEmpty else {
        throw OperationError(
          .invalid,
          "\(member.address) is the address of \(member.nodeID.hexadecimal) and of "
            + others.map(\.nodeID.hexadecimal).joined(separator: ", ")
            + ", and only one of them can listen there; name that one by the address")
      }
      return member.address
    }
    // A node that is gone and the one that has taken its address are reached in the same place.
    if let first = named.first, named.allSatisfy({ $0.address == first.address }) {
      return first.address
    }
    if named.isEmpty, let endpoint = node.endpoint { return endpoint.description }
    return try member(node, of: known).address
  }

  private func translated<Value>(
    _ body: () async throws(ClientError) -> Value
  ) async throws(OperationError) -> Value {
    do {
      return try await body()
    } catch {
      throw OperationError(error)
    }
  }
}

extension Answerer {
  /// Writes are the leader's.
  fileprivate init(_ result: WriteResult) {
    self.init(
      role: .leader, address: result.servedBy,
      duration: .nanoseconds(Int64(clamping: result.durationNanoseconds)))
  }
}

extension ReadTerms {
  fileprivate var consistency: ReadConsistency { isStale ? .stale : .linearizable }
}

extension Staleness {
  fileprivate init?(_ consistency: ReadConsistency, ageMilliseconds: UInt64?) {
    guard consistency == .stale else { return nil }
    self.init(age: ageMilliseconds.map { .milliseconds(Int64(clamping: $0)) })
  }
}

extension StoredEntry {
  fileprivate init(_ entry: KeyValueEntry) {
    self.init(
      key: entry.key, value: entry.value, createRevision: entry.createRevision.rawValue,
      modRevision: entry.modRevision.rawValue, version: entry.version)
  }
}

extension OperationError {
  fileprivate init(_ error: ClientError) {
    let kind: Kind =
      switch error {
      case .invalidArgument: .invalid
      case .notReachable, .noQuorum, .overloaded: .unavailable
      case .outcomeUnknown: .outcomeUnknown
      case .timedOut, .cancelled: .timedOut
      case .revisionNotReached: .notYet
      case .sessionLost, .failed, .refused: .other
      }
    self.init(kind, error.description, saysConsequence: error.saysConsequence)
  }
}
