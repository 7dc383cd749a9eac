import Foundation
import SchemaCompiler

/// Reads the schema, has it compiled, and writes or compares the result. Everything that is not a
/// file is `SchemaCompiler`'s.
struct Program {
  private enum Status: Int32 {
    case success = 0
    case failure = 1
    case usage = 2
    case files = 3
  }

  let arguments: [String]

  func run() -> Int32 {
    do {
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
    let output = options.outputDirectory
    var sources = SchemaSources()
    for (path, bytes) in try Folder(options.schemaDirectory).files(ending: ".proto") {
      sources.add(bytes, at: path)
    }
    guard !sources.paths.isEmpty else {
      complain("codegen: there is no .proto file in \(options.schemaDirectory); see --schema")
      return .files
    }
    let compilation = Compilation(
      of: sources, visibility: options.visibility, bytesForm: options.bytesForm,
      recordsLocations: options.includesSourceInfo)
    for diagnostic in compilation.diagnostics {
      complain(diagnostic.description)
    }
    guard !compilation.hasErrors else { return .failure }
    if let path = options.descriptorSetPath {
      try Folder.write(
        compilation.descriptorSet(
          includesImports: options.includesImports,
          includesSourceInfo: options.includesSourceInfo),
        to: path)
      return .success
    }
    let comparison = GeneratedComparison(
      expected: compilation.files,
      present: try Folder(output).files(ending: ".swift", ifMissing: [:]))
    guard !options.isCheck else { return report(comparison, options) }
    try Folder(output).apply(comparison)
    if comparison.isUpToDate { print("all \(compilation.files.count) files are up to date") }
    return .success
  }

  private func report(_ comparison: GeneratedComparison, _ options: CodegenOptions) -> Status {
    guard !comparison.isUpToDate else {
      print("all generated files are up to date")
      return .success
    }
    complain("codegen: \(options.outputDirectory) is not what \(options.schemaDirectory) gives:")
    for difference in comparison.differences {
      complain("  \(difference)")
    }
    complain("run `swift run codegen` and check the result in")
    return .failure
  }

  private func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
