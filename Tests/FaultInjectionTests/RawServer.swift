import FaultInjection
import SystemIO

/// Listens, and hands out both ends of connections that are made to it.
final class RawServer {
  private let loop: EventLoop
  private let listener: Listener
  private let accepted = Accepted()

  private final class Accepted {
    var descriptors: [CInt] = []
  }

  init(_ loop: EventLoop) throws {
    let accepted = accepted
    self.loop = loop
    listener = try Listener(
      loop: loop, address: .loopback(port: 0),
      onAccept: { descriptor, _ in accepted.descriptors.append(descriptor) }, onError: { _ in })
  }

  deinit { listener.close() }

  var address: SocketAddress { listener.address }

  /// A connection over a link that leads here.
  func connect(over link: FaultyLink) throws -> (near: RawEnd, far: RawEnd) {
    let before = accepted.descriptors.count
    let near = try Socket.connect(to: link.address)
    let far: CInt = try loop.finish("being accepted") { [loop, accepted] end in
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
}

/// One end of a connection.
final class RawEnd: DescriptorHandler {
  private let loop: EventLoop
  private let descriptor: CInt
  private var arrived: [UInt8] = []
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

  /// What is there now and was not received yet.
  func look() -> [UInt8] {
    while !isEnded, takes() { continue }
    return arrived
  }

  func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    if takes() { onChange() }
  }

  /// Reads once; returns whether there was anything.
  private func takes() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    do throws(SystemError) {
      switch try Socket.read(descriptor, into: &buffer) {
      case .bytes(let count): arrived += buffer[..<count]
      case .wouldBlock: return false
      case .endOfStream: ended()
      }
    } catch {
      isReset = true
      ended()
    }
    return true
  }

  private func ended() {
    isEnded = true
    loop.deregister(descriptor)
  }
}
