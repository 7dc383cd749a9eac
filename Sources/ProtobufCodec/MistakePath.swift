/// Finds the fields that lead to a mistake by walking over the bytes once more: nothing has to be
/// remembered about them as long as all goes well.
///
/// The reader noted how many messages lie around the mistake. That tells messages from strings without
/// a schema: as long as there is a message to enter, it is the delimited field that reaches to the
/// mistake or beyond, because everything before it was read.
struct MistakePath {
  private let bytes: UnsafeRawBufferPointer
  private let byteOffset: Int
  private var position = 0
  /// The numbers of the fields, the outermost first.
  private(set) var numbers: [Int] = []

  init(to mistake: DecodingError.Mistake, in bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    byteOffset = mistake.byteOffset
    for _ in 0..<mistake.nesting {
      guard let number = enterNext() else { return }
      numbers.append(number)
    }
    guard let field = mistake.fieldOffset else { return }
    position = field
    if let tag = varint() { numbers.append(Int(truncatingIfNeeded: tag >> 3)) }
  }

  /// Moves into the next message or group that reaches to the mistake; returns its field's number.
  private mutating func enterNext() -> Int? {
    while let tag = varint() {
      let start: Int
      let end: Int?
      switch WireType(rawValue: UInt32(truncatingIfNeeded: tag & 7)) {
      case .lengthDelimited:
        guard let length = varint() else { return nil }
        start = position
        end = Int(exactly: length).map { position + min($0, bytes.count) }
      case .startGroup:
        start = position
        end = skipGroup() ? position : nil
      case let type:
        guard skip(type) else { return nil }
        continue
      }
      guard let end, end < byteOffset else {
        position = start
        return Int(truncatingIfNeeded: tag >> 3)
      }
      position = end
    }
    return nil
  }

  /// Moves behind the end of the group, unless the mistake comes first.
  private mutating func skipGroup() -> Bool {
    var depth = 1
    while depth > 0 {
      guard position < byteOffset, let tag = varint() else { return false }
      switch WireType(rawValue: UInt32(truncatingIfNeeded: tag & 7)) {
      case .startGroup: depth += 1
      case .endGroup: depth -= 1
      case let type: guard skip(type) else { return false }
      }
    }
    return true
  }

  private mutating func skip(_ type: WireType?) -> Bool {
    switch type {
    case .varint: return varint() != nil
    case .fixed32: position += 4
    case .fixed64: position += 8
    case .lengthDelimited:
      guard let length = varint(), length <= bytes.count - position else { return false }
      position += Int(length)
    case .startGroup, .endGroup, nil: return false
    }
    return true
  }

  private mutating func varint() -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < min(byteOffset, bytes.count), shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}

extension MessageReader {
  /// Throws if there was a mistake.
  @inlinable @inline(__always)
  mutating func finish(_ messageName: @autoclosure () -> String) throws(DecodingError) {
    if cold != nil { try finishCold(messageName()) }
  }

  @usableFromInline
  @inline(never)
  mutating func finishCold(_ messageName: String) throws(DecodingError) {
    guard let mistake = cold?.mistake else { return }
    let bytes = UnsafeRawBufferPointer(start: start, count: inputEnd - start)
    throw DecodingError(
      mistake, messageName: messageName, path: MistakePath(to: mistake, in: bytes).numbers)
  }
}
