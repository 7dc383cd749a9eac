import Glibc
import KeyValueClient
import KeyValueStore
import ProgramSupport
import SystemIO
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct StartAndStop {
    @Test("a second start on a used port or directory says who holds it")
    func secondStart() async throws {
      try await TestCluster.run(nodes: 1) { cluster in
        let (node, proxy) = (cluster.node(0), cluster.proxies[0])
        let data = "\(cluster.directory.path)/second"
        let starts: [(String, [String], RunningProgram)] = [
          ("follower", ["--port", node.port, "--data", data], node.program),
          ("proxy", ["--port", proxy.port], proxy.program),
          (
            "leader", ["--port", "0", "--data", cluster.dataDirectory(ofNode: 0)], node.program
          ),
        ]
        for (program, arguments, holder) in starts {
          let second = try await cluster.run(program, arguments)
          #expect(second.exit == .code(4), "\(program)")
          #expect(second.output.isEmpty)
          #expect(
            second.errors.contains("held by process \(holder.processID)"), "\(second.errors)")
        }
      }
    }

    @Test("SIGTERM stops a proxy, a leader and a follower cleanly")
    func terminate() async throws {
      try await TestCluster.run(nodes: 2) { cluster in
        let programs = cluster.nodes.reversed().map(\.program) + cluster.proxies.map(\.program)
        for program in programs {
          #expect(await program.terminate() == .code(0), "\(program.name)")
          let errors = program.transcript.lines.filter { $0.stream == .errors }
          #expect(errors.last?.text.hasSuffix("stops: SIGTERM") == true, "\(program.name)")
        }
      }
    }

    @Test(
      "a program that is started without standard output does not take what it opens for it",
      arguments: ["client", "proxy", "leader", "follower", "cluster", "inspect", "chaos"])
    func closedOutput(program: String) async throws {
      try await TestCluster.run(nodes: 0, proxies: 0) { cluster in
        let closing = ["-c", "exec \"$0\" --help >&-", try RunningProgram.path(of: program)]
        let ended = try await cluster.run("/bin/sh", closing)
        #expect(ended.exit == .code(4))
        #expect(ended.errors.contains("could not be written"), "\(ended.errors)")
      }
    }

    @Test("a node that is told to quit at its terminal ends")
    func quit() async throws {
      try await TestCluster.run(nodes: 1) { cluster in
        let program = cluster.node(0).program
        try await program.type("status")
        try await program.transcript.line(containing: "ROLE")
        try await program.type("qiut")
        try await program.transcript.line(containing: "quit")
        try await program.type("quit")
        #expect(await program.exit == .code(0))
      }
    }

    @Test(
      "`cluster` comes up and serves, and its children end with it, however it ends",
      arguments: [true, false])
    func cluster(isAsked: Bool) async throws {
      try await TestCluster.run(nodes: 0, proxies: 0) { cluster in
        let whole = try await cluster.start(
          "cluster", ["--no-menu", "--port", "0", "--data", "\(cluster.directory.path)/all"])
        try await whole.transcript.line(containing: "3 of 3 nodes are ready")
        let proxy = try await whole.address
        let client = cluster.client(of: [proxy])
        _ = try await client.put([1], [2])
        #expect(try await client.get([1]).entry?.value == [2])

        let children = try ProcessEndWatch.children(of: whole.processID)
        #expect(children.count == 4)
        let ends = try children.map { try ProcessEndWatch.waiting(for: $0, on: cluster.loop) }
        if isAsked {
          #expect(await whole.terminate() == .code(0))
        } else {
          await whole.kill()
        }
        for end in ends { try await end() }
      }
    }

    @Test("Ctrl-C asks `cluster` alone, and its children are asked once, and so end in order")
    func groupSignal() async throws {
      try await TestCluster.run(nodes: 0, proxies: 0) { cluster in
        let data = "\(cluster.directory.path)/all"
        // In a group of its own, as a shell starts a program.
        let whole = try await cluster.start(
          "/usr/bin/setsid",
          [try RunningProgram.path(of: "cluster"), "--no-menu", "--port", "0", "--data", data])
        try await whole.transcript.line(containing: "3 of 3 nodes are ready")
        try #require(getpgid(whole.processID) == whole.processID)
        try #require(kill(-whole.processID, SIGINT) == 0)
        #expect(await whole.exit == .code(0))
        let log = try LocalFileSystem().readText("\(data)/cluster.log")
        let ends = log.split(separator: "\n").filter { $0.contains("stops: ") }
        #expect(ends.count == 4)
        #expect(ends.allSatisfy { $0.hasSuffix("stops: SIGTERM") }, "\(ends)")
      }
    }

    @Test("a second signal ends `cluster` at once, and its children, though one is stopped")
    func secondSignal() async throws {
      try await TestCluster.run(nodes: 0, proxies: 0) { cluster in
        let whole = try await cluster.start(
          "cluster", ["--no-menu", "--port", "0", "--data", "\(cluster.directory.path)/all"])
        try await whole.transcript.line(containing: "3 of 3 nodes are ready")
        let children = try ProcessEndWatch.children(of: whole.processID)
        let ends = try children.map { try ProcessEndWatch.waiting(for: $0, on: cluster.loop) }
        // The last one that was started is a follower.
        try #require(kill(children.max() ?? -1, SIGSTOP) == 0)
        await whole.askToEnd()
        try await whole.transcript.line(containing: "stops: SIGTERM")
        await whole.askToEnd()
        try await whole.transcript.line(containing: "killed, still running: ")
        #expect(await whole.exit == .code(0))
        for end in ends { try await end() }
      }
    }
  }
}
