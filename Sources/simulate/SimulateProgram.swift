import ProgramSupport
import RaftCore
import Simulation
import SystemIO

/// The body of `simulate`.
struct SimulateProgram {
  private let options: SimulateOptions
  private let streams: StandardStreams

  static func run(arguments: [String]) -> ExitCode {
    let streams = StandardStreams(environment: .process)
    return streams.settled(
      run(arguments, streams), program: "simulate", texts: Texts(.english))
  }

  private static func run(_ arguments: [String], _ streams: StandardStreams) -> ExitCode {
    do {
      let options = try SimulateOptions(arguments)
      return try SimulateProgram(options: options, streams: streams).run()
    } catch let mistake as SimulateOptions.Mistake {
      streams.print("simulate: \(mistake)", to: .standardError)
      return .badUsage
    } catch let error as PlanError {
      // Its line may be anything, a picture too.
      let line = error.description.escapingControlCharacters(charactersMax: 500)
      streams.print("simulate: \(line)", to: .standardError)
      return .badUsage
    } catch {
      streams.print("simulate: \(error)", to: .standardError)
      return .failure
    }
  }

  private func run() throws -> ExitCode {
    if options.asksForHelp {
      streams.print(SimulateOptions.usage)
      return .success
    }
    if options.asksForVersion {
      streams.write(Version.line(program: "simulate"))
      return .success
    }
    if options.listsCanaries {
      for canary in Canary.allCases { streams.print(canary.rawValue) }
      return .success
    }
    try switchCanaryOn()
    if options.isCampaign {
      return try Campaign(options: options, streams: streams).run()
    }
    if let step = options.workerStep { return work(every: step) }
    if options.shrinks { return try shrink() }
    var found = false
    for plan in try plans() {
      if options.prints {
        streams.print(plan.description)
      } else {
        found = try runAndTell(plan) || found
      }
    }
    return found ? .failure : .success
  }

  private func plans() throws -> [Plan] {
    if let path = options.planFile {
      return [try Plan(text: String(decoding: Shrinking.read(path), as: UTF8.self))]
    }
    var seed = options.seed ?? SystemRandom.uint64()
    var plans: [Plan] = []
    while UInt64(plans.count) < options.count ?? 1 {
      let plan = Plan(ofSeed: seed)
      if options.wants(plan) { plans.append(plan) }
      seed &+= 1
    }
    return plans
  }

  private func shrink() throws -> ExitCode {
    guard let plan = try plans().first, let shrunk = try Shrinking(options: options).shrink(plan)
    else {
      streams.print("nothing is found with this plan")
      return .success
    }
    streams.print(shrunk.text)
    return .failure
  }

  private func switchCanaryOn() throws {
    guard let canary = options.canary else { return }
    #if CANARIES
      Canary.active = canary
    #else
      throw SimulateOptions.Mistake(
        description: "\(canary.rawValue) is not in this build; build with --traits Canaries")
    #endif
  }

  /// Runs one plan. Returns whether something was found.
  private func runAndTell(_ plan: Plan) throws -> Bool {
    let world = World(
      plan: plan, story: options.tells ? Story { [streams] in streams.print($0) } : nil)
    let start = try ProcessorTime.ofProcess(0)
    let report = world.run(until: options.until)
    let used = try ProcessorTime.ofProcess(0) - start
    let speed = used == 0 ? 0 : report.simulatedNanoseconds / used
    streams.print(
      "seed \(plan.seed): \(report.simulatedNanoseconds / 1_000_000_000) s of \(plan.knobs.nodes) "
        + "nodes, \(report.eventCount) events, \(report.faultCount) faults, "
        + "\(report.electionCount) elections, \(report.answeredCount) of \(report.operationCount) "
        + "operations answered, \(speed) times real time, trace "
        + String(report.traceHash, radix: 16))
    guard let violation = report.violation else { return false }
    streams.print("violation at \(Double(report.violationAt / 1_000_000) / 1_000) s: \(violation)")
    streams.print("check: \(report.check)")
    if options.planFile == nil { streams.print("replay: \(options.command(seed: plan.seed))") }
    return true
  }

  /// Runs seeds, so many as were asked for or until the process is ended, and tells another process of
  /// each.
  private func work(every step: UInt64) -> ExitCode {
    var seed = options.seed ?? 1
    var left = options.count ?? .max
    while left > 0 {
      let start = (try? ProcessorTime.ofProcess(0)) ?? 0
      let plan = Plan(ofSeed: seed)
      guard options.wants(plan) else {
        seed &+= step
        continue
      }
      streams.print("begin \(seed)")
      let report = World(plan: plan).run(until: options.until)
      let used = ((try? ProcessorTime.ofProcess(0)) ?? 0) - start
      streams.print("end " + report.line(processorNanoseconds: used))
      seed &+= step
      left -= 1
    }
    return .success
  }
}
