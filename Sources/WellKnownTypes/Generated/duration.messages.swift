// Generated from google/protobuf/duration.proto by the schema compiler, version 1. Do not edit:
// change the compiler and run Scripts/generate.sh.

public import ProtobufCodec

/// A span of time, forwards or backwards, in nanoseconds.
///
/// In JSON it is a string of seconds that ends in `s`.
public struct ProtobufDuration: Message {
  /// At most 315,576,000,000 either way: about 10,000 years.
  public var seconds: Int64 = 0
  /// Less than a second, with the sign of `seconds` unless that is zero.
  public var nanos: Int32 = 0
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufDurationProto.file.message(at: 0) }

  public init() {}

  public init(
    seconds: Int64 = 0,
    nanos: Int32 = 0
  ) {
    self.seconds = seconds
    self.nanos = nanos
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if nanos != 0 { writer.int32(2, nanos) }
    if seconds != 0 { writer.int64(1, seconds) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: seconds = reader.int64()
      case 16: nanos = reader.int32()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `google/protobuf/duration.proto`, for JSON and reflection.
public enum ProtobufDurationProto {
  public static let file = FileDescriptor(
    latin1: """
      \n\u{1e}google/protobuf/duration.proto\
      \u{12}\u{f}google.protobuf\
      \":\
      \n\u{8}Duration\
      \u{12}\u{18}\n\u{7}seconds\u{18}\u{1} \u{1}(\u{3}R\u{7}seconds\
      \u{12}\u{14}\n\u{5}nanos\u{18}\u{2} \u{1}(\u{5}R\u{5}nanos\
      B\u{83}\u{1}\n\u{13}com.google.protobufB\rDurationProtoP\u{1}Z1google.golang.org/protobuf/typ\
      es/known/durationpb\u{f8}\u{1}\u{1}\u{a2}\u{2}\u{3}GPB\u{aa}\u{2}\u{1e}Google.Protobuf.WellKn\
      ownTypes\
      b\u{6}proto3
      """)
}
