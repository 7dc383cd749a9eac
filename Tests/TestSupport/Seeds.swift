import SystemIO

/// The seeds that random tests run with. The one in the environment variable `REIGN_SEED` takes their place:
/// a failure names its seed, and `REIGN_SEED=<seed> swift test --filter <suite>` replays it.
package enum Seeds {
  /// Two that are always the same and a fresh one; they are the test's arguments.
  package static var all: [UInt64] {
    given.map { [$0] } ?? [1, 2, .random(in: 3 ... .max)]
  }

  /// A fresh one, for a test that is too long to be run several times; what it expects names it.
  package static var one: UInt64 {
    given ?? .random(in: 1 ... .max)
  }

  private static var given: UInt64? {
    ProcessEnvironment.all["REIGN_SEED"].flatMap { UInt64($0) }
  }
}
