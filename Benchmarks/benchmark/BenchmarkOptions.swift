import ProgramSupport

/// What a benchmark is told.
struct BenchmarkOptions: Sendable {
  var command: Command
  /// How long each row is measured.
  var duration = Duration.seconds(3)
  /// How long the load runs before each row is measured.
  var warmUp = Duration.seconds(1)
  /// How often each row of `echo` is measured; the median counts.
  var rounds = 3
  var trials = 20
  /// How many nodes the cluster has.
  var nodes = 3
  /// Where the cluster's logs are kept, in a new directory.
  var dataDirectory = "./data"
  /// Where the programs are; `nil` for beside this one.
  var programs: String?
  var nodeLogLevel = LogLevel.error

  enum Command: String, CaseIterable, Sendable {
    case echo
    case cluster
    case failover
    case storage
    case overload
    case rolling
    case snapshot
    case serveEcho = "serve-echo"
  }

  static func parse(_ arguments: [String], environment: Environment) throws(UsageError)
    -> Invocation<BenchmarkOptions>
  {
    try .read(arguments, environment: environment, syntax: syntax) { parsed throws(UsageError) in
      guard let command = parsed.command.flatMap(Command.init(rawValue:)) else {
        throw .refused(missingCommand)
      }
      var options = BenchmarkOptions(command: command)
      options.duration = try parsed.value(seconds) ?? options.duration
      options.warmUp = try parsed.value(warmUp) ?? options.warmUp
      options.rounds = try parsed.value(rounds) ?? options.rounds
      options.trials = try parsed.value(trials) ?? options.trials
      options.nodes = try parsed.value(nodes) ?? options.nodes
      options.dataDirectory = try parsed.value(data) ?? options.dataDirectory
      options.programs = try parsed.value(programs)
      options.nodeLogLevel = try parsed.value(nodeLogLevel) ?? options.nodeLogLevel
      return options
    }
  }

  private static let missingCommand = Phrase(
    "say what to measure: echo, cluster, failover, storage, overload, rolling or snapshot",
    "diga qué medir: echo, cluster, failover, storage, overload, rolling o snapshot")

  private static let seconds = ValueOption(
    "duration", Phrase("TIME", "TIEMPO"),
    .duration(.milliseconds(100)...(.seconds(600)), example: "3s"),
    help: Phrase(
      "echo, cluster, storage: how long each row is measured; 3s if not given.",
      "echo, cluster, storage: cuánto se mide cada fila; 3s si no se da."))

  private static let warmUp = ValueOption(
    "warm-up", Phrase("TIME", "TIEMPO"),
    .duration(.milliseconds(10)...(.seconds(60)), example: "1s"),
    help: Phrase(
      "echo, cluster: how long the load runs before each row is measured; 1s if not given.",
      "echo, cluster: cuánto corre la carga antes de medir cada fila; 1s si no se da."))

  private static let rounds = ValueOption(
    "rounds", Phrase("N"), .count(1...99, example: 3),
    help: Phrase(
      "echo: how often each row is measured; the medians are shown. 3 if not given.",
      "echo: cuántas veces se mide cada fila; se muestran las medianas. 3 si no se da."))

  private static let trials = ValueOption(
    "trials", Phrase("N"), .count(1...10_000, example: 20),
    help: Phrase(
      "failover: how often the leader is killed; rolling: how often all nodes are restarted. 20 if"
        + " not given.",
      "failover: cuántas veces se mata al líder; rolling: cuántas se reinician todos los nodos. 20 si"
        + " no se da."))

  private static let nodes = ValueOption(
    "nodes", Phrase("N"), .count(3...9, example: 3),
    help: Phrase(
      "cluster, failover: how many nodes the cluster has; 3 if not given.",
      "cluster, failover: cuántos nodos tiene el clúster; 3 si no se da."))

  private static let data = ValueOption(
    "data", Phrase("DIR"), .directory,
    help: Phrase(
      "cluster, failover, storage: where a new directory is made for the logs, which stays; ./data"
        + " if not given.",
      "cluster, failover, storage: dónde se crea un directorio nuevo para los registros, que se"
        + " queda; ./data si no se da."))

  private static let programs = ValueOption(
    "programs", Phrase("DIR"), .directory,
    help: Phrase(
      "Where proxy, leader, follower and echo-baseline are; beside this program if not given.",
      "Dónde están proxy, leader, follower y echo-baseline; junto a este programa si no se da."))

  private static let nodeLogLevel = ValueOption(
    "node-log-level", Phrase("LEVEL", "NIVEL"), .logLevel,
    help: Phrase(
      "cluster, failover: what the programs under test log; error if not given.",
      "cluster, failover: qué registran los programas a prueba; error si no se da."))

  private static let syntax = CommandLineSyntax(
    program: "benchmark",
    summary: Phrase(
      "Measures this project on this machine and prints tables. Build it for release, or use"
        + " Benchmarks/run.sh, which does.",
      "Mide este proyecto en esta máquina y muestra tablas. Compílelo para release, o use"
        + " Benchmarks/run.sh, que lo hace."),
    options: [
      seconds.declaration, warmUp.declaration, rounds.declaration, trials.declaration,
      nodes.declaration,
      data.declaration, programs.declaration, nodeLogLevel.declaration,
    ],
    commands: [
      CommandDeclaration(
        Command.echo.rawValue,
        help: Phrase(
          "An echo of 100 bytes: this RPC layer beside a plain C server.",
          "Un eco de 100 bytes: esta capa RPC junto a un servidor en C.")),
      CommandDeclaration(
        Command.cluster.rawValue,
        help: Phrase(
          "Writes and reads on a cluster of three nodes, with their logs on disk.",
          "Escrituras y lecturas en un clúster de tres nodos, con sus registros en disco.")),
      CommandDeclaration(
        Command.failover.rawValue,
        help: Phrase(
          "How long writes wait when the leader is killed, again and again.",
          "Cuánto esperan las escrituras cuando se mata al líder, una y otra vez.")),
      CommandDeclaration(
        Command.storage.rawValue,
        help: Phrase(
          "The log alone: groups of entries written to disk and synced.",
          "Solo el registro: grupos de entradas escritos en disco y sincronizados.")),
      CommandDeclaration(
        Command.overload.rawValue,
        help: Phrase(
          "What three times the load that a cluster sustains does, and what it leaves behind.",
          "Qué hace el triple de la carga que un clúster aguanta, y qué deja tras de sí.")),
      CommandDeclaration(
        Command.rolling.rawValue,
        help: Phrase(
          "How long writes wait while five nodes are restarted one after the other.",
          "Cuánto esperan las escrituras mientras cinco nodos se reinician uno tras otro.")),
      CommandDeclaration(
        Command.snapshot.rawValue,
        help: Phrase(
          "What a snapshot of a million keys does to writes, and how long a restart with them takes.",
          "Qué hace a las escrituras una instantánea de un millón de claves, y cuánto se tarda en"
            + " rearrancar con ellas.")),
      CommandDeclaration(
        Command.serveEcho.rawValue,
        help: Phrase(
          "The server that echo measures; it ends with the benchmark that started it.",
          "El servidor que mide echo; termina con la prueba que lo arrancó.")),
    ])
}

extension Duration {
  var nanoseconds: UInt64 { UInt64(max(0, wholeMicroseconds)) * 1_000 }
}
