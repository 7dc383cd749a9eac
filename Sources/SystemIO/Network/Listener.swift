/// Accepts the connections of one port on a loop. Loop only.
///
/// When descriptors run out, it stops listening to its queue for a moment instead of being told
/// again and again about connections that it cannot take.
package final class Listener: DescriptorHandler {
  /// A flood of connections leaves the rest of the loop its turn after so many.
  private static let acceptedPerBurstMax = 64
  private static let pauseNanoseconds: UInt64 = 100_000_000

  /// The address listened on, with the port that the system chose if it was asked to.
  package let address: SocketAddress
  private let loop: EventLoop
  private let descriptor: CInt
  private var onAccept: ((_ descriptor: CInt, _ peer: SocketAddress?) -> Void)?
  private let onError: (SystemError) -> Void
  private var pause: Timer?

  /// Whoever `onAccept` gives a descriptor to closes it. `onError` hears about every pause and
  /// about a listener that has failed for good.
  package init(
    loop: EventLoop, address: SocketAddress,
    onAccept: @escaping (_ descriptor: CInt, _ peer: SocketAddress?) -> Void,
    onError: @escaping (SystemError) -> Void
  ) throws(SystemError) {
    let descriptor = try Socket.listen(on: address)
    self.loop = loop
    self.descriptor = descriptor
    self.onAccept = onAccept
    self.onError = onError
    do {
      self.address = try Socket.localAddress(descriptor)
      try loop.register(descriptor, interest: .readable, handler: self)
    } catch {
      Socket.close(descriptor)
      throw error
    }
  }

  /// Closes the port. Connections accepted before stay open.
  package func close() {
    guard onAccept != nil else { return }
    onAccept = nil
    pause?.cancel()
    loop.deregister(descriptor)
    Socket.close(descriptor)
  }

  package func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    do {
      for _ in 0..<Self.acceptedPerBurstMax {
        // The body may close the listener, so it is looked up for each connection.
        guard let onAccept else { return }
        switch try Socket.accept(descriptor) {
        case .accepted(let connection, let peer):
          onAccept(connection, peer)
        case .wouldBlock:
          return
        case .exhausted(let error):
          rest(error)
          return
        }
      }
    } catch {
      rest(error)
    }
  }

  private func rest(_ error: SystemError) {
    // Emptying the interest cannot fail: it only takes the descriptor out.
    try? loop.update(descriptor, interest: [])
    pause = loop.schedule(after: Self.pauseNanoseconds) { [weak self] in self?.resume() }
    onError(error)
  }

  private func resume() {
    guard onAccept != nil else { return }
    do {
      try loop.update(descriptor, interest: .readable)
    } catch {
      rest(error)
    }
  }
}
