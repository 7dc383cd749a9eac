/// A file that the compiler wrote.
///
/// ```swift
/// let sources = SchemaSources(["greeting.proto": #"syntax = "proto3"; message Greeting {}"#])
/// let file = Compilation(of: sources).files[0]
/// file.name  // → "greeting.messages.swift"
/// file.text.contains("struct Greeting: Message")  // → true
/// ```
public struct GeneratedFile: Hashable, Sendable {
  /// Without a directory: `greeting.messages.swift` of `greeting.proto`; its services have a file of
  /// their own.
  public let name: String
  /// Swift in UTF-8, with a line's end at the end.
  public let text: String
}

/// From the texts of a schema to Swift: parse, resolve, model, render.
///
/// The same sources give the same files and the same diagnostics, in the same order. Whatever the
/// sources are, compiling them ends and never traps.
///
/// ```swift
/// let text = #"syntax = "proto3"; message Greeting { string text = 1; }"#
/// let compilation = Compilation(of: SchemaSources(["greeting.proto": text]))
/// for diagnostic in compilation.diagnostics { print(diagnostic) }
/// compilation.hasErrors  // → false
/// compilation.files.map(\.name)  // → ["greeting.messages.swift"]
/// ```
///
/// The language is that of <https://protobuf.dev/reference/protobuf/proto3-spec/> and of the one for
/// proto2; `Docs/Protobuf.md` has the limits.
public struct Compilation: Sendable {
  /// Sorted by name; empty if there are errors.
  public let files: [GeneratedFile]
  /// Errors and warnings by file, line and column; a hundred of either at most, and one that says that
  /// there are more.
  public let diagnostics: [Diagnostic]
  /// The resolved schema; empty if there are errors.
  package let schema: Schema
  /// The full names of the services for which no code was generated as the options ask for messages
  /// only.
  package let servicesLeftOut: [String]
  /// The files for which the generated code needs types that nobody was said to have, each with one that
  /// imports it, by path. They may be generated at another time.
  package let borrowed: [(path: String, importer: String)]
  /// What descriptor sets hold, in this order.
  private let roots: [String]

  /// How much work it was, in steps that take the same time whatever the schema.
  package let stepCount: Int

  /// Whether nothing was generated because of a mistake in the schema.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Compiles `sources`. Mistakes of the schema become diagnostics; nothing is thrown.
  ///
  /// ```swift
  /// let sources = SchemaSources(["greeting.proto": "message Greeting {"])
  /// Compilation(of: sources).hasErrors  // → true
  /// ```
  ///
  /// - Parameter options: what to generate, and how.
  public init(of sources: SchemaSources, options: CompilationOptions = CompilationOptions()) {
    var diagnostics = Diagnostics()
    var schema: Schema
    var files: [GeneratedFile] = []
    let graph = ImportGraph(
      sources, recordsLocations: options.recordsSourceInfo, prefersOwn: !options.generatesSwift,
      diagnostics: &diagnostics)
    let isResolved = !options.recordsSourceInfo && !graph.replacesBundled
    let resolved = isResolved ? BundledSchema.resolved : [:]
    schema = Resolver.resolve(graph, resolved: resolved, diagnostics: &diagnostics)
    if !diagnostics.hasErrors, options.generatesSwift {
      Self.checkPrefixes(of: options, for: schema, diagnostics: &diagnostics)
      let models = SwiftModelBuilder.model(of: schema, options: options, diagnostics: &diagnostics)
      let stems = Self.stems(of: models.map(\.source))
      files = zip(models, stems).flatMap { model, stem in
        FileRenderer(file: model, options: options, stem: stem).render()
      }
    }
    Self.checkNames(of: files, diagnostics: &diagnostics)
    self.files = diagnostics.hasErrors ? [] : files.sorted { $0.name < $1.name }
    self.schema = diagnostics.hasErrors ? Schema() : schema
    let isSilent = diagnostics.hasErrors || !options.generatesSwift || !options.leavesServicesOut
    servicesLeftOut =
      isSilent
      ? [] : schema.files.filter(options.generates).flatMap { $0.services.map(\.fullName) }
    borrowed = diagnostics.hasErrors || !options.generatesSwift ? [] : options.borrowed(in: schema)
    self.diagnostics = diagnostics.sorted
    roots = sources.roots.isEmpty ? sources.paths : sources.roots
    stepCount = diagnostics.stepCount
  }

  /// The Swift code of the schemas that come with the compiler and belong to one of the package's
  /// modules: `WellKnownTypes` or `DescriptorMessages`.
  package init(bundledSchemasOf module: String) {
    var options = CompilationOptions(visibility: .public)
    options.bundledModule = module
    var sources = SchemaSources()
    sources.bundled = BundledSchema.paths.filter { BundledSchema.module(of: $0) == module }
    self.init(of: sources, options: options)
  }

  /// The serialized `FileDescriptorSet`, the same bytes as protoc 35.1 writes for the same files, but for the
  /// departures that `Docs/Protobuf.md` lists under "Descriptors"; empty if there are errors. Source information needs `CompilationOptions.recordsSourceInfo`.
  ///
  /// It holds the files of the sources, as `SchemaSources.roots` orders them, and on request all that
  /// they import. Protobuf's own schemas among them are those of the sources, if these have them, and
  /// Swift is not generated (`CompilationOptions.generatesSwift`), or else those of the compiler.
  ///
  /// ```swift
  /// let text = #"syntax = "proto3"; message Greeting { string text = 1; }"#
  /// let compilation = Compilation(of: SchemaSources(["greeting.proto": text]))
  /// let files = try FileDescriptor.files(inSet: compilation.descriptorSet())
  /// files[0].messages[0].name  // → "Greeting"
  /// ```
  public func descriptorSet(includesImports: Bool = false, includesSourceInfo: Bool = false)
    -> [UInt8]
  {
    DescriptorSet(
      schema: schema, roots: roots, includesImports: includesImports,
      includesSourceInfo: includesSourceInfo
    ).bytes()
  }

  private static func checkNames(of files: [GeneratedFile], diagnostics: inout Diagnostics) {
    for (name, count) in Dictionary(files.map { ($0.name, 1) }, uniquingKeysWith: +).sorted(
      by: { $0.key < $1.key }) where count > 1
    {
      diagnostics.error(
        "\(count) files of the schema would become '\(name)'", at: nil, help: "rename one of them")
    }
  }

  private static func checkPrefixes(
    of options: CompilationOptions, for schema: Schema, diagnostics: inout Diagnostics
  ) {
    let files = schema.files.filter { !$0.isBundled }
    let known = Set(files.map(\.path) + files.map(\.package))
    for (key, prefix) in options.prefixes.sorted(by: { $0.key < $1.key }) where !known.contains(key)
    {
      diagnostics.warn(
        "no file and no package of the schema is '\(key)', which was to have the prefix '\(prefix)'",
        at: nil, help: Suggestion.question(for: key, among: known.sorted()))
    }
  }

  /// `raft` for `reign/raft.proto`, or `reign.raft` where several directories have a `raft.proto`. They
  /// differ by more than small and large letters, as some file systems see no difference in these.
  private static func stems(of paths: [String]) -> [String] {
    let whole = paths.map { path in
      path.hasSuffix(".proto") ? String(path.dropLast(6)) : path
    }
    let short = whole.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let counts = Dictionary(short.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
    let wanted = zip(whole, short).map { whole, short in
      counts[short.lowercased()] == 1
        ? short : whole.split(separator: "/").joined(separator: ".")
    }
    let all = Set(wanted.map { $0.lowercased() })
    var taken: Set<String> = []
    return wanted.map { stem in
      guard !taken.insert(stem.lowercased()).inserted else { return stem }
      var number = 2
      while all.contains("\(stem)\(number)".lowercased())
        || !taken.insert("\(stem)\(number)".lowercased()).inserted
      {
        number += 1
      }
      return "\(stem)\(number)"
    }
  }
}
