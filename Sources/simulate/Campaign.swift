import ProgramSupport
import RaftCore
import Simulation
import SystemIO

/// Many seeds, in processes of their own, so that a seed that ends its process is found like any
/// other.
///
/// It is over after a time or after a number of seeds. The plans of the first violations are kept then, and
/// cut down.
final class Campaign {
  /// So many finds are kept; a mistake that every second seed finds needs no more.
  static let keptMax = 10
  /// How long cutting all of them down takes at most: whoever waits for the campaign's word waits no
  /// longer than that.
  private static let shrinkingNanoseconds: UInt64 = 120_000_000_000

  private let options: SimulateOptions
  private let streams: any ProgramOutput
  private let progress: CampaignProgress
  private let loop: EventLoop
  private let first: UInt64
  private let processes: Int
  private let startedAt: UInt64
  private var ledger = Ledger()
  private var workers: [CampaignWorker] = []
  private var isOver = false
  /// Why the campaign cannot go on.
  private var trouble: (code: ExitCode, text: String)?

  init(options: SimulateOptions, streams: any ProgramOutput) throws {
    self.options = options
    self.streams = streams
    progress = CampaignProgress(streams: streams, minutes: options.campaignMinutes)
    loop = try EventLoop()
    first = options.seed ?? SystemRandom.uint64() >> 16
    processes = options.processes ?? ProcessorCount.online
    startedAt = loop.now
  }

  private func print(_ line: String) {
    progress.clear()
    streams.print(line)
  }

  func run() throws -> ExitCode {
    if !options.stopsAtFirst {
      print("campaign from seed \(first) on, \(extent), \(processes) processes")
    }
    for number in 0..<processes {
      let worker = CampaignWorker(
        number, of: processes, firstSeed: first, count: options.count, options: options)
      worker.heard = { [unowned self] in heard($0) }
      worker.ended = { [unowned self] in ended($0, $1) }
      workers.append(worker)
      try start(worker)
    }
    if let minutes = options.campaignMinutes {
      loop.schedule(after: UInt64(minutes * 60e9)) { [self] in end() }
    }
    if !options.stopsAtFirst { tellProgress() }
    if !isOver { loop.run() }
    progress.clear()
    if let trouble {
      streams.print("simulate: \(trouble.text)", to: .standardError)
      return trouble.code
    }
    return try options.stopsAtFirst ? tellFirst() : tellAll()
  }

  private var extent: String {
    let seeds = options.count.map { "\($0) seeds" }
    let minutes = options.campaignMinutes.map { "\($0) minutes" }
    return [seeds, minutes].compactMap(\.self).joined(separator: " or ")
  }

  private func end() {
    guard !isOver else { return }
    isOver = true
    for worker in workers { worker.kill() }
    loop.stop()
  }

  // MARK: What comes of it

  private func tellFirst() -> ExitCode {
    guard let first = ledger.violations.first else {
      for line in ledger.lines { print(line) }
      return .success
    }
    print(
      "found by seed \(first.seed), after \(ledger.seedCount) seeds and "
        + "\(Double(ledger["cpu"] / 10_000_000) / 100) processor seconds: \(first.text)")
    return .failure
  }

  private func tellAll() throws -> ExitCode {
    for line in ledger.lines { print(line) }
    // Some states belong to the other seeds.
    let missedStates = options.isSafetyOnly ? [] : ledger.missedStates
    for state in missedStates {
      print("never reached, in \(ledger.seedCount) seeds: \(state.rawValue)")
    }
    try keepPlans(of: ledger.violations.prefix(Self.keptMax).map(\.seed))
    return ledger.violations.isEmpty && missedStates.isEmpty ? .success : .failure
  }

  /// A plan says what it does whatever becomes of the way from seeds to plans; and a small one can be
  /// understood.
  private func keepPlans(of seeds: [UInt64]) throws {
    let end = loop.now + Self.shrinkingNanoseconds
    if !seeds.isEmpty { try LocalFileSystem().createDirectory(options.asideFolder) }
    // Whole at first, so that all are there whatever becomes of the rest.
    for seed in seeds {
      try Shrinking.write(Plan(ofSeed: seed).description, to: path(of: seed, repeats: false))
    }
    for (position, seed) in seeds.enumerated() {
      let left = end - min(end, loop.now)
      try keepPlan(of: seed, nanosecondsMax: left / UInt64(seeds.count - position))
    }
    if ledger.violations.count > seeds.count {
      print("kept the first \(seeds.count) of \(ledger.violations.count) finds")
    }
  }

  private func path(of seed: UInt64, repeats: Bool) -> String {
    "\(options.folder(repeats: repeats))/seed-\(seed).plan"
  }

  private func keepPlan(of seed: UInt64, nanosecondsMax: UInt64) throws {
    let shrinking = try Shrinking(options: options)
    let aside = path(of: seed, repeats: false)
    guard let shrunk = try shrinking.shrink(Plan(ofSeed: seed), nanosecondsMax: nanosecondsMax)
    else {
      return print("\(aside): finds nothing when it is run again, and is kept apart")
    }
    let path = path(of: seed, repeats: true)
    try Shrinking.write(shrunk.text, to: path)
    if path != aside { try LocalFileSystem().remove(aside) }
    print("\(path): \(shrunk.summary)")
    print("  replay: \(options.command(plan: path))")
  }

  private func tellProgress() {
    loop.schedule(after: 1_000_000_000) { [self] in
      guard !isOver else { return }
      progress.tell(ledger, seconds: Int((loop.now - startedAt) / 1_000_000_000))
      tellProgress()
    }
  }

  // MARK: Processes

  private func start(_ worker: CampaignWorker) throws {
    if worker.isDone {
      if workers.count == processes, workers.allSatisfy(\.isDone) { end() }
    } else {
      try worker.start(on: loop)
    }
  }

  private func heard(_ line: String) {
    if let violation = ledger.add(line: line) { tell(violation) }
  }

  private func ended(_ worker: CampaignWorker, _ exit: ChildProcess.Exit) {
    guard !isOver else { return }
    if exit == .code(ExitCode.badUsage.rawValue) {
      trouble = (.badUsage, "the options make no sense to a process of the campaign")
      return end()
    }
    if !worker.isDone {
      // A run has ended its process: a precondition has failed, or worse.
      tell(ledger.add(.init(seed: worker.seed, text: "the process \(exit)")))
      worker.skipSeed()
    }
    guard !isOver else { return }
    do {
      try start(worker)
    } catch {
      trouble = (.failure, "\(error)")
      end()
    }
  }

  private func tell(_ violation: Ledger.Violation) {
    if options.stopsAtFirst { return end() }
    guard ledger.violations.count <= 20 else { return }
    print("seed \(violation.seed): \(violation.text)")
    print("  replay: \(options.command(seed: violation.seed))")
  }
}
