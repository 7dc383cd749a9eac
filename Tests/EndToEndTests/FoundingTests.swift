import KeyValueClient
import KeyValueStore
import SystemIO
import Testing

extension EndToEnd {
  /// A founder that has lost its disk and is started as it was the first time.
  @Suite struct Founding {
    private func wipe(_ node: Int, of cluster: TestCluster) throws {
      let files = LocalFileSystem()
      let directory = cluster.dataDirectory(ofNode: node)
      for name in try files.list(directory) {
        let path = "\(directory)/\(name)"
        if let inner = try? files.list(path) {
          for name in inner { try files.remove("\(path)/\(name)") }
        } else {
          try files.remove(path)
        }
      }
    }

    @Test(
      "a founder without its disk, started before its proxy, joins its cluster and hides no write")
    func proxyIsDown() async throws {
      try await TestCluster.run(nodes: 3) { cluster in
        _ = try await cluster.client().put([1], [2])
        await cluster.kill(proxy: 0)
        await cluster.kill(node: 0)
        try wipe(0, of: cluster)
        let wiped = try await cluster.startNode(0)
        try await wiped.program.transcript.line(containing: "waits for")
        try await cluster.startProxy(0)
        try await wiped.program.transcript.line(containing: "is a member of cluster")
        #expect(try await cluster.client().get([1]).entry?.value == [2])
      }
    }

    @Test("when all was down and a founder without its disk is first, a proxy that remembers waits")
    func allWereDown() async throws {
      try await TestCluster.run(nodes: 3, proxiesRemember: true) { cluster in
        _ = try await cluster.client().put([1], [2])
        await cluster.kill(proxy: 0)
        await cluster.kill(nodes: [0, 1, 2])
        try wipe(0, of: cluster)
        try await cluster.startProxy(0)
        let wiped = try await cluster.startNode(0)
        try await wiped.program.transcript.line(containing: "looks for a cluster")
        let refused = await #expect(throws: ClientError.self) {
          try await cluster.client(timeoutSeconds: 1).get([1])
        }
        #expect(refused.map { "\($0)".contains("none of its nodes has announced itself") } == true)
        try await cluster.startNode(1)
        try await cluster.startNode(2)
        try await wiped.program.transcript.line(containing: "is a member of cluster")
        #expect(try await cluster.client().get([1]).entry?.value == [2])
      }
    }
  }
}
