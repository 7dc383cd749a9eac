import Glibc

/// Reads lines from a terminal, a pipe, a file or `/dev/null` without holding up the loop. Loop
/// only.
///
/// The descriptor keeps its blocking mode: a terminal's is shared with the shell and with what we
/// write to it. It is read only when it has something to give, which does not block.
///
/// A line ends at a line feed, with or without a carriage return before it, or at the end of the
/// input. Bytes that are not UTF-8 become U+FFFD.
package final class LineReader: DescriptorHandler {
  /// What a line has beyond this is dropped.
  package static let lineBytesMax = 65_536

  private let loop: EventLoop
  private let descriptor: CInt
  private let onLine: (String) -> Void
  private let onEnd: () -> Void
  private var line: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 4_096)
  private var isOpen = true
  /// A regular file: always ready, and unknown to the poller.
  private var isAlwaysReady = false

  /// `onLine` gets each line without its end; `onEnd` is called once after the last one, also when
  /// reading has failed. The descriptor stays its owner's to close, after `close()` or `onEnd`.
  package init(
    loop: EventLoop, descriptor: CInt, onLine: @escaping (String) -> Void,
    onEnd: @escaping () -> Void
  ) throws(SystemError) {
    self.loop = loop
    self.descriptor = descriptor
    self.onLine = onLine
    self.onEnd = onEnd
    do {
      try loop.register(descriptor, interest: .readable, handler: self)
    } catch {
      guard error.errno == EPERM else { throw error }
      isAlwaysReady = true
      readNext()
    }
  }

  /// Stops reading. Neither body is called any more.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    if !isAlwaysReady { loop.deregister(descriptor) }
  }

  package func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    do {
      switch try Socket.read(descriptor, into: &buffer) {
      case .bytes(let count): take(buffer[..<count])
      case .wouldBlock: break
      case .endOfStream: end()
      }
    } catch {
      end()
    }
  }

  /// One piece of a regular file per burst, so that the rest of the loop has its turn.
  private func readNext() {
    loop.schedule(after: 0) { [self] in
      guard isOpen else { return }
      descriptorReady(descriptor, .readable)
      if isOpen { readNext() }
    }
  }

  private func take(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes where isOpen {
      if byte == UInt8(ascii: "\n") {
        deliver()
      } else if line.count < Self.lineBytesMax {
        line.append(byte)
      }
    }
  }

  private func deliver() {
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    let text = String(decoding: line, as: UTF8.self)
    line.removeAll(keepingCapacity: true)
    onLine(text)
  }

  private func end() {
    if !line.isEmpty { deliver() }
    guard isOpen else { return }
    close()
    onEnd()
  }
}
