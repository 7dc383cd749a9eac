import Testing

@testable import SchemaCompiler

@Suite("The parser")
struct ParserTests {
  private func parse(_ text: String) -> FileSyntax {
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "a.proto", bytes: Array("syntax = \"proto3\";\n\(text)".utf8))
    let file = Parser.parse(source, diagnostics: &diagnostics)
    #expect(diagnostics.list.map(\.description) == [])
    return file
  }

  @Test("knows package, imports and options")
  func statements() {
    let file = parse(
      """
      // What the file is about.
      package reign.raft.v1;
      import "a.proto";
      import public "b" ".proto";
      import weak "c.proto";
      option swift_prefix = "Wire";
      ;
      """)
    #expect(file.package?.text == "reign.raft.v1")
    #expect(file.comment == "What the file is about.")
    #expect(file.imports.map(\.path) == ["a.proto", "b.proto", "c.proto"])
    #expect(file.imports.map(\.kind) == [.plain, .public, .weak])
    #expect(file.options.map(\.nameText) == ["swift_prefix"])
  }

  @Test("keeps fields in order, with label, type, number and the oneof they belong to")
  func fields() {
    let message = parse(
      """
      message M {
        optional .a.b.C c = 1;
        repeated uint64 d = 0x10;
        map<string, a.E> e = 3;
        oneof choice { bool f = 4; M g = 5; }
        oneof other { bool h = 6; }
        bool i = 7;
      }
      """
    ).messages[0]
    #expect(message.fields.map(\.name.text) == ["c", "d", "e", "f", "g", "h", "i"])
    #expect(message.fields.map(\.number.value) == [1, 16, 3, 4, 5, 6, 7])
    #expect(message.fields.map(\.oneof) == [nil, nil, nil, 0, 0, 1, nil])
    #expect(
      message.fields.map(\.label) == [.optional, .repeated, .none, .none, .none, .none, .none])
    #expect(message.oneofs.map(\.name.text) == ["choice", "other"])
    guard case .named(let first) = message.fields[0].kind,
      case .map(let key, let value) = message.fields[2].kind
    else {
      Issue.record("the kinds of the fields are others")
      return
    }
    #expect(first.text == ".a.b.C")
    #expect(key.text == "string" && value.text == "a.E")
  }

  @Test("takes words for names where protoc does: behind a dot, a label or a type")
  func wordsAsNames() {
    let message = parse(
      """
      message message {
        .message message = 1;
        .enum enum = 2;
        repeated oneof oneof = 3;
        optional.reserved reserved = 4;
        .repeated repeated = 5;
        map map = 6;
        .group group = 7;
        string syntax = 8;
        rpc returns = 9;
      }
      """
    ).messages[0]
    #expect(message.fields.map(\.number.value) == [1, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(message.fields[3].label == .optional)
    #expect(message.messages.isEmpty && message.enums.isEmpty && message.oneofs.isEmpty)
  }

  @Test("knows what is reserved")
  func reserved() {
    let file = parse(
      """
      message M { reserved 2, 9 to 11, 40 to max; reserved "a", "b"; }
      enum E { Z = 0; reserved -5 to -1, 7 to max; reserved "C"; }
      """)
    #expect(
      file.messages[0].reserved.ranges.map(\.numbers) == [2...2, 9...11, 40...536_870_911])
    #expect(file.messages[0].reserved.names.map(\.text) == ["a", "b"])
    #expect(file.enums[0].reserved.ranges.map(\.numbers) == [-5...(-1), 7...2_147_483_647])
    #expect(file.enums[0].reserved.names.map(\.text) == ["C"])
  }

  @Test("tells the four kinds of call apart, and takes 'stream' for the keyword wherever it stands")
  func services() {
    let service = parse(
      """
      service S {
        rpc A(M) returns (M);
        rpc B(stream M) returns (M) {}
        rpc C(M) returns (stream .a.M) { option deprecated = true; }
        rpc D(stream a.M) returns (stream M);
        rpc E(.stream) returns (stream.M);
      }
      """
    ).services[0]
    #expect(service.methods.map(\.request.isStream) == [false, true, false, true, false])
    #expect(service.methods.map(\.response.isStream) == [false, false, true, true, true])
    #expect(service.methods[2].options.map(\.nameText) == ["deprecated"])
    #expect(service.methods[2].response.type.text == ".a.M")
    #expect(service.methods[4].request.type.text == ".stream")
    #expect(service.methods[4].response.type.text == ".M")
  }

  @Test("keeps the values of options, custom ones in text format among them")
  func options() {
    let options = parse(
      """
      option a = true;
      option b = -5;
      option c = 1.5;
      option d = -inf;
      option e = "x" 'y';
      option (my.f).g.(.h) = {
        one: 1, two { three: [1, -2]; } [ext.four]: <five: "x">
      };
      option i = { one: 1 };
      """
    ).options
    #expect(
      options.map(\.nameText) == ["a", "b", "c", "d", "e", "(my.f).g.(.h)", "i"])
    #expect(options.map(\.isCustom) == [false, false, false, false, false, true, false])
    #expect(
      options.map { text(of: $0.value) } == [
        "true", "-5", "1.5", "-inf", "'xy'",
        "{one: 1, two: {three: [1, -2]}, [ext.four]: {five: 'x'}}", "{one: 1}",
      ])
  }

  private func text(of value: OptionValue) -> String {
    switch value.kind {
    case .identifier(let word): return word
    case .integer(let magnitude, let isNegative): return "\(isNegative ? "-" : "")\(magnitude)"
    case .float(let number): return "\(number)"
    case .string(let bytes): return "'\(String(decoding: bytes, as: UTF8.self))'"
    case .list(let values): return "[\(values.map(text).joined(separator: ", "))]"
    case .message(let members):
      let parts = members.map { member in
        let name = member.isInBrackets ? "[\(member.name.text)]" : member.name.text
        return "\(name): \(text(of: member.value))"
      }
      return "{\(parts.joined(separator: ", "))}"
    }
  }

  @Test("gives each declaration its comment, the one above before the one behind")
  func comments() {
    let file = parse(
      """
      // A message.
      message M { // Not this.
        // Above.
        bool a = 1; // Behind.
        bool b = 2; // Behind b.
        // A choice.
        oneof c {
          bool d = 3; /* Behind d. */
        }
      }
      enum E { // An enum.
        // Zero.
        Z = 0;
      }
      """)
    let message = file.messages[0]
    #expect(message.comment == "A message.")
    #expect(message.fields.map(\.comment) == ["Above.", "Behind b.", "Behind d."])
    #expect(message.oneofs[0].comment == "A choice.")
    #expect(file.enums[0].comment == "An enum.")
    #expect(file.enums[0].values[0].comment == "Zero.")
  }

  @Test("marks the place of each name")
  func places() {
    let message = parse("message Vote {\n  uint64 term = 1;\n}").messages[0]
    #expect(message.name.range.location.description == "a.proto:2:9")
    #expect(message.fields[0].name.range.location.description == "a.proto:3:10")
    #expect(message.fields[0].number.range.location.description == "a.proto:3:17")
  }
}
