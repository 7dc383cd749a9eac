import ClusterFakes
import Foundation
import KeyValueClient
import KeyValueStore
import SystemIO
import TestSupport
import Testing

extension EndToEnd {
  /// The one-shot commands, as scripts use them.
  @Suite struct Client {
    @Test("commands answer, and exit with 0, 1 for an absent key, or 2 for bad usage")
    func commands() async throws {
      try await TestCluster.run(nodes: 1) { cluster in
        let put = try await cluster.runClient("put", "colour", "red")
        #expect(put.exit == .code(0))
        let written = try #require(put.output.first)
        #expect(written.hasPrefix("written: revision 1, new key, committed by leader "))
        let get = try await cluster.runClient("get", "colour")
        #expect(get.exit == .code(0))
        #expect(get.output == ["red"])
        #expect(get.errors.hasPrefix("revision 1, version 1, served by "), "\(get.errors)")

        let absent = try await cluster.runClient("get", "shape")
        #expect(absent.exit == .code(1))
        #expect(absent.output.isEmpty)
        #expect(absent.errors.hasPrefix("no such key, "))

        let delete = try await cluster.runClient("del", "colour")
        #expect(delete.exit == .code(0))
        #expect(delete.output.first?.hasPrefix("deleted: revision 2, committed by ") == true)
        let again = try await cluster.runClient("del", "colour")
        #expect(again.exit == .code(1))

        let usages: [([String], String)] = [
          (["pot", "a", "b"], "put"), (["put"], "KEY"), (["get", ""], "key is empty"),
          (["get", String(repeating: "k", count: 4_097)], "4097"),
          (["get", "k", "--timeou", "1s"], "--timeout"),
          (["get", "k", "--timeout", "soon"], "soon"), (["put", "k", "v", "--stale"], "--stale"),
          (["node", "asleep", "50052"], "asleep"),
          (["put", "k", "v", "--proxy", "nowhere:0"], "nowhere:0"),
        ]
        for (arguments, named) in usages {
          let refused = try await cluster.run("client", arguments)
          #expect(refused.exit == .code(2), "\(arguments.prefix(2))")
          #expect(refused.output.isEmpty)
          #expect(refused.errors.contains(named), "\(refused.errors)")
        }
      }
    }

    @Test("a read waits for its revision until its time is over, and then says where the nodes are")
    func revision() async throws {
      try await TestCluster.run(nodes: 3) { cluster in
        let start = EventLoop.monotonicNow()
        let read = ["get", "k", "--min-revision", "1", "--json", "--proxy", cluster.proxyList]
        for arguments in [read, read + ["--stale"]] {
          let early = try await cluster.run("client", arguments + ["--timeout", "900ms"])
          #expect(early.exit == .code(3))
          let answer = early.output.joined()
          #expect(answer.contains(#""kind":"notYet""#), "\(answer)")
          #expect(answer.contains("is at revision 0"), "\(answer)")
        }
        #expect(EventLoop.monotonicNow() - start >= 1_800_000_000)
        async let late = cluster.run("client", read + ["--stale", "--timeout", "20s"])
        let put = try await cluster.runClient("put", "k", "v")
        #expect(put.exit == .code(0))
        #expect(try await late.exit == .code(0))
        #expect(try await late.text("value") == "v")
      }
    }

    @Test("a write without an answer is exit code 5; one that nobody got is exit code 3")
    func unknownOutcome() async throws {
      try await TestCluster.run(nodes: 0, proxies: 0) { cluster in
        let thread = cluster.loop
        let silent = await thread.make { FakeCluster(loop: thread.loop, nodeCount: 1) }
        let address = await thread.run {
          let node = silent.value.node(1)
          node.onRequest = { [unowned node] in if $0 == "openSession" { node.manner = .hangs } }
          return node.address
        }
        let put = ["put", "k", "v", "--json", "--timeout", "500ms", "--proxy"]
        let sent = try await cluster.run("client", put + [address])
        #expect(sent.exit == .code(5))
        let answer = sent.output.joined()
        #expect(answer.contains(#""kind":"outcomeUnknown""#), "\(answer)")
        #expect(answer.hasSuffix(#""mayHaveHappened":true}}"#), "\(answer)")
        await thread.run { silent.value.kill() }

        let unsent = try await cluster.run("client", put + ["127.0.0.1:1"])
        #expect(unsent.exit == .code(3))
        #expect(unsent.output.joined().hasSuffix(#""mayHaveHappened":false}}"#))
      }
    }

    @Test("with --json every answer and every failure is one document")
    func json() async throws {
      try await TestCluster.run(nodes: 1) { cluster in
        let put = try await cluster.runClient("put", "clé", "été", "--json")
        #expect(try put.text("key") == "clé")
        #expect(try put.number("revision") == 1)
        #expect(try put.json["previousRevision"] is NSNull)
        let get = try await cluster.runClient("get", "clé", "--json")
        #expect(try get.text("value") == "été")
        #expect(try get.number("version") == 1)
        #expect(try get.json["found"] as? Bool == true)
        #expect(try get.json["stale"] as? Bool == false)
        let absent = try await cluster.runClient("get", "k", "--json")
        #expect(absent.exit == .code(1))
        #expect(try absent.json["found"] as? Bool == false)
        let delete = try await cluster.runClient("del", "clé", "--json")
        #expect(try delete.json["deleted"] as? Bool == true)
        let list = try await cluster.runClient("list", "--json")
        #expect(list.exit == .code(0))
        #expect(try list.number("revision") == 2)

        let status = try await cluster.runClient("status", "--json")
        let nodes = try #require(try status.json["nodes"] as? [[String: Any]])
        #expect(nodes.count == 1)
        #expect(nodes.first?["role"] as? String == "leader")
        #expect(nodes.first?["state"] as? String == "alive")
        let table = try await cluster.runClient("status")
        #expect(table.output.count == 3)
        let words = table.output[1].split(separator: " ").map { String($0) }
        #expect(
          words == [
            "NODE", "ADDRESS", "ROLE", "STATE", "TERM", "COMMIT", "APPLIED", "LAG", "READS",
            "WRITES",
          ])
        #expect(table.output[2].contains(cluster.node(0).address))

        let unreachable = try await cluster.run(
          "client", ["get", "k", "--json", "--timeout", "200ms", "--proxy", "127.0.0.1:1"])
        #expect(unreachable.exit == .code(3))
        let error = try #require(try unreachable.json["error"] as? [String: Any])
        #expect(error["kind"] as? String == "unavailable")
        #expect((error["message"] as? String)?.contains("127.0.0.1:1") == true)
      }
    }

    @Test("a value comes from standard input to its last byte, and no value is over 1 MiB")
    func standardInput() async throws {
      try await TestCluster.run(nodes: 1) { cluster in
        func put(_ bytes: [UInt8]) async throws -> FinishedProgram {
          let path = "\(cluster.directory.path)/input"
          try Data(bytes).write(to: URL(filePath: path))
          let descriptor = open(path, O_RDONLY | O_CLOEXEC)
          defer { close(descriptor) }
          return try await cluster.runClient(
            "put", "big", "--json", input: .descriptor(descriptor))
        }
        let largest = (0..<1_048_576).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        #expect(try await put(largest).exit == .code(0))
        let client = cluster.client()
        #expect(try await client.get(Array("big".utf8)).entry?.value == largest)
        let refused = try await put(largest + [0])
        #expect(refused.exit == .code(2))
        #expect(refused.errors.contains("1048576"), "\(refused.errors)")
        #expect(try await put([]).exit == .code(0))
        #expect(try await client.get(Array("big".utf8)).entry?.value == [])
      }
    }

    @Test("a listing has every key with the prefix, in order, however many pages it takes")
    func listing() async throws {
      try await TestCluster.run(nodes: 1) { cluster in
        let client = cluster.client()
        let keys = (0..<2_500).map { "page/\($0)" }
        try await withThrowingTaskGroup(of: Void.self) { group in
          for key in keys + ["other", "pagf"] {
            group.addTask { _ = try await client.put(Array(key.utf8), Array("v".utf8)) }
          }
          try await group.waitForAll()
        }
        let first = try await client.list(prefix: Array("page/".utf8))
        #expect(first.more)
        let path = "\(cluster.directory.path)/listing"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        defer { close(descriptor) }
        let lister = try await cluster.start(
          "client", ["list", "page/", "--json", "--proxy", cluster.proxyList],
          output: .descriptor(descriptor))
        #expect(await lister.exit == .code(0))
        let document = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
        let listing = try #require(document as? [String: Any])
        let entries = try #require(listing["entries"] as? [[String: Any]])
        #expect(entries.compactMap { $0["key"] as? String } == keys.sorted())
        let lines = try await cluster.runClient("list", "page/")
        #expect(lines.output.count == 2_500)
      }
    }
  }
}
