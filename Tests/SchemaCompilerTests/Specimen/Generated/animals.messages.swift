// Generated from zoo/animals.proto by the schema compiler, version 1. Do not edit: change the
// schema and run `swift run codegen`.
//
// Every construct of the language, one of each kind at least. What the compiler makes of this file
// is checked in beside it.

package import ProtobufCodec

/// An animal's kind.
package enum ZooSpecies: Enumeration {
  case unspecified
  /// Roars.
  case lion
  case iceBear
  /// Deprecated.
  case `default`
  case unrecognized(Int32)

  /// The same animal to the schema.
  package static var lioness: ZooSpecies { .lion }

  package init() { self = .unspecified }

  package init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .lion
    case 16: self = .iceBear
    case -1: self = .`default`
    default: self = .unrecognized(rawValue)
    }
  }

  package var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .lion: 1
    case .iceBear: 16
    case .`default`: -1
    case .unrecognized(let value): value
    }
  }
}

/// Everything that is known of one animal, in a comment whose lines are so long that the compiler
/// has to fill them anew.
package struct ZooAnimal: Message {
  /// Where it is in the house.
  package enum Mood: Enumeration {
    case calm
    case angry
    case unrecognized(Int32)

    package init() { self = .calm }

    package init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .calm
      case 1: self = .angry
      default: self = .unrecognized(rawValue)
      }
    }

    package var rawValue: Int32 {
      switch self {
      case .calm: 0
      case .angry: 1
      case .unrecognized(let value): value
      }
    }
  }

  package struct Vet: Message {
    package struct TypeMessage: Message {
      package var name: String = ""
      package var unknownFields = UnknownFields()

      package static var descriptor: MessageDescriptor { ZooAnimalsProto.file.message(at: 2) }

      package init() {}

      package init(
        name: String = ""
      ) {
        self.name = name
      }

      @inline(never)
      package func write(to writer: inout MessageWriter) {
        writer.unknownFields(unknownFields)
        if !name.isEmpty { writer.string(1, name) }
      }

      @inline(never)
      package mutating func read(from reader: inout MessageReader) {
        while let tag = reader.nextTag() {
          switch tag {
          case 10: name = reader.string()
          default: reader.unknown(tag, into: &unknownFields)
          }
        }
      }
    }

    package var type: TypeMessage?
    package var seen: Mood = Mood()
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { ZooAnimalsProto.file.message(at: 1) }

    package init() {}

    package init(
      type: TypeMessage? = nil,
      seen: Mood = Mood()
    ) {
      self.type = type
      self.seen = seen
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if seen.rawValue != 0 { writer.enumeration(2, seen) }
      if let type { writer.message(1, type) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 10: reader.message(into: &type)
        case 16: seen = reader.enumeration()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  /// Named like a type of Swift's.
  package struct StringMessage: Message {
    package var text: [UInt8] = []
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { ZooAnimalsProto.file.message(at: 3) }

    package init() {}

    package init(
      text: [UInt8] = []
    ) {
      self.text = text
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if !text.isEmpty { writer.bytes(1, text) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 10: text = reader.bytes()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package enum Size: Sendable, Hashable {
    /// In centimetres.
    case height(Double)
    case measuredBy(Vet)
    indirect case sameAs(ZooAnimal)
    case someField(StringMessage)
  }

  package var animalID: UInt64 = 0
  /// Deprecated.
  package var url: String = ""
  package var species: ZooSpecies?
  package var selfField: Int32 = 0
  package var isIn: Bool = false
  package var fedAtMillis: [Int64] = []
  package var loose: [UInt32] = []
  package var cagesByName: [String: ZooCage] = .init()
  package var moods: [Int32: Mood] = .init()
  @Boxed package var mother: ZooAnimal? = nil
  package var children: [ZooAnimal] = []
  package var cage: ZooCage?
  package var lock: ZooCage.Lock = ZooCage.Lock()
  package var weightKg: Float = 0
  package var size: Size?
  package var sizeAfter: UInt32 = 0
  package var mood: Mood = Mood()
  package var note: StringMessage?
  package var vetType: Vet.TypeMessage?
  package var `default`: [UInt8] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ZooAnimalsProto.file.message(at: 0) }

  package init() {}

  package init(
    animalID: UInt64 = 0,
    url: String = "",
    species: ZooSpecies? = nil,
    selfField: Int32 = 0,
    isIn: Bool = false,
    fedAtMillis: [Int64] = [],
    loose: [UInt32] = [],
    cagesByName: [String: ZooCage] = [:],
    moods: [Int32: Mood] = [:],
    mother: ZooAnimal? = nil,
    children: [ZooAnimal] = [],
    cage: ZooCage? = nil,
    lock: ZooCage.Lock = ZooCage.Lock(),
    weightKg: Float = 0,
    size: Size? = nil,
    sizeAfter: UInt32 = 0,
    mood: Mood = Mood(),
    note: StringMessage? = nil,
    vetType: Vet.TypeMessage? = nil,
    `default`: [UInt8] = []
  ) {
    self.animalID = animalID
    self.url = url
    self.species = species
    self.selfField = selfField
    self.isIn = isIn
    self.fedAtMillis = fedAtMillis
    self.loose = loose
    self.cagesByName = cagesByName
    self.moods = moods
    self.mother = mother
    self.children = children
    self.cage = cage
    self.lock = lock
    self.weightKg = weightKg
    self.size = size
    self.sizeAfter = sizeAfter
    self.mood = mood
    self.note = note
    self.vetType = vetType
    self.`default` = `default`
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !`default`.isEmpty { writer.bytes(536_870_910, `default`) }
    if let vetType { writer.message(33, vetType) }
    if let note { writer.message(32, note) }
    if mood.rawValue != 0 { writer.enumeration(31, mood) }
    if sizeAfter != 0 { writer.uint32(30, sizeAfter) }
    switch size {
    case .someField(let value): writer.message(19, value)
    case .sameAs(let value): writer.message(18, value)
    case .measuredBy(let value): writer.message(17, value)
    case .height(let value): writer.double(16, value)
    case nil: break
    }
    if weightKg.bitPattern != 0 { writer.float(15, weightKg) }
    if lock.rawValue != 0 { writer.enumeration(14, lock) }
    if let cage { writer.message(13, cage) }
    writer.messages(12, children)
    writer.message(11, _mother)
    writer.map(10, moods, Int32Field.self, EnumField<Mood>.self)
    writer.map(9, cagesByName, StringField.self, MessageField<ZooCage>.self)
    writer.repeated(8, loose, UInt32Field.self)
    writer.packed(7, fedAtMillis, SFixed64Field.self)
    if isIn { writer.bool(6, isIn) }
    if selfField != 0 { writer.sint32(5, selfField) }
    if let species { writer.enumeration(3, species) }
    if !url.isEmpty { writer.string(2, url) }
    if animalID != 0 { writer.fixed64(1, animalID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: animalID = reader.fixed64()
      case 18: url = reader.string()
      case 24: species = reader.enumeration()
      case 40: selfField = reader.sint32()
      case 48: isIn = reader.bool()
      case 57, 58: reader.repeated(into: &fedAtMillis, tag: tag, SFixed64Field.self)
      case 64, 66: reader.repeated(into: &loose, tag: tag, UInt32Field.self)
      case 74:
        reader.mapEntry(
          into: &cagesByName, StringField.self, MessageField<ZooCage>.self, orTo: &unknownFields)
      case 82: reader.mapEntry(into: &moods, Int32Field.self, EnumField<Mood>.self)
      case 90: reader.message(into: &_mother)
      case 98: reader.messages(into: &children, tag: tag)
      case 106: reader.message(into: &cage)
      case 112: lock = reader.enumeration()
      case 125: weightKg = reader.float()
      case 129: size = .height(reader.double())
      case 138:
        var value = Vet()
        if case .measuredBy(let present) = size {
          value = present
          size = nil
        }
        reader.message(into: &value)
        size = .measuredBy(value)
      case 146:
        var value = ZooAnimal()
        if case .sameAs(let present) = size {
          value = present
          size = nil
        }
        reader.message(into: &value)
        size = .sameAs(value)
      case 154:
        var value = StringMessage()
        if case .someField(let present) = size {
          value = present
          size = nil
        }
        reader.message(into: &value)
        size = .someField(value)
      case 240: sizeAfter = reader.uint32()
      case 248: mood = reader.enumeration()
      case 258: reader.message(into: &note)
      case 266: reader.message(into: &vetType)
      case 4_294_967_282: `default` = reader.bytes()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct ZooNothing: Message {
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ZooAnimalsProto.file.message(at: 6) }

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

package struct ZooOuter: Message {
  package struct Message: ProtobufCodec.Message {
    package struct Inner: ProtobufCodec.Message {
      package var unknownFields = UnknownFields()

      package static var descriptor: MessageDescriptor { ZooAnimalsProto.file.message(at: 9) }

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

    package enum Value: Sendable, Hashable {
      case only(Inner)
      case number(UInt64)
    }

    package var inner: Inner?
    package var value: Value?
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { ZooAnimalsProto.file.message(at: 8) }

    package init() {}

    package init(
      inner: Inner? = nil,
      value: Value? = nil
    ) {
      self.inner = inner
      self.value = value
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      switch self.value {
      case .number(let value): writer.uint64(3, value)
      case .only(let value): writer.message(2, value)
      case nil: break
      }
      if let inner { writer.message(1, inner) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 10: reader.message(into: &inner)
        case 18:
          var value = Inner()
          if case .only(let present) = self.value {
            value = present
            self.value = nil
          }
          reader.message(into: &value)
          self.value = .only(value)
        case 24: self.value = .number(reader.uint64())
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package var message: Message?
  package var value: [String] = []
  package var tag: UInt32 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ZooAnimalsProto.file.message(at: 7) }

  package init() {}

  package init(
    message: Message? = nil,
    value: [String] = [],
    tag: UInt32 = 0
  ) {
    self.message = message
    self.value = value
    self.tag = tag
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if self.tag != 0 { writer.uint32(3, self.tag) }
    writer.repeated(2, value, StringField.self)
    if let message { writer.message(1, message) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &message)
      case 18: reader.repeated(into: &value, tag: tag, StringField.self)
      case 24: self.tag = reader.uint32()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `zoo/animals.proto`, for JSON and reflection.
package enum ZooAnimalsProto {
  package static let file = FileDescriptor(
    latin1: """
      \n\u{11}zoo/animals.proto\
      \u{12}\u{e}zoo.animals.v1\
      \u{1a}\u{11}zoo/options.proto\
      \u{1a}\u{10}zoo/places.proto\
      \"\u{8c}\u{b}\
      \n\u{6}Animal\
      \u{12}\u{1b}\n\tanimal_id\u{18}\u{1} \u{1}(\u{6}R\u{8}animalId\
      \u{12}\u{15}\n\u{3}url\u{18}\u{2} \u{1}(\tB\u{2}\u{18}\u{1}R\u{4}link\
      \u{12}6\n\u{7}species\u{18}\u{3} \u{1}(\u{e}2\u{17}.zoo.animals.v1.SpeciesH\u{1}R\u{7}species\
      \u{88}\u{1}\u{1}\
      \u{12}\u{12}\n\u{4}self\u{18}\u{5} \u{1}(\u{11}R\u{4}self\
      \u{12}\u{13}\n\u{5}is_in\u{18}\u{6} \u{1}(\u{8}R\u{4}isIn\
      \u{12}\"\n\rfed_at_millis\u{18}\u{7} \u{3}(\u{10}R\u{b}fedAtMillis\
      \u{12}\u{18}\n\u{5}loose\u{18}\u{8} \u{3}(\rB\u{2}\u{10}\0R\u{5}loose\
      \u{12}K\n\rcages_by_name\u{18}\t \u{3}(\u{b}2'.zoo.animals.v1.Animal.CagesByNameEntryR\u{b}ca\
      gesByName\
      \u{12}7\n\u{5}moods\u{18}\n \u{3}(\u{b}2!.zoo.animals.v1.Animal.MoodsEntryR\u{5}moods\
      \u{12}.\n\u{6}mother\u{18}\u{b} \u{1}(\u{b}2\u{16}.zoo.animals.v1.AnimalR\u{6}mother\
      \u{12}2\n\u{8}children\u{18}\u{c} \u{3}(\u{b}2\u{16}.zoo.animals.v1.AnimalR\u{8}children\
      \u{12}'\n\u{4}cage\u{18}\r \u{1}(\u{b}2\u{13}.zoo.places.v1.CageR\u{4}cage\
      \u{12},\n\u{4}lock\u{18}\u{e} \u{1}(\u{e}2\u{18}.zoo.places.v1.Cage.LockR\u{4}lock\
      \u{12}\u{1b}\n\tweight_kg\u{18}\u{f} \u{1}(\u{2}R\u{8}weightKg\
      \u{12}\u{18}\n\u{6}height\u{18}\u{10} \u{1}(\u{1}H\0R\u{6}height\
      \u{12}=\n\u{b}measured_by\u{18}\u{11} \u{1}(\u{b}2\u{1a}.zoo.animals.v1.Animal.VetH\0R\nmeasu\
      redBy\
      \u{12}1\n\u{7}same_as\u{18}\u{12} \u{1}(\u{b}2\u{16}.zoo.animals.v1.AnimalH\0R\u{6}sameAs\
      \u{12}3\n\u{4}some\u{18}\u{13} \u{1}(\u{b}2\u{1d}.zoo.animals.v1.Animal.StringH\0R\u{4}some\
      \u{12}\u{1d}\n\nsize_after\u{18}\u{1e} \u{1}(\rR\tsizeAfter\
      \u{12}/\n\u{4}mood\u{18}\u{1f} \u{1}(\u{e}2\u{1b}.zoo.animals.v1.Animal.MoodR\u{4}mood\
      \u{12}1\n\u{4}note\u{18}  \u{1}(\u{b}2\u{1d}.zoo.animals.v1.Animal.StringR\u{4}note\
      \u{12}:\n\u{8}vet_type\u{18}! \u{1}(\u{b}2\u{1f}.zoo.animals.v1.Animal.Vet.TypeR\u{7}vetType\
      \u{12}\u{1c}\n\u{7}default\u{18}\u{fe}\u{ff}\u{ff}\u{ff}\u{1} \u{1}(\u{c}R\u{7}default\
      \u{1a}\u{87}\u{1}\
      \n\u{3}Vet\
      \u{12}3\n\u{4}type\u{18}\u{1} \u{1}(\u{b}2\u{1f}.zoo.animals.v1.Animal.Vet.TypeR\u{4}type\
      \u{12}/\n\u{4}seen\u{18}\u{2} \u{1}(\u{e}2\u{1b}.zoo.animals.v1.Animal.MoodR\u{4}seen\
      \u{1a}\u{1a}\
      \n\u{4}Type\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{1a}\u{1c}\
      \n\u{6}String\
      \u{12}\u{12}\n\u{4}text\u{18}\u{1} \u{1}(\u{c}R\u{4}text\
      \u{1a}S\
      \n\u{10}CagesByNameEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12})\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{13}.zoo.places.v1.CageR\u{5}value\
      :\u{2}8\u{1}\
      \u{1a}U\
      \n\nMoodsEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{5}R\u{3}key\
      \u{12}1\n\u{5}value\u{18}\u{2} \u{1}(\u{e}2\u{1b}.zoo.animals.v1.Animal.MoodR\u{5}value\
      :\u{2}8\u{1}\
      \"\u{1b}\
      \n\u{4}Mood\
      \u{12}\u{8}\n\u{4}CALM\u{10}\0\
      \u{12}\t\n\u{5}ANGRY\u{10}\u{1}\
      :\u{4}\u{88}\u{b5}\u{18}\u{1}\
      B\u{6}\n\u{4}size\
      B\n\n\u{8}_species\
      J\u{4}\u{8}\u{4}\u{10}\u{5}\
      J\u{4}\u{8}\u{14}\u{10}\u{1e}\
      J\u{c}\u{8}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}\u{10}\u{80}\u{80}\u{80}\u{80}\u{2}\
      R\u{6}weight\
      R\u{6}colour\
      \"\t\
      \n\u{7}Nothing\
      \"\u{96}\u{2}\
      \n\u{5}Outer\
      \u{12}7\n\u{7}message\u{18}\u{1} \u{1}(\u{b}2\u{1d}.zoo.animals.v1.Outer.MessageR\u{7}message\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{3}(\tR\u{5}value\
      \u{12}\u{10}\n\u{3}tag\u{18}\u{3} \u{1}(\rR\u{3}tag\
      \u{1a}\u{ab}\u{1}\
      \n\u{7}Message\
      \u{12}9\n\u{5}inner\u{18}\u{1} \u{1}(\u{b}2#.zoo.animals.v1.Outer.Message.InnerR\u{5}inner\
      \u{12}9\n\u{4}only\u{18}\u{2} \u{1}(\u{b}2#.zoo.animals.v1.Outer.Message.InnerH\0R\u{4}only\
      \u{12}\u{18}\n\u{6}number\u{18}\u{3} \u{1}(\u{4}H\0R\u{6}number\
      \u{1a}\u{7}\
      \n\u{5}Inner\
      B\u{7}\n\u{5}value\
      *\u{a7}\u{1}\
      \n\u{7}Species\
      \u{12}\u{17}\n\u{13}SPECIES_UNSPECIFIED\u{10}\0\
      \u{12}\u{10}\n\u{c}SPECIES_LION\u{10}\u{1}\
      \u{12}\u{13}\n\u{f}SPECIES_LIONESS\u{10}\u{1}\
      \u{12}\u{14}\n\u{10}SPECIES_ICE_BEAR\u{10}\u{10}\
      \u{12} \n\u{f}SPECIES_DEFAULT\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\
      \u{1}\u{1a}\u{2}\u{8}\u{1}\
      \u{1a}\u{2}\u{10}\u{1}\
      \"\u{4}\u{8}\u{2}\u{10}\t\
      \"\t\u{8}\u{e8}\u{7}\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{7}\
      *\u{f}SPECIES_UNICORN\
      2\u{c2}\u{2}\
      \n\u{6}Keeper\
      \u{12}7\n\u{4}Feed\u{12}\u{16}.zoo.animals.v1.Animal\u{1a}\u{17}.zoo.animals.v1.Nothing\
      \u{12}?\n\u{5}Watch\u{12}\u{17}.zoo.animals.v1.Nothing\u{1a}\u{16}.zoo.animals.v1.Animal\"\
      \u{3}\u{90}\u{2}\u{1}0\u{1}\
      \u{12}@\n\u{5}Count\u{12}\u{16}.zoo.animals.v1.Animal\u{1a}\u{1d}.zoo.animals.v1.Outer.Messag\
      e(\u{1}\
      \u{12}9\n\u{6}Repeat\u{12}\u{16}.zoo.animals.v1.Animal\u{1a}\u{13}.zoo.places.v1.Cage(\u{1}0\
      \u{1}\
      \u{12}<\n\u{8}Register\u{12}\u{17}.zoo.animals.v1.Nothing\u{1a}\u{17}.zoo.animals.v1.Nothing\
      \u{1a}\u{3}\u{88}\u{2}\u{1}\
      2\u{8}\
      \n\u{6}Silent\
      B1\n\u{f}org.example.zoo\u{ba}\u{2}\u{3}Zoo\u{82}\u{b5}\u{18}\u{16}\n\u{6}keeper\u{12}\u{3}an\
      n\u{12}\u{3}bob\u{1a}\u{2}\u{8}\n\
      P\u{1}\
      b\u{6}proto3
      """,
    dependencies: [ZooOptionsProto.file, ZooPlacesProto.file])
}
