import RaftCore
import Replication
import Testing

@testable import Simulation

/// Clusters that do not come to rest after their last fault, though they could.
@Suite struct FabricatedLivenessTests {
  @Test("a cluster that answers no client any more is noticed")
  func silence() {
    let world = CrimeScene.living()
    world.cutForGood(world.clientPlaces, from: world.machinePlaces)
    world.run()
    #expect(world.report.violation?.contains("nothing was answered within") == true)
  }

  @Test("a cluster whose nodes hear nothing of each other any more is noticed")
  func deafness() {
    let world = CrimeScene.living()
    world.cutForGood(world.machinePlaces, from: world.machinePlaces)
    world.run()
    #expect(world.report.violation?.contains("nothing was answered within") == true)
  }

  @Test("an answer that comes after the limit is noticed")
  func lateAnswer() {
    let world = CrimeScene.living()
    world.cutForGood(world.clientPlaces, from: world.machinePlaces)
    world.run(until: world.knobs.chaosEnd + 10 * world.knobs.electionTimeoutMax + 1_501_000_000)
    world.network.mendAll()
    world.run()
    #expect(world.oracle.firstCalmAnswer != nil)
    #expect(world.report.violation?.contains("nothing was answered within") == true)
  }

  @Test("a cluster that elects again and again is noticed")
  func elections() {
    let world = CrimeScene.closed()
    world.report.electionCount = world.report.electionsBeforeCalm + 3
    world.checkTheEnd()
    #expect(world.report.violation == nil)
    world.report.electionCount += 1
    world.checkTheEnd()
    #expect(world.report.violation?.contains("elections after the last fault") == true)
  }

  @Test("a cluster that has no leader in the end, and could have one, is noticed")
  func leaderless() {
    let world = CrimeScene.living(afterFaults: 1_000)
    world.cutForGood(world.machinePlaces, from: world.machinePlaces)
    world.run()
    #expect(world.report.violation?.contains("nobody leads at the end") == true)
  }

  @Test("a member that does not come to have what is committed is noticed")
  func laggard() throws {
    let world = CrimeScene.living(afterFaults: 1_000)
    let follower = try #require(world.processes.first { !$0.isLeading })
    world.cutForGood([follower.place], from: world.machinePlaces)
    world.run(until: world.now + 2_000_000_000)
    world.checkTheEnd()
    #expect(world.report.violation?.contains("\(world.name(follower.id)) has applied") == true)
  }

  @Test("a node that was to be a voter and never became one is noticed")
  func missingVoter() {
    let world = CrimeScene.closed()
    world.steward.wanted.append(NodeID(5))
    world.checkTheEnd()
    #expect(world.report.violation?.contains("never became voters") == true)
  }

  @Test("an answer may take the longer the more a quorum lacks that is committed, and only then")
  func catchUp() throws {
    var plan = CrimeScene.plan(nodes: 3)
    plan.knobs.batchBytes = 1
    plan.knobs.inFlight = 1
    plan.knobs.seconds = 10
    let world = World(plan: plan)
    world.run(until: 1_500_000_000)
    let followers = world.processes.filter { !$0.isLeading }
    let (first, second) = (try #require(followers.first), try #require(followers.last))
    world.cutForGood([first.place], from: world.machinePlaces)
    world.run(until: 3_000_000_000)
    let roundTrip: UInt64 = 1_000_000 * 2 + 2_000_000
    // The leader and one follower are a quorum, and may be on their way to the next commit.
    #expect(world.catchUpNanoseconds <= roundTrip)
    #expect(world.catchUpOfAllNanoseconds > 20 * roundTrip)
    world.end(second, world.machines[second.place])
    // Its last answers arrive.
    world.run(until: 3_020_000_000)
    let committed = world.oracle.commitIndex
    let missing = committed.rawValue - first.replica.node.log.lastIndex.rawValue
    #expect(missing > 20)
    #expect(world.catchUpNanoseconds == missing * roundTrip)
    // What the leader takes on now cannot be committed, and is its own affair.
    world.run(until: 3_200_000_000)
    let leader = try #require(world.leader)
    #expect(leader.replica.node.lastEntry.index > committed)
    #expect(world.oracle.commitIndex == committed)
    #expect(world.catchUpNanoseconds == missing * roundTrip)
  }

  @Test("of a cluster without a quorum nothing is demanded")
  func noQuorum() {
    let world = CrimeScene.living()
    world.machines[1].process = nil
    world.machines[2].process = nil
    for machine in world.machines { machine.isHeldDown = true }
    world.run()
    #expect(world.report.violation == nil)
    #expect(world.report.sometimes[.livenessDemanded] == 0)
  }
}
