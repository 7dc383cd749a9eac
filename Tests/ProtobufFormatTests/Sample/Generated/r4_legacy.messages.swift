// Generated from r4_legacy.proto by the schema compiler, version 1. Do not edit: change the schema
// and run `swift run codegen`.

package import ProtobufCodec

package enum S4Kind: Int32, ClosedEnumeration {
  case first = 1
  case second = 2

  package init() { self = .first }
}

package struct S4Old: MessageWithRequiredFields {
  package struct Bunch: MessageWithRequiredFields {
    package struct Smaller: MessageWithRequiredFields {
      package var flag: Bool?
      package var unknownFields = UnknownFields()

      package static var descriptor: MessageDescriptor { R4LegacyProto.file.message(at: 2) }

      package init() {}

      package init(
        flag: Bool? = nil
      ) {
        self.flag = flag
      }

      @inline(never)
      package func write(to writer: inout MessageWriter) {
        writer.unknownFields(unknownFields)
        if let flag { writer.bool(1, flag) }
      }

      @inline(never)
      package mutating func read(from reader: inout MessageReader) {
        while let tag = reader.nextTag() {
          switch tag {
          case 8: flag = reader.bool()
          default: reader.unknown(tag, into: &unknownFields)
          }
        }
        reader.requireFields(of: self)
      }

      package func findMissingField(_ search: inout RequiredFieldSearch) {
        search.field(1, isSet: flag != nil)
      }
    }

    package var inner: Int32?
    package var smaller: Smaller?
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { R4LegacyProto.file.message(at: 1) }

    package init() {}

    package init(
      inner: Int32? = nil,
      smaller: Smaller? = nil
    ) {
      self.inner = inner
      self.smaller = smaller
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let smaller { writer.group(2, smaller) }
      if let inner { writer.int32(1, inner) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8: inner = reader.int32()
        case 19: reader.group(into: &smaller, tag: tag)
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
      reader.requireFields(of: self)
    }

    package func findMissingField(_ search: inout RequiredFieldSearch) {
      search.message(2, smaller)
    }
  }

  package struct Choice: Message {
    package var b: Int32?
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { R4LegacyProto.file.message(at: 4) }

    package init() {}

    package init(
      b: Int32? = nil
    ) {
      self.b = b
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let b { writer.int32(1, b) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8: b = reader.int32()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package enum One: Sendable, Hashable {
    case a(String)
    case choice(Choice)
  }

  package var field1: [UInt8]?
  package var field2: UInt64?
  package var field3: Double?
  package var field4: Float?
  package var field5: [Int32] = []
  package var field6: String?
  package var field7: Int32?
  package var bunch: Bunch?
  package var oldsByName: [String: S4Old] = .init()
  package var one: One?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { R4LegacyProto.file.message(at: 0) }

  package static var inside: ExtensionField<S4Old, StringField> { .init(number: 100) }

  package static var olds: RepeatedExtensionField<S4Old, MessageField<S4Old>> { .init(number: 101) }

  /// `field1`, or what the schema has for it if it is absent.
  package var field1OrDefault: [UInt8] { self.field1 ?? [116, 101, 120, 116] }

  /// `field3`, or what the schema has for it if it is absent.
  package var field3OrDefault: Double { self.field3 ?? -0.0 }

  /// `field6`, or what the schema has for it if it is absent.
  package var field6OrDefault: String { self.field6 ?? "AB\u{E9}" }

  /// `field7`, or what the schema has for it if it is absent.
  package var field7OrDefault: Int32 { self.field7 ?? -1 }

  package init() {}

  package init(
    field1: [UInt8]? = nil,
    field2: UInt64? = nil,
    field3: Double? = nil,
    field4: Float? = nil,
    field5: [Int32] = [],
    field6: String? = nil,
    field7: Int32? = nil,
    bunch: Bunch? = nil,
    oldsByName: [String: S4Old] = [:],
    one: One? = nil
  ) {
    self.field1 = field1
    self.field2 = field2
    self.field3 = field3
    self.field4 = field4
    self.field5 = field5
    self.field6 = field6
    self.field7 = field7
    self.bunch = bunch
    self.oldsByName = oldsByName
    self.one = one
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    switch one {
    case .choice(let value): writer.group(53, value)
    case .a(let value): writer.string(52, value)
    case nil: break
    }
    writer.map(51, oldsByName, StringField.self, MessageField<S4Old>.self)
    if let bunch { writer.group(50, bunch) }
    if let field7 { writer.sint32(7, field7) }
    if let field6 { writer.string(6, field6) }
    writer.repeated(5, field5, Int32Field.self)
    if let field4 { writer.float(4, field4) }
    if let field3 { writer.double(3, field3) }
    if let field2 { writer.fixed64(2, field2) }
    if let field1 { writer.bytes(1, field1) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: field1 = reader.bytes()
      case 17: field2 = reader.fixed64()
      case 25: field3 = reader.double()
      case 37: field4 = reader.float()
      case 40, 42: reader.repeated(into: &field5, tag: tag, Int32Field.self)
      case 50: field6 = reader.string()
      case 56: field7 = reader.sint32()
      case 403: reader.group(into: &bunch, tag: tag)
      case 410:
        reader.mapEntry(
          into: &oldsByName, StringField.self, MessageField<S4Old>.self, orTo: &unknownFields)
      case 418: one = .a(reader.string())
      case 427:
        var value = Choice()
        if case .choice(let present) = one {
          value = present
          one = nil
        }
        reader.group(into: &value, tag: tag)
        one = .choice(value)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  package func findMissingField(_ search: inout RequiredFieldSearch) {
    search.field(4, isSet: field4 != nil)
    search.message(50, bunch)
    search.map(51, oldsByName)
  }
}

package struct S4Extra: MessageWithRequiredFields {
  @Boxed package var old: S4Old? = nil
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { R4LegacyProto.file.message(at: 5) }

  package init() {}

  package init(
    old: S4Old? = nil
  ) {
    self.old = old
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.message(1, _old)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &_old)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  package func findMissingField(_ search: inout RequiredFieldSearch) {
    search.message(1, old)
  }
}

package struct S4OldSet: Message {
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { R4LegacyProto.file.message(at: 6) }

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

package struct S4Item: Message {
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { R4LegacyProto.file.message(at: 7) }

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

/// The schema `r4_legacy.proto`, for JSON and reflection.
package enum R4LegacyProto {
  package static var kind: ExtensionField<S4Old, ClosedEnumField<S4Kind>> { .init(number: 150) }

  package static var numbers: RepeatedExtensionField<S4Old, Int64Field> {
    .init(number: 151, isPacked: true)
  }

  package static let file = FileDescriptor(
    latin1: """
      \n\u{f}r4_legacy.proto\
      \u{12}\tr4.legacy\
      \"\u{d0}\u{5}\
      \n\u{3}Old\
      \u{12}\u{1c}\n\u{6}field1\u{18}\u{1} \u{1}(\u{c}:\u{4}textR\u{6}field1\
      \u{12}\u{16}\n\u{6}field2\u{18}\u{2} \u{1}(\u{6}R\u{6}field2\
      \u{12}\u{1a}\n\u{6}field3\u{18}\u{3} \u{1}(\u{1}:\u{2}-0R\u{6}field3\
      \u{12}\u{16}\n\u{6}field4\u{18}\u{4} \u{2}(\u{2}R\u{6}field4\
      \u{12}\u{16}\n\u{6}field5\u{18}\u{5} \u{3}(\u{5}R\u{6}field5\
      \u{12}\u{1c}\n\u{6}field6\u{18}\u{6} \u{1}(\t:\u{4}AB\u{c3}\u{a9}R\u{6}field6\
      \u{12}\u{1a}\n\u{6}field7\u{18}\u{7} \u{1}(\u{11}:\u{2}-1R\u{6}field7\
      \u{12}*\n\u{5}bunch\u{18}2 \u{1}(\n2\u{14}.r4.legacy.Old.BunchR\u{5}bunch\
      \u{12}@\n\u{c}olds_by_name\u{18}3 \u{3}(\u{b}2\u{1e}.r4.legacy.Old.OldsByNameEntryR\noldsByNa\
      me\
      \u{12}\u{e}\n\u{1}a\u{18}4 \u{1}(\tH\0R\u{1}a\
      \u{12}/\n\u{6}choice\u{18}5 \u{1}(\n2\u{15}.r4.legacy.Old.ChoiceH\0R\u{6}choice\
      \u{1a}t\
      \n\u{5}Bunch\
      \u{12}\u{14}\n\u{5}inner\u{18}\u{1} \u{1}(\u{5}R\u{5}inner\
      \u{12}6\n\u{7}smaller\u{18}\u{2} \u{1}(\n2\u{1c}.r4.legacy.Old.Bunch.SmallerR\u{7}smaller\
      \u{1a}\u{1d}\
      \n\u{7}Smaller\
      \u{12}\u{12}\n\u{4}flag\u{18}\u{1} \u{2}(\u{8}R\u{4}flag\
      \u{1a}M\
      \n\u{f}OldsByNameEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}$\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{e}.r4.legacy.OldR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}\u{16}\
      \n\u{6}Choice\
      \u{12}\u{c}\n\u{1}b\u{18}\u{1} \u{1}(\u{5}R\u{1}b\
      *\u{5}\u{8}d\u{10}\u{c8}\u{1}\
      *\u{6}\u{8}\u{f4}\u{3}\u{10}\u{f5}\u{3}\
      *\t\u{8}\u{e8}\u{7}\u{10}\u{80}\u{80}\u{80}\u{80}\u{2}\
      2&\n\u{6}inside\u{12}\u{e}.r4.legacy.Old\u{18}d \u{1}(\tR\u{6}inside\
      22\n\u{4}olds\u{12}\u{e}.r4.legacy.Old\u{18}e \u{3}(\u{b}2\u{e}.r4.legacy.OldR\u{4}olds\
      B\u{5}\n\u{3}one\
      J\u{4}\u{8}<\u{10}F\
      \")\
      \n\u{5}Extra\
      \u{12} \n\u{3}old\u{18}\u{1} \u{1}(\u{b}2\u{e}.r4.legacy.OldR\u{3}old\
      \"\u{16}\
      \n\u{6}OldSet\
      *\u{8}\u{8}\u{4}\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{7}\
      :\u{2}\u{8}\u{1}\
      \">\
      \n\u{4}Item\
      26\n\u{4}item\u{12}\u{11}.r4.legacy.OldSet\u{18}\n \u{1}(\u{b}2\u{f}.r4.legacy.ItemR\u{4}item\
      *\u{1d}\
      \n\u{4}Kind\
      \u{12}\t\n\u{5}FIRST\u{10}\u{1}\
      \u{12}\n\n\u{6}SECOND\u{10}\u{2}\
      :<\n\u{4}kind\u{12}\u{e}.r4.legacy.Old\u{18}\u{96}\u{1} \u{1}(\u{e}2\u{f}.r4.legacy.Kind:\
      \u{6}SECONDR\u{4}kind\
      :-\n\u{7}numbers\u{12}\u{e}.r4.legacy.Old\u{18}\u{97}\u{1} \u{3}(\u{3}B\u{2}\u{10}\u{1}R\u{7}\
      numbers\
      :7\n\u{5}extra\u{12}\u{e}.r4.legacy.Old\u{18}\u{98}\u{1} \u{1}(\n2\u{10}.r4.legacy.ExtraR\
      \u{5}extra\
      B\u{5}\u{ba}\u{2}\u{2}S4
      """)
}
