extension Adversary {
  /// Texts for `Everything` in `Fuzzing/Schema/fuzz.proto`.
  static let ofJSON: [Adversary] = [
    of("deep-values") { "{\"value\": \(text($0) { _ in "[" })" },
    of("deep-values-closed") { byteCount in
      "{\"value\": " + String(repeating: "[", count: byteCount / 2)
        + String(repeating: "]", count: byteCount / 2) + "}"
    },
    of("deep-objects") { text($0) { _ in "{\"struct\": {\"a\": " } },
    of("deep-children") { text($0) { _ in "{\"child\": " } },
    of("deep-unknown") { "{\"unknown\": \(text($0) { _ in "[{\"a\": " })" },
    of("children") { list("children", $0) { _ in "{}" } },
    of("numbers") { list("int32s", $0) { "\($0)" } },
    of("numbers-in-quotes") { list("int64s", $0) { "\"\($0)\"" } },
    of("fractions") { list("doubles", $0) { "\($0).25e-3" } },
    of("long-number") { "{\"doubleValue\": 1\(String(repeating: "0", count: $0))}" },
    of("long-fraction") { "{\"doubleValue\": 0.\(String(repeating: "3", count: $0))}" },
    of("long-exponent") { "{\"doubleValue\": 1e\(String(repeating: "0", count: $0))1}" },
    of("long-integer") { "{\"int64Value\": \"\(String(repeating: "0", count: $0))1\"}" },
    of("long-string") { "{\"stringValue\": \"\(String(repeating: "é𝄞a", count: $0 / 7))\"}" },
    of("escapes") { "{\"stringValue\": \"\(String(repeating: "\\u00e9", count: $0 / 6))\"}" },
    of("surrogates") {
      "{\"stringValue\": \"\(String(repeating: "\\ud834\\udd1e", count: $0 / 12))\"}"
    },
    of("string-without-end") { "{\"stringValue\": \"\(String(repeating: "a", count: $0))" },
    of("base64") { "{\"bytesValue\": \"\(String(repeating: "AbC_", count: $0 / 4))\"}" },
    of("base64-wrong-at-its-end") {
      "{\"bytesValue\": \"\(String(repeating: "AbC_", count: $0 / 4))§\"}"
    },
    of("map-of-texts") { members("texts", $0) { "\"key\($0)\": \"\"" } },
    of("map-of-one-key") { members("texts", $0) { _ in "\"key\": \"\"" } },
    of("map-of-one-key-at-its-end") { byteCount in
      members("texts", byteCount) { "\"\($0 == byteCount / 20 ? "key0" : "key\($0)")\": \"\"" }
    },
    of("struct") { members("struct", $0) { "\"key\($0)\": null" } },
    of("values-by-name") { members("valuesByName", $0) { "\"key\($0)\": [\($0)]" } },
    of("unknown-fields") { "{" + text($0) { "\"unknown\($0)\": {\"a\": [1]}, " } + "\"mood\": 0}" },
    of("same-field") { "{" + text($0) { _ in "\"int32Value\": 1, " } + "\"mood\": 0}" },
    of("nulls") { "{" + text($0) { _ in "\"child\": null, " } + "\"mood\": 0}" },
    of("escaped-names") {
      "{" + text($0) { _ in "\"\\u0069nt32Value\": null, " } + "\"mood\": 0}"
    },
    of("long-name") { "{\"\(String(repeating: "n", count: $0))\": 1}" },
    of("enum-names") { list("moods", $0) { _ in "\"MOOD_WILD\"" } },
    of("unknown-enum-names") { list("moods", $0) { "\"MOOD_\($0)\"" } },
    of("whitespace") { "{" + String(repeating: " \n", count: $0 / 2) + "}" },
    of("field-mask") { "{\"fieldMask\": \"\(text($0) { "aB\($0)," })z\"}" },
    of("timestamps") { byteCount in
      members("timestampsByName", byteCount) { "\"\($0)\": \"2026-11-20T17:00:00.25+01:00\"" }
    },
    of("long-timestamp") {
      "{\"timestamp\": \"2026-11-20T17:00:00.\(String(repeating: "0", count: $0))Z\"}"
    },
    of("long-duration") { "{\"duration\": \"\(String(repeating: "0", count: $0))s\"}" },
    of("anys") { byteCount in
      list("anys", byteCount) { _ in
        "{\"@type\": \"type.googleapis.com/google.protobuf.Empty\", \"value\": {}}"
      }
    },
    of("any-with-its-type-last") { byteCount in
      "{\"any\": {" + text(byteCount) { "\"a\($0)\": 1, " }
        + "\"@type\": \"type.googleapis.com/google.protobuf.Struct\"}}"
    },
    of("anys-within-anys") { byteCount in
      let count = min(byteCount / 80, 90)
      let type = "\"@type\": \"type.googleapis.com/google.protobuf.Any\", \"value\": {"
      return "{\"any\": {" + String(repeating: type, count: count)
        + String(repeating: " ", count: byteCount - count * 60)
        + String(repeating: "}", count: count) + "}}"
    },
    Adversary("json/not-utf8", .json) { byteCount in
      Array("{\"stringValue\": \"".utf8) + Array(repeating: 0xC3, count: byteCount)
        + Array("\"}".utf8)
    },
  ]

  private static func of(
    _ name: String, _ content: @escaping @Sendable (_ byteCount: Int) -> String
  ) -> Adversary {
    Adversary("json/\(name)", .json) { Array(content($0).utf8) }
  }

  private static func text(_ byteCount: Int, _ part: (Int) -> String) -> String {
    String(decoding: numbered(to: byteCount) { Array(part($0).utf8) }, as: UTF8.self)
  }

  private static func list(_ field: String, _ byteCount: Int, _ element: (Int) -> String) -> String
  {
    "{\"\(field)\": [" + text(byteCount) { ($0 == 0 ? "" : ", ") + element($0) } + "]}"
  }

  private static func members(
    _ field: String, _ byteCount: Int, _ member: (Int) -> String
  ) -> String {
    "{\"\(field)\": {" + text(byteCount) { ($0 == 0 ? "" : ", ") + member($0) } + "}}"
  }
}
