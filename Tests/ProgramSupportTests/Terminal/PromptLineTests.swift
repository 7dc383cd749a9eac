import Testing

@testable import ProgramSupport

@Suite struct PromptLineTests {
  @Test("a notice stands above the prompt that waits")
  func notice() {
    var line = PromptLine()
    line.wrote("menu\nKey: ")
    #expect(
      line.interrupted(by: "leader 50052 lost\n", erases: true)
        == "\r\u{1b}[Kleader 50052 lost\nKey: ")
    #expect(
      line.interrupted(by: "leader 50052 lost\n", erases: false) == "\nleader 50052 lost\nKey: ")
  }

  @Test("without a prompt it is a line like any other")
  func noPrompt() {
    var line = PromptLine()
    #expect(line.interrupted(by: "x\n", erases: true) == "x\n")
    line.wrote("Key: ")
    line.wrote("more")
    #expect(line.text == "Key: more")
    line.wasEntered()
    #expect(line.interrupted(by: "x\n", erases: true) == "x\n")
    line.wrote("Key: \n")
    #expect(line.text.isEmpty)
  }
}
