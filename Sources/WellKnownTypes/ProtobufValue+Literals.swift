// Values, objects and lists as JSON has them, written as Swift's literals:
//
//     let options: ProtobufStruct = ["retries": 3, "hosts": ["a", "b"], "proxy": nil]
//     options["retries"]?.number  // 3.0

extension ProtobufValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(nilLiteral: ()) { self.init(kind: .nullValue(.nullValue)) }

  public init(booleanLiteral value: Bool) { self.init(kind: .boolValue(value)) }

  public init(integerLiteral value: Int64) { self.init(kind: .numberValue(Double(value))) }

  public init(floatLiteral value: Double) { self.init(kind: .numberValue(value)) }

  public init(stringLiteral value: String) { self.init(kind: .stringValue(value)) }

  public init(arrayLiteral elements: ProtobufValue...) {
    self.init(kind: .listValue(ProtobufListValue(values: elements)))
  }

  /// Of keys that occur twice the last counts.
  public init(dictionaryLiteral elements: (String, ProtobufValue)...) {
    self.init(kind: .structValue(ProtobufStruct(elements)))
  }
}

extension ProtobufValue {
  public init(_ value: Double) { self.init(kind: .numberValue(value)) }

  public init(_ value: String) { self.init(kind: .stringValue(value)) }

  public init(_ value: Bool) { self.init(kind: .boolValue(value)) }

  public init(_ value: ProtobufStruct) { self.init(kind: .structValue(value)) }

  public init(_ values: [ProtobufValue]) {
    self.init(kind: .listValue(ProtobufListValue(values: values)))
  }

  public var isNull: Bool {
    if case .nullValue = kind { true } else { false }
  }

  /// The number, if it is one.
  public var number: Double? {
    if case .numberValue(let value) = kind { value } else { nil }
  }

  /// The text, if it is one.
  public var string: String? {
    if case .stringValue(let value) = kind { value } else { nil }
  }

  /// The bool, if it is one.
  public var bool: Bool? {
    if case .boolValue(let value) = kind { value } else { nil }
  }

  /// The object's members, if it is one.
  public var members: [String: ProtobufValue]? {
    if case .structValue(let value) = kind { value.fields } else { nil }
  }

  /// The list's elements, if it is one.
  public var elements: [ProtobufValue]? {
    if case .listValue(let value) = kind { value.values } else { nil }
  }
}

extension ProtobufStruct: ExpressibleByDictionaryLiteral {
  /// Of keys that occur twice the last counts.
  public init(dictionaryLiteral elements: (String, ProtobufValue)...) {
    self.init(elements)
  }

  init(_ elements: [(String, ProtobufValue)]) {
    self.init(fields: Dictionary(elements) { _, last in last })
  }

  /// The member of that name.
  public subscript(name: String) -> ProtobufValue? {
    get { fields[name] }
    set { fields[name] = newValue }
  }
}

extension ProtobufListValue: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: ProtobufValue...) {
    self.init(values: elements)
  }
}
