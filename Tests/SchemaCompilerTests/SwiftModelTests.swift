import Testing

@testable import SchemaCompiler

@Suite("Names and storage in Swift")
struct SwiftModelTests {
  @Test(
    "fields become lowerCamelCase with acronyms whole",
    arguments: [
      ("node_id", "nodeID"), ("id", "id"), ("url", "url"), ("base_url", "baseURL"),
      ("http_server", "httpServer"), ("member_ids", "memberIDs"), ("idle", "idle"),
      ("HTTPServer", "httpServer"), ("nodeId", "nodeID"), ("PRE_CANDIDATE", "preCandidate"),
      ("a1_b2", "a1B2"), ("_leading", "leading"), ("utf8_text", "utf8Text"), ("is_2fa", "is2fa"),
      ("_2fa", "_2fa"),
    ])
  func fieldNames(name: String, swift: String) {
    #expect(SwiftName.lowerCamelCase(name) == swift)
  }

  private func model(_ text: String) -> SwiftFile? {
    let compilation = Compilation(
      of: SchemaSources(["a.proto": "syntax = \"proto3\";\n\(text)"]))
    #expect(compilation.diagnostics.map(\.description) == [])
    var diagnostics = Diagnostics()
    return SwiftModelBuilder.model(of: compilation.schema, diagnostics: &diagnostics).first
  }

  private func cases(_ text: String) -> [String] {
    model(text)?.enums.first?.cases.map(\.name) ?? []
  }

  @Test("an enum's name is taken off the front of its values, if something is left of each")
  func enumPrefixes() {
    #expect(
      cases("enum NodeRole { NODE_ROLE_NONE = 0; NODE_ROLE_LEADER = 1; }") == ["none", "leader"])
    #expect(cases("enum Role { ROLE_NONE = 0; LEADER = 1; }") == ["roleNone", "leader"])
    #expect(cases("enum Role { ROLE = 0; ROLE_LEADER = 1; }") == ["role", "roleLeader"])
    #expect(cases("enum Version { VERSION_1 = 0; VERSION_2 = 1; }") == ["version1", "version2"])
    #expect(cases("enum Role { ROLELESS = 0; }") == ["roleless"])
  }

  @Test("aliases of one number that come out the same in Swift are one name")
  func aliases() {
    let file = model(
      """
      enum Cow {
        option allow_alias = true;
        COW_NONE = 0;
        COW_CALL = 2;
        MOO = 2;
        moo = 2;
        cow_call = 2;
      }
      """)
    #expect(file?.enums.first?.cases.map(\.name) == ["cowNone", "cowCall"])
    #expect(file?.enums.first?.aliases.map(\.name) == ["moo"])
  }

  @Test("names that the generated code needs for itself get something appended")
  func reservedNames() {
    let file = model(
      """
      message M {
        message Type {}
        message Int32Field {}
        enum Protocol { Z = 0; }
        Type unknown_fields = 1;
        Protocol self = 2;
        oneof string { bool none = 3; bool some = 4; bool init = 5; }
      }
      message Message {}
      message Hasher {}
      """)
    #expect(file?.messages.map(\.name) == ["M", "MessageMessage", "HasherMessage"])
    let message = file?.messages.first
    #expect(message?.messages.map(\.name) == ["TypeMessage", "Int32FieldMessage"])
    #expect(message?.enums.map(\.name) == ["ProtocolEnum"])
    #expect(
      message?.fieldsByNumber.map(\.name)
        == ["unknownFieldsField", "selfField", "noneField", "someField", "initField"])
    #expect(message?.oneofs.map(\.typeName) == ["StringOneof"])
  }

  @Test("types are referred to by the shortest name that means them")
  func references() {
    let file = model(
      """
      option swift_prefix = "P";
      message A {
        message B { message C {} C c = 1; A a = 2; D d = 3; }
        message D {}
        B.C c = 1;
      }
      message E {
        message B {}
        message F { message B {} E.B outer = 1; B inner = 2; }
        A.B.C c = 1;
      }
      """)
    func values(_ message: SwiftMessage?) -> [String] {
      message?.fieldsByNumber.map(\.value.swiftType) ?? []
    }
    #expect(values(file?.messages[0]) == ["B.C"])
    #expect(values(file?.messages[0].messages[0]) == ["C", "PA", "D"])
    #expect(values(file?.messages[1]) == ["PA.B.C"])
    #expect(values(file?.messages[1].messages[1]) == ["PE.B", "B"])
  }

  private func shapes(_ text: String) -> [[SwiftField.Shape]] {
    model(text)?.messages.map { $0.fieldsByNumber.map(\.shape) } ?? []
  }

  @Test("a message that may hold itself is in memory of its own, however long the way round")
  func recursion() {
    #expect(shapes("message A { A a = 1; }") == [[.boxed]])
    #expect(
      shapes(
        "message A { B b = 1; } message B { C c = 1; } message C { A a = 1; D d = 2; } "
          + "message D {}") == [[.boxed], [.boxed], [.boxed, .optional], []])
    #expect(
      shapes("message A { repeated A a = 1; map<int32, A> b = 2; }")
        == [[.repeated, .map(key: .int32)]])
    #expect(
      shapes("message A { repeated B b = 1; } message B { A a = 1; }")
        == [[.repeated], [.optional]])
    #expect(
      shapes("message A { oneof o { A a = 1; bool b = 2; } }")
        == [[.oneofCase(of: "o", isIndirect: true), .oneofCase(of: "o", isIndirect: false)]])
  }

  @Test("a message of more than 64 bytes is in memory of its own")
  func largeMessages() {
    let seven = (1...7).map { "uint64 f\($0) = \($0);" }.joined()
    #expect(shapes("message A { B b = 1; } message B { \(seven) }").first == [.optional])
    #expect(
      shapes("message A { B b = 1; } message B { \(seven) bool f8 = 8; }").first == [.boxed])
    #expect(
      shapes("message A { oneof o { B b = 1; } } message B { \(seven) bool f8 = 8; }").first
        == [.oneofCase(of: "o", isIndirect: true)])
  }

  @Test("a chain of twenty thousand messages takes no more stack than a short one")
  func longChains() {
    let count = 20_000
    var edges: [String: [String]] = [:]
    for number in 0..<count {
      edges["m\(number)"] = ["m\((number + 1) % count)"]
    }
    let cycle = ComponentGraph(edges: edges)
    #expect(cycle.isCyclic(from: "m0", to: "m1"))
    edges["m\(count - 1)"] = []
    let chain = ComponentGraph(edges: edges)
    #expect(!chain.isCyclic(from: "m0", to: "m1"))
    #expect(chain.inwardOrder.first == "m\(count - 1)")
  }

  @Test("a field's tag is its number and the wire type of its values")
  func tags() {
    let field = model("message M { fixed64 a = 1; repeated sint32 b = 2; float c = 536870911; }")?
      .messages[0].fieldsByNumber
    #expect(field?.map(\.tag) == [9, 16, 4_294_967_293])
    #expect(field?.map(\.delimitedTag) == [10, 18, 4_294_967_290])
  }
}
