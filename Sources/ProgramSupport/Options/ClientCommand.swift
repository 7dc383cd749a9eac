/// What a client is asked to do.
package enum ClientCommand: Hashable, Sendable {
  /// Nothing in particular: the menu.
  case menu
  /// Without a value, standard input holds it.
  case put(key: String, value: String?)
  case get(key: String)
  case delete(key: String)
  case list(prefix: String)
  case status(watches: Bool)
  /// ``Liveness/alive`` or ``Liveness/dead``.
  case setLiveness(Liveness, NodeReference)
  case listMembers
  case changeMembers(MemberChange)
  /// `nil` for the voter that lacks least of the log.
  case transferLeadership(NodeReference?)
}

/// Which members are to go, and which learners are to vote, all at once.
package struct MemberChange: Hashable, Sendable {
  package var removed: [NodeReference]
  package var promoted: [NodeReference]

  package init(removed: [NodeReference] = [], promoted: [NodeReference] = []) {
    self.removed = removed
    self.promoted = promoted
  }
}

extension ClientCommand {
  /// The commands as the user writes them.
  enum Word: String, CaseIterable {
    case put
    case get
    case del
    case list
    case status
    case node
    case member
    case transferLeader = "transfer-leader"

    var declaration: CommandDeclaration {
      switch self {
      case .put:
        CommandDeclaration(
          rawValue, ["KEY", "[VALUE]"],
          help: Phrase(
            "Writes a value; without VALUE, what standard input holds.",
            "Escribe un valor; sin VALUE, lo que haya en la entrada estándar."))
      case .get:
        CommandDeclaration(
          rawValue, ["KEY"],
          help: Phrase(
            "Reads a value. Exit code 1 if there is no such key.",
            "Lee un valor. Código de salida 1 si no existe la clave."))
      case .del:
        CommandDeclaration(
          rawValue, ["KEY"],
          help: Phrase(
            "Deletes a key. Exit code 1 if there is no such key.",
            "Borra una clave. Código de salida 1 si no existe la clave."))
      case .list:
        CommandDeclaration(
          rawValue, ["[PREFIX]"],
          help: Phrase(
            "Lists the keys that begin with PREFIX, or all.",
            "Lista las claves que empiezan por PREFIX, o todas."))
      case .status:
        CommandDeclaration(
          rawValue,
          help: Phrase(
            "Shows the nodes; with --watch, also everything that happens from then on.",
            "Muestra los nodos; con --watch, también todo lo que pase desde entonces."))
      case .node:
        CommandDeclaration(
          rawValue, ["dead|alive", "NODE"],
          help: Phrase(
            "Has a node play dead or live again. A node is named by its port, its HOST:PORT or its"
              + " identity, which `member list` shows.",
            "Hace que un nodo se haga el muerto o viva. Un nodo se da por su puerto, su HOST:PUERTO o su"
              + " identidad, que `member list` muestra."))
      case .member:
        CommandDeclaration(
          rawValue, ["list|remove|promote", "[NODE...]"],
          help: Phrase(
            "Lists the members, takes nodes out of the cluster for good, or has learners vote. Several"
              + " nodes, also \"remove A B promote C\", are one change: all of it happens or nothing.",
            "Lista los miembros, saca nodos del clúster para siempre o hace votar a aprendices. Varios"
              + " nodos, también «remove A B promote C», son un solo cambio: ocurre todo o nada."))
      case .transferLeader:
        CommandDeclaration(
          rawValue, ["[NODE]"],
          help: Phrase(
            "Has another voter lead: NODE, or the one that lacks least of the log.",
            "Hace que lidere otro votante: NODE, o aquel al que menos le falte del registro."))
      }
    }
  }

  /// The command that a sorted command line names, without its options.
  init(_ parsed: ParsedArguments, watches: Bool) throws(UsageError) {
    guard let word = parsed.command.flatMap(Word.init) else {
      self = .menu
      return
    }
    let arguments = parsed.arguments
    switch word {
    case .put:
      self = .put(
        key: try parsed.argument(0, "KEY", .anything),
        value: arguments.count > 1 ? arguments[1] : nil)
    case .get:
      self = .get(key: try parsed.argument(0, "KEY", .anything))
    case .del:
      self = .delete(key: try parsed.argument(0, "KEY", .anything))
    case .list:
      self = .list(prefix: arguments.first ?? "")
    case .status:
      self = .status(watches: watches)
    case .node:
      self = .setLiveness(
        try parsed.argument(0, "dead|alive", .aliveOrDead), try parsed.argument(1, "NODE", .node))
    case .member:
      switch try parsed.argument(0, "list|remove|promote", .memberAction) {
      case .list:
        self = .listMembers
        if arguments.count > 1 {
          throw .surplusArgument(arguments[1], after: "member list")
        }
      case .remove, .promote: self = .changeMembers(try MemberChange(parsed))
      }
    case .transferLeader:
      self = .transferLeadership(
        arguments.isEmpty ? nil : try parsed.argument(0, "NODE", .node))
    }
  }
}

/// What `member` does.
private enum MemberAction: String {
  case list
  case remove
  case promote
}

extension MemberChange {
  /// Reads `remove A B promote C`: each word says what becomes of the nodes behind it.
  fileprivate init(_ parsed: ParsedArguments) throws(UsageError) {
    self.init()
    var position = 0
    while position < parsed.arguments.count {
      let removes = parsed.arguments[position] == MemberAction.remove.rawValue
      position += 1
      repeat {
        let node = try parsed.argument(position, "NODE", .node)
        if removes { removed.append(node) } else { promoted.append(node) }
        position += 1
      } while position < parsed.arguments.count
        && ![MemberAction.remove.rawValue, MemberAction.promote.rawValue]
          .contains(parsed.arguments[position])
    }
  }
}

extension ValueFormat where Value == MemberAction {
  fileprivate static let memberAction = ValueFormat(
    Phrase("list, remove or promote", "list, remove ni promote"), example: "remove",
    read: { MemberAction(rawValue: $0) })
}

extension ValueFormat where Value == String {
  /// Its bounds are the store's, which are not of the command line.
  fileprivate static let anything = ValueFormat(Phrase(""), example: "", read: { $0 })
}
