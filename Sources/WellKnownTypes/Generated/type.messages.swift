// Generated from google/protobuf/type.proto by the schema compiler, version 1. Do not edit: change
// the compiler and run Scripts/generate.sh.

public import ProtobufCodec

/// The language that an element is written in.
public enum ProtobufSyntax: Enumeration {
  case proto2
  case proto3
  case editions
  case unrecognized(Int32)

  public init() { self = .proto2 }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .proto2
    case 1: self = .proto3
    case 2: self = .editions
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .proto2: 0
    case .proto3: 1
    case .editions: 2
    case .unrecognized(let value): value
    }
  }
}

/// A message type, described at run time.
public struct ProtobufType: Message {
  /// The full name.
  public var name: String = ""
  public var fields: [ProtobufField] = []
  /// The names of the oneofs.
  public var oneofs: [String] = []
  public var options: [ProtobufOption] = []
  public var sourceContext: ProtobufSourceContext?
  public var syntax: ProtobufSyntax = ProtobufSyntax()
  /// Empty unless the syntax is that of editions.
  public var edition: String = ""
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufTypeProto.file.message(at: 0) }

  public init() {}

  public init(
    name: String = "",
    fields: [ProtobufField] = [],
    oneofs: [String] = [],
    options: [ProtobufOption] = [],
    sourceContext: ProtobufSourceContext? = nil,
    syntax: ProtobufSyntax = ProtobufSyntax(),
    edition: String = ""
  ) {
    self.name = name
    self.fields = fields
    self.oneofs = oneofs
    self.options = options
    self.sourceContext = sourceContext
    self.syntax = syntax
    self.edition = edition
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !edition.isEmpty { writer.string(7, edition) }
    if syntax.rawValue != 0 { writer.enumeration(6, syntax) }
    if let sourceContext { writer.message(5, sourceContext) }
    writer.messages(4, options)
    writer.repeated(3, oneofs, StringField.self)
    writer.messages(2, fields)
    if !name.isEmpty { writer.string(1, name) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 18: reader.messages(into: &fields, tag: tag)
      case 26: reader.repeated(into: &oneofs, tag: tag, StringField.self)
      case 34: reader.messages(into: &options, tag: tag)
      case 42: reader.message(into: &sourceContext)
      case 48: syntax = reader.enumeration()
      case 58: edition = reader.string()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A field of a message.
public struct ProtobufField: Message {
  /// The types that a field can have.
  public enum Kind: Enumeration {
    case typeUnknown
    case typeDouble
    case typeFloat
    case typeInt64
    case typeUint64
    case typeInt32
    case typeFixed64
    case typeFixed32
    case typeBool
    case typeString
    case typeGroup
    case typeMessage
    case typeBytes
    case typeUint32
    case typeEnum
    case typeSfixed32
    case typeSfixed64
    case typeSint32
    case typeSint64
    case unrecognized(Int32)

    public init() { self = .typeUnknown }

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .typeUnknown
      case 1: self = .typeDouble
      case 2: self = .typeFloat
      case 3: self = .typeInt64
      case 4: self = .typeUint64
      case 5: self = .typeInt32
      case 6: self = .typeFixed64
      case 7: self = .typeFixed32
      case 8: self = .typeBool
      case 9: self = .typeString
      case 10: self = .typeGroup
      case 11: self = .typeMessage
      case 12: self = .typeBytes
      case 13: self = .typeUint32
      case 14: self = .typeEnum
      case 15: self = .typeSfixed32
      case 16: self = .typeSfixed64
      case 17: self = .typeSint32
      case 18: self = .typeSint64
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .typeUnknown: 0
      case .typeDouble: 1
      case .typeFloat: 2
      case .typeInt64: 3
      case .typeUint64: 4
      case .typeInt32: 5
      case .typeFixed64: 6
      case .typeFixed32: 7
      case .typeBool: 8
      case .typeString: 9
      case .typeGroup: 10
      case .typeMessage: 11
      case .typeBytes: 12
      case .typeUint32: 13
      case .typeEnum: 14
      case .typeSfixed32: 15
      case .typeSfixed64: 16
      case .typeSint32: 17
      case .typeSint64: 18
      case .unrecognized(let value): value
      }
    }
  }

  /// How many values a field can have.
  public enum Cardinality: Enumeration {
    case unknown
    case optional
    case required
    case repeated
    case unrecognized(Int32)

    public init() { self = .unknown }

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unknown
      case 1: self = .optional
      case 2: self = .required
      case 3: self = .repeated
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unknown: 0
      case .optional: 1
      case .required: 2
      case .repeated: 3
      case .unrecognized(let value): value
      }
    }
  }

  public var kind: Kind = Kind()
  public var cardinality: Cardinality = Cardinality()
  public var number: Int32 = 0
  public var name: String = ""
  /// The address of the message's or the enum's type.
  public var typeURL: String = ""
  /// The place among the message's oneofs, counted from 1; 0 if it is in none.
  public var oneofIndex: Int32 = 0
  public var packed: Bool = false
  public var options: [ProtobufOption] = []
  public var jsonName: String = ""
  public var defaultValue: String = ""
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufTypeProto.file.message(at: 1) }

  public init() {}

  public init(
    kind: Kind = Kind(),
    cardinality: Cardinality = Cardinality(),
    number: Int32 = 0,
    name: String = "",
    typeURL: String = "",
    oneofIndex: Int32 = 0,
    packed: Bool = false,
    options: [ProtobufOption] = [],
    jsonName: String = "",
    defaultValue: String = ""
  ) {
    self.kind = kind
    self.cardinality = cardinality
    self.number = number
    self.name = name
    self.typeURL = typeURL
    self.oneofIndex = oneofIndex
    self.packed = packed
    self.options = options
    self.jsonName = jsonName
    self.defaultValue = defaultValue
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !defaultValue.isEmpty { writer.string(11, defaultValue) }
    if !jsonName.isEmpty { writer.string(10, jsonName) }
    writer.messages(9, options)
    if packed { writer.bool(8, packed) }
    if oneofIndex != 0 { writer.int32(7, oneofIndex) }
    if !typeURL.isEmpty { writer.string(6, typeURL) }
    if !name.isEmpty { writer.string(4, name) }
    if number != 0 { writer.int32(3, number) }
    if cardinality.rawValue != 0 { writer.enumeration(2, cardinality) }
    if kind.rawValue != 0 { writer.enumeration(1, kind) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: kind = reader.enumeration()
      case 16: cardinality = reader.enumeration()
      case 24: number = reader.int32()
      case 34: name = reader.string()
      case 50: typeURL = reader.string()
      case 56: oneofIndex = reader.int32()
      case 64: packed = reader.bool()
      case 74: reader.messages(into: &options, tag: tag)
      case 82: jsonName = reader.string()
      case 90: defaultValue = reader.string()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// An enum type.
public struct ProtobufEnum: Message {
  /// The full name.
  public var name: String = ""
  public var enumvalue: [ProtobufEnumValue] = []
  public var options: [ProtobufOption] = []
  public var sourceContext: ProtobufSourceContext?
  public var syntax: ProtobufSyntax = ProtobufSyntax()
  /// Empty unless the syntax is that of editions.
  public var edition: String = ""
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufTypeProto.file.message(at: 2) }

  public init() {}

  public init(
    name: String = "",
    enumvalue: [ProtobufEnumValue] = [],
    options: [ProtobufOption] = [],
    sourceContext: ProtobufSourceContext? = nil,
    syntax: ProtobufSyntax = ProtobufSyntax(),
    edition: String = ""
  ) {
    self.name = name
    self.enumvalue = enumvalue
    self.options = options
    self.sourceContext = sourceContext
    self.syntax = syntax
    self.edition = edition
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !edition.isEmpty { writer.string(6, edition) }
    if syntax.rawValue != 0 { writer.enumeration(5, syntax) }
    if let sourceContext { writer.message(4, sourceContext) }
    writer.messages(3, options)
    writer.messages(2, enumvalue)
    if !name.isEmpty { writer.string(1, name) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 18: reader.messages(into: &enumvalue, tag: tag)
      case 26: reader.messages(into: &options, tag: tag)
      case 34: reader.message(into: &sourceContext)
      case 40: syntax = reader.enumeration()
      case 50: edition = reader.string()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A value of an enum.
public struct ProtobufEnumValue: Message {
  public var name: String = ""
  public var number: Int32 = 0
  public var options: [ProtobufOption] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufTypeProto.file.message(at: 3) }

  public init() {}

  public init(
    name: String = "",
    number: Int32 = 0,
    options: [ProtobufOption] = []
  ) {
    self.name = name
    self.number = number
    self.options = options
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(3, options)
    if number != 0 { writer.int32(2, number) }
    if !name.isEmpty { writer.string(1, name) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 16: number = reader.int32()
      case 26: reader.messages(into: &options, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// An option that is set on an element.
public struct ProtobufOption: Message {
  /// Of a custom option, its full name.
  public var name: String = ""
  /// Of a built-in option that is no message, one of the wrappers.
  public var value: ProtobufAny?
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufTypeProto.file.message(at: 4) }

  public init() {}

  public init(
    name: String = "",
    value: ProtobufAny? = nil
  ) {
    self.name = name
    self.value = value
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let value { writer.message(2, value) }
    if !name.isEmpty { writer.string(1, name) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 18: reader.message(into: &value)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `google/protobuf/type.proto`, for JSON and reflection.
public enum ProtobufTypeProto {
  public static let file = FileDescriptor(
    latin1: """
      \n\u{1a}google/protobuf/type.proto\
      \u{12}\u{f}google.protobuf\
      \u{1a}\u{19}google/protobuf/any.proto\
      \u{1a}$google/protobuf/source_context.proto\
      \"\u{a7}\u{2}\
      \n\u{4}Type\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12}.\n\u{6}fields\u{18}\u{2} \u{3}(\u{b}2\u{16}.google.protobuf.FieldR\u{6}fields\
      \u{12}\u{16}\n\u{6}oneofs\u{18}\u{3} \u{3}(\tR\u{6}oneofs\
      \u{12}1\n\u{7}options\u{18}\u{4} \u{3}(\u{b}2\u{17}.google.protobuf.OptionR\u{7}options\
      \u{12}E\n\u{e}source_context\u{18}\u{5} \u{1}(\u{b}2\u{1e}.google.protobuf.SourceContextR\rso\
      urceContext\
      \u{12}/\n\u{6}syntax\u{18}\u{6} \u{1}(\u{e}2\u{17}.google.protobuf.SyntaxR\u{6}syntax\
      \u{12}\u{18}\n\u{7}edition\u{18}\u{7} \u{1}(\tR\u{7}edition\
      \"\u{b4}\u{6}\
      \n\u{5}Field\
      \u{12}/\n\u{4}kind\u{18}\u{1} \u{1}(\u{e}2\u{1b}.google.protobuf.Field.KindR\u{4}kind\
      \u{12}D\n\u{b}cardinality\u{18}\u{2} \u{1}(\u{e}2\".google.protobuf.Field.CardinalityR\u{b}ca\
      rdinality\
      \u{12}\u{16}\n\u{6}number\u{18}\u{3} \u{1}(\u{5}R\u{6}number\
      \u{12}\u{12}\n\u{4}name\u{18}\u{4} \u{1}(\tR\u{4}name\
      \u{12}\u{19}\n\u{8}type_url\u{18}\u{6} \u{1}(\tR\u{7}typeUrl\
      \u{12}\u{1f}\n\u{b}oneof_index\u{18}\u{7} \u{1}(\u{5}R\noneofIndex\
      \u{12}\u{16}\n\u{6}packed\u{18}\u{8} \u{1}(\u{8}R\u{6}packed\
      \u{12}1\n\u{7}options\u{18}\t \u{3}(\u{b}2\u{17}.google.protobuf.OptionR\u{7}options\
      \u{12}\u{1b}\n\tjson_name\u{18}\n \u{1}(\tR\u{8}jsonName\
      \u{12}#\n\rdefault_value\u{18}\u{b} \u{1}(\tR\u{c}defaultValue\
      \"\u{c8}\u{2}\
      \n\u{4}Kind\
      \u{12}\u{10}\n\u{c}TYPE_UNKNOWN\u{10}\0\
      \u{12}\u{f}\n\u{b}TYPE_DOUBLE\u{10}\u{1}\
      \u{12}\u{e}\n\nTYPE_FLOAT\u{10}\u{2}\
      \u{12}\u{e}\n\nTYPE_INT64\u{10}\u{3}\
      \u{12}\u{f}\n\u{b}TYPE_UINT64\u{10}\u{4}\
      \u{12}\u{e}\n\nTYPE_INT32\u{10}\u{5}\
      \u{12}\u{10}\n\u{c}TYPE_FIXED64\u{10}\u{6}\
      \u{12}\u{10}\n\u{c}TYPE_FIXED32\u{10}\u{7}\
      \u{12}\r\n\tTYPE_BOOL\u{10}\u{8}\
      \u{12}\u{f}\n\u{b}TYPE_STRING\u{10}\t\
      \u{12}\u{e}\n\nTYPE_GROUP\u{10}\n\
      \u{12}\u{10}\n\u{c}TYPE_MESSAGE\u{10}\u{b}\
      \u{12}\u{e}\n\nTYPE_BYTES\u{10}\u{c}\
      \u{12}\u{f}\n\u{b}TYPE_UINT32\u{10}\r\
      \u{12}\r\n\tTYPE_ENUM\u{10}\u{e}\
      \u{12}\u{11}\n\rTYPE_SFIXED32\u{10}\u{f}\
      \u{12}\u{11}\n\rTYPE_SFIXED64\u{10}\u{10}\
      \u{12}\u{f}\n\u{b}TYPE_SINT32\u{10}\u{11}\
      \u{12}\u{f}\n\u{b}TYPE_SINT64\u{10}\u{12}\
      \"t\
      \n\u{b}Cardinality\
      \u{12}\u{17}\n\u{13}CARDINALITY_UNKNOWN\u{10}\0\
      \u{12}\u{18}\n\u{14}CARDINALITY_OPTIONAL\u{10}\u{1}\
      \u{12}\u{18}\n\u{14}CARDINALITY_REQUIRED\u{10}\u{2}\
      \u{12}\u{18}\n\u{14}CARDINALITY_REPEATED\u{10}\u{3}\
      \"\u{99}\u{2}\
      \n\u{4}Enum\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12}8\n\tenumvalue\u{18}\u{2} \u{3}(\u{b}2\u{1a}.google.protobuf.EnumValueR\tenumvalue\
      \u{12}1\n\u{7}options\u{18}\u{3} \u{3}(\u{b}2\u{17}.google.protobuf.OptionR\u{7}options\
      \u{12}E\n\u{e}source_context\u{18}\u{4} \u{1}(\u{b}2\u{1e}.google.protobuf.SourceContextR\rso\
      urceContext\
      \u{12}/\n\u{6}syntax\u{18}\u{5} \u{1}(\u{e}2\u{17}.google.protobuf.SyntaxR\u{6}syntax\
      \u{12}\u{18}\n\u{7}edition\u{18}\u{6} \u{1}(\tR\u{7}edition\
      \"j\
      \n\tEnumValue\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12}\u{16}\n\u{6}number\u{18}\u{2} \u{1}(\u{5}R\u{6}number\
      \u{12}1\n\u{7}options\u{18}\u{3} \u{3}(\u{b}2\u{17}.google.protobuf.OptionR\u{7}options\
      \"H\
      \n\u{6}Option\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12}*\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{14}.google.protobuf.AnyR\u{5}value\
      *C\
      \n\u{6}Syntax\
      \u{12}\u{11}\n\rSYNTAX_PROTO2\u{10}\0\
      \u{12}\u{11}\n\rSYNTAX_PROTO3\u{10}\u{1}\
      \u{12}\u{13}\n\u{f}SYNTAX_EDITIONS\u{10}\u{2}\
      B{\n\u{13}com.google.protobufB\tTypeProtoP\u{1}Z-google.golang.org/protobuf/types/known/typep\
      b\u{f8}\u{1}\u{1}\u{a2}\u{2}\u{3}GPB\u{aa}\u{2}\u{1e}Google.Protobuf.WellKnownTypes\
      b\u{6}proto3
      """,
    dependencies: [ProtobufAnyProto.file, ProtobufSourceContextProto.file])
}
