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
    #expect(stage.far.arrived.isEmpty)
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
  let loop: EventLoop
  let link: FaultyLink
  private let listener: Listener
  private let accepted = Accepted()
  private(set) var near: RawEnd
  private(set) var far: RawEnd

  init() throws {
    let loop = try EventLoop()
    let accepted = accepted
    self.loop = loop
    listener = try Listener(
      loop: loop, address: .loopback(port: 0),
      onAccept: { descriptor, _ in accepted.descriptors.append(descriptor) }, onError: { _ in })
    link = try FaultyLink(loop: loop, target: listener.address)
    (near, far) = try Self.connect(loop, link, accepted)
  }

  deinit {
    link.close()
    listener.close()
  }

  func connect() throws -> (near: RawEnd, far: RawEnd) { try Self.connect(loop, link, accepted) }

  private static func connect(
    _ loop: EventLoop, _ link: FaultyLink, _ accepted: Accepted
  ) throws -> (near: RawEnd, far: RawEnd) {
    let before = accepted.descriptors.count
    let near = try Socket.connect(to: link.address)
    let far: CInt = try loop.finish("being accepted") { end in
      func look() {
        if accepted.descriptors.count > before {
          return end(.success(accepted.descriptors[before]))
        }
        loop.schedule(after: 1_000_000) { look() }
      }
      look()
    }
    return (RawEnd(loop, near), RawEnd(loop, far))
  }

  private final class Accepted {
    var descriptors: [CInt] = []
  }
}

/// One end of a connection.
private final class RawEnd: DescriptorHandler {
  private let loop: EventLoop
  private let descriptor: CInt
  private(set) var arrived: [UInt8] = []
  private(set) var isReset = false
  private var isEnded = false
  private var onChange: () -> Void = {}

  init(_ loop: EventLoop, _ descriptor: CInt) {
    self.loop = loop
    self.descriptor = descriptor
  }

  deinit { Socket.close(descriptor) }

  /// Sends everything, letting the loop turn when the system takes no more.
  func send(_ bytes: [UInt8]) throws {
    var offset = 0
    while offset < bytes.count {
      switch try Socket.write(descriptor, bytes, from: offset) {
      case .bytes(let count): offset += count
      case .wouldBlock: try loop.rest(nanoseconds: 1_000_000)
      }
    }
  }

  func finish() { Socket.shutdownWriting(descriptor) }

  /// So many bytes, or those that came before the end.
  func receive(_ count: Int) throws -> [UInt8] {
    try loop.finish("receiving \(count) bytes") { end in
      onChange = { [self] in
        if arrived.count >= count || isEnded { end(.success(())) }
      }
      if !isEnded { try loop.register(descriptor, interest: .readable, handler: self) }
      onChange()
    }
    if !isEnded { loop.deregister(descriptor) }
    defer { arrived.removeFirst(min(count, arrived.count)) }
    return Array(arrived.prefix(count))
  }

  func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    do throws(SystemError) {
      switch try Socket.read(descriptor, into: &buffer) {
      case .bytes(let count): arrived += buffer[..<count]
      case .wouldBlock: return
      case .endOfStream: ended()
      }
    } catch {
      isReset = true
      ended()
    }
    onChange()
  }

  private func ended() {
    isEnded = true
    loop.deregister(descriptor)
  }
}
