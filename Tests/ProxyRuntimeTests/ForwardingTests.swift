import KeyValueClient
import ProxyRuntime
import RPCCore
import RaftCore
import Testing
import WireMessages

@Suite("Forwarding")
struct ForwardingTests {
  private var bench = ForwardingBench()
  private let write = ForwardedKind.write(.identified)

  @Test("writes go to the leader, reads to the followers in strict turn")
  mutating func normalService() {
    #expect(bench.routes() == [])
    #expect(bench.arrive("a", write) == ["a → 1"])
    #expect(bench.arrive("b", .read) == ["b → 2"])
    #expect(bench.arrive("c", .read) == ["c → 3"])
    #expect(bench.arrive("d", .read) == ["d → 2"])
    #expect(bench.answer("a", by: 1) == ["a answered"])
    #expect(bench.forwarding.count == 3)
  }

  @Test("the leader serves reads only when there is no follower")
  mutating func leaderReads() {
    _ = bench.routes(readers: [])
    #expect(bench.arrive("a", .read) == ["a → 1"])
  }

  @Test("a stale read goes to the most up-to-date node, quorum or not")
  mutating func staleReads() {
    _ = bench.routes(leader: nil, readers: [2, 3], fresh: [3, 2])
    #expect(bench.arrive("a", .staleRead) == ["a → 3"])
    #expect(bench.fail("a", at: 3) == ["a → 2"])
    #expect(bench.answer("a", by: 2) == ["a answered"])
  }

  @Test("a write waits for a leader and goes to it at once")
  mutating func waitsForLeader() {
    _ = bench.routes(leader: nil)
    #expect(bench.arrive("a", write) == [])
    #expect(bench.arrive("b", write) == [])
    #expect(bench.routes(leader: 2, readers: [3]) == ["a → 2", "b → 2"])
  }

  @Test("when the leader dies, a write with identity goes to the next one")
  mutating func failover() {
    _ = bench.routes()
    _ = bench.arrive("a", write)
    #expect(bench.routes(leader: nil, readers: [2, 3]) == [])
    #expect(bench.fail("a", at: 1) == [])
    #expect(bench.routes(leader: 3, term: 2, readers: [2]) == ["a → 3"])
    #expect(bench.answer("a", by: 3) == ["a answered"])
  }

  @Test("a write without identity whose outcome is unknown is not sent again")
  mutating func unknownOutcome() {
    _ = bench.routes()
    _ = bench.arrive("a", .write(.onlyOnce))
    #expect(bench.fail("a", at: 1) == ["a failed: unavailable, unknown"])
  }

  @Test("a write without identity is sent again if it certainly was not executed")
  mutating func notExecuted() {
    _ = bench.routes()
    _ = bench.arrive("a", .write(.onlyOnce))
    #expect(bench.fail("a", at: 1, executed: false) == [])
    #expect(bench.routes(leader: 2, term: 2, readers: [3]) == ["a → 2"])
  }

  @Test("a write that hangs at a deposed leader follows the new one, if it has an identity")
  mutating func deposedLeaderHangs() {
    _ = bench.routes()
    _ = bench.arrive("a", write)
    _ = bench.arrive("b", .write(.onlyOnce))
    #expect(
      bench.routes(leader: 2, term: 2, readers: [1, 3]) == ["a ✕ 1", "a → 2"])
    #expect(bench.answer("a", by: 1) == ["a: late"])
    #expect(bench.answer("a", by: 2) == ["a answered"])
  }

  @Test("a leader that refuses is asked again by one probe at a time")
  mutating func probes() {
    _ = bench.routes(readers: [])
    _ = bench.arrive("a", write)
    _ = bench.arrive("b", write)
    #expect(bench.fail("a", at: 1, executed: false) == [])
    #expect(bench.fail("b", at: 1, executed: false) == [])
    #expect(bench.arrive("c", write) == [])
    #expect(bench.advance(to: 100 * milliseconds) == ["a → 1"])
    #expect(bench.answer("a", by: 1) == ["a answered", "b → 1", "c → 1"])
  }

  @Test("a follower that relays writes to an unreachable leader is used until it fails")
  mutating func detour() {
    _ = bench.routes(leader: nil, readers: [2])
    _ = bench.arrive("a", write)
    _ = bench.arrive("b", write)
    #expect(bench.advance(to: 50 * milliseconds) == ["a → 2 (relay)"])
    #expect(bench.answer("a", by: 2) == ["a answered", "b → 2 (relay)"])
    #expect(bench.arrive("c", write) == ["c → 2 (relay)"])
    #expect(bench.fail("c", at: 2, executed: false) == [])
    #expect(bench.arrive("d", write) == [])
  }

  @Test("a read that a follower cannot answer goes to the others, each once, the leader last")
  mutating func readElsewhere() {
    _ = bench.routes()
    #expect(bench.arrive("a", .read) == ["a → 2"])
    #expect(bench.fail("a", at: 2) == ["a → 3"])
    #expect(bench.fail("a", at: 3) == ["a → 1"])
    #expect(bench.fail("a", at: 1) == [])
    #expect(bench.arrive("b", .read) == [])
    #expect(bench.routes(leader: 2, term: 2, readers: [3]) == ["a → 3", "b → 3"])
  }

  @Test("reads that found nobody are sent as soon as one node answers again")
  mutating func readProbe() {
    _ = bench.routes(leader: nil, readers: [2, 3])
    _ = bench.arrive("a", .read)
    _ = bench.fail("a", at: 2)
    #expect(bench.fail("a", at: 3) == [])
    _ = bench.arrive("b", .read)
    let probe = bench.advance(to: 20 * milliseconds)
    #expect(probe.count == 1)
    let node: UInt64 = probe == ["a → 2"] ? 2 : 3
    #expect(bench.answer("a", by: node).first == "a answered")
    let answers = bench.answer("b", by: 2) + bench.answer("b", by: 3)
    #expect(answers.contains("b answered"))
  }

  @Test("a read that hangs is sent elsewhere after a bound, and the node is spared")
  mutating func hedge() {
    _ = bench.routes()
    #expect(bench.arrive("a", .read) == ["a → 2"])
    #expect(bench.advance(to: 199 * milliseconds) == [])
    #expect(bench.advance(to: 230 * milliseconds) == ["a → 3"])
    #expect(bench.arrive("b", .read) == ["b → 3"])
    #expect(bench.answer("a", by: 3) == ["a answered", "a ✕ 2"])
    #expect(bench.answer("a", by: 2) == ["a: late"])
    #expect(bench.arrive("c", .read) == ["c → 3"])
    _ = bench.advance(to: 1_300 * milliseconds)
    #expect(bench.arrive("d", .read) == ["d → 2"])
  }

  @Test("a read that hangs everywhere goes round, each attempt with twice the time of the last")
  mutating func hedgeAgain() {
    _ = bench.routes()
    #expect(bench.arrive("a", .read, within: 60_000 * milliseconds) == ["a → 2"])
    #expect(bench.advance(to: 225 * milliseconds) == ["a → 3"])
    #expect(bench.advance(to: 624 * milliseconds) == [])
    #expect(bench.advance(to: 625 * milliseconds) == ["a ✕ 2", "a → 1"])
    #expect(bench.advance(to: 1_424 * milliseconds) == [])
    #expect(bench.advance(to: 1_425 * milliseconds) == ["a ✕ 3", "a → 2"])
    #expect(bench.answer("a", by: 1) == ["a answered", "a ✕ 2"])
    #expect(bench.advance(to: 60_000 * milliseconds) == [])
  }

  @Test("a node that answers after all is no longer spared")
  mutating func suspicionEnds() {
    _ = bench.routes()
    _ = bench.arrive("a", .read)
    _ = bench.advance(to: 230 * milliseconds)
    #expect(bench.answer("a", by: 2) == ["a answered", "a ✕ 3"])
    #expect(bench.arrive("b", .read) == ["b → 2"])
  }

  @Test("a hedged read fails only when both attempts have")
  mutating func hedgeFails() {
    _ = bench.routes()
    _ = bench.arrive("a", .read)
    _ = bench.advance(to: 230 * milliseconds)
    #expect(bench.fail("a", at: 3, .internal) == [])
    #expect(bench.answer("a", by: 2) == ["a answered"])
  }

  @Test("a waiting request is answered when its time is over, and says whether it may have run")
  mutating func expiry() {
    _ = bench.routes()
    _ = bench.arrive("a", write, within: 300 * milliseconds)
    _ = bench.fail("a", at: 1)
    _ = bench.routes(leader: nil, readers: [])
    _ = bench.arrive("b", write, within: 100 * milliseconds)
    _ = bench.arrive("c", .read, within: 200 * milliseconds)
    #expect(
      bench.advance(to: 400 * milliseconds)
        == ["b expired, not executed", "c expired, not executed", "a expired, unknown"])
    #expect(bench.forwarding.count == 0)
    #expect(bench.forwarding.nextTick == nil || bench.advance(to: 5_000 * milliseconds) == [])
  }

  @Test("a request whose time was over on arrival is not sent")
  mutating func expiredOnArrival() {
    _ = bench.routes()
    #expect(bench.arrive("a", write, within: 0) == ["a expired, not executed"])
  }

  @Test("a refusal for a reason is passed on, with what earlier attempts may have done")
  mutating func refusals() {
    _ = bench.routes()
    _ = bench.arrive("a", write)
    #expect(
      bench.fail("a", at: 1, .invalidArgument, executed: false)
        == ["a failed: invalidArgument, not executed"])
    _ = bench.arrive("b", write)
    _ = bench.fail("b", at: 1)
    _ = bench.routes(leader: 2, term: 2, readers: [3])
    #expect(
      bench.fail("b", at: 2, .failedPrecondition, executed: false)
        == ["b failed: failedPrecondition, unknown"])
  }

  @Test("a caller that goes is forgotten, wherever its request was")
  mutating func cancellation() {
    _ = bench.routes()
    _ = bench.arrive("a", write)
    #expect(bench.cancel("a") == ["a ✕ 1"])
    #expect(bench.answer("a", by: 1) == ["a: late"])
    _ = bench.routes(leader: nil, readers: [])
    _ = bench.arrive("b", write)
    #expect(bench.cancel("b") == [])
    #expect(bench.routes(leader: 2, term: 2, readers: [3]) == [])
    #expect(bench.forwarding.count == 0)
  }

  @Test("a read of a revision that is yet to come is tried at each node once, and holds nobody up")
  mutating func unreachedRevision() {
    _ = bench.routes(fresh: [3, 1, 2])
    let lag = RevisionLag.metadata
    #expect(bench.arrive("a", .staleRead) == ["a → 3"])
    #expect(bench.fail("a", at: 3, executed: false, metadata: lag) == ["a → 1"])
    #expect(bench.fail("a", at: 1, executed: false, metadata: lag) == ["a → 2"])
    #expect(bench.arrive("b", .staleRead) == ["b → 3"])
    #expect(
      bench.fail("a", at: 2, executed: false, metadata: lag)
        == ["a failed: outOfRange, not executed"])
    #expect(bench.arrive("c", .staleRead) == ["c → 3"])
    #expect(bench.answer("b", by: 3) == ["b answered"])
  }

  @Test("what is held is bounded in number and in bytes")
  mutating func bounds() {
    var settings = ForwardingSettings()
    settings.requestsMax = 2
    settings.requestBytesMax = 1_000
    bench = ForwardingBench(settings: settings)
    #expect(bench.arrive("a", write, bytes: 900) == [])
    #expect(bench.arrive("b", write, bytes: 101) == ["b refused"])
    #expect(bench.arrive("c", write, bytes: 100) == [])
    #expect(bench.arrive("d", .read, bytes: 0) == ["d refused"])
    _ = bench.cancel("a")
    #expect(bench.arrive("e", write, bytes: 900) == [])
  }

  @Test("what was cancelled while it waited does not pile up")
  mutating func voidPlaces() {
    _ = bench.routes(leader: nil, readers: [], fresh: [])
    #expect(bench.arrive("first", write) == [])
    for _ in 0..<5_000 {
      _ = bench.arrive("a", write)
      _ = bench.cancel("a")
    }
    #expect(bench.forwarding.queues.requests == 1)
    #expect(bench.forwarding.queues.waiting <= 2 + Forwarding.voidMax)
    #expect(bench.arrive("last", write) == [])
    #expect(bench.routes(leader: 2, readers: [3]) == ["first → 2", "last → 2"])
  }

  @Test("reads that were answered soon are not kept until they would have been sent elsewhere")
  mutating func voidHedges() {
    _ = bench.routes()
    #expect(bench.arrive("slow", .read) == ["slow → 2"])
    for _ in 0..<5_000 {
      guard let node = bench.arrive("a", .read).first?.last?.wholeNumberValue else { continue }
      _ = bench.answer("a", by: UInt64(node))
    }
    #expect(bench.forwarding.queues.requests == 1)
    #expect(bench.forwarding.queues.hedges <= 2 + Forwarding.voidMax)
    #expect(bench.advance(to: 230 * milliseconds) == ["slow → 3"])
  }

  @Test("second attempts stay within a tenth of all reads once the reserve is used up")
  func hedgeBudget() {
    var budget = RetryBudget(percent: 10, reserve: 3)
    var spent = (0..<5).filter { _ in budget.spend() }.count
    #expect(spent == 3)
    for _ in 0..<9 { budget.earn() }
    spent = budget.spend() ? 1 : 0
    #expect(spent == 0)
    for _ in 0..<11 { budget.earn() }
    spent = (0..<5).filter { _ in budget.spend() }.count
    #expect(spent == 2)
  }
}
