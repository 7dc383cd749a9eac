import ProtobufCodec
import TestSupport
import Testing

/// Messages in memory that is too small, just large enough, and larger.
@Suite("Encoding where there is room and where there is none")
struct EncodingRoomTests {
  /// Every kind of field, with varints of every length.
  static let messages: [any Message] = {
    var generator = SeededRandom(seed: 7)
    let random: [any Message] = (0..<20).flatMap { _ -> [any Message] in
      [generator.scalars(), generator.lists(), generator.maps(), generator.tree(levels: 3)]
    }
    let lengths = EncodingLengthTests.values
    return random + [
      SpecimenNothing(),
      SpecimenScalars(uint64Value: .max, stringValue: "ä", bytesValue: [1, 2, 3]),
      SpecimenLists(uint64s: lengths), SpecimenLists(uint64s: [UInt64](repeating: 1, count: 100)),
    ]
  }()

  /// Encodes into `byteCount` bytes in the middle of others; fails if one of the others changes.
  private func encode<Value: Message>(_ message: Value, into byteCount: Int) -> [UInt8]? {
    let margin = 32
    var memory = [UInt8](repeating: 0xA5, count: byteCount + 2 * margin)
    let count = memory.withUnsafeMutableBytes { memory in
      var middle = MutableRawSpan(
        _unsafeBytes: UnsafeMutableRawBufferPointer(
          rebasing: memory[margin..<(margin + byteCount)]))
      return message.encode(
        intoEndOf: &middle, options: EncodingOptions(isDeterministic: true))
    }
    let isUntouched =
      memory.prefix(margin).allSatisfy { $0 == 0xA5 }
      && memory.suffix(margin).allSatisfy { $0 == 0xA5 }
    #expect(isUntouched, "\(Value.messageName) into \(byteCount) bytes")
    return count.map { Array(memory[..<(margin + byteCount)].suffix($0)) }
  }

  @Test("a message goes to the end of the memory, or nowhere if it does not fit")
  func everySize() {
    func check<Value: Message>(_ message: Value) {
      let expected = message.encoded(options: EncodingOptions(isDeterministic: true))
      #expect(message.encodedSize == expected.count)
      let step = max(1, expected.count / 200)
      for size in stride(from: 0, to: expected.count, by: step) {
        #expect(encode(message, into: size) == nil, "\(Value.messageName) into \(size) bytes")
      }
      for size in expected.count..<(expected.count + 20) {
        #expect(encode(message, into: size) == expected, "\(Value.messageName) into \(size) bytes")
      }
    }
    for message in Self.messages { check(message) }
  }

  @Test("however much room a buffer has, the same bytes are appended")
  func appending() {
    func check<Value: Message>(_ message: Value) {
      let expected = message.encoded(options: EncodingOptions(isDeterministic: true))
      let sizes = [0, 1, 63, 64, 65, 1023, 1024, 1025, 1 << 16, 1 << 17]
      for spare in sizes + (0..<24).map({ expected.count + 7 * $0 }) {
        var buffer: [UInt8] = [1, 2, 3]
        buffer.reserveCapacity(3 + spare)
        message.encode(into: &buffer, options: EncodingOptions(isDeterministic: true))
        #expect(buffer == [1, 2, 3] + expected, "\(Value.messageName), \(spare) bytes to spare")
      }
    }
    for message in Self.messages { check(message) }
    for count in [2000, 9000, 100_000] {
      check(SpecimenScalars(bytesValue: (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }))
    }
    check(SpecimenLists(points: (0..<20_000).map { SpecimenPoint(x: $0, y: -$0) }))
  }

  @Test("many messages in one buffer lie behind each other, whether it must grow or not")
  func many() {
    let message = SpecimenScalars(uint64Value: 300, bytesValue: [UInt8](0..<100))
    let expected = message.encoded()
    for capacity in [0, 100, 1000, 1 << 14] {
      var buffer: [UInt8] = []
      buffer.reserveCapacity(capacity)
      for _ in 0..<100 { message.encode(into: &buffer) }
      #expect(buffer == Array(repeatElement(expected, count: 100).joined()))
    }
  }

  @Test("an array that shares the buffer's memory is left as it was")
  func shared() {
    let message = SpecimenScalars(bytesValue: [UInt8](0..<100))
    for spare in [0, 50, 200, 1 << 17] {
      var buffer: [UInt8] = [1, 2, 3]
      buffer.reserveCapacity(3 + spare)
      let copy = buffer
      message.encode(into: &buffer)
      #expect(copy == [1, 2, 3])
      #expect(buffer == [1, 2, 3] + message.encoded())
    }
  }
}
