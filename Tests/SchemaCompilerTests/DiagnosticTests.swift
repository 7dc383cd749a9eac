import Foundation
import SchemaCompiler
import Testing

/// The scripts in the folder Diagnostics hold a case for each thing that can be wrong with a schema.
/// `REIGN_REWRITE=1 swift test --filter DiagnosticTests` writes what the compiler says now into them;
/// read the difference as if it were code.
@Suite("Diagnostics")
struct DiagnosticTests {
  private static let folder = "Tests/SchemaCompilerTests/Diagnostics"

  @Test(
    "say where the mistake is, show the line, and say what to do",
    arguments: [
      "syntax", "language", "proto2", "names", "numbers", "imports", "options", "custom",
    ])
  func scripts(name: String) throws {
    let url = Repository.root.appendingPathComponent("\(Self.folder)/\(name).txt")
    let script = DiagnosticScript(try String(contentsOf: url, encoding: .utf8))
    #expect(!script.cases.isEmpty)
    if ProcessInfo.processInfo.environment["REIGN_REWRITE"] != nil {
      try script.rendered(Self.diagnostics).write(to: url, atomically: true, encoding: .utf8)
      return
    }
    for item in script.cases {
      #expect(Self.diagnostics(of: item) == item.expected, "\(name): \(item.title)")
    }
  }

  private static func diagnostics(of item: DiagnosticScript.Case) -> String {
    var sources = SchemaSources()
    for file in item.files {
      sources.add(Array(file.text.utf8), at: file.path)
    }
    let compilation = Compilation(of: sources)
    return compilation.diagnostics.map(\.description).joined()
  }

  @Test("of a file that is not UTF-8 name the first byte that is not")
  func notUTF8() {
    func diagnostics(_ text: String) -> String? {
      let parts = text.utf8.split(separator: UInt8(ascii: "?"), omittingEmptySubsequences: false)
      var sources = SchemaSources()
      let head = Array("syntax = \"proto3\";\n".utf8)
      sources.add(head + parts.joined(separator: [0xFF]), at: "a.proto")
      return Compilation(of: sources).diagnostics.first?.description
    }
    #expect(
      diagnostics("/* '? */ import \"//?\"; // ?\n") == """
        a.proto:2:20: error: the file is not UTF-8
         2 | /* '\u{FFFD} */ import "//\u{FFFD}"; // \u{FFFD}
           |                    ^
        help: save it in UTF-8

        """)
    #expect(
      diagnostics("// ?\n") == """
        a.proto:2:4: warning: the comment is not UTF-8
         2 | // \u{FFFD}
           |    ^
        help: save the file in UTF-8

        """)
  }

  @Test("refuse a byte of zero wherever it stands, as protoc does")
  func zeroByte() {
    for text in ["// \0", "/* \0 */", "option java_package = \"\0\";", "message \0M {}", "\0"] {
      let compilation = Compilation(of: SchemaSources(["a.proto": "syntax = \"proto3\";\n" + text]))
      #expect(
        compilation.diagnostics.map(\.message) == ["there is a byte of zero, which no text has"])
    }
  }

  @Test("are at most a hundred, and a last one that says so")
  func bounded() {
    let fields = (0..<200).map { "  Missing\($0) field\($0) = \($0 + 1);\n" }.joined()
    let text = "syntax = \"proto3\";\nmessage M {\n\(fields)}\n"
    let diagnostics = Compilation(of: SchemaSources(["a.proto": text])).diagnostics
    #expect(diagnostics.count == 101)
    #expect(diagnostics.last?.message.contains("more than 100") == true)
  }

  @Test("that only warn leave room for errors, and fail nothing however many they are")
  func manyWarnings() {
    var texts: [String: String] = [:]
    for number in 0..<150 {
      texts["f\(number).proto"] = "syntax = \"proto3\"; message F\(number) {}"
    }
    let imports = texts.keys.sorted().map { "import \"\($0)\"; " }.joined()
    texts["a.proto"] = "syntax = \"proto3\"; \(imports) message A {}"
    let compilation = Compilation(of: SchemaSources(texts))
    #expect(!compilation.hasErrors && compilation.files.count == 151)
    #expect(compilation.diagnostics.count == 101)
    #expect(compilation.diagnostics.last?.message.contains("more than 100 warnings") == true)
    let many = (0..<150).map { "reserved \"a\($0)\" \"b\"; " }.joined()
    texts["b.proto"] = "syntax = \"proto3\"; message B { \(many) C c = 1; }"
    let wrong = Compilation(of: SchemaSources(texts))
    #expect(wrong.hasErrors && wrong.files.isEmpty)
    #expect(wrong.diagnostics.contains { $0.message == "there is no type 'C'" })
  }

  @Test("quote of a long line what is around the mistake")
  func longLines() {
    func fields(_ numbers: Range<Int>) -> String {
      numbers.map { "int32 field_\($0) = \($0);" }.joined(separator: " ")
    }
    let text =
      "syntax = \"proto3\"; message A { \(fields(1..<5_000)) Missing x = 5000; "
      + "\(fields(5_001..<9_000)) }"
    let diagnostics = Compilation(of: SchemaSources(["a.proto": text])).diagnostics
    #expect(diagnostics.map(\.message) == ["there is no type 'Missing'"])
    let excerpt = diagnostics.first?.description ?? ""
    #expect(
      excerpt.contains("\n 1 | ...") && excerpt.contains(" Missing x = 5000; int32 field_5001"))
    #expect(excerpt.utf8.count < 600)
  }

  @Test("of a file that is too large are one, and it is not read")
  func tooLarge() {
    let text = "syntax = \"proto3\";" + String(repeating: "?", count: 4 << 20)
    let diagnostics = Compilation(of: SchemaSources(["a.proto": text])).diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.message.contains("at most 4194304 are read") == true)
  }

  @Test("of a file with too many statements are one, which names the bound")
  func tooManyStatements() {
    let text = "syntax = \"proto3\"; message M {" + String(repeating: ";", count: 200_100)
    let diagnostics = Compilation(of: SchemaSources(["a.proto": text])).diagnostics
    #expect(
      diagnostics.map(\.message) == [
        "the file has more than 200000 statements; what follows is not read"
      ])
  }

  @Test("of imports that nest too deeply come once")
  func deepImports() {
    var texts: [String: String] = [:]
    for number in 0..<500 {
      texts["f\(1000 + number).proto"] =
        "syntax = \"proto3\";\nimport public \"f\(1001 + number).proto\";\n"
    }
    texts["f1500.proto"] = "syntax = \"proto3\";"
    let diagnostics = Compilation(of: SchemaSources(texts)).diagnostics
    #expect(diagnostics.map(\.message) == ["imports are nested more than 100 deep"])
  }

  @Test("are ordered by file, line and column")
  func ordered() {
    let first = "syntax = \"proto3\";\nmessage A { X x = 1; Y y = 1; }\n"
    let diagnostics = Compilation(
      of: SchemaSources(["b.proto": first, "a.proto": first.replacing("A", with: "B")])
    ).diagnostics
    let places = diagnostics.compactMap(\.location).map(\.description)
    #expect(
      places == [
        "a.proto:2:13", "a.proto:2:22", "a.proto:2:28", "b.proto:2:13", "b.proto:2:22",
        "b.proto:2:28",
      ])
  }

  @Test("that only warn do not keep the code from being generated")
  func warnings() {
    let compilation = Compilation(
      of: SchemaSources([
        "a.proto": "syntax = \"proto3\"; import \"b.proto\"; message A {}",
        "b.proto": "syntax = \"proto3\"; message B {}",
      ]))
    #expect(compilation.diagnostics.map(\.severity) == [.warning])
    #expect(compilation.files.map(\.name) == ["a.messages.swift", "b.messages.swift"])
  }
}
