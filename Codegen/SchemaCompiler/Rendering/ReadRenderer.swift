/// Writes the walk that reads: a loop over tags, and a case for each that the schema knows.
struct ReadRenderer {
  let message: SwiftMessage
  let access: String

  func render(to writer: inout SourceWriter) {
    let head = "\(access)mutating func read(from reader: inout MessageReader) throws(DecodingError)"
    writer.block(head) { writer in
      writer.block("while let tag = try reader.nextTag()") { writer in
        let unknown = "try reader.unknown(tag, into: &unknownFields)"
        guard !message.properties.isEmpty else { return writer.line(unknown) }
        writer.line("switch tag {")
        for field in message.fieldsByNumber {
          cases(for: field, to: &writer)
        }
        writer.line("default: \(unknown)")
        writer.line("}")
      }
    }
  }

  private func cases(for field: SwiftField, to writer: inout SourceWriter) {
    let name = WalkRenderer.reference(field.name)
    let tag = NumberText.grouped(field.tag)
    let isMessage = if case .message = field.value { true } else { false }
    switch field.shape {
    case .optional where isMessage:
      writer.oneLineCase(tag, CallText("try reader.message(", ["into: &\(name)"]))
    case .boxed:
      writer.oneLineCase(tag, CallText("try reader.message(", ["into: &_\(field.name)"]))
    case .implicit, .optional:
      writer.oneLineCase(tag, CallText("\(name) = try reader.\(field.value.function)()"))
    case .repeated where isMessage:
      writer.oneLineCase(
        tag, CallText("try reader.messages(", ["into: &\(name)", "tag: \(tag)"]))
    case .repeated, .packed:
      if isPackable(field.value) {
        writer.oneLineCase(
          NumberText.grouped(field.delimitedTag),
          CallText("try reader.packed(", ["into: &\(name)", "\(field.value.codecField).self"]))
      }
      writer.oneLineCase(
        tag, CallText("\(name).append(", ["try reader.\(field.value.function)()"]))
    case .map(let key):
      writer.oneLineCase(
        NumberText.grouped(field.delimitedTag),
        CallText(
          "try reader.mapEntry(",
          ["into: &\(name)", "\(key.codecField).self", "\(field.value.codecField).self"]))
    case .oneofCase(let oneof, _):
      oneofCase(field, of: WalkRenderer.referenceBesideValue(oneof), tag: tag, to: &writer)
    }
  }

  private func oneofCase(
    _ field: SwiftField, of oneof: String, tag: String, to writer: inout SourceWriter
  ) {
    let name = SwiftName.escaped(field.name)
    guard case .message(let type) = field.value else {
      return writer.oneLineCase(
        tag, CallText("\(oneof) = .\(name)(", ["try reader.\(field.value.function)()"]))
    }
    writer.line("case \(tag):")
    writer.indented { writer in
      writer.line("var value = \(type)()")
      writer.oneLineBlock(
        "if case .\(name)(let present) = \(oneof)", CallText("value = present"))
      writer.line("try reader.message(into: &value)")
      writer.line("\(oneof) = .\(name)(value)")
    }
  }

  private func isPackable(_ value: SwiftValue) -> Bool {
    switch value {
    case .scalar(let scalar): FieldType.scalar(scalar).isPackable
    case .enumeration: true
    case .message: false
    }
  }
}
