// Generated from proto2.proto by the schema compiler, version 1. Do not edit: change the schema and
// run `swift run codegen`.
//
// What only proto2 has.

package import ProtobufCodec
package import ProtobufReflection

/// Closed, and its default is not zero.
package enum OldLevel: Int32, ClosedEnumeration {
  case high = 2
  case low = 1
  case negative = -1

  package init() { self = .high }
}

package enum OldRank: Int32, ClosedEnumeration {
  case none = 0
  case top = 2

  package init() { self = .none }
}

package enum OldMarked: Int32, ClosedEnumeration {
  case none = 0

  package init() { self = .none }
}

/// Closed, although it is too large to be an enum in Swift.
package struct OldCode: ClosedEnumeration {
  package let rawValue: Int32

  package init() { rawValue = 0 }

  package init?(rawValue: Int32) {
    // The first and the last of each run of numbers.
    let bounds: [Int32] = [
      0, 249,
      1250, 1259,
    ]
    guard ClosedEnumField<OldCode>.isNumber(rawValue, within: bounds) else { return nil }
    self.rawValue = rawValue
  }

  private init(named number: Int32) { rawValue = number }

  package static var n0: OldCode { OldCode(named: 0) }
  package static var n1: OldCode { OldCode(named: 1) }
  package static var n2: OldCode { OldCode(named: 2) }
  package static var n3: OldCode { OldCode(named: 3) }
  package static var n4: OldCode { OldCode(named: 4) }
  package static var n5: OldCode { OldCode(named: 5) }
  package static var n6: OldCode { OldCode(named: 6) }
  package static var n7: OldCode { OldCode(named: 7) }
  package static var n8: OldCode { OldCode(named: 8) }
  package static var n9: OldCode { OldCode(named: 9) }
  package static var n10: OldCode { OldCode(named: 10) }
  package static var n11: OldCode { OldCode(named: 11) }
  package static var n12: OldCode { OldCode(named: 12) }
  package static var n13: OldCode { OldCode(named: 13) }
  package static var n14: OldCode { OldCode(named: 14) }
  package static var n15: OldCode { OldCode(named: 15) }
  package static var n16: OldCode { OldCode(named: 16) }
  package static var n17: OldCode { OldCode(named: 17) }
  package static var n18: OldCode { OldCode(named: 18) }
  package static var n19: OldCode { OldCode(named: 19) }
  package static var n20: OldCode { OldCode(named: 20) }
  package static var n21: OldCode { OldCode(named: 21) }
  package static var n22: OldCode { OldCode(named: 22) }
  package static var n23: OldCode { OldCode(named: 23) }
  package static var n24: OldCode { OldCode(named: 24) }
  package static var n25: OldCode { OldCode(named: 25) }
  package static var n26: OldCode { OldCode(named: 26) }
  package static var n27: OldCode { OldCode(named: 27) }
  package static var n28: OldCode { OldCode(named: 28) }
  package static var n29: OldCode { OldCode(named: 29) }
  package static var n30: OldCode { OldCode(named: 30) }
  package static var n31: OldCode { OldCode(named: 31) }
  package static var n32: OldCode { OldCode(named: 32) }
  package static var n33: OldCode { OldCode(named: 33) }
  package static var n34: OldCode { OldCode(named: 34) }
  package static var n35: OldCode { OldCode(named: 35) }
  package static var n36: OldCode { OldCode(named: 36) }
  package static var n37: OldCode { OldCode(named: 37) }
  package static var n38: OldCode { OldCode(named: 38) }
  package static var n39: OldCode { OldCode(named: 39) }
  package static var n40: OldCode { OldCode(named: 40) }
  package static var n41: OldCode { OldCode(named: 41) }
  package static var n42: OldCode { OldCode(named: 42) }
  package static var n43: OldCode { OldCode(named: 43) }
  package static var n44: OldCode { OldCode(named: 44) }
  package static var n45: OldCode { OldCode(named: 45) }
  package static var n46: OldCode { OldCode(named: 46) }
  package static var n47: OldCode { OldCode(named: 47) }
  package static var n48: OldCode { OldCode(named: 48) }
  package static var n49: OldCode { OldCode(named: 49) }
  package static var n50: OldCode { OldCode(named: 50) }
  package static var n51: OldCode { OldCode(named: 51) }
  package static var n52: OldCode { OldCode(named: 52) }
  package static var n53: OldCode { OldCode(named: 53) }
  package static var n54: OldCode { OldCode(named: 54) }
  package static var n55: OldCode { OldCode(named: 55) }
  package static var n56: OldCode { OldCode(named: 56) }
  package static var n57: OldCode { OldCode(named: 57) }
  package static var n58: OldCode { OldCode(named: 58) }
  package static var n59: OldCode { OldCode(named: 59) }
  package static var n60: OldCode { OldCode(named: 60) }
  package static var n61: OldCode { OldCode(named: 61) }
  package static var n62: OldCode { OldCode(named: 62) }
  package static var n63: OldCode { OldCode(named: 63) }
  package static var n64: OldCode { OldCode(named: 64) }
  package static var n65: OldCode { OldCode(named: 65) }
  package static var n66: OldCode { OldCode(named: 66) }
  package static var n67: OldCode { OldCode(named: 67) }
  package static var n68: OldCode { OldCode(named: 68) }
  package static var n69: OldCode { OldCode(named: 69) }
  package static var n70: OldCode { OldCode(named: 70) }
  package static var n71: OldCode { OldCode(named: 71) }
  package static var n72: OldCode { OldCode(named: 72) }
  package static var n73: OldCode { OldCode(named: 73) }
  package static var n74: OldCode { OldCode(named: 74) }
  package static var n75: OldCode { OldCode(named: 75) }
  package static var n76: OldCode { OldCode(named: 76) }
  package static var n77: OldCode { OldCode(named: 77) }
  package static var n78: OldCode { OldCode(named: 78) }
  package static var n79: OldCode { OldCode(named: 79) }
  package static var n80: OldCode { OldCode(named: 80) }
  package static var n81: OldCode { OldCode(named: 81) }
  package static var n82: OldCode { OldCode(named: 82) }
  package static var n83: OldCode { OldCode(named: 83) }
  package static var n84: OldCode { OldCode(named: 84) }
  package static var n85: OldCode { OldCode(named: 85) }
  package static var n86: OldCode { OldCode(named: 86) }
  package static var n87: OldCode { OldCode(named: 87) }
  package static var n88: OldCode { OldCode(named: 88) }
  package static var n89: OldCode { OldCode(named: 89) }
  package static var n90: OldCode { OldCode(named: 90) }
  package static var n91: OldCode { OldCode(named: 91) }
  package static var n92: OldCode { OldCode(named: 92) }
  package static var n93: OldCode { OldCode(named: 93) }
  package static var n94: OldCode { OldCode(named: 94) }
  package static var n95: OldCode { OldCode(named: 95) }
  package static var n96: OldCode { OldCode(named: 96) }
  package static var n97: OldCode { OldCode(named: 97) }
  package static var n98: OldCode { OldCode(named: 98) }
  package static var n99: OldCode { OldCode(named: 99) }
  package static var n100: OldCode { OldCode(named: 100) }
  package static var n101: OldCode { OldCode(named: 101) }
  package static var n102: OldCode { OldCode(named: 102) }
  package static var n103: OldCode { OldCode(named: 103) }
  package static var n104: OldCode { OldCode(named: 104) }
  package static var n105: OldCode { OldCode(named: 105) }
  package static var n106: OldCode { OldCode(named: 106) }
  package static var n107: OldCode { OldCode(named: 107) }
  package static var n108: OldCode { OldCode(named: 108) }
  package static var n109: OldCode { OldCode(named: 109) }
  package static var n110: OldCode { OldCode(named: 110) }
  package static var n111: OldCode { OldCode(named: 111) }
  package static var n112: OldCode { OldCode(named: 112) }
  package static var n113: OldCode { OldCode(named: 113) }
  package static var n114: OldCode { OldCode(named: 114) }
  package static var n115: OldCode { OldCode(named: 115) }
  package static var n116: OldCode { OldCode(named: 116) }
  package static var n117: OldCode { OldCode(named: 117) }
  package static var n118: OldCode { OldCode(named: 118) }
  package static var n119: OldCode { OldCode(named: 119) }
  package static var n120: OldCode { OldCode(named: 120) }
  package static var n121: OldCode { OldCode(named: 121) }
  package static var n122: OldCode { OldCode(named: 122) }
  package static var n123: OldCode { OldCode(named: 123) }
  package static var n124: OldCode { OldCode(named: 124) }
  package static var n125: OldCode { OldCode(named: 125) }
  package static var n126: OldCode { OldCode(named: 126) }
  package static var n127: OldCode { OldCode(named: 127) }
  package static var n128: OldCode { OldCode(named: 128) }
  package static var n129: OldCode { OldCode(named: 129) }
  package static var n130: OldCode { OldCode(named: 130) }
  package static var n131: OldCode { OldCode(named: 131) }
  package static var n132: OldCode { OldCode(named: 132) }
  package static var n133: OldCode { OldCode(named: 133) }
  package static var n134: OldCode { OldCode(named: 134) }
  package static var n135: OldCode { OldCode(named: 135) }
  package static var n136: OldCode { OldCode(named: 136) }
  package static var n137: OldCode { OldCode(named: 137) }
  package static var n138: OldCode { OldCode(named: 138) }
  package static var n139: OldCode { OldCode(named: 139) }
  package static var n140: OldCode { OldCode(named: 140) }
  package static var n141: OldCode { OldCode(named: 141) }
  package static var n142: OldCode { OldCode(named: 142) }
  package static var n143: OldCode { OldCode(named: 143) }
  package static var n144: OldCode { OldCode(named: 144) }
  package static var n145: OldCode { OldCode(named: 145) }
  package static var n146: OldCode { OldCode(named: 146) }
  package static var n147: OldCode { OldCode(named: 147) }
  package static var n148: OldCode { OldCode(named: 148) }
  package static var n149: OldCode { OldCode(named: 149) }
  package static var n150: OldCode { OldCode(named: 150) }
  package static var n151: OldCode { OldCode(named: 151) }
  package static var n152: OldCode { OldCode(named: 152) }
  package static var n153: OldCode { OldCode(named: 153) }
  package static var n154: OldCode { OldCode(named: 154) }
  package static var n155: OldCode { OldCode(named: 155) }
  package static var n156: OldCode { OldCode(named: 156) }
  package static var n157: OldCode { OldCode(named: 157) }
  package static var n158: OldCode { OldCode(named: 158) }
  package static var n159: OldCode { OldCode(named: 159) }
  package static var n160: OldCode { OldCode(named: 160) }
  package static var n161: OldCode { OldCode(named: 161) }
  package static var n162: OldCode { OldCode(named: 162) }
  package static var n163: OldCode { OldCode(named: 163) }
  package static var n164: OldCode { OldCode(named: 164) }
  package static var n165: OldCode { OldCode(named: 165) }
  package static var n166: OldCode { OldCode(named: 166) }
  package static var n167: OldCode { OldCode(named: 167) }
  package static var n168: OldCode { OldCode(named: 168) }
  package static var n169: OldCode { OldCode(named: 169) }
  package static var n170: OldCode { OldCode(named: 170) }
  package static var n171: OldCode { OldCode(named: 171) }
  package static var n172: OldCode { OldCode(named: 172) }
  package static var n173: OldCode { OldCode(named: 173) }
  package static var n174: OldCode { OldCode(named: 174) }
  package static var n175: OldCode { OldCode(named: 175) }
  package static var n176: OldCode { OldCode(named: 176) }
  package static var n177: OldCode { OldCode(named: 177) }
  package static var n178: OldCode { OldCode(named: 178) }
  package static var n179: OldCode { OldCode(named: 179) }
  package static var n180: OldCode { OldCode(named: 180) }
  package static var n181: OldCode { OldCode(named: 181) }
  package static var n182: OldCode { OldCode(named: 182) }
  package static var n183: OldCode { OldCode(named: 183) }
  package static var n184: OldCode { OldCode(named: 184) }
  package static var n185: OldCode { OldCode(named: 185) }
  package static var n186: OldCode { OldCode(named: 186) }
  package static var n187: OldCode { OldCode(named: 187) }
  package static var n188: OldCode { OldCode(named: 188) }
  package static var n189: OldCode { OldCode(named: 189) }
  package static var n190: OldCode { OldCode(named: 190) }
  package static var n191: OldCode { OldCode(named: 191) }
  package static var n192: OldCode { OldCode(named: 192) }
  package static var n193: OldCode { OldCode(named: 193) }
  package static var n194: OldCode { OldCode(named: 194) }
  package static var n195: OldCode { OldCode(named: 195) }
  package static var n196: OldCode { OldCode(named: 196) }
  package static var n197: OldCode { OldCode(named: 197) }
  package static var n198: OldCode { OldCode(named: 198) }
  package static var n199: OldCode { OldCode(named: 199) }
  package static var n200: OldCode { OldCode(named: 200) }
  package static var n201: OldCode { OldCode(named: 201) }
  package static var n202: OldCode { OldCode(named: 202) }
  package static var n203: OldCode { OldCode(named: 203) }
  package static var n204: OldCode { OldCode(named: 204) }
  package static var n205: OldCode { OldCode(named: 205) }
  package static var n206: OldCode { OldCode(named: 206) }
  package static var n207: OldCode { OldCode(named: 207) }
  package static var n208: OldCode { OldCode(named: 208) }
  package static var n209: OldCode { OldCode(named: 209) }
  package static var n210: OldCode { OldCode(named: 210) }
  package static var n211: OldCode { OldCode(named: 211) }
  package static var n212: OldCode { OldCode(named: 212) }
  package static var n213: OldCode { OldCode(named: 213) }
  package static var n214: OldCode { OldCode(named: 214) }
  package static var n215: OldCode { OldCode(named: 215) }
  package static var n216: OldCode { OldCode(named: 216) }
  package static var n217: OldCode { OldCode(named: 217) }
  package static var n218: OldCode { OldCode(named: 218) }
  package static var n219: OldCode { OldCode(named: 219) }
  package static var n220: OldCode { OldCode(named: 220) }
  package static var n221: OldCode { OldCode(named: 221) }
  package static var n222: OldCode { OldCode(named: 222) }
  package static var n223: OldCode { OldCode(named: 223) }
  package static var n224: OldCode { OldCode(named: 224) }
  package static var n225: OldCode { OldCode(named: 225) }
  package static var n226: OldCode { OldCode(named: 226) }
  package static var n227: OldCode { OldCode(named: 227) }
  package static var n228: OldCode { OldCode(named: 228) }
  package static var n229: OldCode { OldCode(named: 229) }
  package static var n230: OldCode { OldCode(named: 230) }
  package static var n231: OldCode { OldCode(named: 231) }
  package static var n232: OldCode { OldCode(named: 232) }
  package static var n233: OldCode { OldCode(named: 233) }
  package static var n234: OldCode { OldCode(named: 234) }
  package static var n235: OldCode { OldCode(named: 235) }
  package static var n236: OldCode { OldCode(named: 236) }
  package static var n237: OldCode { OldCode(named: 237) }
  package static var n238: OldCode { OldCode(named: 238) }
  package static var n239: OldCode { OldCode(named: 239) }
  package static var n240: OldCode { OldCode(named: 240) }
  package static var n241: OldCode { OldCode(named: 241) }
  package static var n242: OldCode { OldCode(named: 242) }
  package static var n243: OldCode { OldCode(named: 243) }
  package static var n244: OldCode { OldCode(named: 244) }
  package static var n245: OldCode { OldCode(named: 245) }
  package static var n246: OldCode { OldCode(named: 246) }
  package static var n247: OldCode { OldCode(named: 247) }
  package static var n248: OldCode { OldCode(named: 248) }
  package static var n249: OldCode { OldCode(named: 249) }
  package static var n250: OldCode { OldCode(named: 1250) }
  package static var n251: OldCode { OldCode(named: 1251) }
  package static var n252: OldCode { OldCode(named: 1252) }
  package static var n253: OldCode { OldCode(named: 1253) }
  package static var n254: OldCode { OldCode(named: 1254) }
  package static var n255: OldCode { OldCode(named: 1255) }
  package static var n256: OldCode { OldCode(named: 1256) }
  package static var n257: OldCode { OldCode(named: 1257) }
  package static var n258: OldCode { OldCode(named: 1258) }
  package static var n259: OldCode { OldCode(named: 1259) }
}

package struct OldSettings: MessageWithRequiredFields {
  package var name: String?
  package var retries: Int32?
  package var ratio: Double?
  package var greeting: String?
  package var magic: [UInt8]?
  package var level: OldLevel?
  package var isOn: Bool?
  @Boxed package var parent: OldSettings? = nil
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { Proto2Proto.file.message(at: 0) }

  /// `retries`, or what the schema has for it if it is absent.
  package var retriesOrDefault: Int32 { self.retries ?? 3 }

  /// `ratio`, or what the schema has for it if it is absent.
  package var ratioOrDefault: Double { self.ratio ?? -.infinity }

  /// `greeting`, or what the schema has for it if it is absent.
  package var greetingOrDefault: String { self.greeting ?? "say \"hi\"\u{A}" }

  /// `magic`, or what the schema has for it if it is absent.
  package var magicOrDefault: [UInt8] { self.magic ?? [1, 255] }

  /// `level`, or what the schema has for it if it is absent.
  package var levelOrDefault: OldLevel { self.level ?? .low }

  /// `isOn`, or what the schema has for it if it is absent.
  package var isOnOrDefault: Bool { self.isOn ?? true }

  package init() {}

  package init(
    name: String? = nil,
    retries: Int32? = nil,
    ratio: Double? = nil,
    greeting: String? = nil,
    magic: [UInt8]? = nil,
    level: OldLevel? = nil,
    isOn: Bool? = nil,
    parent: OldSettings? = nil
  ) {
    self.name = name
    self.retries = retries
    self.ratio = ratio
    self.greeting = greeting
    self.magic = magic
    self.level = level
    self.isOn = isOn
    self.parent = parent
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.message(8, _parent)
    if let isOn { writer.bool(7, isOn) }
    if let level { writer.enumeration(6, level) }
    if let magic { writer.bytes(5, magic) }
    if let greeting { writer.string(4, greeting) }
    if let ratio { writer.double(3, ratio) }
    if let retries { writer.int32(2, retries) }
    if let name { writer.string(1, name) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 16: retries = reader.int32()
      case 25: ratio = reader.double()
      case 34: greeting = reader.string()
      case 42: magic = reader.bytes()
      case 48:
        if let value: OldLevel = reader.closedEnumeration(orTo: &unknownFields) {
          level = value
        }
      case 56: isOn = reader.bool()
      case 66: reader.message(into: &_parent)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  package func findMissingField(_ search: inout RequiredFieldSearch) {
    search.field(1, isSet: name != nil)
    search.message(8, parent)
  }
}

package struct OldLevels: Message {
  package enum Choice: Sendable, Hashable {
    case chosen(OldLevel)
    case text(String)
  }

  package var single: OldLevel?
  package var loose: [OldLevel] = []
  package var packed: [OldLevel] = []
  package var named: [String: OldRank] = .init()
  package var choice: Choice?
  package var unpacked: [Int32] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { Proto2Proto.file.message(at: 1) }

  package init() {}

  package init(
    single: OldLevel? = nil,
    loose: [OldLevel] = [],
    packed: [OldLevel] = [],
    named: [String: OldRank] = [:],
    choice: Choice? = nil,
    unpacked: [Int32] = []
  ) {
    self.single = single
    self.loose = loose
    self.packed = packed
    self.named = named
    self.choice = choice
    self.unpacked = unpacked
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.repeated(7, unpacked, Int32Field.self)
    switch choice {
    case .text(let value): writer.string(6, value)
    case .chosen(let value): writer.enumeration(5, value)
    case nil: break
    }
    writer.map(4, named, StringField.self, ClosedEnumField<OldRank>.self)
    writer.packed(3, packed, ClosedEnumField<OldLevel>.self)
    writer.repeated(2, loose, ClosedEnumField<OldLevel>.self)
    if let single { writer.enumeration(1, single) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8:
        if let value: OldLevel = reader.closedEnumeration(orTo: &unknownFields) {
          single = value
        }
      case 16, 18:
        reader.repeated(
          into: &loose, tag: tag, ClosedEnumField<OldLevel>.self, orTo: &unknownFields)
      case 24, 26:
        reader.repeated(
          into: &packed, tag: tag, ClosedEnumField<OldLevel>.self, orTo: &unknownFields)
      case 34:
        reader.mapEntry(
          into: &named, StringField.self, ClosedEnumField<OldRank>.self, orTo: &unknownFields)
      case 40:
        if let value: OldLevel = reader.closedEnumeration(orTo: &unknownFields) {
          choice = .chosen(value)
        }
      case 50: choice = .text(reader.string())
      case 56, 58: reader.repeated(into: &unpacked, tag: tag, Int32Field.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct OldPage: Message {
  package struct Title: Message {
    package var text: String?
    @Boxed package var page: OldPage? = nil
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { Proto2Proto.file.message(at: 4) }

    package init() {}

    package init(
      text: String? = nil,
      page: OldPage? = nil
    ) {
      self.text = text
      self.page = page
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      writer.message(2, _page)
      if let text { writer.string(1, text) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 10: text = reader.string()
        case 18: reader.message(into: &_page)
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package struct Line: Message {
    package struct Mark: Message {
      package var column: Int32?
      package var unknownFields = UnknownFields()

      package static var descriptor: MessageDescriptor { Proto2Proto.file.message(at: 6) }

      package init() {}

      package init(
        column: Int32? = nil
      ) {
        self.column = column
      }

      @inline(never)
      package func write(to writer: inout MessageWriter) {
        writer.unknownFields(unknownFields)
        if let column { writer.int32(1, column) }
      }

      @inline(never)
      package mutating func read(from reader: inout MessageReader) {
        while let tag = reader.nextTag() {
          switch tag {
          case 8: column = reader.int32()
          default: reader.unknown(tag, into: &unknownFields)
          }
        }
      }
    }

    package var text: String?
    package var mark: Mark?
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { Proto2Proto.file.message(at: 5) }

    package init() {}

    package init(
      text: String? = nil,
      mark: Mark? = nil
    ) {
      self.text = text
      self.mark = mark
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let mark { writer.group(5, mark) }
      if let text { writer.string(1, text) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 10: text = reader.string()
        case 43: reader.group(into: &mark, tag: tag)
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package struct Note: Message {
    package var text: String?
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { Proto2Proto.file.message(at: 7) }

    package init() {}

    package init(
      text: String? = nil
    ) {
      self.text = text
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let text { writer.string(1, text) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 10: text = reader.string()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package enum Footer: Sendable, Hashable {
    case note(Note)
    case stamp(String)
  }

  @Boxed package var title: Title? = nil
  package var line: [Line] = []
  package var footer: Footer?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { Proto2Proto.file.message(at: 3) }

  package init() {}

  package init(
    title: Title? = nil,
    line: [Line] = [],
    footer: Footer? = nil
  ) {
    self.title = title
    self.line = line
    self.footer = footer
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    switch footer {
    case .stamp(let value): writer.string(17, value)
    case .note(let value): writer.group(16, value)
    case nil: break
    }
    writer.groups(3, line)
    writer.group(1, _title)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 11: reader.group(into: &_title, tag: tag)
      case 27: reader.groups(into: &line, tag: tag)
      case 131:
        var value = Note()
        if case .note(let present) = footer {
          value = present
          footer = nil
        }
        reader.group(into: &value, tag: tag)
        footer = .note(value)
      case 138: footer = .stamp(reader.string())
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Requires nothing itself, but what is in it does.
package struct OldFleet: MessageWithRequiredFields {
  package struct Hull: MessageWithRequiredFields {
    package var size: Int32?
    package var search: [UInt8]?
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { Proto2Proto.file.message(at: 10) }

    package init() {}

    package init(
      size: Int32? = nil,
      search: [UInt8]? = nil
    ) {
      self.size = size
      self.search = search
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let search { writer.bytes(2, search) }
      if let size { writer.int32(1, size) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8: size = reader.int32()
        case 18: search = reader.bytes()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
      reader.requireFields(of: self)
    }

    package func findMissingField(_ search: inout RequiredFieldSearch) {
      search.field(1, isSet: size != nil)
      search.field(2, isSet: self.search != nil)
    }
  }

  package enum Flag: Sendable, Hashable {
    indirect case one(OldSettings)
    case text(String)
  }

  package var settings: [OldSettings] = []
  package var named: [String: OldSettings] = .init()
  package var hull: Hull?
  package var flag: Flag?
  @Boxed package var next: OldFleet? = nil
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { Proto2Proto.file.message(at: 8) }

  package init() {}

  package init(
    settings: [OldSettings] = [],
    named: [String: OldSettings] = [:],
    hull: Hull? = nil,
    flag: Flag? = nil,
    next: OldFleet? = nil
  ) {
    self.settings = settings
    self.named = named
    self.hull = hull
    self.flag = flag
    self.next = next
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.message(6, _next)
    switch flag {
    case .text(let value): writer.string(5, value)
    case .one(let value): writer.message(4, value)
    case nil: break
    }
    if let hull { writer.group(3, hull) }
    writer.map(2, named, StringField.self, MessageField<OldSettings>.self)
    writer.messages(1, settings)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.messages(into: &settings, tag: tag)
      case 18:
        reader.mapEntry(
          into: &named, StringField.self, MessageField<OldSettings>.self, orTo: &unknownFields)
      case 27: reader.group(into: &hull, tag: tag)
      case 34:
        var value = OldSettings()
        if case .one(let present) = flag {
          value = present
          flag = nil
        }
        reader.message(into: &value)
        flag = .one(value)
      case 42: flag = .text(reader.string())
      case 50: reader.message(into: &_next)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  package func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(1, settings)
    search.map(2, named)
    search.message(3, hull)
    if case .one(let value) = flag { search.message(4, value) }
    search.message(6, next)
  }
}

/// Extended below.
package struct OldBase: Message {
  package enum Kind: Sendable, Hashable {
    case number(Int32)
  }

  package var own: Int32?
  package var kind: Kind?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { Proto2Proto.file.message(at: 11) }

  package init() {}

  package init(
    own: Int32? = nil,
    kind: Kind? = nil
  ) {
    self.own = own
    self.kind = kind
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    switch kind {
    case .number(let value): writer.int32(2, value)
    case nil: break
    }
    if let own { writer.int32(1, own) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: own = reader.int32()
      case 16: kind = .number(reader.int32())
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Declares extensions of others.
package struct OldScope: Message {
  package var id: Int32?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { Proto2Proto.file.message(at: 12) }

  /// What the scope adds.
  package static var scope: ExtensionField<OldBase, MessageField<OldScope>> { .init(number: 110) }

  package static var descriptorField: ExtensionField<OldBase, StringField> { .init(number: 111) }

  package static var isOld: ExtensionField<ProtobufReflection.EnumDescriptor.Value, BoolField> {
    .init(number: 50_001)
  }

  package init() {}

  package init(
    id: Int32? = nil
  ) {
    self.id = id
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let id { writer.int32(1, id) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: id = reader.int32()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct OldBunch: Message {
  package var size: Int32?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { Proto2Proto.file.message(at: 13) }

  package init() {}

  package init(
    size: Int32? = nil
  ) {
    self.size = size
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let size { writer.int32(1, size) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: size = reader.int32()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Words with which an accessor can begin, or a statement. All have defaults, whose properties
/// begin with them.
package struct OldAccessors: Message {
  package var get: Int32?
  package var set: Int32?
  package var willSet: Int32?
  package var didSet: Int32?
  package var borrow: Int32?
  package var mutate: Int32?
  package var read: Int32?
  package var modify: Int32?
  package var initField: Int32?
  package var unsafeAddress: Int32?
  package var unsafeMutableAddress: Int32?
  package var addressWithOwner: Int32?
  package var yielding: Int32?
  package var mutating: Int32?
  package var nonmutating: Int32?
  package var consuming: Int32?
  package var borrowing: Int32?
  package var yield: Int32?
  package var unsafe: Int32?
  package var discard: Int32?
  package var then: Int32?
  package var consume: Int32?
  package var copy: Int32?
  package var each: Int32?
  package var async: Int32?
  package var `await`: Int32?
  package var `throws`: Int32?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { Proto2Proto.file.message(at: 14) }

  /// `get`, or what the schema has for it if it is absent.
  package var getOrDefault: Int32 { self.get ?? 1 }

  /// `set`, or what the schema has for it if it is absent.
  package var setOrDefault: Int32 { self.set ?? 2 }

  /// `willSet`, or what the schema has for it if it is absent.
  package var willSetOrDefault: Int32 { self.willSet ?? 3 }

  /// `didSet`, or what the schema has for it if it is absent.
  package var didSetOrDefault: Int32 { self.didSet ?? 4 }

  /// `borrow`, or what the schema has for it if it is absent.
  package var borrowOrDefault: Int32 { self.borrow ?? 5 }

  /// `mutate`, or what the schema has for it if it is absent.
  package var mutateOrDefault: Int32 { self.mutate ?? 6 }

  /// `read`, or what the schema has for it if it is absent.
  package var readOrDefault: Int32 { self.read ?? 7 }

  /// `modify`, or what the schema has for it if it is absent.
  package var modifyOrDefault: Int32 { self.modify ?? 8 }

  /// `initField`, or what the schema has for it if it is absent.
  package var initFieldOrDefault: Int32 { self.initField ?? 9 }

  /// `unsafeAddress`, or what the schema has for it if it is absent.
  package var unsafeAddressOrDefault: Int32 { self.unsafeAddress ?? 10 }

  /// `unsafeMutableAddress`, or what the schema has for it if it is absent.
  package var unsafeMutableAddressOrDefault: Int32 { self.unsafeMutableAddress ?? 11 }

  /// `addressWithOwner`, or what the schema has for it if it is absent.
  package var addressWithOwnerOrDefault: Int32 { self.addressWithOwner ?? 12 }

  /// `yielding`, or what the schema has for it if it is absent.
  package var yieldingOrDefault: Int32 { self.yielding ?? 13 }

  /// `mutating`, or what the schema has for it if it is absent.
  package var mutatingOrDefault: Int32 { self.mutating ?? 14 }

  /// `nonmutating`, or what the schema has for it if it is absent.
  package var nonmutatingOrDefault: Int32 { self.nonmutating ?? 15 }

  /// `consuming`, or what the schema has for it if it is absent.
  package var consumingOrDefault: Int32 { self.consuming ?? 16 }

  /// `borrowing`, or what the schema has for it if it is absent.
  package var borrowingOrDefault: Int32 { self.borrowing ?? 17 }

  /// `yield`, or what the schema has for it if it is absent.
  package var yieldOrDefault: Int32 { self.yield ?? 18 }

  /// `unsafe`, or what the schema has for it if it is absent.
  package var unsafeOrDefault: Int32 { self.unsafe ?? 19 }

  /// `discard`, or what the schema has for it if it is absent.
  package var discardOrDefault: Int32 { self.discard ?? 20 }

  /// `then`, or what the schema has for it if it is absent.
  package var thenOrDefault: Int32 { self.then ?? 21 }

  /// `consume`, or what the schema has for it if it is absent.
  package var consumeOrDefault: Int32 { self.consume ?? 22 }

  /// `copy`, or what the schema has for it if it is absent.
  package var copyOrDefault: Int32 { self.copy ?? 23 }

  /// `each`, or what the schema has for it if it is absent.
  package var eachOrDefault: Int32 { self.each ?? 24 }

  /// `async`, or what the schema has for it if it is absent.
  package var asyncOrDefault: Int32 { self.async ?? 25 }

  /// `await`, or what the schema has for it if it is absent.
  package var awaitOrDefault: Int32 { self.`await` ?? 26 }

  /// `throws`, or what the schema has for it if it is absent.
  package var throwsOrDefault: Int32 { self.`throws` ?? 27 }

  package init() {}

  package init(
    get: Int32? = nil,
    set: Int32? = nil,
    willSet: Int32? = nil,
    didSet: Int32? = nil,
    borrow: Int32? = nil,
    mutate: Int32? = nil,
    read: Int32? = nil,
    modify: Int32? = nil,
    initField: Int32? = nil,
    unsafeAddress: Int32? = nil,
    unsafeMutableAddress: Int32? = nil,
    addressWithOwner: Int32? = nil,
    yielding: Int32? = nil,
    mutating: Int32? = nil,
    nonmutating: Int32? = nil,
    consuming: Int32? = nil,
    borrowing: Int32? = nil,
    yield: Int32? = nil,
    unsafe: Int32? = nil,
    discard: Int32? = nil,
    then: Int32? = nil,
    consume: Int32? = nil,
    copy: Int32? = nil,
    each: Int32? = nil,
    async: Int32? = nil,
    `await`: Int32? = nil,
    `throws`: Int32? = nil
  ) {
    self.get = get
    self.set = set
    self.willSet = willSet
    self.didSet = didSet
    self.borrow = borrow
    self.mutate = mutate
    self.read = read
    self.modify = modify
    self.initField = initField
    self.unsafeAddress = unsafeAddress
    self.unsafeMutableAddress = unsafeMutableAddress
    self.addressWithOwner = addressWithOwner
    self.yielding = yielding
    self.mutating = mutating
    self.nonmutating = nonmutating
    self.consuming = consuming
    self.borrowing = borrowing
    self.yield = yield
    self.unsafe = unsafe
    self.discard = discard
    self.then = then
    self.consume = consume
    self.copy = copy
    self.each = each
    self.async = async
    self.`await` = `await`
    self.`throws` = `throws`
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let `throws` { writer.int32(27, `throws`) }
    if let `await` { writer.int32(26, `await`) }
    if let async { writer.int32(25, async) }
    if let each { writer.int32(24, each) }
    if let copy { writer.int32(23, copy) }
    if let consume { writer.int32(22, consume) }
    if let then { writer.int32(21, then) }
    if let discard { writer.int32(20, discard) }
    if let unsafe { writer.int32(19, unsafe) }
    if let yield { writer.int32(18, yield) }
    if let borrowing { writer.int32(17, borrowing) }
    if let consuming { writer.int32(16, consuming) }
    if let nonmutating { writer.int32(15, nonmutating) }
    if let mutating { writer.int32(14, mutating) }
    if let yielding { writer.int32(13, yielding) }
    if let addressWithOwner { writer.int32(12, addressWithOwner) }
    if let unsafeMutableAddress { writer.int32(11, unsafeMutableAddress) }
    if let unsafeAddress { writer.int32(10, unsafeAddress) }
    if let initField { writer.int32(9, initField) }
    if let modify { writer.int32(8, modify) }
    if let read { writer.int32(7, read) }
    if let mutate { writer.int32(6, mutate) }
    if let borrow { writer.int32(5, borrow) }
    if let didSet { writer.int32(4, didSet) }
    if let willSet { writer.int32(3, willSet) }
    if let set { writer.int32(2, set) }
    if let get { writer.int32(1, get) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: get = reader.int32()
      case 16: set = reader.int32()
      case 24: willSet = reader.int32()
      case 32: didSet = reader.int32()
      case 40: borrow = reader.int32()
      case 48: mutate = reader.int32()
      case 56: read = reader.int32()
      case 64: modify = reader.int32()
      case 72: initField = reader.int32()
      case 80: unsafeAddress = reader.int32()
      case 88: unsafeMutableAddress = reader.int32()
      case 96: addressWithOwner = reader.int32()
      case 104: yielding = reader.int32()
      case 112: mutating = reader.int32()
      case 120: nonmutating = reader.int32()
      case 128: consuming = reader.int32()
      case 136: borrowing = reader.int32()
      case 144: yield = reader.int32()
      case 152: unsafe = reader.int32()
      case 160: discard = reader.int32()
      case 168: then = reader.int32()
      case 176: consume = reader.int32()
      case 184: copy = reader.int32()
      case 192: each = reader.int32()
      case 200: async = reader.int32()
      case 208: `await` = reader.int32()
      case 216: `throws` = reader.int32()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A name of the code that reads a message into a oneof.
package struct OldGuests: Message {
  package enum Present: Sendable, Hashable {
    indirect case guests(OldGuests)
    case level(OldLevel)
    case count(Int32)
  }

  package var present: Present?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { Proto2Proto.file.message(at: 15) }

  package init() {}

  package init(
    present: Present? = nil
  ) {
    self.present = present
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    switch self.present {
    case .count(let value): writer.int32(3, value)
    case .level(let value): writer.enumeration(2, value)
    case .guests(let value): writer.message(1, value)
    case nil: break
    }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10:
        var value = OldGuests()
        if case .guests(let present) = self.present {
          value = present
          self.present = nil
        }
        reader.message(into: &value)
        self.present = .guests(value)
      case 16:
        if let value: OldLevel = reader.closedEnumeration(orTo: &unknownFields) {
          self.present = .level(value)
        }
      case 24: self.present = .count(reader.int32())
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct OldCodes: Message {
  package enum Choice: Sendable, Hashable {
    case chosen(OldCode)
    case text(String)
  }

  package var single: OldCode?
  package var many: [OldCode] = []
  package var choice: Choice?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { Proto2Proto.file.message(at: 16) }

  /// `single`, or what the schema has for it if it is absent.
  package var singleOrDefault: OldCode { self.single ?? .n251 }

  package init() {}

  package init(
    single: OldCode? = nil,
    many: [OldCode] = [],
    choice: Choice? = nil
  ) {
    self.single = single
    self.many = many
    self.choice = choice
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    switch choice {
    case .text(let value): writer.string(4, value)
    case .chosen(let value): writer.enumeration(3, value)
    case nil: break
    }
    writer.repeated(2, many, ClosedEnumField<OldCode>.self)
    if let single { writer.enumeration(1, single) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8:
        if let value: OldCode = reader.closedEnumeration(orTo: &unknownFields) {
          single = value
        }
      case 16, 18:
        reader.repeated(into: &many, tag: tag, ClosedEnumField<OldCode>.self, orTo: &unknownFields)
      case 24:
        if let value: OldCode = reader.closedEnumeration(orTo: &unknownFields) {
          choice = .chosen(value)
        }
      case 34: choice = .text(reader.string())
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `proto2.proto`, for JSON and reflection.
package enum Proto2Proto {
  package static var rank: ExtensionField<OldBase, Int32Field> { .init(number: 100) }

  package static var signed: ExtensionField<OldBase, SInt64Field> { .init(number: 101) }

  package static var text: ExtensionField<OldBase, StringField> { .init(number: 102) }

  package static var data: ExtensionField<OldBase, BytesField> { .init(number: 103) }

  package static var level: ExtensionField<OldBase, ClosedEnumField<OldLevel>> {
    .init(number: 104)
  }

  package static var settings: ExtensionField<OldBase, MessageField<OldSettings>> {
    .init(number: 105)
  }

  package static var loose: RepeatedExtensionField<OldBase, Fixed32Field> { .init(number: 106) }

  package static var packed: RepeatedExtensionField<OldBase, DoubleField> {
    .init(number: 107, isPacked: true)
  }

  package static var texts: RepeatedExtensionField<OldBase, StringField> { .init(number: 108) }

  package static var levels: RepeatedExtensionField<OldBase, ClosedEnumField<OldLevel>> {
    .init(number: 109, isPacked: true)
  }

  package static var several: RepeatedExtensionField<OldBase, MessageField<OldSettings>> {
    .init(number: 112)
  }

  package static var owner: ExtensionField<ProtobufCodec.FileDescriptor, StringField> {
    .init(number: 50_001)
  }

  package static var limits:
    ExtensionField<ProtobufCodec.MessageDescriptor, MessageField<OldFleet.Hull>>
  { .init(number: 50_001) }

  package static var reviewers: RepeatedExtensionField<ProtobufCodec.MessageDescriptor, StringField>
  { .init(number: 50_002) }

  package static var weight: ExtensionField<ProtobufReflection.FieldDescriptor, FloatField> {
    .init(number: 50_001)
  }

  package static var `class`:
    ExtensionField<ProtobufReflection.FieldDescriptor, ClosedEnumField<OldLevel>>
  { .init(number: 50_002) }

  package static var grade: ExtensionField<ProtobufReflection.OneofDescriptor, Int32Field> {
    .init(number: 50_001)
  }

  package static var word: ExtensionField<ProtobufReflection.EnumDescriptor, StringField> {
    .init(number: 50_001)
  }

  package static let file = FileDescriptor(
    latin1: """
      \n\u{c}proto2.proto\
      \u{12}\u{f}reign.proto2.v1\
      \u{1a} google/protobuf/descriptor.proto\
      \"\u{a5}\u{2}\
      \n\u{8}Settings\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{2}(\tR\u{4}name\
      \u{12}\u{1b}\n\u{7}retries\u{18}\u{2} \u{1}(\u{5}:\u{1}3R\u{7}retries\
      \u{12}\u{1a}\n\u{5}ratio\u{18}\u{3} \u{1}(\u{1}:\u{4}-infR\u{5}ratio\
      \u{12}%\n\u{8}greeting\u{18}\u{4} \u{1}(\t:\tsay \"hi\"\nR\u{8}greeting\
      \u{12}\u{1e}\n\u{5}magic\u{18}\u{5} \u{1}(\u{c}:\u{8}\\001\\377R\u{5}magic\
      \u{12}7\n\u{5}level\u{18}\u{6} \u{1}(\u{e}2\u{16}.reign.proto2.v1.Level:\tLEVEL_LOWR\u{5}leve\
      l\
      \u{12}\u{19}\n\u{5}is_on\u{18}\u{7} \u{1}(\u{8}:\u{4}trueR\u{4}isOn\
      \u{12}1\n\u{6}parent\u{18}\u{8} \u{1}(\u{b}2\u{19}.reign.proto2.v1.SettingsR\u{6}parent\
      \"\u{93}\u{3}\
      \n\u{6}Levels\
      \u{12}.\n\u{6}single\u{18}\u{1} \u{1}(\u{e}2\u{16}.reign.proto2.v1.LevelR\u{6}single\
      \u{12},\n\u{5}loose\u{18}\u{2} \u{3}(\u{e}2\u{16}.reign.proto2.v1.LevelR\u{5}loose\
      \u{12}2\n\u{6}packed\u{18}\u{3} \u{3}(\u{e}2\u{16}.reign.proto2.v1.LevelB\u{2}\u{10}\u{1}R\
      \u{6}packed\
      \u{12}8\n\u{5}named\u{18}\u{4} \u{3}(\u{b}2\".reign.proto2.v1.Levels.NamedEntryR\u{5}named\
      \u{12}0\n\u{6}chosen\u{18}\u{5} \u{1}(\u{e}2\u{16}.reign.proto2.v1.LevelH\0R\u{6}chosen\
      \u{12}\u{14}\n\u{4}text\u{18}\u{6} \u{1}(\tH\0R\u{4}text\
      \u{12}\u{1a}\n\u{8}unpacked\u{18}\u{7} \u{3}(\u{5}R\u{8}unpacked\
      \u{1a}O\
      \n\nNamedEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}+\n\u{5}value\u{18}\u{2} \u{1}(\u{e}2\u{15}.reign.proto2.v1.RankR\u{5}value\
      :\u{2}8\u{1}\
      B\u{8}\n\u{6}choice\
      \"\u{92}\u{3}\
      \n\u{4}Page\
      \u{12}1\n\u{5}title\u{18}\u{1} \u{1}(\n2\u{1b}.reign.proto2.v1.Page.TitleR\u{5}title\
      \u{12}.\n\u{4}line\u{18}\u{3} \u{3}(\n2\u{1a}.reign.proto2.v1.Page.LineR\u{4}line\
      \u{12}0\n\u{4}note\u{18}\u{10} \u{1}(\n2\u{1a}.reign.proto2.v1.Page.NoteH\0R\u{4}note\
      \u{12}\u{16}\n\u{5}stamp\u{18}\u{11} \u{1}(\tH\0R\u{5}stamp\
      \u{1a}F\
      \n\u{5}Title\
      \u{12}\u{12}\n\u{4}text\u{18}\u{1} \u{1}(\tR\u{4}text\
      \u{12})\n\u{4}page\u{18}\u{2} \u{1}(\u{b}2\u{15}.reign.proto2.v1.PageR\u{4}page\
      \u{1a}o\
      \n\u{4}Line\
      \u{12}\u{12}\n\u{4}text\u{18}\u{1} \u{1}(\tR\u{4}text\
      \u{12}3\n\u{4}mark\u{18}\u{5} \u{1}(\n2\u{1f}.reign.proto2.v1.Page.Line.MarkR\u{4}mark\
      \u{1a}\u{1e}\
      \n\u{4}Mark\
      \u{12}\u{16}\n\u{6}column\u{18}\u{1} \u{1}(\u{5}R\u{6}column\
      \u{1a}\u{1a}\
      \n\u{4}Note\
      \u{12}\u{12}\n\u{4}text\u{18}\u{1} \u{1}(\tR\u{4}text\
      B\u{8}\n\u{6}footer\
      \"\u{aa}\u{3}\
      \n\u{5}Fleet\
      \u{12}5\n\u{8}settings\u{18}\u{1} \u{3}(\u{b}2\u{19}.reign.proto2.v1.SettingsR\u{8}settings\
      \u{12}7\n\u{5}named\u{18}\u{2} \u{3}(\u{b}2!.reign.proto2.v1.Fleet.NamedEntryR\u{5}named\
      \u{12}/\n\u{4}hull\u{18}\u{3} \u{1}(\n2\u{1b}.reign.proto2.v1.Fleet.HullR\u{4}hull\
      \u{12}-\n\u{3}one\u{18}\u{4} \u{1}(\u{b}2\u{19}.reign.proto2.v1.SettingsH\0R\u{3}one\
      \u{12}\u{14}\n\u{4}text\u{18}\u{5} \u{1}(\tH\0R\u{4}text\
      \u{12}*\n\u{4}next\u{18}\u{6} \u{1}(\u{b}2\u{16}.reign.proto2.v1.FleetR\u{4}next\
      \u{1a}S\
      \n\nNamedEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}/\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{19}.reign.proto2.v1.SettingsR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}2\
      \n\u{4}Hull\
      \u{12}\u{12}\n\u{4}size\u{18}\u{1} \u{2}(\u{5}R\u{4}size\
      \u{12}\u{16}\n\u{6}search\u{18}\u{2} \u{2}(\u{c}R\u{6}search\
      B\u{6}\n\u{4}flag\
      \"x\
      \n\u{4}Base\
      \u{12}&\n\u{3}own\u{18}\u{1} \u{1}(\u{5}B\u{14}\u{8d}\u{b5}\u{18}\0\0\u{c0}?\u{90}\u{b5}\
      \u{18}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}R\u{3}own\
      \u{12}\u{18}\n\u{6}number\u{18}\u{2} \u{1}(\u{5}H\0R\u{6}number\
      *\u{5}\u{8}d\u{10}\u{c8}\u{1}\
      :\u{19}\u{8a}\u{b5}\u{18}\u{5}\u{8}\u{5}\u{12}\u{1}s\u{92}\u{b5}\u{18}\u{3}Ada\u{92}\u{b5}\
      \u{18}\u{5}Grace\
      B\u{c}\n\u{4}kind\u{12}\u{4}\u{88}\u{b5}\u{18}\u{3}\
      \"\u{cf}\u{1}\
      \n\u{5}Scope\
      \u{12}\u{e}\n\u{2}id\u{18}\u{1} \u{1}(\u{5}R\u{2}id\
      2C\n\u{5}scope\u{12}\u{15}.reign.proto2.v1.Base\u{18}n \u{1}(\u{b}2\u{16}.reign.proto2.v1.Sco\
      peR\u{5}scope\
      25\n\ndescriptor\u{12}\u{15}.reign.proto2.v1.Base\u{18}o \u{1}(\tR\ndescriptor\
      2:\n\u{6}is_old\u{12}!.google.protobuf.EnumValueOptions\u{18}\u{d1}\u{86}\u{3} \u{1}(\u{8}R\
      \u{5}isOld\
      \"\u{1b}\
      \n\u{5}Bunch\
      \u{12}\u{12}\n\u{4}size\u{18}\u{1} \u{1}(\u{5}R\u{4}size\
      \"\u{b7}\u{6}\
      \n\tAccessors\
      \u{12}\u{13}\n\u{3}get\u{18}\u{1} \u{1}(\u{5}:\u{1}1R\u{3}get\
      \u{12}\u{13}\n\u{3}set\u{18}\u{2} \u{1}(\u{5}:\u{1}2R\u{3}set\
      \u{12}\u{1b}\n\u{7}willSet\u{18}\u{3} \u{1}(\u{5}:\u{1}3R\u{7}willSet\
      \u{12}\u{19}\n\u{6}didSet\u{18}\u{4} \u{1}(\u{5}:\u{1}4R\u{6}didSet\
      \u{12}\u{19}\n\u{6}borrow\u{18}\u{5} \u{1}(\u{5}:\u{1}5R\u{6}borrow\
      \u{12}\u{19}\n\u{6}mutate\u{18}\u{6} \u{1}(\u{5}:\u{1}6R\u{6}mutate\
      \u{12}\u{15}\n\u{4}read\u{18}\u{7} \u{1}(\u{5}:\u{1}7R\u{4}read\
      \u{12}\u{19}\n\u{6}modify\u{18}\u{8} \u{1}(\u{5}:\u{1}8R\u{6}modify\
      \u{12}\u{15}\n\u{4}init\u{18}\t \u{1}(\u{5}:\u{1}9R\u{4}init\
      \u{12})\n\u{e}unsafe_address\u{18}\n \u{1}(\u{5}:\u{2}10R\runsafeAddress\
      \u{12}8\n\u{16}unsafe_mutable_address\u{18}\u{b} \u{1}(\u{5}:\u{2}11R\u{14}unsafeMutableAddre\
      ss\
      \u{12}0\n\u{12}address_with_owner\u{18}\u{c} \u{1}(\u{5}:\u{2}12R\u{10}addressWithOwner\
      \u{12}\u{1e}\n\u{8}yielding\u{18}\r \u{1}(\u{5}:\u{2}13R\u{8}yielding\
      \u{12}\u{1e}\n\u{8}mutating\u{18}\u{e} \u{1}(\u{5}:\u{2}14R\u{8}mutating\
      \u{12}$\n\u{b}nonmutating\u{18}\u{f} \u{1}(\u{5}:\u{2}15R\u{b}nonmutating\
      \u{12} \n\tconsuming\u{18}\u{10} \u{1}(\u{5}:\u{2}16R\tconsuming\
      \u{12} \n\tborrowing\u{18}\u{11} \u{1}(\u{5}:\u{2}17R\tborrowing\
      \u{12}\u{18}\n\u{5}yield\u{18}\u{12} \u{1}(\u{5}:\u{2}18R\u{5}yield\
      \u{12}\u{1a}\n\u{6}unsafe\u{18}\u{13} \u{1}(\u{5}:\u{2}19R\u{6}unsafe\
      \u{12}\u{1c}\n\u{7}discard\u{18}\u{14} \u{1}(\u{5}:\u{2}20R\u{7}discard\
      \u{12}\u{16}\n\u{4}then\u{18}\u{15} \u{1}(\u{5}:\u{2}21R\u{4}then\
      \u{12}\u{1c}\n\u{7}consume\u{18}\u{16} \u{1}(\u{5}:\u{2}22R\u{7}consume\
      \u{12}\u{16}\n\u{4}copy\u{18}\u{17} \u{1}(\u{5}:\u{2}23R\u{4}copy\
      \u{12}\u{16}\n\u{4}each\u{18}\u{18} \u{1}(\u{5}:\u{2}24R\u{4}each\
      \u{12}\u{18}\n\u{5}async\u{18}\u{19} \u{1}(\u{5}:\u{2}25R\u{5}async\
      \u{12}\u{18}\n\u{5}await\u{18}\u{1a} \u{1}(\u{5}:\u{2}26R\u{5}await\
      \u{12}\u{1a}\n\u{6}throws\u{18}\u{1b} \u{1}(\u{5}:\u{2}27R\u{6}throws\
      \"\u{8e}\u{1}\
      \n\u{6}Guests\
      \u{12}1\n\u{6}guests\u{18}\u{1} \u{1}(\u{b}2\u{17}.reign.proto2.v1.GuestsH\0R\u{6}guests\
      \u{12}.\n\u{5}level\u{18}\u{2} \u{1}(\u{e}2\u{16}.reign.proto2.v1.LevelH\0R\u{5}level\
      \u{12}\u{16}\n\u{5}count\u{18}\u{3} \u{1}(\u{5}H\0R\u{5}count\
      B\t\n\u{7}present\
      \"\u{b8}\u{1}\
      \n\u{5}Codes\
      \u{12}3\n\u{6}single\u{18}\u{1} \u{1}(\u{e}2\u{15}.reign.proto2.v1.Code:\u{4}N251R\u{6}single\
      \u{12})\n\u{4}many\u{18}\u{2} \u{3}(\u{e}2\u{15}.reign.proto2.v1.CodeR\u{4}many\
      \u{12}/\n\u{6}chosen\u{18}\u{3} \u{1}(\u{e}2\u{15}.reign.proto2.v1.CodeH\0R\u{6}chosen\
      \u{12}\u{14}\n\u{4}text\u{18}\u{4} \u{1}(\tH\0R\u{4}text\
      B\u{8}\n\u{6}choice\
      *C\
      \n\u{5}Level\
      \u{12}\u{e}\n\nLEVEL_HIGH\u{10}\u{2}\
      \u{12}\r\n\tLEVEL_LOW\u{10}\u{1}\
      \u{12}\u{1b}\n\u{e}LEVEL_NEGATIVE\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\
      \u{1}\
      *#\
      \n\u{4}Rank\
      \u{12}\r\n\tRANK_NONE\u{10}\0\
      \u{12}\u{c}\n\u{8}RANK_TOP\u{10}\u{2}\
      *+\
      \n\u{6}Marked\
      \u{12}\u{15}\n\u{b}MARKED_NONE\u{10}\0\u{1a}\u{4}\u{88}\u{b5}\u{18}\u{1}\
      \u{1a}\n\u{8a}\u{b5}\u{18}\u{6}marked\
      *\u{c4}\u{14}\
      \n\u{4}Code\
      \u{12}\u{6}\n\u{2}N0\u{10}\0\
      \u{12}\u{6}\n\u{2}N1\u{10}\u{1}\
      \u{12}\u{6}\n\u{2}N2\u{10}\u{2}\
      \u{12}\u{6}\n\u{2}N3\u{10}\u{3}\
      \u{12}\u{6}\n\u{2}N4\u{10}\u{4}\
      \u{12}\u{6}\n\u{2}N5\u{10}\u{5}\
      \u{12}\u{6}\n\u{2}N6\u{10}\u{6}\
      \u{12}\u{6}\n\u{2}N7\u{10}\u{7}\
      \u{12}\u{6}\n\u{2}N8\u{10}\u{8}\
      \u{12}\u{6}\n\u{2}N9\u{10}\t\
      \u{12}\u{7}\n\u{3}N10\u{10}\n\
      \u{12}\u{7}\n\u{3}N11\u{10}\u{b}\
      \u{12}\u{7}\n\u{3}N12\u{10}\u{c}\
      \u{12}\u{7}\n\u{3}N13\u{10}\r\
      \u{12}\u{7}\n\u{3}N14\u{10}\u{e}\
      \u{12}\u{7}\n\u{3}N15\u{10}\u{f}\
      \u{12}\u{7}\n\u{3}N16\u{10}\u{10}\
      \u{12}\u{7}\n\u{3}N17\u{10}\u{11}\
      \u{12}\u{7}\n\u{3}N18\u{10}\u{12}\
      \u{12}\u{7}\n\u{3}N19\u{10}\u{13}\
      \u{12}\u{7}\n\u{3}N20\u{10}\u{14}\
      \u{12}\u{7}\n\u{3}N21\u{10}\u{15}\
      \u{12}\u{7}\n\u{3}N22\u{10}\u{16}\
      \u{12}\u{7}\n\u{3}N23\u{10}\u{17}\
      \u{12}\u{7}\n\u{3}N24\u{10}\u{18}\
      \u{12}\u{7}\n\u{3}N25\u{10}\u{19}\
      \u{12}\u{7}\n\u{3}N26\u{10}\u{1a}\
      \u{12}\u{7}\n\u{3}N27\u{10}\u{1b}\
      \u{12}\u{7}\n\u{3}N28\u{10}\u{1c}\
      \u{12}\u{7}\n\u{3}N29\u{10}\u{1d}\
      \u{12}\u{7}\n\u{3}N30\u{10}\u{1e}\
      \u{12}\u{7}\n\u{3}N31\u{10}\u{1f}\
      \u{12}\u{7}\n\u{3}N32\u{10} \
      \u{12}\u{7}\n\u{3}N33\u{10}!\
      \u{12}\u{7}\n\u{3}N34\u{10}\"\
      \u{12}\u{7}\n\u{3}N35\u{10}#\
      \u{12}\u{7}\n\u{3}N36\u{10}$\
      \u{12}\u{7}\n\u{3}N37\u{10}%\
      \u{12}\u{7}\n\u{3}N38\u{10}&\
      \u{12}\u{7}\n\u{3}N39\u{10}'\
      \u{12}\u{7}\n\u{3}N40\u{10}(\
      \u{12}\u{7}\n\u{3}N41\u{10})\
      \u{12}\u{7}\n\u{3}N42\u{10}*\
      \u{12}\u{7}\n\u{3}N43\u{10}+\
      \u{12}\u{7}\n\u{3}N44\u{10},\
      \u{12}\u{7}\n\u{3}N45\u{10}-\
      \u{12}\u{7}\n\u{3}N46\u{10}.\
      \u{12}\u{7}\n\u{3}N47\u{10}/\
      \u{12}\u{7}\n\u{3}N48\u{10}0\
      \u{12}\u{7}\n\u{3}N49\u{10}1\
      \u{12}\u{7}\n\u{3}N50\u{10}2\
      \u{12}\u{7}\n\u{3}N51\u{10}3\
      \u{12}\u{7}\n\u{3}N52\u{10}4\
      \u{12}\u{7}\n\u{3}N53\u{10}5\
      \u{12}\u{7}\n\u{3}N54\u{10}6\
      \u{12}\u{7}\n\u{3}N55\u{10}7\
      \u{12}\u{7}\n\u{3}N56\u{10}8\
      \u{12}\u{7}\n\u{3}N57\u{10}9\
      \u{12}\u{7}\n\u{3}N58\u{10}:\
      \u{12}\u{7}\n\u{3}N59\u{10};\
      \u{12}\u{7}\n\u{3}N60\u{10}<\
      \u{12}\u{7}\n\u{3}N61\u{10}=\
      \u{12}\u{7}\n\u{3}N62\u{10}>\
      \u{12}\u{7}\n\u{3}N63\u{10}?\
      \u{12}\u{7}\n\u{3}N64\u{10}@\
      \u{12}\u{7}\n\u{3}N65\u{10}A\
      \u{12}\u{7}\n\u{3}N66\u{10}B\
      \u{12}\u{7}\n\u{3}N67\u{10}C\
      \u{12}\u{7}\n\u{3}N68\u{10}D\
      \u{12}\u{7}\n\u{3}N69\u{10}E\
      \u{12}\u{7}\n\u{3}N70\u{10}F\
      \u{12}\u{7}\n\u{3}N71\u{10}G\
      \u{12}\u{7}\n\u{3}N72\u{10}H\
      \u{12}\u{7}\n\u{3}N73\u{10}I\
      \u{12}\u{7}\n\u{3}N74\u{10}J\
      \u{12}\u{7}\n\u{3}N75\u{10}K\
      \u{12}\u{7}\n\u{3}N76\u{10}L\
      \u{12}\u{7}\n\u{3}N77\u{10}M\
      \u{12}\u{7}\n\u{3}N78\u{10}N\
      \u{12}\u{7}\n\u{3}N79\u{10}O\
      \u{12}\u{7}\n\u{3}N80\u{10}P\
      \u{12}\u{7}\n\u{3}N81\u{10}Q\
      \u{12}\u{7}\n\u{3}N82\u{10}R\
      \u{12}\u{7}\n\u{3}N83\u{10}S\
      \u{12}\u{7}\n\u{3}N84\u{10}T\
      \u{12}\u{7}\n\u{3}N85\u{10}U\
      \u{12}\u{7}\n\u{3}N86\u{10}V\
      \u{12}\u{7}\n\u{3}N87\u{10}W\
      \u{12}\u{7}\n\u{3}N88\u{10}X\
      \u{12}\u{7}\n\u{3}N89\u{10}Y\
      \u{12}\u{7}\n\u{3}N90\u{10}Z\
      \u{12}\u{7}\n\u{3}N91\u{10}[\
      \u{12}\u{7}\n\u{3}N92\u{10}\\\
      \u{12}\u{7}\n\u{3}N93\u{10}]\
      \u{12}\u{7}\n\u{3}N94\u{10}^\
      \u{12}\u{7}\n\u{3}N95\u{10}_\
      \u{12}\u{7}\n\u{3}N96\u{10}`\
      \u{12}\u{7}\n\u{3}N97\u{10}a\
      \u{12}\u{7}\n\u{3}N98\u{10}b\
      \u{12}\u{7}\n\u{3}N99\u{10}c\
      \u{12}\u{8}\n\u{4}N100\u{10}d\
      \u{12}\u{8}\n\u{4}N101\u{10}e\
      \u{12}\u{8}\n\u{4}N102\u{10}f\
      \u{12}\u{8}\n\u{4}N103\u{10}g\
      \u{12}\u{8}\n\u{4}N104\u{10}h\
      \u{12}\u{8}\n\u{4}N105\u{10}i\
      \u{12}\u{8}\n\u{4}N106\u{10}j\
      \u{12}\u{8}\n\u{4}N107\u{10}k\
      \u{12}\u{8}\n\u{4}N108\u{10}l\
      \u{12}\u{8}\n\u{4}N109\u{10}m\
      \u{12}\u{8}\n\u{4}N110\u{10}n\
      \u{12}\u{8}\n\u{4}N111\u{10}o\
      \u{12}\u{8}\n\u{4}N112\u{10}p\
      \u{12}\u{8}\n\u{4}N113\u{10}q\
      \u{12}\u{8}\n\u{4}N114\u{10}r\
      \u{12}\u{8}\n\u{4}N115\u{10}s\
      \u{12}\u{8}\n\u{4}N116\u{10}t\
      \u{12}\u{8}\n\u{4}N117\u{10}u\
      \u{12}\u{8}\n\u{4}N118\u{10}v\
      \u{12}\u{8}\n\u{4}N119\u{10}w\
      \u{12}\u{8}\n\u{4}N120\u{10}x\
      \u{12}\u{8}\n\u{4}N121\u{10}y\
      \u{12}\u{8}\n\u{4}N122\u{10}z\
      \u{12}\u{8}\n\u{4}N123\u{10}{\
      \u{12}\u{8}\n\u{4}N124\u{10}|\
      \u{12}\u{8}\n\u{4}N125\u{10}}\
      \u{12}\u{8}\n\u{4}N126\u{10}~\
      \u{12}\u{8}\n\u{4}N127\u{10}\u{7f}\
      \u{12}\t\n\u{4}N128\u{10}\u{80}\u{1}\
      \u{12}\t\n\u{4}N129\u{10}\u{81}\u{1}\
      \u{12}\t\n\u{4}N130\u{10}\u{82}\u{1}\
      \u{12}\t\n\u{4}N131\u{10}\u{83}\u{1}\
      \u{12}\t\n\u{4}N132\u{10}\u{84}\u{1}\
      \u{12}\t\n\u{4}N133\u{10}\u{85}\u{1}\
      \u{12}\t\n\u{4}N134\u{10}\u{86}\u{1}\
      \u{12}\t\n\u{4}N135\u{10}\u{87}\u{1}\
      \u{12}\t\n\u{4}N136\u{10}\u{88}\u{1}\
      \u{12}\t\n\u{4}N137\u{10}\u{89}\u{1}\
      \u{12}\t\n\u{4}N138\u{10}\u{8a}\u{1}\
      \u{12}\t\n\u{4}N139\u{10}\u{8b}\u{1}\
      \u{12}\t\n\u{4}N140\u{10}\u{8c}\u{1}\
      \u{12}\t\n\u{4}N141\u{10}\u{8d}\u{1}\
      \u{12}\t\n\u{4}N142\u{10}\u{8e}\u{1}\
      \u{12}\t\n\u{4}N143\u{10}\u{8f}\u{1}\
      \u{12}\t\n\u{4}N144\u{10}\u{90}\u{1}\
      \u{12}\t\n\u{4}N145\u{10}\u{91}\u{1}\
      \u{12}\t\n\u{4}N146\u{10}\u{92}\u{1}\
      \u{12}\t\n\u{4}N147\u{10}\u{93}\u{1}\
      \u{12}\t\n\u{4}N148\u{10}\u{94}\u{1}\
      \u{12}\t\n\u{4}N149\u{10}\u{95}\u{1}\
      \u{12}\t\n\u{4}N150\u{10}\u{96}\u{1}\
      \u{12}\t\n\u{4}N151\u{10}\u{97}\u{1}\
      \u{12}\t\n\u{4}N152\u{10}\u{98}\u{1}\
      \u{12}\t\n\u{4}N153\u{10}\u{99}\u{1}\
      \u{12}\t\n\u{4}N154\u{10}\u{9a}\u{1}\
      \u{12}\t\n\u{4}N155\u{10}\u{9b}\u{1}\
      \u{12}\t\n\u{4}N156\u{10}\u{9c}\u{1}\
      \u{12}\t\n\u{4}N157\u{10}\u{9d}\u{1}\
      \u{12}\t\n\u{4}N158\u{10}\u{9e}\u{1}\
      \u{12}\t\n\u{4}N159\u{10}\u{9f}\u{1}\
      \u{12}\t\n\u{4}N160\u{10}\u{a0}\u{1}\
      \u{12}\t\n\u{4}N161\u{10}\u{a1}\u{1}\
      \u{12}\t\n\u{4}N162\u{10}\u{a2}\u{1}\
      \u{12}\t\n\u{4}N163\u{10}\u{a3}\u{1}\
      \u{12}\t\n\u{4}N164\u{10}\u{a4}\u{1}\
      \u{12}\t\n\u{4}N165\u{10}\u{a5}\u{1}\
      \u{12}\t\n\u{4}N166\u{10}\u{a6}\u{1}\
      \u{12}\t\n\u{4}N167\u{10}\u{a7}\u{1}\
      \u{12}\t\n\u{4}N168\u{10}\u{a8}\u{1}\
      \u{12}\t\n\u{4}N169\u{10}\u{a9}\u{1}\
      \u{12}\t\n\u{4}N170\u{10}\u{aa}\u{1}\
      \u{12}\t\n\u{4}N171\u{10}\u{ab}\u{1}\
      \u{12}\t\n\u{4}N172\u{10}\u{ac}\u{1}\
      \u{12}\t\n\u{4}N173\u{10}\u{ad}\u{1}\
      \u{12}\t\n\u{4}N174\u{10}\u{ae}\u{1}\
      \u{12}\t\n\u{4}N175\u{10}\u{af}\u{1}\
      \u{12}\t\n\u{4}N176\u{10}\u{b0}\u{1}\
      \u{12}\t\n\u{4}N177\u{10}\u{b1}\u{1}\
      \u{12}\t\n\u{4}N178\u{10}\u{b2}\u{1}\
      \u{12}\t\n\u{4}N179\u{10}\u{b3}\u{1}\
      \u{12}\t\n\u{4}N180\u{10}\u{b4}\u{1}\
      \u{12}\t\n\u{4}N181\u{10}\u{b5}\u{1}\
      \u{12}\t\n\u{4}N182\u{10}\u{b6}\u{1}\
      \u{12}\t\n\u{4}N183\u{10}\u{b7}\u{1}\
      \u{12}\t\n\u{4}N184\u{10}\u{b8}\u{1}\
      \u{12}\t\n\u{4}N185\u{10}\u{b9}\u{1}\
      \u{12}\t\n\u{4}N186\u{10}\u{ba}\u{1}\
      \u{12}\t\n\u{4}N187\u{10}\u{bb}\u{1}\
      \u{12}\t\n\u{4}N188\u{10}\u{bc}\u{1}\
      \u{12}\t\n\u{4}N189\u{10}\u{bd}\u{1}\
      \u{12}\t\n\u{4}N190\u{10}\u{be}\u{1}\
      \u{12}\t\n\u{4}N191\u{10}\u{bf}\u{1}\
      \u{12}\t\n\u{4}N192\u{10}\u{c0}\u{1}\
      \u{12}\t\n\u{4}N193\u{10}\u{c1}\u{1}\
      \u{12}\t\n\u{4}N194\u{10}\u{c2}\u{1}\
      \u{12}\t\n\u{4}N195\u{10}\u{c3}\u{1}\
      \u{12}\t\n\u{4}N196\u{10}\u{c4}\u{1}\
      \u{12}\t\n\u{4}N197\u{10}\u{c5}\u{1}\
      \u{12}\t\n\u{4}N198\u{10}\u{c6}\u{1}\
      \u{12}\t\n\u{4}N199\u{10}\u{c7}\u{1}\
      \u{12}\t\n\u{4}N200\u{10}\u{c8}\u{1}\
      \u{12}\t\n\u{4}N201\u{10}\u{c9}\u{1}\
      \u{12}\t\n\u{4}N202\u{10}\u{ca}\u{1}\
      \u{12}\t\n\u{4}N203\u{10}\u{cb}\u{1}\
      \u{12}\t\n\u{4}N204\u{10}\u{cc}\u{1}\
      \u{12}\t\n\u{4}N205\u{10}\u{cd}\u{1}\
      \u{12}\t\n\u{4}N206\u{10}\u{ce}\u{1}\
      \u{12}\t\n\u{4}N207\u{10}\u{cf}\u{1}\
      \u{12}\t\n\u{4}N208\u{10}\u{d0}\u{1}\
      \u{12}\t\n\u{4}N209\u{10}\u{d1}\u{1}\
      \u{12}\t\n\u{4}N210\u{10}\u{d2}\u{1}\
      \u{12}\t\n\u{4}N211\u{10}\u{d3}\u{1}\
      \u{12}\t\n\u{4}N212\u{10}\u{d4}\u{1}\
      \u{12}\t\n\u{4}N213\u{10}\u{d5}\u{1}\
      \u{12}\t\n\u{4}N214\u{10}\u{d6}\u{1}\
      \u{12}\t\n\u{4}N215\u{10}\u{d7}\u{1}\
      \u{12}\t\n\u{4}N216\u{10}\u{d8}\u{1}\
      \u{12}\t\n\u{4}N217\u{10}\u{d9}\u{1}\
      \u{12}\t\n\u{4}N218\u{10}\u{da}\u{1}\
      \u{12}\t\n\u{4}N219\u{10}\u{db}\u{1}\
      \u{12}\t\n\u{4}N220\u{10}\u{dc}\u{1}\
      \u{12}\t\n\u{4}N221\u{10}\u{dd}\u{1}\
      \u{12}\t\n\u{4}N222\u{10}\u{de}\u{1}\
      \u{12}\t\n\u{4}N223\u{10}\u{df}\u{1}\
      \u{12}\t\n\u{4}N224\u{10}\u{e0}\u{1}\
      \u{12}\t\n\u{4}N225\u{10}\u{e1}\u{1}\
      \u{12}\t\n\u{4}N226\u{10}\u{e2}\u{1}\
      \u{12}\t\n\u{4}N227\u{10}\u{e3}\u{1}\
      \u{12}\t\n\u{4}N228\u{10}\u{e4}\u{1}\
      \u{12}\t\n\u{4}N229\u{10}\u{e5}\u{1}\
      \u{12}\t\n\u{4}N230\u{10}\u{e6}\u{1}\
      \u{12}\t\n\u{4}N231\u{10}\u{e7}\u{1}\
      \u{12}\t\n\u{4}N232\u{10}\u{e8}\u{1}\
      \u{12}\t\n\u{4}N233\u{10}\u{e9}\u{1}\
      \u{12}\t\n\u{4}N234\u{10}\u{ea}\u{1}\
      \u{12}\t\n\u{4}N235\u{10}\u{eb}\u{1}\
      \u{12}\t\n\u{4}N236\u{10}\u{ec}\u{1}\
      \u{12}\t\n\u{4}N237\u{10}\u{ed}\u{1}\
      \u{12}\t\n\u{4}N238\u{10}\u{ee}\u{1}\
      \u{12}\t\n\u{4}N239\u{10}\u{ef}\u{1}\
      \u{12}\t\n\u{4}N240\u{10}\u{f0}\u{1}\
      \u{12}\t\n\u{4}N241\u{10}\u{f1}\u{1}\
      \u{12}\t\n\u{4}N242\u{10}\u{f2}\u{1}\
      \u{12}\t\n\u{4}N243\u{10}\u{f3}\u{1}\
      \u{12}\t\n\u{4}N244\u{10}\u{f4}\u{1}\
      \u{12}\t\n\u{4}N245\u{10}\u{f5}\u{1}\
      \u{12}\t\n\u{4}N246\u{10}\u{f6}\u{1}\
      \u{12}\t\n\u{4}N247\u{10}\u{f7}\u{1}\
      \u{12}\t\n\u{4}N248\u{10}\u{f8}\u{1}\
      \u{12}\t\n\u{4}N249\u{10}\u{f9}\u{1}\
      \u{12}\t\n\u{4}N250\u{10}\u{e2}\t\
      \u{12}\t\n\u{4}N251\u{10}\u{e3}\t\
      \u{12}\t\n\u{4}N252\u{10}\u{e4}\t\
      \u{12}\t\n\u{4}N253\u{10}\u{e5}\t\
      \u{12}\t\n\u{4}N254\u{10}\u{e6}\t\
      \u{12}\t\n\u{4}N255\u{10}\u{e7}\t\
      \u{12}\t\n\u{4}N256\u{10}\u{e8}\t\
      \u{12}\t\n\u{4}N257\u{10}\u{e9}\t\
      \u{12}\t\n\u{4}N258\u{10}\u{ea}\t\
      \u{12}\t\n\u{4}N259\u{10}\u{eb}\t\
      :)\n\u{4}rank\u{12}\u{15}.reign.proto2.v1.Base\u{18}d \u{1}(\u{5}R\u{4}rank\
      :0\n\u{6}signed\u{12}\u{15}.reign.proto2.v1.Base\u{18}e \u{1}(\u{12}:\u{1}7R\u{6}signed\
      :)\n\u{4}text\u{12}\u{15}.reign.proto2.v1.Base\u{18}f \u{1}(\tR\u{4}text\
      :)\n\u{4}data\u{12}\u{15}.reign.proto2.v1.Base\u{18}g \u{1}(\u{c}R\u{4}data\
      :C\n\u{5}level\u{12}\u{15}.reign.proto2.v1.Base\u{18}h \u{1}(\u{e}2\u{16}.reign.proto2.v1.Lev\
      elR\u{5}level\
      :L\n\u{8}settings\u{12}\u{15}.reign.proto2.v1.Base\u{18}i \u{1}(\u{b}2\u{19}.reign.proto2.v1.\
      SettingsR\u{8}settings\
      :+\n\u{5}loose\u{12}\u{15}.reign.proto2.v1.Base\u{18}j \u{3}(\u{7}R\u{5}loose\
      :1\n\u{6}packed\u{12}\u{15}.reign.proto2.v1.Base\u{18}k \u{3}(\u{1}B\u{2}\u{10}\u{1}R\u{6}pac\
      ked\
      :+\n\u{5}texts\u{12}\u{15}.reign.proto2.v1.Base\u{18}l \u{3}(\tR\u{5}texts\
      :I\n\u{6}levels\u{12}\u{15}.reign.proto2.v1.Base\u{18}m \u{3}(\u{e}2\u{16}.reign.proto2.v1.Le\
      velB\u{2}\u{10}\u{1}R\u{6}levels\
      :J\n\u{7}several\u{12}\u{15}.reign.proto2.v1.Base\u{18}p \u{3}(\u{b}2\u{19}.reign.proto2.v1.S\
      ettingsR\u{7}several\
      :C\n\u{5}bunch\u{12}\u{15}.reign.proto2.v1.Base\u{18}q \u{1}(\n2\u{16}.reign.proto2.v1.BunchR\
      \u{5}bunch\
      :4\n\u{5}owner\u{12}\u{1c}.google.protobuf.FileOptions\u{18}\u{d1}\u{86}\u{3} \u{1}(\tR\u{5}o\
      wner\
      :V\n\u{6}limits\u{12}\u{1f}.google.protobuf.MessageOptions\u{18}\u{d1}\u{86}\u{3} \u{1}(\u{b}\
      2\u{1b}.reign.proto2.v1.Fleet.HullR\u{6}limits\
      :?\n\treviewers\u{12}\u{1f}.google.protobuf.MessageOptions\u{18}\u{d2}\u{86}\u{3} \u{3}(\tR\t\
      reviewers\
      :7\n\u{6}weight\u{12}\u{1d}.google.protobuf.FieldOptions\u{18}\u{d1}\u{86}\u{3} \u{1}(\u{2}R\
      \u{6}weight\
      :M\n\u{5}class\u{12}\u{1d}.google.protobuf.FieldOptions\u{18}\u{d2}\u{86}\u{3} \u{1}(\u{e}2\
      \u{16}.reign.proto2.v1.LevelR\u{5}class\
      :l\n\u{b}without_key\u{12}\u{1d}.google.protobuf.FieldOptions\u{18}\u{d3}\u{86}\u{3} \u{1}(\
      \u{e}2*.google.protobuf.FieldDescriptorProto.TypeR\nwithoutKey\
      :5\n\u{5}grade\u{12}\u{1d}.google.protobuf.OneofOptions\u{18}\u{d1}\u{86}\u{3} \u{1}(\u{5}R\
      \u{5}grade\
      :2\n\u{4}word\u{12}\u{1c}.google.protobuf.EnumOptions\u{18}\u{d1}\u{86}\u{3} \u{1}(\tR\u{4}wo\
      rd\
      B\u{11}\u{ba}\u{2}\u{3}Old\u{8a}\u{b5}\u{18}\u{7}storage
      """)
}
