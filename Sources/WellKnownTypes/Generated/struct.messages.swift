// Generated from google/protobuf/struct.proto by the schema compiler, version 1. Do not edit:
// change the compiler and run Scripts/generate.sh.

public import ProtobufCodec

/// JSON's null.
public enum ProtobufNullValue: Enumeration {
  case nullValue
  case unrecognized(Int32)

  public init() { self = .nullValue }

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .nullValue
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .nullValue: 0
    case .unrecognized(let value): value
    }
  }
}

/// A JSON object.
public struct ProtobufStruct: Message {
  public var fields: [String: ProtobufValue] = .init()
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufStructProto.file.message(at: 0) }

  public init() {}

  public init(
    fields: [String: ProtobufValue] = [:]
  ) {
    self.fields = fields
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.map(1, fields, StringField.self, MessageField<ProtobufValue>.self)
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10:
        reader.mapEntry(
          into: &fields, StringField.self, MessageField<ProtobufValue>.self, orTo: &unknownFields)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Any JSON value.
public struct ProtobufValue: Message {
  /// Must be set: nothing is not the same as null.
  public enum Kind: Sendable, Hashable {
    case nullValue(ProtobufNullValue)
    /// Neither infinite nor NaN, since JSON has no such numbers.
    case numberValue(Double)
    case stringValue(String)
    case boolValue(Bool)
    case structValue(ProtobufStruct)
    case listValue(ProtobufListValue)
  }

  /// Must be set: nothing is not the same as null.
  public var kind: Kind?
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufStructProto.file.message(at: 2) }

  public init() {}

  public init(
    kind: Kind? = nil
  ) {
    self.kind = kind
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    switch kind {
    case .listValue(let value): writer.message(6, value)
    case .structValue(let value): writer.message(5, value)
    case .boolValue(let value): writer.bool(4, value)
    case .stringValue(let value): writer.string(3, value)
    case .numberValue(let value): writer.double(2, value)
    case .nullValue(let value): writer.enumeration(1, value)
    case nil: break
    }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: kind = .nullValue(reader.enumeration())
      case 17: kind = .numberValue(reader.double())
      case 26: kind = .stringValue(reader.string())
      case 32: kind = .boolValue(reader.bool())
      case 42:
        var value = ProtobufStruct()
        if case .structValue(let present) = kind {
          value = present
          kind = nil
        }
        reader.message(into: &value)
        kind = .structValue(value)
      case 50:
        var value = ProtobufListValue()
        if case .listValue(let present) = kind {
          value = present
          kind = nil
        }
        reader.message(into: &value)
        kind = .listValue(value)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A JSON array.
public struct ProtobufListValue: Message {
  public var values: [ProtobufValue] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufStructProto.file.message(at: 3) }

  public init() {}

  public init(
    values: [ProtobufValue] = []
  ) {
    self.values = values
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(1, values)
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.messages(into: &values, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `google/protobuf/struct.proto`, for JSON and reflection.
public enum ProtobufStructProto {
  public static let file = FileDescriptor(
    latin1: """
      \n\u{1c}google/protobuf/struct.proto\
      \u{12}\u{f}google.protobuf\
      \"\u{98}\u{1}\
      \n\u{6}Struct\
      \u{12};\n\u{6}fields\u{18}\u{1} \u{3}(\u{b}2#.google.protobuf.Struct.FieldsEntryR\u{6}fields\
      \u{1a}Q\
      \n\u{b}FieldsEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12},\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{16}.google.protobuf.ValueR\u{5}value\
      :\u{2}8\u{1}\
      \"\u{b2}\u{2}\
      \n\u{5}Value\
      \u{12};\n\nnull_value\u{18}\u{1} \u{1}(\u{e}2\u{1a}.google.protobuf.NullValueH\0R\tnullValue\
      \u{12}#\n\u{c}number_value\u{18}\u{2} \u{1}(\u{1}H\0R\u{b}numberValue\
      \u{12}#\n\u{c}string_value\u{18}\u{3} \u{1}(\tH\0R\u{b}stringValue\
      \u{12}\u{1f}\n\nbool_value\u{18}\u{4} \u{1}(\u{8}H\0R\tboolValue\
      \u{12}<\n\u{c}struct_value\u{18}\u{5} \u{1}(\u{b}2\u{17}.google.protobuf.StructH\0R\u{b}struc\
      tValue\
      \u{12};\n\nlist_value\u{18}\u{6} \u{1}(\u{b}2\u{1a}.google.protobuf.ListValueH\0R\tlistValue\
      B\u{6}\n\u{4}kind\
      \";\
      \n\tListValue\
      \u{12}.\n\u{6}values\u{18}\u{1} \u{3}(\u{b}2\u{16}.google.protobuf.ValueR\u{6}values\
      *\u{1b}\
      \n\tNullValue\
      \u{12}\u{e}\n\nNULL_VALUE\u{10}\0\
      B\u{7f}\n\u{13}com.google.protobufB\u{b}StructProtoP\u{1}Z/google.golang.org/protobuf/types/k\
      nown/structpb\u{f8}\u{1}\u{1}\u{a2}\u{2}\u{3}GPB\u{aa}\u{2}\u{1e}Google.Protobuf.WellKnownTyp\
      es\
      b\u{6}proto3
      """)
}
