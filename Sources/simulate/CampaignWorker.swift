import Simulation
import SystemIO

/// One place of a campaign: a process that runs one seed after the other, and the next one where a seed
/// has ended it.
final class CampaignWorker {
  /// What a run came to, as a ledger takes it in.
  var heard: (String) -> Void = { _ in }
  /// The process is gone, and everything that it had said was heard.
  var ended: (CampaignWorker, ChildProcess.Exit) -> Void = { _, _ in }

  /// The seed under way.
  private(set) var seed: UInt64
  /// How many seeds are left, the one under way included; `nil` for no end of them.
  private var left: UInt64?
  private let step: Int
  private let options: SimulateOptions
  private var process: ChildProcess?
  private var reader: LineReader?
  private var exit: ChildProcess.Exit?
  private var isOutputRead = false

  /// Of `count` seeds in all it takes every `processes`-th, from its own number on.
  init(
    _ number: Int, of processes: Int, firstSeed: UInt64, count: UInt64?, options: SimulateOptions
  ) {
    seed = firstSeed &+ UInt64(number)
    left = count.map { $0 / UInt64(processes) + (UInt64(number) < $0 % UInt64(processes) ? 1 : 0) }
    step = processes
    self.options = options
  }

  /// Whether there is no seed left.
  var isDone: Bool { left == 0 }

  func start(on loop: EventLoop) throws(SystemError) {
    exit = nil
    isOutputRead = false
    var arguments = ["--worker", "\(step)", "--seed", "\(seed)"] + options.runArguments
    if let left { arguments += ["--count", "\(left)"] }
    if options.isSafetyOnly { arguments.append("--safety-only") }
    let process = try ChildProcess(
      loop: loop, executable: try ExecutablePath.ofThisProcess(), arguments: arguments,
      output: .pipe, errors: .null,
      onExit: { [unowned self] exit in
        self.exit = exit
        endIfDone()
      })
    self.process = process
    guard let output = process.standardOutput else { return }
    reader = try LineReader(
      loop: loop, descriptor: output, onLine: { [unowned self] in take($0) },
      onEnd: { [unowned self] in
        isOutputRead = true
        endIfDone()
      })
  }

  func kill() {
    process?.kill()
  }

  /// The seed under way is not tried again.
  func skipSeed() {
    seed &+= UInt64(step)
    if let left { self.left = left - 1 }
  }

  private func take(_ line: String) {
    if line.hasPrefix("begin ") {
      seed = UInt64(line.dropFirst(6)) ?? seed
    } else if line.hasPrefix("end ") {
      skipSeed()
      heard(String(line.dropFirst(4)))
    }
  }

  private func endIfDone() {
    guard let exit, isOutputRead else { return }
    reader?.close()
    reader = nil
    ended(self, exit)
  }
}
