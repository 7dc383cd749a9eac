package import RPCCore

/// Who leads, told in the trailing metadata of a call that only the leader could have answered.
package struct LeaderHint: Hashable, Sendable {
  package let id: UInt64
  /// `host:port`.
  package let address: String
  /// Of two hints, the one with the higher term is the newer.
  package let term: UInt64

  package init(id: UInt64, address: String, term: UInt64) {
    self.id = id
    self.address = address
    self.term = term
  }

  /// `nil` when `metadata` holds no hint, or one that makes no sense.
  package init?(_ metadata: Metadata) {
    guard let address = metadata["reign-leader"], !address.isEmpty,
      let id = metadata["reign-leader-id"].flatMap({ UInt64($0) }),
      let term = metadata["reign-leader-term"].flatMap({ UInt64($0) })
    else { return nil }
    self.init(id: id, address: address, term: term)
  }

  package var metadata: Metadata {
    var metadata = Metadata()
    metadata.append("reign-leader", address)
    metadata.append("reign-leader-id", String(id))
    metadata.append("reign-leader-term", String(term))
    return metadata
  }
}

/// How a call may be routed, told in its metadata.
package enum CallRoute {
  /// The receiver shall answer by itself and not pass the call on.
  package static let local: Metadata = {
    var metadata = Metadata()
    metadata.append("reign-route", "local")
    return metadata
  }()

  package static func isLocal(_ metadata: Metadata) -> Bool {
    metadata["reign-route"] == "local"
  }
}
