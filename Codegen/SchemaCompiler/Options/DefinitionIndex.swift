/// Finds definitions by their full names, for looking up what options mean.
struct DefinitionIndex {
  private(set) var messages: [String: MessageDefinition] = [:]
  private(set) var enums: [String: EnumDefinition] = [:]
  private(set) var extensions: [String: FieldDefinition] = [:]
  /// The places of a message's fields by name, made when first asked for.
  private var fieldPlaces: [String: [String: Int]] = [:]

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
}
