import Glibc

// Reading and writing without blocking, for sockets and for pipes alike. The pointers that the
// system's calls need live no longer than these functions.
extension Socket {
  /// What one read of a socket that does not block came to.
  package enum ReadOutcome: Hashable, Sendable {
    /// So many bytes, at least one.
    case bytes(Int)
    case wouldBlock
    case endOfStream
  }

  /// What one write to a socket that does not block came to.
  package enum WriteOutcome: Hashable, Sendable {
    /// So many bytes were taken, perhaps fewer than were offered.
    case bytes(Int)
    case wouldBlock
  }

  /// Reads into `buffer` from `offset` up to its end, which must not be empty.
  package static func read(
    _ descriptor: CInt, into buffer: inout [UInt8], at offset: Int = 0
  ) throws(SystemError) -> ReadOutcome {
    precondition(offset >= 0 && offset < buffer.count, "there is no room to read into")
    let count = retrying {
      buffer.withUnsafeMutableBytes { bytes in
        Glibc.read(descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
    }
    if count > 0 { return .bytes(count) }
    if count == 0 { return .endOfStream }
    if errno == EAGAIN { return .wouldBlock }
    throw .last("read", "descriptor \(descriptor)")
  }

  /// Writes `bytes` from `offset` up to its end, or as much of it as fits. A peer that has gone is an
  /// error (`EPIPE`), not a signal.
  package static func write(
    _ descriptor: CInt, _ bytes: [UInt8], from offset: Int = 0
  ) throws(SystemError) -> WriteOutcome {
    precondition(offset >= 0 && offset <= bytes.count, "there is nothing to write")
    let count = retrying {
      bytes.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
    }
    if count >= 0 { return .bytes(count) }
    if errno == EAGAIN { return .wouldBlock }
    throw .last("write", "descriptor \(descriptor)")
  }
}
