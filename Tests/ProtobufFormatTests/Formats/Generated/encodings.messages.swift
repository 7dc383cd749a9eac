// Generated from formats/encodings.proto by the schema compiler, version 1. Do not edit: change the
// schema and run `swift run codegen`.
//
// Every type in every place where a field may have it. The types are counted from 1; a field's
// number is its type's, and 20 for each place further.

package import ProtobufCodec

package enum Hue: Enumeration {
  case unspecified
  case warm
  case cold
  case negative
  case unrecognized(Int32)

  package init() { self = .unspecified }

  package init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .warm
    case 2: self = .cold
    case -1: self = .negative
    default: self = .unrecognized(rawValue)
    }
  }

  package var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .warm: 1
    case .cold: 2
    case .negative: -1
    case .unrecognized(let value): value
    }
  }
}

package struct Encodings: Message {
  package enum Choice: Sendable, Hashable {
    case chosenDouble(Double)
    case chosenFloat(Float)
    case chosenInt64(Int64)
    case chosenUint64(UInt64)
    case chosenInt32(Int32)
    case chosenFixed64(UInt64)
    case chosenFixed32(UInt32)
    case chosenBool(Bool)
    case chosenString(String)
    case chosenBytes([UInt8])
    case chosenUint32(UInt32)
    case chosenSfixed32(Int32)
    case chosenSfixed64(Int64)
    case chosenSint32(Int32)
    case chosenSint64(Int64)
    case chosenHue(Hue)
    indirect case chosenMessage(Encodings)
  }

  package var double: Double = 0
  package var float: Float = 0
  package var int64: Int64 = 0
  package var uint64: UInt64 = 0
  package var int32: Int32 = 0
  package var fixed64: UInt64 = 0
  package var fixed32: UInt32 = 0
  package var bool: Bool = false
  package var string: String = ""
  package var bytes: [UInt8] = []
  package var uint32: UInt32 = 0
  package var sfixed32: Int32 = 0
  package var sfixed64: Int64 = 0
  package var sint32: Int32 = 0
  package var sint64: Int64 = 0
  package var hue: Hue = Hue()
  @Boxed package var message: Encodings? = nil
  package var manyDouble: [Double] = []
  package var manyFloat: [Float] = []
  package var manyInt64: [Int64] = []
  package var manyUint64: [UInt64] = []
  package var manyInt32: [Int32] = []
  package var manyFixed64: [UInt64] = []
  package var manyFixed32: [UInt32] = []
  package var manyBool: [Bool] = []
  package var manyString: [String] = []
  package var manyBytes: [[UInt8]] = []
  package var manyUint32: [UInt32] = []
  package var manySfixed32: [Int32] = []
  package var manySfixed64: [Int64] = []
  package var manySint32: [Int32] = []
  package var manySint64: [Int64] = []
  package var manyHue: [Hue] = []
  package var manyMessage: [Encodings] = []
  package var looseDouble: [Double] = []
  package var looseFloat: [Float] = []
  package var looseInt64: [Int64] = []
  package var looseUint64: [UInt64] = []
  package var looseInt32: [Int32] = []
  package var looseFixed64: [UInt64] = []
  package var looseFixed32: [UInt32] = []
  package var looseBool: [Bool] = []
  package var looseUint32: [UInt32] = []
  package var looseSfixed32: [Int32] = []
  package var looseSfixed64: [Int64] = []
  package var looseSint32: [Int32] = []
  package var looseSint64: [Int64] = []
  package var looseHue: [Hue] = []
  package var choice: Choice?
  package var doubleMap: [String: Double] = .init()
  package var floatMap: [String: Float] = .init()
  package var int64Map: [Int64: Int64] = .init()
  package var uint64Map: [UInt64: UInt64] = .init()
  package var int32Map: [Int32: Int32] = .init()
  package var fixed64Map: [UInt64: UInt64] = .init()
  package var fixed32Map: [UInt32: UInt32] = .init()
  package var boolMap: [Bool: Bool] = .init()
  package var stringMap: [String: String] = .init()
  package var bytesMap: [String: [UInt8]] = .init()
  package var uint32Map: [UInt32: UInt32] = .init()
  package var sfixed32Map: [Int32: Int32] = .init()
  package var sfixed64Map: [Int64: Int64] = .init()
  package var sint32Map: [Int32: Int32] = .init()
  package var sint64Map: [Int64: Int64] = .init()
  package var hueMap: [String: Hue] = .init()
  package var messageMap: [String: Encodings] = .init()
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { FormatsEncodingsProto.file.message(at: 0) }

  package init() {}

  package init(
    double: Double = 0,
    float: Float = 0,
    int64: Int64 = 0,
    uint64: UInt64 = 0,
    int32: Int32 = 0,
    fixed64: UInt64 = 0,
    fixed32: UInt32 = 0,
    bool: Bool = false,
    string: String = "",
    bytes: [UInt8] = [],
    uint32: UInt32 = 0,
    sfixed32: Int32 = 0,
    sfixed64: Int64 = 0,
    sint32: Int32 = 0,
    sint64: Int64 = 0,
    hue: Hue = Hue(),
    message: Encodings? = nil,
    manyDouble: [Double] = [],
    manyFloat: [Float] = [],
    manyInt64: [Int64] = [],
    manyUint64: [UInt64] = [],
    manyInt32: [Int32] = [],
    manyFixed64: [UInt64] = [],
    manyFixed32: [UInt32] = [],
    manyBool: [Bool] = [],
    manyString: [String] = [],
    manyBytes: [[UInt8]] = [],
    manyUint32: [UInt32] = [],
    manySfixed32: [Int32] = [],
    manySfixed64: [Int64] = [],
    manySint32: [Int32] = [],
    manySint64: [Int64] = [],
    manyHue: [Hue] = [],
    manyMessage: [Encodings] = [],
    looseDouble: [Double] = [],
    looseFloat: [Float] = [],
    looseInt64: [Int64] = [],
    looseUint64: [UInt64] = [],
    looseInt32: [Int32] = [],
    looseFixed64: [UInt64] = [],
    looseFixed32: [UInt32] = [],
    looseBool: [Bool] = [],
    looseUint32: [UInt32] = [],
    looseSfixed32: [Int32] = [],
    looseSfixed64: [Int64] = [],
    looseSint32: [Int32] = [],
    looseSint64: [Int64] = [],
    looseHue: [Hue] = [],
    choice: Choice? = nil,
    doubleMap: [String: Double] = [:],
    floatMap: [String: Float] = [:],
    int64Map: [Int64: Int64] = [:],
    uint64Map: [UInt64: UInt64] = [:],
    int32Map: [Int32: Int32] = [:],
    fixed64Map: [UInt64: UInt64] = [:],
    fixed32Map: [UInt32: UInt32] = [:],
    boolMap: [Bool: Bool] = [:],
    stringMap: [String: String] = [:],
    bytesMap: [String: [UInt8]] = [:],
    uint32Map: [UInt32: UInt32] = [:],
    sfixed32Map: [Int32: Int32] = [:],
    sfixed64Map: [Int64: Int64] = [:],
    sint32Map: [Int32: Int32] = [:],
    sint64Map: [Int64: Int64] = [:],
    hueMap: [String: Hue] = [:],
    messageMap: [String: Encodings] = [:]
  ) {
    self.double = double
    self.float = float
    self.int64 = int64
    self.uint64 = uint64
    self.int32 = int32
    self.fixed64 = fixed64
    self.fixed32 = fixed32
    self.bool = bool
    self.string = string
    self.bytes = bytes
    self.uint32 = uint32
    self.sfixed32 = sfixed32
    self.sfixed64 = sfixed64
    self.sint32 = sint32
    self.sint64 = sint64
    self.hue = hue
    self.message = message
    self.manyDouble = manyDouble
    self.manyFloat = manyFloat
    self.manyInt64 = manyInt64
    self.manyUint64 = manyUint64
    self.manyInt32 = manyInt32
    self.manyFixed64 = manyFixed64
    self.manyFixed32 = manyFixed32
    self.manyBool = manyBool
    self.manyString = manyString
    self.manyBytes = manyBytes
    self.manyUint32 = manyUint32
    self.manySfixed32 = manySfixed32
    self.manySfixed64 = manySfixed64
    self.manySint32 = manySint32
    self.manySint64 = manySint64
    self.manyHue = manyHue
    self.manyMessage = manyMessage
    self.looseDouble = looseDouble
    self.looseFloat = looseFloat
    self.looseInt64 = looseInt64
    self.looseUint64 = looseUint64
    self.looseInt32 = looseInt32
    self.looseFixed64 = looseFixed64
    self.looseFixed32 = looseFixed32
    self.looseBool = looseBool
    self.looseUint32 = looseUint32
    self.looseSfixed32 = looseSfixed32
    self.looseSfixed64 = looseSfixed64
    self.looseSint32 = looseSint32
    self.looseSint64 = looseSint64
    self.looseHue = looseHue
    self.choice = choice
    self.doubleMap = doubleMap
    self.floatMap = floatMap
    self.int64Map = int64Map
    self.uint64Map = uint64Map
    self.int32Map = int32Map
    self.fixed64Map = fixed64Map
    self.fixed32Map = fixed32Map
    self.boolMap = boolMap
    self.stringMap = stringMap
    self.bytesMap = bytesMap
    self.uint32Map = uint32Map
    self.sfixed32Map = sfixed32Map
    self.sfixed64Map = sfixed64Map
    self.sint32Map = sint32Map
    self.sint64Map = sint64Map
    self.hueMap = hueMap
    self.messageMap = messageMap
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.map(97, messageMap, StringField.self, MessageField<Encodings>.self)
    writer.map(96, hueMap, StringField.self, EnumField<Hue>.self)
    writer.map(95, sint64Map, SInt64Field.self, SInt64Field.self)
    writer.map(94, sint32Map, SInt32Field.self, SInt32Field.self)
    writer.map(93, sfixed64Map, SFixed64Field.self, SFixed64Field.self)
    writer.map(92, sfixed32Map, SFixed32Field.self, SFixed32Field.self)
    writer.map(91, uint32Map, UInt32Field.self, UInt32Field.self)
    writer.map(90, bytesMap, StringField.self, BytesField.self)
    writer.map(89, stringMap, StringField.self, StringField.self)
    writer.map(88, boolMap, BoolField.self, BoolField.self)
    writer.map(87, fixed32Map, Fixed32Field.self, Fixed32Field.self)
    writer.map(86, fixed64Map, Fixed64Field.self, Fixed64Field.self)
    writer.map(85, int32Map, Int32Field.self, Int32Field.self)
    writer.map(84, uint64Map, UInt64Field.self, UInt64Field.self)
    writer.map(83, int64Map, Int64Field.self, Int64Field.self)
    writer.map(82, floatMap, StringField.self, FloatField.self)
    writer.map(81, doubleMap, StringField.self, DoubleField.self)
    switch choice {
    case .chosenMessage(let value): writer.message(77, value)
    case .chosenHue(let value): writer.enumeration(76, value)
    case .chosenSint64(let value): writer.sint64(75, value)
    case .chosenSint32(let value): writer.sint32(74, value)
    case .chosenSfixed64(let value): writer.sfixed64(73, value)
    case .chosenSfixed32(let value): writer.sfixed32(72, value)
    case .chosenUint32(let value): writer.uint32(71, value)
    case .chosenBytes(let value): writer.bytes(70, value)
    case .chosenString(let value): writer.string(69, value)
    case .chosenBool(let value): writer.bool(68, value)
    case .chosenFixed32(let value): writer.fixed32(67, value)
    case .chosenFixed64(let value): writer.fixed64(66, value)
    case .chosenInt32(let value): writer.int32(65, value)
    case .chosenUint64(let value): writer.uint64(64, value)
    case .chosenInt64(let value): writer.int64(63, value)
    case .chosenFloat(let value): writer.float(62, value)
    case .chosenDouble(let value): writer.double(61, value)
    case nil: break
    }
    writer.repeated(56, looseHue, EnumField<Hue>.self)
    writer.repeated(55, looseSint64, SInt64Field.self)
    writer.repeated(54, looseSint32, SInt32Field.self)
    writer.repeated(53, looseSfixed64, SFixed64Field.self)
    writer.repeated(52, looseSfixed32, SFixed32Field.self)
    writer.repeated(51, looseUint32, UInt32Field.self)
    writer.repeated(48, looseBool, BoolField.self)
    writer.repeated(47, looseFixed32, Fixed32Field.self)
    writer.repeated(46, looseFixed64, Fixed64Field.self)
    writer.repeated(45, looseInt32, Int32Field.self)
    writer.repeated(44, looseUint64, UInt64Field.self)
    writer.repeated(43, looseInt64, Int64Field.self)
    writer.repeated(42, looseFloat, FloatField.self)
    writer.repeated(41, looseDouble, DoubleField.self)
    writer.messages(37, manyMessage)
    writer.packed(36, manyHue, EnumField<Hue>.self)
    writer.packed(35, manySint64, SInt64Field.self)
    writer.packed(34, manySint32, SInt32Field.self)
    writer.packed(33, manySfixed64, SFixed64Field.self)
    writer.packed(32, manySfixed32, SFixed32Field.self)
    writer.packed(31, manyUint32, UInt32Field.self)
    writer.repeated(30, manyBytes, BytesField.self)
    writer.repeated(29, manyString, StringField.self)
    writer.packed(28, manyBool, BoolField.self)
    writer.packed(27, manyFixed32, Fixed32Field.self)
    writer.packed(26, manyFixed64, Fixed64Field.self)
    writer.packed(25, manyInt32, Int32Field.self)
    writer.packed(24, manyUint64, UInt64Field.self)
    writer.packed(23, manyInt64, Int64Field.self)
    writer.packed(22, manyFloat, FloatField.self)
    writer.packed(21, manyDouble, DoubleField.self)
    writer.message(17, _message)
    if hue.rawValue != 0 { writer.enumeration(16, hue) }
    if sint64 != 0 { writer.sint64(15, sint64) }
    if sint32 != 0 { writer.sint32(14, sint32) }
    if sfixed64 != 0 { writer.sfixed64(13, sfixed64) }
    if sfixed32 != 0 { writer.sfixed32(12, sfixed32) }
    if uint32 != 0 { writer.uint32(11, uint32) }
    if !bytes.isEmpty { writer.bytes(10, bytes) }
    if !string.isEmpty { writer.string(9, string) }
    if bool { writer.bool(8, bool) }
    if fixed32 != 0 { writer.fixed32(7, fixed32) }
    if fixed64 != 0 { writer.fixed64(6, fixed64) }
    if int32 != 0 { writer.int32(5, int32) }
    if uint64 != 0 { writer.uint64(4, uint64) }
    if int64 != 0 { writer.int64(3, int64) }
    if float.bitPattern != 0 { writer.float(2, float) }
    if double.bitPattern != 0 { writer.double(1, double) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: double = reader.double()
      case 21: float = reader.float()
      case 24: int64 = reader.int64()
      case 32: uint64 = reader.uint64()
      case 40: int32 = reader.int32()
      case 49: fixed64 = reader.fixed64()
      case 61: fixed32 = reader.fixed32()
      case 64: bool = reader.bool()
      case 74: string = reader.string()
      case 82: bytes = reader.bytes()
      case 88: uint32 = reader.uint32()
      case 101: sfixed32 = reader.sfixed32()
      case 105: sfixed64 = reader.sfixed64()
      case 112: sint32 = reader.sint32()
      case 120: sint64 = reader.sint64()
      case 128: hue = reader.enumeration()
      case 138: reader.message(into: &_message)
      case 169, 170: reader.repeated(into: &manyDouble, tag: tag, DoubleField.self)
      case 181, 178: reader.repeated(into: &manyFloat, tag: tag, FloatField.self)
      case 184, 186: reader.repeated(into: &manyInt64, tag: tag, Int64Field.self)
      case 192, 194: reader.repeated(into: &manyUint64, tag: tag, UInt64Field.self)
      case 200, 202: reader.repeated(into: &manyInt32, tag: tag, Int32Field.self)
      case 209, 210: reader.repeated(into: &manyFixed64, tag: tag, Fixed64Field.self)
      case 221, 218: reader.repeated(into: &manyFixed32, tag: tag, Fixed32Field.self)
      case 224, 226: reader.repeated(into: &manyBool, tag: tag, BoolField.self)
      case 234: reader.repeated(into: &manyString, tag: tag, StringField.self)
      case 242: reader.repeated(into: &manyBytes, tag: tag, BytesField.self)
      case 248, 250: reader.repeated(into: &manyUint32, tag: tag, UInt32Field.self)
      case 261, 258: reader.repeated(into: &manySfixed32, tag: tag, SFixed32Field.self)
      case 265, 266: reader.repeated(into: &manySfixed64, tag: tag, SFixed64Field.self)
      case 272, 274: reader.repeated(into: &manySint32, tag: tag, SInt32Field.self)
      case 280, 282: reader.repeated(into: &manySint64, tag: tag, SInt64Field.self)
      case 288, 290: reader.repeated(into: &manyHue, tag: tag, EnumField<Hue>.self)
      case 298: reader.messages(into: &manyMessage, tag: tag)
      case 329, 330: reader.repeated(into: &looseDouble, tag: tag, DoubleField.self)
      case 341, 338: reader.repeated(into: &looseFloat, tag: tag, FloatField.self)
      case 344, 346: reader.repeated(into: &looseInt64, tag: tag, Int64Field.self)
      case 352, 354: reader.repeated(into: &looseUint64, tag: tag, UInt64Field.self)
      case 360, 362: reader.repeated(into: &looseInt32, tag: tag, Int32Field.self)
      case 369, 370: reader.repeated(into: &looseFixed64, tag: tag, Fixed64Field.self)
      case 381, 378: reader.repeated(into: &looseFixed32, tag: tag, Fixed32Field.self)
      case 384, 386: reader.repeated(into: &looseBool, tag: tag, BoolField.self)
      case 408, 410: reader.repeated(into: &looseUint32, tag: tag, UInt32Field.self)
      case 421, 418: reader.repeated(into: &looseSfixed32, tag: tag, SFixed32Field.self)
      case 425, 426: reader.repeated(into: &looseSfixed64, tag: tag, SFixed64Field.self)
      case 432, 434: reader.repeated(into: &looseSint32, tag: tag, SInt32Field.self)
      case 440, 442: reader.repeated(into: &looseSint64, tag: tag, SInt64Field.self)
      case 448, 450: reader.repeated(into: &looseHue, tag: tag, EnumField<Hue>.self)
      case 489: choice = .chosenDouble(reader.double())
      case 501: choice = .chosenFloat(reader.float())
      case 504: choice = .chosenInt64(reader.int64())
      case 512: choice = .chosenUint64(reader.uint64())
      case 520: choice = .chosenInt32(reader.int32())
      case 529: choice = .chosenFixed64(reader.fixed64())
      case 541: choice = .chosenFixed32(reader.fixed32())
      case 544: choice = .chosenBool(reader.bool())
      case 554: choice = .chosenString(reader.string())
      case 562: choice = .chosenBytes(reader.bytes())
      case 568: choice = .chosenUint32(reader.uint32())
      case 581: choice = .chosenSfixed32(reader.sfixed32())
      case 585: choice = .chosenSfixed64(reader.sfixed64())
      case 592: choice = .chosenSint32(reader.sint32())
      case 600: choice = .chosenSint64(reader.sint64())
      case 608: choice = .chosenHue(reader.enumeration())
      case 618:
        var value = Encodings()
        if case .chosenMessage(let present) = choice {
          value = present
          choice = nil
        }
        reader.message(into: &value)
        choice = .chosenMessage(value)
      case 650:
        reader.mapEntry(into: &doubleMap, StringField.self, DoubleField.self, orTo: &unknownFields)
      case 658:
        reader.mapEntry(into: &floatMap, StringField.self, FloatField.self, orTo: &unknownFields)
      case 666: reader.mapEntry(into: &int64Map, Int64Field.self, Int64Field.self)
      case 674: reader.mapEntry(into: &uint64Map, UInt64Field.self, UInt64Field.self)
      case 682: reader.mapEntry(into: &int32Map, Int32Field.self, Int32Field.self)
      case 690: reader.mapEntry(into: &fixed64Map, Fixed64Field.self, Fixed64Field.self)
      case 698: reader.mapEntry(into: &fixed32Map, Fixed32Field.self, Fixed32Field.self)
      case 706: reader.mapEntry(into: &boolMap, BoolField.self, BoolField.self)
      case 714:
        reader.mapEntry(into: &stringMap, StringField.self, StringField.self, orTo: &unknownFields)
      case 722:
        reader.mapEntry(into: &bytesMap, StringField.self, BytesField.self, orTo: &unknownFields)
      case 730: reader.mapEntry(into: &uint32Map, UInt32Field.self, UInt32Field.self)
      case 738: reader.mapEntry(into: &sfixed32Map, SFixed32Field.self, SFixed32Field.self)
      case 746: reader.mapEntry(into: &sfixed64Map, SFixed64Field.self, SFixed64Field.self)
      case 754: reader.mapEntry(into: &sint32Map, SInt32Field.self, SInt32Field.self)
      case 762: reader.mapEntry(into: &sint64Map, SInt64Field.self, SInt64Field.self)
      case 770:
        reader.mapEntry(into: &hueMap, StringField.self, EnumField<Hue>.self, orTo: &unknownFields)
      case 778:
        reader.mapEntry(
          into: &messageMap, StringField.self, MessageField<Encodings>.self, orTo: &unknownFields)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `formats/encodings.proto`, for JSON and reflection.
package enum FormatsEncodingsProto {
  package static let file = FileDescriptor(
    latin1: """
      \n\u{17}formats/encodings.proto\
      \u{12}\u{7}formats\
      \"\u{95}#\
      \n\tEncodings\
      \u{12}\u{16}\n\u{6}double\u{18}\u{1} \u{1}(\u{1}R\u{6}double\
      \u{12}\u{14}\n\u{5}float\u{18}\u{2} \u{1}(\u{2}R\u{5}float\
      \u{12}\u{14}\n\u{5}int64\u{18}\u{3} \u{1}(\u{3}R\u{5}int64\
      \u{12}\u{16}\n\u{6}uint64\u{18}\u{4} \u{1}(\u{4}R\u{6}uint64\
      \u{12}\u{14}\n\u{5}int32\u{18}\u{5} \u{1}(\u{5}R\u{5}int32\
      \u{12}\u{18}\n\u{7}fixed64\u{18}\u{6} \u{1}(\u{6}R\u{7}fixed64\
      \u{12}\u{18}\n\u{7}fixed32\u{18}\u{7} \u{1}(\u{7}R\u{7}fixed32\
      \u{12}\u{12}\n\u{4}bool\u{18}\u{8} \u{1}(\u{8}R\u{4}bool\
      \u{12}\u{16}\n\u{6}string\u{18}\t \u{1}(\tR\u{6}string\
      \u{12}\u{14}\n\u{5}bytes\u{18}\n \u{1}(\u{c}R\u{5}bytes\
      \u{12}\u{16}\n\u{6}uint32\u{18}\u{b} \u{1}(\rR\u{6}uint32\
      \u{12}\u{1a}\n\u{8}sfixed32\u{18}\u{c} \u{1}(\u{f}R\u{8}sfixed32\
      \u{12}\u{1a}\n\u{8}sfixed64\u{18}\r \u{1}(\u{10}R\u{8}sfixed64\
      \u{12}\u{16}\n\u{6}sint32\u{18}\u{e} \u{1}(\u{11}R\u{6}sint32\
      \u{12}\u{16}\n\u{6}sint64\u{18}\u{f} \u{1}(\u{12}R\u{6}sint64\
      \u{12}\u{1e}\n\u{3}hue\u{18}\u{10} \u{1}(\u{e}2\u{c}.formats.HueR\u{3}hue\
      \u{12},\n\u{7}message\u{18}\u{11} \u{1}(\u{b}2\u{12}.formats.EncodingsR\u{7}message\
      \u{12}\u{1f}\n\u{b}many_double\u{18}\u{15} \u{3}(\u{1}R\nmanyDouble\
      \u{12}\u{1d}\n\nmany_float\u{18}\u{16} \u{3}(\u{2}R\tmanyFloat\
      \u{12}\u{1d}\n\nmany_int64\u{18}\u{17} \u{3}(\u{3}R\tmanyInt64\
      \u{12}\u{1f}\n\u{b}many_uint64\u{18}\u{18} \u{3}(\u{4}R\nmanyUint64\
      \u{12}\u{1d}\n\nmany_int32\u{18}\u{19} \u{3}(\u{5}R\tmanyInt32\
      \u{12}!\n\u{c}many_fixed64\u{18}\u{1a} \u{3}(\u{6}R\u{b}manyFixed64\
      \u{12}!\n\u{c}many_fixed32\u{18}\u{1b} \u{3}(\u{7}R\u{b}manyFixed32\
      \u{12}\u{1b}\n\tmany_bool\u{18}\u{1c} \u{3}(\u{8}R\u{8}manyBool\
      \u{12}\u{1f}\n\u{b}many_string\u{18}\u{1d} \u{3}(\tR\nmanyString\
      \u{12}\u{1d}\n\nmany_bytes\u{18}\u{1e} \u{3}(\u{c}R\tmanyBytes\
      \u{12}\u{1f}\n\u{b}many_uint32\u{18}\u{1f} \u{3}(\rR\nmanyUint32\
      \u{12}#\n\rmany_sfixed32\u{18}  \u{3}(\u{f}R\u{c}manySfixed32\
      \u{12}#\n\rmany_sfixed64\u{18}! \u{3}(\u{10}R\u{c}manySfixed64\
      \u{12}\u{1f}\n\u{b}many_sint32\u{18}\" \u{3}(\u{11}R\nmanySint32\
      \u{12}\u{1f}\n\u{b}many_sint64\u{18}# \u{3}(\u{12}R\nmanySint64\
      \u{12}'\n\u{8}many_hue\u{18}$ \u{3}(\u{e}2\u{c}.formats.HueR\u{7}manyHue\
      \u{12}5\n\u{c}many_message\u{18}% \u{3}(\u{b}2\u{12}.formats.EncodingsR\u{b}manyMessage\
      \u{12}%\n\u{c}loose_double\u{18}) \u{3}(\u{1}B\u{2}\u{10}\0R\u{b}looseDouble\
      \u{12}#\n\u{b}loose_float\u{18}* \u{3}(\u{2}B\u{2}\u{10}\0R\nlooseFloat\
      \u{12}#\n\u{b}loose_int64\u{18}+ \u{3}(\u{3}B\u{2}\u{10}\0R\nlooseInt64\
      \u{12}%\n\u{c}loose_uint64\u{18}, \u{3}(\u{4}B\u{2}\u{10}\0R\u{b}looseUint64\
      \u{12}#\n\u{b}loose_int32\u{18}- \u{3}(\u{5}B\u{2}\u{10}\0R\nlooseInt32\
      \u{12}'\n\rloose_fixed64\u{18}. \u{3}(\u{6}B\u{2}\u{10}\0R\u{c}looseFixed64\
      \u{12}'\n\rloose_fixed32\u{18}/ \u{3}(\u{7}B\u{2}\u{10}\0R\u{c}looseFixed32\
      \u{12}!\n\nloose_bool\u{18}0 \u{3}(\u{8}B\u{2}\u{10}\0R\tlooseBool\
      \u{12}%\n\u{c}loose_uint32\u{18}3 \u{3}(\rB\u{2}\u{10}\0R\u{b}looseUint32\
      \u{12})\n\u{e}loose_sfixed32\u{18}4 \u{3}(\u{f}B\u{2}\u{10}\0R\rlooseSfixed32\
      \u{12})\n\u{e}loose_sfixed64\u{18}5 \u{3}(\u{10}B\u{2}\u{10}\0R\rlooseSfixed64\
      \u{12}%\n\u{c}loose_sint32\u{18}6 \u{3}(\u{11}B\u{2}\u{10}\0R\u{b}looseSint32\
      \u{12}%\n\u{c}loose_sint64\u{18}7 \u{3}(\u{12}B\u{2}\u{10}\0R\u{b}looseSint64\
      \u{12}-\n\tloose_hue\u{18}8 \u{3}(\u{e}2\u{c}.formats.HueB\u{2}\u{10}\0R\u{8}looseHue\
      \u{12}%\n\rchosen_double\u{18}= \u{1}(\u{1}H\0R\u{c}chosenDouble\
      \u{12}#\n\u{c}chosen_float\u{18}> \u{1}(\u{2}H\0R\u{b}chosenFloat\
      \u{12}#\n\u{c}chosen_int64\u{18}? \u{1}(\u{3}H\0R\u{b}chosenInt64\
      \u{12}%\n\rchosen_uint64\u{18}@ \u{1}(\u{4}H\0R\u{c}chosenUint64\
      \u{12}#\n\u{c}chosen_int32\u{18}A \u{1}(\u{5}H\0R\u{b}chosenInt32\
      \u{12}'\n\u{e}chosen_fixed64\u{18}B \u{1}(\u{6}H\0R\rchosenFixed64\
      \u{12}'\n\u{e}chosen_fixed32\u{18}C \u{1}(\u{7}H\0R\rchosenFixed32\
      \u{12}!\n\u{b}chosen_bool\u{18}D \u{1}(\u{8}H\0R\nchosenBool\
      \u{12}%\n\rchosen_string\u{18}E \u{1}(\tH\0R\u{c}chosenString\
      \u{12}#\n\u{c}chosen_bytes\u{18}F \u{1}(\u{c}H\0R\u{b}chosenBytes\
      \u{12}%\n\rchosen_uint32\u{18}G \u{1}(\rH\0R\u{c}chosenUint32\
      \u{12})\n\u{f}chosen_sfixed32\u{18}H \u{1}(\u{f}H\0R\u{e}chosenSfixed32\
      \u{12})\n\u{f}chosen_sfixed64\u{18}I \u{1}(\u{10}H\0R\u{e}chosenSfixed64\
      \u{12}%\n\rchosen_sint32\u{18}J \u{1}(\u{11}H\0R\u{c}chosenSint32\
      \u{12}%\n\rchosen_sint64\u{18}K \u{1}(\u{12}H\0R\u{c}chosenSint64\
      \u{12}-\n\nchosen_hue\u{18}L \u{1}(\u{e}2\u{c}.formats.HueH\0R\tchosenHue\
      \u{12};\n\u{e}chosen_message\u{18}M \u{1}(\u{b}2\u{12}.formats.EncodingsH\0R\rchosenMessage\
      \u{12}@\n\ndouble_map\u{18}Q \u{3}(\u{b}2!.formats.Encodings.DoubleMapEntryR\tdoubleMap\
      \u{12}=\n\tfloat_map\u{18}R \u{3}(\u{b}2 .formats.Encodings.FloatMapEntryR\u{8}floatMap\
      \u{12}=\n\tint64_map\u{18}S \u{3}(\u{b}2 .formats.Encodings.Int64MapEntryR\u{8}int64Map\
      \u{12}@\n\nuint64_map\u{18}T \u{3}(\u{b}2!.formats.Encodings.Uint64MapEntryR\tuint64Map\
      \u{12}=\n\tint32_map\u{18}U \u{3}(\u{b}2 .formats.Encodings.Int32MapEntryR\u{8}int32Map\
      \u{12}C\n\u{b}fixed64_map\u{18}V \u{3}(\u{b}2\".formats.Encodings.Fixed64MapEntryR\nfixed64Ma\
      p\
      \u{12}C\n\u{b}fixed32_map\u{18}W \u{3}(\u{b}2\".formats.Encodings.Fixed32MapEntryR\nfixed32Ma\
      p\
      \u{12}:\n\u{8}bool_map\u{18}X \u{3}(\u{b}2\u{1f}.formats.Encodings.BoolMapEntryR\u{7}boolMap\
      \u{12}@\n\nstring_map\u{18}Y \u{3}(\u{b}2!.formats.Encodings.StringMapEntryR\tstringMap\
      \u{12}=\n\tbytes_map\u{18}Z \u{3}(\u{b}2 .formats.Encodings.BytesMapEntryR\u{8}bytesMap\
      \u{12}@\n\nuint32_map\u{18}[ \u{3}(\u{b}2!.formats.Encodings.Uint32MapEntryR\tuint32Map\
      \u{12}F\n\u{c}sfixed32_map\u{18}\\ \u{3}(\u{b}2#.formats.Encodings.Sfixed32MapEntryR\u{b}sfix\
      ed32Map\
      \u{12}F\n\u{c}sfixed64_map\u{18}] \u{3}(\u{b}2#.formats.Encodings.Sfixed64MapEntryR\u{b}sfixe\
      d64Map\
      \u{12}@\n\nsint32_map\u{18}^ \u{3}(\u{b}2!.formats.Encodings.Sint32MapEntryR\tsint32Map\
      \u{12}@\n\nsint64_map\u{18}_ \u{3}(\u{b}2!.formats.Encodings.Sint64MapEntryR\tsint64Map\
      \u{12}7\n\u{7}hue_map\u{18}` \u{3}(\u{b}2\u{1e}.formats.Encodings.HueMapEntryR\u{6}hueMap\
      \u{12}C\n\u{b}message_map\u{18}a \u{3}(\u{b}2\".formats.Encodings.MessageMapEntryR\nmessageMa\
      p\
      \u{1a}<\
      \n\u{e}DoubleMapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{1}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a};\
      \n\rFloatMapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{2}R\u{5}value\
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
      \u{1a};\
      \n\rInt32MapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{5}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{5}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}=\
      \n\u{f}Fixed64MapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{6}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{6}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}=\
      \n\u{f}Fixed32MapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{7}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{7}R\u{5}value\
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
      \u{1a};\
      \n\rBytesMapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{c}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}<\
      \n\u{e}Uint32MapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\rR\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\rR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}>\
      \n\u{10}Sfixed32MapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{f}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{f}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}>\
      \n\u{10}Sfixed64MapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{10}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{10}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}<\
      \n\u{e}Sint32MapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{11}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{11}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}<\
      \n\u{e}Sint64MapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{12}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{12}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}G\
      \n\u{b}HueMapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}\"\n\u{5}value\u{18}\u{2} \u{1}(\u{e}2\u{c}.formats.HueR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}Q\
      \n\u{f}MessageMapEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}(\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{12}.formats.EncodingsR\u{5}value\
      :\u{2}8\u{1}\
      B\u{8}\n\u{6}choice\
      *Q\
      \n\u{3}Hue\
      \u{12}\u{13}\n\u{f}HUE_UNSPECIFIED\u{10}\0\
      \u{12}\u{c}\n\u{8}HUE_WARM\u{10}\u{1}\
      \u{12}\u{c}\n\u{8}HUE_COLD\u{10}\u{2}\
      \u{12}\u{19}\n\u{c}HUE_NEGATIVE\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\
      \u{1}\
      b\u{6}proto3
      """)
}
