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
      let options = try Options(arguments)
      guard !options.isHelp else {
        print(Options.help)
        return Status.success.rawValue
      }
      return try run(options).rawValue
    } catch let mistake as Options.Mistake {
      complain("codegen: \(mistake.message)")
      return Status.usage.rawValue
    } catch {
      complain("codegen: \(error.localizedDescription)")
      return Status.files.rawValue
    }
  }

  private func run(_ options: Options) throws -> Status {
    let schema = URL(fileURLWithPath: options.schemaDirectory, isDirectory: true)
    let output = URL(fileURLWithPath: options.outputDirectory, isDirectory: true)
    let sources = try sources(in: schema)
    guard !sources.paths.isEmpty else {
      complain("codegen: there is no .proto file in \(options.schemaDirectory); see --schema")
      return .files
    }
    let compilation = Compilation(of: sources, visibility: options.visibility)
    for diagnostic in compilation.diagnostics {
      complain(diagnostic.description)
    }
    guard !compilation.hasErrors else { return .failure }
    let comparison = GeneratedComparison(
      expected: compilation.files, present: try generatedFiles(in: output))
    guard !options.isCheck else { return report(comparison, options) }
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    for file in comparison.toWrite {
      try Data(file.text.utf8).write(to: output.appendingPathComponent(file.name), options: .atomic)
      print("wrote \(file.name)")
    }
    for name in comparison.toRemove {
      try FileManager.default.removeItem(at: output.appendingPathComponent(name))
      print("removed \(name)")
    }
    if comparison.isUpToDate { print("all \(compilation.files.count) files are up to date") }
    return .success
  }

  private func report(_ comparison: GeneratedComparison, _ options: Options) -> Status {
    guard !comparison.isUpToDate else { return .success }
    complain("codegen: \(options.outputDirectory) is not what \(options.schemaDirectory) gives:")
    for difference in comparison.differences {
      complain("  \(difference)")
    }
    complain("run `swift run codegen` and check the result in")
    return .failure
  }

  // MARK: Files

  private func sources(in directory: URL) throws -> SchemaSources {
    var sources = SchemaSources()
    for path in try FileManager.default.subpathsOfDirectory(atPath: directory.path)
    where path.hasSuffix(".proto") {
      let bytes = try Data(contentsOf: directory.appendingPathComponent(path))
      sources.add([UInt8](bytes), at: path)
    }
    return sources
  }

  private func generatedFiles(in directory: URL) throws -> [String: [UInt8]] {
    guard FileManager.default.fileExists(atPath: directory.path) else { return [:] }
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: directory.path)
    where name.hasSuffix(".swift") {
      files[name] = [UInt8](try Data(contentsOf: directory.appendingPathComponent(name)))
    }
    return files
  }

  private func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
