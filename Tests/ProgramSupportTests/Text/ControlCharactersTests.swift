import ProgramSupport
import Testing

@Suite struct ControlCharactersTests {
  @Test("harmless text is left as it is")
  func harmless() {
    #expect("Operación 日本 👩‍👩‍👧".escapingControlCharacters() == "Operación 日本 👩‍👩‍👧")
  }

  @Test("a long text is cut to what may be shown, the cut marked")
  func bounded() {
    #expect("abcdef".escapingControlCharacters(charactersMax: 6) == "abcdef")
    #expect("abcdefg".escapingControlCharacters(charactersMax: 6) == "abcde…")
    #expect("\n\n\n\n".escapingControlCharacters(charactersMax: 6) == "\\n\\n\\…")
    #expect("abc".escapingControlCharacters(charactersMax: 0) == "…")
  }

  @Test("one character of a million marks is cut as well")
  func combiningMarks() {
    let text = "e" + String(repeating: "\u{301}", count: 1_000_000)
    #expect(text.escapingControlCharacters(charactersMax: 10).utf8.count < 1_000)
  }
}
