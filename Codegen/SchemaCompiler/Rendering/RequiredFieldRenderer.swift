/// Writes the search for required fields that are not set, for messages that can lack one.
struct RequiredFieldRenderer {
  let message: SwiftMessage
  let access: String

  func render(to writer: inout SourceWriter) {
    writer.block("\(access)func findMissingField(_ search: inout RequiredFieldSearch)") { writer in
      for field in message.fieldsByNumber {
        if field.isRequired {
          let name = reference(field.name)
          writer.call("search.field(", [NumberText.grouped(field.number), "isSet: \(name) != nil"])
        }
        if field.valueCanLackFields { show(field, to: &writer) }
      }
    }
  }

  private func show(_ field: SwiftField, to writer: inout SourceWriter) {
    let number = NumberText.grouped(field.number)
    let arguments = [number, reference(field.name)]
    switch field.shape {
    case .implicit, .optional, .boxed: writer.call("search.message(", arguments)
    case .repeated, .packed: writer.call("search.messages(", arguments)
    case .map: writer.call("search.map(", arguments)
    case .oneofCase(let oneof, _):
      let name = SwiftName.escaped(field.name)
      let property = oneof == "search" ? "self.search" : WalkRenderer.referenceBesideBound(oneof)
      writer.oneLineBlock(
        "if case .\(name)(let value) = \(property)", CallText("search.message(", [number, "value"]))
    }
  }

  private func reference(_ name: String) -> String {
    name == "search" ? "self.search" : SwiftName.escaped(name)
  }
}
