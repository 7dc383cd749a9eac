import ClusterFakes
import RPCCore
import RaftCore
import SystemIO
import TestSupport
import Testing
import WireMessages

@testable import ProxyRuntime

@Suite("Proxy memory", .timeLimit(.minutes(1)))
struct ProxyMemoryTests {
  private let files = LocalFileSystem()

  @Test("the cluster is remembered, again and again, in a directory that need not be there")
  func remembers() throws {
    let temporary = try TemporaryDirectory()
    let memory = ProxyMemory(directory: "\(temporary.path)/proxy/50051")
    #expect(try memory.recall() == .unknown)
    for cluster in [ClusterID(0xc1), ClusterID(.max)] {
      try memory.remember(cluster)
      #expect(try ProxyMemory(directory: memory.directory).recall() == cluster)
    }
    // What a crash leaves behind is no obstacle.
    _ = try files.create("\(memory.directory)/cluster.new")
    try memory.remember(ClusterID(7))
    #expect(try memory.recall() == ClusterID(7))
  }

  @Test("a file that names no cluster is not taken for one that was never written")
  func damaged() throws {
    for text in ["", "c1\n", "00000000000000zz\n", "0000000000000000\n", "00000000000000c1"] {
      let temporary = try TemporaryDirectory()
      let file = try files.create("\(temporary.path)/cluster")
      try file.write(Array(text.utf8), at: 0)
      #expect(throws: ProxyMemoryError.self) {
        try ProxyMemory(directory: temporary.path).recall()
      }
    }
  }

  /// What a node without a cluster is answered.
  private func answer(_ stage: Stage) async -> WireAnnounceReply? {
    let loop = stage.thread.loop
    let newcomer = await stage.thread.make {
      FakeCluster(loop: loop, nodeCount: 1, clusterID: 0)
    }
    let address = stage.addresses[0]
    let reply: WireAnnounceReply? = await withCheckedContinuation { continuation in
      loop.submit {
        newcomer.value.node(1).announce(to: address) { result in
          continuation.resume(returning: try? result.get())
        }
      }
    }
    await stage.thread.run { newcomer.value.kill() }
    return reply
  }

  @Test("a proxy that is started again knows its cluster before any of its nodes is back")
  func startedAgain() async throws {
    let temporary = try TemporaryDirectory()
    var settings = ProxySettings()
    settings.dataDirectory = temporary.path
    let before = try await Stage(settings: settings)
    #expect(await answer(before)?.clusterID == 0)
    await before.elect(1)
    await before.stop()
    let after = try await Stage(settings: settings)
    #expect(
      await after.events.first { $0.contains("has served cluster 00000000000000c1") }?
        .contains("empty \(temporary.path)") == true)
    let reply = await answer(after)
    #expect(reply?.clusterID == 0xc1)
    #expect(reply?.isSettled == true)
    await after.stop()
  }

  @Test("a proxy that cannot write down its cluster takes none")
  func unwritable() async throws {
    let temporary = try TemporaryDirectory()
    var settings = ProxySettings()
    settings.dataDirectory = temporary.path
    let stage = try await Stage(settings: settings)
    // A directory in the file's place cannot be replaced by a file.
    try files.createDirectory("\(temporary.path)/cluster")
    await stage.elect(1)
    #expect(await answer(stage)?.clusterID == 0)
    #expect(
      await stage.events.first { $0.contains("cannot write down") }?.contains("cluster") == true)
    await stage.stop()
  }

  @Test("no newcomer is told to join a cluster that may be the wrong one")
  func newcomerInDoubt() async throws {
    let stage = try await Stage(nodes: 1)
    await stage.elect(1, among: [1])
    let loop = stage.thread.loop
    let greater = await stage.thread.make {
      FakeCluster(loop: loop, nodeCount: 3, clusterID: 0xc2)
    }
    for number in [2, 3] {
      await withCheckedContinuation { continuation in
        loop.submit { [address = stage.addresses[0]] in
          greater.value.node(number).announce(to: address) { _ in continuation.resume() }
        }
      }
    }
    #expect(await stage.events.first { $0.contains("serves neither") } != nil)
    let reply = await answer(stage)
    #expect(reply?.clusterID == 0)
    #expect(reply?.isSettled == false)
    await stage.thread.run { greater.value.kill() }
    await stage.stop()
  }
}
