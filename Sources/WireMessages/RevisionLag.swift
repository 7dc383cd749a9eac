package import RPCCore

/// A read asked for a revision that the nodes which were asked have not come to. They are well, and
/// may come to it: another node may have it already, and the same ones later.
package struct RevisionLag: Hashable, Sendable, CustomStringConvertible {
  /// Where a node was when it was asked.
  package struct Position: Hashable, Sendable {
    package let address: String
    package let revision: UInt64

    package init(address: String, revision: UInt64) {
      self.address = address
      self.revision = revision
    }
  }

  package let wanted: UInt64
  /// One for each node that was asked, in the order in which they were first asked.
  package private(set) var positions: [Position]

  package init(wanted: UInt64, _ positions: [Position]) {
    self.wanted = wanted
    self.positions = positions
  }

  /// So many nodes are told of. A cluster has fewer.
  private static let positionsMax = 64

  /// What an error says, if it says this. `nil` also of one that bears the mark and no numbers.
  package init?(_ metadata: Metadata) {
    guard Self.isMarked(metadata), let wanted = metadata[Self.wantedName].flatMap({ UInt64($0) })
    else { return nil }
    self.wanted = wanted
    positions = metadata.entries.lazy.filter { $0.name == Self.positionName }
      .prefix(Self.positionsMax).compactMap { entry in
        let parts = entry.value.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let revision = UInt64(parts[0]) else { return nil }
        return Position(address: String(parts[1]), revision: revision)
      }
  }

  /// With what other nodes, or the same ones later, have said.
  package mutating func add(_ later: RevisionLag) {
    for position in later.positions {
      if let known = positions.firstIndex(where: { $0.address == position.address }) {
        positions[known] = position
      } else if positions.count < Self.positionsMax {
        positions.append(position)
      }
    }
  }

  package var description: String {
    let places = positions.map { "\($0.address) is at revision \($0.revision)" }
    return "revision \(wanted) is yet to come"
      + (places.isEmpty ? "" : ": \(places.joined(separator: ", "))")
  }

  package func error(_ code: StatusCode) -> RPCError {
    var metadata = Self.metadata
    metadata.append(Self.wantedName, "\(wanted)")
    for position in positions {
      metadata.append(Self.positionName, "\(position.revision) \(position.address)")
    }
    return RPCError(code, description, metadata: metadata, isKnownNotExecuted: true)
  }

  // MARK: The mark

  package static let metadata: Metadata = {
    var metadata = Metadata()
    metadata.append("reign-revision", "behind")
    return metadata
  }()

  package static func isMarked(_ metadata: Metadata) -> Bool {
    metadata["reign-revision"] == "behind"
  }

  private static let wantedName = "reign-revision-wanted"
  private static let positionName = "reign-revision-at"
}
