import RaftCore
import RaftStorage
import TestSupport

/// Data directories to be harmed: they are written by storage itself.
enum StorageGenerator {
  static let segmentPath = "d/log/00000000000000000001.log"
  static let hardStatePath = "d/hardstate"
  static let snapshotPath = "d/snapshot/00000000000000000003-00000000000000000002.snapshot"
  static let snapshotID = EntryID(term: Term(2), index: LogIndex(3))

  static func open(
    _ files: MemoryFileSystem
  ) throws(StorageError) -> OpenedStorage<MemoryFileSystem> {
    try RaftStorage.open(
      directory: "d", files: files,
      settings: StorageSettings(segmentBytes: 2_000, preallocationBytes: 128, salt: { 77 }))
  }

  /// A small one with everything in it.
  static let directory = samples[0]

  /// That of a node which has nothing yet.
  static let newcomer: [String: [UInt8]] = {
    let files = MemoryFileSystem()
    try? open(files).storage.saveIdentity(NodeIdentity(nodeID: NodeID(3), clusterID: ClusterID(2)))
    return files.contents
  }()

  private static let samples: [[String: [UInt8]]] = (1...16 as ClosedRange<UInt64>).map { seed in
    var random = SeededRandom(seed: seed)
    return make(&random, hasSnapshot: true)
  }

  static func segment(_ random: inout SeededRandom) -> [UInt8] { sample(segmentPath, &random) }

  static func hardState(_ random: inout SeededRandom) -> [UInt8] { sample(hardStatePath, &random) }

  static func snapshot(_ random: inout SeededRandom) -> [UInt8] { sample(snapshotPath, &random) }

  private static func sample(_ path: String, _ random: inout SeededRandom) -> [UInt8] {
    samples[Int(random.next(below: samples.count))][path] ?? []
  }

  private static func make(
    _ random: inout SeededRandom, hasSnapshot: Bool
  ) -> [String: [UInt8]] {
    let files = MemoryFileSystem()
    // What cannot be written here shows as an empty input, which nobody accepts.
    try? write(to: files, &random, hasSnapshot: hasSnapshot)
    return files.contents
  }

  private static func write(
    to files: MemoryFileSystem, _ random: inout SeededRandom, hasSnapshot: Bool
  ) throws {
    let storage = try open(files).storage
    try storage.saveIdentity(NodeIdentity(nodeID: NodeID(1), clusterID: ClusterID(2)))
    var last: UInt64 = 0
    for number in 1...5 as ClosedRange<UInt64> {
      var truncateAfter: LogIndex?
      if last > 4, random.next(below: 2) == 0 {
        last -= 1
        truncateAfter = LogIndex(last)
      }
      let entries = (1...(1 + random.next(below: 2))).map { offset in
        LogEntry(
          id: EntryID(term: Term(2), index: LogIndex(last + offset)),
          payload: .command([UInt8](repeating: 5, count: Int(random.next(below: 20)))))
      }
      last += UInt64(entries.count)
      // The term is far ahead of the entries', so that changed entries can be of later ones.
      let hardState = HardState(
        currentTerm: Term(9), votedFor: random.next(below: 2) == 0 ? nil : NodeID(1))
      try storage.persist([
        PersistBatch(
          number: number, hardState: number == 1 ? hardState : nil, truncateAfter: truncateAfter,
          entries: entries)
      ])
    }
    guard hasSnapshot else { return }
    let writer = try storage.snapshots.begin(
      SnapshotMetadata(
        last: snapshotID,
        // With another voter damage to the log is a loss, and not refused.
        configuration: ClusterConfiguration(
          members: (1...2).map { Member(id: NodeID($0), address: "h:\($0)", isVoter: true) }),
        configurationIndex: LogIndex(1), removed: [NodeID(4), NodeID(6)]))
    try writer.append([UInt8](repeating: 3, count: Int(random.next(below: 300))))
    try writer.finish()
  }
}
