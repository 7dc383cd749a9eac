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

      package static var messageName: String { "zoo.animals.v1.Animal.Vet.Type" }

      package init() {}

      package init(
        name: String = ""
      ) {
        self.name = name
      }

      package func measure(_ sizes: inout MessageSizes) -> Int {
        var size = unknownFields.byteCount
        if !name.isEmpty { size &+= sizes.string(1, name) }
        return size
      }

      package func write(to writer: inout MessageWriter) {
        if !name.isEmpty { writer.string(1, name) }
        writer.unknownFields(unknownFields)
      }

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

    package static var messageName: String { "zoo.animals.v1.Animal.Vet" }

    package init() {}

    package init(
      type: TypeMessage? = nil,
      seen: Mood = Mood()
    ) {
      self.type = type
      self.seen = seen
    }

    package func measure(_ sizes: inout MessageSizes) -> Int {
      var size = unknownFields.byteCount
      if let type { size &+= sizes.message(1, type) }
      if seen.rawValue != 0 { size &+= sizes.enumeration(2, seen) }
      return size
    }

    package func write(to writer: inout MessageWriter) {
      if let type { writer.message(1, type) }
      if seen.rawValue != 0 { writer.enumeration(2, seen) }
      writer.unknownFields(unknownFields)
    }

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

    package static var messageName: String { "zoo.animals.v1.Animal.String" }

    package init() {}

    package init(
      text: [UInt8] = []
    ) {
      self.text = text
    }

    package func measure(_ sizes: inout MessageSizes) -> Int {
      var size = unknownFields.byteCount
      if !text.isEmpty { size &+= sizes.bytes(1, text) }
      return size
    }

    package func write(to writer: inout MessageWriter) {
      if !text.isEmpty { writer.bytes(1, text) }
      writer.unknownFields(unknownFields)
    }

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
  package var cagesByName: [String: ZooCage] = [:]
  package var moods: [Int32: Mood] = [:]
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

  package static var messageName: String { "zoo.animals.v1.Animal" }

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

  package func measure(_ sizes: inout MessageSizes) -> Int {
    var size = unknownFields.byteCount
    if animalID != 0 { size &+= sizes.fixed64(1, animalID) }
    if !url.isEmpty { size &+= sizes.string(2, url) }
    if let species { size &+= sizes.enumeration(3, species) }
    if selfField != 0 { size &+= sizes.sint32(5, selfField) }
    if isIn { size &+= sizes.bool(6, isIn) }
    size &+= sizes.packed(7, fedAtMillis, SFixed64Field.self)
    size &+= sizes.repeated(8, loose, UInt32Field.self)
    size &+= sizes.map(9, cagesByName, StringField.self, MessageField<ZooCage>.self)
    size &+= sizes.map(10, moods, Int32Field.self, EnumField<Mood>.self)
    size &+= sizes.message(11, _mother)
    size &+= sizes.messages(12, children)
    if let cage { size &+= sizes.message(13, cage) }
    if lock.rawValue != 0 { size &+= sizes.enumeration(14, lock) }
    if weightKg.bitPattern != 0 { size &+= sizes.float(15, weightKg) }
    switch self.size {
    case .height(let value): size &+= sizes.double(16, value)
    case .measuredBy(let value): size &+= sizes.message(17, value)
    case .sameAs(let value): size &+= sizes.message(18, value)
    case .someField(let value): size &+= sizes.message(19, value)
    case nil: break
    }
    if sizeAfter != 0 { size &+= sizes.uint32(30, sizeAfter) }
    if mood.rawValue != 0 { size &+= sizes.enumeration(31, mood) }
    if let note { size &+= sizes.message(32, note) }
    if let vetType { size &+= sizes.message(33, vetType) }
    if !`default`.isEmpty { size &+= sizes.bytes(536_870_910, `default`) }
    return size
  }

  package func write(to writer: inout MessageWriter) {
    if animalID != 0 { writer.fixed64(1, animalID) }
    if !url.isEmpty { writer.string(2, url) }
    if let species { writer.enumeration(3, species) }
    if selfField != 0 { writer.sint32(5, selfField) }
    if isIn { writer.bool(6, isIn) }
    writer.packed(7, fedAtMillis, SFixed64Field.self)
    writer.repeated(8, loose, UInt32Field.self)
    writer.map(9, cagesByName, StringField.self, MessageField<ZooCage>.self)
    writer.map(10, moods, Int32Field.self, EnumField<Mood>.self)
    writer.message(11, _mother)
    writer.messages(12, children)
    if let cage { writer.message(13, cage) }
    if lock.rawValue != 0 { writer.enumeration(14, lock) }
    if weightKg.bitPattern != 0 { writer.float(15, weightKg) }
    switch self.size {
    case .height(let value): writer.double(16, value)
    case .measuredBy(let value): writer.message(17, value)
    case .sameAs(let value): writer.message(18, value)
    case .someField(let value): writer.message(19, value)
    case nil: break
    }
    if sizeAfter != 0 { writer.uint32(30, sizeAfter) }
    if mood.rawValue != 0 { writer.enumeration(31, mood) }
    if let note { writer.message(32, note) }
    if let vetType { writer.message(33, vetType) }
    if !`default`.isEmpty { writer.bytes(536_870_910, `default`) }
    writer.unknownFields(unknownFields)
  }

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
      case 74: reader.mapEntry(into: &cagesByName, StringField.self, MessageField<ZooCage>.self)
      case 82: reader.mapEntry(into: &moods, Int32Field.self, EnumField<Mood>.self)
      case 90: reader.message(into: &_mother)
      case 98: reader.messages(into: &children, tag: tag)
      case 106: reader.message(into: &cage)
      case 112: lock = reader.enumeration()
      case 125: weightKg = reader.float()
      case 129: self.size = .height(reader.double())
      case 138:
        var value = Vet()
        if case .measuredBy(let present) = self.size { value = present }
        reader.message(into: &value)
        self.size = .measuredBy(value)
      case 146:
        var value = ZooAnimal()
        if case .sameAs(let present) = self.size { value = present }
        reader.message(into: &value)
        self.size = .sameAs(value)
      case 154:
        var value = StringMessage()
        if case .someField(let present) = self.size { value = present }
        reader.message(into: &value)
        self.size = .someField(value)
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

  package static var messageName: String { "zoo.animals.v1.Nothing" }

  package init() {}

  package func measure(_ sizes: inout MessageSizes) -> Int {
    unknownFields.byteCount
  }

  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
  }

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

      package static var messageName: String { "zoo.animals.v1.Outer.Message.Inner" }

      package init() {}

      package func measure(_ sizes: inout MessageSizes) -> Int {
        unknownFields.byteCount
      }

      package func write(to writer: inout MessageWriter) {
        writer.unknownFields(unknownFields)
      }

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

    package static var messageName: String { "zoo.animals.v1.Outer.Message" }

    package init() {}

    package init(
      inner: Inner? = nil,
      value: Value? = nil
    ) {
      self.inner = inner
      self.value = value
    }

    package func measure(_ sizes: inout MessageSizes) -> Int {
      var size = unknownFields.byteCount
      if let inner { size &+= sizes.message(1, inner) }
      switch self.value {
      case .only(let value): size &+= sizes.message(2, value)
      case .number(let value): size &+= sizes.uint64(3, value)
      case nil: break
      }
      return size
    }

    package func write(to writer: inout MessageWriter) {
      if let inner { writer.message(1, inner) }
      switch self.value {
      case .only(let value): writer.message(2, value)
      case .number(let value): writer.uint64(3, value)
      case nil: break
      }
      writer.unknownFields(unknownFields)
    }

    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 10: reader.message(into: &inner)
        case 18:
          var value = Inner()
          if case .only(let present) = self.value { value = present }
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

  package static var messageName: String { "zoo.animals.v1.Outer" }

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

  package func measure(_ sizes: inout MessageSizes) -> Int {
    var size = unknownFields.byteCount
    if let message { size &+= sizes.message(1, message) }
    size &+= sizes.repeated(2, value, StringField.self)
    if self.tag != 0 { size &+= sizes.uint32(3, self.tag) }
    return size
  }

  package func write(to writer: inout MessageWriter) {
    if let message { writer.message(1, message) }
    writer.repeated(2, value, StringField.self)
    if self.tag != 0 { writer.uint32(3, self.tag) }
    writer.unknownFields(unknownFields)
  }

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
