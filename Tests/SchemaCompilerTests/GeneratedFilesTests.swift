import Foundation
import SchemaCompiler
import Testing

@Suite("The checked-in generated files")
struct GeneratedFilesTests {
  @Test("are what the compiler makes of the schema; `swift run codegen` mends it if they are not")
  func areUpToDate() throws {
    let compilation = Compilation(of: try Repository.sources(in: "Schema"))
    #expect(compilation.diagnostics.map(\.description) == [])
    let comparison = GeneratedComparison(
      expected: compilation.files,
      present: try Repository.files(in: "Sources/WireMessages/Generated", ending: ".swift"))
    #expect(comparison.differences == [])
  }

  @Test("of the benchmark too; `Benchmarks/codec.sh --help` says how to mend them")
  func benchmarkIsUpToDate() throws {
    let compilation = Compilation(of: try Repository.sources(in: "Benchmarks/CodecSchema"))
    #expect(compilation.diagnostics.map(\.description) == [])
    let comparison = GeneratedComparison(
      expected: compilation.files,
      present: try Repository.files(in: "Benchmarks/CodecMessages/Generated", ending: ".swift"))
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
