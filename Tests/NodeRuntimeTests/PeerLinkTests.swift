import RPCCore
import RPCTransport
import RaftCore
import SystemIO
import Testing
import WireMessages

@testable import NodeRuntime

@Suite struct MessageUrgencyTests {
  private func append(after previous: UInt64, entries: Int) -> RaftMessage {
    let entries = (0..<UInt64(entries)).map {
      LogEntry(
        id: EntryID(term: Term(1), index: LogIndex(previous + 1 + $0)), payload: .command([1]))
    }
    return .appendEntries(
      AppendEntries(
        previous: EntryID(term: Term(1), index: LogIndex(previous)), entries: entries,
        leaderCommit: LogIndex(1), readRound: 0))
  }

  @Test("a heartbeat is urgent; entries, and the question whether they have arrived, are not")
  func appends() {
    let matched = LogIndex(7)
    #expect(MessageUrgency(append(after: 7, entries: 0), matched: matched) == .urgent)
    #expect(MessageUrgency(append(after: 7, entries: 1), matched: matched) == .bulk)
    #expect(MessageUrgency(append(after: 9, entries: 0), matched: matched) == .bulk)
    #expect(MessageUrgency(append(after: 0, entries: 0), matched: .zero) == .urgent)
  }

  @Test("votes, answers, read rounds and orders to stand for election are urgent")
  func others() {
    let last = EntryID(term: Term(1), index: LogIndex(7))
    let messages: [RaftMessage] = [
      .requestVote(RequestVote(lastEntry: last, isPreVote: true, isTransfer: false)),
      .requestVoteReply(RequestVoteReply(isGranted: true, isPreVote: true)),
      .appendEntriesReply(
        AppendEntriesReply(outcome: .accepted(matchIndex: LogIndex(7)), readRound: 0)),
      .readIndex(ReadIndex(batch: 1)), .readIndexReply(ReadIndexReply(batch: 1, index: nil)),
      .timeoutNow,
    ]
    for message in messages {
      #expect(MessageUrgency(message, matched: .zero) == .urgent, "\(message)")
    }
  }
}

@Suite struct PeerLinkTests {
  /// A member that keeps what it is sent.
  private final class Member: WireRaftPeerService {
    /// Of each stream, in the order in which they were opened.
    var received: [[WireEnvelope]] = []
    var onMessage: () -> Void = {}
    private var calls: [UnaryServerCall<WireDeliverReply>] = []

    func deliver(call: UnaryServerCall<WireDeliverReply>) -> (StreamEvent<WireEnvelope>) -> Void {
      let stream = received.count
      received.append([])
      calls.append(call)
      return { event in
        guard case .message(let message) = event else { return }
        self.received[stream].append(message)
        self.onMessage()
      }
    }
  }

  private let loop: EventLoop
  private let member = Member()
  private let server: RPCServer
  private let address: String

  init() throws {
    loop = try EventLoop()
    var router = RPCRouter()
    member.register(in: &router)
    server = RPCServer(
      loop: loop, identity: { PeerIdentity(kind: .node, clusterID: 1, nodeID: 2) }, router: router)
    address = "127.0.0.1:\(try server.listen(host: "127.0.0.1", port: 0))"
  }

  private func message(_ round: UInt64, bytes: Int = 0) -> Envelope {
    let entries =
      bytes == 0
      ? []
      : [
        LogEntry(
          id: EntryID(term: Term(1), index: LogIndex(round)),
          payload: .command([UInt8](repeating: 1, count: bytes)))
      ]
    return Envelope(
      from: NodeID(1), to: NodeID(2), term: Term(1),
      message: .appendEntries(
        AppendEntries(previous: .zero, entries: entries, leaderCommit: .zero, readRound: round)))
  }

  private func run(until condition: @escaping () -> Bool) {
    member.onMessage = { [loop] in if condition() { loop.stop() } }
    let limit = loop.schedule(after: 20_000_000_000) { [loop, member, server] in
      Issue.record(
        "nothing stopped the loop: \(member.received.map(\.count)), \(server.connectionCount) connections"
      )
      loop.stop()
    }
    if !condition() { loop.run() }
    limit.cancel()
  }

  @Test("urgent messages and entries travel over two connections, each in order and none lost")
  func twoConnections() {
    var isUp = false
    let link = PeerLink(
      loop: loop, id: NodeID(2), address: address, dialled: address,
      identity: { PeerIdentity(kind: .node, clusterID: 1, nodeID: 1) },
      onChange: { [loop] _, up in
        isUp = up
        loop.atEndOfBurst { loop.stop() }
      }, onLoss: { _ in })
    loop.run()
    #expect(isUp)
    // Until both streams are open, which the first messages over them show.
    link.send(message(1), .urgent)
    run { [member] in member.received.joined().count == 1 && member.received.count == 2 }
    // More than a stream's window and queue would have held: eight megabytes are under way at most.
    for round in 2...9 as ClosedRange<UInt64> { link.send(message(round, bytes: 1 << 20), .bulk) }
    link.send(message(10), .urgent)
    run { [member] in member.received.joined().count == 10 }
    let rounds = member.received.map { $0.map { $0.appendRound } }
    #expect(Set(rounds) == [[1, 10], Array(2...9)])
    #expect(server.connectionCount == 2)
    link.close()
    server.close()
  }
}

extension WireEnvelope {
  fileprivate var appendRound: UInt64 {
    if case .appendEntries(let append) = message { append.readRound } else { 0 }
  }
}
