/// The message that a map's entries are on the wire: its name, as protoc derives it.
enum MapEntry {
  /// `node_names` gives `NodeNamesEntry`: underscores go, and the letter behind each is raised.
  static func name(forField field: String) -> String {
    var result: [UInt8] = []
    var isRaised = true
    for byte in field.utf8 {
      if byte == UInt8(ascii: "_") {
        isRaised = true
      } else {
        let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        result.append(isRaised && isSmall ? byte - 0x20 : byte)
        isRaised = false
      }
    }
    return String(decoding: result, as: UTF8.self) + "Entry"
  }
}
