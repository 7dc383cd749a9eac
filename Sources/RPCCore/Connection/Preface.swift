/// The first bytes of a connection in each direction: who speaks, which protocol, and, from the
/// server, whether it will listen. Drawn in `Docs/WireProtocol.md`.
package struct Preface: Hashable, Sendable {
  /// A byte no text begins with, a name, and a line end that a careless text filter would change.
  package static let magic: [UInt8] = [0x89, 0x52, 0x45, 0x49, 0x47, 0x4E, 0x0D, 0x0A]
  package static let fixedBytes = 32
  package static let bytesMax =
    fixedBytes + WireProtocol.addressBytesMax + WireProtocol.textBytesMax

  package let version: UInt16
  package let identity: PeerIdentity
  /// `nil` from a client, and from a server that accepts.
  package let refusal: PrefaceRefusal?

  package init(
    version: UInt16 = WireProtocol.version, identity: PeerIdentity, refusal: PrefaceRefusal? = nil
  ) {
    self.version = version
    self.identity = identity
    self.refusal = refusal
  }

  package var encoded: [UInt8] {
    let address = identity.address.utf8Prefix(WireProtocol.addressBytesMax).utf8
    let text = (refusal?.message ?? "").utf8Prefix(WireProtocol.textBytesMax).utf8
    var bytes = Self.magic
    bytes.append(bigEndian: version)
    bytes.append(identity.kind.rawValue)
    bytes.append(refusal?.code.rawValue ?? 0)
    bytes.append(bigEndian: UInt16(address.count))
    bytes.append(bigEndian: UInt16(text.count))
    bytes.append(bigEndian: identity.clusterID)
    bytes.append(bigEndian: identity.nodeID)
    bytes.append(contentsOf: address)
    bytes.append(contentsOf: text)
    return bytes
  }
}

/// Why a server does not serve a connection.
package struct PrefaceRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// Why a connection is refused; the numbers are those of the wire.
  package enum Code: UInt8, Hashable, Sendable, CaseIterable {
    case unsupportedVersion = 1
    /// The two sides belong to different clusters.
    case otherCluster = 2
    case tooManyConnections = 3
    /// What came is no preface of this protocol.
    case malformed = 4
    /// The program behind the server does not want this peer. Reserved: no program sends it; a code
    /// that is not known is read as this one.
    case notAdmitted = 5
    /// Reserved: no program sends it.
    case shuttingDown = 6
  }

  package let code: Code
  /// A full thought for a person.
  package let message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  package var description: String { message }

  /// The two sides must agree on the cluster, unless one of them knows none.
  package static func clusterMismatch(
    of peer: PeerIdentity, with own: PeerIdentity
  ) -> PrefaceRefusal? {
    guard peer.clusterID != 0, own.clusterID != 0, peer.clusterID != own.clusterID else {
      return nil
    }
    let theirs = hexadecimal(peer.clusterID)
    let ours = hexadecimal(own.clusterID)
    let name = own.address.isEmpty ? "this \(own.kind)" : "the \(own.kind) at \(own.address)"
    return PrefaceRefusal(
      .otherCluster,
      """
      \(name) belongs to cluster \(ours), the \(peer.kind) that calls to cluster \(theirs); \
      check the address, or the data directory of the caller
      """)
  }

  /// Sixteen digits, as `RaftCore` writes identities, which this module does not know.
  private static func hexadecimal(_ identity: UInt64) -> String {
    let digits = String(identity, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
