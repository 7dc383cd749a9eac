/// The Swift name of every message, enum, oneof and service of a schema, and of what embeds its files'
/// descriptors.
///
/// Top-level types take their file's prefix; nested types are nested in Swift too. A name that Swift or
/// the generated code needs for itself gets `Message` or `Enum` appended. Names that come out the same
/// are told apart: by the ends of the packages' names, `V1Request` and `V2Request`, or else by numbers.
///
/// Each module is a scope of its own: types of others that have a name in common with one of this
/// module are written with their module's.
struct TypeNames {
  /// With the types around it, by its full protobuf name: `WireAppendEntriesReply.Rejection`.
  private(set) var qualified: [String: String] = [:]
  /// Those of oneofs' enums, by the message's full name, in the order of the oneofs.
  private(set) var oneofTypes: [String: [String]] = [:]
  /// What was told apart in files that are generated.
  private(set) var renamings: [NameClaims.Renaming] = []
  /// The names of services' declarations that others have already.
  private(set) var clashes: [(swift: String, first: String, second: String, range: SourceRange)] =
    []
  /// By the files' paths.
  private var descriptors: [String: String] = [:]
  /// The modules of types and of files that are not in the one that is generated.
  private var modules: [String: String] = [:]
  /// In which modules there is a top-level type of that name.
  private var homes: [String: Set<String>] = [:]
  /// The names that each message nests, those of its oneofs' enums among them.
  private var nested: [String: Set<String>] = [:]
  /// The full names of this module's messages, by what they are in Swift.
  private var messages: [String: String] = [:]
  /// What may not be the name of a type within a message, by the message's full name: types of that name
  /// further out are meant there. With their full names.
  private var kept: [String: [String: String]] = [:]

  init(_ schema: Schema, _ options: CompilationOptions = CompilationOptions()) {
    enterAll(of: schema, options)
    // In Swift an inner type hides an outer one of its name, for which there is no other name there.
    keepOuterTypes(of: schema, options)
    guard !kept.isEmpty else { return }
    let kept = kept
    self = TypeNames()
    self.kept = kept
    enterAll(of: schema, options)
  }

  private init() {}

  private mutating func enterAll(of schema: Schema, _ options: CompilationOptions) {
    // What belongs to no module that the code could name has a scope to itself.
    let scopes = Dictionary(grouping: schema.files) { file in
      options.module(of: file.path)
        ?? (file.isBundled && !options.generates(file) ? file.path : "")
    }
    for (module, files) in scopes.sorted(by: { $0.key < $1.key }) {
      var scope = ModuleNames(files, options)
      for (fullName, name) in scope.names { enter(fullName, name, module) }
      for file in files {
        if !module.isEmpty { modules[file.path] = module }
        for message in file.messages { addNested(of: message, module, options.generates(file)) }
      }
      scope.addServicesAndDescriptors()
      for (path, name) in scope.descriptors {
        descriptors[path] = name
        homes[name, default: []].insert(module)
      }
      guard module.isEmpty else { continue }
      qualified.merge(scope.services) { first, _ in first }
      clashes = scope.clashes
      renamings += scope.renamings
    }
  }

  private mutating func enter(_ fullName: String, _ name: String, _ module: String) {
    qualified[fullName] = name
    homes[name, default: []].insert(module)
    if !module.isEmpty { modules[fullName] = module }
  }

  private mutating func addNested(
    of message: MessageDefinition, _ module: String, _ isGenerated: Bool
  ) {
    let whole = qualified[message.fullName] ?? message.name
    var claims = NameClaims(reserved: [], suffix: "")
    for (name, owner) in kept[message.fullName] ?? [:] { claims.take(name, for: owner) }
    let types =
      message.messages.map { ($0.name, $0.fullName, "Message", $0.range) }
      + message.enums.map { ($0.name, $0.fullName, "Enum", $0.range) }
    let names = claims.claim(
      types.map { name, fullName, suffix, range in
        let wanted = Self.typeName(name)
        return .init(
          owner: fullName, wanted: Self.unreserved(wanted, suffix: suffix), range: range,
          rank: wanted == name ? 0 : 1, mark: .ordinal)
      })
    let oneofs = claims.claim(
      message.oneofs.map { oneof in
        // What a oneof's enum is called is hardly ever written out, and is not told.
        .init(
          owner: "\(message.fullName).\(oneof.name)",
          wanted: Self.unreserved(
            Self.typeName(SwiftName.upperCamelCase(oneof.name)), suffix: "Oneof"),
          range: nil, mark: .word("Oneof"))
      })
    oneofTypes[message.fullName] = oneofs
    if isGenerated { renamings += claims.renamings.filter { $0.range != nil } }
    if module.isEmpty {
      nested[whole] = Set(names + oneofs)
      messages[whole] = message.fullName
    }
    for (type, name) in zip(types, names) {
      qualified[type.1] = "\(whole).\(name)"
      if !module.isEmpty { modules[type.1] = module }
    }
    for inner in message.messages { addNested(of: inner, module, isGenerated) }
  }

  private mutating func keepOuterTypes(of schema: Schema, _ options: CompilationOptions) {
    // Few types have a name that is one of a type within a message, too.
    let inner = nested.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    for file in schema.files where options.generates(file) {
      for message in file.messages { keepTypes(among: inner, usedIn: message) }
    }
  }

  private mutating func keepTypes(among inner: Set<String>, usedIn message: MessageDefinition) {
    for field in message.fields + message.extensions {
      for type in [field.type.name, field.extendee].compactMap(\.self) {
        guard modules[type] == nil, let name = qualified[type],
          inner.contains(String(name.prefix { $0 != "." }))
        else { continue }
        keep(name, of: type, usedIn: message)
      }
    }
    for nested in message.messages { keepTypes(among: inner, usedIn: nested) }
  }

  private mutating func keep(
    _ name: String, of fullName: String, usedIn message: MessageDefinition
  ) {
    guard reference(to: fullName, from: message.fullName) == name else { return }
    let first = String(name.prefix { $0 != "." })
    for scope in Self.scopes(outwardFrom: self[message.fullName])
    where nested[scope]?.contains(first) == true && !name.hasPrefix(scope + ".") {
      if let owner = messages[scope] { kept[owner, default: [:]][first] = messages[first] ?? first }
    }
  }

  /// `A.B.C`, `A.B` and `A`.
  private static func scopes(outwardFrom name: String) -> [String] {
    let parts = name.split(separator: ".")
    return parts.indices.reversed().map { parts[...$0].joined(separator: ".") }
  }

  // MARK: Asking

  /// With its module, where without it another type would be meant.
  subscript(fullName: String) -> String { spelled(fullName, hiddenBy: []) }

  /// An expression for the descriptor of a file.
  func descriptor(of path: String) -> String {
    let name = descriptors[path] ?? path
    return (isAmbiguous(name) ? modules[path].map { "\($0).\(name)" } : nil) ?? name
  }

  /// How the code of `message` refers to a type: without the names of the types around both, as long
  /// as nothing nearer has the name that is left.
  func reference(to fullName: String, from message: String?) -> String {
    guard let message else { return self[fullName] }
    var scope = self[message].split(separator: ".").map(String.init)
    var nearer: [[String]] = []
    let isOwn = modules[fullName] == nil
    let target = (qualified[fullName] ?? fullName).split(separator: ".").map(String.init)
    while !scope.isEmpty {
      if isOwn, target.count > scope.count, target.starts(with: scope) {
        let rest = Array(target.dropFirst(scope.count))
        let isHidden = nearer.contains { inner in
          nested[inner.joined(separator: ".")]?.contains(rest[0]) == true
        }
        if !isHidden { return rest.joined(separator: ".") }
      }
      nearer.append(scope)
      scope.removeLast()
    }
    return spelled(fullName, hiddenBy: nearer)
  }

  private func spelled(_ fullName: String, hiddenBy scopes: [[String]]) -> String {
    let name = qualified[fullName] ?? fullName
    guard let module = modules[fullName] else { return name }
    let first = String(name.prefix { $0 != "." })
    let isHidden = scopes.contains { nested[$0.joined(separator: ".")]?.contains(first) == true }
    return isHidden || isAmbiguous(first) ? "\(module).\(name)" : name
  }

  private func isAmbiguous(_ name: String) -> Bool { homes[name, default: []].count > 1 }

  /// The last part of the type's name.
  func simple(_ fullName: String) -> String {
    let name = qualified[fullName] ?? fullName
    return name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
  }

  /// Types keep their names, save that they begin with a capital.
  static func typeName(_ name: String) -> String {
    guard let first = name.first, first.isLowercase || first == "_" else { return name }
    let converted = SwiftName.upperCamelCase(name)
    return converted.first?.isLetter == true ? converted : "Type" + converted
  }

  static func unreserved(_ name: String, suffix: String) -> String {
    SwiftName.reservedTypeNames.contains(name) ? name + suffix : name
  }
}
