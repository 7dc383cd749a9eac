/// A node's role, for people and for `--json`.
package enum NodeRole: String, Hashable, Sendable, CaseIterable {
  case follower
  case preCandidate
  case candidate
  case leader
  case learner
  /// Not said, or by a newer program in a word that this one does not know.
  case unknown
}

/// Whether a node takes part.
package enum Liveness: String, Hashable, Sendable, CaseIterable {
  case alive
  /// Runs, but neither answers nor sends.
  case dead
  /// Said of a node by others, which cannot reach it.
  case unreachable

  /// Reads `alive`, `dead` and their Spanish names. Nobody chooses to be unreachable.
  package init?(word: String) {
    switch word.lowercased() {
    case "alive", "vivo", "viva": self = .alive
    case "dead", "muerto", "muerta": self = .dead
    default: return nil
    }
  }
}
