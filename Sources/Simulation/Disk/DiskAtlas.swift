import RaftCore

/// What has been done to a disk since its node last looked at all of it.
struct DiskHarm {
  var count = 0
  /// A segment of the log is not what it was.
  var isOfLog = false
  /// The newest complete snapshot is not what it was: whatever is promised of snapshots through this
  /// entry. An older one, and one that is being received, nobody needs as long as that is there.
  var snapshot: EntryID?
  /// The files to which anything was done.
  var paths: Set<String> = []
  /// A copy of the term and the vote is not what it was.
  var isStateHarmed = false
  /// What both copies held before; `nil` once another one may have been begun.
  var stateBefore: [UInt8]?
  /// Neither can be read any more.
  var isStateGone = false
  /// A start has ended in the middle: it may have cut off what it had found damaged.
  var hasDiedStarting = false
  /// The term and the vote are again what they were; something in the log tells.
  var isStateStale = false
}

/// Says which places of a disk may be harmed where anything may that its node can notice: the atlas of
/// the runs in which no life is demanded.
///
/// It does not count copies. A node that notices what is wrong with its disk either has no vote until
/// it has everything again, or stops; so whatever of that kind is done, to however many disks, can
/// stop a cluster and must not make it say what is not true. What nobody can notice is left out, and
/// nothing else:
///
/// - The last group of the newest segment, and the end of that segment, as far as nothing else tells
///   that they were on disk: a group later on, or the hard state. They look like a write that was torn, and
///   what was acknowledged with them is gone for everybody.
/// - A hard state that is an older one as a whole, where nothing in the log is younger; or a copy of it
///   when the other is the older one: the vote in between is gone, and it may be given again.
/// - An old hard state and damage to the log at once: the part of the log may be hit that would tell.
/// - All that tells whose disk it is: an empty directory is that of a new node.
///
/// It knows the formats by their drawings in Docs/StorageFormat.md and not by `RaftStorage`, whose
/// mistakes it would share.
struct DiskAtlas {
  /// A file and the part of it that may be harmed.
  struct Target {
    let path: String
    var bytes: [UInt8]
    /// What may be changed.
    let range: Range<Int>
    /// The file may end before here.
    let endMax: Int
    let mayGo: Bool
  }

  /// Where a copy of the hard state stands, and how long it is.
  static let stateStride = 4_096
  static let stateByteCount = 120
  private static let groupByteCount = 64
  private static let segmentHeaderByteCount = 72

  let disk: SimulatedDisk
  let harm: DiskHarm
  let paths: [String]
  /// A hard state that knows no more than the one that a node would go by.
  let state: [UInt8]?

  init(_ disk: SimulatedDisk, _ harm: DiskHarm) {
    self.disk = disk
    self.harm = harm
    paths = disk.paths.filter { path in
      ["/hardstate", "/identity", ".log", ".snapshot", ".incoming"].contains {
        path.hasSuffix($0)
      }
    }
    let copies = Self.copies(disk)
    if harm.isStateGone || harm.isStateStale || copies.isEmpty {
      state = nil
    } else if copies[0] == copies[1] {
      state = copies[0]
    } else if harm.isStateHarmed {
      state = harm.stateBefore.flatMap { copies.contains($0) ? $0 : nil }
    } else {
      // Two writes, the second of which may be torn; either may turn out to count.
      state = copies.min { Self.knowledge($0) < Self.knowledge($1) }
    }
  }

  /// The newest segment that a hard state knows of, and how much of it.
  private static func knowledge(_ state: [UInt8]) -> (UInt64, UInt64) {
    (state.littleEndian(at: 48), state.littleEndian(at: 56))
  }

  var segments: [String] { paths.filter { $0.hasSuffix(".log") } }

  /// The newest segment that the hard state knows of.
  var newestSegment: UInt64 { state.map { Self.knowledge($0).0 } ?? 0 }

  static func copies(_ disk: SimulatedDisk) -> [[UInt8]] {
    guard let path = disk.paths.first(where: { $0.hasSuffix("/hardstate") }),
      let bytes = disk.content(of: path), bytes.count >= stateStride + stateByteCount
    else { return [] }
    return [0, stateStride].map { Array(bytes[$0..<$0 + stateByteCount]) }
  }

  /// What may be done to a file; `nil` for nothing.
  func target(_ path: String, copy: Int) -> Target? {
    guard !harm.isStateStale, let bytes = disk.content(of: path), !bytes.isEmpty else { return nil }
    if path.hasSuffix(".log") { return segment(path, bytes) }
    if path.hasSuffix("/hardstate") {
      let copies = Self.copies(disk)
      guard let state, copies.allSatisfy({ $0 == state }) else { return nil }
      let start = copy * Self.stateStride
      return Target(
        path: path, bytes: bytes, range: start..<start + Self.stateByteCount, endMax: bytes.count,
        mayGo: paths.contains { $0.hasSuffix("/identity") })
    }
    if path.hasSuffix("/identity") {
      // What names the node as well must stay.
      guard let state, state.littleEndian(at: 16) > 0 else { return nil }
    }
    return Target(
      path: path, bytes: bytes, range: 0..<bytes.count, endMax: bytes.count, mayGo: true)
  }

  private func segment(_ path: String, _ bytes: [UInt8]) -> Target? {
    guard let state, let sequence = UInt64(path.suffix(24).prefix(20)), sequence <= newestSegment,
      let last = bytes.lastIndex(where: { $0 != 0 })
    else { return nil }
    guard sequence == newestSegment else {
      return Target(path: path, bytes: bytes, range: 0..<last + 1, endMax: last + 1, mayGo: true)
    }
    let known = Int(min(Self.knowledge(state).1, UInt64(bytes.count)))
    let proven = Self.provenByteCount(
      bytes, through: disk.startOfLastSyncedWrite(of: path) ?? 0)
    guard max(known, proven) > 0 else { return nil }
    return Target(
      path: path, bytes: bytes, range: 0..<max(known, proven), endMax: known, mayGo: true)
  }

  /// How much of a segment was on disk before its last group was written, of those that begin no later
  /// than `last`: what comes later was perhaps never synced.
  static func provenByteCount(_ bytes: [UInt8], through last: Int) -> Int {
    let mark: [UInt8] = [36, 0, 0, 0, 1, 0, 0, 0]
    var position = min(last, bytes.count - groupByteCount)
    while position >= segmentHeaderByteCount {
      if bytes[position] == mark[0], bytes[position..<position + 8].elementsEqual(mark),
        bytes.littleEndian(at: position + 28) == UInt64(position)
      {
        return Int(min(bytes.littleEndian(at: position + 36), UInt64(position)))
      }
      position -= 1
    }
    return 0
  }
}

extension [UInt8] {
  fileprivate func littleEndian(at position: Int) -> UInt64 {
    self[position..<position + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
