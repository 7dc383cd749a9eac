/// The schemas of protobuf's well-known types, but for descriptor.proto. Names, numbers and options are
/// those of protobuf 36; the comments are ours.
enum WellKnownSchema {
  static let texts: [(path: String, text: String)] = [
    ("google/protobuf/any.proto", anything),
    ("google/protobuf/api.proto", api),
    ("google/protobuf/duration.proto", duration),
    ("google/protobuf/empty.proto", empty),
    ("google/protobuf/field_mask.proto", fieldMask),
    ("google/protobuf/source_context.proto", sourceContext),
    ("google/protobuf/struct.proto", structure),
    ("google/protobuf/timestamp.proto", timestamp),
    ("google/protobuf/type.proto", types),
    ("google/protobuf/wrappers.proto", wrappers),
  ]
}
