extension Adversary {
  static let ofSchemas: [Adversary] = [
    of("messages") { text($0) { "message M\($0) {}\n" } },
    of("fields") { byteCount in
      "message M {\n" + text(byteCount) { "int32 f\($0) = \($0 + 1);\n" } + "}\n"
    },
    of("enum-values") { byteCount in
      "enum E {\n" + text(byteCount) { "V\($0) = \($0);\n" } + "}\n"
    },
    of("enum-aliases") { byteCount in
      "enum E {\noption allow_alias = true;\n" + text(byteCount) { "V\($0) = 0;\n" } + "}\n"
    },
    of("deep-messages") { text($0) { _ in "message M {" } },
    of("deep-messages-closed") { byteCount in
      let count = byteCount / 12
      return String(repeating: "message M {", count: count) + String(repeating: "}", count: count)
    },
    of("deep-options") { byteCount in
      "option (a) = " + String(repeating: "{a:", count: byteCount / 4)
        + String(repeating: "}", count: byteCount / 4) + ";\n"
    },
    of("deep-lists") { byteCount in
      "option (a) = { a: " + String(repeating: "[", count: byteCount) + "\n"
    },
    of("long-name") { "message \(String(repeating: "N", count: $0)) {}\n" },
    of("long-package") { byteCount in
      "package \(String(repeating: "p", count: byteCount / 2));\n"
        + text(byteCount / 2) { "message M\($0) {}\n" }
    },
    of("long-package-of-parts") { byteCount in
      "package p\(String(repeating: ".p", count: byteCount / 4));\n"
        + text(byteCount / 2) { "message M\($0) { M\($0) m = 1; }\n" }
    },
    of("nested-in-a-long-name") { byteCount in
      "message \(String(repeating: "N", count: byteCount / 2)) {\n"
        + text(byteCount / 2) { "message M\($0) {}\n" } + "}\n"
    },
    of("nested-in-long-names") { byteCount in
      "package \(String(repeating: "p", count: 250));\n"
        + "message \(String(repeating: "M", count: 250)) { message \(String(repeating: "N", count: 250)) {\n"
        + text(byteCount) { "message M\($0) { M\($0) m = 1; }\n" } + "}}\n"
    },
    of("long-reference") { byteCount in
      "message M {\n a\(String(repeating: ".a", count: byteCount / 2)) f = 1;\n}\n"
    },
    of("long-comment") { "/*\(String(repeating: "word * ", count: $0 / 7))*/ message M {}\n" },
    of("comments") { text($0) { "// \($0)\n" } + "message M {}\n" },
    of("blank-comment") { "/*" + String(repeating: "\n", count: $0) + "*/\nmessage M {}\n" },
    of("lines") { String(repeating: "\n", count: $0) + "message M {}\n" },
    of("long-string") {
      "option java_package = \"\(String(repeating: "\\x41", count: $0 / 4))\";\n"
    },
    of("strings-joined") {
      "option java_package = \(String(repeating: "\"a\" ", count: $0 / 4));\n"
    },
    of("long-number") { "enum E { A = \(String(repeating: "9", count: $0)); }\n" },
    of("long-fraction") { "option (a) = 0.\(String(repeating: "9", count: $0));\n" },
    of("unknown-types") { byteCount in
      text(byteCount / 2) { "message Name\($0) {}\n" } + "message M {\n"
        + text(byteCount / 2) { "Nome\($0) f\($0) = \($0 + 1);\n" } + "}\n"
    },
    of("unknown-types-on-a-line") { byteCount in
      "message M {" + text(byteCount) { "Nome\($0) f\($0) = \($0 + 1);" } + "}"
    },
    of("messages-on-a-line") { text($0) { "message M\($0) { int32 a = 1; }" } },
    of("wrong-fields-on-a-line") { byteCount in
      "message M {" + text(byteCount) { "int32 f\($0) 1;" } + "}"
    },
    of("hash-comment") { "option (a) = { \(String(repeating: "# {", count: $0 / 3))" },
    of("same-name") { byteCount in text(byteCount) { _ in "message M {}\n" } },
    of("same-number") { byteCount in
      "message M {\n" + text(byteCount) { "int32 f\($0) = 1;\n" } + "}\n"
    },
    of("json-names-clash") { byteCount in
      "message M {\n"
        + text(byteCount) { "int32 a\($0)_b = \($0 * 2 + 1);\nint32 a\($0)B = \($0 * 2 + 2);\n" }
        + "}\n"
    },
    of("reserved-ranges") { byteCount in
      "message M {\nreserved " + text(byteCount) { "\($0 * 2 + 1), " } + "536870911;\n}\n"
    },
    of("reserved-ranges-overlap") { byteCount in
      "message M {\n" + text(byteCount) { "reserved \($0 + 1) to max;\n" } + "}\n"
    },
    of("reserved-names") { byteCount in
      "message M {\nreserved " + text(byteCount) { "\"n\($0)\", " } + "\"z\";\n}\n"
    },
    of("oneofs") { byteCount in
      "message M {\n" + text(byteCount) { "oneof o\($0) { int32 f\($0) = \($0 + 1); }\n" } + "}\n"
    },
    of("maps") { byteCount in
      "message M {\n" + text(byteCount) { "map<int32, M> f\($0) = \($0 + 1);\n" } + "}\n"
    },
    of("options") { text($0) { "option (a\($0)) = \($0);\n" } },
    of("imports") { text($0) { "import \"f\($0).proto\";\n" } },
    of("imports-of-itself") { text($0) { _ in "import \"input.proto\";\n" } },
    of("methods") { byteCount in
      "message M {}\nservice S {\n" + text(byteCount) { "rpc R\($0)(M) returns (stream M);\n" }
        + "}\n"
    },
    of("chain-of-types") { text($0) { "message M\($0) { M\($0 + 1) m = 1; }\n" } },
    of("nested-chain") { byteCount in
      text(byteCount) { "message M\($0) { message N { message O { P.Q.R x = 1; } } }\n" }
    },
    of("wrong-characters") { String(repeating: "§ ", count: $0 / 3) },
    of("semicolons") { String(repeating: ";", count: $0) },
    of("wrong-words") { text($0) { "massage M\($0) {}\n" } },
    Adversary("schema/not-utf8", .schema, repeating: [0xFF, 0x20]),
  ]

  private static func of(
    _ name: String, _ content: @escaping @Sendable (_ byteCount: Int) -> String
  ) -> Adversary {
    Adversary("schema/\(name)", .schema) {
      Array("syntax = \"proto3\";\n".utf8) + Array(content($0).utf8)
    }
  }

  private static func text(_ byteCount: Int, _ part: (Int) -> String) -> String {
    String(decoding: numbered(to: byteCount) { Array(part($0).utf8) }, as: UTF8.self)
  }
}
