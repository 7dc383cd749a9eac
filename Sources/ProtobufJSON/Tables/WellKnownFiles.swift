import ProtobufCodec
import WellKnownTypes

/// The files of protobuf's well-known types.
enum WellKnownFiles {
  static let all = [
    ProtobufAnyProto.file, ProtobufAPIProto.file, ProtobufDurationProto.file,
    ProtobufEmptyProto.file, ProtobufFieldMaskProto.file, ProtobufSourceContextProto.file,
    ProtobufStructProto.file, ProtobufTimestampProto.file, ProtobufTypeProto.file,
    ProtobufWrappersProto.file,
  ]
}
