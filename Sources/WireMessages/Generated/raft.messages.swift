// Generated from reign/raft.proto by the schema compiler, version 1. Do not edit: change the schema
// and run `swift run codegen`.
//
// Consensus: the log's entries and the messages that nodes exchange.

package import ProtobufCodec

/// A member of the cluster.
package struct WireMember: Message {
  package var nodeID: UInt64 = 0
  /// Where it was last known to listen, host:port. Advisory: its identity is node_id.
  package var address: String = ""
  /// Voters decide; the others only receive the log.
  package var isVoter: Bool = false
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 0) }

  package init() {}

  package init(
    nodeID: UInt64 = 0,
    address: String = "",
    isVoter: Bool = false
  ) {
    self.nodeID = nodeID
    self.address = address
    self.isVoter = isVoter
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if isVoter { writer.bool(3, isVoter) }
    if !address.isEmpty { writer.string(2, address) }
    if nodeID != 0 { writer.fixed64(1, nodeID) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: nodeID = reader.fixed64()
      case 18: address = reader.string()
      case 24: isVoter = reader.bool()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireClusterConfiguration: Message {
  package var members: [WireMember] = []
  /// In joint consensus: the former voters, and the members that are none any more after it.
  package var outgoingVoters: [UInt64] = []
  package var leaving: [UInt64] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 1) }

  package init() {}

  package init(
    members: [WireMember] = [],
    outgoingVoters: [UInt64] = [],
    leaving: [UInt64] = []
  ) {
    self.members = members
    self.outgoingVoters = outgoingVoters
    self.leaving = leaving
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.packed(3, leaving, Fixed64Field.self)
    writer.packed(2, outgoingVoters, Fixed64Field.self)
    writer.messages(1, members)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.messages(into: &members, tag: tag)
      case 17, 18: reader.repeated(into: &outgoingVoters, tag: tag, Fixed64Field.self)
      case 25, 26: reader.repeated(into: &leaving, tag: tag, Fixed64Field.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The first entry of a leader's term.
package struct WireTermStart: Message {
  /// The voters that elected the leader.
  package var votes: [UInt64] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 2) }

  package init() {}

  package init(
    votes: [UInt64] = []
  ) {
    self.votes = votes
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.packed(1, votes, Fixed64Field.self)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9, 10: reader.repeated(into: &votes, tag: tag, Fixed64Field.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireEntry: Message {
  package enum Payload: Sendable, Hashable {
    case termStart(WireTermStart)
    case configuration(WireClusterConfiguration)
    /// A command of the state machine.
    case command([UInt8])
  }

  package var term: UInt64 = 0
  package var index: UInt64 = 0
  package var payload: Payload?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 3) }

  package init() {}

  package init(
    term: UInt64 = 0,
    index: UInt64 = 0,
    payload: Payload? = nil
  ) {
    self.term = term
    self.index = index
    self.payload = payload
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    switch payload {
    case .command(let value): writer.bytes(5, value)
    case .configuration(let value): writer.message(4, value)
    case .termStart(let value): writer.message(3, value)
    case nil: break
    }
    if index != 0 { writer.uint64(2, index) }
    if term != 0 { writer.uint64(1, term) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: term = reader.uint64()
      case 16: index = reader.uint64()
      case 26:
        var value = WireTermStart()
        if case .termStart(let present) = payload {
          value = present
          payload = nil
        }
        reader.message(into: &value)
        payload = .termStart(value)
      case 34:
        var value = WireClusterConfiguration()
        if case .configuration(let present) = payload {
          value = present
          payload = nil
        }
        reader.message(into: &value)
        payload = .configuration(value)
      case 42: payload = .command(reader.bytes())
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// What identifies an entry.
package struct WireEntryID: Message {
  package var term: UInt64 = 0
  package var index: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 4) }

  package init() {}

  package init(
    term: UInt64 = 0,
    index: UInt64 = 0
  ) {
    self.term = term
    self.index = index
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if index != 0 { writer.uint64(2, index) }
    if term != 0 { writer.uint64(1, term) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: term = reader.uint64()
      case 16: index = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireHardState: Message {
  package var currentTerm: UInt64 = 0
  /// Absent while the node has not voted in current_term.
  package var votedFor: UInt64?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 5) }

  package init() {}

  package init(
    currentTerm: UInt64 = 0,
    votedFor: UInt64? = nil
  ) {
    self.currentTerm = currentTerm
    self.votedFor = votedFor
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let votedFor { writer.fixed64(2, votedFor) }
    if currentTerm != 0 { writer.uint64(1, currentTerm) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: currentTerm = reader.uint64()
      case 17: votedFor = reader.fixed64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireRequestVote: Message {
  package var lastEntry: WireEntryID?
  package var isPreVote: Bool = false
  package var isTransfer: Bool = false
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 6) }

  package init() {}

  package init(
    lastEntry: WireEntryID? = nil,
    isPreVote: Bool = false,
    isTransfer: Bool = false
  ) {
    self.lastEntry = lastEntry
    self.isPreVote = isPreVote
    self.isTransfer = isTransfer
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if isTransfer { writer.bool(3, isTransfer) }
    if isPreVote { writer.bool(2, isPreVote) }
    if let lastEntry { writer.message(1, lastEntry) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &lastEntry)
      case 16: isPreVote = reader.bool()
      case 24: isTransfer = reader.bool()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireRequestVoteReply: Message {
  package var isGranted: Bool = false
  package var isPreVote: Bool = false
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 7) }

  package init() {}

  package init(
    isGranted: Bool = false,
    isPreVote: Bool = false
  ) {
    self.isGranted = isGranted
    self.isPreVote = isPreVote
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if isPreVote { writer.bool(2, isPreVote) }
    if isGranted { writer.bool(1, isGranted) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: isGranted = reader.bool()
      case 16: isPreVote = reader.bool()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireAppendEntries: Message {
  package var previous: WireEntryID?
  package var entries: [WireEntry] = []
  package var leaderCommit: UInt64 = 0
  package var readRound: UInt64 = 0
  /// For a member whose last answer had a repair_ticket.
  package var repairBound: WireRepairBound?
  /// How long before this was sent a majority had last answered the leader, by its clock; absent if
  /// none has in this term: then the receiver does not know how old its state is.
  package var quorumAgeMicroseconds: UInt64?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 8) }

  package init() {}

  package init(
    previous: WireEntryID? = nil,
    entries: [WireEntry] = [],
    leaderCommit: UInt64 = 0,
    readRound: UInt64 = 0,
    repairBound: WireRepairBound? = nil,
    quorumAgeMicroseconds: UInt64? = nil
  ) {
    self.previous = previous
    self.entries = entries
    self.leaderCommit = leaderCommit
    self.readRound = readRound
    self.repairBound = repairBound
    self.quorumAgeMicroseconds = quorumAgeMicroseconds
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let quorumAgeMicroseconds { writer.uint64(6, quorumAgeMicroseconds) }
    if let repairBound { writer.message(5, repairBound) }
    if readRound != 0 { writer.uint64(4, readRound) }
    if leaderCommit != 0 { writer.uint64(3, leaderCommit) }
    writer.messages(2, entries)
    if let previous { writer.message(1, previous) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &previous)
      case 18: reader.messages(into: &entries, tag: tag)
      case 24: leaderCommit = reader.uint64()
      case 32: readRound = reader.uint64()
      case 42: reader.message(into: &repairBound)
      case 48: quorumAgeMicroseconds = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Where the leader's log ended after it had heard of the ticket.
package struct WireRepairBound: Message {
  package var ticket: UInt64 = 0
  package var lastIndex: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 9) }

  package init() {}

  package init(
    ticket: UInt64 = 0,
    lastIndex: UInt64 = 0
  ) {
    self.ticket = ticket
    self.lastIndex = lastIndex
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if lastIndex != 0 { writer.uint64(2, lastIndex) }
    if ticket != 0 { writer.fixed64(1, ticket) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: ticket = reader.fixed64()
      case 16: lastIndex = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireAppendEntriesReply: Message {
  package struct Rejection: Message {
    package var previous: UInt64 = 0
    package var conflict: WireEntryID?
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 11) }

    package init() {}

    package init(
      previous: UInt64 = 0,
      conflict: WireEntryID? = nil
    ) {
      self.previous = previous
      self.conflict = conflict
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let conflict { writer.message(2, conflict) }
      if previous != 0 { writer.uint64(1, previous) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 8: previous = reader.uint64()
        case 18: reader.message(into: &conflict)
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  package enum Outcome: Sendable, Hashable {
    /// The follower's log is durable, and equal to the leader's, up to here.
    case matchIndex(UInt64)
    case rejected(Rejection)
  }

  package var outcome: Outcome?
  package var readRound: UInt64 = 0
  /// Not 0 while the follower lacks entries that it had acknowledged. What it is known to have, it
  /// has no more, until it says so again.
  package var repairTicket: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 10) }

  package init() {}

  package init(
    outcome: Outcome? = nil,
    readRound: UInt64 = 0,
    repairTicket: UInt64 = 0
  ) {
    self.outcome = outcome
    self.readRound = readRound
    self.repairTicket = repairTicket
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if repairTicket != 0 { writer.fixed64(4, repairTicket) }
    if readRound != 0 { writer.uint64(3, readRound) }
    switch outcome {
    case .rejected(let value): writer.message(2, value)
    case .matchIndex(let value): writer.uint64(1, value)
    case nil: break
    }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: outcome = .matchIndex(reader.uint64())
      case 18:
        var value = Rejection()
        if case .rejected(let present) = outcome {
          value = present
          outcome = nil
        }
        reader.message(into: &value)
        outcome = .rejected(value)
      case 24: readRound = reader.uint64()
      case 33: repairTicket = reader.fixed64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// What a snapshot of the state machine stands for: everything in the log through `last`.
package struct WireSnapshotMetadata: Message {
  package var last: WireEntryID?
  /// The newest committed configuration at or before `last`, and where it stood in the log.
  package var configuration: WireClusterConfiguration?
  package var configurationIndex: UInt64 = 0
  /// Members of earlier committed configurations that are none any more, in ascending order.
  package var removed: [UInt64] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 12) }

  package init() {}

  package init(
    last: WireEntryID? = nil,
    configuration: WireClusterConfiguration? = nil,
    configurationIndex: UInt64 = 0,
    removed: [UInt64] = []
  ) {
    self.last = last
    self.configuration = configuration
    self.configurationIndex = configurationIndex
    self.removed = removed
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.packed(4, removed, Fixed64Field.self)
    if configurationIndex != 0 { writer.uint64(3, configurationIndex) }
    if let configuration { writer.message(2, configuration) }
    if let last { writer.message(1, last) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &last)
      case 18: reader.message(into: &configuration)
      case 24: configurationIndex = reader.uint64()
      case 33, 34: reader.repeated(into: &removed, tag: tag, Fixed64Field.self)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A piece of a snapshot's file.
package struct WireInstallSnapshot: Message {
  @Boxed package var metadata: WireSnapshotMetadata? = nil
  package var offset: UInt64 = 0
  /// The length of the whole file.
  package var totalByteCount: UInt64 = 0
  /// Empty at the file's end: what became of the snapshot?
  package var data: [UInt8] = []
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 13) }

  package init() {}

  package init(
    metadata: WireSnapshotMetadata? = nil,
    offset: UInt64 = 0,
    totalByteCount: UInt64 = 0,
    data: [UInt8] = []
  ) {
    self.metadata = metadata
    self.offset = offset
    self.totalByteCount = totalByteCount
    self.data = data
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !data.isEmpty { writer.bytes(4, data) }
    if totalByteCount != 0 { writer.uint64(3, totalByteCount) }
    if offset != 0 { writer.uint64(2, offset) }
    writer.message(1, _metadata)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &_metadata)
      case 16: offset = reader.uint64()
      case 24: totalByteCount = reader.uint64()
      case 34: data = reader.bytes()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireInstallSnapshotReply: Message {
  package var snapshot: WireEntryID?
  /// How many bytes of the file there are, and from where it goes on.
  package var nextOffset: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 14) }

  package init() {}

  package init(
    snapshot: WireEntryID? = nil,
    nextOffset: UInt64 = 0
  ) {
    self.snapshot = snapshot
    self.nextOffset = nextOffset
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if nextOffset != 0 { writer.uint64(2, nextOffset) }
    if let snapshot { writer.message(1, snapshot) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: reader.message(into: &snapshot)
      case 16: nextOffset = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireReadIndex: Message {
  package var batch: UInt64 = 0
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 15) }

  package init() {}

  package init(
    batch: UInt64 = 0
  ) {
    self.batch = batch
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if batch != 0 { writer.uint64(1, batch) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: batch = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireReadIndexReply: Message {
  package var batch: UInt64 = 0
  /// Absent when the receiver cannot tell.
  package var index: UInt64?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 16) }

  package init() {}

  package init(
    batch: UInt64 = 0,
    index: UInt64? = nil
  ) {
    self.batch = batch
    self.index = index
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let index { writer.uint64(2, index) }
    if batch != 0 { writer.uint64(1, batch) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: batch = reader.uint64()
      case 16: index = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// Tells a caught-up voter to start an election at once.
package struct WireTimeoutNow: Message {
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 17) }

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

package struct WireEnvelope: Message {
  package enum Message: Sendable, Hashable {
    case requestVote(WireRequestVote)
    case requestVoteReply(WireRequestVoteReply)
    indirect case appendEntries(WireAppendEntries)
    indirect case appendEntriesReply(WireAppendEntriesReply)
    case readIndex(WireReadIndex)
    case readIndexReply(WireReadIndexReply)
    case timeoutNow(WireTimeoutNow)
    case installSnapshot(WireInstallSnapshot)
    case installSnapshotReply(WireInstallSnapshotReply)
  }

  package var from: UInt64 = 0
  package var to: UInt64 = 0
  package var term: UInt64 = 0
  package var message: Message?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 18) }

  package init() {}

  package init(
    from: UInt64 = 0,
    to: UInt64 = 0,
    term: UInt64 = 0,
    message: Message? = nil
  ) {
    self.from = from
    self.to = to
    self.term = term
    self.message = message
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    switch message {
    case .installSnapshotReply(let value): writer.message(12, value)
    case .installSnapshot(let value): writer.message(11, value)
    case .timeoutNow(let value): writer.message(10, value)
    case .readIndexReply(let value): writer.message(9, value)
    case .readIndex(let value): writer.message(8, value)
    case .appendEntriesReply(let value): writer.message(7, value)
    case .appendEntries(let value): writer.message(6, value)
    case .requestVoteReply(let value): writer.message(5, value)
    case .requestVote(let value): writer.message(4, value)
    case nil: break
    }
    if term != 0 { writer.uint64(3, term) }
    if to != 0 { writer.fixed64(2, to) }
    if from != 0 { writer.fixed64(1, from) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: from = reader.fixed64()
      case 17: to = reader.fixed64()
      case 24: term = reader.uint64()
      case 34:
        var value = WireRequestVote()
        if case .requestVote(let present) = message {
          value = present
          message = nil
        }
        reader.message(into: &value)
        message = .requestVote(value)
      case 42:
        var value = WireRequestVoteReply()
        if case .requestVoteReply(let present) = message {
          value = present
          message = nil
        }
        reader.message(into: &value)
        message = .requestVoteReply(value)
      case 50:
        var value = WireAppendEntries()
        if case .appendEntries(let present) = message {
          value = present
          message = nil
        }
        reader.message(into: &value)
        message = .appendEntries(value)
      case 58:
        var value = WireAppendEntriesReply()
        if case .appendEntriesReply(let present) = message {
          value = present
          message = nil
        }
        reader.message(into: &value)
        message = .appendEntriesReply(value)
      case 66:
        var value = WireReadIndex()
        if case .readIndex(let present) = message {
          value = present
          message = nil
        }
        reader.message(into: &value)
        message = .readIndex(value)
      case 74:
        var value = WireReadIndexReply()
        if case .readIndexReply(let present) = message {
          value = present
          message = nil
        }
        reader.message(into: &value)
        message = .readIndexReply(value)
      case 82:
        var value = WireTimeoutNow()
        if case .timeoutNow(let present) = message {
          value = present
          message = nil
        }
        reader.message(into: &value)
        message = .timeoutNow(value)
      case 90:
        var value = WireInstallSnapshot()
        if case .installSnapshot(let present) = message {
          value = present
          message = nil
        }
        reader.message(into: &value)
        message = .installSnapshot(value)
      case 98:
        var value = WireInstallSnapshotReply()
        if case .installSnapshotReply(let present) = message {
          value = present
          message = nil
        }
        reader.message(into: &value)
        message = .installSnapshotReply(value)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

package struct WireDeliverReply: Message {
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { ReignRaftProto.file.message(at: 19) }

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

/// The schema `reign/raft.proto`, for JSON and reflection.
package enum ReignRaftProto {
  package static let file = FileDescriptor(
    latin1: """
      \n\u{10}reign/raft.proto\
      \u{12}\rreign.raft.v1\
      \"V\
      \n\u{6}Member\
      \u{12}\u{17}\n\u{7}node_id\u{18}\u{1} \u{1}(\u{6}R\u{6}nodeId\
      \u{12}\u{18}\n\u{7}address\u{18}\u{2} \u{1}(\tR\u{7}address\
      \u{12}\u{19}\n\u{8}is_voter\u{18}\u{3} \u{1}(\u{8}R\u{7}isVoter\
      \"\u{8a}\u{1}\
      \n\u{14}ClusterConfiguration\
      \u{12}/\n\u{7}members\u{18}\u{1} \u{3}(\u{b}2\u{15}.reign.raft.v1.MemberR\u{7}members\
      \u{12}'\n\u{f}outgoing_voters\u{18}\u{2} \u{3}(\u{6}R\u{e}outgoingVoters\
      \u{12}\u{18}\n\u{7}leaving\u{18}\u{3} \u{3}(\u{6}R\u{7}leaving\
      \"!\
      \n\tTermStart\
      \u{12}\u{14}\n\u{5}votes\u{18}\u{1} \u{3}(\u{6}R\u{5}votes\
      \"\u{e0}\u{1}\
      \n\u{5}Entry\
      \u{12}\u{12}\n\u{4}term\u{18}\u{1} \u{1}(\u{4}R\u{4}term\
      \u{12}\u{14}\n\u{5}index\u{18}\u{2} \u{1}(\u{4}R\u{5}index\
      \u{12}9\n\nterm_start\u{18}\u{3} \u{1}(\u{b}2\u{18}.reign.raft.v1.TermStartH\0R\ttermStart\
      \u{12}K\n\rconfiguration\u{18}\u{4} \u{1}(\u{b}2#.reign.raft.v1.ClusterConfigurationH\0R\rcon\
      figuration\
      \u{12}\u{1a}\n\u{7}command\u{18}\u{5} \u{1}(\u{c}H\0R\u{7}command\
      B\t\n\u{7}payload\
      \"3\
      \n\u{7}EntryID\
      \u{12}\u{12}\n\u{4}term\u{18}\u{1} \u{1}(\u{4}R\u{4}term\
      \u{12}\u{14}\n\u{5}index\u{18}\u{2} \u{1}(\u{4}R\u{5}index\
      \"^\
      \n\tHardState\
      \u{12}!\n\u{c}current_term\u{18}\u{1} \u{1}(\u{4}R\u{b}currentTerm\
      \u{12} \n\tvoted_for\u{18}\u{2} \u{1}(\u{6}H\0R\u{8}votedFor\u{88}\u{1}\u{1}\
      B\u{c}\n\n_voted_for\
      \"\u{85}\u{1}\
      \n\u{b}RequestVote\
      \u{12}5\n\nlast_entry\u{18}\u{1} \u{1}(\u{b}2\u{16}.reign.raft.v1.EntryIDR\tlastEntry\
      \u{12}\u{1e}\n\u{b}is_pre_vote\u{18}\u{2} \u{1}(\u{8}R\tisPreVote\
      \u{12}\u{1f}\n\u{b}is_transfer\u{18}\u{3} \u{1}(\u{8}R\nisTransfer\
      \"Q\
      \n\u{10}RequestVoteReply\
      \u{12}\u{1d}\n\nis_granted\u{18}\u{1} \u{1}(\u{8}R\tisGranted\
      \u{12}\u{1e}\n\u{b}is_pre_vote\u{18}\u{2} \u{1}(\u{8}R\tisPreVote\
      \"\u{cf}\u{2}\
      \n\rAppendEntries\
      \u{12}2\n\u{8}previous\u{18}\u{1} \u{1}(\u{b}2\u{16}.reign.raft.v1.EntryIDR\u{8}previous\
      \u{12}.\n\u{7}entries\u{18}\u{2} \u{3}(\u{b}2\u{14}.reign.raft.v1.EntryR\u{7}entries\
      \u{12}#\n\rleader_commit\u{18}\u{3} \u{1}(\u{4}R\u{c}leaderCommit\
      \u{12}\u{1d}\n\nread_round\u{18}\u{4} \u{1}(\u{4}R\treadRound\
      \u{12}=\n\u{c}repair_bound\u{18}\u{5} \u{1}(\u{b}2\u{1a}.reign.raft.v1.RepairBoundR\u{b}repai\
      rBound\
      \u{12};\n\u{17}quorum_age_microseconds\u{18}\u{6} \u{1}(\u{4}H\0R\u{15}quorumAgeMicroseconds\
      \u{88}\u{1}\u{1}\
      B\u{1a}\n\u{18}_quorum_age_microseconds\
      \"D\
      \n\u{b}RepairBound\
      \u{12}\u{16}\n\u{6}ticket\u{18}\u{1} \u{1}(\u{6}R\u{6}ticket\
      \u{12}\u{1d}\n\nlast_index\u{18}\u{2} \u{1}(\u{4}R\tlastIndex\
      \"\u{ae}\u{2}\
      \n\u{12}AppendEntriesReply\
      \u{12}!\n\u{b}match_index\u{18}\u{1} \u{1}(\u{4}H\0R\nmatchIndex\
      \u{12}I\n\u{8}rejected\u{18}\u{2} \u{1}(\u{b}2+.reign.raft.v1.AppendEntriesReply.RejectionH\0\
      R\u{8}rejected\
      \u{12}\u{1d}\n\nread_round\u{18}\u{3} \u{1}(\u{4}R\treadRound\
      \u{12}#\n\rrepair_ticket\u{18}\u{4} \u{1}(\u{6}R\u{c}repairTicket\
      \u{1a}[\
      \n\tRejection\
      \u{12}\u{1a}\n\u{8}previous\u{18}\u{1} \u{1}(\u{4}R\u{8}previous\
      \u{12}2\n\u{8}conflict\u{18}\u{2} \u{1}(\u{b}2\u{16}.reign.raft.v1.EntryIDR\u{8}conflict\
      B\t\n\u{7}outcome\
      \"\u{d4}\u{1}\
      \n\u{10}SnapshotMetadata\
      \u{12}*\n\u{4}last\u{18}\u{1} \u{1}(\u{b}2\u{16}.reign.raft.v1.EntryIDR\u{4}last\
      \u{12}I\n\rconfiguration\u{18}\u{2} \u{1}(\u{b}2#.reign.raft.v1.ClusterConfigurationR\rconfig\
      uration\
      \u{12}/\n\u{13}configuration_index\u{18}\u{3} \u{1}(\u{4}R\u{12}configurationIndex\
      \u{12}\u{18}\n\u{7}removed\u{18}\u{4} \u{3}(\u{6}R\u{7}removed\
      \"\u{a4}\u{1}\
      \n\u{f}InstallSnapshot\
      \u{12};\n\u{8}metadata\u{18}\u{1} \u{1}(\u{b}2\u{1f}.reign.raft.v1.SnapshotMetadataR\u{8}meta\
      data\
      \u{12}\u{16}\n\u{6}offset\u{18}\u{2} \u{1}(\u{4}R\u{6}offset\
      \u{12}(\n\u{10}total_byte_count\u{18}\u{3} \u{1}(\u{4}R\u{e}totalByteCount\
      \u{12}\u{12}\n\u{4}data\u{18}\u{4} \u{1}(\u{c}R\u{4}data\
      \"k\
      \n\u{14}InstallSnapshotReply\
      \u{12}2\n\u{8}snapshot\u{18}\u{1} \u{1}(\u{b}2\u{16}.reign.raft.v1.EntryIDR\u{8}snapshot\
      \u{12}\u{1f}\n\u{b}next_offset\u{18}\u{2} \u{1}(\u{4}R\nnextOffset\
      \"!\
      \n\tReadIndex\
      \u{12}\u{14}\n\u{5}batch\u{18}\u{1} \u{1}(\u{4}R\u{5}batch\
      \"K\
      \n\u{e}ReadIndexReply\
      \u{12}\u{14}\n\u{5}batch\u{18}\u{1} \u{1}(\u{4}R\u{5}batch\
      \u{12}\u{19}\n\u{5}index\u{18}\u{2} \u{1}(\u{4}H\0R\u{5}index\u{88}\u{1}\u{1}\
      B\u{8}\n\u{6}_index\
      \"\u{c}\
      \n\nTimeoutNow\
      \"\u{eb}\u{5}\
      \n\u{8}Envelope\
      \u{12}\u{12}\n\u{4}from\u{18}\u{1} \u{1}(\u{6}R\u{4}from\
      \u{12}\u{e}\n\u{2}to\u{18}\u{2} \u{1}(\u{6}R\u{2}to\
      \u{12}\u{12}\n\u{4}term\u{18}\u{3} \u{1}(\u{4}R\u{4}term\
      \u{12}?\n\u{c}request_vote\u{18}\u{4} \u{1}(\u{b}2\u{1a}.reign.raft.v1.RequestVoteH\0R\u{b}re\
      questVote\
      \u{12}O\n\u{12}request_vote_reply\u{18}\u{5} \u{1}(\u{b}2\u{1f}.reign.raft.v1.RequestVoteRepl\
      yH\0R\u{10}requestVoteReply\
      \u{12}E\n\u{e}append_entries\u{18}\u{6} \u{1}(\u{b}2\u{1c}.reign.raft.v1.AppendEntriesH\0R\ra\
      ppendEntries\
      \u{12}U\n\u{14}append_entries_reply\u{18}\u{7} \u{1}(\u{b}2!.reign.raft.v1.AppendEntriesReply\
      H\0R\u{12}appendEntriesReply\
      \u{12}9\n\nread_index\u{18}\u{8} \u{1}(\u{b}2\u{18}.reign.raft.v1.ReadIndexH\0R\treadIndex\
      \u{12}I\n\u{10}read_index_reply\u{18}\t \u{1}(\u{b}2\u{1d}.reign.raft.v1.ReadIndexReplyH\0R\
      \u{e}readIndexReply\
      \u{12}<\n\u{b}timeout_now\u{18}\n \u{1}(\u{b}2\u{19}.reign.raft.v1.TimeoutNowH\0R\ntimeoutNow\
      \u{12}K\n\u{10}install_snapshot\u{18}\u{b} \u{1}(\u{b}2\u{1e}.reign.raft.v1.InstallSnapshotH\
      \0R\u{f}installSnapshot\
      \u{12}[\n\u{16}install_snapshot_reply\u{18}\u{c} \u{1}(\u{b}2#.reign.raft.v1.InstallSnapshotR\
      eplyH\0R\u{14}installSnapshotReply\
      B\t\n\u{7}message\
      \"\u{e}\
      \n\u{c}DeliverReply\
      2M\
      \n\u{8}RaftPeer\
      \u{12}A\n\u{7}Deliver\u{12}\u{17}.reign.raft.v1.Envelope\u{1a}\u{1b}.reign.raft.v1.DeliverRep\
      ly(\u{1}\
      B\u{7}\u{ba}\u{2}\u{4}Wire\
      b\u{6}proto3
      """)
}
