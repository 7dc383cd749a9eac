/// A way to concentrate trouble on one weak point. The mistakes that hide longest show only after a
/// sequence of events, none of which is rare, and all of which together are: a seed with a theme plays
/// such sequences, each with other numbers, over and over. More than half of all seeds have one.
enum Theme: CaseIterable {
  /// Leaders that fall right after they have appended something, with logs that grow entry by entry
  /// (paper §5.4.2, Figure 8).
  case earlierTerms
  /// Members that change in the middle of partitions (thesis §4).
  case membership
  /// Answers that come when they are none any more.
  case lateAnswers
  /// Leaders that hear of former times and do not know that they are over (thesis §6.4.1).
  case leases
  /// Small snapshots, taken all the time, and followers that need them.
  case snapshots
  /// Power that goes in the middle of what a disk does, and goes again.
  case power
  /// Damage to one log while another one is behind.
  case rot
  /// Leaders that change members one after the other, and have committed nothing (Ongaro's correction
  /// of 2015 to thesis §4.1).
  case rivals

  /// The theme of a seed, if it has one.
  init?(_ dice: inout ChanceSequence) {
    guard dice.happens(percent: 50) else {
      guard dice.happens(percent: 15) else { return nil }
      self = .rivals
      return
    }
    // Members change in more ways than anything else.
    self = dice.pick([
      .earlierTerms, .membership, .lateAnswers, .leases, .snapshots, .power, .rot, .membership,
    ])
  }

  /// Changes the numbers so that the theme can be played.
  func adjust(_ knobs: inout Knobs, _ dice: inout ChanceSequence) {
    knobs.spares = 0
    knobs.seconds = dice.pick([30, 40, 60])
    // Who keeps a majority from understanding anything at all hides the rest.
    knobs.lossPerMille = min(knobs.lossPerMille, 5)
    switch self {
    case .earlierTerms:
      knobs.nodes = dice.pick([3, 3, 4, 5, 5])
      knobs.batchBytes = 64
      knobs.inFlight = dice.pick([1, 1, 3])
      knobs.snapshotLogBytes = dice.pick([3_000, 67_108_864, 67_108_864])
      knobs.readPercent = 10
    case .membership:
      // Where halves of an even number are one short of a majority, one change is enough.
      knobs.nodes = dice.pick([4, 4, 4, 4, 5, 5, 5, 6, 7])
      knobs.impatiencePercent = dice.pick([25, 100, 100])
      knobs.togetherPercent = dice.pick([0, 50, 100])
      knobs.snapshotLogBytes = dice.pick([300, 3_000, 67_108_864])
      knobs.trailingLogBytes = dice.pick([0, 500])
      knobs.promotionLag = 128
      knobs.operationsPerSecond = 28
    case .lateAnswers:
      knobs.nodes = dice.pick([3, 4, 5, 5, 5])
      knobs.reorders = 1
      knobs.stragglerPerMille = dice.pick([0, 20, 150])
      knobs.duplicatePerMille = dice.pick([0, 100, 300])
      knobs.readPercent = dice.pick([10, 40])
      knobs.snapshotLogBytes = 67_108_864
    case .leases:
      knobs.nodes = dice.pick([3, 4, 5, 5])
      knobs.leases = 1
      // A lease that lasts from one heartbeat to the next, and elections that not all take part in.
      if dice.happens(percent: 50) {
        knobs.tickMilliseconds = 10
        knobs.heartbeatTicks = 5
        knobs.electionTicksMin = 15
        knobs.electionTicksMax = dice.pick([30, 60])
      }
      knobs.lossPerMille = 0
      knobs.stragglerPerMille = 0
      knobs.driftPerMille = dice.pick([0, 20, 200])
      knobs.readPercent = dice.pick([40, 70])
      knobs.operationsPerSecond = 150
      knobs.seconds = 30
      // Those who follow a leader of old say how old their state is.
      knobs.stalePercent = dice.pick([5, 20])
    case .snapshots:
      knobs.nodes = dice.pick([3, 3, 4, 5])
      knobs.seconds = dice.pick([20, 30])
      knobs.snapshotLogBytes = dice.pick([300, 300, 1_000])
      knobs.trailingLogBytes = dice.pick([0, 0, 0, 500])
      knobs.snapshotChunkBytes = dice.pick([100, 262_144, 262_144])
      // Each snapshot is overtaken soon.
      knobs.operationsPerSecond = dice.pick([32, 120, 120])
      knobs.readPercent = dice.pick([10, 40])
      knobs.duplicatePerMille = dice.pick([0, 100, 300])
      knobs.stragglerPerMille = dice.pick([0, 20, 100])
    case .power:
      knobs.nodes = dice.pick([3, 3, 4, 5])
      knobs.segmentKilobytes = dice.pick([4, 4, 4, 16])
      knobs.readPercent = 10
      knobs.snapshotLogBytes = dice.pick([300, 3_000, 30_000])
      knobs.trailingLogBytes = dice.pick([0, 500])
      knobs.valueBytes = dice.pick([16, 400, 2_000, 2_000])
      // Who missed an election learns of it together with what came after.
      knobs.lossPerMille = dice.pick([0, 30, 100])
      // A piece that is lost is missed after fifty ticks: a snapshot of a thousand pieces would take
      // longer than any rest.
      if knobs.lossPerMille > 0 { knobs.snapshotChunkBytes = 262_144 }
    case .rot:
      knobs.nodes = dice.pick([3, 3, 5])
      knobs.segmentKilobytes = dice.pick([64, 256])
      knobs.snapshotLogBytes = 67_108_864
    case .rivals:
      knobs.nodes = 4
      knobs.impatiencePercent = 100
      // Each leader changes one member, and not the same one.
      knobs.togetherPercent = 0
      knobs.snapshotLogBytes = dice.pick([3_000, 67_108_864])
      knobs.promotionLag = 128
      knobs.operationsPerSecond = 28
    }
  }
}

extension Plan {
  /// Plays a theme: its scenes, and of the other faults some, or none.
  mutating func play(_ theme: Theme, _ dice: inout ChanceSequence) {
    let kept = dice.pick([0, 0, 20, 50])
    actions = actions.filter { $0.at < knobs.seconds * 1_000 && dice.happens(percent: kept) }
    var at = 2_000
    while at < knobs.seconds * 1_000 - 1_000 {
      let (scene, length) = theme.scene(at: at, knobs, &dice)
      actions += scene
      at += length
    }
    actions.sort { $0.at < $1.at }
  }
}
