/// Base 64 with its standard alphabet and padding (RFC 4648 §4).
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let group = bytes[index..<min(index + 3, bytes.count)]
      var bits: UInt32 = 0
      for offset in 0..<3 {
        let byte = offset < group.count ? group[group.startIndex + offset] : 0
        bits = bits << 8 | UInt32(byte)
      }
      for offset in 0..<4 {
        let letter = alphabet[Int(bits >> (18 - 6 * UInt32(offset)) & 63)]
        text.append(offset <= group.count ? letter : UInt8(ascii: "="))
      }
      index += 3
    }
    return String(decoding: text, as: UTF8.self)
  }
}
