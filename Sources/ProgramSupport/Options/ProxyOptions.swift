/// What a proxy is told when it starts.
package struct ProxyOptions: Hashable, Sendable {
  /// 0 lets the system choose.
  package var port: UInt16 = 50051
  package var host = "127.0.0.1"
  /// Where the proxy writes down which cluster it serves; `nil` for nowhere.
  package var dataDirectory: String?
  package var dialRules: [DialRule] = []
  package var common = CommonOptions()

  package init() {}

  package static func parse(_ arguments: [String], environment: Environment) throws(UsageError)
    -> Invocation<ProxyOptions>
  {
    try .read(arguments, environment: environment, syntax: syntax) { parsed throws(UsageError) in
      var options = ProxyOptions()
      options.port = try parsed.value(port) ?? options.port
      options.host = try parsed.value(SharedOptions.host) ?? options.host
      options.dataDirectory = try parsed.value(data)
      options.dialRules = try parsed.values(SharedOptions.dial) ?? []
      options.common = try CommonOptions(parsed, environment: environment)
      return options
    }
  }

  private static let port = ValueOption(
    "port", Phrase("PORT", "PUERTO"), .portToListenOn,
    help: Phrase(
      "The port to listen on, 50051 if not given; 0 lets the system choose one, which is printed.",
      "El puerto en el que escucha, 50051 si no se da; con 0 lo elige el sistema y se muestra."),
    environmentName: "REIGN_PORT")

  private static let data = ValueOption(
    "data", Phrase("DIR"), .directory,
    help: Phrase(
      "Where the proxy writes down which cluster it serves. With it, a node that has lost its disk"
        + " never founds a second cluster, even if all machines start anew. Nothing is kept if not given.",
      "Dónde anota el proxy a qué clúster sirve. Así un nodo que ha perdido su disco nunca funda un"
        + " segundo clúster, aunque todas las máquinas arranquen de nuevo. Si no se da, no guarda nada."
    ),
    environmentName: "REIGN_PROXY_DATA")

  private static let syntax = CommandLineSyntax(
    program: "proxy",
    summary: Phrase(
      "Sends clients' writes to the leader and their reads to the followers. It keeps nothing but"
        + " which cluster it serves; any number of proxies may run.",
      "Envía las escrituras de los clientes al líder y sus lecturas a los seguidores. Solo guarda a"
        + " qué clúster sirve; puede haber varios proxies."),
    options: [
      port.declaration, SharedOptions.host.declaration, data.declaration,
      SharedOptions.dial.declaration,
    ] + CommonOptions.declarations)
}
