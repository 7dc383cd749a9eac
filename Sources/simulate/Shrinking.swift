import ProgramSupport
import RaftCore
import Simulation
import SystemIO

/// Cuts a failing plan down. Each trial is a process of its own, because some mistakes end theirs.
final class Shrinking {
  private let options: SimulateOptions
  private let print: (String) -> Void
  private let loop: EventLoop
  private let file: String

  init(options: SimulateOptions, print: @escaping (String) -> Void) throws {
    self.options = options
    self.print = print
    loop = try EventLoop()
    file = "/tmp/simulate-\(SystemRandom.uint64()).plan"
  }

  func run() throws -> ExitCode {
    let plan: Plan
    if let path = options.planFile {
      plan = try Plan(text: String(decoding: Self.read(path), as: UTF8.self))
    } else {
      plan = Plan(ofSeed: options.seed ?? 1)
    }
    guard try fails(plan) else {
      print("nothing is found with this plan")
      return .success
    }
    var shrinker = Shrinker(plan, trialsMax: options.trials)
    while let candidate = shrinker.next() {
      shrinker.tried(fails: try fails(candidate))
    }
    try? LocalFileSystem().remove(file)
    print(
      "# \(shrinker.plan.actions.count) of \(plan.actions.count) faults, "
        + "\(shrinker.plan.knobs.seconds) of \(plan.knobs.seconds) s, after \(shrinker.trialCount) trials"
    )
    print(shrinker.plan.description)
    return .failure
  }

  static func read(_ path: String) throws -> [UInt8] {
    try LocalFileSystem().open(path).read(from: 0, count: 1 << 24)
  }

  private func fails(_ plan: Plan) throws -> Bool {
    try? LocalFileSystem().remove(file)
    try LocalFileSystem().create(file).write(Array(plan.description.utf8), at: 0)
    var arguments = ["--plan", file]
    if let canary = options.canary { arguments += ["--canary", canary.rawValue] }
    var result: ChildProcess.Exit?
    let child = try ChildProcess(
      loop: loop, executable: ExecutablePath.ofThisProcess(), arguments: arguments, output: .null,
      errors: .null,
      onExit: { [loop] exit in
        result = exit
        loop.stop()
      })
    loop.run()
    withExtendedLifetime(child) {}
    return result != .code(0)
  }
}
