/// Compares the files that a schema gives with those that are there: what `codegen --check` reports, and
/// what `codegen` has to write.
///
/// ```swift
/// let sources = SchemaSources(["greeting.proto": #"syntax = "proto3"; message Greeting {}"#])
/// let comparison = GeneratedComparison(expected: Compilation(of: sources).files, present: [:])
/// comparison.isUpToDate  // → false
/// comparison.differences  // → ["greeting.messages.swift is missing"]
/// comparison.toWrite.map(\.name)  // → ["greeting.messages.swift"]
/// comparison.toRemove  // → []
/// ```
public struct GeneratedComparison: Sendable {
  /// Files that are missing or differ.
  public private(set) var toWrite: [GeneratedFile] = []
  /// Names of generated files that the schema no longer gives.
  public private(set) var toRemove: [String] = []
  /// One line for each, for people.
  public private(set) var differences: [String] = []

  /// Whether there is nothing to write and nothing to remove.
  public var isUpToDate: Bool { differences.isEmpty }

  /// Compares `expected`, what the compiler gives, with what is there.
  ///
  /// `present` are the Swift files of the output directory, by name. Those that were not generated are left
  /// alone, and so are all that are not expected, unless the whole schema was compiled: they may
  /// belong to the rest of it.
  public init(
    expected: [GeneratedFile], present: [String: [UInt8]], isWholeSchema: Bool = true
  ) {
    for file in expected {
      guard let bytes = present[file.name] else {
        toWrite.append(file)
        differences.append("\(file.name) is missing")
        continue
      }
      if bytes != Array(file.text.utf8) {
        toWrite.append(file)
        differences.append("\(file.name) differs from line \(Self.line(of: bytes, file.text)) on")
      }
    }
    guard isWholeSchema else { return }
    let names = Set(expected.map(\.name))
    for (name, bytes) in present.sorted(by: { $0.key < $1.key })
    where !names.contains(name) && bytes.starts(with: Array("// Generated from ".utf8)) {
      toRemove.append(name)
      differences.append("\(name) comes from no file of the schema")
    }
  }

  /// The first line in which the two differ.
  private static func line(of bytes: [UInt8], _ text: String) -> Int {
    var line = 1
    for (left, right) in zip(bytes, text.utf8) {
      guard left == right else { break }
      if left == UInt8(ascii: "\n") { line += 1 }
    }
    return line
  }
}
