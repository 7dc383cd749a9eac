/// The access level of generated declarations. The raw values are Swift's words.
///
/// ```swift
/// var options = CompilationOptions()
/// options.visibility = .internal
/// Visibility(rawValue: "package")  // → .package
/// ```
public enum Visibility: String, CaseIterable, Sendable {
  case `public`
  case `package`
  case `internal`

  /// What stands before a declaration.
  var modifier: String {
    switch self {
    case .public: "public "
    case .package: "package "
    case .internal: ""
    }
  }
}
