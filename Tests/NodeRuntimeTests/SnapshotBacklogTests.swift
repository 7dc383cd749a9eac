import KeyValueStore
import RaftCore
import RaftStorage
import SystemIO
import TestSupport
import Testing

@testable import NodeRuntime

/// What waits for the snapshot thread, however slow the disk.
@Suite(.timeLimit(.minutes(1))) struct SnapshotBacklogTests {
  private static let metadata = SnapshotMetadata(
    last: EntryID(term: Term(2), index: LogIndex(40)),
    configuration: ClusterConfiguration(members: [
      Member(id: NodeID(1), address: "127.0.0.1:1", isVoter: true)
    ]), configurationIndex: LogIndex(1), removed: [])

  private static func piece(
    at offset: UInt64, byteCount: Int, from sender: UInt64 = 1
  ) -> SnapshotJob {
    .store(
      InstallSnapshot(
        metadata: metadata, offset: offset, totalByteCount: 1 << 40,
        data: [UInt8](repeating: 1, count: byteCount)), from: NodeID(sender))
  }

  private static func order(_ offset: UInt64) -> SnapshotJob {
    .read(
      SnapshotChunkOrder(
        to: NodeID(2), snapshot: metadata.last, offset: offset, byteCountMax: 10))
  }

  /// A macro cannot ask what changes a value.
  private final class Backlog {
    private var value = SnapshotBacklog()
    var pieceBytes: Int { value.pieceBytes }
    func add(_ job: SnapshotJob) -> Bool { value.add(job) }
    func takeAll() -> [SnapshotJob] { value.takeAll() }
    func carriedOut(_ job: SnapshotJob) { value.carriedOut(job) }
  }

  @Test("no piece waits twice, and pieces are bounded in number until they are carried out")
  func pieces() {
    let backlog = Backlog()
    let first = Self.piece(at: 0, byteCount: 10)
    #expect(backlog.add(first))
    #expect(!backlog.add(first))
    // Its answer would go to another.
    #expect(backlog.add(Self.piece(at: 0, byteCount: 10, from: 2)))
    for number in 2..<UInt64(SnapshotBacklog.piecesMax) {
      #expect(backlog.add(Self.piece(at: 10 * number, byteCount: 10)))
    }
    #expect(!backlog.add(Self.piece(at: 1_000, byteCount: 10)))
    #expect(backlog.takeAll().count == SnapshotBacklog.piecesMax)
    #expect(!backlog.add(Self.piece(at: 1_000, byteCount: 10)))
    #expect(!backlog.add(first))
    backlog.carriedOut(first)
    #expect(backlog.add(Self.piece(at: 1_000, byteCount: 10)))
    #expect(backlog.pieceBytes == 10 * SnapshotBacklog.piecesMax)
    // What this node wants of its own snapshots is not held up.
    #expect(backlog.add(.verify(Self.metadata.last)))
  }

  @Test("pieces are bounded in bytes, but one may always wait")
  func bytes() {
    let backlog = Backlog()
    let large = Self.piece(at: 0, byteCount: SnapshotBacklog.pieceBytesMax + 1)
    #expect(backlog.add(large))
    #expect(!backlog.add(Self.piece(at: 1, byteCount: 1)))
    backlog.carriedOut(large)
    #expect(backlog.pieceBytes == 0)
    #expect(backlog.add(Self.piece(at: 1, byteCount: 1)))
  }

  @Test("no order to read waits twice, and orders are bounded")
  func orders() {
    let backlog = Backlog()
    for number in 0..<UInt64(SnapshotBacklog.ordersMax) {
      #expect(backlog.add(Self.order(number)))
      #expect(!backlog.add(Self.order(number)))
    }
    #expect(!backlog.add(Self.order(1_000)))
    backlog.carriedOut(Self.order(0))
    #expect(backlog.add(Self.order(1_000)))
  }

  /// Runs the loop until a report comes of which `find` makes something.
  private final class Reports {
    let loop: EventLoop
    private var waiting: [SnapshotReport] = []

    init(loop: EventLoop) { self.loop = loop }

    func add(_ report: SnapshotReport) {
      waiting.append(report)
      loop.stop()
    }

    func next() -> SnapshotReport {
      while waiting.isEmpty { loop.run() }
      return waiting.removeFirst()
    }
  }

  private func store<Files: FileSystem>(
    _ files: Files, node: UInt64, in directory: String
  ) throws -> SnapshotStore<Files> {
    let storage = try RaftStorage.open(directory: directory, files: files).storage
    try storage.saveIdentity(NodeIdentity(nodeID: NodeID(node), clusterID: ClusterID(9)))
    return storage.snapshots
  }

  /// The file of a snapshot with more than a megabyte in it, and the digest of what is in it.
  private func snapshotFile(in directory: String) throws -> (bytes: [UInt8], digest: UInt64) {
    var machine = KeyValueMachine()
    func position(_ index: UInt64) -> EntryID {
      EntryID(term: Term(2), index: LogIndex(index))
    }
    let opening = machine.apply(.openSession, at: position(1))
    guard case .sessionOpened(let client) = opening else {
      Issue.record("no session was opened: \(opening)")
      return ([], 0)
    }
    for number in 1...20 as ClosedRange<UInt64> {
      let identity = RequestIdentity(
        client: client, sequence: SequenceNumber(number), answeredBelow: SequenceNumber(number))
      let value = [UInt8](repeating: 5, count: 64 << 10)
      _ = machine.apply(
        .perform(.put(key: Array("k\(number)".utf8), value: value), identity),
        at: position(1 + number))
    }
    let store = try store(LocalFileSystem(), node: 1, in: directory)
    var taking = try SnapshotTaking(Self.metadata, machine, in: store)
    while try taking.writeNext(byteCountMax: 256 << 10) {}
    let count = try store.byteCount(Self.metadata.last)
    return (try store.read(Self.metadata.last, from: 0, count: Int(count)), machine.digest)
  }

  @Test("pieces that come faster than the disk takes them do not pile up, and the transfer goes on")
  func slowDisk() throws {
    let (from, to) = (try TemporaryDirectory(), try TemporaryDirectory())
    let (file, digest) = try snapshotFile(in: from.path)
    let loop = try EventLoop()
    let reports = Reports(loop: loop)
    let files = GatedFiles()
    let thread = try SnapshotThread(
      store: try store(files, node: 2, in: to.path), limits: KeyValueLimits(), loop: loop
    ) { reports.add($0) }
    func send(at offset: Int) {
      let end = min(offset + 10_000, file.count)
      thread.submit(
        .store(
          InstallSnapshot(
            metadata: Self.metadata, offset: UInt64(offset), totalByteCount: UInt64(file.count),
            data: Array(file[offset..<end])), from: NodeID(1)))
    }
    files.gate.shut()
    // A leader that does not wait for answers, and begins again and again.
    for _ in 0..<20 {
      for offset in stride(from: 0, to: file.count, by: 10_000) { send(at: offset) }
    }
    #expect(thread.backlog.pieces == SnapshotBacklog.piecesMax)
    #expect(thread.backlog.pieceBytes == 10_000 * SnapshotBacklog.piecesMax)
    files.gate.open()
    for number in 1...SnapshotBacklog.piecesMax {
      guard case .stored(_, _, let nextOffset, _) = reports.next() else {
        Issue.record("a piece was not stored")
        return
      }
      #expect(nextOffset == UInt64(10_000 * number))
    }
    // From what the disk has on, as the leader hears.
    var offset = 10_000 * SnapshotBacklog.piecesMax
    var received: KeyValueMachine?
    while received == nil {
      if offset < file.count { send(at: offset) }
      switch reports.next() {
      case .stored(_, _, let nextOffset, _): offset = Int(nextOffset)
      case .received(_, let machine): received = machine
      case .taken, .notTaken, .read, .unreadable, .refused, .failed:
        Issue.record("the transfer did not go on")
        return
      }
    }
    #expect(received?.digest == digest)
    var isStopped = false
    loop.schedule(after: 0) {
      thread.stop {
        isStopped = true
        loop.stop()
      }
    }
    while !isStopped { loop.run() }
    #expect(thread.backlog.pieces == 0)
  }
}
