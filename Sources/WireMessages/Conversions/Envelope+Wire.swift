package import RaftCore

extension Envelope: WireConvertible {
  package static var wireMessagesMax: Int { WireLimits.frameMessagesMax }

  /// Throws if the message is missing or malformed.
  package init(_ wire: WireEnvelope) throws(MalformedMessage) {
    let message: RaftMessage =
      switch try WireEnvelope.required(wire.message, "message") {
      case .requestVote(let request): .requestVote(try RequestVote(request))
      case .requestVoteReply(let reply): .requestVoteReply(RequestVoteReply(reply))
      case .appendEntries(let request): .appendEntries(try AppendEntries(request))
      case .appendEntriesReply(let reply): .appendEntriesReply(try AppendEntriesReply(reply))
      case .installSnapshot(let install): .installSnapshot(try InstallSnapshot(install))
      case .installSnapshotReply(let reply):
        .installSnapshotReply(try InstallSnapshotReply(reply))
      case .readIndex(let request): .readIndex(ReadIndex(batch: request.batch))
      case .readIndexReply(let reply): .readIndexReply(ReadIndexReply(reply))
      case .timeoutNow: .timeoutNow
      }
    self.init(
      from: NodeID(wire.from), to: NodeID(wire.to), term: Term(wire.term), message: message)
  }

  package var wire: WireEnvelope {
    let wireMessage: WireEnvelope.Message =
      switch message {
      case .requestVote(let request): .requestVote(request.wire)
      case .requestVoteReply(let reply): .requestVoteReply(reply.wire)
      case .appendEntries(let request): .appendEntries(request.wire)
      case .appendEntriesReply(let reply): .appendEntriesReply(reply.wire)
      case .installSnapshot(let install): .installSnapshot(install.wire)
      case .installSnapshotReply(let reply): .installSnapshotReply(reply.wire)
      case .readIndex(let request): .readIndex(WireReadIndex(batch: request.batch))
      case .readIndexReply(let reply): .readIndexReply(reply.wire)
      case .timeoutNow: .timeoutNow(WireTimeoutNow())
      }
    return WireEnvelope(
      from: from.rawValue, to: to.rawValue, term: term.rawValue, message: wireMessage)
  }
}
