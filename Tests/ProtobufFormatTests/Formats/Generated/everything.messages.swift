// Generated from formats/everything.proto by the schema compiler, version 1. Do not edit: change
// the schema and run `swift run codegen`.
//
// A field of every kind, for tests of what the formats make of each.

package import ProtobufCodec
package import WellKnownTypes

package enum Color: Enumeration {
  case red
  case green
  case blue
  case infrared
  case unrecognized(Int32)

  /// Another name of `blue`.
  package static var azure: Color { .blue }

  package init() { self = .red }

  package init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .red
    case 1: self = .green
    case 2: self = .blue
    case -1: self = .infrared
    default: self = .unrecognized(rawValue)
    }
  }

  package var rawValue: Int32 {
    switch self {
    case .red: 0
    case .green: 1
    case .blue: 2
    case .infrared: -1
    case .unrecognized(let value): value
    }
  }
}

package struct Everything: Message {
  package struct Part: Message {
    package var size: Int32 = 0
    @Boxed package var whole: Everything? = nil
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { FormatsEverythingProto.file.message(at: 1) }

    package init() {}

    package init(
      size: Int32 = 0,
      whole: Everything? = nil
    ) {
      self.size = size
      self.whole = whole
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      writer.message(2, _whole)
      if size != 0 { writer.int32(1, size) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8: size = reader.int32()
        case 18: reader.message(into: &_whole)
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package enum Choice: Sendable, Hashable {
    case chosenUint32(UInt32)
    indirect case chosenPart(Part)
    case chosenString(String)
    case chosenBytes([UInt8])
    case chosenBool(Bool)
    case chosenUint64(UInt64)
    case chosenFloat(Float)
    case chosenDouble(Double)
    case chosenColor(Color)
    case chosenNull(ProtobufNullValue)
  }

  package var int32: Int32 = 0
  package var int64: Int64 = 0
  package var uint32: UInt32 = 0
  package var uint64: UInt64 = 0
  package var sint32: Int32 = 0
  package var sint64: Int64 = 0
  package var fixed32: UInt32 = 0
  package var fixed64: UInt64 = 0
  package var sfixed32: Int32 = 0
  package var sfixed64: Int64 = 0
  package var float: Float = 0
  package var double: Double = 0
  package var bool: Bool = false
  package var string: String = ""
  package var bytes: [UInt8] = []
  package var color: Color = Color()
  @Boxed package var part: Part? = nil
  @Boxed package var inner: Everything? = nil
  package var optionalInt32: Int32?
  package var int32s: [Int32] = []
  package var doubles: [Double] = []
  package var bools: [Bool] = []
  package var strings: [String] = []
  package var blobs: [[UInt8]] = []
  package var colors: [Color] = []
  package var parts: [Part] = []
  package var looseInt32s: [Int32] = []
  package var looseFloats: [Float] = []
  package var int32Map: [Int32: Int32] = .init()
  package var int64Map: [Int64: Int64] = .init()
  package var uint64Map: [UInt64: UInt64] = .init()
  package var boolMap: [Bool: Bool] = .init()
  package var stringMap: [String: String] = .init()
  package var partMap: [String: Part] = .init()
  package var colorMap: [String: Color] = .init()
  package var sfixed32Map: [Int32: Double] = .init()
  package var choice: Choice?
  package var boolValue: ProtobufBoolValue?
  package var int32Value: ProtobufInt32Value?
  package var int64Value: ProtobufInt64Value?
  package var uint32Value: ProtobufUInt32Value?
  package var uint64Value: ProtobufUInt64Value?
  package var floatValue: ProtobufFloatValue?
  package var doubleValue: ProtobufDoubleValue?
  package var stringValue: ProtobufStringValue?
  package var bytesValue: ProtobufBytesValue?
  package var int32Values: [ProtobufInt32Value] = []
  package var bytesValues: [ProtobufBytesValue] = []
  package var duration: ProtobufDuration?
  package var timestamp: ProtobufTimestamp?
  package var fieldMask: ProtobufFieldMask?
  package var `struct`: ProtobufStruct?
  package var `any`: ProtobufAny?
  package var value: ProtobufValue?
  package var listValue: ProtobufListValue?
  package var nullValue: ProtobufNullValue = ProtobufNullValue()
  package var empty: ProtobufEmpty?
  package var durations: [ProtobufDuration] = []
  package var timestamps: [ProtobufTimestamp] = []
  package var values: [ProtobufValue] = []
  package var listValues: [ProtobufListValue] = []
  package var plain1: Int32 = 0
  package var snakeCase2: Int32 = 0
  package var leading3: Int32 = 0
  package var doubleUnder4: Int32 = 0
  package var digit0part5: Int32 = 0
  package var digit0Part6: Int32 = 0
  package var camelCase7: Int32 = 0
  package var pascalCase8: Int32 = 0
  package var mixedCase9: Int32 = 0
  package var mixedCase10: Int32 = 0
  package var upperCase11: Int32 = 0
  package var upperLower12: Int32 = 0
  package var twoUnder13: Int32 = 0
  package var twoUnder14: Int32 = 0
  package var renamed15: Int32 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { FormatsEverythingProto.file.message(at: 0) }

  package init() {}

  package init(
    int32: Int32 = 0,
    int64: Int64 = 0,
    uint32: UInt32 = 0,
    uint64: UInt64 = 0,
    sint32: Int32 = 0,
    sint64: Int64 = 0,
    fixed32: UInt32 = 0,
    fixed64: UInt64 = 0,
    sfixed32: Int32 = 0,
    sfixed64: Int64 = 0,
    float: Float = 0,
    double: Double = 0,
    bool: Bool = false,
    string: String = "",
    bytes: [UInt8] = [],
    color: Color = Color(),
    part: Part? = nil,
    inner: Everything? = nil,
    optionalInt32: Int32? = nil,
    int32s: [Int32] = [],
    doubles: [Double] = [],
    bools: [Bool] = [],
    strings: [String] = [],
    blobs: [[UInt8]] = [],
    colors: [Color] = [],
    parts: [Part] = [],
    looseInt32s: [Int32] = [],
    looseFloats: [Float] = [],
    int32Map: [Int32: Int32] = [:],
    int64Map: [Int64: Int64] = [:],
    uint64Map: [UInt64: UInt64] = [:],
    boolMap: [Bool: Bool] = [:],
    stringMap: [String: String] = [:],
    partMap: [String: Part] = [:],
    colorMap: [String: Color] = [:],
    sfixed32Map: [Int32: Double] = [:],
    choice: Choice? = nil,
    boolValue: ProtobufBoolValue? = nil,
    int32Value: ProtobufInt32Value? = nil,
    int64Value: ProtobufInt64Value? = nil,
    uint32Value: ProtobufUInt32Value? = nil,
    uint64Value: ProtobufUInt64Value? = nil,
    floatValue: ProtobufFloatValue? = nil,
    doubleValue: ProtobufDoubleValue? = nil,
    stringValue: ProtobufStringValue? = nil,
    bytesValue: ProtobufBytesValue? = nil,
    int32Values: [ProtobufInt32Value] = [],
    bytesValues: [ProtobufBytesValue] = [],
    duration: ProtobufDuration? = nil,
    timestamp: ProtobufTimestamp? = nil,
    fieldMask: ProtobufFieldMask? = nil,
    `struct`: ProtobufStruct? = nil,
    `any`: ProtobufAny? = nil,
    value: ProtobufValue? = nil,
    listValue: ProtobufListValue? = nil,
    nullValue: ProtobufNullValue = ProtobufNullValue(),
    empty: ProtobufEmpty? = nil,
    durations: [ProtobufDuration] = [],
    timestamps: [ProtobufTimestamp] = [],
    values: [ProtobufValue] = [],
    listValues: [ProtobufListValue] = [],
    plain1: Int32 = 0,
    snakeCase2: Int32 = 0,
    leading3: Int32 = 0,
    doubleUnder4: Int32 = 0,
    digit0part5: Int32 = 0,
    digit0Part6: Int32 = 0,
    camelCase7: Int32 = 0,
    pascalCase8: Int32 = 0,
    mixedCase9: Int32 = 0,
    mixedCase10: Int32 = 0,
    upperCase11: Int32 = 0,
    upperLower12: Int32 = 0,
    twoUnder13: Int32 = 0,
    twoUnder14: Int32 = 0,
    renamed15: Int32 = 0
  ) {
    self.int32 = int32
    self.int64 = int64
    self.uint32 = uint32
    self.uint64 = uint64
    self.sint32 = sint32
    self.sint64 = sint64
    self.fixed32 = fixed32
    self.fixed64 = fixed64
    self.sfixed32 = sfixed32
    self.sfixed64 = sfixed64
    self.float = float
    self.double = double
    self.bool = bool
    self.string = string
    self.bytes = bytes
    self.color = color
    self.part = part
    self.inner = inner
    self.optionalInt32 = optionalInt32
    self.int32s = int32s
    self.doubles = doubles
    self.bools = bools
    self.strings = strings
    self.blobs = blobs
    self.colors = colors
    self.parts = parts
    self.looseInt32s = looseInt32s
    self.looseFloats = looseFloats
    self.int32Map = int32Map
    self.int64Map = int64Map
    self.uint64Map = uint64Map
    self.boolMap = boolMap
    self.stringMap = stringMap
    self.partMap = partMap
    self.colorMap = colorMap
    self.sfixed32Map = sfixed32Map
    self.choice = choice
    self.boolValue = boolValue
    self.int32Value = int32Value
    self.int64Value = int64Value
    self.uint32Value = uint32Value
    self.uint64Value = uint64Value
    self.floatValue = floatValue
    self.doubleValue = doubleValue
    self.stringValue = stringValue
    self.bytesValue = bytesValue
    self.int32Values = int32Values
    self.bytesValues = bytesValues
    self.duration = duration
    self.timestamp = timestamp
    self.fieldMask = fieldMask
    self.`struct` = `struct`
    self.`any` = `any`
    self.value = value
    self.listValue = listValue
    self.nullValue = nullValue
    self.empty = empty
    self.durations = durations
    self.timestamps = timestamps
    self.values = values
    self.listValues = listValues
    self.plain1 = plain1
    self.snakeCase2 = snakeCase2
    self.leading3 = leading3
    self.doubleUnder4 = doubleUnder4
    self.digit0part5 = digit0part5
    self.digit0Part6 = digit0Part6
    self.camelCase7 = camelCase7
    self.pascalCase8 = pascalCase8
    self.mixedCase9 = mixedCase9
    self.mixedCase10 = mixedCase10
    self.upperCase11 = upperCase11
    self.upperLower12 = upperLower12
    self.twoUnder13 = twoUnder13
    self.twoUnder14 = twoUnder14
    self.renamed15 = renamed15
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if renamed15 != 0 { writer.int32(215, renamed15) }
    if twoUnder14 != 0 { writer.int32(214, twoUnder14) }
    if twoUnder13 != 0 { writer.int32(213, twoUnder13) }
    if upperLower12 != 0 { writer.int32(212, upperLower12) }
    if upperCase11 != 0 { writer.int32(211, upperCase11) }
    if mixedCase10 != 0 { writer.int32(210, mixedCase10) }
    if mixedCase9 != 0 { writer.int32(209, mixedCase9) }
    if pascalCase8 != 0 { writer.int32(208, pascalCase8) }
    if camelCase7 != 0 { writer.int32(207, camelCase7) }
    if digit0Part6 != 0 { writer.int32(206, digit0Part6) }
    if digit0part5 != 0 { writer.int32(205, digit0part5) }
    if doubleUnder4 != 0 { writer.int32(204, doubleUnder4) }
    if leading3 != 0 { writer.int32(203, leading3) }
    if snakeCase2 != 0 { writer.int32(202, snakeCase2) }
    if plain1 != 0 { writer.int32(201, plain1) }
    writer.messages(113, listValues)
    writer.messages(112, values)
    writer.messages(111, timestamps)
    writer.messages(110, durations)
    if let empty { writer.message(109, empty) }
    if nullValue.rawValue != 0 { writer.enumeration(108, nullValue) }
    if let listValue { writer.message(107, listValue) }
    if let value { writer.message(106, value) }
    if let `any` { writer.message(105, `any`) }
    if let `struct` { writer.message(104, `struct`) }
    if let fieldMask { writer.message(103, fieldMask) }
    if let timestamp { writer.message(102, timestamp) }
    if let duration { writer.message(101, duration) }
    writer.messages(91, bytesValues)
    writer.messages(90, int32Values)
    if let bytesValue { writer.message(89, bytesValue) }
    if let stringValue { writer.message(88, stringValue) }
    if let doubleValue { writer.message(87, doubleValue) }
    if let floatValue { writer.message(86, floatValue) }
    if let uint64Value { writer.message(85, uint64Value) }
    if let uint32Value { writer.message(84, uint32Value) }
    if let int64Value { writer.message(83, int64Value) }
    if let int32Value { writer.message(82, int32Value) }
    if let boolValue { writer.message(81, boolValue) }
    switch choice {
    case .chosenNull(let value): writer.enumeration(70, value)
    case .chosenColor(let value): writer.enumeration(69, value)
    case .chosenDouble(let value): writer.double(68, value)
    case .chosenFloat(let value): writer.float(67, value)
    case .chosenUint64(let value): writer.uint64(66, value)
    case .chosenBool(let value): writer.bool(65, value)
    case .chosenBytes(let value): writer.bytes(64, value)
    case .chosenString(let value): writer.string(63, value)
    case .chosenPart(let value): writer.message(62, value)
    case .chosenUint32(let value): writer.uint32(61, value)
    case nil: break
    }
    writer.map(58, sfixed32Map, SFixed32Field.self, DoubleField.self)
    writer.map(57, colorMap, StringField.self, EnumField<Color>.self)
    writer.map(56, partMap, StringField.self, MessageField<Part>.self)
    writer.map(55, stringMap, StringField.self, StringField.self)
    writer.map(54, boolMap, BoolField.self, BoolField.self)
    writer.map(53, uint64Map, UInt64Field.self, UInt64Field.self)
    writer.map(52, int64Map, Int64Field.self, Int64Field.self)
    writer.map(51, int32Map, Int32Field.self, Int32Field.self)
    writer.repeated(39, looseFloats, FloatField.self)
    writer.repeated(38, looseInt32s, Int32Field.self)
    writer.messages(37, parts)
    writer.packed(36, colors, EnumField<Color>.self)
    writer.repeated(35, blobs, BytesField.self)
    writer.repeated(34, strings, StringField.self)
    writer.packed(33, bools, BoolField.self)
    writer.packed(32, doubles, DoubleField.self)
    writer.packed(31, int32s, Int32Field.self)
    if let optionalInt32 { writer.int32(19, optionalInt32) }
    writer.message(18, _inner)
    writer.message(17, _part)
    if color.rawValue != 0 { writer.enumeration(16, color) }
    if !bytes.isEmpty { writer.bytes(15, bytes) }
    if !string.isEmpty { writer.string(14, string) }
    if bool { writer.bool(13, bool) }
    if double.bitPattern != 0 { writer.double(12, double) }
    if float.bitPattern != 0 { writer.float(11, float) }
    if sfixed64 != 0 { writer.sfixed64(10, sfixed64) }
    if sfixed32 != 0 { writer.sfixed32(9, sfixed32) }
    if fixed64 != 0 { writer.fixed64(8, fixed64) }
    if fixed32 != 0 { writer.fixed32(7, fixed32) }
    if sint64 != 0 { writer.sint64(6, sint64) }
    if sint32 != 0 { writer.sint32(5, sint32) }
    if uint64 != 0 { writer.uint64(4, uint64) }
    if uint32 != 0 { writer.uint32(3, uint32) }
    if int64 != 0 { writer.int64(2, int64) }
    if int32 != 0 { writer.int32(1, int32) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: int32 = reader.int32()
      case 16: int64 = reader.int64()
      case 24: uint32 = reader.uint32()
      case 32: uint64 = reader.uint64()
      case 40: sint32 = reader.sint32()
      case 48: sint64 = reader.sint64()
      case 61: fixed32 = reader.fixed32()
      case 65: fixed64 = reader.fixed64()
      case 77: sfixed32 = reader.sfixed32()
      case 81: sfixed64 = reader.sfixed64()
      case 93: float = reader.float()
      case 97: double = reader.double()
      case 104: bool = reader.bool()
      case 114: string = reader.string()
      case 122: bytes = reader.bytes()
      case 128: color = reader.enumeration()
      case 138: reader.message(into: &_part)
      case 146: reader.message(into: &_inner)
      case 152: optionalInt32 = reader.int32()
      case 248, 250: reader.repeated(into: &int32s, tag: tag, Int32Field.self)
      case 257, 258: reader.repeated(into: &doubles, tag: tag, DoubleField.self)
      case 264, 266: reader.repeated(into: &bools, tag: tag, BoolField.self)
      case 274: reader.repeated(into: &strings, tag: tag, StringField.self)
      case 282: reader.repeated(into: &blobs, tag: tag, BytesField.self)
      case 288, 290: reader.repeated(into: &colors, tag: tag, EnumField<Color>.self)
      case 298: reader.messages(into: &parts, tag: tag)
      case 304, 306: reader.repeated(into: &looseInt32s, tag: tag, Int32Field.self)
      case 317, 314: reader.repeated(into: &looseFloats, tag: tag, FloatField.self)
      case 410: reader.mapEntry(into: &int32Map, Int32Field.self, Int32Field.self)
      case 418: reader.mapEntry(into: &int64Map, Int64Field.self, Int64Field.self)
      case 426: reader.mapEntry(into: &uint64Map, UInt64Field.self, UInt64Field.self)
      case 434: reader.mapEntry(into: &boolMap, BoolField.self, BoolField.self)
      case 442:
        reader.mapEntry(into: &stringMap, StringField.self, StringField.self, orTo: &unknownFields)
      case 450:
        reader.mapEntry(
          into: &partMap, StringField.self, MessageField<Part>.self, orTo: &unknownFields)
      case 458:
        reader.mapEntry(
          into: &colorMap, StringField.self, EnumField<Color>.self, orTo: &unknownFields)
      case 466: reader.mapEntry(into: &sfixed32Map, SFixed32Field.self, DoubleField.self)
      case 488: choice = .chosenUint32(reader.uint32())
      case 498:
        var value = Part()
        if case .chosenPart(let present) = choice {
          value = present
          choice = nil
        }
        reader.message(into: &value)
        choice = .chosenPart(value)
      case 506: choice = .chosenString(reader.string())
      case 514: choice = .chosenBytes(reader.bytes())
      case 520: choice = .chosenBool(reader.bool())
      case 528: choice = .chosenUint64(reader.uint64())
      case 541: choice = .chosenFloat(reader.float())
      case 545: choice = .chosenDouble(reader.double())
      case 552: choice = .chosenColor(reader.enumeration())
      case 560: choice = .chosenNull(reader.enumeration())
      case 650: reader.message(into: &boolValue)
      case 658: reader.message(into: &int32Value)
      case 666: reader.message(into: &int64Value)
      case 674: reader.message(into: &uint32Value)
      case 682: reader.message(into: &uint64Value)
      case 690: reader.message(into: &floatValue)
      case 698: reader.message(into: &doubleValue)
      case 706: reader.message(into: &stringValue)
      case 714: reader.message(into: &bytesValue)
      case 722: reader.messages(into: &int32Values, tag: tag)
      case 730: reader.messages(into: &bytesValues, tag: tag)
      case 810: reader.message(into: &duration)
      case 818: reader.message(into: &timestamp)
      case 826: reader.message(into: &fieldMask)
      case 834: reader.message(into: &`struct`)
      case 842: reader.message(into: &`any`)
      case 850: reader.message(into: &value)
      case 858: reader.message(into: &listValue)
      case 864: nullValue = reader.enumeration()
      case 874: reader.message(into: &empty)
      case 882: reader.messages(into: &durations, tag: tag)
      case 890: reader.messages(into: &timestamps, tag: tag)
      case 898: reader.messages(into: &values, tag: tag)
      case 906: reader.messages(into: &listValues, tag: tag)
      case 1608: plain1 = reader.int32()
      case 1616: snakeCase2 = reader.int32()
      case 1624: leading3 = reader.int32()
      case 1632: doubleUnder4 = reader.int32()
      case 1640: digit0part5 = reader.int32()
      case 1648: digit0Part6 = reader.int32()
      case 1656: camelCase7 = reader.int32()
      case 1664: pascalCase8 = reader.int32()
      case 1672: mixedCase9 = reader.int32()
      case 1680: mixedCase10 = reader.int32()
      case 1688: upperCase11 = reader.int32()
      case 1696: upperLower12 = reader.int32()
      case 1704: twoUnder13 = reader.int32()
      case 1712: twoUnder14 = reader.int32()
      case 1720: renamed15 = reader.int32()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `formats/everything.proto`, for JSON and reflection.
package enum FormatsEverythingProto {
  package static let file = FileDescriptor(
    latin1: """
      \n\u{18}formats/everything.proto\
      \u{12}\u{7}formats\
      \u{1a}\u{19}google/protobuf/any.proto\
      \u{1a}\u{1e}google/protobuf/duration.proto\
      \u{1a}\u{1b}google/protobuf/empty.proto\
      \u{1a} google/protobuf/field_mask.proto\
      \u{1a}\u{1c}google/protobuf/struct.proto\
      \u{1a}\u{1f}google/protobuf/timestamp.proto\
      \u{1a}\u{1e}google/protobuf/wrappers.proto\
      \"\u{f3}!\
      \n\nEverything\
      \u{12}\u{14}\n\u{5}int32\u{18}\u{1} \u{1}(\u{5}R\u{5}int32\
      \u{12}\u{14}\n\u{5}int64\u{18}\u{2} \u{1}(\u{3}R\u{5}int64\
      \u{12}\u{16}\n\u{6}uint32\u{18}\u{3} \u{1}(\rR\u{6}uint32\
      \u{12}\u{16}\n\u{6}uint64\u{18}\u{4} \u{1}(\u{4}R\u{6}uint64\
      \u{12}\u{16}\n\u{6}sint32\u{18}\u{5} \u{1}(\u{11}R\u{6}sint32\
      \u{12}\u{16}\n\u{6}sint64\u{18}\u{6} \u{1}(\u{12}R\u{6}sint64\
      \u{12}\u{18}\n\u{7}fixed32\u{18}\u{7} \u{1}(\u{7}R\u{7}fixed32\
      \u{12}\u{18}\n\u{7}fixed64\u{18}\u{8} \u{1}(\u{6}R\u{7}fixed64\
      \u{12}\u{1a}\n\u{8}sfixed32\u{18}\t \u{1}(\u{f}R\u{8}sfixed32\
      \u{12}\u{1a}\n\u{8}sfixed64\u{18}\n \u{1}(\u{10}R\u{8}sfixed64\
      \u{12}\u{14}\n\u{5}float\u{18}\u{b} \u{1}(\u{2}R\u{5}float\
      \u{12}\u{16}\n\u{6}double\u{18}\u{c} \u{1}(\u{1}R\u{6}double\
      \u{12}\u{12}\n\u{4}bool\u{18}\r \u{1}(\u{8}R\u{4}bool\
      \u{12}\u{16}\n\u{6}string\u{18}\u{e} \u{1}(\tR\u{6}string\
      \u{12}\u{14}\n\u{5}bytes\u{18}\u{f} \u{1}(\u{c}R\u{5}bytes\
      \u{12}$\n\u{5}color\u{18}\u{10} \u{1}(\u{e}2\u{e}.formats.ColorR\u{5}color\
      \u{12},\n\u{4}part\u{18}\u{11} \u{1}(\u{b}2\u{18}.formats.Everything.PartR\u{4}part\
      \u{12})\n\u{5}inner\u{18}\u{12} \u{1}(\u{b}2\u{13}.formats.EverythingR\u{5}inner\
      \u{12}*\n\u{e}optional_int32\u{18}\u{13} \u{1}(\u{5}H\u{1}R\roptionalInt32\u{88}\u{1}\u{1}\
      \u{12}\u{16}\n\u{6}int32s\u{18}\u{1f} \u{3}(\u{5}R\u{6}int32s\
      \u{12}\u{18}\n\u{7}doubles\u{18}  \u{3}(\u{1}R\u{7}doubles\
      \u{12}\u{14}\n\u{5}bools\u{18}! \u{3}(\u{8}R\u{5}bools\
      \u{12}\u{18}\n\u{7}strings\u{18}\" \u{3}(\tR\u{7}strings\
      \u{12}\u{14}\n\u{5}blobs\u{18}# \u{3}(\u{c}R\u{5}blobs\
      \u{12}&\n\u{6}colors\u{18}$ \u{3}(\u{e}2\u{e}.formats.ColorR\u{6}colors\
      \u{12}.\n\u{5}parts\u{18}% \u{3}(\u{b}2\u{18}.formats.Everything.PartR\u{5}parts\
      \u{12}%\n\u{c}loose_int32s\u{18}& \u{3}(\u{5}B\u{2}\u{10}\0R\u{b}looseInt32s\
      \u{12}%\n\u{c}loose_floats\u{18}' \u{3}(\u{2}B\u{2}\u{10}\0R\u{b}looseFloats\
      \u{12}>\n\tint32_map\u{18}3 \u{3}(\u{b}2!.formats.Everything.Int32MapEntryR\u{8}int32Map\
      \u{12}>\n\tint64_map\u{18}4 \u{3}(\u{b}2!.formats.Everything.Int64MapEntryR\u{8}int64Map\
      \u{12}A\n\nuint64_map\u{18}5 \u{3}(\u{b}2\".formats.Everything.Uint64MapEntryR\tuint64Map\
      \u{12};\n\u{8}bool_map\u{18}6 \u{3}(\u{b}2 .formats.Everything.BoolMapEntryR\u{7}boolMap\
      \u{12}A\n\nstring_map\u{18}7 \u{3}(\u{b}2\".formats.Everything.StringMapEntryR\tstringMap\
      \u{12};\n\u{8}part_map\u{18}8 \u{3}(\u{b}2 .formats.Everything.PartMapEntryR\u{7}partMap\
      \u{12}>\n\tcolor_map\u{18}9 \u{3}(\u{b}2!.formats.Everything.ColorMapEntryR\u{8}colorMap\
      \u{12}G\n\u{c}sfixed32_map\u{18}: \u{3}(\u{b}2$.formats.Everything.Sfixed32MapEntryR\u{b}sfix\
      ed32Map\
      \u{12}%\n\rchosen_uint32\u{18}= \u{1}(\rH\0R\u{c}chosenUint32\
      \u{12};\n\u{b}chosen_part\u{18}> \u{1}(\u{b}2\u{18}.formats.Everything.PartH\0R\nchosenPart\
      \u{12}%\n\rchosen_string\u{18}? \u{1}(\tH\0R\u{c}chosenString\
      \u{12}#\n\u{c}chosen_bytes\u{18}@ \u{1}(\u{c}H\0R\u{b}chosenBytes\
      \u{12}!\n\u{b}chosen_bool\u{18}A \u{1}(\u{8}H\0R\nchosenBool\
      \u{12}%\n\rchosen_uint64\u{18}B \u{1}(\u{4}H\0R\u{c}chosenUint64\
      \u{12}#\n\u{c}chosen_float\u{18}C \u{1}(\u{2}H\0R\u{b}chosenFloat\
      \u{12}%\n\rchosen_double\u{18}D \u{1}(\u{1}H\0R\u{c}chosenDouble\
      \u{12}3\n\u{c}chosen_color\u{18}E \u{1}(\u{e}2\u{e}.formats.ColorH\0R\u{b}chosenColor\
      \u{12}=\n\u{b}chosen_null\u{18}F \u{1}(\u{e}2\u{1a}.google.protobuf.NullValueH\0R\nchosenNull\
      \u{12}9\n\nbool_value\u{18}Q \u{1}(\u{b}2\u{1a}.google.protobuf.BoolValueR\tboolValue\
      \u{12}<\n\u{b}int32_value\u{18}R \u{1}(\u{b}2\u{1b}.google.protobuf.Int32ValueR\nint32Value\
      \u{12}<\n\u{b}int64_value\u{18}S \u{1}(\u{b}2\u{1b}.google.protobuf.Int64ValueR\nint64Value\
      \u{12}?\n\u{c}uint32_value\u{18}T \u{1}(\u{b}2\u{1c}.google.protobuf.UInt32ValueR\u{b}uint32V\
      alue\
      \u{12}?\n\u{c}uint64_value\u{18}U \u{1}(\u{b}2\u{1c}.google.protobuf.UInt64ValueR\u{b}uint64V\
      alue\
      \u{12}<\n\u{b}float_value\u{18}V \u{1}(\u{b}2\u{1b}.google.protobuf.FloatValueR\nfloatValue\
      \u{12}?\n\u{c}double_value\u{18}W \u{1}(\u{b}2\u{1c}.google.protobuf.DoubleValueR\u{b}doubleV\
      alue\
      \u{12}?\n\u{c}string_value\u{18}X \u{1}(\u{b}2\u{1c}.google.protobuf.StringValueR\u{b}stringV\
      alue\
      \u{12}<\n\u{b}bytes_value\u{18}Y \u{1}(\u{b}2\u{1b}.google.protobuf.BytesValueR\nbytesValue\
      \u{12}>\n\u{c}int32_values\u{18}Z \u{3}(\u{b}2\u{1b}.google.protobuf.Int32ValueR\u{b}int32Val\
      ues\
      \u{12}>\n\u{c}bytes_values\u{18}[ \u{3}(\u{b}2\u{1b}.google.protobuf.BytesValueR\u{b}bytesVal\
      ues\
      \u{12}5\n\u{8}duration\u{18}e \u{1}(\u{b}2\u{19}.google.protobuf.DurationR\u{8}duration\
      \u{12}8\n\ttimestamp\u{18}f \u{1}(\u{b}2\u{1a}.google.protobuf.TimestampR\ttimestamp\
      \u{12}9\n\nfield_mask\u{18}g \u{1}(\u{b}2\u{1a}.google.protobuf.FieldMaskR\tfieldMask\
      \u{12}/\n\u{6}struct\u{18}h \u{1}(\u{b}2\u{17}.google.protobuf.StructR\u{6}struct\
      \u{12}&\n\u{3}any\u{18}i \u{1}(\u{b}2\u{14}.google.protobuf.AnyR\u{3}any\
      \u{12},\n\u{5}value\u{18}j \u{1}(\u{b}2\u{16}.google.protobuf.ValueR\u{5}value\
      \u{12}9\n\nlist_value\u{18}k \u{1}(\u{b}2\u{1a}.google.protobuf.ListValueR\tlistValue\
      \u{12}9\n\nnull_value\u{18}l \u{1}(\u{e}2\u{1a}.google.protobuf.NullValueR\tnullValue\
      \u{12},\n\u{5}empty\u{18}m \u{1}(\u{b}2\u{16}.google.protobuf.EmptyR\u{5}empty\
      \u{12}7\n\tdurations\u{18}n \u{3}(\u{b}2\u{19}.google.protobuf.DurationR\tdurations\
      \u{12}:\n\ntimestamps\u{18}o \u{3}(\u{b}2\u{1a}.google.protobuf.TimestampR\ntimestamps\
      \u{12}.\n\u{6}values\u{18}p \u{3}(\u{b}2\u{16}.google.protobuf.ValueR\u{6}values\
      \u{12};\n\u{b}list_values\u{18}q \u{3}(\u{b}2\u{1a}.google.protobuf.ListValueR\nlistValues\
      \u{12}\u{17}\n\u{6}plain1\u{18}\u{c9}\u{1} \u{1}(\u{5}R\u{6}plain1\
      \u{12} \n\u{b}snake_case2\u{18}\u{ca}\u{1} \u{1}(\u{5}R\nsnakeCase2\
      \u{12}\u{1c}\n\t_leading3\u{18}\u{cb}\u{1} \u{1}(\u{5}R\u{8}Leading3\
      \u{12}&\n\u{f}double__under4_\u{18}\u{cc}\u{1} \u{1}(\u{5}R\u{c}doubleUnder4\
      \u{12}!\n\u{b}digit0part5\u{18}\u{cd}\u{1} \u{1}(\u{5}R\u{b}digit0part5\
      \u{12}#\n\rdigit_0_part6\u{18}\u{ce}\u{1} \u{1}(\u{5}R\u{b}digit0Part6\
      \u{12}\u{1f}\n\ncamelCase7\u{18}\u{cf}\u{1} \u{1}(\u{5}R\ncamelCase7\
      \u{12}!\n\u{b}PascalCase8\u{18}\u{d0}\u{1} \u{1}(\u{5}R\u{b}PascalCase8\
      \u{12} \n\u{b}mixed_Case9\u{18}\u{d1}\u{1} \u{1}(\u{5}R\nmixedCase9\
      \u{12}\"\n\u{c}Mixed_Case10\u{18}\u{d2}\u{1} \u{1}(\u{5}R\u{b}MixedCase10\
      \u{12}\"\n\u{c}UPPER_CASE11\u{18}\u{d3}\u{1} \u{1}(\u{5}R\u{b}UPPERCASE11\
      \u{12}$\n\rUPPER_lower12\u{18}\u{d4}\u{1} \u{1}(\u{5}R\u{c}UPPERLower12\
      \u{12}\"\n\r__two_under13\u{18}\u{d5}\u{1} \u{1}(\u{5}R\nTwoUnder13\
      \u{12}\"\n\r__Two_under14\u{18}\u{d6}\u{1} \u{1}(\u{5}R\nTwoUnder14\
      \u{12}#\n\trenamed15\u{18}\u{d7}\u{1} \u{1}(\u{5}R\u{f}by another name\
      \u{1a}E\
      \n\u{4}Part\
      \u{12}\u{12}\n\u{4}size\u{18}\u{1} \u{1}(\u{5}R\u{4}size\
      \u{12})\n\u{5}whole\u{18}\u{2} \u{1}(\u{b}2\u{13}.formats.EverythingR\u{5}whole\
      \u{1a};\
      \n\rInt32MapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{5}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{5}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a};\
      \n\rInt64MapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{3}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{3}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}<\
      \n\u{e}Uint64MapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{4}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{4}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}:\
      \n\u{c}BoolMapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{8}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{8}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}<\
      \n\u{e}StringMapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\tR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}T\
      \n\u{c}PartMapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}.\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{18}.formats.Everything.PartR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}K\
      \n\rColorMapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}$\n\u{5}value\u{18}\u{2} \u{1}(\u{e}2\u{e}.formats.ColorR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}>\
      \n\u{10}Sfixed32MapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{f}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{1}R\u{5}value\
      :\u{2}8\u{1}\
      B\u{8}\n\u{6}choice\
      B\u{11}\n\u{f}_optional_int32\
      *V\
      \n\u{5}Color\
      \u{12}\u{7}\n\u{3}RED\u{10}\0\
      \u{12}\t\n\u{5}GREEN\u{10}\u{1}\
      \u{12}\u{8}\n\u{4}BLUE\u{10}\u{2}\
      \u{12}\t\n\u{5}AZURE\u{10}\u{2}\
      \u{12}\t\n\u{5}azure\u{10}\u{2}\
      \u{12}\u{15}\n\u{8}INFRARED\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}\
      \u{1a}\u{2}\u{10}\u{1}\
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
