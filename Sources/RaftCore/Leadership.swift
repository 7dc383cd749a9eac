/// What a node has while it leads, and loses when it does not.
struct Leadership: Sendable {
  /// Leadership on its way to another voter (thesis §3.10). Proposals wait that long.
  struct Transfer: Sendable {
    let target: NodeID
    let deadline: UInt64
    /// Whether the target was told.
    var isOrdered = false
  }

  /// Who elected the leader.
  let votes: [NodeID]
  /// The tick at which it began.
  let since: UInt64
  /// The index of the term's first entry.
  let termStart: LogIndex
  var heartbeatAt: UInt64
  var uncommittedBytes: Int
  /// Where the log ended at which tick, while some of what came up to there awaits its commitment;
  /// one for each tick at most.
  private(set) var waits: [(through: LogIndex, since: UInt64)] = []
  var transfer: Transfer?
  /// Those who were to take over in this term and did not, each once, the latest at the end, and the
  /// tick at which that was seen.
  private(set) var passedOver: [(id: NodeID, since: UInt64)] = []
  /// From this tick on the lease counts.
  var leaseStart: UInt64?
  /// Rounds that may yet extend the lease, with the ticks at which they were sent.
  var leaseRounds: [(number: UInt64, sentAt: UInt64)] = []
  /// Leadership was on its way to another node in this term.
  var isLeaseVoid = false

  /// The newest round by which leadership is confirmed for reads, and the newest confirmed one.
  /// Numbers grow within the term and are never used twice.
  var readRound: UInt64 = 0
  var confirmedRound: UInt64 = 0

  init(
    votes: [NodeID], since: UInt64, termStart: LogIndex, heartbeatAt: UInt64, uncommittedBytes: Int
  ) {
    self.votes = votes
    self.since = since
    self.termStart = termStart
    self.heartbeatAt = heartbeatAt
    self.uncommittedBytes = uncommittedBytes
  }

  /// The target of the transfer under way has not taken over in time. Those that are members no more are
  /// forgotten.
  mutating func passOver(_ target: NodeID, at clock: UInt64, members: [NodeID]) {
    passedOver.removeAll { $0.id == target || !members.contains($0.id) }
    passedOver.append((target, clock))
    transfer = nil
  }

  /// The place of a node among those who did not take over, the longest ago first; -1 for any other.
  func turn(of id: NodeID) -> Int { passedOver.firstIndex { $0.id == id } ?? -1 }

  /// Whether a node did not take over within the last so many ticks.
  func hasPassedOver(_ id: NodeID, within ticks: UInt64, at clock: UInt64) -> Bool {
    passedOver.contains { $0.id == id && clock - $0.since < ticks }
  }

  /// An entry was appended.
  mutating func appended(_ index: LogIndex, byteCount: Int, at clock: UInt64) {
    uncommittedBytes += byteCount
    if waits.last?.since == clock {
      waits[waits.count - 1].through = index
    } else {
      waits.append((index, clock))
    }
  }

  mutating func committed(through index: LogIndex, byteCount: Int) {
    uncommittedBytes -= byteCount
    let count = waits.firstIndex { $0.through > index } ?? waits.count
    waits.removeFirst(count)
  }

  /// For how many ticks the oldest entry has waited that was appended in this term and is not
  /// committed.
  func waitedTicks(at clock: UInt64) -> UInt64 {
    waits.first.map { clock - $0.since } ?? 0
  }
}
