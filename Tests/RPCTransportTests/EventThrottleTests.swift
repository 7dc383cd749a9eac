import RPCCore
import Testing

@testable import RPCTransport

@Suite struct EventThrottleTests {
  private let second: UInt64 = 1_000_000_000

  /// A throttle behind a reference, so that expectations may ask it.
  private final class Log {
    private var throttle: EventThrottle
    var nextSummary: UInt64? { throttle.nextSummary }

    init(period: UInt64) {
      var limits = RPCLimits()
      limits.eventsToldMax = 2
      limits.eventsPeriod = period
      throttle = EventThrottle(limits)
    }

    func tells(_ kind: TransportEvent.Kind, at now: UInt64) -> Bool {
      throttle.tells(kind, at: now)
    }

    func takeSummaries(at now: UInt64) -> [(kind: TransportEvent.Kind, count: Int)] {
      throttle.takeSummaries(at: now)
    }
  }

  @Test("the first of a kind are told, the others of the period counted, and the count told once")
  func counts() {
    let throttle = Log(period: 10 * second)
    let told = (0..<5).map { throttle.tells(.refused, at: UInt64($0) * second) }
    #expect(told == [true, true, false, false, false])
    #expect(throttle.nextSummary == 10 * second)
    #expect(throttle.takeSummaries(at: 9 * second).isEmpty)
    let summaries = throttle.takeSummaries(at: 10 * second)
    #expect(summaries.map(\.kind) == [.refused])
    #expect(summaries.map(\.count) == [3])
    #expect(throttle.nextSummary == nil)
    #expect(throttle.takeSummaries(at: 30 * second).isEmpty)
    #expect(throttle.tells(.refused, at: 30 * second))
  }

  @Test("kinds do not use up one another's share")
  func kinds() {
    let throttle = Log(period: 10 * second)
    for _ in 0..<9 { _ = throttle.tells(.foreignProtocol, at: 0) }
    #expect(throttle.tells(.acceptFailed, at: 0))
    #expect(throttle.takeSummaries(at: 10 * second).map(\.count) == [7])
  }

  @Test("a period in which all were told begins anew without a summary")
  func quiet() {
    let throttle = Log(period: 10 * second)
    #expect(throttle.tells(.refused, at: 0))
    #expect(throttle.tells(.refused, at: 1))
    #expect(throttle.nextSummary == nil)
    #expect(throttle.tells(.refused, at: 10 * second))
  }

  @Test("an event after the period but before its summary is counted in it")
  func late() {
    let throttle = Log(period: 10 * second)
    for _ in 0..<3 { _ = throttle.tells(.refused, at: 0) }
    #expect(!throttle.tells(.refused, at: 11 * second))
    #expect(throttle.takeSummaries(at: 11 * second).map(\.count) == [2])
  }
}
