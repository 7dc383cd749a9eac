/// Writes a message as a struct: nested types, properties, initialisers and the codec's three walks.
struct MessageRenderer {
  let message: SwiftMessage
  let visibility: Visibility
  /// What the struct conforms to; qualified within a message that has a type called `Message`.
  var conformance = "Message"

  private var access: String { visibility.modifier }

  func render(to writer: inout SourceWriter) {
    writer.documentation(message.comment)
    let conformance = message.canLackFields ? "MessageWithRequiredFields" : conformance
    writer.block("\(access)struct \(message.name): \(conformance)") { writer in
      for nested in message.enums {
        EnumRenderer(enumeration: nested, visibility: visibility).render(to: &writer)
        writer.line()
      }
      let inner = message.nests("Message") ? "ProtobufCodec.Message" : self.conformance
      for nested in message.messages {
        MessageRenderer(
          message: nested, visibility: visibility,
          conformance: inner
        ).render(to: &writer)
        writer.line()
      }
      for oneof in message.oneofs {
        render(oneof, to: &writer)
        writer.line()
      }
      properties(to: &writer)
      initialisers(to: &writer)
      WalkRenderer(message: message, access: access).render(to: &writer)
    }
  }

  private func render(_ oneof: SwiftOneof, to writer: inout SourceWriter) {
    writer.documentation(oneof.comment)
    writer.block("\(access)enum \(oneof.typeName): Sendable, Hashable") { writer in
      for field in oneof.fields {
        writer.documentation(field.comment)
        let name = SwiftName.escaped(field.name)
        let indirect =
          if case .oneofCase(_, isIndirect: true) = field.shape { "indirect " } else { "" }
        writer.line("\(indirect)case \(name)(\(field.swiftType))")
      }
    }
  }

  // MARK: Properties

  private func properties(to writer: inout SourceWriter) {
    for property in message.properties {
      switch property {
      case .field(let field):
        writer.documentation(field.comment)
        let declaration = "var \(SwiftName.escaped(field.name)): \(field.swiftType)"
        switch field.shape {
        case .optional:
          writer.line(access + declaration)
        case .boxed:
          writer.line("@Boxed \(access)\(declaration) = nil")
        case .map:
          // The compiler makes code of an empty literal, for each type anew.
          writer.line("\(access)\(declaration) = .init()")
        case .implicit, .repeated, .packed, .oneofCase:
          writer.line("\(access)\(declaration) = \(field.swiftDefault)")
        }
      case .oneof(let oneof):
        writer.documentation(oneof.comment)
        writer.line("\(access)var \(SwiftName.escaped(oneof.name)): \(oneof.typeName)?")
      }
    }
    writer.line("\(access)var unknownFields = UnknownFields()")
    writer.line()
    let (file, index) = message.descriptor
    let descriptor = "\(file).file.message(at: \(NumberText.grouped(index)))"
    writer.oneLineBlock(
      "\(access)static var descriptor: MessageDescriptor", CallText(descriptor))
    writer.line()
    ExtensionRenderer(extensions: message.extensions, access: access).render(to: &writer)
    for case .field(let field) in message.properties {
      guard let (name, value) = field.fallback else { continue }
      // Behind `self`: a body that begins with `get`, `set` and so on is taken for an accessor.
      writer.documentation("`\(field.name)`, or what the schema has for it if it is absent.")
      writer.oneLineBlock(
        "\(access)var \(name): \(field.value.swiftType)",
        CallText("self.\(SwiftName.escaped(field.name)) ?? \(value)"))
      writer.line()
    }
  }

  /// More get no initialiser with all of them: what it takes to compile one grows with the cube of their
  /// number, and of two thousand Swift's compiler dies.
  static let parametersMax = 128

  /// Two: without parameters, which the codec calls, and with all fields.
  private func initialisers(to writer: inout SourceWriter) {
    let parameters = message.properties.map { property in
      switch property {
      case .field(let field): (field.name, field.swiftType, field.swiftDefault)
      case .oneof(let oneof): (oneof.name, "\(oneof.typeName)?", "nil")
      }
    }
    writer.line("\(access)init() {}")
    writer.line()
    guard !parameters.isEmpty, parameters.count <= Self.parametersMax else { return }
    writer.line("\(access)init(")
    writer.indented { writer in
      for (index, (name, type, value)) in parameters.enumerated() {
        let comma = index == parameters.count - 1 ? "" : ","
        writer.line("\(SwiftName.escaped(name)): \(type) = \(value)\(comma)")
      }
    }
    writer.line(") {")
    writer.indented { writer in
      for (name, _, _) in parameters {
        let name = SwiftName.escaped(name)
        writer.line("self.\(name) = \(name)")
      }
    }
    writer.line("}")
    writer.line()
  }
}
