import ProgramSupport
import RaftCore
import Simulation
import SystemIO

/// Many seeds, in processes of their own, so that a seed that ends its process is found like any
/// other.
final class Campaign {
  private let options: SimulateOptions
  private let streams: any ProgramOutput
  private let progress: CampaignProgress
  private let loop: EventLoop
  private let first: UInt64
  private let startedAt: UInt64
  private var ledger = Ledger()
  private var workers: [Worker] = []
  private var isOver = false

  /// One process and the seed it is at.
  private final class Worker {
    let number: Int
    var seed: UInt64
    var process: ChildProcess?
    var reader: LineReader?

    init(number: Int, seed: UInt64) {
      self.number = number
      self.seed = seed
    }
  }

  init(options: SimulateOptions, streams: any ProgramOutput) throws {
    self.options = options
    self.streams = streams
    progress = CampaignProgress(streams: streams, minutes: options.minutes)
    loop = try EventLoop()
    first = options.seed ?? SystemRandom.uint64() >> 16
    startedAt = loop.now
  }

  private func print(_ line: String) {
    progress.clear()
    streams.print(line)
  }

  func run() throws -> ExitCode {
    if !options.stopsAtFirst {
      print(
        "campaign from seed \(first) on, \(options.minutes) minutes, "
          + "\(options.processes) processes")
    }
    for number in 0..<options.processes {
      let worker = Worker(number: number, seed: first &+ UInt64(number))
      workers.append(worker)
      try start(worker)
    }
    loop.schedule(after: UInt64(options.minutes * 60e9)) { [self] in
      isOver = true
      for worker in workers { worker.process?.kill() }
      loop.stop()
    }
    if !options.stopsAtFirst { tellProgress() }
    loop.run()
    if options.stopsAtFirst, let first = ledger.violations.first {
      print(
        "found by seed \(first.seed), after \(ledger.seedCount) seeds and "
          + "\(Double(ledger["cpu"] / 10_000_000) / 100) processor seconds: \(first.text)")
      return .failure
    }
    for line in ledger.lines { print(line) }
    if !options.stopsAtFirst {
      for state in ledger.missedStates {
        print("never reached, in \(ledger.seedCount) seeds: \(state.rawValue)")
      }
      if !ledger.missedStates.isEmpty { return .failure }
    }
    return ledger.violations.isEmpty ? .success : .failure
  }

  private func tellProgress() {
    loop.schedule(after: 1_000_000_000) { [self] in
      guard !isOver else { return }
      progress.tell(ledger, seconds: Int((loop.now - startedAt) / 1_000_000_000))
      tellProgress()
    }
  }

  private func start(_ worker: Worker) throws {
    var arguments = ["--worker", "\(options.processes)", "--seed", "\(worker.seed)"]
    if let canary = options.canary { arguments += ["--canary", canary.rawValue] }
    let process = try ChildProcess(
      loop: loop, executable: ExecutablePath.ofThisProcess(), arguments: arguments, output: .pipe,
      errors: .null, onExit: { [self] exit in ended(worker, exit) })
    worker.process = process
    guard let output = process.standardOutput else { return }
    worker.reader = try LineReader(
      loop: loop, descriptor: output, onLine: { [self] in heard($0, from: worker) }, onEnd: {})
  }

  private func heard(_ line: String, from worker: Worker) {
    if line.hasPrefix("begin ") {
      worker.seed = UInt64(line.dropFirst(6)) ?? worker.seed
    } else if line.hasPrefix("end "), let violation = ledger.add(line: String(line.dropFirst(4))) {
      tell(violation)
    }
  }

  /// A run has ended its process: a precondition has failed, or worse.
  private func ended(_ worker: Worker, _ exit: ChildProcess.Exit) {
    guard !isOver else { return }
    worker.reader?.close()
    tell(ledger.add(.init(seed: worker.seed, text: "the process \(exit)")))
    worker.seed &+= UInt64(options.processes)
    do {
      try start(worker)
    } catch {
      print("simulate: \(error)")
      loop.stop()
    }
  }

  private func tell(_ violation: Ledger.Violation) {
    if options.stopsAtFirst {
      isOver = true
      for worker in workers { worker.process?.kill() }
      return loop.stop()
    }
    guard ledger.violations.count <= 20 else { return }
    print("seed \(violation.seed): \(violation.text)")
    print("  replay: \(options.command(seed: violation.seed))")
  }
}
