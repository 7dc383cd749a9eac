import RaftCore
import Testing

/// Whatever links are cut, also in one direction only: as long as a majority is connected among
/// itself, it goes on. Thesis §9.6 and §6.2, whose measures can work against each other where links
/// fail one by one.
@Suite("Topologies")
struct TopologyTests {
  /// Cuts the links of which `isCut` holds, after node 1 was elected, and says whether something new
  /// is committed within ten election timeouts.
  private func commits(
    nodes: UInt64, seed: UInt64, isCut: (UInt64, UInt64) -> Bool
  ) -> (commits: Bool, cluster: Cluster) {
    var cluster = Cluster(voters: Int(nodes), seed: seed)
    cluster.elect(1)
    cluster.tick(5)
    for from in 1...nodes {
      for to in 1...nodes where from != to && isCut(from, to) { cluster.disconnect(from, to) }
    }
    // What was under way when the links were cut is not what is asked for.
    cluster.tick(cluster.settings.electionTimeoutTicksMax)
    let former = cluster.oracle.commitIndex
    let isDone = cluster.run(ticks: 10 * cluster.settings.electionTimeoutTicksMax) { cluster in
      for number in 1...nodes where cluster[number].role == .leader {
        _ = try? cluster.propose("a", on: number)
      }
      return cluster.oracle.commitIndex > former
    }
    return (isDone, cluster)
  }

  private func isConnected(_ group: [UInt64], _ isCut: (UInt64, UInt64) -> Bool) -> Bool {
    group.allSatisfy { from in group.allSatisfy { $0 == from || !isCut(from, $0) } }
  }

  @Test("with three nodes, every way to cut links that leaves a connected majority leaves progress")
  func three() {
    let links: [(UInt64, UInt64)] = [(1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2)]
    var count = 0
    for pattern in 0..<(1 << links.count) {
      func isCut(_ from: UInt64, _ to: UInt64) -> Bool {
        links.indices.contains(where: { pattern & (1 << $0) != 0 && links[$0] == (from, to) })
      }
      let pairs: [[UInt64]] = [[1, 2], [1, 3], [2, 3]]
      guard pairs.contains(where: { isConnected($0, isCut) }) else { continue }
      count += 1
      let (isDone, cluster) = commits(nodes: 3, seed: UInt64(pattern + 1), isCut: isCut)
      #expect(isDone, "links cut: \(links.indices.filter { pattern & (1 << $0) != 0 })")
      #expect(cluster.violations == [])
    }
    #expect(count == 37)
  }

  @Test("with five nodes, whatever is cut around a connected majority, there is progress")
  func five() {
    var random = DeterministicRandom(seed: 5)
    for seed in 1...60 as ClosedRange<UInt64> {
      // Three nodes hear each other; of the other links, any are cut.
      var group: [UInt64] = [1, 2, 3, 4, 5]
      group.remove(at: random.number(in: 0...4))
      group.remove(at: random.number(in: 0...3))
      var cuts: [[Bool]] = []
      for _ in 0...5 {
        var row: [Bool] = []
        for _ in 0...5 { row.append(random.number(in: 0...1) == 0) }
        cuts.append(row)
      }
      let (isDone, cluster) = commits(nodes: 5, seed: seed) { from, to in
        !(group.contains(from) && group.contains(to)) && cuts[Int(from)][Int(to)]
      }
      #expect(isDone, "seed \(seed): \(group) are connected, of the rest \(cuts)")
      #expect(cluster.violations == [])
    }
  }

  @Test("a chain in which only neighbours hear each other has a leader that a majority hears")
  func chain() {
    // Omni-Paxos' chained scenario: no node but the inner ones can lead.
    for seed in 1...10 as ClosedRange<UInt64> {
      let (isDone, cluster) = commits(nodes: 3, seed: seed) { max($0, $1) - min($0, $1) != 1 }
      #expect(isDone)
      #expect(cluster.violations == [])
    }
  }
}
