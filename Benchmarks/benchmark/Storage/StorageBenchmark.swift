import BenchmarkSupport
import ProgramSupport
import RaftCore
import RaftStorage
import SystemIO

/// How long it takes to make groups of entries durable, with and without room prepared for them.
///
/// One thread writes and syncs one group after the other, as the persistence thread of a node does.
/// Rows of the two kinds take turns, so that a disk that is busy for a while harms both.
struct StorageBenchmark {
  private struct Row {
    let entryCount: Int
    let commandBytes: Int
  }

  private static let rows = [
    Row(entryCount: 1, commandBytes: 100), Row(entryCount: 64, commandBytes: 100),
    Row(entryCount: 16, commandBytes: 4_096),
  ]

  private let context: BenchmarkContext

  init(_ context: BenchmarkContext) {
    self.context = context
  }

  func run() throws {
    let duration = context.options.duration
    var table = TextTable([
      .init("entries", .right), .init("bytes each", .right), .init("segments"),
      .init("groups per second", .right), .init("p50 ms", .right), .init("p99 ms", .right),
      .init("p99.9 ms", .right), .init("max ms", .right),
    ])
    for row in Self.rows {
      context.note("\(row.entryCount) entries of \(row.commandBytes) bytes")
      let directory = "\(context.options.dataDirectory)/storage-\(SystemRandom.uint64())"
      let writers = try [0, 1 << 20].map { step in
        try Writer(
          directory: "\(directory)-\(step)", preallocationBytes: step,
          entryCount: row.entryCount, commandBytes: row.commandBytes)
      }
      for round in 0..<10 {
        for writer in round % 2 == 0 ? writers : writers.reversed() {
          try writer.work(for: duration / 10)
        }
      }
      for (writer, kind) in zip(writers, ["growing", "prepared"]) {
        let times = Distribution(writer.times)
        let seconds = Double(writer.times.reduce(0, +)) / 1e9
        let figures = [times.median, times.percentile(99), times.percentile(99.9), times.max]
        table.append(
          [
            "\(row.entryCount)", "\(row.commandBytes)", kind,
            Decimal.text(Double(times.count) / seconds, digits: 0),
          ] + figures.map { Decimal.milliseconds($0, digits: 3) })
      }
    }
    context.print(
      "groups of entries written and synced one after the other, \(duration.shortText) a row\n")
    context.print(table.text)
  }

  /// A log that is written to as fast as the disk allows.
  private final class Writer {
    private let storage: RaftStorage<LocalFileSystem>
    private let entryCount: Int
    private let command: [UInt8]
    private var lastIndex: UInt64 = 0
    private var batchNumber: UInt64 = 0
    var times: [UInt64] = []

    init(
      directory: String, preallocationBytes: UInt64, entryCount: Int, commandBytes: Int
    ) throws {
      storage = try RaftStorage.open(
        directory: directory, files: LocalFileSystem(),
        settings: StorageSettings(preallocationBytes: preallocationBytes)
      ).storage
      try storage.saveIdentity(NodeIdentity(nodeID: NodeID(1), clusterID: ClusterID(1)))
      self.entryCount = entryCount
      command = [UInt8](repeating: 0x72, count: commandBytes)
    }

    func work(for duration: Duration) throws {
      let end = EventLoop.monotonicNow() + UInt64(duration / .nanoseconds(1))
      while EventLoop.monotonicNow() < end {
        batchNumber += 1
        let entries = (1...UInt64(entryCount)).map { offset in
          LogEntry(
            id: EntryID(term: Term(1), index: LogIndex(lastIndex + offset)),
            payload: .command(command))
        }
        lastIndex += UInt64(entryCount)
        let batch = PersistBatch(
          number: batchNumber,
          hardState: batchNumber == 1 ? HardState(currentTerm: Term(1)) : nil,
          truncateAfter: nil, entries: entries)
        let start = EventLoop.monotonicNow()
        try storage.persist([batch])
        times.append(EventLoop.monotonicNow() - start)
      }
    }
  }
}
