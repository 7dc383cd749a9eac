import KeyValueStore
import RaftCore
import Replication
import Testing

@Suite("Replica: a log that has lost entries")
struct ReplicaRepairTests {
  @Test("a replica whose disk has lost entries has every write again, once, and answers reads")
  func repaired() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    let follower = leader % 3 + 1
    func write(_ sequences: ClosedRange<UInt8>) {
      for sequence in sequences {
        _ = cluster.propose(
          SessionMachine.put(client: client, sequence: sequence, key: sequence), on: leader)
      }
      cluster.settle()
    }
    write(1...20)
    cluster.restart(follower, lackingEntriesFrom: 5)
    #expect(cluster[follower].node.repair != nil)
    write(21...30)
    cluster.tick(30)
    #expect(cluster[follower].node.repair == nil)
    #expect(cluster.disks[follower - 1].repair == nil)
    #expect(Set(cluster.replicas.map(\.appliedEntry)).count == 1)
    #expect(Set(cluster.replicas.map(\.machine.machine.digest)).count == 1)
    #expect(cluster[follower].machine.map.list().entries.allSatisfy { $0.version == 1 })
    let read = cluster.read(on: follower)
    cluster.tick(5)
    guard case .readReady = cluster.answer(read) else {
      Issue.record("the read ended with \(String(describing: cluster.answer(read)))")
      return
    }
  }

  @Test("as long as entries are missing no new leader rests on that replica's vote")
  func withoutVote() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    for sequence in 1...20 as ClosedRange<UInt8> {
      _ = cluster.propose(
        SessionMachine.put(client: client, sequence: sequence, key: sequence), on: leader)
    }
    cluster.settle()
    let (damaged, whole) = (leader % 3 + 1, (leader + 1) % 3 + 1)
    cluster.isolate(leader)
    cluster.restart(damaged, lackingEntriesFrom: 5)
    cluster.tick(200)
    #expect(cluster[damaged].node.repair != nil)
    #expect(cluster[whole].node.role != .leader)
    cluster.reconnect()
    _ = cluster.elect()
    cluster.tick(50)
    #expect(cluster[damaged].node.repair == nil)
    #expect(Set(cluster.replicas.map(\.machine.machine.digest)).count == 1)
  }
}
