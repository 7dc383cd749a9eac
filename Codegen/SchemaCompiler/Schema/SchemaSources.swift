/// The texts of a schema, by the paths that `import` statements use.
///
/// ```swift
/// var sources = SchemaSources()
/// let zoo = #"syntax = "proto3"; import "food.proto"; message Zoo { Food food = 1; }"#
/// sources.add(Array(zoo.utf8), at: "zoo/animals.proto")
/// sources.importLoader = { path in
///   path == "food.proto" ? Array(#"syntax = "proto3"; message Food {}"#.utf8) : nil
/// }
/// Compilation(of: sources).hasErrors  // → false
/// ```
public struct SchemaSources: Sendable {
  package private(set) var files: [String: [UInt8]] = [:]
  /// Schemas that come with the compiler and are to be generated.
  var bundled: [String] = []

  /// What descriptor sets are to hold, in this order: paths of files that were added, that
  /// `importLoader` finds, or that come with the compiler. All files that were added, by their paths,
  /// if it is empty.
  ///
  /// ```swift
  /// let text = #"syntax = "proto3";"#
  /// var sources = SchemaSources(["a.proto": text, "b.proto": text])
  /// sources.roots = ["b.proto"]
  /// let files = try FileDescriptor.files(inSet: Compilation(of: sources).descriptorSet())
  /// files.map(\.path)  // → ["b.proto"]
  /// ```
  public var roots: [String] = []

  /// Finds files that are imported but were not added; it returns `nil` for those that are not there
  /// either. Nothing is generated for what it finds.
  public var importLoader: (@Sendable (_ path: String) -> [UInt8]?)?

  /// No files; `add(_:at:)` adds them.
  public init() {}

  /// The files of these texts, by their paths.
  ///
  /// ```swift
  /// let sources = SchemaSources(["greeting.proto": #"syntax = "proto3"; message Greeting {}"#])
  /// sources.paths  // → ["greeting.proto"]
  /// ```
  public init(_ texts: [String: String]) {
    files = texts.mapValues { Array($0.utf8) }
  }

  /// Adds or replaces a file. One of more than 4 MiB becomes a diagnostic.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8. One that is not becomes a diagnostic.
  ///   - path: relative to the schema's root, with slashes: as `import` statements have it.
  public mutating func add(_ bytes: [UInt8], at path: String) {
    files[path] = bytes
  }

  /// Whether a schema of this path comes with the compiler, and need not be added.
  package static func isBundled(_ path: String) -> Bool { BundledSchema.text(at: path) != nil }

  /// The paths of the files that were added, sorted.
  public var paths: [String] { files.keys.sorted() }
}
