import RaftCore
import RaftStorage
import Testing

/// The bytes of the files, of every version there ever was. A change here is a change of a format: it
/// wants a new version, a new golden copy beside the old one, and a way to read the old.
@Suite struct GoldenFormatTests {
  private static let snapshotPath =
    "data/snapshot/00000000000000000001-00000000000000000002.snapshot"

  @Test("the files are what they are drawn to be, byte for byte")
  func written() throws {
    let files = SimulatedFileSystem()
    let storage = try RaftStorage.open(
      directory: "data", files: files,
      settings: StorageSettings(preallocationBytes: 160, salt: { 0x0102_0304_0506_0708 })
    ).storage
    try storage.saveIdentity(sampleIdentity)
    try storage.persist([batch(term: 2, vote: 0x99, [entry(1, term: 1, bytes: [0xaa, 0xbb])])])
    try storage.persist([batch(truncateAfter: 0, [entry(1, term: 2, bytes: [0xcc])])])
    let writer = try storage.snapshots.begin(Self.metadata)
    try writer.append([0xdd, 0xee, 0xff])
    try writer.finish()
    try storage.seal()
    #expect(hex(files.content(of: "data/identity")) == Self.identity)
    let hardState = files.content(of: "data/hardstate")
    #expect(hardState?.count == 4_096 + 120)
    #expect(hex(hardState.map { Array($0[..<120]) }) == Self.hardState)
    #expect(hex(hardState.map { Array($0[4_096...]) }) == Self.hardState)
    #expect(hex(files.content(of: "data/log/00000000000000000001.log")) == Self.segment)
    #expect(hex(files.content(of: Self.snapshotPath)) == Self.snapshot)
  }

  @Test("files of every version are read", arguments: [1, 2, 3])
  func read(version: Int) throws {
    let files = SimulatedFileSystem()
    let hardState = bytes(
      [Self.firstHardState, Self.secondHardState, Self.hardState][version - 1])
    let padding = [UInt8](repeating: 0, count: 4_096 - hardState.count)
    files.setContent(of: "data/identity", bytes(Self.identity))
    files.setContent(of: "data/hardstate", hardState + padding + hardState)
    files.setContent(
      of: "data/log/00000000000000000001.log",
      bytes(version == 1 ? Self.firstSegment : Self.segment))
    if version > 1 { files.setContent(of: Self.snapshotPath, bytes(Self.snapshot)) }
    let opened = try RaftStorage.open(directory: "data", files: files)
    #expect(opened.identity == sampleIdentity)
    #expect(
      opened.recovered
        == RecoveredState(
          hardState: HardState(currentTerm: Term(2), votedFor: NodeID(0x99)),
          snapshot: version == 1 ? nil : Self.metadata,
          entries: [entry(1, term: 2, bytes: [0xcc])]))
    // From now on it is of the present version.
    #expect(files.content(of: "data/hardstate").map { $0[8] } == 3)
  }

  @Test("the mark of a loss is part of the hard state, and stays until the loss is made good")
  func marked() throws {
    let files = SimulatedFileSystem()
    let hardState = bytes(Self.markedHardState)
    let padding = [UInt8](repeating: 0, count: 4_096 - hardState.count)
    files.setContent(of: "data/identity", bytes(Self.identity))
    files.setContent(of: "data/hardstate", hardState + padding + hardState)
    files.setContent(of: "data/log/00000000000000000001.log", bytes(Self.segment))
    files.setContent(of: Self.snapshotPath, bytes(Self.snapshot))
    let opened = try RaftStorage.open(directory: "data", files: files)
    #expect(
      opened.recovered.repair == RepairMark(firstLost: LogIndex(2), term: Term(2)))
    let written = files.content(of: "data/hardstate").map { Array($0[..<120]) }
    #expect(hex(written) == Self.markedHardState)
  }

  @Test("a copy of the hard state whose parts were not written together is not intact")
  func parts() throws {
    let files = SimulatedFileSystem()
    let storage = try RaftStorage.open(directory: "data", files: files).storage
    try storage.saveIdentity(sampleIdentity)
    func slot() throws -> [UInt8] {
      Array(try #require(files.content(of: "data/hardstate")).prefix(120))
    }
    try storage.persist([batch(term: 2, vote: 0x99, [entry(1, term: 2, bytes: [0xaa])])])
    let older = try slot()
    try storage.persist([batch(term: 3, vote: 0x99, [entry(2, term: 3, bytes: [0xbb])])])
    let newer = try slot()
    try storage.seal()
    // What has a checksum of its own is the newer one's, the rest is the older one's.
    let mixed = newer[..<96] + older[96...]
    #expect(newer[..<96] != older[..<96] && newer[96..<116] == older[96..<116])
    let padding = [UInt8](repeating: 0, count: 4_096 - mixed.count)
    let torn = SimulatedFileSystem()
    torn.setContent(of: "data/hardstate", mixed + padding + mixed)
    #expect {
      try RaftStorage.open(directory: "data", files: torn)
    } throws: { error in
      "\(error)".contains("both copies of the term and the vote are unreadable")
    }
  }

  private static let metadata = SnapshotMetadata(
    last: id(2, 1),
    configuration: ClusterConfiguration(members: [
      Member(id: NodeID(0x1122), address: "h:1", isVoter: true)
    ]),
    configurationIndex: LogIndex(1), removed: [NodeID(0x55)])

  private static let identity = """
    5249474e5f4944000100000022110000000000004433000000000000c1b18f21
    """

  /// Version 1, which had no boundary.
  private static let firstHardState = """
    5249474e5f485300010000000100000022110000000000000300000000000000
    0200000000000000990000000000000001000000000000002b01000000000000
    00000000061c9b64
    """

  /// Version 3, with entry 2 lost in term 2.
  private static let markedHardState = """
    5249474e5f485300030000000100000022110000000000000300000000000000
    0200000000000000990000000000000001000000000000002b01000000000000
    010000000000000000000000000000000000000000000000000000002d1c553f
    0200000000000000020000000000000000000000465e01d8
    """

  private static let hardState = """
    5249474e5f485300030000000100000022110000000000000300000000000000
    0200000000000000990000000000000001000000000000002b01000000000000
    010000000000000000000000000000000000000000000000000000002d1c553f
    00000000000000000000000000000000000000005c1965d4
    """

  /// Version 2, which knew of no loss.
  private static let secondHardState = """
    5249474e5f485300020000000100000022110000000000000300000000000000
    0200000000000000990000000000000001000000000000002b01000000000000
    010000000000000000000000000000000000000000000000000000006ec61723
    """

  /// Version 1, which ended with its records.
  private static let firstSegment = """
    5249474e5f4c4f47010000000000000044330000000000002211000000000000
    0100000000000000010000000000000008070605040302010000000000000000
    0000000000afb895240000000100000000000000000000000000000000000000
    6261957d48000000000000004800000000000000020000000000000024000000
    000000004d265a64080000000200000001000000000000000100000000000000
    c1685b7a080110012a02aabb2400000001000000000000000000000000000000
    000000009ac0cc66ac00000000000000ac000000000000000200000000000000
    3f00000000000000bf65a0080000000003000000000000000000000000000000
    00000000573a9174070000000200000002000000000000000100000000000000
    6a845b26080210012a01cc
    """

  private static let segment = """
    5249474e5f4c4f47020000000000000044330000000000002211000000000000
    0100000000000000010000000000000008070605040302010000000000000000
    00000000ed43740b240000000100000000000000000000000000000000000000
    d4c0d86a48000000000000004800000000000000020000000000000024000000
    000000004d265a64080000000200000001000000000000000100000000000000
    d9a928f7080110012a02aabb2400000001000000000000000000000000000000
    0000000085a12c49ac00000000000000ac000000000000000200000000000000
    3f00000000000000bf65a0080000000003000000000000000000000000000000
    0000000003740779070000000200000002000000000000000100000000000000
    67fd3ab8080210012a01cc000000000000000000000000000000000000000000
    """

  private static let snapshot = """
    5249474e5f535300010000000100000044330000000000000100000000000000
    020000000000000001000000000000001200000055000000000000000a100922
    110000000000001203683a311801b2999e18030000001c551662ddeeff000000
    00ff7024a60300000000000000
    """

  private func hex(_ bytes: [UInt8]?) -> String {
    let digits = (bytes ?? []).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return stride(from: 0, to: digits.count, by: 32).map { start in
      digits[start..<min(start + 32, digits.count)].joined()
    }.joined(separator: "\n")
  }

  private func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.compactMap { $0.hexDigitValue }
    return stride(from: 0, to: digits.count, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }
}
