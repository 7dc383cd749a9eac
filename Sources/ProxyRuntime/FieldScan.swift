/// Finds a field of a protobuf message without decoding the message: what the proxy must know of a
/// request to route it is one small field, and the rest is the node's business.
///
/// Of a message that can be decoded it says what the decoder says: a field of another wire type than
/// the schema's is not that field, groups are passed over with all that is in them. Of one that cannot
/// be decoded it says anything; the node that gets it refuses it with a proper error.
struct FieldScan {
  private static let varintType: UInt64 = 0
  private static let lengthDelimitedType: UInt64 = 2

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The last value of a varint field (the last one wins), or `nil` if it is absent.
  static func varint(_ number: UInt64, in bytes: [UInt8]) -> UInt64? {
    var scan = FieldScan(bytes)
    var found: UInt64?
    while let (tag, value) = scan.next() {
      if tag == number << 3 | varintType { found = value }
    }
    return found
  }

  /// Whether a message, a text or bytes occur as the field.
  static func containsDelimited(_ number: UInt64, in bytes: [UInt8]) -> Bool {
    var scan = FieldScan(bytes)
    while let (tag, _) = scan.next() {
      if tag == number << 3 | lengthDelimitedType { return true }
    }
    return false
  }

  /// The tag of the next field, and its value if that is a varint.
  private mutating func next() -> (tag: UInt64, value: UInt64)? {
    guard let tag = varint() else { return nil }
    if tag & 7 == 0 { return varint().map { (tag, $0) } }
    return skip(tag) ? (tag, 0) : nil
  }

  /// Passes over what follows the tag. Groups within groups are counted and not compared: where they
  /// do not match, the message cannot be decoded.
  private mutating func skip(_ tag: UInt64) -> Bool {
    guard tag & 7 == 3 else { return skipSingle(tag) }
    var depth = 1
    while depth > 0 {
      guard let inner = varint() else { return false }
      switch inner & 7 {
      case 3: depth += 1
      case 4: depth -= 1
      default: guard skipSingle(inner) else { return false }
      }
    }
    return true
  }

  private mutating func skipSingle(_ tag: UInt64) -> Bool {
    switch tag & 7 {
    case 0: varint() != nil
    case 1: move(8)
    case 2: if let length = varint() { move(length) } else { false }
    case 5: move(4)
    default: false
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

  private mutating func move(_ count: UInt64) -> Bool {
    guard count <= UInt64(bytes.count - position) else { return false }
    position += Int(count)
    return true
  }
}
