/// Every name that the files declare, by its full name, and protobuf's rule for finding one.
struct SymbolTable {
  /// What a name stands for.
  enum Kind: Hashable {
    case package
    case message
    case enumeration
    case enumValue
    case service
    case method
    case field
    case oneof
    /// The oneof that an `optional` field of proto3 has in descriptors.
    case presence
    case `extension`
    /// The message that a map's entries are on the wire, which nobody may refer to.
    case mapEntry

    var word: String {
      switch self {
      case .package: "package"
      case .message: "message"
      case .enumeration: "enum"
      case .enumValue: "enum value"
      case .service: "service"
      case .method: "method"
      case .field: "field"
      case .oneof: "oneof"
      case .presence: "oneof of an optional field"
      case .extension: "extension"
      case .mapEntry: "message of the map's entries"
      }
    }

    /// Whether a name goes on within it, whether or not it has what follows.
    var isScope: Bool {
      switch self {
      case .package, .message, .enumeration, .service, .mapEntry: true
      case .enumValue, .method, .field, .oneof, .presence, .extension: false
      }
    }
    var isType: Bool { self == .message || self == .enumeration }
  }

  /// A declaration, and where it is.
  struct Symbol {
    let kind: Kind
    let file: Int
    let name: NameSyntax
  }

  /// What a reference led to.
  enum Lookup {
    case found(String, Symbol)
    /// The type exists, in a file that is not imported.
    case notImported(String, Symbol)
    /// The name begins with a part that was found, further in than a complete match.
    case hidden(String, Symbol)
    case missing
  }

  private(set) var symbols: [String: Symbol] = [:]
  /// Packages are declared by many files; each of these sees them.
  private var packages: [String: Set<Int>] = [:]

  static func join(_ scope: String, _ name: String) -> String {
    scope.isEmpty ? name : "\(scope).\(name)"
  }

  // MARK: Declaring

  mutating func declarePackage(_ name: NameSyntax, file: Int, diagnostics: inout Diagnostics) {
    var scope = ""
    for part in name.text.split(separator: ".") {
      scope = Self.join(scope, String(part))
      packages[scope, default: []].insert(file)
      if let present = symbols[scope], present.kind != .package {
        diagnostics.error(
          "'\(scope)' is a package here, but a \(present.kind.word) elsewhere", at: name.range,
          notes: ["the \(present.kind.word) is declared at \(present.name.range.location)"],
          help: "rename one of them")
      } else if symbols[scope] == nil {
        symbols[scope] = Symbol(kind: .package, file: file, name: name)
      }
    }
  }

  /// Declares `name` in `scope` and returns its full name.
  @discardableResult
  mutating func declare(
    _ kind: Kind, _ name: NameSyntax, in scope: String, file: Int, diagnostics: inout Diagnostics
  ) -> String {
    let fullName = Self.join(scope, name.text)
    guard let present = symbols[fullName] else {
      symbols[fullName] = Symbol(kind: kind, file: file, name: name)
      return fullName
    }
    let place = scope.isEmpty ? "" : " in '\(scope)'"
    var help = "rename one of them"
    if kind == .enumValue, present.kind == .enumValue {
      help += ": the values of an enum are names of the scope around it, so that a prefix helps"
    } else if kind == .presence {
      help = "rename the \(present.kind.word): an optional field has a oneof of that name"
    }
    diagnostics.error(
      "there are two declarations of '\(name.text)'\(place)", at: name.range,
      notes: ["the first is the \(present.kind.word) at \(present.name.range.location)"],
      help: help)
    return fullName
  }

  // MARK: Finding

  /// Looks a type or an extension up from within `scope`: the first part of the name decides, in the
  /// innermost scope that has it, and the rest must follow from there. A leading dot means the full
  /// name. Symbols that `isWanted` does not hold for are passed over.
  func find(
    _ name: String, from scope: String, visible: Set<Int>, as isWanted: (Kind) -> Bool
  ) -> Lookup {
    if name.hasPrefix(".") {
      let fullName = String(name.dropFirst())
      guard let symbol = symbols[fullName], isWanted(symbol.kind) else { return .missing }
      guard visible.contains(symbol.file) else { return .notImported(fullName, symbol) }
      return .found(fullName, symbol)
    }
    let firstPart = String(name.prefix { $0 != "." })
    var fromElsewhere: Lookup?
    for scope in Self.scopes(outwardFrom: scope) {
      let first = Self.join(scope, firstPart)
      guard let symbol = symbols[first] else { continue }
      let full = Self.join(scope, name)
      if isVisible(first, symbol, visible) {
        if firstPart == name {
          if isWanted(symbol.kind) { return .found(full, symbol) }
          continue
        }
        guard symbol.kind.isScope else { continue }
        if let found = symbols[full], isWanted(found.kind) {
          if visible.contains(found.file) { return .found(full, found) }
          return .notImported(full, found)
        }
        // In the outermost scope it is no other than what was meant.
        if scope.isEmpty { break }
        return .hidden(first, symbol)
      }
      if fromElsewhere == nil, let found = symbols[full], isWanted(found.kind) {
        fromElsewhere = .notImported(full, found)
      }
    }
    return fromElsewhere ?? .missing
  }

  private func isVisible(_ fullName: String, _ symbol: Symbol, _ visible: Set<Int>) -> Bool {
    if symbol.kind == .package, let files = packages[fullName] {
      return !files.isDisjoint(with: visible)
    }
    return visible.contains(symbol.file)
  }

  /// `a.b.c`, `a.b`, `a` and the outermost scope, which is nameless.
  private static func scopes(outwardFrom scope: String) -> [String] {
    var scopes: [String] = []
    var current = Substring(scope)
    while !current.isEmpty {
      scopes.append(String(current))
      current = current.lastIndex(of: ".").map { current[..<$0] } ?? ""
    }
    return scopes + [""]
  }

  /// The first type, by its full name, whose last parts are `name`, wherever it is declared.
  func typeElsewhere(named name: String) -> (fullName: String, symbol: Symbol)? {
    let suffix = "." + name.drop { $0 == "." }
    return symbols.filter { $0.value.kind.isType && ("." + $0.key).hasSuffix(suffix) }
      .min { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The names by which visible types could have been meant from `scope`: the nearest suffix of
  /// each, with as many parts as the word that was written.
  func typeNames(like name: String, from scope: String, visible: Set<Int>) -> [String] {
    let partCount = name.split(separator: ".").count
    var names = ScalarType.allCases.map(\.rawValue)
    for (fullName, symbol) in symbols where symbol.kind.isType && visible.contains(symbol.file) {
      let parts = fullName.split(separator: ".")
      for count in Set([1, partCount, parts.count]) where count <= parts.count && count > 0 {
        let candidate = parts.suffix(count).joined(separator: ".")
        let found = find(candidate, from: scope, visible: visible, as: \.isType)
        if case .found(fullName, _) = found {
          names.append(candidate)
        }
      }
    }
    return names
  }
}
