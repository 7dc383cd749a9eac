extension Message {
  /// The number of bytes that the message takes when encoded. It is computed each time, which takes
  /// nearly as long as to encode it.
  ///
  /// ```swift
  /// contact.encodedSize == bytes.count  // → true
  /// ```
  public var encodedSize: Int {
    var writer = MessageWriter(
      UnsafeMutableRawBufferPointer(start: nil, count: 0), EncodingOptions())
    write(to: &writer)
    return -writer.room
  }

  /// Appends the encoded message to `buffer`, growing it at most once.
  ///
  /// ```swift
  /// var buffer: [UInt8] = []
  /// buffer.reserveCapacity(1024)
  /// contact.encode(into: &buffer)
  /// buffer == bytes  // → true
  /// ```
  ///
  /// It is fastest where the buffer has room to spare: then the message is written in one walk.
  public func encode(into buffer: inout [UInt8], options: EncodingOptions = EncodingOptions()) {
    let lacking = append(to: &buffer, options) { write(to: &$0) }
    if lacking != 0 { encodeGrowing(&buffer, lacking, options) }
  }

  @inline(never)
  private func encodeGrowing(_ buffer: inout [UInt8], _ lacking: Int, _ options: EncodingOptions) {
    appendGrowing(lacking, to: &buffer, options) { write(to: &$0) }
  }

  /// Writes the encoded message to the end of `memory` and returns how many bytes it takes there; `nil`
  /// if there is no room for it.
  ///
  /// ```swift
  /// var frame = [UInt8](repeating: 0, count: 64)
  /// var span = frame.mutableSpan
  /// var memory = span.mutableBytes
  /// let count = contact.encode(intoEndOf: &memory)
  /// frame.suffix(count ?? 0) == bytes[...]  // → true
  /// ```
  ///
  /// The end, because a message is written from its last byte to its first, and because what is sent
  /// before it, such as its length, is known only then. Nothing is copied twice and nothing
  /// allocated. If there is no room, the free bytes may have been written over.
  @_alwaysEmitIntoClient @inline(__always)
  public func encode(
    intoEndOf memory: inout MutableRawSpan, options: EncodingOptions = EncodingOptions()
  ) -> Int? {
    memory.withUnsafeMutableBytes { memory in
      var writer = MessageWriter(memory, options)
      write(to: &writer)
      return writer.room >= 0 ? memory.count &- writer.room : nil
    }
  }

  /// The encoded message. `encode(into:)` with a buffer that is used again is faster.
  ///
  /// ```swift
  /// Contact(name: "Ada").encoded()  // → [0x0A, 3, 0x41, 0x64, 0x61]
  /// ```
  public func encoded(options: EncodingOptions = EncodingOptions()) -> [UInt8] {
    withScratch { memory in
      var writer = MessageWriter(memory, options)
      write(to: &writer)
      let room = writer.room
      let byteCount = memory.count &- room
      guard room < 0 else {
        return [UInt8](UnsafeRawBufferPointer(start: writer.start + room, count: byteCount))
      }
      return encodedAgain(byteCount, options)
    }
  }

  /// The encoded message, whose size is known and more than there is on the stack.
  @inline(never)
  private func encodedAgain(_ byteCount: Int, _ options: EncodingOptions) -> [UInt8] {
    var bytes: [UInt8] = []
    appendFilled(byteCount, to: &bytes, options) { write(to: &$0) }
    return bytes
  }

  /// Calls `body` with the encoded message, which short messages have on the stack.
  @_alwaysEmitIntoClient @inline(__always)
  package func withEncoded<Result>(
    _ options: EncodingOptions = EncodingOptions(), _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    withScratch { memory in
      var writer = MessageWriter(memory, options)
      write(to: &writer)
      guard writer.room < 0 else {
        return body(UnsafeRawBufferPointer(rebasing: memory[writer.room...]))
      }
      let byteCount = memory.count &- writer.room
      return withUnsafeTemporaryAllocation(byteCount: byteCount, alignment: 1) { memory in
        fill(memory, options) { write(to: &$0) }
        return body(UnsafeRawBufferPointer(memory))
      }
    }
  }
}

/// Memory on the stack for a first walk where there is no other. It is enough for most messages.
@_alwaysEmitIntoClient @inline(__always)
func withScratch<Result>(_ body: (UnsafeMutableRawBufferPointer) -> Result) -> Result {
  withUnsafeTemporaryAllocation(byteCount: scratchByteCount, alignment: 1, body)
}

@_alwaysEmitIntoClient
var scratchByteCount: Int { 1024 }

/// Writes to all of `memory`, whose size is that of what `walk` writes.
@_alwaysEmitIntoClient @inline(__always)
func fill(
  _ memory: UnsafeMutableRawBufferPointer, _ options: EncodingOptions,
  _ walk: (inout MessageWriter) -> Void
) {
  var writer = MessageWriter(memory, options)
  walk(&writer)
  precondition(
    writer.room == 0,
    "write(to:) of a message wrote \(memory.count) bytes, and \(writer.room) fewer the second time")
}
