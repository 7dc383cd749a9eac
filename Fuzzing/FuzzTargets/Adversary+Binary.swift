extension Adversary {
  /// The numbers are those of `Everything` in `Fuzzing/Schema/fuzz.proto`.
  static let ofBinary: [Adversary] = [
    Adversary("binary/empty-messages", .binary, repeating: Wire.delimited(44, [])),
    Adversary("binary/empty-children", .binary, repeating: Wire.delimited(45, [])),
    Adversary("binary/empty-strings", .binary, repeating: Wire.delimited(41, [])),
    Adversary("binary/empty-packed", .binary, repeating: Wire.delimited(33, [])),
    Adversary("binary/empty-map-entries", .binary, repeating: Wire.delimited(51, [])),
    Adversary("binary/packed-of-one", .binary, repeating: Wire.delimited(33, [1])),
    Adversary("binary/packed-fixed-of-one", .binary, repeating: Wire.delimited(38, [1, 2, 3, 4])),
    Adversary("binary/single-values", .binary, repeating: Wire.varint(33, 1)),
    Adversary("binary/loose-values", .binary, repeating: Wire.varint(46, 300)),
    Adversary("binary/packed-whole", .binary) { byteCount in
      Wire.delimited(33, Array(repeating: 1, count: byteCount))
    },
    Adversary("binary/packed-booleans", .binary) { byteCount in
      Wire.delimited(40, Array(repeating: 1, count: byteCount))
    },
    Adversary("binary/long-string", .binary) { byteCount in
      Wire.delimited(14, repeating(Array("é𝄞a".utf8), to: byteCount))
    },
    Adversary("binary/string-wrong-at-its-end", .binary) { byteCount in
      Wire.delimited(14, repeating(Array("é𝄞a".utf8), to: byteCount) + [0xFF])
    },
    Adversary(
      "binary/same-string-again", .binary, repeating: Wire.delimited(14, "0123456789abcdef")),
    Adversary("binary/map-of-numbers", .binary) { byteCount in
      numbered(to: byteCount) { Wire.delimited(52, Wire.varint(1, UInt64($0))) }
    },
    Adversary("binary/map-of-texts", .binary) { byteCount in
      numbered(to: byteCount) { Wire.delimited(51, Wire.delimited(1, "key \($0)")) }
    },
    Adversary("binary/map-of-one-key", .binary, repeating: Wire.delimited(56, Wire.varint(1, 7))),
    Adversary("binary/message-merged", .binary, repeating: Wire.delimited(17, Wire.varint(1, 5))),
    // Grows a list within a message that is merged again and again.
    Adversary(
      "binary/child-merged", .binary, repeating: Wire.delimited(18, Wire.delimited(33, [1]))),
    Adversary(
      "binary/choice-merged", .binary, repeating: Wire.delimited(66, Wire.delimited(33, [1]))),
    Adversary(
      "binary/grandchild-merged", .binary,
      repeating: Wire.delimited(18, Wire.delimited(66, Wire.delimited(41, "grown")))),
    Adversary("binary/choice-changed", .binary) { byteCount in
      numbered(to: byteCount) {
        $0.isMultiple(of: 2) ? Wire.delimited(62, "text") : Wire.delimited(66, Wire.varint(3, 1))
      }
    },
    Adversary("binary/unknown-fields", .binary, repeating: Wire.varint(1000, 1)),
    Adversary("binary/unknown-among-known", .binary) { byteCount in
      numbered(to: byteCount) {
        $0.isMultiple(of: 2) ? Wire.varint(1000, 1) : Wire.varint(3, 1)
      }
    },
    Adversary(
      "binary/unknown-in-child", .binary, repeating: Wire.delimited(18, Wire.varint(1000, 1))),
    // Groups that begin and never end, one within the other.
    Adversary("binary/deep-groups", .binary, repeating: [0x0B]),
    Adversary("binary/flat-groups", .binary, repeating: [0x0B, 0x0C]),
    Adversary("binary/deep-messages", .binary) { byteCount in
      var bytes = repeating(Wire.varint(33, 1), to: byteCount)
      for _ in 0..<99 { bytes = Wire.delimited(18, bytes) }
      return bytes
    },
    Adversary("binary/too-deep-messages", .binary) { byteCount in
      var bytes = repeating(Wire.varint(33, 1), to: byteCount)
      for _ in 0..<101 { bytes = Wire.delimited(18, bytes) }
      return bytes
    },
    Adversary("binary/claimed-length", .binary) { byteCount in
      repeating(Wire.varint(33, 1), to: byteCount) + [0xFA, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0x07]
    },
    // The way to the mistake leads over everything before it.
    Adversary("binary/mistake-at-the-end", .binary) { byteCount in
      repeating(Wire.delimited(44, Wire.varint(1, 1)), to: byteCount)
        + Wire.delimited(44, [0x12, 0x05, 0x61])
    },
    Adversary("binary/long-varints", .binary) { byteCount in
      let value: [UInt8] = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01]
      return Wire.delimited(34, repeating(value, to: byteCount / 10 * 10))
    },
  ]
}
