// Generated from reign/keyvalue.proto by the schema compiler, version 1. Do not edit: change the
// schema and run `swift run codegen`.
//
// The replicated map. Keys and values are bytes; keys have 1 to 4,096 of them, values at most
// 1,048,576.

package import ProtobufCodec

package enum WireConsistency: Enumeration {
  /// The answer contains every write that was acknowledged before the read began.
  case linearizable
  /// The answer is what the node's log says, acknowledged or not; it needs no quorum. With a
  /// min_revision it is what the node has applied, once that revision is part of it.
  case stale
  case unrecognized(Int32)

  package init() { self = .linearizable }

  package init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .linearizable
    case 1: self = .stale
    default: self = .unrecognized(rawValue)
    }
  }

  package var rawValue: Int32 {
    switch self {
    case .linearizable: 0
    case .stale: 1
    case .unrecognized(let value): value
    }
  }
}

/// Which request of which client this is. A client that sends a request again, to whomever, sends
/// the same identity, and the request is executed once.
package struct WireRequestIdentity: Message {
  /// From OpenSessionReply.
  package var clientID: UInt64 = 0
  /// 1 for the session's first request, and so on.
  package var sequence: UInt64 = 0
  /// The client has the answers of all its requests below this number.
  package var answeredBelow: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 0) }

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

/// Who answered, and how far it had come.
package struct WireServed: Message {
  package var nodeID: UInt64 = 0
  /// host:port.
  package var address: String = ""
  package var term: UInt64 = 0
  /// The log index that the answer rests on.
  package var index: UInt64 = 0
  /// Whether the node led when it answered.
  package var isLeader: Bool = false
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 1) }

  package init() {}

  package init(
    nodeID: UInt64 = 0,
    address: String = "",
    term: UInt64 = 0,
    index: UInt64 = 0,
    isLeader: Bool = false
  ) {
    self.nodeID = nodeID
    self.address = address
    self.term = term
    self.index = index
    self.isLeader = isLeader
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if isLeader { writer.bool(5, isLeader) }
    if index != 0 { writer.uint64(4, index) }
    if term != 0 { writer.uint64(3, term) }
    if !address.isEmpty { writer.string(2, address) }
    if nodeID != 0 { writer.fixed64(1, nodeID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: nodeID = reader.fixed64()
      case 18: address = reader.string()
      case 24: term = reader.uint64()
      case 32: index = reader.uint64()
      case 40: isLeader = reader.bool()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireOpenSessionRequest: Message {
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 2) }

  package init() {}

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      reader.unknown(tag, into: &unknownFields)
    }
  }
}

package struct WireOpenSessionReply: Message {
  package var clientID: UInt64 = 0
  package var served: WireServed?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 3) }

  package init() {}

  package init(
    clientID: UInt64 = 0,
    served: WireServed? = nil
  ) {
    self.clientID = clientID
    self.served = served
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let served { writer.message(2, served) }
    if clientID != 0 { writer.uint64(1, clientID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: clientID = reader.uint64()
      case 18: reader.message(into: &served)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WirePutRequest: Message {
  package var key: [UInt8] = []
  package var value: [UInt8] = []
  package var identity: WireRequestIdentity?
  /// The hash of the command that the leader shall append; see Docs/WireProtocol.md. A leader
  /// refuses a request whose seal is broken or missing.
  package var seal: UInt64?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 4) }

  package init() {}

  package init(
    key: [UInt8] = [],
    value: [UInt8] = [],
    identity: WireRequestIdentity? = nil,
    seal: UInt64? = nil
  ) {
    self.key = key
    self.value = value
    self.identity = identity
    self.seal = seal
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let seal { writer.fixed64(4, seal) }
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
      case 33: seal = reader.fixed64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WirePutReply: Message {
  /// The store's revision after the write.
  package var revision: UInt64 = 0
  /// The revision that the key had before; absent if the key is new.
  package var previousRevision: UInt64?
  /// The leader that committed the write.
  package var served: WireServed?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 5) }

  package init() {}

  package init(
    revision: UInt64 = 0,
    previousRevision: UInt64? = nil,
    served: WireServed? = nil
  ) {
    self.revision = revision
    self.previousRevision = previousRevision
    self.served = served
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let served { writer.message(3, served) }
    if let previousRevision { writer.uint64(2, previousRevision) }
    if revision != 0 { writer.uint64(1, revision) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: revision = reader.uint64()
      case 16: previousRevision = reader.uint64()
      case 26: reader.message(into: &served)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireDeleteRequest: Message {
  package var key: [UInt8] = []
  package var identity: WireRequestIdentity?
  /// As in PutRequest.
  package var seal: UInt64?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 6) }

  package init() {}

  package init(
    key: [UInt8] = [],
    identity: WireRequestIdentity? = nil,
    seal: UInt64? = nil
  ) {
    self.key = key
    self.identity = identity
    self.seal = seal
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let seal { writer.fixed64(3, seal) }
    if let identity { writer.message(2, identity) }
    if !key.isEmpty { writer.bytes(1, key) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: key = reader.bytes()
      case 18: reader.message(into: &identity)
      case 25: seal = reader.fixed64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireDeleteReply: Message {
  package var revision: UInt64 = 0
  /// Absent if there was no such key.
  package var previousRevision: UInt64?
  package var served: WireServed?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 7) }

  package init() {}

  package init(
    revision: UInt64 = 0,
    previousRevision: UInt64? = nil,
    served: WireServed? = nil
  ) {
    self.revision = revision
    self.previousRevision = previousRevision
    self.served = served
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let served { writer.message(3, served) }
    if let previousRevision { writer.uint64(2, previousRevision) }
    if revision != 0 { writer.uint64(1, revision) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: revision = reader.uint64()
      case 16: previousRevision = reader.uint64()
      case 26: reader.message(into: &served)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireKeyValue: Message {
  package var key: [UInt8] = []
  package var value: [UInt8] = []
  /// The revision that created the key.
  package var createRevision: UInt64 = 0
  /// The revision of its last change.
  package var modRevision: UInt64 = 0
  /// How often it was written since it was created, from 1.
  package var version: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 8) }

  package init() {}

  package init(
    key: [UInt8] = [],
    value: [UInt8] = [],
    createRevision: UInt64 = 0,
    modRevision: UInt64 = 0,
    version: UInt64 = 0
  ) {
    self.key = key
    self.value = value
    self.createRevision = createRevision
    self.modRevision = modRevision
    self.version = version
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if version != 0 { writer.uint64(5, version) }
    if modRevision != 0 { writer.uint64(4, modRevision) }
    if createRevision != 0 { writer.uint64(3, createRevision) }
    if !value.isEmpty { writer.bytes(2, value) }
    if !key.isEmpty { writer.bytes(1, key) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: key = reader.bytes()
      case 18: value = reader.bytes()
      case 24: createRevision = reader.uint64()
      case 32: modRevision = reader.uint64()
      case 40: version = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireGetRequest: Message {
  package var key: [UInt8] = []
  package var consistency: WireConsistency = WireConsistency()
  /// Answer from no older a state than this revision of the store: what a write was answered with
  /// brings that write back, whoever is asked. 0 asks for nothing.
  package var minRevision: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 9) }

  package init() {}

  package init(
    key: [UInt8] = [],
    consistency: WireConsistency = WireConsistency(),
    minRevision: UInt64 = 0
  ) {
    self.key = key
    self.consistency = consistency
    self.minRevision = minRevision
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if minRevision != 0 { writer.uint64(3, minRevision) }
    if consistency.rawValue != 0 { writer.enumeration(2, consistency) }
    if !key.isEmpty { writer.bytes(1, key) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: key = reader.bytes()
      case 16: consistency = reader.enumeration()
      case 24: minRevision = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireGetReply: Message {
  /// Absent if there is no such key.
  package var entry: WireKeyValue?
  /// The store's revision that the answer shows.
  package var revision: UInt64 = 0
  package var consistency: WireConsistency = WireConsistency()
  package var served: WireServed?
  /// For a stale answer: how long ago, in milliseconds, the node last knew that it had everything
  /// that was committed. Absent if it never has since it started.
  package var ageMilliseconds: UInt64?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 10) }

  package init() {}

  package init(
    entry: WireKeyValue? = nil,
    revision: UInt64 = 0,
    consistency: WireConsistency = WireConsistency(),
    served: WireServed? = nil,
    ageMilliseconds: UInt64? = nil
  ) {
    self.entry = entry
    self.revision = revision
    self.consistency = consistency
    self.served = served
    self.ageMilliseconds = ageMilliseconds
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let ageMilliseconds { writer.uint64(5, ageMilliseconds) }
    if let served { writer.message(4, served) }
    if consistency.rawValue != 0 { writer.enumeration(3, consistency) }
    if revision != 0 { writer.uint64(2, revision) }
    if let entry { writer.message(1, entry) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &entry)
      case 16: revision = reader.uint64()
      case 24: consistency = reader.enumeration()
      case 34: reader.message(into: &served)
      case 40: ageMilliseconds = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireListRequest: Message {
  /// Empty for all keys.
  package var prefix: [UInt8] = []
  /// List only keys after this one: the last key of the page before.
  package var after: [UInt8] = []
  /// At most this many; 0 for the server's limit, which also caps it.
  package var limit: UInt32 = 0
  package var consistency: WireConsistency = WireConsistency()
  /// Answer from no older a state than this revision of the store: what a write was answered with
  /// brings that write back, whoever is asked. 0 asks for nothing.
  package var minRevision: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 11) }

  package init() {}

  package init(
    prefix: [UInt8] = [],
    after: [UInt8] = [],
    limit: UInt32 = 0,
    consistency: WireConsistency = WireConsistency(),
    minRevision: UInt64 = 0
  ) {
    self.prefix = prefix
    self.after = after
    self.limit = limit
    self.consistency = consistency
    self.minRevision = minRevision
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if minRevision != 0 { writer.uint64(5, minRevision) }
    if consistency.rawValue != 0 { writer.enumeration(4, consistency) }
    if limit != 0 { writer.uint32(3, limit) }
    if !after.isEmpty { writer.bytes(2, after) }
    if !prefix.isEmpty { writer.bytes(1, prefix) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: prefix = reader.bytes()
      case 18: after = reader.bytes()
      case 24: limit = reader.uint32()
      case 32: consistency = reader.enumeration()
      case 40: minRevision = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireListReply: Message {
  /// In key order.
  package var entries: [WireKeyValue] = []
  /// Whether keys follow that this page does not hold.
  package var more: Bool = false
  package var revision: UInt64 = 0
  package var consistency: WireConsistency = WireConsistency()
  package var served: WireServed?
  /// For a stale answer: how long ago, in milliseconds, the node last knew that it had everything
  /// that was committed. Absent if it never has since it started.
  package var ageMilliseconds: UInt64?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 12) }

  package init() {}

  package init(
    entries: [WireKeyValue] = [],
    more: Bool = false,
    revision: UInt64 = 0,
    consistency: WireConsistency = WireConsistency(),
    served: WireServed? = nil,
    ageMilliseconds: UInt64? = nil
  ) {
    self.entries = entries
    self.more = more
    self.revision = revision
    self.consistency = consistency
    self.served = served
    self.ageMilliseconds = ageMilliseconds
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let ageMilliseconds { writer.uint64(6, ageMilliseconds) }
    if let served { writer.message(5, served) }
    if consistency.rawValue != 0 { writer.enumeration(4, consistency) }
    if revision != 0 { writer.uint64(3, revision) }
    if more { writer.bool(2, more) }
    writer.messages(1, entries)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.messages(into: &entries, tag: tag)
      case 16: more = reader.bool()
      case 24: revision = reader.uint64()
      case 32: consistency = reader.enumeration()
      case 42: reader.message(into: &served)
      case 48: ageMilliseconds = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// What the log's entries hold.
package struct WireCommand: Message {
  package struct OpenSession: Message {
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 14) }

    package init() {}

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        reader.unknown(tag, into: &unknownFields)
      }
    }
  }

  package struct Put: Message {
    package var key: [UInt8] = []
    package var value: [UInt8] = []
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 15) }

    package init() {}

    package init(
      key: [UInt8] = [],
      value: [UInt8] = []
    ) {
      self.key = key
      self.value = value
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if !value.isEmpty { writer.bytes(2, value) }
      if !key.isEmpty { writer.bytes(1, key) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 10: key = reader.bytes()
        case 18: value = reader.bytes()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package struct Delete: Message {
    package var key: [UInt8] = []
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 16) }

    package init() {}

    package init(
      key: [UInt8] = []
    ) {
      self.key = key
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if !key.isEmpty { writer.bytes(1, key) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 10: key = reader.bytes()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package enum Operation: Sendable, Hashable {
    case openSession(OpenSession)
    case put(Put)
    case delete(Delete)
  }

  /// Absent only in open_session.
  package var identity: WireRequestIdentity?
  package var operation: Operation?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignKeyvalueProto.file.message(at: 13) }

  package init() {}

  package init(
    identity: WireRequestIdentity? = nil,
    operation: Operation? = nil
  ) {
    self.identity = identity
    self.operation = operation
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    switch operation {
    case .delete(let value): writer.message(4, value)
    case .put(let value): writer.message(3, value)
    case .openSession(let value): writer.message(2, value)
    case nil: break
    }
    if let identity { writer.message(1, identity) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &identity)
      case 18:
        var value = OpenSession()
        if case .openSession(let present) = operation {
          value = present
          operation = nil
        }
        reader.message(into: &value)
        operation = .openSession(value)
      case 26:
        var value = Put()
        if case .put(let present) = operation {
          value = present
          operation = nil
        }
        reader.message(into: &value)
        operation = .put(value)
      case 34:
        var value = Delete()
        if case .delete(let present) = operation {
          value = present
          operation = nil
        }
        reader.message(into: &value)
        operation = .delete(value)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `reign/keyvalue.proto`, for JSON and reflection.
package enum ReignKeyvalueProto {
  package static let file = FileDescriptor(
    latin1: """
      \n\u{14}reign/keyvalue.proto\
      \u{12}\u{11}reign.keyvalue.v1\
      \"q\
      \n\u{f}RequestIdentity\
      \u{12}\u{1b}\n\tclient_id\u{18}\u{1} \u{1}(\u{4}R\u{8}clientId\
      \u{12}\u{1a}\n\u{8}sequence\u{18}\u{2} \u{1}(\u{4}R\u{8}sequence\
      \u{12}%\n\u{e}answered_below\u{18}\u{3} \u{1}(\u{4}R\ransweredBelow\
      \"\u{82}\u{1}\
      \n\u{6}Served\
      \u{12}\u{17}\n\u{7}node_id\u{18}\u{1} \u{1}(\u{6}R\u{6}nodeId\
      \u{12}\u{18}\n\u{7}address\u{18}\u{2} \u{1}(\tR\u{7}address\
      \u{12}\u{12}\n\u{4}term\u{18}\u{3} \u{1}(\u{4}R\u{4}term\
      \u{12}\u{14}\n\u{5}index\u{18}\u{4} \u{1}(\u{4}R\u{5}index\
      \u{12}\u{1b}\n\tis_leader\u{18}\u{5} \u{1}(\u{8}R\u{8}isLeader\
      \"\u{14}\
      \n\u{12}OpenSessionRequest\
      \"b\
      \n\u{10}OpenSessionReply\
      \u{12}\u{1b}\n\tclient_id\u{18}\u{1} \u{1}(\u{4}R\u{8}clientId\
      \u{12}1\n\u{6}served\u{18}\u{2} \u{1}(\u{b}2\u{19}.reign.keyvalue.v1.ServedR\u{6}served\
      \"\u{96}\u{1}\
      \n\nPutRequest\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{c}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{c}R\u{5}value\
      \u{12}>\n\u{8}identity\u{18}\u{3} \u{1}(\u{b}2\".reign.keyvalue.v1.RequestIdentityR\u{8}ident\
      ity\
      \u{12}\u{17}\n\u{4}seal\u{18}\u{4} \u{1}(\u{6}H\0R\u{4}seal\u{88}\u{1}\u{1}\
      B\u{7}\n\u{5}_seal\
      \"\u{a1}\u{1}\
      \n\u{8}PutReply\
      \u{12}\u{1a}\n\u{8}revision\u{18}\u{1} \u{1}(\u{4}R\u{8}revision\
      \u{12}0\n\u{11}previous_revision\u{18}\u{2} \u{1}(\u{4}H\0R\u{10}previousRevision\u{88}\u{1}\
      \u{1}\
      \u{12}1\n\u{6}served\u{18}\u{3} \u{1}(\u{b}2\u{19}.reign.keyvalue.v1.ServedR\u{6}served\
      B\u{14}\n\u{12}_previous_revision\
      \"\u{83}\u{1}\
      \n\rDeleteRequest\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{c}R\u{3}key\
      \u{12}>\n\u{8}identity\u{18}\u{2} \u{1}(\u{b}2\".reign.keyvalue.v1.RequestIdentityR\u{8}ident\
      ity\
      \u{12}\u{17}\n\u{4}seal\u{18}\u{3} \u{1}(\u{6}H\0R\u{4}seal\u{88}\u{1}\u{1}\
      B\u{7}\n\u{5}_seal\
      \"\u{a4}\u{1}\
      \n\u{b}DeleteReply\
      \u{12}\u{1a}\n\u{8}revision\u{18}\u{1} \u{1}(\u{4}R\u{8}revision\
      \u{12}0\n\u{11}previous_revision\u{18}\u{2} \u{1}(\u{4}H\0R\u{10}previousRevision\u{88}\u{1}\
      \u{1}\
      \u{12}1\n\u{6}served\u{18}\u{3} \u{1}(\u{b}2\u{19}.reign.keyvalue.v1.ServedR\u{6}served\
      B\u{14}\n\u{12}_previous_revision\
      \"\u{98}\u{1}\
      \n\u{8}KeyValue\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{c}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{c}R\u{5}value\
      \u{12}'\n\u{f}create_revision\u{18}\u{3} \u{1}(\u{4}R\u{e}createRevision\
      \u{12}!\n\u{c}mod_revision\u{18}\u{4} \u{1}(\u{4}R\u{b}modRevision\
      \u{12}\u{18}\n\u{7}version\u{18}\u{5} \u{1}(\u{4}R\u{7}version\
      \"\u{83}\u{1}\
      \n\nGetRequest\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{c}R\u{3}key\
      \u{12}@\n\u{b}consistency\u{18}\u{2} \u{1}(\u{e}2\u{1e}.reign.keyvalue.v1.ConsistencyR\u{b}co\
      nsistency\
      \u{12}!\n\u{c}min_revision\u{18}\u{3} \u{1}(\u{4}R\u{b}minRevision\
      \"\u{93}\u{2}\
      \n\u{8}GetReply\
      \u{12}1\n\u{5}entry\u{18}\u{1} \u{1}(\u{b}2\u{1b}.reign.keyvalue.v1.KeyValueR\u{5}entry\
      \u{12}\u{1a}\n\u{8}revision\u{18}\u{2} \u{1}(\u{4}R\u{8}revision\
      \u{12}@\n\u{b}consistency\u{18}\u{3} \u{1}(\u{e}2\u{1e}.reign.keyvalue.v1.ConsistencyR\u{b}co\
      nsistency\
      \u{12}1\n\u{6}served\u{18}\u{4} \u{1}(\u{b}2\u{19}.reign.keyvalue.v1.ServedR\u{6}served\
      \u{12}.\n\u{10}age_milliseconds\u{18}\u{5} \u{1}(\u{4}H\0R\u{f}ageMilliseconds\u{88}\u{1}\
      \u{1}\
      B\u{13}\n\u{11}_age_milliseconds\
      \"\u{b6}\u{1}\
      \n\u{b}ListRequest\
      \u{12}\u{16}\n\u{6}prefix\u{18}\u{1} \u{1}(\u{c}R\u{6}prefix\
      \u{12}\u{14}\n\u{5}after\u{18}\u{2} \u{1}(\u{c}R\u{5}after\
      \u{12}\u{14}\n\u{5}limit\u{18}\u{3} \u{1}(\rR\u{5}limit\
      \u{12}@\n\u{b}consistency\u{18}\u{4} \u{1}(\u{e}2\u{1e}.reign.keyvalue.v1.ConsistencyR\u{b}co\
      nsistency\
      \u{12}!\n\u{c}min_revision\u{18}\u{5} \u{1}(\u{4}R\u{b}minRevision\
      \"\u{ac}\u{2}\
      \n\tListReply\
      \u{12}5\n\u{7}entries\u{18}\u{1} \u{3}(\u{b}2\u{1b}.reign.keyvalue.v1.KeyValueR\u{7}entries\
      \u{12}\u{12}\n\u{4}more\u{18}\u{2} \u{1}(\u{8}R\u{4}more\
      \u{12}\u{1a}\n\u{8}revision\u{18}\u{3} \u{1}(\u{4}R\u{8}revision\
      \u{12}@\n\u{b}consistency\u{18}\u{4} \u{1}(\u{e}2\u{1e}.reign.keyvalue.v1.ConsistencyR\u{b}co\
      nsistency\
      \u{12}1\n\u{6}served\u{18}\u{5} \u{1}(\u{b}2\u{19}.reign.keyvalue.v1.ServedR\u{6}served\
      \u{12}.\n\u{10}age_milliseconds\u{18}\u{6} \u{1}(\u{4}H\0R\u{f}ageMilliseconds\u{88}\u{1}\
      \u{1}\
      B\u{13}\n\u{11}_age_milliseconds\
      \"\u{ee}\u{2}\
      \n\u{7}Command\
      \u{12}>\n\u{8}identity\u{18}\u{1} \u{1}(\u{b}2\".reign.keyvalue.v1.RequestIdentityR\u{8}ident\
      ity\
      \u{12}K\n\u{c}open_session\u{18}\u{2} \u{1}(\u{b}2&.reign.keyvalue.v1.Command.OpenSessionH\0R\
      \u{b}openSession\
      \u{12}2\n\u{3}put\u{18}\u{3} \u{1}(\u{b}2\u{1e}.reign.keyvalue.v1.Command.PutH\0R\u{3}put\
      \u{12};\n\u{6}delete\u{18}\u{4} \u{1}(\u{b}2!.reign.keyvalue.v1.Command.DeleteH\0R\u{6}delete\
      \u{1a}\r\
      \n\u{b}OpenSession\
      \u{1a}-\
      \n\u{3}Put\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{c}R\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{c}R\u{5}value\
      \u{1a}\u{1a}\
      \n\u{6}Delete\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\u{c}R\u{3}key\
      B\u{b}\n\toperation\
      *B\
      \n\u{b}Consistency\
      \u{12}\u{1c}\n\u{18}CONSISTENCY_LINEARIZABLE\u{10}\0\
      \u{12}\u{15}\n\u{11}CONSISTENCY_STALE\u{10}\u{1}\
      2\u{fa}\u{2}\
      \n\u{5}Store\
      \u{12}Y\n\u{b}OpenSession\u{12}%.reign.keyvalue.v1.OpenSessionRequest\u{1a}#.reign.keyvalue.v\
      1.OpenSessionReply\
      \u{12}A\n\u{3}Put\u{12}\u{1d}.reign.keyvalue.v1.PutRequest\u{1a}\u{1b}.reign.keyvalue.v1.PutR\
      eply\
      \u{12}J\n\u{6}Delete\u{12} .reign.keyvalue.v1.DeleteRequest\u{1a}\u{1e}.reign.keyvalue.v1.Del\
      eteReply\
      \u{12}A\n\u{3}Get\u{12}\u{1d}.reign.keyvalue.v1.GetRequest\u{1a}\u{1b}.reign.keyvalue.v1.GetR\
      eply\
      \u{12}D\n\u{4}List\u{12}\u{1e}.reign.keyvalue.v1.ListRequest\u{1a}\u{1c}.reign.keyvalue.v1.Li\
      stReply\
      B\u{7}\u{ba}\u{2}\u{4}Wire\
      b\u{6}proto3
      """)
}
