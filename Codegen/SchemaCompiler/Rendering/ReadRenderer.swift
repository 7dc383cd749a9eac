/// Writes the walk that reads: a loop over tags, and a case for each that the schema knows.
struct ReadRenderer {
  let message: SwiftMessage
  let access: String

  func render(to writer: inout SourceWriter) {
    let head = "\(access)mutating func read(from reader: inout MessageReader)"
    writer.line("@inline(never)")
    writer.block(head) { writer in
      writer.block("while let tag = reader.nextTag()") { writer in
        let unknown = "reader.unknown(tag, into: &unknownFields)"
        guard !message.properties.isEmpty else { return writer.line(unknown) }
        writer.line("switch tag {")
        for field in message.fieldsByNumber {
          cases(for: field, to: &writer)
        }
        writer.line("default: \(unknown)")
        writer.line("}")
      }
      if message.canLackFields { writer.line("reader.requireFields(of: self)") }
    }
  }

  private func cases(for field: SwiftField, to writer: inout SourceWriter) {
    let name = WalkRenderer.reference(field.name)
    let tag = NumberText.grouped(field.tag)
    switch field.shape {
    case .optional where field.value.isMessage:
      writer.oneLineCase(tag, readMessage(field, into: name))
    case .boxed:
      writer.oneLineCase(tag, readMessage(field, into: "_\(field.name)"))
    case .implicit, .optional:
      if case .closedEnumeration(let type) = field.value {
        closedEnumeration(type, tag, to: &writer) { value in
          "\(WalkRenderer.referenceBesideBound(field.name)) = \(value)"
        }
      } else {
        writer.oneLineCase(tag, CallText("\(name) = reader.\(field.value.function)()"))
      }
    case .repeated where field.value.isMessage:
      writer.oneLineCase(
        tag,
        CallText("reader.\(field.value.function)s(", ["into: &\(name)", "tag: tag"]))
    case .repeated, .packed:
      // One after the other or packed, whatever the schema says.
      let delimitedTag = NumberText.grouped(field.delimitedTag)
      let tags = field.isPackable ? "\(tag), \(delimitedTag)" : tag
      writer.oneLineCase(
        tags,
        CallText(
          "reader.repeated(",
          ["into: &\(name)", "tag: tag", "\(field.value.codecField).self"] + unknown(field)))
    case .map(let key):
      writer.oneLineCase(
        NumberText.grouped(field.delimitedTag),
        CallText(
          "reader.mapEntry(",
          ["into: &\(name)", "\(key.codecField).self", "\(field.value.codecField).self"]
            + (key == .string ? ["orTo: &unknownFields"] : unknown(field))))
    case .oneofCase(let oneof, _):
      oneofCase(field, of: WalkRenderer.referenceBesideBound(oneof), tag: tag, to: &writer)
    }
  }

  private func readMessage(_ field: SwiftField, into place: String) -> CallText {
    if case .group = field.value {
      CallText("reader.group(", ["into: &\(place)", "tag: tag"])
    } else {
      CallText("reader.message(", ["into: &\(place)"])
    }
  }

  /// Where collections of a closed enum put the numbers that the schema does not name. Maps with strings for
  /// keys need the place too, for those that Swift takes for equal.
  private func unknown(_ field: SwiftField) -> [String] {
    if case .closedEnumeration = field.value { ["orTo: &unknownFields"] } else { [] }
  }

  private func closedEnumeration(
    _ type: String, _ tag: String, to writer: inout SourceWriter,
    assignment: (String) -> String
  ) {
    writer.line("case \(tag):")
    writer.indented { writer in
      writer.conditionalBlock(
        "if let value: \(type) = reader.closedEnumeration(", "orTo: &unknownFields)"
      ) { writer in
        writer.line(assignment("value"))
      }
    }
  }

  private func oneofCase(
    _ field: SwiftField, of oneof: String, tag: String, to writer: inout SourceWriter
  ) {
    let name = SwiftName.escaped(field.name)
    switch field.value {
    case .message(let type), .group(let type):
      writer.line("case \(tag):")
      writer.indented { writer in
        writer.line("var value = \(type)()")
        // Taken out, so that it is not copied when it changes: however often a hostile message has
        // the field, reading it takes time in proportion.
        writer.block("if case .\(name)(let present) = \(oneof)") { writer in
          writer.line("value = present")
          writer.line("\(oneof) = nil")
        }
        writer.line(readMessage(field, into: "value").whole)
        writer.line("\(oneof) = .\(name)(value)")
      }
    case .closedEnumeration(let type):
      closedEnumeration(type, tag, to: &writer) { "\(oneof) = .\(name)(\($0))" }
    case .scalar, .byteSlice, .enumeration:
      writer.oneLineCase(
        tag, CallText("\(oneof) = .\(name)(", ["reader.\(field.value.function)()"]))
    }
  }
}
