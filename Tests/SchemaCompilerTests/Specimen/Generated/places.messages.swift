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

  package static var messageName: String { "zoo.places.v1.Cage" }

  package init() {}

  package init(
    name: String = "",
    lock: Lock = Lock()
  ) {
    self.name = name
    self.lock = lock
  }

  package func measure(_ sizes: inout MessageSizes) -> Int {
    var size = unknownFields.byteCount
    if !name.isEmpty { size &+= sizes.string(1, name) }
    if lock.rawValue != 0 { size &+= sizes.enumeration(2, lock) }
    return size
  }

  package func write(to writer: inout MessageWriter) {
    if !name.isEmpty { writer.string(1, name) }
    if lock.rawValue != 0 { writer.enumeration(2, lock) }
    writer.unknownFields(unknownFields)
  }

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
