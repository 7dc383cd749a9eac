extension DescriptorSchema {
  /// How descriptors describe files, messages, fields, enums and services.
  static let elements = #"""
    syntax = "proto2";

    package google.protobuf;

    option go_package = "google.golang.org/protobuf/types/descriptorpb";
    option java_package = "com.google.protobuf";
    option java_outer_classname = "DescriptorProtos";
    option csharp_namespace = "Google.Protobuf.Reflection";
    option objc_class_prefix = "GPB";
    option cc_enable_arenas = true;
    option optimize_for = SPEED;

    // Files in such an order that each comes after those that it imports.
    message FileDescriptorSet {
      repeated FileDescriptorProto file = 1;
      extensions 536000000 [declaration = {
        number: 536000000
        type: ".buf.descriptor.v1.FileDescriptorSetExtension"
        full_name: ".buf.descriptor.v1.buf_file_descriptor_set_extension"
      }];
    }

    // The language that a file is written in.
    enum Edition {
      EDITION_UNKNOWN = 0;
      EDITION_LEGACY = 900;
      EDITION_PROTO2 = 998;
      EDITION_PROTO3 = 999;
      EDITION_2023 = 1000;
      EDITION_2024 = 1001;
      EDITION_2026 = 1002;
      EDITION_UNSTABLE = 9999;
      EDITION_1_TEST_ONLY = 1;
      EDITION_2_TEST_ONLY = 2;
      EDITION_99997_TEST_ONLY = 99997;
      EDITION_99998_TEST_ONLY = 99998;
      EDITION_99999_TEST_ONLY = 99999;
      EDITION_MAX = 0x7FFFFFFF;
    }

    // What one file declares.
    message FileDescriptorProto {
      // As an import statement spells it.
      optional string name = 1;
      optional string package = 2;
      repeated string dependency = 3;
      // Indices of dependencies that importers see as well.
      repeated int32 public_dependency = 10;
      repeated int32 weak_dependency = 11;
      // Files that are imported for their options only.
      repeated string option_dependency = 15;
      repeated DescriptorProto message_type = 4;
      repeated EnumDescriptorProto enum_type = 5;
      repeated ServiceDescriptorProto service = 6;
      repeated FieldDescriptorProto extension = 7;
      optional FileOptions options = 8;
      optional SourceCodeInfo source_code_info = 9;
      // "proto2" if absent.
      optional string syntax = 12;
      optional Edition edition = 14;
    }

    // A message type.
    message DescriptorProto {
      optional string name = 1;
      repeated FieldDescriptorProto field = 2;
      repeated FieldDescriptorProto extension = 6;
      repeated DescriptorProto nested_type = 3;
      repeated EnumDescriptorProto enum_type = 4;
      // Numbers that other files may use for extensions; the end is not one of them.
      message ExtensionRange {
        optional int32 start = 1;
        optional int32 end = 2;
        optional ExtensionRangeOptions options = 3;
      }
      repeated ExtensionRange extension_range = 5;
      repeated OneofDescriptorProto oneof_decl = 8;
      optional MessageOptions options = 7;
      // Numbers that no field may have; the end is not one of them.
      message ReservedRange {
        optional int32 start = 1;
        optional int32 end = 2;
      }
      repeated ReservedRange reserved_range = 9;
      repeated string reserved_name = 10;
      optional SymbolVisibility visibility = 11;
    }

    // The options of a range of extension numbers.
    message ExtensionRangeOptions {
      extensions 990 to 998;
      repeated UninterpretedOption uninterpreted_option = 999;
      // An extension that is allowed to have a number of the range.
      message Declaration {
        optional int32 number = 1;
        optional string full_name = 2;
        optional string type = 3;
        optional bool reserved = 5;
        optional bool repeated = 6;
        reserved 4;
      }
      repeated Declaration declaration = 2 [retention = RETENTION_SOURCE];
      optional FeatureSet features = 50;
      // Whether extensions must be declared in the range before they use it.
      enum VerificationState {
        DECLARATION = 0;
        UNVERIFIED = 1;
      }
      optional VerificationState verification = 3
          [default = UNVERIFIED, retention = RETENTION_SOURCE];
      extensions 1000 to max;
    }

    // A field, or an extension.
    message FieldDescriptorProto {
      enum Type {
        TYPE_DOUBLE = 1;
        TYPE_FLOAT = 2;
        TYPE_INT64 = 3;
        TYPE_UINT64 = 4;
        TYPE_INT32 = 5;
        TYPE_FIXED64 = 6;
        TYPE_FIXED32 = 7;
        TYPE_BOOL = 8;
        TYPE_STRING = 9;
        TYPE_GROUP = 10;
        TYPE_MESSAGE = 11;
        TYPE_BYTES = 12;
        TYPE_UINT32 = 13;
        TYPE_ENUM = 14;
        TYPE_SFIXED32 = 15;
        TYPE_SFIXED64 = 16;
        TYPE_SINT32 = 17;
        TYPE_SINT64 = 18;
      }
      enum Label {
        LABEL_OPTIONAL = 1;
        LABEL_REPEATED = 3;
        LABEL_REQUIRED = 2;
      }
      optional string name = 1;
      optional int32 number = 3;
      optional Label label = 4;
      optional Type type = 5;
      // Of a message or an enum; with a leading dot, its full name.
      optional string type_name = 6;
      // The message that the extension is a field of.
      optional string extendee = 2;
      // Numbers in decimal, bytes with C escapes, enum values by name.
      optional string default_value = 7;
      // The place in the list of the message's oneofs.
      optional int32 oneof_index = 9;
      optional string json_name = 10;
      optional FieldOptions options = 8;
      // Whether a proto3 field was declared `optional`.
      optional bool proto3_optional = 17;
    }

    // A oneof.
    message OneofDescriptorProto {
      optional string name = 1;
      optional OneofOptions options = 2;
    }

    // An enum type.
    message EnumDescriptorProto {
      optional string name = 1;
      repeated EnumValueDescriptorProto value = 2;
      optional EnumOptions options = 3;
      // Numbers that no value may have; the end is one of them.
      message EnumReservedRange {
        optional int32 start = 1;
        optional int32 end = 2;
      }
      repeated EnumReservedRange reserved_range = 4;
      repeated string reserved_name = 5;
      optional SymbolVisibility visibility = 6;
    }

    // A value of an enum.
    message EnumValueDescriptorProto {
      optional string name = 1;
      optional int32 number = 2;
      optional EnumValueOptions options = 3;
    }

    // A service.
    message ServiceDescriptorProto {
      optional string name = 1;
      repeated MethodDescriptorProto method = 2;
      optional ServiceOptions options = 3;
      reserved 4;
      reserved "stream";
    }

    // A method of a service.
    message MethodDescriptorProto {
      optional string name = 1;
      optional string input_type = 2;
      optional string output_type = 3;
      optional MethodOptions options = 4;
      optional bool client_streaming = 5 [default = false];
      optional bool server_streaming = 6 [default = false];
    }

    """#
}
