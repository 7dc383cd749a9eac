// Generated from deep/er/r1_file0.proto by the schema compiler, version 1. Do not edit: change the
// schema and run `swift run codegen`.
//
// A line.

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
  /// A line.
  package var cedarRidge: [Bool] = []
  package var consume: Float = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { DeepErR1File0Proto.file.message(at: 1) }

  package init() {}

  package init(
    cedarRidge: [Bool] = [],
    consume: Float = 0
  ) {
    self.cedarRidge = cedarRidge
    self.consume = consume
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.packed(2048, cedarRidge, BoolField.self)
    if consume.bitPattern != 0 { writer.float(16, consume) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 133: consume = reader.float()
      case 16_384, 16_386: reader.repeated(into: &cedarRidge, tag: tag, BoolField.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct S1Knoll: Message {
  /// Two
  /// lines with "quotes" and \.
  package enum Returns: Sendable, Hashable {
    case basinIslet(Float)
    /// Two
    /// lines with "quotes" and \.
    case groveWillow([UInt8])
  }

  /// A line.
  package enum For: Sendable, Hashable {
    /// Deprecated.
    case httpURL(Int32)
    /// A block.
    ///
    /// Deprecated.
    case orbitSummit(Int32)
  }

  package enum Static: Sendable, Hashable {
    indirect case selfField(S1Knoll)
    case emberYard(Int64)
  }

  package enum Typealias: Sendable, Hashable {
    /// A line.
    ///
    /// Deprecated.
    case stream(Int64)
    /// Two
    /// lines with "quotes" and \.
    case zenithUpland(ProtobufAny)
  }

  /// Deprecated.
  package var copy: [Int64: UInt64] = .init()
  package var jettyQuarry: ProtobufAny?
  /// Two
  /// lines with "quotes" and \.
  package var returns: Returns?
  package var deltaMarsh: Int32 = 0
  /// A block.
  package var lagoonFjord: S1Ridge?
  package var zenithEmber: Double?
  /// A line.
  package var `for`: For?
  package var `static`: Static?
  package var encode: Int64?
  package var `typealias`: Typealias?
  /// A line.
  @Boxed package var deltaBasin: S1Knoll? = nil
  package var rawValue: [Int64] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { DeepErR1File0Proto.file.message(at: 2) }

  package init() {}

  package init(
    copy: [Int64: UInt64] = [:],
    jettyQuarry: ProtobufAny? = nil,
    returns: Returns? = nil,
    deltaMarsh: Int32 = 0,
    lagoonFjord: S1Ridge? = nil,
    zenithEmber: Double? = nil,
    `for`: For? = nil,
    `static`: Static? = nil,
    encode: Int64? = nil,
    `typealias`: Typealias? = nil,
    deltaBasin: S1Knoll? = nil,
    rawValue: [Int64] = []
  ) {
    self.copy = copy
    self.jettyQuarry = jettyQuarry
    self.returns = returns
    self.deltaMarsh = deltaMarsh
    self.lagoonFjord = lagoonFjord
    self.zenithEmber = zenithEmber
    self.`for` = `for`
    self.`static` = `static`
    self.encode = encode
    self.`typealias` = `typealias`
    self.deltaBasin = deltaBasin
    self.rawValue = rawValue
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.map(536_870_911, copy, SInt64Field.self, UInt64Field.self)
    switch `typealias` {
    case .stream(let value): writer.sfixed64(273_834_960, value)
    default: break
    }
    writer.message(104_593_870, _deltaBasin)
    if let zenithEmber { writer.double(26_968_057, zenithEmber) }
    if let encode { writer.sint64(2806, encode) }
    switch `for` {
    case .httpURL(let value): writer.int32(2372, value)
    default: break
    }
    switch returns {
    case .groveWillow(let value): writer.bytes(2048, value)
    default: break
    }
    if let jettyQuarry { writer.message(2047, jettyQuarry) }
    switch returns {
    case .basinIslet(let value): writer.float(29, value)
    default: break
    }
    writer.packed(27, rawValue, Int64Field.self)
    if let lagoonFjord { writer.message(23, lagoonFjord) }
    switch `static` {
    case .selfField(let value): writer.message(17, value)
    default: break
    }
    switch `for` {
    case .orbitSummit(let value): writer.sint32(16, value)
    default: break
    }
    switch `static` {
    case .emberYard(let value): writer.int64(15, value)
    default: break
    }
    switch `typealias` {
    case .zenithUpland(let value): writer.message(7, value)
    default: break
    }
    if deltaMarsh != 0 { writer.sfixed32(3, deltaMarsh) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 29: deltaMarsh = reader.sfixed32()
      case 58:
        var value = ProtobufAny()
        if case .zenithUpland(let present) = `typealias` {
          value = present
          `typealias` = nil
        }
        reader.message(into: &value)
        `typealias` = .zenithUpland(value)
      case 120: `static` = .emberYard(reader.int64())
      case 128: `for` = .orbitSummit(reader.sint32())
      case 138:
        var value = S1Knoll()
        if case .selfField(let present) = `static` {
          value = present
          `static` = nil
        }
        reader.message(into: &value)
        `static` = .selfField(value)
      case 186: reader.message(into: &lagoonFjord)
      case 216, 218: reader.repeated(into: &rawValue, tag: tag, Int64Field.self)
      case 237: returns = .basinIslet(reader.float())
      case 16_378: reader.message(into: &jettyQuarry)
      case 16_386: returns = .groveWillow(reader.bytes())
      case 18_976: `for` = .httpURL(reader.int32())
      case 22_448: encode = reader.sint64()
      case 215_744_457: zenithEmber = reader.double()
      case 836_750_962: reader.message(into: &_deltaBasin)
      case 2_190_679_681: `typealias` = .stream(reader.sfixed64())
      case 4_294_967_290: reader.mapEntry(into: &copy, SInt64Field.self, UInt64Field.self)
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
      \u{12} \n\u{b}cedar_ridge\u{18}\u{80}\u{10} \u{3}(\u{8}R\ncedarRidge\
      \u{12}\u{1a}\n\u{7}consume\u{18}\u{10} \u{1}(\u{2}R\todd name3\
      \"\u{d4}\u{6}\
      \n\u{5}Knoll\
      \u{12}=\n\u{4}copy\u{18}\u{ff}\u{ff}\u{ff}\u{ff}\u{1} \u{3}(\u{b}2!.r1.v1.Upper_case.Knoll.Co\
      pyEntryB\u{2}\u{18}\u{1}R\u{4}copy\
      \u{12}8\n\u{c}jetty_quarry\u{18}\u{ff}\u{f} \u{1}(\u{b}2\u{14}.google.protobuf.AnyR\u{b}jetty\
      Quarry\
      \u{12}!\n\u{b}basin_islet\u{18}\u{1d} \u{1}(\u{2}H\0R\nbasinIslet\
      \u{12}$\n\u{c}grove_willow\u{18}\u{80}\u{10} \u{1}(\u{c}H\0R\u{b}groveWillow\
      \u{12}\u{1d}\n\u{b}delta_marsh\u{18}\u{3} \u{1}(\u{f}R\u{8}\u{c3}\u{9c}mLaut4\
      \u{12}:\n\u{c}lagoon_fjord\u{18}\u{17} \u{1}(\u{b}2\u{17}.r1.v1.Upper_case.RidgeR\u{b}lagoonF\
      jord\
      \u{12})\n\u{c}zenith_ember\u{18}\u{f9}\u{ff}\u{ed}\u{c} \u{1}(\u{1}H\u{4}R\u{b}zenithEmber\
      \u{88}\u{1}\u{1}\
      \u{12} \n\u{8}http_url\u{18}\u{c4}\u{12} \u{1}(\u{5}B\u{2}\u{18}\u{1}H\u{1}R\u{7}httpUrl\
      \u{12}'\n\u{c}orbit_summit\u{18}\u{10} \u{1}(\u{11}B\u{2}\u{18}\u{1}H\u{1}R\u{b}orbitSummit\
      \u{12}-\n\u{4}Self\u{18}\u{11} \u{1}(\u{b}2\u{17}.r1.v1.Upper_case.KnollH\u{2}R\u{4}Self\
      \u{12}\u{1f}\n\nember_yard\u{18}\u{f} \u{1}(\u{3}H\u{2}R\temberYard\
      \u{12}\u{1c}\n\u{6}encode\u{18}\u{f6}\u{15} \u{1}(\u{12}H\u{5}R\u{6}encode\u{88}\u{1}\u{1}\
      \u{12} \n\u{6}stream\u{18}\u{d0}\u{c7}\u{c9}\u{82}\u{1} \u{1}(\u{10}B\u{2}\u{18}\u{1}H\u{3}R\
      \u{6}stream\
      \u{12};\n\rzenith_upland\u{18}\u{7} \u{1}(\u{b}2\u{14}.google.protobuf.AnyH\u{3}R\u{c}zenithU\
      pland\
      \u{12}@\n\u{b}delta_basin\u{18}\u{ce}\u{f3}\u{ef}1 \u{1}(\u{b}2\u{17}.r1.v1.Upper_case.KnollH\
      \u{6}R\ndeltaBasin\u{88}\u{1}\u{1}\
      \u{12}\u{1b}\n\traw_value\u{18}\u{1b} \u{3}(\u{3}R\u{8}rawValue\
      \u{1a}7\
      \n\tCopyEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{12}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{4}R\u{5}value\
      :\u{2}8\u{1}\
      B\t\n\u{7}returns\
      B\u{5}\n\u{3}for\
      B\u{8}\n\u{6}static\
      B\u{b}\n\ttypealias\
      B\u{f}\n\r_zenith_ember\
      B\t\n\u{7}_encode\
      B\u{e}\n\u{c}_delta_basin\
      B\u{17}\n\u{b}org.exampleH\u{2}\u{f8}\u{1}\0\u{ba}\u{2}\u{2}S1\
      b\u{6}proto3
      """,
    dependencies: [ProtobufAnyProto.file])
}
