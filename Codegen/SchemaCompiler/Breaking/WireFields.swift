/// The fields of a message in protobuf's wire format, for descriptors that other compilers wrote.
///
/// Every field is looked at once, and nothing is allocated beyond what there is; nested messages are
/// read when they are asked for, to a bounded depth.
struct WireFields {
  /// The bytes are no message, or one that no compiler writes.
  struct Malformed: Error {}

  /// Messages within messages; descriptors of schemas nest no deeper.
  static let depthMax = 100

  /// What stands behind a tag; bytes are places in the whole.
  private enum Value {
    case varint(UInt64)
    case bytes(Range<Int>)
    /// Of a wire type that descriptors have no use for.
    case other
  }

  private let bytes: [UInt8]
  private let depth: Int
  private var values: [UInt64: [Value]] = [:]

  init(_ bytes: [UInt8]) throws(Malformed) {
    try self.init(bytes, bytes.indices, depth: 0)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, depth: Int) throws(Malformed) {
    guard depth <= Self.depthMax else { throw Malformed() }
    self.bytes = bytes
    self.depth = depth
    var position = range.lowerBound
    while position < range.upperBound {
      let tag = try Self.varint(bytes, &position, range.upperBound)
      let value: Value
      switch tag & 7 {
      case 0:
        value = .varint(try Self.varint(bytes, &position, range.upperBound))
      case 1, 5:
        let count = tag & 7 == 1 ? 8 : 4
        guard range.upperBound - position >= count else { throw Malformed() }
        position += count
        value = .other
      case 2:
        let count = try Self.varint(bytes, &position, range.upperBound)
        guard count <= UInt64(range.upperBound - position) else { throw Malformed() }
        value = .bytes(position..<(position + Int(count)))
        position += Int(count)
      default:
        throw Malformed()
      }
      values[tag >> 3, default: []].append(value)
    }
  }

  private static func varint(_ bytes: [UInt8], _ position: inout Int, _ end: Int)
    throws(Malformed) -> UInt64
  {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard position < end else { throw Malformed() }
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw Malformed()
  }

  // MARK: Fields

  /// The last value, as for every field that is not repeated.
  func number(_ field: Int32) -> Int64? {
    guard case .varint(let value) = values[UInt64(field)]?.last else { return nil }
    return Int64(bitPattern: value)
  }

  func text(_ field: Int32) -> String? { texts(field).last }

  func texts(_ field: Int32) -> [String] {
    (values[UInt64(field)] ?? []).compactMap { value in
      guard case .bytes(let range) = value else { return nil }
      return String(decoding: bytes[range], as: UTF8.self)
    }
  }

  func messages(_ field: Int32) throws(Malformed) -> [WireFields] {
    var result: [WireFields] = []
    for value in values[UInt64(field)] ?? [] {
      guard case .bytes(let range) = value else { throw Malformed() }
      result.append(try WireFields(bytes, range, depth: depth + 1))
    }
    return result
  }

  func message(_ field: Int32) throws(Malformed) -> WireFields? {
    try messages(field).last
  }

  /// Packed or not.
  func numbers(_ field: Int32) throws(Malformed) -> [Int32] {
    var result: [Int32] = []
    for value in values[UInt64(field)] ?? [] {
      switch value {
      case .varint(let number):
        result.append(Int32(truncatingIfNeeded: number))
      case .bytes(let range):
        var position = range.lowerBound
        while position < range.upperBound {
          let number = try Self.varint(bytes, &position, range.upperBound)
          result.append(Int32(truncatingIfNeeded: number))
        }
      case .other:
        throw Malformed()
      }
    }
    return result
  }
}
