import RaftCore
import Testing

/// Thesis §6.4.1. The promise: shortest election timeout 10, drift 20 percent, so 6 - 2 = 4 ticks.
@Suite("Lease reads")
struct LeaseTests {
  private static let settings: RaftSettings = {
    var settings = Cluster.brisk
    settings.leaseReads = true
    return settings
  }()

  /// A leader of term 2 with everything committed; heartbeats every two ticks.
  private func leader(voters: Int = 3) -> Script {
    var script = Script(voters: voters, settings: Self.settings)
    let others = Array(2...UInt64(voters))
    script.win(votes: others)
    for peer in others { script.accept(from: peer, match: 2) }
    return script
  }

  /// Ticks until a heartbeat leaves; returns its round.
  private func heartbeat(_ script: inout Script) -> UInt64 {
    for _ in 0..<Self.settings.heartbeatTicks {
      if let append = script.tick().appends.last { return append.readRound }
    }
    return 0
  }

  private func read(_ number: UInt64, _ script: inout Script) -> [Envelope] {
    script.with { $0.requestReadIndex(RequestTag(number)) }
    return script.settle()
  }

  private func isAnswered(_ number: UInt64, _ script: Script) -> Bool {
    script.readStates.contains { $0.tag == RequestTag(number) }
  }

  @Test("a read within the lease is answered without a message, and one after it is not")
  func lease() {
    var script = leader()
    let round = heartbeat(&script)
    #expect(read(1, &script).appends.count == 2, "nobody has answered yet")
    script.accept(from: 2, match: 2, round: round)
    #expect(!isAnswered(1, script), "its own round is newer")
    #expect(read(2, &script).isEmpty)
    #expect(isAnswered(2, script))
    script.tick(3)
    #expect(read(3, &script).isEmpty)
    script.tick(1)
    #expect(!read(4, &script).isEmpty)
    #expect(!isAnswered(4, script))
  }

  @Test("the lease counts from when a heartbeat was sent, not from its answer")
  func countsFromSending() {
    var script = leader()
    let round = heartbeat(&script)
    script.tick(4)
    script.accept(from: 2, match: 2, round: round)
    #expect(!read(1, &script).isEmpty)
    #expect(!isAnswered(1, script))
  }

  @Test("the lease is void once leadership was on its way to another node")
  func transfer() throws {
    var script = leader()
    try script.with { n throws(TransferRefusal) in try n.transferLeadership(to: NodeID(2)) }
    script.settle()
    for _ in 0..<12 { script.accept(from: 2, match: 2, round: heartbeat(&script)) }
    #expect(script.node.role == .leader)
    #expect(!read(1, &script).isEmpty)
    #expect(!isAnswered(1, script))
  }

  @Test("the lease is void for rounds before the configuration changed, and when time was lost")
  func voids() throws {
    for isPause in [true, false] {
      var script = leader()
      let round = heartbeat(&script)
      if isPause {
        script.accept(from: 2, match: 2, round: round)
        script.with { $0.clockStalled() }
      } else {
        _ = try script.with { n throws(MembershipRefusal) in
          try n.proposeMembership(.add(NodeID(4), address: "n4"))
        }
        script.settle()
        script.accept(from: 2, match: 2, round: round)
      }
      #expect(!read(1, &script).isEmpty)
      #expect(!isAnswered(1, script))
      let next = heartbeat(&script)
      script.accept(from: 2, match: 2, round: next)
      #expect(read(2, &script).isEmpty)
    }
  }

  @Test("a node that has just started votes for nobody as long as it may have promised not to")
  func promiseOutlivesCrash() {
    var script = Script(settings: Self.settings)
    script.tick(5)
    #expect(script.ask(from: 2, term: 5, last: at(1, 1)).votes.isEmpty)
    #expect(
      script.ask(from: 2, term: 5, last: at(1, 1), isPreVote: true).votes.map(\.isGranted)
        == [false])
    script.tick(5)
    #expect(script.ask(from: 2, term: 5, last: at(1, 1)).votes.map(\.isGranted) == [true])
    // Without leases there is no such promise.
    var other = Script()
    #expect(other.ask(from: 2, term: 5, last: at(1, 1)).votes.map(\.isGranted) == [true])
  }

  @Test("the promise holds in a higher term as well, in which no leader is known")
  func promiseInHigherTerm() {
    var script = Script(settings: Self.settings)
    script.tick(12)
    script.append(from: 2, term: 1, after: at(1, 1))
    script.vote(from: 3, isGranted: false, term: 7)
    #expect(script.node.currentTerm == Term(7))
    #expect(script.ask(from: 3, term: 7, last: at(1, 1)).votes.map(\.isGranted) == [false])
    #expect(script.ask(from: 3, term: 8, last: at(1, 1)).votes.isEmpty)
  }

  @Test("leases are off by default")
  func off() {
    #expect(!RaftSettings().leaseReads)
    var script = Script()
    script.win(votes: [2, 3])
    for peer: UInt64 in [2, 3] { script.accept(from: peer, match: 2, round: 0) }
    #expect(!read(1, &script).isEmpty)
  }
}
