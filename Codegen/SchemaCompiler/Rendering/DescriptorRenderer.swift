/// Writes the enum that embeds a file's descriptor and has the keys of the file's extensions.
struct DescriptorRenderer {
  let file: SwiftFile
  let access: String

  func render(to writer: inout SourceWriter) {
    writer.documentation("The schema `\(file.source)`, for JSON and reflection.")
    writer.block("\(access)enum \(file.descriptor.typeName)") { writer in
      ExtensionRenderer(extensions: file.extensions, access: access).render(to: &writer)
      writer.line("\(access)static let file = FileDescriptor(")
      writer.indented { writer in
        writer.line("latin1: \"\"\"")
        writer.indented { writer in
          let literal = DescriptorLiteral(
            bytes: file.descriptor.serialized, width: writer.columnsLeft)
          for line in literal.lines { writer.line(line) }
        }
        dependencies(to: &writer)
      }
    }
  }

  /// The end of the literal, and behind it what its file imports.
  private func dependencies(to writer: inout SourceWriter) {
    let dependencies = file.descriptor.dependencies
    guard !dependencies.isEmpty else { return writer.line("  \"\"\")") }
    writer.line("  \"\"\",")
    writer.array("dependencies: ", dependencies, tail: ")")
  }
}
