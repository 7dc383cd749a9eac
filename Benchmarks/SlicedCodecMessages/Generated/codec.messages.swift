// Generated from codec.proto by the schema compiler, version 1. Do not edit: change the schema and
// run `swift run codegen`.
//
// Three payloads as services send them, to measure the codec with: a small request, a batch for a
// follower and a text in three levels.

package import ProtobufCodec

/// 127 bytes: what most traffic of a key-value store is.
package struct PutRequest: Message {
  package var key: ByteSlice = ByteSlice()
  package var value: ByteSlice = ByteSlice()
  package var identity: RequestIdentity?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { CodecProto.file.message(at: 0) }

  package init() {}

  package init(
    key: ByteSlice = ByteSlice(),
    value: ByteSlice = ByteSlice(),
    identity: RequestIdentity? = nil
  ) {
    self.key = key
    self.value = value
    self.identity = identity
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let identity { writer.message(3, identity) }
    if !value.isEmpty { writer.bytes(2, value) }
    if !key.isEmpty { writer.bytes(1, key) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: key = reader.bytes()
      case 18: value = reader.bytes()
      case 26: reader.message(into: &identity)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct RequestIdentity: Message {
  package var clientID: UInt64 = 0
  package var sequence: UInt64 = 0
  package var answeredBelow: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { CodecProto.file.message(at: 1) }

  package init() {}

  package init(
    clientID: UInt64 = 0,
    sequence: UInt64 = 0,
    answeredBelow: UInt64 = 0
  ) {
    self.clientID = clientID
    self.sequence = sequence
    self.answeredBelow = answeredBelow
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if answeredBelow != 0 { writer.uint64(3, answeredBelow) }
    if sequence != 0 { writer.uint64(2, sequence) }
    if clientID != 0 { writer.uint64(1, clientID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: clientID = reader.uint64()
      case 16: sequence = reader.uint64()
      case 24: answeredBelow = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// 64 entries, 8,482 bytes: what a leader sends under load.
package struct AppendRequest: Message {
  package var term: UInt64 = 0
  package var leaderID: UInt64 = 0
  package var previousIndex: UInt64 = 0
  package var previousTerm: UInt64 = 0
  package var committedIndex: UInt64 = 0
  package var entries: [LogEntry] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { CodecProto.file.message(at: 2) }

  package init() {}

  package init(
    term: UInt64 = 0,
    leaderID: UInt64 = 0,
    previousIndex: UInt64 = 0,
    previousTerm: UInt64 = 0,
    committedIndex: UInt64 = 0,
    entries: [LogEntry] = []
  ) {
    self.term = term
    self.leaderID = leaderID
    self.previousIndex = previousIndex
    self.previousTerm = previousTerm
    self.committedIndex = committedIndex
    self.entries = entries
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(6, entries)
    if committedIndex != 0 { writer.uint64(5, committedIndex) }
    if previousTerm != 0 { writer.uint64(4, previousTerm) }
    if previousIndex != 0 { writer.uint64(3, previousIndex) }
    if leaderID != 0 { writer.uint64(2, leaderID) }
    if term != 0 { writer.uint64(1, term) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: term = reader.uint64()
      case 16: leaderID = reader.uint64()
      case 24: previousIndex = reader.uint64()
      case 32: previousTerm = reader.uint64()
      case 40: committedIndex = reader.uint64()
      case 50: reader.messages(into: &entries, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct LogEntry: Message {
  package enum Kind: Enumeration {
    case unspecified
    case command
    case configuration
    case unrecognized(Int32)

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .command
      case 2: self = .configuration
      default: self = .unrecognized(rawValue)
      }
    }

    package var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .command: 1
      case .configuration: 2
      case .unrecognized(let value): value
      }
    }
  }

  package var index: UInt64 = 0
  package var term: UInt64 = 0
  package var kind: Kind = Kind()
  package var command: ByteSlice = ByteSlice()
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { CodecProto.file.message(at: 3) }

  package init() {}

  package init(
    index: UInt64 = 0,
    term: UInt64 = 0,
    kind: Kind = Kind(),
    command: ByteSlice = ByteSlice()
  ) {
    self.index = index
    self.term = term
    self.kind = kind
    self.command = command
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !command.isEmpty { writer.bytes(4, command) }
    if kind.rawValue != 0 { writer.enumeration(3, kind) }
    if term != 0 { writer.uint64(2, term) }
    if index != 0 { writer.uint64(1, index) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: index = reader.uint64()
      case 16: term = reader.uint64()
      case 24: kind = reader.enumeration()
      case 34: command = reader.bytes()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Strings, packed numbers, a map and a choice, in three levels: 1,966 bytes.
package struct Article: Message {
  package var id: String = ""
  package var title: String = ""
  package var tags: [String] = []
  package var attributes: [String: String] = .init()
  package var sections: [Section] = []
  package var publishedAt: Int64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { CodecProto.file.message(at: 4) }

  package init() {}

  package init(
    id: String = "",
    title: String = "",
    tags: [String] = [],
    attributes: [String: String] = [:],
    sections: [Section] = [],
    publishedAt: Int64 = 0
  ) {
    self.id = id
    self.title = title
    self.tags = tags
    self.attributes = attributes
    self.sections = sections
    self.publishedAt = publishedAt
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if publishedAt != 0 { writer.int64(6, publishedAt) }
    writer.messages(5, sections)
    writer.map(4, attributes, StringField.self, StringField.self)
    writer.repeated(3, tags, StringField.self)
    if !title.isEmpty { writer.string(2, title) }
    if !id.isEmpty { writer.string(1, id) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: id = reader.string()
      case 18: title = reader.string()
      case 26: reader.repeated(into: &tags, tag: tag, StringField.self)
      case 34:
        reader.mapEntry(into: &attributes, StringField.self, StringField.self, orTo: &unknownFields)
      case 42: reader.messages(into: &sections, tag: tag)
      case 48: publishedAt = reader.int64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct Section: Message {
  package var heading: String = ""
  package var paragraphs: [Paragraph] = []
  package var wordOffsets: [UInt32] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { CodecProto.file.message(at: 6) }

  package init() {}

  package init(
    heading: String = "",
    paragraphs: [Paragraph] = [],
    wordOffsets: [UInt32] = []
  ) {
    self.heading = heading
    self.paragraphs = paragraphs
    self.wordOffsets = wordOffsets
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.packed(3, wordOffsets, UInt32Field.self)
    writer.messages(2, paragraphs)
    if !heading.isEmpty { writer.string(1, heading) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: heading = reader.string()
      case 18: reader.messages(into: &paragraphs, tag: tag)
      case 24, 26: reader.repeated(into: &wordOffsets, tag: tag, UInt32Field.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct Paragraph: Message {
  package enum Style: Enumeration {
    case unspecified
    case body
    case quote
    case code
    case unrecognized(Int32)

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .body
      case 2: self = .quote
      case 3: self = .code
      default: self = .unrecognized(rawValue)
      }
    }

    package var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .body: 1
      case .quote: 2
      case .code: 3
      case .unrecognized(let value): value
      }
    }
  }

  package enum Content: Sendable, Hashable {
    case text(String)
    case imageID(UInt64)
  }

  package var style: Style = Style()
  package var content: Content?
  package var marks: [Int64] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { CodecProto.file.message(at: 7) }

  package init() {}

  package init(
    style: Style = Style(),
    content: Content? = nil,
    marks: [Int64] = []
  ) {
    self.style = style
    self.content = content
    self.marks = marks
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.packed(4, marks, SInt64Field.self)
    switch content {
    case .imageID(let value): writer.uint64(3, value)
    case .text(let value): writer.string(2, value)
    case nil: break
    }
    if style.rawValue != 0 { writer.enumeration(1, style) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: style = reader.enumeration()
      case 18: content = .text(reader.string())
      case 24: content = .imageID(reader.uint64())
      case 32, 34: reader.repeated(into: &marks, tag: tag, SInt64Field.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `codec.proto`, for JSON and reflection.
package enum CodecProto {
  package static let file = FileDescriptor(
    latin1: """
      \n\u{b}codec.proto\
      \u{12}\u{17}reign.codecbenchmark.v1\
      \"z\
      \n\nPutRequest\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{c}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{c}R\u{5}value\
      \u{12}D\n\u{8}identity\u{18}\u{3} \u{1}(\u{b}2(.reign.codecbenchmark.v1.RequestIdentityR\u{8}\
      identity\
      \"q\
      \n\u{f}RequestIdentity\
      \u{12}\u{1b}\n\tclient_id\u{18}\u{1} \u{1}(\u{4}R\u{8}clientId\
      \u{12}\u{1a}\n\u{8}sequence\u{18}\u{2} \u{1}(\u{4}R\u{8}sequence\
      \u{12}%\n\u{e}answered_below\u{18}\u{3} \u{1}(\u{4}R\ransweredBelow\
      \"\u{f2}\u{1}\
      \n\rAppendRequest\
      \u{12}\u{12}\n\u{4}term\u{18}\u{1} \u{1}(\u{4}R\u{4}term\
      \u{12}\u{1b}\n\tleader_id\u{18}\u{2} \u{1}(\u{4}R\u{8}leaderId\
      \u{12}%\n\u{e}previous_index\u{18}\u{3} \u{1}(\u{4}R\rpreviousIndex\
      \u{12}#\n\rprevious_term\u{18}\u{4} \u{1}(\u{4}R\u{c}previousTerm\
      \u{12}'\n\u{f}committed_index\u{18}\u{5} \u{1}(\u{4}R\u{e}committedIndex\
      \u{12};\n\u{7}entries\u{18}\u{6} \u{3}(\u{b}2!.reign.codecbenchmark.v1.LogEntryR\u{7}entries\
      \"\u{d2}\u{1}\
      \n\u{8}LogEntry\
      \u{12}\u{14}\n\u{5}index\u{18}\u{1} \u{1}(\u{4}R\u{5}index\
      \u{12}\u{12}\n\u{4}term\u{18}\u{2} \u{1}(\u{4}R\u{4}term\
      \u{12}:\n\u{4}kind\u{18}\u{3} \u{1}(\u{e}2&.reign.codecbenchmark.v1.LogEntry.KindR\u{4}kind\
      \u{12}\u{18}\n\u{7}command\u{18}\u{4} \u{1}(\u{c}R\u{7}command\
      \"F\
      \n\u{4}Kind\
      \u{12}\u{14}\n\u{10}KIND_UNSPECIFIED\u{10}\0\
      \u{12}\u{10}\n\u{c}KIND_COMMAND\u{10}\u{1}\
      \u{12}\u{16}\n\u{12}KIND_CONFIGURATION\u{10}\u{2}\
      \"\u{b5}\u{2}\
      \n\u{7}Article\
      \u{12}\u{e}\n\u{2}id\u{18}\u{1} \u{1}(\tR\u{2}id\
      \u{12}\u{14}\n\u{5}title\u{18}\u{2} \u{1}(\tR\u{5}title\
      \u{12}\u{12}\n\u{4}tags\u{18}\u{3} \u{3}(\tR\u{4}tags\
      \u{12}P\n\nattributes\u{18}\u{4} \u{3}(\u{b}20.reign.codecbenchmark.v1.Article.AttributesEntr\
      yR\nattributes\
      \u{12}<\n\u{8}sections\u{18}\u{5} \u{3}(\u{b}2 .reign.codecbenchmark.v1.SectionR\u{8}sections\
      \u{12}!\n\u{c}published_at\u{18}\u{6} \u{1}(\u{3}R\u{b}publishedAt\
      \u{1a}=\
      \n\u{f}AttributesEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\tR\u{5}value\
      :\u{2}8\u{1}\
      \"\u{8a}\u{1}\
      \n\u{7}Section\
      \u{12}\u{18}\n\u{7}heading\u{18}\u{1} \u{1}(\tR\u{7}heading\
      \u{12}B\n\nparagraphs\u{18}\u{2} \u{3}(\u{b}2\".reign.codecbenchmark.v1.ParagraphR\nparagraph\
      s\
      \u{12}!\n\u{c}word_offsets\u{18}\u{3} \u{3}(\rR\u{b}wordOffsets\
      \"\u{f0}\u{1}\
      \n\tParagraph\
      \u{12}>\n\u{5}style\u{18}\u{1} \u{1}(\u{e}2(.reign.codecbenchmark.v1.Paragraph.StyleR\u{5}sty\
      le\
      \u{12}\u{14}\n\u{4}text\u{18}\u{2} \u{1}(\tH\0R\u{4}text\
      \u{12}\u{1b}\n\u{8}image_id\u{18}\u{3} \u{1}(\u{4}H\0R\u{7}imageId\
      \u{12}\u{14}\n\u{5}marks\u{18}\u{4} \u{3}(\u{12}R\u{5}marks\
      \"O\
      \n\u{5}Style\
      \u{12}\u{15}\n\u{11}STYLE_UNSPECIFIED\u{10}\0\
      \u{12}\u{e}\n\nSTYLE_BODY\u{10}\u{1}\
      \u{12}\u{f}\n\u{b}STYLE_QUOTE\u{10}\u{2}\
      \u{12}\u{e}\n\nSTYLE_CODE\u{10}\u{3}\
      B\t\n\u{7}content\
      b\u{6}proto3
      """)
}
