// Generated from google/protobuf/source_context.proto by the schema compiler, version 1. Do not
// edit: change the compiler and run Scripts/generate.sh.

public import ProtobufCodec

/// Where an element that is described at run time was declared.
public struct ProtobufSourceContext: Message {
  /// The path of the schema's file.
  public var fileName: String = ""
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufSourceContextProto.file.message(at: 0) }

  public init() {}

  public init(
    fileName: String = ""
  ) {
    self.fileName = fileName
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !fileName.isEmpty { writer.string(1, fileName) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: fileName = reader.string()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `google/protobuf/source_context.proto`, for JSON and reflection.
public enum ProtobufSourceContextProto {
  public static let file = FileDescriptor(
    latin1: """
      \n$google/protobuf/source_context.proto\
      \u{12}\u{f}google.protobuf\
      \",\
      \n\rSourceContext\
      \u{12}\u{1b}\n\tfile_name\u{18}\u{1} \u{1}(\tR\u{8}fileName\
      B\u{8a}\u{1}\n\u{13}com.google.protobufB\u{12}SourceContextProtoP\u{1}Z6google.golang.org/pro\
      tobuf/types/known/sourcecontextpb\u{a2}\u{2}\u{3}GPB\u{aa}\u{2}\u{1e}Google.Protobuf.WellKnow\
      nTypes\
      b\u{6}proto3
      """)
}
