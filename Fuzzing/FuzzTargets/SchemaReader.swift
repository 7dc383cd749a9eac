import SchemaCompiler
import TestSupport

extension FuzzReader {
  /// The compiler, from the text of a schema.
  package static let schema = FuzzReader(
    name: "schema", allocatedPerByte: 1 << 14,
    // The schemas that come with the compiler are read when they are imported.
    allocatedBase: 1 << 23, dictionary: SchemaGenerator.words,
    generate: { SchemaGenerator.text(&$0) },
    examine: { input throws(Violation) in
      var sources = SchemaSources()
      sources.add(input, at: "input.proto")
      let compilation = Compilation(of: sources)
      let diagnostics = compilation.diagnostics
      for diagnostic in diagnostics {
        try require(!diagnostic.description.isEmpty, "a diagnostic says what is wrong")
      }
      guard compilation.hasErrors else {
        return .accepted(sketch(of: compilation))
      }
      try require(compilation.files.isEmpty, "nothing comes out of a wrong schema")
      return .refused(diagnostics.prefix(2).map { sort(of: $0.message) }.joined(separator: "; "))
    })

  private static func sketch(of compilation: Compilation) -> Int {
    let lines = compilation.files.reduce(0) { $0 + $1.text.utf8.count } / 400
    return min(lines, 200) << 4 | min(compilation.diagnostics.count, 15)
  }

  /// A message without what it quotes and counts.
  private static func sort(of message: String) -> String {
    var isQuoted = false
    return String(
      message.filter { character in
        if character == "'" { isQuoted.toggle() }
        return !isQuoted && !character.isNumber
      })
  }
}
