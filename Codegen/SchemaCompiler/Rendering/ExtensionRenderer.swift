/// Writes the keys of extensions, where the schema declares them.
struct ExtensionRenderer {
  let extensions: [SwiftExtension]
  let access: String

  func render(to writer: inout SourceWriter) {
    for field in extensions {
      writer.documentation(field.comment)
      let packed = field.isPacked ? ["isPacked: true"] : []
      let key = CallText(".init(", ["number: \(NumberText.grouped(field.number))"] + packed)
      let name = "\(access)static var \(SwiftName.escaped(field.name)):"
      let columns = name.count + 1 + field.swiftType.count
      if columns + 2 <= writer.columnsLeft {
        writer.oneLineBlock("\(name) \(field.swiftType)", key)
      } else {
        if columns <= writer.columnsLeft {
          writer.line("\(name) \(field.swiftType)")
        } else {
          writer.line(name)
          writer.indented { $0.line(field.swiftType) }
        }
        writer.line("{ \(key.whole) }")
      }
      writer.line()
    }
  }
}
