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
}
