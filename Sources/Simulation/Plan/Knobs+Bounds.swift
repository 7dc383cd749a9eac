// Bounds so small that they are reached. Drawn apart from the other numbers of a seed.

extension Knobs {
  /// Makes some bounds of nodes, proxies and clients small, and leaves others as they are.
  mutating func narrow(_ dice: inout ChanceSequence) {
    // Larger than any entry here: a leader may always have one under way.
    entryBytes = 4_096
    inFlightBytes = dice.pick([inFlightBytes, inFlightBytes, 50, 1_000])
    uncommittedBytes = dice.pick([uncommittedBytes, uncommittedBytes, 100, 1_000])
    pendingProposalBytes = dice.pick([pendingProposalBytes, pendingProposalBytes, 100, 1_000])
    pendingReads = dice.pick([pendingReads, pendingReads, 1, 4])
    unindexedReads = dice.pick([unindexedReads, unindexedReads, 1, 4])
    proxyRequests = dice.pick([proxyRequests, proxyRequests, 1, 8])
    proxyBytes = dice.pick([proxyBytes, proxyBytes, 600, 2_000])
    sessionWindow = dice.pick([sessionWindow, sessionWindow, 1, 3])
  }
}
