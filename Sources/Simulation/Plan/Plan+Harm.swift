// Disks that are harmed at will: what is added to the plan of a seed in which no life is demanded.

extension Plan {
  /// Demands no life, and harms disks in the middle of whatever else happens.
  mutating func harmDisks(_ dice: inout ChanceSequence) {
    knobs.safetyOnly = 1
    knobs.nodes = max(3, knobs.nodes)
    knobs.spares = min(knobs.spares, Self.machinesMax - knobs.nodes)
    // What halts early is not worth long runs.
    knobs.seconds = min(knobs.seconds, dice.pick([20, 30, 60]))
    if dice.happens(percent: 50) { knobs.segmentKilobytes = 4 }
    let kept = dice.pick([20, 50, 100])
    actions = actions.filter { $0.time < knobs.chaosEnd && dice.happens(percent: kept) }
    // Some clusters get over the one before the next one comes, others do not.
    let pause = dice.pick([500, 2_500, 6_000, 12_000])
    let kinds = HarmScene.Kind.allCases.filter { _ in dice.happens(percent: 40) }
    var at = 2_500
    while at < knobs.seconds * 1_000 - 500 {
      var scene = HarmScene(at: at, knobs: knobs, dice: dice)
      scene.play(kinds)
      actions += scene.actions
      dice = scene.dice
      at += dice.number(in: pause / 2...pause * 2)
    }
    actions.sort { $0.at < $1.at }
  }
}

/// Something bad done to disks, in a moment in which it matters.
private struct HarmScene {
  let at: Int
  let knobs: Knobs
  var dice: ChanceSequence
  var actions: [Action] = []

  init(at: Int, knobs: Knobs, dice: ChanceSequence) {
    self.at = at
    self.knobs = knobs
    self.dice = dice
  }

  /// Whose disks are harmed, and when; each one has a function below.
  enum Kind: CaseIterable {
    case one, several, stopped, running, members, uncommitted, repair, leaders, dark
  }

  mutating func play(_ kinds: [Kind]) {
    switch kinds.isEmpty ? .one : dice.pick(kinds) {
    case .one: add(harm(anyone))
    case .several: harmSeveral()
    case .stopped: harmStopped()
    case .running: harmRunning()
    case .members: harmWhileMembersChange()
    case .uncommitted: harmUncommitted()
    case .repair: harmDuringRepair()
    case .leaders: harmLeaders()
    case .dark: harmInTheDark()
    }
  }

  // MARK: Scenes

  /// Two or more logs have losses, at different places, before the first one is whole again.
  private mutating func harmSeveral() {
    for _ in 0..<dice.number(in: 2...3) { add(harm(anyone), after: dice.number(in: 0...200)) }
    if dice.happens(percent: 40) {
      add(
        .isolate(machine: Plan.leader, .both, duration: timeouts(10...40)),
        after: dice.number(in: 0...200))
    }
  }

  /// A node is down, and finds another disk than it has left.
  private mutating func harmStopped() {
    let machine = place
    let down = dice.pick([300, 1_500])
    add(
      .crash(
        machine: machine, dice.pick(PowerLoss.allCases), step: dice.number(in: 0...8), down: down))
    for _ in 0..<dice.number(in: 1...3) {
      add(harm(machine, down: 0), after: dice.number(in: 10...down - 10))
    }
    if dice.happens(percent: 50) { add(harm(anyone), after: dice.number(in: 0...down)) }
  }

  /// Nobody notices before the next start.
  private mutating func harmRunning() {
    let machine = anyone
    for _ in 0..<dice.number(in: 1...3) { add(harm(machine, down: 0)) }
    add(
      .crash(
        machine: machine, dice.pick(PowerLoss.allCases), step: dice.number(in: 0...8),
        down: dice.pick([20, 300])), after: dice.number(in: 50...1_500))
  }

  private mutating func harmWhileMembersChange() {
    add(.reshape(machine: place, count: dice.number(in: 1...2)))
    for _ in 0..<dice.number(in: 1...2) {
      add(
        .ambush(
          machine: Plan.anyone, .configuration, skip: dice.number(in: 0...4),
          harm(dice.pick([Plan.anyone, Plan.leader, Plan.follower, place]))))
    }
  }

  /// A leader that nobody hears appends, and comes back from a disk without the beginning of that.
  private mutating func harmUncommitted() {
    let hold = timeouts(8...40)
    add(.isolate(machine: Plan.leader, dice.pick([.both, .mute]), duration: hold))
    let victim = dice.pick([Plan.leader, Plan.follower, place])
    add(.aimed(.rot(machine: victim, damage, place: spot, down: down)), after: hold * 2 / 3)
    if dice.happens(percent: 50) { add(harm(anyone), after: hold) }
  }

  /// Who has lost something loses more, or its power, before it is whole.
  private mutating func harmDuringRepair() {
    let machine = place
    let first = dice.number(in: 5...100)
    add(.aimed(.rot(machine: machine, damage, place: spot, down: first)))
    let crash = Fault.crash(
      machine: machine, dice.pick(PowerLoss.allCases), step: dice.number(in: 0...20),
      down: dice.number(in: 5...100))
    if dice.happens(percent: 60) { add(.ambush(machine: machine, .start, skip: 0, crash)) }
    add(harm(machine), after: first + dice.number(in: 5...300))
    if dice.happens(percent: 50) {
      add(
        .isolate(machine: dice.pick([Plan.leader, machine]), .both, duration: timeouts(5...40)),
        after: first)
    }
  }

  private mutating func harmLeaders() {
    let skip = dice.number(in: 0...1)
    add(.ambush(machine: Plan.anyone, .leadership, skip: skip, harm(Plan.anyone)))
    add(.transfer(machine: place), after: 20)
    if dice.happens(percent: 50) { add(harm(Plan.leader)) }
  }

  /// The power of all goes, and some come back to other disks.
  private mutating func harmInTheDark() {
    let down = dice.pick([100, 1_000])
    add(.blackout(dice.pick(PowerLoss.allCases), down: down))
    for _ in 0..<dice.number(in: 1...knobs.nodes) {
      add(harm(place, down: 0), after: dice.number(in: 1...down))
    }
  }

  // MARK: Parts

  private mutating func add(_ fault: Fault, after delay: Int = 0) {
    actions.append(Action(at: at + delay, fault))
  }

  private mutating func add(_ aim: Aim, after delay: Int = 0) {
    add(.aimed(aim), after: delay)
  }

  private mutating func harm(_ machine: Int, down: Int? = nil) -> Fault {
    let time = down ?? self.down
    return .corrupt(machine: machine, damage, place: spot, down: time)
  }

  private var damage: Fault.Damage {
    mutating get { dice.pick(Fault.Damage.usual + [.flip, .zero, .zero]) }
  }
  private var spot: Int { mutating get { dice.number(in: 0...999_999) } }
  private var down: Int { mutating get { dice.pick([10, 40, 200, 1_000]) } }
  private var place: Int { mutating get { dice.number(in: 0...knobs.nodes - 1) } }
  private var anyone: Int {
    mutating get { dice.pick([place, place, Plan.leader, Plan.follower, Plan.laggard]) }
  }

  /// So many longest election timeouts, from tenths to tenths, in milliseconds.
  private mutating func timeouts(_ tenths: ClosedRange<Int>) -> Int {
    knobs.tickMilliseconds * knobs.electionTicksMax * dice.number(in: tenths) / 10
  }
}
