// Generated from google/protobuf/empty.proto by the schema compiler, version 1. Do not edit: change
// the compiler and run Scripts/generate.sh.

public import ProtobufCodec

/// A message without fields, for methods that take or return nothing.
public struct ProtobufEmpty: Message {
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufEmptyProto.file.message(at: 0) }

  public init() {}

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      reader.unknown(tag, into: &unknownFields)
    }
  }
}

/// The schema `google/protobuf/empty.proto`, for JSON and reflection.
public enum ProtobufEmptyProto {
  public static let file = FileDescriptor(
    latin1: """
      \n\u{1b}google/protobuf/empty.proto\
      \u{12}\u{f}google.protobuf\
      \"\u{7}\
      \n\u{5}Empty\
      B}\n\u{13}com.google.protobufB\nEmptyProtoP\u{1}Z.google.golang.org/protobuf/types/known/empt\
      ypb\u{f8}\u{1}\u{1}\u{a2}\u{2}\u{3}GPB\u{aa}\u{2}\u{1e}Google.Protobuf.WellKnownTypes\
      b\u{6}proto3
      """)
}
