// Generated from zoo/options.proto by the schema compiler, version 1. Do not edit: change the
// schema and run `swift run codegen`.

package import ProtobufCodec

package struct ZooAudit: Message {
  package struct Limits: Message {
    package var perDay: UInt32 = 0
    package var unknownFields = UnknownFields()

    package static var messageName: String { "zoo.Audit.Limits" }

    package init() {}

    package init(
      perDay: UInt32 = 0
    ) {
      self.perDay = perDay
    }

    package func measure(_ sizes: inout MessageSizes) -> Int {
      var size = unknownFields.byteCount
      if perDay != 0 { size &+= sizes.uint32(1, perDay) }
      return size
    }

    package func write(to writer: inout MessageWriter) {
      if perDay != 0 { writer.uint32(1, perDay) }
      writer.unknownFields(unknownFields)
    }

    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8: perDay = reader.uint32()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package var owner: String = ""
  package var reviewers: [String] = []
  package var limits: Limits?
  package var unknownFields = UnknownFields()

  package static var messageName: String { "zoo.Audit" }

  package init() {}

  package init(
    owner: String = "",
    reviewers: [String] = [],
    limits: Limits? = nil
  ) {
    self.owner = owner
    self.reviewers = reviewers
    self.limits = limits
  }

  package func measure(_ sizes: inout MessageSizes) -> Int {
    var size = unknownFields.byteCount
    if !owner.isEmpty { size &+= sizes.string(1, owner) }
    size &+= sizes.repeated(2, reviewers, StringField.self)
    if let limits { size &+= sizes.message(3, limits) }
    return size
  }

  package func write(to writer: inout MessageWriter) {
    if !owner.isEmpty { writer.string(1, owner) }
    writer.repeated(2, reviewers, StringField.self)
    if let limits { writer.message(3, limits) }
    writer.unknownFields(unknownFields)
  }

  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: owner = reader.string()
      case 18: reader.repeated(into: &reviewers, tag: tag, StringField.self)
      case 26: reader.message(into: &limits)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}
