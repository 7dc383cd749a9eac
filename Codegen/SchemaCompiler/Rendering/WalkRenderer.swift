/// Writes the codec's three walks over a message's fields, all in the order of the field numbers.
///
/// They are never inlined: walks within walks make the code a tenth larger and hardly faster.
struct WalkRenderer {
  let message: SwiftMessage
  let access: String

  /// Names that the walks use themselves: properties of that name are reached through `self`.
  private static let locals: Set<String> = ["size", "sizes", "writer", "reader", "tag"]

  func render(to writer: inout SourceWriter) {
    measure(to: &writer)
    writer.line()
    write(to: &writer)
    writer.line()
    ReadRenderer(message: message, access: access).render(to: &writer)
  }

  /// How the body of a walk refers to a property.
  static func reference(_ name: String) -> String {
    locals.contains(name) ? "self.\(name)" : SwiftName.escaped(name)
  }

  /// The same where `value` is the name of a local as well.
  static func referenceBesideValue(_ name: String) -> String {
    name == "value" ? "self.value" : reference(name)
  }

  private func measure(to writer: inout SourceWriter) {
    writer.line("@inline(never)")
    writer.block("\(access)func measure(_ sizes: inout MessageSizes) -> Int") { writer in
      guard !message.properties.isEmpty else { return writer.line("unknownFields.byteCount") }
      writer.line("var size = unknownFields.byteCount")
      fields(calling: "size &+= sizes.", to: &writer)
      writer.line("return size")
    }
  }

  private func write(to writer: inout SourceWriter) {
    writer.line("@inline(never)")
    writer.block("\(access)func write(to writer: inout MessageWriter)") { writer in
      fields(calling: "writer.", to: &writer)
      writer.line("writer.unknownFields(unknownFields)")
    }
  }

  // MARK: What the two have in common

  /// Neighbours of one oneof are gathered, so that they share a switch.
  private func fields(calling receiver: String, to writer: inout SourceWriter) {
    var rest = message.fieldsByNumber[...]
    let oneofSizes = Dictionary(
      message.oneofs.map { ($0.name, $0.fields.count) }, uniquingKeysWith: { first, _ in first })
    while let field = rest.first {
      guard case .oneofCase(let oneof, _) = field.shape else {
        single(field, calling: receiver, to: &writer)
        rest.removeFirst()
        continue
      }
      let run = rest.prefix { next in
        if case .oneofCase(oneof, _) = next.shape { true } else { false }
      }
      rest.removeFirst(run.count)
      cases(
        run, of: oneof, isComplete: run.count == oneofSizes[oneof], calling: receiver, to: &writer)
    }
  }

  private func cases(
    _ fields: ArraySlice<SwiftField>, of oneof: String, isComplete: Bool,
    calling receiver: String, to writer: inout SourceWriter
  ) {
    writer.line("switch \(Self.referenceBesideValue(oneof)) {")
    for field in fields {
      writer.oneLineCase(
        ".\(SwiftName.escaped(field.name))(let value)",
        CallText(
          "\(receiver)\(field.value.function)(", [NumberText.grouped(field.number), "value"]))
    }
    writer.line(isComplete ? "case nil: break" : "default: break")
    writer.line("}")
  }

  private func single(
    _ field: SwiftField, calling receiver: String, to writer: inout SourceWriter
  ) {
    let number = NumberText.grouped(field.number)
    let name = Self.reference(field.name)
    let call = CallText("\(receiver)\(field.value.function)(", [number, name])
    switch field.shape {
    case .implicit:
      writer.oneLineBlock("if \(presence(of: field, name))", call)
    case .optional:
      if Self.locals.contains(field.name) {
        let bound = CallText("\(receiver)\(field.value.function)(", [number, "value"])
        writer.oneLineBlock("if let value = \(name)", bound)
      } else {
        writer.oneLineBlock("if let \(name)", call)
      }
    case .boxed:
      writer.call("\(receiver)\(field.value.function)(", [number, "_\(field.name)"])
    case .repeated where field.value.isMessage:
      writer.call("\(receiver)\(field.value.function)s(", [number, name])
    case .repeated:
      writer.call("\(receiver)repeated(", [number, name, "\(field.value.codecField).self"])
    case .packed:
      writer.call("\(receiver)packed(", [number, name, "\(field.value.codecField).self"])
    case .map(let key):
      writer.call(
        "\(receiver)map(",
        [number, name, "\(key.codecField).self", "\(field.value.codecField).self"])
    case .oneofCase:
      break  // Written with its neighbours.
    }
  }

  /// The condition under which a field without presence is written. Floating-point numbers are
  /// compared by their bits, so that -0.0 is.
  private func presence(of field: SwiftField, _ name: String) -> String {
    switch field.value {
    case .scalar(.double), .scalar(.float): "\(name).bitPattern != 0"
    case .scalar(.bool): name
    case .scalar(.string), .scalar(.bytes), .byteSlice: "!\(name).isEmpty"
    case .scalar: "\(name) != 0"
    case .enumeration, .closedEnumeration: "\(name).rawValue != 0"
    case .message, .group: "true"
    }
  }
}

/// Integer literals.
enum NumberText {
  /// 536_870_911.
  static func grouped(_ number: some BinaryInteger) -> String {
    let digits = Array(String(number))
    guard digits.count > 4 else { return String(digits) }
    var result = ""
    for (index, digit) in digits.enumerated() {
      let left = digits.count - index
      if index > 0, left.isMultiple(of: 3), digits[index - 1] != "-" { result += "_" }
      result.append(digit)
    }
    return result
  }
}
