/// A file that the compiler wrote.
package struct GeneratedFile: Hashable, Sendable {
  /// Without a directory.
  package let name: String
  package let text: String
}

/// From the texts of a schema to Swift: parse, resolve, model, render.
///
/// The same sources give the same files and the same diagnostics, in the same order. Whatever the
/// sources are, compiling them ends and never traps.
package struct Compilation: Sendable {
  /// Sorted by name; empty if there are errors.
  package let files: [GeneratedFile]
  /// By file, line and column.
  package let diagnostics: [Diagnostic]
  /// The resolved schema; empty if there are errors.
  package let schema: Schema

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// `recordsLocations` is for descriptors with source information.
  package init(
    of sources: SchemaSources, visibility: Visibility = .package, bytesForm: BytesForm = .arrays,
    recordsLocations: Bool = false
  ) {
    var diagnostics = Diagnostics()
    var schema = Schema()
    var files: [GeneratedFile] = []
    let graph = ImportGraph(
      sources, recordsLocations: recordsLocations, diagnostics: &diagnostics)
    // What a file with bad syntax declares is not known, and complaints about it would be wrong.
    if !graph.hasSyntaxErrors {
      schema = Resolver.resolve(graph, diagnostics: &diagnostics)
    }
    if !diagnostics.hasErrors {
      let models = SwiftModelBuilder.model(
        of: schema, bytesForm: bytesForm, diagnostics: &diagnostics)
      let stems = Self.stems(of: models.map(\.source))
      files = zip(models, stems).flatMap { model, stem in
        FileRenderer(file: model, visibility: visibility, stem: stem).render()
      }
    }
    Self.checkNames(of: files, diagnostics: &diagnostics)
    self.files = diagnostics.hasErrors ? [] : files.sorted { $0.name < $1.name }
    self.schema = diagnostics.hasErrors ? Schema() : schema
    self.diagnostics = diagnostics.sorted
  }

  /// The serialized `FileDescriptorSet`, equal to what protoc writes for the same files; empty if
  /// there are errors. Source information needs `recordsLocations`.
  package func descriptorSet(includesImports: Bool = false, includesSourceInfo: Bool = false)
    -> [UInt8]
  {
    DescriptorSet(
      schema: schema, includesImports: includesImports, includesSourceInfo: includesSourceInfo
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

  /// `raft` for `reign/raft.proto`, or `reign.raft` where several directories have a `raft.proto`.
  private static func stems(of paths: [String]) -> [String] {
    let whole = paths.map { path in
      path.hasSuffix(".proto") ? String(path.dropLast(6)) : path
    }
    let short = whole.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let counts = Dictionary(short.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(whole, short).map { whole, short in
      counts[short] == 1 ? short : whole.split(separator: "/").joined(separator: ".")
    }
  }
}
