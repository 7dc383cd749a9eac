package import RaftCore

extension EntryID: WireConvertible {
  package init(_ wire: WireEntryID) {
    self.init(term: Term(wire.term), index: LogIndex(wire.index))
  }

  package var wire: WireEntryID { WireEntryID(term: term.rawValue, index: index.rawValue) }
}
