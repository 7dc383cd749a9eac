import ClusterFakes
import RPCCore
import RPCTransport
import RaftCore
import SystemIO
import TestSupport
import Testing
import WireMessages

@testable import NodeRuntime

/// Nodes that drop their log: on disk, after a restart, and towards those who need what was dropped.
@Suite(.timeLimit(.minutes(1))) struct NodeSnapshotTests {
  /// Far less than what the tests write.
  private static let snapshotLogBytes = 128 << 10

  /// Writes keys 0 to 199 with 4 KiB each, several pieces of a snapshot, until the node has dropped
  /// log; returns how many writes that took.
  private func fill(_ node: TestNode, _ caller: Caller, session: UInt64) async throws -> UInt64 {
    var number: UInt64 = 0
    repeat {
      number += 1
      try await caller.put(
        "key \(number % 200)", String(repeating: "\(number % 10)", count: 4_096),
        session: session, number: number)
    } while number < 400
      || !node.events.all.contains { event in
        if case .snapshotTaken = event { true } else { false }
      }
    return number
  }

  @Test("a node that is started again goes on from its snapshot and the rest of its log")
  func restart() async throws {
    let thread = try LoopThread()
    let node = try await TestNode(
      on: thread, .bootstrapIfAlone, snapshotLogBytes: Self.snapshotLogBytes)
    _ = await node.leaderElected()
    let caller = await Caller(on: thread, to: node.address)
    let session = try await caller.openSession()
    let last = try await fill(node, caller, session: session) + 1
    let answer = try await caller.put("last", "word", session: session, number: last)
    let before = try await caller.status()
    #expect(before.snapshotIndex > 0)
    caller.close()
    await node.stop()

    let again = try await TestNode(
      on: thread, .bootstrapIfAlone, directory: node.directory,
      snapshotLogBytes: Self.snapshotLogBytes)
    let restored = await again.events.first { event -> Int? in
      if case .restored(_, let keyCount, _) = event { keyCount } else { nil }
    }
    #expect(restored == 200)
    _ = await again.leaderElected()
    let second = await Caller(on: thread, to: again.address)
    #expect(try await second.get("last").entry?.value == Array("word".utf8))
    // The snapshot has the session: what was answered is answered again, and not done again.
    let repeated = try await second.put("last", "word", session: session, number: last)
    #expect(repeated.revision == answer.revision)
    let after = try await second.status()
    #expect(after.mapDigest == before.mapDigest)
    #expect(after.keyCount == 201)
    second.close()
    await again.stop()
  }

  @Test("a new member whose entries are gone is sent the snapshot in pieces, and votes")
  func joining() async throws {
    var cluster = try await TestCluster(nodes: 1, snapshotLogBytes: Self.snapshotLogBytes)
    let caller = await Caller(on: cluster.thread, to: cluster.founder.address)
    let session = try await caller.openSession()
    _ = try await fill(cluster.founder, caller, session: session)
    let joined = try await cluster.join()
    await joined.events.first { event in
      if case .snapshotInstalled = event { () } else { nil }
    }
    let leader = try await caller.status()
    let reader = await Caller(on: cluster.thread, to: joined.address)
    let status = try await reader.status(appliedAtLeast: leader.appliedIndex)
    #expect(status.mapDigest == leader.mapDigest)
    #expect(status.keyCount == 200)
    #expect(status.configuration?.members.count(where: \.isVoter) == 2)
    reader.close()
    caller.close()
    await cluster.stop()
  }

  @Test("a member that was dead while the log was dropped gets the snapshot, and then the log")
  func returning() async throws {
    let cluster = try await TestCluster(nodes: 3, snapshotLogBytes: Self.snapshotLogBytes)
    let away = cluster.nodes[2]
    await away.run { $0.setLiveness(isAlive: false) }
    let leader = cluster.founder
    let caller = await Caller(on: cluster.thread, to: leader.address)
    let session = try await caller.openSession()
    _ = try await fill(leader, caller, session: session)
    await away.run { $0.setLiveness(isAlive: true) }
    await away.events.first { event in
      if case .snapshotInstalled = event { () } else { nil }
    }
    let newest = try await caller.status()
    let reader = await Caller(on: cluster.thread, to: away.address)
    let status = try await reader.status(appliedAtLeast: newest.appliedIndex)
    #expect(status.mapDigest == newest.mapDigest)
    // What it has now survives a restart.
    await away.stop()
    let again = try await TestNode(
      on: cluster.thread, .join, proxies: [cluster.proxyAddress], directory: away.directory)
    let restored = await again.events.first { event -> Int? in
      if case .restored(_, let keyCount, _) = event { keyCount } else { nil }
    }
    #expect(restored == 200)
    reader.close()
    caller.close()
    await again.stop()
    await cluster.stop()
  }

  @Test("a node whose log was dropped does not start without the snapshot, and says what to do")
  func missingSnapshot() async throws {
    let thread = try LoopThread()
    let node = try await TestNode(
      on: thread, .bootstrapIfAlone, snapshotLogBytes: Self.snapshotLogBytes)
    _ = await node.leaderElected()
    let caller = await Caller(on: thread, to: node.address)
    let session = try await caller.openSession()
    _ = try await fill(node, caller, session: session)
    caller.close()
    await node.stop()
    let files = LocalFileSystem()
    let folder = "\(node.directory.path)/snapshot"
    for name in try files.list(folder) { try files.remove("\(folder)/\(name)") }
    let failure = await #expect(throws: NodeFailure.self) {
      _ = try await TestNode(on: thread, .bootstrapIfAlone, directory: node.directory)
    }
    let message = "\(failure.map { "\($0)" } ?? "")"
    #expect(message.contains("is missing: the log begins after entry"))
  }
}
