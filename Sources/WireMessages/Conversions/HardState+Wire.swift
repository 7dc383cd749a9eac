package import RaftCore

extension HardState: WireConvertible {
  package init(_ wire: WireHardState) {
    self.init(currentTerm: Term(wire.currentTerm), votedFor: wire.votedFor.map(NodeID.init))
  }

  package var wire: WireHardState {
    WireHardState(currentTerm: currentTerm.rawValue, votedFor: votedFor?.rawValue)
  }
}
