import SystemIO

/// The seeds that random tests run with: two that are always the same and a fresh one, or only the
/// one in the environment variable `REIGN_SEED`. A failure names the seed as the test's argument;
/// `REIGN_SEED=<seed> swift test --filter <suite>` replays it.
package enum Seeds {
  package static var all: [UInt64] {
    if let text = ProcessEnvironment.all["REIGN_SEED"], let seed = UInt64(text) {
      return [seed]
    }
    return [1, 2, .random(in: 3 ... .max)]
  }
}
