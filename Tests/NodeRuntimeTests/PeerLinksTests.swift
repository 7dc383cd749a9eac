import ClusterFakes
import RPCCore
import RaftCore
import SystemIO
import Testing

@testable import NodeRuntime

@Suite struct PeerLinksTests {
  private let loop: EventLoop
  private let links: PeerLinks
  private let leader = NodeID(2)
  private let other = NodeID(3)

  init() throws {
    loop = try EventLoop()
    links = PeerLinks(loop: loop, ownID: NodeID(1), identity: { PeerIdentity(kind: .node) })
  }

  private func configuration(_ ids: NodeID...) -> ClusterConfiguration {
    ClusterConfiguration(
      members: ids.map { Member(id: $0, address: "127.0.0.1:\($0.rawValue)", isVoter: true) })
  }

  @Test("a leader that an old configuration does not name can still be answered")
  func catchingUp() {
    links.streamBegan(from: leader, address: "127.0.0.1:20")
    links.update(configuration(NodeID(1), other))
    #expect(links[leader]?.address == "127.0.0.1:20")
    links.update(configuration(NodeID(1), leader, other))
    #expect(links[leader]?.address == "127.0.0.1:20")
    links.close()
  }

  @Test("nothing is kept of a node that is neither a member nor connected")
  func strangersAreForgotten() {
    links.update(configuration(NodeID(1), other))
    links.streamBegan(from: leader, address: "127.0.0.1:20")
    links.streamBegan(from: leader, address: "127.0.0.1:20")
    links.streamEnded(from: leader)
    #expect(links[leader] != nil)
    links.streamEnded(from: leader)
    #expect(links[leader] == nil)
    #expect(links.address(of: leader) == nil)
    links.close()
  }

  @Test("a member is dialled where it said last that it listens, unless that is no address")
  func addresses() {
    links.update(configuration(NodeID(1), leader))
    #expect(links[leader]?.address == "127.0.0.1:2")
    links.streamBegan(from: leader, address: "127.0.0.1:20")
    #expect(links[leader]?.address == "127.0.0.1:20")
    links.streamBegan(from: leader, address: "nowhere")
    #expect(links[leader]?.address == "127.0.0.1:20")
    links.streamEnded(from: leader)
    links.streamEnded(from: leader)
    #expect(links[leader]?.address == "127.0.0.1:20")
    links.update(configuration(NodeID(1)))
    #expect(links[leader] == nil)
    links.close()
  }

  @Test("what is meant for one address goes to another where that is said", .timeLimit(.minutes(1)))
  func dials() async throws {
    let thread = try LoopThread()
    let founder = try await TestNode(on: thread, .bootstrapIfAlone)
    _ = await founder.leaderElected()
    let own = PeerIdentity(
      kind: .node, clusterID: await founder.run { $0.clusterID.rawValue }, nodeID: 1)
    let ups = EventLog<Bool>()
    let nowhere = "192.0.2.1:7"
    let loop = thread.loop
    let links = await thread.make {
      let links = PeerLinks(
        loop: loop, ownID: NodeID(1), dials: [nowhere: founder.address], identity: { own })
      links.onChange = { _, isUp in ups.add(isUp) }
      links.update(
        ClusterConfiguration(
          members: [Member(id: founder.id, address: nowhere, isVoter: true)]))
      return links
    }
    #expect(await ups.first { $0 } == true)
    #expect(await thread.run { links.value.address(of: founder.id) } == nowhere)
    await thread.run { links.value.close() }
    await founder.stop()
  }
}
