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

  func generates(_ file: SchemaFile) -> Bool {
    guard file.isBundled else { return modules[file.path] == nil && !file.isImportOnly }
    return bundledModule != nil && BundledSchema.module(of: file.path) == bundledModule
  }
}
