// Values, objects and lists as JSON has them, written as Swift's literals.

extension ProtobufValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// JSON's null: a value that is there.
  ///
  /// ```swift
  /// let value: ProtobufValue = nil
  /// value.isNull  // → true
  /// ```
  public init(nilLiteral: ()) { self.init(kind: .nullValue(.nullValue)) }

  /// A bool.
  public init(booleanLiteral value: Bool) { self.init(kind: .boolValue(value)) }

  /// A number; exact up to 2⁵³ either way, as in JSON as most programs read it.
  public init(integerLiteral value: Int64) { self.init(kind: .numberValue(Double(value))) }

  /// A number.
  public init(floatLiteral value: Double) { self.init(kind: .numberValue(value)) }

  /// A text.
  public init(stringLiteral value: String) { self.init(kind: .stringValue(value)) }

  /// A list.
  public init(arrayLiteral elements: ProtobufValue...) {
    self.init(kind: .listValue(ProtobufListValue(values: elements)))
  }

  /// Of keys that occur twice the last counts.
  public init(dictionaryLiteral elements: (String, ProtobufValue)...) {
    self.init(kind: .structValue(ProtobufStruct(elements)))
  }
}

extension ProtobufValue {
  /// A number. JSON has no form for one that is infinite or not a number.
  ///
  /// ```swift
  /// ProtobufValue(1.5).number  // → 1.5
  /// ```
  public init(_ value: Double) { self.init(kind: .numberValue(value)) }

  /// A text.
  ///
  /// ```swift
  /// ProtobufValue("a").string  // → "a"
  /// ```
  public init(_ value: String) { self.init(kind: .stringValue(value)) }

  /// A bool.
  ///
  /// ```swift
  /// ProtobufValue(true).bool  // → true
  /// ```
  public init(_ value: Bool) { self.init(kind: .boolValue(value)) }

  /// An object.
  ///
  /// ```swift
  /// ProtobufValue(ProtobufStruct(fields: ["a": 1])).members  // → ["a": 1]
  /// ```
  public init(_ value: ProtobufStruct) { self.init(kind: .structValue(value)) }

  /// A list.
  ///
  /// ```swift
  /// ProtobufValue([1, "a"]).elements  // → [1, "a"]
  /// ```
  public init(_ values: [ProtobufValue]) {
    self.init(kind: .listValue(ProtobufListValue(values: values)))
  }

  /// Whether it is JSON's null. A value of which nothing is set is not.
  ///
  /// ```swift
  /// ProtobufValue().isNull  // → false
  /// ```
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

  /// The member of that name; `nil` if there is none. A member may also be null, which is a value.
  ///
  /// ```swift
  /// var options: ProtobufStruct = ["retries": 3, "hosts": ["a", "b"], "proxy": nil]
  /// options["retries"]?.number  // → 3
  /// options["proxy"]?.isNull  // → true
  /// options["hosts"] = nil
  /// options.fields.count  // → 2
  /// ```
  public subscript(name: String) -> ProtobufValue? {
    get { fields[name] }
    set { fields[name] = newValue }
  }
}

extension ProtobufListValue: ExpressibleByArrayLiteral {
  /// The elements of a literal, in order.
  ///
  /// ```swift
  /// let list: ProtobufListValue = [1, "a", nil]
  /// list.values.count  // → 3
  /// ```
  public init(arrayLiteral elements: ProtobufValue...) {
    self.init(values: elements)
  }
}
