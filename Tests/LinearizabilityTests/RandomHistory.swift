import Linearizability
import TestSupport

/// A history such as many clients of an honest store would have, or of one that commits a crime.
struct RandomHistory {
  enum Crime: CaseIterable {
    /// A read answers from a state that was over when it was asked.
    case staleRead
    /// A listing does.
    case staleList
    /// An acknowledged write is forgotten at once, and its revision is given again.
    case lostWrite
    /// A write takes effect twice.
    case executedTwice
    /// A client is told that a write was not executed, which it was.
    case failedButExecuted
    /// A read shows a value that nobody wrote.
    case inventedValue
    /// A read shows a write before it was asked for.
    case fromTheFuture
    /// A write is told a wrong revision for what was there before.
    case wrongPrevious
    /// A listing leaves a key out.
    case keyLeftOut
  }

  var history = History()
  var log: [ExactlyOnceChecker.Change] = []
  /// Whether the crime was committed: it needs its opportunity.
  var isCommitted = false

  struct Mix {
    var operations = 400
    var clients = 6
    var keys = 5
    /// Of a hundred operations, how many the client never hears of.
    var unknownPercent = 8
    var failedPercent = 3
    var deletePercent = 15
  }

  private struct Planned {
    let client: UInt64
    let action: HistoryOperation.Action
    let invokedAt: UInt64
    /// When it takes effect; `nil` if it never does.
    let point: UInt64?
    let fate: Fate
    let returnedAt: UInt64
  }

  private enum Fate {
    case answered
    case unknown
    case failed
  }

  init(seed: UInt64, _ mix: Mix = Mix(), crime: Crime? = nil) {
    var random = SeededRandom(seed: seed)
    let plan = Self.plan(mix, &random)
    for planned in plan {
      history.invoke(planned.action, by: planned.client, at: planned.invokedAt)
    }
    run(plan, crime, &random)
  }

  private static func plan(_ mix: Mix, _ random: inout SeededRandom) -> [Planned] {
    var clocks = (0..<mix.clients).map { _ in random.next(below: 100) }
    return (0..<mix.operations).map { number in
      let client = Int(random.next(below: mix.clients))
      let key = Array("key/\(random.next(below: mix.keys))".utf8)
      let dice = Int(random.next(below: 100))
      let action: HistoryOperation.Action =
        if dice < 40 {
          .put(key: key, value: Array("value \(number)".utf8))
        } else if dice < 40 + mix.deletePercent {
          .delete(key: key)
        } else if dice < 90 {
          .get(key: key)
        } else if dice < 95 {
          .list(prefix: Array("key/".utf8), after: [], limit: 0)
        } else {
          .list(prefix: Array("key/".utf8), after: key, limit: 2)
        }
      let invokedAt = clocks[client] + random.next(below: 40)
      let point = invokedAt + random.next(below: 100)
      let returnedAt = point + random.next(below: 100)
      clocks[client] = returnedAt + 1
      let isWrite =
        switch action {
        case .put, .delete: true
        case .get, .list: false
        }
      let fateDice = Int(random.next(below: 100))
      let fate: Fate =
        !isWrite || fateDice >= mix.unknownPercent + mix.failedPercent
        ? .answered : fateDice < mix.unknownPercent ? .unknown : .failed
      // A write of unknown outcome takes effect soon, long after, or never.
      let effect: UInt64? =
        switch fate {
        case .answered: point
        case .failed: nil
        case .unknown:
          switch random.next(below: 3) {
          case 0: nil
          case 1: point
          default: point + random.next(below: 2_000)
          }
        }
      return Planned(
        client: UInt64(client), action: action, invokedAt: invokedAt, point: effect, fate: fate,
        returnedAt: returnedAt)
    }
  }

  private mutating func run(_ plan: [Planned], _ crime: Crime?, _ random: inout SeededRandom) {
    var store = ModelStore()
    var past: [(time: UInt64, store: ModelStore)] = [(0, store)]
    let order = plan.indices.filter { plan[$0].point != nil || plan[$0].fate == .failed }
      .sorted {
        (plan[$0].point ?? plan[$0].invokedAt, $0) < (plan[$1].point ?? plan[$1].invokedAt, $1)
      }
    let scene = order.count / 4 + Int(random.next(below: order.count / 2))
    for (position, number) in order.enumerated() {
      let planned = plan[number]
      let isDue = crime != nil && !isCommitted && position >= scene
      // Kept only where it is needed: a copy that lives makes the next change copy the log.
      let before = isDue ? store : ModelStore()
      var answer = HistoryOperation.Answer(revision: store.revision)
      if planned.fate == .failed {
        if isDue, crime == .failedButExecuted, case .put = planned.action {
          answer = store.apply(planned.action)
          isCommitted = true
        }
      } else {
        answer = store.apply(planned.action)
      }
      if isDue, let crime, planned.fate == .answered {
        commit(crime, planned, number, before, past, &store, &answer)
      }
      switch planned.fate {
      case .answered: history.complete(number, .ok(returnedAt: planned.returnedAt, answer))
      case .failed: history.complete(number, .failed(returnedAt: planned.returnedAt))
      case .unknown: break
      }
      if crime == .staleRead || crime == .staleList { past.append((planned.point ?? 0, store)) }
    }
    lookAtEverything(store, plan)
    log = store.log
  }

  /// The last read shows all that is there, as a harness would do.
  private mutating func lookAtEverything(_ store: ModelStore, _ plan: [Planned]) {
    var store = store
    let end = (plan.map { max($0.returnedAt, $0.point ?? 0) }.max() ?? 0) + 1
    let action = HistoryOperation.Action.list(prefix: [], after: [], limit: 0)
    let number = history.invoke(action, by: 99, at: end)
    history.complete(number, .ok(returnedAt: end + 1, store.apply(action)))
  }

  private mutating func commit(
    _ crime: Crime, _ planned: Planned, _ number: Int, _ before: ModelStore,
    _ past: [(time: UInt64, store: ModelStore)], _ store: inout ModelStore,
    _ answer: inout HistoryOperation.Answer
  ) {
    switch (crime, planned.action) {
    case (.staleRead, .get), (.staleList, .list):
      // The state of some time before the read was asked for, if its answer is another one.
      for (time, old) in past.reversed() where time < planned.invokedAt {
        var old = old
        let stale = old.apply(planned.action)
        guard stale.entries != answer.entries, history.acknowledges(after: time, planned.invokedAt)
        else { continue }
        answer = stale
        isCommitted = true
        return
      }
    case (.lostWrite, .put(let key, _)):
      store.loseLast(key, before: before.entries[key])
      isCommitted = true
    case (.executedTwice, .put):
      _ = store.apply(planned.action)
      isCommitted = true
    case (.inventedValue, .get) where !answer.entries.isEmpty:
      answer.entries[0].value += Array("!".utf8)
      isCommitted = true
    case (.fromTheFuture, .put(let key, let value)):
      // A read that had ended before the write was asked for has seen it.
      let entry = HistoryEntry(
        key: key, value: value, createRevision: answer.revision, modRevision: answer.revision,
        version: 1)
      guard before.entries[key] == nil, planned.invokedAt > 2 else { return }
      let read = history.invoke(.get(key: key), by: 98, at: planned.invokedAt - 2)
      history.complete(
        read,
        .ok(
          returnedAt: planned.invokedAt - 1,
          HistoryOperation.Answer(revision: answer.revision, entries: [entry])))
      isCommitted = true
    case (.wrongPrevious, .put) where (answer.previous ?? 0) > 1:
      answer.previous = answer.previous.map { $0 - 1 }
      isCommitted = true
    case (.keyLeftOut, .list) where answer.entries.count > 1:
      answer.entries.remove(at: 0)
      isCommitted = true
    case (.staleRead, _), (.staleList, _), (.lostWrite, _), (.executedTwice, _),
      (.failedButExecuted, _), (.inventedValue, _), (.fromTheFuture, _), (.wrongPrevious, _),
      (.keyLeftOut, _):
      break
    }
  }
}

extension History {
  /// Whether a change was acknowledged that took effect after `time` and was answered before `end`, so
  /// that a read asked for at `end` must see it.
  func acknowledges(after time: UInt64, _ end: UInt64) -> Bool {
    operations.contains { operation in
      guard case .put = operation.action, case .ok(let returnedAt, _) = operation.outcome else {
        return false
      }
      return operation.invokedAt > time && returnedAt < end
    }
  }
}
