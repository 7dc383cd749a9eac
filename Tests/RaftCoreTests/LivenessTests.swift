import RaftCore
import Testing

@Suite("Progress under partial partitions")
struct LivenessTests {
  /// Connects exactly the given pairs.
  private func connect(_ pairs: [(UInt64, UInt64)], _ cluster: inout Cluster) {
    let count = UInt64(cluster.ids.count)
    for from in 1...count {
      for to in 1...count where from != to {
        let isConnected = pairs.contains { $0 == (from, to) || $0 == (to, from) }
        if !isConnected { cluster.disconnect(from, to) }
      }
    }
  }

  /// Whether something new is committed within ten election timeouts.
  private func commits(_ cluster: inout Cluster) -> Bool {
    let former = cluster.oracle.commitIndex
    for _ in 0..<10 * cluster.settings.electionTimeoutTicksMax {
      if let leader = cluster.leader { _ = try? cluster.propose("a", on: leader.id.rawValue) }
      cluster.tick()
    }
    return cluster.oracle.commitIndex > former
  }

  @Test("three nodes of which two do not hear each other keep a stable leader", arguments: 1...10)
  func chainOfThree(seed: UInt64) {
    // A switch that forwards some traffic and loses other: 1 and 3 hear only 2.
    var cluster = Cluster(voters: 3, seed: seed)
    cluster.elect(1)
    connect([(1, 2), (2, 3)], &cluster)
    #expect(commits(&cluster))
    cluster.tick(200)
    let settled = cluster.oracle.electionCount
    cluster.tick(500)
    #expect(cluster.oracle.electionCount == settled)
    #expect(cluster.violations == [])
  }

  @Test("a leader that only reaches a minority gives way to one that reaches more")
  func bridge() {
    // Node 1 leads and hears 2 only; 3, 4 and 5 hear each other and 2.
    var cluster = Cluster(voters: 5)
    cluster.elect(1)
    connect([(1, 2), (2, 3), (2, 4), (2, 5), (3, 4), (3, 5), (4, 5)], &cluster)
    #expect(commits(&cluster))
    #expect(cluster.leader?.id != NodeID(1))
    #expect(cluster.violations == [])
  }

  @Test("one node that reaches a majority which does not reach itself is enough")
  func quorumLoss() {
    // Only node 5 is connected with a quorum.
    var cluster = Cluster(voters: 5)
    cluster.elect(1)
    connect([(5, 1), (5, 2), (5, 3), (5, 4)], &cluster)
    #expect(commits(&cluster))
    #expect(cluster.leader?.id == NodeID(5))
    #expect(cluster.violations == [])
  }

  @Test("a leader that sends but does not hear gives way")
  func deafLeader() {
    var cluster = Cluster(voters: 3)
    cluster.elect(1)
    cluster.disconnect(2, 1)
    cluster.disconnect(3, 1)
    #expect(commits(&cluster))
    #expect(cluster.leader?.id != NodeID(1))
  }

  @Test("a follower that sends but does not hear deposes nobody")
  func deafFollower() {
    var cluster = Cluster(voters: 3)
    cluster.elect(1)
    cluster.disconnect(1, 3)
    cluster.disconnect(2, 3)
    cluster.tick(500)
    #expect(cluster.leader?.id == NodeID(1))
    #expect(cluster.oracle.electionCount == 1)
  }

  @Test("a link that comes and goes deposes nobody who has a quorum without it")
  func flappingLink() {
    var cluster = Cluster(voters: 3)
    cluster.elect(1)
    for _ in 0..<30 {
      cluster.disconnect(1, 3)
      cluster.disconnect(3, 1)
      cluster.tick(25)
      cluster.heal()
      cluster.tick(3)
    }
    #expect(cluster.leader?.id == NodeID(1))
    #expect(cluster.oracle.electionCount == 1)
  }

  @Test("half of an even cluster commits and reads nothing, and fails its reads in time")
  func halfIsNoMajority() throws {
    var cluster = Cluster(voters: 4)
    cluster.elect(1)
    cluster.deliver()
    cluster.crash(3)
    cluster.crash(4)
    let id = try cluster.propose("a", on: 1)
    let tags = [cluster.read(on: 1), cluster.read(on: 2)]
    cluster.tick(200)
    #expect(cluster.oracle.commitIndex < id.index)
    #expect(Set(cluster.failedReads) == Set(tags))
    cluster.start(NodeID(3))
    #expect(commits(&cluster))
    #expect(cluster.violations == [])
  }

  @Test("a leader's death is made good within two longest election timeouts", arguments: 1...20)
  func failover(seed: UInt64) {
    var cluster = Cluster(voters: 3, seed: seed)
    cluster.elect(1)
    cluster.deliver()
    cluster.crash(1)
    let ticks = 2 * cluster.settings.electionTimeoutTicksMax
    let isMended = cluster.run(ticks: ticks) { $0.canCommit }
    #expect(isMended)
  }

  @Test("the same seed leads to the same history")
  func deterministic() {
    var first = Campaign(seed: 11)
    var second = Campaign(seed: 11)
    _ = first.run()
    _ = second.run()
    #expect(first.cluster.clock == second.cluster.clock)
    #expect(first.cluster.oracle.committed == second.cluster.oracle.committed)
    #expect(first.cluster.readStates == second.cluster.readStates)
  }
}
