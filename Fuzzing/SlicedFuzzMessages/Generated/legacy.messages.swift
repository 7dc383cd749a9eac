// Generated from legacy.proto by the schema compiler, version 1. Do not edit: change the schema and
// run `swift run codegen`.
//
// What only proto2 has: required fields, closed enums, groups, defaults, and extensions of every
// shape.

package import ProtobufCodec

/// Closed, and its default is not zero.
package enum FuzzLevel: Int32, ClosedEnumeration {
  case high = 300
  case low = 1
  case negative = -1

  package init() { self = .high }
}

/// Closed, and what values of maps may be.
package enum FuzzRank: Int32, ClosedEnumeration {
  case none = 0
  case top = 2

  package init() { self = .none }
}

package struct FuzzLegacy: MessageWithRequiredFields {
  package struct Frame: MessageWithRequiredFields {
    package struct Mark: Message {
      package var level: FuzzLevel?
      package var unknownFields = UnknownFields()

      package static var descriptor: MessageDescriptor { LegacyProto.file.message(at: 4) }

      package init() {}

      package init(
        level: FuzzLevel? = nil
      ) {
        self.level = level
      }

      @inline(never)
      package func write(to writer: inout MessageWriter) {
        writer.unknownFields(unknownFields)
        if let level { writer.enumeration(1, level) }
      }

      @inline(never)
      package mutating func read(from reader: inout MessageReader) {
        while let tag = reader.nextTag() {
          switch tag {
          case 8:
            if let value: FuzzLevel = reader.closedEnumeration(orTo: &unknownFields) {
              level = value
            }
          default: reader.unknown(tag, into: &unknownFields)
          }
        }
      }
    }

    package var title: String?
    @Boxed package var inside: FuzzLegacy? = nil
    package var mark: [Mark] = []
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { LegacyProto.file.message(at: 3) }

    package init() {}

    package init(
      title: String? = nil,
      inside: FuzzLegacy? = nil,
      mark: [Mark] = []
    ) {
      self.title = title
      self.inside = inside
      self.mark = mark
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      writer.groups(3, mark)
      writer.message(2, _inside)
      if let title { writer.string(1, title) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 10: title = reader.string()
        case 18: reader.message(into: &_inside)
        case 27: reader.groups(into: &mark, tag: tag)
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
      reader.requireFields(of: self)
    }

    package func findMissingField(_ search: inout RequiredFieldSearch) {
      search.field(1, isSet: title != nil)
      search.message(2, inside)
    }
  }

  package struct Line: Message {
    package var text: String?
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { LegacyProto.file.message(at: 5) }

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

  package struct Note: MessageWithRequiredFields {
    package var page: Int32?
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { LegacyProto.file.message(at: 6) }

    package init() {}

    package init(
      page: Int32? = nil
    ) {
      self.page = page
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let page { writer.int32(1, page) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8: page = reader.int32()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
      reader.requireFields(of: self)
    }

    package func findMissingField(_ search: inout RequiredFieldSearch) {
      search.field(1, isSet: page != nil)
    }
  }

  package enum Choice: Sendable, Hashable {
    case chosenLevel(FuzzLevel)
    case chosenPart(FuzzPart)
    case chosenText(String)
    case note(Note)
  }

  package var id: Int32?
  package var number: Int64?
  package var text: String?
  package var blob: ByteSlice?
  package var ratio: Double?
  package var level: FuzzLevel?
  package var levels: [FuzzLevel] = []
  package var packedLevels: [FuzzLevel] = []
  package var loose: [Int32] = []
  package var ranksByName: [String: FuzzRank] = .init()
  package var partsByNumber: [Int32: FuzzPart] = .init()
  package var part: FuzzPart?
  package var parts: [FuzzPart] = []
  @Boxed package var child: FuzzLegacy? = nil
  @Boxed package var frame: Frame? = nil
  package var line: [Line] = []
  package var choice: Choice?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { LegacyProto.file.message(at: 0) }

  /// `number`, or what the schema has for it if it is absent.
  package var numberOrDefault: Int64 { self.number ?? -7 }

  /// `text`, or what the schema has for it if it is absent.
  package var textOrDefault: String { self.text ?? "a\"b\u{A}" }

  /// `blob`, or what the schema has for it if it is absent.
  package var blobOrDefault: ByteSlice { self.blob ?? [0, 255] }

  /// `ratio`, or what the schema has for it if it is absent.
  package var ratioOrDefault: Double { self.ratio ?? -.infinity }

  /// `level`, or what the schema has for it if it is absent.
  package var levelOrDefault: FuzzLevel { self.level ?? .high }

  package init() {}

  package init(
    id: Int32? = nil,
    number: Int64? = nil,
    text: String? = nil,
    blob: ByteSlice? = nil,
    ratio: Double? = nil,
    level: FuzzLevel? = nil,
    levels: [FuzzLevel] = [],
    packedLevels: [FuzzLevel] = [],
    loose: [Int32] = [],
    ranksByName: [String: FuzzRank] = [:],
    partsByNumber: [Int32: FuzzPart] = [:],
    part: FuzzPart? = nil,
    parts: [FuzzPart] = [],
    child: FuzzLegacy? = nil,
    frame: Frame? = nil,
    line: [Line] = [],
    choice: Choice? = nil
  ) {
    self.id = id
    self.number = number
    self.text = text
    self.blob = blob
    self.ratio = ratio
    self.level = level
    self.levels = levels
    self.packedLevels = packedLevels
    self.loose = loose
    self.ranksByName = ranksByName
    self.partsByNumber = partsByNumber
    self.part = part
    self.parts = parts
    self.child = child
    self.frame = frame
    self.line = line
    self.choice = choice
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    switch choice {
    case .note(let value): writer.group(20, value)
    case .chosenText(let value): writer.string(19, value)
    case .chosenPart(let value): writer.message(18, value)
    case .chosenLevel(let value): writer.enumeration(17, value)
    case nil: break
    }
    writer.groups(16, line)
    writer.group(15, _frame)
    writer.message(14, _child)
    writer.messages(13, parts)
    if let part { writer.message(12, part) }
    writer.map(11, partsByNumber, Int32Field.self, MessageField<FuzzPart>.self)
    writer.map(10, ranksByName, StringField.self, ClosedEnumField<FuzzRank>.self)
    writer.repeated(9, loose, Int32Field.self)
    writer.packed(8, packedLevels, ClosedEnumField<FuzzLevel>.self)
    writer.repeated(7, levels, ClosedEnumField<FuzzLevel>.self)
    if let level { writer.enumeration(6, level) }
    if let ratio { writer.double(5, ratio) }
    if let blob { writer.bytes(4, blob) }
    if let text { writer.string(3, text) }
    if let number { writer.int64(2, number) }
    if let id { writer.int32(1, id) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: id = reader.int32()
      case 16: number = reader.int64()
      case 26: text = reader.string()
      case 34: blob = reader.bytes()
      case 41: ratio = reader.double()
      case 48:
        if let value: FuzzLevel = reader.closedEnumeration(orTo: &unknownFields) {
          level = value
        }
      case 56, 58:
        reader.repeated(
          into: &levels, tag: tag, ClosedEnumField<FuzzLevel>.self, orTo: &unknownFields)
      case 64, 66:
        reader.repeated(
          into: &packedLevels, tag: tag, ClosedEnumField<FuzzLevel>.self, orTo: &unknownFields)
      case 72, 74: reader.repeated(into: &loose, tag: tag, Int32Field.self)
      case 82:
        reader.mapEntry(
          into: &ranksByName, StringField.self, ClosedEnumField<FuzzRank>.self,
          orTo: &unknownFields)
      case 90: reader.mapEntry(into: &partsByNumber, Int32Field.self, MessageField<FuzzPart>.self)
      case 98: reader.message(into: &part)
      case 106: reader.messages(into: &parts, tag: tag)
      case 114: reader.message(into: &_child)
      case 123: reader.group(into: &_frame, tag: tag)
      case 131: reader.groups(into: &line, tag: tag)
      case 136:
        if let value: FuzzLevel = reader.closedEnumeration(orTo: &unknownFields) {
          choice = .chosenLevel(value)
        }
      case 146:
        var value = FuzzPart()
        if case .chosenPart(let present) = choice {
          value = present
          choice = nil
        }
        reader.message(into: &value)
        choice = .chosenPart(value)
      case 154: choice = .chosenText(reader.string())
      case 163:
        var value = Note()
        if case .note(let present) = choice {
          value = present
          choice = nil
        }
        reader.group(into: &value, tag: tag)
        choice = .note(value)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  package func findMissingField(_ search: inout RequiredFieldSearch) {
    search.field(1, isSet: id != nil)
    search.map(11, partsByNumber)
    search.message(12, part)
    search.messages(13, parts)
    search.message(14, child)
    search.message(15, frame)
    if case .chosenPart(let value) = choice { search.message(18, value) }
    if case .note(let value) = choice { search.message(20, value) }
  }
}

package struct FuzzPart: MessageWithRequiredFields {
  package var name: String?
  package var size: Int32?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { LegacyProto.file.message(at: 7) }

  /// The greatest field number.
  package static var lastAdded: ExtensionField<FuzzLegacy, MessageField<FuzzPart>> {
    .init(number: 536_870_911)
  }

  package init() {}

  package init(
    name: String? = nil,
    size: Int32? = nil
  ) {
    self.name = name
    self.size = size
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let size { writer.sint32(2, size) }
    if let name { writer.string(1, name) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 16: size = reader.sint32()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  package func findMissingField(_ search: inout RequiredFieldSearch) {
    search.field(1, isSet: name != nil)
  }
}

/// Groups have no key, and stay unknown.
package struct FuzzUnkeyed: Message {
  package var size: Int32?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { LegacyProto.file.message(at: 8) }

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

/// The extensions of `Legacy` as fields of its own, under the same numbers: what is read of them by
/// key must be what is read of these.
package struct FuzzKnown: MessageWithRequiredFields {
  package var doubleAdded: Double?
  package var floatAdded: Float?
  package var int32Added: Int32?
  package var int64Added: Int64?
  package var uint32Added: UInt32?
  package var uint64Added: UInt64?
  package var sint32Added: Int32?
  package var sint64Added: Int64?
  package var fixed32Added: UInt32?
  package var fixed64Added: UInt64?
  package var sfixed32Added: Int32?
  package var sfixed64Added: Int64?
  package var boolAdded: Bool?
  package var stringAdded: String?
  package var bytesAdded: ByteSlice?
  package var levelAdded: FuzzLevel?
  package var moodAdded: FuzzMood?
  package var partAdded: FuzzPart?
  @Boxed package var legacyAdded: FuzzLegacy? = nil
  package var leafAdded: FuzzLeaf?
  package var doublesAdded: [Double] = []
  package var int32sAdded: [Int32] = []
  package var int64sAdded: [Int64] = []
  package var sint64sAdded: [Int64] = []
  package var fixed32sAdded: [UInt32] = []
  package var sfixed64sAdded: [Int64] = []
  package var boolsAdded: [Bool] = []
  package var stringsAdded: [String] = []
  package var blobsAdded: [ByteSlice] = []
  package var packedLevelsAdded: [FuzzLevel] = []
  package var levelsAdded: [FuzzLevel] = []
  package var moodsAdded: [FuzzMood] = []
  package var partsAdded: [FuzzPart] = []
  package var legaciesAdded: [FuzzLegacy] = []
  package var defaultAdded: Int32?
  package var lastAdded: FuzzPart?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { LegacyProto.file.message(at: 9) }

  /// `defaultAdded`, or what the schema has for it if it is absent.
  package var defaultAddedOrDefault: Int32 { self.defaultAdded ?? 5 }

  package init() {}

  package init(
    doubleAdded: Double? = nil,
    floatAdded: Float? = nil,
    int32Added: Int32? = nil,
    int64Added: Int64? = nil,
    uint32Added: UInt32? = nil,
    uint64Added: UInt64? = nil,
    sint32Added: Int32? = nil,
    sint64Added: Int64? = nil,
    fixed32Added: UInt32? = nil,
    fixed64Added: UInt64? = nil,
    sfixed32Added: Int32? = nil,
    sfixed64Added: Int64? = nil,
    boolAdded: Bool? = nil,
    stringAdded: String? = nil,
    bytesAdded: ByteSlice? = nil,
    levelAdded: FuzzLevel? = nil,
    moodAdded: FuzzMood? = nil,
    partAdded: FuzzPart? = nil,
    legacyAdded: FuzzLegacy? = nil,
    leafAdded: FuzzLeaf? = nil,
    doublesAdded: [Double] = [],
    int32sAdded: [Int32] = [],
    int64sAdded: [Int64] = [],
    sint64sAdded: [Int64] = [],
    fixed32sAdded: [UInt32] = [],
    sfixed64sAdded: [Int64] = [],
    boolsAdded: [Bool] = [],
    stringsAdded: [String] = [],
    blobsAdded: [ByteSlice] = [],
    packedLevelsAdded: [FuzzLevel] = [],
    levelsAdded: [FuzzLevel] = [],
    moodsAdded: [FuzzMood] = [],
    partsAdded: [FuzzPart] = [],
    legaciesAdded: [FuzzLegacy] = [],
    defaultAdded: Int32? = nil,
    lastAdded: FuzzPart? = nil
  ) {
    self.doubleAdded = doubleAdded
    self.floatAdded = floatAdded
    self.int32Added = int32Added
    self.int64Added = int64Added
    self.uint32Added = uint32Added
    self.uint64Added = uint64Added
    self.sint32Added = sint32Added
    self.sint64Added = sint64Added
    self.fixed32Added = fixed32Added
    self.fixed64Added = fixed64Added
    self.sfixed32Added = sfixed32Added
    self.sfixed64Added = sfixed64Added
    self.boolAdded = boolAdded
    self.stringAdded = stringAdded
    self.bytesAdded = bytesAdded
    self.levelAdded = levelAdded
    self.moodAdded = moodAdded
    self.partAdded = partAdded
    self.legacyAdded = legacyAdded
    self.leafAdded = leafAdded
    self.doublesAdded = doublesAdded
    self.int32sAdded = int32sAdded
    self.int64sAdded = int64sAdded
    self.sint64sAdded = sint64sAdded
    self.fixed32sAdded = fixed32sAdded
    self.sfixed64sAdded = sfixed64sAdded
    self.boolsAdded = boolsAdded
    self.stringsAdded = stringsAdded
    self.blobsAdded = blobsAdded
    self.packedLevelsAdded = packedLevelsAdded
    self.levelsAdded = levelsAdded
    self.moodsAdded = moodsAdded
    self.partsAdded = partsAdded
    self.legaciesAdded = legaciesAdded
    self.defaultAdded = defaultAdded
    self.lastAdded = lastAdded
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let lastAdded { writer.message(536_870_911, lastAdded) }
    if let defaultAdded { writer.int32(134, defaultAdded) }
    writer.messages(133, legaciesAdded)
    writer.messages(132, partsAdded)
    writer.packed(131, moodsAdded, EnumField<FuzzMood>.self)
    writer.repeated(130, levelsAdded, ClosedEnumField<FuzzLevel>.self)
    writer.packed(129, packedLevelsAdded, ClosedEnumField<FuzzLevel>.self)
    writer.repeated(128, blobsAdded, ByteSliceField.self)
    writer.repeated(127, stringsAdded, StringField.self)
    writer.packed(126, boolsAdded, BoolField.self)
    writer.repeated(125, sfixed64sAdded, SFixed64Field.self)
    writer.packed(124, fixed32sAdded, Fixed32Field.self)
    writer.packed(123, sint64sAdded, SInt64Field.self)
    writer.repeated(122, int64sAdded, Int64Field.self)
    writer.packed(121, int32sAdded, Int32Field.self)
    writer.packed(120, doublesAdded, DoubleField.self)
    if let leafAdded { writer.message(119, leafAdded) }
    writer.message(118, _legacyAdded)
    if let partAdded { writer.message(117, partAdded) }
    if let moodAdded { writer.enumeration(116, moodAdded) }
    if let levelAdded { writer.enumeration(115, levelAdded) }
    if let bytesAdded { writer.bytes(114, bytesAdded) }
    if let stringAdded { writer.string(113, stringAdded) }
    if let boolAdded { writer.bool(112, boolAdded) }
    if let sfixed64Added { writer.sfixed64(111, sfixed64Added) }
    if let sfixed32Added { writer.sfixed32(110, sfixed32Added) }
    if let fixed64Added { writer.fixed64(109, fixed64Added) }
    if let fixed32Added { writer.fixed32(108, fixed32Added) }
    if let sint64Added { writer.sint64(107, sint64Added) }
    if let sint32Added { writer.sint32(106, sint32Added) }
    if let uint64Added { writer.uint64(105, uint64Added) }
    if let uint32Added { writer.uint32(104, uint32Added) }
    if let int64Added { writer.int64(103, int64Added) }
    if let int32Added { writer.int32(102, int32Added) }
    if let floatAdded { writer.float(101, floatAdded) }
    if let doubleAdded { writer.double(100, doubleAdded) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 801: doubleAdded = reader.double()
      case 813: floatAdded = reader.float()
      case 816: int32Added = reader.int32()
      case 824: int64Added = reader.int64()
      case 832: uint32Added = reader.uint32()
      case 840: uint64Added = reader.uint64()
      case 848: sint32Added = reader.sint32()
      case 856: sint64Added = reader.sint64()
      case 869: fixed32Added = reader.fixed32()
      case 873: fixed64Added = reader.fixed64()
      case 885: sfixed32Added = reader.sfixed32()
      case 889: sfixed64Added = reader.sfixed64()
      case 896: boolAdded = reader.bool()
      case 906: stringAdded = reader.string()
      case 914: bytesAdded = reader.bytes()
      case 920:
        if let value: FuzzLevel = reader.closedEnumeration(orTo: &unknownFields) {
          levelAdded = value
        }
      case 928: moodAdded = reader.enumeration()
      case 938: reader.message(into: &partAdded)
      case 946: reader.message(into: &_legacyAdded)
      case 954: reader.message(into: &leafAdded)
      case 961, 962: reader.repeated(into: &doublesAdded, tag: tag, DoubleField.self)
      case 968, 970: reader.repeated(into: &int32sAdded, tag: tag, Int32Field.self)
      case 976, 978: reader.repeated(into: &int64sAdded, tag: tag, Int64Field.self)
      case 984, 986: reader.repeated(into: &sint64sAdded, tag: tag, SInt64Field.self)
      case 997, 994: reader.repeated(into: &fixed32sAdded, tag: tag, Fixed32Field.self)
      case 1001, 1002: reader.repeated(into: &sfixed64sAdded, tag: tag, SFixed64Field.self)
      case 1008, 1010: reader.repeated(into: &boolsAdded, tag: tag, BoolField.self)
      case 1018: reader.repeated(into: &stringsAdded, tag: tag, StringField.self)
      case 1026: reader.repeated(into: &blobsAdded, tag: tag, ByteSliceField.self)
      case 1032, 1034:
        reader.repeated(
          into: &packedLevelsAdded, tag: tag, ClosedEnumField<FuzzLevel>.self, orTo: &unknownFields)
      case 1040, 1042:
        reader.repeated(
          into: &levelsAdded, tag: tag, ClosedEnumField<FuzzLevel>.self, orTo: &unknownFields)
      case 1048, 1050: reader.repeated(into: &moodsAdded, tag: tag, EnumField<FuzzMood>.self)
      case 1058: reader.messages(into: &partsAdded, tag: tag)
      case 1066: reader.messages(into: &legaciesAdded, tag: tag)
      case 1072: defaultAdded = reader.int32()
      case 4_294_967_290: reader.message(into: &lastAdded)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  package func findMissingField(_ search: inout RequiredFieldSearch) {
    search.message(117, partAdded)
    search.message(118, legacyAdded)
    search.messages(132, partsAdded)
    search.messages(133, legaciesAdded)
    search.message(536_870_911, lastAdded)
  }
}

/// The schema `legacy.proto`, for JSON and reflection.
package enum LegacyProto {
  package static var doubleAdded: ExtensionField<FuzzLegacy, DoubleField> { .init(number: 100) }

  package static var floatAdded: ExtensionField<FuzzLegacy, FloatField> { .init(number: 101) }

  package static var int32Added: ExtensionField<FuzzLegacy, Int32Field> { .init(number: 102) }

  package static var int64Added: ExtensionField<FuzzLegacy, Int64Field> { .init(number: 103) }

  package static var uint32Added: ExtensionField<FuzzLegacy, UInt32Field> { .init(number: 104) }

  package static var uint64Added: ExtensionField<FuzzLegacy, UInt64Field> { .init(number: 105) }

  package static var sint32Added: ExtensionField<FuzzLegacy, SInt32Field> { .init(number: 106) }

  package static var sint64Added: ExtensionField<FuzzLegacy, SInt64Field> { .init(number: 107) }

  package static var fixed32Added: ExtensionField<FuzzLegacy, Fixed32Field> { .init(number: 108) }

  package static var fixed64Added: ExtensionField<FuzzLegacy, Fixed64Field> { .init(number: 109) }

  package static var sfixed32Added: ExtensionField<FuzzLegacy, SFixed32Field> { .init(number: 110) }

  package static var sfixed64Added: ExtensionField<FuzzLegacy, SFixed64Field> { .init(number: 111) }

  package static var boolAdded: ExtensionField<FuzzLegacy, BoolField> { .init(number: 112) }

  package static var stringAdded: ExtensionField<FuzzLegacy, StringField> { .init(number: 113) }

  package static var bytesAdded: ExtensionField<FuzzLegacy, ByteSliceField> { .init(number: 114) }

  package static var levelAdded: ExtensionField<FuzzLegacy, ClosedEnumField<FuzzLevel>> {
    .init(number: 115)
  }

  package static var moodAdded: ExtensionField<FuzzLegacy, EnumField<FuzzMood>> {
    .init(number: 116)
  }

  package static var partAdded: ExtensionField<FuzzLegacy, MessageField<FuzzPart>> {
    .init(number: 117)
  }

  package static var legacyAdded: ExtensionField<FuzzLegacy, MessageField<FuzzLegacy>> {
    .init(number: 118)
  }

  package static var leafAdded: ExtensionField<FuzzLegacy, MessageField<FuzzLeaf>> {
    .init(number: 119)
  }

  package static var doublesAdded: RepeatedExtensionField<FuzzLegacy, DoubleField> {
    .init(number: 120, isPacked: true)
  }

  package static var int32sAdded: RepeatedExtensionField<FuzzLegacy, Int32Field> {
    .init(number: 121, isPacked: true)
  }

  package static var int64sAdded: RepeatedExtensionField<FuzzLegacy, Int64Field> {
    .init(number: 122)
  }

  package static var sint64sAdded: RepeatedExtensionField<FuzzLegacy, SInt64Field> {
    .init(number: 123, isPacked: true)
  }

  package static var fixed32sAdded: RepeatedExtensionField<FuzzLegacy, Fixed32Field> {
    .init(number: 124, isPacked: true)
  }

  package static var sfixed64sAdded: RepeatedExtensionField<FuzzLegacy, SFixed64Field> {
    .init(number: 125)
  }

  package static var boolsAdded: RepeatedExtensionField<FuzzLegacy, BoolField> {
    .init(number: 126, isPacked: true)
  }

  package static var stringsAdded: RepeatedExtensionField<FuzzLegacy, StringField> {
    .init(number: 127)
  }

  package static var blobsAdded: RepeatedExtensionField<FuzzLegacy, ByteSliceField> {
    .init(number: 128)
  }

  package static var packedLevelsAdded:
    RepeatedExtensionField<FuzzLegacy, ClosedEnumField<FuzzLevel>>
  { .init(number: 129, isPacked: true) }

  package static var levelsAdded: RepeatedExtensionField<FuzzLegacy, ClosedEnumField<FuzzLevel>> {
    .init(number: 130)
  }

  package static var moodsAdded: RepeatedExtensionField<FuzzLegacy, EnumField<FuzzMood>> {
    .init(number: 131, isPacked: true)
  }

  package static var partsAdded: RepeatedExtensionField<FuzzLegacy, MessageField<FuzzPart>> {
    .init(number: 132)
  }

  package static var legaciesAdded: RepeatedExtensionField<FuzzLegacy, MessageField<FuzzLegacy>> {
    .init(number: 133)
  }

  package static var defaultAdded: ExtensionField<FuzzLegacy, Int32Field> { .init(number: 134) }

  package static var inner: ExtensionField<FuzzPart, MessageField<FuzzPart>> { .init(number: 100) }

  package static var marks: RepeatedExtensionField<FuzzPart, ClosedEnumField<FuzzLevel>> {
    .init(number: 101, isPacked: true)
  }

  package static let file = FileDescriptor(
    latin1: """
      \n\u{c}legacy.proto\
      \u{12}\u{14}reign.fuzz.legacy.v1\
      \u{1a}\nfuzz.proto\
      \"\u{cb}\u{b}\
      \n\u{6}Legacy\
      \u{12}\u{e}\n\u{2}id\u{18}\u{1} \u{2}(\u{5}R\u{2}id\
      \u{12}\u{1a}\n\u{6}number\u{18}\u{2} \u{1}(\u{3}:\u{2}-7R\u{6}number\
      \u{12}\u{18}\n\u{4}text\u{18}\u{3} \u{1}(\t:\u{4}a\"b\nR\u{4}text\
      \u{12}\u{1c}\n\u{4}blob\u{18}\u{4} \u{1}(\u{c}:\u{8}\\000\\377R\u{4}blob\
      \u{12}\u{1a}\n\u{5}ratio\u{18}\u{5} \u{1}(\u{1}:\u{4}-infR\u{5}ratio\
      \u{12}=\n\u{5}level\u{18}\u{6} \u{1}(\u{e}2\u{1b}.reign.fuzz.legacy.v1.Level:\nLEVEL_HIGHR\
      \u{5}level\
      \u{12}3\n\u{6}levels\u{18}\u{7} \u{3}(\u{e}2\u{1b}.reign.fuzz.legacy.v1.LevelR\u{6}levels\
      \u{12}D\n\rpacked_levels\u{18}\u{8} \u{3}(\u{e}2\u{1b}.reign.fuzz.legacy.v1.LevelB\u{2}\u{10}\
      \u{1}R\u{c}packedLevels\
      \u{12}\u{14}\n\u{5}loose\u{18}\t \u{3}(\u{5}R\u{5}loose\
      \u{12}Q\n\rranks_by_name\u{18}\n \u{3}(\u{b}2-.reign.fuzz.legacy.v1.Legacy.RanksByNameEntryR\
      \u{b}ranksByName\
      \u{12}W\n\u{f}parts_by_number\u{18}\u{b} \u{3}(\u{b}2/.reign.fuzz.legacy.v1.Legacy.PartsByNum\
      berEntryR\rpartsByNumber\
      \u{12}.\n\u{4}part\u{18}\u{c} \u{1}(\u{b}2\u{1a}.reign.fuzz.legacy.v1.PartR\u{4}part\
      \u{12}0\n\u{5}parts\u{18}\r \u{3}(\u{b}2\u{1a}.reign.fuzz.legacy.v1.PartR\u{5}parts\
      \u{12}2\n\u{5}child\u{18}\u{e} \u{1}(\u{b}2\u{1c}.reign.fuzz.legacy.v1.LegacyR\u{5}child\
      \u{12}8\n\u{5}frame\u{18}\u{f} \u{1}(\n2\".reign.fuzz.legacy.v1.Legacy.FrameR\u{5}frame\
      \u{12}5\n\u{4}line\u{18}\u{10} \u{3}(\n2!.reign.fuzz.legacy.v1.Legacy.LineR\u{4}line\
      \u{12}@\n\u{c}chosen_level\u{18}\u{11} \u{1}(\u{e}2\u{1b}.reign.fuzz.legacy.v1.LevelH\0R\u{b}\
      chosenLevel\
      \u{12}=\n\u{b}chosen_part\u{18}\u{12} \u{1}(\u{b}2\u{1a}.reign.fuzz.legacy.v1.PartH\0R\nchose\
      nPart\
      \u{12}!\n\u{b}chosen_text\u{18}\u{13} \u{1}(\tH\0R\nchosenText\
      \u{12}7\n\u{4}note\u{18}\u{14} \u{1}(\n2!.reign.fuzz.legacy.v1.Legacy.NoteH\0R\u{4}note\
      \u{1a}Z\
      \n\u{10}RanksByNameEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}0\n\u{5}value\u{18}\u{2} \u{1}(\u{e}2\u{1a}.reign.fuzz.legacy.v1.RankR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}\\\
      \n\u{12}PartsByNumberEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{5}R\u{3}key\
      \u{12}0\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{1a}.reign.fuzz.legacy.v1.PartR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}\u{cb}\u{1}\
      \n\u{5}Frame\
      \u{12}\u{14}\n\u{5}title\u{18}\u{1} \u{2}(\tR\u{5}title\
      \u{12}4\n\u{6}inside\u{18}\u{2} \u{1}(\u{b}2\u{1c}.reign.fuzz.legacy.v1.LegacyR\u{6}inside\
      \u{12};\n\u{4}mark\u{18}\u{3} \u{3}(\n2'.reign.fuzz.legacy.v1.Legacy.Frame.MarkR\u{4}mark\
      \u{1a}9\
      \n\u{4}Mark\
      \u{12}1\n\u{5}level\u{18}\u{1} \u{1}(\u{e}2\u{1b}.reign.fuzz.legacy.v1.LevelR\u{5}level\
      \u{1a}!\
      \n\u{4}Line\
      \u{12}\u{12}\n\u{4}text\u{18}\u{1} \u{1}(\tR\u{4}text\
      *\u{5}\u{8}d\u{10}\u{c8}\u{1}\
      \u{1a}\u{1a}\
      \n\u{4}Note\
      \u{12}\u{12}\n\u{4}page\u{18}\u{1} \u{2}(\u{5}R\u{4}page\
      *\u{5}\u{8}d\u{10}\u{c8}\u{1}\
      *\t\u{8}\u{e8}\u{7}\u{10}\u{80}\u{80}\u{80}\u{80}\u{2}\
      B\u{8}\n\u{6}choice\
      \"\u{95}\u{1}\
      \n\u{4}Part\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{2}(\tR\u{4}name\
      \u{12}\u{12}\n\u{4}size\u{18}\u{2} \u{1}(\u{11}R\u{4}size\
      *\u{8}\u{8}d\u{10}\u{80}\u{80}\u{80}\u{80}\u{2}\
      2[\n\nlast_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}\u{ff}\u{ff}\u{ff}\u{ff}\u{1} \
      \u{1}(\u{b}2\u{1a}.reign.fuzz.legacy.v1.PartR\tlastAdded\
      \"\u{1d}\
      \n\u{7}Unkeyed\
      \u{12}\u{12}\n\u{4}size\u{18}\u{1} \u{1}(\u{5}R\u{4}size\
      \"\u{cc}\u{c}\
      \n\u{5}Known\
      \u{12}!\n\u{c}double_added\u{18}d \u{1}(\u{1}R\u{b}doubleAdded\
      \u{12}\u{1f}\n\u{b}float_added\u{18}e \u{1}(\u{2}R\nfloatAdded\
      \u{12}\u{1f}\n\u{b}int32_added\u{18}f \u{1}(\u{5}R\nint32Added\
      \u{12}\u{1f}\n\u{b}int64_added\u{18}g \u{1}(\u{3}R\nint64Added\
      \u{12}!\n\u{c}uint32_added\u{18}h \u{1}(\rR\u{b}uint32Added\
      \u{12}!\n\u{c}uint64_added\u{18}i \u{1}(\u{4}R\u{b}uint64Added\
      \u{12}!\n\u{c}sint32_added\u{18}j \u{1}(\u{11}R\u{b}sint32Added\
      \u{12}!\n\u{c}sint64_added\u{18}k \u{1}(\u{12}R\u{b}sint64Added\
      \u{12}#\n\rfixed32_added\u{18}l \u{1}(\u{7}R\u{c}fixed32Added\
      \u{12}#\n\rfixed64_added\u{18}m \u{1}(\u{6}R\u{c}fixed64Added\
      \u{12}%\n\u{e}sfixed32_added\u{18}n \u{1}(\u{f}R\rsfixed32Added\
      \u{12}%\n\u{e}sfixed64_added\u{18}o \u{1}(\u{10}R\rsfixed64Added\
      \u{12}\u{1d}\n\nbool_added\u{18}p \u{1}(\u{8}R\tboolAdded\
      \u{12}!\n\u{c}string_added\u{18}q \u{1}(\tR\u{b}stringAdded\
      \u{12}\u{1f}\n\u{b}bytes_added\u{18}r \u{1}(\u{c}R\nbytesAdded\
      \u{12}<\n\u{b}level_added\u{18}s \u{1}(\u{e}2\u{1b}.reign.fuzz.legacy.v1.LevelR\nlevelAdded\
      \u{12}2\n\nmood_added\u{18}t \u{1}(\u{e}2\u{13}.reign.fuzz.v1.MoodR\tmoodAdded\
      \u{12}9\n\npart_added\u{18}u \u{1}(\u{b}2\u{1a}.reign.fuzz.legacy.v1.PartR\tpartAdded\
      \u{12}?\n\u{c}legacy_added\u{18}v \u{1}(\u{b}2\u{1c}.reign.fuzz.legacy.v1.LegacyR\u{b}legacyA\
      dded\
      \u{12}2\n\nleaf_added\u{18}w \u{1}(\u{b}2\u{13}.reign.fuzz.v1.LeafR\tleafAdded\
      \u{12}'\n\rdoubles_added\u{18}x \u{3}(\u{1}B\u{2}\u{10}\u{1}R\u{c}doublesAdded\
      \u{12}%\n\u{c}int32s_added\u{18}y \u{3}(\u{5}B\u{2}\u{10}\u{1}R\u{b}int32sAdded\
      \u{12}!\n\u{c}int64s_added\u{18}z \u{3}(\u{3}R\u{b}int64sAdded\
      \u{12}'\n\rsint64s_added\u{18}{ \u{3}(\u{12}B\u{2}\u{10}\u{1}R\u{c}sint64sAdded\
      \u{12})\n\u{e}fixed32s_added\u{18}| \u{3}(\u{7}B\u{2}\u{10}\u{1}R\rfixed32sAdded\
      \u{12}'\n\u{f}sfixed64s_added\u{18}} \u{3}(\u{10}R\u{e}sfixed64sAdded\
      \u{12}#\n\u{b}bools_added\u{18}~ \u{3}(\u{8}B\u{2}\u{10}\u{1}R\nboolsAdded\
      \u{12}#\n\rstrings_added\u{18}\u{7f} \u{3}(\tR\u{c}stringsAdded\
      \u{12} \n\u{b}blobs_added\u{18}\u{80}\u{1} \u{3}(\u{c}R\nblobsAdded\
      \u{12}P\n\u{13}packed_levels_added\u{18}\u{81}\u{1} \u{3}(\u{e}2\u{1b}.reign.fuzz.legacy.v1.L\
      evelB\u{2}\u{10}\u{1}R\u{11}packedLevelsAdded\
      \u{12}?\n\u{c}levels_added\u{18}\u{82}\u{1} \u{3}(\u{e}2\u{1b}.reign.fuzz.legacy.v1.LevelR\
      \u{b}levelsAdded\
      \u{12}9\n\u{b}moods_added\u{18}\u{83}\u{1} \u{3}(\u{e}2\u{13}.reign.fuzz.v1.MoodB\u{2}\u{10}\
      \u{1}R\nmoodsAdded\
      \u{12}<\n\u{b}parts_added\u{18}\u{84}\u{1} \u{3}(\u{b}2\u{1a}.reign.fuzz.legacy.v1.PartR\npar\
      tsAdded\
      \u{12}D\n\u{e}legacies_added\u{18}\u{85}\u{1} \u{3}(\u{b}2\u{1c}.reign.fuzz.legacy.v1.LegacyR\
      \rlegaciesAdded\
      \u{12}'\n\rdefault_added\u{18}\u{86}\u{1} \u{1}(\u{5}:\u{1}5R\u{c}defaultAdded\
      \u{12}=\n\nlast_added\u{18}\u{ff}\u{ff}\u{ff}\u{ff}\u{1} \u{1}(\u{b}2\u{1a}.reign.fuzz.legacy\
      .v1.PartR\tlastAdded\
      *D\
      \n\u{5}Level\
      \u{12}\u{f}\n\nLEVEL_HIGH\u{10}\u{ac}\u{2}\
      \u{12}\r\n\tLEVEL_LOW\u{10}\u{1}\
      \u{12}\u{1b}\n\u{e}LEVEL_NEGATIVE\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\
      \u{1}\
      *#\
      \n\u{4}Rank\
      \u{12}\r\n\tRANK_NONE\u{10}\0\
      \u{12}\u{c}\n\u{8}RANK_TOP\u{10}\u{2}\
      :?\n\u{c}double_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}d \u{1}(\u{1}R\u{b}doubleA\
      dded\
      :=\n\u{b}float_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}e \u{1}(\u{2}R\nfloatAdded\
      :=\n\u{b}int32_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}f \u{1}(\u{5}R\nint32Added\
      :=\n\u{b}int64_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}g \u{1}(\u{3}R\nint64Added\
      :?\n\u{c}uint32_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}h \u{1}(\rR\u{b}uint32Adde\
      d\
      :?\n\u{c}uint64_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}i \u{1}(\u{4}R\u{b}uint64A\
      dded\
      :?\n\u{c}sint32_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}j \u{1}(\u{11}R\u{b}sint32\
      Added\
      :?\n\u{c}sint64_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}k \u{1}(\u{12}R\u{b}sint64\
      Added\
      :A\n\rfixed32_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}l \u{1}(\u{7}R\u{c}fixed32Ad\
      ded\
      :A\n\rfixed64_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}m \u{1}(\u{6}R\u{c}fixed64Ad\
      ded\
      :C\n\u{e}sfixed32_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}n \u{1}(\u{f}R\rsfixed32\
      Added\
      :C\n\u{e}sfixed64_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}o \u{1}(\u{10}R\rsfixed6\
      4Added\
      :;\n\nbool_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}p \u{1}(\u{8}R\tboolAdded\
      :?\n\u{c}string_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}q \u{1}(\tR\u{b}stringAdde\
      d\
      :=\n\u{b}bytes_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}r \u{1}(\u{c}R\nbytesAdded\
      :Z\n\u{b}level_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}s \u{1}(\u{e}2\u{1b}.reign.\
      fuzz.legacy.v1.LevelR\nlevelAdded\
      :P\n\nmood_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}t \u{1}(\u{e}2\u{13}.reign.fuzz\
      .v1.MoodR\tmoodAdded\
      :W\n\npart_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}u \u{1}(\u{b}2\u{1a}.reign.fuzz\
      .legacy.v1.PartR\tpartAdded\
      :]\n\u{c}legacy_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}v \u{1}(\u{b}2\u{1c}.reign\
      .fuzz.legacy.v1.LegacyR\u{b}legacyAdded\
      :P\n\nleaf_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}w \u{1}(\u{b}2\u{13}.reign.fuzz\
      .v1.LeafR\tleafAdded\
      :E\n\rdoubles_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}x \u{3}(\u{1}B\u{2}\u{10}\
      \u{1}R\u{c}doublesAdded\
      :C\n\u{c}int32s_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}y \u{3}(\u{5}B\u{2}\u{10}\
      \u{1}R\u{b}int32sAdded\
      :?\n\u{c}int64s_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}z \u{3}(\u{3}R\u{b}int64sA\
      dded\
      :E\n\rsint64s_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}{ \u{3}(\u{12}B\u{2}\u{10}\
      \u{1}R\u{c}sint64sAdded\
      :G\n\u{e}fixed32s_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}| \u{3}(\u{7}B\u{2}\
      \u{10}\u{1}R\rfixed32sAdded\
      :E\n\u{f}sfixed64s_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}} \u{3}(\u{10}R\u{e}sfi\
      xed64sAdded\
      :A\n\u{b}bools_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}~ \u{3}(\u{8}B\u{2}\u{10}\
      \u{1}R\nboolsAdded\
      :A\n\rstrings_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}\u{7f} \u{3}(\tR\u{c}strings\
      Added\
      :>\n\u{b}blobs_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}\u{80}\u{1} \u{3}(\u{c}R\nb\
      lobsAdded\
      :n\n\u{13}packed_levels_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}\u{81}\u{1} \u{3}(\
      \u{e}2\u{1b}.reign.fuzz.legacy.v1.LevelB\u{2}\u{10}\u{1}R\u{11}packedLevelsAdded\
      :]\n\u{c}levels_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}\u{82}\u{1} \u{3}(\u{e}2\
      \u{1b}.reign.fuzz.legacy.v1.LevelR\u{b}levelsAdded\
      :W\n\u{b}moods_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}\u{83}\u{1} \u{3}(\u{e}2\
      \u{13}.reign.fuzz.v1.MoodB\u{2}\u{10}\u{1}R\nmoodsAdded\
      :Z\n\u{b}parts_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}\u{84}\u{1} \u{3}(\u{b}2\
      \u{1a}.reign.fuzz.legacy.v1.PartR\npartsAdded\
      :b\n\u{e}legacies_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}\u{85}\u{1} \u{3}(\u{b}2\
      \u{1c}.reign.fuzz.legacy.v1.LegacyR\rlegaciesAdded\
      :E\n\rdefault_added\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}\u{86}\u{1} \u{1}(\u{5}:\
      \u{1}5R\u{c}defaultAdded\
      :V\n\u{7}unkeyed\u{12}\u{1c}.reign.fuzz.legacy.v1.Legacy\u{18}\u{96}\u{1} \u{1}(\n2\u{1d}.rei\
      gn.fuzz.legacy.v1.UnkeyedR\u{7}unkeyed\
      :L\n\u{5}inner\u{12}\u{1a}.reign.fuzz.legacy.v1.Part\u{18}d \u{1}(\u{b}2\u{1a}.reign.fuzz.leg\
      acy.v1.PartR\u{5}inner\
      :Q\n\u{5}marks\u{12}\u{1a}.reign.fuzz.legacy.v1.Part\u{18}e \u{3}(\u{e}2\u{1b}.reign.fuzz.leg\
      acy.v1.LevelB\u{2}\u{10}\u{1}R\u{5}marks\
      B\u{7}\u{ba}\u{2}\u{4}Fuzz
      """,
    dependencies: [FuzzProto.file])
}
