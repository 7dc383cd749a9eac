/// Checks a history without believing a word of what the store says about order: it looks only at
/// which values were written and seen, and when.
///
/// Linearizability is local (Herlihy and Wing 1990, §3.3), so each key is searched alone, a listing
/// counting as one read of every key that it covers. The search is Wing and Gong's with Lowe's memory of
/// the configurations that were visited, in Lowe's just-in-time form ("Testing for linearizability",
/// 2017, §5): it walks through the key's calls and returns in the order of time, keeps the set of all
/// configurations (the key's value, and which of the pending operations have taken effect), and lets an
/// operation take effect only when some return demands it.
///
/// It is lenient where that saves a search without end, so that a violation is always one:
/// - a put of unknown outcome whose value nobody saw is left out;
/// - a deletion of unknown outcome may take effect any number of times once it was asked for;
/// - a pending read takes effect as soon as its value is there, which never spoils another order.
package struct SearchChecker {
  /// Bounds beyond which a key is left undecided rather than searched.
  package struct Limits: Hashable, Sendable {
    /// Configurations held at once for one key.
    package var configurationsMax = 200_000
    /// Configurations visited for one key in all.
    package var visitsMax = 50_000_000

    package init() {}
  }

  package static func check(_ history: History, limits: Limits = Limits()) -> Verdict {
    var verdict = Verdict()
    let keys = KeyTable(history)
    let calls = KeyCalls.all(of: history, keys, &verdict)
    for (key, calls) in calls.enumerated() {
      var search = KeySearch(calls, limits)
      switch search.run() {
      case .explained: break
      case .noOrder(let number):
        verdict.report(
          .noOrder,
          "no order of the operations on \(keys.keys[key].shown) explains \(history.described(number))",
          [number])
      case .tooMany(let reason):
        verdict.leaveUndecided("\(keys.keys[key].shown): \(reason)")
      }
    }
    return verdict
  }
}

/// What happened to one key, in the order of time.
struct KeyCalls {
  /// What a call did to the key, or saw of it. Values are numbered.
  enum Effect: Hashable {
    case write(Int32)
    case read(Int32)
    /// A deletion that may take effect whenever it likes.
    case deleteAtWill
  }

  /// A call, with its effect and the time within which that took place.
  struct Call {
    let effect: Effect
    let invokedAt: UInt64
    let returnedAt: UInt64
    /// The operation's number in the history.
    let number: Int
  }

  /// A key's value when there is no such key.
  static let absent: Int32 = 0

  private(set) var calls: [Call] = []

  /// The calls on each key of the table. Reports values that nobody wrote.
  static func all(of history: History, _ keys: KeyTable, _ verdict: inout Verdict) -> [KeyCalls] {
    var values: [HistoryOperation.Action: Int32] = [:]
    var seen: Set<Int32> = []
    for operation in history.operations {
      if case .failed = operation.outcome { continue }
      guard case .put = operation.action, values[operation.action] == nil else { continue }
      values[operation.action] = Int32(values.count + 1)
    }
    var all = [KeyCalls](repeating: KeyCalls(), count: keys.count)
    func add(_ effect: Effect, _ key: Int, _ number: Int) {
      let operation = history.operations[number]
      all[key].calls.append(
        Call(
          effect: effect, invokedAt: operation.invokedAt, returnedAt: operation.returnedAt,
          number: number))
    }
    func value(of entry: HistoryEntry?, _ number: Int) -> Int32? {
      guard let entry else { return absent }
      guard let value = values[.put(key: entry.key, value: entry.value)] else {
        verdict.report(
          .unwrittenValue,
          "\(history.described(number)) shows \(entry.key.shown) = \(entry.value.shown), which "
            + "nobody wrote, or of which the writer was told that it was not written", [number])
        return nil
      }
      seen.insert(value)
      return value
    }
    for (number, operation) in history.operations.enumerated()
    where operation.consistency == .linearizable {
      guard let answer = operation.answer else { continue }
      verdict.operationCount += 1
      let key = keys.keyOfOperation[number]
      switch operation.action {
      case .put: add(.write(values[operation.action] ?? absent), key, number)
      case .delete: add(.write(absent), key, number)
      case .get:
        if let value = value(of: answer.entries.first, number) { add(.read(value), key, number) }
      case .list(let prefix, let after, _):
        var next = 0
        for key in keys.covered(prefix: prefix, after: after, answer: answer) {
          let isShown =
            next < answer.entries.count && answer.entries[next].key == keys.keys[key]
          if let value = value(of: isShown ? answer.entries[next] : nil, number) {
            add(.read(value), key, number)
          }
          if isShown { next += 1 }
        }
      }
    }
    for (number, operation) in history.operations.enumerated() where operation.isUnknown {
      let key = keys.keyOfOperation[number]
      switch operation.action {
      case .put:
        guard let value = values[operation.action], seen.contains(value) else { continue }
        add(.write(value), key, number)
      case .delete: add(.deleteAtWill, key, number)
      case .get, .list: break
      }
    }
    return all
  }
}
