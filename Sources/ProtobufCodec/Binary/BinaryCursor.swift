/// Stands for a failure of which whoever threw it knows the details. It has no content, so that
/// passing it on is cheap.
@usableFromInline
package struct Halt: Error {
  @_alwaysEmitIntoClient
  package init() {}
}

/// A place in a message in the binary format, for code that is driven by descriptors and jumps back
/// and forth.
///
/// Its use of pointers is safe as long as the bytes that it was made of live:
/// `start <= next <= end <= inputEnd`, and `next` moves only over bytes that were first found to lie
/// before `end`. Whoever sets `next` and `end` takes them from earlier values of these.
@usableFromInline
package struct BinaryCursor {
  @usableFromInline package let start: UnsafeRawPointer
  @usableFromInline let inputEnd: UnsafeRawPointer
  @usableFromInline package var next: UnsafeRawPointer
  /// The end of the innermost message.
  @usableFromInline package var end: UnsafeRawPointer
  /// Why it halted.
  @usableFromInline package internal(set) var reason: DecodingError.Reason?
  /// For the error of groups that lie too deep: the bound that whoever reads was given.
  @usableFromInline let nestingMax: Int

  /// - Parameter base: any address; stands in for that of bytes that have none, as they are none.
  @_alwaysEmitIntoClient
  package init(_ bytes: UnsafeRawBufferPointer, base: UnsafeRawPointer, nestingMax: Int) {
    self.nestingMax = nestingMax
    start = bytes.baseAddress ?? base
    next = start
    end = start + bytes.count
    inputEnd = end
  }

  @_alwaysEmitIntoClient
  package var byteOffset: Int { next - start }

  @_alwaysEmitIntoClient
  mutating func halt(_ reason: DecodingError.Reason) -> Halt {
    self.reason = reason
    return Halt()
  }

  @_alwaysEmitIntoClient @inline(__always)
  package mutating func tag() throws(Halt) -> UInt32 {
    let tagStart = next
    let tag = try varint()
    // Zeros beyond the fifth byte would not matter, but readers of messages refuse them.
    guard tag <= UInt64(UInt32.max), next - tagStart <= WireFormat.tagByteCountMax else {
      throw halt(.tagTooLong)
    }
    return UInt32(truncatingIfNeeded: tag)
  }

  @_alwaysEmitIntoClient @inline(__always)
  package mutating func varint() throws(Halt) -> UInt64 {
    guard next < end else { throw halt(.truncated(bytesLeft: 0)) }
    let first = UInt64(next.load(as: UInt8.self))
    guard first >= 0x80 else {
      next += 1
      return first
    }
    if end - next >= 2 {
      let second = UInt64(next.load(fromByteOffset: 1, as: UInt8.self))
      if second < 0x80 {
        next += 2
        return first &- 0x80 | second &<< 7
      }
    }
    return try longVarint()
  }

  @_alwaysEmitIntoClient
  mutating func longVarint() throws(Halt) -> UInt64 {
    guard inputEnd - next >= 8 else { return try varintByteByByte() }
    let word = next.loadUnaligned(as: UInt64.self)
    // The highest bit of the byte that ends the varint, if it is one of these eight.
    let ends = ~word & 0x8080_8080_8080_8080
    let count = ends.trailingZeroBitCount / 8 + 1
    guard ends != 0, count <= end - next else { return try varintByteByByte() }
    next += count
    return WireFormat.varint(in: word, before: ends)
  }

  @_alwaysEmitIntoClient
  mutating func varintByteByByte() throws(Halt) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    var position = next
    while position < end {
      let byte = position.load(as: UInt8.self)
      position += 1
      value |= UInt64(byte & 0x7F) &<< shift
      // Of the tenth byte only the 64th bit counts.
      guard shift < 63 || byte < 0x80 else { throw halt(.varintTooLong) }
      if byte < 0x80 {
        next = position
        return value
      }
      shift &+= 7
    }
    throw halt(.truncated(bytesLeft: end - next))
  }

  @_alwaysEmitIntoClient @inline(__always)
  package mutating func fixed<Value: BitwiseCopyable>(_ type: Value.Type) throws(Halt) -> Value {
    guard end - next >= MemoryLayout<Value>.size else {
      throw halt(.truncated(bytesLeft: end - next))
    }
    let value = next.loadUnaligned(as: Value.self)
    next += MemoryLayout<Value>.size
    return value
  }

  /// Reads a length and as many bytes.
  @_alwaysEmitIntoClient @inline(__always)
  package mutating func delimited() throws(Halt) -> UnsafeRawBufferPointer {
    let length = try varint()
    guard length <= UInt64(truncatingIfNeeded: end - next) else {
      throw halt(.lengthExceedsInput(length: length, bytesLeft: end - next))
    }
    let bytes = UnsafeRawBufferPointer(start: next, count: Int(truncatingIfNeeded: length))
    next += bytes.count
    return bytes
  }

  /// Reads a length and narrows to as many bytes. Returns where the message around them ends.
  @_alwaysEmitIntoClient @inline(__always)
  package mutating func enter() throws(Halt) -> UnsafeRawPointer {
    let content = try delimited()
    let outerEnd = end
    end = next
    next -= content.count
    return outerEnd
  }

  /// Narrows to the content of a group whose tag was read last. Returns where what is around it goes
  /// on, and where that ends.
  @_alwaysEmitIntoClient
  package mutating func enterGroup(
    _ tag: UInt32, nestingLeft: Int
  ) throws(Halt) -> (next: UnsafeRawPointer, end: UnsafeRawPointer) {
    let content = next
    let outerEnd = end
    let contentEnd = try skipGroup(tag, nestingLeft: nestingLeft)
    let outerNext = next
    next = content
    end = contentEnd
    return (outerNext, outerEnd)
  }

  /// Reads the next tag if it is this one.
  @_alwaysEmitIntoClient @inline(__always)
  package mutating func take(_ expected: UInt32) throws(Halt) -> Bool {
    guard next < end else { return false }
    if expected < 0x80 {
      guard next.load(as: UInt8.self) == UInt8(truncatingIfNeeded: expected) else { return false }
      next += 1
      return true
    }
    let position = next
    if try tag() == expected { return true }
    next = position
    return false
  }

  /// Moves over the rest of the field that begins with `tag`.
  @_alwaysEmitIntoClient
  package mutating func skip(_ tag: UInt32, nestingLeft: Int) throws(Halt) {
    guard tag >= 8 else { throw halt(.fieldNumberZero) }
    switch WireType(rawValue: tag & 7) {
    case .varint: _ = try varint()
    case .fixed32: _ = try fixed(UInt32.self)
    case .fixed64: _ = try fixed(UInt64.self)
    case .lengthDelimited: _ = try delimited()
    case .startGroup: _ = try skipGroup(tag, nestingLeft: nestingLeft)
    case .endGroup: throw halt(.unexpectedEndOfGroup)
    case nil: throw halt(.unknownWireType(UInt8(tag & 7)))
    }
  }

  /// Returns where the group's content ends.
  @_alwaysEmitIntoClient
  mutating func skipGroup(
    _ tag: UInt32, nestingLeft: Int
  ) throws(Halt) -> UnsafeRawPointer {
    guard nestingLeft > 0 else { throw halt(.nestedTooDeeply(nestingMax: nestingMax)) }
    let endTag = tag - WireType.startGroup.rawValue + WireType.endGroup.rawValue
    while next < end {
      let position = next
      let tag = try self.tag()
      if tag == endTag { return position }
      try skip(tag, nestingLeft: nestingLeft - 1)
    }
    throw halt(.groupNotEnded)
  }
}
