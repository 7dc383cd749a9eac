import FaultInjection
import SystemIO
import Testing

/// A piece of network, well and badly. Each step ends when bytes or an end have arrived; nothing is
/// concluded from time that passes.
@Suite struct FaultyLinkTests {
  @Test("bytes pass both ways, in their order, and so does the end")
  func passes() throws {
    let stage = try LinkStage()
    try stage.near.send(Array("question".utf8))
    #expect(try stage.far.receive(8) == Array("question".utf8))
    try stage.far.send([UInt8](repeating: 7, count: 300_000))
    #expect(try stage.near.receive(300_000) == [UInt8](repeating: 7, count: 300_000))
    stage.near.finish()
    #expect(try stage.far.receive(1) == [])
    stage.far.finish()
    #expect(try stage.near.receive(1) == [])
  }

  @Test("a stalled direction holds everything back while the other one works, and loses nothing")
  func oneWay() throws {
    let stage = try LinkStage()
    stage.link.treat(.forward, with: .stall)
    try stage.near.send(Array("held back".utf8))
    // What was sent later the other way arrives first.
    try stage.far.send([1])
    #expect(try stage.near.receive(1) == [1])
    #expect(stage.far.look() == [])
    stage.link.treat(.forward, with: .pass)
    #expect(try stage.far.receive(9) == Array("held back".utf8))
  }

  @Test("a delayed direction delivers in order, and not before the delay is over")
  func delay() throws {
    let stage = try LinkStage()
    stage.link.treat(.forward, with: .delay(nanoseconds: 20_000_000))
    let start = EventLoop.monotonicNow()
    try stage.near.send([1, 2])
    #expect(try stage.far.receive(2) == [1, 2])
    #expect(EventLoop.monotonicNow() - start >= 20_000_000)
  }

  @Test("a cut lets so many bytes pass and then resets both sides")
  func cut() throws {
    let stage = try LinkStage()
    stage.link.cut(.forward, afterBytes: 3)
    try stage.near.send(Array("abcdef".utf8))
    #expect(try stage.far.receive(4) == Array("abc".utf8))
    #expect(stage.far.isReset)
    #expect(try stage.near.receive(1) == [])
    #expect(stage.near.isReset)
  }

  @Test("a cut and a flip that were taken back let everything pass as it is")
  func disarm() throws {
    let stage = try LinkStage()
    stage.link.cut(.forward, afterBytes: 3)
    stage.link.flip(.forward)
    stage.link.disarm()
    try stage.near.send(Array("abcdef".utf8))
    #expect(try stage.far.receive(6) == Array("abcdef".utf8))
  }

  @Test("one bit is turned, once")
  func flip() throws {
    let stage = try LinkStage()
    stage.link.flip(.forward)
    try stage.near.send([0, 0, 0])
    #expect(try stage.far.receive(3).map(\.nonzeroBitCount).reduce(0, +) == 1)
    try stage.near.send([0, 0, 0])
    #expect(try stage.far.receive(3) == [0, 0, 0])
  }

  @Test("a reset ends every connection, and new ones are passed on")
  func reset() throws {
    let stage = try LinkStage()
    stage.link.reset()
    #expect(try stage.near.receive(1) == [])
    let again = try stage.connect()
    try again.near.send([5])
    #expect(try again.far.receive(1) == [5])
    #expect(stage.link.connectionCount == 2)
  }
}

/// A link, and one connection through it with both its ends.
private final class LinkStage {
  let link: FaultyLink
  private let server: RawServer
  let near: RawEnd
  let far: RawEnd

  init() throws {
    let loop = try EventLoop()
    server = try RawServer(loop)
    link = try FaultyLink(loop: loop, target: server.address)
    (near, far) = try server.connect(over: link)
  }

  deinit { link.close() }

  func connect() throws -> (near: RawEnd, far: RawEnd) { try server.connect(over: link) }
}
