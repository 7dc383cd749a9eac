extension Texts {
  /// A program cannot go on.
  package func cannotGoOn(_ reason: String) -> String {
    choose("cannot go on: \(reason)", "no puede seguir: \(reason)")
  }

  /// - Parameter holder: Who listens there already, if it is known.
  package func portInUse(_ address: String, holder: String?) -> String {
    let by = holder.map { " (\($0.escapingControlCharacters(charactersMax: 200)))" } ?? ""
    return choose(
      "\(address) is in use already\(by); choose another with --port, or 0 for any free one",
      "\(address) ya está en uso\(by); elija otro con --port, o 0 para cualquiera libre")
  }

  /// - Parameter holder: Who has locked the directory, if it is known.
  package func directoryInUse(_ directory: String, holder: String?) -> String {
    let by = holder.map { " (\($0.escapingControlCharacters(charactersMax: 200)))" } ?? ""
    return choose(
      "data directory \(quoted(directory)) is in use already\(by); choose another with --data",
      "el directorio de datos \(quoted(directory)) ya está en uso\(by); elija otro con --data")
  }

  package func directoryOfAnotherCluster(_ directory: String) -> String {
    choose(
      "data directory \(quoted(directory)) belongs to another cluster; choose another with --data",
      "el directorio de datos \(quoted(directory)) es de otro clúster; elija otro con --data")
  }

  package func connectionClosed(_ peer: String, reason: String) -> String {
    let why = reason.escapingControlCharacters(charactersMax: 300)
    return choose(
      "closed the connection of \(peer): \(why)", "cerrada la conexión de \(peer): \(why)")
  }

  package func connectionRefused(reason: String) -> String {
    let why = reason.escapingControlCharacters(charactersMax: 300)
    return choose("refused a connection: \(why)", "rechazada una conexión: \(why)")
  }

  package func childEnded(_ program: String, status: String) -> String {
    choose("\(program) ended: \(status)", "\(program) terminó: \(status)")
  }
}
