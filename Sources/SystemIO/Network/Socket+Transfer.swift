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

  /// Writes what `bytes` holds, or as much of it as fits. A peer that has gone is an error
  /// (`EPIPE`), not a signal.
  package static func write(_ descriptor: CInt, _ bytes: RawSpan) throws(SystemError)
    -> WriteOutcome
  {
    let count = retrying {
      bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }
    return try outcome(count, "write", descriptor)
  }

  /// Writes `bytes` from `offset` up to its end.
  package static func write(
    _ descriptor: CInt, _ bytes: [UInt8], from offset: Int = 0
  ) throws(SystemError) -> WriteOutcome {
    precondition(offset >= 0 && offset <= bytes.count, "there is nothing to write")
    let count = retrying {
      bytes.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
    }
    return try outcome(count, "write", descriptor)
  }

  /// The most chunks that one call of `write(_:chunks:from:)` hands to the system.
  package static let chunksMax = 16

  /// Writes the chunks one after the other in one call, leaving out the first `offset` bytes.
  /// Looks at no more than `chunksMax` of them; the caller comes back with the rest.
  package static func write(
    _ descriptor: CInt, chunks: [[UInt8]], from offset: Int = 0
  ) throws(SystemError) -> WriteOutcome {
    let count = retrying {
      withUnsafeTemporaryAllocation(of: iovec.self, capacity: chunksMax) { vectors in
        gather(chunks[...], offset, vectors, 0) { used in
          writev(descriptor, vectors.baseAddress, CInt(used))
        }
      }
    }
    return try outcome(count, "writev", descriptor)
  }

  /// Opens the chunks one inside the other, since a pointer into an array is good only within its
  /// own closure, and calls `body` inside the innermost.
  private static func gather(
    _ chunks: ArraySlice<[UInt8]>, _ offset: Int, _ vectors: UnsafeMutableBufferPointer<iovec>,
    _ used: Int, _ body: (Int) -> Int
  ) -> Int {
    guard used < vectors.count, let chunk = chunks.first else { return body(used) }
    let rest = chunks.dropFirst()
    guard offset < chunk.count else {
      return gather(rest, offset - chunk.count, vectors, used, body)
    }
    return chunk.withUnsafeBytes { bytes in
      vectors[used] = iovec(
        iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress?.advanced(by: offset)),
        iov_len: bytes.count - offset)
      return gather(rest, 0, vectors, used + 1, body)
    }
  }

  private static func outcome(
    _ count: Int, _ operation: String, _ descriptor: CInt
  ) throws(SystemError) -> WriteOutcome {
    if count >= 0 { return .bytes(count) }
    if errno == EAGAIN { return .wouldBlock }
    throw .last(operation, "descriptor \(descriptor)")
  }
}
