/// Ranges for extensions may declare which extensions there are to be; those that are must be declared.
///
/// The fields' numbers are those of ExtensionRangeOptions and its Declaration (descriptor.proto).
extension Resolver {
  private struct Declaration {
    let number: Int64
    var fullName: String?
    var type: String?
    var isReserved = false
    var isRepeated = false
  }

  mutating func checkDeclarations(of schema: Schema) {
    // With the options as they have been looked up.
    let current = DefinitionIndex(schema)
    let extensions = Dictionary(grouping: current.extensions.values) { $0.extendee ?? "" }
    for (name, message) in current.messages.sorted(by: { $0.key < $1.key })
    where !message.extensionRanges.isEmpty && !name.hasPrefix("google.protobuf.") {
      let own = extensions[name, default: []].sorted { $0.number < $1.number }
      for range in message.extensionRanges { check(range, own, of: name) }
    }
  }

  private mutating func check(
    _ range: MessageDefinition.ExtensionRange, _ extensions: [FieldDefinition], of name: String
  ) {
    let fields = range.options.message.fields
    let declarations = (fields[2]?.values ?? []).compactMap(Self.declaration)
    for declaration in declarations where !range.contains(declaration.number) {
      diagnostics.error(
        "the range declares extension \(declaration.number), which is outside", at: range.range)
    }
    let isStrict = !declarations.isEmpty || fields[3]?.values.first == .varint(0)
    guard isStrict else { return }
    for field in extensions where range.contains(Int64(field.number)) {
      guard let declaration = declarations.first(where: { $0.number == field.number }),
        !declaration.isReserved
      else {
        diagnostics.error(
          "'\(name)' does not declare an extension of number \(field.number)", at: field.range,
          notes: [
            "its range is at \(range.range.location), and declares what extensions there are"
          ],
          help: "add a declaration of '.\(field.fullName)' to the range")
        continue
      }
      check(field, declaration, range.range)
    }
  }

  private mutating func check(
    _ field: FieldDefinition, _ declaration: Declaration, _ range: SourceRange
  ) {
    let isRepeated = !field.isSingular
    let expectations: [(String, String?, String)] = [
      ("name", declaration.fullName, "." + field.fullName),
      ("type", declaration.type, field.type.declaredName),
      (
        "label", declaration.isRepeated ? "repeated" : "optional",
        isRepeated ? "repeated" : "optional"
      ),
    ]
    for (what, expected, actual) in expectations {
      guard let expected, expected != actual else { continue }
      diagnostics.error(
        "extension \(field.number) is declared with the \(what) '\(expected)', not '\(actual)'",
        at: field.range, notes: ["the declaration is at \(range.location)"])
    }
  }

  private static func declaration(_ value: OptionMessage.Value) -> Declaration? {
    guard case .message(let message) = value,
      case .varint(let number) = message.fields[1]?.values.first
    else { return nil }
    func text(_ field: Int32) -> String? {
      guard case .bytes(let bytes) = message.fields[field]?.values.first else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
    return Declaration(
      number: Int64(bitPattern: number), fullName: text(2), type: text(3),
      isReserved: message.fields[5]?.values.first == .varint(1),
      isRepeated: message.fields[6]?.values.first == .varint(1))
  }
}

extension MessageDefinition.ExtensionRange {
  fileprivate func contains(_ number: Int64) -> Bool {
    (Int64(numbers.lowerBound)...Int64(numbers.upperBound)).contains(number)
  }
}

extension FieldType {
  fileprivate var declaredName: String {
    switch self {
    case .scalar(let scalar): scalar.rawValue
    case .message(let name), .enumeration(let name): "." + name
    }
  }
}
