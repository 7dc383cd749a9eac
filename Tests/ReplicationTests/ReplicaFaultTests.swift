import KeyValueStore
import RaftCore
import Replication
import TestSupport
import Testing

@Suite("Replica: faults")
struct ReplicaFaultTests {
  /// A client that asks until it is told that its request was executed.
  private struct Client {
    let id: UInt64
    var sequence: UInt8 = 1
    var tag: RequestTag?
    var finished: [UInt8] = []
    var command: [UInt8] {
      SessionMachine.put(client: id, sequence: sequence, key: UInt8(id) &* 40 &+ sequence)
    }
  }

  @Test(
    "lost, doubled and reordered messages, cut-off nodes, slow disks and crashes double no request",
    arguments: Seeds.all, [false, true])
  func chaos(seed: UInt64, hasSnapshots: Bool) {
    var random = SeededRandom(seed: seed)
    var raftSettings = RaftSettings()
    raftSettings.randomSeed = seed
    raftSettings.snapshotChunkBytesMax = 300
    var settings = ReplicaSettings()
    if hasSnapshots {
      settings.snapshotLogBytes = 400
      settings.trailingLogBytes = 100
      settings.laggingLogBytesMax = 200
      settings.snapshotRetryTicks = 20
    }
    var cluster = Cluster(count: 3, settings: settings, raftSettings: raftSettings)
    let first = cluster.elect()
    var clients = (0..<3).map { _ in Client(id: cluster.openSession(on: first)) }
    var reads: [RequestTag] = []

    func chance(_ percent: Int) -> Bool {
      Int.random(in: 0..<100, using: &random) < percent
    }
    for step in 0..<3_000 {
      if chance(3) {
        cluster.isolated = chance(50) ? [] : [NodeID(.random(in: 1...3, using: &random))]
      }
      if chance(5) {
        let number = Int.random(in: 1...3, using: &random)
        if chance(50) {
          cluster.stalledDisks.insert(NodeID(UInt64(number)))
        } else {
          cluster.finishDisk(of: number)
        }
      }
      if chance(1) {
        cluster.restart(.random(in: 1...3, using: &random))
      }
      if hasSnapshots, chance(5) {
        let number = Int.random(in: 1...3, using: &random)
        if cluster.files.slow.remove(number) == nil {
          cluster.files.slow.insert(number)
        } else {
          cluster.finishSnapshot(on: number)
        }
      }
      if chance(30) {
        for index in cluster.replicas.indices where chance(80) {
          cluster.replicas[index].tick()
        }
      }
      // A handful of messages, each perhaps lost, perhaps twice, in any order.
      for _ in 0..<4 where !cluster.messages.isEmpty {
        let position = Int.random(in: 0..<min(6, cluster.messages.count), using: &random)
        let envelope =
          chance(5) ? cluster.messages[position] : cluster.messages.remove(at: position)
        if !chance(5) {
          cluster.deliver(envelope)
        }
      }
      for index in clients.indices where clients[index].sequence <= 30 {
        ask(&clients[index], &cluster, hurry: chance(2), leader: cluster.leader)
      }
      if step % 10 == 0 {
        reads.append(cluster.read(on: .random(in: 1...3, using: &random)))
      }
      for number in 1...3 {
        cluster.drain(number)
      }
    }

    cluster.reconnect()
    for number in 1...3 {
      cluster.finishDisk(of: number)
    }
    for _ in 0..<400 {
      cluster.tick()
      for index in clients.indices where clients[index].sequence <= 30 {
        ask(&clients[index], &cluster, hurry: false, leader: cluster.leader)
      }
    }
    cluster.tick(200)

    #expect(clients.allSatisfy { $0.sequence == 31 })
    #expect(cluster.files.machines.isEmpty != hasSnapshots)
    #expect(Set(cluster.replicas.map(\.appliedEntry)).count == 1)
    #expect(Set(cluster.replicas.map(\.machine.machine.digest)).count == 1)
    #expect(cluster[1].machine.map.revision == Revision(90))
    #expect(cluster[1].machine.map.list().entries.allSatisfy { $0.version == 1 })
    #expect(cluster.answers.values.allSatisfy { $0.count == 1 }, "a tag was answered twice")
    #expect(reads.allSatisfy { cluster.answers[$0]?.count == 1 }, "a read was not answered")
  }

  /// Goes on to the next request when the present one was executed, and asks again when it was
  /// refused or its outcome is unknown; in a hurry, also while it is under way.
  private func ask(_ client: inout Client, _ cluster: inout Cluster, hurry: Bool, leader: Int?) {
    if let tag = client.tag {
      switch cluster.answer(tag) {
      case .completed(_, .put):
        client.sequence += 1
        client.tag = nil
      case .completed(_, let result):
        Issue.record("unexpected \(result)")
      case .refused, .outcomeUnknown, .lost:
        client.tag = nil
      case .membershipChanged, .readReady:
        Issue.record("a put was answered as something else")
      case nil:
        if !hurry {
          return
        }
      }
    }
    if client.tag == nil || hurry, client.sequence <= 30, let leader {
      client.tag = cluster.propose(client.command, on: leader)
    }
  }

  @Test(
    "a linearizable read sees every write that was acknowledged before it", arguments: Seeds.all)
  func linearizableReads(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var raftSettings = RaftSettings()
    raftSettings.randomSeed = seed
    var cluster = Cluster(count: 3, raftSettings: raftSettings)
    _ = cluster.elect()
    // Every read with the number of writes acknowledged when it began; its answer must not be older.
    var begun: [RequestTag: UInt64] = [:]
    var writes: [RequestTag] = []
    var acknowledged: UInt64 = 0
    for _ in 0..<2_000 {
      if Int.random(in: 0..<100, using: &random) < 2 {
        cluster.isolated =
          Bool.random(using: &random) ? [] : [NodeID(.random(in: 1...3, using: &random))]
      }
      if Bool.random(using: &random) {
        let index = Int.random(in: 0...2, using: &random)
        cluster.replicas[index].tick()
        cluster.drain(index + 1)
      }
      for _ in 0..<3 where !cluster.messages.isEmpty {
        let position = Int.random(in: 0..<min(5, cluster.messages.count), using: &random)
        cluster.deliver(cluster.messages.remove(at: position))
      }
      if let leader = cluster.leader, Bool.random(using: &random) {
        writes.append(cluster.propose([], on: leader))
        cluster.drain(leader)
      }
      writes.removeAll { tag in
        if case .completed(let position, _) = cluster.answer(tag) {
          acknowledged = max(acknowledged, position.index.rawValue)
        }
        return cluster.answer(tag) != nil
      }
      let reader = Int.random(in: 1...3, using: &random)
      begun[cluster.read(on: reader)] = acknowledged
      cluster.drain(reader)
    }
    cluster.reconnect()
    cluster.tick(300)
    var answered = 0
    for (tag, acknowledged) in begun {
      if case .readReady(let index) = cluster.answer(tag) {
        answered += 1
        #expect(index.rawValue >= acknowledged, "read \(tag.rawValue)")
      }
      #expect(cluster.answers[tag]?.count == 1)
    }
    #expect(answered > 100)
  }
}
