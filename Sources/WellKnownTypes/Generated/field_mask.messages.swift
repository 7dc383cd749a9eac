// Generated from google/protobuf/field_mask.proto by the schema compiler, version 1. Do not edit:
// change the compiler and run Scripts/generate.sh.

public import ProtobufCodec

/// A set of fields, those of messages within among them.
///
/// In JSON it is one string: the paths in lowerCamelCase, between commas.
public struct ProtobufFieldMask: Message {
  /// Names of fields as in the schema, with dots between those of messages and of their fields.
  public var paths: [String] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufFieldMaskProto.file.message(at: 0) }

  public init() {}

  public init(
    paths: [String] = []
  ) {
    self.paths = paths
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.repeated(1, paths, StringField.self)
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.repeated(into: &paths, tag: tag, StringField.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `google/protobuf/field_mask.proto`, for JSON and reflection.
public enum ProtobufFieldMaskProto {
  public static let file = FileDescriptor(
    latin1: """
      \n google/protobuf/field_mask.proto\
      \u{12}\u{f}google.protobuf\
      \"!\
      \n\tFieldMask\
      \u{12}\u{14}\n\u{5}paths\u{18}\u{1} \u{3}(\tR\u{5}paths\
      B\u{85}\u{1}\n\u{13}com.google.protobufB\u{e}FieldMaskProtoP\u{1}Z2google.golang.org/protobuf\
      /types/known/fieldmaskpb\u{f8}\u{1}\u{1}\u{a2}\u{2}\u{3}GPB\u{aa}\u{2}\u{1e}Google.Protobuf.W\
      ellKnownTypes\
      b\u{6}proto3
      """)
}
