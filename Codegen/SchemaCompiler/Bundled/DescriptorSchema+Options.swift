extension DescriptorSchema {
  /// The options of every kind of element.
  static let options = #"""
    // The options of a file.
    message FileOptions {
      optional string java_package = 1;
      optional string java_outer_classname = 8;
      optional bool java_multiple_files = 10 [
        default = false,
        feature_support = {
          edition_introduced: EDITION_PROTO2
          edition_removed: EDITION_2024
          removal_error: "This behavior is enabled by default in editions 2024 and above. "
                         "To disable it, you can set `features.(pb.java).nest_in_file_class = YES` "
                         "on individual messages, enums, or services."
        }
      ];
      optional bool java_generate_equals_and_hash = 20 [deprecated=true];
      optional bool java_string_check_utf8 = 27 [default = false];
      // What generated C++ is made for.
      enum OptimizeMode {
        SPEED = 1;
        CODE_SIZE = 2;
        LITE_RUNTIME = 3;
      }
      optional OptimizeMode optimize_for = 9 [default = SPEED];
      optional string go_package = 11;
      optional bool cc_generic_services = 16 [default = false];
      optional bool java_generic_services = 17 [default = false];
      optional bool py_generic_services = 18 [default = false];
      reserved 42;
      reserved "php_generic_services";
      optional bool deprecated = 23 [default = false];
      optional bool cc_enable_arenas = 31 [default = true];
      optional string objc_class_prefix = 36;
      optional string csharp_namespace = 37;
      optional string swift_prefix = 39;
      optional string php_class_prefix = 40;
      optional string php_namespace = 41;
      optional string php_metadata_namespace = 44;
      optional string ruby_package = 45;
      optional FeatureSet features = 50;
      extensions 990 to 998 [declaration = {
        number: 990,
        full_name: ".pb.file.cpp",
        type: ".pb.file.CppFileOptions"
      }];
      repeated UninterpretedOption uninterpreted_option = 999;
      extensions 1000 to max;
      reserved 38;
    }

    // The options of a message.
    message MessageOptions {
      optional bool message_set_wire_format = 1 [default = false];
      optional bool no_standard_descriptor_accessor = 2 [default = false];
      optional bool deprecated = 3 [default = false];
      reserved 4, 5, 6;
      optional bool map_entry = 7;
      reserved 8;
      reserved 9;
      optional bool deprecated_legacy_json_field_conflicts = 11 [deprecated = true];
      optional FeatureSet features = 12;
      extensions 990 to 998;
      repeated UninterpretedOption uninterpreted_option = 999;
      extensions 1000 to max;
    }

    // The options of a field.
    message FieldOptions {
      optional CType ctype = 1 [default = STRING];
      // How generated C++ holds a string.
      enum CType {
        STRING = 0;
        CORD = 1;
        STRING_PIECE = 2;
      }
      optional bool packed = 2;
      optional JSType jstype = 6 [default = JS_NORMAL];
      // How generated JavaScript holds a 64-bit integer.
      enum JSType {
        JS_NORMAL = 0;
        JS_STRING = 1;
        JS_NUMBER = 2;
      }
      optional bool lazy = 5 [default = false];
      optional bool unverified_lazy = 15 [default = false];
      optional bool deprecated = 3 [default = false];
      optional bool weak = 10 [default = false, deprecated = true];
      optional bool debug_redact = 16 [default = false];
      // Whether an option is there at run time, or for compilers only.
      enum OptionRetention {
        RETENTION_UNKNOWN = 0;
        RETENTION_RUNTIME = 1;
        RETENTION_SOURCE = 2;
      }
      optional OptionRetention retention = 17;
      // What kind of element an option is for.
      enum OptionTargetType {
        TARGET_TYPE_UNKNOWN = 0;
        TARGET_TYPE_FILE = 1;
        TARGET_TYPE_EXTENSION_RANGE = 2;
        TARGET_TYPE_MESSAGE = 3;
        TARGET_TYPE_FIELD = 4;
        TARGET_TYPE_ONEOF = 5;
        TARGET_TYPE_ENUM = 6;
        TARGET_TYPE_ENUM_ENTRY = 7;
        TARGET_TYPE_SERVICE = 8;
        TARGET_TYPE_METHOD = 9;
      }
      repeated OptionTargetType targets = 19;
      // The value that a feature has from an edition on.
      message EditionDefault {
        optional Edition edition = 3;
        optional string value = 2;
      }
      repeated EditionDefault edition_defaults = 20;
      optional FeatureSet features = 21;
      // In which editions there is a feature.
      message FeatureSupport {
        optional Edition edition_introduced = 1;
        optional Edition edition_deprecated = 2;
        optional string deprecation_warning = 3;
        optional Edition edition_removed = 4;
        optional string removal_error = 5;
      }
      optional FeatureSupport feature_support = 22;
      extensions 990 to 998;
      repeated UninterpretedOption uninterpreted_option = 999;
      extensions 1000 to max;
      reserved 4;
      reserved 18;
    }

    // The options of a oneof.
    message OneofOptions {
      optional FeatureSet features = 1;
      extensions 990 to 998;
      repeated UninterpretedOption uninterpreted_option = 999;
      extensions 1000 to max;
    }

    // The options of an enum.
    message EnumOptions {
      optional bool allow_alias = 2;
      optional bool deprecated = 3 [default = false];
      reserved 5;
      optional bool deprecated_legacy_json_field_conflicts = 6 [deprecated = true];
      optional FeatureSet features = 7;
      extensions 990 to 998;
      repeated UninterpretedOption uninterpreted_option = 999;
      extensions 1000 to max;
    }

    // The options of an enum's value.
    message EnumValueOptions {
      optional bool deprecated = 1 [default = false];
      optional FeatureSet features = 2;
      optional bool debug_redact = 3 [default = false];
      optional FieldOptions.FeatureSupport feature_support = 4;
      extensions 990 to 998;
      repeated UninterpretedOption uninterpreted_option = 999;
      extensions 1000 to max;
    }

    // The options of a service.
    message ServiceOptions {
      optional FeatureSet features = 34;
      optional bool deprecated = 33 [default = false];
      extensions 990 to 998;
      repeated UninterpretedOption uninterpreted_option = 999;
      extensions 1000 to max;
    }

    // The options of a method.
    message MethodOptions {
      optional bool deprecated = 33 [default = false];
      // What happens if a method is called twice.
      enum IdempotencyLevel {
        IDEMPOTENCY_UNKNOWN = 0;
        NO_SIDE_EFFECTS = 1;
        IDEMPOTENT = 2;
      }
      optional IdempotencyLevel idempotency_level = 34
          [default = IDEMPOTENCY_UNKNOWN];
      optional FeatureSet features = 35;
      extensions 990 to 998;
      repeated UninterpretedOption uninterpreted_option = 999;
      extensions 1000 to max;
    }

    // An option as it was written, before anybody has looked it up.
    message UninterpretedOption {
      // One of the parts that dots separate; extensions stand in parentheses.
      message NamePart {
        required string name_part = 1;
        required bool is_extension = 2;
      }
      repeated NamePart name = 2;
      optional string identifier_value = 3;
      optional uint64 positive_int_value = 4;
      optional int64 negative_int_value = 5;
      optional double double_value = 6;
      optional bytes string_value = 7;
      optional string aggregate_value = 8;
    }

    """#
}
