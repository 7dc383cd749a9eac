import Testing

@testable import SchemaCompiler

/// The folder Specimen holds a schema with every construct, and what the compiler makes of it: real
/// Swift, compiled with these tests. After a change that is meant, write it anew with
/// `Scripts/generate.sh`, and read the difference.
@Suite("The renderer")
struct RendererTests {
  private static let folder = "Tests/SchemaCompilerTests/Specimen"

  private func compile(_ text: String, visibility: Visibility = .package) -> [GeneratedFile] {
    let compilation = Compilation(
      of: SchemaSources(["dir/a.proto": "syntax = \"proto3\";\n\(text)"]),
      options: CompilationOptions(visibility: visibility))
    #expect(compilation.diagnostics.map(\.description) == [])
    return compilation.files
  }

  @Test("renders every construct as it is checked in")
  func specimen() throws {
    let compilation = Compilation(of: try Repository.sources(in: Self.folder))
    #expect(compilation.diagnostics.map(\.description) == [])
    let comparison = GeneratedComparison(
      expected: compilation.files,
      present: try Repository.files(in: "\(Self.folder)/Generated", ending: ".swift"))
    #expect(comparison.differences == [])
  }

  @Test("renders what the codec's tests wrote by hand")
  func codecSpecimen() throws {
    let folder = "Tests/ProtobufCodecTests/Specimen"
    let files = Compilation(of: try Repository.sources(in: folder)).files
    let byHand = try Repository.files(in: folder, ending: "/Specimen.swift")
      .merging(try Repository.files(in: folder, ending: "Specimen.swift")) { first, _ in first }
    /// Words only: how lines are broken is the formatter's business. The head differs.
    func words(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { !$0.hasPrefix("//") || $0.hasPrefix("///") }
        .flatMap { $0.split(separator: " ") }
    }
    let expected = try #require(byHand["Specimen.swift"])
    #expect(files.count == 1)
    #expect(
      words(files.first?.text ?? "") == words(String(decoding: expected, as: UTF8.self)))
  }

  @Test("breaks a method's types where they do not fit on a line, as the formatter does")
  func longMethod() throws {
    let message = String(repeating: "Long", count: 12)
    let text = try #require(
      compile(
        "message \(message) {}\nservice S { rpc Transfer(\(message)) returns (\(message)); }"
      ).map(\.text).first { $0.contains("SMethods") })
    #expect(
      text.contains(
        """
          package static let transfer = Method<
            \(message), \(message)
          >(
            path: "/S/Transfer", kind: .unary)

        """))
  }

  @Test("renders what only proto2 has")
  func proto2() throws {
    let folder = "Tests/ProtobufCodecTests/Proto2"
    let compilation = Compilation(of: try Repository.sources(in: folder))
    let comparison = GeneratedComparison(
      expected: compilation.files, present: try Repository.files(in: folder, ending: ".swift"))
    #expect(comparison.differences == [])
  }

  @Test("writes default values so that the Swift compiler warns of none")
  func extremeDefaults() throws {
    let cases = [
      ("float", "1e-45", ".init(bitPattern: 0x1)"),
      ("float", "-3e-39", ".init(bitPattern: 0x8020aac8)"),
      ("float", "1.17549435e-38", ".init(bitPattern: 0x800000)"),
      ("float", "1.1754945e-38", "1.1754945e-38"),
      ("float", "1e-50", "0.0"),
      ("float", "1e39", ".infinity"),
      ("float", "-1e39", "-.infinity"),
      ("float", "3.4028235677973366e38", "3.4028235e+38"),
      ("float", "16777217", "16777216.0"),
      ("double", "5e-324", ".init(bitPattern: 0x1)"),
      ("double", "-1e-310", ".init(bitPattern: 0x800012688b70e62b)"),
      ("double", "2.2e-308", ".init(bitPattern: 0xfd1d7d505cd02)"),
      ("double", "2.2250738585072014e-308", ".init(bitPattern: 0x10000000000000)"),
      ("double", "2.2250738585072019e-308", "2.225073858507202e-308"),
      ("double", "1e400", ".infinity"),
      ("double", "-0.0", "-0.0"),
    ]
    for (type, value, expected) in cases {
      let schema = """
        syntax = "proto2";
        message M { optional \(type) a = 1 [default = \(value)]; }
        """
      let compilation = Compilation(of: SchemaSources(["a.proto": schema]))
      #expect(compilation.diagnostics.map(\.description) == [])
      let text = try #require(compilation.files.first?.text)
      #expect(text.contains("{ self.a ?? \(expected) }"), "\(type) \(value)")
    }
  }

  @Test("renders an enum of hundreds of numbers as a number with names")
  func largeEnum() throws {
    let values = (0..<300).map { "  VALUE_\($0)A = \($0 * 7);" }.joined(separator: "\n")
    let text = try #require(
      compile("enum Large {\n\(values)\n}\nmessage Holder { Large one = 1; }").first?.text)
    #expect(text.contains("package struct Large: Enumeration {"))
    #expect(text.contains("  package static var value299A: Large { Large(rawValue: 2093) }"))
    #expect(text.contains("var one: Large = Large()"))
  }

  @Test("renders bytes as slices if it is asked to")
  func slices() throws {
    let folder = "Tests/ProtobufCodecTests/Slices"
    let compilation = Compilation(
      of: try Repository.sources(in: folder),
      options: CompilationOptions(bytesForm: .slices))
    let comparison = GeneratedComparison(
      expected: compilation.files, present: try Repository.files(in: folder, ending: ".swift"))
    #expect(comparison.differences == [])
  }

  @Test("keeps every line within 100 columns, and ends files with one line break")
  func lines() throws {
    let long = String(repeating: "very_", count: 12)
    let files = compile(
      """
      // \(String(repeating: "word ", count: 60))
      message \(String(repeating: "Very", count: 12))Long {
        map<string, \(String(repeating: "Very", count: 12))Long> \(long)long_name = 1;
        repeated fixed64 \(long)longer_name = 2;
        oneof choice { \(String(repeating: "Very", count: 12))Long \(long)choice = 3; }
        uint64 \(long)number = 4;
        // \(String(repeating: "word ", count: 60))
        optional uint64 \(long)optional = 5;
      }
      service S {
        rpc \(String(repeating: "Very", count: 8))LongName(
          stream \(String(repeating: "Very", count: 12))Long)
          returns (stream \(String(repeating: "Very", count: 12))Long);
      }
      """)
    #expect(files.count == 2)
    for file in files {
      for line in file.text.split(separator: "\n") {
        // Names alone may be longer than a line.
        #expect(line.count <= 100 || line.count { $0 == " " } < 14, "\(line)")
      }
      #expect(file.text.hasSuffix("}\n") && !file.text.hasSuffix("\n\n"))
    }
  }

  @Test("writes declarations with the visibility that is asked for")
  func visibilities() {
    let text = "message M { uint64 a = 1; } service S { rpc R(M) returns (M); }"
    let open = compile(text, visibility: .public).map(\.text).joined()
    #expect(open.contains("public struct M: Message {"))
    #expect(open.contains("public import ProtobufCodec"))
    #expect(open.contains("public protocol SService: AnyObject {"))
    #expect(!open.contains("package "))
    let closed = compile(text, visibility: .internal).map(\.text).joined()
    #expect(closed.contains("\nstruct M: Message {"))
    #expect(closed.contains("\nimport RPCCore"))
    #expect(!closed.contains("public ") && !closed.contains("package "))
  }

  @Test("names the source and the generator's version in the head, and nothing of the machine")
  func head() {
    #expect(
      compile("message M {}").first?.text.hasPrefix(
        "// Generated from dir/a.proto by the schema compiler, version 1. Do not edit: change the "
          + "schema and\n// run `swift run codegen`.\n\npackage import ProtobufCodec\n") == true)
  }

  @Test("lets no control character of a comment into the code")
  func comments() {
    let file = compile("// One.\rlet evil = 1\u{1}\u{2}\nmessage M {}").first
    #expect(file?.text.contains("/// One.\n/// let evil = 1\npackage struct M") == true)
  }

  @Test("writes a file for messages and the descriptor, and one for services if there are any")
  func fileNames() {
    #expect(compile("").map(\.name) == ["a.messages.swift"])
    #expect(compile("enum E { Z = 0; }").map(\.name) == ["a.messages.swift"])
    #expect(
      compile("service S {}").map(\.name) == ["a.messages.swift", "a.services.swift"])
    let compilation = Compilation(
      of: SchemaSources([
        "x/a.proto": "syntax = \"proto3\"; package x; message M {}",
        "y/a.proto": "syntax = \"proto3\"; package y; option swift_prefix = \"Y\"; message M {}",
      ]))
    #expect(compilation.files.map(\.name) == ["x.a.messages.swift", "y.a.messages.swift"])
  }

  @Test("declares once that a message is carried, by the first file whose services do")
  func carriedMessages() {
    let compilation = Compilation(
      of: SchemaSources([
        "a.proto": """
        syntax = "proto3"; package a; message M {} service S { rpc R(M) returns (M); }
        """,
        "b.proto": """
        syntax = "proto3"; package b; import "a.proto"; message N {}
        service T { rpc R(a.M) returns (N); }
        """,
      ]))
    let text = compilation.files.map(\.text).joined()
    #expect(text.split(separator: "extension M: RPCMessage {}").count == 2)
    #expect(text.split(separator: "extension N: RPCMessage {}").count == 2)
  }

  @Test("extensions of message sets have no key, as they are not written as fields")
  func messageSets() {
    let compilation = Compilation(
      of: SchemaSources([
        "a.proto": """
        syntax = "proto2";
        message Set { option message_set_wire_format = true; extensions 4 to max; }
        message Plain { extensions 4 to max; }
        message M {
          extend Set { optional M far = 2000000000; optional M near = 4; }
          extend Plain { optional M plain = 4; }
        }
        """
      ]))
    let text = compilation.files.map(\.text).joined()
    #expect(text.contains("static var plain: ExtensionField<Plain, MessageField<M>>"))
    #expect(!text.contains("static var far"))
    #expect(!text.contains("static var near"))
  }

  @Test("spreads more than a hundred messages over several files, each declared once")
  func manyMessages() {
    func files(_ count: Int) -> [GeneratedFile] {
      compile((0..<count).map { "message M\($0) {}" }.joined(separator: "\n"))
    }
    #expect(files(100).map(\.name) == ["a.messages.swift"])
    let parts = files(250)
    #expect(
      parts.map(\.name) == ["a.messages.2.swift", "a.messages.3.swift", "a.messages.swift"])
    let text = parts.map(\.text).joined()
    for number in 0..<250 {
      #expect(text.split(separator: "struct M\(number): Message").count == 2)
    }
    #expect(text.split(separator: "enum DirAProto {").count == 2)
  }
}
