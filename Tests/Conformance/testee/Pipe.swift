import Glibc

/// The suite's end of standard input and output.
///
/// Both ways each message follows its length:
///
///     ┌──────────────────────────┬──────────────┐
///     │ 4 bytes, little-endian   │ that many    │
///     └──────────────────────────┴──────────────┘
struct Pipe {
  /// More than any test sends; a greater length means that the suite and this program have lost
  /// each other.
  private static let messageBytesMax = 1 << 30

  /// The next message, or `nil` when the suite has closed its end.
  func read() -> [UInt8]? {
    guard let prefix = read(4) else { return nil }
    let length = prefix.reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= Self.messageBytesMax else { return nil }
    return read(length)
  }

  func write(_ message: [UInt8]) -> Bool {
    let length = UInt32(truncatingIfNeeded: message.count)
    let frame = (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + message
    var written = 0
    while written < frame.count {
      let count = frame.withUnsafeBytes { bytes in
        let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
        return Glibc.write(STDOUT_FILENO, rest.baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// Writes a line for people, who find it among what the suite prints.
  func tell(_ text: String) {
    let line = Array(text.split(separator: "\n").joined(separator: " ").utf8) + [0x0A]
    _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Exactly `count` bytes, or `nil` if there are not so many.
  private func read(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let received = bytes.withUnsafeMutableBytes { bytes in
        let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
        return Glibc.read(STDIN_FILENO, rest.baseAddress, rest.count)
      }
      if received < 0, errno == EINTR { continue }
      guard received > 0 else { return nil }
      filled += received
    }
    return bytes
  }
}
