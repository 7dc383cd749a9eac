/// The options that protobuf itself defines (descriptor.proto), and where each may stand.
enum BuiltInOption {
  enum Place: String, CaseIterable {
    case file
    case message
    case field
    case oneof
    case enumeration = "enum"
    case enumValue = "enum value"
    case service
    case method
  }

  enum Value {
    case bool
    case string
    case oneOf([String])
    /// Known, but not allowed here, for this reason.
    case refused(String)
  }

  /// The first place where there is an option called `name`.
  static func place(of name: String) -> Place? {
    Place.allCases.first { options(of: $0)[name] != nil }
  }

  static func options(of place: Place) -> [String: Value] {
    switch place {
    case .file: file
    case .message: message
    case .field: field
    case .oneof: [:]
    case .enumeration:
      ["allow_alias": .bool, "deprecated": .bool, "deprecated_legacy_json_field_conflicts": .bool]
    case .enumValue: ["deprecated": .bool, "debug_redact": .bool]
    case .service: ["deprecated": .bool]
    case .method:
      [
        "deprecated": .bool,
        "idempotency_level": .oneOf(["IDEMPOTENCY_UNKNOWN", "NO_SIDE_EFFECTS", "IDEMPOTENT"]),
      ]
    }
  }

  private static let file: [String: Value] = [
    "java_package": .string, "java_outer_classname": .string, "java_multiple_files": .bool,
    "java_generate_equals_and_hash": .bool, "java_string_check_utf8": .bool,
    "optimize_for": .oneOf(["SPEED", "CODE_SIZE", "LITE_RUNTIME"]), "go_package": .string,
    "cc_generic_services": .bool, "java_generic_services": .bool, "py_generic_services": .bool,
    "deprecated": .bool, "cc_enable_arenas": .bool, "objc_class_prefix": .string,
    "csharp_namespace": .string, "swift_prefix": .string, "php_class_prefix": .string,
    "php_namespace": .string, "php_metadata_namespace": .string, "ruby_package": .string,
  ]

  private static let message: [String: Value] = [
    "deprecated": .bool, "no_standard_descriptor_accessor": .bool,
    "deprecated_legacy_json_field_conflicts": .bool,
    "map_entry": .refused("write map<Key, Value> instead"),
    "message_set_wire_format": .refused("proto3 has no message sets"),
  ]

  private static let field: [String: Value] = [
    "packed": .bool, "deprecated": .bool, "json_name": .string, "lazy": .bool,
    "unverified_lazy": .bool, "weak": .bool, "debug_redact": .bool,
    "ctype": .oneOf(["STRING", "CORD", "STRING_PIECE"]),
    "jstype": .oneOf(["JS_NORMAL", "JS_STRING", "JS_NUMBER"]),
    "retention": .oneOf(["RETENTION_UNKNOWN", "RETENTION_RUNTIME", "RETENTION_SOURCE"]),
    "targets": .oneOf([
      "TARGET_TYPE_UNKNOWN", "TARGET_TYPE_FILE", "TARGET_TYPE_EXTENSION_RANGE",
      "TARGET_TYPE_MESSAGE", "TARGET_TYPE_FIELD", "TARGET_TYPE_ONEOF", "TARGET_TYPE_ENUM",
      "TARGET_TYPE_ENUM_ENTRY", "TARGET_TYPE_SERVICE", "TARGET_TYPE_METHOD",
    ]),
    "default": .refused("proto3 has no default values: a field that is not set is zero or empty"),
  ]
}
