import ClusterFakes
import KeyValueClient
import KeyValueStore
import ProxyRuntime
import Synchronization
import SystemIO
import TestSupport
import Testing
import WireMessages

/// Writers that never stop while leaders die, hang and refuse, and proxies come and go.
@Suite("Proxy under faults", .timeLimit(.minutes(1)))
struct ProxyChaosTests {
  private enum Fault: CaseIterable {
    /// The leader is killed with requests in flight, and comes back as a follower.
    case kill
    /// The leader executes a write and is cut off before it can answer.
    case executeAndDie
    /// The leader hangs and is deposed.
    case hang
    /// The leader has resigned and says so, with or without a hint.
    case resign
    /// A follower hangs for a while.
    case hangFollower
  }

  @Test(
    "whatever happens to leaders and proxies, every write is acknowledged and runs exactly once")
  func exactlyOnce() async throws {
    var random = SeededRandom(seed: Seeds.one)
    let stage = try await Stage(proxies: 2)
    await stage.elect(1)
    let progress = Meeting<Int>()
    let end = End()
    let seed = random.seed
    let writers = Task {
      try await withThrowingTaskGroup(of: (Int, Int).self) { group in
        for writer in 0..<8 {
          group.addTask {
            var count = 0
            while !end.hasCome.load(ordering: .relaxed) {
              _ = try await stage.client.put(bytes("w\(writer)"), bytes("\(count)"))
              count += 1
              let found = try await stage.client.get(bytes("w\(writer)"))
              #expect(found.entry?.version == UInt64(count), "writer \(writer), REIGN_SEED=\(seed)")
              progress.leave(writer)
            }
            return (writer, count)
          }
        }
        return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
      }
    }
    var leader = 1
    for round in 0..<24 {
      for _ in 0..<20 { _ = await progress.first() }
      guard let fault = Fault.allCases.randomElement(using: &random) else { break }
      let next = [1, 2, 3].filter { $0 != leader }.randomElement(using: &random) ?? 1
      await commit(fault, stage, leader, next, hasHint: random.next() % 2 == 0)
      if fault != .hangFollower { leader = next }
      if round == 8 {
        await stage.thread.run { [proxies = stage.proxies] in proxies[0].value.stop() }
      }
    }
    for _ in 0..<20 { _ = await progress.first() }
    end.hasCome.store(true, ordering: .relaxed)
    let counts = try await writers.value
    for (writer, count) in counts {
      let version = await stage.nodes { $0.store.version(of: "w\(writer)") }
      #expect(version == UInt64(count), "writer \(writer), REIGN_SEED=\(random.seed)")
    }
    #expect(counts.count == 8)
    await stage.stop()
  }

  private func commit(
    _ fault: Fault, _ stage: Stage, _ leader: Int, _ next: Int, hasHint: Bool
  ) async {
    let others = [1, 2, 3].filter { $0 != leader }
    switch fault {
    case .kill:
      await stage.nodes { $0.node(leader).kill() }
      await stage.elect(next, among: others)
      await stage.nodes { $0.node(leader).restart() }
    case .executeAndDie:
      await stage.next("put", at: leader, .executesAndDies)
      await stage.elect(next, among: others)
      await stage.nodes { $0.node(leader).restart() }
    case .hang:
      await stage.next("put", at: leader, .hangs)
      await stage.elect(next)
      await stage.nodes { $0.manner(of: leader, .serves) }
    case .resign:
      let hint = await stage.nodes { cluster in
        let node = cluster.node(next)
        return LeaderHint(id: node.id, address: node.address, term: cluster.term + 1)
      }
      // A read may be the first to bring the hint; then no write comes here any more.
      await stage.next("", at: leader, .refuses(hasHint ? hint : nil))
      await stage.elect(next)
      await stage.nodes { $0.manner(of: leader, .serves) }
    case .hangFollower:
      let follower = others.first { $0 != next } ?? next
      await stage.next("get", at: follower, .hangs)
      await stage.nodes { $0.manner(of: follower, .serves) }
    }
  }
}

extension Stage {
  /// Node `number` behaves so from now on; returns when it has had such a request.
  fileprivate func next(_ request: String, at number: Int, _ manner: FakeNode.Manner) async {
    let arrived = Meeting<String>()
    await nodes { cluster in
      cluster.manner(of: number, manner)
      cluster.node(number).onRequest = { arrived.leave($0) }
    }
    _ = await arrived.first { $0.hasPrefix(request) }
    await nodes { $0.node(number).onRequest = nil }
  }
}

/// Tells the writers to stop, without cancelling what they have under way.
private final class End: Sendable {
  let hasCome = Atomic(false)
}
