// From a seed to a plan. Each seed switches on some kinds of trouble and leaves others out: a mix of
// everything keeps rare combinations from ever happening ("Swarm Testing", Groce et al., 2012).

extension Plan {
  /// The plan that a seed stands for.
  package init(ofSeed seed: UInt64) {
    self.init(seed: seed)
    var dice = ChanceSequence(Chance(seed: seed), .plan)
    knobs = Knobs(swarming: &dice)
    var themeDice = ChanceSequence(Chance(seed: seed), .theme)
    let theme = Theme(&themeDice)
    theme?.adjust(&knobs, &themeDice)
    var leastDice = ChanceSequence(Chance(seed: seed), .least)
    knobs.leastPercent = leastDice.pick([0, 0, 5, 10])
    var clientDice = ChanceSequence(Chance(seed: seed), .clientKind)
    knobs.swarmClients(&clientDice)
    var loadDice = ChanceSequence(Chance(seed: seed), .load)
    if loadDice.happens(percent: 3) { knobs.overload() }
    var nemesis = Nemesis(knobs: knobs, dice: dice)
    actions = nemesis.actions()
    if let theme { play(theme, &themeDice) }
    // Drawn apart, so that the other seeds stand for what they would without.
    var harmDice = ChanceSequence(Chance(seed: seed), .harm)
    if harmDice.happens(percent: 10) { harmDisks(&harmDice) }
    var strainDice = ChanceSequence(Chance(seed: seed), .strain)
    // Much more would keep a theme's scenes from their ends.
    if strainDice.happens(percent: theme == nil ? 70 : 25) { strain(&strainDice) }
    var boundsDice = ChanceSequence(Chance(seed: seed), .bounds)
    if boundsDice.happens(percent: 30) { knobs.narrow(&boundsDice) }
    var operatorDice = ChanceSequence(Chance(seed: seed), .operators)
    knobs.returnPercent = operatorDice.pick([0, 0, 5, 20])
  }
}

extension Knobs {
  fileprivate init(swarming dice: inout ChanceSequence) {
    self.init()
    nodes = dice.pick([1, 2, 3, 3, 3, 3, 4, 5, 5, 5, 7])
    spares = nodes < Plan.machinesMax && dice.happens(percent: 30) ? 1 : 0
    clients = dice.number(in: 1...6)
    proxies = dice.pick([0, 1, 2])
    seconds = dice.pick([60, 90, 120, 180])
    // The default pace, and the slower one of a cluster across cities.
    if dice.happens(percent: 80) {
      tickMilliseconds = 50
      heartbeatTicks = 2
      electionTicksMin = 6
      electionTicksMax = 12
    }
    leases = dice.happens(percent: 25) ? 1 : 0
    deadVoterTimeouts = dice.pick([0, 0, 3, 10])
    swarmNetwork(&dice)
    swarmDisks(&dice)
    swarmLimits(&dice)
    operationsPerSecond = dice.pick([28, 32, 40])
    keys = dice.pick([1, 3, 8, 30])
    readPercent = dice.pick([10, 40, 70])
    stalePercent = dice.pick([0, 5])
    deletePercent = dice.pick([0, 10, 20])
    listPercent = dice.pick([0, 5])
    valueBytes = dice.pick([8, 16, 100, 400])
    // Enough of them that an outage does not silence all.
    pipeline = max(dice.pick([1, 4, 8]), (23 + clients) / clients)
    timeoutMilliseconds = dice.pick([500, 1_000, 2_000])
    resendPerMille = dice.happens(percent: 30) ? dice.pick([10, 100, 500]) : 0
  }

  private mutating func swarmNetwork(_ dice: inout ChanceSequence) {
    driftPerMille = dice.pick([0, 0, 20, 200])
    burstMicroseconds = dice.pick([0, 0, 100, 2_000])
    latencyMicrosecondsMin = dice.pick([50, 200, 1_000])
    latencyMicrosecondsMax = latencyMicrosecondsMin * dice.pick([2, 10, 30])
    lossPerMille = dice.pick([0, 0, 5, 30, 100, 300])
    duplicatePerMille = dice.pick([0, 0, 10, 100])
    stragglerPerMille = dice.pick([0, 0, 2, 10])
    reorders = dice.number(in: 0...1)
    encodes = dice.happens(percent: 20) ? 1 : 0
    flipPerMille = encodes == 1 ? dice.pick([0, 1, 10]) : 0
  }

  private mutating func swarmDisks(_ dice: inout ChanceSequence) {
    syncMicrosecondsMin = dice.pick([50, 200, 1_000])
    syncMicrosecondsMax = syncMicrosecondsMin * dice.pick([2, 10, 50])
    segmentKilobytes = dice.pick([4, 16, 64, 256])
    ballastKilobytes = dice.pick([0, 4, 16])
    // The smallest, at which every second entry is followed by a snapshot, costs most of such a run.
    snapshotLogBytes = dice.pick([300, 3_000, 3_000, 30_000, 30_000, 67_108_864])
    trailingLogBytes = dice.pick([0, 500, 10_000])
    snapshotChunkBytes = dice.pick([100, 1_000, 262_144])
    // A piece that is lost is missed after fifty ticks: a snapshot of many pieces would take longer
    // than any rest.
    if lossPerMille >= 100 { snapshotChunkBytes = 262_144 }
  }

  fileprivate mutating func swarmClients(_ dice: inout ChanceSequence) {
    redirects = dice.pick([0, 1, 3, 3])
    directPercent = proxies > 0 ? dice.pick([0, 0, 30, 100]) : 0
    retryReserve = dice.pick([0, 1, 5, 100])
    admission = dice.pick([0, 1, 1, 8])
  }

  /// More is asked for than links and disks carry, all the time.
  fileprivate mutating func overload() {
    clients = max(clients, 5)
    pipeline = 8
    operationsPerSecond = 40
    readPercent = 10
    stalePercent = 0
    timeoutMilliseconds = 500
    latencyMicrosecondsMin = 1_000
    latencyMicrosecondsMax = 30_000
    lossPerMille = 300
    snapshotChunkBytes = 262_144
    syncMicrosecondsMin = 1_000
    syncMicrosecondsMax = 50_000
    batchBytes = 64
    inFlight = 1
    pendingProposals = 4_096
  }

  private mutating func swarmLimits(_ dice: inout ChanceSequence) {
    batchBytes = dice.pick([64, 1_000, 1_048_576, 1_048_576])
    inFlight = dice.pick([1, 3, 64, 64])
    sessions = dice.pick([3, 1_000, 1_000])
    pendingProposals = dice.pick([2, 4_096, 4_096])
    promotionLag = dice.pick([0, 3, 128])
  }
}
