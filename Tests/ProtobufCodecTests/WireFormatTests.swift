import Testing

@testable import ProtobufCodec

@Suite("Wire format")
struct WireFormatTests {
  /// Numbers around every power of two.
  static let edges: [UInt64] = (0..<64).flatMap { (bit: Int) -> [UInt64] in
    let power: UInt64 = 1 << UInt64(bit)
    return [power - 1, power, power + 1, ~power]
  }

  @Test("the size of a varint is one byte for every seven bits")
  func varintSize() {
    for value in Self.edges {
      var size = 1
      var rest = value >> 7
      while rest != 0 {
        size += 1
        rest >>= 7
      }
      #expect(WireFormat.varintSize(value) == size, "\(value)")
    }
  }

  @Test("zigzag numbers 0, -1, 1, -2 as 0, 1, 2, 3")
  func zigZag() {
    let small: [Int64] = [0, -1, 1, -2, 2]
    #expect(small.map { WireFormat.zigZag($0) } == [0, 1, 2, 3, 4])
    #expect(WireFormat.zigZag(Int64.min) == .max)
    #expect(WireFormat.zigZag(Int32.min) == .max)
    #expect(WireFormat.zigZag(Int32.max) == UInt32.max - 1)
  }

  @Test("zigzag is undone")
  func unZigZag() {
    for value in Self.edges {
      #expect(WireFormat.zigZag(WireFormat.unZigZag(value)) == value)
      let narrow = UInt32(truncatingIfNeeded: value)
      #expect(WireFormat.zigZag(WireFormat.unZigZag(narrow)) == narrow)
    }
  }

  @Test("tags take one byte up to field 15, two up to 2,047 and five at most")
  func tagSize() {
    let sizes = [1, 15, 16, 2047, 2048, 536_870_911].map { WireFormat.varintSize($0 << 3) }
    #expect(sizes == [1, 1, 2, 2, 3, 5])
  }
}
