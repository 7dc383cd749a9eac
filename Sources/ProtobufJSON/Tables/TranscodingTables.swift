import ProtobufCodec
import ProtobufReflection

/// What transcoding between the binary format and JSON needs to know of a message.
struct MessageTable: BitwiseCopyable {
  /// In ascending order of their numbers.
  var fields: UnsafePointer<FieldTable>
  var fieldCount: Int
  var oneofCount: Int
  /// For field numbers below `denseCount`, the place in `fields` plus one, or 0.
  var dense: UnsafePointer<UInt16>
  var denseCount: Int
  /// Places in `fields` by the names in JSON and in the schema.
  var names: NameTable
  var form: MessageForm

  /// The place of the field of that number.
  @inline(__always)
  func place(ofField number: UInt32) -> Int? {
    if Int(truncatingIfNeeded: number) < denseCount {
      let place = dense[Int(truncatingIfNeeded: number)]
      return place == 0 ? nil : Int(place) &- 1
    }
    return search(number)
  }

  private func search(_ number: UInt32) -> Int? {
    var lower = 0
    var upper = fieldCount
    while lower < upper {
      let middle = (lower + upper) / 2
      if fields[middle].number < number { lower = middle + 1 } else { upper = middle }
    }
    return lower < fieldCount && fields[lower].number == number ? lower : nil
  }
}

/// What transcoding needs to know of a field.
struct FieldTable: BitwiseCopyable {
  /// What a field is in JSON: a value, an array or an object.
  enum Shape: UInt8 {
    case single, list, map
  }

  var number: UInt32
  /// The tag of a value that is not packed.
  var tag: UInt32
  var kind: FieldDescriptor.Kind
  var shape: Shape
  /// Whether values of the kind can be packed.
  var isPackable: Bool
  /// Whether lists are written packed.
  var isPacked: Bool
  var hasPresence: Bool
  /// Whether JSON's `null` is a value of it: of `google.protobuf.Value` and `NullValue`.
  var takesNull: Bool
  /// Its oneof's place in the message, or -1.
  var oneof: Int16
  /// What stands before the value in JSON: `,"name":`.
  var key: TableText
  /// The same with the name of the schema.
  var originalKey: TableText
  /// Of messages, groups and maps. A table of another file may be built after this one, but before
  /// it is used.
  var message: UnsafePointer<MessageTable>?
  var enumeration: UnsafePointer<EnumTable>?
}

/// What transcoding needs to know of an enum.
struct EnumTable: BitwiseCopyable {
  /// A number and how JSON writes it.
  struct Value: BitwiseCopyable {
    var number: Int32
    /// The name in quotes.
    var text: TableText
  }

  /// In ascending order of their numbers, the first name of each.
  var values: UnsafePointer<Value>
  var valueCount: Int
  /// Numbers by name, aliases included.
  var names: NameTable
  /// Whether numbers without a name are no values.
  var isClosed: Bool
  /// Whether it is `google.protobuf.NullValue`, which is `null` in JSON.
  var isNull: Bool

  /// The name in quotes of the value with that number.
  func text(of number: Int32) -> TableText? {
    // Most enums count from zero.
    if number >= 0, Int(number) < valueCount, values[Int(number)].number == number {
      return values[Int(number)].text
    }
    var lower = 0
    var upper = valueCount
    while lower < upper {
      let middle = (lower + upper) / 2
      if values[middle].number < number { lower = middle + 1 } else { upper = middle }
    }
    return lower < valueCount && values[lower].number == number ? values[lower].text : nil
  }
}
