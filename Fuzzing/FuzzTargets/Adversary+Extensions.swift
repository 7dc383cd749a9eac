extension Adversary {
  /// The numbers are those of `Legacy` in `Fuzzing/Schema/legacy.proto` and of its extensions. Whatever a key is asked
  /// for, it walks over all unknown fields.
  static let ofExtensions: [Adversary] = [
    // The last one counts.
    Adversary("legacy/int32-again", .legacy, repeating: Wire.varint(102, 300)),
    Adversary("legacy/string-again", .legacy, repeating: Wire.delimited(113, "0123456789abcdef")),
    Adversary("legacy/long-string", .legacy) { byteCount in
      Wire.delimited(113, repeating(Array("é𝄞a".utf8), to: byteCount))
    },
    // Merged, part by part.
    Adversary(
      "legacy/part-merged", .legacy, repeating: Wire.delimited(117, Wire.delimited(1, "name"))),
    Adversary(
      "legacy/list-within-merged", .legacy, repeating: Wire.delimited(118, Wire.varint(9, 1))),
    Adversary(
      "legacy/unknown-within-merged", .legacy,
      repeating: Wire.delimited(118, Wire.varint(1000, 1))),
    Adversary(
      "legacy/map-within-merged", .legacy
    ) { byteCount in
      numbered(to: byteCount) {
        Wire.delimited(118, Wire.delimited(11, Wire.varint(1, UInt64($0))))
      }
    },
    Adversary("legacy/closed-enum-unknown", .legacy, repeating: Wire.varint(115, 7)),
    Adversary("legacy/closed-enum-own-unknown", .legacy, repeating: Wire.varint(6, 7)),
    Adversary("legacy/loose-values", .legacy, repeating: Wire.varint(122, 1)),
    Adversary("legacy/packed-of-one", .legacy, repeating: Wire.delimited(121, [1])),
    Adversary("legacy/empty-packed", .legacy, repeating: Wire.delimited(121, [])),
    Adversary("legacy/packed-whole", .legacy) { byteCount in
      Wire.delimited(121, Array(repeating: 1, count: byteCount))
    },
    Adversary("legacy/packed-enums-unknown", .legacy) { byteCount in
      Wire.delimited(129, Array(repeating: 7, count: byteCount))
    },
    Adversary("legacy/strings", .legacy, repeating: Wire.delimited(127, "s")),
    Adversary("legacy/empty-parts", .legacy, repeating: Wire.delimited(132, [])),
    Adversary(
      "legacy/parts", .legacy, repeating: Wire.delimited(132, Wire.delimited(1, "name"))),
    // The last one lacks a required field, or cannot be read.
    Adversary("legacy/last-part-lacks-its-name", .legacy) { byteCount in
      repeating(Wire.delimited(132, Wire.delimited(1, "name")), to: byteCount)
        + Wire.delimited(132, [])
    },
    Adversary("legacy/last-part-is-none", .legacy) { byteCount in
      repeating(Wire.delimited(132, Wire.delimited(1, "name")), to: byteCount)
        + Wire.delimited(132, [0x0A, 0x09])
    },
    Adversary("legacy/groups-without-key", .legacy, repeating: [0xB3, 0x09, 0xB4, 0x09]),
    Adversary("legacy/own-groups", .legacy, repeating: [0x83, 0x01, 0x84, 0x01]),
    Adversary("legacy/own-groups-merged", .legacy, repeating: [0x7B, 0x0A, 0x00, 0x7C]),
    Adversary("legacy/wrong-wire-type", .legacy, repeating: Wire.varint(113, 1)),
    Adversary("legacy/deep-messages", .legacy) { byteCount in
      var bytes = repeating(Wire.varint(9, 1), to: byteCount)
      for _ in 0..<98 { bytes = Wire.delimited(14, bytes) }
      return Wire.delimited(118, bytes)
    },
    Adversary("legacy/unknown-among-known", .legacy) { byteCount in
      numbered(to: byteCount) {
        $0.isMultiple(of: 2) ? Wire.varint(102, UInt64($0)) : Wire.varint(900, 1)
      }
    },
  ]
}
