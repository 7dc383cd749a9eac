import KeyValueClient
import RPCCore
import Testing

@Suite("ResendRule")
struct ResendRuleTests {
  @Test("what is known not to have been executed may be sent again by anybody")
  func notExecuted() {
    let error = RPCError(.unavailable, "not the leader", isKnownNotExecuted: true)
    for repeatability in [Repeatability.harmless, .identified, .onlyOnce] {
      #expect(ResendRule(after: error, repeatability) == .sendAgain)
    }
  }

  @Test("after an unknown outcome a write without identity is not sent again")
  func unknownOutcome() {
    let error = RPCError(.unavailable, "connection lost")
    #expect(ResendRule(after: error, .onlyOnce) == .giveUp)
    #expect(ResendRule(after: error, .identified) == .sendAgain)
    #expect(ResendRule(after: error, .harmless) == .sendAgain)
  }

  @Test("a refusal for a reason is not argued with")
  func refusals() {
    for code in StatusCode.allCases where code != .ok && code != .unavailable {
      let error = RPCError(code, "refused", isKnownNotExecuted: true)
      #expect(ResendRule(after: error, .harmless) == .giveUp, "\(code)")
    }
  }

  @Test("what may still be under way goes when the budget pays, and after a pause if one is due")
  func pace() {
    let lost = RPCError(.unavailable, "connection lost")
    #expect(ResendPace(after: lost, isPauseDue: false) { true } == .now)
    #expect(ResendPace(after: lost, isPauseDue: true) { true } == .afterPause)
    #expect(ResendPace(after: lost, isPauseDue: false) { false } == .heldBack)
    #expect(ResendPace(after: lost, isPauseDue: true) { false } == .heldBack)
  }

  @Test("what was not executed for certain costs no budget")
  func free() {
    let refused = RPCError(.unavailable, "nobody listens", isKnownNotExecuted: true)
    for isPauseDue in [false, true] {
      let pace = ResendPace(after: refused, isPauseDue: isPauseDue) {
        Issue.record("the budget is asked")
        return false
      }
      #expect(pace == (isPauseDue ? .afterPause : .now))
    }
  }
}
