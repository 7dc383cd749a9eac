import KeyValueStore
import RaftCore

@testable import Simulation

/// A quiet cluster in which nothing was found: what is found from then on is what a test has made up.
enum CrimeScene {
  static func plan(nodes: Int, seed: UInt64 = 8) -> Plan {
    var plan = Plan(seed: seed)
    plan.knobs.nodes = nodes
    plan.knobs.seconds = 3
    plan.knobs.clients = 2
    plan.knobs.operationsPerSecond = 60
    plan.knobs.listPercent = 10
    plan.knobs.stalePercent = 10
    plan.knobs.leastPercent = 10
    plan.knobs.timeoutMilliseconds = 500
    return plan
  }

  /// Run to its end.
  static func closed(nodes: Int = 3, seed: UInt64 = 8) -> World {
    let world = World(plan: plan(nodes: nodes, seed: seed))
    world.run()
    precondition(world.report.violation == nil)
    return world
  }

  /// Run until so many milliseconds after its last fault, of which it has none, and in full life.
  static func living(nodes: Int = 3, afterFaults milliseconds: Int = 0) -> World {
    let world = World(plan: plan(nodes: nodes))
    world.run(until: world.knobs.chaosEnd + UInt64(milliseconds) * 1_000_000)
    precondition(world.report.violation == nil)
    return world
  }

  /// Before the first fault would come: most crimes need no more.
  static func young(nodes: Int = 3) -> World {
    let world = World(plan: plan(nodes: nodes))
    world.run(until: 2_000_000_000)
    precondition(world.report.violation == nil)
    return world
  }

  /// What is found when one of those that follow is accused.
  static func accusingFollower(_ crime: (World, NodeProcess) throws -> Void) rethrows -> String? {
    let world = young()
    guard let follower = world.processes.first(where: { !$0.isLeading }) else { return nil }
    try crime(world, follower)
    return world.report.violation
  }

  /// What is found when the one that leads is accused.
  static func accusingLeader(_ crime: (World, NodeProcess) throws -> Void) rethrows -> String? {
    let world = young()
    guard let leader = world.leader else { return nil }
    try crime(world, leader)
    return world.report.violation
  }
}

extension World {
  /// The last entry that is committed.
  var lastCommitted: EntryID { oracle.committed[oracle.committed.count - 1].id }

  /// From now on nothing passes between one set of places of the network and another.
  func cutForGood(_ some: [Int], from others: [Int]) {
    for one in some {
      for other in others where one != other {
        network.cut(from: one, to: other)
        network.cut(from: other, to: one)
      }
    }
  }

  var machinePlaces: [Int] { machines.map(\.place) }
  var clientPlaces: [Int] { clients.map(\.caller) }
}
