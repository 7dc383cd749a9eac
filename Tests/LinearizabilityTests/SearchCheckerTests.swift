import Linearizability
import TestSupport
import Testing

/// The search that believes no revision.
@Suite struct SearchCheckerTests {
  @Test("the history of an honest store passes", arguments: Seeds.all)
  func honest(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<10 {
      let seed = random.next()
      let random = RandomHistory(seed: seed)
      let verdict = SearchChecker.check(random.history)
      #expect(verdict.passes, "seed \(seed): \(verdict.violations) \(verdict.undecided)")
      let counted = ExactlyOnceChecker.check(random.history, log: random.log)
      #expect(counted.passes, "seed \(seed): \(counted.violations) \(counted.undecided)")
    }
  }

  @Test(
    "crimes that show in values are seen without looking at a revision",
    arguments: [RandomHistory.Crime.staleRead, .inventedValue, .fromTheFuture])
  func crimes(crime: RandomHistory.Crime) {
    var committed = 0
    var seen = 0
    for seed in UInt64(1)...40 {
      let random = RandomHistory(seed: seed, crime: crime)
      guard random.isCommitted else { continue }
      committed += 1
      if SearchChecker.check(random.history).violationCount > 0 { seen += 1 }
    }
    // A stale value may be explained by a write of unknown outcome, or by one that is concurrent.
    #expect(seen * 2 > committed, "\(crime) was seen in \(seen) of \(committed) histories")
  }

  @Test("a write that is lost or doubled is missing from the log, or in it twice")
  func log() {
    for crime in [RandomHistory.Crime.lostWrite, .executedTwice, .failedButExecuted] {
      for seed in UInt64(1)...20 {
        let random = RandomHistory(seed: seed, crime: crime)
        guard random.isCommitted else { continue }
        let verdict = ExactlyOnceChecker.check(random.history, log: random.log)
        #expect(verdict.violationCount > 0, "\(crime), seed \(seed), was not seen")
      }
    }
  }

  @Test("a key with too many configurations is left undecided, not passed")
  func bounds() {
    var script = History()
    for number in 0..<40 {
      script.invoke(.put(key: [1], value: [UInt8(number)]), by: UInt64(number), at: 1)
    }
    for number in 0..<40 {
      script.complete(
        number,
        .ok(returnedAt: 100 + UInt64(number), HistoryOperation.Answer(revision: UInt64(number) + 1))
      )
    }
    var limits = SearchChecker.Limits()
    limits.configurationsMax = 1_000
    let verdict = SearchChecker.check(script, limits: limits)
    #expect(verdict.violationCount == 0 && !verdict.undecided.isEmpty)
  }

  @Test(
    "what the witness refuses for its values, the search does not pass, and the other way round")
  func agreement() {
    for seed in UInt64(1)...24 {
      let random = RandomHistory(seed: seed, crime: seed % 2 == 0 ? .staleRead : nil)
      let isRefused = SearchChecker.check(random.history).violationCount > 0
      if isRefused {
        #expect(WitnessChecker.check(random.history).violationCount > 0, "seed \(seed)")
      }
    }
  }
}
