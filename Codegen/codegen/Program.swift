import Foundation
import SchemaCompiler

/// Reads the schema, has it compiled, and writes or compares the result. Everything that is not a
/// file is `SchemaCompiler`'s.
struct Program {
  /// The exit codes: all is well, the schema or the comparison is not, the arguments are not, or a file could
  /// not be read or written.
  enum Status: Int32 {
    case success = 0
    case failure = 1
    case usage = 2
    case files = 3
  }

  let arguments: [String]

  func run() -> Int32 {
    do {
      if arguments == ["--help", "breaking"] || arguments == ["-h", "breaking"] {
        print(BreakingOptions.help)
        return Status.success.rawValue
      }
      if arguments.first == "breaking" {
        let options = try BreakingOptions(Array(arguments.dropFirst()))
        guard !options.isHelp else {
          print(BreakingOptions.help)
          return Status.success.rawValue
        }
        return try runBreaking(options).rawValue
      }
      let options = try CodegenOptions(arguments)
      guard !options.isHelp else {
        print(CodegenOptions.help)
        return Status.success.rawValue
      }
      return try run(options).rawValue
    } catch let mistake as CodegenOptions.Mistake {
      complain("codegen: \(mistake.message)")
      return Status.usage.rawValue
    } catch {
      complain("codegen: \(error)")
      return Status.files.rawValue
    }
  }

  private func run(_ options: CodegenOptions) throws -> Status {
    let compilation: Compilation
    if let module = options.bundledModule {
      compilation = Compilation(bundledSchemasOf: module)
    } else {
      let sources = try sources(
        in: options.schemaDirectory, files: options.schemaFiles,
        importDirectories: options.importDirectories)
      guard !sources.paths.isEmpty || !sources.roots.isEmpty else {
        complain("codegen: there is no .proto file in \(options.schemaDirectory); see --schema")
        return .files
      }
      compilation = Compilation(of: sources, options: options.compilation)
    }
    for diagnostic in compilation.diagnostics {
      complain(diagnostic.description)
    }
    guard !compilation.hasErrors else { return .failure }
    if let path = options.descriptorSetPath {
      let set = compilation.descriptorSet(
        includesImports: options.includesImports, includesSourceInfo: options.includesSourceInfo)
      guard !options.isCheck else { return try report(set, at: path, options) }
      try Folder.write(set, to: path)
      return .success
    }
    let output = try options.outputDirectory ?? defaultOutput()
    mention(compilation.borrowed, options)
    if options.services == .leftOut { mention(compilation.servicesLeftOut) }
    let comparison = GeneratedComparison(
      expected: compilation.files,
      present: try Folder(output).files(ending: ".swift", ifMissing: [:]),
      isWholeSchema: options.schemaFiles.isEmpty)
    guard !options.isCheck else { return report(comparison, in: output, options) }
    try Folder(output).apply(comparison)
    if comparison.isUpToDate { print("all \(compilation.files.count) files are up to date") }
    return .success
  }

  /// The schema in a folder, or some of its files, in the order in which they are named. What is
  /// named or imported is looked for there first, then in `importDirectories`.
  func sources(in directory: String, files: [String], importDirectories: [String]) throws
    -> SchemaSources
  {
    var sources = SchemaSources()
    let folder = Folder(directory)
    let places = [folder] + importDirectories.map(Folder.init)
    let find: @Sendable (String) -> [UInt8]? = { path in
      places.lazy.compactMap { $0.fileIfPresent(at: path) }.first
    }
    if files.isEmpty {
      for (path, bytes) in try folder.files(ending: ".proto") { sources.add(bytes, at: path) }
      for link in folder.linkedFolders {
        complain(
          "note: \(directory)/\(link) is a link to a folder, and is not followed: what is there is "
            + "read if it is imported")
      }
    }
    for path in files {
      if let bytes = find(path) {
        sources.add(bytes, at: path)
      } else if !SchemaSources.isBundled(path) {
        if let within = folder.path(of: path), find(within) != nil {
          throw Folder.Problem(
            description: "there is no \(path) in \(directory): files are named relative to it; "
              + "did you mean '\(within)'?")
        }
        // Reading it again says why it cannot be read.
        sources.add(try folder.file(at: path), at: path)
      }
    }
    sources.roots = files
    sources.importLoader = find
    return sources
  }

  private func defaultOutput() throws -> String {
    try CodegenOptions.defaultOutput(amongTargets: Folder("Sources").folders())
  }

  private func mention(_ services: [String]) {
    guard let first = services.first else { return }
    let names =
      services.count == 1 ? "'\(first)' is" : "'\(first)' and \(services.count - 1) more are"
    complain(
      """
      note: service \(names) left out, as RPC stubs need modules of Reign that are no product of its package
      help: say --messages-only to have this unsaid; --services generates the stubs all the same
      """)
  }

  /// Types that are used and that neither this run nor, as far as is known, any module has. What the
  /// schema's folder has is left for another run.
  private func mention(
    _ borrowed: [(path: String, importer: String)], _ options: CodegenOptions
  ) {
    let folder = Folder(options.schemaDirectory)
    for (path, importer) in borrowed where folder.fileIfPresent(at: path) == nil {
      complain(
        """
        warning: nothing is generated for '\(path)', whose types the code of '\(importer)' needs
        help: say --module \(path)=NAME if the module NAME has them, or compile it too

        """)
    }
  }

  private func report(_ set: [UInt8], at path: String, _ options: CodegenOptions) throws -> Status {
    guard try Folder.readIfPresent(path) != set else {
      print("\(path) is up to date")
      return .success
    }
    complain("codegen: \(path) is not what \(options.schemaDirectory) gives")
    complain("run `\(CodegenOptions.writingCommand(for: arguments))` and check the result in")
    return .failure
  }

  private func report(
    _ comparison: GeneratedComparison, in output: String, _ options: CodegenOptions
  ) -> Status {
    guard !comparison.isUpToDate else {
      print("all generated files are up to date")
      return .success
    }
    complain("codegen: \(output) is not what \(options.schemaDirectory) gives:")
    for difference in comparison.differences {
      complain("  \(difference)")
    }
    complain("run `\(CodegenOptions.writingCommand(for: arguments))` and check the result in")
    return .failure
  }

  func complain(_ text: String) {
    // Where nobody listens there is nobody to tell. The form that does not throw ends the program.
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }
}
