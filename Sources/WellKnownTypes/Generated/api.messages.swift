// Generated from google/protobuf/api.proto by the schema compiler, version 1. Do not edit: change
// the compiler and run Scripts/generate.sh.

public import ProtobufCodec

/// A service, described at run time.
public struct ProtobufApi: Message {
  /// The full name.
  public var name: String = ""
  public var methods: [ProtobufMethod] = []
  public var options: [ProtobufOption] = []
  public var version: String = ""
  public var sourceContext: ProtobufSourceContext?
  /// Services whose methods this one has as well.
  public var mixins: [ProtobufMixin] = []
  public var syntax: ProtobufSyntax = ProtobufSyntax()
  /// Empty unless the syntax is that of editions.
  public var edition: String = ""
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufAPIProto.file.message(at: 0) }

  public init() {}

  public init(
    name: String = "",
    methods: [ProtobufMethod] = [],
    options: [ProtobufOption] = [],
    version: String = "",
    sourceContext: ProtobufSourceContext? = nil,
    mixins: [ProtobufMixin] = [],
    syntax: ProtobufSyntax = ProtobufSyntax(),
    edition: String = ""
  ) {
    self.name = name
    self.methods = methods
    self.options = options
    self.version = version
    self.sourceContext = sourceContext
    self.mixins = mixins
    self.syntax = syntax
    self.edition = edition
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !edition.isEmpty { writer.string(8, edition) }
    if syntax.rawValue != 0 { writer.enumeration(7, syntax) }
    writer.messages(6, mixins)
    if let sourceContext { writer.message(5, sourceContext) }
    if !version.isEmpty { writer.string(4, version) }
    writer.messages(3, options)
    writer.messages(2, methods)
    if !name.isEmpty { writer.string(1, name) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 18: reader.messages(into: &methods, tag: tag)
      case 26: reader.messages(into: &options, tag: tag)
      case 34: version = reader.string()
      case 42: reader.message(into: &sourceContext)
      case 50: reader.messages(into: &mixins, tag: tag)
      case 56: syntax = reader.enumeration()
      case 66: edition = reader.string()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A method of a service.
public struct ProtobufMethod: Message {
  public var name: String = ""
  public var requestTypeURL: String = ""
  public var requestStreaming: Bool = false
  public var responseTypeURL: String = ""
  public var responseStreaming: Bool = false
  public var options: [ProtobufOption] = []
  /// Deprecated.
  public var syntax: ProtobufSyntax = ProtobufSyntax()
  /// Deprecated.
  public var edition: String = ""
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufAPIProto.file.message(at: 1) }

  public init() {}

  public init(
    name: String = "",
    requestTypeURL: String = "",
    requestStreaming: Bool = false,
    responseTypeURL: String = "",
    responseStreaming: Bool = false,
    options: [ProtobufOption] = [],
    syntax: ProtobufSyntax = ProtobufSyntax(),
    edition: String = ""
  ) {
    self.name = name
    self.requestTypeURL = requestTypeURL
    self.requestStreaming = requestStreaming
    self.responseTypeURL = responseTypeURL
    self.responseStreaming = responseStreaming
    self.options = options
    self.syntax = syntax
    self.edition = edition
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !edition.isEmpty { writer.string(8, edition) }
    if syntax.rawValue != 0 { writer.enumeration(7, syntax) }
    writer.messages(6, options)
    if responseStreaming { writer.bool(5, responseStreaming) }
    if !responseTypeURL.isEmpty { writer.string(4, responseTypeURL) }
    if requestStreaming { writer.bool(3, requestStreaming) }
    if !requestTypeURL.isEmpty { writer.string(2, requestTypeURL) }
    if !name.isEmpty { writer.string(1, name) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 18: requestTypeURL = reader.string()
      case 24: requestStreaming = reader.bool()
      case 34: responseTypeURL = reader.string()
      case 40: responseStreaming = reader.bool()
      case 50: reader.messages(into: &options, tag: tag)
      case 56: syntax = reader.enumeration()
      case 66: edition = reader.string()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A service whose methods another one takes over.
public struct ProtobufMixin: Message {
  /// The service's full name.
  public var name: String = ""
  /// Where its methods are found in paths of HTTP.
  public var root: String = ""
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufAPIProto.file.message(at: 2) }

  public init() {}

  public init(
    name: String = "",
    root: String = ""
  ) {
    self.name = name
    self.root = root
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !root.isEmpty { writer.string(2, root) }
    if !name.isEmpty { writer.string(1, name) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 18: root = reader.string()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `google/protobuf/api.proto`, for JSON and reflection.
public enum ProtobufAPIProto {
  public static let file = FileDescriptor(
    latin1: """
      \n\u{19}google/protobuf/api.proto\
      \u{12}\u{f}google.protobuf\
      \u{1a}$google/protobuf/source_context.proto\
      \u{1a}\u{1a}google/protobuf/type.proto\
      \"\u{db}\u{2}\
      \n\u{3}Api\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12}1\n\u{7}methods\u{18}\u{2} \u{3}(\u{b}2\u{17}.google.protobuf.MethodR\u{7}methods\
      \u{12}1\n\u{7}options\u{18}\u{3} \u{3}(\u{b}2\u{17}.google.protobuf.OptionR\u{7}options\
      \u{12}\u{18}\n\u{7}version\u{18}\u{4} \u{1}(\tR\u{7}version\
      \u{12}E\n\u{e}source_context\u{18}\u{5} \u{1}(\u{b}2\u{1e}.google.protobuf.SourceContextR\rso\
      urceContext\
      \u{12}.\n\u{6}mixins\u{18}\u{6} \u{3}(\u{b}2\u{16}.google.protobuf.MixinR\u{6}mixins\
      \u{12}/\n\u{6}syntax\u{18}\u{7} \u{1}(\u{e}2\u{17}.google.protobuf.SyntaxR\u{6}syntax\
      \u{12}\u{18}\n\u{7}edition\u{18}\u{8} \u{1}(\tR\u{7}edition\
      \"\u{d4}\u{2}\
      \n\u{6}Method\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12}(\n\u{10}request_type_url\u{18}\u{2} \u{1}(\tR\u{e}requestTypeUrl\
      \u{12}+\n\u{11}request_streaming\u{18}\u{3} \u{1}(\u{8}R\u{10}requestStreaming\
      \u{12}*\n\u{11}response_type_url\u{18}\u{4} \u{1}(\tR\u{f}responseTypeUrl\
      \u{12}-\n\u{12}response_streaming\u{18}\u{5} \u{1}(\u{8}R\u{11}responseStreaming\
      \u{12}1\n\u{7}options\u{18}\u{6} \u{3}(\u{b}2\u{17}.google.protobuf.OptionR\u{7}options\
      \u{12}3\n\u{6}syntax\u{18}\u{7} \u{1}(\u{e}2\u{17}.google.protobuf.SyntaxB\u{2}\u{18}\u{1}R\
      \u{6}syntax\
      \u{12}\u{1c}\n\u{7}edition\u{18}\u{8} \u{1}(\tB\u{2}\u{18}\u{1}R\u{7}edition\
      \"/\
      \n\u{5}Mixin\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12}\u{12}\n\u{4}root\u{18}\u{2} \u{1}(\tR\u{4}root\
      Bv\n\u{13}com.google.protobufB\u{8}ApiProtoP\u{1}Z,google.golang.org/protobuf/types/known/api\
      pb\u{a2}\u{2}\u{3}GPB\u{aa}\u{2}\u{1e}Google.Protobuf.WellKnownTypes\
      b\u{6}proto3
      """,
    dependencies: [ProtobufSourceContextProto.file, ProtobufTypeProto.file])
}
