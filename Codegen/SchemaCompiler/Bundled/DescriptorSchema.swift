/// `google/protobuf/descriptor.proto` as of protobuf 36: what descriptors are made of, and what
/// declarations of custom options extend.
enum DescriptorSchema {
  static let text = elements + "\n" + options + "\n" + features
}
