import Foundation
import SchemaCompiler
import TestSupport
import Testing

/// The script Diagnostics/breaking.txt holds pairs of schemas and what the new one breaks.
/// `REIGN_REWRITE=1 swift test --filter BreakingTests` writes what is found now into it.
@Suite("Comparing two states of a schema")
struct BreakingTests {
  private static let path = "Tests/SchemaCompilerTests/Diagnostics/breaking.txt"

  private static func sources(
    _ files: [(path: String, text: String)], in folder: String
  ) -> SchemaSources {
    var sources = SchemaSources()
    for file in files where file.path.hasPrefix(folder) {
      sources.add(Array(file.text.utf8), at: String(file.path.dropFirst(folder.count)))
    }
    return sources
  }

  private static func descriptorSet(
    _ files: [(path: String, text: String)], in folder: String, lines: Bool = true
  ) -> [UInt8] {
    let sources = sources(files, in: folder)
    var options = CompilationOptions()
    options.recordsSourceInfo = true
    options.generatesSwift = false
    let compilation = Compilation(of: sources, options: options)
    #expect(compilation.diagnostics.map(\.description) == [])
    return compilation.descriptorSet(includesSourceInfo: lines)
  }

  private static func changes(of item: DiagnosticScript.Case) throws -> [BreakingChange] {
    try BreakingComparison(
      old: descriptorSet(item.files, in: "old/"), new: descriptorSet(item.files, in: "new/"),
      oldSources: sources(item.files, in: "old/"), newSources: sources(item.files, in: "new/")
    ).changes
  }

  @Test("quotes the line, and counts columns in characters, where the text is known")
  func excerpts() throws {
    let old = [("o/a.proto", "syntax = \"proto3\"; message A { int32 a = 1; }")]
    let new = [("n/a.proto", "syntax = \"proto3\";\nmessage A {\n\t/* \u{e9} */\tstring b = 1; }")]
    let (oldSet, newSet) = (Self.descriptorSet(old, in: "o/"), Self.descriptorSet(new, in: "n/"))
    let quoted = try BreakingComparison(
      old: oldSet, new: newSet, oldSources: Self.sources(old, in: "o/"),
      newSources: Self.sources(new, in: "n/")
    ).changes
    #expect(quoted.map(\.newPlace) == ["a.proto:3:17", "a.proto:3:17"])
    #expect(quoted.map(\.oldPlace) == ["a.proto:1:38", "a.proto:1:38"])
    #expect(
      quoted.first?.excerpt == """
         3 | \t/* \u{e9} */\tstring b = 1; }
           | \t       \t       ^

        """)
    // Without the text a tab counts as descriptors have it.
    let bare = try BreakingComparison(old: oldSet, new: newSet).changes
    #expect(bare.map(\.newPlace) == ["a.proto:3:32", "a.proto:3:32"])
    #expect(bare.map(\.excerpt) == ["", ""])
  }

  @Test("finds what breaks, whom it breaks, and where")
  func script() throws {
    let url = Repository.root.appendingPathComponent(Self.path)
    let script = DiagnosticScript(try String(contentsOf: url, encoding: .utf8))
    #expect(!script.cases.isEmpty)
    func text(_ item: DiagnosticScript.Case) throws -> String {
      try Self.changes(of: item).map { "\($0)\n" }.joined()
    }
    if ProcessInfo.processInfo.environment["REIGN_REWRITE"] != nil {
      let answers = try script.cases.map(text)
      var rest = answers[...]
      try script.rendered { _ in rest.popFirst() ?? "" }
        .write(to: url, atomically: true, encoding: .utf8)
      return
    }
    for item in script.cases {
      #expect(try text(item) == item.expected, "\(item.title)")
    }
  }

  @Test("finds nothing between a schema and itself, with lines or without")
  func same() throws {
    let files = try Repository.files(in: "Tests/SchemaCompilerTests/Specimen", ending: ".proto")
      .map { (path: "x/" + $0.key, text: String(decoding: $0.value, as: UTF8.self)) }
    let new = Self.descriptorSet(files, in: "x/")
    let old = Self.descriptorSet(files, in: "x/", lines: false)
    #expect(try BreakingComparison(old: old, new: new).changes == [])
  }

  @Test("finds that an enum has more numbers than a Swift enum gets cases")
  func largeEnums() throws {
    func set(_ count: Int) -> [UInt8] {
      let values = (0..<count).map { "V\($0)X = \($0);" }.joined()
      let text = "syntax = \"proto3\"; enum E { \(values) }"
      return Self.descriptorSet([("o/a.proto", text)], in: "o/")
    }
    #expect(try BreakingComparison(old: set(255), new: set(256)).changes == [])
    let changes = try BreakingComparison(old: set(256), new: set(257)).changes
    #expect(changes.map(\.level) == [.source])
    #expect(changes.first?.message.contains("a struct instead of an enum") == true)
  }

  @Test("says that all numbers there are can be used again")
  func allNumbers() throws {
    // An enum that reserves -2^63 to 2^63 - 1, which no text can say but a descriptor set can.
    let enumeration: [UInt8] = [0x0A, 0x01, 0x45, 0x12, 0x05, 0x0A, 0x01, 0x5A, 0x10, 0x00]
    let all: [UInt8] =
      [0x22, 0x15, 0x08, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01]
      + [0x10, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]
    func set(_ enumeration: [UInt8]) -> [UInt8] {
      let file = [0x0A, 0x01, 0x61, 0x2A, UInt8(enumeration.count)] + enumeration
      return [0x0A, UInt8(file.count)] + file
    }
    let (old, new) = (set(enumeration + all), set(enumeration))
    #expect(
      try BreakingComparison(old: old, new: new).changes.map(\.message) == [
        "enum 'E' no longer reserves -9223372036854775808 to 9223372036854775807"
      ])
    #expect(try BreakingComparison(old: old, new: old).changes == [])
    #expect(try BreakingComparison(old: new, new: old).changes == [])
  }

  @Test("refuses a name or a path that many changes would quote")
  func longNames() {
    func set(path: Int, message: Int) -> [UInt8] {
      func field(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        [tag, UInt8(content.count & 0x7F | 0x80), UInt8(content.count >> 7)] + content
      }
      func name(_ count: Int) -> [UInt8] { field(0x0A, [UInt8](repeating: 0x61, count: count)) }
      return field(0x0A, name(path) + field(0x22, name(message)))
    }
    #expect(throws: Never.self) {
      try BreakingComparison(old: set(path: 4096, message: 1024), new: [])
    }
    for long in [set(path: 4097, message: 1), set(path: 1, message: 1025)] {
      #expect(throws: BreakingComparison.InvalidDescriptorSet.self) {
        try BreakingComparison(old: long, new: [])
      }
    }
  }

  @Test("tells those apart that break the binary format, JSON, or generated code only")
  func levels() throws {
    let old = "syntax = \"proto3\"; message A { uint64 a = 1; uint64 b = 2; uint64 c = 3; }"
    let new =
      "syntax = \"proto3\"; message A { string a = 1; uint64 d = 2; optional uint64 c = 3; }"
    let comparison = try BreakingComparison(
      old: Self.descriptorSet([("o/a.proto", old)], in: "o/"),
      new: Self.descriptorSet([("n/a.proto", new)], in: "n/"))
    #expect(comparison.changes.map(\.level) == [.wire, .json, .source])
    #expect(comparison.changes(upTo: .wire).map(\.level) == [.wire])
    #expect(comparison.changes(upTo: .json).map(\.level) == [.wire, .json])
  }

  @Test("reads any bytes as a descriptor set, or says that they are none", arguments: Seeds.all)
  func damage(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let text =
      "syntax = \"proto3\"; message A { map<string, A> a = 1; oneof o { E e = 2; } } "
      + "enum E { Z = 0; reserved 5; }"
    let good = Self.descriptorSet([("o/a.proto", text)], in: "o/")
    for _ in 0..<300 {
      var bytes = good
      for _ in 0...(random.next() % 4) {
        let place = Int(random.next() % UInt64(bytes.count))
        bytes[place] = UInt8(truncatingIfNeeded: random.next())
      }
      if random.next() % 4 == 0 { bytes.removeLast(Int(random.next() % UInt64(bytes.count))) }
      _ = try? BreakingComparison(old: bytes, new: good)
      _ = try? BreakingComparison(old: good, new: bytes)
    }
    let deep = [UInt8](repeating: 0x0A, count: 1 << 16)
    #expect(throws: BreakingComparison.InvalidDescriptorSet.self) {
      try BreakingComparison(old: deep, new: good)
    }
  }

  @Test("takes two schemas and a level from the command line")
  func options() throws {
    let options = try BreakingOptions(["--level=json", "-I", "x", "-Iy", "old", "new"])
    #expect(options.level == .json && options.old == "old" && options.new == "new")
    #expect(options.importDirectories == ["x", "y"])
    #expect(try BreakingOptions(["--help"]).isHelp)
    for wrong in [["old"], ["a", "b", "c"], ["--level", "all", "a", "b"], ["--what", "a", "b"]] {
      #expect(throws: CodegenOptions.Mistake.self) { try BreakingOptions(wrong) }
    }
  }
}
