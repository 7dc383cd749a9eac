import Foundation
import RaftCore
import Testing

@Suite("Small scope")
struct SmallScopeTests {
  /// How many states to look at, instead of a number that takes a few seconds.
  private static let countVariable = "REIGN_RAFT_STATES"
  private static let canaryVariable = "REIGN_CANARY"

  private static func count(_ standard: Int) -> Int {
    ProcessInfo.processInfo.environment[countVariable].flatMap(Int.init) ?? standard
  }

  @Test(
    "three nodes keep Raft's promises in every order of the first events, and on some ways to the end"
  )
  func exploration() {
    #if CANARIES
      let canary = ProcessInfo.processInfo.environment[Self.canaryVariable]
      if let canary { Canary.active = Canary(rawValue: canary) }
    #endif
    // With how many events every order is tried within the number of states.
    let scopes = [
      (SmallScope.Budget(timeouts: 1, heartbeats: 0, proposals: 1, crashes: 0, duplicates: 0), 9),
      (SmallScope.Budget(timeouts: 2, heartbeats: 0, proposals: 0, crashes: 1, duplicates: 0), 6),
      (SmallScope.Budget(timeouts: 2, heartbeats: 1, proposals: 1, crashes: 1, duplicates: 1), 5),
    ]
    for (budget, events) in scopes {
      for order in SmallScope.Order.allCases {
        var scope = SmallScope()
        let found = scope.explore(
          from: scope.first(budget), order: order, stateCountMax: Self.count(4_000))
        let trace = found?.1.map { "\($0)" }.joined(separator: "\n") ?? ""
        #expect(found == nil, "\(found?.violation ?? "")\n\(trace)")
        if Self.count(0) > 0 {
          print(
            "\(scope.stateCount) states \(order), every order of \(scope.completeEvents) events, the"
              + " farthest after \(scope.deepest), exhausted: \(scope.isExhausted), \(budget)")
        } else if order == .breadthFirst, found == nil {
          #expect(scope.completeEvents == events, "\(budget)")
        }
      }
    }
  }
}
