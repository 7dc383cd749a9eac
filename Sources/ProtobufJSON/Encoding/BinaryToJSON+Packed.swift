import ProtobufCodec

// Lists of numbers behind one length. Most numbers of most messages are in such lists: they are written
// in loops that do little else.
extension BinaryToJSON {
  /// Writes the values up to the input's end, each with a comma behind it.
  mutating func packed(_ field: UnsafePointer<FieldTable>) throws(Halt) {
    switch field.pointee.kind {
    case .int32: try packed { Int64(Int32(truncatingIfNeeded: $0)) }
    case .uint32: try packed { Int64(UInt32(truncatingIfNeeded: $0)) }
    case .sint32: try packed { Int64(WireFormat.unZigZag(UInt32(truncatingIfNeeded: $0))) }
    case .int64: try packedQuoted { Int64(bitPattern: $0) }
    case .sint64: try packedQuoted { WireFormat.unZigZag($0) }
    default:
      while input.next < input.end {
        if try value(field) { output.append(UInt8(ascii: ",")) }
      }
    }
  }

  @inline(__always)
  private mutating func packed(_ number: (UInt64) -> Int64) throws(Halt) {
    while input.next < input.end {
      output.reserve(Self.runMax * OutputBuffer.numberByteCountMax)
      // Where writing goes on, in a register as long as the loop runs.
      var target = output.next
      var left = Self.runMax
      while left > 0, input.next < input.end {
        target = OutputBuffer.store(number(try input.varint()), at: target)
        target.storeBytes(of: UInt8(ascii: ","), as: UInt8.self)
        target += 1
        left &-= 1
      }
      output.advance(target - output.next)
    }
  }

  @inline(__always)
  private mutating func packedQuoted(_ number: (UInt64) -> Int64) throws(Halt) {
    while input.next < input.end {
      output.reserve(Self.runMax * OutputBuffer.numberByteCountMax)
      var target = output.next
      var left = Self.runMax
      while left > 0, input.next < input.end {
        target.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        target = OutputBuffer.store(number(try input.varint()), at: target + 1)
        target.storeBytes(of: Self.quoteAndComma, as: UInt16.self)
        target += 2
        left &-= 1
      }
      output.advance(target - output.next)
    }
  }

  /// How many numbers are written before it is seen to that there is room for more.
  private static var runMax: Int { 16 }

  private static var quoteAndComma: UInt16 {
    UInt16(UInt8(ascii: ",")) << 8 | UInt16(UInt8(ascii: "\""))
  }
}
