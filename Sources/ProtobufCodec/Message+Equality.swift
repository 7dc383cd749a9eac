// Generated types compare by what they are written as, and so need no code of their own to compare and
// to hash fields: that code would be larger than both walks together.
extension Message {
  /// Whether both are written as the same bytes, with the entries of maps in order.
  ///
  /// That is what "the same message" means to whoever receives it. It differs from comparing fields
  /// in Swift where a number is not equal to itself or to another: a NaN is equal to one of the same
  /// bits, -0.0 differs from 0.0, and strings are compared by their bytes instead of canonically.
  ///
  /// ```swift
  /// Contact(name: "\u{E9}") == Contact(name: "e\u{301}")  // → false
  /// ```
  public static func == (left: Self, right: Self) -> Bool {
    left.withEncoded(EncodingOptions(isDeterministic: true)) { left in
      right.withEncoded(EncodingOptions(isDeterministic: true)) { right in
        guard left.count == right.count else { return false }
        guard let start = left.baseAddress, let other = right.baseAddress else { return true }
        return isEqual(start, other, left.count)
      }
    }
  }

  /// Hashes the bytes that `==(_:_:)` compares.
  public func hash(into hasher: inout Hasher) {
    withEncoded(EncodingOptions(isDeterministic: true)) { hasher.combine(bytes: $0) }
  }

  /// Called by generated code: by the conformance of each type, for which the compiler would else make
  /// one of its own.
  public var hashValue: Int { _hashValue(for: self) }
}
