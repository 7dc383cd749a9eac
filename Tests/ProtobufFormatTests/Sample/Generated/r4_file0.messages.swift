// Generated from r4_file0.proto by the schema compiler, version 1. Do not edit: change the schema
// and run `swift run codegen`.

package import ProtobufCodec
package import WellKnownTypes

package struct S4Dictionary: Message {
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { R4File0Proto.file.message(at: 0) }

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

package struct S4HTTPServer: Message {
  /// A line.
  package enum Quarry: Enumeration {
    case v1Knoll
    /// A line.
    ///
    /// Deprecated.
    case v1Basin
    case v1Jetty
    case unrecognized(Int32)

    package init() { self = .v1Knoll }

    package init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .v1Knoll
      case -227_533_735: self = .v1Basin
      case 2_147_483_647: self = .v1Jetty
      default: self = .unrecognized(rawValue)
      }
    }

    package var rawValue: Int32 {
      switch self {
      case .v1Knoll: 0
      case .v1Basin: -227_533_735
      case .v1Jetty: 2_147_483_647
      case .unrecognized(let value): value
      }
    }
  }

  /// A block.
  package var harborMarsh: [Int64] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { R4File0Proto.file.message(at: 1) }

  package init() {}

  package init(
    harborMarsh: [Int64] = []
  ) {
    self.harborMarsh = harborMarsh
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.packed(25, harborMarsh, SInt64Field.self)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 200, 202: reader.repeated(into: &harborMarsh, tag: tag, SInt64Field.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Two
/// lines with "quotes" and \.
package struct S4Ember: Message {
  package enum North: Enumeration {
    case valley
    case amber
    /// Two
    /// lines with "quotes" and \.
    case delta
    case tundra
    case ridge
    /// Deprecated.
    case marsh
    case unrecognized(Int32)

    /// Another name of `tundra`.
    package static var islet: North { .tundra }

    package init() { self = .valley }

    package init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .valley
      case 9: self = .amber
      case 984_340_451: self = .delta
      case 2_147_483_647: self = .tundra
      case 18: self = .ridge
      case -16: self = .marsh
      default: self = .unrecognized(rawValue)
      }
    }

    package var rawValue: Int32 {
      switch self {
      case .valley: 0
      case .amber: 9
      case .delta: 984_340_451
      case .tundra: 2_147_483_647
      case .ridge: 18
      case .marsh: -16
      case .unrecognized(let value): value
      }
    }
  }

  /// A line.
  package struct Knoll: Message {
    /// Two
    /// lines with "quotes" and \.
    package struct FileDescriptorMessage: Message {
      /// Two
      /// lines with "quotes" and \.
      package struct Jetty: Message {
        package var unknownFields = UnknownFields()

        package static var descriptor: MessageDescriptor { R4File0Proto.file.message(at: 5) }

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

      package enum With1Digit: Sendable, Hashable {
        case valleyIslet(ProtobufDoubleValue)
        /// Deprecated.
        case northCedar(ProtobufStruct)
      }

      package var borrow: [Int64: ProtobufFloatValue] = .init()
      /// A line.
      package var harborRidge: [North] = []
      package var mutate: [UInt64: Int64] = .init()
      /// Two
      /// lines with "quotes" and \.
      package var `is`: [S4HTTPServer.Quarry] = []
      package var with1Digit: With1Digit?
      package var willowLagoon: [Int64: UInt32] = .init()
      /// Deprecated.
      package var prairieAmber: UInt32 = 0
      package var unknownFields = UnknownFields()

      package static var descriptor: MessageDescriptor { R4File0Proto.file.message(at: 4) }

      package init() {}

      package init(
        borrow: [Int64: ProtobufFloatValue] = [:],
        harborRidge: [North] = [],
        mutate: [UInt64: Int64] = [:],
        `is`: [S4HTTPServer.Quarry] = [],
        with1Digit: With1Digit? = nil,
        willowLagoon: [Int64: UInt32] = [:],
        prairieAmber: UInt32 = 0
      ) {
        self.borrow = borrow
        self.harborRidge = harborRidge
        self.mutate = mutate
        self.`is` = `is`
        self.with1Digit = with1Digit
        self.willowLagoon = willowLagoon
        self.prairieAmber = prairieAmber
      }

      @inline(never)
      package func write(to writer: inout MessageWriter) {
        writer.unknownFields(unknownFields)
        writer.map(536_870_911, willowLagoon, Int64Field.self, UInt32Field.self)
        writer.packed(145_629_589, harborRidge, EnumField<North>.self)
        if prairieAmber != 0 { writer.uint32(2441, prairieAmber) }
        writer.map(2048, mutate, UInt64Field.self, Int64Field.self)
        writer.packed(2047, `is`, EnumField<S4HTTPServer.Quarry>.self)
        switch with1Digit {
        case .northCedar(let value): writer.message(770, value)
        default: break
        }
        writer.map(15, borrow, Int64Field.self, MessageField<ProtobufFloatValue>.self)
        switch with1Digit {
        case .valleyIslet(let value): writer.message(6, value)
        default: break
        }
      }

      @inline(never)
      package mutating func read(from reader: inout MessageReader) {
        while let tag = reader.nextTag() {
          switch tag {
          case 50:
            var value = ProtobufDoubleValue()
            if case .valleyIslet(let present) = with1Digit {
              value = present
              with1Digit = nil
            }
            reader.message(into: &value)
            with1Digit = .valleyIslet(value)
          case 122:
            reader.mapEntry(into: &borrow, Int64Field.self, MessageField<ProtobufFloatValue>.self)
          case 6162:
            var value = ProtobufStruct()
            if case .northCedar(let present) = with1Digit {
              value = present
              with1Digit = nil
            }
            reader.message(into: &value)
            with1Digit = .northCedar(value)
          case 16_376, 16_378:
            reader.repeated(into: &`is`, tag: tag, EnumField<S4HTTPServer.Quarry>.self)
          case 16_386: reader.mapEntry(into: &mutate, UInt64Field.self, Int64Field.self)
          case 19_528: prairieAmber = reader.uint32()
          case 1_165_036_712, 1_165_036_714:
            reader.repeated(into: &harborRidge, tag: tag, EnumField<North>.self)
          case 4_294_967_290:
            reader.mapEntry(into: &willowLagoon, Int64Field.self, UInt32Field.self)
          default: reader.unknown(tag, into: &unknownFields)
          }
        }
      }
    }

    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { R4File0Proto.file.message(at: 3) }

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

  package struct NeverMessage: Message {
    package enum A1b2: Sendable, Hashable {
      /// Two
      /// lines with "quotes" and \.
      case fjordGrove(Int64)
      case orbitTundra(S4Ember)
    }

    package enum CamelCase: Sendable, Hashable {
      case messageName(ProtobufBytesValue)
      /// A line.
      case tag(Int32)
      /// Two
      /// lines with "quotes" and \.
      case valleySummit(Int64)
    }

    package var a1b2: A1b2?
    package var camelCase: CamelCase?
    package var prairieDelta: Float = 0
    package var `operator`: UInt32 = 0
    package var fjordValley: Double = 0
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { R4File0Proto.file.message(at: 9) }

    package init() {}

    package init(
      a1b2: A1b2? = nil,
      camelCase: CamelCase? = nil,
      prairieDelta: Float = 0,
      `operator`: UInt32 = 0,
      fjordValley: Double = 0
    ) {
      self.a1b2 = a1b2
      self.camelCase = camelCase
      self.prairieDelta = prairieDelta
      self.`operator` = `operator`
      self.fjordValley = fjordValley
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if prairieDelta.bitPattern != 0 { writer.float(536_870_911, prairieDelta) }
      if fjordValley.bitPattern != 0 { writer.double(315_222_422, fjordValley) }
      switch a1b2 {
      case .orbitTundra(let value): writer.message(2048, value)
      default: break
      }
      switch camelCase {
      case .valleySummit(let value): writer.sfixed64(2047, value)
      default: break
      }
      if `operator` != 0 { writer.uint32(16, `operator`) }
      switch camelCase {
      case .tag(let value): writer.sint32(15, value)
      case .messageName(let value): writer.message(13, value)
      default: break
      }
      switch a1b2 {
      case .fjordGrove(let value): writer.int64(5, value)
      default: break
      }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 40: a1b2 = .fjordGrove(reader.int64())
        case 106:
          var value = ProtobufBytesValue()
          if case .messageName(let present) = camelCase {
            value = present
            camelCase = nil
          }
          reader.message(into: &value)
          camelCase = .messageName(value)
        case 120: camelCase = .tag(reader.sint32())
        case 128: `operator` = reader.uint32()
        case 16_377: camelCase = .valleySummit(reader.sfixed64())
        case 16_386:
          var value = S4Ember()
          if case .orbitTundra(let present) = a1b2 {
            value = present
            a1b2 = nil
          }
          reader.message(into: &value)
          a1b2 = .orbitTundra(value)
        case 2_521_779_377: fjordValley = reader.double()
        case 4_294_967_293: prairieDelta = reader.float()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package var jettyQuarry: ProtobufInt32Value?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { R4File0Proto.file.message(at: 2) }

  package init() {}

  package init(
    jettyQuarry: ProtobufInt32Value? = nil
  ) {
    self.jettyQuarry = jettyQuarry
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let jettyQuarry { writer.message(316_736_078, jettyQuarry) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 2_533_888_626: reader.message(into: &jettyQuarry)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Two
/// lines with "quotes" and \.
package struct S4Cedar: Message {
  package enum Writer: Sendable, Hashable {
    case amberHarbor(S4Ember.Knoll.FileDescriptorMessage.Jetty)
  }

  package var `defer`: [Int32: Float] = .init()
  /// Two
  /// lines with "quotes" and \.
  package var harborCedar: [Int32: Int32] = .init()
  package var writer: Writer?
  /// Two
  /// lines with "quotes" and \.
  package var copy: [UInt64] = []
  package var summitOrbit: S4HTTPServer.Quarry?
  package var tag: [UInt64] = []
  /// A block.
  package var `default`: [[UInt8]] = []
  package var knollDelta: String = ""
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { R4File0Proto.file.message(at: 10) }

  package init() {}

  package init(
    `defer`: [Int32: Float] = [:],
    harborCedar: [Int32: Int32] = [:],
    writer: Writer? = nil,
    copy: [UInt64] = [],
    summitOrbit: S4HTTPServer.Quarry? = nil,
    tag: [UInt64] = [],
    `default`: [[UInt8]] = [],
    knollDelta: String = ""
  ) {
    self.`defer` = `defer`
    self.harborCedar = harborCedar
    self.writer = writer
    self.copy = copy
    self.summitOrbit = summitOrbit
    self.tag = tag
    self.`default` = `default`
    self.knollDelta = knollDelta
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.packed(536_870_911, self.tag, Fixed64Field.self)
    if let summitOrbit { writer.enumeration(233_589_554, summitOrbit) }
    if !knollDelta.isEmpty { writer.string(115_155_777, knollDelta) }
    writer.repeated(2047, copy, UInt64Field.self)
    writer.repeated(515, `default`, BytesField.self)
    writer.map(424, harborCedar, SInt32Field.self, SInt32Field.self)
    switch self.writer {
    case .amberHarbor(let value): writer.message(17, value)
    case nil: break
    }
    writer.map(15, `defer`, Int32Field.self, FloatField.self)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 122: reader.mapEntry(into: &`defer`, Int32Field.self, FloatField.self)
      case 138:
        var value = S4Ember.Knoll.FileDescriptorMessage.Jetty()
        if case .amberHarbor(let present) = self.writer {
          value = present
          self.writer = nil
        }
        reader.message(into: &value)
        self.writer = .amberHarbor(value)
      case 3394: reader.mapEntry(into: &harborCedar, SInt32Field.self, SInt32Field.self)
      case 4122: reader.repeated(into: &`default`, tag: tag, BytesField.self)
      case 16_376, 16_378: reader.repeated(into: &copy, tag: tag, UInt64Field.self)
      case 921_246_218: knollDelta = reader.string()
      case 1_868_716_432: summitOrbit = reader.enumeration()
      case 4_294_967_289, 4_294_967_290:
        reader.repeated(into: &self.tag, tag: tag, Fixed64Field.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct S4Prairie: Message {
  /// A block.
  package struct Knoll: Message {
    package enum Where: Sendable, Hashable {
      case `static`(ProtobufNullValue)
      case rpc(S4Prairie)
    }

    package var search: UInt32 = 0
    /// A line.
    package var zenithFjord: ProtobufBytesValue?
    package var `where`: Where?
    package var orbitNorth: [Int32: ProtobufDuration] = .init()
    /// A line.
    package var deltaBasin: ProtobufValue?
    package var unsafeAddress: [ProtobufBoolValue] = []
    package var modify: [UInt64] = []
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { R4File0Proto.file.message(at: 14) }

    package init() {}

    package init(
      search: UInt32 = 0,
      zenithFjord: ProtobufBytesValue? = nil,
      `where`: Where? = nil,
      orbitNorth: [Int32: ProtobufDuration] = [:],
      deltaBasin: ProtobufValue? = nil,
      unsafeAddress: [ProtobufBoolValue] = [],
      modify: [UInt64] = []
    ) {
      self.search = search
      self.zenithFjord = zenithFjord
      self.`where` = `where`
      self.orbitNorth = orbitNorth
      self.deltaBasin = deltaBasin
      self.unsafeAddress = unsafeAddress
      self.modify = modify
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      switch `where` {
      case .rpc(let value): writer.message(536_870_911, value)
      default: break
      }
      if let zenithFjord { writer.message(201_897_909, zenithFjord) }
      switch `where` {
      case .`static`(let value): writer.enumeration(2853, value)
      default: break
      }
      writer.map(2047, orbitNorth, Int32Field.self, MessageField<ProtobufDuration>.self)
      writer.messages(952, unsafeAddress)
      writer.repeated(23, modify, Fixed64Field.self)
      if let deltaBasin { writer.message(16, deltaBasin) }
      if search != 0 { writer.uint32(6, search) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 48: search = reader.uint32()
        case 130: reader.message(into: &deltaBasin)
        case 185, 186: reader.repeated(into: &modify, tag: tag, Fixed64Field.self)
        case 7618: reader.messages(into: &unsafeAddress, tag: tag)
        case 16_378:
          reader.mapEntry(into: &orbitNorth, Int32Field.self, MessageField<ProtobufDuration>.self)
        case 22_824: `where` = .`static`(reader.enumeration())
        case 1_615_183_274: reader.message(into: &zenithFjord)
        case 4_294_967_290:
          var value = S4Prairie()
          if case .rpc(let present) = `where` {
            value = present
            `where` = nil
          }
          reader.message(into: &value)
          `where` = .rpc(value)
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { R4File0Proto.file.message(at: 13) }

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

/// The schema `r4_file0.proto`, for JSON and reflection.
package enum R4File0Proto {
  package static let file = FileDescriptor(
    latin1: """
      \n\u{e}r4_file0.proto\
      \u{12}\u{2}r4\
      \u{1a}\u{1e}google/protobuf/duration.proto\
      \u{1a} google/protobuf/field_mask.proto\
      \u{1a}\u{1c}google/protobuf/struct.proto\
      \u{1a}\u{1f}google/protobuf/timestamp.proto\
      \u{1a}\u{1e}google/protobuf/wrappers.proto\
      \"\u{c}\
      \n\nDictionary\
      \"t\
      \n\nHTTPServer\
      \u{12}!\n\u{c}harbor_marsh\u{18}\u{19} \u{3}(\u{12}R\u{b}harborMarsh\
      \"C\
      \n\u{6}Quarry\
      \u{12}\u{c}\n\u{8}V1_KNOLL\u{10}\0\
      \u{12}\u{19}\n\u{8}V1_BASIN\u{10}\u{d9}\u{b8}\u{c0}\u{93}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}\
      \u{1a}\u{2}\u{8}\u{1}\
      \u{12}\u{10}\n\u{8}V1_JETTY\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{7}\
      \"\u{e8}\n\
      \n\u{5}Ember\
      \u{12}G\n\u{c}jetty_quarry\u{18}\u{ce}\u{84}\u{84}\u{97}\u{1} \u{1}(\u{b}2\u{1b}.google.proto\
      buf.Int32ValueH\0R\u{b}jettyQuarry\u{88}\u{1}\u{1}\
      \u{1a}\u{88}\u{6}\
      \n\u{5}Knoll\
      \u{1a}\u{fe}\u{5}\
      \n\u{e}FileDescriptor\
      \u{12}B\n\u{6}borrow\u{18}\u{f} \u{3}(\u{b}2*.r4.Ember.Knoll.FileDescriptor.BorrowEntryR\u{6}\
      borrow\
      \u{12}5\n\u{c}harbor_ridge\u{18}\u{95}\u{c3}\u{b8}E \u{3}(\u{e}2\u{f}.r4.Ember.NorthR\u{b}har\
      borRidge\
      \u{12}C\n\u{6}mutate\u{18}\u{80}\u{10} \u{3}(\u{b}2*.r4.Ember.Knoll.FileDescriptor.MutateEntr\
      yR\u{6}mutate\
      \u{12}&\n\u{2}is\u{18}\u{ff}\u{f} \u{3}(\u{e}2\u{15}.r4.HTTPServer.QuarryR\u{2}is\
      \u{12}?\n\u{c}valley_islet\u{18}\u{6} \u{1}(\u{b}2\u{1c}.google.protobuf.DoubleValueH\0R\todd\
       name2\
      \u{12}?\n\u{b}north_cedar\u{18}\u{82}\u{6} \u{1}(\u{b}2\u{17}.google.protobuf.StructB\u{2}\
      \u{18}\u{1}H\0R\nnorthCedar\
      \u{12}Y\n\rwillow_lagoon\u{18}\u{ff}\u{ff}\u{ff}\u{ff}\u{1} \u{3}(\u{b}20.r4.Ember.Knoll.File\
      Descriptor.WillowLagoonEntryR\u{c}willowLagoon\
      \u{12}(\n\rprairie_amber\u{18}\u{89}\u{13} \u{1}(\rB\u{2}\u{18}\u{1}R\u{c}prairieAmber\
      \u{1a}\u{7}\
      \n\u{5}Jetty\
      \u{1a}V\
      \n\u{b}BorrowEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{3}R\u{3}key\
      \u{12}1\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{1b}.google.protobuf.FloatValueR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}9\
      \n\u{b}MutateEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{4}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{3}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}?\
      \n\u{11}WillowLagoonEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{3}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\rR\u{5}value\
      :\u{2}8\u{1}\
      B\u{e}\n\u{c}with_1_digit\
      R\ngone_field\
      R\u{4}lost\
      \u{1a}\u{d9}\u{2}\
      \n\u{5}Never\
      \u{12} \n\u{b}fjord_grove\u{18}\u{5} \u{1}(\u{3}H\0R\todd name3\
      \u{12}/\n\u{c}orbit_tundra\u{18}\u{80}\u{10} \u{1}(\u{b}2\t.r4.EmberH\0R\u{b}orbitTundra\
      \u{12}@\n\u{c}message_name\u{18}\r \u{1}(\u{b}2\u{1b}.google.protobuf.BytesValueH\u{1}R\u{b}m\
      essageName\
      \u{12}\u{12}\n\u{3}tag\u{18}\u{f} \u{1}(\u{11}H\u{1}R\u{3}tag\
      \u{12}&\n\rvalley_summit\u{18}\u{ff}\u{f} \u{1}(\u{10}H\u{1}R\u{c}valleySummit\
      \u{12}'\n\rprairie_delta\u{18}\u{ff}\u{ff}\u{ff}\u{ff}\u{1} \u{1}(\u{2}R\u{c}prairieDelta\
      \u{12}\u{1a}\n\u{8}operator\u{18}\u{10} \u{1}(\rR\u{8}operator\
      \u{12}%\n\u{c}fjord_valley\u{18}\u{96}\u{d3}\u{a7}\u{96}\u{1} \u{1}(\u{1}R\u{b}fjordValley\
      B\u{6}\n\u{4}a1b2\
      B\u{b}\n\tcamelCase\
      \"\u{9d}\u{1}\
      \n\u{5}North\
      \u{12}\u{10}\n\u{c}NORTH_VALLEY\u{10}\0\
      \u{12}\u{f}\n\u{b}NORTH_AMBER\u{10}\t\
      \u{12}\u{13}\n\u{b}NORTH_DELTA\u{10}\u{e3}\u{af}\u{af}\u{d5}\u{3}\
      \u{12}\u{14}\n\u{c}NORTH_TUNDRA\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{7}\
      \u{12}\u{13}\n\u{b}NORTH_ISLET\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{7}\
      \u{12}\u{f}\n\u{b}NORTH_RIDGE\u{10}\u{12}\
      \u{12}\u{1c}\n\u{b}NORTH_MARSH\u{10}\u{f0}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\
      \u{1}\u{1a}\u{2}\u{8}\u{1}\
      \u{1a}\u{2}\u{10}\u{1}\
      B\u{f}\n\r_jetty_quarry\
      \"\u{8c}\u{4}\
      \n\u{5}Cedar\
      \u{12}*\n\u{5}defer\u{18}\u{f} \u{3}(\u{b}2\u{14}.r4.Cedar.DeferEntryR\u{5}defer\
      \u{12}>\n\u{c}harbor_cedar\u{18}\u{a8}\u{3} \u{3}(\u{b}2\u{1a}.r4.Cedar.HarborCedarEntryR\
      \u{b}harborCedar\
      \u{12}I\n\u{c}amber_harbor\u{18}\u{11} \u{1}(\u{b}2$.r4.Ember.Knoll.FileDescriptor.JettyH\0R\
      \u{b}amberHarbor\
      \u{12}\u{17}\n\u{4}copy\u{18}\u{ff}\u{f} \u{3}(\u{4}B\u{2}\u{10}\0R\u{4}copy\
      \u{12}@\n\u{c}summit_orbit\u{18}\u{b2}\u{96}\u{b1}o \u{1}(\u{e}2\u{15}.r4.HTTPServer.QuarryH\
      \u{1}R\u{b}summitOrbit\u{88}\u{1}\u{1}\
      \u{12}\u{14}\n\u{3}tag\u{18}\u{ff}\u{ff}\u{ff}\u{ff}\u{1} \u{3}(\u{6}R\u{3}tag\
      \u{12}\"\n\u{7}default\u{18}\u{83}\u{4} \u{3}(\u{c}R\u{10}with_underscore4\
      \u{12}\"\n\u{b}knoll_delta\u{18}\u{c1}\u{c6}\u{f4}6 \u{1}(\tR\nknollDelta\
      \u{1a}8\
      \n\nDeferEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{5}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{2}R\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}>\
      \n\u{10}HarborCedarEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{11}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{11}R\u{5}value\
      :\u{2}8\u{1}\
      B\u{8}\n\u{6}writer\
      B\u{f}\n\r_summit_orbit\
      \"\u{b6}\u{4}\
      \n\u{7}Prairie\
      \u{1a}\u{aa}\u{4}\
      \n\u{5}Knoll\
      \u{12}\u{16}\n\u{6}search\u{18}\u{6} \u{1}(\rR\u{6}search\
      \u{12}F\n\u{c}zenith_fjord\u{18}\u{b5}\u{ef}\u{a2}` \u{1}(\u{b}2\u{1b}.google.protobuf.BytesV\
      alueH\u{1}R\u{b}zenithFjord\u{88}\u{1}\u{1}\
      \u{12}5\n\u{6}static\u{18}\u{a5}\u{16} \u{1}(\u{e}2\u{1a}.google.protobuf.NullValueH\0R\u{6}s\
      tatic\
      \u{12}#\n\u{3}rpc\u{18}\u{ff}\u{ff}\u{ff}\u{ff}\u{1} \u{1}(\u{b}2\u{b}.r4.PrairieH\0R\u{3}rpc\
      \u{12}C\n\u{b}orbit_north\u{18}\u{ff}\u{f} \u{3}(\u{b}2!.r4.Prairie.Knoll.OrbitNorthEntryR\no\
      rbitNorth\
      \u{12}<\n\u{b}delta_basin\u{18}\u{10} \u{1}(\u{b}2\u{16}.google.protobuf.ValueH\u{2}R\ndeltaB\
      asin\u{88}\u{1}\u{1}\
      \u{12}B\n\u{e}unsafe_address\u{18}\u{b8}\u{7} \u{3}(\u{b}2\u{1a}.google.protobuf.BoolValueR\r\
      unsafeAddress\
      \u{12}\u{1a}\n\u{6}modify\u{18}\u{17} \u{3}(\u{6}B\u{2}\u{10}\0R\u{6}modify\
      \u{1a}X\
      \n\u{f}OrbitNorthEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{5}R\u{3}key\
      \u{12}/\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{19}.google.protobuf.DurationR\u{5}value\
      :\u{2}8\u{1}\
      B\u{7}\n\u{5}where\
      B\u{f}\n\r_zenith_fjord\
      B\u{e}\n\u{c}_delta_basin\
      B\rP\u{1}\u{b8}\u{1}\u{1}\u{f8}\u{1}\0\u{ba}\u{2}\u{2}S4\
      b\u{6}proto3
      """,
    dependencies: [
      ProtobufDurationProto.file,
      ProtobufFieldMaskProto.file,
      ProtobufStructProto.file,
      ProtobufTimestampProto.file,
      ProtobufWrappersProto.file,
    ])
}
