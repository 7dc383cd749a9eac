import Foundation
import SchemaCompiler
import Testing

@Suite("The checked-in generated files")
struct GeneratedFilesTests {
  struct Folder: CustomTestStringConvertible {
    let schema: String
    let output: String
    var bytesForm = BytesForm.arrays
    var visibility = Visibility.package

    var testDescription: String { output }
  }

  static let folders = [
    Folder(schema: "Schema", output: "Sources/WireMessages/Generated"),
    Folder(schema: "Benchmarks/CodecSchema", output: "Benchmarks/CodecMessages/Generated"),
    Folder(
      schema: "Benchmarks/CodecSchema", output: "Benchmarks/SlicedCodecMessages/Generated",
      bytesForm: .slices),
    Folder(schema: "Fuzzing/Schema", output: "Fuzzing/FuzzMessages/Generated"),
    Folder(
      schema: "Fuzzing/Schema", output: "Fuzzing/SlicedFuzzMessages/Generated",
      bytesForm: .slices),
    Folder(
      schema: "Examples/Contacts/Schema", output: "Examples/Contacts/Sources/contacts/Generated",
      visibility: .internal),
  ]

  @Test(
    "are what the compiler makes of the schema; Scripts/generate.sh mends them if they are not",
    arguments: folders)
  func areUpToDate(_ folder: Folder) throws {
    let compilation = Compilation(
      of: try Repository.sources(in: folder.schema),
      options: CompilationOptions(visibility: folder.visibility, bytesForm: folder.bytesForm))
    #expect(compilation.diagnostics.map(\.description) == [])
    let comparison = GeneratedComparison(
      expected: compilation.files,
      present: try Repository.files(in: folder.output, ending: ".swift"))
    #expect(comparison.differences == [])
  }

  @Test(
    "of the schemas that come with the compiler are up to date too",
    arguments: [
      ("WellKnownTypes", "Sources/WellKnownTypes/Generated"),
      ("DescriptorMessages", "Sources/DescriptorMessages/Generated"),
    ])
  func bundledAreUpToDate(module: String, folder: String) throws {
    let compilation = Compilation(bundledSchemasOf: module)
    #expect(compilation.diagnostics.map(\.description) == [])
    let comparison = GeneratedComparison(
      expected: compilation.files, present: try Repository.files(in: folder, ending: ".swift"))
    #expect(comparison.differences == [])
  }

  @Test("come out the same however often the schema is compiled")
  func areDeterministic() throws {
    let sources = try Repository.sources(in: "Schema")
    let first = Compilation(of: sources).files
    #expect(!first.isEmpty)
    for _ in 0..<5 {
      #expect(Compilation(of: sources).files == first)
    }
  }
}

/// The checkout that the tests were built from.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func files(in directory: String, ending suffix: String) throws -> [String: [UInt8]] {
    let url = root.appendingPathComponent(directory, isDirectory: true)
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: url.path)
    where path.hasSuffix(suffix) {
      files[path] = [UInt8](try Data(contentsOf: url.appendingPathComponent(path)))
    }
    return files
  }

  static func sources(in directory: String) throws -> SchemaSources {
    var sources = SchemaSources()
    for (path, bytes) in try files(in: directory, ending: ".proto") {
      sources.add(bytes, at: path)
    }
    return sources
  }
}
