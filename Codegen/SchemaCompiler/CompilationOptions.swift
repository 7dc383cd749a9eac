/// What to generate from a schema, and how.
public struct CompilationOptions: Sendable {
  /// The access level of what is generated.
  public var visibility = Visibility.package
  /// What `bytes` fields are, unless the schema says so (`reign/options.proto`).
  public var bytesForm = BytesForm.arrays
  /// Whether services are left out. Their code needs Reign's RPC modules, which messages do not.
  public var leavesServicesOut = false
  /// The modules that have the Swift types of files, by the files' paths. Nothing is generated for
  /// these files; the code of others imports the modules.
  public var modules: [String: String] = [:]
  /// Whether to keep where everything is in the text, for descriptors with source information.
  public var recordsSourceInfo = false
  /// Whether to generate Swift at all, rather than descriptors alone.
  public var generatesSwift = true
  /// The module for which the schemas that come with the compiler are generated. For the package's
  /// own modules only.
  package var bundledModule: String?

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
