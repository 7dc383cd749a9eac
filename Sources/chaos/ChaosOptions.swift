import FaultInjection
import ProgramSupport

/// What `chaos` is told.
struct ChaosOptions: Sendable {
  var command: Command
  var duration = Duration.seconds(60)
  var seed: Int?
  var nodes = 5
  var clients = 8
  var programs: String?
  var directory: String?
  var faults: [FaultKind]?
  var everyFault = false

  /// What the program is to do: harm a cluster and judge it, or only judge a history that it wrote before.
  enum Command: String, CaseIterable, Sendable {
    case run
    case check
  }

  static func parse(_ arguments: [String], environment: Environment) throws(UsageError)
    -> Invocation<ChaosOptions>
  {
    try .read(arguments, environment: environment, syntax: syntax) { parsed throws(UsageError) in
      guard let command = parsed.command.flatMap(Command.init(rawValue:)) else {
        throw .refused(Phrase("say run or check", "diga run o check"))
      }
      var options = ChaosOptions(command: command)
      options.duration = try parsed.value(duration) ?? options.duration
      options.seed = try parsed.value(seed)
      options.nodes = try parsed.value(nodes) ?? options.nodes
      options.clients = try parsed.value(clients) ?? options.clients
      options.programs = try parsed.value(programs)
      options.directory = try parsed.value(directory)
      options.faults = try parsed.value(faults)
      options.everyFault = try parsed.isOn(everyFault)
      return options
    }
  }

  private static let duration = ValueOption(
    "duration", Phrase("TIME", "TIEMPO"),
    .duration(.seconds(1)...(.seconds(86_400)), example: "60s"),
    help: Phrase(
      "run: how long harm is done; 60s if not given.",
      "run: cuánto tiempo se hace daño; 60s si no se da."))

  private static let seed = ValueOption(
    "seed", Phrase("N"), .count(0...Int.max, example: 7),
    help: Phrase(
      "run: what all chance follows from; chosen and printed if not given.",
      "run: de donde sale todo el azar; si no se da, se elige y se muestra."))

  private static let nodes = ValueOption(
    "nodes", Phrase("N"), .count(3...9, example: 5),
    help: Phrase("run: how many nodes; 5 if not given.", "run: cuántos nodos; 5 si no se da."))

  private static let clients = ValueOption(
    "clients", Phrase("N"), .count(1...256, example: 8),
    help: Phrase("run: how many clients; 8 if not given.", "run: cuántos clientes; 8 si no se da."))

  private static let programs = ValueOption(
    "programs", Phrase("DIR"), .directory,
    help: Phrase(
      "run: where proxy, leader and follower are; beside this program if not given.",
      "run: dónde están proxy, leader y follower; junto a este programa si no se da."))

  private static let directory = ValueOption(
    "directory", Phrase("DIR"), .directory,
    help: Phrase(
      "run: a new directory for logs, data and the history; ./chaos-<seed> if not given. check: the"
        + " directory of a former run.",
      "run: un directorio nuevo para registros, datos e historia; ./chaos-<semilla> si no se da."
        + " check: el directorio de una ejecución anterior."))

  private static let faults = ValueOption(
    "faults", Phrase("KINDS", "CLASES"),
    ValueFormat<[FaultKind]>(
      Phrase(
        "a list of \(FaultKind.allCases.map(\.rawValue).joined(separator: ", "))",
        "una lista de \(FaultKind.allCases.map(\.rawValue).joined(separator: ", "))"),
      example: "kill-leader,split",
      read: { text in
        let words = text.split(separator: ",")
        let kinds = words.compactMap { FaultKind(rawValue: String($0)) }
        return kinds.count == words.count && !kinds.isEmpty ? kinds : nil
      }),
    help: Phrase(
      "run: only faults of these kinds, separated by commas.",
      "run: solo fallos de estas clases, separadas por comas."))

  private static let everyFault = SwitchOption(
    "every-fault",
    help: Phrase(
      "run: goes on until each kind of fault that is possible here has been done at least once.",
      "run: sigue hasta que cada clase de fallo posible aquí se haya hecho al menos una vez."))

  private static let syntax = CommandLineSyntax(
    program: "chaos",
    summary: Phrase(
      "Runs a cluster of the real programs, does harm to it while clients write and read, and judges"
        + " what they were told.",
      "Corre un clúster de los programas reales, le hace daño mientras unos clientes escriben y leen, y"
        + " juzga lo que se les dijo."),
    options: [
      duration.declaration, seed.declaration, nodes.declaration, clients.declaration,
      programs.declaration, directory.declaration, faults.declaration, everyFault.declaration,
    ],
    commands: [
      CommandDeclaration(
        Command.run.rawValue,
        help: Phrase(
          "Starts a cluster, runs it under faults and judges the history.",
          "Arranca un clúster, lo corre con fallos y juzga la historia.")),
      CommandDeclaration(
        Command.check.rawValue,
        help: Phrase(
          "Judges the history that a former run has kept.",
          "Juzga la historia que guardó una ejecución anterior.")),
    ])
}
