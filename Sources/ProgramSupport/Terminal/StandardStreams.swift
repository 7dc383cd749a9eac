import Synchronization
package import SystemIO

/// The standard output and error of this process. Any thread may write; what is written at once
/// stays together.
///
/// If both are the person's terminal and a prompt waits there, what goes to standard error is shown
/// above the prompt.
package final class StandardStreams: ProgramOutput {
  /// Held while something is written, which may take for ever, so that it stays together.
  private let writing = Mutex(())
  /// Never held over a write: whoever has read a line must not wait for a terminal that takes nothing.
  private let prompt = Mutex(PromptLine())
  private let isTerminal: [OutputStream: Bool]
  private let erases: Bool
  private let isClosing = Atomic(false)
  private let failure = Mutex<SystemError?>(nil)

  package init(environment: Environment) {
    isTerminal = [
      .standardOutput: Terminal.isTerminal(Terminal.standardOutput),
      .standardError: Terminal.isTerminal(Terminal.standardError),
    ]
    erases = environment["TERM"] != "dumb"
  }

  /// That something could not be written is no reason to stop here: a node goes on without a terminal, and
  /// whose answer it was asks at its end.
  package func write(_ bytes: [UInt8], to stream: OutputStream) {
    writing.withLock { _ in
      do throws(SystemError) {
        try BlockingStream.write(
          descriptor(stream), shown(bytes, on: stream),
          givesUp: { isClosing.load(ordering: .relaxed) })
      } catch {
        guard stream == .standardOutput else { return }
        failure.withLock { $0 = $0 ?? error }
      }
    }
  }

  package var standardOutputFailure: SystemError? { failure.withLock { $0 } }

  package func whenReaderHasGone(_ body: @escaping @Sendable () -> Void) {
    // Without a thread to wait it is noticed with the next thing that is written.
    try? WorkerThread.start(name: "reader") {
      BlockingStream.waitUntilReaderHasGone(Terminal.standardOutput)
      body()
    }
  }

  /// What to write for the bytes to be shown, with a prompt that waits below them.
  private func shown(_ bytes: [UInt8], on stream: OutputStream) -> [UInt8] {
    guard isTerminal(.standardOutput) else { return bytes }
    let text = String(decoding: bytes, as: UTF8.self)
    return prompt.withLock { prompt in
      switch stream {
      case .standardOutput:
        prompt.wrote(text)
        return bytes
      case .standardError where isTerminal(.standardError):
        return Array(prompt.interrupted(by: text, erases: erases).utf8)
      case .standardError: return bytes
      }
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
