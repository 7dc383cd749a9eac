/// What can be made smaller in a plan besides its faults, in the order in which it is tried: what is
/// asked of the cluster, its size, its time, then numbers that become what they usually are, delays
/// first.
enum PlanCut {
  typealias Change = @Sendable (inout Plan) -> Void

  static let all: [Change] = operations + nodes + time + togetherUsual + usual

  private static let operations: [Change] = [
    { $0.knobs.operationsPerSecond = max(1, $0.knobs.operationsPerSecond / 2) },
    { $0.knobs.clients = max(1, $0.knobs.clients / 2) },
    { $0.knobs.pipeline = max(1, $0.knobs.pipeline / 2) },
    { $0.knobs.valueBytes = max(8, $0.knobs.valueBytes / 2) },
  ]

  private static let nodes: [Change] = [
    { $0.knobs.spares = 0 },
    { $0.dropMachines() },
    { $0.knobs.proxies = 0 },
  ]

  private static let time: [Change] = [
    { $0.halve() },
    { $0.shorten(to: 6) },
    { $0.shorten(to: 7) },
    { $0.endAfterLastFault() },
    { $0.startSooner() },
  ]

  /// Numbers that may fit together only as they are, or only as they usually are.
  private static let togetherUsual: [Change] = [
    ["latency-us-min", "latency-us-max"],
    ["sync-us-min", "sync-us-max"],
    ["tick-ms", "heartbeat-ticks", "election-ticks-min", "election-ticks-max"],
  ].map(usual)

  /// One number at a time is what it is if nothing is said of it.
  private static let usual: [Change] = {
    let names = Knobs.names.map(\.name).filter { !isSize($0) }
    let delays = names.filter { isDelay($0) }
    return (delays + names.filter { !isDelay($0) }).map { usual([$0]) }
  }()

  private static func usual(_ names: [String]) -> Change {
    let paths = Knobs.names.filter { names.contains($0.name) }.map(\.path)
    return { plan in
      for path in paths { plan.knobs[keyPath: path] = Knobs()[keyPath: path] }
    }
  }

  private static func isDelay(_ name: String) -> Bool {
    name.contains("-us") || name.contains("-ms") || name.contains("-ticks")
      || ["straggler-per-mille", "drift-per-mille"].contains(name)
  }

  /// What says how large a run is goes down by steps of its own. And what is demanded stays the same, or
  /// something else might be found.
  private static func isSize(_ name: String) -> Bool {
    [
      "nodes", "spares", "clients", "seconds", "pipeline", "operations-per-second", "value-bytes",
      "safety-only",
    ].contains(name)
  }
}

extension Plan {
  /// Leaves out machines to which nothing is done.
  fileprivate mutating func dropMachines() {
    let used = actions.flatMap(\.fault.machines).filter { $0 < Plan.machinesMax }.max() ?? 0
    knobs.nodes = min(knobs.nodes, max(3, used + 1))
  }

  fileprivate mutating func halve() {
    knobs.seconds = max(2, knobs.seconds / 2)
    actions.removeAll { $0.time >= knobs.chaosEnd }
  }

  /// To so many eighths of the time.
  fileprivate mutating func shorten(to eighths: Int) {
    knobs.seconds = max(2, knobs.seconds * eighths / 8)
    actions.removeAll { $0.time >= knobs.chaosEnd }
  }

  /// Nothing more is done from then on.
  mutating func endTrouble(at moment: Int) {
    knobs.seconds = max(2, min(knobs.seconds, moment / 1_000 + 1))
    actions.removeAll { $0.at > moment }
  }

  /// The first fault comes soon after the cluster has come to life.
  fileprivate mutating func startSooner() {
    guard let first = actions.first?.at, first > 2_500 else { return }
    for position in actions.indices { actions[position].at -= first - 2_000 }
    knobs.seconds = max(2, knobs.seconds - (first - 2_000) / 1_000)
  }

  fileprivate mutating func endAfterLastFault() {
    let last = actions.last.map { $0.at / 1_000 + 1 } ?? 1
    knobs.seconds = max(2, min(knobs.seconds, last + 10))
  }
}
