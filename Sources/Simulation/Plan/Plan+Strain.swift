// What wears a cluster out and does not break it: processors, links and disks that do less than they
// should. Drawn apart from the rest of a seed's faults, and added to them.

extension Plan {
  /// Adds some kinds of strain.
  mutating func strain(_ dice: inout ChanceSequence) {
    var scene = StrainScene(knobs: knobs, dice: dice)
    let kinds = StrainScene.Kind.allCases.filter { kind in
      let isChosen = scene.dice.happens(percent: 35)
      return isChosen && (knobs.nodes > 1 || !kind.needsOthers)
    }
    guard !kinds.isEmpty else { return }
    let pause = scene.dice.pick([2_000, 4_000, 8_000])
    var at = 2_200
    while at < knobs.seconds * 1_000 - 500 {
      scene.play(scene.dice.pick(kinds), at: at)
      at += scene.dice.number(in: pause / 2...pause * 2)
    }
    dice = scene.dice
    actions += scene.actions
    actions.sort { $0.at < $1.at }
  }
}

private struct StrainScene {
  /// What a scene does to the cluster.
  enum Kind: CaseIterable {
    case slowProcessor, longPause, unreadable, narrowLink, swizzle, droppedPages, phantom, directory

    var needsOthers: Bool {
      switch self {
      case .narrowLink, .swizzle, .phantom: true
      case .slowProcessor, .longPause, .unreadable, .droppedPages, .directory: false
      }
    }
  }

  private let knobs: Knobs
  var dice: ChanceSequence
  private(set) var actions: [Action] = []
  /// One process at a time, or there would be no cluster for minutes.
  private var lastPauseEnd = 0

  init(knobs: Knobs, dice: ChanceSequence) {
    self.knobs = knobs
    self.dice = dice
  }

  mutating func play(_ kind: Kind, at: Int) {
    let place = dice.number(in: 0...knobs.nodes - 1)
    let machine = dice.pick([place, place, Plan.leader, Plan.follower])
    let long = dice.pick([1_000, 4_000, 12_000])
    let duration = dice.number(in: long / 4...long)
    func add(_ fault: Fault, after delay: Int = 0) {
      actions.append(Action(at: at + delay, fault))
    }
    switch kind {
    case .slowProcessor:
      let factor = dice.pick([2, 5, 10, 20, 50])
      add(.slowProcessor(machine: machine, factor: factor, duration: duration))
    case .longPause:
      let length = dice.number(in: Fault.longPause + 1...60_000)
      guard at >= lastPauseEnd else { return }
      lastPauseEnd = at + length + 10_000
      add(.pause(machine: machine, duration: length))
    case .unreadable:
      add(.unreadable(machine: machine, place: spot, duration: duration))
      guard dice.happens(percent: 60) else { return }
      let power: PowerLoss = dice.pick([.processOnly, .lost, .torn])
      add(.crash(machine: machine, power, step: dice.number(in: 0...8), down: 20), after: 5)
    case .narrowLink:
      let isOneWay = dice.happens(percent: 50)
      let links = Links.between([place], others(than: place), oneWay: isOneWay)
      let rate = dice.pick([1_000, 10_000, 100_000])
      add(.throttle(links, bytesPerSecond: rate, duration: duration))
    case .swizzle: swizzle(at: at)
    case .droppedPages:
      add(.failSync(machine: machine, after: dice.number(in: 0...20), pages: .dropped))
    case .directory:
      add(.failDirectorySync(machine: machine, after: dice.number(in: 0...2)))
    case .phantom:
      let down = dice.pick([20, 200, 1_000])
      add(.aimed(.rot(machine: machine, .phantom, place: spot, down: down)))
    }
  }

  /// One after the other is clogged, and they are freed in another order ("Testing Distributed Systems
  /// w/ Deterministic Simulation", Wilson, 2014).
  private mutating func swizzle(at: Int) {
    var clogged: [Links] =
      dice.happens(percent: 60)
      ? (0..<knobs.nodes).map { .between([$0], others(than: $0)) }
      : (0..<knobs.nodes).flatMap { from in
        others(than: from).map { .between([from], [$0], oneWay: true) }
      }
    shuffle(&clogged)
    let count = dice.number(in: 1...min(8, clogged.count))
    var order = Array(0..<count)
    shuffle(&order)
    let step = dice.pick([20, 100, 500])
    let hold = dice.pick([0, 300, 2_000])
    for (number, links) in clogged.prefix(count).enumerated() {
      let duration = (count - number) * step + hold + (order[number] + 1) * step
      actions.append(Action(at: at + number * step, .clog(links, duration: duration)))
    }
  }

  private mutating func shuffle<Element>(_ elements: inout [Element]) {
    for end in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(end, dice.number(in: 0...end))
    }
  }

  private func others(than machine: Int) -> [Int] {
    (0..<knobs.nodes).filter { $0 != machine }
  }

  private var spot: Int { mutating get { dice.number(in: 0...999_999) } }
}
