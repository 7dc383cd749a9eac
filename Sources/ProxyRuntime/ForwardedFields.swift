import WireMessages

/// What the proxy must know of a request's content to route it. The numbers are those of
/// `Schema/reign/keyvalue.proto`; a test compares them with what the generated messages write.
package enum ForwardedFields {
  package static func hasIdentity(put bytes: [UInt8]) -> Bool {
    FieldScan.containsDelimited(3, in: bytes)
  }

  package static func hasIdentity(delete bytes: [UInt8]) -> Bool {
    FieldScan.containsDelimited(2, in: bytes)
  }

  package static func isStale(get bytes: [UInt8]) -> Bool {
    isStale(FieldScan.varint(2, in: bytes))
  }

  package static func isStale(list bytes: [UInt8]) -> Bool {
    isStale(FieldScan.varint(4, in: bytes))
  }

  /// Of an enumeration's varint only the lower 32 bits count.
  private static func isStale(_ consistency: UInt64?) -> Bool {
    consistency.map { WireConsistency(rawValue: Int32(truncatingIfNeeded: $0)) } == .stale
  }
}
