/// What the one-command start is told.
package struct ClusterOptions: Hashable, Sendable {
  /// How many nodes start, the leader among them.
  package var nodes = 3
  /// The nodes keep their logs in directories of their own under this one.
  package var dataDirectory = "./data"
  package var host = "127.0.0.1"
  /// The proxy's port; the nodes take those that follow. 0 lets the system choose all of them.
  package var port: UInt16 = 50051
  package var showsMenu = true
  package var timing = TimingOptions()
  package var common = CommonOptions()

  package static let nodesMax = 99

  package init() {}

  package static func parse(_ arguments: [String], environment: Environment) throws(UsageError)
    -> Invocation<ClusterOptions>
  {
    try .read(arguments, environment: environment, syntax: syntax) { parsed throws(UsageError) in
      var options = ClusterOptions()
      options.nodes = try parsed.value(nodes) ?? options.nodes
      options.dataDirectory = try parsed.value(data) ?? options.dataDirectory
      options.host = try parsed.value(SharedOptions.host) ?? options.host
      options.port = try parsed.value(port) ?? options.port
      options.showsMenu = try !parsed.isOn(noMenu)
      options.timing = try TimingOptions(parsed)
      options.common = try CommonOptions(parsed, environment: environment)
      guard options.port == 0 || Int(options.port) + options.nodes <= 65535 else {
        throw tooHigh(options)
      }
      return options
    }
  }

  /// The port of the node with this number, the leader's being 0.
  package func port(ofNode number: Int) -> UInt16 {
    // The sum fits: parse has seen to it.
    port == 0 ? 0 : port + 1 + UInt16(number)
  }

  private static func tooHigh(_ options: ClusterOptions) -> UsageError {
    let last = 65535 - options.nodes
    return .refused(
      Phrase(
        "--port \(options.port) leaves no room for \(options.nodes) nodes below 65536; use --port"
          + " \(last) or less",
        "--port \(options.port) no deja sitio para \(options.nodes) nodos por debajo de 65536; use"
          + " --port \(last) o menos"))
  }

  private static let nodes = ValueOption(
    "nodes", Phrase("N"), .count(1...nodesMax, example: 3),
    help: Phrase(
      "How many nodes to start, the leader among them; 3 if not given.",
      "Cuántos nodos arrancar, el líder incluido; 3 si no se da."),
    environmentName: "REIGN_NODES")

  private static let data = ValueOption(
    "data", Phrase("DIR"), .directory,
    help: Phrase(
      "Where the nodes keep their logs, each in a directory of its own; ./data if not given. What"
        + " the programs say is in cluster.log there, up to 16 MiB, and what they said before that in"
        + " cluster.log.1.",
      "Dónde guardan los nodos sus registros, cada uno en su directorio; ./data si no se da. Lo que"
        + " dicen los programas está ahí en cluster.log, hasta 16 MiB, y lo que dijeron antes en"
        + " cluster.log.1."),
    environmentName: "REIGN_DATA")

  private static let port = ValueOption(
    "port", Phrase("PORT", "PUERTO"), .portToListenOn,
    help: Phrase(
      "The proxy's port, 50051 if not given; the nodes take the next ones. 0 lets the system"
        + " choose all of them.",
      "El puerto del proxy, 50051 si no se da; los nodos toman los siguientes. Con 0 los elige"
        + " todos el sistema."),
    environmentName: "REIGN_PORT")

  private static let noMenu = SwitchOption(
    "no-menu",
    help: Phrase(
      "Runs without the client's menu until it is told to stop.",
      "Corre sin el menú del cliente hasta que se le diga que pare."),
    environmentName: "REIGN_NO_MENU")

  private static let syntax = CommandLineSyntax(
    program: "cluster",
    summary: Phrase(
      "Starts a proxy, a leader and followers as child processes and opens the client's menu. When"
        + " it ends, they end.",
      "Arranca un proxy, un líder y seguidores como procesos hijos y abre el menú del cliente. Al"
        + " terminar, terminan."),
    options: [
      nodes.declaration, data.declaration, port.declaration, SharedOptions.host.declaration,
      noMenu.declaration,
    ] + TimingOptions.declarations + CommonOptions.declarations)
}
