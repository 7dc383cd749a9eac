// Generated from zoo/places.proto by the schema compiler, version 1. Do not edit: change the schema
// and run `swift run codegen`.

package import ProtobufCodec

package struct ZooCage: Message {
  package enum Lock: Enumeration {
    case open
    case shut
    case unrecognized(Int32)

    package init() { self = .open }

    package init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .open
      case 1: self = .shut
      default: self = .unrecognized(rawValue)
      }
    }

    package var rawValue: Int32 {
      switch self {
      case .open: 0
      case .shut: 1
      case .unrecognized(let value): value
      }
    }
  }

  package var name: String = ""
  package var lock: Lock = Lock()
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ZooPlacesProto.file.message(at: 0) }

  package init() {}

  package init(
    name: String = "",
    lock: Lock = Lock()
  ) {
    self.name = name
    self.lock = lock
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if lock.rawValue != 0 { writer.enumeration(2, lock) }
    if !name.isEmpty { writer.string(1, name) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: name = reader.string()
      case 16: lock = reader.enumeration()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `zoo/places.proto`, for JSON and reflection.
package enum ZooPlacesProto {
  package static let file = FileDescriptor(
    latin1: """
      \n\u{10}zoo/places.proto\
      \u{12}\rzoo.places.v1\
      \"n\
      \n\u{4}Cage\
      \u{12}\u{12}\n\u{4}name\u{18}\u{1} \u{1}(\tR\u{4}name\
      \u{12},\n\u{4}lock\u{18}\u{2} \u{1}(\u{e}2\u{18}.zoo.places.v1.Cage.LockR\u{4}lock\
      \"$\
      \n\u{4}Lock\
      \u{12}\r\n\tLOCK_OPEN\u{10}\0\
      \u{12}\r\n\tLOCK_SHUT\u{10}\u{1}\
      B\u{6}\u{ba}\u{2}\u{3}Zoo\
      b\u{6}proto3
      """)
}
