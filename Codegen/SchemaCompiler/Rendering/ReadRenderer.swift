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
    }
  }

  private func cases(for field: SwiftField, to writer: inout SourceWriter) {
    let name = WalkRenderer.reference(field.name)
    let tag = NumberText.grouped(field.tag)
    let isMessage = if case .message = field.value { true } else { false }
    switch field.shape {
    case .optional where isMessage:
      writer.oneLineCase(tag, CallText("reader.message(", ["into: &\(name)"]))
    case .boxed:
      writer.oneLineCase(tag, CallText("reader.message(", ["into: &_\(field.name)"]))
    case .implicit, .optional:
      writer.oneLineCase(tag, CallText("\(name) = reader.\(field.value.function)()"))
    case .repeated where isMessage:
      writer.oneLineCase(tag, CallText("reader.messages(", ["into: &\(name)", "tag: tag"]))
    case .repeated, .packed:
      // One after the other or packed, whatever the schema says.
      let delimitedTag = NumberText.grouped(field.delimitedTag)
      let tags = field.isPackable ? "\(tag), \(delimitedTag)" : tag
      writer.oneLineCase(
        tags,
        CallText(
          "reader.repeated(", ["into: &\(name)", "tag: tag", "\(field.value.codecField).self"]))
    case .map(let key):
      writer.oneLineCase(
        NumberText.grouped(field.delimitedTag),
        CallText(
          "reader.mapEntry(",
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
        tag, CallText("\(oneof) = .\(name)(", ["reader.\(field.value.function)()"]))
    }
    writer.line("case \(tag):")
    writer.indented { writer in
      writer.line("var value = \(type)()")
      writer.oneLineBlock(
        "if case .\(name)(let present) = \(oneof)", CallText("value = present"))
      writer.line("reader.message(into: &value)")
      writer.line("\(oneof) = .\(name)(value)")
    }
  }
}
