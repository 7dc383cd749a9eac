import RaftCore

/// One node under test, while the test plays everybody else. The disk syncs at once unless it is
/// stalled.
struct Script {
  private(set) var node: RaftNode
  private(set) var committed: [LogEntry] = []
  private(set) var readStates: [ReadState] = []
  private(set) var failedReads: [RequestTag] = []
  private(set) var roleChanges: [RoleChange] = []
  private(set) var configurations: [ClusterConfiguration] = []
  private(set) var batches: [PersistBatch] = []
  private(set) var orders: [SnapshotChunkOrder] = []
  private(set) var chunks: [SnapshotChunk] = []
  var isDiskStalled = false
  private var syncedBatches = 0

  /// Node 1 of so many voters, with a log of entries of these terms; the first one is the
  /// configuration.
  init(
    voters: Int = 3, learners: Int = 0, log terms: [UInt64] = [1], term: UInt64? = nil,
    votedFor: UInt64? = nil, settings: RaftSettings = Cluster.brisk
  ) {
    let hardState = HardState(
      currentTerm: Term(term ?? terms.last ?? 0), votedFor: votedFor.map { NodeID($0) })
    node = RaftNode(
      id: NodeID(1), settings: settings,
      recovered: RecoveredState(
        hardState: hardState,
        entries: Self.entries(terms: terms, voters: voters, learners: learners)))
  }

  init(node: RaftNode) {
    self.node = node
  }

  static func entries(terms: [UInt64], voters: Int, learners: Int = 0) -> [LogEntry] {
    let members = (1...max(1, voters + learners)).map { number in
      Member(id: NodeID(UInt64(number)), address: "n\(number)", isVoter: number <= voters)
    }
    return zip(terms, 1...).map { term, index in
      let id = at(term, UInt64(index))
      if index == 1 {
        return LogEntry(id: id, payload: .configuration(ClusterConfiguration(members: members)))
      }
      return command(id)
    }
  }

  static func command(_ id: EntryID) -> LogEntry {
    LogEntry(id: id, payload: .command(Array("\(id.term.rawValue).\(id.index.rawValue)".utf8)))
  }

  // MARK: - Running

  /// Takes all outputs; returns the messages that left.
  @discardableResult
  mutating func settle() -> [Envelope] {
    var sent: [Envelope] = []
    while let ready = node.takeReady() {
      sent += ready.messages
      committed += ready.committed
      orders += ready.snapshotOrders
      chunks += ready.snapshotChunks
      readStates += ready.readStates
      failedReads += ready.failedReads
      if let change = ready.roleChange { roleChanges.append(change) }
      if let change = ready.configurationChange { configurations.append(change) }
      if let batch = ready.persist { batches.append(batch) }
      if !isDiskStalled { sync() }
    }
    return sent
  }

  /// The stalled disk catches up.
  mutating func sync() {
    guard syncedBatches < batches.count else { return }
    syncedBatches = batches.count
    node.persisted(through: batches[syncedBatches - 1].number)
  }

  @discardableResult
  mutating func with<Result, Failure: Error>(
    _ body: (inout RaftNode) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(&node)
  }

  @discardableResult
  mutating func tick(_ count: Int = 1) -> [Envelope] {
    var sent: [Envelope] = []
    for _ in 0..<count {
      node.tick()
      sent += settle()
    }
    return sent
  }

  /// Ticks until the node asks for votes; returns its requests.
  mutating func tickUntilCampaign() -> [Envelope] {
    for _ in 0..<node.settings.electionTimeoutTicksMax {
      let sent = tick()
      if node.role != .follower { return sent }
    }
    return []
  }

  /// Campaigns and is elected by these nodes.
  mutating func win(votes: [UInt64]) {
    _ = tickUntilCampaign()
    for voter in votes { vote(from: voter, isPreVote: true) }
    for voter in votes { vote(from: voter) }
  }

  // MARK: - What others say

  @discardableResult
  mutating func receive(_ message: RaftMessage, from: UInt64, term: UInt64) -> [Envelope] {
    node.step(
      Envelope(from: NodeID(from), to: node.id, term: Term(term), message: message))
    return settle()
  }

  /// Grants or refuses what the node asks for, in the term it has to be granted in.
  @discardableResult
  mutating func vote(
    from: UInt64, isGranted: Bool = true, isPreVote: Bool = false, term: UInt64? = nil
  ) -> [Envelope] {
    let own = node.currentTerm.rawValue
    return receive(
      .requestVoteReply(RequestVoteReply(isGranted: isGranted, isPreVote: isPreVote)),
      from: from, term: term ?? (isPreVote && isGranted ? own + 1 : own))
  }

  @discardableResult
  mutating func ask(
    from: UInt64, term: UInt64, last: EntryID, isPreVote: Bool = false, isTransfer: Bool = false
  ) -> [Envelope] {
    receive(
      .requestVote(RequestVote(lastEntry: last, isPreVote: isPreVote, isTransfer: isTransfer)),
      from: from, term: term)
  }

  /// A leader's entries of these terms after `previous`; without entries, a heartbeat.
  @discardableResult
  mutating func append(
    from: UInt64, term: UInt64, after previous: EntryID, terms: [UInt64] = [], commit: UInt64 = 0,
    round: UInt64 = 0
  ) -> [Envelope] {
    let entries = zip(terms, (previous.index.rawValue &+ 1)...).map { Self.command(at($0, $1)) }
    return append(from: from, term: term, after: previous, entries: entries, commit: commit)
  }

  @discardableResult
  mutating func append(
    from: UInt64, term: UInt64, after previous: EntryID, entries: [LogEntry], commit: UInt64 = 0
  ) -> [Envelope] {
    receive(
      .appendEntries(
        AppendEntries(
          previous: previous, entries: entries, leaderCommit: LogIndex(commit), readRound: 0)),
      from: from, term: term)
  }

  /// A member has everything up to here on its disk.
  @discardableResult
  mutating func accept(
    from: UInt64, match: UInt64, round: UInt64 = 0, term: UInt64? = nil
  ) -> [Envelope] {
    receive(
      .appendEntriesReply(
        AppendEntriesReply(outcome: .accepted(matchIndex: LogIndex(match)), readRound: round)),
      from: from, term: term ?? node.currentTerm.rawValue)
  }

  @discardableResult
  mutating func reject(
    from: UInt64, previous: UInt64, conflict: EntryID, round: UInt64 = 0
  ) -> [Envelope] {
    receive(
      .appendEntriesReply(
        AppendEntriesReply(
          outcome: .rejected(previous: LogIndex(previous), conflict: conflict), readRound: round)),
      from: from, term: node.currentTerm.rawValue)
  }

  /// The terms of the log's entries.
  var logTerms: [UInt64] {
    node.log.entries(from: LogIndex(1), through: node.log.lastIndex).map(\.term.rawValue)
  }
}

/// The identity of an entry.
func at(_ term: UInt64, _ index: UInt64) -> EntryID {
  EntryID(term: Term(term), index: LogIndex(index))
}

extension [Envelope] {
  func to(_ number: UInt64) -> [Envelope] { filter { $0.to == NodeID(number) } }

  var voteRequests: [RequestVote] {
    compactMap { if case .requestVote(let request) = $0.message { request } else { nil } }
  }

  var votes: [RequestVoteReply] {
    compactMap { if case .requestVoteReply(let reply) = $0.message { reply } else { nil } }
  }

  var appends: [AppendEntries] {
    compactMap { if case .appendEntries(let append) = $0.message { append } else { nil } }
  }

  var outcomes: [AppendEntriesReply.Outcome] {
    compactMap {
      if case .appendEntriesReply(let reply) = $0.message { reply.outcome } else { nil }
    }
  }

  var installs: [InstallSnapshot] {
    compactMap { if case .installSnapshot(let install) = $0.message { install } else { nil } }
  }

  var readQuestions: [ReadIndex] {
    compactMap { if case .readIndex(let request) = $0.message { request } else { nil } }
  }

  var readAnswers: [ReadIndexReply] {
    compactMap { if case .readIndexReply(let reply) = $0.message { reply } else { nil } }
  }

  var timeoutNows: [NodeID] {
    compactMap { if case .timeoutNow = $0.message { $0.to } else { nil } }
  }
}
