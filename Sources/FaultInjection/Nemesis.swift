import SystemIO

/// Does harm of one source, one fault after the other, each for a while. Several work at once: on
/// processes, on the links of nodes, on those of proxies and clients. Loop only.
final class Nemesis {
  /// How many faults of each kind were begun.
  private(set) var counts: [FaultKind: Int] = [:]
  /// Called with each fault as it begins.
  var onFault: (String) -> Void = { _ in }
  /// Where the last write was served; chosen at random while it is not known.
  var leader: () -> Int? = { nil }
  /// The proxy to which a client's next request goes.
  var proxyInUse: (Int) -> ChaosNetwork.Party? = { _ in nil }
  /// Damages a file of a node that has been killed; see `Corruption`.
  var corrupt: (Int) -> Bool = { _ in false }

  let cluster: ChaosCluster
  let loop: EventLoop
  private let settings: ChaosSettings
  private let kinds: [FaultKind]
  /// What is left of the kinds, shuffled, before each has had its turn once more. One of which there is
  /// no opportunity now waits for a later turn.
  private var deck: [FaultKind] = []
  var random: ChaosRandom
  private var timer: Timer?
  private var heal: () -> Void = {}
  /// Whether a fault that has lasted for its time may be ended: it has had its effect, or has none.
  var isSettled: () -> Bool = { true }
  var isStopped = false

  init(
    loop: EventLoop, cluster: ChaosCluster, settings: ChaosSettings, source: FaultKind.Source
  ) {
    self.loop = loop
    self.cluster = cluster
    self.settings = settings
    kinds = FaultKind.allCases.filter { $0.source == source && settings.faults.contains($0) }
    random = ChaosRandom(seed: settings.seed, stream: source.rawValue)
  }

  var network: ChaosNetwork { cluster.network }

  func start() {
    guard !kinds.isEmpty, !isStopped else { return }
    wait(300...1_500) { [self] in begin() }
  }

  /// Heals what it has done, and does no more.
  func stop() {
    isStopped = true
    timer?.cancel()
    heal()
    heal = {}
  }

  private func wait(_ milliseconds: ClosedRange<UInt64>, _ body: @escaping () -> Void) {
    timer = loop.schedule(after: random.next(in: milliseconds) * 1_000_000, body)
  }

  /// Whether each kind of fault that is possible here has been begun at least once.
  var hasDoneAll: Bool { kinds.allSatisfy { counts[$0] != nil || !cluster.canDo($0) } }

  private func begin() {
    let kind = draw()
    guard let heal = act(kind) else {
      deck.insert(kind, at: 0)
      return start()
    }
    counts[kind, default: 0] += 1
    self.heal = heal
    wait(isLong(kind) ? longPause : duration(of: kind)) { [self] in
      end(patience: Self.patienceLooks)
    }
  }

  private func draw() -> FaultKind {
    if deck.isEmpty {
      let possible = kinds.filter { cluster.canDo($0) }
      deck = shuffled(possible.isEmpty ? kinds : possible)
    }
    return deck.removeLast()
  }

  /// Ends the fault once it is settled, or when there is no patience left.
  private func end(patience: Int) {
    guard isSettled() || patience == 0 else {
      return wait(100...100) { [self] in end(patience: patience - 1) }
    }
    heal()
    heal = {}
    isSettled = { true }
    start()
  }

  /// How often it is looked whether a fault is settled, every tenth of a second.
  private static let patienceLooks = 300

  private func duration(of kind: FaultKind) -> ClosedRange<UInt64> {
    switch kind {
    case .process(.killLeader), .process(.killNode), .process(.killAll), .process(.killProxy),
      .process(.stopLeader):
      50...3_000
    case .process(.pauseLeader), .process(.pauseMajority): 100...5_000
    case .process(.fillDisk), .process(.hangDisk): 500...6_000
    case .process(.failSync): 200...2_000
    case .process(.corrupt): 200...1_000
    case .nodeLinks(.isolate), .nodeLinks(.split), .nodeLinks(.bridge), .nodeLinks(.oneWay),
      .nodeLinks(.flap), .nodeLinks(.delay):
      500...6_000
    case .nodeLinks(.reset), .nodeLinks(.cut), .nodeLinks(.flip): 1...100
    // Proxies give up who is silent for 500 ms, clients after 2 s.
    case .proxyLinks(.isolate), .proxyLinks(.oneWay): 300...3_000
    case .clientLinks(.isolate), .clientLinks(.oneWay): 500...5_000
    case .proxyLinks(.flap), .proxyLinks(.delay), .clientLinks(.flap), .clientLinks(.delay):
      500...2_000
    case .proxyLinks(.reset), .proxyLinks(.cut), .clientLinks(.reset), .clientLinks(.cut): 1...100
    }
  }

  /// A pause in eight outlasts every time-out that a process has, in runs that are long enough to see
  /// what comes of it: one lasts a tenth of the run at most.
  private func isLong(_ kind: FaultKind) -> Bool {
    guard kind == .process(.pauseLeader) || kind == .process(.pauseMajority) else { return false }
    return longPause.upperBound > 5_000 && random.next(below: 8) == 0
  }

  private var longPause: ClosedRange<UInt64> {
    5_000...max(5_000, min(30_000, settings.nanoseconds / 10_000_000))
  }

  /// Begins a fault and returns what ends it; `nil` if there is no opportunity.
  private func act(_ kind: FaultKind) -> (() -> Void)? {
    switch kind {
    case .process(let fault): act(fault, kind)
    case .nodeLinks(let fault): act(fault, kind)
    case .proxyLinks(let fault): act(fault, kind, on: proxyAndNodes)
    case .clientLinks(let fault): act(fault, kind, on: proxyAndClients)
    }
  }

  // MARK: Choice

  var anyNode: Int { random.next(below: cluster.nodes.count) }
  var leaderOrAny: Int { leader() ?? anyNode }
  var shuffledNodes: [Int] { shuffled(Array(cluster.nodes.indices)) }

  private func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var order = elements
    for last in order.indices.dropFirst().reversed() {
      order.swapAt(last, random.next(below: last + 1))
    }
    return order
  }

  func tell(_ kind: FaultKind, _ whom: String) {
    onFault("\(kind.rawValue) \(whom)")
  }
}
