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
  /// Whether that is true of anything besides the log, which a start may not have looked at.
  var hasRottedBesidesLog = false
  /// What has been done to the disk that its node has not had to look at yet, in a run for safety only.
  var harm = DiskHarm()
  /// What the node had promised each time before it found a part of its log lost: without that it must
  /// not have a part in an election.
  var owed: [DurableLog] = []
  var diskFactor = 1
  var processorFactor = 1
  /// The next snapshot that comes is changed on the disk before it is complete.
  var spoilsIncoming = false
  /// What was on the disk some time ago.
  var former: SimulatedDisk?
  /// Whether the log has something that was written after the term and the vote were, and which tells
  /// that they are not older.
  var isTermProven = false
  /// What the node has been told to be durable, and was found to be.
  var promised = DurableLog()
  /// What the disk holds for certain, as far as it was looked at.
  var image: DurableImage
  /// Where on the disk that stands, in a run for safety only.
  var written = WrittenLog()
  /// What was being written when the process ended: it may be on the disk or not.
  var unreported: [PersistBatch] = []
  private(set) var writeCount: UInt64 = 0
  private(set) var snapshotStepCount: UInt64 = 0

  init(place: Int, tick: UInt64) {
    self.place = place
    self.tick = tick
    image = DurableImage(disk)
  }

  /// What its clock shows, by which its ticks are `nominal` long, when the time is `now`.
  func clock(at now: UInt64, tick nominal: UInt64) -> UInt64 {
    now / tick * nominal + now % tick * nominal / tick
  }

  /// How long that is which its clock calls so long.
  func time(_ shown: UInt64, tick nominal: UInt64) -> UInt64 {
    shown / nominal * tick + shown % nominal * tick / nominal
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

  func countSnapshotStep() -> UInt64 {
    snapshotStepCount += 1
    return snapshotStepCount
  }
}
