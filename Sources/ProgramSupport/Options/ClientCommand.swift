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
  case removeMember(NodeReference)
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
            "Has a node, named by its port or HOST:PORT, play dead or live again.",
            "Hace que un nodo, dado por su puerto o HOST:PUERTO, se haga el muerto o viva."))
      case .member:
        CommandDeclaration(
          rawValue, ["remove", "NODE"],
          help: Phrase(
            "Takes a node out of the cluster for good.",
            "Saca un nodo del clúster para siempre."))
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
      _ = try parsed.argument(0, "remove", .remove)
      self = .removeMember(try parsed.argument(1, "NODE", .node))
    }
  }
}

extension ValueFormat where Value == String {
  /// Its bounds are the store's, which are not of the command line.
  fileprivate static let anything = ValueFormat(Phrase(""), example: "", read: { $0 })

  fileprivate static let remove = ValueFormat(
    Phrase("remove"), example: "remove", read: { $0 == "remove" ? $0 : nil })
}
