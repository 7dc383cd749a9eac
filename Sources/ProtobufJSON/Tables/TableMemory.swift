/// Memory for tables that are built once and then only read: values without references, which live as
/// long as this object and never move.
///
/// Tables point to each other and into names, also in circles and across files, and are walked once
/// per field of every message that is transcoded. As values behind pointers they cost no counting of
/// references there. That makes this safe:
/// - memory is given out once, zeroed, and freed only with the whole;
/// - the owner of a table keeps the owners of all tables that it points to.
final class TableMemory {
  private var chunks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer
  private var bytesLeft = 0
  private static let chunkByteCount = 8192
  let noText: TableText

  init() {
    next = UnsafeMutableRawPointer.allocate(byteCount: 16, alignment: 16)
    next.initializeMemory(as: UInt8.self, repeating: 0, count: 16)
    chunks.append(next)
    noText = TableText(start: UnsafeRawPointer(next), count: 0)
  }

  deinit {
    for chunk in chunks {
      chunk.deallocate()
    }
  }

  private func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
    let rounded = (byteCount + 15) & ~15
    if rounded > bytesLeft {
      bytesLeft = max(Self.chunkByteCount, rounded)
      next = UnsafeMutableRawPointer.allocate(byteCount: bytesLeft, alignment: 16)
      next.initializeMemory(as: UInt8.self, repeating: 0, count: bytesLeft)
      chunks.append(next)
    }
    defer {
      next += rounded
      bytesLeft -= rounded
    }
    return next
  }

  /// Room for `count` values, at least one, each equal to `value`.
  func array<Value: BitwiseCopyable>(
    repeating value: Value, count: Int
  ) -> UnsafeMutablePointer<Value> {
    let memory = allocate(byteCount: max(count, 1) * MemoryLayout<Value>.stride)
    let array = memory.bindMemory(to: Value.self, capacity: max(count, 1))
    array.initialize(repeating: value, count: max(count, 1))
    return array
  }

  /// The bytes, followed by 16 that may be read but mean nothing, so that they can be read in words.
  func text(_ bytes: [UInt8]) -> TableText {
    let memory = array(repeating: UInt8(0), count: bytes.count + 16)
    for (index, byte) in bytes.enumerated() {
      memory[index] = byte
    }
    return TableText(start: UnsafeRawPointer(memory), count: bytes.count)
  }
}

/// Bytes in a `TableMemory`, of which words can be read up to 16 bytes behind the end.
struct TableText: BitwiseCopyable {
  let start: UnsafeRawPointer
  let count: Int
}
