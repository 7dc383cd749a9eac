/// How a user names a node: by its port, by its whole address or by its identity.
package enum NodeReference: Hashable, Sendable {
  case port(UInt16)
  case address(Endpoint)
  /// What tells two nodes apart even if one has taken the other's address.
  case identity(UInt64)

  package init?(_ text: String) {
    if let port = UInt16(decimal: text) {
      guard port > 0 else { return nil }
      self = .port(port)
    } else if text.utf8.count == 16, text.utf8.allSatisfy(\.isHexadecimalDigit),
      let identity = UInt64(text, radix: 16)
    {
      self = .identity(identity)
    } else {
      guard let endpoint = Endpoint(text) else { return nil }
      self = .address(endpoint)
    }
  }

  /// Whether a node that is known by this address and identity is meant. A port alone means any host.
  package func matches(_ address: String, identity: UInt64) -> Bool {
    switch self {
    case .port(let port): Endpoint(address)?.port == port
    case .address(let wanted): Endpoint(address) == wanted
    case .identity(let wanted): identity == wanted
    }
  }

  /// Where to look for the node when nobody knows it; `nil` if that cannot be known.
  package var endpoint: Endpoint? {
    switch self {
    case .port(let port): Endpoint(host: "127.0.0.1", port: port)
    case .address(let endpoint): endpoint
    case .identity: nil
    }
  }

  package var displayName: String {
    switch self {
    case .port(let port): "\(port)"
    case .address(let endpoint): endpoint.displayName
    case .identity(let identity): identity.hexadecimal
    }
  }
}

extension UInt64 {
  /// Sixteen digits, as everything that names a node by its identity writes it.
  fileprivate var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension UInt8 {
  fileprivate var isHexadecimalDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
