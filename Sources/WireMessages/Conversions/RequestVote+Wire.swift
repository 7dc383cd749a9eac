package import RaftCore

extension RequestVote: WireConvertible {
  package init(_ wire: WireRequestVote) throws(MalformedMessage) {
    self.init(
      lastEntry: EntryID(try WireRequestVote.required(wire.lastEntry, "last_entry")),
      isPreVote: wire.isPreVote, isTransfer: wire.isTransfer)
  }

  package var wire: WireRequestVote {
    WireRequestVote(lastEntry: lastEntry.wire, isPreVote: isPreVote, isTransfer: isTransfer)
  }
}

extension RequestVoteReply: WireConvertible {
  package init(_ wire: WireRequestVoteReply) {
    self.init(isGranted: wire.isGranted, isPreVote: wire.isPreVote)
  }

  package var wire: WireRequestVoteReply {
    WireRequestVoteReply(isGranted: isGranted, isPreVote: isPreVote)
  }
}
