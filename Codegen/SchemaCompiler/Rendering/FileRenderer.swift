/// Writes a schema file's messages and its services as two Swift files.
struct FileRenderer {
  /// Changes when the same schema begins to give other Swift.
  static let version = 1

  let file: SwiftFile
  let visibility: Visibility
  /// The file names' beginning: `raft` for `raft.messages.swift`.
  let stem: String

  func render() -> [GeneratedFile] {
    var files: [GeneratedFile] = []
    if !file.messages.isEmpty || !file.enums.isEmpty {
      files.append(GeneratedFile(name: "\(stem).messages.swift", text: messages()))
    }
    if !file.services.isEmpty {
      files.append(GeneratedFile(name: "\(stem).services.swift", text: services()))
    }
    return files
  }

  private func head(imports module: String, to writer: inout SourceWriter) {
    writer.comment(
      "Generated from \(file.source) by the schema compiler, version \(Self.version). Do not edit: "
        + "change the schema and run `swift run codegen`.", prefix: "//")
    if let comment = file.comment {
      writer.line("//")
      writer.comment(comment, prefix: "//")
    }
    writer.line()
    writer.line("\(visibility == .internal ? "" : visibility.modifier)import \(module)")
  }

  private func messages() -> String {
    var writer = SourceWriter()
    head(imports: "ProtobufCodec", to: &writer)
    for enumeration in file.enums {
      writer.line()
      EnumRenderer(enumeration: enumeration, visibility: visibility).render(to: &writer)
    }
    for message in file.messages {
      writer.line()
      MessageRenderer(message: message, visibility: visibility).render(to: &writer)
    }
    return writer.text
  }

  private func services() -> String {
    var writer = SourceWriter()
    head(imports: "RPCCore", to: &writer)
    for service in file.services {
      writer.line()
      ServiceRenderer(service: service, visibility: visibility).render(to: &writer)
    }
    if !file.carriedMessages.isEmpty {
      writer.line()
      writer.line("// What the methods carry. Bytes come and go through the codec.")
      for message in file.carriedMessages {
        writer.line("extension \(message): RPCMessage {}")
      }
    }
    return writer.text
  }
}
