import DescriptorMessages
import ProtobufCodec
import ProtobufReflection
import SchemaCompiler
import TestSupport
import Testing

@Suite("Whatever the schema is")
struct FuzzTests {
  @Test("compiling it ends, never traps, and says the same twice", arguments: Seeds.all)
  func mutations(seed: UInt64) throws {
    var random = Mutator(seed: seed)
    let files = try Repository.files(in: "Schema", ending: ".proto")
      .merging(Repository.files(in: "Tests/SchemaCompilerTests/Specimen", ending: ".proto")) {
        first, _ in first
      }
    var acceptedCount = 0
    for _ in 0..<40 {
      var sources = SchemaSources()
      var texts: [String: [UInt8]] = [:]
      for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
        // One of them on average, so that the others are looked into.
        let isChanged = random.next() % UInt64(files.count) == 0
        texts[path] = isChanged ? random.mutated(bytes) : bytes
        sources.add(texts[path] ?? [], at: path)
      }
      let first = Compilation(of: sources)
      let second = Compilation(of: sources)
      #expect(first.diagnostics == second.diagnostics)
      #expect(first.files == second.files)
      try expectSound(first, texts)
      if !first.hasErrors { acceptedCount += 1 }
    }
    #expect((1..<40).contains(acceptedCount))
  }

  /// What is wrong is shown where it is, and what is not wrong has a descriptor that can be read.
  private func expectSound(_ compilation: Compilation, _ texts: [String: [UInt8]]) throws {
    for diagnostic in compilation.diagnostics {
      guard let location = diagnostic.location else {
        #expect(diagnostic.message.hasPrefix("there are more than 100 "))
        continue
      }
      let text = try #require(texts[location.path], "\(diagnostic)")
      let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      #expect((1...lines.count).contains(location.line), "\(diagnostic)")
      let line = lines[min(location.line, lines.count) - 1]
      #expect((1...line.count + 1).contains(location.column), "\(diagnostic)")
      // Under the line, from the column on.
      let shown = diagnostic.description.split(separator: "\n", omittingEmptySubsequences: false)
      let mark = try #require(shown.dropFirst(2).first, "\(diagnostic)")
        .drop { $0 != "|" }.dropFirst(2).drop { $0 == " " || $0 == "\t" }
      #expect(mark.first == "^" && mark.dropFirst().allSatisfy { $0 == "~" }, "\(diagnostic)")
    }
    guard !compilation.hasErrors else { return }
    #expect(!compilation.files.isEmpty)
    let set = compilation.descriptorSet(includesImports: true)
    #expect(try ProtobufFileDescriptorSet(decoding: set).encoded() == set)
    let paths = try FileDescriptor.files(inSet: set).map(\.path)
    #expect(Set(texts.keys).isSubset(of: paths))
  }

  @Test("bytes without any sense are refused", arguments: Seeds.all)
  func noise(seed: UInt64) {
    var random = Mutator(seed: seed)
    for _ in 0..<300 {
      // Nothing at all is a schema of proto2, and so are spaces.
      let count = 8 + Int(random.next() % 200)
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      var sources = SchemaSources()
      sources.add(bytes, at: "a.proto")
      #expect(Compilation(of: sources).hasErrors)
    }
  }

  @Test("words of the language in any order are read or refused", arguments: Seeds.all)
  func words(seed: UInt64) throws {
    var random = Mutator(seed: seed)
    for _ in 0..<200 {
      let text = (0..<random.next() % 60).map { _ in random.word() }.joined(separator: " ")
      let schema = "syntax = \"proto3\"; message M { \(text) }"
      let compilation = Compilation(of: SchemaSources(["a.proto": schema]))
      try expectSound(compilation, ["a.proto": Array(schema.utf8)])
    }
  }

  @Test(
    "deep nesting of every kind is refused without taking the stack",
    arguments: ["message M {", "oneof o {", "option a = {", "a {", "[", "(", "<", "enum E {", "{"])
  func depth(opening: String) {
    let text = String(repeating: opening, count: 5_000)
    for start in ["", "message M {", "option (a) = { ", "service S { rpc R"] {
      let compilation = Compilation(
        of: SchemaSources(["a.proto": "syntax = \"proto3\"; \(start)\(text)"]))
      #expect(compilation.hasErrors)
    }
  }
}

/// Random changes of the kind that people and disks make.
private struct Mutator {
  private var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  mutating func next() -> UInt64 {
    random.next()
  }

  private mutating func below(_ bound: Int) -> Int {
    Int(next() % UInt64(max(1, bound)))
  }

  private static let words = [
    "message", "enum", "oneof", "repeated", "optional", "map", "<", ">", "{", "}", "(", ")", "[",
    "]", "=", ";", ",", ".", "-", "reserved", "to", "max", "1", "0", "19000", "536870911",
    "99999999999999999999", "0x", "\"a\"", "\"", "'", "//", "/*", "*/", "\n", "option",
    "deprecated", "true", "stream", "returns", "rpc", "service", "import", "public", "extend",
    "string", "uint64", "M", "E", "a", "b", "\u{e9}", "syntax", "package", "Z = 0;",
    "uint64 a = 1;",
    "message N {", "enum E {", "oneof o {",
  ]

  mutating func word() -> String {
    Self.words[below(Self.words.count)]
  }

  mutating func mutated(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0...below(3) {
      let position = below(bytes.count)
      switch below(6) {
      case 0:
        bytes.insert(contentsOf: Array(word().utf8), at: position)
      case 1:
        let end = min(bytes.count, position + 1 + below(20))
        bytes.removeSubrange(position..<end)
      case 2:
        bytes.removeSubrange(position...)
      case 3 where !bytes.isEmpty:
        bytes[position] = UInt8(truncatingIfNeeded: next())
      case 4:
        let end = min(bytes.count, position + below(60))
        let copied = Array(bytes[position..<end])
        bytes.insert(contentsOf: copied, at: below(bytes.count))
      default:
        let end = min(bytes.count, position + below(10))
        bytes.replaceSubrange(position..<end, with: Array(" \(word()) ".utf8))
      }
      if bytes.isEmpty { return bytes }
    }
    return bytes
  }
}
