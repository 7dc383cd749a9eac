/// A message of options as its fields say, whose type is known from the schema alone.
package struct OptionMessage: Hashable, Sendable {
  /// One value, as the wire writes it.
  indirect enum Value: Hashable, Sendable {
    case varint(UInt64)
    case fixed32(UInt32)
    case fixed64(UInt64)
    case bytes([UInt8])
    case message(OptionMessage)
    case group(OptionMessage)
  }

  /// All values of one field, in the order in which they were set.
  struct Field: Hashable, Sendable {
    var values: [Value]
    var isPacked = false
    /// Whether it is for the compiler only, and left out of descriptors.
    var isSourceOnly = false
    /// Whether it has no presence: zero is then as good as not set.
    var isImplicit = false

    /// Whether descriptors have it.
    fileprivate var isForDescriptors: Bool {
      !isSourceOnly && !(isImplicit && values.last?.isZero == true)
    }
  }

  var fields: [Int32: Field] = [:]
  /// Whether it is of the historical kind that holds nothing but extensions, each in a group that
  /// tells its number.
  var isMessageSet = false

  /// The bytes, fields in the order of their numbers.
  package var serialized: [UInt8] {
    var writer = WireWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// Without what is for the compiler only, and without zeros that are not written.
  var forDescriptors: OptionMessage {
    var result = OptionMessage(isMessageSet: isMessageSet)
    for (number, field) in fields where field.isForDescriptors {
      var kept = field
      kept.values = field.values.map { value in
        switch value {
        case .message(let inner): .message(inner.forDescriptors)
        case .group(let inner): .group(inner.forDescriptors)
        case .varint, .fixed32, .fixed64, .bytes: value
        }
      }
      result.fields[number] = kept
    }
    return result
  }

  private func write(to writer: inout WireWriter) {
    for (number, field) in fields.sorted(by: { $0.key < $1.key }) {
      if field.isPacked {
        writer.message(number) { writer in
          for value in field.values { value.writePacked(to: &writer) }
        }
        continue
      }
      for value in field.values {
        switch value {
        case .varint(let value): writer.varint(number, value)
        case .fixed32(let value): writer.fixed32(number, value)
        case .fixed64(let value): writer.fixed64(number, value)
        case .bytes(let value): writer.bytes(number, value)
        case .message(let inner) where isMessageSet:
          writer.group(1) { writer in
            writer.int32(2, number)
            writer.message(3) { inner.write(to: &$0) }
          }
        case .message(let inner): writer.message(number) { inner.write(to: &$0) }
        case .group(let inner): writer.group(number) { inner.write(to: &$0) }
        }
      }
    }
  }
}

extension OptionMessage.Value {
  fileprivate func writePacked(to writer: inout WireWriter) {
    switch self {
    case .varint(let value): writer.varint(value)
    case .fixed32(let value): writer.littleEndian(value)
    case .fixed64(let value): writer.littleEndian(value)
    case .bytes, .message, .group: break  // These cannot be packed.
    }
  }
}
