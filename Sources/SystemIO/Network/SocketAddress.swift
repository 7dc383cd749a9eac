import Glibc

/// An IPv4 or IPv6 address with a port. Reads and prints as `127.0.0.1:50051` or `[::1]:50051`.
package struct SocketAddress: Hashable, Sendable, CustomStringConvertible {
  /// The address without the port, as numbers.
  package enum Host: Hashable, Sendable {
    /// The first byte of the address is the most significant one of the number.
    case v4(UInt32)
    case v6(high: UInt64, low: UInt64)
  }

  package var host: Host
  package var port: UInt16

  package init(host: Host, port: UInt16) {
    self.host = host
    self.port = port
  }

  package static func loopback(port: UInt16) -> SocketAddress {
    SocketAddress(host: .v4(0x7f00_0001), port: port)
  }

  package var description: String {
    switch host {
    case .v4: "\(hostDescription):\(port)"
    case .v6: "[\(hostDescription)]:\(port)"
    }
  }

  /// The address without port and brackets.
  package var hostDescription: String {
    switch host {
    case .v4(let bits):
      return "\(bits >> 24).\(bits >> 16 & 255).\(bits >> 8 & 255).\(bits & 255)"
    case .v6(let high, let low):
      var address = in6_addr()
      withUnsafeMutableBytes(of: &address) { bytes in
        bytes.storeBytes(of: high.bigEndian, as: UInt64.self)
        bytes.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
      }
      return withUnsafeTemporaryAllocation(
        of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)
      ) { text in
        guard let start = text.baseAddress,
          inet_ntop(AF_INET6, &address, start, socklen_t(INET6_ADDRSTRLEN)) != nil
        else { return "?" }
        return String(cString: start)
      }
    }
  }
}

/// Why a text is no address.
package struct SocketAddressError: Error, Hashable, Sendable, CustomStringConvertible {
  package let text: String
  package let reason: String

  package var description: String {
    "'\(text)' is not an address: \(reason); write host:port, such as 127.0.0.1:50051 or "
      + "[::1]:50051"
  }
}

extension SocketAddress {
  /// Reads `host:port`, where the host is an IPv4 address, an IPv6 address in brackets, or
  /// `localhost`. Other names are refused: looking them up would block.
  package init(parsing text: String) throws(SocketAddressError) {
    guard let colon = text.lastIndex(of: ":") else {
      throw SocketAddressError(text: text, reason: "the port is missing")
    }
    let portText = text[text.index(after: colon)...]
    // UInt16's own reading accepts a plus sign; an address does not have one.
    guard let port = UInt16(portText), portText.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw SocketAddressError(
        text: text, reason: "the port '\(portText)' is not a number from 0 to 65535")
    }
    let hostText = text[..<colon]
    if hostText.hasPrefix("["), hostText.hasSuffix("]") {
      guard let host = Host(v6: String(hostText.dropFirst().dropLast())) else {
        throw SocketAddressError(text: text, reason: "\(hostText) is not an IPv6 address")
      }
      self.init(host: host, port: port)
    } else if hostText.contains(":") {
      throw SocketAddressError(text: text, reason: "an IPv6 address stands in brackets")
    } else {
      do {
        try self.init(host: String(hostText), port: port)
      } catch {
        throw SocketAddressError(text: text, reason: error.reason)
      }
    }
  }

  /// Takes the host as flags give it: an IPv4 address, an IPv6 address without brackets, or
  /// `localhost`.
  package init(host text: String, port: UInt16) throws(SocketAddressError) {
    guard let host = text == "localhost" ? .v4(0x7f00_0001) : Host(v4: text) ?? Host(v6: text)
    else {
      throw SocketAddressError(
        text: text, reason: "the host '\(text)' is neither an IP address nor localhost")
    }
    self.init(host: host, port: port)
  }
}

extension SocketAddress.Host {
  /// Four decimal numbers; the system's own parser refuses octal, hexadecimal and short forms.
  fileprivate init?(v4 text: String) {
    var address = in_addr()
    guard inet_pton(AF_INET, text, &address) == 1 else { return nil }
    self = .v4(UInt32(bigEndian: address.s_addr))
  }

  fileprivate init?(v6 text: String) {
    var address = in6_addr()
    guard inet_pton(AF_INET6, text, &address) == 1 else { return nil }
    self.init(address)
  }

  fileprivate init(_ address: in6_addr) {
    self = withUnsafeBytes(of: address) { bytes in
      .v6(
        high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }
  }
}

// The system's calls take an address as a pointer to one of several structures. The casts between
// them are confined to this extension.
extension SocketAddress {
  var family: CInt {
    switch host {
    case .v4: AF_INET
    case .v6: AF_INET6
    }
  }

  /// Lends the address in the form that `bind` and `connect` want.
  func withSystemAddress<Result>(
    _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    switch host {
    case .v4(let bits):
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = bits.bigEndian
      return withUnsafeBytes(of: &address) { Self.lend($0, body) }
    case .v6(let high, let low):
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      withUnsafeMutableBytes(of: &address.sin6_addr) { bytes in
        bytes.storeBytes(of: high.bigEndian, as: UInt64.self)
        bytes.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
      }
      return withUnsafeBytes(of: &address) { Self.lend($0, body) }
    }
  }

  private static func lend<Result>(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    guard let start = bytes.baseAddress else {
      preconditionFailure("a socket address has bytes")
    }
    return body(start.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
  }

  /// Has the system fill in an address, as `accept` and `getsockname` do. Returns what `fill`
  /// returned, and the address unless it is of a family that is not ours.
  static func filled<Result>(
    by fill: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Result
  ) -> (Result, SocketAddress?) {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutableBytes(of: &storage) { bytes in
      guard let start = bytes.baseAddress else {
        preconditionFailure("a socket address has bytes")
      }
      let result = fill(start.assumingMemoryBound(to: sockaddr.self), &length)
      switch CInt(bytes.loadUnaligned(as: sa_family_t.self)) {
      case AF_INET:
        let address = bytes.loadUnaligned(as: sockaddr_in.self)
        let host = Host.v4(UInt32(bigEndian: address.sin_addr.s_addr))
        return (result, SocketAddress(host: host, port: UInt16(bigEndian: address.sin_port)))
      case AF_INET6:
        let address = bytes.loadUnaligned(as: sockaddr_in6.self)
        let port = UInt16(bigEndian: address.sin6_port)
        return (result, SocketAddress(host: Host(address.sin6_addr), port: port))
      default:
        return (result, nil)
      }
    }
  }
}
