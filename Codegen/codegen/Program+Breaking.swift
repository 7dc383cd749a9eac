import Foundation
import SchemaCompiler

/// `codegen breaking`.
extension Program {
  func runBreaking(_ options: BreakingOptions) throws -> Status {
    guard let old = try descriptorSet(at: options.old, options),
      let new = try descriptorSet(at: options.new, options)
    else { return .failure }
    let comparison: BreakingComparison
    do throws(BreakingComparison.InvalidDescriptorSet) {
      comparison = try BreakingComparison(
        old: old.set, new: new.set, oldSources: old.sources, newSources: new.sources)
    } catch {
      complain("codegen: \(error.isOld ? options.old : options.new) is no FileDescriptorSet")
      return .files
    }
    let changes = comparison.changes(upTo: options.level)
    for change in changes { print("\(change)\n\(change.excerpt)", terminator: "") }
    return changes.isEmpty ? .success : .failure
  }

  /// A folder's schema is compiled; `nil` after its errors.
  private func descriptorSet(at path: String, _ options: BreakingOptions) throws -> (
    set: [UInt8], sources: SchemaSources
  )? {
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    guard exists, isDirectory.boolValue else {
      return (try Folder.read(path), SchemaSources())
    }
    let sources = try sources(
      in: path, files: [], importDirectories: options.importDirectories)
    var compilationOptions = CompilationOptions()
    compilationOptions.recordsSourceInfo = true
    compilationOptions.generatesSwift = false
    let compilation = Compilation(of: sources, options: compilationOptions)
    guard !compilation.hasErrors else {
      for diagnostic in compilation.diagnostics { complain(diagnostic.description) }
      return nil
    }
    return (compilation.descriptorSet(includesSourceInfo: true), sources)
  }
}
