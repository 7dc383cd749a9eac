/// Asks a person until the answer makes sense.
package struct Prompter: Sendable {
  package let source: any LineSource
  package let output: any ProgramOutput
  package let texts: Texts

  /// What an answer is worth.
  package enum Answer<Value: Sendable>: Sendable {
    case accepted(Value)
    /// Why the question is asked again.
    case refused(String)
  }

  package init(source: any LineSource, output: any ProgramOutput, texts: Texts) {
    self.source = source
    self.output = output
    self.texts = texts
  }

  /// Asks until the answer is accepted; `nil` if there are no more answers.
  package func ask<Value: Sendable>(
    _ question: String, read: @Sendable (String) -> Answer<Value>
  ) async -> Value? {
    while true {
      output.write(question)
      let line = await source.nextLine()
      output.lineWasEntered()
      if !source.isTerminal || line == .end {
        // Nobody has ended the line of the question.
        output.write("\n")
      }
      switch line {
      case .end:
        return nil
      case .tooLong(let bytesMax):
        output.print(texts.lineTooLong(bytesMax: bytesMax))
      case .notText:
        output.print(texts.lineNotText)
      case .line(let text):
        switch read(text) {
        case .accepted(let value): return value
        case .refused(let reason): output.print(reason)
        }
      }
    }
  }

  /// Asks for a value of a format, the spaces around which do not count.
  package func ask<Value: Sendable>(_ question: String, _ format: ValueFormat<Value>) async
    -> Value?
  {
    await ask(question) { text in
      let trimmed = text.trimmingSpaces
      return format.read(trimmed).map { .accepted($0) } ?? .refused(texts.refusal(trimmed, format))
    }
  }

  /// Asks for a yes or a no.
  package func confirm(_ question: String) async -> Bool? {
    await ask(question) { text in
      switch text.trimmingSpaces.lowercased() {
      case "y", "yes", "s", "si", "sí": .accepted(true)
      case "n", "no": .accepted(false)
      default: .refused(texts.yesOrNo)
      }
    }
  }
}
