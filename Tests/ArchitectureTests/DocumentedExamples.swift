import Foundation

/// The examples of a module's documentation, as code for the tests.
///
/// Each example becomes a function. A line `expression  // → value` states a result; there and at
/// `let name = expression  // → value` the two are compared.
struct DocumentedExamples {
  let module: String
  let declarations: [PublicDeclaration]

  var path: String { "Tests/DocumentationTests/Examples/\(module)Examples.swift" }

  /// The file that `Tests/DocumentationTests` should have.
  func rendered() -> String {
    let files = Dictionary(grouping: declarations.filter { !$0.examples.isEmpty }, by: \.file)
    let imports = [
      "DescriptorMessages", "ProtobufCodec", "ProtobufJSON", "ProtobufReflection", "SchemaCompiler",
    ].map { "import \($0)\n" }.joined()
    var text = """
      // swift-format-ignore-file
      // Generated from the documentation of \(module). Do not edit: change the examples there and run
      // Scripts/generate-examples.sh.

      \(imports)import Testing
      import WellKnownTypes

      @Suite struct \(module)Examples {

      """
    for (file, declarations) in files.sorted(by: { $0.key < $1.key }) {
      let stem = Self.stem(file)
      let examples = declarations.flatMap { declaration in
        declaration.examples.map { (declaration, $0) }
      }
      text += """
          @Test("the examples in \(file) hold")
          func \(stem)() throws {
        \((1...examples.count).map { "    try \(stem)\($0)()" }.joined(separator: "\n"))
          }


        """
      for (index, (declaration, lines)) in examples.enumerated() {
        text += "  /// `\(declaration.fullName)`\n"
        text += "  private func \(stem)\(index + 1)() throws {\n"
        for line in Self.function(lines, of: declaration) { text += "    \(line)\n" }
        text += "  }\n\n"
      }
    }
    return text + "}\n"
  }

  /// `messageEncoding` for `Sources/ProtobufCodec/Message+Encoding.swift`.
  private static func stem(_ file: String) -> String {
    let name = (file.split(separator: "/").last ?? "").dropLast(".swift".count)
    let words = name.filter { $0 != "+" }
    let capitals = words.prefix { $0.isUppercase }
    return words.prefix(max(capitals.count - 1, 1)).lowercased()
      + words.dropFirst(max(capitals.count - 1, 1))
  }

  private static func function(_ lines: [String], of declaration: PublicDeclaration) -> [String] {
    var body: [String] = []
    var names: [String] = []
    var resultCount = 0
    for line in lines {
      let parts = line.components(separatedBy: "  // → ")
      let words = line.split(separator: " ")
      let name = words.count > 1 ? words[1].prefix { $0.isLetter || $0.isNumber } : ""
      let declares = ["let", "var"].contains(words.first)
      if words.first == "let", line.first != " ", !name.isEmpty { names.append(String(name)) }
      guard parts.count == 2 else {
        body.append(line)
        continue
      }
      resultCount += 1
      if declares { body.append(parts[0]) }
      let indentation = String(line.prefix { $0 == " " })
      let value = declares ? String(name) : parts[0].trimmingCharacters(in: .whitespaces)
      let quoted = line.trimmingCharacters(in: .whitespaces)
        .replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
      body.append("\(indentation)claims.check(\(value), \(parts[1]), \"\(quoted)\")")
    }
    // What an example declares and leaves to the reader is not to be warned of.
    body += names.map { "_ = \($0)" }
    guard resultCount > 0 else { return body }
    return [
      "let claims = Claims(\(resultCount))",
      "defer { claims.finish(\"the example of \(declaration.fullName)\") }",
    ] + body
  }
}
