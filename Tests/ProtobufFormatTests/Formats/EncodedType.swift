import Testing

/// A type of fields, and the bytes that values of it have. Tables of them say what is to be read as what.
struct EncodedType: CustomTestStringConvertible, Sendable {
  /// Bytes that a value may come as, and those that it is written as.
  struct Sample: Sendable {
    let input: [UInt8]
    let output: [UInt8]

    init(_ input: [UInt8], readAs output: [UInt8]? = nil) {
      self.input = input
      self.output = output ?? input
    }
  }

  /// The number of the singular field in `formats.Encodings`.
  let number: Int
  let name: String
  let wireType: Int
  /// The default value first, and last one that is not the default.
  let samples: [Sample]
  /// What the type of a map's keys is, where it is not the type itself.
  var keyNumber: Int?

  var testDescription: String { name }

  /// Whether many of them may come in one piece.
  var isPackable: Bool { wireType != 2 }

  /// What a value may be cut to and be no value.
  var half: [UInt8] {
    switch wireType {
    case 0: [0x80]
    case 1: [1, 2, 3, 4, 5, 6, 7]
    case 5: [1, 2, 3]
    default: [1]
    }
  }

  /// A value in bytes of a type that no tag with this type's number announces.
  var otherType: (wireType: Int, bytes: [UInt8]) {
    wireType == 2 ? (0, [1]) : (2, [1, 0x61])
  }
}

/// Parts of messages, as bytes.
enum Wire {
  static func tag(_ number: Int, _ wireType: Int) -> [UInt8] {
    varint(UInt64(number << 3 | wireType))
  }

  /// - Parameter extraBytes: how many bytes longer than needed.
  static func varint(_ value: UInt64, extraBytes: Int = 0) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = value
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: rest) & 0x7F | 0x80)
      rest >>= 7
    } while rest > 0
    bytes += [UInt8](repeating: 0x80, count: extraBytes)
    bytes[bytes.count - 1] &= 0x7F
    return bytes
  }

  static func varint(_ value: Int64) -> [UInt8] { varint(UInt64(bitPattern: value)) }

  /// The varint of a number in zigzag.
  static func zigZag(_ value: Int64) -> [UInt8] { varint(value << 1 ^ value >> 63) }

  static func fixed<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
    (0..<Value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// A length and what it measures.
  static func delimited(_ content: [UInt8]) -> [UInt8] {
    varint(UInt64(content.count)) + content
  }

  static func delimited(_ number: Int, _ content: [UInt8]) -> [UInt8] {
    tag(number, 2) + delimited(content)
  }
}

extension EncodedType {
  /// Numbers that come as they are written.
  private static func same(_ samples: [[UInt8]]) -> [Sample] { samples.map { Sample($0) } }

  private static func texts(_ texts: [String]) -> [[UInt8]] {
    texts.map { Wire.delimited(Array($0.utf8)) }
  }

  static let all: [EncodedType] = [
    EncodedType(
      number: 1, name: "double", wireType: 1,
      samples: same(
        ([0, 0.1, -.infinity, .greatestFiniteMagnitude, .leastNormalMagnitude] as [Double])
          .map { Wire.fixed($0.bitPattern) }), keyNumber: 9),
    EncodedType(
      number: 2, name: "float", wireType: 5,
      samples: same(
        ([0, 0.1, 1.000_000_75e-36, .greatestFiniteMagnitude, .leastNormalMagnitude] as [Float])
          .map { Wire.fixed($0.bitPattern) }), keyNumber: 9),
    EncodedType(
      number: 3, name: "int64", wireType: 0,
      samples: same([0, 12345, Int64.max, Int64.min].map { Wire.varint($0) })),
    EncodedType(
      number: 4, name: "uint64", wireType: 0,
      samples: same([0, 12345, UInt64.max].map { Wire.varint($0) })),
    EncodedType(
      number: 5, name: "int32", wireType: 0,
      samples: same([0, 12345, Int64(Int32.max), Int64(Int32.min)].map { Wire.varint($0) }) + [
        Sample(Wire.varint(12345, extraBytes: 2), readAs: Wire.varint(Int64(12345))),
        Sample(Wire.varint(12345, extraBytes: 7), readAs: Wire.varint(Int64(12345))),
        // Cut to 32 bits.
        Sample(Wire.varint(1 << 33), readAs: [0]),
        Sample(Wire.varint(1 << 33 - 1), readAs: Wire.varint(Int64(-1))),
        Sample(Wire.varint(Int64.max), readAs: Wire.varint(Int64(-1))),
        Sample(Wire.varint(Int64.min + 1), readAs: [1]),
      ]),
    EncodedType(
      number: 6, name: "fixed64", wireType: 1,
      samples: same([0, 12345, UInt64.max].map { Wire.fixed($0) })),
    EncodedType(
      number: 7, name: "fixed32", wireType: 5,
      samples: same([0, 12345, UInt32.max].map { Wire.fixed($0) })),
    EncodedType(
      number: 8, name: "bool", wireType: 0,
      samples: same([[0], [1]])
        + [-1, 12_345_678, 1 << 33, .max, .min].map { Sample(Wire.varint(Int64($0)), readAs: [1]) }),
    EncodedType(
      number: 9, name: "string", wireType: 2,
      samples: same(
        texts(["", "Hello, world!", "'\"?\\\u{7}\u{8}\u{C}\n\r\t\u{B}\0", "谷歌", "😁"]))),
    EncodedType(
      number: 10, name: "bytes", wireType: 2,
      samples: same([[], [1, 2], [0xFB], [0xC0, 0x80, 0xFF]].map { Wire.delimited($0) }),
      keyNumber: 9),
    EncodedType(
      number: 11, name: "uint32", wireType: 0,
      samples: same([0, 12345, UInt64(UInt32.max)].map { Wire.varint($0) }) + [
        Sample(Wire.varint(12345, extraBytes: 7), readAs: Wire.varint(Int64(12345))),
        Sample(Wire.varint(1 << 33), readAs: [0]),
        Sample(Wire.varint(1 << 33 - 1), readAs: Wire.varint(UInt64(UInt32.max))),
        Sample(Wire.varint(Int64.max), readAs: Wire.varint(UInt64(UInt32.max))),
        Sample(Wire.varint(1 << 33 + 1), readAs: [1]),
      ]),
    EncodedType(
      number: 12, name: "sfixed32", wireType: 5,
      samples: same([0, 12345, Int32.max, Int32.min].map { Wire.fixed($0) })),
    EncodedType(
      number: 13, name: "sfixed64", wireType: 1,
      samples: same([0, 12345, Int64.max, Int64.min].map { Wire.fixed($0) })),
    EncodedType(
      number: 14, name: "sint32", wireType: 0,
      samples: same([0, 12345, Int64(Int32.max), Int64(Int32.min)].map { Wire.zigZag($0) }) + [
        Sample(Wire.zigZag(Int64(Int32.max) + 2), readAs: Wire.zigZag(1))
      ]),
    EncodedType(
      number: 15, name: "sint64", wireType: 0,
      samples: same([0, 12345, Int64.max, Int64.min].map { Wire.zigZag($0) })),
    EncodedType(
      number: 16, name: "enum", wireType: 0,
      // 7 has no name, and is kept all the same.
      samples: same([0, 1, 2, -1, 7].map { Wire.varint(Int64($0)) }) + [
        Sample(Wire.varint(Int64.max), readAs: Wire.varint(Int64(-1))),
        Sample(Wire.varint(Int64.min + 1), readAs: [1]),
      ], keyNumber: 9),
    EncodedType(
      number: 17, name: "message", wireType: 2,
      samples: same([[], Wire.tag(5, 0) + Wire.varint(Int64(1234))].map { Wire.delimited($0) }),
      keyNumber: 9),
  ]
}
