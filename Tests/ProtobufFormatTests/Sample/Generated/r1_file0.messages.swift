// Generated from deep/er/r1_file0.proto by the schema compiler, version 1. Do not edit: change the
// schema and run `swift run codegen`.

package import ProtobufCodec
package import WellKnownTypes

package struct S1Ridge: Message {
  /// Deprecated.
  package var hash: Float?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { DeepErR1File0Proto.file.message(at: 0) }

  package init() {}

  package init(
    hash: Float? = nil
  ) {
    self.hash = hash
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let hash { writer.float(2047, hash) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 16_381: hash = reader.float()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct S1Self: Message {
  package var cedarRidge: Int32 = 0
  package var message: Float = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { DeepErR1File0Proto.file.message(at: 1) }

  package init() {}

  package init(
    cedarRidge: Int32 = 0,
    message: Float = 0
  ) {
    self.cedarRidge = cedarRidge
    self.message = message
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if cedarRidge != 0 { writer.sint32(2048, cedarRidge) }
    if message.bitPattern != 0 { writer.float(16, message) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 133: message = reader.float()
      case 16_384: cedarRidge = reader.sint32()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Deprecated.
package struct S1Knoll: Message {
  /// A line.
  package enum TypeOneof: Sendable, Hashable {
    case deltaMarsh(S1Self)
  }

  package enum Do: Sendable, Hashable {
    /// A line.
    case orbitSummit(Bool)
  }

  /// Two
  /// lines with "quotes" and \.
  package var stream: String = ""
  package var optional: ProtobufAny?
  @Boxed package var willowTundra: S1Knoll? = nil
  package var groveWillow: Int32?
  /// A line.
  package var type: TypeOneof?
  package var lagoonFjord: Int32?
  /// A block.
  package var zenithEmber: [Int32: S1Knoll] = .init()
  package var httpURL: Int64 = 0
  package var `do`: Do?
  package var selfField: S1Self?
  /// Deprecated.
  package var emberYard: [S1Self] = []
  /// A line.
  package var encode: Int64?
  package var tundraKnoll4: [S1Self] = []
  package var zenithMarsh: Int64 = 0
  /// Two
  /// lines with "quotes" and \.
  package var knollMarsh: ProtobufAny?
  @Boxed package var isletZenith: S1Knoll? = nil
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { DeepErR1File0Proto.file.message(at: 2) }

  package init() {}

  package init(
    stream: String = "",
    optional: ProtobufAny? = nil,
    willowTundra: S1Knoll? = nil,
    groveWillow: Int32? = nil,
    type: TypeOneof? = nil,
    lagoonFjord: Int32? = nil,
    zenithEmber: [Int32: S1Knoll] = [:],
    httpURL: Int64 = 0,
    `do`: Do? = nil,
    selfField: S1Self? = nil,
    emberYard: [S1Self] = [],
    encode: Int64? = nil,
    tundraKnoll4: [S1Self] = [],
    zenithMarsh: Int64 = 0,
    knollMarsh: ProtobufAny? = nil,
    isletZenith: S1Knoll? = nil
  ) {
    self.stream = stream
    self.optional = optional
    self.willowTundra = willowTundra
    self.groveWillow = groveWillow
    self.type = type
    self.lagoonFjord = lagoonFjord
    self.zenithEmber = zenithEmber
    self.httpURL = httpURL
    self.`do` = `do`
    self.selfField = selfField
    self.emberYard = emberYard
    self.encode = encode
    self.tundraKnoll4 = tundraKnoll4
    self.zenithMarsh = zenithMarsh
    self.knollMarsh = knollMarsh
    self.isletZenith = isletZenith
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.message(536_870_911, _willowTundra)
    if let knollMarsh { writer.message(533_929_910, knollMarsh) }
    switch type {
    case .deltaMarsh(let value): writer.message(496_720_465, value)
    case nil: break
    }
    writer.map(433_880_535, zenithEmber, Int32Field.self, MessageField<S1Knoll>.self)
    if httpURL != 0 { writer.int64(138_472_984, httpURL) }
    writer.message(104_593_870, _isletZenith)
    if let encode { writer.sint64(2806, encode) }
    if let selfField { writer.message(2048, selfField) }
    if let optional { writer.message(2047, optional) }
    if let lagoonFjord { writer.int32(22, lagoonFjord) }
    writer.messages(16, tundraKnoll4)
    if !stream.isEmpty { writer.string(15, stream) }
    if zenithMarsh != 0 { writer.sint64(13, zenithMarsh) }
    if let groveWillow { writer.sfixed32(9, groveWillow) }
    writer.messages(8, emberYard)
    switch `do` {
    case .orbitSummit(let value): writer.bool(1, value)
    case nil: break
    }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: `do` = .orbitSummit(reader.bool())
      case 66: reader.messages(into: &emberYard, tag: tag)
      case 77: groveWillow = reader.sfixed32()
      case 104: zenithMarsh = reader.sint64()
      case 122: stream = reader.string()
      case 130: reader.messages(into: &tundraKnoll4, tag: tag)
      case 176: lagoonFjord = reader.int32()
      case 16_378: reader.message(into: &optional)
      case 16_386: reader.message(into: &selfField)
      case 22_448: encode = reader.sint64()
      case 836_750_962: reader.message(into: &_isletZenith)
      case 1_107_783_872: httpURL = reader.int64()
      case 3_471_044_282:
        reader.mapEntry(into: &zenithEmber, Int32Field.self, MessageField<S1Knoll>.self)
      case 3_973_763_722:
        var value = S1Self()
        if case .deltaMarsh(let present) = type {
          value = present
          type = nil
        }
        reader.message(into: &value)
        type = .deltaMarsh(value)
      case 4_271_439_282: reader.message(into: &knollMarsh)
      case 4_294_967_290: reader.message(into: &_willowTundra)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `deep/er/r1_file0.proto`, for JSON and reflection.
package enum DeepErR1File0Proto {
  package static let file = FileDescriptor(
    latin1: """
      \n\u{16}deep/er/r1_file0.proto\
      \u{12}\u{10}r1.v1.Upper_case\
      \u{1a}\u{19}google/protobuf/any.proto\
      \".\
      \n\u{5}Ridge\
      \u{12}\u{1c}\n\u{4}hash\u{18}\u{ff}\u{f} \u{1}(\u{2}B\u{2}\u{18}\u{1}H\0R\u{4}hash\u{88}\u{1}\
      \u{1}\
      B\u{7}\n\u{5}_hash\
      \"D\
      \n\u{4}self\
      \u{12} \n\u{b}cedar_ridge\u{18}\u{80}\u{10} \u{1}(\u{11}R\ncedarRidge\
      \u{12}\u{1a}\n\u{7}message\u{18}\u{10} \u{1}(\u{2}R\todd name3\
      \"\u{f5}\u{7}\
      \n\u{5}Knoll\
      \u{12} \n\u{6}stream\u{18}\u{f} \u{1}(\tR\u{10}with_underscore5\
      \u{12}1\n\u{8}optional\u{18}\u{ff}\u{f} \u{1}(\u{b}2\u{14}.google.protobuf.AnyR\u{8}optional\
      \u{12}@\n\rwillow_tundra\u{18}\u{ff}\u{ff}\u{ff}\u{ff}\u{1} \u{1}(\u{b}2\u{17}.r1.v1.Upper_ca\
      se.KnollR\u{c}willowTundra\
      \u{12}&\n\u{c}grove_willow\u{18}\t \u{1}(\u{f}H\u{2}R\u{b}groveWillow\u{88}\u{1}\u{1}\
      \u{12}=\n\u{b}delta_marsh\u{18}\u{d1}\u{b4}\u{ed}\u{ec}\u{1} \u{1}(\u{b}2\u{16}.r1.v1.Upper_c\
      ase.selfH\0R\ndeltaMarsh\
      \u{12}&\n\u{c}lagoon_fjord\u{18}\u{16} \u{1}(\u{5}H\u{3}R\u{b}lagoonFjord\u{88}\u{1}\u{1}\
      \u{12}O\n\u{c}zenith_ember\u{18}\u{d7}\u{fb}\u{f1}\u{ce}\u{1} \u{3}(\u{b}2(.r1.v1.Upper_case.\
      Knoll.ZenithEmberEntryR\u{b}zenithEmber\
      \u{12}\u{1c}\n\u{8}http_url\u{18}\u{98}\u{dc}\u{83}B \u{1}(\u{3}R\u{7}httpUrl\
      \u{12}#\n\u{c}orbit_summit\u{18}\u{1} \u{1}(\u{8}H\u{1}R\u{b}orbitSummit\
      \u{12}3\n\u{4}Self\u{18}\u{80}\u{10} \u{1}(\u{b}2\u{16}.r1.v1.Upper_case.selfH\u{4}R\u{7}quo\
      \"te6\u{88}\u{1}\u{1}\
      \u{12}9\n\nember_yard\u{18}\u{8} \u{3}(\u{b}2\u{16}.r1.v1.Upper_case.selfB\u{2}\u{18}\u{1}R\t\
      emberYard\
      \u{12}\u{1c}\n\u{6}encode\u{18}\u{f6}\u{15} \u{1}(\u{12}H\u{5}R\u{6}encode\u{88}\u{1}\u{1}\
      \u{12}:\n\u{c}TundraKnoll4\u{18}\u{10} \u{3}(\u{b}2\u{16}.r1.v1.Upper_case.selfR\u{c}TundraKn\
      oll4\
      \u{12}!\n\u{c}zenith_marsh\u{18}\r \u{1}(\u{12}R\u{b}zenithMarsh\
      \u{12}?\n\u{b}knoll_marsh\u{18}\u{b6}\u{bf}\u{cc}\u{fe}\u{1} \u{1}(\u{b}2\u{14}.google.protob\
      uf.AnyR\u{10}with_underscore7\
      \u{12}B\n\u{c}islet_zenith\u{18}\u{ce}\u{f3}\u{ef}1 \u{1}(\u{b}2\u{17}.r1.v1.Upper_case.Knoll\
      H\u{6}R\u{b}isletZenith\u{88}\u{1}\u{1}\
      \u{1a}W\
      \n\u{10}ZenithEmberEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{5}R\u{3}key\
      \u{12}-\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{17}.r1.v1.Upper_case.KnollR\u{5}value\
      :\u{2}8\u{1}\
      :\u{2}\u{18}\u{1}\
      B\u{6}\n\u{4}Type\
      B\u{4}\n\u{2}do\
      B\u{f}\n\r_grove_willow\
      B\u{f}\n\r_lagoon_fjord\
      B\u{7}\n\u{5}_Self\
      B\t\n\u{7}_encode\
      B\u{f}\n\r_islet_zenith\
      J\u{6}\u{8}\u{88}'\u{10}\u{89}'\
      J\u{6}\u{8}\u{92}'\u{10}\u{9d}'\
      B\u{19}P\u{1}Z\rexample.org/x\u{f8}\u{1}\0\u{ba}\u{2}\u{2}S1\
      b\u{6}proto3
      """,
    dependencies: [ProtobufAnyProto.file])
}
