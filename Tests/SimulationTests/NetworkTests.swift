import Testing

@testable import Simulation

@Suite struct NetworkTests {
  private let knobs = Knobs()

  private func arrivals(sentAt moments: [UInt64], factor: Int) -> [UInt64] {
    var network = Network(knobs: knobs, chance: Chance(seed: 1))
    network.slow(from: 0, to: 1, factor: factor)
    return moments.compactMap { moment in
      if moment >= knobs.chaosEnd { network.mendAll() }
      guard case .arrives(let arrival) = network.pass(from: 0, to: 1, at: moment) else {
        return nil
      }
      return arrival
    }
  }

  @Test("a slow link takes its time")
  func slow() {
    let latency = UInt64(knobs.latencyMicrosecondsMin) * 1_000
    #expect(arrivals(sentAt: [5], factor: 200).allSatisfy { $0 >= 5 + 200 * latency })
  }

  @Test("nothing that is sent after the faults waits behind what a slow link still carries")
  func afterFaults() {
    let latency = UInt64(knobs.latencyMicrosecondsMax) * 1_000
    let end = knobs.chaosEnd
    let arrivals = arrivals(sentAt: [end - 1_000_000, end - 1, end + 10], factor: 60_000)
    #expect(arrivals.count == 3)
    #expect(arrivals == arrivals.sorted())
    #expect(arrivals.allSatisfy { $0 <= end + 10 + latency })
  }
}
