/// The options that protobuf itself defines (descriptor.proto): where each may stand, and which are
/// not for people to set.
enum BuiltInOption {
  /// What kind of element an option is set on; the texts are those of diagnostics.
  enum Place: String, CaseIterable {
    case file
    case message
    case field
    case oneof
    case extensionRange = "extension range"
    case enumeration = "enum"
    case enumValue = "enum value"
    case service
    case method

    /// The message whose fields are the options.
    var messageName: String {
      switch self {
      case .file: "google.protobuf.FileOptions"
      case .message: "google.protobuf.MessageOptions"
      case .field: "google.protobuf.FieldOptions"
      case .oneof: "google.protobuf.OneofOptions"
      case .extensionRange: "google.protobuf.ExtensionRangeOptions"
      case .enumeration: "google.protobuf.EnumOptions"
      case .enumValue: "google.protobuf.EnumValueOptions"
      case .service: "google.protobuf.ServiceOptions"
      case .method: "google.protobuf.MethodOptions"
      }
    }

    /// By what name the option `targets` knows the place (FieldOptions.OptionTargetType).
    var target: String {
      switch self {
      case .file: "TARGET_TYPE_FILE"
      case .message: "TARGET_TYPE_MESSAGE"
      case .field: "TARGET_TYPE_FIELD"
      case .oneof: "TARGET_TYPE_ONEOF"
      case .extensionRange: "TARGET_TYPE_EXTENSION_RANGE"
      case .enumeration: "TARGET_TYPE_ENUM"
      case .enumValue: "TARGET_TYPE_ENUM_ENTRY"
      case .service: "TARGET_TYPE_SERVICE"
      case .method: "TARGET_TYPE_METHOD"
      }
    }
  }

  /// Why the option may not be set, if it may not.
  static func refusal(of name: String, at place: Place, in language: SchemaLanguage) -> String? {
    switch (place, name) {
    case (.message, "map_entry"): "write map<Key, Value> instead"
    case (.message, "message_set_wire_format") where language == .proto3:
      "proto3 has no message sets"
    case (_, "uninterpreted_option"): "it is how compilers keep what they do not know"
    case (_, "features"): "features are for editions, which this compiler does not read yet"
    default: nil
    }
  }
}
