/// What to generate from a schema, and how.
///
/// ```swift
/// var options = CompilationOptions()
/// options.visibility = .public
/// options.leavesServicesOut = true
/// let text = #"syntax = "proto3"; message Greeting { bytes body = 1; }"#
/// let compilation = Compilation(of: SchemaSources(["greeting.proto": text]), options: options)
/// compilation.files[0].text.contains("public struct Greeting: Message")  // → true
/// ```
public struct CompilationOptions: Sendable {
  /// The access level of what is generated; `package` unless asked otherwise.
  public var visibility = Visibility.package
  /// What `bytes` fields are, unless the schema says so (`reign/options.proto`).
  ///
  /// ```swift
  /// var options = CompilationOptions()
  /// options.bytesForm = .slices
  /// let text = #"syntax = "proto3"; message Greeting { bytes body = 1; }"#
  /// let compilation = Compilation(of: SchemaSources(["greeting.proto": text]), options: options)
  /// compilation.files[0].text.contains("var body: ByteSlice")  // → true
  /// ```
  public var bytesForm = BytesForm.arrays
  /// Whether services are left out. Their code needs Reign's RPC modules, which messages do not.
  public var leavesServicesOut = false
  /// The modules that have the Swift types of files, by the files' paths. Nothing is generated for
  /// these files; the code of others imports the modules.
  ///
  /// ```swift
  /// var options = CompilationOptions()
  /// options.modules["zoo/animals.proto"] = "ZooMessages"
  /// ```
  public var modules: [String: String] = [:]
  /// What stands before the names of top-level types in Swift, by the path of their file or by their
  /// package, instead of what the schema's option `swift_prefix` says.
  ///
  /// ```swift
  /// var options = CompilationOptions()
  /// options.prefixes["acme.v1"] = "V1"
  /// let text = #"syntax = "proto3"; package acme.v1; message Request {}"#
  /// let compilation = Compilation(of: SchemaSources(["a.proto": text]), options: options)
  /// compilation.files[0].text.contains("struct V1Request: Message")  // → true
  /// ```
  public var prefixes: [String: String] = [:]
  /// Whether to keep where everything is in the text, for descriptors with source information.
  ///
  /// ```swift
  /// var options = CompilationOptions()
  /// options.recordsSourceInfo = true
  /// let sources = SchemaSources(["a.proto": #"syntax = "proto3"; message A {}"#])
  /// let set = Compilation(of: sources, options: options).descriptorSet(includesSourceInfo: true)
  /// set.count > Compilation(of: sources).descriptorSet().count  // → true
  /// ```
  public var recordsSourceInfo = false
  /// Whether to generate Swift at all, rather than descriptors alone.
  ///
  /// ```swift
  /// var options = CompilationOptions()
  /// options.generatesSwift = false
  /// let sources = SchemaSources(["a.proto": #"syntax = "proto3"; message A {}"#])
  /// Compilation(of: sources, options: options).files.isEmpty  // → true
  /// ```
  public var generatesSwift = true
  /// The module for which the schemas that come with the compiler are generated. For the package's
  /// own modules only.
  package var bundledModule: String?

  /// Swift that the package sees, `bytes` as arrays, and services too.
  public init() {}

  package init(
    visibility: Visibility = .package, bytesForm: BytesForm = .arrays,
    recordsSourceInfo: Bool = false
  ) {
    self.visibility = visibility
    self.bytesForm = bytesForm
    self.recordsSourceInfo = recordsSourceInfo
  }

  /// The module of a file's types; `nil` if it is the one that is being generated, or if there is
  /// none.
  func module(of path: String) -> String? {
    if let module = BundledSchema.module(of: path) {
      return module == bundledModule ? nil : module
    }
    return modules[path]
  }

  func prefix(of file: SchemaFile) -> String {
    guard !file.isBundled else { return file.swiftPrefix }
    return prefixes[file.path] ?? prefixes[file.package] ?? file.swiftPrefix
  }

  /// Files that generated ones import but for which nothing is generated, and of which no module is said
  /// to have the types.
  func borrowed(in schema: Schema) -> [(path: String, importer: String)] {
    let strangers = Set(
      schema.files.filter { $0.isImportOnly && !$0.isBundled && modules[$0.path] == nil }
        .map(\.path))
    var importers: [String: String] = [:]
    for file in schema.files where generates(file) {
      for statement in file.imports where strangers.contains(statement.path) {
        importers[statement.path] = importers[statement.path] ?? file.path
      }
    }
    return importers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  func generates(_ file: SchemaFile) -> Bool {
    guard file.isBundled else { return modules[file.path] == nil && !file.isImportOnly }
    return bundledModule != nil && BundledSchema.module(of: file.path) == bundledModule
  }
}
