// Generated from fuzz.proto by the schema compiler, version 1. Do not edit: change the schema and
// run `swift run codegen`.
//
// One message with every kind of field, so that a single reader meets them all.

package import ProtobufCodec
package import WellKnownTypes

package enum FuzzMood: Enumeration {
  case unspecified
  case calm
  case wild
  case negative
  case unrecognized(Int32)

  package init() { self = .unspecified }

  package init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .calm
    case 300: self = .wild
    case -1: self = .negative
    default: self = .unrecognized(rawValue)
    }
  }

  package var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .calm: 1
    case .wild: 300
    case .negative: -1
    case .unrecognized(let value): value
    }
  }
}

package struct FuzzEverything: Message {
  package enum Choice: Sendable, Hashable {
    case chosenNumber(UInt64)
    case chosenText(String)
    case chosenBlob(ByteSlice)
    case chosenMood(FuzzMood)
    case chosenLeaf(FuzzLeaf)
    indirect case chosenChild(FuzzEverything)
    case chosenDouble(Double)
  }

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
  package var bytesValue: ByteSlice = ByteSlice()
  package var mood: FuzzMood = FuzzMood()
  package var leaf: FuzzLeaf?
  @Boxed package var child: FuzzEverything? = nil
  package var optionalDouble: Double?
  package var optionalInt32: Int32?
  package var optionalUint64: UInt64?
  package var optionalSint64: Int64?
  package var optionalFixed32: UInt32?
  package var optionalBool: Bool?
  package var optionalString: String?
  package var optionalBytes: ByteSlice?
  package var optionalMood: FuzzMood?
  package var doubles: [Double] = []
  package var floats: [Float] = []
  package var int32s: [Int32] = []
  package var int64s: [Int64] = []
  package var uint32s: [UInt32] = []
  package var sint32s: [Int32] = []
  package var sint64s: [Int64] = []
  package var fixed32s: [UInt32] = []
  package var sfixed64s: [Int64] = []
  package var bools: [Bool] = []
  package var strings: [String] = []
  package var blobs: [ByteSlice] = []
  package var moods: [FuzzMood] = []
  package var leaves: [FuzzLeaf] = []
  package var children: [FuzzEverything] = []
  package var loose: [UInt64] = []
  package var texts: [String: String] = .init()
  package var doublesByNumber: [Int32: Double] = .init()
  package var blobsByNumber: [UInt64: ByteSlice] = .init()
  package var moodsByBool: [Bool: FuzzMood] = .init()
  package var leavesByNumber: [Int64: FuzzLeaf] = .init()
  package var childrenByNumber: [UInt32: FuzzEverything] = .init()
  package var choice: Choice?
  package var `any`: ProtobufAny?
  package var duration: ProtobufDuration?
  package var empty: ProtobufEmpty?
  package var fieldMask: ProtobufFieldMask?
  package var `struct`: ProtobufStruct?
  package var value: ProtobufValue?
  package var listValue: ProtobufListValue?
  package var nullValue: ProtobufNullValue = ProtobufNullValue()
  package var timestamp: ProtobufTimestamp?
  package var boolWrapper: ProtobufBoolValue?
  package var bytesWrapper: ProtobufBytesValue?
  package var doubleWrapper: ProtobufDoubleValue?
  package var floatWrapper: ProtobufFloatValue?
  package var int32Wrapper: ProtobufInt32Value?
  package var int64Wrapper: ProtobufInt64Value?
  package var stringWrapper: ProtobufStringValue?
  package var uint32Wrapper: ProtobufUInt32Value?
  package var uint64Wrapper: ProtobufUInt64Value?
  package var anys: [ProtobufAny] = []
  package var values: [ProtobufValue] = []
  package var valuesByName: [String: ProtobufValue] = .init()
  package var timestampsByName: [String: ProtobufTimestamp] = .init()
  /// The greatest field number.
  package var last: Int64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { FuzzProto.file.message(at: 0) }

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
    bytesValue: ByteSlice = ByteSlice(),
    mood: FuzzMood = FuzzMood(),
    leaf: FuzzLeaf? = nil,
    child: FuzzEverything? = nil,
    optionalDouble: Double? = nil,
    optionalInt32: Int32? = nil,
    optionalUint64: UInt64? = nil,
    optionalSint64: Int64? = nil,
    optionalFixed32: UInt32? = nil,
    optionalBool: Bool? = nil,
    optionalString: String? = nil,
    optionalBytes: ByteSlice? = nil,
    optionalMood: FuzzMood? = nil,
    doubles: [Double] = [],
    floats: [Float] = [],
    int32s: [Int32] = [],
    int64s: [Int64] = [],
    uint32s: [UInt32] = [],
    sint32s: [Int32] = [],
    sint64s: [Int64] = [],
    fixed32s: [UInt32] = [],
    sfixed64s: [Int64] = [],
    bools: [Bool] = [],
    strings: [String] = [],
    blobs: [ByteSlice] = [],
    moods: [FuzzMood] = [],
    leaves: [FuzzLeaf] = [],
    children: [FuzzEverything] = [],
    loose: [UInt64] = [],
    texts: [String: String] = [:],
    doublesByNumber: [Int32: Double] = [:],
    blobsByNumber: [UInt64: ByteSlice] = [:],
    moodsByBool: [Bool: FuzzMood] = [:],
    leavesByNumber: [Int64: FuzzLeaf] = [:],
    childrenByNumber: [UInt32: FuzzEverything] = [:],
    choice: Choice? = nil,
    `any`: ProtobufAny? = nil,
    duration: ProtobufDuration? = nil,
    empty: ProtobufEmpty? = nil,
    fieldMask: ProtobufFieldMask? = nil,
    `struct`: ProtobufStruct? = nil,
    value: ProtobufValue? = nil,
    listValue: ProtobufListValue? = nil,
    nullValue: ProtobufNullValue = ProtobufNullValue(),
    timestamp: ProtobufTimestamp? = nil,
    boolWrapper: ProtobufBoolValue? = nil,
    bytesWrapper: ProtobufBytesValue? = nil,
    doubleWrapper: ProtobufDoubleValue? = nil,
    floatWrapper: ProtobufFloatValue? = nil,
    int32Wrapper: ProtobufInt32Value? = nil,
    int64Wrapper: ProtobufInt64Value? = nil,
    stringWrapper: ProtobufStringValue? = nil,
    uint32Wrapper: ProtobufUInt32Value? = nil,
    uint64Wrapper: ProtobufUInt64Value? = nil,
    anys: [ProtobufAny] = [],
    values: [ProtobufValue] = [],
    valuesByName: [String: ProtobufValue] = [:],
    timestampsByName: [String: ProtobufTimestamp] = [:],
    last: Int64 = 0
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
    self.mood = mood
    self.leaf = leaf
    self.child = child
    self.optionalDouble = optionalDouble
    self.optionalInt32 = optionalInt32
    self.optionalUint64 = optionalUint64
    self.optionalSint64 = optionalSint64
    self.optionalFixed32 = optionalFixed32
    self.optionalBool = optionalBool
    self.optionalString = optionalString
    self.optionalBytes = optionalBytes
    self.optionalMood = optionalMood
    self.doubles = doubles
    self.floats = floats
    self.int32s = int32s
    self.int64s = int64s
    self.uint32s = uint32s
    self.sint32s = sint32s
    self.sint64s = sint64s
    self.fixed32s = fixed32s
    self.sfixed64s = sfixed64s
    self.bools = bools
    self.strings = strings
    self.blobs = blobs
    self.moods = moods
    self.leaves = leaves
    self.children = children
    self.loose = loose
    self.texts = texts
    self.doublesByNumber = doublesByNumber
    self.blobsByNumber = blobsByNumber
    self.moodsByBool = moodsByBool
    self.leavesByNumber = leavesByNumber
    self.childrenByNumber = childrenByNumber
    self.choice = choice
    self.`any` = `any`
    self.duration = duration
    self.empty = empty
    self.fieldMask = fieldMask
    self.`struct` = `struct`
    self.value = value
    self.listValue = listValue
    self.nullValue = nullValue
    self.timestamp = timestamp
    self.boolWrapper = boolWrapper
    self.bytesWrapper = bytesWrapper
    self.doubleWrapper = doubleWrapper
    self.floatWrapper = floatWrapper
    self.int32Wrapper = int32Wrapper
    self.int64Wrapper = int64Wrapper
    self.stringWrapper = stringWrapper
    self.uint32Wrapper = uint32Wrapper
    self.uint64Wrapper = uint64Wrapper
    self.anys = anys
    self.values = values
    self.valuesByName = valuesByName
    self.timestampsByName = timestampsByName
    self.last = last
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if last != 0 { writer.int64(536_870_911, last) }
    writer.map(94, timestampsByName, StringField.self, MessageField<ProtobufTimestamp>.self)
    writer.map(93, valuesByName, StringField.self, MessageField<ProtobufValue>.self)
    writer.messages(92, values)
    writer.messages(91, anys)
    if let uint64Wrapper { writer.message(88, uint64Wrapper) }
    if let uint32Wrapper { writer.message(87, uint32Wrapper) }
    if let stringWrapper { writer.message(86, stringWrapper) }
    if let int64Wrapper { writer.message(85, int64Wrapper) }
    if let int32Wrapper { writer.message(84, int32Wrapper) }
    if let floatWrapper { writer.message(83, floatWrapper) }
    if let doubleWrapper { writer.message(82, doubleWrapper) }
    if let bytesWrapper { writer.message(81, bytesWrapper) }
    if let boolWrapper { writer.message(80, boolWrapper) }
    if let timestamp { writer.message(79, timestamp) }
    if nullValue.rawValue != 0 { writer.enumeration(78, nullValue) }
    if let listValue { writer.message(77, listValue) }
    if let value { writer.message(76, value) }
    if let `struct` { writer.message(75, `struct`) }
    if let fieldMask { writer.message(74, fieldMask) }
    if let empty { writer.message(73, empty) }
    if let duration { writer.message(72, duration) }
    if let `any` { writer.message(71, `any`) }
    switch choice {
    case .chosenDouble(let value): writer.double(67, value)
    case .chosenChild(let value): writer.message(66, value)
    case .chosenLeaf(let value): writer.message(65, value)
    case .chosenMood(let value): writer.enumeration(64, value)
    case .chosenBlob(let value): writer.bytes(63, value)
    case .chosenText(let value): writer.string(62, value)
    case .chosenNumber(let value): writer.uint64(61, value)
    case nil: break
    }
    writer.map(56, childrenByNumber, Fixed32Field.self, MessageField<FuzzEverything>.self)
    writer.map(55, leavesByNumber, SInt64Field.self, MessageField<FuzzLeaf>.self)
    writer.map(54, moodsByBool, BoolField.self, EnumField<FuzzMood>.self)
    writer.map(53, blobsByNumber, UInt64Field.self, ByteSliceField.self)
    writer.map(52, doublesByNumber, Int32Field.self, DoubleField.self)
    writer.map(51, texts, StringField.self, StringField.self)
    writer.repeated(46, loose, UInt64Field.self)
    writer.messages(45, children)
    writer.messages(44, leaves)
    writer.packed(43, moods, EnumField<FuzzMood>.self)
    writer.repeated(42, blobs, ByteSliceField.self)
    writer.repeated(41, strings, StringField.self)
    writer.packed(40, bools, BoolField.self)
    writer.packed(39, sfixed64s, SFixed64Field.self)
    writer.packed(38, fixed32s, Fixed32Field.self)
    writer.packed(37, sint64s, SInt64Field.self)
    writer.packed(36, sint32s, SInt32Field.self)
    writer.packed(35, uint32s, UInt32Field.self)
    writer.packed(34, int64s, Int64Field.self)
    writer.packed(33, int32s, Int32Field.self)
    writer.packed(32, floats, FloatField.self)
    writer.packed(31, doubles, DoubleField.self)
    if let optionalMood { writer.enumeration(29, optionalMood) }
    if let optionalBytes { writer.bytes(28, optionalBytes) }
    if let optionalString { writer.string(27, optionalString) }
    if let optionalBool { writer.bool(26, optionalBool) }
    if let optionalFixed32 { writer.fixed32(25, optionalFixed32) }
    if let optionalSint64 { writer.sint64(24, optionalSint64) }
    if let optionalUint64 { writer.uint64(23, optionalUint64) }
    if let optionalInt32 { writer.int32(22, optionalInt32) }
    if let optionalDouble { writer.double(21, optionalDouble) }
    writer.message(18, _child)
    if let leaf { writer.message(17, leaf) }
    if mood.rawValue != 0 { writer.enumeration(16, mood) }
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
      case 128: mood = reader.enumeration()
      case 138: reader.message(into: &leaf)
      case 146: reader.message(into: &_child)
      case 169: optionalDouble = reader.double()
      case 176: optionalInt32 = reader.int32()
      case 184: optionalUint64 = reader.uint64()
      case 192: optionalSint64 = reader.sint64()
      case 205: optionalFixed32 = reader.fixed32()
      case 208: optionalBool = reader.bool()
      case 218: optionalString = reader.string()
      case 226: optionalBytes = reader.bytes()
      case 232: optionalMood = reader.enumeration()
      case 249, 250: reader.repeated(into: &doubles, tag: tag, DoubleField.self)
      case 261, 258: reader.repeated(into: &floats, tag: tag, FloatField.self)
      case 264, 266: reader.repeated(into: &int32s, tag: tag, Int32Field.self)
      case 272, 274: reader.repeated(into: &int64s, tag: tag, Int64Field.self)
      case 280, 282: reader.repeated(into: &uint32s, tag: tag, UInt32Field.self)
      case 288, 290: reader.repeated(into: &sint32s, tag: tag, SInt32Field.self)
      case 296, 298: reader.repeated(into: &sint64s, tag: tag, SInt64Field.self)
      case 309, 306: reader.repeated(into: &fixed32s, tag: tag, Fixed32Field.self)
      case 313, 314: reader.repeated(into: &sfixed64s, tag: tag, SFixed64Field.self)
      case 320, 322: reader.repeated(into: &bools, tag: tag, BoolField.self)
      case 330: reader.repeated(into: &strings, tag: tag, StringField.self)
      case 338: reader.repeated(into: &blobs, tag: tag, ByteSliceField.self)
      case 344, 346: reader.repeated(into: &moods, tag: tag, EnumField<FuzzMood>.self)
      case 354: reader.messages(into: &leaves, tag: tag)
      case 362: reader.messages(into: &children, tag: tag)
      case 368, 370: reader.repeated(into: &loose, tag: tag, UInt64Field.self)
      case 410:
        reader.mapEntry(into: &texts, StringField.self, StringField.self, orTo: &unknownFields)
      case 418: reader.mapEntry(into: &doublesByNumber, Int32Field.self, DoubleField.self)
      case 426: reader.mapEntry(into: &blobsByNumber, UInt64Field.self, ByteSliceField.self)
      case 434: reader.mapEntry(into: &moodsByBool, BoolField.self, EnumField<FuzzMood>.self)
      case 442:
        reader.mapEntry(into: &leavesByNumber, SInt64Field.self, MessageField<FuzzLeaf>.self)
      case 450:
        reader.mapEntry(
          into: &childrenByNumber, Fixed32Field.self, MessageField<FuzzEverything>.self)
      case 488: choice = .chosenNumber(reader.uint64())
      case 498: choice = .chosenText(reader.string())
      case 506: choice = .chosenBlob(reader.bytes())
      case 512: choice = .chosenMood(reader.enumeration())
      case 522:
        var value = FuzzLeaf()
        if case .chosenLeaf(let present) = choice {
          value = present
          choice = nil
        }
        reader.message(into: &value)
        choice = .chosenLeaf(value)
      case 530:
        var value = FuzzEverything()
        if case .chosenChild(let present) = choice {
          value = present
          choice = nil
        }
        reader.message(into: &value)
        choice = .chosenChild(value)
      case 537: choice = .chosenDouble(reader.double())
      case 570: reader.message(into: &`any`)
      case 578: reader.message(into: &duration)
      case 586: reader.message(into: &empty)
      case 594: reader.message(into: &fieldMask)
      case 602: reader.message(into: &`struct`)
      case 610: reader.message(into: &value)
      case 618: reader.message(into: &listValue)
      case 624: nullValue = reader.enumeration()
      case 634: reader.message(into: &timestamp)
      case 642: reader.message(into: &boolWrapper)
      case 650: reader.message(into: &bytesWrapper)
      case 658: reader.message(into: &doubleWrapper)
      case 666: reader.message(into: &floatWrapper)
      case 674: reader.message(into: &int32Wrapper)
      case 682: reader.message(into: &int64Wrapper)
      case 690: reader.message(into: &stringWrapper)
      case 698: reader.message(into: &uint32Wrapper)
      case 706: reader.message(into: &uint64Wrapper)
      case 730: reader.messages(into: &anys, tag: tag)
      case 738: reader.messages(into: &values, tag: tag)
      case 746:
        reader.mapEntry(
          into: &valuesByName, StringField.self, MessageField<ProtobufValue>.self,
          orTo: &unknownFields)
      case 754:
        reader.mapEntry(
          into: &timestampsByName, StringField.self, MessageField<ProtobufTimestamp>.self,
          orTo: &unknownFields)
      case 4_294_967_288: last = reader.int64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct FuzzLeaf: Message {
  package var number: Int64 = 0
  package var text: String = ""
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { FuzzProto.file.message(at: 9) }

  package init() {}

  package init(
    number: Int64 = 0,
    text: String = ""
  ) {
    self.number = number
    self.text = text
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !text.isEmpty { writer.string(2, text) }
    if number != 0 { writer.int64(1, number) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: number = reader.int64()
      case 18: text = reader.string()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `fuzz.proto`, for JSON and reflection.
package enum FuzzProto {
  package static let file = FileDescriptor(
    latin1: """
      \n\nfuzz.proto\
      \u{12}\rreign.fuzz.v1\
      \u{1a}\u{19}google/protobuf/any.proto\
      \u{1a}\u{1e}google/protobuf/duration.proto\
      \u{1a}\u{1b}google/protobuf/empty.proto\
      \u{1a} google/protobuf/field_mask.proto\
      \u{1a}\u{1c}google/protobuf/struct.proto\
      \u{1a}\u{1f}google/protobuf/timestamp.proto\
      \u{1a}\u{1e}google/protobuf/wrappers.proto\
      \"\u{ee}#\
      \n\nEverything\
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
      \u{12}'\n\u{4}mood\u{18}\u{10} \u{1}(\u{e}2\u{13}.reign.fuzz.v1.MoodR\u{4}mood\
      \u{12}'\n\u{4}leaf\u{18}\u{11} \u{1}(\u{b}2\u{13}.reign.fuzz.v1.LeafR\u{4}leaf\
      \u{12}/\n\u{5}child\u{18}\u{12} \u{1}(\u{b}2\u{19}.reign.fuzz.v1.EverythingR\u{5}child\
      \u{12},\n\u{f}optional_double\u{18}\u{15} \u{1}(\u{1}H\u{1}R\u{e}optionalDouble\u{88}\u{1}\
      \u{1}\
      \u{12}*\n\u{e}optional_int32\u{18}\u{16} \u{1}(\u{5}H\u{2}R\roptionalInt32\u{88}\u{1}\u{1}\
      \u{12},\n\u{f}optional_uint64\u{18}\u{17} \u{1}(\u{4}H\u{3}R\u{e}optionalUint64\u{88}\u{1}\
      \u{1}\
      \u{12},\n\u{f}optional_sint64\u{18}\u{18} \u{1}(\u{12}H\u{4}R\u{e}optionalSint64\u{88}\u{1}\
      \u{1}\
      \u{12}.\n\u{10}optional_fixed32\u{18}\u{19} \u{1}(\u{7}H\u{5}R\u{f}optionalFixed32\u{88}\u{1}\
      \u{1}\
      \u{12}(\n\roptional_bool\u{18}\u{1a} \u{1}(\u{8}H\u{6}R\u{c}optionalBool\u{88}\u{1}\u{1}\
      \u{12},\n\u{f}optional_string\u{18}\u{1b} \u{1}(\tH\u{7}R\u{e}optionalString\u{88}\u{1}\u{1}\
      \u{12}*\n\u{e}optional_bytes\u{18}\u{1c} \u{1}(\u{c}H\u{8}R\roptionalBytes\u{88}\u{1}\u{1}\
      \u{12}=\n\roptional_mood\u{18}\u{1d} \u{1}(\u{e}2\u{13}.reign.fuzz.v1.MoodH\tR\u{c}optionalMo\
      od\u{88}\u{1}\u{1}\
      \u{12}\u{18}\n\u{7}doubles\u{18}\u{1f} \u{3}(\u{1}R\u{7}doubles\
      \u{12}\u{16}\n\u{6}floats\u{18}  \u{3}(\u{2}R\u{6}floats\
      \u{12}\u{16}\n\u{6}int32s\u{18}! \u{3}(\u{5}R\u{6}int32s\
      \u{12}\u{16}\n\u{6}int64s\u{18}\" \u{3}(\u{3}R\u{6}int64s\
      \u{12}\u{18}\n\u{7}uint32s\u{18}# \u{3}(\rR\u{7}uint32s\
      \u{12}\u{18}\n\u{7}sint32s\u{18}$ \u{3}(\u{11}R\u{7}sint32s\
      \u{12}\u{18}\n\u{7}sint64s\u{18}% \u{3}(\u{12}R\u{7}sint64s\
      \u{12}\u{1a}\n\u{8}fixed32s\u{18}& \u{3}(\u{7}R\u{8}fixed32s\
      \u{12}\u{1c}\n\tsfixed64s\u{18}' \u{3}(\u{10}R\tsfixed64s\
      \u{12}\u{14}\n\u{5}bools\u{18}( \u{3}(\u{8}R\u{5}bools\
      \u{12}\u{18}\n\u{7}strings\u{18}) \u{3}(\tR\u{7}strings\
      \u{12}\u{14}\n\u{5}blobs\u{18}* \u{3}(\u{c}R\u{5}blobs\
      \u{12})\n\u{5}moods\u{18}+ \u{3}(\u{e}2\u{13}.reign.fuzz.v1.MoodR\u{5}moods\
      \u{12}+\n\u{6}leaves\u{18}, \u{3}(\u{b}2\u{13}.reign.fuzz.v1.LeafR\u{6}leaves\
      \u{12}5\n\u{8}children\u{18}- \u{3}(\u{b}2\u{19}.reign.fuzz.v1.EverythingR\u{8}children\
      \u{12}\u{18}\n\u{5}loose\u{18}. \u{3}(\u{4}B\u{2}\u{10}\0R\u{5}loose\
      \u{12}:\n\u{5}texts\u{18}3 \u{3}(\u{b}2$.reign.fuzz.v1.Everything.TextsEntryR\u{5}texts\
      \u{12}Z\n\u{11}doubles_by_number\u{18}4 \u{3}(\u{b}2..reign.fuzz.v1.Everything.DoublesByNumbe\
      rEntryR\u{f}doublesByNumber\
      \u{12}T\n\u{f}blobs_by_number\u{18}5 \u{3}(\u{b}2,.reign.fuzz.v1.Everything.BlobsByNumberEntr\
      yR\rblobsByNumber\
      \u{12}N\n\rmoods_by_bool\u{18}6 \u{3}(\u{b}2*.reign.fuzz.v1.Everything.MoodsByBoolEntryR\u{b}\
      moodsByBool\
      \u{12}W\n\u{10}leaves_by_number\u{18}7 \u{3}(\u{b}2-.reign.fuzz.v1.Everything.LeavesByNumberE\
      ntryR\u{e}leavesByNumber\
      \u{12}]\n\u{12}children_by_number\u{18}8 \u{3}(\u{b}2/.reign.fuzz.v1.Everything.ChildrenByNum\
      berEntryR\u{10}childrenByNumber\
      \u{12}%\n\rchosen_number\u{18}= \u{1}(\u{4}H\0R\u{c}chosenNumber\
      \u{12}!\n\u{b}chosen_text\u{18}> \u{1}(\tH\0R\nchosenText\
      \u{12}!\n\u{b}chosen_blob\u{18}? \u{1}(\u{c}H\0R\nchosenBlob\
      \u{12}6\n\u{b}chosen_mood\u{18}@ \u{1}(\u{e}2\u{13}.reign.fuzz.v1.MoodH\0R\nchosenMood\
      \u{12}6\n\u{b}chosen_leaf\u{18}A \u{1}(\u{b}2\u{13}.reign.fuzz.v1.LeafH\0R\nchosenLeaf\
      \u{12}>\n\u{c}chosen_child\u{18}B \u{1}(\u{b}2\u{19}.reign.fuzz.v1.EverythingH\0R\u{b}chosenC\
      hild\
      \u{12}%\n\rchosen_double\u{18}C \u{1}(\u{1}H\0R\u{c}chosenDouble\
      \u{12}&\n\u{3}any\u{18}G \u{1}(\u{b}2\u{14}.google.protobuf.AnyR\u{3}any\
      \u{12}5\n\u{8}duration\u{18}H \u{1}(\u{b}2\u{19}.google.protobuf.DurationR\u{8}duration\
      \u{12},\n\u{5}empty\u{18}I \u{1}(\u{b}2\u{16}.google.protobuf.EmptyR\u{5}empty\
      \u{12}9\n\nfield_mask\u{18}J \u{1}(\u{b}2\u{1a}.google.protobuf.FieldMaskR\tfieldMask\
      \u{12}/\n\u{6}struct\u{18}K \u{1}(\u{b}2\u{17}.google.protobuf.StructR\u{6}struct\
      \u{12},\n\u{5}value\u{18}L \u{1}(\u{b}2\u{16}.google.protobuf.ValueR\u{5}value\
      \u{12}9\n\nlist_value\u{18}M \u{1}(\u{b}2\u{1a}.google.protobuf.ListValueR\tlistValue\
      \u{12}9\n\nnull_value\u{18}N \u{1}(\u{e}2\u{1a}.google.protobuf.NullValueR\tnullValue\
      \u{12}8\n\ttimestamp\u{18}O \u{1}(\u{b}2\u{1a}.google.protobuf.TimestampR\ttimestamp\
      \u{12}=\n\u{c}bool_wrapper\u{18}P \u{1}(\u{b}2\u{1a}.google.protobuf.BoolValueR\u{b}boolWrapp\
      er\
      \u{12}@\n\rbytes_wrapper\u{18}Q \u{1}(\u{b}2\u{1b}.google.protobuf.BytesValueR\u{c}bytesWrapp\
      er\
      \u{12}C\n\u{e}double_wrapper\u{18}R \u{1}(\u{b}2\u{1c}.google.protobuf.DoubleValueR\rdoubleWr\
      apper\
      \u{12}@\n\rfloat_wrapper\u{18}S \u{1}(\u{b}2\u{1b}.google.protobuf.FloatValueR\u{c}floatWrapp\
      er\
      \u{12}@\n\rint32_wrapper\u{18}T \u{1}(\u{b}2\u{1b}.google.protobuf.Int32ValueR\u{c}int32Wrapp\
      er\
      \u{12}@\n\rint64_wrapper\u{18}U \u{1}(\u{b}2\u{1b}.google.protobuf.Int64ValueR\u{c}int64Wrapp\
      er\
      \u{12}C\n\u{e}string_wrapper\u{18}V \u{1}(\u{b}2\u{1c}.google.protobuf.StringValueR\rstringWr\
      apper\
      \u{12}C\n\u{e}uint32_wrapper\u{18}W \u{1}(\u{b}2\u{1c}.google.protobuf.UInt32ValueR\ruint32Wr\
      apper\
      \u{12}C\n\u{e}uint64_wrapper\u{18}X \u{1}(\u{b}2\u{1c}.google.protobuf.UInt64ValueR\ruint64Wr\
      apper\
      \u{12}(\n\u{4}anys\u{18}[ \u{3}(\u{b}2\u{14}.google.protobuf.AnyR\u{4}anys\
      \u{12}.\n\u{6}values\u{18}\\ \u{3}(\u{b}2\u{16}.google.protobuf.ValueR\u{6}values\
      \u{12}Q\n\u{e}values_by_name\u{18}] \u{3}(\u{b}2+.reign.fuzz.v1.Everything.ValuesByNameEntryR\
      \u{c}valuesByName\
      \u{12}]\n\u{12}timestamps_by_name\u{18}^ \u{3}(\u{b}2/.reign.fuzz.v1.Everything.TimestampsByN\
      ameEntryR\u{10}timestampsByName\
      \u{12}\u{16}\n\u{4}last\u{18}\u{ff}\u{ff}\u{ff}\u{ff}\u{1} \u{1}(\u{3}R\u{4}last\
      \u{1a}8\
      \n\nTextsEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\tR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}B\
      \n\u{14}DoublesByNumberEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{5}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{1}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}@\
      \n\u{12}BlobsByNumberEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{4}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{c}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}S\
      \n\u{10}MoodsByBoolEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{8}R\u{3}key\
      \u{12})\n\u{5}value\u{18}\u{2} \u{1}(\u{e}2\u{13}.reign.fuzz.v1.MoodR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}V\
      \n\u{13}LeavesByNumberEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{12}R\u{3}key\
      \u{12})\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{13}.reign.fuzz.v1.LeafR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}^\
      \n\u{15}ChildrenByNumberEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{7}R\u{3}key\
      \u{12}/\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{19}.reign.fuzz.v1.EverythingR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}W\
      \n\u{11}ValuesByNameEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12},\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{16}.google.protobuf.ValueR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}_\
      \n\u{15}TimestampsByNameEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}0\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{1a}.google.protobuf.TimestampR\u{5}value\
      :\u{2}8\u{1}\
      B\u{8}\n\u{6}choice\
      B\u{12}\n\u{10}_optional_double\
      B\u{11}\n\u{f}_optional_int32\
      B\u{12}\n\u{10}_optional_uint64\
      B\u{12}\n\u{10}_optional_sint64\
      B\u{13}\n\u{11}_optional_fixed32\
      B\u{10}\n\u{e}_optional_bool\
      B\u{12}\n\u{10}_optional_string\
      B\u{11}\n\u{f}_optional_bytes\
      B\u{10}\n\u{e}_optional_mood\
      \"2\
      \n\u{4}Leaf\
      \u{12}\u{16}\n\u{6}number\u{18}\u{1} \u{1}(\u{3}R\u{6}number\
      \u{12}\u{12}\n\u{4}text\u{18}\u{2} \u{1}(\tR\u{4}text\
      *W\
      \n\u{4}Mood\
      \u{12}\u{14}\n\u{10}MOOD_UNSPECIFIED\u{10}\0\
      \u{12}\r\n\tMOOD_CALM\u{10}\u{1}\
      \u{12}\u{e}\n\tMOOD_WILD\u{10}\u{ac}\u{2}\
      \u{12}\u{1a}\n\rMOOD_NEGATIVE\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\
      \u{1}\
      B\u{7}\u{ba}\u{2}\u{4}Fuzz\
      b\u{6}proto3
      """,
    dependencies: [
      ProtobufAnyProto.file,
      ProtobufDurationProto.file,
      ProtobufEmptyProto.file,
      ProtobufFieldMaskProto.file,
      ProtobufStructProto.file,
      ProtobufTimestampProto.file,
      ProtobufWrappersProto.file,
    ])
}
