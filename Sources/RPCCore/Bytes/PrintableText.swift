extension String {
  /// The text with control characters escaped and cut to `count` characters, so that what a
  /// stranger sent can stand in a log line or a message without forging further lines.
  package func printable(prefix count: Int = 200) -> String {
    var result = ""
    var taken = 0
    for scalar in unicodeScalars {
      guard taken < count else { return result + "…" }
      taken += 1
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      result += isControl ? scalar.escaped(asASCII: true) : String(scalar)
    }
    return result
  }

  /// The longest prefix of whole characters of at most `count` UTF-8 bytes.
  func utf8Prefix(_ count: Int) -> Substring {
    guard utf8.count > count else { return self[...] }
    var end = utf8.index(utf8.startIndex, offsetBy: count)
    while end > utf8.startIndex, end.samePosition(in: unicodeScalars) == nil {
      end = utf8.index(before: end)
    }
    return self[..<end]
  }
}
