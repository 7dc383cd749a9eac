/// The access level of generated declarations.
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
