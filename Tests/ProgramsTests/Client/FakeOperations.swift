import ProgramSupport
import Programs
import Synchronization

/// A cluster of one map without a network, which can be told to fail.
final class FakeOperations: KeyValueOperations {
  struct State {
    var entries: [[UInt8]: StoredEntry] = [:]
    var revision: UInt64 = 0
    var failure: OperationError?
    /// Whether stale reads work while `failure` is set.
    var answersStale = true
    var pageEntriesMax = 2
    var age: Duration? = .milliseconds(40)
    var reports: [WatchReport] = []
    /// Whether a watch goes on after its reports until it is cancelled.
    var watchesOn = false
    /// How many pages were asked for.
    var pageCount = 0
    var status = StatusOutcome(
      clusterID: 0, leaderAddress: nil, term: 0, proxyAddress: "127.0.0.1:50051", nodes: [])
  }

  private let state = Mutex(State())

  func change(_ body: @Sendable (inout State) -> Void) {
    state.withLock { body(&$0) }
  }

  func value(of key: String) -> [UInt8]? {
    state.withLock { $0.entries[Array(key.utf8)]?.value }
  }

  private let leader = Answerer(
    role: .leader, address: "127.0.0.1:50052", duration: .microseconds(1_840))
  private let follower = Answerer(
    role: .follower, address: "127.0.0.1:50053", duration: .microseconds(180))

  private func working(isStale: Bool = false) throws(OperationError) -> State {
    let state = state.withLock { $0 }
    if let failure = state.failure, !(isStale && state.answersStale) {
      throw failure
    }
    return state
  }

  func put(key: [UInt8], value: [UInt8]) async throws(OperationError) -> PutOutcome {
    _ = try working()
    return state.withLock { state in
      state.revision += 1
      let previous = state.entries[key]
      state.entries[key] = StoredEntry(
        key: key, value: value, createRevision: previous?.createRevision ?? state.revision,
        modRevision: state.revision, version: (previous?.version ?? 0) + 1)
      return PutOutcome(
        revision: state.revision, previousRevision: previous?.modRevision, answerer: leader)
    }
  }

  func delete(key: [UInt8]) async throws(OperationError) -> DeleteOutcome {
    _ = try working()
    return state.withLock { state in
      let previous = state.entries.removeValue(forKey: key)
      state.revision += previous == nil ? 0 : 1
      return DeleteOutcome(
        revision: state.revision, previousRevision: previous?.modRevision, answerer: leader)
    }
  }

  func get(key: [UInt8], _ terms: ReadTerms) async throws(OperationError) -> GetOutcome {
    let state = try working(isStale: terms.isStale)
    return GetOutcome(
      entry: state.entries[key], revision: max(state.revision, terms.minRevision),
      staleness: staleness(terms), answerer: follower)
  }

  func list(prefix: [UInt8], after: [UInt8]?, _ terms: ReadTerms) async throws(OperationError)
    -> ListOutcome
  {
    let state = try working(isStale: terms.isStale)
    self.state.withLock { $0.pageCount += 1 }
    let entries = state.entries.values
      .filter { entry in
        entry.key.starts(with: prefix)
          && after.map { $0.lexicographicallyPrecedes(entry.key) } ?? true
      }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return ListOutcome(
      entries: Array(entries.prefix(state.pageEntriesMax)),
      more: entries.count > state.pageEntriesMax, revision: state.revision,
      staleness: staleness(terms), answerer: follower)
  }

  func status() async throws(OperationError) -> StatusOutcome {
    try working().status
  }

  func watch(_ report: @escaping @Sendable (WatchReport) -> Bool) async throws(OperationError) {
    for item in try working().reports {
      guard report(item) else { return }
    }
    while state.withLock({ $0.watchesOn }), !Task.isCancelled { await Task.yield() }
  }

  func setLiveness(_ liveness: Liveness, of node: NodeReference) async throws(OperationError)
    -> LivenessOutcome
  {
    _ = try working()
    return LivenessOutcome(
      address: address(node), previous: .alive, present: liveness)
  }

  func changeMembers(_ change: MemberChange) async throws(OperationError) -> MembershipOutcome {
    _ = try working()
    return MembershipOutcome(
      removed: change.removed.map(address),
      promoted: change.promoted.map(address),
      members: ["127.0.0.1:50052", "127.0.0.1:50053"])
  }

  func transferLeadership(
    to node: NodeReference?
  ) async throws(OperationError) -> TransferOutcome {
    _ = try working()
    return TransferOutcome(address: node.map(address) ?? "127.0.0.1:50053", term: 7)
  }

  private func address(_ node: NodeReference) -> String {
    node.endpoint?.description ?? node.displayName
  }

  /// What it answers without a guarantee is as old as its reads.
  private func staleness(_ terms: ReadTerms) -> Staleness? {
    terms.isStale ? Staleness(age: state.withLock { $0.age }) : nil
  }
}
