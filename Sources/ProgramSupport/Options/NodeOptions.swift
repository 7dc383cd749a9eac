/// What a node is told when it starts, as leader or as follower.
package struct NodeOptions: Hashable, Sendable {
  /// The two programs that run a node.
  package enum Program: String, Hashable, Sendable {
    case leader
    case follower
  }

  package var program: Program
  /// `nil` if it is not given: a leader then takes ``leaderPort``, a follower asks. 0 lets the
  /// system choose.
  package var port: UInt16?
  package var host = "127.0.0.1"
  /// Where the node keeps its log; `nil` for the port's own directory, which the node names itself.
  package var givenDataDirectory: String?
  package var proxies = [SharedOptions.defaultProxy]
  /// ``Liveness/alive`` or ``Liveness/dead``; `nil` if it is not given.
  package var state: Liveness?
  /// Where others are told to find the node; `nil` for where it listens.
  package var advertised: Endpoint?
  package var dialRules: [DialRule] = []
  /// Bytes of the log between snapshots; `nil` for the node's own default.
  package var snapshotBytes: Int?
  /// Bytes of the disk that are kept for when it is full; `nil` for the node's own default.
  package var ballastBytes: Int?
  package var leaseReads = false
  /// Whether a leader founds a cluster though a proxy cannot be reached that may know of one.
  package var founds = false
  package var timing = TimingOptions()
  package var common = CommonOptions()

  package static let leaderPort: UInt16 = 50052

  package init(program: Program) {
    self.program = program
  }

  /// Whether others would be told an address that leads each of them to its own machine: the node listens
  /// on all addresses, and none was said to reach it by.
  package var announcesNoAddress: Bool {
    advertised == nil && ["0.0.0.0", "::"].contains(host)
  }

  package static func parse(
    _ program: Program, _ arguments: [String], environment: Environment
  ) throws(UsageError) -> Invocation<NodeOptions> {
    try .read(arguments, environment: environment, syntax: syntax(program)) {
      parsed throws(UsageError) in
      var options = NodeOptions(program: program)
      options.port = try parsed.value(port)
      options.host = try parsed.value(SharedOptions.host) ?? options.host
      options.givenDataDirectory = try parsed.value(data)
      options.proxies = try parsed.values(SharedOptions.proxy) ?? options.proxies
      options.state = try parsed.value(state)
      options.advertised = try parsed.value(advertise)
      options.dialRules = try parsed.values(SharedOptions.dial) ?? []
      options.snapshotBytes = try parsed.value(snapshotAfter)
      options.ballastBytes = try parsed.value(ballast)
      options.leaseReads = try parsed.isOn(leaseReads)
      if program == .leader { options.founds = try parsed.isOn(found) }
      options.timing = try TimingOptions(parsed)
      options.common = try CommonOptions(parsed, environment: environment)
      return options
    }
  }

  private static let port = ValueOption(
    "port", Phrase("PORT", "PUERTO"), .portToListenOn,
    help: Phrase(
      "The port to listen on; 0 lets the system choose one, which is printed. Not given, a leader"
        + " takes 50052 and a follower asks.",
      "El puerto en el que escucha; con 0 lo elige el sistema y se muestra. Si no se da, un líder"
        + " toma 50052 y un seguidor pregunta."),
    environmentName: "REIGN_PORT")

  private static let data = ValueOption(
    "data", Phrase("DIR"), .directory,
    help: Phrase(
      "Where the node keeps its log; ./data/<port> if not given.",
      "Dónde guarda el nodo su registro; ./data/<puerto> si no se da."),
    environmentName: "REIGN_DATA")

  private static let state = ValueOption(
    "state", Phrase("alive|dead", "vivo|muerto"), .aliveOrDead,
    help: Phrase(
      "Whether the node takes part at once or plays dead until it is told to live.",
      "Si el nodo participa enseguida o se hace el muerto hasta que se le diga que viva."),
    environmentName: "REIGN_STATE")

  private static let advertise = ValueOption(
    "advertise", Phrase("HOST:PORT", "HOST:PUERTO"), .endpoint,
    help: Phrase(
      "Where others are told to find this node, if that is not where it listens.",
      "Dónde se dice a los demás que está este nodo, si no es donde escucha."),
    environmentName: "REIGN_ADVERTISE")

  private static let snapshotAfter = ValueOption(
    "snapshot-after", Phrase("BYTES"), .byteCount((4 << 10)...(1 << 40), example: "64MiB"),
    help: Phrase(
      "After how much new log a snapshot is taken and older log dropped; 64MiB if not given.",
      "Tras cuánto registro nuevo se toma una instantánea y se descarta el registro anterior;"
        + " 64MiB si no se da."),
    environmentName: "REIGN_SNAPSHOT_AFTER")

  private static let ballast = ValueOption(
    "ballast", Phrase("BYTES"), .byteCount(0...(1 << 40), example: "64MiB"),
    help: Phrase(
      "How much of the disk is kept for when it is full, to finish what was begun; 64MiB if not"
        + " given, 0 for none.",
      "Cuánto disco se reserva para cuando esté lleno, para acabar lo empezado; 64MiB si no se da,"
        + " 0 para nada."),
    environmentName: "REIGN_BALLAST")

  private static let leaseReads = SwitchOption(
    "lease-reads",
    help: Phrase(
      "A leader answers reads without asking the others for as long as none of them can lead. Give"
        + " it to all nodes or none; it relies on clocks whose rates differ by less than a fifth,"
        + " and that go on while a machine is suspended.",
      "Un líder responde lecturas sin preguntar a los demás mientras ninguno de ellos pueda"
        + " liderar. Se da a todos los nodos o a ninguno; exige relojes cuyos ritmos difieran en"
        + " menos de un quinto y que sigan andando mientras la máquina está suspendida."),
    environmentName: "REIGN_LEASE_READS")

  private static let found = SwitchOption(
    "found",
    help: Phrase(
      "Founds a cluster although a proxy cannot be reached that may know of one. For the very first"
        + " start: a node that has lost its disk would found a second cluster.",
      "Funda un clúster aunque no responda un proxy que quizá conozca uno. Para el primer arranque:"
        + " un nodo que hubiera perdido su disco fundaría un segundo clúster."),
    environmentName: "REIGN_FOUND")

  private static func syntax(_ program: Program) -> CommandLineSyntax {
    CommandLineSyntax(
      program: program.rawValue, summary: summary(program),
      options: [
        port.declaration, SharedOptions.host.declaration, data.declaration,
        SharedOptions.proxy.declaration, state.declaration, advertise.declaration,
        SharedOptions.dial.declaration, snapshotAfter.declaration, ballast.declaration,
        leaseReads.declaration,
      ] + (program == .leader ? [found.declaration] : []) + TimingOptions.declarations
        + CommonOptions.declarations)
  }

  private static func summary(_ program: Program) -> Phrase {
    switch program {
    case .leader:
      Phrase(
        "Starts a node that founds a cluster if its data directory is empty and all its proxies say"
          + " that they know of none; otherwise it is a member like any other. Type dead, alive,"
          + " status or quit while it runs.",
        "Arranca un nodo que funda un clúster si su directorio de datos está vacío y todos sus proxies"
          + " dicen que no conocen ninguno; si no, es un miembro como cualquier otro. Mientras corre,"
          + " escriba muerto, vivo, estado o salir.")
    case .follower:
      Phrase(
        "Starts a node that joins the cluster its proxies know, catches up and then votes. Type"
          + " dead, alive, status or quit while it runs.",
        "Arranca un nodo que se une al clúster que conocen sus proxies, se pone al día y después"
          + " vota. Mientras corre, escriba muerto, vivo, estado o salir.")
    }
  }
}
