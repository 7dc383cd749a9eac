import RaftCore
import Simulation

/// The command line of `simulate`.
struct SimulateOptions {
  static let usage = """
    USAGE: simulate --seed S [--until SECONDS] [--trace]    Runs what a seed stands for.
           simulate --plan FILE [--until SECONDS] [--trace] Runs a plan.
           simulate --campaign [--minutes M]                Runs many seeds in two processes.
           simulate --shrink --seed S | --plan FILE         Cuts a failing plan down.

      --seed S          The seed; with --campaign the first one.
      --count N         Runs so many seeds from the first one on.
      --plan FILE       A plan as --print writes it.
      --print           Prints the plan and does not run it.
      --until SECONDS   Stops at that moment of simulated time.
      --trace           Tells what happens, line by line.
      --trials N        How many trials --shrink makes at most; 400 if it is not said.
      --minutes M       How long a campaign lasts; 1 if it is not said.
      --processes N     How many processes a campaign has; 2 if it is not said.
      --canary NAME     Switches a known mistake on; debug builds and builds with --traits Canaries.
      --find            With --campaign: stops at the first thing that is found.
      --list-canaries   Prints the names of the known mistakes.

    The exit code is 0 if nothing was found, 4 if something was, or if a campaign of \
    \(Ledger.seedsForAllStates) seeds or more never reached a rare state that it must reach.
    """

  var seed: UInt64?
  var count: UInt64 = 1
  var planFile: String?
  var prints = false
  var until: UInt64 = .max
  var tells = false
  var isCampaign = false
  var stopsAtFirst = false
  var shrinks = false
  var minutes = 1.0
  var trials = 400
  var processes = 2
  var canary: Canary?
  var listsCanaries = false
  var asksForHelp = false
  /// A process of a campaign: every so many seeds, until it is ended.
  var workerStep: UInt64?

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
    while let word = words.popFirst() {
      switch word {
      case "--seed": seed = try number(word)
      case "--count": count = try number(word)
      case "--plan": planFile = try value(word)
      case "--print": prints = true
      case "--until": until = UInt64(max(0, try number(word) as Double) * 1e9)
      case "--trace": tells = true
      case "--campaign": isCampaign = true
      case "--find": stopsAtFirst = true
      case "--shrink": shrinks = true
      case "--trials": trials = try number(word)
      case "--minutes": minutes = try number(word)
      case "--processes": processes = max(1, try number(word))
      case "--worker": workerStep = try number(word)
      case "--canary":
        let name = try value(word)
        guard let known = Canary(rawValue: name) else {
          throw Mistake(description: "there is no canary \(name); see --list-canaries")
        }
        canary = known
      case "--list-canaries": listsCanaries = true
      case "--help", "-h": asksForHelp = true
      default: throw Mistake(description: "\(word) is not known; see simulate --help")
      }
    }
  }

  /// The command that gives this run again.
  func command(seed: UInt64) -> String {
    "simulate --seed \(seed)" + (canary.map { " --canary \($0.rawValue)" } ?? "") + " --trace"
  }
}
