// Generated from google/protobuf/descriptor.proto by the schema compiler, version 1. Do not edit:
// change the compiler and run Scripts/generate.sh.

public import ProtobufCodec

/// The language that a file is written in.
public enum ProtobufEdition: Int32, ClosedEnumeration {
  case editionUnknown = 0
  case editionLegacy = 900
  case editionProto2 = 998
  case editionProto3 = 999
  case edition2023 = 1000
  case edition2024 = 1001
  case edition2026 = 1002
  case editionUnstable = 9999
  case edition1TestOnly = 1
  case edition2TestOnly = 2
  case edition99997TestOnly = 99_997
  case edition99998TestOnly = 99_998
  case edition99999TestOnly = 99_999
  case editionMax = 2_147_483_647

  public init() { self = .editionUnknown }
}

/// Whether other files may use a symbol.
public enum ProtobufSymbolVisibility: Int32, ClosedEnumeration {
  case visibilityUnset = 0
  case visibilityLocal = 1
  case visibilityExport = 2

  public init() { self = .visibilityUnset }
}

/// Files in such an order that each comes after those that it imports.
public struct ProtobufFileDescriptorSet: MessageWithRequiredFields {
  public var file: [ProtobufFileDescriptorProto] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 0)
  }

  public init() {}

  public init(
    file: [ProtobufFileDescriptorProto] = []
  ) {
    self.file = file
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(1, file)
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.messages(into: &file, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(1, file)
  }
}

/// What one file declares.
public struct ProtobufFileDescriptorProto: MessageWithRequiredFields {
  /// As an import statement spells it.
  public var name: String?
  public var `package`: String?
  public var dependency: [String] = []
  /// Indices of dependencies that importers see as well.
  public var publicDependency: [Int32] = []
  public var weakDependency: [Int32] = []
  /// Files that are imported for their options only.
  public var optionDependency: [String] = []
  public var messageType: [ProtobufDescriptorProto] = []
  public var enumType: [ProtobufEnumDescriptorProto] = []
  public var service: [ProtobufServiceDescriptorProto] = []
  public var `extension`: [ProtobufFieldDescriptorProto] = []
  @Boxed public var options: ProtobufFileOptions? = nil
  public var sourceCodeInfo: ProtobufSourceCodeInfo?
  /// "proto2" if absent.
  public var syntax: String?
  public var edition: ProtobufEdition?
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 1)
  }

  public init() {}

  public init(
    name: String? = nil,
    `package`: String? = nil,
    dependency: [String] = [],
    publicDependency: [Int32] = [],
    weakDependency: [Int32] = [],
    optionDependency: [String] = [],
    messageType: [ProtobufDescriptorProto] = [],
    enumType: [ProtobufEnumDescriptorProto] = [],
    service: [ProtobufServiceDescriptorProto] = [],
    `extension`: [ProtobufFieldDescriptorProto] = [],
    options: ProtobufFileOptions? = nil,
    sourceCodeInfo: ProtobufSourceCodeInfo? = nil,
    syntax: String? = nil,
    edition: ProtobufEdition? = nil
  ) {
    self.name = name
    self.`package` = `package`
    self.dependency = dependency
    self.publicDependency = publicDependency
    self.weakDependency = weakDependency
    self.optionDependency = optionDependency
    self.messageType = messageType
    self.enumType = enumType
    self.service = service
    self.`extension` = `extension`
    self.options = options
    self.sourceCodeInfo = sourceCodeInfo
    self.syntax = syntax
    self.edition = edition
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.repeated(15, optionDependency, StringField.self)
    if let edition { writer.enumeration(14, edition) }
    if let syntax { writer.string(12, syntax) }
    writer.repeated(11, weakDependency, Int32Field.self)
    writer.repeated(10, publicDependency, Int32Field.self)
    if let sourceCodeInfo { writer.message(9, sourceCodeInfo) }
    writer.message(8, _options)
    writer.messages(7, `extension`)
    writer.messages(6, service)
    writer.messages(5, enumType)
    writer.messages(4, messageType)
    writer.repeated(3, dependency, StringField.self)
    if let `package` { writer.string(2, `package`) }
    if let name { writer.string(1, name) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 18: `package` = reader.string()
      case 26: reader.repeated(into: &dependency, tag: tag, StringField.self)
      case 34: reader.messages(into: &messageType, tag: tag)
      case 42: reader.messages(into: &enumType, tag: tag)
      case 50: reader.messages(into: &service, tag: tag)
      case 58: reader.messages(into: &`extension`, tag: tag)
      case 66: reader.message(into: &_options)
      case 74: reader.message(into: &sourceCodeInfo)
      case 80, 82: reader.repeated(into: &publicDependency, tag: tag, Int32Field.self)
      case 88, 90: reader.repeated(into: &weakDependency, tag: tag, Int32Field.self)
      case 98: syntax = reader.string()
      case 112:
        if let value: ProtobufEdition = reader.closedEnumeration(orTo: &unknownFields) {
          edition = value
        }
      case 122: reader.repeated(into: &optionDependency, tag: tag, StringField.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(4, messageType)
    search.messages(5, enumType)
    search.messages(6, service)
    search.messages(7, `extension`)
    search.message(8, options)
  }
}

/// A message type.
public struct ProtobufDescriptorProto: MessageWithRequiredFields {
  /// Numbers that other files may use for extensions; the end is not one of them.
  public struct ExtensionRange: MessageWithRequiredFields {
    public var start: Int32?
    public var end: Int32?
    public var options: ProtobufExtensionRangeOptions?
    public var unknownFields = UnknownFields()

    public static var descriptor: MessageDescriptor {
      ProtobufDescriptorProtoFile.file.message(at: 3)
    }

    public init() {}

    public init(
      start: Int32? = nil,
      end: Int32? = nil,
      options: ProtobufExtensionRangeOptions? = nil
    ) {
      self.start = start
      self.end = end
      self.options = options
    }

    @inline(never)
    public func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let options { writer.message(3, options) }
      if let end { writer.int32(2, end) }
      if let start { writer.int32(1, start) }
    }

    @inline(never)
    public mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8: start = reader.int32()
        case 16: end = reader.int32()
        case 26: reader.message(into: &options)
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
      reader.requireFields(of: self)
    }

    public func findMissingField(_ search: inout RequiredFieldSearch) {
      search.message(3, options)
    }
  }

  /// Numbers that no field may have; the end is not one of them.
  public struct ReservedRange: Message {
    public var start: Int32?
    public var end: Int32?
    public var unknownFields = UnknownFields()

    public static var descriptor: MessageDescriptor {
      ProtobufDescriptorProtoFile.file.message(at: 4)
    }

    public init() {}

    public init(
      start: Int32? = nil,
      end: Int32? = nil
    ) {
      self.start = start
      self.end = end
    }

    @inline(never)
    public func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let end { writer.int32(2, end) }
      if let start { writer.int32(1, start) }
    }

    @inline(never)
    public mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8: start = reader.int32()
        case 16: end = reader.int32()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  public var name: String?
  public var field: [ProtobufFieldDescriptorProto] = []
  public var `extension`: [ProtobufFieldDescriptorProto] = []
  public var nestedType: [ProtobufDescriptorProto] = []
  public var enumType: [ProtobufEnumDescriptorProto] = []
  public var extensionRange: [ExtensionRange] = []
  public var oneofDecl: [ProtobufOneofDescriptorProto] = []
  @Boxed public var options: ProtobufMessageOptions? = nil
  public var reservedRange: [ReservedRange] = []
  public var reservedName: [String] = []
  public var visibility: ProtobufSymbolVisibility?
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 2)
  }

  public init() {}

  public init(
    name: String? = nil,
    field: [ProtobufFieldDescriptorProto] = [],
    `extension`: [ProtobufFieldDescriptorProto] = [],
    nestedType: [ProtobufDescriptorProto] = [],
    enumType: [ProtobufEnumDescriptorProto] = [],
    extensionRange: [ExtensionRange] = [],
    oneofDecl: [ProtobufOneofDescriptorProto] = [],
    options: ProtobufMessageOptions? = nil,
    reservedRange: [ReservedRange] = [],
    reservedName: [String] = [],
    visibility: ProtobufSymbolVisibility? = nil
  ) {
    self.name = name
    self.field = field
    self.`extension` = `extension`
    self.nestedType = nestedType
    self.enumType = enumType
    self.extensionRange = extensionRange
    self.oneofDecl = oneofDecl
    self.options = options
    self.reservedRange = reservedRange
    self.reservedName = reservedName
    self.visibility = visibility
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let visibility { writer.enumeration(11, visibility) }
    writer.repeated(10, reservedName, StringField.self)
    writer.messages(9, reservedRange)
    writer.messages(8, oneofDecl)
    writer.message(7, _options)
    writer.messages(6, `extension`)
    writer.messages(5, extensionRange)
    writer.messages(4, enumType)
    writer.messages(3, nestedType)
    writer.messages(2, field)
    if let name { writer.string(1, name) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 18: reader.messages(into: &field, tag: tag)
      case 26: reader.messages(into: &nestedType, tag: tag)
      case 34: reader.messages(into: &enumType, tag: tag)
      case 42: reader.messages(into: &extensionRange, tag: tag)
      case 50: reader.messages(into: &`extension`, tag: tag)
      case 58: reader.message(into: &_options)
      case 66: reader.messages(into: &oneofDecl, tag: tag)
      case 74: reader.messages(into: &reservedRange, tag: tag)
      case 82: reader.repeated(into: &reservedName, tag: tag, StringField.self)
      case 88:
        if let value: ProtobufSymbolVisibility = reader.closedEnumeration(orTo: &unknownFields) {
          visibility = value
        }
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(2, field)
    search.messages(3, nestedType)
    search.messages(4, enumType)
    search.messages(5, extensionRange)
    search.messages(6, `extension`)
    search.message(7, options)
    search.messages(8, oneofDecl)
  }
}

/// The options of a range of extension numbers.
public struct ProtobufExtensionRangeOptions: MessageWithRequiredFields {
  /// Whether extensions must be declared in the range before they use it.
  public enum VerificationState: Int32, ClosedEnumeration {
    case declaration = 0
    case unverified = 1

    public init() { self = .declaration }
  }

  /// An extension that is allowed to have a number of the range.
  public struct Declaration: Message {
    public var number: Int32?
    public var fullName: String?
    public var type: String?
    public var reserved: Bool?
    public var repeated: Bool?
    public var unknownFields = UnknownFields()

    public static var descriptor: MessageDescriptor {
      ProtobufDescriptorProtoFile.file.message(at: 6)
    }

    public init() {}

    public init(
      number: Int32? = nil,
      fullName: String? = nil,
      type: String? = nil,
      reserved: Bool? = nil,
      repeated: Bool? = nil
    ) {
      self.number = number
      self.fullName = fullName
      self.type = type
      self.reserved = reserved
      self.repeated = repeated
    }

    @inline(never)
    public func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let repeated { writer.bool(6, repeated) }
      if let reserved { writer.bool(5, reserved) }
      if let type { writer.string(3, type) }
      if let fullName { writer.string(2, fullName) }
      if let number { writer.int32(1, number) }
    }

    @inline(never)
    public mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8: number = reader.int32()
        case 18: fullName = reader.string()
        case 26: type = reader.string()
        case 40: reserved = reader.bool()
        case 48: repeated = reader.bool()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  public var declaration: [Declaration] = []
  @Boxed public var features: ProtobufFeatureSet? = nil
  public var verification: VerificationState?
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 5)
  }

  /// `verification`, or what the schema has for it if it is absent.
  public var verificationOrDefault: VerificationState { self.verification ?? .unverified }

  public init() {}

  public init(
    uninterpretedOption: [ProtobufUninterpretedOption] = [],
    declaration: [Declaration] = [],
    features: ProtobufFeatureSet? = nil,
    verification: VerificationState? = nil
  ) {
    self.uninterpretedOption = uninterpretedOption
    self.declaration = declaration
    self.features = features
    self.verification = verification
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(999, uninterpretedOption)
    writer.message(50, _features)
    if let verification { writer.enumeration(3, verification) }
    writer.messages(2, declaration)
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 18: reader.messages(into: &declaration, tag: tag)
      case 24:
        if let value: VerificationState = reader.closedEnumeration(orTo: &unknownFields) {
          verification = value
        }
      case 402: reader.message(into: &_features)
      case 7994: reader.messages(into: &uninterpretedOption, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(999, uninterpretedOption)
  }
}

/// A field, or an extension.
public struct ProtobufFieldDescriptorProto: MessageWithRequiredFields {
  public enum TypeEnum: Int32, ClosedEnumeration {
    case double = 1
    case float = 2
    case int64 = 3
    case uint64 = 4
    case int32 = 5
    case fixed64 = 6
    case fixed32 = 7
    case bool = 8
    case string = 9
    case group = 10
    case message = 11
    case bytes = 12
    case uint32 = 13
    case `enum` = 14
    case sfixed32 = 15
    case sfixed64 = 16
    case sint32 = 17
    case sint64 = 18

    public init() { self = .double }
  }

  public enum Label: Int32, ClosedEnumeration {
    case optional = 1
    case repeated = 3
    case required = 2

    public init() { self = .optional }
  }

  public var name: String?
  public var number: Int32?
  public var label: Label?
  public var type: TypeEnum?
  /// Of a message or an enum; with a leading dot, its full name.
  public var typeName: String?
  /// The message that the extension is a field of.
  public var extendee: String?
  /// Numbers in decimal, bytes with C escapes, enum values by name.
  public var defaultValue: String?
  /// The place in the list of the message's oneofs.
  public var oneofIndex: Int32?
  public var jsonName: String?
  @Boxed public var options: ProtobufFieldOptions? = nil
  /// Whether a proto3 field was declared `optional`.
  public var proto3Optional: Bool?
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 7)
  }

  public init() {}

  public init(
    name: String? = nil,
    number: Int32? = nil,
    label: Label? = nil,
    type: TypeEnum? = nil,
    typeName: String? = nil,
    extendee: String? = nil,
    defaultValue: String? = nil,
    oneofIndex: Int32? = nil,
    jsonName: String? = nil,
    options: ProtobufFieldOptions? = nil,
    proto3Optional: Bool? = nil
  ) {
    self.name = name
    self.number = number
    self.label = label
    self.type = type
    self.typeName = typeName
    self.extendee = extendee
    self.defaultValue = defaultValue
    self.oneofIndex = oneofIndex
    self.jsonName = jsonName
    self.options = options
    self.proto3Optional = proto3Optional
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let proto3Optional { writer.bool(17, proto3Optional) }
    if let jsonName { writer.string(10, jsonName) }
    if let oneofIndex { writer.int32(9, oneofIndex) }
    writer.message(8, _options)
    if let defaultValue { writer.string(7, defaultValue) }
    if let typeName { writer.string(6, typeName) }
    if let type { writer.enumeration(5, type) }
    if let label { writer.enumeration(4, label) }
    if let number { writer.int32(3, number) }
    if let extendee { writer.string(2, extendee) }
    if let name { writer.string(1, name) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 18: extendee = reader.string()
      case 24: number = reader.int32()
      case 32:
        if let value: Label = reader.closedEnumeration(orTo: &unknownFields) {
          label = value
        }
      case 40:
        if let value: TypeEnum = reader.closedEnumeration(orTo: &unknownFields) {
          type = value
        }
      case 50: typeName = reader.string()
      case 58: defaultValue = reader.string()
      case 66: reader.message(into: &_options)
      case 72: oneofIndex = reader.int32()
      case 82: jsonName = reader.string()
      case 136: proto3Optional = reader.bool()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.message(8, options)
  }
}

/// A oneof.
public struct ProtobufOneofDescriptorProto: MessageWithRequiredFields {
  public var name: String?
  public var options: ProtobufOneofOptions?
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 8)
  }

  public init() {}

  public init(
    name: String? = nil,
    options: ProtobufOneofOptions? = nil
  ) {
    self.name = name
    self.options = options
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let options { writer.message(2, options) }
    if let name { writer.string(1, name) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 18: reader.message(into: &options)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.message(2, options)
  }
}

/// An enum type.
public struct ProtobufEnumDescriptorProto: MessageWithRequiredFields {
  /// Numbers that no value may have; the end is one of them.
  public struct EnumReservedRange: Message {
    public var start: Int32?
    public var end: Int32?
    public var unknownFields = UnknownFields()

    public static var descriptor: MessageDescriptor {
      ProtobufDescriptorProtoFile.file.message(at: 10)
    }

    public init() {}

    public init(
      start: Int32? = nil,
      end: Int32? = nil
    ) {
      self.start = start
      self.end = end
    }

    @inline(never)
    public func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let end { writer.int32(2, end) }
      if let start { writer.int32(1, start) }
    }

    @inline(never)
    public mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8: start = reader.int32()
        case 16: end = reader.int32()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  public var name: String?
  public var value: [ProtobufEnumValueDescriptorProto] = []
  @Boxed public var options: ProtobufEnumOptions? = nil
  public var reservedRange: [EnumReservedRange] = []
  public var reservedName: [String] = []
  public var visibility: ProtobufSymbolVisibility?
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 9)
  }

  public init() {}

  public init(
    name: String? = nil,
    value: [ProtobufEnumValueDescriptorProto] = [],
    options: ProtobufEnumOptions? = nil,
    reservedRange: [EnumReservedRange] = [],
    reservedName: [String] = [],
    visibility: ProtobufSymbolVisibility? = nil
  ) {
    self.name = name
    self.value = value
    self.options = options
    self.reservedRange = reservedRange
    self.reservedName = reservedName
    self.visibility = visibility
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let visibility { writer.enumeration(6, visibility) }
    writer.repeated(5, reservedName, StringField.self)
    writer.messages(4, reservedRange)
    writer.message(3, _options)
    writer.messages(2, value)
    if let name { writer.string(1, name) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 18: reader.messages(into: &value, tag: tag)
      case 26: reader.message(into: &_options)
      case 34: reader.messages(into: &reservedRange, tag: tag)
      case 42: reader.repeated(into: &reservedName, tag: tag, StringField.self)
      case 48:
        if let value: ProtobufSymbolVisibility = reader.closedEnumeration(orTo: &unknownFields) {
          visibility = value
        }
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(2, value)
    search.message(3, options)
  }
}

/// A value of an enum.
public struct ProtobufEnumValueDescriptorProto: MessageWithRequiredFields {
  public var name: String?
  public var number: Int32?
  public var options: ProtobufEnumValueOptions?
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 11)
  }

  public init() {}

  public init(
    name: String? = nil,
    number: Int32? = nil,
    options: ProtobufEnumValueOptions? = nil
  ) {
    self.name = name
    self.number = number
    self.options = options
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let options { writer.message(3, options) }
    if let number { writer.int32(2, number) }
    if let name { writer.string(1, name) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 16: number = reader.int32()
      case 26: reader.message(into: &options)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.message(3, options)
  }
}

/// A service.
public struct ProtobufServiceDescriptorProto: MessageWithRequiredFields {
  public var name: String?
  public var method: [ProtobufMethodDescriptorProto] = []
  public var options: ProtobufServiceOptions?
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 12)
  }

  public init() {}

  public init(
    name: String? = nil,
    method: [ProtobufMethodDescriptorProto] = [],
    options: ProtobufServiceOptions? = nil
  ) {
    self.name = name
    self.method = method
    self.options = options
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let options { writer.message(3, options) }
    writer.messages(2, method)
    if let name { writer.string(1, name) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 18: reader.messages(into: &method, tag: tag)
      case 26: reader.message(into: &options)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(2, method)
    search.message(3, options)
  }
}

/// A method of a service.
public struct ProtobufMethodDescriptorProto: MessageWithRequiredFields {
  public var name: String?
  public var inputType: String?
  public var outputType: String?
  public var options: ProtobufMethodOptions?
  public var clientStreaming: Bool?
  public var serverStreaming: Bool?
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 13)
  }

  /// `clientStreaming`, or what the schema has for it if it is absent.
  public var clientStreamingOrDefault: Bool { self.clientStreaming ?? false }

  /// `serverStreaming`, or what the schema has for it if it is absent.
  public var serverStreamingOrDefault: Bool { self.serverStreaming ?? false }

  public init() {}

  public init(
    name: String? = nil,
    inputType: String? = nil,
    outputType: String? = nil,
    options: ProtobufMethodOptions? = nil,
    clientStreaming: Bool? = nil,
    serverStreaming: Bool? = nil
  ) {
    self.name = name
    self.inputType = inputType
    self.outputType = outputType
    self.options = options
    self.clientStreaming = clientStreaming
    self.serverStreaming = serverStreaming
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let serverStreaming { writer.bool(6, serverStreaming) }
    if let clientStreaming { writer.bool(5, clientStreaming) }
    if let options { writer.message(4, options) }
    if let outputType { writer.string(3, outputType) }
    if let inputType { writer.string(2, inputType) }
    if let name { writer.string(1, name) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 18: inputType = reader.string()
      case 26: outputType = reader.string()
      case 34: reader.message(into: &options)
      case 40: clientStreaming = reader.bool()
      case 48: serverStreaming = reader.bool()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.message(4, options)
  }
}

/// The options of a file.
public struct ProtobufFileOptions: MessageWithRequiredFields {
  /// What generated C++ is made for.
  public enum OptimizeMode: Int32, ClosedEnumeration {
    case speed = 1
    case codeSize = 2
    case liteRuntime = 3

    public init() { self = .speed }
  }

  public var javaPackage: String?
  public var javaOuterClassname: String?
  public var javaMultipleFiles: Bool?
  /// Deprecated.
  public var javaGenerateEqualsAndHash: Bool?
  public var javaStringCheckUTF8: Bool?
  public var optimizeFor: OptimizeMode?
  public var goPackage: String?
  public var ccGenericServices: Bool?
  public var javaGenericServices: Bool?
  public var pyGenericServices: Bool?
  public var deprecated: Bool?
  public var ccEnableArenas: Bool?
  public var objcClassPrefix: String?
  public var csharpNamespace: String?
  public var swiftPrefix: String?
  public var phpClassPrefix: String?
  public var phpNamespace: String?
  public var phpMetadataNamespace: String?
  public var rubyPackage: String?
  @Boxed public var features: ProtobufFeatureSet? = nil
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 14)
  }

  /// `javaMultipleFiles`, or what the schema has for it if it is absent.
  public var javaMultipleFilesOrDefault: Bool { self.javaMultipleFiles ?? false }

  /// `javaStringCheckUTF8`, or what the schema has for it if it is absent.
  public var javaStringCheckUTF8OrDefault: Bool { self.javaStringCheckUTF8 ?? false }

  /// `optimizeFor`, or what the schema has for it if it is absent.
  public var optimizeForOrDefault: OptimizeMode { self.optimizeFor ?? .speed }

  /// `ccGenericServices`, or what the schema has for it if it is absent.
  public var ccGenericServicesOrDefault: Bool { self.ccGenericServices ?? false }

  /// `javaGenericServices`, or what the schema has for it if it is absent.
  public var javaGenericServicesOrDefault: Bool { self.javaGenericServices ?? false }

  /// `pyGenericServices`, or what the schema has for it if it is absent.
  public var pyGenericServicesOrDefault: Bool { self.pyGenericServices ?? false }

  /// `deprecated`, or what the schema has for it if it is absent.
  public var deprecatedOrDefault: Bool { self.deprecated ?? false }

  /// `ccEnableArenas`, or what the schema has for it if it is absent.
  public var ccEnableArenasOrDefault: Bool { self.ccEnableArenas ?? true }

  public init() {}

  public init(
    javaPackage: String? = nil,
    javaOuterClassname: String? = nil,
    javaMultipleFiles: Bool? = nil,
    javaGenerateEqualsAndHash: Bool? = nil,
    javaStringCheckUTF8: Bool? = nil,
    optimizeFor: OptimizeMode? = nil,
    goPackage: String? = nil,
    ccGenericServices: Bool? = nil,
    javaGenericServices: Bool? = nil,
    pyGenericServices: Bool? = nil,
    deprecated: Bool? = nil,
    ccEnableArenas: Bool? = nil,
    objcClassPrefix: String? = nil,
    csharpNamespace: String? = nil,
    swiftPrefix: String? = nil,
    phpClassPrefix: String? = nil,
    phpNamespace: String? = nil,
    phpMetadataNamespace: String? = nil,
    rubyPackage: String? = nil,
    features: ProtobufFeatureSet? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.javaPackage = javaPackage
    self.javaOuterClassname = javaOuterClassname
    self.javaMultipleFiles = javaMultipleFiles
    self.javaGenerateEqualsAndHash = javaGenerateEqualsAndHash
    self.javaStringCheckUTF8 = javaStringCheckUTF8
    self.optimizeFor = optimizeFor
    self.goPackage = goPackage
    self.ccGenericServices = ccGenericServices
    self.javaGenericServices = javaGenericServices
    self.pyGenericServices = pyGenericServices
    self.deprecated = deprecated
    self.ccEnableArenas = ccEnableArenas
    self.objcClassPrefix = objcClassPrefix
    self.csharpNamespace = csharpNamespace
    self.swiftPrefix = swiftPrefix
    self.phpClassPrefix = phpClassPrefix
    self.phpNamespace = phpNamespace
    self.phpMetadataNamespace = phpMetadataNamespace
    self.rubyPackage = rubyPackage
    self.features = features
    self.uninterpretedOption = uninterpretedOption
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(999, uninterpretedOption)
    writer.message(50, _features)
    if let rubyPackage { writer.string(45, rubyPackage) }
    if let phpMetadataNamespace { writer.string(44, phpMetadataNamespace) }
    if let phpNamespace { writer.string(41, phpNamespace) }
    if let phpClassPrefix { writer.string(40, phpClassPrefix) }
    if let swiftPrefix { writer.string(39, swiftPrefix) }
    if let csharpNamespace { writer.string(37, csharpNamespace) }
    if let objcClassPrefix { writer.string(36, objcClassPrefix) }
    if let ccEnableArenas { writer.bool(31, ccEnableArenas) }
    if let javaStringCheckUTF8 { writer.bool(27, javaStringCheckUTF8) }
    if let deprecated { writer.bool(23, deprecated) }
    if let javaGenerateEqualsAndHash { writer.bool(20, javaGenerateEqualsAndHash) }
    if let pyGenericServices { writer.bool(18, pyGenericServices) }
    if let javaGenericServices { writer.bool(17, javaGenericServices) }
    if let ccGenericServices { writer.bool(16, ccGenericServices) }
    if let goPackage { writer.string(11, goPackage) }
    if let javaMultipleFiles { writer.bool(10, javaMultipleFiles) }
    if let optimizeFor { writer.enumeration(9, optimizeFor) }
    if let javaOuterClassname { writer.string(8, javaOuterClassname) }
    if let javaPackage { writer.string(1, javaPackage) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: javaPackage = reader.string()
      case 66: javaOuterClassname = reader.string()
      case 72:
        if let value: OptimizeMode = reader.closedEnumeration(orTo: &unknownFields) {
          optimizeFor = value
        }
      case 80: javaMultipleFiles = reader.bool()
      case 90: goPackage = reader.string()
      case 128: ccGenericServices = reader.bool()
      case 136: javaGenericServices = reader.bool()
      case 144: pyGenericServices = reader.bool()
      case 160: javaGenerateEqualsAndHash = reader.bool()
      case 184: deprecated = reader.bool()
      case 216: javaStringCheckUTF8 = reader.bool()
      case 248: ccEnableArenas = reader.bool()
      case 290: objcClassPrefix = reader.string()
      case 298: csharpNamespace = reader.string()
      case 314: swiftPrefix = reader.string()
      case 322: phpClassPrefix = reader.string()
      case 330: phpNamespace = reader.string()
      case 354: phpMetadataNamespace = reader.string()
      case 362: rubyPackage = reader.string()
      case 402: reader.message(into: &_features)
      case 7994: reader.messages(into: &uninterpretedOption, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(999, uninterpretedOption)
  }
}

/// The options of a message.
public struct ProtobufMessageOptions: MessageWithRequiredFields {
  public var messageSetWireFormat: Bool?
  public var noStandardDescriptorAccessor: Bool?
  public var deprecated: Bool?
  public var mapEntry: Bool?
  /// Deprecated.
  public var deprecatedLegacyJSONFieldConflicts: Bool?
  @Boxed public var features: ProtobufFeatureSet? = nil
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 15)
  }

  /// `messageSetWireFormat`, or what the schema has for it if it is absent.
  public var messageSetWireFormatOrDefault: Bool { self.messageSetWireFormat ?? false }

  /// `noStandardDescriptorAccessor`, or what the schema has for it if it is absent.
  public var noStandardDescriptorAccessorOrDefault: Bool {
    self.noStandardDescriptorAccessor ?? false
  }

  /// `deprecated`, or what the schema has for it if it is absent.
  public var deprecatedOrDefault: Bool { self.deprecated ?? false }

  public init() {}

  public init(
    messageSetWireFormat: Bool? = nil,
    noStandardDescriptorAccessor: Bool? = nil,
    deprecated: Bool? = nil,
    mapEntry: Bool? = nil,
    deprecatedLegacyJSONFieldConflicts: Bool? = nil,
    features: ProtobufFeatureSet? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.messageSetWireFormat = messageSetWireFormat
    self.noStandardDescriptorAccessor = noStandardDescriptorAccessor
    self.deprecated = deprecated
    self.mapEntry = mapEntry
    self.deprecatedLegacyJSONFieldConflicts = deprecatedLegacyJSONFieldConflicts
    self.features = features
    self.uninterpretedOption = uninterpretedOption
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(999, uninterpretedOption)
    writer.message(12, _features)
    if let deprecatedLegacyJSONFieldConflicts {
      writer.bool(11, deprecatedLegacyJSONFieldConflicts)
    }
    if let mapEntry { writer.bool(7, mapEntry) }
    if let deprecated { writer.bool(3, deprecated) }
    if let noStandardDescriptorAccessor { writer.bool(2, noStandardDescriptorAccessor) }
    if let messageSetWireFormat { writer.bool(1, messageSetWireFormat) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: messageSetWireFormat = reader.bool()
      case 16: noStandardDescriptorAccessor = reader.bool()
      case 24: deprecated = reader.bool()
      case 56: mapEntry = reader.bool()
      case 88: deprecatedLegacyJSONFieldConflicts = reader.bool()
      case 98: reader.message(into: &_features)
      case 7994: reader.messages(into: &uninterpretedOption, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(999, uninterpretedOption)
  }
}

/// The options of a field.
public struct ProtobufFieldOptions: MessageWithRequiredFields {
  /// How generated C++ holds a string.
  public enum CType: Int32, ClosedEnumeration {
    case string = 0
    case cord = 1
    case stringPiece = 2

    public init() { self = .string }
  }

  /// How generated JavaScript holds a 64-bit integer.
  public enum JSType: Int32, ClosedEnumeration {
    case jsNormal = 0
    case jsString = 1
    case jsNumber = 2

    public init() { self = .jsNormal }
  }

  /// Whether an option is there at run time, or for compilers only.
  public enum OptionRetention: Int32, ClosedEnumeration {
    case retentionUnknown = 0
    case retentionRuntime = 1
    case retentionSource = 2

    public init() { self = .retentionUnknown }
  }

  /// What kind of element an option is for.
  public enum OptionTargetType: Int32, ClosedEnumeration {
    case targetTypeUnknown = 0
    case targetTypeFile = 1
    case targetTypeExtensionRange = 2
    case targetTypeMessage = 3
    case targetTypeField = 4
    case targetTypeOneof = 5
    case targetTypeEnum = 6
    case targetTypeEnumEntry = 7
    case targetTypeService = 8
    case targetTypeMethod = 9

    public init() { self = .targetTypeUnknown }
  }

  /// The value that a feature has from an edition on.
  public struct EditionDefault: Message {
    public var edition: ProtobufEdition?
    public var value: String?
    public var unknownFields = UnknownFields()

    public static var descriptor: MessageDescriptor {
      ProtobufDescriptorProtoFile.file.message(at: 17)
    }

    public init() {}

    public init(
      edition: ProtobufEdition? = nil,
      value: String? = nil
    ) {
      self.edition = edition
      self.value = value
    }

    @inline(never)
    public func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let edition { writer.enumeration(3, edition) }
      if let value { writer.string(2, value) }
    }

    @inline(never)
    public mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 18: value = reader.string()
        case 24:
          if let value: ProtobufEdition = reader.closedEnumeration(orTo: &unknownFields) {
            edition = value
          }
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  /// In which editions there is a feature.
  public struct FeatureSupport: Message {
    public var editionIntroduced: ProtobufEdition?
    public var editionDeprecated: ProtobufEdition?
    public var deprecationWarning: String?
    public var editionRemoved: ProtobufEdition?
    public var removalError: String?
    public var unknownFields = UnknownFields()

    public static var descriptor: MessageDescriptor {
      ProtobufDescriptorProtoFile.file.message(at: 18)
    }

    public init() {}

    public init(
      editionIntroduced: ProtobufEdition? = nil,
      editionDeprecated: ProtobufEdition? = nil,
      deprecationWarning: String? = nil,
      editionRemoved: ProtobufEdition? = nil,
      removalError: String? = nil
    ) {
      self.editionIntroduced = editionIntroduced
      self.editionDeprecated = editionDeprecated
      self.deprecationWarning = deprecationWarning
      self.editionRemoved = editionRemoved
      self.removalError = removalError
    }

    @inline(never)
    public func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let removalError { writer.string(5, removalError) }
      if let editionRemoved { writer.enumeration(4, editionRemoved) }
      if let deprecationWarning { writer.string(3, deprecationWarning) }
      if let editionDeprecated { writer.enumeration(2, editionDeprecated) }
      if let editionIntroduced { writer.enumeration(1, editionIntroduced) }
    }

    @inline(never)
    public mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8:
          if let value: ProtobufEdition = reader.closedEnumeration(orTo: &unknownFields) {
            editionIntroduced = value
          }
        case 16:
          if let value: ProtobufEdition = reader.closedEnumeration(orTo: &unknownFields) {
            editionDeprecated = value
          }
        case 26: deprecationWarning = reader.string()
        case 32:
          if let value: ProtobufEdition = reader.closedEnumeration(orTo: &unknownFields) {
            editionRemoved = value
          }
        case 42: removalError = reader.string()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  public var ctype: CType?
  public var packed: Bool?
  public var jstype: JSType?
  public var lazy: Bool?
  public var unverifiedLazy: Bool?
  public var deprecated: Bool?
  /// Deprecated.
  public var weak: Bool?
  public var debugRedact: Bool?
  public var retention: OptionRetention?
  public var targets: [OptionTargetType] = []
  public var editionDefaults: [EditionDefault] = []
  @Boxed public var features: ProtobufFeatureSet? = nil
  @Boxed public var featureSupport: FeatureSupport? = nil
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 16)
  }

  /// `ctype`, or what the schema has for it if it is absent.
  public var ctypeOrDefault: CType { self.ctype ?? .string }

  /// `jstype`, or what the schema has for it if it is absent.
  public var jstypeOrDefault: JSType { self.jstype ?? .jsNormal }

  /// `lazy`, or what the schema has for it if it is absent.
  public var lazyOrDefault: Bool { self.lazy ?? false }

  /// `unverifiedLazy`, or what the schema has for it if it is absent.
  public var unverifiedLazyOrDefault: Bool { self.unverifiedLazy ?? false }

  /// `deprecated`, or what the schema has for it if it is absent.
  public var deprecatedOrDefault: Bool { self.deprecated ?? false }

  /// `weak`, or what the schema has for it if it is absent.
  public var weakOrDefault: Bool { self.weak ?? false }

  /// `debugRedact`, or what the schema has for it if it is absent.
  public var debugRedactOrDefault: Bool { self.debugRedact ?? false }

  public init() {}

  public init(
    ctype: CType? = nil,
    packed: Bool? = nil,
    jstype: JSType? = nil,
    lazy: Bool? = nil,
    unverifiedLazy: Bool? = nil,
    deprecated: Bool? = nil,
    weak: Bool? = nil,
    debugRedact: Bool? = nil,
    retention: OptionRetention? = nil,
    targets: [OptionTargetType] = [],
    editionDefaults: [EditionDefault] = [],
    features: ProtobufFeatureSet? = nil,
    featureSupport: FeatureSupport? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.ctype = ctype
    self.packed = packed
    self.jstype = jstype
    self.lazy = lazy
    self.unverifiedLazy = unverifiedLazy
    self.deprecated = deprecated
    self.weak = weak
    self.debugRedact = debugRedact
    self.retention = retention
    self.targets = targets
    self.editionDefaults = editionDefaults
    self.features = features
    self.featureSupport = featureSupport
    self.uninterpretedOption = uninterpretedOption
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(999, uninterpretedOption)
    writer.message(22, _featureSupport)
    writer.message(21, _features)
    writer.messages(20, editionDefaults)
    writer.repeated(19, targets, ClosedEnumField<OptionTargetType>.self)
    if let retention { writer.enumeration(17, retention) }
    if let debugRedact { writer.bool(16, debugRedact) }
    if let unverifiedLazy { writer.bool(15, unverifiedLazy) }
    if let weak { writer.bool(10, weak) }
    if let jstype { writer.enumeration(6, jstype) }
    if let lazy { writer.bool(5, lazy) }
    if let deprecated { writer.bool(3, deprecated) }
    if let packed { writer.bool(2, packed) }
    if let ctype { writer.enumeration(1, ctype) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8:
        if let value: CType = reader.closedEnumeration(orTo: &unknownFields) {
          ctype = value
        }
      case 16: packed = reader.bool()
      case 24: deprecated = reader.bool()
      case 40: lazy = reader.bool()
      case 48:
        if let value: JSType = reader.closedEnumeration(orTo: &unknownFields) {
          jstype = value
        }
      case 80: weak = reader.bool()
      case 120: unverifiedLazy = reader.bool()
      case 128: debugRedact = reader.bool()
      case 136:
        if let value: OptionRetention = reader.closedEnumeration(orTo: &unknownFields) {
          retention = value
        }
      case 152, 154:
        reader.repeated(
          into: &targets, tag: tag, ClosedEnumField<OptionTargetType>.self, orTo: &unknownFields)
      case 162: reader.messages(into: &editionDefaults, tag: tag)
      case 170: reader.message(into: &_features)
      case 178: reader.message(into: &_featureSupport)
      case 7994: reader.messages(into: &uninterpretedOption, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(999, uninterpretedOption)
  }
}

/// The options of a oneof.
public struct ProtobufOneofOptions: MessageWithRequiredFields {
  @Boxed public var features: ProtobufFeatureSet? = nil
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 19)
  }

  public init() {}

  public init(
    features: ProtobufFeatureSet? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.features = features
    self.uninterpretedOption = uninterpretedOption
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(999, uninterpretedOption)
    writer.message(1, _features)
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &_features)
      case 7994: reader.messages(into: &uninterpretedOption, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(999, uninterpretedOption)
  }
}

/// The options of an enum.
public struct ProtobufEnumOptions: MessageWithRequiredFields {
  public var allowAlias: Bool?
  public var deprecated: Bool?
  /// Deprecated.
  public var deprecatedLegacyJSONFieldConflicts: Bool?
  @Boxed public var features: ProtobufFeatureSet? = nil
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 20)
  }

  /// `deprecated`, or what the schema has for it if it is absent.
  public var deprecatedOrDefault: Bool { self.deprecated ?? false }

  public init() {}

  public init(
    allowAlias: Bool? = nil,
    deprecated: Bool? = nil,
    deprecatedLegacyJSONFieldConflicts: Bool? = nil,
    features: ProtobufFeatureSet? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.allowAlias = allowAlias
    self.deprecated = deprecated
    self.deprecatedLegacyJSONFieldConflicts = deprecatedLegacyJSONFieldConflicts
    self.features = features
    self.uninterpretedOption = uninterpretedOption
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(999, uninterpretedOption)
    writer.message(7, _features)
    if let deprecatedLegacyJSONFieldConflicts { writer.bool(6, deprecatedLegacyJSONFieldConflicts) }
    if let deprecated { writer.bool(3, deprecated) }
    if let allowAlias { writer.bool(2, allowAlias) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 16: allowAlias = reader.bool()
      case 24: deprecated = reader.bool()
      case 48: deprecatedLegacyJSONFieldConflicts = reader.bool()
      case 58: reader.message(into: &_features)
      case 7994: reader.messages(into: &uninterpretedOption, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(999, uninterpretedOption)
  }
}

/// The options of an enum's value.
public struct ProtobufEnumValueOptions: MessageWithRequiredFields {
  public var deprecated: Bool?
  @Boxed public var features: ProtobufFeatureSet? = nil
  public var debugRedact: Bool?
  @Boxed public var featureSupport: ProtobufFieldOptions.FeatureSupport? = nil
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 21)
  }

  /// `deprecated`, or what the schema has for it if it is absent.
  public var deprecatedOrDefault: Bool { self.deprecated ?? false }

  /// `debugRedact`, or what the schema has for it if it is absent.
  public var debugRedactOrDefault: Bool { self.debugRedact ?? false }

  public init() {}

  public init(
    deprecated: Bool? = nil,
    features: ProtobufFeatureSet? = nil,
    debugRedact: Bool? = nil,
    featureSupport: ProtobufFieldOptions.FeatureSupport? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.deprecated = deprecated
    self.features = features
    self.debugRedact = debugRedact
    self.featureSupport = featureSupport
    self.uninterpretedOption = uninterpretedOption
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(999, uninterpretedOption)
    writer.message(4, _featureSupport)
    if let debugRedact { writer.bool(3, debugRedact) }
    writer.message(2, _features)
    if let deprecated { writer.bool(1, deprecated) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: deprecated = reader.bool()
      case 18: reader.message(into: &_features)
      case 24: debugRedact = reader.bool()
      case 34: reader.message(into: &_featureSupport)
      case 7994: reader.messages(into: &uninterpretedOption, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(999, uninterpretedOption)
  }
}

/// The options of a service.
public struct ProtobufServiceOptions: MessageWithRequiredFields {
  @Boxed public var features: ProtobufFeatureSet? = nil
  public var deprecated: Bool?
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 22)
  }

  /// `deprecated`, or what the schema has for it if it is absent.
  public var deprecatedOrDefault: Bool { self.deprecated ?? false }

  public init() {}

  public init(
    features: ProtobufFeatureSet? = nil,
    deprecated: Bool? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.features = features
    self.deprecated = deprecated
    self.uninterpretedOption = uninterpretedOption
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(999, uninterpretedOption)
    writer.message(34, _features)
    if let deprecated { writer.bool(33, deprecated) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 264: deprecated = reader.bool()
      case 274: reader.message(into: &_features)
      case 7994: reader.messages(into: &uninterpretedOption, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(999, uninterpretedOption)
  }
}

/// The options of a method.
public struct ProtobufMethodOptions: MessageWithRequiredFields {
  /// What happens if a method is called twice.
  public enum IdempotencyLevel: Int32, ClosedEnumeration {
    case idempotencyUnknown = 0
    case noSideEffects = 1
    case idempotent = 2

    public init() { self = .idempotencyUnknown }
  }

  public var deprecated: Bool?
  public var idempotencyLevel: IdempotencyLevel?
  @Boxed public var features: ProtobufFeatureSet? = nil
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 23)
  }

  /// `deprecated`, or what the schema has for it if it is absent.
  public var deprecatedOrDefault: Bool { self.deprecated ?? false }

  /// `idempotencyLevel`, or what the schema has for it if it is absent.
  public var idempotencyLevelOrDefault: IdempotencyLevel {
    self.idempotencyLevel ?? .idempotencyUnknown
  }

  public init() {}

  public init(
    deprecated: Bool? = nil,
    idempotencyLevel: IdempotencyLevel? = nil,
    features: ProtobufFeatureSet? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.deprecated = deprecated
    self.idempotencyLevel = idempotencyLevel
    self.features = features
    self.uninterpretedOption = uninterpretedOption
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(999, uninterpretedOption)
    writer.message(35, _features)
    if let idempotencyLevel { writer.enumeration(34, idempotencyLevel) }
    if let deprecated { writer.bool(33, deprecated) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 264: deprecated = reader.bool()
      case 272:
        if let value: IdempotencyLevel = reader.closedEnumeration(orTo: &unknownFields) {
          idempotencyLevel = value
        }
      case 282: reader.message(into: &_features)
      case 7994: reader.messages(into: &uninterpretedOption, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(999, uninterpretedOption)
  }
}

/// An option as it was written, before anybody has looked it up.
public struct ProtobufUninterpretedOption: MessageWithRequiredFields {
  /// One of the parts that dots separate; extensions stand in parentheses.
  public struct NamePart: MessageWithRequiredFields {
    public var namePart: String?
    public var isExtension: Bool?
    public var unknownFields = UnknownFields()

    public static var descriptor: MessageDescriptor {
      ProtobufDescriptorProtoFile.file.message(at: 25)
    }

    public init() {}

    public init(
      namePart: String? = nil,
      isExtension: Bool? = nil
    ) {
      self.namePart = namePart
      self.isExtension = isExtension
    }

    @inline(never)
    public func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let isExtension { writer.bool(2, isExtension) }
      if let namePart { writer.string(1, namePart) }
    }

    @inline(never)
    public mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 10: namePart = reader.string()
        case 16: isExtension = reader.bool()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
      reader.requireFields(of: self)
    }

    public func findMissingField(_ search: inout RequiredFieldSearch) {
      search.field(1, isSet: namePart != nil)
      search.field(2, isSet: isExtension != nil)
    }
  }

  public var name: [NamePart] = []
  public var identifierValue: String?
  public var positiveIntValue: UInt64?
  public var negativeIntValue: Int64?
  public var doubleValue: Double?
  public var stringValue: [UInt8]?
  public var aggregateValue: String?
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 24)
  }

  public init() {}

  public init(
    name: [NamePart] = [],
    identifierValue: String? = nil,
    positiveIntValue: UInt64? = nil,
    negativeIntValue: Int64? = nil,
    doubleValue: Double? = nil,
    stringValue: [UInt8]? = nil,
    aggregateValue: String? = nil
  ) {
    self.name = name
    self.identifierValue = identifierValue
    self.positiveIntValue = positiveIntValue
    self.negativeIntValue = negativeIntValue
    self.doubleValue = doubleValue
    self.stringValue = stringValue
    self.aggregateValue = aggregateValue
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let aggregateValue { writer.string(8, aggregateValue) }
    if let stringValue { writer.bytes(7, stringValue) }
    if let doubleValue { writer.double(6, doubleValue) }
    if let negativeIntValue { writer.int64(5, negativeIntValue) }
    if let positiveIntValue { writer.uint64(4, positiveIntValue) }
    if let identifierValue { writer.string(3, identifierValue) }
    writer.messages(2, name)
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 18: reader.messages(into: &name, tag: tag)
      case 26: identifierValue = reader.string()
      case 32: positiveIntValue = reader.uint64()
      case 40: negativeIntValue = reader.int64()
      case 49: doubleValue = reader.double()
      case 58: stringValue = reader.bytes()
      case 66: aggregateValue = reader.string()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
    reader.requireFields(of: self)
  }

  public func findMissingField(_ search: inout RequiredFieldSearch) {
    search.messages(2, name)
  }
}

/// What differs between editions, and can be set for each element.
public struct ProtobufFeatureSet: Message {
  /// Whether a field that is not set differs from one that is zero.
  public enum FieldPresence: Int32, ClosedEnumeration {
    case fieldPresenceUnknown = 0
    case explicit = 1
    case implicit = 2
    case legacyRequired = 3

    public init() { self = .fieldPresenceUnknown }
  }

  /// Whether an enum's field keeps numbers that have no name.
  public enum EnumType: Int32, ClosedEnumeration {
    case enumTypeUnknown = 0
    case open = 1
    case closed = 2

    public init() { self = .enumTypeUnknown }
  }

  /// Whether repeated numbers share one tag.
  public enum RepeatedFieldEncoding: Int32, ClosedEnumeration {
    case repeatedFieldEncodingUnknown = 0
    case packed = 1
    case expanded = 2

    public init() { self = .repeatedFieldEncodingUnknown }
  }

  /// Whether strings must be UTF-8.
  public enum Utf8Validation: Int32, ClosedEnumeration {
    case utf8ValidationUnknown = 0
    case verify = 2
    case none = 3

    public init() { self = .utf8ValidationUnknown }
  }

  /// Whether a message's length is written before it, or a tag behind it.
  public enum MessageEncoding: Int32, ClosedEnumeration {
    case messageEncodingUnknown = 0
    case lengthPrefixed = 1
    case delimited = 2

    public init() { self = .messageEncodingUnknown }
  }

  /// Whether the JSON mapping must work.
  public enum JsonFormat: Int32, ClosedEnumeration {
    case jsonFormatUnknown = 0
    case allow = 1
    case legacyBestEffort = 2

    public init() { self = .jsonFormatUnknown }
  }

  /// What style names must keep to.
  public enum EnforceNamingStyle: Int32, ClosedEnumeration {
    case enforceNamingStyleUnknown = 0
    case style2024 = 1
    case styleLegacy = 2
    case style2026 = 3

    public init() { self = .enforceNamingStyleUnknown }
  }

  /// The home of the enum in it.
  public struct VisibilityFeature: Message {
    /// Which symbols other files may use unless they say otherwise.
    public enum DefaultSymbolVisibility: Int32, ClosedEnumeration {
      case defaultSymbolVisibilityUnknown = 0
      case exportAll = 1
      case exportTopLevel = 2
      case localAll = 3
      case strict = 4

      public init() { self = .defaultSymbolVisibilityUnknown }
    }

    public var unknownFields = UnknownFields()

    public static var descriptor: MessageDescriptor {
      ProtobufDescriptorProtoFile.file.message(at: 27)
    }

    public init() {}

    @inline(never)
    public func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
    }

    @inline(never)
    public mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        reader.unknown(tag, into: &unknownFields)
      }
    }
  }

  public var fieldPresence: FieldPresence?
  public var enumType: EnumType?
  public var repeatedFieldEncoding: RepeatedFieldEncoding?
  public var utf8Validation: Utf8Validation?
  public var messageEncoding: MessageEncoding?
  public var jsonFormat: JsonFormat?
  public var enforceNamingStyle: EnforceNamingStyle?
  public var defaultSymbolVisibility: VisibilityFeature.DefaultSymbolVisibility?
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 26)
  }

  public init() {}

  public init(
    fieldPresence: FieldPresence? = nil,
    enumType: EnumType? = nil,
    repeatedFieldEncoding: RepeatedFieldEncoding? = nil,
    utf8Validation: Utf8Validation? = nil,
    messageEncoding: MessageEncoding? = nil,
    jsonFormat: JsonFormat? = nil,
    enforceNamingStyle: EnforceNamingStyle? = nil,
    defaultSymbolVisibility: VisibilityFeature.DefaultSymbolVisibility? = nil
  ) {
    self.fieldPresence = fieldPresence
    self.enumType = enumType
    self.repeatedFieldEncoding = repeatedFieldEncoding
    self.utf8Validation = utf8Validation
    self.messageEncoding = messageEncoding
    self.jsonFormat = jsonFormat
    self.enforceNamingStyle = enforceNamingStyle
    self.defaultSymbolVisibility = defaultSymbolVisibility
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let defaultSymbolVisibility { writer.enumeration(8, defaultSymbolVisibility) }
    if let enforceNamingStyle { writer.enumeration(7, enforceNamingStyle) }
    if let jsonFormat { writer.enumeration(6, jsonFormat) }
    if let messageEncoding { writer.enumeration(5, messageEncoding) }
    if let utf8Validation { writer.enumeration(4, utf8Validation) }
    if let repeatedFieldEncoding { writer.enumeration(3, repeatedFieldEncoding) }
    if let enumType { writer.enumeration(2, enumType) }
    if let fieldPresence { writer.enumeration(1, fieldPresence) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8:
        if let value: FieldPresence = reader.closedEnumeration(orTo: &unknownFields) {
          fieldPresence = value
        }
      case 16:
        if let value: EnumType = reader.closedEnumeration(orTo: &unknownFields) {
          enumType = value
        }
      case 24:
        if let value: RepeatedFieldEncoding = reader.closedEnumeration(orTo: &unknownFields) {
          repeatedFieldEncoding = value
        }
      case 32:
        if let value: Utf8Validation = reader.closedEnumeration(orTo: &unknownFields) {
          utf8Validation = value
        }
      case 40:
        if let value: MessageEncoding = reader.closedEnumeration(orTo: &unknownFields) {
          messageEncoding = value
        }
      case 48:
        if let value: JsonFormat = reader.closedEnumeration(orTo: &unknownFields) {
          jsonFormat = value
        }
      case 56:
        if let value: EnforceNamingStyle = reader.closedEnumeration(orTo: &unknownFields) {
          enforceNamingStyle = value
        }
      case 64:
        if let value: VisibilityFeature.DefaultSymbolVisibility = reader.closedEnumeration(
          orTo: &unknownFields)
        {
          defaultSymbolVisibility = value
        }
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The features of every edition.
public struct ProtobufFeatureSetDefaults: Message {
  /// The features of one edition.
  public struct FeatureSetEditionDefault: Message {
    public var edition: ProtobufEdition?
    @Boxed public var overridableFeatures: ProtobufFeatureSet? = nil
    @Boxed public var fixedFeatures: ProtobufFeatureSet? = nil
    public var unknownFields = UnknownFields()

    public static var descriptor: MessageDescriptor {
      ProtobufDescriptorProtoFile.file.message(at: 29)
    }

    public init() {}

    public init(
      edition: ProtobufEdition? = nil,
      overridableFeatures: ProtobufFeatureSet? = nil,
      fixedFeatures: ProtobufFeatureSet? = nil
    ) {
      self.edition = edition
      self.overridableFeatures = overridableFeatures
      self.fixedFeatures = fixedFeatures
    }

    @inline(never)
    public func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      writer.message(5, _fixedFeatures)
      writer.message(4, _overridableFeatures)
      if let edition { writer.enumeration(3, edition) }
    }

    @inline(never)
    public mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 24:
          if let value: ProtobufEdition = reader.closedEnumeration(orTo: &unknownFields) {
            edition = value
          }
        case 34: reader.message(into: &_overridableFeatures)
        case 42: reader.message(into: &_fixedFeatures)
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  public var defaults: [FeatureSetEditionDefault] = []
  public var minimumEdition: ProtobufEdition?
  public var maximumEdition: ProtobufEdition?
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 28)
  }

  public init() {}

  public init(
    defaults: [FeatureSetEditionDefault] = [],
    minimumEdition: ProtobufEdition? = nil,
    maximumEdition: ProtobufEdition? = nil
  ) {
    self.defaults = defaults
    self.minimumEdition = minimumEdition
    self.maximumEdition = maximumEdition
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let maximumEdition { writer.enumeration(5, maximumEdition) }
    if let minimumEdition { writer.enumeration(4, minimumEdition) }
    writer.messages(1, defaults)
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.messages(into: &defaults, tag: tag)
      case 32:
        if let value: ProtobufEdition = reader.closedEnumeration(orTo: &unknownFields) {
          minimumEdition = value
        }
      case 40:
        if let value: ProtobufEdition = reader.closedEnumeration(orTo: &unknownFields) {
          maximumEdition = value
        }
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Where in the text the elements of a file are.
public struct ProtobufSourceCodeInfo: Message {
  /// The place of one element, with the comments around it.
  public struct Location: Message {
    /// Field numbers and indices that lead from the file's descriptor to the element.
    public var path: [Int32] = []
    /// First line, first column, last line (unless it is the first), column behind the end.
    public var span: [Int32] = []
    public var leadingComments: String?
    public var trailingComments: String?
    public var leadingDetachedComments: [String] = []
    public var unknownFields = UnknownFields()

    public static var descriptor: MessageDescriptor {
      ProtobufDescriptorProtoFile.file.message(at: 31)
    }

    public init() {}

    public init(
      path: [Int32] = [],
      span: [Int32] = [],
      leadingComments: String? = nil,
      trailingComments: String? = nil,
      leadingDetachedComments: [String] = []
    ) {
      self.path = path
      self.span = span
      self.leadingComments = leadingComments
      self.trailingComments = trailingComments
      self.leadingDetachedComments = leadingDetachedComments
    }

    @inline(never)
    public func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      writer.repeated(6, leadingDetachedComments, StringField.self)
      if let trailingComments { writer.string(4, trailingComments) }
      if let leadingComments { writer.string(3, leadingComments) }
      writer.packed(2, span, Int32Field.self)
      writer.packed(1, path, Int32Field.self)
    }

    @inline(never)
    public mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8, 10: reader.repeated(into: &path, tag: tag, Int32Field.self)
        case 16, 18: reader.repeated(into: &span, tag: tag, Int32Field.self)
        case 26: leadingComments = reader.string()
        case 34: trailingComments = reader.string()
        case 50: reader.repeated(into: &leadingDetachedComments, tag: tag, StringField.self)
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  public var location: [Location] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 30)
  }

  public init() {}

  public init(
    location: [Location] = []
  ) {
    self.location = location
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(1, location)
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.messages(into: &location, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Which parts of generated code come from which elements.
public struct ProtobufGeneratedCodeInfo: Message {
  /// One part of the generated code.
  public struct Annotation: Message {
    /// What the code does with the element.
    public enum Semantic: Int32, ClosedEnumeration {
      case none = 0
      case set = 1
      case alias = 2

      public init() { self = .none }
    }

    public var path: [Int32] = []
    public var sourceFile: String?
    public var begin: Int32?
    public var end: Int32?
    public var semantic: Semantic?
    public var unknownFields = UnknownFields()

    public static var descriptor: MessageDescriptor {
      ProtobufDescriptorProtoFile.file.message(at: 33)
    }

    public init() {}

    public init(
      path: [Int32] = [],
      sourceFile: String? = nil,
      begin: Int32? = nil,
      end: Int32? = nil,
      semantic: Semantic? = nil
    ) {
      self.path = path
      self.sourceFile = sourceFile
      self.begin = begin
      self.end = end
      self.semantic = semantic
    }

    @inline(never)
    public func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let semantic { writer.enumeration(5, semantic) }
      if let end { writer.int32(4, end) }
      if let begin { writer.int32(3, begin) }
      if let sourceFile { writer.string(2, sourceFile) }
      writer.packed(1, path, Int32Field.self)
    }

    @inline(never)
    public mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8, 10: reader.repeated(into: &path, tag: tag, Int32Field.self)
        case 18: sourceFile = reader.string()
        case 24: begin = reader.int32()
        case 32: end = reader.int32()
        case 40:
          if let value: Semantic = reader.closedEnumeration(orTo: &unknownFields) {
            semantic = value
          }
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  public var annotation: [Annotation] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor {
    ProtobufDescriptorProtoFile.file.message(at: 32)
  }

  public init() {}

  public init(
    annotation: [Annotation] = []
  ) {
    self.annotation = annotation
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(1, annotation)
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.messages(into: &annotation, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `google/protobuf/descriptor.proto`, for JSON and reflection.
public enum ProtobufDescriptorProtoFile {
  public static let file = FileDescriptor(
    latin1: """
      \n google/protobuf/descriptor.proto\
      \u{12}\u{f}google.protobuf\
      \"[\
      \n\u{11}FileDescriptorSet\
      \u{12}8\n\u{4}file\u{18}\u{1} \u{3}(\u{b}2$.google.protobuf.FileDescriptorProtoR\u{4}file\
      *\u{c}\u{8}\u{80}\u{ec}\u{ca}\u{ff}\u{1}\u{10}\u{81}\u{ec}\u{ca}\u{ff}\u{1}\
      \"\u{c5}\u{5}\
      \n\u{13}FileDescriptorProto\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12}\u{18}\n\u{7}package\u{18}\u{2} \u{1}(\tR\u{7}package\
      \u{12}\u{1e}\n\ndependency\u{18}\u{3} \u{3}(\tR\ndependency\
      \u{12}+\n\u{11}public_dependency\u{18}\n \u{3}(\u{5}R\u{10}publicDependency\
      \u{12}'\n\u{f}weak_dependency\u{18}\u{b} \u{3}(\u{5}R\u{e}weakDependency\
      \u{12}+\n\u{11}option_dependency\u{18}\u{f} \u{3}(\tR\u{10}optionDependency\
      \u{12}C\n\u{c}message_type\u{18}\u{4} \u{3}(\u{b}2 .google.protobuf.DescriptorProtoR\u{b}mess\
      ageType\
      \u{12}A\n\tenum_type\u{18}\u{5} \u{3}(\u{b}2$.google.protobuf.EnumDescriptorProtoR\u{8}enumTy\
      pe\
      \u{12}A\n\u{7}service\u{18}\u{6} \u{3}(\u{b}2'.google.protobuf.ServiceDescriptorProtoR\u{7}se\
      rvice\
      \u{12}C\n\textension\u{18}\u{7} \u{3}(\u{b}2%.google.protobuf.FieldDescriptorProtoR\textensio\
      n\
      \u{12}6\n\u{7}options\u{18}\u{8} \u{1}(\u{b}2\u{1c}.google.protobuf.FileOptionsR\u{7}options\
      \u{12}I\n\u{10}source_code_info\u{18}\t \u{1}(\u{b}2\u{1f}.google.protobuf.SourceCodeInfoR\
      \u{e}sourceCodeInfo\
      \u{12}\u{16}\n\u{6}syntax\u{18}\u{c} \u{1}(\tR\u{6}syntax\
      \u{12}2\n\u{7}edition\u{18}\u{e} \u{1}(\u{e}2\u{18}.google.protobuf.EditionR\u{7}edition\
      \"\u{fc}\u{6}\
      \n\u{f}DescriptorProto\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12};\n\u{5}field\u{18}\u{2} \u{3}(\u{b}2%.google.protobuf.FieldDescriptorProtoR\u{5}field\
      \u{12}C\n\textension\u{18}\u{6} \u{3}(\u{b}2%.google.protobuf.FieldDescriptorProtoR\textensio\
      n\
      \u{12}A\n\u{b}nested_type\u{18}\u{3} \u{3}(\u{b}2 .google.protobuf.DescriptorProtoR\nnestedTy\
      pe\
      \u{12}A\n\tenum_type\u{18}\u{4} \u{3}(\u{b}2$.google.protobuf.EnumDescriptorProtoR\u{8}enumTy\
      pe\
      \u{12}X\n\u{f}extension_range\u{18}\u{5} \u{3}(\u{b}2/.google.protobuf.DescriptorProto.Extens\
      ionRangeR\u{e}extensionRange\
      \u{12}D\n\noneof_decl\u{18}\u{8} \u{3}(\u{b}2%.google.protobuf.OneofDescriptorProtoR\toneofDe\
      cl\
      \u{12}9\n\u{7}options\u{18}\u{7} \u{1}(\u{b}2\u{1f}.google.protobuf.MessageOptionsR\u{7}optio\
      ns\
      \u{12}U\n\u{e}reserved_range\u{18}\t \u{3}(\u{b}2..google.protobuf.DescriptorProto.ReservedRa\
      ngeR\rreservedRange\
      \u{12}#\n\rreserved_name\u{18}\n \u{3}(\tR\u{c}reservedName\
      \u{12}A\n\nvisibility\u{18}\u{b} \u{1}(\u{e}2!.google.protobuf.SymbolVisibilityR\nvisibility\
      \u{1a}z\
      \n\u{e}ExtensionRange\
      \u{12}\u{14}\n\u{5}start\u{18}\u{1} \u{1}(\u{5}R\u{5}start\
      \u{12}\u{10}\n\u{3}end\u{18}\u{2} \u{1}(\u{5}R\u{3}end\
      \u{12}@\n\u{7}options\u{18}\u{3} \u{1}(\u{b}2&.google.protobuf.ExtensionRangeOptionsR\u{7}opt\
      ions\
      \u{1a}7\
      \n\rReservedRange\
      \u{12}\u{14}\n\u{5}start\u{18}\u{1} \u{1}(\u{5}R\u{5}start\
      \u{12}\u{10}\n\u{3}end\u{18}\u{2} \u{1}(\u{5}R\u{3}end\
      \"\u{d4}\u{4}\
      \n\u{15}ExtensionRangeOptions\
      \u{12}X\n\u{14}uninterpreted_option\u{18}\u{e7}\u{7} \u{3}(\u{b}2$.google.protobuf.Uninterpre\
      tedOptionR\u{13}uninterpretedOption\
      \u{12}Y\n\u{b}declaration\u{18}\u{2} \u{3}(\u{b}22.google.protobuf.ExtensionRangeOptions.Decl\
      arationB\u{3}\u{88}\u{1}\u{2}R\u{b}declaration\
      \u{12}7\n\u{8}features\u{18}2 \u{1}(\u{b}2\u{1b}.google.protobuf.FeatureSetR\u{8}features\
      \u{12}m\n\u{c}verification\u{18}\u{3} \u{1}(\u{e}28.google.protobuf.ExtensionRangeOptions.Ver\
      ificationState:\nUNVERIFIEDB\u{3}\u{88}\u{1}\u{2}R\u{c}verification\
      \u{1a}\u{94}\u{1}\
      \n\u{b}Declaration\
      \u{12}\u{16}\n\u{6}number\u{18}\u{1} \u{1}(\u{5}R\u{6}number\
      \u{12}\u{1b}\n\tfull_name\u{18}\u{2} \u{1}(\tR\u{8}fullName\
      \u{12}\u{12}\n\u{4}type\u{18}\u{3} \u{1}(\tR\u{4}type\
      \u{12}\u{1a}\n\u{8}reserved\u{18}\u{5} \u{1}(\u{8}R\u{8}reserved\
      \u{12}\u{1a}\n\u{8}repeated\u{18}\u{6} \u{1}(\u{8}R\u{8}repeated\
      J\u{4}\u{8}\u{4}\u{10}\u{5}\
      \"4\
      \n\u{11}VerificationState\
      \u{12}\u{f}\n\u{b}DECLARATION\u{10}\0\
      \u{12}\u{e}\n\nUNVERIFIED\u{10}\u{1}\
      *\u{6}\u{8}\u{de}\u{7}\u{10}\u{e7}\u{7}\
      *\t\u{8}\u{e8}\u{7}\u{10}\u{80}\u{80}\u{80}\u{80}\u{2}\
      \"\u{c1}\u{6}\
      \n\u{14}FieldDescriptorProto\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12}\u{16}\n\u{6}number\u{18}\u{3} \u{1}(\u{5}R\u{6}number\
      \u{12}A\n\u{5}label\u{18}\u{4} \u{1}(\u{e}2+.google.protobuf.FieldDescriptorProto.LabelR\u{5}\
      label\
      \u{12}>\n\u{4}type\u{18}\u{5} \u{1}(\u{e}2*.google.protobuf.FieldDescriptorProto.TypeR\u{4}ty\
      pe\
      \u{12}\u{1b}\n\ttype_name\u{18}\u{6} \u{1}(\tR\u{8}typeName\
      \u{12}\u{1a}\n\u{8}extendee\u{18}\u{2} \u{1}(\tR\u{8}extendee\
      \u{12}#\n\rdefault_value\u{18}\u{7} \u{1}(\tR\u{c}defaultValue\
      \u{12}\u{1f}\n\u{b}oneof_index\u{18}\t \u{1}(\u{5}R\noneofIndex\
      \u{12}\u{1b}\n\tjson_name\u{18}\n \u{1}(\tR\u{8}jsonName\
      \u{12}7\n\u{7}options\u{18}\u{8} \u{1}(\u{b}2\u{1d}.google.protobuf.FieldOptionsR\u{7}options\
      \u{12}'\n\u{f}proto3_optional\u{18}\u{11} \u{1}(\u{8}R\u{e}proto3Optional\
      \"\u{b6}\u{2}\
      \n\u{4}Type\
      \u{12}\u{f}\n\u{b}TYPE_DOUBLE\u{10}\u{1}\
      \u{12}\u{e}\n\nTYPE_FLOAT\u{10}\u{2}\
      \u{12}\u{e}\n\nTYPE_INT64\u{10}\u{3}\
      \u{12}\u{f}\n\u{b}TYPE_UINT64\u{10}\u{4}\
      \u{12}\u{e}\n\nTYPE_INT32\u{10}\u{5}\
      \u{12}\u{10}\n\u{c}TYPE_FIXED64\u{10}\u{6}\
      \u{12}\u{10}\n\u{c}TYPE_FIXED32\u{10}\u{7}\
      \u{12}\r\n\tTYPE_BOOL\u{10}\u{8}\
      \u{12}\u{f}\n\u{b}TYPE_STRING\u{10}\t\
      \u{12}\u{e}\n\nTYPE_GROUP\u{10}\n\
      \u{12}\u{10}\n\u{c}TYPE_MESSAGE\u{10}\u{b}\
      \u{12}\u{e}\n\nTYPE_BYTES\u{10}\u{c}\
      \u{12}\u{f}\n\u{b}TYPE_UINT32\u{10}\r\
      \u{12}\r\n\tTYPE_ENUM\u{10}\u{e}\
      \u{12}\u{11}\n\rTYPE_SFIXED32\u{10}\u{f}\
      \u{12}\u{11}\n\rTYPE_SFIXED64\u{10}\u{10}\
      \u{12}\u{f}\n\u{b}TYPE_SINT32\u{10}\u{11}\
      \u{12}\u{f}\n\u{b}TYPE_SINT64\u{10}\u{12}\
      \"C\
      \n\u{5}Label\
      \u{12}\u{12}\n\u{e}LABEL_OPTIONAL\u{10}\u{1}\
      \u{12}\u{12}\n\u{e}LABEL_REPEATED\u{10}\u{3}\
      \u{12}\u{12}\n\u{e}LABEL_REQUIRED\u{10}\u{2}\
      \"c\
      \n\u{14}OneofDescriptorProto\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12}7\n\u{7}options\u{18}\u{2} \u{1}(\u{b}2\u{1d}.google.protobuf.OneofOptionsR\u{7}options\
      \"\u{a6}\u{3}\
      \n\u{13}EnumDescriptorProto\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12}?\n\u{5}value\u{18}\u{2} \u{3}(\u{b}2).google.protobuf.EnumValueDescriptorProtoR\u{5}va\
      lue\
      \u{12}6\n\u{7}options\u{18}\u{3} \u{1}(\u{b}2\u{1c}.google.protobuf.EnumOptionsR\u{7}options\
      \u{12}]\n\u{e}reserved_range\u{18}\u{4} \u{3}(\u{b}26.google.protobuf.EnumDescriptorProto.Enu\
      mReservedRangeR\rreservedRange\
      \u{12}#\n\rreserved_name\u{18}\u{5} \u{3}(\tR\u{c}reservedName\
      \u{12}A\n\nvisibility\u{18}\u{6} \u{1}(\u{e}2!.google.protobuf.SymbolVisibilityR\nvisibility\
      \u{1a};\
      \n\u{11}EnumReservedRange\
      \u{12}\u{14}\n\u{5}start\u{18}\u{1} \u{1}(\u{5}R\u{5}start\
      \u{12}\u{10}\n\u{3}end\u{18}\u{2} \u{1}(\u{5}R\u{3}end\
      \"\u{83}\u{1}\
      \n\u{18}EnumValueDescriptorProto\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12}\u{16}\n\u{6}number\u{18}\u{2} \u{1}(\u{5}R\u{6}number\
      \u{12};\n\u{7}options\u{18}\u{3} \u{1}(\u{b}2!.google.protobuf.EnumValueOptionsR\u{7}options\
      \"\u{b5}\u{1}\
      \n\u{16}ServiceDescriptorProto\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12}>\n\u{6}method\u{18}\u{2} \u{3}(\u{b}2&.google.protobuf.MethodDescriptorProtoR\u{6}meth\
      od\
      \u{12}9\n\u{7}options\u{18}\u{3} \u{1}(\u{b}2\u{1f}.google.protobuf.ServiceOptionsR\u{7}optio\
      ns\
      J\u{4}\u{8}\u{4}\u{10}\u{5}\
      R\u{6}stream\
      \"\u{89}\u{2}\
      \n\u{15}MethodDescriptorProto\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12}\u{1d}\n\ninput_type\u{18}\u{2} \u{1}(\tR\tinputType\
      \u{12}\u{1f}\n\u{b}output_type\u{18}\u{3} \u{1}(\tR\noutputType\
      \u{12}8\n\u{7}options\u{18}\u{4} \u{1}(\u{b}2\u{1e}.google.protobuf.MethodOptionsR\u{7}option\
      s\
      \u{12}0\n\u{10}client_streaming\u{18}\u{5} \u{1}(\u{8}:\u{5}falseR\u{f}clientStreaming\
      \u{12}0\n\u{10}server_streaming\u{18}\u{6} \u{1}(\u{8}:\u{5}falseR\u{f}serverStreaming\
      \"\u{fa}\n\
      \n\u{b}FileOptions\
      \u{12}!\n\u{c}java_package\u{18}\u{1} \u{1}(\tR\u{b}javaPackage\
      \u{12}0\n\u{14}java_outer_classname\u{18}\u{8} \u{1}(\tR\u{12}javaOuterClassname\
      \u{12}\u{f9}\u{1}\n\u{13}java_multiple_files\u{18}\n \u{1}(\u{8}:\u{5}falseB\u{c1}\u{1}\u{b2}\
      \u{1}\u{bd}\u{1}\u{8}\u{e6}\u{7} \u{e9}\u{7}*\u{b4}\u{1}This behavior is enabled by default i\
      n editions 2024 and above. To disable it, you can set `features.(pb.java).nest_in_file_class \
      = YES` on individual messages, enums, or services.R\u{11}javaMultipleFiles\
      \u{12}D\n\u{1d}java_generate_equals_and_hash\u{18}\u{14} \u{1}(\u{8}B\u{2}\u{18}\u{1}R\u{19}j\
      avaGenerateEqualsAndHash\
      \u{12}:\n\u{16}java_string_check_utf8\u{18}\u{1b} \u{1}(\u{8}:\u{5}falseR\u{13}javaStringChec\
      kUtf8\
      \u{12}S\n\u{c}optimize_for\u{18}\t \u{1}(\u{e}2).google.protobuf.FileOptions.OptimizeMode:\
      \u{5}SPEEDR\u{b}optimizeFor\
      \u{12}\u{1d}\n\ngo_package\u{18}\u{b} \u{1}(\tR\tgoPackage\
      \u{12}5\n\u{13}cc_generic_services\u{18}\u{10} \u{1}(\u{8}:\u{5}falseR\u{11}ccGenericServices\
      \u{12}9\n\u{15}java_generic_services\u{18}\u{11} \u{1}(\u{8}:\u{5}falseR\u{13}javaGenericServ\
      ices\
      \u{12}5\n\u{13}py_generic_services\u{18}\u{12} \u{1}(\u{8}:\u{5}falseR\u{11}pyGenericServices\
      \u{12}%\n\ndeprecated\u{18}\u{17} \u{1}(\u{8}:\u{5}falseR\ndeprecated\
      \u{12}.\n\u{10}cc_enable_arenas\u{18}\u{1f} \u{1}(\u{8}:\u{4}trueR\u{e}ccEnableArenas\
      \u{12}*\n\u{11}objc_class_prefix\u{18}$ \u{1}(\tR\u{f}objcClassPrefix\
      \u{12})\n\u{10}csharp_namespace\u{18}% \u{1}(\tR\u{f}csharpNamespace\
      \u{12}!\n\u{c}swift_prefix\u{18}' \u{1}(\tR\u{b}swiftPrefix\
      \u{12}(\n\u{10}php_class_prefix\u{18}( \u{1}(\tR\u{e}phpClassPrefix\
      \u{12}#\n\rphp_namespace\u{18}) \u{1}(\tR\u{c}phpNamespace\
      \u{12}4\n\u{16}php_metadata_namespace\u{18}, \u{1}(\tR\u{14}phpMetadataNamespace\
      \u{12}!\n\u{c}ruby_package\u{18}- \u{1}(\tR\u{b}rubyPackage\
      \u{12}7\n\u{8}features\u{18}2 \u{1}(\u{b}2\u{1b}.google.protobuf.FeatureSetR\u{8}features\
      \u{12}X\n\u{14}uninterpreted_option\u{18}\u{e7}\u{7} \u{3}(\u{b}2$.google.protobuf.Uninterpre\
      tedOptionR\u{13}uninterpretedOption\
      \":\
      \n\u{c}OptimizeMode\
      \u{12}\t\n\u{5}SPEED\u{10}\u{1}\
      \u{12}\r\n\tCODE_SIZE\u{10}\u{2}\
      \u{12}\u{10}\n\u{c}LITE_RUNTIME\u{10}\u{3}\
      *\u{6}\u{8}\u{de}\u{7}\u{10}\u{e7}\u{7}\
      *\t\u{8}\u{e8}\u{7}\u{10}\u{80}\u{80}\u{80}\u{80}\u{2}\
      J\u{4}\u{8}*\u{10}+\
      J\u{4}\u{8}&\u{10}'\
      R\u{14}php_generic_services\
      \"\u{fc}\u{3}\
      \n\u{e}MessageOptions\
      \u{12}<\n\u{17}message_set_wire_format\u{18}\u{1} \u{1}(\u{8}:\u{5}falseR\u{14}messageSetWire\
      Format\
      \u{12}L\n\u{1f}no_standard_descriptor_accessor\u{18}\u{2} \u{1}(\u{8}:\u{5}falseR\u{1c}noStan\
      dardDescriptorAccessor\
      \u{12}%\n\ndeprecated\u{18}\u{3} \u{1}(\u{8}:\u{5}falseR\ndeprecated\
      \u{12}\u{1b}\n\tmap_entry\u{18}\u{7} \u{1}(\u{8}R\u{8}mapEntry\
      \u{12}V\n&deprecated_legacy_json_field_conflicts\u{18}\u{b} \u{1}(\u{8}B\u{2}\u{18}\u{1}R\"de\
      precatedLegacyJsonFieldConflicts\
      \u{12}7\n\u{8}features\u{18}\u{c} \u{1}(\u{b}2\u{1b}.google.protobuf.FeatureSetR\u{8}features\
      \u{12}X\n\u{14}uninterpreted_option\u{18}\u{e7}\u{7} \u{3}(\u{b}2$.google.protobuf.Uninterpre\
      tedOptionR\u{13}uninterpretedOption\
      *\u{6}\u{8}\u{de}\u{7}\u{10}\u{e7}\u{7}\
      *\t\u{8}\u{e8}\u{7}\u{10}\u{80}\u{80}\u{80}\u{80}\u{2}\
      J\u{4}\u{8}\u{4}\u{10}\u{5}\
      J\u{4}\u{8}\u{5}\u{10}\u{6}\
      J\u{4}\u{8}\u{6}\u{10}\u{7}\
      J\u{4}\u{8}\u{8}\u{10}\t\
      J\u{4}\u{8}\t\u{10}\n\
      \"\u{ce}\r\
      \n\u{c}FieldOptions\
      \u{12}A\n\u{5}ctype\u{18}\u{1} \u{1}(\u{e}2#.google.protobuf.FieldOptions.CType:\u{6}STRINGR\
      \u{5}ctype\
      \u{12}\u{16}\n\u{6}packed\u{18}\u{2} \u{1}(\u{8}R\u{6}packed\
      \u{12}G\n\u{6}jstype\u{18}\u{6} \u{1}(\u{e}2$.google.protobuf.FieldOptions.JSType:\tJS_NORMAL\
      R\u{6}jstype\
      \u{12}\u{19}\n\u{4}lazy\u{18}\u{5} \u{1}(\u{8}:\u{5}falseR\u{4}lazy\
      \u{12}.\n\u{f}unverified_lazy\u{18}\u{f} \u{1}(\u{8}:\u{5}falseR\u{e}unverifiedLazy\
      \u{12}%\n\ndeprecated\u{18}\u{3} \u{1}(\u{8}:\u{5}falseR\ndeprecated\
      \u{12}\u{1d}\n\u{4}weak\u{18}\n \u{1}(\u{8}:\u{5}falseB\u{2}\u{18}\u{1}R\u{4}weak\
      \u{12}(\n\u{c}debug_redact\u{18}\u{10} \u{1}(\u{8}:\u{5}falseR\u{b}debugRedact\
      \u{12}K\n\tretention\u{18}\u{11} \u{1}(\u{e}2-.google.protobuf.FieldOptions.OptionRetentionR\
      \tretention\
      \u{12}H\n\u{7}targets\u{18}\u{13} \u{3}(\u{e}2..google.protobuf.FieldOptions.OptionTargetType\
      R\u{7}targets\
      \u{12}W\n\u{10}edition_defaults\u{18}\u{14} \u{3}(\u{b}2,.google.protobuf.FieldOptions.Editio\
      nDefaultR\u{f}editionDefaults\
      \u{12}7\n\u{8}features\u{18}\u{15} \u{1}(\u{b}2\u{1b}.google.protobuf.FeatureSetR\u{8}feature\
      s\
      \u{12}U\n\u{f}feature_support\u{18}\u{16} \u{1}(\u{b}2,.google.protobuf.FieldOptions.FeatureS\
      upportR\u{e}featureSupport\
      \u{12}X\n\u{14}uninterpreted_option\u{18}\u{e7}\u{7} \u{3}(\u{b}2$.google.protobuf.Uninterpre\
      tedOptionR\u{13}uninterpretedOption\
      \u{1a}Z\
      \n\u{e}EditionDefault\
      \u{12}2\n\u{7}edition\u{18}\u{3} \u{1}(\u{e}2\u{18}.google.protobuf.EditionR\u{7}edition\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\tR\u{5}value\
      \u{1a}\u{bb}\u{2}\
      \n\u{e}FeatureSupport\
      \u{12}G\n\u{12}edition_introduced\u{18}\u{1} \u{1}(\u{e}2\u{18}.google.protobuf.EditionR\
      \u{11}editionIntroduced\
      \u{12}G\n\u{12}edition_deprecated\u{18}\u{2} \u{1}(\u{e}2\u{18}.google.protobuf.EditionR\
      \u{11}editionDeprecated\
      \u{12}/\n\u{13}deprecation_warning\u{18}\u{3} \u{1}(\tR\u{12}deprecationWarning\
      \u{12}A\n\u{f}edition_removed\u{18}\u{4} \u{1}(\u{e}2\u{18}.google.protobuf.EditionR\u{e}edit\
      ionRemoved\
      \u{12}#\n\rremoval_error\u{18}\u{5} \u{1}(\tR\u{c}removalError\
      \"/\
      \n\u{5}CType\
      \u{12}\n\n\u{6}STRING\u{10}\0\
      \u{12}\u{8}\n\u{4}CORD\u{10}\u{1}\
      \u{12}\u{10}\n\u{c}STRING_PIECE\u{10}\u{2}\
      \"5\
      \n\u{6}JSType\
      \u{12}\r\n\tJS_NORMAL\u{10}\0\
      \u{12}\r\n\tJS_STRING\u{10}\u{1}\
      \u{12}\r\n\tJS_NUMBER\u{10}\u{2}\
      \"U\
      \n\u{f}OptionRetention\
      \u{12}\u{15}\n\u{11}RETENTION_UNKNOWN\u{10}\0\
      \u{12}\u{15}\n\u{11}RETENTION_RUNTIME\u{10}\u{1}\
      \u{12}\u{14}\n\u{10}RETENTION_SOURCE\u{10}\u{2}\
      \"\u{8c}\u{2}\
      \n\u{10}OptionTargetType\
      \u{12}\u{17}\n\u{13}TARGET_TYPE_UNKNOWN\u{10}\0\
      \u{12}\u{14}\n\u{10}TARGET_TYPE_FILE\u{10}\u{1}\
      \u{12}\u{1f}\n\u{1b}TARGET_TYPE_EXTENSION_RANGE\u{10}\u{2}\
      \u{12}\u{17}\n\u{13}TARGET_TYPE_MESSAGE\u{10}\u{3}\
      \u{12}\u{15}\n\u{11}TARGET_TYPE_FIELD\u{10}\u{4}\
      \u{12}\u{15}\n\u{11}TARGET_TYPE_ONEOF\u{10}\u{5}\
      \u{12}\u{14}\n\u{10}TARGET_TYPE_ENUM\u{10}\u{6}\
      \u{12}\u{1a}\n\u{16}TARGET_TYPE_ENUM_ENTRY\u{10}\u{7}\
      \u{12}\u{17}\n\u{13}TARGET_TYPE_SERVICE\u{10}\u{8}\
      \u{12}\u{16}\n\u{12}TARGET_TYPE_METHOD\u{10}\t\
      *\u{6}\u{8}\u{de}\u{7}\u{10}\u{e7}\u{7}\
      *\t\u{8}\u{e8}\u{7}\u{10}\u{80}\u{80}\u{80}\u{80}\u{2}\
      J\u{4}\u{8}\u{4}\u{10}\u{5}\
      J\u{4}\u{8}\u{12}\u{10}\u{13}\
      \"\u{b4}\u{1}\
      \n\u{c}OneofOptions\
      \u{12}7\n\u{8}features\u{18}\u{1} \u{1}(\u{b}2\u{1b}.google.protobuf.FeatureSetR\u{8}features\
      \u{12}X\n\u{14}uninterpreted_option\u{18}\u{e7}\u{7} \u{3}(\u{b}2$.google.protobuf.Uninterpre\
      tedOptionR\u{13}uninterpretedOption\
      *\u{6}\u{8}\u{de}\u{7}\u{10}\u{e7}\u{7}\
      *\t\u{8}\u{e8}\u{7}\u{10}\u{80}\u{80}\u{80}\u{80}\u{2}\
      \"\u{d9}\u{2}\
      \n\u{b}EnumOptions\
      \u{12}\u{1f}\n\u{b}allow_alias\u{18}\u{2} \u{1}(\u{8}R\nallowAlias\
      \u{12}%\n\ndeprecated\u{18}\u{3} \u{1}(\u{8}:\u{5}falseR\ndeprecated\
      \u{12}V\n&deprecated_legacy_json_field_conflicts\u{18}\u{6} \u{1}(\u{8}B\u{2}\u{18}\u{1}R\"de\
      precatedLegacyJsonFieldConflicts\
      \u{12}7\n\u{8}features\u{18}\u{7} \u{1}(\u{b}2\u{1b}.google.protobuf.FeatureSetR\u{8}features\
      \u{12}X\n\u{14}uninterpreted_option\u{18}\u{e7}\u{7} \u{3}(\u{b}2$.google.protobuf.Uninterpre\
      tedOptionR\u{13}uninterpretedOption\
      *\u{6}\u{8}\u{de}\u{7}\u{10}\u{e7}\u{7}\
      *\t\u{8}\u{e8}\u{7}\u{10}\u{80}\u{80}\u{80}\u{80}\u{2}\
      J\u{4}\u{8}\u{5}\u{10}\u{6}\
      \"\u{e0}\u{2}\
      \n\u{10}EnumValueOptions\
      \u{12}%\n\ndeprecated\u{18}\u{1} \u{1}(\u{8}:\u{5}falseR\ndeprecated\
      \u{12}7\n\u{8}features\u{18}\u{2} \u{1}(\u{b}2\u{1b}.google.protobuf.FeatureSetR\u{8}features\
      \u{12}(\n\u{c}debug_redact\u{18}\u{3} \u{1}(\u{8}:\u{5}falseR\u{b}debugRedact\
      \u{12}U\n\u{f}feature_support\u{18}\u{4} \u{1}(\u{b}2,.google.protobuf.FieldOptions.FeatureSu\
      pportR\u{e}featureSupport\
      \u{12}X\n\u{14}uninterpreted_option\u{18}\u{e7}\u{7} \u{3}(\u{b}2$.google.protobuf.Uninterpre\
      tedOptionR\u{13}uninterpretedOption\
      *\u{6}\u{8}\u{de}\u{7}\u{10}\u{e7}\u{7}\
      *\t\u{8}\u{e8}\u{7}\u{10}\u{80}\u{80}\u{80}\u{80}\u{2}\
      \"\u{dd}\u{1}\
      \n\u{e}ServiceOptions\
      \u{12}7\n\u{8}features\u{18}\" \u{1}(\u{b}2\u{1b}.google.protobuf.FeatureSetR\u{8}features\
      \u{12}%\n\ndeprecated\u{18}! \u{1}(\u{8}:\u{5}falseR\ndeprecated\
      \u{12}X\n\u{14}uninterpreted_option\u{18}\u{e7}\u{7} \u{3}(\u{b}2$.google.protobuf.Uninterpre\
      tedOptionR\u{13}uninterpretedOption\
      *\u{6}\u{8}\u{de}\u{7}\u{10}\u{e7}\u{7}\
      *\t\u{8}\u{e8}\u{7}\u{10}\u{80}\u{80}\u{80}\u{80}\u{2}\
      \"\u{a1}\u{3}\
      \n\rMethodOptions\
      \u{12}%\n\ndeprecated\u{18}! \u{1}(\u{8}:\u{5}falseR\ndeprecated\
      \u{12}q\n\u{11}idempotency_level\u{18}\" \u{1}(\u{e}2/.google.protobuf.MethodOptions.Idempote\
      ncyLevel:\u{13}IDEMPOTENCY_UNKNOWNR\u{10}idempotencyLevel\
      \u{12}7\n\u{8}features\u{18}# \u{1}(\u{b}2\u{1b}.google.protobuf.FeatureSetR\u{8}features\
      \u{12}X\n\u{14}uninterpreted_option\u{18}\u{e7}\u{7} \u{3}(\u{b}2$.google.protobuf.Uninterpre\
      tedOptionR\u{13}uninterpretedOption\
      \"P\
      \n\u{10}IdempotencyLevel\
      \u{12}\u{17}\n\u{13}IDEMPOTENCY_UNKNOWN\u{10}\0\
      \u{12}\u{13}\n\u{f}NO_SIDE_EFFECTS\u{10}\u{1}\
      \u{12}\u{e}\n\nIDEMPOTENT\u{10}\u{2}\
      *\u{6}\u{8}\u{de}\u{7}\u{10}\u{e7}\u{7}\
      *\t\u{8}\u{e8}\u{7}\u{10}\u{80}\u{80}\u{80}\u{80}\u{2}\
      \"\u{9a}\u{3}\
      \n\u{13}UninterpretedOption\
      \u{12}A\n\u{4}name\u{18}\u{2} \u{3}(\u{b}2-.google.protobuf.UninterpretedOption.NamePartR\
      \u{4}name\
      \u{12})\n\u{10}identifier_value\u{18}\u{3} \u{1}(\tR\u{f}identifierValue\
      \u{12},\n\u{12}positive_int_value\u{18}\u{4} \u{1}(\u{4}R\u{10}positiveIntValue\
      \u{12},\n\u{12}negative_int_value\u{18}\u{5} \u{1}(\u{3}R\u{10}negativeIntValue\
      \u{12}!\n\u{c}double_value\u{18}\u{6} \u{1}(\u{1}R\u{b}doubleValue\
      \u{12}!\n\u{c}string_value\u{18}\u{7} \u{1}(\u{c}R\u{b}stringValue\
      \u{12}'\n\u{f}aggregate_value\u{18}\u{8} \u{1}(\tR\u{e}aggregateValue\
      \u{1a}J\
      \n\u{8}NamePart\
      \u{12}\u{1b}\n\tname_part\u{18}\u{1} \u{2}(\tR\u{8}namePart\
      \u{12}!\n\u{c}is_extension\u{18}\u{2} \u{2}(\u{8}R\u{b}isExtension\
      \"\u{ae}\u{f}\
      \n\nFeatureSet\
      \u{12}\u{91}\u{1}\n\u{e}field_presence\u{18}\u{1} \u{1}(\u{e}2).google.protobuf.FeatureSet.Fi\
      eldPresenceB?\u{88}\u{1}\u{1}\u{98}\u{1}\u{4}\u{98}\u{1}\u{1}\u{a2}\u{1}\r\u{12}\u{8}EXPLICIT\
      \u{18}\u{84}\u{7}\u{a2}\u{1}\r\u{12}\u{8}IMPLICIT\u{18}\u{e7}\u{7}\u{a2}\u{1}\r\u{12}\u{8}EXP\
      LICIT\u{18}\u{e8}\u{7}\u{b2}\u{1}\u{3}\u{8}\u{e8}\u{7}R\rfieldPresence\
      \u{12}l\n\tenum_type\u{18}\u{2} \u{1}(\u{e}2$.google.protobuf.FeatureSet.EnumTypeB)\u{88}\
      \u{1}\u{1}\u{98}\u{1}\u{6}\u{98}\u{1}\u{1}\u{a2}\u{1}\u{b}\u{12}\u{6}CLOSED\u{18}\u{84}\u{7}\
      \u{a2}\u{1}\t\u{12}\u{4}OPEN\u{18}\u{e7}\u{7}\u{b2}\u{1}\u{3}\u{8}\u{e8}\u{7}R\u{8}enumType\
      \u{12}\u{98}\u{1}\n\u{17}repeated_field_encoding\u{18}\u{3} \u{1}(\u{e}21.google.protobuf.Fea\
      tureSet.RepeatedFieldEncodingB-\u{88}\u{1}\u{1}\u{98}\u{1}\u{4}\u{98}\u{1}\u{1}\u{a2}\u{1}\r\
      \u{12}\u{8}EXPANDED\u{18}\u{84}\u{7}\u{a2}\u{1}\u{b}\u{12}\u{6}PACKED\u{18}\u{e7}\u{7}\u{b2}\
      \u{1}\u{3}\u{8}\u{e8}\u{7}R\u{15}repeatedFieldEncoding\
      \u{12}~\n\u{f}utf8_validation\u{18}\u{4} \u{1}(\u{e}2*.google.protobuf.FeatureSet.Utf8Validat\
      ionB)\u{88}\u{1}\u{1}\u{98}\u{1}\u{4}\u{98}\u{1}\u{1}\u{a2}\u{1}\t\u{12}\u{4}NONE\u{18}\u{84}\
      \u{7}\u{a2}\u{1}\u{b}\u{12}\u{6}VERIFY\u{18}\u{e7}\u{7}\u{b2}\u{1}\u{3}\u{8}\u{e8}\u{7}R\u{e}\
      utf8Validation\
      \u{12}~\n\u{10}message_encoding\u{18}\u{5} \u{1}(\u{e}2+.google.protobuf.FeatureSet.MessageEn\
      codingB&\u{88}\u{1}\u{1}\u{98}\u{1}\u{4}\u{98}\u{1}\u{1}\u{a2}\u{1}\u{14}\u{12}\u{f}LENGTH_PR\
      EFIXED\u{18}\u{84}\u{7}\u{b2}\u{1}\u{3}\u{8}\u{e8}\u{7}R\u{f}messageEncoding\
      \u{12}\u{82}\u{1}\n\u{b}json_format\u{18}\u{6} \u{1}(\u{e}2&.google.protobuf.FeatureSet.JsonF\
      ormatB9\u{88}\u{1}\u{1}\u{98}\u{1}\u{3}\u{98}\u{1}\u{6}\u{98}\u{1}\u{1}\u{a2}\u{1}\u{17}\
      \u{12}\u{12}LEGACY_BEST_EFFORT\u{18}\u{84}\u{7}\u{a2}\u{1}\n\u{12}\u{5}ALLOW\u{18}\u{e7}\u{7}\
      \u{b2}\u{1}\u{3}\u{8}\u{e8}\u{7}R\njsonFormat\
      \u{12}\u{bc}\u{1}\n\u{14}enforce_naming_style\u{18}\u{7} \u{1}(\u{e}2..google.protobuf.Featur\
      eSet.EnforceNamingStyleBZ\u{88}\u{1}\u{2}\u{98}\u{1}\u{1}\u{98}\u{1}\u{2}\u{98}\u{1}\u{3}\
      \u{98}\u{1}\u{4}\u{98}\u{1}\u{5}\u{98}\u{1}\u{6}\u{98}\u{1}\u{7}\u{98}\u{1}\u{8}\u{98}\u{1}\t\
      \u{a2}\u{1}\u{11}\u{12}\u{c}STYLE_LEGACY\u{18}\u{84}\u{7}\u{a2}\u{1}\u{e}\u{12}\tSTYLE2024\
      \u{18}\u{e9}\u{7}\u{a2}\u{1}\u{e}\u{12}\tSTYLE2026\u{18}\u{8f}N\u{b2}\u{1}\u{3}\u{8}\u{e9}\
      \u{7}R\u{12}enforceNamingStyle\
      \u{12}\u{b9}\u{1}\n\u{19}default_symbol_visibility\u{18}\u{8} \u{1}(\u{e}2E.google.protobuf.F\
      eatureSet.VisibilityFeature.DefaultSymbolVisibilityB6\u{88}\u{1}\u{2}\u{98}\u{1}\u{1}\u{a2}\
      \u{1}\u{f}\u{12}\nEXPORT_ALL\u{18}\u{84}\u{7}\u{a2}\u{1}\u{15}\u{12}\u{10}EXPORT_TOP_LEVEL\
      \u{18}\u{e9}\u{7}\u{b2}\u{1}\u{3}\u{8}\u{e9}\u{7}R\u{17}defaultSymbolVisibility\
      \u{1a}\u{a1}\u{1}\
      \n\u{11}VisibilityFeature\
      \"\u{81}\u{1}\
      \n\u{17}DefaultSymbolVisibility\
      \u{12}%\n!DEFAULT_SYMBOL_VISIBILITY_UNKNOWN\u{10}\0\
      \u{12}\u{e}\n\nEXPORT_ALL\u{10}\u{1}\
      \u{12}\u{14}\n\u{10}EXPORT_TOP_LEVEL\u{10}\u{2}\
      \u{12}\r\n\tLOCAL_ALL\u{10}\u{3}\
      \u{12}\n\n\u{6}STRICT\u{10}\u{4}\
      J\u{8}\u{8}\u{1}\u{10}\u{80}\u{80}\u{80}\u{80}\u{2}\
      \"\\\
      \n\rFieldPresence\
      \u{12}\u{1a}\n\u{16}FIELD_PRESENCE_UNKNOWN\u{10}\0\
      \u{12}\u{c}\n\u{8}EXPLICIT\u{10}\u{1}\
      \u{12}\u{c}\n\u{8}IMPLICIT\u{10}\u{2}\
      \u{12}\u{13}\n\u{f}LEGACY_REQUIRED\u{10}\u{3}\
      \"7\
      \n\u{8}EnumType\
      \u{12}\u{15}\n\u{11}ENUM_TYPE_UNKNOWN\u{10}\0\
      \u{12}\u{8}\n\u{4}OPEN\u{10}\u{1}\
      \u{12}\n\n\u{6}CLOSED\u{10}\u{2}\
      \"V\
      \n\u{15}RepeatedFieldEncoding\
      \u{12}#\n\u{1f}REPEATED_FIELD_ENCODING_UNKNOWN\u{10}\0\
      \u{12}\n\n\u{6}PACKED\u{10}\u{1}\
      \u{12}\u{c}\n\u{8}EXPANDED\u{10}\u{2}\
      \"I\
      \n\u{e}Utf8Validation\
      \u{12}\u{1b}\n\u{17}UTF8_VALIDATION_UNKNOWN\u{10}\0\
      \u{12}\n\n\u{6}VERIFY\u{10}\u{2}\
      \u{12}\u{8}\n\u{4}NONE\u{10}\u{3}\
      \"\u{4}\u{8}\u{1}\u{10}\u{1}\
      \"S\
      \n\u{f}MessageEncoding\
      \u{12}\u{1c}\n\u{18}MESSAGE_ENCODING_UNKNOWN\u{10}\0\
      \u{12}\u{13}\n\u{f}LENGTH_PREFIXED\u{10}\u{1}\
      \u{12}\r\n\tDELIMITED\u{10}\u{2}\
      \"H\
      \n\nJsonFormat\
      \u{12}\u{17}\n\u{13}JSON_FORMAT_UNKNOWN\u{10}\0\
      \u{12}\t\n\u{5}ALLOW\u{10}\u{1}\
      \u{12}\u{16}\n\u{12}LEGACY_BEST_EFFORT\u{10}\u{2}\
      \"f\
      \n\u{12}EnforceNamingStyle\
      \u{12} \n\u{1c}ENFORCE_NAMING_STYLE_UNKNOWN\u{10}\0\
      \u{12}\r\n\tSTYLE2024\u{10}\u{1}\
      \u{12}\u{10}\n\u{c}STYLE_LEGACY\u{10}\u{2}\
      \u{12}\r\n\tSTYLE2026\u{10}\u{3}\
      *\u{6}\u{8}\u{e8}\u{7}\u{10}\u{8b}N\
      *\u{6}\u{8}\u{8b}N\u{10}\u{90}N\
      *\u{6}\u{8}\u{90}N\u{10}\u{91}N\
      J\u{6}\u{8}\u{e7}\u{7}\u{10}\u{e8}\u{7}\
      \"\u{ef}\u{3}\
      \n\u{12}FeatureSetDefaults\
      \u{12}X\n\u{8}defaults\u{18}\u{1} \u{3}(\u{b}2<.google.protobuf.FeatureSetDefaults.FeatureSet\
      EditionDefaultR\u{8}defaults\
      \u{12}A\n\u{f}minimum_edition\u{18}\u{4} \u{1}(\u{e}2\u{18}.google.protobuf.EditionR\u{e}mini\
      mumEdition\
      \u{12}A\n\u{f}maximum_edition\u{18}\u{5} \u{1}(\u{e}2\u{18}.google.protobuf.EditionR\u{e}maxi\
      mumEdition\
      \u{1a}\u{f8}\u{1}\
      \n\u{18}FeatureSetEditionDefault\
      \u{12}2\n\u{7}edition\u{18}\u{3} \u{1}(\u{e}2\u{18}.google.protobuf.EditionR\u{7}edition\
      \u{12}N\n\u{14}overridable_features\u{18}\u{4} \u{1}(\u{b}2\u{1b}.google.protobuf.FeatureSetR\
      \u{13}overridableFeatures\
      \u{12}B\n\u{e}fixed_features\u{18}\u{5} \u{1}(\u{b}2\u{1b}.google.protobuf.FeatureSetR\rfixed\
      Features\
      J\u{4}\u{8}\u{1}\u{10}\u{2}\
      J\u{4}\u{8}\u{2}\u{10}\u{3}\
      R\u{8}features\
      \"\u{b5}\u{2}\
      \n\u{e}SourceCodeInfo\
      \u{12}D\n\u{8}location\u{18}\u{1} \u{3}(\u{b}2(.google.protobuf.SourceCodeInfo.LocationR\u{8}\
      location\
      \u{1a}\u{ce}\u{1}\
      \n\u{8}Location\
      \u{12}\u{16}\n\u{4}path\u{18}\u{1} \u{3}(\u{5}B\u{2}\u{10}\u{1}R\u{4}path\
      \u{12}\u{16}\n\u{4}span\u{18}\u{2} \u{3}(\u{5}B\u{2}\u{10}\u{1}R\u{4}span\
      \u{12})\n\u{10}leading_comments\u{18}\u{3} \u{1}(\tR\u{f}leadingComments\
      \u{12}+\n\u{11}trailing_comments\u{18}\u{4} \u{1}(\tR\u{10}trailingComments\
      \u{12}:\n\u{19}leading_detached_comments\u{18}\u{6} \u{3}(\tR\u{17}leadingDetachedComments\
      *\u{c}\u{8}\u{80}\u{ec}\u{ca}\u{ff}\u{1}\u{10}\u{81}\u{ec}\u{ca}\u{ff}\u{1}\
      \"\u{d0}\u{2}\
      \n\u{11}GeneratedCodeInfo\
      \u{12}M\n\nannotation\u{18}\u{1} \u{3}(\u{b}2-.google.protobuf.GeneratedCodeInfo.AnnotationR\
      \nannotation\
      \u{1a}\u{eb}\u{1}\
      \n\nAnnotation\
      \u{12}\u{16}\n\u{4}path\u{18}\u{1} \u{3}(\u{5}B\u{2}\u{10}\u{1}R\u{4}path\
      \u{12}\u{1f}\n\u{b}source_file\u{18}\u{2} \u{1}(\tR\nsourceFile\
      \u{12}\u{14}\n\u{5}begin\u{18}\u{3} \u{1}(\u{5}R\u{5}begin\
      \u{12}\u{10}\n\u{3}end\u{18}\u{4} \u{1}(\u{5}R\u{3}end\
      \u{12}R\n\u{8}semantic\u{18}\u{5} \u{1}(\u{e}26.google.protobuf.GeneratedCodeInfo.Annotation.\
      SemanticR\u{8}semantic\
      \"(\
      \n\u{8}Semantic\
      \u{12}\u{8}\n\u{4}NONE\u{10}\0\
      \u{12}\u{7}\n\u{3}SET\u{10}\u{1}\
      \u{12}\t\n\u{5}ALIAS\u{10}\u{2}\
      *\u{d1}\u{2}\
      \n\u{7}Edition\
      \u{12}\u{13}\n\u{f}EDITION_UNKNOWN\u{10}\0\
      \u{12}\u{13}\n\u{e}EDITION_LEGACY\u{10}\u{84}\u{7}\
      \u{12}\u{13}\n\u{e}EDITION_PROTO2\u{10}\u{e6}\u{7}\
      \u{12}\u{13}\n\u{e}EDITION_PROTO3\u{10}\u{e7}\u{7}\
      \u{12}\u{11}\n\u{c}EDITION_2023\u{10}\u{e8}\u{7}\
      \u{12}\u{11}\n\u{c}EDITION_2024\u{10}\u{e9}\u{7}\
      \u{12}\u{11}\n\u{c}EDITION_2026\u{10}\u{ea}\u{7}\
      \u{12}\u{15}\n\u{10}EDITION_UNSTABLE\u{10}\u{8f}N\
      \u{12}\u{17}\n\u{13}EDITION_1_TEST_ONLY\u{10}\u{1}\
      \u{12}\u{17}\n\u{13}EDITION_2_TEST_ONLY\u{10}\u{2}\
      \u{12}\u{1d}\n\u{17}EDITION_99997_TEST_ONLY\u{10}\u{9d}\u{8d}\u{6}\
      \u{12}\u{1d}\n\u{17}EDITION_99998_TEST_ONLY\u{10}\u{9e}\u{8d}\u{6}\
      \u{12}\u{1d}\n\u{17}EDITION_99999_TEST_ONLY\u{10}\u{9f}\u{8d}\u{6}\
      \u{12}\u{13}\n\u{b}EDITION_MAX\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{7}\
      *U\
      \n\u{10}SymbolVisibility\
      \u{12}\u{14}\n\u{10}VISIBILITY_UNSET\u{10}\0\
      \u{12}\u{14}\n\u{10}VISIBILITY_LOCAL\u{10}\u{1}\
      \u{12}\u{15}\n\u{11}VISIBILITY_EXPORT\u{10}\u{2}\
      B~\n\u{13}com.google.protobufB\u{10}DescriptorProtosH\u{1}Z-google.golang.org/protobuf/types/\
      descriptorpb\u{f8}\u{1}\u{1}\u{a2}\u{2}\u{3}GPB\u{aa}\u{2}\u{1a}Google.Protobuf.Reflection
      """)
}
