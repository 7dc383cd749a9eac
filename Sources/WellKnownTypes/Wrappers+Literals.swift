// Wrappers give scalars presence; their values can be written as they are: `request.limit = 5`.

extension ProtobufDoubleValue: ExpressibleByFloatLiteral {
  public init(_ value: Double) { self.init(value: value) }
  public init(floatLiteral value: Double) { self.init(value: value) }
}

extension ProtobufFloatValue: ExpressibleByFloatLiteral {
  public init(_ value: Float) { self.init(value: value) }
  public init(floatLiteral value: Float) { self.init(value: value) }
}

extension ProtobufInt64Value: ExpressibleByIntegerLiteral {
  public init(_ value: Int64) { self.init(value: value) }
  public init(integerLiteral value: Int64) { self.init(value: value) }
}

extension ProtobufUInt64Value: ExpressibleByIntegerLiteral {
  public init(_ value: UInt64) { self.init(value: value) }
  public init(integerLiteral value: UInt64) { self.init(value: value) }
}

extension ProtobufInt32Value: ExpressibleByIntegerLiteral {
  public init(_ value: Int32) { self.init(value: value) }
  public init(integerLiteral value: Int32) { self.init(value: value) }
}

extension ProtobufUInt32Value: ExpressibleByIntegerLiteral {
  public init(_ value: UInt32) { self.init(value: value) }
  public init(integerLiteral value: UInt32) { self.init(value: value) }
}

extension ProtobufBoolValue: ExpressibleByBooleanLiteral {
  public init(_ value: Bool) { self.init(value: value) }
  public init(booleanLiteral value: Bool) { self.init(value: value) }
}

extension ProtobufStringValue: ExpressibleByStringLiteral {
  public init(_ value: String) { self.init(value: value) }
  public init(stringLiteral value: String) { self.init(value: value) }
}

extension ProtobufBytesValue: ExpressibleByArrayLiteral {
  public init(_ value: [UInt8]) { self.init(value: value) }
  public init(arrayLiteral elements: UInt8...) { self.init(value: elements) }
}
