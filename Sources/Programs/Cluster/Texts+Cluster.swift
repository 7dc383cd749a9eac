import ProgramSupport

extension Texts {
  func nodesReady(_ ready: Int, of count: Int) -> String {
    choose("\(ready) of \(count) nodes are ready", "\(ready) de \(count) nodos están listos")
  }

  func killed(_ children: [String]) -> String {
    let names = children.joined(separator: ", ")
    return choose("killed, still running: \(names)", "terminados a la fuerza: \(names)")
  }

  func killed(_ children: [String], afterSeconds seconds: UInt64) -> String {
    let names = children.joined(separator: ", ")
    return choose(
      "killed, still running after \(seconds) s: \(names)",
      "terminados a la fuerza después de \(seconds) s: \(names)")
  }

  func moreMembers(_ members: Int, than nodes: Int, in directory: String) -> String {
    let path = quoted(directory)
    return choose(
      "the cluster in \(path) has \(members) members, and \(nodes) are being started; with"
        + " --nodes \(members) all of them are, and another --data begins a new cluster",
      "el clúster en \(path) tiene \(members) miembros, y se arrancan \(nodes); con --nodes"
        + " \(members) se arrancan todos, y otro --data empieza un clúster nuevo")
  }
}
