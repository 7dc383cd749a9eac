// Generated from zoo/options.proto by the schema compiler, version 1. Do not edit: change the
// schema and run `swift run codegen`.

package import ProtobufCodec

package struct ZooAudit: Message {
  package struct Limits: Message {
    package var perDay: UInt32 = 0
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { ZooOptionsProto.file.message(at: 1) }

    package init() {}

    package init(
      perDay: UInt32 = 0
    ) {
      self.perDay = perDay
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if perDay != 0 { writer.uint32(1, perDay) }
    }

    @inline(never)
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

  package static var descriptor: MessageDescriptor { ZooOptionsProto.file.message(at: 0) }

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

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let limits { writer.message(3, limits) }
    writer.repeated(2, reviewers, StringField.self)
    if !owner.isEmpty { writer.string(1, owner) }
  }

  @inline(never)
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

/// The schema `zoo/options.proto`, for JSON and reflection.
package enum ZooOptionsProto {
  package static var audit: ExtensionField<ProtobufCodec.FileDescriptor, MessageField<ZooAudit>> {
    .init(number: 50_000)
  }

  package static var audited: ExtensionField<ProtobufCodec.MessageDescriptor, BoolField> {
    .init(number: 50_001)
  }

  package static let file = FileDescriptor(
    latin1: """
      \n\u{11}zoo/options.proto\
      \u{12}\u{3}zoo\
      \u{1a} google/protobuf/descriptor.proto\
      \"\u{89}\u{1}\
      \n\u{5}Audit\
      \u{12}\u{14}\n\u{5}owner\u{18}\u{1} \u{1}(\tR\u{5}owner\
      \u{12}\u{1c}\n\treviewers\u{18}\u{2} \u{3}(\tR\treviewers\
      \u{12})\n\u{6}limits\u{18}\u{3} \u{1}(\u{b}2\u{11}.zoo.Audit.LimitsR\u{6}limits\
      \u{1a}!\
      \n\u{6}Limits\
      \u{12}\u{17}\n\u{7}per_day\u{18}\u{1} \u{1}(\rR\u{6}perDay\
      :@\n\u{5}audit\u{12}\u{1c}.google.protobuf.FileOptions\u{18}\u{d0}\u{86}\u{3} \u{1}(\u{b}2\n.\
      zoo.AuditR\u{5}audit\
      :>\n\u{7}audited\u{12}\u{1f}.google.protobuf.MessageOptions\u{18}\u{d1}\u{86}\u{3} \u{1}(\
      \u{8}R\u{7}audited\u{88}\u{1}\u{1}\
      B\u{6}\u{ba}\u{2}\u{3}Zoo\
      b\u{6}proto3
      """)
}
