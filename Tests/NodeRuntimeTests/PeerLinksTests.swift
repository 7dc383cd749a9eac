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
}
