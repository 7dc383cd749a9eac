import ClusterFakes
import SystemIO

/// A socket without manners: sends bytes to a port and collects what comes back until the other side
/// closes. Loop only.
final class Stranger: DescriptorHandler {
  private let loop: EventLoop
  private let descriptor: CInt
  private var pending: [UInt8]
  private let finishes: Bool
  private var received: [UInt8] = []
  private var isOpen = true
  private let onClosed: ([UInt8]) -> Void

  /// - Parameter finishes: Whether it says that nothing follows after its bytes.
  private init(
    loop: EventLoop, port: UInt16, bytes: [UInt8], finishes: Bool,
    onClosed: @escaping ([UInt8]) -> Void
  ) throws {
    self.loop = loop
    pending = bytes
    self.finishes = finishes
    self.onClosed = onClosed
    descriptor = try Socket.connect(to: .loopback(port: port))
    try loop.register(descriptor, interest: [.readable, .writable], handler: self)
  }

  /// What the program at `address` answers to `bytes` before it closes the connection.
  static func answer(
    of address: String, to bytes: [UInt8], finishes: Bool = false, on loop: LoopThread
  ) async throws -> [UInt8] {
    let port = UInt16(address.split(separator: ":").last ?? "") ?? 0
    let place = LoopPlace<Stranger>()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        loop.loop.submit { [loop = loop.loop] in
          do {
            place.value = try Stranger(
              loop: loop, port: port, bytes: bytes, finishes: finishes
            ) { continuation.resume(returning: $0) }
          } catch {
            continuation.resume(throwing: error)
          }
        }
      }
    } onCancel: {
      loop.loop.submit { place.value?.end() }
    }
  }

  func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    if readiness.contains(.writable), !pending.isEmpty { write() }
    guard readiness.contains(.readable), isOpen else { return }
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    switch try? Socket.read(descriptor, into: &buffer) {
    case .bytes(let count): received += buffer[..<count]
    case .wouldBlock: break
    case .endOfStream, nil: end()
    }
  }

  private func end() {
    guard isOpen else { return }
    isOpen = false
    loop.deregister(descriptor)
    Socket.close(descriptor)
    onClosed(received)
  }

  private func write() {
    switch try? Socket.write(descriptor, pending) {
    case .bytes(let count): pending.removeFirst(count)
    case .wouldBlock: break
    // The other side does not want the rest; what it says comes by reading.
    case nil: pending = []
    }
    guard pending.isEmpty else { return }
    try? loop.update(descriptor, interest: .readable)
    if finishes { Socket.shutdownWriting(descriptor) }
  }
}
