import Foundation
import RaftCore
import SystemIO
import Testing

@testable import simulate

/// Plans that have found something, cut down, and run for ever. Those in `Canaries` find the known
/// mistake they are called after when it is switched on, by what they say it shows as, and nothing when
/// it is not.
@Suite struct CorpusTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "Corpus")

  private static func plans(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".plan") }.sorted()
  }

  private static let keptPlans = plans(in: folder)
  private static let canaryPlans = plans(in: folder.appending(path: "Canaries"))

  /// In a process of its own: what a plan brings about may end it, and would end all other tests.
  @Test("a kept plan finds nothing any more", arguments: keptPlans)
  func kept(name: String) throws {
    let run = try SimulateRuns.run(["--plan", Self.folder.appending(path: name).path])[0]
    #expect(
      run.exit == .code(0),
      """
      simulate --plan Tests/SimulationTests/Corpus/\(name) --trace
      \((run.lines + run.errors).joined(separator: "\n"))
      """)
  }

  @Test("a known mistake is found by its plan, and without it nothing is", arguments: canaryPlans)
  func canaries(name: String) throws {
    let path = Self.folder.appending(path: "Canaries/\(name)")
    let text = try String(contentsOf: path, encoding: .utf8)
    let expected = text.split(separator: "\n").first { $0.hasPrefix(Shrinking.findsPrefix) }?
      .dropFirst(Shrinking.findsPrefix.count)
    let arguments = ["--plan", path.path, "--canary", String(name.dropLast(5))]
    let runs = try SimulateRuns.run(arguments, ["--plan", path.path])
    let run = runs[0]
    let failure = run.exit.flatMap { TrialFailure(exit: $0, output: run.lines, errors: run.errors) }
    let complaint = try #require(
      failure?.complaint, "nothing is found: simulate \(arguments.joined(separator: " "))")
    // Another find than that for which the plan is kept says nothing of the check that made it.
    #expect(
      expected.map { !$0.isEmpty && complaint.hasPrefix($0) } == true,
      "\(name) is to say what it finds, as \(Shrinking.findsPrefix)\(complaint)")
    #expect(runs[1].exit == .code(0), "simulate --plan \(path.path) --trace")
  }

  @Test("every known mistake has a plan that finds it, and every such plan a known mistake")
  func everyCanaryHasAPlan() {
    let names = Set(Canary.allCases.map { "\($0.rawValue).plan" })
    let missing = names.subtracting(Self.canaryPlans).sorted()
    #expect(
      missing.isEmpty,
      """
      Tests/SimulationTests/Corpus/Canaries lacks \(missing). `Scripts/canaries.sh` finds a seed, and \
      `simulate --shrink --canary NAME --seed S` cuts its plan down
      """)
    #expect(Set(Self.canaryPlans).subtracting(names).isEmpty)
  }
}
