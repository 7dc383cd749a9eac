package import RaftCore

extension ReadIndexReply: WireConvertible {
  package init(_ wire: WireReadIndexReply) {
    self.init(batch: wire.batch, index: wire.index.map(LogIndex.init))
  }

  package var wire: WireReadIndexReply {
    WireReadIndexReply(batch: batch, index: index?.rawValue)
  }
}
