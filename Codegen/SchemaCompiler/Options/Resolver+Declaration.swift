/// Ranges for extensions may declare which extensions there are to be; those that are must be declared.
///
/// The fields' numbers are those of ExtensionRangeOptions and its Declaration (descriptor.proto).
extension Resolver {
  /// What the option `declaration` of an extension range says that a number is for.
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
      var names: Set<String> = []
      for range in message.extensionRanges { check(range, own, of: name, names: &names) }
    }
  }

  private mutating func check(
    _ range: MessageDefinition.ExtensionRange, _ extensions: [FieldDefinition], of name: String,
    names: inout Set<String>
  ) {
    let fields = range.options.message.fields
    let declarations = (fields[2]?.values ?? []).compactMap(Self.declaration)
    var numbers: Set<Int64> = []
    for declaration in declarations {
      for problem in Self.problems(of: declaration) {
        diagnostics.error(
          "the declaration of extension \(declaration.number) \(problem)", at: range.range)
      }
      if !range.contains(declaration.number) {
        diagnostics.error(
          "the range declares extension \(declaration.number), which is outside", at: range.range)
      }
      let isNew = declaration.fullName.map { names.insert($0).inserted } ?? true
      if !numbers.insert(declaration.number).inserted || !isNew {
        diagnostics.error(
          "extension \(declaration.number) is declared twice, by its number or its name",
          at: range.range, help: "keep one declaration")
      }
    }
    if !declarations.isEmpty, fields[3]?.values.first == .varint(1) {
      diagnostics.error(
        "the range is marked UNVERIFIED, but declares extensions", at: range.range,
        help: "remove the mark or the declarations")
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

  /// What is wrong with a declaration by itself, as the end of a sentence.
  private static func problems(of declaration: Declaration) -> [String] {
    let (name, type) = (declaration.fullName, declaration.type)
    let isWhole = (name == nil) == (type == nil) && (name != nil || declaration.isReserved)
    var problems = isWhole ? [] : ["needs both full_name and type"]
    for (what, path) in [("full_name", name), ("type", type)] {
      guard let path, what == "full_name" || ScalarType(rawValue: path) == nil else { continue }
      let parts = path.split(separator: ".", omittingEmptySubsequences: false)
      let areNames = parts.dropFirst().allSatisfy { part in
        part.utf8.first.map { !$0.isDigit } ?? false
          && part.utf8.allSatisfy { $0.isLetter || $0.isDigit }
      }
      if parts.count < 2 || parts.first?.isEmpty != true || !areNames {
        problems.append("needs a full name with a leading dot as \(what), not '\(path)'")
      }
    }
    return problems
  }

  private static func declaration(_ value: OptionMessage.Value) -> Declaration? {
    guard case .message(let message) = value else { return nil }
    var number: UInt64 = 0
    if case .varint(let present) = message.fields[1]?.values.first { number = present }
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
