import Testing

@testable import ProgramSupport

@Suite struct ProgramEntryTests {
  @Test("arguments that are text are taken as they are")
  func text() throws {
    let typed = ["put", "clé", "\u{fffd}", ""]
    #expect(try ProgramEntry.text(of: typed.map { Array($0.utf8) }) == typed)
  }

  @Test("an argument that is not UTF-8 is refused, and does not become another one")
  func bytes() {
    let error = #expect(throws: UsageError.self) {
      try ProgramEntry.text(of: [Array("put".utf8), [0x61, 0xff, 0x62]])
    }
    #expect(error == .notText(position: 2, repaired: "a\u{fffd}b"))
    let complaint = error.map { Texts(.english).usage($0) }
    #expect(complaint?.hasPrefix("argument 2, \"a\u{fffd}b\", is not UTF-8") == true)
  }
}
