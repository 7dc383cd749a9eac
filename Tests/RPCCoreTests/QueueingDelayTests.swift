import RPCCore
import Testing

@Suite struct QueueingDelayTests {
  private let interval = QueueingDelay.intervalNanoseconds

  @Test("what is read before the answer to a ping is as old as the ping")
  func age() throws {
    var delay = QueueingDelay()
    #expect(delay.callArrived(at: 1_000) == nil, "a single call is not worth a ping")
    #expect(delay.callArrived(at: 999 + interval) == nil)
    let ping = delay.callArrived(at: 1_000 + interval)
    let first = try #require(ping)
    #expect(delay.nanoseconds(at: 1_000 + interval + 70) == 70)
    #expect(delay.callArrived(at: 1_000 + interval + 70) == nil)
    let nextPing = delay.callArrived(at: 1_000 + 2 * interval)
    let second = try #require(nextPing)
    // What follows the first answer was sent before the second ping came.
    #expect(delay.nanoseconds(at: 1_000 + 3 * interval) == 2 * interval)
    delay.answered(first)
    #expect(delay.nanoseconds(at: 1_000 + 3 * interval) == interval)
    delay.answered(second)
    #expect(delay.nanoseconds(at: 1_000 + 3 * interval) == 0)
    #expect(!delay.isWaiting)
  }

  @Test("answers to other pings, out of order or made up, change nothing")
  func strangeAnswers() throws {
    var delay = QueueingDelay()
    _ = delay.callArrived(at: 0)
    let pings = (delay.callArrived(at: interval), delay.callArrived(at: 2 * interval))
    let (first, second) = (try #require(pings.0), try #require(pings.1))
    for token in [second, second + 1, 1, 0, .max] { delay.answered(token) }
    #expect(delay.nanoseconds(at: 3 * interval) == 2 * interval)
    delay.answered(first)
    delay.answered(first)
    #expect(delay.nanoseconds(at: 3 * interval) == interval)
  }

  @Test(
    "what is read after a standstill is as old as its beginning, until a ping sent after it is answered"
  )
  func standstill() throws {
    var delay = QueueingDelay()
    _ = delay.callArrived(at: 0)
    let before = delay.callArrived(at: interval)
    let early = try #require(before)
    let after = delay.stoodStill(since: 2 * interval, at: 50 * interval)
    let late = try #require(after)
    #expect(late == early + 1)
    #expect(delay.callArrived(at: 50 * interval + 1) == nil, "one ping has just been sent")
    delay.answered(early)
    #expect(delay.nanoseconds(at: 50 * interval) == 48 * interval)
    delay.answered(late)
    #expect(delay.nanoseconds(at: 50 * interval) == 0)
  }

  @Test(
    "a standstill for which there is no room among the pings counts until a later ping is answered")
  func standstillWhileFull() throws {
    var delay = QueueingDelay()
    var tokens: [UInt64] = []
    for step in 0...UInt64(QueueingDelay.unansweredMax) {
      if let token = delay.callArrived(at: step * interval) { tokens.append(token) }
    }
    let refused = delay.stoodStill(since: 70 * interval, at: 100 * interval)
    #expect(tokens.count == QueueingDelay.unansweredMax && refused == nil)
    // The caller has answered them while the server stood still.
    for token in tokens { delay.answered(token) }
    #expect(delay.isWaiting && delay.nanoseconds(at: 100 * interval) == 30 * interval)
    let ping = delay.callArrived(at: 100 * interval)
    let owed = try #require(ping)
    #expect(delay.nanoseconds(at: 100 * interval) == 30 * interval)
    delay.answered(owed)
    #expect(!delay.isWaiting && delay.nanoseconds(at: 100 * interval) == 0)
  }

  @Test("however often a server stands still, so many pings wait and no more")
  func manyStandstills() {
    var delay = QueueingDelay()
    let pings = (0..<200 as Range<UInt64>).count { step in
      delay.stoodStill(since: step * interval, at: (step + 20) * interval) != nil
    }
    #expect(pings == QueueingDelay.unansweredMax)
    #expect(delay.nanoseconds(at: 300 * interval) == 300 * interval)
  }

  @Test("a caller that never answers is asked so often and no more, and grows old")
  func bound() {
    var delay = QueueingDelay()
    var pings = 0
    for step in 0..<200 as Range<UInt64> where delay.callArrived(at: step * interval) != nil {
      pings += 1
    }
    #expect(pings == QueueingDelay.unansweredMax)
    #expect(delay.nanoseconds(at: 200 * interval) == 199 * interval)
  }

  @Test("a call that has spent more than half of its time on the way is not worth beginning")
  func timeLeft() {
    var delay = QueueingDelay()
    #expect(delay.timeLeft(of: 0, at: 0) == 0)
    #expect(delay.timeLeft(of: .max, at: 0) == .max)
    _ = delay.callArrived(at: 0)
    _ = delay.callArrived(at: interval)
    let now = interval + 400_000_000
    #expect(delay.timeLeft(of: 1_000_000, at: now) == 600_000)
    #expect(delay.timeLeft(of: 800_000, at: now) == 400_000)
    #expect(delay.timeLeft(of: 799_998, at: now) == nil)
    #expect(delay.timeLeft(of: .max, at: now) == UInt64.max - 400_000)
  }

  /// What becomes of three times the load that a server can serve, sent for 30 s over a connection
  /// that holds everything until it is read, and of half that load for 15 s afterwards. Callers wait
  /// for a second. A call takes a millisecond to serve and a twentieth of that to refuse.
  private struct Overload {
    enum Item {
      case call(sentAt: UInt64)
      case pong(UInt64)
    }

    static let timeout: UInt64 = 1_000_000
    static let serviceTime: UInt64 = 1_000
    static let refusalTime: UInt64 = 50
    static let callsPerSecond = 1_000

    let sheds: Bool
    /// What was answered in time of what was sent in each second, in per cent.
    private(set) var served = [Int](repeating: 0, count: 45)
    private var delay = QueueingDelay()
    private var queue: [Item] = []
    private var head = 0
    private var now: UInt64 = 0

    init(sheds: Bool) {
      self.sheds = sheds
      var sent: UInt64 = 0
      while now < 45_000_000 {
        // The caller sends what is due, in bursts of a few milliseconds, as a loop does.
        while sent <= now {
          queue.append(.call(sentAt: sent))
          sent += sent < 30_000_000 ? Self.serviceTime / 3 : Self.serviceTime * 2
        }
        guard head < queue.count else {
          now = sent
          continue
        }
        head += 1
        serve(queue[head - 1])
      }
      for second in served.indices {
        let offered = second < 30 ? Self.callsPerSecond * 3 : Self.callsPerSecond / 2
        served[second] = served[second] * 100 / offered
      }
    }

    private mutating func serve(_ item: Item) {
      switch item {
      case .pong(let token): delay.answered(token)
      case .call(let sentAt):
        if let token = delay.callArrived(at: now * 1_000) { queue.append(.pong(token)) }
        if sheds, delay.timeLeft(of: Self.timeout, at: now * 1_000) == nil {
          now += Self.refusalTime
        } else {
          now += Self.serviceTime
          let second = Int(sentAt / 1_000_000)
          if now <= sentAt + Self.timeout, second < served.count { served[second] += 1 }
        }
      }
    }
  }

  @Test("three times the load for 30 s, then half: nearly all is served in time again at once")
  func overload() {
    let shedding = Overload(sheds: true)
    // A third can be served at most.
    #expect(shedding.served[1..<30].allSatisfy { $0 >= 20 }, "\(shedding.served)")
    #expect(shedding.served[32...].dropLast().allSatisfy { $0 >= 90 }, "\(shedding.served)")
    // Without it nothing is, until long after.
    let naive = Overload(sheds: false)
    #expect(naive.served[2...].allSatisfy { $0 == 0 }, "\(naive.served)")
  }
}
