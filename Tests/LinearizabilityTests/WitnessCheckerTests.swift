import Linearizability
import SystemIO
import TestSupport
import Testing

/// The order by revisions, on honest histories and on crimes.
@Suite struct WitnessCheckerTests {
  @Test("the history of an honest store passes", arguments: Seeds.all)
  func honest(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var mix = RandomHistory.Mix()
    mix.unknownPercent = 0
    for _ in 0..<10 {
      let seed = random.next()
      let verdict = WitnessChecker.check(RandomHistory(seed: seed, mix).history)
      #expect(verdict.passes, "seed \(seed): \(verdict.violations) \(verdict.undecided)")
    }
  }

  @Test(
    "an honest store is never accused, however many writes its clients never heard of",
    arguments: Seeds.all, [8, 33])
  func unknown(seed: UInt64, percent: Int) {
    var random = SeededRandom(seed: seed)
    var mix = RandomHistory.Mix()
    mix.operations = 250
    mix.unknownPercent = percent
    var undecided = 0
    for _ in 0..<10 {
      let seed = random.next()
      let verdict = WitnessChecker.check(RandomHistory(seed: seed, mix).history)
      #expect(verdict.violations.isEmpty, "seed \(seed): \(verdict.violations)")
      if !verdict.undecided.isEmpty { undecided += 1 }
    }
    #expect(undecided <= (percent < 10 ? 2 : 8), "\(undecided) of 10 histories are undecided")
  }

  @Test("every crime is seen", arguments: RandomHistory.Crime.allCases)
  func crimes(crime: RandomHistory.Crime) {
    // A write of unknown outcome may explain what a crime has done: then nobody can know.
    var mix = RandomHistory.Mix()
    mix.unknownPercent = 0
    var committed = 0
    for seed in UInt64(1)...24 {
      let random = RandomHistory(seed: seed, mix, crime: crime)
      guard random.isCommitted else { continue }
      committed += 1
      let verdict = WitnessChecker.check(random.history)
      #expect(verdict.violationCount > 0, "\(crime), seed \(seed), was not seen")
    }
    #expect(committed > 12, "\(crime) was committed only \(committed) times")
  }

  @Test("twenty thousand operations of an honest store pass, and as many as are asked for")
  func large() {
    let count =
      ProcessEnvironment.all["REIGN_HISTORY_OPERATIONS"].flatMap { Int($0) } ?? 20_000
    var mix = RandomHistory.Mix()
    mix.operations = count
    mix.clients = 16
    mix.keys = 50
    mix.unknownPercent = count > 50_000 ? 0 : 1
    let history = RandomHistory(seed: 7, mix).history
    let start = MonotonicClock.now()
    let verdict = WitnessChecker.check(history)
    let milliseconds = (MonotonicClock.now() - start) / 1_000_000
    print("\(verdict.operationCount) operations in \(milliseconds) ms by witness")
    #expect(verdict.passes, "\(verdict.violations) \(verdict.undecided)")
  }
}
