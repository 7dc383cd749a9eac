import Synchronization
package import SystemIO

/// The standard input of this process, line by line, read only when a line is asked for.
package final class StandardInput: LineSource {
  /// A value may have 1 MiB, and its line nothing else.
  private static let lineBytesMax = 1_048_576
  private static let readBytesMax = 65_536

  private let buffer = Mutex(LineBuffer(bytesMax: lineBytesMax))
  package let isTerminal = Terminal.isTerminal(Terminal.standardInput)

  package init() {}

  /// Waits on a thread of its own: no other task is held up. An input that fails has ended.
  package func nextLine() async -> InputLine {
    await withCheckedContinuation { continuation in
      let work = { @Sendable in continuation.resume(returning: self.waitForLine()) }
      do {
        try WorkerThread.start(name: "input", work)
      } catch {
        work()
      }
    }
  }

  /// Waits for everything up to the end of the input, but reads no more than `bytesMax` and one
  /// byte more, which tells that there was more.
  package func readAll(bytesMax: Int) async -> Result<[UInt8], SystemError> {
    await withCheckedContinuation { continuation in
      let work = { @Sendable in
        continuation.resume(
          returning: Result { () throws(SystemError) in try Self.waitForAll(bytesMax) })
      }
      do {
        try WorkerThread.start(name: "input", work)
      } catch {
        work()
      }
    }
  }

  private func waitForLine() -> InputLine {
    buffer.withLock { buffer in
      while true {
        if let line = buffer.next() { return line }
        let bytes = (try? Self.read(Self.readBytesMax)) ?? []
        if bytes.isEmpty {
          buffer.finish()
        } else {
          buffer.append(bytes)
        }
      }
    }
  }

  private static func waitForAll(_ bytesMax: Int) throws(SystemError) -> [UInt8] {
    var all: [UInt8] = []
    while all.count <= bytesMax {
      let bytes = try read(min(readBytesMax, bytesMax + 1 - all.count))
      if bytes.isEmpty { break }
      all += bytes
    }
    return all
  }

  private static func read(_ bytesMax: Int) throws(SystemError) -> [UInt8] {
    try BlockingStream.read(Terminal.standardInput, bytesMax: bytesMax)
  }
}
