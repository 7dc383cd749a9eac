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

  func moved(from former: String, to address: String) -> String {
    let (old, new) = (Endpoint.displayName(of: former), Endpoint.displayName(of: address))
    return choose("node \(old) listens on \(new) now", "el nodo \(old) escucha ahora en \(new)")
  }

  func randomSeed(_ seed: UInt64) -> String {
    choose("random seed \(seed)", "semilla aleatoria \(seed)")
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
