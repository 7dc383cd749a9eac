/// The operations of a history in the order of their revisions, run on a model of the store.
///
/// While it explores, not every write of unknown outcome has its place. What only such a write can
/// explain is then noted rather than reported: a key that is gone, a version that has grown.
struct WitnessReplay {
  /// A write that must have happened at one of a range of revisions.
  struct Missing {
    let key: Int
    let isPut: Bool
    let revisions: ClosedRange<UInt64>
    /// The operation that shows it.
    let witness: Int
    /// The write whose effect is gone; -1 if a put is missing.
    let lost: Int
  }

  /// Revisions within which writes on a key may be that nobody could see.
  struct Blindspot {
    let key: Int
    let revisions: ClosedRange<UInt64>
    /// Whether a put in it changes nothing that anybody has seen, whatever else is there.
    let isSafe: Bool
    var isOpen = true
  }

  /// What is known of a key at the revision that the replay has come to.
  private struct State {
    var createRevision: UInt64 = 0
    /// 0 while there is no such key.
    var modRevision: UInt64 = 0
    var version: UInt64 = 0
    var writer = -1
    /// Between which revisions puts may be that nobody has named, since the version was last seen.
    var doubt: ClosedRange<UInt64>?
    /// The blind spots since the version was last seen.
    var blindspots: [Int] = []

    var isPresent: Bool { modRevision > 0 }
  }

  private let checker: WitnessChecker
  private let explores: Bool
  private var states: [State]
  private(set) var missing: [Missing] = []
  private(set) var blindspots: [Blindspot] = []
  /// The revision at which each key was last looked at by an answered operation.
  private(set) var lastSeen: [UInt64]

  /// Keys with deletions of unknown outcome.
  private let mayFlicker: Set<Int>
  private var revision: UInt64 = 0
  /// For each key, the revision at which the model and an answer first disagreed.
  private(set) var disagreements: [Int: UInt64] = [:]

  init(_ checker: WitnessChecker, explores: Bool) {
    self.checker = checker
    self.explores = explores
    mayFlicker = Set(
      checker.unplaced.filter { !checker.isPut($0) }.map { checker.keys.keyOfOperation[$0] })
    states = [State](repeating: State(), count: checker.keys.count)
    lastSeen = [UInt64](repeating: 0, count: checker.keys.count)
  }

  mutating func run(_ verdict: inout Verdict) {
    var next = 0
    let observations = checker.observations
    for revision in checker.changes.indices {
      self.revision = UInt64(revision)
      let change = checker.changes[revision]
      if change >= 0 { apply(change, UInt64(revision), &verdict) }
      while next < observations.count,
        let answer = checker.operation(observations[next]).answer,
        answer.revision == UInt64(revision)
      {
        observe(observations[next], answer, &verdict)
        next += 1
      }
    }
  }

  // MARK: Changes

  private mutating func apply(_ number: Int, _ revision: UInt64, _ verdict: inout Verdict) {
    let operation = checker.operation(number)
    let key = checker.keys.keyOfOperation[number]
    if let answer = operation.answer {
      reconcile(key, answer.previous ?? 0, number, revision, &verdict)
    } else {
      noteBlindspot(key, before: revision)
    }
    switch operation.action {
    case .put: put(key, number, revision, isKnown: operation.answer != nil, &verdict)
    case .delete:
      if !states[key].isPresent {
        disagree(
          "\(checker.described(number)) is taken to have made revision \(revision), but there was no "
            + "such key", [number], of: key, &verdict)
      }
      states[key] = State()
    case .get, .list: break
    }
    if operation.answer != nil { lastSeen[key] = revision }
  }

  private mutating func put(
    _ key: Int, _ number: Int, _ revision: UInt64, isKnown: Bool, _ verdict: inout Verdict
  ) {
    if !isKnown, checker.creating.contains(revision), states[key].isPresent {
      vanished(key, through: revision - 1, number, &verdict)
    }
    if !isKnown, states[key].isPresent, states[key].modRevision + 1 < revision {
      let low = states[key].doubt?.lowerBound ?? states[key].modRevision + 1
      states[key].doubt = low...(revision - 1)
    }
    if !states[key].isPresent {
      // Blind spots before the key was created stay as they are: no version counts them.
      states[key] = State(createRevision: revision)
    }
    states[key].modRevision = revision
    states[key].version += 1
    states[key].writer = number
  }

  private mutating func noteBlindspot(_ key: Int, before revision: UInt64) {
    let low = max(lastSeen[key], states[key].modRevision) + 1
    guard explores, low < revision else { return }
    states[key].blindspots.append(blindspots.count)
    blindspots.append(
      Blindspot(
        key: key, revisions: low...(revision - 1), isSafe: !checker.creating.contains(revision)))
  }

  /// Between two looks at a key that was not there, it may have come and gone.
  private mutating func stayedAbsent(_ key: Int, through last: UInt64) {
    guard explores, mayFlicker.contains(key), lastSeen[key] < last else { return }
    blindspots.append(Blindspot(key: key, revisions: (lastSeen[key] + 1)...last, isSafe: false))
  }

  /// What a write says about the key before it.
  private mutating func reconcile(
    _ key: Int, _ previous: UInt64, _ number: Int, _ revision: UInt64, _ verdict: inout Verdict
  ) {
    let held = states[key].modRevision
    guard held != previous else {
      if held == 0 { stayedAbsent(key, through: revision - 1) }
      return
    }
    if previous == 0 { return vanished(key, through: revision - 1, number, &verdict) }
    disagree(
      "\(checker.described(number)) was told that the key had revision \(previous) before; "
        + (held == 0 ? "there was no such key" : "it had \(held)"),
      [number] + (states[key].writer >= 0 ? [states[key].writer] : []), of: key, &verdict)
  }

  // MARK: Observations

  private mutating func observe(
    _ number: Int, _ answer: HistoryOperation.Answer, _ verdict: inout Verdict
  ) {
    let key = checker.keys.keyOfOperation[number]
    switch checker.operation(number).action {
    case .put: break
    case .delete: compare(key, nil, number, answer.revision, &verdict)
    case .get:
      if answer.entries.count > 1
        || answer.entries.first.map({ $0.key != checker.keys.keys[key] })
          ?? false
      {
        disagree("\(checker.described(number)) shows another key", [number], of: nil, &verdict)
      } else {
        compare(key, answer.entries.first, number, answer.revision, &verdict)
      }
    case .list(let prefix, let after, let limit):
      var next = 0
      for key in checker.keys.covered(prefix: prefix, after: after, answer: answer) {
        if next < answer.entries.count, answer.entries[next].key == checker.keys.keys[key] {
          compare(key, answer.entries[next], number, answer.revision, &verdict)
          next += 1
        } else {
          compare(key, nil, number, answer.revision, &verdict)
        }
      }
      if next < answer.entries.count || limit > 0 && answer.entries.count > limit {
        disagree(
          "\(checker.described(number)) shows keys that it should not, or not in their order",
          [number], of: nil, &verdict)
      }
    }
  }

  private mutating func compare(
    _ key: Int, _ entry: HistoryEntry?, _ number: Int, _ revision: UInt64,
    _ verdict: inout Verdict
  ) {
    defer { lastSeen[key] = revision }
    guard let entry else {
      if states[key].isPresent {
        vanished(key, through: revision, number, &verdict)
      } else {
        stayedAbsent(key, through: revision)
      }
      return
    }
    let state = states[key]
    guard state.isPresent, state.modRevision == entry.modRevision,
      state.createRevision == entry.createRevision,
      case .put(_, let value) = checker.operation(state.writer).action, value == entry.value
    else { return contradict(key, entry, number, &verdict) }
    if state.version != entry.version {
      guard explores, let doubt = state.doubt, entry.version > state.version,
        entry.version - state.version <= UInt64(doubt.count)
      else { return contradict(key, entry, number, &verdict) }
      for _ in state.version..<entry.version {
        missing.append(
          Missing(key: key, isPut: true, revisions: doubt, witness: number, lost: -1))
      }
      states[key].version = entry.version
    }
    if state.doubt != nil || !state.blindspots.isEmpty {
      states[key].doubt = nil
      for spot in state.blindspots { blindspots[spot].isOpen = false }
      states[key].blindspots = []
    }
  }

  private mutating func contradict(
    _ key: Int, _ entry: HistoryEntry, _ number: Int, _ verdict: inout Verdict
  ) {
    let state = states[key]
    let held =
      state.isPresent
      ? "the store held what \(checker.described(state.writer)) wrote, created "
        + "\(state.createRevision), changed \(state.modRevision), version \(state.version)"
      : "the store held no such key"
    disagree(
      "\(checker.described(number)) shows \(entry.key.shown) = \(entry.value.shown), created "
        + "\(entry.createRevision), changed \(entry.modRevision), version \(entry.version); \(held)",
      [number] + (state.isPresent ? [state.writer] : []), of: key, &verdict)
  }

  /// A key is gone that was there: a deletion of unknown outcome must have happened.
  private mutating func vanished(
    _ key: Int, through last: UInt64, _ number: Int, _ verdict: inout Verdict
  ) {
    let state = states[key]
    if explores, state.modRevision < last {
      missing.append(
        Missing(
          key: key, isPut: false, revisions: (state.modRevision + 1)...last, witness: number,
          lost: state.writer))
      blindspots.append(
        Blindspot(key: key, revisions: (state.modRevision + 1)...last, isSafe: false))
    } else {
      disagree(
        "\(checker.described(number)) found no such key, but \(checker.described(state.writer)) had "
          + "written it at revision \(state.modRevision)", [state.writer, number], of: key, &verdict
      )
    }
    states[key] = State()
  }

  /// In the proof, a disagreement says only that unknown writes were not placed well.
  private mutating func disagree(
    _ description: String, _ operations: [Int], of key: Int?, _ verdict: inout Verdict
  ) {
    if let key, disagreements[key] == nil { disagreements[key] = revision }
    if explores {
      verdict.report(.wrongAnswer, description, operations)
    } else {
      verdict.leaveUndecided(
        "writes of unknown outcome could not all be placed: \(description)")
    }
  }
}
