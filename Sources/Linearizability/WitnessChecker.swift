/// Checks a history by the order that the store itself claims: its revisions.
///
/// Every change of the store has a revision of its own and every answer names one, so there is only
/// one order to look at: by revision, the change before those who saw it, and those by when they
/// asked. If the operations in that order give on a model of the store the answers that clients were
/// given, and no operation stands before one that had ended when it began, then the order is a witness:
/// the history is linearizable (Herlihy and Wing 1990, §2), across all keys at once. This needs one
/// sort and one sweep, so that histories of a million operations are checked whole.
///
/// A write of unknown outcome has no revision. It is placed by what others saw: a read of its value, a
/// later write that names the revision before it, a key that is gone, a version that has grown. Revisions
/// that nobody saw are given to such writes as are left. So a pass always rests on a complete order
/// that was replayed; a violation always on something that no placement explains; and the rest, which is
/// rare, is said to be undecided.
///
/// Reads that were asked for a minimum revision show the store as it was at some revision, none below; they
/// have their place in the order, though not in time. Stale reads take no part: they are held only to show
/// values that somebody wrote.
package struct WitnessChecker {
  let history: History
  let keys: KeyTable
  var verdict = Verdict()

  /// The greatest revision that any answer names.
  var revisionMax: UInt64 = 0
  /// The write that made each revision, by its operation number; -1 where it is not known. The
  /// revision 0 is the empty store.
  var changes: [Int] = []
  /// The answered operations that changed nothing, by revision and then by when they were asked for.
  var observations: [Int] = []
  /// Revisions of puts of unknown outcome that are known to have created their key.
  var creating: Set<UInt64> = []
  /// Revisions of which it is known what kind of write on which key made them, but not which one.
  var demands: [Int: Demand] = [:]
  /// The writes of unknown outcome that have no revision yet, in the order in which they were asked
  /// for.
  var unplaced: [Int] = []

  /// What must have been written at a revision, and the operation that shows it.
  struct Demand {
    let key: Int
    let isPut: Bool
    let witness: Int
  }

  package static func check(_ history: History) -> Verdict {
    var checker = WitnessChecker(history: history, keys: KeyTable(history))
    checker.run()
    return checker.verdict
  }

  private init(history: History, keys: KeyTable) {
    self.history = history
    self.keys = keys
  }

  private mutating func run() {
    checkReadsOutsideTheOrder()
    guard placeAcknowledged() else { return }
    placeByWhatWasSeen()
    guard verdict.violationCount == 0 else { return checkRealTime() }
    var exploration = WitnessReplay(self, explores: true)
    exploration.run(&verdict)
    guard verdict.violationCount == 0 else { return checkRealTime() }
    let isComplete =
      exploration.missing.isEmpty && !changes.dropFirst().contains(-1) && demands.isEmpty
    if !isComplete { fillGaps(exploration) }
    checkRealTime()
    // With nothing to fill in, the exploration was the proof.
    guard verdict.passes, !isComplete else { return }
    var proof = WitnessReplay(self, explores: false)
    proof.run(&verdict)
  }

  func operation(_ number: Int) -> HistoryOperation { history.operations[number] }

  /// No operation may stand behind one that was asked for only after it had been answered.
  private mutating func checkRealTime() {
    var latest: (invokedAt: UInt64, number: Int) = (0, -1)
    var latestChange = latest
    func look(_ checker: inout WitnessChecker, at number: Int, isChange: Bool = false) {
      let operation = checker.operation(number)
      let isTimely = operation.consistency == .linearizable
      // One that may be old shows no more than that what it has seen had been asked for.
      let before = isTimely ? latest : latestChange
      if operation.returnedAt < before.invokedAt {
        checker.verdict.report(
          .realTime,
          "\(checker.described(number)) was answered at \(operation.returnedAt) ns, but stands "
            + "behind \(checker.described(before.number)), which was asked for only at "
            + "\(before.invokedAt) ns", [before.number, number])
      }
      if isTimely, operation.invokedAt > latest.invokedAt { latest = (operation.invokedAt, number) }
      if isChange, operation.invokedAt > latestChange.invokedAt {
        latestChange = (operation.invokedAt, number)
      }
    }
    var next = 0
    for revision in changes.indices {
      if changes[revision] >= 0, demands[revision] == nil {
        look(&self, at: changes[revision], isChange: true)
      }
      while next < observations.count,
        operation(observations[next]).answer?.revision == UInt64(revision)
      {
        look(&self, at: observations[next])
        next += 1
      }
    }
  }

  /// An operation in a sentence: its number, who did it, what it was.
  func described(_ number: Int) -> String { history.described(number) }
}

extension History {
  func described(_ number: Int) -> String {
    let operation = operations[number]
    let revision = operation.answer.map { " at revision \($0.revision)" } ?? ""
    let what =
      switch operation.action {
      case .put(let key, let value): "put \(key.shown) = \(value.shown)"
      case .delete(let key): "delete \(key.shown)"
      case .get(let key): "get \(key.shown)"
      case .list(let prefix, let after, let limit):
        "list \(prefix.shown)*" + (after.isEmpty ? "" : " after \(after.shown)")
          + (limit == 0 ? "" : " up to \(limit)")
      }
    return "operation \(number) (client \(operation.client), \(what)\(revision))"
  }
}
