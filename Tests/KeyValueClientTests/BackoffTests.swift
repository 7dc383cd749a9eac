import KeyValueClient
import Testing

@Suite("Backoff")
struct BackoffTests {
  @Test("pauses stay below a ceiling that doubles up to the cap")
  func ceiling() {
    for seed in UInt64(0)..<200 {
      var backoff = Backoff(baseNanoseconds: 10, capNanoseconds: 75, seed: seed)
      for ceiling in [10, 20, 40, 75, 75, 75] as [UInt64] {
        #expect(backoff.next() < ceiling, "seed \(seed), ceiling \(ceiling)")
      }
    }
  }

  @Test("the jitter is full: pauses spread over the whole range, not around its end")
  func fullJitter() {
    var low = 0
    for seed in UInt64(0)..<1_000 {
      var backoff = Backoff(baseNanoseconds: 1_000, capNanoseconds: 1_000, seed: seed)
      if backoff.next() < 500 { low += 1 }
    }
    #expect((400...600).contains(low))
  }

  @Test("after a reset the pauses start again at the base")
  func reset() {
    var backoff = Backoff(baseNanoseconds: 10, capNanoseconds: 1_000_000, seed: 7)
    for _ in 0..<10 { _ = backoff.next() }
    backoff.reset()
    #expect(backoff.next() < 10)
  }

  @Test("a thousand failures do not overflow")
  func manyFailures() {
    var backoff = Backoff(baseNanoseconds: .max / 3, capNanoseconds: .max, seed: 1)
    for _ in 0..<1_000 { _ = backoff.next() }
    #expect(backoff.attempt == 1_000)
  }
}
