// Wrappers give scalars presence; their values can be written as they are: `request.limit = 5`.

extension ProtobufDoubleValue: ExpressibleByFloatLiteral {
  /// A message of a `double` that is there.
  ///
  /// ```swift
  /// ProtobufDoubleValue(1.5).value  // → 1.5
  /// ```
  public init(_ value: Double) { self.init(value: value) }
  /// The same of a literal.
  public init(floatLiteral value: Double) { self.init(value: value) }
}

extension ProtobufFloatValue: ExpressibleByFloatLiteral {
  /// A message of a `float` that is there.
  ///
  /// ```swift
  /// ProtobufFloatValue(1.5).value  // → 1.5
  /// ```
  public init(_ value: Float) { self.init(value: value) }
  /// The same of a literal.
  public init(floatLiteral value: Float) { self.init(value: value) }
}

extension ProtobufInt64Value: ExpressibleByIntegerLiteral {
  /// A message of an `int64` that is there.
  ///
  /// ```swift
  /// ProtobufInt64Value(-5).value  // → -5
  /// ```
  public init(_ value: Int64) { self.init(value: value) }
  /// The same of a literal.
  public init(integerLiteral value: Int64) { self.init(value: value) }
}

extension ProtobufUInt64Value: ExpressibleByIntegerLiteral {
  /// A message of a `uint64` that is there.
  ///
  /// ```swift
  /// ProtobufUInt64Value(5).value  // → 5
  /// ```
  public init(_ value: UInt64) { self.init(value: value) }
  /// The same of a literal.
  public init(integerLiteral value: UInt64) { self.init(value: value) }
}

extension ProtobufInt32Value: ExpressibleByIntegerLiteral {
  /// A message of an `int32` that is there.
  ///
  /// ```swift
  /// ProtobufInt32Value(-5).value  // → -5
  /// ```
  public init(_ value: Int32) { self.init(value: value) }
  /// The same of a literal.
  public init(integerLiteral value: Int32) { self.init(value: value) }
}

extension ProtobufUInt32Value: ExpressibleByIntegerLiteral {
  /// A message of a `uint32` that is there.
  ///
  /// ```swift
  /// ProtobufUInt32Value(5).value  // → 5
  /// ```
  public init(_ value: UInt32) { self.init(value: value) }
  /// The same of a literal.
  public init(integerLiteral value: UInt32) { self.init(value: value) }
}

extension ProtobufBoolValue: ExpressibleByBooleanLiteral {
  /// A message of a `bool` that is there.
  ///
  /// ```swift
  /// ProtobufBoolValue(true).value  // → true
  /// ```
  public init(_ value: Bool) { self.init(value: value) }
  /// The same of a literal.
  public init(booleanLiteral value: Bool) { self.init(value: value) }
}

extension ProtobufStringValue: ExpressibleByStringLiteral {
  /// A message of a `string` that is there.
  ///
  /// ```swift
  /// ProtobufStringValue("a").value  // → "a"
  /// ```
  public init(_ value: String) { self.init(value: value) }
  /// The same of a literal.
  public init(stringLiteral value: String) { self.init(value: value) }
}

extension ProtobufBytesValue: ExpressibleByArrayLiteral {
  /// A message of `bytes` that is there.
  ///
  /// ```swift
  /// ProtobufBytesValue([1, 2]).value  // → [1, 2]
  /// ```
  public init(_ value: [UInt8]) { self.init(value: value) }
  /// The same of a literal.
  public init(arrayLiteral elements: UInt8...) { self.init(value: elements) }
}
