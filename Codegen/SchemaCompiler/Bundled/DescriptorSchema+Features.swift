extension DescriptorSchema {
  /// Editions' features, and where elements are in the text.
  static let features = #"""
    // What differs between editions, and can be set for each element.
    message FeatureSet {
      // Whether a field that is not set differs from one that is zero.
      enum FieldPresence {
        FIELD_PRESENCE_UNKNOWN = 0;
        EXPLICIT = 1;
        IMPLICIT = 2;
        LEGACY_REQUIRED = 3;
      }
      optional FieldPresence field_presence = 1 [
        retention = RETENTION_RUNTIME,
        targets = TARGET_TYPE_FIELD,
        targets = TARGET_TYPE_FILE,
        feature_support = {
          edition_introduced: EDITION_2023,
        },
        edition_defaults = { edition: EDITION_LEGACY, value: "EXPLICIT" },
        edition_defaults = { edition: EDITION_PROTO3, value: "IMPLICIT" },
        edition_defaults = { edition: EDITION_2023, value: "EXPLICIT" }
      ];
      // Whether an enum's field keeps numbers that have no name.
      enum EnumType {
        ENUM_TYPE_UNKNOWN = 0;
        OPEN = 1;
        CLOSED = 2;
      }
      optional EnumType enum_type = 2 [
        retention = RETENTION_RUNTIME,
        targets = TARGET_TYPE_ENUM,
        targets = TARGET_TYPE_FILE,
        feature_support = {
          edition_introduced: EDITION_2023,
        },
        edition_defaults = { edition: EDITION_LEGACY, value: "CLOSED" },
        edition_defaults = { edition: EDITION_PROTO3, value: "OPEN" }
      ];
      // Whether repeated numbers share one tag.
      enum RepeatedFieldEncoding {
        REPEATED_FIELD_ENCODING_UNKNOWN = 0;
        PACKED = 1;
        EXPANDED = 2;
      }
      optional RepeatedFieldEncoding repeated_field_encoding = 3 [
        retention = RETENTION_RUNTIME,
        targets = TARGET_TYPE_FIELD,
        targets = TARGET_TYPE_FILE,
        feature_support = {
          edition_introduced: EDITION_2023,
        },
        edition_defaults = { edition: EDITION_LEGACY, value: "EXPANDED" },
        edition_defaults = { edition: EDITION_PROTO3, value: "PACKED" }
      ];
      // Whether strings must be UTF-8.
      enum Utf8Validation {
        UTF8_VALIDATION_UNKNOWN = 0;
        VERIFY = 2;
        NONE = 3;
        reserved 1;
      }
      optional Utf8Validation utf8_validation = 4 [
        retention = RETENTION_RUNTIME,
        targets = TARGET_TYPE_FIELD,
        targets = TARGET_TYPE_FILE,
        feature_support = {
          edition_introduced: EDITION_2023,
        },
        edition_defaults = { edition: EDITION_LEGACY, value: "NONE" },
        edition_defaults = { edition: EDITION_PROTO3, value: "VERIFY" }
      ];
      // Whether a message's length is written before it, or a tag behind it.
      enum MessageEncoding {
        MESSAGE_ENCODING_UNKNOWN = 0;
        LENGTH_PREFIXED = 1;
        DELIMITED = 2;
      }
      optional MessageEncoding message_encoding = 5 [
        retention = RETENTION_RUNTIME,
        targets = TARGET_TYPE_FIELD,
        targets = TARGET_TYPE_FILE,
        feature_support = {
          edition_introduced: EDITION_2023,
        },
        edition_defaults = { edition: EDITION_LEGACY, value: "LENGTH_PREFIXED" }
      ];
      // Whether the JSON mapping must work.
      enum JsonFormat {
        JSON_FORMAT_UNKNOWN = 0;
        ALLOW = 1;
        LEGACY_BEST_EFFORT = 2;
      }
      optional JsonFormat json_format = 6 [
        retention = RETENTION_RUNTIME,
        targets = TARGET_TYPE_MESSAGE,
        targets = TARGET_TYPE_ENUM,
        targets = TARGET_TYPE_FILE,
        feature_support = {
          edition_introduced: EDITION_2023,
        },
        edition_defaults = { edition: EDITION_LEGACY, value: "LEGACY_BEST_EFFORT" },
        edition_defaults = { edition: EDITION_PROTO3, value: "ALLOW" }
      ];
      // What style names must keep to.
      enum EnforceNamingStyle {
        ENFORCE_NAMING_STYLE_UNKNOWN = 0;
        STYLE2024 = 1;
        STYLE_LEGACY = 2;
        STYLE2026 = 3;
      }
      optional EnforceNamingStyle enforce_naming_style = 7 [
        retention = RETENTION_SOURCE,
        targets = TARGET_TYPE_FILE,
        targets = TARGET_TYPE_EXTENSION_RANGE,
        targets = TARGET_TYPE_MESSAGE,
        targets = TARGET_TYPE_FIELD,
        targets = TARGET_TYPE_ONEOF,
        targets = TARGET_TYPE_ENUM,
        targets = TARGET_TYPE_ENUM_ENTRY,
        targets = TARGET_TYPE_SERVICE,
        targets = TARGET_TYPE_METHOD,
        feature_support = {
          edition_introduced: EDITION_2024,
        },
        edition_defaults = { edition: EDITION_LEGACY, value: "STYLE_LEGACY" },
        edition_defaults = { edition: EDITION_2024, value: "STYLE2024" },
        edition_defaults = { edition: EDITION_UNSTABLE, value: "STYLE2026" }
      ];
      // The home of the enum in it.
      message VisibilityFeature {
        // Which symbols other files may use unless they say otherwise.
        enum DefaultSymbolVisibility {
          DEFAULT_SYMBOL_VISIBILITY_UNKNOWN = 0;
          EXPORT_ALL = 1;
          EXPORT_TOP_LEVEL = 2;
          LOCAL_ALL = 3;
          STRICT = 4;
        }
        reserved 1 to max;
      }
      optional VisibilityFeature.DefaultSymbolVisibility default_symbol_visibility =
          8 [
            retention = RETENTION_SOURCE,
            targets = TARGET_TYPE_FILE,
            feature_support = {
              edition_introduced: EDITION_2024,
            },
            edition_defaults = { edition: EDITION_LEGACY, value: "EXPORT_ALL" },
            edition_defaults = { edition: EDITION_2024, value: "EXPORT_TOP_LEVEL" }
          ];
      reserved 999;
      extensions 1000 to 9994 [
        declaration = {
          number: 1000,
          full_name: ".pb.cpp",
          type: ".pb.CppFeatures"
        },
        declaration = {
          number: 1001,
          full_name: ".pb.java",
          type: ".pb.JavaFeatures"
        },
        declaration = { number: 1002, full_name: ".pb.go", type: ".pb.GoFeatures" },
        declaration = {
          number: 1003,
          full_name: ".pb.python",
          type: ".pb.PythonFeatures"
        },
        declaration = {
          number: 1004,
          full_name: ".pb.csharp",
          type: ".pb.CSharpFeatures"
        },
        declaration = {
          number: 1100,
          full_name: ".imp.impress_feature_set",
          type: ".imp.ImpressFeatureSet"
        },
        declaration = {
          number: 9989,
          full_name: ".pb.java_mutable",
          type: ".pb.JavaMutableFeatures"
        },
        declaration = {
          number: 9990,
          full_name: ".pb.proto1",
          type: ".pb.Proto1Features"
        }
      ];
      extensions 9995 to 9999;
      extensions 10000;
    }

    // The features of every edition.
    message FeatureSetDefaults {
      // The features of one edition.
      message FeatureSetEditionDefault {
        optional Edition edition = 3;
        optional FeatureSet overridable_features = 4;
        optional FeatureSet fixed_features = 5;
        reserved 1, 2;
        reserved "features";
      }
      repeated FeatureSetEditionDefault defaults = 1;
      optional Edition minimum_edition = 4;
      optional Edition maximum_edition = 5;
    }

    // Where in the text the elements of a file are.
    message SourceCodeInfo {
      repeated Location location = 1;
      // The place of one element, with the comments around it.
      message Location {
        // Field numbers and indices that lead from the file's descriptor to the element.
        repeated int32 path = 1 [packed = true];
        // First line, first column, last line (unless it is the first), column behind the end.
        repeated int32 span = 2 [packed = true];
        optional string leading_comments = 3;
        optional string trailing_comments = 4;
        repeated string leading_detached_comments = 6;
      }
      extensions 536000000 [declaration = {
        number: 536000000
        type: ".buf.descriptor.v1.SourceCodeInfoExtension"
        full_name: ".buf.descriptor.v1.buf_source_code_info_extension"
      }];
    }

    // Which parts of generated code come from which elements.
    message GeneratedCodeInfo {
      repeated Annotation annotation = 1;
      // One part of the generated code.
      message Annotation {
        repeated int32 path = 1 [packed = true];
        optional string source_file = 2;
        optional int32 begin = 3;
        optional int32 end = 4;
        // What the code does with the element.
        enum Semantic {
          NONE = 0;
          SET = 1;
          ALIAS = 2;
        }
        optional Semantic semantic = 5;
      }
    }

    // Whether other files may use a symbol.
    enum SymbolVisibility {
      VISIBILITY_UNSET = 0;
      VISIBILITY_LOCAL = 1;
      VISIBILITY_EXPORT = 2;
    }

    """#
}
