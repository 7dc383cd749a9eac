import KeyValueStore
import RaftCore
import Replication
import Testing

@Suite("Snapshots of a replica")
struct ReplicaSnapshotTests {
  private static let settings: ReplicaSettings = {
    var settings = ReplicaSettings()
    settings.snapshotLogBytes = 1_000
    settings.trailingLogBytes = 200
    settings.laggingLogBytesMax = 2_000
    return settings
  }()

  private static let raftSettings: RaftSettings = {
    var settings = RaftSettings()
    settings.snapshotChunkBytesMax = 300
    return settings
  }()

  private func cluster(_ count: Int = 3) -> Cluster {
    Cluster(count: count, settings: Self.settings, raftSettings: Self.raftSettings)
  }

  /// Writes so many entries of 36 bytes each.
  private func write(_ count: Int, _ cluster: inout Cluster, on leader: Int, client: UInt64) {
    for number in 0..<count {
      _ = cluster.propose(
        SessionMachine.put(
          client: client, sequence: UInt8(number % 250 + 1), key: UInt8(number % 7)),
        on: leader)
      cluster.settle()
    }
  }

  private func installs(_ cluster: Cluster, on number: Int) -> [SnapshotMetadata] {
    (cluster.actions[NodeID(UInt64(number))] ?? []).compactMap {
      if case .snapshotInstalled(let metadata) = $0 { metadata } else { nil }
    }
  }

  @Test("a snapshot is taken when enough of the log was applied, and the log before it is dropped")
  func taking() throws {
    var cluster = cluster()
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    write(20, &cluster, on: leader, client: client)
    #expect(cluster[leader].node.snapshot == nil)
    #expect(cluster[leader].node.log.firstIndex == LogIndex(1))
    write(10, &cluster, on: leader, client: client)
    for number in 1...3 {
      let node = cluster[number].node
      let snapshot = try #require(node.snapshot)
      #expect(snapshot.configuration == node.configuration)
      #expect(node.log.firstIndex > LogIndex(10))
      #expect(node.log.firstIndex <= snapshot.last.index)
      #expect(cluster.disks[number - 1].boundary == node.log.boundary)
    }
    write(60, &cluster, on: leader, client: client)
    #expect(cluster.files.machines.count == 3, "one for each 1,000 bytes")
  }

  @Test("there is one snapshot at a time, and a failed one is tried again after a while")
  func failing() {
    var cluster = cluster(1)
    let leader = cluster.elect()
    cluster.files.slow = [leader]
    let client = cluster.openSession(on: leader)
    write(100, &cluster, on: leader, client: client)
    #expect(taken(cluster) == 1)
    cluster[leader].snapshotFailed(EntryID(term: Term(9), index: LogIndex(9)))
    cluster.drain(leader)
    #expect(taken(cluster) == 1, "that was another")
    if let (metadata, _) = cluster.files.taking[leader] {
      cluster[leader].snapshotFailed(metadata.last)
    }
    write(20, &cluster, on: leader, client: client)
    #expect(cluster[leader].node.log.boundary == .zero)
    #expect(taken(cluster) == 1)
    cluster.tick(Self.settings.snapshotRetryTicks)
    #expect(taken(cluster) == 2)
    cluster.finishSnapshot(on: leader)
    cluster.drain(leader)
    #expect(cluster[leader].node.log.boundary > .zero)
  }

  private func taken(_ cluster: Cluster) -> Int {
    cluster.actions.values.joined().count {
      if case .takeSnapshot = $0 { true } else { false }
    }
  }

  @Test("writes go on while a snapshot is written, and what it stands for does not move")
  func isolation() throws {
    var cluster = cluster(1)
    let leader = cluster.elect()
    cluster.files.slow = [leader]
    let client = cluster.openSession(on: leader)
    write(30, &cluster, on: leader, client: client)
    let (metadata, machine) = try #require(cluster.files.taking[leader])
    let applied = machine.appliedCount
    write(30, &cluster, on: leader, client: client)
    #expect(cluster[leader].appliedEntry.index > metadata.last.index)
    #expect(cluster.files.taking[leader]?.1.appliedCount == applied)
    cluster.finishSnapshot(on: leader)
    cluster.drain(leader)
    #expect(cluster[leader].node.snapshot == metadata)
    #expect(cluster[leader].node.log.contains(cluster[leader].node.lastEntry))
  }

  @Test("a replica that restarts goes on from its snapshot and the log behind it")
  func restart() throws {
    var cluster = cluster()
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    write(50, &cluster, on: leader, client: client)
    let machine = cluster[leader].machine
    let number = leader % 3 + 1
    cluster.restart(number)
    let snapshot = try #require(cluster[number].node.snapshot)
    #expect(cluster[number].appliedEntry == snapshot.last)
    #expect(cluster[number].node.commitIndex == snapshot.last.index)
    #expect(cluster[number].machine.appliedCount > 0)
    cluster.tick(10)
    #expect(cluster[number].machine.map.digest == machine.map.digest)
    #expect(cluster[number].machine.appliedCount == machine.appliedCount)
  }

  @Test("a follower that lags too far gets a snapshot in pieces, then entries")
  func lagging() throws {
    var cluster = cluster()
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    let number = leader % 3 + 1
    cluster.isolate(number)
    cluster.tick(40)
    write(150, &cluster, on: leader, client: client)
    #expect(cluster[number].node.lastEntry.index < cluster[leader].node.log.boundary.index)
    cluster.reconnect()
    cluster.tick(20)
    #expect(installs(cluster, on: number).count == 1)
    #expect(cluster.files.readCount == 4, "1,000 bytes in pieces of 300")
    #expect(cluster[number].node.lastEntry == cluster[leader].node.lastEntry)
    #expect(cluster[number].appliedEntry == cluster[leader].appliedEntry)
    #expect(cluster[number].machine.map.digest == cluster[leader].machine.map.digest)
    #expect(cluster.disks[number - 1].boundary == cluster[number].node.log.boundary)
    write(3, &cluster, on: leader, client: client)
    cluster.tick(10)
    #expect(cluster[number].appliedEntry == cluster[leader].appliedEntry)
    cluster.restart(number)
    cluster.tick(20)
    #expect(installs(cluster, on: number).count == 1)
    #expect(cluster[number].machine.map.digest == cluster[leader].machine.map.digest)
  }

  @Test("a snapshot that arrives damaged is sent again from its beginning")
  func damaged() {
    var cluster = cluster()
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    let number = leader % 3 + 1
    cluster.isolate(number)
    cluster.tick(40)
    write(150, &cluster, on: leader, client: client)
    cluster.files.damaged = [number]
    cluster.reconnect()
    cluster.tick(40)
    #expect(cluster.files.damaged == [])
    #expect(cluster.files.readCount >= 8)
    #expect(installs(cluster, on: number).count == 1)
    #expect(cluster[number].machine.map.digest == cluster[leader].machine.map.digest)
  }

  @Test("a leader whose own file is unreadable takes another snapshot and sends that")
  func unreadable() throws {
    var cluster = cluster()
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    let number = leader % 3 + 1
    cluster.isolate(number)
    cluster.tick(40)
    write(150, &cluster, on: leader, client: client)
    let lost = try #require(cluster[leader].node.snapshot)
    cluster.disks[leader - 1].snapshot = nil
    cluster.reconnect()
    cluster.tick(100)
    let newer = try #require(cluster[leader].node.snapshot)
    #expect(newer.last.index > lost.last.index)
    #expect(installs(cluster, on: number).count == 1)
    #expect(cluster[number].appliedEntry == cluster[leader].appliedEntry)
  }

  @Test("a snapshot that is lost right after the last write is taken again without another one")
  func unreadableWithoutWrites() throws {
    var cluster = cluster()
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    let number = leader % 3 + 1
    cluster.isolate(number)
    cluster.tick(40)
    // Until a write is the last one that a snapshot covers.
    repeat {
      write(1, &cluster, on: leader, client: client)
    } while cluster[leader].node.snapshot?.last != cluster[leader].appliedEntry
    let lost = try #require(cluster[leader].node.snapshot)
    cluster.disks[leader - 1].snapshot = nil
    cluster.reconnect()
    cluster.tick(100)
    #expect(cluster.disks[leader - 1].snapshot?.last == lost.last)
    #expect(cluster[number].appliedEntry == cluster[leader].appliedEntry)
  }

  /// A leader that does not finish what it begins to write, its last snapshot, and an order to read that.
  private func leaderOfOne() throws -> (Cluster, client: UInt64, order: SnapshotChunkOrder) {
    var cluster = cluster(1)
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    write(30, &cluster, on: leader, client: client)
    let last = try #require(cluster[leader].node.snapshot?.last)
    cluster.files.slow = [leader]
    let order = SnapshotChunkOrder(
      to: NodeID(2), snapshot: last, offset: 0, byteCountMax: 300)
    return (cluster, client, order)
  }

  @Test(
    "a snapshot found lost while the next is written is not taken once more when that is finished")
  func lostDuringWriting() throws {
    var (cluster, client, order) = try leaderOfOne()
    write(30, &cluster, on: 1, client: client)
    #expect(taken(cluster) == 2)
    cluster[1].snapshotChunkUnreadable(order)
    cluster.tick(3)
    cluster.finishSnapshot(on: 1)
    cluster.tick(Self.settings.snapshotRetryTicks)
    #expect(taken(cluster) == 2)
  }

  @Test("a lost snapshot is lost until another is finished, whatever fails in between")
  func retakeFails() throws {
    var (cluster, _, order) = try leaderOfOne()
    cluster[1].snapshotChunkUnreadable(order)
    cluster.tick()
    #expect(taken(cluster) == 2)
    let (metadata, _) = try #require(cluster.files.taking[1])
    cluster[1].snapshotFailed(metadata.last)
    cluster.tick(Self.settings.snapshotRetryTicks - 1)
    #expect(taken(cluster) == 2)
    cluster.tick(2)
    #expect(taken(cluster) == 3)
    cluster.finishSnapshot(on: 1)
    cluster.tick(Self.settings.snapshotRetryTicks)
    #expect(taken(cluster) == 3)
  }

  @Test("a new member of a cluster with a long history starts from a snapshot")
  func joining() throws {
    var cluster = cluster(1)
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    write(100, &cluster, on: leader, client: client)
    cluster.addEmpty()
    let tag = cluster.change(.add(NodeID(2), address: "host:2"), on: leader)
    cluster.tick(20)
    guard case .membershipChanged = cluster.answer(tag) else {
      Issue.record("\(String(describing: cluster.answer(tag)))")
      return
    }
    #expect(installs(cluster, on: 2).count == 1)
    #expect(cluster[leader].node.configuration.voters == [NodeID(1), NodeID(2)])
    #expect(cluster[2].node.configuration == cluster[leader].node.configuration)
    #expect(cluster[2].machine.map.digest == cluster[leader].machine.map.digest)
  }

  @Test("a snapshot that is not newer than what is applied changes nothing")
  func stale() throws {
    var cluster = cluster()
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    write(40, &cluster, on: leader, client: client)
    let number = leader % 3 + 1
    let snapshot = try #require(cluster[leader].node.snapshot)
    let applied = cluster[number].appliedEntry
    cluster[number].snapshotReceived(snapshot, SessionMachine())
    cluster.settle()
    #expect(cluster[number].appliedEntry == applied)
    #expect(cluster[number].machine.appliedCount > 0)
    #expect(installs(cluster, on: number).isEmpty)
  }

  @Test("reads that wait for what a snapshot brings are answered from it")
  func reads() throws {
    var cluster = cluster()
    let leader = cluster.elect()
    let client = cluster.openSession(on: leader)
    let number = leader % 3 + 1
    cluster.isolate(number)
    cluster.tick(40)
    write(150, &cluster, on: leader, client: client)
    cluster.reconnect()
    let tag = cluster.read(on: number)
    cluster.tick(40)
    guard case .readReady(let index) = cluster.answer(tag) else {
      Issue.record("\(String(describing: cluster.answer(tag)))")
      return
    }
    #expect(index >= cluster[leader].node.log.boundary.index)
  }
}
