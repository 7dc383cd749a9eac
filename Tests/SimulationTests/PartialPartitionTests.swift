import Testing

@testable import Simulation

/// Networks that fail in part, in the shapes of outages that have been written about: as long as somebody
/// reaches a majority, writes are answered again within ten election timeouts, while the links are cut.
@Suite("Partial partitions")
struct PartialPartitionTests {
  /// Which nodes cannot hear each other, in both directions unless it is said.
  struct Shape: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let nodes: Int
    var pairs: [(Int, Int)] = []
    var oneWay: [(Int, Int)] = []

    /// With every node in each place once.
    func links(turnedBy turn: Int) -> Links {
      var links = Links()
      for (a, b) in pairs {
        links.add(from: (a + turn) % nodes, to: (b + turn) % nodes)
        links.add(from: (b + turn) % nodes, to: (a + turn) % nodes)
      }
      for (a, b) in oneWay { links.add(from: (a + turn) % nodes, to: (b + turn) % nodes) }
      return links
    }
  }

  private static let shapes = [
    Shape(testDescription: "two of three (Cloudflare, 2020)", nodes: 3, pairs: [(0, 1)]),
    Shape(
      testDescription: "a bridge between two halves (openraft #2080)", nodes: 5,
      pairs: [(0, 3), (0, 4), (1, 3), (1, 4)]),
    Shape(
      testDescription: "all hear one node alone (Omni-Paxos, quorum loss)", nodes: 5,
      pairs: [(1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4)]),
    Shape(
      testDescription: "a chain (Omni-Paxos)", nodes: 5,
      pairs: [(0, 2), (0, 3), (0, 4), (1, 3), (1, 4), (2, 4)]),
    Shape(
      testDescription: "one that is not heard", nodes: 3, oneWay: [(0, 1), (0, 2)]),
    Shape(
      testDescription: "one that does not hear", nodes: 3, oneWay: [(1, 0), (2, 0)]),
  ]

  private func plan(nodes: Int) -> Plan {
    var plan = Plan(seed: 5)
    plan.knobs.nodes = nodes
    plan.knobs.seconds = 12
    plan.knobs.clients = 2
    plan.knobs.readPercent = 0
    plan.knobs.timeoutMilliseconds = 1_000
    return plan
  }

  /// The writes that were begun after a moment and answered.
  private func answered(_ plan: Plan, after: UInt64) -> Int {
    let world = World(plan: plan)
    world.run(until: plan.knobs.chaosEnd - 1)
    #expect(world.report.violation == nil)
    return world.oracle.records.count {
      $0.kind.isWrite && $0.outcome == .done && $0.invokedAt >= after
    }
  }

  @Test(
    "writes go on within ten election timeouts while links are cut and somebody reaches a majority",
    arguments: shapes)
  func shape(_ shape: Shape) {
    for turn in 0..<shape.nodes {
      var plan = plan(nodes: shape.nodes)
      plan.actions = [
        Action(at: 3_000, .cut(shape.links(turnedBy: turn), duration: 60_000))
      ]
      // And what pauses of clients add.
      let limit = 3_000_000_000 + 10 * plan.knobs.electionTimeoutMax + 1_500_000_000
      #expect(answered(plan, after: limit) > 30, "turned by \(turn)")
    }
  }

  @Test("writes go on while a link comes and goes")
  func flapping() {
    var plan = plan(nodes: 3)
    plan.actions = stride(from: 3_000, to: 12_000, by: 400).map {
      Action(at: $0, .cut(.between([0], [1]), duration: 200))
    }
    #expect(answered(plan, after: 3_000_000_000) > 100)
  }
}
