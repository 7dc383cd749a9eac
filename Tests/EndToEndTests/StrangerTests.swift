import KeyValueClient
import KeyValueStore
import RPCCore
import SystemIO
import TestSupport
import Testing
import WireMessages

extension EndToEnd {
  /// What comes to a port and is no request.
  @Suite struct Strangers {
    @Test("whoever does not speak the protocol is told so, and the cluster serves on")
    func strangers() async throws {
      try await TestCluster.run(nodes: 1) { cluster in
        let client = cluster.client()
        let hello = Preface(identity: PeerIdentity(kind: .client)).encoded
        let huge: [UInt8] = [0xff, 0xff, 0xff, 0xff, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
        let other = Preface(
          identity: PeerIdentity(
            kind: .node, clusterID: 0xbad, nodeID: 7, address: "127.0.0.1:1")
        ).encoded
        for place in [cluster.node(0), cluster.proxies[0]] {
          let transcript = place.program.transcript
          func tell(_ bytes: [UInt8], finishes: Bool = false) async throws -> String {
            let answer = try await Stranger.answer(
              of: place.address, to: bytes, finishes: finishes, on: cluster.loop)
            return String(decoding: answer, as: UTF8.self)
          }

          let web = try await tell(Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8))
          #expect(web.hasPrefix("HTTP/1.1 400 Bad Request\r\n"), "\(web)")
          try await transcript.line(containing: "spoke HTTP to this port")

          let garbage = try await tell(Array("hello there, who are you?\n".utf8))
          #expect(garbage.contains("REIGN"))
          try await transcript.line(containing: "spoke an unknown protocol")

          let claim = try await tell(hello + huge)
          #expect(claim.contains("4294967295"), "\(claim)")
          try await transcript.line(containing: "4294967295")

          // Half a frame, and then nothing: there is nobody left to tell.
          _ = try await tell(hello + [1, 0, 0, 0, 1, 1], finishes: true)
          _ = try await tell(Array(hello.prefix(11)), finishes: true)
        }
        let answer = try await Stranger.answer(
          of: cluster.node(0).address, to: other, on: cluster.loop)
        #expect(String(decoding: answer, as: UTF8.self).contains("cluster"))
        try await cluster.node(0).program.transcript.line(containing: "was refused")
        _ = try await client.put([1], [2])
        #expect(try await client.get([1]).entry?.value == [2])
      }
    }

    @Test("a node of another cluster is refused by the proxy, and both say so")
    func otherCluster() async throws {
      try await TestCluster.run(nodes: 1) { cluster in
        let data = "\(cluster.directory.path)/other"
        let otherProxy = try await cluster.start("proxy", ["--port", "0"], name: "other proxy")
        func startOther(through proxy: String) async throws -> RunningProgram {
          try await cluster.start(
            "leader", ["--port", "0", "--data", data, "--proxy", proxy], name: "other leader")
        }
        let founder = try await startOther(through: try await otherProxy.address)
        try await founder.transcript.line(containing: "has founded cluster")
        await founder.kill()
        let other = try await startOther(through: cluster.proxyList)
        try await other.transcript.line(containing: "belongs to cluster")
        try await cluster.proxies[0].program.transcript.line(containing: "belongs to cluster")
        let status = try await cluster.client().status()
        #expect(status.nodes.map { $0.status?.address } == [cluster.node(0).address])
      }
    }

    @Test("nodes that may open 64 files serve on while strangers take all they can get")
    func fewDescriptors() async throws {
      try await TestCluster.run(nodes: 3, nodeDescriptorsMax: 64) { cluster in
        let client = cluster.client()
        let hello = Preface(identity: PeerIdentity(kind: .client)).encoded
        await withTaskGroup { strangers in
          for place in cluster.nodes {
            for number in 0..<24 {
              // Most introduce themselves and stay, some say nothing; whoever is cut off comes again.
              let bytes = number % 6 == 0 ? [] : hello
              strangers.addTask {
                while !Task.isCancelled {
                  _ = try? await Stranger.answer(of: place.address, to: bytes, on: cluster.loop)
                }
              }
            }
          }
          do {
            for place in cluster.nodes {
              try await place.program.transcript.line(containing: "which is the limit")
            }
            for number in 0..<50 as Range<UInt8> { _ = try await client.put([number], [number]) }
            // The reserved places are still there for those who have none yet.
            let leader = try await cluster.leader()
            let follower = cluster.followers(of: leader)[0]
            #expect(await cluster.stop(node: follower.number) == .code(0))
            try await cluster.startNode(follower.number)
            try await cluster.untilAllVote()
          } catch {
            Issue.record(error)
          }
          strangers.cancelAll()
        }
        for place in cluster.nodes {
          let lines = place.program.transcript.lines.map(\.text)
          #expect(!lines.contains { $0.contains("no connection can be accepted") })
          #expect(lines.count < 200, "node \(place.number) said too much")
        }
      }
    }

    @Test("hundreds of strangers leave nothing behind in memory")
    func memory() async throws {
      try await TestCluster.run(nodes: 1) { cluster in
        let hello = Preface(identity: PeerIdentity(kind: .client)).encoded
        let claim: [UInt8] = [0xff, 0xff, 0xff, 0xff, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
        let node = cluster.node(0)
        func come(_ count: Int) async throws -> Int {
          for _ in 0..<count {
            for bytes in [hello + claim, [UInt8](repeating: 0x41, count: 65_536)] {
              _ = try await Stranger.answer(of: node.address, to: bytes, on: cluster.loop)
            }
          }
          return try node.program.residentKibibytes
        }
        // The first ones find the buffers unmade that the others use again.
        let before = try await come(50)
        let after = try await come(250)
        #expect(after - before < 4_096, "from \(before) to \(after) KiB")
      }
    }
  }
}
