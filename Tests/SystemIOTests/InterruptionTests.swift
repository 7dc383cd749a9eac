import Glibc
import SystemIO
import Testing

/// Calls of the system that a signal interrupts, or that do less than they are asked to.
@Suite struct InterruptionTests {
  /// Answers as it was told to, with `EINTR` for what failed.
  private final class Calls {
    private var results: [Int]
    private(set) var offsets: [Int] = []

    init(_ results: [Int]) { self.results = results }

    func next(_ offset: Int) -> Int {
      offsets.append(offset)
      let result = results.removeFirst()
      if result == -1 { errno = EINTR }
      if result == -2 { errno = ENOSPC }
      return result
    }
  }

  @Test("short writes and reads go on where they ended, and interrupted ones are made again")
  func short() {
    let calls = Calls([-1, 3, -1, -1, 1, 6])
    let outcome = transferring(10, by: calls.next)
    #expect(outcome.moved == 10 && !outcome.didFail)
    #expect(calls.offsets == [0, 0, 3, 3, 3, 4])
  }

  @Test("what fails for another reason is not tried again, and neither is what moves nothing")
  func failed() {
    let calls = Calls([4, -2])
    let outcome = transferring(10, by: calls.next)
    #expect(outcome.moved == 4 && outcome.didFail)
    #expect(errno == ENOSPC)
    let end = transferring(10, by: Calls([4, 0]).next)
    #expect(end.moved == 4 && !end.didFail)
  }

  @Test("nothing is asked for where there is nothing to move")
  func empty() {
    #expect(transferring(0, by: Calls([]).next).moved == 0)
  }
}
