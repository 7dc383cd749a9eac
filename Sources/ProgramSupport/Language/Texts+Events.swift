extension Texts {
  /// The notice in one line: `follower 50053 is now the leader of term 4 (votes from 50053, 50054)`.
  package func line(_ notice: ClusterNotice) -> String {
    switch notice {
    case .leaderElected(let role, let address, let term, let votes):
      let elected = choose(
        "\(node(role, address)) is now the leader of term \(term)",
        "\(node(role, address)) es ahora el líder del mandato \(term)")
      guard !votes.isEmpty else { return elected }
      let voters = votes.map(Endpoint.displayName).joined(separator: ", ")
      return elected + choose(" (votes from \(voters))", " (votos de \(voters))")
    case .found(let role, let address):
      return choose(
        "\(node(role, address)) has come", "\(node(role, address)) ha llegado")
    case .lost(let role, let address):
      return choose("\(node(role, address)) lost", "\(node(role, address)) perdido")
    case .regained(let role, let address):
      return choose(
        "\(node(role, address)) is back", "\(node(role, address)) ha vuelto")
    case .removed(let address):
      return choose(
        "\(node(.unknown, address)) is no longer a member",
        "\(node(.unknown, address)) ya no es miembro")
    case .demoted(let address):
      return choose(
        "\(node(.unknown, address)) was silent for too long and does not vote until it is back",
        "\(node(.unknown, address)) calló demasiado tiempo y no vota hasta que vuelva")
    case .promoted(let address):
      return choose(
        "\(node(.learner, address)) has caught up and votes now",
        "\(node(.learner, address)) se ha puesto al día y ya vota")
    }
  }

  /// A node or proxy is ready for connections.
  package func listening(program: String, address: String) -> String {
    choose("\(program) listens on \(address)", "\(program) escucha en \(address)")
  }

  /// Others are told an address that is no place.
  package func announcesNoAddress(_ host: String) -> String {
    choose(
      "announces \(host), which leads from another machine nowhere; say with --advertise where this"
        + " node is reached",
      "se anuncia en \(host), que desde otra máquina no lleva a ninguna parte; diga con --advertise"
        + " dónde se llega a este nodo")
  }

  package func keepsData(directory: String, lastIndex: UInt64) -> String {
    let path = quoted(directory)
    return choose(
      "data in \(path), log up to entry \(lastIndex)",
      "datos en \(path), registro hasta la entrada \(lastIndex)")
  }

  package func foundedCluster(_ clusterID: String) -> String {
    choose("has founded cluster \(clusterID)", "ha fundado el clúster \(clusterID)")
  }

  package func looksForCluster(proxies: [String]) -> String {
    let list = enumeration(proxies)
    return choose(
      "looks for a cluster through \(list)", "busca un clúster a través de \(list)")
  }

  package func joining(_ clusterID: String, through address: String) -> String {
    choose(
      "asks to join cluster \(clusterID) through \(address)",
      "pide unirse al clúster \(clusterID) a través de \(address)")
  }

  package func joinFailed(reason: String) -> String {
    let why = reason.escapingControlCharacters(charactersMax: 300)
    return choose("could not join yet: \(why)", "aún no pudo unirse: \(why)")
  }

  package func refusedByProxy(_ address: String, reason: String) -> String {
    let why = reason.escapingControlCharacters(charactersMax: 300)
    return choose(
      "the proxy at \(address) does not take this node in: \(why)",
      "el proxy en \(address) no admite este nodo: \(why)")
  }

  package func isMember(ofCluster clusterID: String) -> String {
    choose("is a member of cluster \(clusterID)", "es miembro del clúster \(clusterID)")
  }

  package func learnerAdded(_ address: String) -> String {
    choose(
      "\(node(.learner, address)) has joined and is catching up",
      "\(node(.learner, address)) se ha unido y se pone al día")
  }

  package var removedSelf: String {
    choose(
      "this node was removed from the cluster; an empty data directory lets it join anew",
      "este nodo fue sacado del clúster; con un directorio de datos vacío puede unirse de nuevo")
  }

  package func standsForElection(_ address: String, term: UInt64) -> String {
    choose(
      "\(node(.unknown, address)) stands for election in term \(term)",
      "\(node(.unknown, address)) se presenta a la elección del mandato \(term)")
  }

  package func stepsDown(_ address: String, term: UInt64) -> String {
    choose(
      "\(node(.leader, address)) steps down in term \(term)",
      "\(node(.leader, address)) deja el cargo en el mandato \(term)")
  }

  package func playsDead(_ address: String) -> String {
    choose(
      "\(node(.unknown, address)) plays dead", "\(node(.unknown, address)) se hace el muerto")
  }

  package func livesAgain(_ address: String) -> String {
    choose(
      "\(node(.unknown, address)) is alive again", "\(node(.unknown, address)) vuelve a vivir")
  }

  package func isAlready(_ liveness: Liveness, _ address: String) -> String {
    choose(
      "\(node(.unknown, address)) is \(word(liveness)) already",
      "\(node(.unknown, address)) ya está \(word(liveness))")
  }

  package func stopping(reason: String) -> String {
    choose("stops: \(reason)", "se detiene: \(reason)")
  }
}
