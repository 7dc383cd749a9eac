// Lists of numbers behind one length. Most numbers of most messages are in such lists: they are written
// in loops that do little else.
extension BinaryToJSON {
  /// Writes the values up to the input's end, each with a comma behind it.
  mutating func packed(_ field: UnsafePointer<FieldTable>) throws(Halt) {
    switch field.pointee.kind {
    case .int32, .sint32, .uint32:
      while input.next < input.end {
        let number = number32(try input.varint(), field.pointee.kind)
        output.reserve(OutputBuffer.numberByteCountMax)
        let end = OutputBuffer.store(number, at: output.next)
        end.storeBytes(of: UInt8(ascii: ","), as: UInt8.self)
        output.advance(end + 1 - output.next)
      }
    case .int64, .sint64:
      let isZigZag = field.pointee.kind == .sint64
      while input.next < input.end {
        let bits = try input.varint()
        let number = isZigZag ? WireFormat.unZigZag(bits) : Int64(bitPattern: bits)
        output.reserve(OutputBuffer.numberByteCountMax)
        output.next.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        let end = OutputBuffer.store(number, at: output.next + 1)
        end.storeBytes(of: Self.quoteAndComma, as: UInt16.self)
        output.advance(end + 2 - output.next)
      }
    default:
      while input.next < input.end {
        if try value(field) { output.append(UInt8(ascii: ",")) }
      }
    }
  }

  private static let quoteAndComma = UInt16(UInt8(ascii: ",")) << 8 | UInt16(UInt8(ascii: "\""))

  @inline(__always)
  private func number32(_ bits: UInt64, _ kind: FieldDescriptor.Kind) -> Int64 {
    let low = UInt32(truncatingIfNeeded: bits)
    return switch kind {
    case .sint32: Int64(WireFormat.unZigZag(low))
    case .uint32: Int64(low)
    default: Int64(Int32(bitPattern: low))
    }
  }
}
