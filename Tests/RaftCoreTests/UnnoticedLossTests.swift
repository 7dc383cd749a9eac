import Testing

@testable import RaftCore

@Suite("A member that has lost what it had acknowledged, and does not know")
struct UnnoticedLossTests {
  /// Node 1 leads in term 2; both others have acknowledged everything through index 5.
  private func leading() throws -> Script {
    var script = Script()
    script.win(votes: [2, 3])
    for _ in 0..<3 { _ = try script.with { n throws(ProposalRefusal) in try n.propose([1]) } }
    script.settle()
    for member: UInt64 in [2, 3] { script.accept(from: member, match: 5) }
    return script
  }

  private func match(_ script: Script) -> UInt64? {
    script.node.progress.first { $0.id == NodeID(2) }?.matchIndex.rawValue
  }

  /// The round of the last message to node 2 while heartbeats are sent for so many ticks.
  private func round(_ script: inout Script) throws -> UInt64 {
    try #require(script.tick(4).to(2).appends.last).readRound
  }

  @Test("it is found out by a rejection of what it had acknowledged before it was asked")
  func foundOut() throws {
    var script = try leading()
    #expect(script.reject(from: 2, previous: 5, conflict: at(1, 1)).to(2).appends.isEmpty)
    #expect(match(script) == 5, "the first may be an old message")
    let asked = try round(&script)
    let sent = script.reject(from: 2, previous: 5, conflict: at(1, 1), round: asked)
    #expect(match(script) == 0)
    let append = try #require(sent.to(2).appends.first)
    #expect(append.previous == at(1, 1))
    #expect(append.entries.count == 4)
    #expect(script.node.commitIndex == LogIndex(5), "what has been counted stays counted")
    script.accept(from: 2, match: 5, round: asked)
    #expect(match(script) == 5)
  }

  @Test("rejections of messages that were sent before its acknowledgement came prove nothing")
  func oldRejections() throws {
    var script = try leading()
    let before = try round(&script)
    for _ in 0..<5 {
      #expect(
        script.reject(from: 2, previous: 5, conflict: at(1, 1), round: before).to(2).appends.isEmpty
      )
      #expect(match(script) == 5)
      script.tick(4)
    }
  }

  @Test("the rejection of what was sent ahead of its acknowledgement proves nothing")
  func sentAhead() throws {
    var script = try leading()
    script.reject(from: 2, previous: 4, conflict: at(1, 1))
    let asked = try round(&script)
    // In a round after the doubt, but before index 6 is acknowledged, 6 is sent and rejected.
    _ = try script.with { n throws(ProposalRefusal) in try n.propose([1]) }
    script.settle()
    script.accept(from: 2, match: 6, round: asked)
    #expect(
      script.reject(from: 2, previous: 6, conflict: at(2, 5), round: asked).to(2).appends.isEmpty)
    #expect(match(script) == 6)
    // A message sent since then would have been accepted.
    let later = try round(&script)
    #expect(later > asked)
    script.reject(from: 2, previous: 6, conflict: at(2, 5), round: later)
    #expect(match(script) == 0)
  }

  @Test("rejections without end ask for one new round, so that an answer of that round can come")
  func oneRound() throws {
    var script = try leading()
    let before = try round(&script)
    for _ in 0..<10 { script.reject(from: 2, previous: 5, conflict: at(1, 1), round: before) }
    #expect(try round(&script) == before + 1)
  }
}
