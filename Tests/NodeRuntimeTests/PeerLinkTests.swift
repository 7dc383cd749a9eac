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

@Suite struct BulkDetourTests {
  @Test("an entry takes the urgent connection only when its own is missing long, and one at a time")
  func oneAtATime() {
    var detour = BulkDetour(pause: 100)
    detour.connectionMissing(since: 1_000)
    let taken = [1_099, 1_100, 1_100, 1_199, 1_200].map { detour.take(at: $0) }
    #expect(taken == [false, true, false, false, true])
    detour.connectionMissing(since: 1_250)
    let takenAtOnce = detour.take(at: 1_349)
    #expect(!takenAtOnce)
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
  private let door = Door()

  /// Lets only so many connections in.
  private final class Door {
    var places = 2
  }

  init() throws {
    loop = try EventLoop()
    var router = RPCRouter()
    member.register(in: &router)
    server = RPCServer(
      loop: loop, identity: { PeerIdentity(kind: .node, clusterID: 1, nodeID: 2) }, router: router,
      admission: { [door] _ in
        door.places -= 1
        return door.places < 0 ? PrefaceRefusal(.tooManyConnections, "full") : nil
      })
    address = "127.0.0.1:\(try server.listen(on: .loopback(port: 0)))"
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

  /// A link whose second connection the member refuses.
  private func linkWithoutBulk(
    detourPause: UInt64, onLoss: @escaping (PeerLink) -> Void = { _ in }
  ) -> PeerLink {
    door.places = 1
    let link = PeerLink(
      loop: loop, id: NodeID(2), address: address, dialled: address,
      identity: { PeerIdentity(kind: .node, clusterID: 1, nodeID: 1) },
      detour: BulkDetour(pause: detourPause),
      onChange: { [loop] _, _ in loop.atEndOfBurst { loop.stop() } }, onLoss: onLoss)
    loop.run()
    #expect(link.isUp)
    return link
  }

  @Test("entries do not go before heartbeats while they have no connection of their own")
  func bulkWaits() {
    var losses = 0
    let link = linkWithoutBulk(detourPause: 3_600_000_000_000) { [loop] _ in
      losses += 1
      loop.stop()
    }
    for round in 1...8 as ClosedRange<UInt64> { link.send(message(round, bytes: 1 << 20), .bulk) }
    link.send(message(9), .urgent)
    run { [member] in member.received.joined().contains { $0.appendRound == 9 } }
    #expect(member.received.joined().map { $0.appendRound } == [9])
    // The connection comes to stand: what was dropped is told to be lost, and goes its own way.
    door.places = 1
    let limit = loop.schedule(after: 20_000_000_000) { [loop] in loop.stop() }
    loop.run()
    limit.cancel()
    #expect(losses == 1)
    link.send(message(10, bytes: 1 << 20), .bulk)
    link.send(message(11), .urgent)
    run { [member] in member.received.joined().count == 3 }
    #expect(Set(member.received.map { $0.map { $0.appendRound } }) == [[9, 11], [10]])
    link.close()
    server.close()
  }

  @Test("a member to which no second connection can be made gets entries all the same")
  func bulkNeverComes() {
    var sent: UInt64 = 0
    let link = linkWithoutBulk(detourPause: 1_000_000) { [self] link in
      // As a leader does: what is told to be lost is sent again.
      sent += 1
      link.send(message(sent, bytes: 1 << 10), .bulk)
      link.send(message(99, bytes: 1 << 10), .bulk)
    }
    // Of two at one moment one goes over the first connection at most, and the other is told to be lost.
    loop.schedule(at: 0) { [self] in
      for _ in 0..<2 { link.send(message(99, bytes: 1 << 10), .bulk) }
    }
    run { [member] in member.received.joined().count { $0.appendRound < 99 } == 3 }
    #expect(member.received.count == 1)
    link.close()
    server.close()
  }
}

extension WireEnvelope {
  fileprivate var appendRound: UInt64 {
    if case .appendEntries(let append) = message { append.readRound } else { 0 }
  }
}
