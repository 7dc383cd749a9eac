import ProgramSupport

extension Texts {
  func remembers(_ clusterID: String, directory: String) -> String {
    choose(
      "has served cluster \(clusterID) and waits for its nodes; to serve another one, stop and empty "
        + "\(directory)",
      "ha servido al clúster \(clusterID) y espera a sus nodos; para servir a otro, pare y vacíe "
        + "\(directory)")
  }
}
