import Testing

@testable import SchemaCompiler

/// What the schema language tells apart, and Swift would not.
@Suite("Names that come out the same in Swift")
struct DistinctNameTests {
  private func compile(
    _ texts: [String: String], _ change: (inout CompilationOptions) -> Void = { _ in }
  ) -> Compilation {
    var options = CompilationOptions(visibility: .internal)
    change(&options)
    return Compilation(of: SchemaSources(texts), options: options)
  }

  private func messages(_ text: String) -> [SwiftMessage] {
    let compilation = compile(["a.proto": text])
    #expect(!compilation.hasErrors)
    #expect(compilation.diagnostics.allSatisfy { $0.severity == .note })
    var diagnostics = Diagnostics()
    let file = SwiftModelBuilder.model(of: compilation.schema, diagnostics: &diagnostics).first
    return file?.messages ?? []
  }

  private func names(_ fields: String) -> [String] {
    messages("syntax = \"proto3\"; message M { \(fields) }").first.map { message in
      message.properties.map { property in
        switch property {
        case .field(let field): field.name
        case .oneof(let oneof): oneof.name
        }
      }
    } ?? []
  }

  @Test(
    "of several fields the one of the least number keeps the name, the others append theirs",
    arguments: [
      ("int32 a = 1; int32 _a = 2;", ["a", "a2"]),
      ("int32 ID = 7; int32 id = 3;", ["id7", "id"]),
      ("int32 fooID = 1; int32 foo_id = 2; int32 Foo_Id = 3;", ["fooID", "fooID2", "fooID3"]),
      ("int32 self = 1; int32 Self = 2;", ["selfField", "selfField2"]),
      ("int32 a = 1; int32 _a = 2; int32 a2 = 3; int32 A_2 = 24;", ["a", "a_2", "a2", "a224"]),
      ("optional int32 a = 1; oneof _a { int32 b = 2; }", ["a", "aOneof"]),
      ("oneof foo_bar { int32 b = 2; } int32 _foo_bar = 3;", ["fooBarOneof", "fooBar"]),
      (
        "oneof x { int32 b = 1; } oneof X { int32 c = 2; } oneof _x { int32 d = 3; }",
        ["x", "xOneof", "xOneof2"]
      ),
    ])
  func fields(text: String, expected: [String]) {
    #expect(names(text) == expected, "\(text)")
  }

  @Test("a property for a default value gives way to a field")
  func defaults() {
    let message = messages(
      """
      syntax = "proto2";
      message M {
        optional int32 name = 48 [default = 5];
        optional int32 name_or_default = 49;
      }
      """
    ).first
    #expect(message?.fieldsByNumber.map(\.name) == ["name", "nameOrDefault"])
    #expect(message?.fieldsByNumber.first?.fallback?.name == "nameOrDefault48")
  }

  @Test("cases of a oneof and values of an enum append their numbers")
  func cases() {
    let text =
      "syntax = \"proto3\"; message M { oneof o { int32 q = 8; int32 Q = 9; } "
      + "enum E { E_NONE = 0; aB = 1; a_b = -2; } }"
    let message = messages(text).first
    #expect(message?.oneofs.first?.fields.map(\.name) == ["q", "q9"])
    #expect(message?.enums.first?.cases.map(\.name) == ["eNone", "aB", "aBMinus2"])
  }

  @Test("types of one scope are numbered; the one that needs no change keeps the name")
  func types() {
    let found = messages(
      """
      syntax = "proto3";
      message foo {}
      message Foo { message bar {} message Bar {} oneof bar_ { int32 a = 1; } }
      """)
    #expect(found.map(\.name) == ["Foo2", "Foo"])
    #expect(found[1].messages.map(\.name) == ["Bar2", "Bar"])
    #expect(found[1].oneofs.map(\.typeName) == ["BarOneof"])
  }

  private let requests = [
    "1.proto": """
    syntax = "proto3";
    package acme.v1;
    message Request { Only o = 1; }
    message Only {}
    """,
    "2.proto": """
    syntax = "proto3";
    package acme.v2;
    import "1.proto";
    message Request { acme.v1.Request r = 1; }
    """,
  ]

  @Test("types of several packages get the ends of the packages' names, and it is said")
  func packages() {
    let compilation = compile(requests)
    let texts = compilation.files.map(\.text)
    #expect(texts[0].contains("struct V1Request: Message {"))
    #expect(texts[0].contains("struct Only: Message {"))
    #expect(texts[1].contains("struct V2Request: Message {"))
    #expect(texts[1].contains("var r: V1Request?"))
    #expect(
      compilation.diagnostics.map(\.message) == [
        "'acme.v1.Request' is 'V1Request' in Swift, as several packages have a 'Request'",
        "'acme.v2.Request' is 'V2Request' in Swift, as several packages have a 'Request'",
      ])
    #expect(!compilation.hasErrors)
  }

  @Test("as many parts of the packages' names are taken as tell them apart")
  func deepPackages() {
    var texts: [String: String] = [:]
    for (number, package) in ["acme.store.v1", "acme.user.v1", "acme.id.v2"].enumerated() {
      texts["\(number).proto"] = "syntax = \"proto3\"; package \(package); message Request {}"
    }
    texts["3.proto"] = "syntax = \"proto3\"; message Request {} message UserV1Request {}"
    let text = compile(texts).files.map(\.text).joined()
    for name in ["StoreV1Request", "UserV1Request2", "IDV2Request", "Request", "UserV1Request"] {
      #expect(text.contains("struct \(name): Message {"), "\(name)")
    }
  }

  @Test("a prefix for a package or for a file goes before the option of the schema")
  func prefixes() {
    let compilation = compile(requests) { $0.prefixes = ["acme.v1": "Old", "2.proto": ""] }
    let texts = compilation.files.map(\.text)
    #expect(compilation.diagnostics.isEmpty)
    #expect(texts[0].contains("struct OldRequest: Message {"))
    #expect(texts[0].contains("var o: OldOnly?"))
    #expect(texts[1].contains("struct Request: Message {"))
    #expect(texts[1].contains("var r: OldRequest?"))
    let idle = compile(requests) { $0.prefixes = ["acme.v3": "V3"] }
    #expect(
      idle.diagnostics.first { $0.severity == .warning }?.message
        == "no file and no package of the schema is 'acme.v3', which was to have the prefix 'V3'")
  }

  @Test("a type of another module is written with it where this one has the name too")
  func modules() {
    let compilation = compile([
      "third.proto": "syntax = \"proto3\"; package third; message Request {} message Other {}",
      "a.proto": """
      syntax = "proto3";
      import "third.proto";
      import "google/protobuf/timestamp.proto";
      message Request { third.Request r = 1; third.Other o = 2; }
      message ProtobufTimestamp {
        google.protobuf.Timestamp theirs = 1;
        repeated ProtobufTimestamp ours = 2;
      }
      message Nest { message Other {} third.Other o = 1; Other p = 2; }
      """,
    ]) { $0.modules = ["third.proto": "Third"] }
    #expect(compilation.diagnostics.map(\.description) == [])
    let text = compilation.files.first?.text ?? ""
    for line in [
      "struct Request: Message {", "var r: Third.Request?", "var o: Other?", "var o: Third.Other?",
      "var p: Other?", "var theirs: WellKnownTypes.ProtobufTimestamp?",
      "var ours: [ProtobufTimestamp] = []",
      "dependencies: [Third.Request.descriptor.file, ProtobufTimestampProto.file])",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test("a type within a message leaves the name to one further out that is meant there")
  func hiddenTypes() {
    let found = messages(
      """
      syntax = "proto3";
      message Bar {}
      message Foo {
        message Bar { message Foo {} Foo inner = 1; .Foo outer = 2; }
        message Baz { .Bar bar = 1; }
        Bar own = 1;
      }
      message Free { message Bar {} Bar bar = 1; oneof foo { .Foo a = 2; } }
      """)
    #expect(found[1].messages.map(\.name) == ["Bar2", "Baz"])
    #expect(found[1].messages[0].messages.map(\.name) == ["Foo2"])
    func types(_ message: SwiftMessage) -> [String] {
      message.fieldsByNumber.map(\.value.swiftType)
    }
    #expect(types(found[1].messages[0]) == ["Foo2", "Foo"])
    #expect(types(found[1].messages[1]) == ["Bar"])
    #expect(types(found[1]) == ["Bar2"])
    #expect(types(found[2]) == ["Bar", "Foo"])
    #expect(found[2].oneofs.map(\.typeName) == ["FooOneof"])
  }

  @Test("services that are left out claim no names")
  func services() {
    let text =
      "syntax = \"proto3\"; message M {} message SStub {} "
      + "service S { rpc A(M) returns (M); rpc a(M) returns (M); }"
    let without = compile(["a.proto": text]) { $0.leavesServicesOut = true }
    #expect(without.diagnostics.isEmpty && without.files.count == 1)
    let with = compile(["a.proto": text])
    #expect(
      with.diagnostics.map(\.message) == [
        "'SStub' and 'S' both become 'SStub' in Swift",
        "method 'a' of service 'S' is 'a2' in Swift, as 'a' is the name of 'A'",
      ])
  }

  @Test("files differ by more than the size of letters, in their names and in those of descriptors")
  func files() {
    let compilation = compile([
      "A.proto": "syntax = \"proto3\"; message X {}",
      "a.proto": "syntax = \"proto3\"; message Y {}",
      "a2.proto": "syntax = \"proto3\"; message A3Proto {}", "a-3.proto": "syntax = \"proto3\";",
    ])
    #expect(compilation.diagnostics.isEmpty)
    #expect(
      compilation.files.map(\.name) == [
        "A.messages.swift", "a-3.messages.swift", "a2.messages.swift", "a3.messages.swift",
      ])
    let text = compilation.files.map(\.text).joined()
    for name in ["AProto", "AProtoFile", "A3ProtoFile", "A2Proto"] {
      #expect(text.contains("enum \(name) {"), "\(name)")
    }
  }

  @Test("a thousand of one name take no longer than a thousand of others")
  func many() {
    let claims = (0..<20_000).map { number in
      NameClaims.Claim(owner: "\(number)", wanted: "a", range: nil, mark: .ordinal)
    }
    var names = NameClaims(reserved: [], suffix: "")
    #expect(Set(names.claim(claims)).count == 20_000)
  }

  @Test("a message of more fields than an initialiser takes has none with all of them")
  func manyFields() {
    func text(_ count: Int) -> String {
      let fields = (1...count).map { "string f\($0) = \($0);" }.joined()
      return compile(["a.proto": "syntax = \"proto3\"; message M { \(fields) }"]).files[0].text
    }
    #expect(text(128).contains("f128: String = \"\"\n  ) {"))
    #expect(!text(129).contains(") {\n    self."))
    #expect(text(129).contains("  init() {}\n"))
  }
}
