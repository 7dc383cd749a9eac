/// Which fields a request has, read from its bytes: a later suite's schema may have fields that the
/// testee's code cannot name, as it is compiled with the schema of whatever suite there is.
///
/// Such a field asks for more than a round trip. To leave it unread would be to answer another question.
enum RequestFields {
  /// The payloads, the output's format, the message's type, the category, and what only concerns
  /// formats that are skipped.
  private static let understood: ClosedRange<UInt64> = 1...9

  /// The number of the first field that this testee does not understand.
  static func notUnderstood(in request: [UInt8]) -> UInt64? {
    var rest = request[...]
    while let tag = varint(&rest) {
      guard understood.contains(tag >> 3) else { return tag >> 3 }
      switch tag & 7 {
      case 0: _ = varint(&rest)
      case 1: rest = rest.dropFirst(8)
      case 2:
        let length = varint(&rest).flatMap(Int.init(exactly:))
        rest = rest.dropFirst(length ?? rest.count)
      case 5: rest = rest.dropFirst(4)
      // No field of a request is a group.
      default: return tag >> 3
      }
    }
    return nil
  }

  private static func varint(_ bytes: inout ArraySlice<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = bytes.popFirst() {
      value |= UInt64(byte & 0x7F) << shift
      guard byte >= 0x80 else { return value }
      shift += 7
    }
    return nil
  }
}
