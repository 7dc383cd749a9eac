import RPCCore
import Testing

@testable import KeyValueClient

@Suite struct MisfortuneTests {
  private func misfortune(_ effect: OperationEffect, mayHaveRun: Bool, said: String) -> Misfortune {
    Misfortune(
      effect: effect, mayHaveRun: mayHaveRun, wasReached: true,
      lastError: RPCError(.unavailable, said), endpoints: ["127.0.0.1:1"],
      timeoutNanoseconds: 5_000_000_000)
  }

  @Test(
    "what has become of a write follows from what is known, not from the words of who answered last",
    arguments: ["the last one was not executed", "node 3 may or may not be there", "no leader"])
  func words(said: String) {
    let known = misfortune(.write, mayHaveRun: false, said: said).timedOut
    #expect(
      known
        == .noQuorum("no answer within 5.0 s: \(said); the write was not executed: try again"))
    #expect(known.saysConsequence)
    let unknown = misfortune(.write, mayHaveRun: true, said: said).timedOut
    #expect(
      unknown
        == .outcomeUnknown(
          "no answer within 5.0 s: \(said); the write may or may not have happened: read the key to "
            + "find out", cause: .timedOut))
    #expect(unknown.saysConsequence)
  }
}
