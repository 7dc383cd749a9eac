import KeyValueStore
import RaftCore
import Replication
import Testing

@Suite("Replica: reads without a quorum")
struct ReplicaSpeculationTests {
  @Test("they show what is in the log, and leave the state machine as it is")
  func unappliedTail() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    _ = cluster.propose(SessionMachine.put(client: client, sequence: 1, key: 1), on: leader)
    cluster.settle()
    let committed = cluster[leader].speculativeMachine()
    #expect(committed.map.digest == cluster[leader].machine.map.digest)

    cluster.isolate(leader)
    _ = cluster.propose(SessionMachine.put(client: client, sequence: 2, key: 2), on: leader)
    _ = cluster.propose(SessionMachine.put(client: client, sequence: 3, key: 3), on: leader)
    cluster.settle()
    #expect(cluster[leader].speculativeMachine().map.list().entries.map(\.key) == [[1], [2], [3]])
    #expect(cluster[leader].machine.map.count == 1)
    #expect(committed.map.count == 1)
  }

  @Test("asking again applies only what the log has gained")
  func incremental() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    cluster.isolate(leader)
    for sequence in 1...10 as ClosedRange<UInt8> {
      _ = cluster.propose(
        SessionMachine.put(client: client, sequence: sequence, key: sequence), on: leader)
      cluster.settle()
      let machine = cluster[leader].speculativeMachine()
      #expect(machine.map.count == Int(sequence))
      // The session's opening, then one application per proposal and no more.
      #expect(machine.appliedCount == 1 + Int(sequence))
    }
  }

  @Test("entries that a leader has replaced are not shown any more")
  func replaced() {
    var cluster = Cluster(count: 3)
    let old = cluster.elect()
    let client = cluster.openSession(on: old)
    cluster.isolate(old)
    _ = cluster.propose(SessionMachine.put(client: client, sequence: 1, key: 1), on: old)
    cluster.settle()
    #expect(cluster[old].speculativeMachine().map.get([1]) != nil)
    let new = cluster.elect()
    cluster.reconnect()
    _ = cluster.propose(SessionMachine.put(client: client, sequence: 2, key: 2), on: new)
    cluster.settle()
    cluster.tick(20)
    for number in 1...3 {
      let machine = cluster[number].speculativeMachine()
      #expect(machine.map.list().entries.map(\.key) == [[2]])
      #expect(machine.map.digest == cluster[number].machine.map.digest)
    }
  }

  @Test("a replaced entry is not shown even while nothing new is committed")
  func replacedWithoutCommit() {
    var cluster = Cluster(count: 3)
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    cluster.isolate(leader)
    _ = cluster.propose(SessionMachine.put(client: client, sequence: 1, key: 1), on: leader)
    cluster.settle()
    #expect(cluster[leader].speculativeMachine().map.count == 1)
    let last = cluster[leader].node.lastEntry
    let next = Term(last.term.rawValue + 1)
    let other = NodeID(UInt64(leader % 3 + 1))
    cluster[leader].receive(
      Envelope(
        from: other, to: NodeID(UInt64(leader)), term: next,
        message: .appendEntries(
          AppendEntries(
            previous: EntryID(term: last.term, index: last.index.previous),
            entries: [
              LogEntry(
                id: EntryID(term: next, index: last.index),
                payload: .command(SessionMachine.put(client: client, sequence: 2, key: 2)))
            ], leaderCommit: .zero, readRound: 0))))
    cluster.drain(leader)
    #expect(cluster[leader].speculativeMachine().map.list().entries.map(\.key) == [[2]])
  }
}
