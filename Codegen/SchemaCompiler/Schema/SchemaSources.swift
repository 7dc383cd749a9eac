/// The texts of a schema, by the paths that `import` statements use.
package struct SchemaSources: Sendable {
  package private(set) var files: [String: [UInt8]] = [:]

  package init() {}

  package init(_ texts: [String: String]) {
    files = texts.mapValues { Array($0.utf8) }
  }

  /// Adds or replaces a file. `path` is relative to the schema's root, with slashes.
  package mutating func add(_ bytes: [UInt8], at path: String) {
    files[path] = bytes
  }

  package var paths: [String] { files.keys.sorted() }
}
