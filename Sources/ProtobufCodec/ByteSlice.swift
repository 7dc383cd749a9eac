/// A part of an array of bytes, without a copy of it: what a `bytes` field is if it is asked to share
/// the bytes that its message was decoded from.
///
/// ```swift
/// let slice = ByteSlice([10, 20, 30, 40])[1..<3]
/// slice[0]  // → 20
/// slice == [20, 30]  // → true
/// slice.copied()  // → [20, 30]
/// ```
///
/// A slice keeps the whole array in memory, be the slice ever so short. Keep `copied()` of it where it
/// outlives the message.
///
/// Two slices are equal if their bytes are, whatever arrays they are parts of.
public struct ByteSlice: Sendable {
  /// An array beyond 4 GiB is not shared, so that a slice takes 16 bytes.
  @usableFromInline static var byteCountMax: Int { Int(clamping: UInt32.max) }

  // Absent if the slice is empty: nothing to retain and release.
  @usableFromInline let storage: [UInt8]?
  @usableFromInline let offset: UInt32
  @usableFromInline let byteCount: UInt32

  /// No bytes, of no array.
  ///
  /// ```swift
  /// ByteSlice().isEmpty  // → true
  /// ```
  @_alwaysEmitIntoClient
  public init() {
    storage = nil
    offset = 0
    byteCount = 0
  }

  /// All of `bytes`, which are shared and not copied.
  ///
  /// ```swift
  /// ByteSlice([10, 20]).count  // → 2
  /// ```
  ///
  /// - Precondition: there are at most 4 GiB of them.
  @_alwaysEmitIntoClient
  public init(_ bytes: [UInt8]) {
    storage = bytes.isEmpty ? nil : bytes
    offset = 0
    byteCount = UInt32(bytes.count)
  }

  /// A copy of any other bytes, such as those of a `String` or of an `ArraySlice`.
  ///
  /// ```swift
  /// ByteSlice(copying: "Ada".utf8)  // → [0x41, 0x64, 0x61]
  /// ```
  ///
  /// - Precondition: there are at most 4 GiB of them.
  @_alwaysEmitIntoClient
  public init(copying bytes: some Sequence<UInt8>) {
    self.init([UInt8](bytes))
  }

  /// Part of `storage`, which it has.
  @_alwaysEmitIntoClient @inline(__always)
  init(unchecked storage: [UInt8]?, offset: UInt32, byteCount: UInt32) {
    self.storage = storage
    self.offset = offset
    self.byteCount = byteCount
  }

  /// The slice as an array of its own, which keeps nothing else in memory.
  ///
  /// ```swift
  /// let kept = ByteSlice([UInt8](repeating: 7, count: 1 << 20))[0..<3].copied()  // → [7, 7, 7]
  /// ```
  @_alwaysEmitIntoClient
  public func copied() -> [UInt8] {
    withUnsafeBytes { [UInt8]($0) }
  }

  /// Calls `body` with the bytes where they lie. They must not be used once it has returned.
  ///
  /// ```swift
  /// let sum = ByteSlice([1, 2, 3]).withUnsafeBytes { $0.reduce(0) { $0 + Int($1) } }  // → 6
  /// ```
  @_alwaysEmitIntoClient @inline(__always)
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = Int(offset)
    let count = Int(byteCount)
    guard let storage else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return try storage.span.bytes.withUnsafeBytes { bytes throws(Failure) in
      // Within bounds since the slice was made, and an array does not change while it is shared.
      try body(UnsafeRawBufferPointer(start: bytes.baseAddress.map { $0 + start }, count: count))
    }
  }
}

extension ByteSlice: RandomAccessCollection {
  @_alwaysEmitIntoClient
  public var startIndex: Int { 0 }

  @_alwaysEmitIntoClient
  public var endIndex: Int { Int(byteCount) }

  /// The byte at `position`, which counts from the slice's start.
  ///
  /// ```swift
  /// ByteSlice([10, 20, 30])[2]  // → 30
  /// ```
  ///
  /// - Precondition: `position` is 0 or more, and less than `count`.
  @_alwaysEmitIntoClient
  public subscript(position: Int) -> UInt8 {
    precondition(indices.contains(position), "there is no byte \(position) of \(count)")
    return storage.unsafelyUnwrapped[Int(offset) + position]
  }

  /// The slice of the same array. Indices begin with 0 again.
  ///
  /// ```swift
  /// let tail = ByteSlice([10, 20, 30])[1..<3]
  /// tail[0]  // → 20
  /// ```
  ///
  /// - Precondition: the bounds lie within `0..<count`, or at its end.
  @_alwaysEmitIntoClient
  public subscript(bounds: Range<Int>) -> ByteSlice {
    precondition(
      bounds.lowerBound >= 0 && bounds.upperBound <= count,
      "there are no bytes \(bounds) of \(count)")
    return ByteSlice(
      unchecked: bounds.isEmpty ? nil : storage, offset: offset + UInt32(bounds.lowerBound),
      byteCount: UInt32(bounds.count))
  }

  /// Calls `body` with the bytes where they lie, as `Sequence` has it; never returns `nil`.
  ///
  /// ```swift
  /// let count = ByteSlice([1, 2, 3]).withContiguousStorageIfAvailable { $0.count }  // → 3
  /// ```
  @_alwaysEmitIntoClient
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    try withUnsafeBytes { try body($0.assumingMemoryBound(to: UInt8.self)) }
  }
}

extension ByteSlice: Hashable {
  /// Whether the bytes are the same, whatever arrays they are parts of.
  public static func == (left: ByteSlice, right: ByteSlice) -> Bool {
    guard left.byteCount == right.byteCount else { return false }
    return left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        left.baseAddress == right.baseAddress || left.elementsEqual(right)
      }
    }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(byteCount)
    withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension ByteSlice: ExpressibleByArrayLiteral, CustomStringConvertible {
  /// The bytes of a literal.
  ///
  /// ```swift
  /// let magic: ByteSlice = [0x52, 0x65]
  /// magic.count  // → 2
  /// ```
  public init(arrayLiteral bytes: UInt8...) {
    self.init(bytes)
  }

  /// The bytes as an array prints them.
  public var description: String { copied().description }
}
