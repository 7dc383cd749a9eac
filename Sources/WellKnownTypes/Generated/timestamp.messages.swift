// Generated from google/protobuf/timestamp.proto by the schema compiler, version 1. Do not edit:
// change the compiler and run Scripts/generate.sh.

public import ProtobufCodec

/// A point in time, in nanoseconds, in a day of 86,400 seconds: leap seconds are smeared.
///
/// In JSON it is a string in the form of RFC 3339.
public struct ProtobufTimestamp: Message {
  /// Since 1970-01-01T00:00:00Z, from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
  public var seconds: Int64 = 0
  /// From 0 to 999,999,999, counted forwards even before 1970.
  public var nanos: Int32 = 0
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufTimestampProto.file.message(at: 0) }

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

/// The schema `google/protobuf/timestamp.proto`, for JSON and reflection.
public enum ProtobufTimestampProto {
  public static let file = FileDescriptor(
    latin1: """
      \n\u{1f}google/protobuf/timestamp.proto\
      \u{12}\u{f}google.protobuf\
      \";\
      \n\tTimestamp\
      \u{12}\u{18}\n\u{7}seconds\u{18}\u{1} \u{1}(\u{3}R\u{7}seconds\
      \u{12}\u{14}\n\u{5}nanos\u{18}\u{2} \u{1}(\u{5}R\u{5}nanos\
      B\u{85}\u{1}\n\u{13}com.google.protobufB\u{e}TimestampProtoP\u{1}Z2google.golang.org/protobuf\
      /types/known/timestamppb\u{f8}\u{1}\u{1}\u{a2}\u{2}\u{3}GPB\u{aa}\u{2}\u{1e}Google.Protobuf.W\
      ellKnownTypes\
      b\u{6}proto3
      """)
}
