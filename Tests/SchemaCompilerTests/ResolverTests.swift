import Testing

@testable import SchemaCompiler

@Suite("The resolver")
struct ResolverTests {
  private func schema(_ texts: [String: String]) -> Schema {
    let compilation = Compilation(
      of: SchemaSources(texts.mapValues { "syntax = \"proto3\";\n\($0)" }))
    // What is called otherwise in Swift is not the resolver's business.
    #expect(compilation.diagnostics.filter { $0.severity != .note }.map(\.description) == [])
    return compilation.schema
  }

  private func types(_ message: MessageDefinition?) -> [FieldType] {
    message?.fields.map(\.type) ?? []
  }

  @Test("refuses a package of hundreds of thousands of parts before it is looked into")
  func longPackage() {
    let name = [String](repeating: "a", count: 200_000).joined(separator: ".")
    let compilation = Compilation(
      of: SchemaSources(["a.proto": "syntax = \"proto3\";\npackage \(name);\nmessage M {}"]))
    #expect(
      compilation.diagnostics.map(\.message) == [
        "the package's name has 399999 bytes; at most 511 are allowed"
      ])
  }

  @Test("refuses names that no full name has room for")
  func longNames() {
    func messages(_ text: String) -> [String] {
      Compilation(of: SchemaSources(["a.proto": "syntax = \"proto3\";\n" + text]))
        .diagnostics.map(\.message)
    }
    let name = String(repeating: "N", count: 256)
    #expect(messages("message \(name)\(name) { int32 \(name) = 1; }").isEmpty)
    #expect(messages("message M { int32 \(name)\(name)\(name)\(name.dropLast(2)) = 1; }").isEmpty)
    #expect(
      messages("message M { int32 \(name)\(name)\(name)\(name.dropLast()) = 1; }") == [
        "the full name of field '\(name)\(name)\(name)\(name.dropLast())' has 1025 bytes; "
          + "at most 1024 are allowed"
      ])
    #expect(
      messages("message M { int32 \(name)\(name)\(name)\(name) = 1; }") == [
        "a name of 1024 bytes; at most 1023 are allowed"
      ])
    let half = String(repeating: "M", count: 254)
    #expect(messages("message \(half) { message N\(half) { message M {} } }").isEmpty)
    #expect(messages("message \(half) { message N\(half) { message MM {} } }").count == 1)
    #expect(
      messages("message \(name) { message \(name) {} }") == [
        "the names of message '\(name)' and of those around it have 513 bytes; "
          + "at most 512 are allowed"
      ])
    let path = [String](repeating: "a", count: 651).joined(separator: ".")
    #expect(
      messages("message M { \(path) f = 1; }") == [
        "a name of more than 1025 bytes, which is longer than any can be"
      ])
  }

  @Test("looks a name up in the innermost scope first, and a dotted one by its first part")
  func scopes() {
    let schema = schema([
      "a.proto": """
      package a.b;
      message X { message Y {} }
      message Y {}
      message M {
        message X { message Z {} }
        X one = 1;
        Y two = 2;
        b.X three = 3;
        a.b.X.Y four = 4;
        .a.b.X five = 5;
        X.Z six = 6;
      }
      """
    ])
    let message = schema.files[0].messages.last
    #expect(
      types(message) == [
        .message("a.b.M.X"), .message("a.b.Y"), .message("a.b.X"), .message("a.b.X.Y"),
        .message("a.b.X"), .message("a.b.M.X.Z"),
      ])
  }

  @Test("passes over fields, values and services that have the name of a type")
  func nonTypes() {
    let schema = schema([
      "a.proto": """
      message T {}
      message M { T T = 1; T other = 2; }
      """
    ])
    #expect(types(schema.files[0].messages.last) == [.message("T"), .message("T")])
  }

  @Test("sees through public imports, however many")
  func publicImports() {
    let schema = schema([
      "a.proto": "import \"b.proto\"; message A { D d = 1; }",
      "b.proto": "import public \"c.proto\";", "c.proto": "import public \"d.proto\";",
      "d.proto": "message D {}",
    ])
    #expect(types(schema.files[0].messages.first) == [.message("D")])
  }

  @Test("finds a type by the package that two files share")
  func sharedPackages() {
    let schema = schema([
      "a.proto": "package p.q; import \"b.proto\"; message A { B b = 1; q.B c = 2; }",
      "b.proto": "package p.q; message B {}",
    ])
    #expect(types(schema.files[0].messages.first) == [.message("p.q.B"), .message("p.q.B")])
  }

  @Test("knows how often a field may be there, and how it is laid out")
  func cardinalities() {
    let schema = schema([
      "a.proto": """
      enum E { Z = 0; }
      message M {
        uint64 a = 1;
        optional uint64 b = 2;
        M c = 3;
        optional M d = 4;
        repeated uint64 e = 5;
        repeated uint64 f = 6 [packed = false];
        repeated string g = 7;
        repeated E h = 8;
        map<int32, E> i = 9;
        oneof o { uint64 j = 10; }
        E k = 11;
      }
      """
    ])
    #expect(
      schema.files[0].messages[0].fields.map(\.cardinality) == [
        .implicit, .explicit, .explicit, .explicit, .repeated(isPacked: true),
        .repeated(isPacked: false), .repeated(isPacked: false), .repeated(isPacked: true),
        .map(key: .int32), .oneof(0), .implicit,
      ])
  }

  @Test("keeps the options it has no use for, as descriptors have them")
  func options() {
    let schema = schema([
      "a.proto": """
      import "google/protobuf/descriptor.proto";
      message Unit { string name = 1; repeated sint32 powers = 2; }
      extend google.protobuf.MessageOptions { bool audited = 50000; }
      extend google.protobuf.FieldOptions { Unit unit = 50000; }
      option go_package = "x";
      message M {
        option (audited) = true;
        uint64 a = 1 [(unit).name = "m", deprecated = true, (unit).powers = -1];
      }
      """
    ])
    let file = schema.files[0]
    #expect(file.options.message.serialized == [0x5A, 1, 120])
    #expect(file.messages[1].options.message.serialized == [0x80, 0xB5, 0x18, 1])
    let field = file.messages[1].fields[0].options
    #expect(field.syntax.map(\.nameText) == ["(unit).name", "deprecated", "(unit).powers"])
    #expect(
      field.message.serialized == [0x18, 1, 0x82, 0xB5, 0x18, 6, 0x0A, 1, 109, 0x12, 1, 1])
  }

  @Test(
    "gives fields protobuf's JSON names",
    arguments: [
      ("node_id", "nodeId"), ("a", "a"), ("_a", "A"), ("a__b", "aB"), ("aB", "aB"),
      ("a_1", "a1"),
    ])
  func jsonNames(name: String, json: String) {
    #expect(Resolver.defaultJSONName(of: name) == json)
  }
}
