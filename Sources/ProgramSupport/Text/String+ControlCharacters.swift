extension String {
  /// The text with every control character spelt out (`\n`, `\t`, `\u{1b}`), so that what came
  /// from outside stays on its line and cannot steer a terminal.
  ///
  /// Besides C0 and C1 that is every character that reorders or breaks lines: U+2028, U+2029 and
  /// the bidirectional controls.
  package func escapingControlCharacters() -> String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var escaped = ""
    escaped.reserveCapacity(utf8.count + 8)
    for scalar in unicodeScalars {
      if scalar.isControl {
        escaped += scalar.escaped
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The same of at most `charactersMax` characters, of which the last is `…` if some were left out.
  package func escapingControlCharacters(charactersMax: Int) -> String {
    // One more than is shown tells whether some are left out, however long the text is. Scalars are
    // bounded too: a character may consist of any number of them.
    let scalars = unicodeScalars.prefix(8 * (charactersMax + 1))
    let beginning = String(String(scalars).prefix(charactersMax + 1)).escapingControlCharacters()
    let isCut = scalars.endIndex < unicodeScalars.endIndex
    return isCut || beginning.count > charactersMax
      ? beginning.prefix(Swift.max(charactersMax - 1, 0)) + "…" : beginning
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7f..<0xa0: true
    case 0x2028, 0x2029, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: true
    default: false
    }
  }

  fileprivate var escaped: String {
    switch self {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(value, radix: 16))}"
    }
  }
}
