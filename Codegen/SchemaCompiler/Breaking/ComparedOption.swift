/// An option of files on which the code depends that is generated of them, in Swift or elsewhere.
struct ComparedOption {
  /// How the option's value is read, and what an absent one stands for.
  enum Kind {
    case text
    case flag(default: Bool)
    /// FileOptions.OptimizeMode.
    case speed
  }

  /// Of the field in FileOptions (descriptor.proto).
  let number: Int32
  let name: String
  let kind: Kind

  /// As buf's category FILE has them.
  static let ofFiles = [
    ComparedOption(1, "java_package"), ComparedOption(8, "java_outer_classname"),
    ComparedOption(9, "optimize_for", .speed),
    ComparedOption(10, "java_multiple_files", .flag(default: false)),
    ComparedOption(11, "go_package"),
    ComparedOption(16, "cc_generic_services", .flag(default: false)),
    ComparedOption(17, "java_generic_services", .flag(default: false)),
    ComparedOption(18, "py_generic_services", .flag(default: false)),
    ComparedOption(27, "java_string_check_utf8", .flag(default: false)),
    ComparedOption(31, "cc_enable_arenas", .flag(default: true)),
    ComparedOption(36, "objc_class_prefix"), ComparedOption(37, "csharp_namespace"),
    ComparedOption(39, "swift_prefix"), ComparedOption(40, "php_class_prefix"),
    ComparedOption(41, "php_namespace"), ComparedOption(44, "php_metadata_namespace"),
    ComparedOption(45, "ruby_package"),
  ]

  private init(_ number: Int32, _ name: String, _ kind: Kind = .text) {
    self.number = number
    self.name = name
    self.kind = kind
  }

  /// What it is in those options, or stands for if it is not among them.
  func value(in options: WireFields?) -> String {
    switch kind {
    case .text: options?.text(number) ?? ""
    case .flag(let value): (options?.number(number)).map { $0 != 0 } ?? value ? "true" : "false"
    case .speed:
      switch options?.number(number) {
      case 2: "CODE_SIZE"
      case 3: "LITE_RUNTIME"
      default: "SPEED"
      }
    }
  }
}
