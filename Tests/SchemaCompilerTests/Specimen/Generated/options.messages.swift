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
      if perDay != 0 { size += sizes.uint32(1, perDay) }
      return size
    }

    package func write(to writer: inout MessageWriter) {
      if perDay != 0 { writer.uint32(1, perDay) }
      writer.unknownFields(unknownFields)
    }

    package mutating func read(from reader: inout MessageReader) throws(DecodingError) {
      while let tag = try reader.nextTag() {
        switch tag {
        case 8: perDay = try reader.uint32()
        default: try reader.unknown(tag, into: &unknownFields)
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
    if !owner.isEmpty { size += sizes.string(1, owner) }
    for value in reviewers { size += sizes.string(2, value) }
    if let limits { size += sizes.message(3, limits) }
    return size
  }

  package func write(to writer: inout MessageWriter) {
    if !owner.isEmpty { writer.string(1, owner) }
    for value in reviewers { writer.string(2, value) }
    if let limits { writer.message(3, limits) }
    writer.unknownFields(unknownFields)
  }

  package mutating func read(from reader: inout MessageReader) throws(DecodingError) {
    while let tag = try reader.nextTag() {
      switch tag {
      case 10: owner = try reader.string()
      case 18: reviewers.append(try reader.string())
      case 26: try reader.message(into: &limits)
      default: try reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}
