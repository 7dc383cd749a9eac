import Glibc
import SystemIO
import Testing

@Suite struct SignalSourceTests {
  @Test("signals arrive on the loop")
  func signals() throws {
    let loop = try EventLoop()
    var seen: [Signal] = []
    var coming = [SIGTERM, SIGINT, SIGTERM]
    // One after the other: two of a kind that wait to be handled are one.
    func sendNext() {
      guard !coming.isEmpty else { return loop.stop() }
      kill(getpid(), coming.removeFirst())
    }
    let source = try SignalSource(loop: loop) { signal in
      seen.append(signal)
      sendNext()
    }
    sendNext()
    loop.run()
    source.close()
    #expect(seen == [.terminate, .interrupt, .terminate])
  }
}
