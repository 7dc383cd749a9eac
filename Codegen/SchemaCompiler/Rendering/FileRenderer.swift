/// Writes a schema file's messages and its services as two Swift files, or more if there are very many
/// messages.
struct FileRenderer {
  /// How many messages go to one file: Swift takes time in the square of them to make code of a file.
  static let messagesPerFileMax = 100

  /// Changes when the same schema begins to give other Swift.
  static let version = 1

  let file: SwiftFile
  let options: CompilationOptions
  /// The file names' beginning: `raft` for `raft.messages.swift`.
  let stem: String

  private var visibility: Visibility { options.visibility }

  func render() -> [GeneratedFile] {
    // Even a file that declares no messages has a descriptor, which those of others may need.
    var files = [GeneratedFile(name: "\(stem).messages.swift", text: messages())]
    var rest = file.messages.dropFirst(firstCount)
    while !rest.isEmpty {
      let part = rest.prefix(Self.messagesPerFileMax)
      let name = "\(stem).messages.\(files.count + 1).swift"
      files.append(GeneratedFile(name: name, text: furtherMessages(part)))
      rest.removeFirst(part.count)
    }
    if !file.services.isEmpty, !options.leavesServicesOut {
      files.append(GeneratedFile(name: "\(stem).services.swift", text: services()))
    }
    return files
  }

  /// How many messages go to the first file: all if others' modules are needed, since an import that
  /// one of the files had no use for would be warned of.
  private var firstCount: Int {
    file.modules.isEmpty ? Self.messagesPerFileMax : file.messages.count
  }

  private func head(imports modules: [SwiftModule], to writer: inout SourceWriter) {
    writer.comment(
      "Generated from \(file.source) by the schema compiler, version \(Self.version). Do not edit: "
        + (options.bundledModule == nil
          ? "change the schema and run `swift run codegen`."
          : "change the compiler and run Scripts/generate.sh."),
      prefix: "//")
    if let comment = file.comment {
      writer.line("//")
      writer.comment(comment, prefix: "//")
    }
    let modifier = visibility == .internal ? "" : visibility.modifier
    let lines = modules.filter { $0.name != options.bundledModule }.sorted { $0.name < $1.name }
      .map { "\($0.isInInterface ? modifier : "")import \($0.name)" }
    if !lines.isEmpty { writer.line() }
    for line in lines { writer.line(line) }
  }

  private func messages() -> String {
    var writer = SourceWriter()
    let codec = SwiftModule(name: "ProtobufCodec", isInInterface: true)
    head(imports: [codec] + file.modules, to: &writer)
    for enumeration in file.enums {
      writer.line()
      EnumRenderer(enumeration: enumeration, visibility: visibility).render(to: &writer)
    }
    render(file.messages.prefix(firstCount), to: &writer)
    writer.line()
    DescriptorRenderer(file: file, access: visibility.modifier).render(to: &writer)
    return writer.text
  }

  private func furtherMessages(_ messages: ArraySlice<SwiftMessage>) -> String {
    var writer = SourceWriter()
    head(imports: [SwiftModule(name: "ProtobufCodec", isInInterface: true)], to: &writer)
    render(messages, to: &writer)
    return writer.text
  }

  private func render(_ messages: ArraySlice<SwiftMessage>, to writer: inout SourceWriter) {
    for message in messages {
      writer.line()
      MessageRenderer(message: message, visibility: visibility).render(to: &writer)
    }
  }

  private func services() -> String {
    var writer = SourceWriter()
    head(imports: [SwiftModule(name: "RPCCore", isInInterface: true)], to: &writer)
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
