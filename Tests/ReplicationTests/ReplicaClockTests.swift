import RaftCore
import Replication
import Testing

/// What a replica makes of a clock that is ahead of its ticks.
@Suite("Replica: the clock")
struct ReplicaClockTests {
  private static let second: UInt64 = 1_000_000_000
  private static let tick = ReplicaSettings().tickNanoseconds

  /// Three nodes of which one leads and has answers to its latest heartbeats.
  private func cluster() -> (Cluster, leader: Int, follower: Int) {
    var settings = RaftSettings()
    settings.leaseReads = true
    var cluster = Cluster(count: 3, raftSettings: settings)
    let leader = cluster.elect()
    cluster.tick(20)
    return (cluster, leader, leader % 3 + 1)
  }

  private func isReply(_ envelope: Envelope) -> Bool {
    if case .readIndexReply(let reply) = envelope.message { reply.index != nil } else { false }
  }

  /// Whether the leader answers by its lease, after its clock has gone on by so much without a tick.
  private func isAnsweredByLease(
    after nanoseconds: UInt64, forwarded isForwarded: Bool, ticks: Int = 0
  ) -> Bool {
    var (cluster, leader, follower) = cluster()
    let read = cluster.read(on: isForwarded ? follower : leader)
    if isForwarded { cluster.drain(follower) }
    cluster.now += nanoseconds
    let asked = cluster.messages
    cluster.messages = []
    if !isForwarded {
      let later = cluster.read(on: leader)
      for _ in 0..<ticks { cluster[leader].tick(at: cluster.now) }
      cluster.drain(leader)
      return cluster.answer(read) != nil && cluster.answer(later) != nil
    }
    for envelope in asked { cluster[leader].receive(envelope, at: cluster.now) }
    for _ in 0..<ticks { cluster[leader].tick(at: cluster.now) }
    cluster.drain(leader)
    return cluster.messages.contains(where: isReply)
  }

  @Test(
    "a leader that stood still does not answer by its lease, whoever asks",
    arguments: [true, false])
  func standstill(isForwarded: Bool) {
    #expect(isAnsweredByLease(after: 0, forwarded: isForwarded))
    #expect(isAnsweredByLease(after: 2 * Self.tick, forwarded: isForwarded))
    #expect(!isAnsweredByLease(after: 2 * Self.tick + 1, forwarded: isForwarded))
    #expect(!isAnsweredByLease(after: Self.second, forwarded: isForwarded))
    // The tick that was due comes after what has arrived.
    #expect(!isAnsweredByLease(after: Self.second, forwarded: isForwarded, ticks: 1))
  }

  /// The age of a node's state when it reads messages after a second for which it stood still.
  private func ageAfterStandstill(on number: (Int, Int) -> Int) -> UInt64? {
    var (cluster, leader, follower) = cluster()
    let number = number(leader, follower)
    #expect(cluster[number].age(at: cluster.now) ?? .max <= 10 * Self.tick)
    // Every heartbeat, and every answer to one, arrives and is not looked at.
    var unread: [Envelope] = []
    for _ in 0..<10 {
      cluster.now += Self.tick
      for index in 1...3 where index != number { cluster[index].tick(at: cluster.now) }
      if number == leader { cluster[leader].tick(at: cluster.now) }
      for index in 1...3 where index != number || number == leader { cluster.drain(index) }
      while !cluster.messages.isEmpty {
        let envelope = cluster.messages.removeFirst()
        if envelope.to == NodeID(UInt64(number)) {
          unread.append(envelope)
        } else {
          cluster.deliver(envelope)
        }
      }
    }
    #expect(unread.contains { cluster[number].node.currentTerm == $0.term })
    cluster.now += Self.second
    cluster.messages = unread
    while !cluster.messages.isEmpty {
      let envelope = cluster.messages.removeFirst()
      if envelope.to == NodeID(UInt64(number)) { cluster.deliver(envelope) }
    }
    let age = cluster[number].age(at: cluster.now)
    cluster.tick(10)
    #expect(cluster[number].age(at: cluster.now) ?? .max <= 10 * Self.tick)
    return age
  }

  @Test(
    "a leader that reads old answers after a standstill is as old as that, and soon young again"
  )
  func leaderAge() throws {
    #expect(try #require(ageAfterStandstill { leader, _ in leader }) >= Self.second)
  }

  @Test(
    "a follower that reads old messages after a standstill is as old as that, and soon young again"
  )
  func followerAge() throws {
    #expect(try #require(ageAfterStandstill { _, follower in follower }) >= Self.second)
  }

  @Test("what a leader has decided before it stood still says how old that is when it is sent")
  func decidedBefore() {
    var (cluster, leader, _) = cluster()
    _ = cluster.propose([1], on: leader)
    cluster.now += Self.second
    cluster.drain(leader)
    let ages = cluster.messages.compactMap { envelope in
      if case .appendEntries(let append) = envelope.message {
        append.quorumAgeMicroseconds
      } else {
        nil
      }
    }
    #expect(ages.count == 2 && ages.allSatisfy { $0 >= 1_000_000 })
  }

  @Test("what a leader that stood still sends says since when no majority has answered it")
  func staleLeader() throws {
    var (cluster, leader, follower) = cluster()
    cluster.now += Self.second
    // Others may have elected somebody else meanwhile; nothing of that has come.
    for _ in 0..<RaftSettings().heartbeatTicks { cluster[leader].tick(at: cluster.now) }
    cluster.drain(leader)
    let sent = cluster.messages.filter { $0.to == NodeID(UInt64(follower)) }
    let ages = sent.compactMap { envelope in
      if case .appendEntries(let append) = envelope.message {
        append.quorumAgeMicroseconds
      } else {
        nil
      }
    }
    #expect(ages.count == sent.count && !ages.isEmpty)
    #expect(ages.allSatisfy { $0 >= 1_000_000 })
    // The follower has not stood still.
    cluster[follower].tick(at: cluster.now - Self.tick)
    cluster[follower].tick(at: cluster.now)
    for envelope in sent { cluster[follower].receive(envelope, at: cluster.now) }
    let age = cluster[follower].age(at: cluster.now)
    #expect(try #require(age) >= Self.second)
  }
}
