import RaftCore
import Testing

@Suite("Voters that are dead")
struct DeadVoterTests {
  private static let settings: RaftSettings = {
    var settings = Cluster.brisk
    settings.deadVoterTimeoutTicks = 60
    return settings
  }()

  private func voters(_ cluster: Cluster) -> [UInt64] {
    cluster.leader?.configuration.voters.map(\.rawValue) ?? []
  }

  private func commits(_ cluster: inout Cluster) -> Bool {
    guard let leader = cluster.leader?.id.rawValue,
      let entry = try? cluster.propose("a", on: leader)
    else { return false }
    cluster.tick(5)
    return cluster[leader].commitIndex >= entry.index
  }

  @Test("a cluster of five survives losses one after the other, down to two")
  func successiveLosses() {
    var cluster = Cluster(voters: 5, settings: Self.settings)
    cluster.elect(1)
    cluster.tick(5)
    for (lost, left) in [(5, 4), (4, 3), (3, 2)] as [(UInt64, Int)] {
      cluster.crash(lost)
      let isDemoted = cluster.run(ticks: 200) { voters($0).count == left }
      #expect(isDemoted)
      #expect(commits(&cluster))
    }
    #expect(voters(cluster) == [1, 2])
    #expect(cluster[1].configuration.learners.count == 3)
    // The third loss of a majority of five has left a cluster that works; the next one cannot.
    cluster.crash(2)
    cluster.tick(200)
    #expect(cluster.leader == nil)
    #expect(cluster.violations == [])
  }

  @Test("one that is back and has caught up votes again")
  func back() {
    var cluster = Cluster(voters: 3, settings: Self.settings)
    cluster.elect(1)
    cluster.tick(5)
    cluster.crash(3)
    #expect(cluster.run(ticks: 200) { voters($0) == [1, 2] })
    cluster.restart(3)
    #expect(cluster.run(ticks: 100) { voters($0) == [1, 2, 3] })
    #expect(cluster[1].role == .leader)
    #expect(cluster.violations == [])
  }

  @Test("no voter is demoted where the rest has no live majority, nor unless that is asked for")
  func bounds() {
    var cluster = Cluster(voters: 4, settings: Self.settings)
    cluster.elect(1)
    cluster.tick(5)
    // Two of four are gone at once: of the three that one demotion would leave, two are needed.
    cluster.crash(3)
    cluster.crash(4)
    cluster.tick(300)
    #expect(cluster[2].configuration.voters.count == 4)
    var other = Cluster(voters: 5)
    other.elect(1)
    other.crash(5)
    other.tick(500)
    #expect(other[1].configuration.voters.count == 5)
  }

  @Test("a new leader does not take for dead whom it has not had the time to hear")
  func newLeader() {
    var cluster = Cluster(voters: 3, settings: Self.settings)
    cluster.tick(500)
    cluster.crash(cluster.leader?.id.rawValue ?? 1)
    #expect(cluster.run(ticks: 100) { $0.canCommit })
    cluster.tick(40)
    #expect(voters(cluster).count == 3)
  }

  @Test("a voter counts as dead only after more than a pause")
  func settingsProblem() {
    var settings = RaftSettings()
    settings.deadVoterTimeoutTicks = 31
    #expect(settings.problem?.contains("dead after 31 ticks") == true)
    settings.deadVoterTimeoutTicks = 60
    #expect(settings.problem == nil)
  }
}
