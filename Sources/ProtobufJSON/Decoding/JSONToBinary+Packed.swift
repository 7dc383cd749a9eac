import ProtobufCodec
import ProtobufReflection

// Lists of integers, which make up most of the numbers of most messages: read in a loop that does little
// else.
extension JSONToBinary {
  /// Reads elements of a list, and the commas between them, as long as they are integers of the usual
  /// form. Returns whether it came to the list's end.
  mutating func packedIntegers(_ kind: FieldDescriptor.Kind) throws(Halt) -> Bool {
    switch kind {
    case .int32, .int64:
      try packedIntegers(minimum: .min) { UInt64(bitPattern: $0) }
    case .uint32, .uint64:
      try packedIntegers(minimum: 0) { UInt64(bitPattern: $0) }
    case .sint32, .sint64:
      try packedIntegers(minimum: .min) { WireFormat.zigZag($0) }
    case .double, .float, .fixed32, .fixed64, .sfixed32, .sfixed64, .bool, .string, .bytes,
      .enumeration, .message, .group:
      false
    }
  }

  @inline(__always)
  private mutating func packedIntegers(
    minimum: Int64, _ varint: (Int64) -> UInt64
  ) throws(Halt) -> Bool {
    while true {
      let isComplete = packedRun(minimum: minimum, varint)
      skipWhitespace()
      // A run also stops in front of an element that needs a closer look.
      guard isComplete else { return false }
      guard try takeComma(orEnd: UInt8(ascii: "]")) else { return true }
      skipWhitespace()
    }
  }

  /// Reads integers and commas that follow each other without whitespace. Stops behind an element, and
  /// returns true, or in front of one.
  @inline(__always)
  private mutating func packedRun(minimum: Int64, _ varint: (Int64) -> UInt64) -> Bool {
    let elementsMax = 16
    while true {
      output.reserve(elementsMax * WireFormat.varintByteCountMax)
      // Where reading and writing go on, in registers as long as the loop runs.
      var place = next
      var target = output.next
      defer {
        next = place
        output.advance(target - output.next)
      }
      for _ in 0..<elementsMax {
        guard end - place > JSONText.shortIntegerByteCountMax,
          let (value, after) = JSONText.shortInteger(place), value >= minimum
        else { return false }
        target = OutputBuffer.storeVarint(varint(value), at: target)
        place = after
        guard place.load(as: UInt8.self) == UInt8(ascii: ",") else { return true }
        place += 1
      }
    }
  }
}
