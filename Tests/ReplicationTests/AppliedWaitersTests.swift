import Replication
import Testing

@Suite struct AppliedWaitersTests {
  @Test("those whose mark is reached are taken in the order in which they came")
  func order() throws {
    var waiters = AppliedWaiters()
    var ready: [Int] = []
    for (number, index) in [3, 1, 2].enumerated() {
      _ = try waiters.add(UInt64(index)) { ready.append(number) }
    }
    for body in waiters.take(reached: 0) { body() }
    #expect(ready.isEmpty)
    for body in waiters.take(reached: 2) { body() }
    #expect(ready == [1, 2])
    #expect(waiters.count == 1)
  }

  @Test("their number is bounded, and one that is forgotten makes room")
  func bound() throws {
    var waiters = AppliedWaiters()
    let first = try waiters.add(.max) {}
    for _ in 1..<AppliedWaiters.countMax {
      _ = try waiters.add(.max) {}
    }
    #expect(throws: AppliedWaiters.Full.self) { _ = try waiters.add(.max) {} }
    waiters.remove(first)
    _ = try waiters.add(.max) {}
    #expect(waiters.count == AppliedWaiters.countMax)
  }
}
