import ProgramSupport

extension Texts {
  func nodesReady(_ ready: Int, of count: Int) -> String {
    choose("\(ready) of \(count) nodes are ready", "\(ready) de \(count) nodos están listos")
  }
}
