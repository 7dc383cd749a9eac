import ProgramSupport
import RaftCore
import Simulation
import SystemIO

/// Cuts a failing plan down. Each trial is a process of its own, because some mistakes end theirs.
final class Shrinking {
  /// What is left of a plan.
  struct Shrunk {
    let plan: Plan
    /// How much that is, for people.
    let summary: String
    /// As `TrialFailure` has it.
    let complaint: String

    var text: String {
      "# \(summary)\n\(Shrinking.findsPrefix)\(complaint.prefix(80))\n\(plan.description)"
    }
  }

  /// Begins the line of a kept plan that says what the plan finds, or how that begins.
  static let findsPrefix = "# finds: "

  private let options: SimulateOptions
  private let loop: EventLoop
  private let file: String

  init(options: SimulateOptions) throws {
    self.options = options
    loop = try EventLoop()
    let directory = ProcessEnvironment.all["TMPDIR"] ?? "/tmp"
    file = "\(directory)/simulate-\(SystemRandom.uint64()).plan"
  }

  /// What is left of the plan after so many trials as the options say, or after so much time; `nil` if
  /// it finds nothing. A trial counts only if it fails in the same way: another failure is another find.
  func shrink(_ plan: Plan, nanosecondsMax: UInt64 = .max) throws -> Shrunk? {
    defer { try? LocalFileSystem().remove(file) }
    guard let first = try failure(of: plan) else { return nil }
    let start = loop.now
    var shrinker = Shrinker(plan, failedAt: first.at, trialsMax: options.trials)
    while loop.now - start < nanosecondsMax, let candidate = shrinker.next() {
      let failure = try self.failure(of: candidate)
      shrinker.tried(fails: failure?.kind == first.kind, at: failure?.at)
    }
    return Shrunk(
      plan: shrinker.plan,
      summary: "\(shrinker.plan.actions.count) of \(plan.actions.count) faults, "
        + "\(shrinker.plan.knobs.seconds) of \(plan.knobs.seconds) s, after "
        + "\(shrinker.trialCount) trials",
      complaint: first.complaint)
  }

  static func read(_ path: String) throws -> [UInt8] {
    try LocalFileSystem().open(path).read(from: 0, count: 1 << 24)
  }

  /// In the place of a file that may be there.
  static func write(_ text: String, to path: String) throws {
    try? LocalFileSystem().remove(path)
    try LocalFileSystem().create(path).write(Array(text.utf8), at: 0)
  }

  /// How a plan fails, if it does. With a mistake switched on that is not all: without it the plan must
  /// find nothing.
  private func failure(of plan: Plan) throws -> TrialFailure? {
    try Self.write(plan.description, to: file)
    let arguments = ["--plan", file]
    guard let failure = try failure(with: arguments + options.runArguments) else { return nil }
    guard options.canary != nil else { return failure }
    return try self.failure(with: arguments + options.untilArguments) == nil ? failure : nil
  }

  private func failure(with arguments: [String]) throws -> TrialFailure? {
    var exit: ChildProcess.Exit?
    var lines: [String] = []
    var errors: [String] = []
    var openCount = 2
    func endIfDone() { if exit != nil, openCount == 0 { loop.stop() } }
    let child = try ChildProcess(
      loop: loop, executable: ExecutablePath.ofThisProcess(), arguments: arguments, output: .pipe,
      errors: .pipe,
      onExit: {
        exit = $0
        endIfDone()
      })
    func reader(_ descriptor: CInt?, _ onLine: @escaping (String) -> Void) throws -> LineReader? {
      try descriptor.map {
        try LineReader(
          loop: loop, descriptor: $0, onLine: onLine,
          onEnd: {
            openCount -= 1
            endIfDone()
          })
      }
    }
    let readers = [
      try reader(child.standardOutput) { lines.append($0) },
      try reader(child.standardError) {
        if errors.count < TrialFailure.errorsMax { errors.append($0) }
      },
    ]
    loop.run()
    for reader in readers { reader?.close() }
    withExtendedLifetime(child) {}
    return exit.flatMap { TrialFailure(exit: $0, output: lines, errors: errors) }
  }
}
