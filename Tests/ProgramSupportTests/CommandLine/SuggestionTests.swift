import ProgramSupport
import Testing

@Suite struct SuggestionTests {
  @Test("a slip of the finger is understood")
  func near() {
    let words = ["--port", "--proxy", "--host", "--heartbeat"]
    #expect(Suggestion.nearest(to: "--prot", among: words) == "--port")
    #expect(Suggestion.nearest(to: "--hartbeat", among: words) == "--heartbeat")
    #expect(Suggestion.nearest(to: "--PROXY", among: words) == "--proxy")
  }

  @Test("what is near to nothing is left alone, and so is what is too long to be a slip")
  func far() {
    #expect(Suggestion.nearest(to: "--verbose", among: ["--port", "--host"]) == nil)
    #expect(Suggestion.nearest(to: "", among: ["get"]) == nil)
    #expect(
      Suggestion.nearest(to: String(repeating: "x", count: 1_000_000), among: ["get"]) == nil)
  }
}
