import ProtobufCodec
import Testing

/// Every type in every place: alone, among many, in a oneof, in a map, and unknown. What the official
/// conformance suite asks of each type is asked here without it.
@Suite("Types of the binary format") struct EncodedTypeTests {
  private typealias Sample = EncodedType.Sample

  /// A number that `Encodings` has no field for.
  private static let unknown = 666

  private func field(_ number: Int, _ type: EncodedType, _ value: [UInt8]) -> [UInt8] {
    Wire.tag(number, type.wireType) + value
  }

  /// The bytes that a message is written as once it has been read.
  private func rewritten(_ bytes: [UInt8]) throws -> [UInt8] {
    try Encodings(decoding: bytes).encoded()
  }

  @Test(
    "alone, a value is written as short as can be, and not at all if it is the default",
    arguments: EncodedType.all)
  func alone(type: EncodedType) throws {
    for sample in type.samples {
      let isAbsent = type.name != "message" && sample.output == type.samples[0].output
      let output = isAbsent ? [] : field(type.number, type, sample.output)
      #expect(try rewritten(field(type.number, type, sample.input)) == output)
    }
  }

  @Test("of values that come one after another, the last one counts", arguments: EncodedType.all)
  func last(type: EncodedType) throws {
    let all = type.samples.flatMap { field(type.number, type, $0.input) }
    let last = type.samples[type.samples.count - 1].output
    #expect(try rewritten(all) == field(type.number, type, last))
  }

  @Test(
    "many values are read packed and loose, and written as the schema says",
    arguments: EncodedType.all)
  func many(type: EncodedType) throws {
    func loose(_ number: Int, _ bytes: (Sample) -> [UInt8]) -> [UInt8] {
      type.samples.flatMap { field(number, type, bytes($0)) }
    }
    func packed(_ number: Int, _ bytes: (Sample) -> [UInt8]) -> [UInt8] {
      Wire.delimited(number, type.samples.flatMap(bytes))
    }
    let (many, unpacked) = (20 + type.number, 40 + type.number)
    guard type.isPackable else {
      #expect(try rewritten(loose(many, \.input)) == loose(many, \.output))
      return
    }
    #expect(try rewritten(packed(many, \.input)) == packed(many, \.output))
    #expect(try rewritten(loose(many, \.input)) == packed(many, \.output))
    #expect(try rewritten(packed(unpacked, \.input)) == loose(unpacked, \.output))
    #expect(try rewritten(loose(unpacked, \.input)) == loose(unpacked, \.output))
  }

  @Test(
    "in a oneof a default is a value, and the last of several is the one",
    arguments: EncodedType.all)
  func oneof(type: EncodedType) throws {
    let number = 60 + type.number
    let fields = type.samples.map { field(number, type, $0.input) }
    for (sample, input) in zip(type.samples, fields) {
      #expect(try rewritten(input) == field(number, type, sample.output))
    }
    let last = field(number, type, type.samples[type.samples.count - 1].output)
    #expect(try rewritten(fields.flatMap { $0 }) == last)
    // Another field of the oneof before it.
    let other = type.number == 8 ? Wire.tag(71, 0) + [1] : Wire.tag(68, 0) + [1]
    #expect(try rewritten(other + fields[fields.count - 1]) == last)
  }

  @Test(
    "an entry of a map is the same in any order, with repeated parts and without those at their default",
    arguments: EncodedType.all)
  func map(type: EncodedType) throws {
    let keyType = type.keyNumber.map { number in EncodedType.all[number - 1] } ?? type
    func key(_ sample: Int) -> [UInt8] { field(1, keyType, keyType.samples[sample].output) }
    func value(_ sample: Int) -> [UInt8] { field(2, type, type.samples[sample].output) }
    func entry(_ parts: [UInt8]...) -> [UInt8] {
      Wire.delimited(80 + type.number, parts.flatMap { $0 })
    }
    func map(_ entries: [UInt8]) throws -> Encodings { try Encodings(decoding: entries) }

    let whole = try map(entry(key(1), value(1)))
    #expect(try map(entry(value(1), key(1))) == whole)
    #expect(try map(entry(key(0), key(1), value(1))) == whole)
    #expect(try map(entry(key(1), value(0), value(1))) == whole)
    #expect(try map(entry(key(1), value(0)) + entry(key(1), value(1))) == whole)
    let empty = try map(entry(key(0), value(0)))
    #expect(try map(entry()) == empty)
    #expect(try map(entry(key(0))) == empty)
    #expect(empty != whole)

    // A part of another type is as good as absent.
    func wrong(_ number: Int, _ type: EncodedType) -> [UInt8] {
      Wire.tag(number, type.otherType.wireType) + type.otherType.bytes
    }
    #expect(try map(entry(wrong(1, keyType), value(1))) == map(entry(value(1))))
    #expect(try map(entry(key(1), wrong(2, type))) == map(entry(key(1))))
  }

  @Test("an unknown field of any type is written as it came", arguments: EncodedType.all)
  func unknown(type: EncodedType) throws {
    let fields = type.samples.flatMap { field(Self.unknown, type, $0.input) }
    #expect(try rewritten(fields) == fields)
  }

  @Test(
    "a message that ends within a value is refused, wherever that is", arguments: EncodedType.all)
  func ends(type: EncodedType) {
    var messages: [[UInt8]] = []
    for number in [type.number, 20 + type.number, 60 + type.number, Self.unknown] {
      messages += [Wire.tag(number, type.wireType), field(number, type, type.half)]
    }
    if type.isPackable {
      for number in [20 + type.number, 40 + type.number] {
        messages += [
          Wire.delimited(number, type.half), Wire.tag(number, 2) + [1],
          Wire.tag(number, 2) + [0x80],
        ]
      }
    }
    messages.append(Wire.delimited(17, field(type.number, type, type.half)))
    for message in messages {
      #expect(throws: DecodingError.self, "\(message)") { try Encodings(decoding: message) }
    }
  }

  @Test(
    "fifty thousand pieces of a message are put together in their order", .timeLimit(.minutes(1)),
    arguments: EncodedType.all.filter { ["bool", "double", "string"].contains($0.name) })
  func pieces(type: EncodedType) throws {
    let count = 50_000
    func repeated(_ bytes: [UInt8]) -> [UInt8] {
      [[UInt8]](repeating: bytes, count: count).flatMap { $0 }
    }
    let number = type.isPackable ? 40 + type.number : 20 + type.number
    for piece in [number, Self.unknown].map({ field($0, type, type.samples[1].output) }) {
      let whole = Wire.delimited(17, repeated(piece))
      #expect(try rewritten(repeated(Wire.delimited(17, piece))) == whole)
    }
    let alternating = repeated(
      field(Self.unknown, type, type.samples[1].output) + Wire.tag(Self.unknown + 1, 0) + [1])
    #expect(try rewritten(alternating) == alternating)
  }

  @Test("maps within each other are refused beyond a depth, too")
  func depth() {
    var nested: [UInt8] = []
    for _ in 0..<10_000 { nested = Wire.delimited(97, Wire.delimited(2, nested)) }
    #expect(throws: DecodingError.self) { try Encodings(decoding: nested) }
  }
}
