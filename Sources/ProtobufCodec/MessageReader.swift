/// The position in a message that is being decoded.
///
/// A reader exists only within `Message.merge(decoding:)`: it cannot be made or copied elsewhere, so
/// it never outlives the bytes that it points to. That, and the following, make its use of pointers
/// safe:
/// - `start <= fieldStart <= next <= end <= inputEnd`, all within the bytes that decoding began with;
/// - `next` moves only over bytes that were first found to lie before `end`.
///
/// Functions that leave the fast path are kept out of line, so that what is inlined stays small.
public struct MessageReader: ~Copyable {
  /// As in the C++ and Java implementations.
  public static let defaultNestingMax = 100

  let start: UnsafeRawPointer
  /// The end of the outermost message.
  @usableFromInline let inputEnd: UnsafeRawPointer
  @usableFromInline var next: UnsafeRawPointer
  /// The end of the innermost message.
  @usableFromInline var end: UnsafeRawPointer
  /// Where the tag lies that was read last.
  @usableFromInline var fieldStart: UnsafeRawPointer
  @usableFromInline var nestingLeft: Int
  @usableFromInline let nestingMax: Int

  /// `nil` if there is nothing to read.
  @usableFromInline
  init?(_ bytes: UnsafeRawBufferPointer, nestingMax: Int) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return nil }
    start = base
    next = base
    end = base + bytes.count
    inputEnd = end
    fieldStart = base
    nestingLeft = nestingMax
    self.nestingMax = nestingMax
  }

  @inlinable @inline(__always)
  var bytesLeft: Int { end - next }

  /// The tag of the next field, which is `number << 3 | wireType`, or `nil` at the end of the
  /// message. Tags that no schema can have come out too: they are refused by
  /// `unknown(_:into:)`.
  @inlinable @inline(__always)
  public mutating func nextTag() throws(DecodingError) -> UInt32? {
    fieldStart = next
    guard next < end else { return nil }
    let first = next.load(as: UInt8.self)
    guard first < 0x80 else { return try longTag() }
    next += 1
    return UInt32(first)
  }

  @usableFromInline
  mutating func longTag() throws(DecodingError) -> UInt32 {
    var tag: UInt64 = 0
    for index in 0..<min(bytesLeft, WireFormat.tagByteCountMax) {
      let byte = next.load(fromByteOffset: index, as: UInt8.self)
      tag |= UInt64(byte & 0x7F) << (7 * UInt64(index))
      guard byte < 0x80 else { continue }
      guard let result = UInt32(exactly: tag) else { throw failure(.tagTooLong) }
      next += index + 1
      return result
    }
    throw failure(
      bytesLeft < WireFormat.tagByteCountMax ? .truncated(bytesLeft: bytesLeft) : .tagTooLong)
  }

  /// Reads a length and makes sure that so many bytes follow.
  @inlinable @inline(__always)
  mutating func length() throws(DecodingError) -> Int {
    let length = try varint()
    guard length <= UInt64(truncatingIfNeeded: bytesLeft) else {
      throw failure(.lengthExceedsInput(length: length, bytesLeft: bytesLeft))
    }
    return Int(truncatingIfNeeded: length)
  }

  /// Reads a length and narrows the reader to so many bytes, one message deeper. Returns where the
  /// message around it ends, for `leave(_:)`.
  @inlinable @inline(__always)
  mutating func enter() throws(DecodingError) -> UnsafeRawPointer {
    let length = try length()
    guard nestingLeft > 0 else { throw failure(.nestedTooDeeply(nestingMax: nestingMax)) }
    let outerEnd = end
    end = next + length
    nestingLeft -= 1
    return outerEnd
  }

  @inlinable @inline(__always)
  mutating func leave(_ outerEnd: UnsafeRawPointer) {
    nestingLeft += 1
    end = outerEnd
  }

  /// An error at the present position, in the field whose tag was read last.
  @usableFromInline
  @inline(never)
  func failure(_ reason: DecodingError.Reason) -> DecodingError {
    DecodingError(
      reason, byteOffset: next - start,
      fieldNumber: next == fieldStart ? nil : fieldNumber(at: fieldStart))
  }

  /// The number in the complete tag at `position`.
  @usableFromInline
  @inline(never)
  func fieldNumber(at position: UnsafeRawPointer) -> Int {
    var tag = 0
    for index in 0..<WireFormat.tagByteCountMax {
      let byte = position.load(fromByteOffset: index, as: UInt8.self)
      tag |= Int(byte & 0x7F) << (7 * index)
      if byte < 0x80 { break }
    }
    return tag >> 3
  }
}
