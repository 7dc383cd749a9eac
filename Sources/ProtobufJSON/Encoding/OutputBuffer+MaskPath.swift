extension OutputBuffer {
  /// A path of a `FieldMask` in lower camel case. Returns false if the schema's spelling could not be
  /// had back from it.
  mutating func maskPath(_ path: UnsafeRawBufferPointer) -> Bool {
    guard !path.isEmpty else { return false }
    var isAfterUnderscore = false
    for byte in path {
      switch byte {
      case UInt8(ascii: "_"):
        guard !isAfterUnderscore else { return false }
        isAfterUnderscore = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        append(isAfterUnderscore ? byte - 0x20 : byte)
        isAfterUnderscore = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
        guard !isAfterUnderscore else { return false }
        append(byte)
      default:
        return false
      }
    }
    return !isAfterUnderscore
  }
}
