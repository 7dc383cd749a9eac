extension MessageReader {
  /// Records `.invalidUTF8` if the bytes are not UTF-8.
  public mutating func string() -> String {
    let length = length()
    let bytes = Span<UInt8>(
      _unsafeElements: UnsafeRawBufferPointer(start: next, count: length)
        .assumingMemoryBound(to: UInt8.self))
    if isASCII(length) {
      next += length
      return String(copying: UTF8Span(unchecked: bytes, isKnownASCII: true))
    }
    guard let text = try? UTF8Span(validating: bytes) else {
      fail(.invalidUTF8)
      return ""
    }
    next += length
    return String(copying: text)
  }

  /// Whether none of the next `count` bytes has its highest bit set.
  @inline(__always)
  private func isASCII(_ count: Int) -> Bool {
    let highest: UInt64 = 0x8080_8080_8080_8080
    guard count >= 8 else {
      var bits: UInt8 = 0
      for index in 0..<count {
        bits |= next.load(fromByteOffset: index, as: UInt8.self)
      }
      return bits < 0x80
    }
    // The last word overlaps the one before it.
    var bits = next.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    var index = 0
    while index < count - 8 {
      bits |= next.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      index &+= 8
    }
    return bits & highest == 0
  }

  public mutating func bytes() -> [UInt8] {
    let length = length()
    let bytes = [UInt8](UnsafeRawBufferPointer(start: next, count: length))
    next += length
    return bytes
  }

  /// The bytes where they lie if an array is decoded; a part of a copy of the whole input otherwise.
  public mutating func bytes() -> ByteSlice {
    let length = length()
    let place = next
    next = place + length
    guard length > 0 else { return ByteSlice() }
    guard sliceSource.isArray else { return sliceOfCopy(place, length) }
    let storage = sliceSource.array
    return storage.withUnsafeBytes { memory in
      ByteSlice(
        unchecked: storage,
        offset: UInt32(truncatingIfNeeded: place - memory.baseAddress.unsafelyUnwrapped),
        byteCount: UInt32(truncatingIfNeeded: length))
    }
  }

  @inline(never)
  private mutating func sliceOfCopy(_ place: UnsafeRawPointer, _ length: Int) -> ByteSlice {
    let inputByteCount = inputEnd - start
    guard inputByteCount <= ByteSlice.byteCountMax else {
      guard length <= ByteSlice.byteCountMax else {
        fail(.sliceTooLong(length: length, byteCountMax: ByteSlice.byteCountMax))
        return ByteSlice()
      }
      return ByteSlice([UInt8](UnsafeRawBufferPointer(start: place, count: length)))
    }
    let copy = sliceSource.copy?.pointee ?? cold?.copy ?? makeCopy()
    return ByteSlice(
      unchecked: copy, offset: UInt32(truncatingIfNeeded: place - start),
      byteCount: UInt32(truncatingIfNeeded: length))
  }

  @inline(never)
  private mutating func makeCopy() -> [UInt8] {
    let copy = [UInt8](UnsafeRawBufferPointer(start: start, count: inputEnd - start))
    if let place = sliceSource.copy {
      place.pointee = copy
    } else {
      makeCold().copy = copy
    }
    return copy
  }
}
