import RaftCore
import SystemIO

extension RaftStorage {
  /// Whether damage that no snapshot covers can be repaired.
  ///
  /// - Throws: what is wrong, where nobody else may have the entries, or where what else is wrong leaves
  ///   no place to stand on.
  static func check(
    _ loss: LogLoss, _ evidence: WriteAheadLog<Files>.Evidence, _ hardState: HardStateFile<Files>,
    _ identity: NodeIdentity?
  ) throws(StorageError) {
    let hasPeers = evidence.configuration.map { configuration in
      (configuration.voters + configuration.outgoingVoters).contains { $0 != identity?.nodeID }
    }
    // With a copy of the hard state unreadable the other may be the older one, and the part of the
    // log that would tell is what is damaged.
    let isSound = identity != nil && !hardState.hadUnreadableCopy
    // Of a repair that was interrupted here the proof may be cut off already.
    guard isSound, hasPeers == true || hardState.slot.repair != nil else { throw loss.error }
  }

  /// Cuts the log off before damage that can be repaired, and marks the node as one that lacks entries.
  /// The mark is durable first, so that no node ever starts from a log that was cut off without knowing
  /// it.
  func beginRepair(of loss: LogLoss) throws(StorageError) {
    try log.adopt(loss)
    let intact = max(log.outline.lastIndex, snapshots.newest?.last.index ?? .zero)
    let mark = RepairMark(
      firstLost: intact.next, term: hardState.slot.hardState.currentTerm)
    try saveHardState {
      if !Canary.cutsDamageOff.isActive { $0.repair = mark.joined(with: $0.repair) }
      if loss.isConnected {
        $0.firstSegment = log.outline.firstSegment ?? $0.firstSegment
        $0.boundary = log.outline.boundary
      }
    }
    try hardState.synchronize()
    try log.cut(loss)
  }
}
