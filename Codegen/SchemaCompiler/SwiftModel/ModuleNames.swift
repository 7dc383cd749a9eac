/// The names at the top level of one module: of messages, enums, services and files' descriptors.
struct ModuleNames {
  /// Of messages and enums, by their full protobuf names.
  private(set) var names: [String: String] = [:]
  /// By the services' full names, without `Methods`, `Stub` or `Service`.
  private(set) var services: [String: String] = [:]
  /// Of the enums that embed descriptors, by the files' paths.
  private(set) var descriptors: [String: String] = [:]
  private(set) var clashes: [(swift: String, first: String, second: String, range: SourceRange)] =
    []
  /// In files that are generated.
  var renamings: [NameClaims.Renaming] {
    packageRenamings + claims.renamings.filter { $0.range != nil }
  }

  private let files: [SchemaFile]
  private let options: CompilationOptions
  private var claims = NameClaims(reserved: [], suffix: "")
  private var packageRenamings: [NameClaims.Renaming] = []
  private var owners: [String: String] = [:]

  /// A type that wants a name at the top of the module.
  private struct Declaration {
    let fullName: String
    let package: String
    /// With the prefix, as it would be if there were no other.
    let plain: String
    /// Appended if Swift or the generated code needs the name.
    let suffix: String
    /// Whether Swift's name is the schema's.
    let isExact: Bool
    /// Nowhere if nothing is to be told of it.
    let range: SourceRange?

    func name(behind packagePrefix: String) -> String {
      let name = packagePrefix + plain
      let isTaken =
        SwiftName.reservedTypeNames.contains(name) || SwiftName.runtimeTypeNames.contains(name)
      return isTaken ? name + suffix : name
    }
  }

  init(_ files: [SchemaFile], _ options: CompilationOptions) {
    self.files = files
    self.options = options
    let declarations = files.flatMap(declarations)
    let prefixes = Self.packagePrefixes(
      of: declarations.map { ($0.name(behind: ""), $0.package) })
    let list = claims.claim(
      zip(declarations, prefixes).map { declaration, prefix in
        // Who keeps a plain name has it before those that happen to become the same.
        .init(
          owner: declaration.fullName, wanted: declaration.name(behind: prefix),
          range: declaration.range, rank: (prefix.isEmpty ? 0 : 2) + (declaration.isExact ? 0 : 1),
          mark: .ordinal)
      })
    for ((declaration, prefix), name) in zip(zip(declarations, prefixes), list) {
      names[declaration.fullName] = name
      owners[name] = declaration.fullName
      let plain = declaration.name(behind: "")
      guard !prefix.isEmpty, declaration.range != nil, name == declaration.name(behind: prefix)
      else { continue }
      packageRenamings.append(
        .init(
          owner: declaration.fullName, wanted: plain, name: name, earlier: nil,
          range: declaration.range))
    }
  }

  private func declarations(of file: SchemaFile) -> [Declaration] {
    let prefix = options.prefix(of: file)
    let isGenerated = options.generates(file)
    func declaration(_ name: String, _ fullName: String, _ suffix: String, _ range: SourceRange)
      -> Declaration
    {
      let type = TypeNames.typeName(name)
      return Declaration(
        fullName: fullName, package: file.package, plain: prefix + type, suffix: suffix,
        isExact: type == name, range: isGenerated ? range : nil)
    }
    return file.messages.map { declaration($0.name, $0.fullName, "Message", $0.range) }
      + file.enums.map { declaration($0.name, $0.fullName, "Enum", $0.range) }
  }

  /// The ends of the packages' names, for names that several packages have: as few parts as tell these
  /// packages apart. Those of other names, and of no package, are empty.
  private static func packagePrefixes(of names: [(name: String, package: String)]) -> [String] {
    var packages: [String: Set<String>] = [:]
    for (name, package) in names { packages[name, default: []].insert(package) }
    var prefixes: [String: [String: String]] = [:]
    for (name, packages) in packages where packages.count > 1 {
      let parts = packages.map { ($0, $0.split(separator: ".").map(String.init)) }
      var ends: [String: String] = [:]
      for count in Array(1...partsMax) + [Int.max] {
        ends = Dictionary(
          parts.map { package, parts in
            (package, parts.suffix(count).map(SwiftName.upperCamelCase).joined())
          }, uniquingKeysWith: { first, _ in first })
        if Set(ends.values).count == packages.count { break }
      }
      prefixes[name] = ends
    }
    return names.map { prefixes[$0.name]?[$0.package] ?? "" }
  }

  /// How many parts of packages' names are tried, one more each time, before they are taken in whole.
  private static let partsMax = 8

  mutating func addServicesAndDescriptors() {
    if !options.leavesServicesOut { addServices() }
    let list = claims.claim(
      files.map { file in
        .init(
          owner: file.path, wanted: DescriptorNames.typeName(for: file), range: nil,
          mark: .word("File"))
      })
    for (file, name) in zip(files, list) { descriptors[file.path] = name }
  }

  private mutating func addServices() {
    let list = files.flatMap { file in file.services.map { (file, $0) } }
    let prefixes = Self.packagePrefixes(
      of: list.map { (options.prefix(of: $0.0) + $0.1.name, $0.0.package) })
    for ((file, service), prefix) in zip(list, prefixes) {
      let plain = options.prefix(of: file) + service.name
      services[service.fullName] = prefix + plain
      if !prefix.isEmpty {
        packageRenamings.append(
          .init(
            owner: service.fullName, wanted: plain, name: prefix + plain, earlier: nil,
            range: service.range))
      }
      for suffix in ["Methods", "Stub", "Service"] {
        let name = prefix + plain + suffix
        guard let first = owners.updateValue(service.fullName, forKey: name) else { continue }
        clashes.append((name, first, service.fullName, service.range))
      }
    }
  }
}
