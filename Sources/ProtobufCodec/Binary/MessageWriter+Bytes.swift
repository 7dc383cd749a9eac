// Fields of strings and bytes, and how their bytes are copied.
extension MessageWriter {
  @_alwaysEmitIntoClient @inline(__always)
  public mutating func string(_ number: Int, _ value: String) {
    let tag = WireFormat.tag(number, .lengthDelimited)
    if tag < 0x80 {
      string(after: tag, value)
    } else {
      string(afterLong: tag, value)
    }
  }

  @_alwaysEmitIntoClient @inline(__always)
  public mutating func bytes(_ number: Int, _ value: [UInt8]) {
    let tag = WireFormat.tag(number, .lengthDelimited)
    if tag < 0x80 {
      bytes(after: tag, value)
    } else {
      bytes(afterLong: tag, value)
    }
  }

  @_alwaysEmitIntoClient @inline(__always)
  public mutating func bytes(_ number: Int, _ value: ByteSlice) {
    let tag = WireFormat.tag(number, .lengthDelimited)
    if tag < 0x80 {
      bytes(after: tag, value.storage, Int(value.offset), Int(value.byteCount))
    } else {
      bytes(afterLong: tag, value)
    }
  }

  // Not inlined, and the tag as a whole: there is a call of these for every field. A tag of one byte, which
  // is nearly every tag, has functions of its own, which need not ask how long it is.

  @usableFromInline
  @inline(never)
  mutating func string(after tag: UInt64, _ value: String) {
    let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable {
      delimited(tag, UnsafeRawBufferPointer($0))
    }
    guard isWritten == nil else { return }
    string(afterLong: tag, value)
  }

  @usableFromInline
  @inline(never)
  mutating func string(afterLong tag: UInt64, _ value: String) {
    delimited(value)
    varint(tag)
  }

  @usableFromInline
  @inline(never)
  mutating func bytes(after tag: UInt64, _ value: [UInt8]) {
    value.withUnsafeBytes { delimited(tag, $0) }
  }

  @usableFromInline
  @inline(never)
  mutating func bytes(afterLong tag: UInt64, _ value: [UInt8]) {
    value.withUnsafeBytes { longDelimited(tag, $0) }
  }

  /// A slice in its parts, which would else be packed into a register and unpacked again.
  @usableFromInline
  @inline(never)
  mutating func bytes(
    after tag: UInt64, _ storage: [UInt8]?, _ offset: Int, _ byteCount: Int
  ) {
    guard Self.isShort(byteCount) else {
      let value = ByteSlice(
        unchecked: storage, offset: UInt32(truncatingIfNeeded: offset),
        byteCount: UInt32(truncatingIfNeeded: byteCount))
      return bytes(afterLong: tag, value)
    }
    // A slice that is not empty has storage, and lies within it.
    storage.unsafelyUnwrapped.withUnsafeBytes {
      shortDelimited(tag, $0.baseAddress.unsafelyUnwrapped + offset, byteCount)
    }
  }

  @usableFromInline
  @inline(never)
  mutating func bytes(afterLong tag: UInt64, _ value: ByteSlice) {
    value.withUnsafeBytes { longDelimited(tag, $0) }
  }

  /// A length and so many bytes, behind a tag that is yet to be written.
  @usableFromInline
  mutating func delimited(_ bytes: UnsafeRawBufferPointer) {
    copy(bytes)
    varint(UInt64(truncatingIfNeeded: bytes.count))
  }

  @usableFromInline
  mutating func delimited(_ value: String) {
    let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable {
      delimited(UnsafeRawBufferPointer($0))
    }
    guard isWritten == nil else { return }
    // A string of another runtime, such as Objective-C's.
    let copy = Array(value.utf8)
    copy.withUnsafeBytes { delimited($0) }
  }

  /// A tag of one byte, a length and so many bytes.
  @inline(__always)
  private mutating func delimited(_ tag: UInt64, _ bytes: UnsafeRawBufferPointer) {
    guard Self.isShort(bytes.count) else { return longDelimited(tag, bytes) }
    shortDelimited(tag, bytes.baseAddress.unsafelyUnwrapped, bytes.count)
  }

  /// Whether there are bytes, and their length is one byte: one comparison for both.
  @inline(__always)
  private static func isShort(_ count: Int) -> Bool { UInt(bitPattern: count &- 1) < 0x7F }

  @inline(__always)
  private mutating func shortDelimited(_ tag: UInt64, _ source: UnsafeRawPointer, _ count: Int) {
    guard let place = claim(2 &+ count) else { return }
    Self.storeTwo(tag, UInt64(truncatingIfNeeded: count), to: place)
    Self.copyFew(count, from: source, to: place + 2)
  }

  @inline(never)
  private mutating func longDelimited(_ tag: UInt64, _ bytes: UnsafeRawBufferPointer) {
    copy(bytes)
    varint(UInt64(truncatingIfNeeded: bytes.count))
    varint(tag)
  }

  @inline(__always)
  mutating func copy(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    claimMany(bytes.count)?.copyMemory(from: source, byteCount: bytes.count)
  }

  /// Copies up to 64 bytes, of which there are some, in two halves that may overlap, without a call. From
  /// there on the system's function, which knows the processor's widest registers, is faster.
  @inline(__always)
  private static func copyFew(
    _ count: Int, from source: UnsafeRawPointer, to place: UnsafeMutableRawPointer
  ) {
    if count <= 16 {
      if count >= 8 {
        copyHalves(UInt64.self, count, from: source, to: place)
      } else if count >= 4 {
        copyHalves(UInt32.self, count, from: source, to: place)
      } else {
        // The first, the middle and the last, which may be one.
        let middle = count &>> 1
        let (low, high) = (
          source.load(fromByteOffset: middle, as: UInt8.self),
          source.load(fromByteOffset: count &- 1, as: UInt8.self)
        )
        place.storeBytes(of: source.load(as: UInt8.self), as: UInt8.self)
        place.storeBytes(of: low, toByteOffset: middle, as: UInt8.self)
        place.storeBytes(of: high, toByteOffset: count &- 1, as: UInt8.self)
      }
    } else if count <= 32 {
      copyHalves(SIMD16<UInt8>.self, count, from: source, to: place)
    } else if count <= 64 {
      copyHalves(SIMD32<UInt8>.self, count, from: source, to: place)
    } else {
      place.copyMemory(from: source, byteCount: count)
    }
  }

  /// - Precondition: `count` is at least the size of a half and at most that of both.
  @inline(__always)
  private static func copyHalves<Half: BitwiseCopyable>(
    _ half: Half.Type, _ count: Int, from source: UnsafeRawPointer,
    to place: UnsafeMutableRawPointer
  ) {
    let last = count &- MemoryLayout<Half>.size
    let (low, high) = (
      source.loadUnaligned(as: Half.self),
      source.loadUnaligned(fromByteOffset: last, as: Half.self)
    )
    place.storeBytes(of: low, as: Half.self)
    place.storeBytes(of: high, toByteOffset: last, as: Half.self)
  }
}
