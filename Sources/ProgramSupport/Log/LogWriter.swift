import Synchronization
package import SystemIO

/// Writes the log's lines, and a program's answers at its terminal, on a thread of its own, so that a terminal stopped with Ctrl-S, or a full
/// pipe, holds up the log and not the node.
package final class LogWriter: Sendable {
  private static let backlogBytesMax = 1_048_576

  private let backlog = Mutex(LineBacklog(bytesMax: backlogBytesMax))
  private let isFinishing = Atomic(false)
  private let wake = Semaphore()
  private let hasFinished = Semaphore()
  private let write: @Sendable (String, OutputStream) -> Void

  /// - Parameter write: Called on the writer's thread with one or more whole lines.
  package init(
    _ write: @escaping @Sendable (String, OutputStream) -> Void
  ) throws(SystemError) {
    self.write = write
    try WorkerThread.start(name: "log", run)
  }

  /// Any thread. Returns at once.
  package func append(_ line: String, to stream: OutputStream = .standardError) {
    if backlog.withLock({ $0.append(line, to: stream) }) {
      wake.signal()
    }
  }

  /// Waits until everything is written, once, at the very end.
  package func finish() {
    isFinishing.store(true, ordering: .sequentiallyConsistent)
    wake.signal()
    hasFinished.wait()
  }

  private func run() {
    while true {
      // In this order: what was appended before finish() is taken after it was seen.
      let isLast = isFinishing.load(ordering: .sequentiallyConsistent)
      for piece in backlog.withLock({ $0.takeAll() }) {
        write(piece.text, piece.stream)
      }
      if isLast { break }
      wake.wait()
    }
    hasFinished.signal()
  }
}
