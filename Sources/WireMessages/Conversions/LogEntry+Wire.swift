package import RaftCore

extension LogEntry: WireConvertible {
  /// Throws if the entry has no payload, if its index is 0, which stands before the first entry, or
  /// if more voters have elected a leader than a cluster can have.
  package init(_ wire: WireEntry) throws(MalformedMessage) {
    guard wire.index > 0 else {
      throw WireEntry.malformed("the index is 0; the first entry has index 1")
    }
    let payload: Payload
    switch try WireEntry.required(wire.payload, "payload") {
    case .termStart(let start):
      guard start.votes.count <= ClusterConfiguration.membersMax else {
        throw WireEntry.malformed(
          "\(start.votes.count) votes elected the leader, more than the "
            + "\(ClusterConfiguration.membersMax) members a cluster may have")
      }
      payload = .termStart(votes: start.votes.map(NodeID.init))
    case .configuration(let configuration):
      payload = .configuration(try ClusterConfiguration(configuration))
    case .command(let bytes):
      payload = .command(bytes)
    }
    self.init(id: EntryID(term: Term(wire.term), index: LogIndex(wire.index)), payload: payload)
  }

  package var wire: WireEntry {
    let wirePayload: WireEntry.Payload =
      switch payload {
      case .termStart(let votes): .termStart(WireTermStart(votes: votes.map(\.rawValue)))
      case .configuration(let configuration): .configuration(configuration.wire)
      case .command(let bytes): .command(bytes)
      }
    return WireEntry(term: term.rawValue, index: index.rawValue, payload: wirePayload)
  }
}
