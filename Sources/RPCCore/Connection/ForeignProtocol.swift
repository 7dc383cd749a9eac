/// Another protocol that has been sent to a port of ours, told by its first bytes, so that its
/// speaker can be answered in its own language.
package enum ForeignProtocol: Hashable, Sendable {
  case http
  case tls
  case unknown

  private static let httpMethods: [[UInt8]] = [
    "GET ", "HEAD ", "POST ", "PUT ", "DELETE ", "CONNECT ", "OPTIONS ", "TRACE ", "PATCH ", "PRI ",
  ].map { Array($0.utf8) }

  /// `nil` while the bytes could still become more than one thing.
  package static func recognize(_ bytes: [UInt8]) -> ForeignProtocol? {
    var mayBecomeHTTP = false
    for method in httpMethods {
      let length = min(method.count, bytes.count)
      guard bytes.prefix(length).elementsEqual(method.prefix(length)) else { continue }
      if length == method.count { return .http }
      mayBecomeHTTP = true
    }
    if mayBecomeHTTP { return nil }
    // A handshake record (22) of any version 3.x, RFC 8446 §5.1.
    if bytes.first == 0x16 {
      return bytes.count < 2 ? nil : bytes[1] == 0x03 ? .tls : .unknown
    }
    return .unknown
  }

  /// What to answer before closing; `own` is the answering side.
  package func answer(from own: PeerIdentity) -> [UInt8] {
    switch self {
    case .http:
      let body =
        "This port speaks Reign's RPC protocol, not HTTP. Use the program `client` to talk to it.\n"
      return Array(
        """
        HTTP/1.1 400 Bad Request\r
        Content-Type: text/plain; charset=utf-8\r
        Content-Length: \(body.utf8.count)\r
        Connection: close\r
        \r
        \(body)
        """.utf8)
    case .tls:
      // A fatal alert, protocol_version (70), RFC 8446 §6.
      return [0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x46]
    case .unknown:
      let refusal = PrefaceRefusal(
        .malformed,
        "what came does not begin with the preface of Reign's RPC protocol; check the address")
      return Preface(identity: own, refusal: refusal).encoded
    }
  }

  package var name: String {
    switch self {
    case .http: "HTTP"
    case .tls: "TLS"
    case .unknown: "an unknown protocol"
    }
  }
}
