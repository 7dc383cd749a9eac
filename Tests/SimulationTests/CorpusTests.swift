import Foundation
import ProgramSupport
import RaftCore
import SystemIO
import Testing

@testable import Simulation

/// Plans that have found something, cut down, and run for ever. Those in `Canaries` find the known
/// mistake they are called after when it is switched on, and nothing when it is not.
@Suite struct CorpusTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "Corpus")

  private static func plans(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".plan") }.sorted()
  }

  private static let keptPlans = plans(in: folder)
  private static let canaryPlans = plans(in: folder.appending(path: "Canaries"))

  private func run(_ path: URL) throws -> RunReport {
    let world = World(plan: try Plan(text: String(contentsOf: path, encoding: .utf8)))
    world.run()
    return world.report
  }

  @Test("a kept plan finds nothing any more", arguments: keptPlans)
  func kept(name: String) throws {
    let report = try run(Self.folder.appending(path: name))
    #expect(report.violation == nil, "simulate --plan Tests/SimulationTests/Corpus/\(name) --trace")
  }

  @Test("a known mistake is found by its plan, and without it nothing is", arguments: canaryPlans)
  func canaries(name: String) throws {
    let path = Self.folder.appending(path: "Canaries/\(name)")
    let canary = String(name.dropLast(5))
    let arguments = ["--plan", path.path, "--canary", canary]
    // A violation, or a trap: a mistake may end the process before a check sees it. Anything else is
    // no find, such as a plan that is not understood.
    let exit = try exit(of: arguments)
    let isFound = if case .signal = exit { true } else { exit == .code(ExitCode.failure.rawValue) }
    #expect(
      isFound, "simulate \(arguments.joined(separator: " ")) --trace: \(String(describing: exit))")
    #expect(try run(path).violation == nil, "simulate --plan \(path.path) --trace")
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

  /// In a process of its own, where the mistake is switched on; many of them end it.
  private func exit(of arguments: [String]) throws -> ChildProcess.Exit? {
    let tests = try URL(filePath: ExecutablePath.ofThisProcess())
    let loop = try EventLoop()
    var exit: ChildProcess.Exit?
    let child = try ChildProcess(
      loop: loop,
      executable: tests.deletingLastPathComponent().appending(path: "simulate").path,
      arguments: arguments, output: .null, errors: .null,
      onExit: {
        exit = $0
        loop.stop()
      })
    loop.run()
    withExtendedLifetime(child) {}
    return exit
  }
}
