// Generated from deep/r1_file1.proto by the schema compiler, version 1. Do not edit: change the
// schema and run `swift run codegen`.

package import ProtobufCodec
package import WellKnownTypes

package enum S1Enum: Enumeration {
  case harbor
  /// Two
  /// lines with "quotes" and \.
  case orbit
  /// Two
  /// lines with "quotes" and \.
  case fjord
  /// A line.
  case islet
  case unrecognized(Int32)

  /// A block.
  package static var marsh: S1Enum { .fjord }

  package init() { self = .harbor }

  package init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .harbor
    case -1_092_418_265: self = .orbit
    case -2_147_483_648: self = .fjord
    case -4: self = .islet
    default: self = .unrecognized(rawValue)
    }
  }

  package var rawValue: Int32 {
    switch self {
    case .harbor: 0
    case .orbit: -1_092_418_265
    case .fjord: -2_147_483_648
    case .islet: -4
    case .unrecognized(let value): value
    }
  }
}

/// A block.
package enum S1Valley: Enumeration {
  case v2Tundra
  /// A block.
  case v2Willow
  case v2Valley
  /// Two
  /// lines with "quotes" and \.
  case v2Jetty
  case v2Upland
  case unrecognized(Int32)

  package init() { self = .v2Tundra }

  package init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .v2Tundra
    case -14: self = .v2Willow
    case 1_495_006_275: self = .v2Valley
    case 2_147_483_647: self = .v2Jetty
    case -985_205_973: self = .v2Upland
    default: self = .unrecognized(rawValue)
    }
  }

  package var rawValue: Int32 {
    switch self {
    case .v2Tundra: 0
    case .v2Willow: -14
    case .v2Valley: 1_495_006_275
    case .v2Jetty: 2_147_483_647
    case .v2Upland: -985_205_973
    case .unrecognized(let value): value
    }
  }
}

/// A line.
package struct S1Jetty: Message {
  /// Two
  /// lines with "quotes" and \.
  ///
  /// Deprecated.
  package struct Grove: Message {
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { DeepR1File1Proto.file.message(at: 2) }

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

  package struct Delta: Message {
    package enum Marsh: Enumeration {
      case willow
      /// A line.
      case north
      /// A block.
      ///
      /// Deprecated.
      case jetty
      /// Two
      /// lines with "quotes" and \.
      case quarry
      /// Deprecated.
      case ridge
      case unrecognized(Int32)

      /// A block.
      package static var amber: Marsh { .north }

      /// A line.
      package static var knoll: Marsh { .quarry }

      package init() { self = .willow }

      package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .willow
        case 2_147_483_647: self = .north
        case -2_147_483_648: self = .jetty
        case 4: self = .quarry
        case 737_950_610: self = .ridge
        default: self = .unrecognized(rawValue)
        }
      }

      package var rawValue: Int32 {
        switch self {
        case .willow: 0
        case .north: 2_147_483_647
        case .jetty: -2_147_483_648
        case .quarry: 4
        case .ridge: 737_950_610
        case .unrecognized(let value): value
        }
      }
    }

    package enum Hash: Sendable, Hashable {
      /// Two
      /// lines with "quotes" and \.
      case jettyLagoon(Bool)
    }

    /// A line.
    package enum Extension: Sendable, Hashable {
      /// A block.
      case encodedSize(S1Basin.Knoll)
      /// Two
      /// lines with "quotes" and \.
      case fjordDelta(UInt32)
      /// A block.
      case uplandNorth(Int32)
    }

    package var to: [Int64: ProtobufTimestamp] = .init()
    /// Deprecated.
    package var service: Int64 = 0
    /// A block.
    ///
    /// Deprecated.
    package var yardHarbor: [Int32: Int32] = .init()
    package var optional: Int32 = 0
    /// A block.
    package var `operator`: [String: S1Jetty] = .init()
    package var hash: Hash?
    /// A line.
    package var `extension`: Extension?
    /// A line.
    package var zenithQuarry: [S1Basin.Knoll] = []
    package var reserved: [Bool: String] = .init()
    /// Deprecated.
    package var storage: Int64 = 0
    @Boxed package var selfField: S1Basin? = nil
    /// A block.
    package var isletHarbor: [String] = []
    package var `var`: Bool = false
    package var cedarJetty: [Int64] = []
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { DeepR1File1Proto.file.message(at: 3) }

    package init() {}

    package init(
      to: [Int64: ProtobufTimestamp] = [:],
      service: Int64 = 0,
      yardHarbor: [Int32: Int32] = [:],
      optional: Int32 = 0,
      `operator`: [String: S1Jetty] = [:],
      hash: Hash? = nil,
      `extension`: Extension? = nil,
      zenithQuarry: [S1Basin.Knoll] = [],
      reserved: [Bool: String] = [:],
      storage: Int64 = 0,
      selfField: S1Basin? = nil,
      isletHarbor: [String] = [],
      `var`: Bool = false,
      cedarJetty: [Int64] = []
    ) {
      self.to = to
      self.service = service
      self.yardHarbor = yardHarbor
      self.optional = optional
      self.`operator` = `operator`
      self.hash = hash
      self.`extension` = `extension`
      self.zenithQuarry = zenithQuarry
      self.reserved = reserved
      self.storage = storage
      self.selfField = selfField
      self.isletHarbor = isletHarbor
      self.`var` = `var`
      self.cedarJetty = cedarJetty
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if optional != 0 { writer.sint32(536_870_911, optional) }
      if `var` { writer.bool(498_243_989, `var`) }
      writer.map(304_692_673, yardHarbor, Int32Field.self, SFixed32Field.self)
      writer.repeated(2556, isletHarbor, StringField.self)
      writer.packed(2048, zenithQuarry, EnumField<S1Basin.Knoll>.self)
      writer.map(2047, reserved, BoolField.self, StringField.self)
      writer.map(1679, to, SInt64Field.self, MessageField<ProtobufTimestamp>.self)
      writer.message(1568, _selfField)
      writer.packed(1429, cedarJetty, Int64Field.self)
      switch hash {
      case .jettyLagoon(let value): writer.bool(861, value)
      case nil: break
      }
      switch `extension` {
      case .encodedSize(let value): writer.enumeration(814, value)
      default: break
      }
      if storage != 0 { writer.sint64(339, storage) }
      switch `extension` {
      case .uplandNorth(let value): writer.sfixed32(16, value)
      default: break
      }
      writer.map(15, `operator`, StringField.self, MessageField<S1Jetty>.self)
      switch `extension` {
      case .fjordDelta(let value): writer.fixed32(14, value)
      default: break
      }
      if service != 0 { writer.int64(13, service) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 104: service = reader.int64()
        case 117: `extension` = .fjordDelta(reader.fixed32())
        case 122:
          reader.mapEntry(
            into: &`operator`, StringField.self, MessageField<S1Jetty>.self, orTo: &unknownFields)
        case 133: `extension` = .uplandNorth(reader.sfixed32())
        case 2712: storage = reader.sint64()
        case 6512: `extension` = .encodedSize(reader.enumeration())
        case 6888: hash = .jettyLagoon(reader.bool())
        case 11_432, 11_434: reader.repeated(into: &cedarJetty, tag: tag, Int64Field.self)
        case 12_546: reader.message(into: &_selfField)
        case 13_434:
          reader.mapEntry(into: &to, SInt64Field.self, MessageField<ProtobufTimestamp>.self)
        case 16_378: reader.mapEntry(into: &reserved, BoolField.self, StringField.self)
        case 16_384, 16_386:
          reader.repeated(into: &zenithQuarry, tag: tag, EnumField<S1Basin.Knoll>.self)
        case 20_450: reader.repeated(into: &isletHarbor, tag: tag, StringField.self)
        case 2_437_541_386: reader.mapEntry(into: &yardHarbor, Int32Field.self, SFixed32Field.self)
        case 3_985_951_912: `var` = reader.bool()
        case 4_294_967_288: optional = reader.sint32()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package var reader: Grove?
  package var willowRidge: UInt32?
  /// Two
  /// lines with "quotes" and \.
  package var amberYard: UInt32 = 0
  package var encodedSizeField: String = ""
  package var `for`: [S1Basin] = []
  package var `return`: [Int64: Delta] = .init()
  package var fjordZenith: Double?
  package var zenithWillow: [S1Basin.Knoll] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { DeepR1File1Proto.file.message(at: 0) }

  package init() {}

  package init(
    reader: Grove? = nil,
    willowRidge: UInt32? = nil,
    amberYard: UInt32 = 0,
    encodedSizeField: String = "",
    `for`: [S1Basin] = [],
    `return`: [Int64: Delta] = [:],
    fjordZenith: Double? = nil,
    zenithWillow: [S1Basin.Knoll] = []
  ) {
    self.reader = reader
    self.willowRidge = willowRidge
    self.amberYard = amberYard
    self.encodedSizeField = encodedSizeField
    self.`for` = `for`
    self.`return` = `return`
    self.fjordZenith = fjordZenith
    self.zenithWillow = zenithWillow
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !encodedSizeField.isEmpty { writer.string(536_870_911, encodedSizeField) }
    writer.packed(267_644_713, zenithWillow, EnumField<S1Basin.Knoll>.self)
    if let willowRidge { writer.uint32(5_474_765, willowRidge) }
    if let fjordZenith { writer.double(2047, fjordZenith) }
    if amberYard != 0 { writer.fixed32(24, amberYard) }
    writer.messages(18, `for`)
    writer.map(16, `return`, SInt64Field.self, MessageField<Delta>.self)
    if let value = self.reader { writer.message(15, value) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 122: reader.message(into: &self.reader)
      case 130: reader.mapEntry(into: &`return`, SInt64Field.self, MessageField<Delta>.self)
      case 146: reader.messages(into: &`for`, tag: tag)
      case 197: amberYard = reader.fixed32()
      case 16_377: fjordZenith = reader.double()
      case 43_798_120: willowRidge = reader.uint32()
      case 2_141_157_704, 2_141_157_706:
        reader.repeated(into: &zenithWillow, tag: tag, EnumField<S1Basin.Knoll>.self)
      case 4_294_967_290: encodedSizeField = reader.string()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A block.
package struct S1Basin: Message {
  package enum Knoll: Enumeration {
    /// Two
    /// lines with "quotes" and \.
    ///
    /// Deprecated.
    case ember
    case unrecognized(Int32)

    package init() { self = .ember }

    package init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .ember
      default: self = .unrecognized(rawValue)
      }
    }

    package var rawValue: Int32 {
      switch self {
      case .ember: 0
      case .unrecognized(let value): value
      }
    }
  }

  /// Two
  /// lines with "quotes" and \.
  package enum A1b2: Sendable, Hashable {
    case willowValley(Float)
    /// Two
    /// lines with "quotes" and \.
    case groveYard(ProtobufDuration)
  }

  package enum Write: Sendable, Hashable {
    /// Two
    /// lines with "quotes" and \.
    ///
    /// Deprecated.
    case lagoonLagoon(S1Enum)
  }

  /// A block.
  package var initField: UInt32?
  package var debugDescriptionField: [UInt8]?
  /// Two
  /// lines with "quotes" and \.
  package var a1b2: A1b2?
  @Boxed package var count: S1Basin? = nil
  package var write: Write?
  /// Two
  /// lines with "quotes" and \.
  ///
  /// Deprecated.
  package var harborZenith: ProtobufDuration?
  /// A line.
  ///
  /// Deprecated.
  package var marshNorth: Double?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { DeepR1File1Proto.file.message(at: 8) }

  package init() {}

  package init(
    initField: UInt32? = nil,
    debugDescriptionField: [UInt8]? = nil,
    a1b2: A1b2? = nil,
    count: S1Basin? = nil,
    write: Write? = nil,
    harborZenith: ProtobufDuration? = nil,
    marshNorth: Double? = nil
  ) {
    self.initField = initField
    self.debugDescriptionField = debugDescriptionField
    self.a1b2 = a1b2
    self.count = count
    self.write = write
    self.harborZenith = harborZenith
    self.marshNorth = marshNorth
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    switch a1b2 {
    case .willowValley(let value): writer.float(2283, value)
    default: break
    }
    if let initField { writer.fixed32(2048, initField) }
    writer.message(2047, _count)
    if let marshNorth { writer.double(1861, marshNorth) }
    if let debugDescriptionField { writer.bytes(16, debugDescriptionField) }
    switch a1b2 {
    case .groveYard(let value): writer.message(15, value)
    default: break
    }
    if let harborZenith { writer.message(9, harborZenith) }
    switch write {
    case .lagoonLagoon(let value): writer.enumeration(2, value)
    case nil: break
    }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 16: write = .lagoonLagoon(reader.enumeration())
      case 74: reader.message(into: &harborZenith)
      case 122:
        var value = ProtobufDuration()
        if case .groveYard(let present) = a1b2 {
          value = present
          a1b2 = nil
        }
        reader.message(into: &value)
        a1b2 = .groveYard(value)
      case 130: debugDescriptionField = reader.bytes()
      case 14_889: marshNorth = reader.double()
      case 16_378: reader.message(into: &_count)
      case 16_389: initField = reader.fixed32()
      case 18_269: a1b2 = .willowValley(reader.float())
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct S1WillowQuarry1: Message {
  package var syntax: [UInt32: S1Jetty] = .init()
  package var prairieJetty: UInt32 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { DeepR1File1Proto.file.message(at: 9) }

  package init() {}

  package init(
    syntax: [UInt32: S1Jetty] = [:],
    prairieJetty: UInt32 = 0
  ) {
    self.syntax = syntax
    self.prairieJetty = prairieJetty
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.map(536_870_911, syntax, Fixed32Field.self, MessageField<S1Jetty>.self)
    if prairieJetty != 0 { writer.fixed32(16, prairieJetty) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 133: prairieJetty = reader.fixed32()
      case 4_294_967_290:
        reader.mapEntry(into: &syntax, Fixed32Field.self, MessageField<S1Jetty>.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `deep/r1_file1.proto`, for JSON and reflection.
package enum DeepR1File1Proto {
  package static let file = FileDescriptor(
    latin1: """
      \n\u{13}deep/r1_file1.proto\
      \u{12}\rr1.alpha.beta\
      \u{1a}\u{19}google/protobuf/any.proto\
      \u{1a}\u{1e}google/protobuf/duration.proto\
      \u{1a} google/protobuf/field_mask.proto\
      \u{1a}\u{1f}google/protobuf/timestamp.proto\
      \"\u{fa}\r\
      \n\u{5}Jetty\
      \u{12}5\n\u{6}reader\u{18}\u{f} \u{1}(\u{b}2\u{1a}.r1.alpha.beta.Jetty.GroveR\todd name8\
      \u{12})\n\u{c}willow_ridge\u{18}\u{cd}\u{93}\u{ce}\u{2} \u{1}(\rH\0R\u{b}willowRidge\u{88}\
      \u{1}\u{1}\
      \u{12}\u{1d}\n\namber_yard\u{18}\u{18} \u{1}(\u{7}R\tamberYard\
      \u{12}*\n\u{c}encoded_size\u{18}\u{ff}\u{ff}\u{ff}\u{ff}\u{1} \u{1}(\tR\u{10}with_underscore9\
      \u{12}&\n\u{3}for\u{18}\u{12} \u{3}(\u{b}2\u{14}.r1.alpha.beta.BasinR\u{3}for\
      \u{12}<\n\u{6}return\u{18}\u{10} \u{3}(\u{b}2 .r1.alpha.beta.Jetty.ReturnEntryR\nodd name10\
      \u{12}'\n\u{c}fjord_zenith\u{18}\u{ff}\u{f} \u{1}(\u{1}H\u{1}R\u{b}fjordZenith\u{88}\u{1}\
      \u{1}\
      \u{12}B\n\rzenith_willow\u{18}\u{a9}\u{de}\u{cf}\u{7f} \u{3}(\u{e}2\u{1a}.r1.alpha.beta.Basin\
      .KnollR\u{c}zenithWillow\
      \u{1a}U\
      \n\u{b}ReturnEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{12}R\u{3}key\
      \u{12}0\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{1a}.r1.alpha.beta.Jetty.DeltaR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}\u{1d}\
      \n\u{5}Grove\
      :\u{2}\u{18}\u{1}\
      R\ngone_field\
      R\u{4}lost\
      \u{1a}\u{d8}\t\
      \n\u{5}Delta\
      \u{12}3\n\u{2}to\u{18}\u{8f}\r \u{3}(\u{b}2\".r1.alpha.beta.Jetty.Delta.ToEntryR\u{2}to\
      \u{12}\u{1c}\n\u{7}service\u{18}\r \u{1}(\u{3}B\u{2}\u{18}\u{1}R\u{7}service\
      \u{12}S\n\u{b}yard_harbor\u{18}\u{c1}\u{fb}\u{a4}\u{91}\u{1} \u{3}(\u{b}2*.r1.alpha.beta.Jett\
      y.Delta.YardHarborEntryB\u{2}\u{18}\u{1}R\nyardHarbor\
      \u{12}\u{1e}\n\u{8}optional\u{18}\u{ff}\u{ff}\u{ff}\u{ff}\u{1} \u{1}(\u{11}R\u{8}optional\
      \u{12}D\n\u{8}operator\u{18}\u{f} \u{3}(\u{b}2(.r1.alpha.beta.Jetty.Delta.OperatorEntryR\u{8}\
      operator\
      \u{12}$\n\u{c}jetty_lagoon\u{18}\u{dd}\u{6} \u{1}(\u{8}H\0R\u{b}jettyLagoon\
      \u{12}@\n\u{c}encoded_size\u{18}\u{ae}\u{6} \u{1}(\u{e}2\u{1a}.r1.alpha.beta.Basin.KnollH\
      \u{1}R\u{b}encodedSize\
      \u{12}!\n\u{b}fjord_delta\u{18}\u{e} \u{1}(\u{7}H\u{1}R\nfjordDelta\
      \u{12} \n\u{c}upland_north\u{18}\u{10} \u{1}(\u{f}H\u{1}R\u{8}quo\"te11\
      \u{12}@\n\rzenith_quarry\u{18}\u{80}\u{10} \u{3}(\u{e}2\u{1a}.r1.alpha.beta.Basin.KnollR\u{c}\
      zenithQuarry\
      \u{12}E\n\u{8}reserved\u{18}\u{ff}\u{f} \u{3}(\u{b}2(.r1.alpha.beta.Jetty.Delta.ReservedEntry\
      R\u{8}reserved\
      \u{12}\u{1d}\n\u{7}storage\u{18}\u{d3}\u{2} \u{1}(\u{12}B\u{2}\u{18}\u{1}R\u{7}storage\
      \u{12}.\n\u{4}self\u{18}\u{a0}\u{c} \u{1}(\u{b}2\u{14}.r1.alpha.beta.BasinH\u{2}R\u{4}self\
      \u{88}\u{1}\u{1}\
      \u{12}\"\n\u{c}islet_harbor\u{18}\u{fc}\u{13} \u{3}(\tR\u{b}isletHarbor\
      \u{12}\u{14}\n\u{3}var\u{18}\u{95}\u{b3}\u{ca}\u{ed}\u{1} \u{1}(\u{8}R\u{3}var\
      \u{12}\u{1e}\n\u{b}cedar_jetty\u{18}\u{95}\u{b} \u{3}(\u{3}R\u{8}quo\"te12\
      \u{1a}Q\
      \n\u{7}ToEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{12}R\u{3}key\
      \u{12}0\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{1a}.google.protobuf.TimestampR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}=\
      \n\u{f}YardHarborEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{5}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{f}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}Q\
      \n\rOperatorEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}*\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{14}.r1.alpha.beta.JettyR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a};\
      \n\rReservedEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{8}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\tR\u{5}value\
      :\u{2}8\u{1}\
      \"\u{a1}\u{1}\
      \n\u{5}Marsh\
      \u{12}\u{10}\n\u{c}MARSH_WILLOW\u{10}\0\
      \u{12}\u{13}\n\u{b}MARSH_NORTH\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{7}\
      \u{12}\u{13}\n\u{b}MARSH_AMBER\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{7}\
      \u{12}\u{1c}\n\u{b}MARSH_JETTY\u{10}\u{80}\u{80}\u{80}\u{80}\u{f8}\u{ff}\u{ff}\u{ff}\u{ff}\
      \u{1}\u{1a}\u{2}\u{8}\u{1}\
      \u{12}\u{10}\n\u{c}MARSH_QUARRY\u{10}\u{4}\
      \u{12}\u{f}\n\u{b}MARSH_KNOLL\u{10}\u{4}\
      \u{12}\u{17}\n\u{b}MARSH_RIDGE\u{10}\u{92}\u{f7}\u{f0}\u{df}\u{2}\u{1a}\u{2}\u{8}\u{1}\
      \u{1a}\u{2}\u{10}\u{1}\
      B\u{6}\n\u{4}hash\
      B\u{b}\n\textension\
      B\u{7}\n\u{5}_self\
      B\u{f}\n\r_willow_ridge\
      B\u{f}\n\r_fjord_zenith\
      \"\u{f4}\u{3}\
      \n\u{5}Basin\
      \u{12}\u{18}\n\u{4}init\u{18}\u{80}\u{10} \u{1}(\u{7}H\u{2}R\u{4}init\u{88}\u{1}\u{1}\
      \u{12}(\n\u{11}debug_description\u{18}\u{10} \u{1}(\u{c}H\u{3}R\u{8}quo\"te13\u{88}\u{1}\u{1}\
      \u{12}&\n\rwillow_valley\u{18}\u{eb}\u{11} \u{1}(\u{2}H\0R\u{c}willowValley\
      \u{12}:\n\ngrove_yard\u{18}\u{f} \u{1}(\u{b}2\u{19}.google.protobuf.DurationH\0R\tgroveYard\
      \u{12}+\n\u{5}count\u{18}\u{ff}\u{f} \u{1}(\u{b}2\u{14}.r1.alpha.beta.BasinR\u{5}count\
      \u{12}>\n\rlagoon_lagoon\u{18}\u{2} \u{1}(\u{e}2\u{13}.r1.alpha.beta.enumB\u{2}\u{18}\u{1}H\
      \u{1}R\u{c}lagoonLagoon\
      \u{12}B\n\rharbor_zenith\u{18}\t \u{1}(\u{b}2\u{19}.google.protobuf.DurationB\u{2}\u{18}\u{1}\
      R\u{c}harborZenith\
      \u{12})\n\u{b}marsh_north\u{18}\u{c5}\u{e} \u{1}(\u{1}B\u{2}\u{18}\u{1}H\u{4}R\nmarshNorth\
      \u{88}\u{1}\u{1}\
      \"\u{1c}\
      \n\u{5}Knoll\
      \u{12}\u{13}\n\u{b}KNOLL_EMBER\u{10}\0\u{1a}\u{2}\u{8}\u{1}\
      B\u{6}\n\u{4}a1b2\
      B\u{7}\n\u{5}write\
      B\u{7}\n\u{5}_init\
      B\u{14}\n\u{12}_debug_description\
      B\u{e}\n\u{c}_marsh_north\
      J\t\u{8}\u{f1}.\u{10}\u{80}\u{80}\u{80}\u{80}\u{2}\
      \"\u{cb}\u{1}\
      \n\rWillowQuarry1\
      \u{12}D\n\u{6}syntax\u{18}\u{ff}\u{ff}\u{ff}\u{ff}\u{1} \u{3}(\u{b}2(.r1.alpha.beta.WillowQua\
      rry1.SyntaxEntryR\u{6}syntax\
      \u{12}#\n\rprairie_jetty\u{18}\u{10} \u{1}(\u{7}R\u{c}prairieJetty\
      \u{1a}O\
      \n\u{b}SyntaxEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{7}R\u{3}key\
      \u{12}*\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{14}.r1.alpha.beta.JettyR\u{5}value\
      :\u{2}8\u{1}\
      *\u{7f}\
      \n\u{4}enum\
      \u{12}\u{f}\n\u{b}ENUM_HARBOR\u{10}\0\
      \u{12}\u{17}\n\nENUM_ORBIT\u{10}\u{a7}\u{8a}\u{8c}\u{f7}\u{fb}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}\
      \u{12}\u{17}\n\nENUM_FJORD\u{10}\u{80}\u{80}\u{80}\u{80}\u{f8}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}\
      \u{12}\u{17}\n\nENUM_MARSH\u{10}\u{80}\u{80}\u{80}\u{80}\u{f8}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}\
      \u{12}\u{17}\n\nENUM_ISLET\u{10}\u{fc}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}\
      \u{1a}\u{2}\u{10}\u{1}\
      *\u{86}\u{1}\
      \n\u{6}Valley\
      \u{12}\r\n\tV2_TUNDRA\u{10}\0\
      \u{12}\u{16}\n\tV2_WILLOW\u{10}\u{f2}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}\
      \u{12}\u{11}\n\tV2_VALLEY\u{10}\u{c3}\u{f8}\u{ef}\u{c8}\u{5}\
      \u{12}\u{10}\n\u{8}V2_JETTY\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{7}\
      \u{12}\u{14}\n\u{8}v2_jetty\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{7}\u{1a}\u{2}\u{8}\u{1}\
      \u{12}\u{16}\n\tV2_UPLAND\u{10}\u{ab}\u{e6}\u{9b}\u{aa}\u{fc}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}\
      \u{1a}\u{2}\u{10}\u{1}\
      2\u{9b}\u{2}\
      \n\u{6}Ledger\
      \u{12}B\n\u{5}Ridge\u{12}\u{1a}.google.protobuf.FieldMask\u{1a}\u{19}.google.protobuf.Duratio\
      n\"\0(\u{1}\
      \u{12}F\n\u{6}Quarry\u{12}\u{19}.google.protobuf.Duration\u{1a}\u{1a}.r1.alpha.beta.Jetty.Del\
      ta\"\u{3}\u{88}\u{2}\u{1}0\u{1}\
      \u{12}?\n\u{5}Knoll\u{12}\u{14}.google.protobuf.Any\u{1a}\u{1a}.r1.alpha.beta.Jetty.Grove\"\0\
      (\u{1}0\u{1}\
      \u{12}D\n\u{6}Summit\u{12}\u{1a}.r1.alpha.beta.Jetty.Delta\u{1a}\u{1c}.r1.alpha.beta.WillowQu\
      arry1(\u{1}\
      B\u{19}P\u{1}Z\rexample.org/x\u{f8}\u{1}\0\u{ba}\u{2}\u{2}S1\
      b\u{6}proto3
      """,
    dependencies: [
      ProtobufAnyProto.file,
      ProtobufDurationProto.file,
      ProtobufFieldMaskProto.file,
      ProtobufTimestampProto.file,
    ])
}
