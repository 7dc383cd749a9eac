/// Names and values that travel beside a message, in order; a name may occur more than once.
package struct Metadata: Hashable, Sendable {
  /// One name and one value under it.
  package struct Entry: Hashable, Sendable {
    /// Lower case.
    package let name: String
    package let value: String
  }

  package private(set) var entries: [Entry] = []

  package init() {}

  package var isEmpty: Bool { entries.isEmpty }

  /// The first value under `name`.
  package subscript(name: String) -> String? {
    entries.first { $0.name == name }?.value
  }

  package mutating func append(_ name: String, _ value: String) {
    entries.append(Entry(name: name.lowercased(), value: value))
  }
}
