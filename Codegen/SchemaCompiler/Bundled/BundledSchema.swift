/// The schemas that come with the compiler, which every schema may import without having them.
///
/// Where Swift is generated, a file of the same path among the sources does not take the place of the
/// bundled one: the types of these schemas are in library modules already, and there can be one of
/// each. The compiler says so if the file is one of those to generate, and passes over it if it is
/// there to be imported only. For descriptors alone it is the other way round, as with protoc: other
/// versions of these schemas have other comments and other fields.
enum BundledSchema {
  static let descriptorPath = "google/protobuf/descriptor.proto"

  /// The paths, sorted.
  static let paths: [String] = texts.keys.sorted()

  static func text(at path: String) -> String? { texts[path] }

  /// The module that has the Swift types of a bundled schema's messages; `nil` if no module has.
  static func module(of path: String) -> String? {
    switch path {
    case descriptorPath: "DescriptorMessages"
    case ReignOptionsSchema.path: nil
    default: texts[path] == nil ? nil : "WellKnownTypes"
    }
  }

  /// Whether a schema is imported for declaring or setting options rather than for its types.
  static func isForOptions(_ path: String) -> Bool {
    path == descriptorPath || path == ReignOptionsSchema.path
  }

  /// What stands before the names of the types in Swift, as a `swift_prefix` would.
  static let swiftPrefix = "Protobuf"

  /// The schemas without locations, parsed once. They have no mistakes; a test holds them to it.
  static let parsed: [String: FileSyntax] = {
    var files: [String: FileSyntax] = [:]
    for path in paths {
      var diagnostics = Diagnostics()
      files[path] = parse(path, recordsLocations: false, diagnostics: &diagnostics)
    }
    return files
  }()

  /// The schemas as they are resolved, once, without locations.
  static let resolved: [String: SchemaFile] = {
    var diagnostics = Diagnostics()
    var sources = SchemaSources()
    sources.bundled = paths
    let graph = ImportGraph(sources, diagnostics: &diagnostics)
    let schema = Resolver.resolve(graph, resolved: [:], diagnostics: &diagnostics)
    return Dictionary(
      schema.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }()

  /// The type of that full name, or the one whose last part it is, and the file that declares it.
  static func type(named name: String) -> (path: String, fullName: String)? {
    for path in paths {
      guard let file = parsed[path], let package = file.package?.text else { continue }
      let names = file.messages.map(\.name.text) + file.enums.map(\.name.text)
      if let found = names.first(where: { $0 == name || "\(package).\($0)" == name }) {
        return (path, "\(package).\(found)")
      }
    }
    return nil
  }

  /// The paths of the files that declare the types, by the types' full names.
  static let typeNames: [String: String] = {
    var names: [String: String] = [:]
    for path in paths {
      guard let file = parsed[path], let package = file.package?.text else { continue }
      for name in file.messages.map(\.name.text) + file.enums.map(\.name.text) {
        names["\(package).\(name)"] = path
      }
    }
    return names
  }()

  static func parse(_ path: String, recordsLocations: Bool, diagnostics: inout Diagnostics)
    -> FileSyntax?
  {
    guard let text = texts[path] else { return nil }
    let source = SourceFile(path: path, bytes: Array(text.utf8))
    return Parser.parse(source, recordsLocations: recordsLocations, diagnostics: &diagnostics)
  }

  private static let texts: [String: String] = {
    var texts = Dictionary(
      WellKnownSchema.texts.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    texts[descriptorPath] = DescriptorSchema.text
    texts[ReignOptionsSchema.path] = ReignOptionsSchema.text
    return texts
  }()
}
