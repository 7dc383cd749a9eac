import Foundation
import Testing

/// The items of `Docs/Guarantees.md`, held to the tests that they name.
@Suite struct GuaranteesTests {
  /// An item, in paragraphs of any number of lines:
  ///
  ///     ### E1
  ///
  ///     **What is promised.** How it is kept.
  ///
  ///     - `Target`: "a test's name", "another"
  private struct Guarantee {
    let id: String
    let promise: String
    let keeping: String
    let evidence: String

    /// `nil` if the section is none of an item, or not in the form of one.
    init?(_ section: String) {
      let text = section.components(separatedBy: "\n## ")[0]
      let paragraphs = text.components(separatedBy: "\n\n").map { paragraph in
        paragraph.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
          .joined(separator: " ")
      }
      let statement = paragraphs.dropFirst().first?.components(separatedBy: "**") ?? []
      guard statement.count == 3, statement[0].isEmpty else { return nil }
      id = paragraphs[0]
      promise = statement[1]
      keeping = statement[2].trimmingCharacters(in: .whitespaces)
      evidence = paragraphs.dropFirst(2).joined(separator: " ")
    }

    var isOpen: Bool { keeping.hasPrefix("Open:") }
    var isInapplicable: Bool { keeping.hasPrefix("Does not apply:") }
    /// What stands behind "Open:" or "Does not apply:".
    var reason: Substring { keeping.drop { $0 != ":" }.dropFirst().drop { $0 == " " } }
  }

  /// Every item that the document must speak of, in its order.
  private static let items: [String] = [
    ("E", 15), ("R", 16), ("M", 12), ("N", 10), ("C", 5), ("D", 8), ("W", 12), ("K", 5), ("P", 8),
    ("O", 7), ("G", 5),
  ].flatMap { letter, count in (1...count).map { "\(letter)\($0)" } }

  private static func document() throws -> String {
    try String(
      contentsOf: Sources.packageFolder.appending(path: "Docs/Guarantees.md"), encoding: .utf8)
  }

  private static func guarantees() throws -> [Guarantee] {
    try document().components(separatedBy: "\n### ").dropFirst().compactMap { section in
      let guarantee = Guarantee(section)
      if guarantee == nil { Issue.record("an item is not in its form: \(section.prefix(80))") }
      return guarantee
    }
  }

  @Test("every item is there once, in order, and says what is promised and how it is kept")
  func order() throws {
    let guarantees = try Self.guarantees()
    #expect(guarantees.map(\.id) == Self.items)
    for guarantee in guarantees {
      #expect(!guarantee.promise.isEmpty && !guarantee.keeping.isEmpty, "\(guarantee.id)")
      if guarantee.isOpen || guarantee.isInapplicable {
        let words = guarantee.reason.split(separator: " ").count
        #expect(words >= 4, "\(guarantee.id) does not say why: \"\(guarantee.reason)\"")
      }
    }
  }

  @Test("a test that may not run is no evidence")
  func conditions() {
    let text = """
      @Test("runs") func a() {}
      @Test("off", .disabled("slow")) func b() {}
      @Test(
        "sometimes",
        .enabled(if: isWanted))
      func c() {}
      #if SOMETHING
      @Test("compiled elsewhere") func d() {}
      #else
      @Test("compiled here, perhaps") func e() {}
      #endif
      @Test("with values", arguments: ["off"]) func f() {}
      """
    #expect(Self.testNames(in: text) == ["runs", "with values"])
  }

  @Test("a kept promise names tests, and each of them exists in the folder it is said to be in")
  func evidence() throws {
    var names: [String: Set<String>] = [:]
    for guarantee in try Self.guarantees() {
      let tests = Self.tests(named: guarantee.evidence)
      if guarantee.isOpen || guarantee.isInapplicable {
        continue
      }
      #expect(!tests.isEmpty, "\(guarantee.id) names no test")
      for (target, name) in tests {
        if names[target] == nil {
          names[target] = try Sources.files(in: "Tests/\(target)")
            .reduce(into: []) { $0.formUnion(Self.testNames(in: $1.text)) }
        }
        #expect(
          names[target]?.contains(name) == true,
          "\(guarantee.id): Tests/\(target) has no test \"\(name)\"")
      }
    }
  }

  @Test("the document counts its items as they are")
  func summary() throws {
    let guarantees = try Self.guarantees()
    let open = guarantees.count(where: \.isOpen)
    let inapplicable = guarantees.count(where: \.isInapplicable)
    let kept = guarantees.count - open - inapplicable
    let summary = "\(kept) kept, \(open) open, \(inapplicable) that do not apply"
    #expect(try Self.document().contains(summary), "the document does not say \"\(summary)\"")
  }

  // MARK: Known mistakes

  private static let canaryTest =
    "a known mistake is found by its plan, and without it nothing is"

  @Test("whoever cites the known mistakes names them, and each of them is cited")
  func canaries() throws {
    let known = try Self.knownMistakes()
    #expect(known.count > 80)
    var cited: Set<String> = []
    for guarantee in try Self.guarantees() {
      for names in Self.canaries(citedIn: guarantee.evidence) {
        #expect(!names.isEmpty, "\(guarantee.id) does not say which known mistake it means")
        for name in names {
          #expect(known.contains(name), "\(guarantee.id): there is no known mistake \(name)")
        }
        cited.formUnion(names)
      }
    }
    let missing = known.subtracting(cited).sorted()
    #expect(missing.isEmpty, "no item of Docs/Guarantees.md cites \(missing)")
  }

  @Test("a citation of the known mistakes without their names is seen as such")
  func canaryNames() {
    let title = "\"\(Self.canaryTest)\""
    #expect(
      Self.canaries(citedIn: "`T`: \(title) (one, two); `U`: \(title)") == [["one", "two"], []])
    #expect(Self.canaries(citedIn: "`T`: \(title), \"other (three)\"") == [[]])
    #expect(Self.canaries(citedIn: "`T`: \"other\" (three)") == [])
  }

  /// For each time that the test of the known mistakes is cited, the names in brackets right behind it.
  private static func canaries(citedIn evidence: String) -> [[String]] {
    evidence.components(separatedBy: "\"\(canaryTest)\"").dropFirst().map { rest in
      guard rest.hasPrefix(" (") else { return [] }
      return rest.dropFirst(2).prefix { $0 != ")" }.components(separatedBy: ", ")
    }
  }

  /// The cases of `Canary`.
  private static func knownMistakes() throws -> Set<String> {
    let file = try Sources.files(in: "Sources/RaftCore").first {
      $0.path == "Sources/RaftCore/Canary.swift"
    }
    let lines = try #require(file).lines
    return Set(lines.filter { $0.hasPrefix("  case ") }.map { String($0.dropFirst(7)) })
  }

  /// Reads `Target`: "name", "name"; `Target`: "name".
  private static func tests(named evidence: String) -> [(target: String, name: String)] {
    var tests: [(String, String)] = []
    var target = ""
    for (position, part) in evidence.split(separator: "\"", omittingEmptySubsequences: false)
      .enumerated()
    {
      if position % 2 == 1 {
        tests.append((target, String(part)))
      } else {
        let quoted = part.split(separator: "`", omittingEmptySubsequences: false)
        if quoted.count >= 3 { target = String(quoted[1]) }
      }
    }
    return tests
  }

  /// What stands in quotation marks behind `@Test(`, on the same line or the next, of tests that always
  /// run: neither within `#if` nor with a condition.
  private static func testNames(in text: String) -> Set<String> {
    var depth = 0
    let unconditional = text.split(separator: "\n").filter { line in
      let words = line.drop { $0 == " " }
      if words.hasPrefix("#if") { depth += 1 }
      defer { if words.hasPrefix("#endif") { depth -= 1 } }
      return depth == 0
    }
    var names: Set<String> = []
    for part in unconditional.joined(separator: "\n").components(separatedBy: "@Test(").dropFirst()
    {
      let words = part.drop { $0 == " " || $0 == "\n" }
      guard words.first == "\"" else { continue }
      let traits = part.components(separatedBy: "func ")[0]
      guard !traits.contains(".disabled("), !traits.contains(".enabled(") else { continue }
      names.insert(String(words.dropFirst().prefix { $0 != "\"" }))
    }
    return names
  }
}
