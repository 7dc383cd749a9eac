import Foundation
import SystemIO
import Testing

@testable import Simulation
@testable import simulate

/// The program as it is started by people and scripts.
@Suite struct CampaignTests {
  /// What each line says of its run, but for how fast it was.
  private func results(_ run: SimulateRuns.Run) -> [[Substring]] {
    run.lines.map { line in
      line.split(separator: ",").filter { !$0.contains("times real time") }
    }
  }

  private func trace(_ result: [Substring]) -> Substring? {
    result.last.flatMap { $0.hasPrefix(" trace ") ? $0 : nil }
  }

  @Test("the same seeds give the same runs, event by event, in two processes")
  func determinism() throws {
    // The first faults come after two seconds.
    let command = ["--seed", "21", "--count", "20", "--until", "5"]
    let runs = try SimulateRuns.run(command, command)
    let first = results(runs[0])
    #expect(first.count == 20, "\(runs[0].lines)")
    #expect(Set(first.compactMap(trace)).count == 20)
    let faulty = first.count { $0.contains { $0.hasSuffix(" faults") && $0 != " 0 faults" } }
    #expect(faulty > 15, "\(runs[0].lines)")
    #expect(first == results(runs[1]), "simulate \(command.joined(separator: " "))")
    #expect(runs.allSatisfy { $0.exit == .code(0) })
  }

  /// What a process of a campaign says of its seed, but for how long it took.
  private func words(_ run: SimulateRuns.Run) -> [String: Substring] {
    var words: [String: Substring] = [:]
    let line = run.lines.last { $0.hasPrefix("end ") } ?? ""
    for word in line.split(separator: " ").dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { words[String(parts[0])] = parts[1] }
    }
    words["cpu"] = nil
    words["dense-cpu"] = nil
    return words
  }

  @Test(
    "a cluster in trouble does the same in two processes, to the last event and in every number",
    arguments: [6, 33])
  func determinismOfWholeRuns(seed: Int) throws {
    let command = ["--worker", "1", "--seed", "\(seed)", "--count", "1"]
    let runs = try SimulateRuns.run(command, command)
    let first = words(runs[0])
    #expect(first["seed"] == "\(seed)", "\(runs[0].lines)")
    #expect(first["hash"] != nil)
    let dense = first["dense"].flatMap { UInt64($0) } ?? 0
    #expect(dense >= 30_000_000_000, "not dense any more: take another seed")
    #expect(first.keys.count { $0.hasPrefix("fault:") } >= 5, "\(first)")
    #expect(first == words(runs[1]), "simulate --seed \(seed)")
  }

  @Test("a plan whose numbers do not fit together is refused, not run")
  func refusedPlan() throws {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "reign-\(UInt64.random(in: 0...UInt64.max)).plan").path
    try "seed 1\nelection-ticks-max 12\n".write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try SimulateRuns.run(["--plan", path])[0].exit == .code(2))
  }

  @Test("a campaign of so many seeds runs each of them once and ends")
  func count() throws {
    let run = try SimulateRuns.run(
      ["--campaign", "--count", "5", "--processes", "3", "--seed", "1", "--until", "2"])[0]
    #expect(run.exit == .code(0))
    #expect(run.lines.first == "campaign from seed 1 on, 5 seeds, 3 processes")
    #expect(run.lines.contains { $0.hasPrefix("  seeds ") && $0.hasSuffix(" 5") })
  }

  @Test("a campaign for safety only passes over all other seeds, and need not reach what they do")
  func safetyOnly() throws {
    let count = Ledger.seedsForAllStates
    let runs = try SimulateRuns.run(
      [
        "--campaign", "--safety-only", "--count", "\(count)", "--processes", "2", "--until",
        "0.001",
      ], ["--safety-only", "--seed", "21", "--count", "2", "--print"])
    #expect(runs[0].exit == .code(0))
    #expect(runs[0].lines.contains { $0.hasPrefix("  seeds ") && $0.hasSuffix(" \(count)") })
    #expect(runs[1].lines.count { $0 == "safety-only 1" } == 2)
  }

  @Test("a campaign of many seeds that never reaches a rare state fails, and names the state")
  func missedStates() throws {
    let count = Ledger.seedsForAllStates
    let run = try SimulateRuns.run(
      ["--campaign", "--count", "\(count)", "--processes", "2", "--until", "0.001"])[0]
    #expect(run.exit == .code(4))
    #expect(run.lines.contains("never reached, in \(count) seeds: leader deposed"))
  }

  #if CANARIES
    @Test("a campaign that finds something fails, and keeps smaller plans that find it again")
    func keptPlans() throws {
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "reign-campaign-\(UInt64.random(in: 0...UInt64.max))")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let aside = folder.appending(path: "aside")
      let canary = ["--canary", "speaksBeforeSync", "--until", "3"]
      let campaign = try SimulateRuns.run(
        [
          "--campaign", "--count", "\(Campaign.keptMax + 3)", "--seed", "1", "--trials", "1",
          "--processes", "1", "--keep", folder.path, "--aside", aside.path,
        ] + canary)[0]
      #expect(campaign.exit == .code(4), "\(campaign.lines)")
      #expect(campaign.lines.last?.hasPrefix("kept the first 10 of 1") == true)
      // Not where the tests are: without the mistake they find nothing.
      let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(kept == ["aside"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: aside.path).count == 10)
      for seed in [1, 5] as [UInt64] {
        let path = aside.appending(path: "seed-\(seed).plan")
        let text = try String(contentsOf: path, encoding: .utf8)
        #expect(text.contains("\n\(Shrinking.findsPrefix)n# speaks of term #, which is not on"))
        #expect(try Plan(text: text).actions.count < Plan(ofSeed: seed).actions.count)
        #expect(
          campaign.lines.contains(
            "  replay: simulate --plan \(path.path) --until 3.0 --canary speaksBeforeSync --trace"))
        let runs = try SimulateRuns.run(
          ["--plan", path.path] + canary, ["--plan", path.path, "--until", "3"])
        #expect(runs[0].exit != .code(0))
        #expect(runs[1].exit == .code(0))
      }
    }
  #endif
}
