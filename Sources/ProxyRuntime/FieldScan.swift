/// Finds a field of a protobuf message without decoding the message: what the proxy must know of a
/// request to route it is one small field, and the rest is the node's business.
///
/// What is malformed has no fields; the node that gets it refuses it with a proper error.
struct FieldScan {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The last value of a varint field (the last one wins), or `nil` if it is absent.
  static func varint(_ number: UInt64, in bytes: [UInt8]) -> UInt64? {
    var scan = FieldScan(bytes)
    var found: UInt64?
    while let (field, value) = scan.next() {
      if field == number, let value { found = value }
    }
    return found
  }

  /// Whether the field occurs, whatever its type.
  static func contains(_ number: UInt64, in bytes: [UInt8]) -> Bool {
    var scan = FieldScan(bytes)
    while let (field, _) = scan.next() {
      if field == number { return true }
    }
    return false
  }

  /// The number of the next field, and its value if that is a varint.
  private mutating func next() -> (number: UInt64, value: UInt64?)? {
    guard let tag = varint() else { return nil }
    switch tag & 7 {
    case 0: return varint().map { (tag >> 3, $0) }
    case 1: return skip(8) ? (tag >> 3, nil) : nil
    case 2:
      guard let length = varint(), length <= UInt64(bytes.count - position) else { return nil }
      return skip(Int(length)) ? (tag >> 3, nil) : nil
    case 5: return skip(4) ? (tag >> 3, nil) : nil
    default: return nil
    }
  }

  private mutating func varint() -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  private mutating func skip(_ count: Int) -> Bool {
    guard count <= bytes.count - position else { return false }
    position += count
    return true
  }
}
