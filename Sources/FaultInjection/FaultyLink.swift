import Glibc
package import SystemIO

/// A piece of network that can be told to fail: it listens on a port of its own and passes every
/// connection on to its target, byte by byte, as well or as badly as it was told. Loop only.
///
/// One link stands for one direction in which connections are made, so that a harness with a link for
/// each ordered pair of those that connect can cut any of them.
package final class FaultyLink {
  /// What becomes of the bytes that travel one way.
  package enum Treatment: Hashable, Sendable {
    case pass
    case delay(nanoseconds: UInt64)
    /// Nothing arrives and nothing is said of it, as if a cable were pulled. What was sent meanwhile
    /// arrives when the treatment ends, if the connection has lasted.
    case stall
  }

  /// Which way bytes flow; each way is treated by itself.
  package enum Direction: Hashable, Sendable, CaseIterable {
    /// From whoever connects to the target.
    case forward
    case backward
  }

  package let target: SocketAddress
  package private(set) var address: SocketAddress
  /// How many connections were passed on so far.
  package private(set) var connectionCount = 0

  private let loop: EventLoop
  private var listener: Listener?
  private var connections: [ObjectIdentifier: RelayedConnection] = [:]
  private var treatments: [Direction: Treatment] = [:]

  /// Listens on a free port of the loopback.
  package init(loop: EventLoop, target: SocketAddress) throws(SystemError) {
    self.loop = loop
    self.target = target
    address = .loopback(port: 0)
    let listener = try Listener(
      loop: loop, address: .loopback(port: 0),
      onAccept: { [weak self] descriptor, _ in
        if let self { accept(descriptor) } else { Socket.close(descriptor) }
      }, onError: { _ in })
    self.listener = listener
    address = listener.address
  }

  package func treat(_ direction: Direction, with treatment: Treatment) {
    treatments[direction] = treatment
    for connection in connections.values { connection.treat(direction, with: treatment) }
  }

  /// Ends every connection with a reset, on both sides.
  package func reset() {
    for connection in connections.values { connection.reset() }
  }

  /// Lets each connection pass so many bytes more one way and then resets it, most likely within a
  /// frame.
  package func cut(_ direction: Direction, afterBytes count: Int) {
    for connection in connections.values { connection.cut(direction, afterBytes: count) }
  }

  /// Turns one bit of the next byte that passes this way over each connection.
  package func flip(_ direction: Direction) {
    for connection in connections.values { connection.flip(direction) }
  }

  /// Takes back cuts and flips for which too little has passed so far.
  package func disarm() {
    for connection in connections.values { connection.disarm() }
  }

  package func close() {
    listener?.close()
    reset()
  }

  private func accept(_ descriptor: CInt) {
    guard let connection = try? RelayedConnection(loop: loop, from: descriptor, to: target) else {
      return
    }
    connectionCount += 1
    connections[ObjectIdentifier(connection)] = connection
    connection.onEnd = { [weak self] ended in
      self?.connections[ObjectIdentifier(ended)] = nil
    }
    connection.start()
    for (direction, treatment) in treatments { connection.treat(direction, with: treatment) }
  }
}
