extension Message {
  /// The number of bytes that the message takes when encoded. It is computed each time, which takes
  /// nearly as long as to encode it.
  public var encodedSize: Int {
    var writer = MessageWriter(
      UnsafeMutableRawBufferPointer(start: nil, count: 0), EncodingOptions())
    write(to: &writer)
    return -writer.room
  }

  /// Appends the encoded message to `buffer`, growing it at most once.
  ///
  ///     buffer.removeAll(keepingCapacity: true)
  ///     reply.encode(into: &buffer)
  ///
  /// It is fastest where the buffer has room to spare: then the message is written in one walk.
  public func encode(into buffer: inout [UInt8], options: EncodingOptions = EncodingOptions()) {
    ProtobufCodec.append(to: &buffer, options) { writer in write(to: &writer) }
  }

  /// Writes the encoded message to the end of `memory` and returns how many bytes it takes there; `nil`
  /// if there is no room for it.
  ///
  ///     var span = frame.mutableSpan
  ///     var memory = span.mutableBytes
  ///     guard let count = reply.encode(intoEndOf: &memory) else { … }
  ///     let head = frame.count - count   // what goes before the message ends here
  ///
  /// The end, because a message is written from its last byte to its first, and because what is sent
  /// before it, such as its length, is known only then. Nothing is copied twice and nothing
  /// allocated. If there is no room, the free bytes may have been written over.
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
  public func encoded(options: EncodingOptions = EncodingOptions()) -> [UInt8] {
    withScratch { memory in
      var writer = MessageWriter(memory, options)
      write(to: &writer)
      guard writer.room < 0 else {
        return [UInt8](UnsafeRawBufferPointer(rebasing: memory[writer.room...]))
      }
      let byteCount = memory.count &- writer.room
      return [UInt8](unsafeUninitializedCapacity: byteCount) { memory, initializedCount in
        fill(UnsafeMutableRawBufferPointer(memory), options) { write(to: &$0) }
        initializedCount = byteCount
      }
    }
  }

  /// Calls `body` with the encoded message, which short messages have on the stack.
  @inlinable @inline(__always)
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

/// Messages up to so many bytes are written once, and moved to where they belong. Longer ones are
/// written where they belong after a first walk that counts from there on: moving them would take
/// longer than the walk.
private let movedByteCountMax = 1 << 16

/// Memory on the stack for a first walk where there is no other. It is enough for most messages.
@inlinable @inline(__always)
func withScratch<Result>(_ body: (UnsafeMutableRawBufferPointer) -> Result) -> Result {
  withUnsafeTemporaryAllocation(byteCount: scratchByteCount, alignment: 1, body)
}

@inlinable
var scratchByteCount: Int { 1024 }

/// Appends what `walk` writes to `buffer`.
@inline(__always)
func append(
  to buffer: inout [UInt8], _ options: EncodingOptions, _ walk: (inout MessageWriter) -> Void
) {
  let spare = buffer.capacity &- buffer.count
  let lacking =
    if spare >= scratchByteCount {
      appendMoved(from: min(spare, movedByteCountMax), to: &buffer, options, walk)
    } else {
      appendCopied(to: &buffer, options, walk)
    }
  guard lacking > 0 else { return }
  buffer.append(addingCapacity: lacking) { output in
    output.withUnsafeMutableBufferPointer { memory, initializedCount in
      fill(
        UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(memory)[..<lacking]),
        options, walk)
      initializedCount = lacking
    }
  }
}

/// Writes to the end of the buffer's next `byteCount` bytes and moves that to the buffer's end; returns
/// the size of what `walk` writes if that is more, else 0.
@inline(__always)
private func appendMoved(
  from byteCount: Int, to buffer: inout [UInt8], _ options: EncodingOptions,
  _ walk: (inout MessageWriter) -> Void
) -> Int {
  var lacking = 0
  buffer.append(addingCapacity: byteCount) { output in
    output.withUnsafeMutableBufferPointer { memory, initializedCount in
      let memory = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(memory)[..<byteCount])
      var writer = MessageWriter(memory, options)
      walk(&writer)
      guard writer.room >= 0 else {
        lacking = byteCount &- writer.room
        return
      }
      initializedCount = byteCount &- writer.room
      moveDown(initializedCount, to: writer.start, by: writer.room)
    }
  }
  return lacking
}

/// Moves `count` bytes to `place`, which lies `distance` before them. The system's own function moves
/// more than a page's half byte by byte on some processors where the two places overlap.
@inline(__always)
private func moveDown(_ count: Int, to place: UnsafeMutableRawPointer, by distance: Int) {
  guard distance > 0 else { return }
  var offset = 0
  while count &- offset > 1024 {
    // All are read before any is written over.
    let bytes = (place + (offset &+ distance)).loadUnaligned(as: Block.self)
    (place + offset).storeBytes(of: bytes, as: Block.self)
    offset &+= MemoryLayout<Block>.size
  }
  (place + offset).copyMemory(from: place + (offset &+ distance), byteCount: count &- offset)
}

private typealias Block = SIMD64<UInt8>

/// The same with a copy from the stack, for a buffer with little or no memory yet.
@inline(__always)
private func appendCopied(
  to buffer: inout [UInt8], _ options: EncodingOptions, _ walk: (inout MessageWriter) -> Void
) -> Int {
  withScratch { scratch in
    var writer = MessageWriter(scratch, options)
    walk(&writer)
    let byteCount = scratch.count &- writer.room
    guard writer.room >= 0 else { return byteCount }
    buffer.append(addingCapacity: byteCount) { output in
      output.withUnsafeMutableBufferPointer { memory, initializedCount in
        let bytes = UnsafeRawBufferPointer(start: writer.start + writer.room, count: byteCount)
        UnsafeMutableRawBufferPointer(memory).copyMemory(from: bytes)
        initializedCount = byteCount
      }
    }
    return 0
  }
}

/// Writes to all of `memory`, whose size is that of what `walk` writes.
@inlinable @inline(__always)
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
