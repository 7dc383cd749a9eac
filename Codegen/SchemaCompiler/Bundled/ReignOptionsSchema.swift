/// `reign/options.proto`: the options by which a schema tells this compiler what to generate.
enum ReignOptionsSchema {
  static let path = "reign/options.proto"

  /// The numbers of both options and of the value that asks for slices.
  static let bytesNumber: Int32 = 52_741
  static let sliceNumber: Int64 = 2

  /// What the options say about `bytes` fields, be they a field's or a file's.
  static func bytesForm(in options: OptionSet) -> BytesForm? {
    switch options.message.fields[bytesNumber]?.values.first {
    case .varint(1): .arrays
    case .varint(2): .slices
    case .varint, .fixed32, .fixed64, .bytes, .message, .group, nil: nil
    }
  }

  static let text = #"""
    syntax = "proto3";

    package reign;

    import "google/protobuf/descriptor.proto";

    // The Swift type of `bytes` fields.
    enum BytesForm {
      BYTES_FORM_UNSPECIFIED = 0;
      // [UInt8]: a copy that stands for itself.
      ARRAY = 1;
      // ByteSlice: a part of what was decoded, without a copy, which it keeps in memory.
      SLICE = 2;
    }

    extend google.protobuf.FieldOptions {
      // For one field: [(reign.bytes) = SLICE].
      BytesForm bytes = 52741;
    }

    extend google.protobuf.FileOptions {
      // For all fields of a file that do not say otherwise: option (reign.file_bytes) = SLICE;
      BytesForm file_bytes = 52741;
    }

    """#
}
