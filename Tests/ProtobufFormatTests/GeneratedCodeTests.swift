import Foundation
import ProtobufReflection
import SchemaCompiler
import Testing

/// The schemas of these tests and the code of them.
enum FormatSchemas {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  static func sources(
    in folder: String, where isWanted: (String) -> Bool = { _ in true }
  ) throws -> SchemaSources {
    var sources = SchemaSources()
    for (path, bytes) in try files(in: "\(folder)/Schema") where isWanted(path) {
      sources.add(bytes, at: path)
    }
    return sources
  }

  static func files(in folder: String) throws -> [String: [UInt8]] {
    let url = root.appendingPathComponent(folder, isDirectory: true)
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: url.path)
    where path.hasSuffix(".proto") || path.hasSuffix(".swift") {
      files[path] = [UInt8](try Data(contentsOf: url.appendingPathComponent(path)))
    }
    return files
  }
}

@Suite("The generated code of the formats' tests") struct GeneratedCodeTests {
  @Test(
    "is what the compiler makes of their schemas; Scripts/generate.sh mends it if it is not",
    arguments: ["Formats", "Sample"])
  func isUpToDate(folder: String) throws {
    var options = CompilationOptions()
    options.leavesServicesOut = true
    let compilation = Compilation(
      of: try FormatSchemas.sources(in: folder), options: options)
    let comparison = GeneratedComparison(
      expected: compilation.files, present: try FormatSchemas.files(in: "\(folder)/Generated"))
    #expect(comparison.differences == [])
  }
}
