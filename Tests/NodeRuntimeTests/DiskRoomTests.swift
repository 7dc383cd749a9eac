import ClusterFakes
import RPCCore
import RPCTransport
import RaftCore
import RaftStorage
import SystemIO
import Testing
import WireMessages

@testable import NodeRuntime

/// What a node takes in while its disk lags behind.
@Suite(.timeLimit(.minutes(1))) struct DiskRoomTests {
  private static func entry(_ index: UInt64, byteCount: Int = 68) -> LogEntry {
    LogEntry(
      id: EntryID(term: Term(2), index: LogIndex(index)),
      payload: .command([UInt8](repeating: 7, count: byteCount)))
  }

  private static func append(after previous: UInt64, _ entries: [LogEntry] = []) -> RaftMessage {
    .appendEntries(
      AppendEntries(
        previous: EntryID(term: Term(2), index: LogIndex(previous)), entries: entries,
        leaderCommit: .zero, readRound: 0))
  }

  /// Entries 11 to 13 wait for the disk, and with them a term if that is asked for.
  private static func backlog(hasTerm: Bool = false) -> PersistBacklog {
    var backlog = PersistBacklog()
    for number in 1...3 as ClosedRange<UInt64> {
      backlog.submitted(
        PersistBatch(
          number: number, hardState: hasTerm ? HardState(currentTerm: Term(2)) : nil,
          truncateAfter: nil, entries: [entry(10 + number)]))
    }
    return backlog
  }

  private static let requests: [RaftMessage] = [
    .requestVote(RequestVote(lastEntry: .zero, isPreVote: true, isTransfer: false)),
    .readIndex(ReadIndex(batch: 1)), .timeoutNow,
  ]

  @Test(
    "entries beyond the bytes that may wait for the disk are not taken; heartbeats and votes are")
  func bytes() {
    let backlog = Self.backlog()
    #expect(backlog.byteCount == 300)
    var room = DiskRoom()
    room.bytesMax = 301
    #expect(room.takes(Self.append(after: 13, [Self.entry(14)]), backlog: backlog, answers: 0))
    room.bytesMax = 300
    #expect(!room.takes(Self.append(after: 13, [Self.entry(14)]), backlog: backlog, answers: 0))
    for message in Self.requests + [Self.append(after: 10), Self.append(after: 13)] {
      #expect(room.takes(message, backlog: backlog, answers: 0))
    }
    // Whatever the bound, what finds nothing waiting may wait.
    room.bytesMax = 0
    #expect(
      room.takes(Self.append(after: 13, [Self.entry(14)]), backlog: PersistBacklog(), answers: 0))
  }

  @Test(
    "beyond the answers or batches that may wait, nothing is taken of which the answer would wait")
  func answers() {
    let backlog = Self.backlog()
    var few = DiskRoom()
    few.answersMax = 5
    var short = DiskRoom()
    short.batchesMax = 3
    for (room, count) in [(few, 5), (short, 0)] {
      #expect(
        !room.takes(Self.append(after: 13, [Self.entry(14)]), backlog: backlog, answers: count))
      #expect(!room.takes(Self.append(after: 11), backlog: backlog, answers: count))
      for message in Self.requests + [Self.append(after: 10)] {
        #expect(room.takes(message, backlog: backlog, answers: count))
      }
    }
    #expect(few.takes(Self.append(after: 11), backlog: backlog, answers: 4))
    // Where not even the term is on disk, all answers wait.
    let termWaits = Self.backlog(hasTerm: true)
    for message in Self.requests + [Self.append(after: 10)] {
      #expect(!few.takes(message, backlog: termWaits, answers: 5))
      #expect(few.takes(message, backlog: termWaits, answers: 4))
    }
    let reply = RaftMessage.requestVoteReply(RequestVoteReply(isGranted: true, isPreVote: true))
    #expect(few.takes(reply, backlog: termWaits, answers: 5))
  }

  @Test("what becomes durable makes room, and a log that is cut back waits from where it is cut")
  func accounts() {
    var backlog = Self.backlog(hasTerm: true)
    #expect(backlog.firstIndex == LogIndex(11))
    backlog.persisted(through: 2)
    #expect(backlog.batchCount == 1)
    #expect(backlog.byteCount == 100)
    #expect(backlog.firstIndex == LogIndex(13))
    backlog.submitted(
      PersistBatch(
        number: 4, hardState: nil, truncateAfter: LogIndex(6), entries: [Self.entry(9)]))
    #expect(backlog.firstIndex == LogIndex(7))
    backlog.persisted(through: 4)
    #expect(backlog.batchCount == 0 && backlog.byteCount == 0 && !backlog.hasHardState)
    #expect(backlog.firstIndex == nil)
  }

  @Test(
    "a follower with hardly any room drops entries, stays with its leader, and has all in the end")
  func follower() async throws {
    let cluster = try await TestCluster(nodes: 3)
    let tight = cluster.nodes[2]
    await tight.run { $0.diskRoom.bytesMax = 1 }
    let caller = await Caller(on: cluster.thread, to: cluster.founder.address)
    let session = try await caller.openSession()
    let term = try await caller.status().term
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...200 as ClosedRange<UInt64> {
        group.addTask {
          try await caller.put(
            "k\(number)", "v", session: session, number: number, answeredBelow: 1)
        }
      }
      try await group.waitForAll()
    }
    let leader = try await caller.status()
    let reader = await Caller(on: cluster.thread, to: tight.address)
    let status = try await reader.status(appliedAtLeast: leader.appliedIndex)
    #expect(status.mapDigest == leader.mapDigest)
    #expect(status.term == term)
    reader.close()
    caller.close()
    await cluster.stop()
  }
}
