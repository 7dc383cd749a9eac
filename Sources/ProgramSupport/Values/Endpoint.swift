import SystemIO

/// Where a program listens: a host and a port.
package struct Endpoint: Hashable, Sendable, CustomStringConvertible {
  package let host: String
  package let port: UInt16

  package init(host: String, port: UInt16) {
    self.host = host
    self.port = port
  }

  /// Reads `host:port`, `[::1]:port`, or a port alone, which stands for 127.0.0.1. The port is not 0.
  package init?(_ text: String) {
    var host = Substring("127.0.0.1")
    var port = Substring(text)
    if let colon = text.lastIndex(of: ":") {
      host = text[..<colon]
      port = text[text.index(after: colon)...]
      if host.contains(":") || host.first == "[" {
        guard host.first == "[", host.last == "]" else { return nil }
        host = host.dropFirst().dropLast()
        guard host.contains(":") else { return nil }
      }
    }
    guard let number = UInt16(decimal: port), number > 0, Self.isHost(host) else { return nil }
    self.init(host: String(host), port: number)
  }

  /// `host:port`, with brackets round an IPv6 address.
  package var description: String {
    host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
  }

  /// How people call a node: by its port alone when it is on this machine.
  package var displayName: String {
    isLocal ? "\(port)" : description
  }

  private var isLocal: Bool {
    host == "127.0.0.1" || host == "localhost" || host == "::1"
  }

  /// The display name for an address as it travels; what is not `host:port` stands for itself,
  /// without its control characters.
  package static func displayName(of address: String) -> String {
    Endpoint(address)?.displayName ?? address.escapingControlCharacters(charactersMax: 80)
  }

  /// Whether the text is an IPv4 address, an IPv6 address without brackets, or `localhost`. Other
  /// names would have to be looked up, for which nobody waits here.
  package static func isHost(_ text: some StringProtocol) -> Bool {
    (try? SocketAddress(host: String(text), port: 0)) != nil
  }
}
