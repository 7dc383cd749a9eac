import Glibc

/// Reading and writing that waits, for a terminal, a pipe or a file, in threads that have nothing
/// else to do. It waits as well if whoever shares the descriptor has made it non-blocking.
package enum BlockingStream {
  /// How much is written at once: no more than a pipe that is ready takes without waiting.
  private static let chunkBytesMax = 4_096
  private static let patienceMilliseconds: CInt = 100

  /// Waits for bytes.
  ///
  /// - Returns: At least one byte and at most `bytesMax`, or none at the end of the stream.
  package static func read(_ descriptor: CInt, bytesMax: Int) throws(SystemError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: bytesMax)
    while true {
      switch try Socket.read(descriptor, into: &buffer) {
      case .bytes(let count): return Array(buffer[..<count])
      case .endOfStream: return []
      case .wouldBlock: _ = waitUntilReady(descriptor, POLLIN, milliseconds: -1)
      }
    }
  }

  /// Writes all bytes, unless the stream takes none for a while, as a terminal that was stopped with
  /// Ctrl-S does, and `givesUp` then says that this is enough. It is asked every 100 ms of waiting.
  package static func write(
    _ descriptor: CInt, _ bytes: [UInt8], givesUp: () -> Bool = { false }
  ) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      guard waitUntilReady(descriptor, POLLOUT, milliseconds: patienceMilliseconds) else {
        if givesUp() { return }
        continue
      }
      let chunk = Array(bytes[written..<min(written + chunkBytesMax, bytes.count)])
      if case .bytes(let count) = try Socket.write(descriptor, chunk) {
        written += count
      }
    }
  }

  /// Waits until nobody can read what is written to a pipe, a socket or a terminal any more; for ever if that
  /// cannot happen, as with a file.
  package static func waitUntilReaderHasGone(_ descriptor: CInt) {
    // The system tells of an error and a hang-up unasked.
    while !waitUntilReady(descriptor, 0, milliseconds: -1) {}
  }

  /// Whether the descriptor became ready, or failed, which the next call then tells.
  private static func waitUntilReady(_ descriptor: CInt, _ events: CInt, milliseconds: CInt)
    -> Bool
  {
    var entry = pollfd(fd: descriptor, events: Int16(truncatingIfNeeded: events), revents: 0)
    return poll(&entry, 1, milliseconds) > 0
  }
}
