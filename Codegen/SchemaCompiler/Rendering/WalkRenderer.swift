/// Writes the codec's two walks over a message's fields: one that writes them, from the greatest number
/// to the least, and one that reads them.
///
/// They are never inlined: walks within walks make the code a tenth larger and hardly faster.
struct WalkRenderer {
  let message: SwiftMessage
  let access: String

  /// Names that the walks use themselves: properties of that name are reached through `self`.
  private static let locals: Set<String> = ["writer", "reader", "tag"]

  func render(to writer: inout SourceWriter) {
    write(to: &writer)
    writer.line()
    ReadRenderer(message: message, access: access).render(to: &writer)
    guard message.canLackFields else { return }
    writer.line()
    RequiredFieldRenderer(message: message, access: access).render(to: &writer)
  }

  /// How the body of a walk refers to a property.
  static func reference(_ name: String) -> String {
    locals.contains(name) ? "self.\(name)" : SwiftName.escaped(name)
  }

  /// The same where what is bound to `value` or `present` may be of that name.
  static func referenceBesideBound(_ name: String) -> String {
    name == "value" || name == "present" ? "self.\(name)" : reference(name)
  }

  private func write(to writer: inout SourceWriter) {
    writer.line("@inline(never)")
    writer.block("\(access)func write(to writer: inout MessageWriter)") { writer in
      writer.line("writer.unknownFields(unknownFields)")
      fields(to: &writer)
    }
  }

  /// Neighbours of one oneof are gathered, so that they share a switch.
  private func fields(to writer: inout SourceWriter) {
    var rest = Array(message.fieldsByNumber.reversed())[...]
    let oneofSizes = Dictionary(
      message.oneofs.map { ($0.name, $0.fields.count) }, uniquingKeysWith: { first, _ in first })
    while let field = rest.first {
      guard case .oneofCase(let oneof, _) = field.shape else {
        single(field, to: &writer)
        rest.removeFirst()
        continue
      }
      let run = rest.prefix { next in
        if case .oneofCase(oneof, _) = next.shape { true } else { false }
      }
      rest.removeFirst(run.count)
      cases(run, of: oneof, isComplete: run.count == oneofSizes[oneof], to: &writer)
    }
  }

  private func cases(
    _ fields: ArraySlice<SwiftField>, of oneof: String, isComplete: Bool,
    to writer: inout SourceWriter
  ) {
    writer.line("switch \(Self.referenceBesideBound(oneof)) {")
    for field in fields {
      writer.oneLineCase(
        ".\(SwiftName.escaped(field.name))(let value)",
        CallText(
          "writer.\(field.value.function)(", [NumberText.grouped(field.number), "value"]))
    }
    writer.line(isComplete ? "case nil: break" : "default: break")
    writer.line("}")
  }

  private func single(_ field: SwiftField, to writer: inout SourceWriter) {
    let number = NumberText.grouped(field.number)
    let name = Self.reference(field.name)
    let call = CallText("writer.\(field.value.function)(", [number, name])
    switch field.shape {
    case .implicit:
      writer.oneLineBlock("if \(presence(of: field, name))", call)
    case .optional:
      if Self.locals.contains(field.name) {
        let bound = CallText("writer.\(field.value.function)(", [number, "value"])
        writer.oneLineBlock("if let value = \(name)", bound)
      } else {
        writer.oneLineBlock("if let \(name)", call)
      }
    case .boxed:
      writer.call("writer.\(field.value.function)(", [number, "_\(field.name)"])
    case .repeated where field.value.isMessage:
      writer.call("writer.\(field.value.function)s(", [number, name])
    case .repeated:
      writer.call("writer.repeated(", [number, name, "\(field.value.codecField).self"])
    case .packed:
      writer.call("writer.packed(", [number, name, "\(field.value.codecField).self"])
    case .map(let key):
      writer.call(
        "writer.map(",
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
