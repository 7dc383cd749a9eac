/// The bounds of what the store takes and keeps. Servers check requests against them before they
/// propose anything, clients before they send anything.
///
/// The two bounds of sessions decide what commands come to, so that all nodes of a cluster must
/// have the same ones.
package struct KeyValueLimits: Hashable, Sendable {
  /// The longest key, in bytes; the shortest has one.
  package var keyBytesMax = 4_096
  /// The longest value, in bytes; it may be empty.
  package var valueBytesMax = 1_048_576
  /// The most entries on one page of a listing.
  package var pageEntriesMax = 1_000
  /// Where a page of a listing ends, in bytes of keys and values. A page always has room for one
  /// entry, whatever its size.
  package var pageBytesMax = 2_097_152
  /// The most sessions; opening one more expires the least recently used one.
  package var sessionsMax = 100_000
  /// The most answers that a session keeps until its client confirms them.
  package var sessionAnswersMax = 1_024

  package init() {}

  /// Throws unless `key` can be a key.
  package func validate(key: [UInt8]) throws(KeyValueLimitError) {
    if key.isEmpty {
      throw .keyEmpty
    }
    if key.count > keyBytesMax {
      throw .keyTooLong(byteCount: key.count, limit: keyBytesMax)
    }
  }

  /// Throws unless `value` can be a value.
  package func validate(value: [UInt8]) throws(KeyValueLimitError) {
    if value.count > valueBytesMax {
      throw .valueTooLong(byteCount: value.count, limit: valueBytesMax)
    }
  }

  /// Throws unless `prefix` can begin a key; an empty one begins all keys.
  package func validate(prefix: [UInt8]) throws(KeyValueLimitError) {
    if prefix.count > keyBytesMax {
      throw .prefixTooLong(byteCount: prefix.count, limit: keyBytesMax)
    }
  }

  /// Throws unless the operation's key and value are within the limits.
  package func validate(_ operation: Operation) throws(KeyValueLimitError) {
    switch operation {
    case .put(let key, let value):
      try validate(key: key)
      try validate(value: value)
    case .delete(let key):
      try validate(key: key)
    }
  }
}

/// A key, value or prefix that the store does not take.
package enum KeyValueLimitError: Error, Hashable, CustomStringConvertible {
  case keyEmpty
  case keyTooLong(byteCount: Int, limit: Int)
  case valueTooLong(byteCount: Int, limit: Int)
  case prefixTooLong(byteCount: Int, limit: Int)

  package var description: String {
    switch self {
    case .keyEmpty:
      "the key is empty; give a key of at least 1 byte"
    case .keyTooLong(let byteCount, let limit):
      "the key has \(byteCount) bytes, but a key may have at most \(limit); shorten the key"
    case .valueTooLong(let byteCount, let limit):
      "the value has \(byteCount) bytes, but a value may have at most \(limit); "
        + "store it in parts under several keys"
    case .prefixTooLong(let byteCount, let limit):
      "the prefix has \(byteCount) bytes, but no key has more than \(limit); shorten the prefix"
    }
  }
}
