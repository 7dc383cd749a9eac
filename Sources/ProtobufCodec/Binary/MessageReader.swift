/// The position in a message that is being decoded. Called by generated code: users call
/// `Message.init(decoding:nestingMax:messagesMax:)` and its like.
///
/// Nothing that it does throws. The first mistake in the bytes is kept in `error`, and the reader moves
/// to the end of the input: whoever reads finds nothing more, at every level, and returns. What is
/// read in the meantime is zero or empty. So neither the runtime nor generated code has a branch for
/// errors after every field.
///
/// A reader exists only within the calls of this module that decode: it cannot be made or copied
/// elsewhere, so it never outlives the bytes that it points to. That, and the following, make its use of pointers
/// safe:
/// - `start <= fieldStart <= next <= end <= inputEnd`, all within the bytes that decoding began with;
/// - `next` moves only over bytes that were first found to lie before `end`.
///
/// Functions that leave the fast path are kept out of line, so that what is inlined stays small.
public struct MessageReader: ~Copyable {
  /// How many messages and groups may lie within each other unless a caller says otherwise: 100, as in
  /// the C++ and Java implementations.
  public static let defaultNestingMax = 100

  /// How many messages, groups and entries of maps one call may read below the outermost message unless
  /// a caller says otherwise: ten million, so that two million records with four messages in each pass.
  public static let defaultMessagesMax = 10_000_000

  @usableFromInline var next: UnsafeRawPointer
  /// The end of the innermost message.
  @usableFromInline var end: UnsafeRawPointer
  /// Where the tag lies that was read last.
  @usableFromInline var fieldStart: UnsafeRawPointer
  @usableFromInline var nestingLeft: Int
  @usableFromInline var messagesLeft: Int
  @usableFromInline let start: UnsafeRawPointer
  /// The end of the outermost message.
  @usableFromInline let inputEnd: UnsafeRawPointer
  @usableFromInline let nestingMax: Int
  @usableFromInline let messagesMax: Int
  @usableFromInline let sliceSource: SliceSource
  /// What is rarely needed. Retained by hand: the end of a reader that has none is then a comparison, and
  /// not a call.
  @usableFromInline var retainedCold: Unmanaged<ColdReaderState>?

  /// - Precondition: the memory outlives the reader.
  @_alwaysEmitIntoClient @inline(__always)
  init(
    _ bytes: UnsafeRawBufferPointer, _ sliceSource: SliceSource, nestingMax: Int, messagesMax: Int
  ) {
    // Bytes that have no address are none: any other address does as well.
    let start = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped
    next = start
    end = start + bytes.count
    fieldStart = start
    let nestingMax = max(nestingMax, 0)
    nestingLeft = nestingMax
    self.start = start
    inputEnd = end
    self.nestingMax = nestingMax
    let messagesMax = max(messagesMax, 0)
    messagesLeft = messagesMax
    self.messagesMax = messagesMax
    self.sliceSource = sliceSource
    retainedCold = nil
  }

  @inlinable @inline(__always)
  deinit {
    if let retainedCold { retainedCold.release() }
  }

  var cold: ColdReaderState? {
    retainedCold?.takeUnretainedValue()
  }

  /// The state that is rarely needed, made if there is none yet.
  mutating func makeCold() -> ColdReaderState {
    if let cold { return cold }
    let state = ColdReaderState()
    retainedCold = Unmanaged.passRetained(state)
    return state
  }

  @_alwaysEmitIntoClient @inline(__always)
  var bytesLeft: Int { end - next }

  /// The tag of the next field, which is `number << 3 | wireType`, or `nil` at the end of the
  /// message. Tags that no schema can have come out too: they are refused by
  /// `unknown(_:into:)`.
  @_alwaysEmitIntoClient @inline(__always)
  public mutating func nextTag() -> UInt32? {
    let place = next
    fieldStart = place
    guard place < end else { return nil }
    let first = place.load(as: UInt8.self)
    guard first < 0x80 else {
      let tag = longTag()
      return tag == 0 ? nil : tag
    }
    next = place + 1
    return UInt32(first)
  }

  /// A tag of more than one byte; 0 after a mistake.
  @usableFromInline
  @inline(never)
  mutating func longTag() -> UInt32 {
    // Two bytes reach to field 2047.
    if bytesLeft >= 2 {
      let word = next.loadUnaligned(as: UInt16.self)
      if word < 0x8000, word & 0x7F78 != 0 {
        next += 2
        return UInt32(word & 0x7F | word >> 1 & 0x3F80)
      }
    }
    return tagByteByByte()
  }

  @inline(never)
  private mutating func tagByteByByte() -> UInt32 {
    var tag: UInt64 = 0
    for index in 0..<min(bytesLeft, WireFormat.tagByteCountMax) {
      let byte = next.load(fromByteOffset: index, as: UInt8.self)
      tag |= UInt64(byte & 0x7F) << (7 * UInt64(index))
      guard byte < 0x80 else { continue }
      guard let result = UInt32(exactly: tag) else { break }
      next += index + 1
      if result < 8 { fail(.fieldNumberZero) }
      return result < 8 ? 0 : result
    }
    fail(bytesLeft < WireFormat.tagByteCountMax ? .truncated(bytesLeft: bytesLeft) : .tagTooLong)
    return 0
  }

  /// Moves over the tag of the next field if it is `tag`, of one byte.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func takeTag(_ tag: UInt32) -> Bool {
    guard next < end, next.load(as: UInt8.self) == UInt8(truncatingIfNeeded: tag) else {
      return false
    }
    fieldStart = next
    next += 1
    return true
  }

  /// Reads a length and makes sure that so many bytes follow.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func length() -> Int {
    let length = varint()
    guard length <= UInt64(truncatingIfNeeded: bytesLeft) else {
      failLength(length)
      return 0
    }
    return Int(truncatingIfNeeded: length)
  }

  /// Reads a length and narrows the reader to so many bytes, one message deeper, and counts it. Returns
  /// where the message around it ends, for `leave(_:)`.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func enter() -> UnsafeRawPointer {
    messagesLeft &-= 1
    let outerEnd = enterCounted()
    if messagesLeft < 0 { failToEnter() }
    return outerEnd
  }

  /// The same for a message that has been counted.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func enterCounted() -> UnsafeRawPointer {
    let length = length()
    let outerEnd = end
    end = next + length
    nestingLeft &-= 1
    if nestingLeft < 0 { failToEnter() }
    return outerEnd
  }

  @_alwaysEmitIntoClient @inline(__always)
  mutating func leave(_ outerEnd: UnsafeRawPointer) {
    nestingLeft &+= 1
    // After a mistake the reader is beyond the end of the message around this one, and stays there.
    end = max(outerEnd, next)
  }

  // MARK: Mistakes

  /// Keeps the first mistake, and moves to the end of the input.
  @inline(never)
  mutating func fail(_ reason: DecodingError.Reason) {
    let mistake = DecodingError.Mistake(
      reason: reason, byteOffset: next - start,
      fieldOffset: next == fieldStart ? nil : fieldStart - start,
      nesting: nestingMax - nestingLeft)
    let cold = makeCold()
    if cold.mistake == nil { cold.mistake = mistake }
    next = inputEnd
    end = inputEnd
  }

  var hasFailed: Bool { cold?.mistake != nil }
  var discardsUnknownFields: Bool { cold?.discardsUnknownFields ?? false }

  @usableFromInline
  @inline(never)
  mutating func failLength(_ length: UInt64) {
    fail(.lengthExceedsInput(length: length, bytesLeft: bytesLeft))
  }

  @usableFromInline
  @inline(never)
  mutating func failToEnter() {
    let isTooDeep = nestingLeft < 0
    // The message that may not be entered is not on the way to the mistake.
    nestingLeft += 1
    fail(
      isTooDeep
        ? .nestedTooDeeply(nestingMax: nestingMax) : .tooManyMessages(messagesMax: messagesMax))
    nestingLeft -= 1
  }

  @usableFromInline
  @inline(never)
  mutating func failUnevenLength(elementByteCount: Int) {
    fail(.unevenLength(length: bytesLeft, elementByteCount: elementByteCount))
  }
}

/// The array that slices of what is read share.
///
/// Its address, or that of a place for a copy of the input, told by the lowest bit: the fast path asks for
/// that bit alone. No array and no place for one lies at an odd address.
@frozen
@usableFromInline
struct SliceSource {
  @usableFromInline let bits: UInt

  /// The array that the input lies in. It outlives the reader.
  @_alwaysEmitIntoClient @inline(__always)
  init(array: UnsafePointer<[UInt8]>) {
    bits = UInt(bitPattern: array)
  }

  /// A place for a copy of the input, which the reader makes when it meets the first bytes that are to be a
  /// slice. It outlives the reader.
  init(copy: UnsafeMutablePointer<[UInt8]?>) {
    bits = UInt(bitPattern: copy) | 1
  }

  /// The reader makes a place for a copy of the input if need be.
  @_alwaysEmitIntoClient @inline(__always)
  init() {
    bits = 1
  }

  var isArray: Bool {
    @inline(__always) get { bits & 1 == 0 }
  }

  /// - Precondition: it is that of an array.
  var array: [UInt8] {
    @inline(__always) get { UnsafePointer(bitPattern: bits).unsafelyUnwrapped.pointee }
  }

  var copy: UnsafeMutablePointer<[UInt8]?>? {
    UnsafeMutablePointer(bitPattern: bits & ~1)
  }
}

/// What a reader needs only after a mistake, within a group, or to make slices of bytes that are in no
/// array, or for messages that are not complete. Apart from it, so that a reader is made quickly.
@usableFromInline
final class ColdReaderState {
  /// The first mistake.
  var mistake: DecodingError.Mistake?
  /// A copy of the input.
  var copy: [UInt8]?
  /// What ends the innermost group that is a field; absent outside of groups.
  var groupEnd: GroupEnd?
  /// Whether required fields may be missing.
  var allowsPartial = false
  /// Whether what the schema does not know is not kept.
  var discardsUnknownFields = false
  /// The required field that is missing in the end.
  var missingField: RequiredFieldSearch?

  /// The end tag of a group, and the depth at which it counts.
  struct GroupEnd {
    let tag: UInt32
    /// A message within the group cannot end it: there `nestingLeft` is less.
    let nestingLeft: Int
  }
}
