import Foundation
import SystemIO
import TestSupport
import Testing

/// A short run of `chaos`, in which each kind of harm is done once: the long ones are
/// `Scripts/chaos.sh`'s. It goes on beside the clusters of `EndToEnd`, since it has times of its own for
/// everything, and waits for most of them.
@Suite(.serialized, .timeLimit(.minutes(2)), .tellsTranscripts) struct Chaos {
  @Test(
    "whatever is killed, paused, cut off or damaged, no acknowledged write is lost or doubled and no read is stale"
  )
  func processesAndNetwork() async throws {
    let seed = UInt64.random(in: 1 ... .max >> 1)
    // Beside the tests, so that what failed can be looked at.
    let directory = try RunningProgram.path(of: "chaos-\(seed)")
    try await TestCluster.run(nodes: 0, proxies: 0) { cluster in
      // Where `chaos` looks for it.
      try await FaultyDiskLibrary.build(on: cluster)
      let run = try await cluster.run(
        "chaos",
        [
          "run", "--seed", "\(seed)", "--duration", "12s", "--every-fault", "--nodes", "3",
          "--clients", "4",
          "--directory", directory,
        ])
      let said = run.lines.map(\.text).joined(separator: "\n")
      try #require(run.exit == .code(0), "seed \(seed): \(said)")
      let again = try await cluster.run("chaos", ["check", "--directory", directory])
      #expect(again.exit == .code(0), "the history that was kept passes as well")
    }
    try FileManager.default.removeItem(atPath: directory)
  }

  @Test("a run that is interrupted leaves no program behind, though one is paused")
  func interruption() async throws {
    try await TestCluster.run(nodes: 0, proxies: 0) { cluster in
      let run = try await cluster.start(
        "chaos",
        [
          "run", "--seed", "7", "--duration", "600s", "--nodes", "3", "--clients", "1",
          "--faults", "pause-majority", "--directory", "\(cluster.directory.path)/chaos",
        ])
      try await run.transcript.line(containing: ": pause-majority")
      let programs = try ProcessEndWatch.children(of: run.processID)
      #expect(programs.count >= 4)
      let ends = try programs.map { try ProcessEndWatch.waiting(for: $0, on: cluster.loop) }
      #expect(await run.terminate() == .signal(15))
      #expect(
        run.transcript.lines.contains { $0.text == "chaos: interrupted; nothing was judged" })
      for end in ends { try await end() }
    }
  }
}
