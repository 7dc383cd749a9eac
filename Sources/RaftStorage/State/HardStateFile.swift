import RaftCore
import SystemIO

/// Term and vote on disk, in two copies far enough apart that one torn write cannot hit both.
///
/// A write goes to one copy, is synced, and only then goes to the other copy, without a sync of its
/// own; the next write starts with that other copy. So a crash in the middle of a write leaves the
/// state before it intact, and soon after a write a single damaged copy is no loss.
///
/// Invariants:
/// - At every moment at least one copy on disk is intact and holds the last state acknowledged, or
///   a newer one.
/// - Of a file that was found nothing is written before `settle`: that one of its copies cannot be
///   read is a reason to refuse some starts, and must be seen by the next start as well.
struct HardStateFile<Files: FileSystem> {
  static var name: String { "hardstate" }
  /// One page of the disk for each copy.
  private static var slotStride: Int { 4_096 }

  private let file: Files.File
  private(set) var slot: HardStateSlot
  /// Whether only one copy could be read. If that is for a crash, it is no older than what was
  /// acknowledged; if the other one was damaged, it may be.
  let hadUnreadableCopy: Bool
  /// The copy that was read, until both are known to be durable.
  private var unsettledPosition: Int?

  /// Creates the file of a new node.
  init(creatingIn directory: String, files: Files) throws(StorageError) {
    let slot = HardStateSlot()
    var bytes = slot.bytes
    bytes += [UInt8](repeating: 0, count: Self.slotStride - bytes.count)
    bytes += slot.bytes
    let image = bytes
    self.slot = slot
    hadUnreadableCopy = false
    file = try onDisk { () throws(SystemError) in
      try files.replace(Self.name, in: directory, with: image)
    }
  }

  /// Reads the newer of the intact copies, and changes nothing.
  init(recovering file: Files.File, path: String) throws(StorageError) {
    var slots: [HardStateSlot?] = []
    for position in 0..<2 {
      let bytes = try onDisk { () throws(SystemError) in
        try file.read(
          from: UInt64(position * Self.slotStride), count: HardStateSlot.byteCount)
      }
      slots.append(try HardStateSlot(bytes: bytes, file: path))
    }
    let intact = slots.enumerated().compactMap { position, slot in slot.map { (position, $0) } }
    let older = Canary.readsOlderHardState.isActive
    guard
      let (position, newest) = intact.max(by: { ($0.1.generation < $1.1.generation) != older })
    else {
      throw .damaged(
        file: path, offset: 0,
        reason: "both copies of the term and the vote are unreadable, and starting without them "
          + "could mean to vote twice")
    }
    if intact.contains(where: { $0.1.generation == newest.generation && $0.1 != newest }) {
      throw .damaged(
        file: path, offset: 0, reason: "its copies have one number and different contents")
    }
    self.file = file
    slot = newest
    hadUnreadableCopy = intact.count < 2
    unsettledPosition = position
  }

  /// Makes sure that both copies are durable: what an earlier run had written without a sync may be
  /// seen now and still be lost with the power. Interrupted anywhere, it can be done again.
  mutating func settle() throws(StorageError) {
    guard let position = unsettledPosition else { return }
    // The copy it was found in comes first: while it is being synced, the other one may be the
    // only one that the disk holds.
    for position in [position, 1 - position] where !Canary.trustsUnsyncedVote.isActive {
      try write(slot, to: position)
      try synchronize()
    }
    unsettledPosition = nil
  }

  /// Makes a new state durable.
  mutating func save(_ change: (inout HardStateSlot) -> Void) throws(StorageError) {
    precondition(unsettledPosition == nil, "a state is saved before what was found is durable")
    var next = slot
    change(&next)
    next.generation += 1
    let primary = Int(next.generation % 2)
    try write(next, to: primary)
    if !Canary.votesBeforeSync.isActive { try synchronize() }
    slot = next
    try write(next, to: 1 - primary)
  }

  /// Makes the second copy durable as well.
  func synchronize() throws(StorageError) {
    try onDisk { () throws(SystemError) in try file.synchronize() }
  }

  private func write(_ slot: HardStateSlot, to position: Int) throws(StorageError) {
    try onDisk { () throws(SystemError) in
      try file.write(slot.bytes, at: UInt64(position * Self.slotStride))
    }
  }
}
