import RPCCore
import SystemIO

/// A socket without manners: sends any bytes to a server and collects what comes back, on the
/// loop.
final class RawPeer: DescriptorHandler {
  private let loop: EventLoop
  private let descriptor: CInt
  private var pending: [UInt8] = []
  private var isOpen = true
  private(set) var received: [UInt8] = []
  private(set) var hasEnded = false
  var reads = true
  var onEnd: (() -> Void)?
  var onReceive: (() -> Void)?

  init(loop: EventLoop, port: UInt16) throws {
    self.loop = loop
    descriptor = try Socket.connect(to: .loopback(port: port))
    try loop.register(descriptor, interest: .readable, handler: self)
  }

  /// Over a descriptor that a listener has accepted.
  init(loop: EventLoop, accepted descriptor: CInt) throws {
    self.loop = loop
    self.descriptor = descriptor
    try loop.register(descriptor, interest: .readable, handler: self)
  }

  func send(_ bytes: [UInt8]) {
    pending += bytes
    update()
  }

  func pauseReading() {
    reads = false
    update()
  }

  func resumeReading() {
    reads = true
    update()
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    onEnd = nil
    onReceive = nil
    loop.deregister(descriptor)
    Socket.close(descriptor)
  }

  /// Says that nothing follows, and reads on.
  func finish() {
    Socket.shutdownWriting(descriptor)
  }

  var text: String { String(decoding: received, as: UTF8.self) }

  private func update() {
    guard isOpen else { return }
    var interest: Interest = reads ? .readable : []
    if !pending.isEmpty { interest.insert(.writable) }
    try? loop.update(descriptor, interest: interest)
  }

  func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    if readiness.contains(.writable), !pending.isEmpty {
      switch try? Socket.write(descriptor, pending) {
      case .bytes(let count): pending.removeFirst(count)
      case .wouldBlock: break
      case nil: pending = []
      }
      update()
    }
    guard readiness.contains(.readable), isOpen else { return }
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    switch try? Socket.read(descriptor, into: &buffer) {
    case .bytes(let count):
      received += buffer.prefix(count)
      onReceive?()
    case .wouldBlock: break
    case .endOfStream, nil:
      hasEnded = true
      let onEnd = onEnd
      close()
      onEnd?()
    }
  }
}

extension RawPeer {
  static let hello = Preface(identity: PeerIdentity(kind: .client, clusterID: 1)).encoded

  /// An open frame of a call to `method` with one request.
  static func open(
    _ id: UInt64, _ method: Method<Blob, Blob>, _ request: Blob,
    timeoutMicroseconds: UInt64? = nil
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    FrameWriter.open(
      CallID(id), method: MethodNumbers.Spelling(number: 0, path: method.descriptor.path),
      timeoutMicroseconds: timeoutMicroseconds, metadata: Metadata(),
      messageBytes: request.bytes.count, to: &bytes)
    return bytes + request.bytes
  }

  static func openStream(_ id: UInt64, _ method: Method<Blob, Blob>) -> [UInt8] {
    var bytes: [UInt8] = []
    FrameWriter.open(
      CallID(id), method: MethodNumbers.Spelling(number: 0, path: method.descriptor.path),
      timeoutMicroseconds: nil, metadata: Metadata(), messageBytes: nil, to: &bytes)
    return bytes
  }

  /// What the server said in its preface; the frames after it.
  func parsed() -> (preface: Preface?, frames: [(header: FrameHeader, payload: [UInt8])]) {
    var prefaceDecoder = PrefaceDecoder()
    guard case .preface(let preface, let consumed) = prefaceDecoder.feed(received.span.bytes)
    else { return (nil, []) }
    var decoder = FrameDecoder(frameBytesMax: 4 << 20)
    var frames: [(header: FrameHeader, payload: [UInt8])] = []
    let rest = Array(received.dropFirst(consumed))
    try? decoder.decode(rest.span.bytes) { header, payload in
      frames.append((header, [UInt8](copying: payload)))
      return .frame
    }
    return (preface, frames)
  }
}
