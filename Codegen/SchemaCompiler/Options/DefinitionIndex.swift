/// Finds definitions by their full names, for looking up what options mean.
struct DefinitionIndex {
  private(set) var messages: [String: MessageDefinition] = [:]
  private(set) var enums: [String: EnumDefinition] = [:]
  private(set) var extensions: [String: FieldDefinition] = [:]
  /// The places of a message's fields by name, made when first asked for.
  private var fieldPlaces: [String: [String: Int]] = [:]
  private var reserved: [String: Set<String>] = [:]
  private var required: [String: [FieldDefinition]] = [:]
  private var valueNumbers: [String: [String: Int32]] = [:]
  private var numbers: [String: Set<Int32>] = [:]

  init() {}

  init(_ schema: Schema) {
    for file in schema.files {
      for message in file.messages { add(message) }
      for enumeration in file.enums { enums[enumeration.fullName] = enumeration }
      for field in file.extensions { extensions[field.fullName] = field }
    }
  }

  private mutating func add(_ message: MessageDefinition) {
    messages[message.fullName] = message
    for nested in message.messages { add(nested) }
    for enumeration in message.enums { enums[enumeration.fullName] = enumeration }
    for field in message.extensions { extensions[field.fullName] = field }
  }

  mutating func field(named name: String, of message: MessageDefinition) -> FieldDefinition? {
    if fieldPlaces[message.fullName] == nil {
      fieldPlaces[message.fullName] = Dictionary(
        message.fields.enumerated().map { ($0.element.name, $0.offset) },
        uniquingKeysWith: { first, _ in first })
    }
    return fieldPlaces[message.fullName]?[name].map { message.fields[$0] }
  }

  /// Whether no field of the message may have the name again.
  mutating func isReserved(_ name: String, in message: MessageDefinition) -> Bool {
    guard !message.reserved.names.isEmpty else { return false }
    if reserved[message.fullName] == nil {
      reserved[message.fullName] = Set(message.reserved.names.map(\.text))
    }
    return reserved[message.fullName]?.contains(name) ?? false
  }

  mutating func requiredFields(of message: MessageDefinition) -> [FieldDefinition] {
    if let known = required[message.fullName] { return known }
    let fields = message.fields.filter { $0.cardinality == .required }
    required[message.fullName] = fields
    return fields
  }

  /// The number of the enum's value of that name.
  mutating func number(ofValue name: String, in enumeration: String) -> Int32? {
    if valueNumbers[enumeration] == nil {
      valueNumbers[enumeration] = Dictionary(
        (enums[enumeration]?.values ?? []).map { ($0.name, $0.number) },
        uniquingKeysWith: { first, _ in first })
    }
    return valueNumbers[enumeration]?[name]
  }

  /// Whether an enum's field can hold the number.
  mutating func isNumber(_ number: Int32, of enumeration: String) -> Bool {
    guard let definition = enums[enumeration], definition.isClosed else { return true }
    if numbers[enumeration] == nil {
      numbers[enumeration] = Set(definition.values.map(\.number))
    }
    return numbers[enumeration]?.contains(number) ?? false
  }
}
