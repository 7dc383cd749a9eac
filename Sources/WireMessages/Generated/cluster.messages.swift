// Generated from reign/cluster.proto by the schema compiler, version 1. Do not edit: change the
// schema and run `swift run codegen`.
//
// Who is in the cluster, who leads it and how everybody is.

package import ProtobufCodec

package enum WireRole: Enumeration {
  case unspecified
  case follower
  case preCandidate
  case candidate
  case leader
  case learner
  case unrecognized(Int32)

  package init() { self = .unspecified }

  package init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .follower
    case 2: self = .preCandidate
    case 3: self = .candidate
    case 4: self = .leader
    case 5: self = .learner
    default: self = .unrecognized(rawValue)
    }
  }

  package var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .follower: 1
    case .preCandidate: 2
    case .candidate: 3
    case .leader: 4
    case .learner: 5
    case .unrecognized(let value): value
    }
  }
}

/// Whether a node takes part or plays dead.
package enum WireLiveness: Enumeration {
  case unspecified
  case alive
  /// Runs, but neither answers nor sends.
  case dead
  /// Reported of a node by others that cannot reach it.
  case unreachable
  case unrecognized(Int32)

  package init() { self = .unspecified }

  package init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .alive
    case 2: self = .dead
    case 3: self = .unreachable
    default: self = .unrecognized(rawValue)
    }
  }

  package var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .alive: 1
    case .dead: 2
    case .unreachable: 3
    case .unrecognized(let value): value
    }
  }
}

/// One node as it sees itself.
package struct WireNodeStatus: Message {
  package struct StateDigest: Message {
    package var index: UInt64 = 0
    package var digest: UInt64 = 0
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 1) }

    package init() {}

    package init(
      index: UInt64 = 0,
      digest: UInt64 = 0
    ) {
      self.index = index
      self.digest = digest
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if digest != 0 { writer.fixed64(2, digest) }
      if index != 0 { writer.uint64(1, index) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8: index = reader.uint64()
        case 17: digest = reader.fixed64()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package struct Repair: Message {
    /// The first entry that was lost.
    package var firstLostIndex: UInt64 = 0
    /// Up to where the leader has to send it again, 0 if that is not known.
    package var throughIndex: UInt64 = 0
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 2) }

    package init() {}

    package init(
      firstLostIndex: UInt64 = 0,
      throughIndex: UInt64 = 0
    ) {
      self.firstLostIndex = firstLostIndex
      self.throughIndex = throughIndex
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if throughIndex != 0 { writer.uint64(2, throughIndex) }
      if firstLostIndex != 0 { writer.uint64(1, firstLostIndex) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8: firstLostIndex = reader.uint64()
        case 16: throughIndex = reader.uint64()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package var nodeID: UInt64 = 0
  package var clusterID: UInt64 = 0
  package var address: String = ""
  package var role: WireRole = WireRole()
  package var liveness: WireLiveness = WireLiveness()
  package var term: UInt64 = 0
  /// The leader of term, 0 if it is not known.
  package var leaderID: UInt64 = 0
  /// The voters that elected the leader of term, as far as known.
  package var votes: [UInt64] = []
  /// The last entry of the log.
  package var lastEntry: WireEntryID?
  package var commitIndex: UInt64 = 0
  package var appliedIndex: UInt64 = 0
  package var revision: UInt64 = 0
  /// Keys in the map.
  package var keyCount: UInt64 = 0
  /// A digest over all keys, values and revisions of the map at applied_index.
  package var mapDigest: UInt64 = 0
  package var configuration: WireClusterConfiguration?
  /// The last index that the newest snapshot on disk covers; 0 if there is none.
  package var snapshotIndex: UInt64 = 0
  /// The disk is full: the node takes part, but nothing can be added to its log.
  package var isDiskFull: Bool = false
  /// Set while the node's disk lacks entries of the log that were on it, and it does not vote.
  package var repair: Repair?
  /// What the map and the sessions came to after entries that all nodes note, in order of their
  /// indices.
  package var digests: [StateDigest] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 0) }

  package init() {}

  package init(
    nodeID: UInt64 = 0,
    clusterID: UInt64 = 0,
    address: String = "",
    role: WireRole = WireRole(),
    liveness: WireLiveness = WireLiveness(),
    term: UInt64 = 0,
    leaderID: UInt64 = 0,
    votes: [UInt64] = [],
    lastEntry: WireEntryID? = nil,
    commitIndex: UInt64 = 0,
    appliedIndex: UInt64 = 0,
    revision: UInt64 = 0,
    keyCount: UInt64 = 0,
    mapDigest: UInt64 = 0,
    configuration: WireClusterConfiguration? = nil,
    snapshotIndex: UInt64 = 0,
    isDiskFull: Bool = false,
    repair: Repair? = nil,
    digests: [StateDigest] = []
  ) {
    self.nodeID = nodeID
    self.clusterID = clusterID
    self.address = address
    self.role = role
    self.liveness = liveness
    self.term = term
    self.leaderID = leaderID
    self.votes = votes
    self.lastEntry = lastEntry
    self.commitIndex = commitIndex
    self.appliedIndex = appliedIndex
    self.revision = revision
    self.keyCount = keyCount
    self.mapDigest = mapDigest
    self.configuration = configuration
    self.snapshotIndex = snapshotIndex
    self.isDiskFull = isDiskFull
    self.repair = repair
    self.digests = digests
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.messages(19, digests)
    if let repair { writer.message(18, repair) }
    if isDiskFull { writer.bool(17, isDiskFull) }
    if snapshotIndex != 0 { writer.uint64(16, snapshotIndex) }
    if let configuration { writer.message(15, configuration) }
    if mapDigest != 0 { writer.fixed64(14, mapDigest) }
    if keyCount != 0 { writer.uint64(13, keyCount) }
    if revision != 0 { writer.uint64(12, revision) }
    if appliedIndex != 0 { writer.uint64(11, appliedIndex) }
    if commitIndex != 0 { writer.uint64(10, commitIndex) }
    if let lastEntry { writer.message(9, lastEntry) }
    writer.packed(8, votes, Fixed64Field.self)
    if leaderID != 0 { writer.fixed64(7, leaderID) }
    if term != 0 { writer.uint64(6, term) }
    if liveness.rawValue != 0 { writer.enumeration(5, liveness) }
    if role.rawValue != 0 { writer.enumeration(4, role) }
    if !address.isEmpty { writer.string(3, address) }
    if clusterID != 0 { writer.fixed64(2, clusterID) }
    if nodeID != 0 { writer.fixed64(1, nodeID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: nodeID = reader.fixed64()
      case 17: clusterID = reader.fixed64()
      case 26: address = reader.string()
      case 32: role = reader.enumeration()
      case 40: liveness = reader.enumeration()
      case 48: term = reader.uint64()
      case 57: leaderID = reader.fixed64()
      case 65, 66: reader.repeated(into: &votes, tag: tag, Fixed64Field.self)
      case 74: reader.message(into: &lastEntry)
      case 80: commitIndex = reader.uint64()
      case 88: appliedIndex = reader.uint64()
      case 96: revision = reader.uint64()
      case 104: keyCount = reader.uint64()
      case 113: mapDigest = reader.fixed64()
      case 122: reader.message(into: &configuration)
      case 128: snapshotIndex = reader.uint64()
      case 136: isDiskFull = reader.bool()
      case 146: reader.message(into: &repair)
      case 154: reader.messages(into: &digests, tag: tag)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireNodeStatusRequest: Message {
  /// Answer once this index is applied.
  package var appliedAtLeast: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 3) }

  package init() {}

  package init(
    appliedAtLeast: UInt64 = 0
  ) {
    self.appliedAtLeast = appliedAtLeast
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if appliedAtLeast != 0 { writer.uint64(1, appliedAtLeast) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: appliedAtLeast = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireSetLivenessRequest: Message {
  package var liveness: WireLiveness = WireLiveness()
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 4) }

  package init() {}

  package init(
    liveness: WireLiveness = WireLiveness()
  ) {
    self.liveness = liveness
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if liveness.rawValue != 0 { writer.enumeration(1, liveness) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: liveness = reader.enumeration()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireSetLivenessReply: Message {
  package var previous: WireLiveness = WireLiveness()
  @Boxed package var status: WireNodeStatus? = nil
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 5) }

  package init() {}

  package init(
    previous: WireLiveness = WireLiveness(),
    status: WireNodeStatus? = nil
  ) {
    self.previous = previous
    self.status = status
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.message(2, _status)
    if previous.rawValue != 0 { writer.enumeration(1, previous) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: previous = reader.enumeration()
      case 18: reader.message(into: &_status)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireJoinRequest: Message {
  package var nodeID: UInt64 = 0
  package var address: String = ""
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 6) }

  package init() {}

  package init(
    nodeID: UInt64 = 0,
    address: String = ""
  ) {
    self.nodeID = nodeID
    self.address = address
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !address.isEmpty { writer.string(2, address) }
    if nodeID != 0 { writer.fixed64(1, nodeID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: nodeID = reader.fixed64()
      case 18: address = reader.string()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireJoinReply: Message {
  package var clusterID: UInt64 = 0
  package var configuration: WireClusterConfiguration?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 7) }

  package init() {}

  package init(
    clusterID: UInt64 = 0,
    configuration: WireClusterConfiguration? = nil
  ) {
    self.clusterID = clusterID
    self.configuration = configuration
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let configuration { writer.message(2, configuration) }
    if clusterID != 0 { writer.fixed64(1, clusterID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: clusterID = reader.fixed64()
      case 18: reader.message(into: &configuration)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireRemoveRequest: Message {
  package var nodeID: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 8) }

  package init() {}

  package init(
    nodeID: UInt64 = 0
  ) {
    self.nodeID = nodeID
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if nodeID != 0 { writer.fixed64(1, nodeID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: nodeID = reader.fixed64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireRemoveReply: Message {
  package var configuration: WireClusterConfiguration?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 9) }

  package init() {}

  package init(
    configuration: WireClusterConfiguration? = nil
  ) {
    self.configuration = configuration
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let configuration { writer.message(1, configuration) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &configuration)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WirePromoteRequest: Message {
  package var nodeID: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 10) }

  package init() {}

  package init(
    nodeID: UInt64 = 0
  ) {
    self.nodeID = nodeID
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if nodeID != 0 { writer.fixed64(1, nodeID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: nodeID = reader.fixed64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WirePromoteReply: Message {
  package var configuration: WireClusterConfiguration?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 11) }

  package init() {}

  package init(
    configuration: WireClusterConfiguration? = nil
  ) {
    self.configuration = configuration
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let configuration { writer.message(1, configuration) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &configuration)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Several changes that come into force at once. Where they change more than one voter, the cluster
/// goes through joint consensus.
package struct WireChangeMembersRequest: Message {
  package var removed: [UInt64] = []
  /// Learners that are to vote.
  package var promoted: [UInt64] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 12) }

  package init() {}

  package init(
    removed: [UInt64] = [],
    promoted: [UInt64] = []
  ) {
    self.removed = removed
    self.promoted = promoted
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.packed(2, promoted, Fixed64Field.self)
    writer.packed(1, removed, Fixed64Field.self)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9, 10: reader.repeated(into: &removed, tag: tag, Fixed64Field.self)
      case 17, 18: reader.repeated(into: &promoted, tag: tag, Fixed64Field.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireChangeMembersReply: Message {
  package var configuration: WireClusterConfiguration?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 13) }

  package init() {}

  package init(
    configuration: WireClusterConfiguration? = nil
  ) {
    self.configuration = configuration
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let configuration { writer.message(1, configuration) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &configuration)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireTransferLeadershipRequest: Message {
  /// Who is to lead; 0 for the voter that lacks least of the log.
  package var nodeID: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 14) }

  package init() {}

  package init(
    nodeID: UInt64 = 0
  ) {
    self.nodeID = nodeID
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if nodeID != 0 { writer.fixed64(1, nodeID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: nodeID = reader.fixed64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Who leads now.
package struct WireTransferLeadershipReply: Message {
  package var leaderID: UInt64 = 0
  package var address: String = ""
  package var term: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 15) }

  package init() {}

  package init(
    leaderID: UInt64 = 0,
    address: String = "",
    term: UInt64 = 0
  ) {
    self.leaderID = leaderID
    self.address = address
    self.term = term
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if term != 0 { writer.uint64(3, term) }
    if !address.isEmpty { writer.string(2, address) }
    if leaderID != 0 { writer.fixed64(1, leaderID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: leaderID = reader.fixed64()
      case 18: address = reader.string()
      case 24: term = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireAnnounceRequest: Message {
  @Boxed package var status: WireNodeStatus? = nil
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 16) }

  package init() {}

  package init(
    status: WireNodeStatus? = nil
  ) {
    self.status = status
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.message(1, _status)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &_status)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A cluster as a proxy knows it.
package struct WireAnnounceReply: Message {
  /// 0 if the proxy knows of no cluster.
  package var clusterID: UInt64 = 0
  /// Whether the proxy has run long enough to have heard of any cluster that there is.
  package var isSettled: Bool = false
  /// Nodes that are reachable, the leader first.
  package var addresses: [String] = []
  /// The members that have announced themselves, and where they listen now: members that have all
  /// moved find each other through it.
  package var members: [WireMember] = []
  /// A majority of the voters has another state than the node at an index that all of them have
  /// passed, or another map at the index that the node has applied.
  package var hasDiverged: Bool = false
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 17) }

  package init() {}

  package init(
    clusterID: UInt64 = 0,
    isSettled: Bool = false,
    addresses: [String] = [],
    members: [WireMember] = [],
    hasDiverged: Bool = false
  ) {
    self.clusterID = clusterID
    self.isSettled = isSettled
    self.addresses = addresses
    self.members = members
    self.hasDiverged = hasDiverged
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if hasDiverged { writer.bool(5, hasDiverged) }
    writer.messages(4, members)
    writer.repeated(3, addresses, StringField.self)
    if isSettled { writer.bool(2, isSettled) }
    if clusterID != 0 { writer.fixed64(1, clusterID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: clusterID = reader.fixed64()
      case 16: isSettled = reader.bool()
      case 26: reader.repeated(into: &addresses, tag: tag, StringField.self)
      case 34: reader.messages(into: &members, tag: tag)
      case 40: hasDiverged = reader.bool()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A node as a proxy sees it.
package struct WireNodeView: Message {
  @Boxed package var status: WireNodeStatus? = nil
  package var liveness: WireLiveness = WireLiveness()
  /// Requests that the proxy sent to the node and that were answered.
  package var readsServed: UInt64 = 0
  package var writesServed: UInt64 = 0
  /// Entries behind the leader's commit index.
  package var lag: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 18) }

  package init() {}

  package init(
    status: WireNodeStatus? = nil,
    liveness: WireLiveness = WireLiveness(),
    readsServed: UInt64 = 0,
    writesServed: UInt64 = 0,
    lag: UInt64 = 0
  ) {
    self.status = status
    self.liveness = liveness
    self.readsServed = readsServed
    self.writesServed = writesServed
    self.lag = lag
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if lag != 0 { writer.uint64(5, lag) }
    if writesServed != 0 { writer.uint64(4, writesServed) }
    if readsServed != 0 { writer.uint64(3, readsServed) }
    if liveness.rawValue != 0 { writer.enumeration(2, liveness) }
    writer.message(1, _status)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &_status)
      case 16: liveness = reader.enumeration()
      case 24: readsServed = reader.uint64()
      case 32: writesServed = reader.uint64()
      case 40: lag = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireClusterStatusRequest: Message {
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 19) }

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

package struct WireClusterStatus: Message {
  package var clusterID: UInt64 = 0
  /// 0 if there is none.
  package var leaderID: UInt64 = 0
  package var term: UInt64 = 0
  /// By address.
  package var nodes: [WireNodeView] = []
  /// The proxy that answers.
  package var proxyAddress: String = ""
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 20) }

  package init() {}

  package init(
    clusterID: UInt64 = 0,
    leaderID: UInt64 = 0,
    term: UInt64 = 0,
    nodes: [WireNodeView] = [],
    proxyAddress: String = ""
  ) {
    self.clusterID = clusterID
    self.leaderID = leaderID
    self.term = term
    self.nodes = nodes
    self.proxyAddress = proxyAddress
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !proxyAddress.isEmpty { writer.string(5, proxyAddress) }
    writer.messages(4, nodes)
    if term != 0 { writer.uint64(3, term) }
    if leaderID != 0 { writer.fixed64(2, leaderID) }
    if clusterID != 0 { writer.fixed64(1, clusterID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: clusterID = reader.fixed64()
      case 17: leaderID = reader.fixed64()
      case 24: term = reader.uint64()
      case 34: reader.messages(into: &nodes, tag: tag)
      case 42: proxyAddress = reader.string()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// What happened, in one line for people.
package struct WireClusterEvent: Message {
  package enum Event: Sendable, Hashable {
    case leaderElected(WireLeaderElected)
    case nodeChanged(WireNodeChanged)
  }

  /// Grows by one for each event of this proxy.
  package var number: UInt64 = 0
  package var event: Event?
  /// The state after the event.
  package var status: WireClusterStatus?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 21) }

  package init() {}

  package init(
    number: UInt64 = 0,
    event: Event? = nil,
    status: WireClusterStatus? = nil
  ) {
    self.number = number
    self.event = event
    self.status = status
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let status { writer.message(15, status) }
    switch event {
    case .nodeChanged(let value): writer.message(3, value)
    case .leaderElected(let value): writer.message(2, value)
    case nil: break
    }
    if number != 0 { writer.uint64(1, number) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: number = reader.uint64()
      case 18:
        var value = WireLeaderElected()
        if case .leaderElected(let present) = event {
          value = present
          event = nil
        }
        reader.message(into: &value)
        event = .leaderElected(value)
      case 26:
        var value = WireNodeChanged()
        if case .nodeChanged(let present) = event {
          value = present
          event = nil
        }
        reader.message(into: &value)
        event = .nodeChanged(value)
      case 122: reader.message(into: &status)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireLeaderElected: Message {
  package var nodeID: UInt64 = 0
  package var address: String = ""
  package var term: UInt64 = 0
  package var voteAddresses: [String] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 22) }

  package init() {}

  package init(
    nodeID: UInt64 = 0,
    address: String = "",
    term: UInt64 = 0,
    voteAddresses: [String] = []
  ) {
    self.nodeID = nodeID
    self.address = address
    self.term = term
    self.voteAddresses = voteAddresses
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.repeated(4, voteAddresses, StringField.self)
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
      case 34: reader.repeated(into: &voteAddresses, tag: tag, StringField.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireNodeChanged: Message {
  package enum Change: Enumeration {
    case unspecified
    case found
    case lost
    case regained
    case removed
    case promoted
    /// A voter became a learner: it was silent for too long.
    case demoted
    case unrecognized(Int32)

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .found
      case 2: self = .lost
      case 3: self = .regained
      case 4: self = .removed
      case 5: self = .promoted
      case 6: self = .demoted
      default: self = .unrecognized(rawValue)
      }
    }

    package var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .found: 1
      case .lost: 2
      case .regained: 3
      case .removed: 4
      case .promoted: 5
      case .demoted: 6
      case .unrecognized(let value): value
      }
    }
  }

  package var nodeID: UInt64 = 0
  package var address: String = ""
  package var role: WireRole = WireRole()
  package var change: Change = Change()
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignClusterProto.file.message(at: 23) }

  package init() {}

  package init(
    nodeID: UInt64 = 0,
    address: String = "",
    role: WireRole = WireRole(),
    change: Change = Change()
  ) {
    self.nodeID = nodeID
    self.address = address
    self.role = role
    self.change = change
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if change.rawValue != 0 { writer.enumeration(4, change) }
    if role.rawValue != 0 { writer.enumeration(3, role) }
    if !address.isEmpty { writer.string(2, address) }
    if nodeID != 0 { writer.fixed64(1, nodeID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: nodeID = reader.fixed64()
      case 18: address = reader.string()
      case 24: role = reader.enumeration()
      case 32: change = reader.enumeration()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `reign/cluster.proto`, for JSON and reflection.
package enum ReignClusterProto {
  package static let file = FileDescriptor(
    latin1: """
      \n\u{13}reign/cluster.proto\
      \u{12}\u{10}reign.cluster.v1\
      \u{1a}\u{10}reign/raft.proto\
      \"\u{8b}\u{7}\
      \n\nNodeStatus\
      \u{12}\u{17}\n\u{7}node_id\u{18}\u{1} \u{1}(\u{6}R\u{6}nodeId\
      \u{12}\u{1d}\n\ncluster_id\u{18}\u{2} \u{1}(\u{6}R\tclusterId\
      \u{12}\u{18}\n\u{7}address\u{18}\u{3} \u{1}(\tR\u{7}address\
      \u{12}*\n\u{4}role\u{18}\u{4} \u{1}(\u{e}2\u{16}.reign.cluster.v1.RoleR\u{4}role\
      \u{12}6\n\u{8}liveness\u{18}\u{5} \u{1}(\u{e}2\u{1a}.reign.cluster.v1.LivenessR\u{8}liveness\
      \u{12}\u{12}\n\u{4}term\u{18}\u{6} \u{1}(\u{4}R\u{4}term\
      \u{12}\u{1b}\n\tleader_id\u{18}\u{7} \u{1}(\u{6}R\u{8}leaderId\
      \u{12}\u{14}\n\u{5}votes\u{18}\u{8} \u{3}(\u{6}R\u{5}votes\
      \u{12}5\n\nlast_entry\u{18}\t \u{1}(\u{b}2\u{16}.reign.raft.v1.EntryIDR\tlastEntry\
      \u{12}!\n\u{c}commit_index\u{18}\n \u{1}(\u{4}R\u{b}commitIndex\
      \u{12}#\n\rapplied_index\u{18}\u{b} \u{1}(\u{4}R\u{c}appliedIndex\
      \u{12}\u{1a}\n\u{8}revision\u{18}\u{c} \u{1}(\u{4}R\u{8}revision\
      \u{12}\u{1b}\n\tkey_count\u{18}\r \u{1}(\u{4}R\u{8}keyCount\
      \u{12}\u{1d}\n\nmap_digest\u{18}\u{e} \u{1}(\u{6}R\tmapDigest\
      \u{12}I\n\rconfiguration\u{18}\u{f} \u{1}(\u{b}2#.reign.raft.v1.ClusterConfigurationR\rconfig\
      uration\
      \u{12}%\n\u{e}snapshot_index\u{18}\u{10} \u{1}(\u{4}R\rsnapshotIndex\
      \u{12} \n\u{c}is_disk_full\u{18}\u{11} \u{1}(\u{8}R\nisDiskFull\
      \u{12};\n\u{6}repair\u{18}\u{12} \u{1}(\u{b}2#.reign.cluster.v1.NodeStatus.RepairR\u{6}repair\
      \u{12}B\n\u{7}digests\u{18}\u{13} \u{3}(\u{b}2(.reign.cluster.v1.NodeStatus.StateDigestR\u{7}\
      digests\
      \u{1a};\
      \n\u{b}StateDigest\
      \u{12}\u{14}\n\u{5}index\u{18}\u{1} \u{1}(\u{4}R\u{5}index\
      \u{12}\u{16}\n\u{6}digest\u{18}\u{2} \u{1}(\u{6}R\u{6}digest\
      \u{1a}W\
      \n\u{6}Repair\
      \u{12}(\n\u{10}first_lost_index\u{18}\u{1} \u{1}(\u{4}R\u{e}firstLostIndex\
      \u{12}#\n\rthrough_index\u{18}\u{2} \u{1}(\u{4}R\u{c}throughIndex\
      \"=\
      \n\u{11}NodeStatusRequest\
      \u{12}(\n\u{10}applied_at_least\u{18}\u{1} \u{1}(\u{4}R\u{e}appliedAtLeast\
      \"L\
      \n\u{12}SetLivenessRequest\
      \u{12}6\n\u{8}liveness\u{18}\u{1} \u{1}(\u{e}2\u{1a}.reign.cluster.v1.LivenessR\u{8}liveness\
      \"\u{80}\u{1}\
      \n\u{10}SetLivenessReply\
      \u{12}6\n\u{8}previous\u{18}\u{1} \u{1}(\u{e}2\u{1a}.reign.cluster.v1.LivenessR\u{8}previous\
      \u{12}4\n\u{6}status\u{18}\u{2} \u{1}(\u{b}2\u{1c}.reign.cluster.v1.NodeStatusR\u{6}status\
      \"@\
      \n\u{b}JoinRequest\
      \u{12}\u{17}\n\u{7}node_id\u{18}\u{1} \u{1}(\u{6}R\u{6}nodeId\
      \u{12}\u{18}\n\u{7}address\u{18}\u{2} \u{1}(\tR\u{7}address\
      \"u\
      \n\tJoinReply\
      \u{12}\u{1d}\n\ncluster_id\u{18}\u{1} \u{1}(\u{6}R\tclusterId\
      \u{12}I\n\rconfiguration\u{18}\u{2} \u{1}(\u{b}2#.reign.raft.v1.ClusterConfigurationR\rconfig\
      uration\
      \"(\
      \n\rRemoveRequest\
      \u{12}\u{17}\n\u{7}node_id\u{18}\u{1} \u{1}(\u{6}R\u{6}nodeId\
      \"X\
      \n\u{b}RemoveReply\
      \u{12}I\n\rconfiguration\u{18}\u{1} \u{1}(\u{b}2#.reign.raft.v1.ClusterConfigurationR\rconfig\
      uration\
      \")\
      \n\u{e}PromoteRequest\
      \u{12}\u{17}\n\u{7}node_id\u{18}\u{1} \u{1}(\u{6}R\u{6}nodeId\
      \"Y\
      \n\u{c}PromoteReply\
      \u{12}I\n\rconfiguration\u{18}\u{1} \u{1}(\u{b}2#.reign.raft.v1.ClusterConfigurationR\rconfig\
      uration\
      \"L\
      \n\u{14}ChangeMembersRequest\
      \u{12}\u{18}\n\u{7}removed\u{18}\u{1} \u{3}(\u{6}R\u{7}removed\
      \u{12}\u{1a}\n\u{8}promoted\u{18}\u{2} \u{3}(\u{6}R\u{8}promoted\
      \"_\
      \n\u{12}ChangeMembersReply\
      \u{12}I\n\rconfiguration\u{18}\u{1} \u{1}(\u{b}2#.reign.raft.v1.ClusterConfigurationR\rconfig\
      uration\
      \"4\
      \n\u{19}TransferLeadershipRequest\
      \u{12}\u{17}\n\u{7}node_id\u{18}\u{1} \u{1}(\u{6}R\u{6}nodeId\
      \"d\
      \n\u{17}TransferLeadershipReply\
      \u{12}\u{1b}\n\tleader_id\u{18}\u{1} \u{1}(\u{6}R\u{8}leaderId\
      \u{12}\u{18}\n\u{7}address\u{18}\u{2} \u{1}(\tR\u{7}address\
      \u{12}\u{12}\n\u{4}term\u{18}\u{3} \u{1}(\u{4}R\u{4}term\
      \"G\
      \n\u{f}AnnounceRequest\
      \u{12}4\n\u{6}status\u{18}\u{1} \u{1}(\u{b}2\u{1c}.reign.cluster.v1.NodeStatusR\u{6}status\
      \"\u{bf}\u{1}\
      \n\rAnnounceReply\
      \u{12}\u{1d}\n\ncluster_id\u{18}\u{1} \u{1}(\u{6}R\tclusterId\
      \u{12}\u{1d}\n\nis_settled\u{18}\u{2} \u{1}(\u{8}R\tisSettled\
      \u{12}\u{1c}\n\taddresses\u{18}\u{3} \u{3}(\tR\taddresses\
      \u{12}/\n\u{7}members\u{18}\u{4} \u{3}(\u{b}2\u{15}.reign.raft.v1.MemberR\u{7}members\
      \u{12}!\n\u{c}has_diverged\u{18}\u{5} \u{1}(\u{8}R\u{b}hasDiverged\
      \"\u{d2}\u{1}\
      \n\u{8}NodeView\
      \u{12}4\n\u{6}status\u{18}\u{1} \u{1}(\u{b}2\u{1c}.reign.cluster.v1.NodeStatusR\u{6}status\
      \u{12}6\n\u{8}liveness\u{18}\u{2} \u{1}(\u{e}2\u{1a}.reign.cluster.v1.LivenessR\u{8}liveness\
      \u{12}!\n\u{c}reads_served\u{18}\u{3} \u{1}(\u{4}R\u{b}readsServed\
      \u{12}#\n\rwrites_served\u{18}\u{4} \u{1}(\u{4}R\u{c}writesServed\
      \u{12}\u{10}\n\u{3}lag\u{18}\u{5} \u{1}(\u{4}R\u{3}lag\
      \"\u{16}\
      \n\u{14}ClusterStatusRequest\
      \"\u{b6}\u{1}\
      \n\rClusterStatus\
      \u{12}\u{1d}\n\ncluster_id\u{18}\u{1} \u{1}(\u{6}R\tclusterId\
      \u{12}\u{1b}\n\tleader_id\u{18}\u{2} \u{1}(\u{6}R\u{8}leaderId\
      \u{12}\u{12}\n\u{4}term\u{18}\u{3} \u{1}(\u{4}R\u{4}term\
      \u{12}0\n\u{5}nodes\u{18}\u{4} \u{3}(\u{b}2\u{1a}.reign.cluster.v1.NodeViewR\u{5}nodes\
      \u{12}#\n\rproxy_address\u{18}\u{5} \u{1}(\tR\u{c}proxyAddress\
      \"\u{f6}\u{1}\
      \n\u{c}ClusterEvent\
      \u{12}\u{16}\n\u{6}number\u{18}\u{1} \u{1}(\u{4}R\u{6}number\
      \u{12}H\n\u{e}leader_elected\u{18}\u{2} \u{1}(\u{b}2\u{1f}.reign.cluster.v1.LeaderElectedH\0R\
      \rleaderElected\
      \u{12}B\n\u{c}node_changed\u{18}\u{3} \u{1}(\u{b}2\u{1d}.reign.cluster.v1.NodeChangedH\0R\
      \u{b}nodeChanged\
      \u{12}7\n\u{6}status\u{18}\u{f} \u{1}(\u{b}2\u{1f}.reign.cluster.v1.ClusterStatusR\u{6}status\
      B\u{7}\n\u{5}event\
      \"}\
      \n\rLeaderElected\
      \u{12}\u{17}\n\u{7}node_id\u{18}\u{1} \u{1}(\u{6}R\u{6}nodeId\
      \u{12}\u{18}\n\u{7}address\u{18}\u{2} \u{1}(\tR\u{7}address\
      \u{12}\u{12}\n\u{4}term\u{18}\u{3} \u{1}(\u{4}R\u{4}term\
      \u{12}%\n\u{e}vote_addresses\u{18}\u{4} \u{3}(\tR\rvoteAddresses\
      \"\u{c2}\u{2}\
      \n\u{b}NodeChanged\
      \u{12}\u{17}\n\u{7}node_id\u{18}\u{1} \u{1}(\u{6}R\u{6}nodeId\
      \u{12}\u{18}\n\u{7}address\u{18}\u{2} \u{1}(\tR\u{7}address\
      \u{12}*\n\u{4}role\u{18}\u{3} \u{1}(\u{e}2\u{16}.reign.cluster.v1.RoleR\u{4}role\
      \u{12}<\n\u{6}change\u{18}\u{4} \u{1}(\u{e}2$.reign.cluster.v1.NodeChanged.ChangeR\u{6}change\
      \"\u{95}\u{1}\
      \n\u{6}Change\
      \u{12}\u{16}\n\u{12}CHANGE_UNSPECIFIED\u{10}\0\
      \u{12}\u{10}\n\u{c}CHANGE_FOUND\u{10}\u{1}\
      \u{12}\u{f}\n\u{b}CHANGE_LOST\u{10}\u{2}\
      \u{12}\u{13}\n\u{f}CHANGE_REGAINED\u{10}\u{3}\
      \u{12}\u{12}\n\u{e}CHANGE_REMOVED\u{10}\u{4}\
      \u{12}\u{13}\n\u{f}CHANGE_PROMOTED\u{10}\u{5}\
      \u{12}\u{12}\n\u{e}CHANGE_DEMOTED\u{10}\u{6}\
      *~\
      \n\u{4}Role\
      \u{12}\u{14}\n\u{10}ROLE_UNSPECIFIED\u{10}\0\
      \u{12}\u{11}\n\rROLE_FOLLOWER\u{10}\u{1}\
      \u{12}\u{16}\n\u{12}ROLE_PRE_CANDIDATE\u{10}\u{2}\
      \u{12}\u{12}\n\u{e}ROLE_CANDIDATE\u{10}\u{3}\
      \u{12}\u{f}\n\u{b}ROLE_LEADER\u{10}\u{4}\
      \u{12}\u{10}\n\u{c}ROLE_LEARNER\u{10}\u{5}\
      *e\
      \n\u{8}Liveness\
      \u{12}\u{18}\n\u{14}LIVENESS_UNSPECIFIED\u{10}\0\
      \u{12}\u{12}\n\u{e}LIVENESS_ALIVE\u{10}\u{1}\
      \u{12}\u{11}\n\rLIVENESS_DEAD\u{10}\u{2}\
      \u{12}\u{18}\n\u{14}LIVENESS_UNREACHABLE\u{10}\u{3}\
      2\u{b3}\u{1}\
      \n\u{b}NodeControl\
      \u{12}K\n\u{6}Status\u{12}#.reign.cluster.v1.NodeStatusRequest\u{1a}\u{1c}.reign.cluster.v1.N\
      odeStatus\
      \u{12}W\n\u{b}SetLiveness\u{12}$.reign.cluster.v1.SetLivenessRequest\u{1a}\".reign.cluster.v1\
      .SetLivenessReply\
      2\u{b4}\u{3}\
      \n\nMembership\
      \u{12}B\n\u{4}Join\u{12}\u{1d}.reign.cluster.v1.JoinRequest\u{1a}\u{1b}.reign.cluster.v1.Join\
      Reply\
      \u{12}H\n\u{6}Remove\u{12}\u{1f}.reign.cluster.v1.RemoveRequest\u{1a}\u{1d}.reign.cluster.v1.\
      RemoveReply\
      \u{12}K\n\u{7}Promote\u{12} .reign.cluster.v1.PromoteRequest\u{1a}\u{1e}.reign.cluster.v1.Pro\
      moteReply\
      \u{12}]\n\rChangeMembers\u{12}&.reign.cluster.v1.ChangeMembersRequest\u{1a}$.reign.cluster.v1\
      .ChangeMembersReply\
      \u{12}l\n\u{12}TransferLeadership\u{12}+.reign.cluster.v1.TransferLeadershipRequest\u{1a}).re\
      ign.cluster.v1.TransferLeadershipReply\
      2[\
      \n\tDiscovery\
      \u{12}N\n\u{8}Announce\u{12}!.reign.cluster.v1.AnnounceRequest\u{1a}\u{1f}.reign.cluster.v1.A\
      nnounceReply\
      2\u{b7}\u{1}\
      \n\u{f}ClusterObserver\
      \u{12}Q\n\u{6}Status\u{12}&.reign.cluster.v1.ClusterStatusRequest\u{1a}\u{1f}.reign.cluster.v\
      1.ClusterStatus\
      \u{12}Q\n\u{5}Watch\u{12}&.reign.cluster.v1.ClusterStatusRequest\u{1a}\u{1e}.reign.cluster.v1\
      .ClusterEvent0\u{1}\
      B\u{7}\u{ba}\u{2}\u{4}Wire\
      b\u{6}proto3
      """,
    dependencies: [ReignRaftProto.file])
}
