extension Texts {
  /// A role as a noun; `node` when it is not known.
  package func word(_ role: NodeRole) -> String {
    switch role {
    case .follower: choose("follower", "seguidor")
    case .preCandidate: choose("pre-candidate", "precandidato")
    case .candidate: choose("candidate", "candidato")
    case .leader: choose("leader", "líder")
    case .learner: choose("learner", "aprendiz")
    case .unknown: choose("node", "nodo")
    }
  }

  package func word(_ liveness: Liveness) -> String {
    switch liveness {
    case .alive: choose("alive", "vivo")
    case .dead: choose("dead", "muerto")
    case .unreachable: choose("unreachable", "inalcanzable")
    }
  }

  /// `follower 50053`, for an address as it travels.
  package func node(_ role: NodeRole, _ address: String) -> String {
    "\(word(role)) \(Endpoint.displayName(of: address))"
  }
}
