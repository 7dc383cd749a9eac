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
