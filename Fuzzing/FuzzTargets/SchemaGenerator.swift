import TestSupport

/// Texts of schemas, nearly right: declarations at random, with few names, so that they meet.
enum SchemaGenerator {
  static let words = [
    "message ", "enum ", "service ", "rpc ", "oneof ", "map<", "repeated ", "optional ",
    "reserved ", "extensions ", "extend ", "import ", "public ", "package ", "option ", "syntax ",
    "returns ", "stream ", "to max", "group ", "required ", "= 1;", "= 536870911;", "= -1;",
    "[packed = true]", "[deprecated = true]", "[json_name = \"a\"]", "\"\\x41\\101\\u0041\"", "//",
    "/*", "*/", "{", "}", "<", ">", "(", ")", ";", "0x7FFFFFFF", "1e400", "inf", "nan", ".A.B",
    "google.protobuf.Any", "import \"google/protobuf/any.proto\";", "syntax = \"proto2\";",
    "edition = \"2023\";", "default = ", "true", "int32 ", "string ", "bytes ",
  ]

  static func text(_ random: inout SeededRandom) -> [UInt8] {
    var text = pick(
      ["syntax = \"proto3\";\n", "syntax = \"proto3\";\n", "syntax = \"proto2\";\n", ""], &random)
    if random.next(below: 3) == 0 { text += "package \(pick(["a", "a.b", "A"], &random));\n" }
    for _ in 0..<1 + random.next(below: 3) { text += declaration(depth: 0, &random) }
    return Array(text.utf8)
  }

  private static func declaration(depth: Int, _ random: inout SeededRandom) -> String {
    switch random.next(below: depth == 0 ? 8 : 7) {
    case 0, 1, 2: message(depth: depth, &random)
    case 3: enumeration(&random)
    case 4:
      "option \(pick(["deprecated", "swift_prefix", "(a)", "optimize_for"], &random)) = \(value(&random));\n"
    case 5: "// \(pick(["note", "a: b", "\u{1F600}"], &random))\n"
    case 6: depth == 0 ? "import \"\(pick(["input.proto", "b.proto"], &random))\";\n" : ";"
    default: service(&random)
    }
  }

  private static func message(depth: Int, _ random: inout SeededRandom) -> String {
    var text = "message \(name(&random)) {\n"
    for number in 0..<random.next(below: 6) {
      switch random.next(below: depth < 3 ? 9 : 7) {
      case 0:
        text +=
          "map<\(pick(["string", "int32", "double", "B"], &random)), \(type(&random))>"
          + " \(fieldName(&random)) = \(fieldNumber(number, &random));\n"
      case 1:
        text += "oneof \(fieldName(&random)) { \(field(number, label: "", &random)) }\n"
      case 2:
        text += "reserved \(pick(["1", "2 to 5", "9 to max", "\"a\"", "\"x\", \"y\""], &random));\n"
      case 3, 4, 5, 6:
        let label = pick(["", "", "repeated ", "optional ", "required "], &random)
        text += field(number, label: label, &random)
      default: text += declaration(depth: depth + 1, &random)
      }
    }
    return text + "}\n"
  }

  private static func field(_ number: UInt64, label: String, _ random: inout SeededRandom) -> String
  {
    let options = pick(
      [
        "", "", "", " [packed = true]", " [deprecated = true]", " [json_name = \"b\"]",
        " [default = 1]",
      ],
      &random)
    return
      "\(label)\(type(&random)) \(fieldName(&random)) = \(fieldNumber(number, &random))\(options);\n"
  }

  private static func enumeration(_ random: inout SeededRandom) -> String {
    var text = "enum \(name(&random)) {\n"
    if random.next(below: 8) == 0 { text += "option allow_alias = true;\n" }
    for number in 0..<1 + random.next(below: 3) {
      let name = pick(["A_ZERO", "ONE", "TWO", "B_ONE", "one"], &random)
      text +=
        "\(name) = \(random.next(below: 8) == 0 ? pick(["-1", "0x10", "2147483648"], &random) : "\(number)");\n"
    }
    return text + "}\n"
  }

  private static func service(_ random: inout SeededRandom) -> String {
    let stream = pick(["", "", "stream "], &random)
    return
      "service \(name(&random)) { rpc Do(\(stream)\(type(&random))) returns (\(type(&random))); }\n"
  }

  private static func value(_ random: inout SeededRandom) -> String {
    pick(["true", "\"P\"", "1", "-1.5e3", "inf", "{ a: 1 b { c: [1, 2] } }", "SPEED"], &random)
  }

  private static func name(_ random: inout SeededRandom) -> String {
    pick(["A", "B", "C", "Type", "Self", "self", "a_b"], &random)
  }

  private static func fieldName(_ random: inout SeededRandom) -> String {
    pick(["a", "b", "aB", "a_b", "class", "unknown_fields", "_", "a__b", "init"], &random)
  }

  private static func type(_ random: inout SeededRandom) -> String {
    pick(
      [
        "int32", "string", "bytes", "bool", "double", "sint64", "fixed32", "A", "B", "A.B", ".a.A",
        "C", "a.A", "Missing", "google.protobuf.Any",
      ], &random)
  }

  private static func fieldNumber(_ number: UInt64, _ random: inout SeededRandom) -> String {
    random.next(below: 12) == 0
      ? pick(["0", "-1", "19000", "536870911", "536870912", "0x1F", "017", "1.5"], &random)
      : "\(number + 1)"
  }

  private static func pick(_ choices: [String], _ random: inout SeededRandom) -> String {
    choices[Int(random.next(below: choices.count))]
  }
}
