import SystemIO

/// Does harm, one fault after the other, each for a while. Two of them work at once: one on processes,
/// one on the network. Loop only.
final class Nemesis {
  /// How many faults of each kind were begun.
  private(set) var counts: [FaultKind: Int] = [:]
  /// Called with each fault as it begins.
  var onFault: (String) -> Void = { _ in }
  /// Where the last write was served; chosen at random while it is not known.
  var leader: () -> Int? = { nil }
  /// Damages a file of a node that has been killed; see `Corruption`.
  var corrupt: (Int) -> Bool = { _ in false }

  let cluster: ChaosCluster
  private let loop: EventLoop
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
    loop: EventLoop, cluster: ChaosCluster, settings: ChaosSettings, kinds: [FaultKind],
    stream: UInt64
  ) {
    self.loop = loop
    self.cluster = cluster
    self.settings = settings
    self.kinds = kinds.filter { settings.faults.contains($0) }
    random = ChaosRandom(seed: settings.seed, stream: stream)
  }

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
    case .reset, .cut, .flip: 1...100
    case .killLeader, .killNode, .killAll, .killProxy, .stopLeader: 50...3_000
    case .pauseLeader, .pauseMajority: 100...5_000
    case .isolate, .split, .bridge, .oneWay, .flap, .delay, .fillDisk, .hangDisk: 500...6_000
    case .failSync: 200...2_000
    case .corrupt: 200...1_000
    }
  }

  /// A pause in eight outlasts every time-out that a process has, in runs that are long enough to see
  /// what comes of it: one lasts a tenth of the run at most.
  private func isLong(_ kind: FaultKind) -> Bool {
    guard kind == .pauseLeader || kind == .pauseMajority else { return false }
    return longPause.upperBound > 5_000 && random.next(below: 8) == 0
  }

  private var longPause: ClosedRange<UInt64> {
    5_000...max(5_000, min(30_000, settings.nanoseconds / 10_000_000))
  }

  /// Begins a fault and returns what ends it; `nil` if there is no opportunity.
  private func act(_ kind: FaultKind) -> (() -> Void)? {
    switch kind {
    case .killLeader, .killNode, .killAll, .killProxy, .stopLeader, .pauseLeader, .pauseMajority,
      .corrupt, .fillDisk, .hangDisk, .failSync:
      actOnProcesses(kind)
    case .isolate, .split, .bridge, .oneWay, .flap, .delay, .reset, .cut, .flip:
      actOnLinks(kind)
    }
  }

  var anyNode: Int { random.next(below: cluster.nodes.count) }
  var leaderOrAny: Int { leader() ?? anyNode }

  // MARK: Processes

  private func actOnProcesses(_ kind: FaultKind) -> (() -> Void)? {
    switch kind {
    case .killAll: return strike(Array(cluster.nodes.indices), kind) { self.cluster.kill($0) }
    case .killNode: return strike([anyNode], kind) { self.cluster.kill($0) }
    case .killLeader: return strike([leaderOrAny], kind) { self.cluster.kill($0) }
    case .stopLeader: return strike([leaderOrAny], kind) { self.cluster.terminate($0) }
    case .killProxy:
      let proxy = cluster.proxies[random.next(below: cluster.proxies.count)]
      guard proxy.isRunning else { return nil }
      tell(kind, proxy.name)
      cluster.kill(proxy)
      return { [cluster] in try? cluster.start(proxy: proxy) }
    case .pauseLeader: return pause([leaderOrAny], kind)
    case .pauseMajority:
      return pause(Array(shuffledNodes.prefix(cluster.nodes.count / 2 + 1)), kind)
    case .corrupt:
      let number = anyNode
      guard corrupt(number) else { return nil }
      tell(kind, cluster.nodes[number].name)
      return {}
    case .fillDisk:
      guard let disk = cluster.smallDisk, cluster.nodes[cluster.smallDiskNode].isRunning else {
        return nil
      }
      tell(kind, cluster.nodes[cluster.smallDiskNode].name)
      disk.fill()
      return { disk.free() }
    case .hangDisk: return hangDisk()
    case .failSync: return failSync()
    case .isolate, .split, .bridge, .oneWay, .flap, .delay, .reset, .cut, .flip: return nil
    }
  }

  private func strike(
    _ numbers: [Int], _ kind: FaultKind, _ blow: (ChaosCluster.Place) -> Void
  ) -> (() -> Void)? {
    let struck = numbers.filter { cluster.nodes[$0].isRunning }
    guard !struck.isEmpty else { return nil }
    tell(kind, names(struck))
    for number in struck { blow(cluster.nodes[number]) }
    return { [cluster] in
      // One that has not ended yet, because it was asked politely, is killed and started later.
      for number in struck {
        cluster.kill(cluster.nodes[number])
        try? cluster.start(node: number)
      }
    }
  }

  private func pause(_ numbers: [Int], _ kind: FaultKind) -> (() -> Void)? {
    let paused = numbers.filter { cluster.nodes[$0].isRunning }
    guard !paused.isEmpty else { return nil }
    tell(kind, names(paused))
    for number in paused { cluster.pause(cluster.nodes[number]) }
    return { [cluster] in for number in paused { cluster.resume(cluster.nodes[number]) } }
  }

  // MARK: The network

  private func actOnLinks(_ kind: FaultKind) -> (() -> Void)? {
    let count = cluster.nodes.count
    let order = shuffledNodes
    switch kind {
    case .isolate: cut([[random.next(below: 2) == 0 ? leaderOrAny : anyNode]], kind)
    case .split: cut([Array(order.prefix(1 + random.next(below: count / 2)))], kind)
    case .bridge:
      // The node in the middle belongs to both sides.
      cutBetween(Array(order[1...(count / 2)]), Array(order[(count / 2 + 1)...]), kind)
    case .oneWay:
      tell(kind, "\(order[0]) to \(order[1])")
      cluster.treat(from: order[0], to: order[1], with: .stall)
    case .flap: flap(leaderOrAny, kind)
    case .delay:
      let delay = random.next(in: 5...250)
      tell(kind, "\(order[0]) by \(delay) ms")
      for other in order.dropFirst() {
        cluster.treat(from: order[0], to: other, with: .delay(nanoseconds: delay * 1_000_000))
      }
    case .reset:
      tell(kind, "all links")
      for link in cluster.allLinks { link.reset() }
    case .cut:
      tell(kind, "all links of \(order[0])")
      for link in cluster.links[order[0]] {
        link?.cut(.forward, afterBytes: 1 + random.next(below: 400))
      }
    case .flip:
      tell(kind, "\(order[0]) to \(order[1])")
      cluster.links[order[0]][order[1]]?.flip(.forward)
    case .killLeader, .killNode, .killAll, .killProxy, .stopLeader, .pauseLeader, .pauseMajority,
      .corrupt, .fillDisk, .hangDisk, .failSync:
      return nil
    }
    return { [cluster] in cluster.healLinks() }
  }

  private func cut(_ sides: [[Int]], _ kind: FaultKind) {
    for side in sides {
      cutBetween(side, cluster.nodes.indices.filter { !side.contains($0) }, kind)
    }
  }

  private func cutBetween(_ one: [Int], _ other: [Int], _ kind: FaultKind) {
    tell(kind, "\(one) from \(other)")
    for left in one { for right in other { cluster.treatBoth(left, right, with: .stall) } }
  }

  private func flap(_ number: Int, _ kind: FaultKind) {
    tell(kind, cluster.nodes[number].name)
    func turn(_ isCut: Bool, _ left: Int) {
      for other in cluster.nodes.indices where other != number {
        cluster.treatBoth(number, other, with: isCut ? .stall : .pass)
      }
      guard left > 0, !isStopped else { return }
      loop.schedule(after: random.next(in: 50...400) * 1_000_000) { turn(!isCut, left - 1) }
    }
    // An even number of turns ends healed, also if it outlives the fault.
    turn(true, 5)
  }

  // MARK: Choice

  private var shuffledNodes: [Int] { shuffled(Array(cluster.nodes.indices)) }

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

  private func names(_ numbers: [Int]) -> String {
    numbers.map { cluster.nodes[$0].name }.joined(separator: " ")
  }
}
