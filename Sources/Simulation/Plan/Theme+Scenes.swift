// What happens in each theme, over and over. Times go by the longest election timeout: that long it
// takes until others act without somebody.

extension Theme {
  /// The actions of one scene from a moment on, and how long it lasts, in milliseconds.
  func scene(
    at: Int, _ knobs: Knobs, _ dice: inout ChanceSequence
  ) -> (actions: [Action], length: Int) {
    var scene = Scene(at: at, knobs: knobs)
    switch self {
    case .earlierTerms: scene.playEarlierTerms(&dice)
    case .membership: scene.playMembership(&dice)
    case .lateAnswers: scene.playLateAnswers(&dice)
    case .leases: scene.playLeases(&dice)
    case .snapshots: scene.playSnapshots(&dice)
    case .power: scene.playPower(&dice)
    case .rot: scene.playRot(&dice)
    case .rivals: scene.playRivals(&dice)
    }
    return (scene.actions, scene.length)
  }
}

private struct Scene {
  let at: Int
  let knobs: Knobs
  var actions: [Action] = []
  var length = 0

  init(at: Int, knobs: Knobs) {
    self.at = at
    self.knobs = knobs
  }

  /// The longest election timeout, in milliseconds.
  private var timeout: Int { knobs.tickMilliseconds * knobs.electionTicksMax }
  private var nodes: Int { knobs.nodes }
  /// With so many others a node is just no quorum.
  private var company: Int { max(0, (nodes - 1) / 2 - 1) }

  private mutating func add(_ fault: Fault, after delay: Int = 0) {
    actions.append(Action(at: at + delay, fault))
  }

  private mutating func add(_ aim: Aim, after delay: Int = 0) {
    add(.aimed(aim), after: delay)
  }

  /// So many election timeouts, from tenths to tenths.
  private func timeouts(_ tenths: ClosedRange<Int>, _ dice: inout ChanceSequence) -> Int {
    timeout * dice.number(in: tenths) / 10
  }

  // MARK: Terms

  /// A leader with a minority appends what nobody else gets; the next one falls as soon as it leads,
  /// with an entry of its own; then the first one is back.
  mutating func playEarlierTerms(_ dice: inout ChanceSequence) {
    let hold = timeouts(15...35, &dice)
    let with = dice.happens(percent: 70) ? company : dice.number(in: 0...company)
    add(.maroon(machine: Plan.leader, with: with, duration: hold))
    let isolation = Fault.isolate(
      machine: Plan.anyone, .both, duration: timeouts(20...60, &dice))
    add(
      .ambush(
        machine: Plan.anyone, .leadership, skip: dice.pick([0, 0, 0, 1]), isolation), after: 10)
    if dice.happens(percent: 30) {
      let again = Fault.isolate(
        machine: Plan.anyone, .both, duration: timeouts(5...30, &dice))
      add(.ambush(machine: Plan.anyone, .leadership, skip: 0, again), after: hold)
    }
    if dice.happens(percent: 15) {
      add(
        .crash(
          machine: Plan.leader, dice.pick([.lost, .torn]), step: dice.number(in: 0...4),
          down: timeouts(1...20, &dice)), after: hold + timeout)
    }
    length = hold + timeouts(30...70, &dice)
  }

  // MARK: Members

  /// Members change while leaders are cut off with so few others that they are a majority only of the
  /// configuration that is to come, and while the next leaders are.
  mutating func playMembership(_ dice: inout ChanceSequence) {
    let place = dice.number(in: 0...nodes - 1)
    let begin = timeouts(2...8, &dice)
    let hold = timeouts(8...30, &dice)
    // So many others are half, or just less.
    let half = nodes / 2 - 1
    let few = dice.happens(percent: 70) ? half : dice.number(in: 0...half + 1)
    switch dice.number(in: 0...5) {
    case 0, 1, 2:
      // Two of those on the other side are to leave.
      add(.transfer(machine: place))
      add(.maroon(machine: place, with: few, duration: hold), after: begin)
      add(
        .reshape(machine: (place + few + 1) % nodes, count: dice.pick([1, 2, 2, 2])),
        after: begin + timeouts(0...4, &dice) - timeout / 5)
    case 3, 4:
      add(.reshape(machine: place, count: dice.pick([1, 2, 2, 2])), after: begin)
      let alone = Aim.maroon(
        machine: Plan.anyone, with: dice.pick([0, 0, half]), duration: hold)
      add(.ambush(machine: Plan.leader, .configuration, skip: 0, .aimed(alone)), after: begin)
    default:
      add(.replace(machine: place, down: timeouts(1...20, &dice)), after: begin)
      let fault = cutOff(dice.pick([Plan.anyone, Plan.leader, place]), hold, &dice)
      add(.ambush(machine: Plan.anyone, .configuration, skip: dice.number(in: 0...4), fault))
    }
    if dice.happens(percent: 80) {
      // Whoever leads next is asked before it has committed anything.
      let next = Aim.maroon(
        machine: Plan.anyone, with: few, duration: timeouts(5...20, &dice))
      add(.ambush(machine: Plan.anyone, .leadership, skip: 0, .aimed(next)), after: begin + 10)
    }
    if dice.happens(percent: 20) {
      let crash = Fault.crash(
        machine: Plan.anyone, dice.pick([.processOnly, .lost, .torn]),
        step: dice.number(in: 0...6), down: timeouts(1...30, &dice))
      add(.ambush(machine: Plan.anyone, .configuration, skip: dice.number(in: 0...4), crash))
    }
    length = begin + hold + timeouts(12...30, &dice)
  }

  private func cutOff(_ machine: Int, _ duration: Int, _ dice: inout ChanceSequence) -> Fault {
    dice.happens(percent: 50)
      ? .aimed(
        .maroon(machine: machine, with: dice.number(in: 0...company + 1), duration: duration))
      : .isolate(machine: machine, dice.pick(Fault.Silence.allCases), duration: duration)
  }

  /// A leader is cut off alone, and removes somebody. The next one is cut off with one other at once,
  /// and removes the first: the majorities of the two configurations have nobody in common.
  mutating func playRivals(_ dice: inout ChanceSequence) {
    let place = dice.number(in: 0...nodes - 1)
    let begin = timeouts(4...10, &dice)
    let hold = timeouts(20...35, &dice)
    add(.transfer(machine: place))
    add(.isolate(machine: place, .both, duration: hold), after: begin)
    let neighbours = [(place + 1) % nodes, (place + nodes - 1) % nodes]
    if dice.happens(percent: 70) {
      // Nobody but the one opposite can be elected, and its company is to leave as well.
      let links = Links.between([neighbours[0]], [neighbours[1]])
      add(.cut(links, duration: hold), after: begin - timeout / 5)
    }
    add(.reshape(machine: neighbours[1], count: 2), after: begin)
    let next = Aim.maroon(machine: Plan.anyone, with: 1, duration: timeouts(5...20, &dice))
    add(.ambush(machine: Plan.anyone, .leadership, skip: 0, .aimed(next)), after: begin)
    length = begin + hold + timeouts(40...70, &dice)
  }

  // MARK: Answers

  /// A leader and its neighbours have entries that the others replace; the answers to them are late. It
  /// leads again, cut off with others this time, and now the answers come.
  mutating func playLateAnswers(_ dice: inout ChanceSequence) {
    let place = dice.number(in: 0...nodes - 1)
    add(.transfer(machine: place))
    let begin = timeouts(5...12, &dice)
    let hold = timeouts(11...15, &dice)
    add(.maroon(machine: place, with: company, duration: hold), after: begin)
    add(
      .late(machine: place, by: timeouts(18...30, &dice), duration: timeouts(8...11, &dice)),
      after: begin)
    let back = begin + hold
    if company > 0 {
      // Those who know what was replaced are away until nothing depends on it any more.
      add(
        .maroon(
          machine: (place + 1) % nodes, with: company - 1, duration: timeouts(40...70, &dice)),
        after: back - 20)
    } else if dice.happens(percent: 70) {
      // What it has sent and not written is gone with it.
      add(.slowDisk(machine: place, factor: 1_000, duration: hold), after: begin)
      add(
        .crash(machine: place, .lost, step: 0, down: timeouts(1...5, &dice)),
        after: begin + timeouts(5...11, &dice))
      add(
        .isolate(machine: (place + 1) % nodes, .both, duration: timeouts(30...50, &dice)),
        after: begin + timeouts(5...12, &dice))
    }
    let again = back + timeouts(2...6, &dice)
    add(.transfer(machine: place), after: again)
    if dice.happens(percent: 75) {
      add(
        .maroon(
          machine: (place + nodes - company) % nodes, with: company,
          duration: timeouts(10...18, &dice)
        ), after: again + timeouts(1...4, &dice))
    }
    length = again + timeouts(25...50, &dice)
  }

  /// Answers come just soon enough for a leader to go on; then it is not heard any more, and another
  /// one leads before the last answer has come.
  mutating func playLeases(_ dice: inout ChanceSequence) {
    if company > 0, dice.happens(percent: 50) { return playStandstill(&dice) }
    let late = timeouts(1...3, &dice) + timeout * dice.number(in: 50...68) / 100
    let begin = timeouts(10...25, &dice)
    add(.late(machine: Plan.leader, by: late, duration: begin + 4 * timeout))
    add(
      .isolate(machine: Plan.leader, .mute, duration: timeouts(25...40, &dice)), after: begin)
    length = begin + timeouts(50...70, &dice)
  }

  /// A leader that only a minority can reach stands still, until others have elected another: what of it
  /// is asked meanwhile by those who still follow it is the first that it hears of.
  private mutating func playStandstill(_ dice: inout ChanceSequence) {
    let pause = timeouts(4...10, &dice)
    let hold = pause + timeouts(3...12, &dice)
    add(.maroon(machine: Plan.leader, with: company, duration: hold))
    add(.hide(machine: Plan.leader, duration: hold))
    let delay = dice.number(in: 0...knobs.heartbeatTicks * knobs.tickMilliseconds)
    add(.pause(machine: Plan.leader, duration: pause), after: delay)
    length = hold + timeouts(20...30, &dice)
  }

  // MARK: Snapshots

  mutating func playSnapshots(_ dice: inout ChanceSequence) {
    let place = dice.number(in: 0...nodes - 1)
    // The last one comes back only when the trouble is over.
    let rest = max(1, knobs.seconds * 1_000 - at)
    let hold = min(dice.number(in: 500...4_000), rest)
    switch dice.number(in: 0...3) {
    case 0, 1: add(.isolate(machine: place, .both, duration: hold))
    case 2:
      add(
        .crash(
          machine: place, dice.pick(PowerLoss.allCases), step: dice.number(in: 0...8), down: hold))
    default: add(.pause(machine: place, duration: hold))
    }
    let crash = Fault.crash(
      machine: Plan.anyone, dice.pick(PowerLoss.allCases), step: dice.number(in: 0...12),
      down: dice.pick([20, 300]))
    if dice.happens(percent: 50) {
      // What it is sent is overtaken on its way.
      add(
        .late(
          machine: place, by: timeouts(2...9, &dice), duration: timeouts(10...50, &dice)),
        after: hold)
    }
    if dice.happens(percent: 30) {
      let moment = dice.pick([Aim.Moment.installation, .compaction, .snapshot])
      add(.ambush(machine: Plan.anyone, moment, skip: dice.number(in: 0...6), crash), after: hold)
    }
    if dice.happens(percent: 30) {
      add(
        .isolate(
          machine: place, dice.pick(Fault.Silence.allCases), duration: timeouts(2...20, &dice)),
        after: hold + dice.number(in: 20...500))
    }
    if dice.happens(percent: 20) {
      add(.transfer(machine: dice.number(in: 0...nodes - 1)), after: hold)
    }
    length = hold + dice.number(in: 500...2_500)
  }

  // MARK: Disks

  /// The power goes in the middle of a write, and often again right after, when what the first loss has
  /// left was only seen and not made durable.
  mutating func playPower(_ dice: inout ChanceSequence) {
    let place = dice.happens(percent: 50) ? Plan.anyone : dice.number(in: 0...nodes - 1)
    let moment = dice.pick(
      [
        Aim.Moment.state, .state, .state, .group, .group, .truncation, .installation, .compaction,
        .snapshot,
      ])
    // A write and its sync are a step each; a new segment has eight more before.
    let (powers, steps): ([PowerLoss], [Int]) =
      switch moment {
      case .state: ([.processOnly, .processOnly, .lost, .kept, .uneven], [0, 1, 1, 2, 3])
      case .group: ([.torn, .torn, .shredded, .uneven, .processOnly], [1, 1, 4, 9, 9, 12])
      default: (PowerLoss.allCases, Array(0...9))
      }
    let crash = Fault.crash(
      machine: Plan.anyone, dice.pick(powers), step: dice.pick(steps),
      down: dice.pick([20, 20, 300]))
    add(.ambush(machine: place, moment, skip: dice.number(in: 0...2), crash))
    if dice.happens(percent: 70) {
      // In the middle of the start, or at its end.
      let again = Fault.crash(
        machine: Plan.anyone, dice.pick([.lost, .lost, .lost, .torn, .shredded, .uneven]),
        step: dice.pick([dice.number(in: 0...14), 50]), down: dice.pick([20, 300]))
      add(.ambush(machine: place, .start, skip: 0, again), after: 1)
    }
    // Something that makes such moments.
    if dice.happens(percent: 50) || moment == .group {
      add(
        .slowDisk(
          machine: place == Plan.anyone ? dice.pick([Plan.follower, Plan.leader]) : place,
          factor: dice.pick([10, 100]), duration: timeouts(5...30, &dice)), after: 5)
    }
    switch dice.number(in: 0...3) {
    case 0:
      add(.isolate(machine: Plan.leader, .both, duration: timeouts(12...30, &dice)), after: 20)
    case 1, 2: add(.transfer(machine: dice.number(in: 0...nodes - 1)), after: 20)
    default:
      add(
        .isolate(machine: Plan.follower, .both, duration: timeouts(12...60, &dice)), after: 20)
    }
    length = dice.number(in: 400...1_800)
  }

  /// One node is away while the others go on; then the log of one of them rots, the other one falls
  /// silent, and the first is back.
  mutating func playRot(_ dice: inout ChanceSequence) {
    let hold = timeouts(15...40, &dice)
    // With the one whose log rots these are a quorum.
    add(.maroon(machine: Plan.laggard, with: company, duration: hold))
    let end = hold - 30
    add(
      .rot(
        machine: Plan.follower, dice.pick([.flip, .zero]), place: dice.number(in: 0...99_999),
        down: dice.number(in: 5...50)), after: end)
    add(.isolate(machine: Plan.leader, .both, duration: timeouts(25...50, &dice)), after: end + 1)
    length = hold + dice.number(in: 3_000...6_000)
  }
}
