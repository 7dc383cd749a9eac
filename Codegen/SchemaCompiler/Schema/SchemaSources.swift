/// The texts of a schema, by the paths that `import` statements use.
///
///     var sources = SchemaSources()
///     sources.add(bytes, at: "zoo/animals.proto")
///     sources.importLoader = { path in try? read("third-party/" + path) }
public struct SchemaSources: Sendable {
  package private(set) var files: [String: [UInt8]] = [:]
  /// Schemas that come with the compiler and are to be generated.
  var bundled: [String] = []

  /// What descriptor sets are to hold, in this order: paths of files that were added, that
  /// `importLoader` finds, or that come with the compiler. All files that were added, by their paths,
  /// if it is empty.
  public var roots: [String] = []

  /// Finds files that are imported but were not added; it returns `nil` for those that are not there
  /// either. Nothing is generated for what it finds.
  public var importLoader: (@Sendable (_ path: String) -> [UInt8]?)?

  public init() {}

  public init(_ texts: [String: String]) {
    files = texts.mapValues { Array($0.utf8) }
  }

  /// Adds or replaces a file. `path` is relative to the schema's root, with slashes.
  public mutating func add(_ bytes: [UInt8], at path: String) {
    files[path] = bytes
  }

  /// Whether a schema of this path comes with the compiler, and need not be added.
  package static func isBundled(_ path: String) -> Bool { BundledSchema.text(at: path) != nil }

  /// The paths of the files that were added, sorted.
  public var paths: [String] { files.keys.sorted() }
}
