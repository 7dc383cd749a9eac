/// What a client is told when it starts.
package struct ClientOptions: Hashable, Sendable {
  package var command: ClientCommand
  package var proxies = [SharedOptions.defaultProxy]
  /// How long one request may take, retries included.
  package var timeout = Duration.seconds(5)
  package var printsJSON = false
  /// Reads need no quorum and may miss the latest writes.
  package var readsStale = false
  /// Reads show this revision of the store or a later one; 0 asks for none.
  package var minRevision: UInt64 = 0
  package var common = CommonOptions()

  package init(command: ClientCommand = .menu) {
    self.command = command
  }

  package static func parse(_ arguments: [String], environment: Environment) throws(UsageError)
    -> Invocation<ClientOptions>
  {
    try .read(arguments, environment: environment, syntax: syntax) { parsed throws(UsageError) in
      let command = try ClientCommand(parsed, watches: try parsed.isOn(watch))
      try check(parsed)
      var options = ClientOptions(command: command)
      options.proxies = try parsed.values(SharedOptions.proxy) ?? options.proxies
      options.timeout = try parsed.value(timeout) ?? options.timeout
      options.printsJSON = try parsed.isOn(json)
      options.readsStale = try parsed.isOn(stale)
      options.minRevision = try parsed.value(minRevision) ?? 0
      options.common = try CommonOptions(parsed, environment: environment)
      return options
    }
  }

  /// Refuses options that would silently do nothing.
  private static func check(_ parsed: ParsedArguments) throws(UsageError) {
    let name = parsed.command ?? "client"
    let bounds: [(OptionDeclaration, [ClientCommand.Word])] = [
      (stale.declaration, [.get, .list]), (minRevision.declaration, [.get, .list]),
      (watch.declaration, [.status]),
    ]
    for (option, commands) in bounds where parsed.isGiven(option) {
      let words = commands.map(\.rawValue)
      if !words.contains(name) {
        throw .optionWithoutMeaning(option: option.flag, command: name, meaningfulFor: words)
      }
    }
    if parsed.command == nil, parsed.isGiven(json.declaration) {
      throw .optionWithoutMeaning(
        option: json.declaration.flag, command: name,
        meaningfulFor: ClientCommand.Word.allCases.map(\.rawValue))
    }
  }

  private static let timeout = ValueOption(
    "timeout", Phrase("TIME", "TIEMPO"),
    .duration(.milliseconds(1)...(.seconds(60)), example: "5s"),
    help: Phrase(
      "How long a request may take, at most 60s; 5s if not given.",
      "Cuánto puede tardar una petición, como mucho 60s; 5s si no se da."),
    environmentName: "REIGN_TIMEOUT")

  private static let json = SwitchOption(
    "json", help: Phrase("Prints the answer as JSON.", "Muestra la respuesta como JSON."),
    environmentName: "REIGN_JSON")

  private static let stale = SwitchOption(
    "stale",
    help: Phrase(
      "Reads even without a quorum; the answer may miss the latest writes.",
      "Lee aun sin cuórum; a la respuesta pueden faltarle las últimas escrituras."),
    environmentName: "REIGN_STALE")

  private static let minRevision = ValueOption(
    "min-revision", Phrase("REVISION", "REVISIÓN"), .revision,
    help: Phrase(
      "The answer shows this revision of the store or a later one. With the revision that a write"
        + " printed, even --stale shows that write.",
      "La respuesta muestra esta revisión del almacén o una posterior. Con la revisión que mostró"
        + " una escritura, incluso --stale muestra esa escritura."))

  private static let watch = SwitchOption(
    "watch",
    help: Phrase(
      "Goes on and shows what happens to the cluster.",
      "Continúa y muestra lo que le pasa al clúster."))

  private static let syntax = CommandLineSyntax(
    program: "client",
    summary: Phrase(
      "Reads and writes the cluster's keys. Without a command it opens a menu. Exit codes: 0"
        + " success, 1 no such key, 2 bad usage, 3 the cluster did not do it, or could not answer in"
        + " time: nothing was changed, 4 this program could not go on, 5 the write or change may or"
        + " may not have happened, or may happen yet.",
      "Lee y escribe las claves del clúster. Sin una orden abre un menú. Códigos de salida: 0"
        + " éxito, 1 no existe la clave, 2 mal uso, 3 el clúster no lo hizo o no pudo responder a"
        + " tiempo: no se cambió nada, 4 este programa no pudo continuar, 5 la escritura o el cambio"
        + " puede haber ocurrido o no, o puede ocurrir todavía."),
    options: [
      SharedOptions.proxy.declaration, timeout.declaration, json.declaration, stale.declaration,
      minRevision.declaration, watch.declaration,
    ] + CommonOptions.declarations,
    commands: ClientCommand.Word.allCases.map(\.declaration))
}
