/// A difference between two states of a schema that breaks somebody who relied on the old one.
///
/// ```swift
/// let old = Compilation(
///   of: SchemaSources(["a.proto": #"syntax = "proto3"; message A { int32 age = 1; }"#]))
/// let new = Compilation(
///   of: SchemaSources(["a.proto": #"syntax = "proto3"; message A { string age = 1; }"#]))
/// let comparison = try BreakingComparison(old: old.descriptorSet(), new: new.descriptorSet())
/// let change = comparison.changes[0]
/// change.level  // → .wire
/// change.message.contains("age")  // → true
/// change.newPlace  // → "a.proto"
/// change.oldPlace  // → "a.proto"
/// change.excerpt  // → ""
/// ```
public struct BreakingChange: Hashable, Sendable, CustomStringConvertible {
  /// Who is broken, from the worst on: what breaks one breaks those below as well.
  ///
  /// ```swift
  /// BreakingChange.Level.wire < .json  // → true
  /// ```
  public enum Level: String, CaseIterable, Comparable, Sendable {
    /// Programs that exchange the binary format, or call methods.
    case wire
    /// Programs that exchange JSON.
    case json
    /// Programs that are compiled with the generated code.
    case source

    private var rank: Int {
      switch self {
      case .wire: 0
      case .json: 1
      case .source: 2
      }
    }

    /// Whether `left` is worse.
    public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
  }

  /// Who is broken first; those below are broken too.
  public let level: Level
  /// What has changed, in one line.
  public let message: String
  /// `path:line:column` in the new schema: of the element, or of what it was in. The path alone if the
  /// descriptor set has no source information.
  public let newPlace: String
  /// `path:line:column` in the old schema; the path alone if there is no source information.
  public let oldPlace: String
  /// The line of the new schema, marked as in a `Diagnostic`; empty if the text is not known.
  public let excerpt: String

  /// One line: `raft.proto:12:10: wire: field 'term' of 'Vote' ... (was raft.proto:11:10)`.
  public var description: String {
    "\(newPlace): \(level.rawValue): \(message) (was \(oldPlace))"
  }
}

/// Compares two states of a schema.
///
/// ```swift
/// let old = Compilation(
///   of: SchemaSources(["a.proto": #"syntax = "proto3"; message A { int32 age = 1; }"#]))
/// let new = Compilation(
///   of: SchemaSources(["a.proto": #"syntax = "proto3"; message A { string age = 1; }"#]))
/// let comparison = try BreakingComparison(old: old.descriptorSet(), new: new.descriptorSet())
/// comparison.changes.count  // → 1
/// ```
///
/// Files go by their paths, messages, enums and services by their full names, fields and values by
/// their numbers.
public struct BreakingComparison: Sendable {
  /// The bytes are not a `FileDescriptorSet`.
  ///
  /// ```swift
  /// do {
  ///   _ = try BreakingComparison(old: [], new: [0xFF])
  /// } catch {
  ///   error.isOld  // → false
  /// }
  /// ```
  public struct InvalidDescriptorSet: Error, Hashable {
    /// Whether it is those of the old schema.
    public let isOld: Bool
  }

  /// By their places in the old schema.
  public private(set) var changes: [BreakingChange] = []

  /// Both are serialized `FileDescriptorSet`s, from this compiler or another. Lines are known if they
  /// have source information. With the sources of which they were made, lines are quoted.
  ///
  /// ```swift
  /// try BreakingComparison(old: descriptorSet, new: descriptorSet).changes  // → []
  /// ```
  ///
  /// - Throws: if either is no descriptor set.
  public init(
    old: [UInt8], new: [UInt8], oldSources: SchemaSources = SchemaSources(),
    newSources: SchemaSources = SchemaSources()
  ) throws(InvalidDescriptorSet) {
    var comparer = SnapshotComparer(
      old: try Self.read(old, oldSources, isOld: true),
      new: try Self.read(new, newSources, isOld: false))
    comparer.run()
    changes = comparer.sorted
  }

  /// Those that break at least `level`'s programs: `.wire` alone, `.wire` and `.json`, or all.
  ///
  /// ```swift
  /// let comparison = try BreakingComparison(old: descriptorSet, new: [])
  /// comparison.changes(upTo: .wire).count <= comparison.changes(upTo: .source).count  // → true
  /// ```
  public func changes(upTo level: BreakingChange.Level) -> [BreakingChange] {
    changes.filter { $0.level <= level }
  }

  private static func read(
    _ bytes: [UInt8], _ sources: SchemaSources, isOld: Bool
  ) throws(InvalidDescriptorSet) -> Snapshot {
    do throws(WireFields.Malformed) {
      return try Snapshot(descriptorSet: bytes, sources: sources)
    } catch {
      throw InvalidDescriptorSet(isOld: isOld)
    }
  }
}
