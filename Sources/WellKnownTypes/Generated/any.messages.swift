// Generated from google/protobuf/any.proto by the schema compiler, version 1. Do not edit: change
// the compiler and run Scripts/generate.sh.

public import ProtobufCodec

/// A message of any type, with the address of its type.
///
/// In JSON it is the message's own object with a member `@type` for the address.
public struct ProtobufAny: Message {
  /// Ends in a slash and the full name of the message's type.
  public var typeURL: String = ""
  /// The message in the binary format.
  public var value: [UInt8] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufAnyProto.file.message(at: 0) }

  public init() {}

  public init(
    typeURL: String = "",
    value: [UInt8] = []
  ) {
    self.typeURL = typeURL
    self.value = value
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !value.isEmpty { writer.bytes(2, value) }
    if !typeURL.isEmpty { writer.string(1, typeURL) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: typeURL = reader.string()
      case 18: value = reader.bytes()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `google/protobuf/any.proto`, for JSON and reflection.
public enum ProtobufAnyProto {
  public static let file = FileDescriptor(
    latin1: """
      \n\u{19}google/protobuf/any.proto\
      \u{12}\u{f}google.protobuf\
      \"6\
      \n\u{3}Any\
      \u{12}\u{19}\n\u{8}type_url\u{18}\u{1} \u{1}(\tR\u{7}typeUrl\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{c}R\u{5}value\
      Bv\n\u{13}com.google.protobufB\u{8}AnyProtoP\u{1}Z,google.golang.org/protobuf/types/known/any\
      pb\u{a2}\u{2}\u{3}GPB\u{aa}\u{2}\u{1e}Google.Protobuf.WellKnownTypes\
      b\u{6}proto3
      """)
}
