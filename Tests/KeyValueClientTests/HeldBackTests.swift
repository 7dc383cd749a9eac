import SystemIO
import Testing

@testable import KeyValueClient

@Suite struct HeldBackTests {
  private final class Operation: PendingOperation {
    let number: Int
    var isOver = false
    var onResume: (Int) -> Void

    init(_ number: Int, onResume: @escaping (Int) -> Void) {
      self.number = number
      self.onResume = onResume
    }

    func resume() { onResume(number) }
    func cancel() {}
  }

  private let loop: EventLoop

  init() throws {
    loop = try EventLoop()
  }

  @Test("a hundred are sent again at once, a tenth of what is asked for, and one for each answer")
  func answers() {
    let heldBack = HeldBack(loop: loop) { .max }
    defer { heldBack.close() }
    var resumed: [Int] = []
    let operations = (0..<250).map { Operation($0) { resumed.append($0) } }
    let gone = operations.prefix(150).filter { heldBack.mayGo($0) }
    #expect(gone.map(\.number) == Array(0..<100))
    // Those that were held back go first, whatever was earned.
    for _ in 0..<100 { heldBack.earn() }
    #expect(!heldBack.mayGo(operations[150]))
    operations[101].isOver = true
    for _ in 0..<3 { heldBack.answered() }
    #expect(resumed == [100, 102, 103])
    for _ in 0..<100 { heldBack.answered() }
    #expect(resumed == [100] + Array(102...150))
    // Ten were earned meanwhile.
    #expect(operations[151..<170].filter { heldBack.mayGo($0) }.count == 10)
  }

  @Test("without answers a hundred go after each pause, until none waits")
  func pauses() {
    var pauses = 0
    let heldBack = HeldBack(loop: loop) {
      pauses += 1
      return 0
    }
    defer { heldBack.close() }
    var resumed: [Int] = []
    for number in 0..<350 {
      let operation = Operation(number) { [loop] in
        resumed.append($0)
        if resumed.count == 250 { loop.stop() }
      }
      _ = heldBack.mayGo(operation)
    }
    #expect(pauses == 1)
    loop.run()
    #expect(resumed == Array(100..<350))
    #expect(pauses == 3)
  }

  @Test("what is refused again while it is resumed waits again")
  func reentrance() {
    let heldBack = HeldBack(loop: loop) { .max }
    defer { heldBack.close() }
    var resumed = 0
    var operation: Operation?
    operation = Operation(0) { [unowned heldBack] _ in
      resumed += 1
      if let operation { heldBack.add(operation) }
    }
    if let operation { heldBack.add(operation) }
    for _ in 0..<3 { heldBack.answered() }
    #expect(resumed == 3)
    operation = nil
  }
}
