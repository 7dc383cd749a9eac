import RaftCore

/// A cluster with its clients, its network and its faults, in one thread and in virtual time.
///
/// The nodes in it are the production code: `Replica`, `RaftStorage`, the key-value machine, and what
/// clients and proxies decide. The world is all of the shells around them: it moves messages, writes
/// batches, lets clocks tick, and carries out a plan. The same plan gives the same run, event by
/// event.
///
/// ```
///   plan ──► events ──► nodes, clients ──► actions ──► events …
///                            │
///                            ▼
///                  oracle: what must never be
/// ```
package final class World {
  package let plan: Plan
  let knobs: Knobs
  let chance: Chance
  private(set) var now: UInt64 = 0
  private var queue = EventQueue()
  private let story: Story?

  let machines: [Machine]
  let clients: [Client]
  let proxies: [SimulatedProxy]
  var network: Network
  var oracle = Oracle()
  var steward = Steward()
  /// What nodes had promised whose disks were lost for good: their word may still be on its way.
  var ghosts: [NodeID: DurableLog] = [:]
  var report: RunReport
  /// Faults that last, with the machine that was meant.
  var lasting: [Int: Fault] = [:]
  /// Faults that wait for their moment, and those whose moment has come.
  var ambushes: [Ambush] = []
  var sprung: [Fault] = []
  /// When messages between nodes were on their way for long.
  var longTransits: [Range<UInt64>] = []
  /// Every fault is over, and everything that can run does.
  var isCalm = false
  /// How long it takes then at most until a quorum has what is committed.
  var calmCatchUp: UInt64 = 0
  /// And until everybody has.
  var calmCatchUpOfAll: UInt64 = 0
  var isClosing = false
  /// What a process does now it does in the moment of its death: nobody hears of it.
  var isDying = false

  package init(plan: Plan, story: Story? = nil) {
    self.plan = plan
    self.story = story
    knobs = plan.knobs
    chance = Chance(seed: plan.seed)
    network = Network(knobs: plan.knobs, chance: chance)
    report = RunReport(plan: plan)
    machines = Self.machines(knobs, chance)
    clients = (0..<knobs.clients).map { [knobs, chance] in
      Client(number: $0, knobs: knobs, chance: chance)
    }
    proxies = (0..<min(knobs.proxies, Network.firstClient - Network.firstProxy)).map {
      [knobs, chance] in
      SimulatedProxy(number: $0, settings: knobs.forwardingSettings, chance: chance)
    }
    setUp()
  }

  // MARK: Time

  /// Runs to the end, or to the first violation, or to a moment in nanoseconds, and tells what came of it.
  @discardableResult
  package func run(until end: UInt64 = .max) -> RunReport {
    // How long the rest lasts shows when the faults end.
    step(through: min(end, knobs.chaosEnd))
    var last = min(end, restEnd)
    step(through: last)
    // A slow network takes its time to bring everybody up to date.
    while end >= restEnd, !hasComeToRest, last < min(end, restEnd + patience) {
      last += 1_000_000_000
      step(through: last)
    }
    if report.violation == nil, end >= restEnd { checkTheEnd() }
    report.simulatedNanoseconds = now
    return report
  }

  private func step(through last: UInt64) {
    var event = Event.none
    while report.violation == nil, let time = queue.takeNext(through: last, into: &event) {
      now = time
      report.eventCount += 1
      handle(event)
      event = .none
    }
    if report.violation == nil { now = max(now, last) }
  }

  func at(_ time: UInt64, _ event: consuming Event) {
    queue.add(event, at: time)
  }

  func after(_ duration: UInt64, _ event: consuming Event) {
    queue.add(event, at: now + duration)
  }

  private func handle(_ event: Event) {
    report.mix(now)
    switch event {
    case .none: break
    case .tick(let machine, let life): tick(machine, life)
    case .wake(let machine, let life): wake(machine, life)
    case .message(let envelope): deliver(envelope)
    case .packet(let packet): deliver(packet)
    case .written(let machine, let life): written(machine, life)
    case .snapshotStep(let machine, let life): snapshotStep(machine, life)
    case .request(let request, let place): arrive(request, at: place)
    case .proxyTick(let proxy): tick(proxies[proxy - Network.firstProxy])
    case .startProxy(let proxy): start(proxies[proxy - Network.firstProxy])
    case .report(let report, let proxy): arrive(report, at: proxies[proxy - Network.firstProxy])
    case .announce: announceAll()
    case .start(let machine): start(machines[machine])
    case .revisionOverdue(let machine, let life, let tag): revisionOverdue(tag, machine, life)
    case .reply(let reply, let caller): arrive(reply, at: caller)
    case .think(let client, let lane): begin(lane, of: clients[client])
    case .resume(let client): resume(clients[client])
    case .release(let client, let pause): release(pause, of: clients[client])
    case .giveUp(let client, let lane, let operation):
      giveUp(operation, lane, of: clients[client])
    case .operate: operate()
    case .audit: audit()
    case .fault(let index): commit(plan.actions[index].fault, index)
    case .mend(let index): mend(index)
    case .sprung(let number): commit(sprung[number], plan.actions.count + number)
    case .chaosEnds: endChaos()
    }
  }

  // MARK: What people see

  /// Something must never happen, and has.
  func violate(
    _ text: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line
  ) {
    guard report.violation == nil else { return }
    let violation = text()
    report.violation = violation
    report.check = "\(file):\(line)"
    report.violationAt = now
    tell("VIOLATION: \(violation)")
  }

  func tell(_ text: @autoclosure () -> String) {
    story?.tell(text(), at: now)
  }

  // MARK: Setting up

  private static func machines(_ knobs: Knobs, _ chance: Chance) -> [Machine] {
    let drift = UInt64(knobs.driftPerMille)
    return (0..<knobs.machines).map { place in
      let perMille = 1_000 - drift + chance.number(below: 2 * drift + 1, .node, 77, UInt64(place))
      return Machine(place: place, tick: knobs.tick * perMille / 1_000)
    }
  }

  private func setUp() {
    if !proxies.isEmpty { at(100_000_000, .announce) }
    for machine in machines.prefix(knobs.nodes) {
      at(UInt64(machine.place) * 1_000_000, .start(machine: machine.place))
    }
    for (index, action) in plan.actions.enumerated() where action.time < knobs.chaosEnd {
      at(action.time, .fault(index))
    }
    at(knobs.chaosEnd, .chaosEnds)
    at(20_000_000, .operate)
    at(5_000_000_000, .audit)
    for client in clients {
      for lane in client.lanes.indices {
        let delay = chance.number(below: 500_000_000, .think, client.place(of: lane), 0)
        at(500_000_000 + delay, .think(client: client.number, lane: lane))
      }
    }
  }
}
