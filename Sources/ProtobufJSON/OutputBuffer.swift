/// Memory that grows as bytes are appended to it.
///
/// It begins in memory that is lent to it, so that what fits there costs no allocation and no copy,
/// and moves to memory of its own when that is full. `start <= next <= end` always holds, and `next`
/// moves only over bytes that were first found to lie before `end`, or that `reserve(_:)` promised.
struct OutputBuffer: ~Copyable {
  private var start: UnsafeMutableRawPointer
  /// Where the next byte goes.
  private(set) var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  /// Whether it has outgrown the memory that was lent.
  private(set) var isOwned = false

  /// - Parameter memory: lives longer than the buffer; has a base address.
  init(_ memory: UnsafeMutableRawBufferPointer) {
    if let base = memory.baseAddress {
      start = base
      end = base + memory.count
    } else {
      start = UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 16)
      end = start + 64
      isOwned = true
    }
    next = start
  }

  deinit {
    if isOwned { start.deallocate() }
  }

  var count: Int {
    @inline(__always) get { next - start }
  }

  /// The byte that was written last; 0 if there is none.
  var lastByte: UInt8 {
    @inline(__always) get { next > start ? (next - 1).load(as: UInt8.self) : 0 }
  }

  /// Whether what was written from `offset` on is ASCII. May deny it because of other text just before.
  @inline(__always)
  func isASCII(from offset: Int) -> Bool {
    guard count >= 8 else { return false }
    // The last eight bytes, and as many at a time before them.
    var bits = (next - 8).loadUnaligned(as: UInt64.self)
    var place = start + offset
    while next - place > 8 {
      bits |= place.loadUnaligned(as: UInt64.self)
      place += 8
    }
    return bits & 0x8080_8080_8080_8080 == 0
  }

  /// What was written, until more is.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start, count: count)
  }

  /// Makes sure that `byteCount` more bytes fit.
  @inline(__always)
  mutating func reserve(_ byteCount: Int) {
    if end - next < byteCount { grow(byteCount) }
  }

  @inline(never)
  private mutating func grow(_ byteCount: Int) {
    let used = count
    let capacity = max((end - start) * 2, used + byteCount + 64)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    memory.copyMemory(from: start, byteCount: used)
    if isOwned { start.deallocate() }
    start = memory
    next = memory + used
    end = memory + capacity
    isOwned = true
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    next.storeBytes(of: byte, as: UInt8.self)
    next += 1
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    next.copyMemory(from: source, byteCount: bytes.count)
    next += bytes.count
  }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(UnsafeRawBufferPointer($0)) }
  }

  /// Appends a text that may be read in words, and makes sure that `byteCount` more bytes fit
  /// behind it.
  @inline(__always)
  mutating func append(_ text: TableText, reserving byteCount: Int) {
    reserve(text.count &+ 16 &+ byteCount)
    var offset = 0
    repeat {
      next.storeBytes(
        of: text.start.loadUnaligned(fromByteOffset: offset, as: UInt64.self),
        toByteOffset: offset, as: UInt64.self)
      next.storeBytes(
        of: text.start.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self),
        toByteOffset: offset &+ 8, as: UInt64.self)
      offset &+= 16
    } while offset < text.count
    next += text.count
  }

  /// Moves over bytes that were written to `next` after they had been reserved.
  @inline(__always)
  mutating func advance(_ byteCount: Int) {
    assert(end - next >= byteCount)
    next += byteCount
  }

  mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count)
    next = start + count
  }

  /// Replaces a byte that was written.
  mutating func set(_ offset: Int, to byte: UInt8) {
    precondition(offset >= 0 && offset < count)
    (start + offset).storeBytes(of: byte, as: UInt8.self)
  }

  /// Moves what was written from `offset` on up by `byteCount`. What is in the gap has no meaning.
  mutating func openGap(at offset: Int, byteCount: Int) {
    precondition(offset >= 0 && offset <= count && byteCount >= 0)
    reserve(byteCount)
    let place = start + offset
    (place + byteCount).copyMemory(from: place, byteCount: count - offset)
    next += byteCount
  }
}

extension [UInt8] {
  /// Appends what `body` writes into a buffer that begins in the array's own memory.
  ///
  /// - Parameter byteCount: how much room to make at first; a good guess saves a copy.
  mutating func append(
    expecting byteCount: Int, _ body: (consuming OutputBuffer) -> OutputBuffer
  ) {
    var rest: [UInt8] = []
    append(addingCapacity: byteCount) { output in
      output.withUnsafeMutableBufferPointer { memory, initializedCount in
        let buffer = body(OutputBuffer(UnsafeMutableRawBufferPointer(memory)))
        if buffer.isOwned {
          rest = Array(buffer.bytes)
        } else {
          initializedCount = buffer.count
        }
      }
    }
    if !rest.isEmpty { append(contentsOf: rest) }
  }
}
