import WireMessages

/// What the proxy must know of a request's content to route it. The numbers are those of
/// `Schema/reign/keyvalue.proto`; a test compares them with what the generated messages write.
package enum ForwardedFields {
  package static func hasIdentity(put bytes: [UInt8]) -> Bool {
    FieldScan.contains(3, in: bytes)
  }

  package static func hasIdentity(delete bytes: [UInt8]) -> Bool {
    FieldScan.contains(2, in: bytes)
  }

  package static func isStale(get bytes: [UInt8]) -> Bool {
    isStale(FieldScan.varint(2, in: bytes))
  }

  package static func isStale(list bytes: [UInt8]) -> Bool {
    isStale(FieldScan.varint(4, in: bytes))
  }

  private static func isStale(_ consistency: UInt64?) -> Bool {
    consistency == UInt64(WireConsistency.stale.rawValue)
  }
}
