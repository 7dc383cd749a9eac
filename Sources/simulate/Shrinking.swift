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
    guard let failure = try failure(of: plan) else {
      print("nothing is found with this plan")
      return .success
    }
    var shrinker = Shrinker(plan, failedAt: failure.at, trialsMax: options.trials)
    while let candidate = shrinker.next() {
      let failure = try self.failure(of: candidate)
      shrinker.tried(fails: failure != nil, at: failure?.at)
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

  /// What a trial came to.
  private struct Failure {
    /// In milliseconds, if the process lived to tell.
    var at: Int?
  }

  /// How a plan fails, if it does. With a mistake switched on that is not all: without it the plan must
  /// find nothing.
  private func failure(of plan: Plan) throws -> Failure? {
    try? LocalFileSystem().remove(file)
    try LocalFileSystem().create(file).write(Array(plan.description.utf8), at: 0)
    guard let canary = options.canary else { return try failure(with: ["--plan", file]) }
    guard let failure = try failure(with: ["--plan", file, "--canary", canary.rawValue]) else {
      return nil
    }
    return try self.failure(with: ["--plan", file]) == nil ? failure : nil
  }

  private func failure(with arguments: [String]) throws -> Failure? {
    var exit: ChildProcess.Exit?
    var failure = Failure()
    var isOutputRead = false
    func endIfDone() { if exit != nil, isOutputRead { loop.stop() } }
    let child = try ChildProcess(
      loop: loop, executable: ExecutablePath.ofThisProcess(), arguments: arguments, output: .pipe,
      errors: .null,
      onExit: {
        exit = $0
        endIfDone()
      })
    let reader = try child.standardOutput.map { output in
      try LineReader(
        loop: loop, descriptor: output,
        onLine: { line in
          let words = line.split(separator: " ")
          if words.starts(with: ["violation", "at"]), words.count > 2, let at = Double(words[2]) {
            failure.at = Int(at * 1_000)
          }
        },
        onEnd: {
          isOutputRead = true
          endIfDone()
        })
    }
    loop.run()
    reader?.close()
    withExtendedLifetime(child) {}
    return exit == .code(0) ? nil : failure
  }
}
