import RaftCore

/// A computer of the simulated cluster: its disk, its clock, and the node's process while it runs.
final class Machine {
  let place: Int
  let disk = SimulatedDisk()
  /// Nanoseconds between two ticks of its clock.
  let tick: UInt64
  /// Which node lives on this disk; `nil` while the disk is empty and nobody has started there.
  var id: NodeID?
  /// Grows when the disk is replaced, so that identities are never used twice.
  var generation = 0
  /// Grows with every start and every end of a process.
  var life = 0
  var process: NodeProcess?
  /// The process is down, and not to be started by itself.
  var isHeldDown = false
  /// Its node stopped because it does not trust its disk, and said why.
  var refusal: String?
  /// What has been done to the disk that lets a node refuse it.
  var diskWasHarmed = false
  /// Bytes that were on disk are not what they were.
  var hasRotted = false
  var diskFactor = 1
  /// What the node has been told to be durable.
  var promised = DurableLog()
  /// What was being written when the process ended: it may be on the disk or not.
  var unreported: [PersistBatch] = []
  private(set) var writeCount: UInt64 = 0

  init(place: Int, tick: UInt64) {
    self.place = place
    self.tick = tick
  }

  /// The node that the next process on an empty disk becomes.
  var nextID: NodeID { NodeID(UInt64(generation * 16 + place + 1)) }

  /// The place of a node's machine.
  static func place(of id: NodeID) -> Int {
    Int(truncatingIfNeeded: (id.rawValue &- 1) & 15)
  }

  func countWrite() -> UInt64 {
    writeCount += 1
    return writeCount
  }
}

/// The part of a node's state that was reported to it as durable: what it may make promises about.
///
/// Kept beside the disk, from what the node has handed out and was told, so that it can be compared
/// with what is really there.
struct DurableLog {
  private(set) var hardState = HardState()
  /// The terms of the entries from index 1 on.
  private(set) var terms: [Term] = []

  init() {}

  init(_ recovered: RecoveredState) {
    hardState = recovered.hardState
    terms = recovered.entries.map(\.term)
  }

  var lastIndex: LogIndex { LogIndex(UInt64(terms.count)) }

  mutating func apply(_ batch: PersistBatch) {
    if let hardState = batch.hardState { self.hardState = hardState }
    if let index = batch.truncateAfter, index < lastIndex {
      terms.removeLast(terms.count - Int(index.rawValue))
    }
    for entry in batch.entries { terms.append(entry.term) }
  }

  func term(at index: LogIndex) -> Term? {
    guard index > .zero, index <= lastIndex else { return index == .zero ? .zero : nil }
    return terms[Int(index.rawValue) - 1]
  }

  func contains(_ id: EntryID) -> Bool {
    term(at: id.index) == id.term
  }
}
