import CSystem
import Glibc

/// TCP sockets, all of them non-blocking and closed across `exec`. A socket is its descriptor;
/// whoever got it closes it, after deregistering it from its loop.
package enum Socket {
  /// What asking a listener for its next connection came to.
  package enum Acceptance: Sendable {
    case accepted(descriptor: CInt, peer: SocketAddress?)
    case wouldBlock
    /// The process or the machine has no descriptor or memory left. The connection stays in the
    /// queue: accepting again at once would spin.
    case exhausted(SystemError)
  }

  /// Listens on `address`; port zero lets the system choose. An address in use is an error that
  /// names the holder if it can be found.
  package static func listen(
    on address: SocketAddress, backlog: CInt = 1024
  ) throws(SystemError) -> CInt {
    let descriptor = try open(address)
    do throws(SystemError) {
      // Connections of a predecessor that linger in TIME_WAIT must not keep a restart away.
      try set(descriptor, SOL_SOCKET, SO_REUSEADDR, "\(address)")
      let bound = address.withSystemAddress { bind(descriptor, $0, $1) }
      guard bound == 0, Glibc.listen(descriptor, backlog) == 0 else {
        let number = errno
        throw SystemError(
          errno: number, operation: bound == 0 ? "listen" : "bind", subject: "\(address)",
          hint: number == EADDRINUSE ? PortHolder.find(port: address.port)?.description : nil)
      }
      return descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Takes one connection from a listener's queue.
  package static func accept(_ listener: CInt) throws(SystemError) -> Acceptance {
    while true {
      let (descriptor, peer) = SocketAddress.filled { address, length in
        accept4(listener, address, length, CInt(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue))
      }
      if descriptor >= 0 { return .accepted(descriptor: descriptor, peer: peer) }
      switch errno {
      case EAGAIN: return .wouldBlock
      // Errors of the connection that was next, not of the listener.
      case EINTR, ECONNABORTED, EPROTO, EPERM, ENETDOWN, ENOPROTOOPT, EHOSTDOWN, ENONET,
        EHOSTUNREACH, ENETUNREACH, EOPNOTSUPP:
        continue
      case EMFILE, ENFILE, ENOBUFS, ENOMEM:
        return .exhausted(.last("accept", "descriptor \(listener)"))
      default:
        throw .last("accept", "descriptor \(listener)")
      }
    }
  }

  /// Starts to connect. The outcome is known once the descriptor is writable: ask
  /// `connectionError`.
  package static func connect(to address: SocketAddress) throws(SystemError) -> CInt {
    let descriptor = try open(address)
    let result = address.withSystemAddress { Glibc.connect(descriptor, $0, $1) }
    guard result == 0 || errno == EINPROGRESS || errno == EINTR else {
      let error = SystemError.last("connect", "\(address)")
      close(descriptor)
      throw error
    }
    return descriptor
  }

  /// Why the connection could not be made; `nil` when it stands.
  package static func connectionError(
    _ descriptor: CInt, to address: SocketAddress
  ) -> SystemError? {
    var number: CInt = 0
    var length = socklen_t(MemoryLayout<CInt>.size)
    guard getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &number, &length) == 0 else {
      return .last("getsockopt", "\(address)")
    }
    guard number != 0 else { return nil }
    return SystemError(errno: number, operation: "connect", subject: "\(address)")
  }

  /// Sends small segments at once instead of waiting for an acknowledgement of earlier ones.
  package static func setNoDelay(_ descriptor: CInt) throws(SystemError) {
    try set(descriptor, CInt(IPPROTO_TCP), TCP_NODELAY, "descriptor \(descriptor)")
  }

  package static func localAddress(_ descriptor: CInt) throws(SystemError) -> SocketAddress {
    let (result, address) = SocketAddress.filled { getsockname(descriptor, $0, $1) }
    guard result == 0, let address else {
      throw .last("getsockname", "descriptor \(descriptor)")
    }
    return address
  }

  /// Closes any descriptor. Errors have no meaning here: Linux gives the number free in every case.
  package static func close(_ descriptor: CInt) {
    _ = Glibc.close(descriptor)
  }

  /// Says that nothing more will be sent; the other side reads an end of stream.
  package static func shutdownWriting(_ descriptor: CInt) {
    _ = shutdown(descriptor, CInt(SHUT_WR))
  }

  private static func open(_ address: SocketAddress) throws(SystemError) -> CInt {
    let kind = SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue
    let descriptor = socket(address.family, CInt(kind), 0)
    guard descriptor >= 0 else { throw .last("socket", "\(address)") }
    return descriptor
  }

  private static func set(
    _ descriptor: CInt, _ level: CInt, _ option: CInt, _ subject: String
  ) throws(SystemError) {
    var one: CInt = 1
    guard setsockopt(descriptor, level, option, &one, socklen_t(MemoryLayout<CInt>.size)) == 0
    else { throw .last("setsockopt", subject) }
  }
}
