import KeyValueStore
import ProgramSupport
import RaftCore

extension Texts {
  func putDone(_ outcome: PutOutcome) -> String {
    let who = committed(by: outcome.answerer)
    let change =
      outcome.previousRevision.map {
        choose(
          ", replaces revision \($0)", ", sustituye a la revisión \($0)")
      } ?? choose(", new key", ", clave nueva")
    return choose("written: revision ", "escrito: revisión ")
      + "\(outcome.revision)\(change), \(who)"
  }

  func deleteDone(_ outcome: DeleteOutcome) -> String {
    let who = committed(by: outcome.answerer)
    guard outcome.previousRevision != nil else { return "\(keyAbsent), \(who)" }
    return choose("deleted: revision ", "borrado: revisión ") + "\(outcome.revision), \(who)"
  }

  /// What is said about a value besides the value.
  func getDone(_ outcome: GetOutcome) -> String {
    let who = served(by: outcome.answerer)
    guard let entry = outcome.entry else {
      return "\(keyAbsent)\(stale(outcome.staleness, outcome.revision)), \(who)"
    }
    let version = choose("version \(entry.version)", "versión \(entry.version)")
    return choose("revision ", "revisión ") + "\(entry.modRevision), \(version)"
      + stale(outcome.staleness, outcome.revision) + ", \(who)"
  }

  func listDone(count: Int, last: ListOutcome) -> String {
    let keys = count == 1 ? choose("1 key", "1 clave") : choose("\(count) keys", "\(count) claves")
    let revision = choose("store revision ", "revisión del almacén ") + "\(last.revision)"
    return
      "\(keys), \(revision)\(stale(last.staleness, last.revision)), \(served(by: last.answerer))"
  }

  var keyAbsent: String { choose("no such key", "no existe esa clave") }

  func livenessSet(_ outcome: LivenessOutcome) -> String {
    switch (outcome.present, outcome.previous == outcome.present) {
    case (_, true): isAlready(outcome.present, outcome.address)
    case (.dead, false): playsDead(outcome.address)
    case (.alive, false), (.unreachable, false): livesAgain(outcome.address)
    }
  }

  func membersChanged(_ outcome: MembershipOutcome) -> String {
    let promoted = outcome.promoted.map { address in
      let who = node(.unknown, address)
      return outcome.alreadyVoting.contains(address)
        ? choose("\(who) voted already", "\(who) ya votaba")
        : choose("\(who) votes now", "\(who) ya vota")
    }
    let removed = outcome.removed.map { line(.removed(address: $0)) }
    let all = enumeration(outcome.members.map(Endpoint.displayName))
    let members = choose("the members are \(all)", "los miembros son \(all)")
    return (promoted + removed + [members]).joined(separator: "; ")
  }

  func leadershipTransferred(_ outcome: TransferOutcome) -> String {
    let who = node(.unknown, outcome.address)
    return choose(
      "\(who) leads term \(outcome.term) now", "\(who) lidera ahora el mandato \(outcome.term)")
  }

  private func committed(by answerer: Answerer) -> String {
    let who = node(answerer.role == .unknown ? .leader : answerer.role, answerer.address)
    let time = answerer.duration.measuredText
    return choose("committed by \(who) in \(time)", "confirmado por el \(who) en \(time)")
  }

  private func served(by answerer: Answerer) -> String {
    let who = node(answerer.role, answerer.address)
    let time = answerer.duration.measuredText
    return choose("served by \(who) in \(time)", "servido por el \(who) en \(time)")
  }

  private func stale(_ staleness: Staleness?, _ revision: UInt64) -> String {
    guard let staleness else { return "" }
    let asOf = choose(
      "stale: as of store revision \(revision)",
      "sin garantía: a la revisión \(revision) del almacén")
    let age =
      staleness.age.map { age in
        choose(
          "complete \(age.measuredText) ago", "completa hace \(age.measuredText)")
      } ?? choose("of unknown age", "de edad desconocida")
    let doubt = choose(
      "later writes may be missing", "pueden faltar escrituras posteriores")
    return " (\(asOf), \(age); \(doubt))"
  }
}

// MARK: Failures

extension Texts {
  /// Why there is no result, and whether anything may have been changed.
  func failure(_ error: OperationError, _ effect: OperationError.Effect) -> String {
    var parts = [error.message.escapingControlCharacters(charactersMax: 1000)]
    // It stands at the message's end, and of a long one that is cut off.
    let isWhole = parts[0] == error.message.escapingControlCharacters()
    let isTold = error.saysConsequence && isWhole && language == .english
    if !isTold, let consequence = consequence(of: error.kind, for: effect) {
      parts.append(consequence)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func consequence(
    of kind: OperationError.Kind, for effect: OperationError.Effect
  ) -> String? {
    switch (kind, effect) {
    case (.unavailable, .write), (.timedOut, .write):
      choose("nothing was written", "no se escribió nada")
    case (.unavailable, .change), (.timedOut, .change):
      choose("nothing was changed", "no se cambió nada")
    case (.outcomeUnknown, .write):
      choose(
        "the write may or may not have happened; read the key to find out",
        "la escritura puede haber ocurrido o no; lea la clave para saberlo")
    case (.outcomeUnknown, .change):
      choose(
        "the change may or may not have happened; `client status` shows it",
        "el cambio puede haber ocurrido o no; `client status` lo muestra")
    case (_, .nothing), (.notYet, _), (.invalid, _), (.other, _):
      nil
    }
  }

  var askStaleRead: String {
    choose(
      "Read from the survivor with the most up-to-date log instead? The latest writes may be"
        + " missing. (y/n): ",
      "¿Leer del superviviente con el registro más al día? Pueden faltar las últimas escrituras."
        + " (s/n): ")
  }

  func inputTooLong(bytesMax: Int) -> String {
    choose(
      "standard input has more than \(bytesMax) bytes, the most that a value may have; store it in"
        + " parts under several keys",
      "la entrada estándar tiene más de \(bytesMax) bytes, lo máximo para un valor; guárdelo en"
        + " partes en varias claves")
  }

  /// The store's own sentence, for which there is a Spanish one.
  func refusal(_ error: KeyValueLimitError) -> String {
    switch error {
    case .keyEmpty:
      choose(error.description, "la clave está vacía; dé una clave de al menos 1 byte")
    case .keyTooLong(let count, let limit):
      choose(
        error.description,
        "la clave tiene \(count) bytes, pero puede tener como mucho \(limit); acórtela")
    case .valueTooLong(let count, let limit):
      choose(
        error.description,
        "el valor tiene \(count) bytes, pero puede tener como mucho \(limit); guárdelo en partes"
          + " en varias claves")
    case .prefixTooLong(let count, let limit):
      choose(
        error.description,
        "el prefijo tiene \(count) bytes, pero ninguna clave tiene más de \(limit); acórtelo")
    }
  }
}

// MARK: Status

extension Texts {
  /// The cluster in a line: which, its leader, who says so.
  /// Without a proxy's address, a node speaks of itself.
  func statusTitle(_ status: StatusOutcome) -> String {
    let observer =
      status.proxyAddress.isEmpty
      ? choose("this node", "este nodo")
      : choose("proxy \(status.proxyAddress)", "el proxy \(status.proxyAddress)")
    guard status.clusterID != 0 else {
      return choose(
        "\(observer) knows of no cluster", "\(observer) no conoce ningún clúster")
    }
    let cluster = status.clusterID.hexadecimal
    let leader =
      status.leaderAddress.map {
        choose(
          "leader \(Endpoint.displayName(of: $0)) of term \(status.term)",
          "líder \(Endpoint.displayName(of: $0)) del mandato \(status.term)")
      } ?? choose("no leader", "sin líder")
    return choose(
      "cluster \(cluster), \(leader), as \(observer) sees it",
      "clúster \(cluster), \(leader), según \(observer)")
  }

  func diskIsFull(_ address: String) -> String {
    let name = Endpoint.displayName(of: address)
    return choose(
      "the disk of \(name) is full: it stores no further writes until there is room",
      "el disco de \(name) está lleno: no guarda más escrituras hasta que haya sitio")
  }

  func repairing(_ address: String, _ repair: NodeOutcome.Repair) -> String {
    let name = Endpoint.displayName(of: address)
    let (first, last) = (repair.firstLostIndex, repair.throughIndex.map { "\($0)" } ?? "…")
    return choose(
      "\(name) is repairing entries \(first) to \(last) of its log and does not vote until then",
      "\(name) repara las entradas \(first) a \(last) de su registro y no vota hasta entonces")
  }

  var statusColumns: [TextTable.Column] {
    [
      TextTable.Column(choose("NODE", "NODO")), TextTable.Column(choose("ADDRESS", "DIRECCIÓN")),
      TextTable.Column(choose("ROLE", "PAPEL")), TextTable.Column(choose("STATE", "ESTADO")),
      TextTable.Column(choose("TERM", "MANDATO"), .right),
      TextTable.Column(choose("COMMIT", "CONFIRMADO"), .right),
      TextTable.Column(choose("APPLIED", "APLICADO"), .right),
      TextTable.Column(choose("LAG", "RETRASO"), .right),
      TextTable.Column(choose("READS", "LECTURAS"), .right),
      TextTable.Column(choose("WRITES", "ESCRITURAS"), .right),
    ]
  }

  var memberColumns: [TextTable.Column] {
    [
      TextTable.Column(choose("NODE", "NODO")), TextTable.Column(choose("ADDRESS", "DIRECCIÓN")),
      TextTable.Column(choose("ID", "ID")), TextTable.Column(choose("VOTES", "VOTA")),
      TextTable.Column(choose("ROLE", "PAPEL")), TextTable.Column(choose("STATE", "ESTADO")),
    ]
  }

  func yesOrNo(_ isTrue: Bool) -> String {
    isTrue ? choose("yes", "sí") : choose("no", "no")
  }

  var moreKeysFollow: String {
    choose(
      "more keys follow; `client list PREFIX` shows them all",
      "siguen más claves; `client list PREFIX` las muestra todas")
  }

  var listColumns: [TextTable.Column] {
    [
      TextTable.Column(choose("KEY", "CLAVE")),
      TextTable.Column(choose("REVISION", "REVISIÓN"), .right),
      TextTable.Column(choose("VALUE", "VALOR")),
    ]
  }
}
