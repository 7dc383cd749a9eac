import RaftCore
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

  // MARK: Links of little bandwidth

  private let second: UInt64 = 1_000_000_000
  private let bulk = LinkLanes.Load(byteCount: 500, urgency: .bulk)
  private let urgent = LinkLanes.Load(byteCount: 50, urgency: .urgent)
  private var latency: UInt64 { UInt64(knobs.latencyMicrosecondsMax) * 1_000 }

  private func send(
    _ load: LinkLanes.Load?, over network: inout Network, at moment: UInt64
  ) -> UInt64 {
    guard case .arrives(let time) = network.pass(from: 0, to: 1, at: moment, load) else {
      return 0
    }
    return time
  }

  @Test("a narrow link takes its time for each byte, and holds back what follows")
  func narrow() {
    var network = Network(knobs: knobs, chance: Chance(seed: 1))
    #expect(!network.isNarrow(from: 0, to: 1))
    network.throttle(from: 0, to: 1, bytesPerSecond: 1_000)
    #expect(network.isNarrow(from: 0, to: 1) && !network.isNarrow(from: 1, to: 0))
    for number in UInt64(1)...4 {
      let due = number * second / 2
      let arrival = send(bulk, over: &network, at: 0)
      #expect((due...due + latency).contains(arrival))
    }
  }

  @Test("a vote does not wait for entries on a narrow link, and votes wait for each other")
  func urgency() {
    var network = Network(knobs: knobs, chance: Chance(seed: 1))
    network.throttle(from: 0, to: 1, bytesPerSecond: 1_000)
    let entries = send(bulk, over: &network, at: 0)
    #expect(entries >= second / 2)
    for number in UInt64(1)...2 {
      let due = number * second / 20
      let arrival = send(urgent, over: &network, at: 0)
      #expect((due...due + latency).contains(arrival))
    }
  }

  @Test("what is sent when the link is wide again overtakes nothing that was sent before")
  func wideAgain() {
    var network = Network(knobs: knobs, chance: Chance(seed: 1))
    let before = send(nil, over: &network, at: 0)
    network.throttle(from: 0, to: 1, bytesPerSecond: 100)
    let first = send(bulk, over: &network, at: 1)
    network.throttle(from: 0, to: 1, bytesPerSecond: nil)
    let second = send(bulk, over: &network, at: 2)
    #expect(before < first && first < second)
    #expect(second <= first + latency)
  }

  @Test("when the faults are over a narrow link holds nothing back any more")
  func narrowUntilTheEnd() {
    var network = Network(knobs: knobs, chance: Chance(seed: 1))
    network.throttle(from: 0, to: 1, bytesPerSecond: 1)
    let end = knobs.chaosEnd
    let last = send(bulk, over: &network, at: end - 10)
    network.mendAll()
    let next = send(nil, over: &network, at: end)
    #expect(last < next && next <= end + latency)
  }

  // MARK: Clogged links

  @Test("what is sent over a clogged link arrives, in order, when that is free again")
  func clogged() {
    var network = Network(knobs: knobs, chance: Chance(seed: 1))
    network.clog(from: 0, to: 1, until: second)
    network.clog(from: 0, to: 1, until: second / 2)
    let arrivals = (0..<5).map { send(nil, over: &network, at: $0) }
    #expect(arrivals == arrivals.sorted())
    #expect(arrivals.allSatisfy { (second...second + 2 * latency).contains($0) })
    #expect(network.isClogged(from: 0, to: 1, at: second - 1))
    #expect(!network.isClogged(from: 0, to: 1, at: second))
    #expect(!network.isClogged(from: 1, to: 0, at: 0))
    let free = send(nil, over: &network, at: 2 * second)
    #expect((2 * second...2 * second + latency).contains(free))
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
