/// How a user names a node: by its port or by its whole address.
package enum NodeReference: Hashable, Sendable {
  case port(UInt16)
  case address(Endpoint)

  package init?(_ text: String) {
    if let port = UInt16(decimal: text) {
      guard port > 0 else { return nil }
      self = .port(port)
    } else {
      guard let endpoint = Endpoint(text) else { return nil }
      self = .address(endpoint)
    }
  }

  /// Whether a node that is known by this address is meant. A port alone means any host.
  package func matches(_ address: String) -> Bool {
    guard let endpoint = Endpoint(address) else { return false }
    switch self {
    case .port(let port): return endpoint.port == port
    case .address(let wanted): return endpoint == wanted
    }
  }

  /// Where to look for the node when nobody knows it.
  package var endpoint: Endpoint {
    switch self {
    case .port(let port): Endpoint(host: "127.0.0.1", port: port)
    case .address(let endpoint): endpoint
    }
  }

  package var displayName: String {
    switch self {
    case .port(let port): "\(port)"
    case .address(let endpoint): endpoint.displayName
    }
  }
}
