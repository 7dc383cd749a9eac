import ProgramSupport

extension Texts {
  var askedToQuit: String { choose("asked to quit", "se pidió salir") }

  var parentEnded: String {
    choose("the program that started it has ended", "el programa que lo arrancó ha terminado")
  }

  func cutUnfinishedWrite(byteCount: UInt64) -> String {
    choose(
      "cut \(byteCount) bytes of an unfinished write off the end of the log",
      "cortados \(byteCount) bytes de una escritura inacabada al final del registro")
  }

  var diskFull: String {
    choose(
      "the disk is full: nothing is added to the log until there is room again",
      "el disco está lleno: no se añade nada al registro hasta que haya sitio")
  }

  var diskHasRoom: String {
    choose("the disk has room again", "el disco vuelve a tener sitio")
  }

  var diskHangs: String {
    choose(
      "the disk hangs: this node does not lead until it moves again",
      "el disco no responde: este nodo no lidera hasta que responda")
  }

  var diskMoves: String {
    choose("the disk moves again", "el disco vuelve a responder")
  }

  func logLost(reason: String) -> String {
    choose(
      "\(reason). The log is cut off there, and the rest kept in files *.lost beside it until the other "
        + "voters have sent the entries again",
      "\(reason). El registro se corta ahí, y el resto se guarda al lado en ficheros *.lost hasta que "
        + "los demás votantes hayan enviado de nuevo las entradas")
  }

  func logRepairing(
    firstLost: UInt64, through: UInt64?, lastIndex: UInt64, hasLeader: Bool
  ) -> String {
    let entries =
      through.map {
        choose("entries \(firstLost) to \($0)", "las entradas \(firstLost) a \($0)")
      } ?? choose("the entries from \(firstLost) on", "las entradas desde la \(firstLost)")
    return hasLeader
      ? choose(
        "gets \(entries) from the leader again and does not vote until then; has those to \(lastIndex)",
        "recibe de nuevo del líder \(entries) y no vota hasta entonces; tiene hasta la \(lastIndex)"
      )
      : choose(
        "has lost \(entries), does not vote without them, and waits for a leader that has them; if none "
          + "comes, start the other voters: it may take all of them",
        "ha perdido \(entries), no vota sin ellas y espera a un líder que las tenga; si no aparece, "
          + "arranque los demás votantes: puede que hagan falta todos"
      )
  }

  func logRepaired(lastIndex: UInt64) -> String {
    choose(
      "the log is whole again, through entry \(lastIndex): this node votes",
      "el registro vuelve a estar completo, hasta la entrada \(lastIndex): este nodo vota")
  }

  func restored(through index: UInt64, keyCount: Int, _ duration: Duration) -> String {
    let time = duration.measuredText
    return choose(
      "\(keyCount) keys from the snapshot through entry \(index), in \(time)",
      "\(keyCount) claves de la instantánea hasta la entrada \(index), en \(time)")
  }

  func snapshotTaken(through index: UInt64, byteCount: UInt64, _ duration: Duration) -> String {
    let (size, time) = (byteCount.measuredBytes, duration.measuredText)
    return choose(
      "snapshot through entry \(index) taken: \(size) in \(time)",
      "instantánea hasta la entrada \(index) tomada: \(size) en \(time)")
  }

  func snapshotMoved(
    isSent: Bool, _ address: String, through index: UInt64, byteCount: UInt64, of total: UInt64
  ) -> String {
    let peer = node(.unknown, address)
    let parts = "\(byteCount.measuredBytes) / \(total.measuredBytes)"
    return isSent
      ? choose(
        "sends the snapshot through entry \(index) to \(peer): \(parts)",
        "envía la instantánea hasta la entrada \(index) al \(peer): \(parts)")
      : choose(
        "receives the snapshot through entry \(index) from \(peer): \(parts)",
        "recibe la instantánea hasta la entrada \(index) del \(peer): \(parts)")
  }

  func snapshotInstalled(through index: UInt64) -> String {
    choose(
      "goes on from the leader's snapshot through entry \(index)",
      "continúa desde la instantánea del líder hasta la entrada \(index)")
  }

  func moved(from former: String, to address: String) -> String {
    let (old, new) = (Endpoint.displayName(of: former), Endpoint.displayName(of: address))
    return choose("node \(old) listens on \(new) now", "el nodo \(old) escucha ahora en \(new)")
  }

  func randomSeed(_ seed: UInt64) -> String {
    choose("random seed \(seed)", "semilla aleatoria \(seed)")
  }

  func waitsForProxies(_ proxies: [String]) -> String {
    let list = proxies.joined(separator: ", ")
    return choose(
      "waits for \(list), which cannot be reached and may know of a cluster; founds one when every "
        + "proxy has said that it knows of none (--found does not wait)",
      "espera a \(list), que no responde y quizá conozca un clúster; funda uno cuando todos los "
        + "proxies hayan dicho que no conocen ninguno (--found no espera)")
  }

  func stranded(clusterID: String) -> String {
    choose(
      "the data directory belongs to cluster \(clusterID), which no proxy knows, and holds no log; "
        + "waits for that cluster. If it never came to be, start with an empty directory",
      "el directorio de datos es del clúster \(clusterID), que ningún proxy conoce, y no tiene "
        + "registro; espera a ese clúster. Si nunca llegó a existir, arranque con un directorio vacío"
    )
  }
}
