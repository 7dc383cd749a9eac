// swift-format-ignore-file
//
// What the compiler renders for specimen.proto, by hand. The rules:
//
// Names. Messages, enums and services at the top level take the file's swift_prefix; nested ones are
// nested. Fields and enum cases become lowerCamelCase (enum cases after the enum's own name has been
// taken off their front); acronyms stay whole: client_id is clientID, id is id. A word of Swift's is
// put in backticks. A field whose name would be `unknownFields`, `encodedSize`, `hashValue`, `self`,
// `init` or `Type` gets "Field" appended. Comments of the schema become docstrings.
//
// Stored properties, in the order of the schema, by the kind of field:
//     scalar, enum                   var x: T = default (0, false, "", [], Enum())
//     optional scalar or enum        var x: T?
//     message                        var x: T?                (small)
//                                    @Boxed var x: T? = nil   (large or recursive)
//     repeated, map                  var x: [T] = []          var x: [K: V] = [:]
//     oneof                          var x: Enum? with a nested `enum Name`; a case with a large or
//                                    recursive message is indirect
// "Recursive" is a message from which one gets back to the containing one through fields that are
// stored inline. "Large" is more than 64 bytes, reckoned as: String 16, array, map and box 8, scalar
// its width rounded up to 8, enum 8, +8 if optional (none for String, bytes and boxes), inline message
// its sum (+8), oneof its greatest case + 8, and 8 for unknownFields.
//
// Initialisers: `init()`, and one with every field as a parameter that has a default (left out if
// there are no fields).
//
// The two walks:
// - `write` goes from the greatest field number to the least, and begins with the unknown fields, because
//   the writer goes from the end of the message to its beginning. A field without presence is left out
//   at its default: `!= 0`, the bool itself, `!isEmpty`, `.rawValue != 0` of enums, `.bitPattern != 0` of
//   floating-point numbers (so that -0.0 is kept). `if let` for optionals and small messages. Boxed
//   messages, repeated fields and maps are left out by the runtime when they are empty; boxed ones are
//   passed as the wrapper, `_x`. Repeated fields go through `messages`, `packed` or `repeated`.
//   Neighbours of one oneof share a `switch`; it ends in `default: break` if other cases remain, in
//   `case nil: break` if not.
// - `read` switches over whole tags, `number << 3 | wireType`. Repeated scalars and enums take two
//   tags, packed and single, whatever the schema says. A message in a oneof is merged if it is the
//   present case, and taken out for that, so that it is not copied. The reader remembers mistakes; the
//   walk knows nothing of them.
// - Neither of the two is inlined.
// - Generic helpers take the field's type as an argument: UInt64Field.self, EnumField<E>.self,
//   MessageField<M>.self and so on.
package import ProtobufCodec

package enum SpecimenColor: Enumeration {
  case unspecified
  case red
  /// Longer than a byte.
  case green
  case negative
  case unrecognized(Int32)

  package init() { self = .unspecified }

  package init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .red
    case 300: self = .green
    case -1: self = .negative
    default: self = .unrecognized(rawValue)
    }
  }

  package var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .red: 1
    case .green: 300
    case .negative: -1
    case .unrecognized(let value): value
    }
  }
}

/// Every scalar type.
package struct SpecimenScalars: Message {
  package var doubleValue: Double = 0
  package var floatValue: Float = 0
  package var int32Value: Int32 = 0
  package var int64Value: Int64 = 0
  package var uint32Value: UInt32 = 0
  package var uint64Value: UInt64 = 0
  package var sint32Value: Int32 = 0
  package var sint64Value: Int64 = 0
  package var fixed32Value: UInt32 = 0
  package var fixed64Value: UInt64 = 0
  package var sfixed32Value: Int32 = 0
  package var sfixed64Value: Int64 = 0
  package var boolValue: Bool = false
  package var stringValue: String = ""
  package var bytesValue: [UInt8] = []
  /// A tag of two bytes.
  package var colorValue: SpecimenColor = SpecimenColor()
  /// The greatest field number, and a word of Swift's.
  package var `default`: UInt32 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { SpecimenProto.file.message(at: 0) }

  package init() {}

  package init(
    doubleValue: Double = 0,
    floatValue: Float = 0,
    int32Value: Int32 = 0,
    int64Value: Int64 = 0,
    uint32Value: UInt32 = 0,
    uint64Value: UInt64 = 0,
    sint32Value: Int32 = 0,
    sint64Value: Int64 = 0,
    fixed32Value: UInt32 = 0,
    fixed64Value: UInt64 = 0,
    sfixed32Value: Int32 = 0,
    sfixed64Value: Int64 = 0,
    boolValue: Bool = false,
    stringValue: String = "",
    bytesValue: [UInt8] = [],
    colorValue: SpecimenColor = SpecimenColor(),
    `default`: UInt32 = 0
  ) {
    self.doubleValue = doubleValue
    self.floatValue = floatValue
    self.int32Value = int32Value
    self.int64Value = int64Value
    self.uint32Value = uint32Value
    self.uint64Value = uint64Value
    self.sint32Value = sint32Value
    self.sint64Value = sint64Value
    self.fixed32Value = fixed32Value
    self.fixed64Value = fixed64Value
    self.sfixed32Value = sfixed32Value
    self.sfixed64Value = sfixed64Value
    self.boolValue = boolValue
    self.stringValue = stringValue
    self.bytesValue = bytesValue
    self.colorValue = colorValue
    self.`default` = `default`
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if `default` != 0 { writer.uint32(536_870_911, `default`) }
    if colorValue.rawValue != 0 { writer.enumeration(16, colorValue) }
    if !bytesValue.isEmpty { writer.bytes(15, bytesValue) }
    if !stringValue.isEmpty { writer.string(14, stringValue) }
    if boolValue { writer.bool(13, boolValue) }
    if sfixed64Value != 0 { writer.sfixed64(12, sfixed64Value) }
    if sfixed32Value != 0 { writer.sfixed32(11, sfixed32Value) }
    if fixed64Value != 0 { writer.fixed64(10, fixed64Value) }
    if fixed32Value != 0 { writer.fixed32(9, fixed32Value) }
    if sint64Value != 0 { writer.sint64(8, sint64Value) }
    if sint32Value != 0 { writer.sint32(7, sint32Value) }
    if uint64Value != 0 { writer.uint64(6, uint64Value) }
    if uint32Value != 0 { writer.uint32(5, uint32Value) }
    if int64Value != 0 { writer.int64(4, int64Value) }
    if int32Value != 0 { writer.int32(3, int32Value) }
    if floatValue.bitPattern != 0 { writer.float(2, floatValue) }
    if doubleValue.bitPattern != 0 { writer.double(1, doubleValue) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: doubleValue = reader.double()
      case 21: floatValue = reader.float()
      case 24: int32Value = reader.int32()
      case 32: int64Value = reader.int64()
      case 40: uint32Value = reader.uint32()
      case 48: uint64Value = reader.uint64()
      case 56: sint32Value = reader.sint32()
      case 64: sint64Value = reader.sint64()
      case 77: fixed32Value = reader.fixed32()
      case 81: fixed64Value = reader.fixed64()
      case 93: sfixed32Value = reader.sfixed32()
      case 97: sfixed64Value = reader.sfixed64()
      case 104: boolValue = reader.bool()
      case 114: stringValue = reader.string()
      case 122: bytesValue = reader.bytes()
      case 128: colorValue = reader.enumeration()
      case 4_294_967_288: `default` = reader.uint32()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Absent is different from the default.
package struct SpecimenOptionals: Message {
  package var doubleValue: Double?
  package var int64Value: Int64?
  package var boolValue: Bool?
  package var stringValue: String?
  package var bytesValue: [UInt8]?
  package var colorValue: SpecimenColor?
  package var point: SpecimenPoint?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { SpecimenProto.file.message(at: 1) }

  package init() {}

  package init(
    doubleValue: Double? = nil,
    int64Value: Int64? = nil,
    boolValue: Bool? = nil,
    stringValue: String? = nil,
    bytesValue: [UInt8]? = nil,
    colorValue: SpecimenColor? = nil,
    point: SpecimenPoint? = nil
  ) {
    self.doubleValue = doubleValue
    self.int64Value = int64Value
    self.boolValue = boolValue
    self.stringValue = stringValue
    self.bytesValue = bytesValue
    self.colorValue = colorValue
    self.point = point
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let point { writer.message(7, point) }
    if let colorValue { writer.enumeration(6, colorValue) }
    if let bytesValue { writer.bytes(5, bytesValue) }
    if let stringValue { writer.string(4, stringValue) }
    if let boolValue { writer.bool(3, boolValue) }
    if let int64Value { writer.int64(2, int64Value) }
    if let doubleValue { writer.double(1, doubleValue) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: doubleValue = reader.double()
      case 16: int64Value = reader.int64()
      case 24: boolValue = reader.bool()
      case 34: stringValue = reader.string()
      case 42: bytesValue = reader.bytes()
      case 48: colorValue = reader.enumeration()
      case 58: reader.message(into: &point)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Small and not recursive: stored inline.
package struct SpecimenPoint: Message {
  package var x: Int32 = 0
  package var y: Int32 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { SpecimenProto.file.message(at: 2) }

  package init() {}

  package init(
    x: Int32 = 0,
    y: Int32 = 0
  ) {
    self.x = x
    self.y = y
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if y != 0 { writer.sint32(2, y) }
    if x != 0 { writer.sint32(1, x) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: x = reader.sint32()
      case 16: y = reader.sint32()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct SpecimenLists: Message {
  package var doubles: [Double] = []
  package var floats: [Float] = []
  package var int32s: [Int32] = []
  package var int64s: [Int64] = []
  package var uint32s: [UInt32] = []
  package var uint64s: [UInt64] = []
  package var sint32s: [Int32] = []
  package var sint64s: [Int64] = []
  package var fixed32s: [UInt32] = []
  package var fixed64s: [UInt64] = []
  package var sfixed32s: [Int32] = []
  package var sfixed64s: [Int64] = []
  package var bools: [Bool] = []
  package var strings: [String] = []
  package var byteStrings: [[UInt8]] = []
  package var colors: [SpecimenColor] = []
  package var points: [SpecimenPoint] = []
  package var loose: [UInt32] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { SpecimenProto.file.message(at: 3) }

  package init() {}

  package init(
    doubles: [Double] = [],
    floats: [Float] = [],
    int32s: [Int32] = [],
    int64s: [Int64] = [],
    uint32s: [UInt32] = [],
    uint64s: [UInt64] = [],
    sint32s: [Int32] = [],
    sint64s: [Int64] = [],
    fixed32s: [UInt32] = [],
    fixed64s: [UInt64] = [],
    sfixed32s: [Int32] = [],
    sfixed64s: [Int64] = [],
    bools: [Bool] = [],
    strings: [String] = [],
    byteStrings: [[UInt8]] = [],
    colors: [SpecimenColor] = [],
    points: [SpecimenPoint] = [],
    loose: [UInt32] = []
  ) {
    self.doubles = doubles
    self.floats = floats
    self.int32s = int32s
    self.int64s = int64s
    self.uint32s = uint32s
    self.uint64s = uint64s
    self.sint32s = sint32s
    self.sint64s = sint64s
    self.fixed32s = fixed32s
    self.fixed64s = fixed64s
    self.sfixed32s = sfixed32s
    self.sfixed64s = sfixed64s
    self.bools = bools
    self.strings = strings
    self.byteStrings = byteStrings
    self.colors = colors
    self.points = points
    self.loose = loose
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.repeated(18, loose, UInt32Field.self)
    writer.messages(17, points)
    writer.packed(16, colors, EnumField<SpecimenColor>.self)
    writer.repeated(15, byteStrings, BytesField.self)
    writer.repeated(14, strings, StringField.self)
    writer.packed(13, bools, BoolField.self)
    writer.packed(12, sfixed64s, SFixed64Field.self)
    writer.packed(11, sfixed32s, SFixed32Field.self)
    writer.packed(10, fixed64s, Fixed64Field.self)
    writer.packed(9, fixed32s, Fixed32Field.self)
    writer.packed(8, sint64s, SInt64Field.self)
    writer.packed(7, sint32s, SInt32Field.self)
    writer.packed(6, uint64s, UInt64Field.self)
    writer.packed(5, uint32s, UInt32Field.self)
    writer.packed(4, int64s, Int64Field.self)
    writer.packed(3, int32s, Int32Field.self)
    writer.packed(2, floats, FloatField.self)
    writer.packed(1, doubles, DoubleField.self)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9, 10: reader.repeated(into: &doubles, tag: tag, DoubleField.self)
      case 21, 18: reader.repeated(into: &floats, tag: tag, FloatField.self)
      case 24, 26: reader.repeated(into: &int32s, tag: tag, Int32Field.self)
      case 32, 34: reader.repeated(into: &int64s, tag: tag, Int64Field.self)
      case 40, 42: reader.repeated(into: &uint32s, tag: tag, UInt32Field.self)
      case 48, 50: reader.repeated(into: &uint64s, tag: tag, UInt64Field.self)
      case 56, 58: reader.repeated(into: &sint32s, tag: tag, SInt32Field.self)
      case 64, 66: reader.repeated(into: &sint64s, tag: tag, SInt64Field.self)
      case 77, 74: reader.repeated(into: &fixed32s, tag: tag, Fixed32Field.self)
      case 81, 82: reader.repeated(into: &fixed64s, tag: tag, Fixed64Field.self)
      case 93, 90: reader.repeated(into: &sfixed32s, tag: tag, SFixed32Field.self)
      case 97, 98: reader.repeated(into: &sfixed64s, tag: tag, SFixed64Field.self)
      case 104, 106: reader.repeated(into: &bools, tag: tag, BoolField.self)
      case 114: reader.repeated(into: &strings, tag: tag, StringField.self)
      case 122: reader.repeated(into: &byteStrings, tag: tag, BytesField.self)
      case 128, 130: reader.repeated(into: &colors, tag: tag, EnumField<SpecimenColor>.self)
      case 138: reader.messages(into: &points, tag: tag)
      case 144, 146: reader.repeated(into: &loose, tag: tag, UInt32Field.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct SpecimenMaps: Message {
  package var counts: [String: UInt64] = .init()
  package var names: [Int32: String] = .init()
  package var points: [UInt64: SpecimenPoint] = .init()
  package var colors: [String: SpecimenColor] = .init()
  package var blobs: [Bool: [UInt8]] = .init()
  package var readings: [UInt64: Double] = .init()
  package var trees: [Int64: SpecimenTree] = .init()
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { SpecimenProto.file.message(at: 4) }

  package init() {}

  package init(
    counts: [String: UInt64] = [:],
    names: [Int32: String] = [:],
    points: [UInt64: SpecimenPoint] = [:],
    colors: [String: SpecimenColor] = [:],
    blobs: [Bool: [UInt8]] = [:],
    readings: [UInt64: Double] = [:],
    trees: [Int64: SpecimenTree] = [:]
  ) {
    self.counts = counts
    self.names = names
    self.points = points
    self.colors = colors
    self.blobs = blobs
    self.readings = readings
    self.trees = trees
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.map(7, trees, SInt64Field.self, MessageField<SpecimenTree>.self)
    writer.map(6, readings, Fixed64Field.self, DoubleField.self)
    writer.map(5, blobs, BoolField.self, BytesField.self)
    writer.map(4, colors, StringField.self, EnumField<SpecimenColor>.self)
    writer.map(3, points, UInt64Field.self, MessageField<SpecimenPoint>.self)
    writer.map(2, names, Int32Field.self, StringField.self)
    writer.map(1, counts, StringField.self, UInt64Field.self)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10:
        reader.mapEntry(into: &counts, StringField.self, UInt64Field.self, orTo: &unknownFields)
      case 18: reader.mapEntry(into: &names, Int32Field.self, StringField.self)
      case 26: reader.mapEntry(into: &points, UInt64Field.self, MessageField<SpecimenPoint>.self)
      case 34:
        reader.mapEntry(
          into: &colors, StringField.self, EnumField<SpecimenColor>.self, orTo: &unknownFields)
      case 42: reader.mapEntry(into: &blobs, BoolField.self, BytesField.self)
      case 50: reader.mapEntry(into: &readings, Fixed64Field.self, DoubleField.self)
      case 58: reader.mapEntry(into: &trees, SInt64Field.self, MessageField<SpecimenTree>.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A choice between kinds, with a field that lies between them.
package struct SpecimenChoice: Message {
  package enum Kind: Sendable, Hashable {
    case number(UInt64)
    case text(String)
    case blob([UInt8])
    case color(SpecimenColor)
    case point(SpecimenPoint)
    /// Large, so its case is indirect.
    indirect case scalars(SpecimenScalars)
  }

  package var kind: Kind?
  package var isFinal: Bool = false
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { SpecimenProto.file.message(at: 12) }

  package init() {}

  package init(
    kind: Kind? = nil,
    isFinal: Bool = false
  ) {
    self.kind = kind
    self.isFinal = isFinal
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    switch kind {
    case .scalars(let value): writer.message(7, value)
    case .point(let value): writer.message(6, value)
    case .color(let value): writer.enumeration(5, value)
    default: break
    }
    if isFinal { writer.bool(4, isFinal) }
    switch kind {
    case .blob(let value): writer.bytes(3, value)
    case .text(let value): writer.string(2, value)
    case .number(let value): writer.uint64(1, value)
    default: break
    }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: kind = .number(reader.uint64())
      case 18: kind = .text(reader.string())
      case 26: kind = .blob(reader.bytes())
      case 32: isFinal = reader.bool()
      case 40: kind = .color(reader.enumeration())
      case 50:
        var value = SpecimenPoint()
        if case .point(let present) = kind {
          value = present
          kind = nil
        }
        reader.message(into: &value)
        kind = .point(value)
      case 58:
        var value = SpecimenScalars()
        if case .scalars(let present) = kind {
          value = present
          kind = nil
        }
        reader.message(into: &value)
        kind = .scalars(value)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Contains itself: boxed.
package struct SpecimenTree: Message {
  package enum Side: Enumeration {
    case unspecified
    case left
    case unrecognized(Int32)

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .left
      default: self = .unrecognized(rawValue)
      }
    }

    package var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .left: 1
      case .unrecognized(let value): value
      }
    }
  }

  package struct Label: Message {
    package var text: String = ""
    package var side: Side = Side()
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { SpecimenProto.file.message(at: 14) }

    package init() {}

    package init(
      text: String = "",
      side: Side = Side()
    ) {
      self.text = text
      self.side = side
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if side.rawValue != 0 { writer.enumeration(2, side) }
      if !text.isEmpty { writer.string(1, text) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 10: text = reader.string()
        case 16: side = reader.enumeration()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package enum Right: Sendable, Hashable {
    indirect case subtree(SpecimenTree)
    case leaf(String)
  }

  package var label: Label?
  @Boxed package var left: SpecimenTree? = nil
  package var others: [SpecimenTree] = []
  package var right: Right?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { SpecimenProto.file.message(at: 13) }

  package init() {}

  package init(
    label: Label? = nil,
    left: SpecimenTree? = nil,
    others: [SpecimenTree] = [],
    right: Right? = nil
  ) {
    self.label = label
    self.left = left
    self.others = others
    self.right = right
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    switch right {
    case .leaf(let value): writer.string(5, value)
    case .subtree(let value): writer.message(4, value)
    case nil: break
    }
    writer.messages(3, others)
    writer.message(2, _left)
    if let label { writer.message(1, label) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &label)
      case 18: reader.message(into: &_left)
      case 26: reader.messages(into: &others, tag: tag)
      case 34:
        var value = SpecimenTree()
        if case .subtree(let present) = right {
          value = present
          right = nil
        }
        reader.message(into: &value)
        right = .subtree(value)
      case 42: right = .leaf(reader.string())
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct SpecimenNothing: Message {
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { SpecimenProto.file.message(at: 15) }

  package init() {}

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      reader.unknown(tag, into: &unknownFields)
    }
  }
}

/// What most traffic of a key-value store is.
package struct SpecimenPutRequest: Message {
  package var key: [UInt8] = []
  package var value: [UInt8] = []
  package var identity: SpecimenRequestIdentity?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { SpecimenProto.file.message(at: 16) }

  package init() {}

  package init(
    key: [UInt8] = [],
    value: [UInt8] = [],
    identity: SpecimenRequestIdentity? = nil
  ) {
    self.key = key
    self.value = value
    self.identity = identity
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let identity { writer.message(3, identity) }
    if !value.isEmpty { writer.bytes(2, value) }
    if !key.isEmpty { writer.bytes(1, key) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: key = reader.bytes()
      case 18: value = reader.bytes()
      case 26: reader.message(into: &identity)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct SpecimenRequestIdentity: Message {
  package var clientID: UInt64 = 0
  package var sequence: UInt64 = 0
  package var answeredBelow: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { SpecimenProto.file.message(at: 17) }

  package init() {}

  package init(
    clientID: UInt64 = 0,
    sequence: UInt64 = 0,
    answeredBelow: UInt64 = 0
  ) {
    self.clientID = clientID
    self.sequence = sequence
    self.answeredBelow = answeredBelow
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if answeredBelow != 0 { writer.uint64(3, answeredBelow) }
    if sequence != 0 { writer.uint64(2, sequence) }
    if clientID != 0 { writer.uint64(1, clientID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: clientID = reader.uint64()
      case 16: sequence = reader.uint64()
      case 24: answeredBelow = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `specimen.proto`, for JSON and reflection.
package enum SpecimenProto {
  package static let file = FileDescriptor(
    latin1: """
      \n\u{e}specimen.proto\
      \u{12}\u{11}reign.specimen.v1\
      \"\u{ef}\u{4}\
      \n\u{7}Scalars\
      \u{12}!\n\u{c}double_value\u{18}\u{1} \u{1}(\u{1}R\u{b}doubleValue\
      \u{12}\u{1f}\n\u{b}float_value\u{18}\u{2} \u{1}(\u{2}R\nfloatValue\
      \u{12}\u{1f}\n\u{b}int32_value\u{18}\u{3} \u{1}(\u{5}R\nint32Value\
      \u{12}\u{1f}\n\u{b}int64_value\u{18}\u{4} \u{1}(\u{3}R\nint64Value\
      \u{12}!\n\u{c}uint32_value\u{18}\u{5} \u{1}(\rR\u{b}uint32Value\
      \u{12}!\n\u{c}uint64_value\u{18}\u{6} \u{1}(\u{4}R\u{b}uint64Value\
      \u{12}!\n\u{c}sint32_value\u{18}\u{7} \u{1}(\u{11}R\u{b}sint32Value\
      \u{12}!\n\u{c}sint64_value\u{18}\u{8} \u{1}(\u{12}R\u{b}sint64Value\
      \u{12}#\n\rfixed32_value\u{18}\t \u{1}(\u{7}R\u{c}fixed32Value\
      \u{12}#\n\rfixed64_value\u{18}\n \u{1}(\u{6}R\u{c}fixed64Value\
      \u{12}%\n\u{e}sfixed32_value\u{18}\u{b} \u{1}(\u{f}R\rsfixed32Value\
      \u{12}%\n\u{e}sfixed64_value\u{18}\u{c} \u{1}(\u{10}R\rsfixed64Value\
      \u{12}\u{1d}\n\nbool_value\u{18}\r \u{1}(\u{8}R\tboolValue\
      \u{12}!\n\u{c}string_value\u{18}\u{e} \u{1}(\tR\u{b}stringValue\
      \u{12}\u{1f}\n\u{b}bytes_value\u{18}\u{f} \u{1}(\u{c}R\nbytesValue\
      \u{12}9\n\u{b}color_value\u{18}\u{10} \u{1}(\u{e}2\u{18}.reign.specimen.v1.ColorR\ncolorValue\
      \u{12}\u{1c}\n\u{7}default\u{18}\u{ff}\u{ff}\u{ff}\u{ff}\u{1} \u{1}(\rR\u{7}default\
      \"\u{9c}\u{3}\
      \n\tOptionals\
      \u{12}&\n\u{c}double_value\u{18}\u{1} \u{1}(\u{1}H\0R\u{b}doubleValue\u{88}\u{1}\u{1}\
      \u{12}$\n\u{b}int64_value\u{18}\u{2} \u{1}(\u{3}H\u{1}R\nint64Value\u{88}\u{1}\u{1}\
      \u{12}\"\n\nbool_value\u{18}\u{3} \u{1}(\u{8}H\u{2}R\tboolValue\u{88}\u{1}\u{1}\
      \u{12}&\n\u{c}string_value\u{18}\u{4} \u{1}(\tH\u{3}R\u{b}stringValue\u{88}\u{1}\u{1}\
      \u{12}$\n\u{b}bytes_value\u{18}\u{5} \u{1}(\u{c}H\u{4}R\nbytesValue\u{88}\u{1}\u{1}\
      \u{12}>\n\u{b}color_value\u{18}\u{6} \u{1}(\u{e}2\u{18}.reign.specimen.v1.ColorH\u{5}R\ncolor\
      Value\u{88}\u{1}\u{1}\
      \u{12}.\n\u{5}point\u{18}\u{7} \u{1}(\u{b}2\u{18}.reign.specimen.v1.PointR\u{5}point\
      B\u{f}\n\r_double_value\
      B\u{e}\n\u{c}_int64_value\
      B\r\n\u{b}_bool_value\
      B\u{f}\n\r_string_value\
      B\u{e}\n\u{c}_bytes_value\
      B\u{e}\n\u{c}_color_value\
      \"#\
      \n\u{5}Point\
      \u{12}\u{c}\n\u{1}x\u{18}\u{1} \u{1}(\u{11}R\u{1}x\
      \u{12}\u{c}\n\u{1}y\u{18}\u{2} \u{1}(\u{11}R\u{1}y\
      \"\u{96}\u{4}\
      \n\u{5}Lists\
      \u{12}\u{18}\n\u{7}doubles\u{18}\u{1} \u{3}(\u{1}R\u{7}doubles\
      \u{12}\u{16}\n\u{6}floats\u{18}\u{2} \u{3}(\u{2}R\u{6}floats\
      \u{12}\u{16}\n\u{6}int32s\u{18}\u{3} \u{3}(\u{5}R\u{6}int32s\
      \u{12}\u{16}\n\u{6}int64s\u{18}\u{4} \u{3}(\u{3}R\u{6}int64s\
      \u{12}\u{18}\n\u{7}uint32s\u{18}\u{5} \u{3}(\rR\u{7}uint32s\
      \u{12}\u{18}\n\u{7}uint64s\u{18}\u{6} \u{3}(\u{4}R\u{7}uint64s\
      \u{12}\u{18}\n\u{7}sint32s\u{18}\u{7} \u{3}(\u{11}R\u{7}sint32s\
      \u{12}\u{18}\n\u{7}sint64s\u{18}\u{8} \u{3}(\u{12}R\u{7}sint64s\
      \u{12}\u{1a}\n\u{8}fixed32s\u{18}\t \u{3}(\u{7}R\u{8}fixed32s\
      \u{12}\u{1a}\n\u{8}fixed64s\u{18}\n \u{3}(\u{6}R\u{8}fixed64s\
      \u{12}\u{1c}\n\tsfixed32s\u{18}\u{b} \u{3}(\u{f}R\tsfixed32s\
      \u{12}\u{1c}\n\tsfixed64s\u{18}\u{c} \u{3}(\u{10}R\tsfixed64s\
      \u{12}\u{14}\n\u{5}bools\u{18}\r \u{3}(\u{8}R\u{5}bools\
      \u{12}\u{18}\n\u{7}strings\u{18}\u{e} \u{3}(\tR\u{7}strings\
      \u{12}!\n\u{c}byte_strings\u{18}\u{f} \u{3}(\u{c}R\u{b}byteStrings\
      \u{12}0\n\u{6}colors\u{18}\u{10} \u{3}(\u{e}2\u{18}.reign.specimen.v1.ColorR\u{6}colors\
      \u{12}0\n\u{6}points\u{18}\u{11} \u{3}(\u{b}2\u{18}.reign.specimen.v1.PointR\u{6}points\
      \u{12}\u{18}\n\u{5}loose\u{18}\u{12} \u{3}(\rB\u{2}\u{10}\0R\u{5}loose\
      \"\u{97}\u{7}\
      \n\u{4}Maps\
      \u{12};\n\u{6}counts\u{18}\u{1} \u{3}(\u{b}2#.reign.specimen.v1.Maps.CountsEntryR\u{6}counts\
      \u{12}8\n\u{5}names\u{18}\u{2} \u{3}(\u{b}2\".reign.specimen.v1.Maps.NamesEntryR\u{5}names\
      \u{12};\n\u{6}points\u{18}\u{3} \u{3}(\u{b}2#.reign.specimen.v1.Maps.PointsEntryR\u{6}points\
      \u{12};\n\u{6}colors\u{18}\u{4} \u{3}(\u{b}2#.reign.specimen.v1.Maps.ColorsEntryR\u{6}colors\
      \u{12}8\n\u{5}blobs\u{18}\u{5} \u{3}(\u{b}2\".reign.specimen.v1.Maps.BlobsEntryR\u{5}blobs\
      \u{12}A\n\u{8}readings\u{18}\u{6} \u{3}(\u{b}2%.reign.specimen.v1.Maps.ReadingsEntryR\u{8}rea\
      dings\
      \u{12}8\n\u{5}trees\u{18}\u{7} \u{3}(\u{b}2\".reign.specimen.v1.Maps.TreesEntryR\u{5}trees\
      \u{1a}9\
      \n\u{b}CountsEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{4}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}8\
      \n\nNamesEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{5}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\tR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}S\
      \n\u{b}PointsEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{4}R\u{3}key\
      \u{12}.\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{18}.reign.specimen.v1.PointR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}S\
      \n\u{b}ColorsEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}.\n\u{5}value\u{18}\u{2} \u{1}(\u{e}2\u{18}.reign.specimen.v1.ColorR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}8\
      \n\nBlobsEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{8}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{c}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a};\
      \n\rReadingsEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{6}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{1}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}Q\
      \n\nTreesEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{12}R\u{3}key\
      \u{12}-\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{17}.reign.specimen.v1.TreeR\u{5}value\
      :\u{2}8\u{1}\
      \"\u{8d}\u{2}\
      \n\u{6}Choice\
      \u{12}\u{18}\n\u{6}number\u{18}\u{1} \u{1}(\u{4}H\0R\u{6}number\
      \u{12}\u{14}\n\u{4}text\u{18}\u{2} \u{1}(\tH\0R\u{4}text\
      \u{12}\u{14}\n\u{4}blob\u{18}\u{3} \u{1}(\u{c}H\0R\u{4}blob\
      \u{12}0\n\u{5}color\u{18}\u{5} \u{1}(\u{e}2\u{18}.reign.specimen.v1.ColorH\0R\u{5}color\
      \u{12}0\n\u{5}point\u{18}\u{6} \u{1}(\u{b}2\u{18}.reign.specimen.v1.PointH\0R\u{5}point\
      \u{12}6\n\u{7}scalars\u{18}\u{7} \u{1}(\u{b}2\u{1a}.reign.specimen.v1.ScalarsH\0R\u{7}scalars\
      \u{12}\u{19}\n\u{8}is_final\u{18}\u{4} \u{1}(\u{8}R\u{7}isFinal\
      B\u{6}\n\u{4}kind\
      \"\u{e9}\u{2}\
      \n\u{4}Tree\
      \u{12}3\n\u{5}label\u{18}\u{1} \u{1}(\u{b}2\u{1d}.reign.specimen.v1.Tree.LabelR\u{5}label\
      \u{12}+\n\u{4}left\u{18}\u{2} \u{1}(\u{b}2\u{17}.reign.specimen.v1.TreeR\u{4}left\
      \u{12}/\n\u{6}others\u{18}\u{3} \u{3}(\u{b}2\u{17}.reign.specimen.v1.TreeR\u{6}others\
      \u{12}3\n\u{7}subtree\u{18}\u{4} \u{1}(\u{b}2\u{17}.reign.specimen.v1.TreeH\0R\u{7}subtree\
      \u{12}\u{14}\n\u{4}leaf\u{18}\u{5} \u{1}(\tH\0R\u{4}leaf\
      \u{1a}M\
      \n\u{5}Label\
      \u{12}\u{12}\n\u{4}text\u{18}\u{1} \u{1}(\tR\u{4}text\
      \u{12}0\n\u{4}side\u{18}\u{2} \u{1}(\u{e}2\u{1c}.reign.specimen.v1.Tree.SideR\u{4}side\
      \"+\
      \n\u{4}Side\
      \u{12}\u{14}\n\u{10}SIDE_UNSPECIFIED\u{10}\0\
      \u{12}\r\n\tSIDE_LEFT\u{10}\u{1}\
      B\u{7}\n\u{5}right\
      \"\t\
      \n\u{7}Nothing\
      \"t\
      \n\nPutRequest\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{c}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{c}R\u{5}value\
      \u{12}>\n\u{8}identity\u{18}\u{3} \u{1}(\u{b}2\".reign.specimen.v1.RequestIdentityR\u{8}ident\
      ity\
      \"q\
      \n\u{f}RequestIdentity\
      \u{12}\u{1b}\n\tclient_id\u{18}\u{1} \u{1}(\u{4}R\u{8}clientId\
      \u{12}\u{1a}\n\u{8}sequence\u{18}\u{2} \u{1}(\u{4}R\u{8}sequence\
      \u{12}%\n\u{e}answered_below\u{18}\u{3} \u{1}(\u{4}R\ransweredBelow\
      *\\\
      \n\u{5}Color\
      \u{12}\u{15}\n\u{11}COLOR_UNSPECIFIED\u{10}\0\
      \u{12}\r\n\tCOLOR_RED\u{10}\u{1}\
      \u{12}\u{10}\n\u{b}COLOR_GREEN\u{10}\u{ac}\u{2}\
      \u{12}\u{1b}\n\u{e}COLOR_NEGATIVE\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\
      \u{1}\
      B\u{b}\u{ba}\u{2}\u{8}Specimen\
      b\u{6}proto3
      """)
}
