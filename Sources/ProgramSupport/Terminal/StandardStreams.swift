import Synchronization
import SystemIO

/// The standard output and error of this process. Any thread may write; what is written at once
/// stays together.
///
/// If both are the person's terminal and a prompt waits there, what goes to standard error is shown
/// above the prompt.
package final class StandardStreams: ProgramOutput {
  private let prompt = Mutex(PromptLine())
  private let isTerminal: [OutputStream: Bool]
  private let erases: Bool
  private let isClosing = Atomic(false)

  package init(environment: Environment) {
    isTerminal = [
      .standardOutput: Terminal.isTerminal(Terminal.standardOutput),
      .standardError: Terminal.isTerminal(Terminal.standardError),
    ]
    erases = environment["TERM"] != "dumb"
  }

  /// A reader that has gone is no reason to fail: there is nobody to tell.
  package func write(_ bytes: [UInt8], to stream: OutputStream) {
    prompt.withLock { prompt in
      var bytes = bytes
      if isTerminal(.standardOutput) {
        let text = String(decoding: bytes, as: UTF8.self)
        switch stream {
        case .standardOutput: prompt.wrote(text)
        case .standardError where isTerminal(.standardError):
          bytes = Array(prompt.interrupted(by: text, erases: erases).utf8)
        case .standardError: break
        }
      }
      try? BlockingStream.write(
        descriptor(stream), bytes, givesUp: { isClosing.load(ordering: .relaxed) })
    }
  }

  package func isTerminal(_ stream: OutputStream) -> Bool {
    isTerminal[stream] ?? false
  }

  package func lineWasEntered() {
    prompt.withLock { $0.wasEntered() }
  }

  /// From now on a stream that takes nothing is given up, so that a stopped terminal cannot keep
  /// the process from ending.
  package func close() {
    isClosing.store(true, ordering: .relaxed)
  }

  private func descriptor(_ stream: OutputStream) -> CInt {
    switch stream {
    case .standardOutput: Terminal.standardOutput
    case .standardError: Terminal.standardError
    }
  }
}
