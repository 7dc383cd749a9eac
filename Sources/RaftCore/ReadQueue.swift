/// Linearizable reads on their way to an index (thesis §6.4).
///
/// ```
///   waiting --leader----> round   --a majority answers-->  ReadState, or an answer to the follower
///      |                    |
///      +-----follower---> batch   --the leader answers-->  ReadState
///      +---------------- another leader, or no answer <--- batch
/// ```
///
/// Invariants:
/// - `waiting`, and the rounds and batches in themselves, are in order of arrival, so that the
///   first to expire are at the front; batches are older than what waits.
/// - `count` is the number of reads in all three, and bounded.
struct ReadQueue: Sendable {
  /// Who asked for a read: this node's own shell, or a follower that asks its leader.
  enum Origin: Hashable, Sendable {
    case local(RequestTag)
    case remote(NodeID, batch: UInt64)
  }

  /// One read, and the tick by which it fails if nobody has confirmed it.
  struct Read: Hashable, Sendable {
    let origin: Origin
    let deadline: UInt64
  }

  /// Reads that share one confirmation of leadership; `index` was the commit index before it began.
  struct Round: Sendable {
    let number: UInt64
    let index: LogIndex
    let reads: [Read]
  }

  /// Reads that share one question to the leader.
  struct Batch: Sendable {
    let number: UInt64
    let sentAt: UInt64
    let reads: [Read]
  }

  var waiting: [Read] = []
  var rounds: [Round] = []
  var batches: [Batch] = []
  private(set) var count = 0
  private var lastBatch: UInt64
  /// No question to the leader before this tick: it has just answered that it cannot tell.
  var silentUntil: UInt64 = 0

  /// Batches are numbered from a random number on: an answer that was meant for this node before
  /// it crashed must not be taken for an answer to a later question.
  init(firstBatch: UInt64) {
    lastBatch = firstBatch
  }

  /// Whether there was room for one more.
  mutating func add(_ read: Read, limit: Int) -> Bool {
    guard count < limit else { return false }
    count += 1
    if Canary.sharesEarlierIndex.isActive, let asked = batches.popLast() {
      batches.append(Batch(number: asked.number, sentAt: asked.sentAt, reads: asked.reads + [read]))
      return true
    }
    waiting.append(read)
    return true
  }

  mutating func finished(_ number: Int) {
    count -= number
  }

  mutating func startBatch(at clock: UInt64) -> UInt64 {
    lastBatch &+= 1
    batches.append(Batch(number: lastBatch, sentAt: clock, reads: waiting))
    waiting.removeAll()
    return lastBatch
  }

  /// What was asked is to be asked again, before what came later.
  mutating func returnBatches() {
    guard !batches.isEmpty else { return }
    waiting.insert(contentsOf: batches.flatMap(\.reads), at: 0)
    batches.removeAll()
  }

  /// Takes out the reads whose time is over, wherever they are.
  mutating func takeExpired(at clock: UInt64) -> [Read] {
    var expired: [Read] = []
    func sift(_ reads: [Read]) -> [Read] {
      let kept = reads.drop { $0.deadline <= clock }
      expired += reads[..<kept.startIndex]
      return Array(kept)
    }
    if let first = rounds.first?.reads.first, first.deadline <= clock {
      rounds = rounds.map { Round(number: $0.number, index: $0.index, reads: sift($0.reads)) }
      rounds.removeAll { $0.reads.isEmpty }
    }
    if let first = batches.first?.reads.first, first.deadline <= clock {
      batches = batches.map { Batch(number: $0.number, sentAt: $0.sentAt, reads: sift($0.reads)) }
      batches.removeAll { $0.reads.isEmpty }
    }
    if let first = waiting.first, first.deadline <= clock { waiting = sift(waiting) }
    count -= expired.count
    return expired
  }
}
