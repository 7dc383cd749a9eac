import SystemIO
import Testing

@testable import FaultInjection

@Suite struct FlapTests {
  @Test("what goes and comes is there when that has ended, and does not go again")
  func end() throws {
    let loop = try EventLoop()
    for turnsBefore in 1...4 {
      var turns: [Bool] = []
      let flap = Flap(loop: loop, pause: { 0 }, turn: { turns.append($0) })
      flap.begin()
      try loop.turn { turns.count >= turnsBefore }
      flap.end()
      let count = turns.count
      #expect(turns.last == false)
      #expect(Array(turns.dropLast()) == (0..<count - 1).map { $0.isMultiple(of: 2) })
      // What was scheduled before has had its turn by then.
      var looks = 0
      try loop.turn {
        looks += 1
        return looks == 20
      }
      #expect(turns.count == count)
    }
  }
}

extension EventLoop {
  /// Turns until that is so, with a look after each timer that is due.
  fileprivate func turn(until isSo: @escaping () -> Bool) throws {
    try finish("turning") { (end: @escaping StepEnd<Void>) in
      func look() {
        if isSo() { return end(.success(())) }
        schedule(after: 0) { look() }
      }
      look()
    }
  }
}
