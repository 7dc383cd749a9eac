import RaftCore
import Simulation

/// The command line of `simulate`.
struct SimulateOptions {
  static let usage = """
    USAGE: simulate --seed S [--until SECONDS] [--trace]    Runs what a seed stands for.
           simulate --plan FILE [--until SECONDS] [--trace] Runs a plan.
           simulate --campaign [--minutes M] [--count N]    Runs many seeds on all processors.
           simulate --shrink --seed S | --plan FILE         Cuts a failing plan down.

      --seed S          The seed; with --campaign the first one.
      --count N         Runs so many seeds from the first one on; a campaign ends after them.
      --safety-only     Passes over all seeds but those that harm disks at will and demand no life.
      --plan FILE       A plan as --print writes it.
      --print           Prints the plan and does not run it.
      --until SECONDS   Stops at that moment of simulated time.
      --trace           Tells what happens, line by line.
      --trials N        How many trials it takes at most to cut a plan down; 400 if it is not said.
      --minutes M       How long a campaign lasts; 1 if neither it nor --count is said.
      --processes N     How many processes a campaign has; as many as there are processors if it is
                        not said.
      --keep FOLDER     Where a campaign writes seed-N.plan for each of the first \(Campaign.keptMax) seeds that found
                        something and find it again: what is left of its plan, all cut down for two
                        minutes at most together; . if it is not said. Scripts/campaign.sh says
                        Tests/SimulationTests/Corpus, where swift test runs them.
      --aside FOLDER    Where it writes the plans of those that find nothing when they are run again,
                        whole, and whatever is found with --canary; . if it is not said.
                        Scripts/campaign.sh says .build/campaign/finds.
      --canary NAME     Switches a known mistake on; debug builds and builds with --traits Canaries.
      --find            With --campaign: stops at the first thing that is found.
      --list-canaries   Prints the names of the known mistakes.
      --version         Prints the version.

    The exit code is 0 if nothing was found, 4 if something was, or if a campaign of \
    \(Ledger.seedsForAllStates) seeds or more, of all kinds, never reached a rare state that it must reach,
    or if what it had to say could not be written.
    """

  /// More than thirty years of simulated time, far beyond the end of any plan; in nanoseconds it fits
  /// into 64 bits.
  static let untilSecondsMax = 1e9
  /// A year.
  static let minutesMax = 525_600.0
  static let processesMax = 1_024

  var seed: UInt64?
  var count: UInt64?
  var planFile: String?
  var prints = false
  var until: UInt64 = .max
  var tells = false
  var isCampaign = false
  var stopsAtFirst = false
  var isSafetyOnly = false
  var shrinks = false
  var minutes: Double?
  var trials = 400
  var processes: Int?
  var folder = "."
  var asideFolder = "."
  var canary: Canary?
  var listsCanaries = false
  var asksForHelp = false
  var asksForVersion = false
  /// A process of a campaign: every so many seeds, until it is ended.
  var workerStep: UInt64?

  /// What is wrong with the arguments, as a sentence for whoever typed them.
  struct Mistake: Error, CustomStringConvertible {
    let description: String
  }

  init(_ arguments: [String]) throws(Mistake) {
    var words = arguments[...]
    func value(_ option: String) throws(Mistake) -> String {
      guard let value = words.popFirst() else {
        throw Mistake(description: "\(option) needs a value")
      }
      return value
    }
    func number<Number: LosslessStringConvertible>(_ option: String) throws(Mistake) -> Number {
      let text = try value(option)
      guard let number = Number(text) else {
        throw Mistake(description: "\(text) is no number for \(option)")
      }
      return number
    }
    // A number of another kind is made of it, in nanoseconds even, which not every one fits into.
    func number<Number: LosslessStringConvertible & Comparable>(
      _ option: String, within bounds: ClosedRange<Number>
    ) throws(Mistake) -> Number {
      let given: Number = try number(option)
      guard bounds.contains(given) else {
        throw Mistake(
          description: "\(option) is a number from \(bounds.lowerBound) to \(bounds.upperBound), "
            + "not \(given)")
      }
      return given
    }
    while let word = words.popFirst() {
      switch word {
      case "--seed": seed = try number(word)
      case "--count": count = try number(word)
      case "--plan": planFile = try value(word)
      case "--print": prints = true
      case "--until":
        until = UInt64(try number(word, within: 0...Self.untilSecondsMax) * 1e9)
      case "--trace": tells = true
      case "--campaign": isCampaign = true
      case "--find": stopsAtFirst = true
      case "--safety-only": isSafetyOnly = true
      case "--shrink": shrinks = true
      case "--trials": trials = try number(word, within: 0...Int.max)
      case "--minutes": minutes = try number(word, within: 0...Self.minutesMax)
      case "--processes":
        processes = try number(word, within: 1...Self.processesMax)
      case "--keep": folder = try value(word)
      case "--aside": asideFolder = try value(word)
      case "--worker": workerStep = try number(word, within: 1...UInt64.max)
      case "--canary":
        let name = try value(word)
        guard let known = Canary(rawValue: name) else {
          throw Mistake(description: "there is no canary \(name); see --list-canaries")
        }
        canary = known
      case "--list-canaries": listsCanaries = true
      case "--help", "-h": asksForHelp = true
      case "--version": asksForVersion = true
      default: throw Mistake(description: "\(word) is not known; see simulate --help")
      }
    }
    guard !isCampaign || count != 0 else {
      throw Mistake(
        description: "--count is a number from 1 on; a campaign of no seeds finds nothing")
    }
  }

  /// How long a campaign lasts at most; `nil` if it ends by the number of its seeds.
  var campaignMinutes: Double? { minutes ?? (count == nil ? 1 : nil) }

  /// Where a campaign keeps the plan of a find. What finds nothing when it is run again would be no test
  /// where tests are kept, nor would what only a known mistake brings about.
  func folder(repeats: Bool) -> String { repeats && canary == nil ? folder : asideFolder }

  /// Whether the seed that stands for this plan is one of those that were asked for.
  func wants(_ plan: Plan) -> Bool { !isSafetyOnly || plan.knobs.safetyOnly == 1 }

  /// What a process is told that runs on behalf of this one.
  var runArguments: [String] {
    untilArguments + (canary.map { ["--canary", $0.rawValue] } ?? [])
  }

  var untilArguments: [String] {
    until == .max ? [] : ["--until", "\(Double(until) / 1e9)"]
  }

  /// The command that gives the run of a seed again.
  func command(seed: UInt64) -> String { command("--seed \(seed)") }

  /// The command that gives the run of a kept plan again.
  func command(plan path: String) -> String { command("--plan \(path)") }

  private func command(_ run: String) -> String {
    (["simulate", run] + runArguments + ["--trace"]).joined(separator: " ")
  }
}
