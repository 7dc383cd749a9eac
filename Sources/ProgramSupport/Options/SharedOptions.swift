/// The options that more than one program has. They mean the same everywhere.
enum SharedOptions {
  static let host = ValueOption(
    "host", Phrase("HOST"), .host,
    help: Phrase(
      "The address to listen on; 127.0.0.1 if not given.",
      "La dirección en la que escucha; 127.0.0.1 si no se da."),
    environmentName: "REIGN_HOST")

  static let proxy = ListOption(
    "proxy", Phrase("HOST:PORT", "HOST:PUERTO"), .endpoint,
    help: Phrase(
      "A proxy, or several with commas between them or the option repeated; 127.0.0.1:50051 if"
        + " not given.",
      "Un proxy, o varios separados por comas o repitiendo la opción; 127.0.0.1:50051 si no se"
        + " da."),
    environmentName: "REIGN_PROXY")

  static let dial = ListOption(
    "dial", Phrase("FROM=TO", "DE=A"), .dialRule,
    help: Phrase(
      "Connections that are meant for FROM, an address just as a node or a proxy is known by, go to TO,"
        + " as through a tunnel; may be repeated.",
      "Las conexiones destinadas a DE, una dirección tal como se conoce a un nodo o a un proxy, van a"
        + " A, como por un túnel; se puede repetir."),
    environmentName: "REIGN_DIAL")

  static let language = ValueOption(
    "lang", Phrase("LANGUAGE", "IDIOMA"), .language,
    help: Phrase(
      "The language, en or es; what the locale says if not given.",
      "El idioma, en o es; el de la configuración regional si no se da."),
    environmentName: "REIGN_LANG")

  static let logLevel = ValueOption(
    "log-level", Phrase("LEVEL", "NIVEL"), .logLevel,
    help: Phrase(
      "What is logged: error, warning, notice, info or debug, each with those before it; notice"
        + " if not given.",
      "Qué se registra: error, warning, notice, info o debug, cada uno con los anteriores; notice"
        + " si no se da."),
    environmentName: "REIGN_LOG_LEVEL")

  static let electionTimeout = ValueOption(
    "election-timeout", Phrase("RANGE", "INTERVALO"),
    .durationRange(.milliseconds(10)...(.seconds(60)), example: "150-300ms"),
    help: Phrase(
      "How long a follower waits for its leader before it stands for election, drawn anew from"
        + " this range each time; 150-300ms if not given. One time alone means up to twice as"
        + " long.",
      "Cuánto espera un seguidor a su líder antes de presentarse a la elección, sorteado cada vez"
        + " en este intervalo; 150-300ms si no se da. Un solo tiempo significa hasta el doble."),
    environmentName: "REIGN_ELECTION_TIMEOUT")

  static let heartbeat = ValueOption(
    "heartbeat", Phrase("TIME", "TIEMPO"),
    .duration(.milliseconds(1)...(.seconds(30)), example: "50ms"),
    help: Phrase(
      "How often a leader gives a sign of life, at most half of the shortest election timeout;"
        + " 50ms if not given.",
      "Cada cuánto da un líder señal de vida, como mucho la mitad del menor tiempo de elección;"
        + " 50ms si no se da."),
    environmentName: "REIGN_HEARTBEAT")

  static let deadVoterTimeout = ValueOption(
    "dead-voter-timeout", Phrase("TIME", "TIEMPO"),
    .durationOrOff(.seconds(1)...(.seconds(86_400)), example: "30s"),
    help: Phrase(
      "A voter that is silent for so long becomes a learner until it is back, if the others can still"
        + " decide without it: so a cluster survives losing one node after another. It stays a member,"
        + " and nothing takes its place by itself: for one that is lost for good, start another node"
        + " and take the lost one out with `client member remove`. 5m if not given; off for never.",
      "Un votante callado durante tanto tiempo queda como aprendiz hasta que vuelva, si los demás"
        + " pueden decidir sin él: así un clúster sobrevive a perder un nodo tras otro. Sigue siendo"
        + " miembro y nada ocupa su lugar por sí solo: si se ha perdido para siempre, arranque otro"
        + " nodo y saque el perdido con `client member remove`. 5m si no se da; off para nunca."),
    environmentName: "REIGN_DEAD_VOTER_TIMEOUT")

  static let defaultProxy = Endpoint(host: "127.0.0.1", port: 50051)
}

/// What every program is told, wherever it runs.
package struct CommonOptions: Hashable, Sendable {
  package var language: Language
  package var logLevel: LogLevel

  package init(language: Language = .english, logLevel: LogLevel = .notice) {
    self.language = language
    self.logLevel = logLevel
  }

  static let declarations = [
    SharedOptions.language.declaration, SharedOptions.logLevel.declaration,
  ]

  /// A wrong REIGN_LANG is an error, a locale that is not spoken is not.
  init(_ parsed: ParsedArguments, environment: Environment) throws(UsageError) {
    let language = try parsed.value(SharedOptions.language)
    self.init(
      language: language ?? Language(environment: environment),
      logLevel: try parsed.value(SharedOptions.logLevel) ?? .notice)
  }

  package var texts: Texts { Texts(language) }
}

/// The rhythm of elections.
package struct TimingOptions: Hashable, Sendable {
  package var electionTimeout: ClosedRange<Duration>
  package var heartbeat: Duration
  /// A voter that is silent for so long loses its vote until it is back; zero for never.
  ///
  /// Five minutes are more than a restart of a process takes, or of most machines, so that who comes
  /// back soon finds its vote: votes that are taken while a machine boots would be missing if the others
  /// then failed. And they are less than an operator needs to be woken, before whom the next loss may
  /// come.
  package var deadVoterTimeout: Duration

  package init(
    electionTimeout: ClosedRange<Duration> = .milliseconds(150)...(.milliseconds(300)),
    heartbeat: Duration = .milliseconds(50), deadVoterTimeout: Duration = .seconds(300)
  ) {
    self.electionTimeout = electionTimeout
    self.heartbeat = heartbeat
    self.deadVoterTimeout = deadVoterTimeout
  }

  static let declarations = [
    SharedOptions.electionTimeout.declaration, SharedOptions.heartbeat.declaration,
    SharedOptions.deadVoterTimeout.declaration,
  ]

  /// A follower that hears from its leader less than twice per timeout takes every late packet for
  /// the leader's death.
  init(_ parsed: ParsedArguments) throws(UsageError) {
    self.init()
    electionTimeout = try parsed.value(SharedOptions.electionTimeout) ?? electionTimeout
    heartbeat = try parsed.value(SharedOptions.heartbeat) ?? heartbeat
    deadVoterTimeout = try parsed.value(SharedOptions.deadVoterTimeout) ?? deadVoterTimeout
    guard heartbeat * 2 <= electionTimeout.lowerBound else {
      let beat = heartbeat.shortText
      let timeout = electionTimeout.lowerBound.shortText
      let longest = (electionTimeout.lowerBound / 2).shortText
      throw .refused(
        Phrase(
          "--heartbeat \(beat) is more than half of the shortest election timeout of \(timeout);"
            + " use --heartbeat \(longest) or less, or a longer --election-timeout",
          "--heartbeat \(beat) es más de la mitad del menor tiempo de elección, \(timeout); use"
            + " --heartbeat \(longest) o menos, o un --election-timeout mayor"))
    }
  }
}
