// Generated from contacts.proto by the schema compiler, version 1. Do not edit: change the schema
// and run `swift run codegen`.
//
// People and how to reach them, as this program keeps them in a file.

import ProtobufCodec
import WellKnownTypes

enum Closeness: Enumeration {
  case unspecified
  case colleague
  case friend
  case unrecognized(Int32)

  init() { self = .unspecified }

  init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .colleague
    case 2: self = .friend
    default: self = .unrecognized(rawValue)
    }
  }

  var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .colleague: 1
    case .friend: 2
    case .unrecognized(let value): value
    }
  }
}

struct Contact: Message {
  /// At most one of these is how the person wants to be reached.
  enum Preferred: Sendable, Hashable {
    case email(String)
    case phone(String)
  }

  var name: String = ""
  /// At most one of these is how the person wants to be reached.
  var preferred: Preferred?
  /// By kind: "home", "work".
  var addresses: [String: Address] = .init()
  var tags: [String] = []
  var closeness: Closeness = Closeness()
  var added: ProtobufTimestamp?
  var unknownFields = UnknownFields()

  static var descriptor: MessageDescriptor { ContactsProto.file.message(at: 0) }

  init() {}

  init(
    name: String = "",
    preferred: Preferred? = nil,
    addresses: [String: Address] = [:],
    tags: [String] = [],
    closeness: Closeness = Closeness(),
    added: ProtobufTimestamp? = nil
  ) {
    self.name = name
    self.preferred = preferred
    self.addresses = addresses
    self.tags = tags
    self.closeness = closeness
    self.added = added
  }

  @inline(never)
  func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let added { writer.message(7, added) }
    if closeness.rawValue != 0 { writer.enumeration(6, closeness) }
    writer.repeated(5, tags, StringField.self)
    writer.map(4, addresses, StringField.self, MessageField<Address>.self)
    switch preferred {
    case .phone(let value): writer.string(3, value)
    case .email(let value): writer.string(2, value)
    case nil: break
    }
    if !name.isEmpty { writer.string(1, name) }
  }

  @inline(never)
  mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 18: preferred = .email(reader.string())
      case 26: preferred = .phone(reader.string())
      case 34:
        reader.mapEntry(
          into: &addresses, StringField.self, MessageField<Address>.self, orTo: &unknownFields)
      case 42: reader.repeated(into: &tags, tag: tag, StringField.self)
      case 48: closeness = reader.enumeration()
      case 58: reader.message(into: &added)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

struct Address: Message {
  var street: String = ""
  var city: String = ""
  var postcode: UInt32?
  var unknownFields = UnknownFields()

  static var descriptor: MessageDescriptor { ContactsProto.file.message(at: 2) }

  init() {}

  init(
    street: String = "",
    city: String = "",
    postcode: UInt32? = nil
  ) {
    self.street = street
    self.city = city
    self.postcode = postcode
  }

  @inline(never)
  func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let postcode { writer.uint32(3, postcode) }
    if !city.isEmpty { writer.string(2, city) }
    if !street.isEmpty { writer.string(1, street) }
  }

  @inline(never)
  mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: street = reader.string()
      case 18: city = reader.string()
      case 24: postcode = reader.uint32()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

struct Book: Message {
  var contacts: [Contact] = []
  var unknownFields = UnknownFields()

  static var descriptor: MessageDescriptor { ContactsProto.file.message(at: 3) }

  init() {}

  init(
    contacts: [Contact] = []
  ) {
    self.contacts = contacts
  }

  @inline(never)
  func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(1, contacts)
  }

  @inline(never)
  mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.messages(into: &contacts, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `contacts.proto`, for JSON and reflection.
enum ContactsProto {
  static let file = FileDescriptor(
    latin1: """
      \n\u{e}contacts.proto\
      \u{12}\u{b}contacts.v1\
      \u{1a}\u{1f}google/protobuf/timestamp.proto\
      \"\u{ed}\u{2}\
      \n\u{7}Contact\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12}\u{16}\n\u{5}email\u{18}\u{2} \u{1}(\tH\0R\u{5}email\
      \u{12}\u{16}\n\u{5}phone\u{18}\u{3} \u{1}(\tH\0R\u{5}phone\
      \u{12}A\n\taddresses\u{18}\u{4} \u{3}(\u{b}2#.contacts.v1.Contact.AddressesEntryR\taddresses\
      \u{12}\u{12}\n\u{4}tags\u{18}\u{5} \u{3}(\tR\u{4}tags\
      \u{12}4\n\tcloseness\u{18}\u{6} \u{1}(\u{e}2\u{16}.contacts.v1.ClosenessR\tcloseness\
      \u{12}0\n\u{5}added\u{18}\u{7} \u{1}(\u{b}2\u{1a}.google.protobuf.TimestampR\u{5}added\
      \u{1a}R\
      \n\u{e}AddressesEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}*\n\u{5}value\u{18}\u{2} \u{1}(\u{b}2\u{14}.contacts.v1.AddressR\u{5}value\
      :\u{2}8\u{1}\
      B\u{b}\n\tpreferred\
      \"c\
      \n\u{7}Address\
      \u{12}\u{16}\n\u{6}street\u{18}\u{1} \u{1}(\tR\u{6}street\
      \u{12}\u{12}\n\u{4}city\u{18}\u{2} \u{1}(\tR\u{4}city\
      \u{12}\u{1f}\n\u{8}postcode\u{18}\u{3} \u{1}(\rH\0R\u{8}postcode\u{88}\u{1}\u{1}\
      B\u{b}\n\t_postcode\
      \"8\
      \n\u{4}Book\
      \u{12}0\n\u{8}contacts\u{18}\u{1} \u{3}(\u{b}2\u{14}.contacts.v1.ContactR\u{8}contacts\
      *U\
      \n\tCloseness\
      \u{12}\u{19}\n\u{15}CLOSENESS_UNSPECIFIED\u{10}\0\
      \u{12}\u{17}\n\u{13}CLOSENESS_COLLEAGUE\u{10}\u{1}\
      \u{12}\u{14}\n\u{10}CLOSENESS_FRIEND\u{10}\u{2}\
      b\u{6}proto3
      """,
    dependencies: [ProtobufTimestampProto.file])
}
