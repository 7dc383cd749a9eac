/// Draws the faults of a plan: which kinds this seed has at all, and then one after the other.
struct Nemesis {
  /// What is done to the cluster; each one becomes one fault of the plan or several.
  private enum Kind: CaseIterable {
    case crash, powerLoss, blackout, pause, partition, oneWay, flapping, slow, hide, slowDisk
    case failSync, transfer, replace, isolate, reshape, rot, fullDisk, spoilSnapshot, crashProxy
  }

  private static let needsOthers: Set<Kind> = [
    .partition, .oneWay, .flapping, .slow, .transfer, .replace, .isolate, .reshape, .rot,
    .spoilSnapshot,
  ]

  private let knobs: Knobs
  private var dice: ChanceSequence

  init(knobs: Knobs, dice: ChanceSequence) {
    self.knobs = knobs
    self.dice = dice
  }

  private var machines: Int { knobs.nodes }

  mutating func actions() -> [Action] {
    let kinds = chooseKinds()
    // Often enough that a minute has a crash and an election, and every five seconds have a fault.
    let pause = dice.pick([1_200, 2_000, 3_500])
    var actions: [Action] = []
    var at = 2_000
    while at < knobs.seconds * 1_000 - 2_000 {
      actions += draw(dice.pick(kinds), at: at)
      at += dice.number(in: pause / 2...pause * 3 / 2)
    }
    return actions.filter { !$0.isEmpty }.sorted { $0.at < $1.at }
  }

  private mutating func chooseKinds() -> [Kind] {
    var kinds = Kind.allCases.filter { _ in dice.happens(percent: 50) }
    if machines == 1 {
      kinds.removeAll { Self.needsOthers.contains($0) }
    }
    if knobs.proxies == 0 { kinds.removeAll { $0 == .crashProxy } }
    // Without a crash there is nothing to recover from.
    if !kinds.contains(.crash), !kinds.contains(.powerLoss) {
      kinds.append(dice.pick([.crash, .powerLoss]))
    }
    return kinds
  }

  private mutating func draw(_ kind: Kind, at: Int) -> [Action] {
    // Leaders have most to lose.
    let place = dice.number(in: 0...machines - 1)
    let machine = dice.happens(percent: 30) ? Plan.leader : place
    let long = dice.pick([200, 1_000, 4_000, 10_000])
    let duration = dice.number(in: long / 4...long)
    switch kind {
    case .crash:
      return [crash(machine, .processOnly, at: at)]
    case .powerLoss:
      return [crash(machine, dice.pick([.lost, .kept, .torn, .torn, .shredded]), at: at)]
    case .blackout:
      let power: PowerLoss = dice.pick([.lost, .torn, .torn, .shredded, .processOnly])
      return [Action(at: at, .blackout(power, down: dice.number(in: 10...2_000)))]
    case .pause:
      return [Action(at: at, .pause(machine: machine, duration: duration))]
    case .partition:
      return [Action(at: at, .cut(shape(), duration: duration))]
    case .oneWay:
      let other = dice.number(in: 0...machines - 1)
      let links = Links.between([place], [other], oneWay: true)
      return [Action(at: at, .cut(links, duration: duration))]
    case .flapping:
      let links = Links.between([place], others(than: place), oneWay: dice.happens(percent: 30))
      return (0..<8).map { Action(at: at + 300 * $0, .cut(links, duration: 150)) }
    case .slow:
      let links = Links.between([place], others(than: place))
      return [Action(at: at, .slow(links, factor: dice.pick([5, 30, 200]), duration: duration))]
    case .hide:
      return [Action(at: at, .hide(machine: machine, duration: duration))]
    case .slowDisk:
      let factor = dice.pick([10, 100, 1_000])
      return [Action(at: at, .slowDisk(machine: machine, factor: factor, duration: duration))]
    case .failSync:
      return [Action(at: at, .failSync(machine: machine, after: dice.number(in: 0...20)))]
    case .transfer:
      return [Action(at: at, .transfer(machine: machine))]
    case .replace:
      return [Action(at: at, .replace(machine: machine, down: dice.number(in: 100...5_000)))]
    case .isolate:
      let silence = dice.pick(Fault.Silence.allCases)
      return [Action(at: at, .isolate(machine: machine, silence, duration: duration))]
    case .reshape:
      return [Action(at: at, .reshape(machine: machine, count: dice.number(in: 1...2)))]
    case .rot:
      return [
        Action(
          at: at,
          .corrupt(
            machine: machine, dice.pick(Fault.Damage.bearable), place: dice.number(in: 0...99_999),
            down: dice.number(in: 10...2_000)))
      ]
    case .spoilSnapshot:
      return [Action(at: at, .spoilSnapshot(machine: machine))]
    case .crashProxy:
      let proxy = dice.number(in: 0...max(0, knobs.proxies - 1))
      return [Action(at: at, .crashProxy(proxy: proxy, down: dice.number(in: 10...3_000)))]
    case .fullDisk:
      let bytes = dice.pick([0, 1_000, 20_000])
      return [Action(at: at, .fullDisk(machine: machine, bytes: bytes, duration: duration))]
    }
  }

  private mutating func crash(_ machine: Int, _ power: PowerLoss, at: Int) -> Action {
    let down = dice.pick([20, 300, 1_500, 6_000])
    return Action(
      at: at,
      .crash(
        machine: machine, power, step: dice.number(in: 0...8),
        down: dice.number(in: down / 2...down)))
  }

  private func others(than machine: Int) -> [Int] {
    (0..<machines).filter { $0 != machine }
  }

  /// Split, one alone, a bridge, a ring of majorities, a chain ("Toward a Generic Fault Tolerance
  /// Technique for Partial Network Partitioning", Alfatafta et al., 2020; Omni-Paxos, Ng et al., 2023).
  private mutating func shape() -> Links {
    var order = Array(0..<machines)
    for end in stride(from: machines - 1, to: 0, by: -1) {
      order.swapAt(end, dice.number(in: 0...end))
    }
    let half = machines / 2
    switch dice.number(in: 0...4) {
    case 0: return .between(Array(order[..<half]), Array(order[half...]))
    case 1: return .between([order[0]], Array(order[1...]))
    case 2: return .between(Array(order[..<half]), Array(order[half...].dropFirst()))
    case 3:
      let reach = half / 2 + 1
      return unlinked(order) { $0 <= reach || $0 >= machines - reach }
    default: return unlinked(order) { $0 == 1 }
    }
  }

  /// Cuts the links between machines whose places in `order` are not close.
  private func unlinked(_ order: [Int], isLinked: (Int) -> Bool) -> Links {
    var links = Links()
    for a in order.indices {
      for b in order.indices where a != b && !isLinked(abs(a - b)) {
        links.add(from: order[a], to: order[b])
      }
    }
    return links
  }
}

extension Action {
  /// Links that are none can be drawn.
  fileprivate var isEmpty: Bool {
    switch fault {
    case .cut(let links, _), .slow(let links, _, _), .throttle(let links, _, _),
      .clog(let links, _):
      links.bits == 0
    case .crash, .blackout, .pause, .hide, .slowDisk, .failSync, .failDirectorySync, .fullDisk,
      .corrupt, .transfer, .replace, .isolate, .reshape, .spoilSnapshot, .crashProxy,
      .slowProcessor, .unreadable, .aimed:
      false
    }
  }
}
