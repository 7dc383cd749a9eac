import ClusterFakes
import KeyValueClient
import KeyValueStore
import ProxyRuntime
import RPCCore
import RaftCore
import SystemIO
import Testing
import WireMessages

@Suite("Proxy", .timeLimit(.minutes(1)))
struct ProxyTests {
  @Test(
    "writes go to the leader alone, reads to the followers in strict turn, and both are counted")
  func routing() async throws {
    let stage = try await Stage()
    await stage.elect(1)
    try await stage.warmUp([2, 3])
    let before = try await stage.client.status()
    for number in 0..<10 { _ = try await stage.client.put(bytes("k"), bytes("\(number)")) }
    for _ in 0..<20 { _ = try await stage.client.get(bytes("k")) }
    let logs = await stage.nodes { cluster in
      cluster.nodes.map { node in node.log.filter { $0 != "openSession" } }
    }
    #expect(logs[0] == Array(repeating: "put k", count: 10))
    #expect(logs[1] == Array(repeating: "get k", count: 10))
    #expect(logs[2] == Array(repeating: "get k", count: 10))
    #expect(await stage.nodes { $0.node(1).writesWereLocal.allSatisfy { $0 } })

    let after = try await stage.client.status()
    #expect(after.leaderID == 1)
    #expect(after.proxyAddress == stage.addresses[0])
    let served = zip(before.nodes, after.nodes).map { one, other in
      (
        id: other.status?.nodeID, reads: other.readsServed - one.readsServed,
        writes: other.writesServed - one.writesServed
      )
    }
    .sorted { ($0.id ?? 0) < ($1.id ?? 0) }
    #expect(served.map(\.reads) == [0, 10, 10])
    // Ten writes and the session.
    #expect(served.map(\.writes) == [11, 0, 0])
    await stage.stop()
  }

  @Test("a write that was cut off by its leader's death is sent to the next one and executed once")
  func failover() async throws {
    let stage = try await Stage()
    await stage.elect(1)
    _ = try await stage.client.put(bytes("k"), bytes("old"))
    await stage.nodes { $0.manner(of: 1, .executesAndDies) }
    let died = await stage.request(at: 1)
    async let result = stage.client.put(bytes("k"), bytes("new"))
    #expect(await died.first() == "put k")
    await stage.elect(2, among: [2, 3])
    #expect(try await result.revision.rawValue == 2)
    #expect(try await result.servedBy == (await stage.nodes { $0.node(2).address }))
    let (arrivals, version) = await stage.nodes { ($0.store.arrivals, $0.store.version(of: "k")) }
    #expect(arrivals.count == 3)
    #expect(arrivals[1] == arrivals[2])
    #expect(version == 2)
    await stage.stop()
  }

  @Test("many writes in flight survive the leader's death, each executed once")
  func manyInFlight() async throws {
    let stage = try await Stage()
    await stage.elect(1)
    _ = try await stage.client.put(bytes("first"), bytes("1"))
    await stage.nodes { $0.manner(of: 1, .hangs) }
    let arrived = await stage.request(at: 1)
    let results = Task {
      try await withThrowingTaskGroup(of: WriteResult.self) { group in
        for number in 0..<100 {
          group.addTask { try await stage.client.put(bytes("k\(number)"), bytes("v")) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
    }
    for _ in 0..<100 { _ = await arrived.first() }
    await stage.nodes { $0.node(1).kill() }
    await stage.elect(3, among: [2, 3])
    #expect(try await results.value.count == 100)
    let versions = await stage.nodes { cluster in
      (0..<100).map { cluster.store.version(of: "k\($0)") }
    }
    #expect(versions.allSatisfy { $0 == 1 })
    await stage.stop()
  }

  @Test(
    "a write that hangs at a deposed leader goes to the new one although the old one still lives")
  func deposedLeader() async throws {
    let stage = try await Stage()
    await stage.elect(1)
    _ = try await stage.client.put(bytes("k"), bytes("old"))
    await stage.nodes { $0.manner(of: 1, .hangs) }
    let arrived = await stage.request(at: 1)
    async let result = stage.client.put(bytes("k"), bytes("new"))
    _ = await arrived.first()
    await stage.elect(2)
    #expect(try await result.servedBy == (await stage.nodes { $0.node(2).address }))
    await stage.stop()
  }

  @Test("a write without identity whose outcome is unknown is reported, not sent again")
  func withoutIdentity() async throws {
    let stage = try await Stage()
    await stage.elect(1)
    _ = try await stage.client.put(bytes("k"), bytes("old"))
    await stage.nodes { $0.manner(of: 1, .executesAndDies) }
    let error = await stage.rawPut(WirePutRequest(key: bytes("k"), value: bytes("new")))
    #expect(error?.code == .unavailable)
    #expect(error?.isKnownNotExecuted == false)
    await stage.elect(2, among: [2, 3])
    #expect(try await stage.client.get(bytes("k")).revision.rawValue == 2)
    await stage.stop()
  }

  @Test("a hint at a new leader is followed before that leader has announced itself")
  func hint() async throws {
    let stage = try await Stage()
    await stage.elect(1)
    try await stage.warmUp([2, 3])
    await stage.nodes { cluster in
      let second = cluster.node(2)
      cluster.manner(
        of: 1, .refuses(LeaderHint(id: second.id, address: second.address, term: 2)))
    }
    let result = try await stage.client.put(bytes("k"), bytes("v"))
    #expect(result.servedBy == (await stage.nodes { $0.node(2).address }))
    await stage.stop()
  }

  @Test(
    "without a quorum a write fails in its time, names who is missing and says it did not happen")
  func noQuorum() async throws {
    var settings = ProxySettings()
    settings.deadlineDefaultNanoseconds = 300 * milliseconds
    let stage = try await Stage(nodes: 4, settings: settings)
    await stage.elect(1, among: [1, 2, 3, 4])
    _ = try await stage.client.put(bytes("k"), bytes("v"))
    let missing = await stage.nodes { cluster in
      cluster.node(3).kill()
      cluster.node(4).kill()
      cluster.manner(of: 1, .refuses(nil))
      cluster.manner(of: 2, .refuses(nil))
      return [3, 4].map { cluster.node($0).address }.sorted()
    }
    // The two are gone for the proxy when it has told so.
    for _ in 0..<2 { _ = await stage.events.first { $0.contains("cannot be reached") } }
    let identity = WireRequestIdentity(clientID: 1, sequence: 2, answeredBelow: 2)
    let error = await stage.rawPut(
      WirePutRequest(key: bytes("k"), value: bytes("w"), identity: identity))
    #expect(error?.code == .unavailable)
    #expect(
      error?.message
        == "no leader: \(missing[0]) and \(missing[1]) cannot be reached; 2 of 4 nodes answer "
        + "and 3 are needed")
    #expect(error?.isKnownNotExecuted == true)
    await stage.stop()
  }

  @Test("a stale read is answered by the node with the most up-to-date log, without a quorum")
  func staleRead() async throws {
    let stage = try await Stage()
    await stage.nodes { cluster in
      for number in 1...3 {
        cluster.node(number).status.term = 2
        cluster.node(number).status.lastEntry = WireEntryID(
          term: number == 2 ? 2 : 1, index: UInt64(10 - number))
      }
    }
    await stage.announce([2])
    let alone = try await stage.client.get(bytes("k"), consistency: .stale)
    #expect(alone.consistency == .stale)
    await stage.announce([1, 3])
    for _ in 0..<5 { _ = try await stage.client.get(bytes("k"), consistency: .stale) }
    #expect(await stage.nodes { $0.node(2).log.count } == 6)
    await stage.stop()
  }

  @Test("a follower that hangs costs a read a moment, not its deadline")
  func hungFollower() async throws {
    // Spared for longer than the test takes, however slow the machine is.
    var settings = ProxySettings()
    settings.forwarding.suspicionNanoseconds = 60_000_000_000
    let stage = try await Stage(settings: settings)
    await stage.elect(1)
    try await stage.warmUp([2, 3])
    await stage.nodes { $0.manner(of: 2, .hangs) }
    for _ in 0..<4 {
      let result = try await stage.client.get(bytes("k"))
      #expect(result.servedBy == (await stage.nodes { $0.node(3).address }))
    }
    // It was asked once, and then spared.
    #expect(await stage.nodes { $0.node(2).log.count } == 1)
    await stage.stop()
  }

  @Test("when a proxy stops, the client goes on through the other one, and nothing runs twice")
  func proxyFailover() async throws {
    let stage = try await Stage(proxies: 2)
    await stage.elect(1)
    _ = try await stage.client.put(bytes("k"), bytes("old"))
    await stage.nodes { $0.manner(of: 1, .hangs) }
    let arrived = await stage.request(at: 1)
    async let result = stage.client.put(bytes("k"), bytes("new"))
    _ = await arrived.first()
    await stage.nodes { $0.manner(of: 1, .serves) }
    await stage.thread.run { [proxies = stage.proxies] in proxies[0].value.stop() }
    #expect(try await result.revision.rawValue == 2)
    #expect(await stage.nodes { $0.store.version(of: "k") } == 2)
    #expect(try await stage.client.status().proxyAddress == stage.addresses[1])
    await stage.stop()
  }

  @Test("a killed node is reported lost, and back when it is back")
  func lostAndBack() async throws {
    let stage = try await Stage()
    await stage.elect(1)
    try await stage.warmUp([2, 3])
    let second = await stage.nodes { cluster in
      cluster.node(2).kill()
      return cluster.node(2).address
    }
    #expect(
      await stage.events.first { $0.contains("cannot be reached") }
        == "follower \(second) cannot be reached any more")
    await stage.nodes { $0.node(2).restart() }
    #expect(
      await stage.events.first { $0.contains("back") } == "follower \(second) is back")
    await stage.stop()
  }

  @Test("a node of another cluster is refused with a reason, told once, and changes nothing")
  func otherCluster() async throws {
    let stage = try await Stage()
    await stage.elect(1)
    let loop = stage.thread.loop
    let stranger = await stage.thread.make {
      FakeCluster(loop: loop, nodeCount: 1, clusterID: 0xc2)
    }
    let address = stage.addresses[0]
    for _ in 0..<2 {
      let error: RPCError? = await withCheckedContinuation { continuation in
        loop.submit {
          stranger.value.node(1).announce(to: address) { result in
            if case .failure(let error) = result {
              continuation.resume(returning: error)
            } else {
              continuation.resume(returning: nil)
            }
          }
        }
      }
      #expect(error?.code == .failedPrecondition)
      #expect(error?.message.contains("belongs to cluster 00000000000000c2") == true)
    }
    #expect(await stage.events.first { $0.contains("belongs to cluster") } != nil)
    #expect(try await stage.client.status().nodes.count == 3)
    await stage.thread.run { stranger.value.kill() }
    await stage.stop()
  }

  @Test("an announcement with too many votes, or an endless address, is refused with the limits")
  func oversizedAnnouncement() async throws {
    let stage = try await Stage()
    await stage.elect(1)
    let address = stage.addresses[0]
    func refusal(_ change: @escaping @Sendable (FakeNode) -> Void) async -> RPCError? {
      await withCheckedContinuation { continuation in
        stage.thread.loop.submit { [cluster = stage.cluster] in
          let node = cluster.value.node(1)
          let status = node.status
          change(node)
          node.announce(to: address) { result in
            if case .failure(let error) = result {
              continuation.resume(returning: error)
            } else {
              continuation.resume(returning: nil)
            }
          }
          node.status = status
        }
      }
    }
    let members = UInt64(ClusterConfiguration.membersMax)
    let votes = await refusal { $0.status.votes = Array(0...members) }
    #expect(votes?.code == .invalidArgument)
    #expect(votes?.isKnownNotExecuted == true)
    #expect(votes?.message.hasSuffix("a sound configuration and 1024 votes at most") == true)
    let endless = await refusal {
      $0.status.address = String(repeating: "1", count: Member.addressBytesMax + 1)
    }
    #expect(endless?.message.contains("an address of 259 bytes at most") == true)
    #expect(await refusal { $0.status.votes = Array(1...members) } == nil)
    await stage.stop()
  }

  @Test("a newcomer learns the cluster, and where it is, from its announcement")
  func newcomer() async throws {
    let stage = try await Stage()
    await stage.elect(1)
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
    #expect(reply?.clusterID == 0xc1)
    #expect(reply?.isSettled == true)
    #expect(reply?.addresses.first == (await stage.nodes { $0.node(1).address }))
    #expect(reply?.addresses.count == 3)
    #expect(
      reply?.members.map(\.address)
        == (await stage.nodes { cluster in (1...3).map { cluster.node($0).address } }))
    await stage.thread.run { newcomer.value.kill() }
    await stage.stop()
  }

  @Test("a watcher sees the present state at once and then what happens")
  func watch() async throws {
    let stage = try await Stage()
    await stage.elect(1)
    var watch = stage.client.watchStatus().makeAsyncIterator()
    let first = await watch.next()
    #expect(first?.event == nil)
    #expect(first?.status?.leaderID == 1)
    await stage.elect(2)
    var event = await watch.next()
    while let now = event, now.event?.isElection != true { event = await watch.next() }
    guard case .leaderElected(let election) = event?.event else {
      Issue.record("no election was told")
      return
    }
    #expect(election.nodeID == 2)
    #expect(election.term == 2)
    #expect(election.voteAddresses.count == 3)
    #expect(event?.status?.leaderID == 2)
    await stage.stop()
  }

  @Test("a read of a revision that no node has come to is told where each of them is")
  func revisionLacks() async throws {
    let stage = try await Stage()
    await stage.elect(1)
    try await stage.warmUp([2, 3])
    await stage.nodes { cluster in
      for number in 1...3 { cluster.node(number).manner = .lags(at: UInt64(10 + number)) }
    }
    let error = await #expect(throws: ClientError.self) {
      try await stage.client.get(
        bytes("a"), consistency: .stale, minRevision: Revision(99),
        timeoutNanoseconds: 400 * milliseconds)
    }
    guard case .revisionNotReached(let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.hasPrefix("revision 99 is yet to come: "), "\(message)")
    for number in 1...3 {
      let address = await stage.nodes { $0.node(number).address }
      #expect(message.contains("\(address) is at revision \(10 + number)"), "\(message)")
    }
    await stage.stop()
  }

  @Test("changes of the membership are passed on to the leader")
  func membership() async throws {
    let stage = try await Stage()
    await stage.elect(2)
    let third = await stage.nodes { $0.node(3).address }
    _ = try await stage.client.remove(address: third)
    #expect(await stage.nodes { $0.node(2).log } == ["remove 3"])
    let error = await #expect(throws: ClientError.self) {
      try await stage.client.remove(address: "127.0.0.1:1")
    }
    #expect(error?.description.contains("no member listens at 127.0.0.1:1") == true)
    await stage.stop()
  }

  @Test("a hand-over of which nobody knows the outcome is asked for once, and told as that")
  func handOverInDoubt() async throws {
    let stage = try await Stage()
    await stage.elect(2)
    await stage.nodes { $0.manner(of: 2, .isInDoubt) }
    let error = await #expect(throws: ClientError.self) {
      try await stage.client.transferLeadership(to: 3)
    }
    #expect(error?.isOutcomeUnknown == true)
    #expect(error?.description.hasPrefix("node 3 has not taken over, and may still do so") == true)
    #expect(await stage.nodes { $0.nodes.map(\.log) } == [[], ["transfer 3"], []])
    // Nor does it follow to a leader that is elected meanwhile.
    await stage.nodes { $0.manner(of: 2, .hangs) }
    let arrived = await stage.request(at: 2)
    let hanging = Task {
      try await stage.client.transferLeadership(to: 0, timeoutNanoseconds: 500 * milliseconds)
    }
    _ = await arrived.first()
    await stage.elect(3)
    let late = await #expect(throws: ClientError.self) { try await hanging.value }
    #expect(late?.isOutcomeUnknown == true)
    #expect(await stage.nodes { $0.node(3).log } == [])
    await stage.stop()
  }

  @Test("a proxy that holds as much as it may refuses more, and says that nothing was done")
  func bounded() async throws {
    var settings = ProxySettings()
    settings.forwarding.requestsMax = 1
    let stage = try await Stage(settings: settings)
    await stage.elect(1)
    try await stage.warmUp([2, 3])
    await stage.nodes { cluster in
      cluster.manner(of: 2, .hangs)
      cluster.manner(of: 3, .hangs)
      cluster.manner(of: 1, .hangs)
    }
    let second = await stage.request(at: 2)
    let third = await stage.request(at: 3)
    async let held: GetResult = stage.client.get(
      bytes("a"), timeoutNanoseconds: 1_000 * milliseconds)
    _ = await firstOf(second, third)
    let error = await #expect(throws: ClientError.self) {
      try await stage.client.get(bytes("b"))
    }
    guard case .overloaded = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    _ = try? await held
    await stage.stop()
  }
}

/// Whichever of two comes first.
private func firstOf(_ one: Meeting<String>, _ other: Meeting<String>) async -> String? {
  await withTaskGroup(of: String?.self) { group in
    group.addTask { await one.first() }
    group.addTask { await other.first() }
    defer { group.cancelAll() }
    return await group.next() ?? nil
  }
}

extension WireClusterEvent.Event {
  fileprivate var isElection: Bool {
    if case .leaderElected = self { true } else { false }
  }
}
