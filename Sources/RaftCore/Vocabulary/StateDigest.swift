/// What a state machine came to after a certain entry, in eight bytes. Equal logs give equal digests.
package struct StateDigest: Hashable, Sendable {
  package let index: LogIndex
  package let digest: UInt64

  package init(index: LogIndex, digest: UInt64) {
    self.index = index
    self.digest = digest
  }

  /// Where a majority of all voters agree on another digest than this replica's, if there is such an
  /// index. Equal logs make equal states, so that this replica's disk, memory or program has failed it;
  /// whether it leads makes no difference.
  ///
  /// - Parameters:
  ///   - own: this replica's digests.
  ///   - others: those of other voters, one list for each.
  ///   - voterCount: all voters, those that are silent and this replica included.
  package static func divergence(
    of own: [StateDigest], from others: [[StateDigest]], voterCount: Int
  ) -> LogIndex? {
    let needed = MajorityQuorum.size(voterCount: voterCount)
    for mark in own {
      let contrary = others.compactMap { list in
        list.first { $0.index == mark.index && $0.digest != mark.digest }?.digest
      }
      let isOutvoted = contrary.contains { digest in
        contrary.count(where: { $0 == digest }) >= needed
      }
      if isOutvoted { return mark.index }
    }
    return nil
  }
}
