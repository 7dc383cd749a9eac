/// What clients asked of the store and what came of it: the only thing that the checkers look at.
///
/// An operation is recorded when it is asked for, and again when its answer comes. One that is never
/// answered stays unknown, which is what it is.
///
/// The store is empty when a history begins, and every write to it is in the history.
package struct History: Hashable, Sendable {
  package private(set) var operations: [HistoryOperation]

  package init(_ operations: [HistoryOperation] = []) {
    self.operations = operations
  }

  /// Records that `client` asks for `action` at `time`, in nanoseconds of one clock that all clients
  /// share; returns the operation's number.
  @discardableResult
  package mutating func invoke(
    _ action: HistoryOperation.Action, by client: UInt64, at time: UInt64,
    consistency: HistoryOperation.Consistency = .linearizable
  ) -> Int {
    operations.append(
      HistoryOperation(
        client: client, action: action, consistency: consistency, invokedAt: time,
        outcome: .unknown))
    return operations.count - 1
  }

  /// Records what came of the operation of that number.
  package mutating func complete(_ number: Int, _ outcome: HistoryOperation.Outcome) {
    operations[number].outcome = outcome
  }
}

/// One request of one client.
package struct HistoryOperation: Hashable, Sendable {
  /// What a client asked for.
  package enum Action: Hashable, Sendable {
    /// No two puts of a history should carry the same value; the checkers then know which of them a
    /// read has seen.
    case put(key: [UInt8], value: [UInt8])
    case delete(key: [UInt8])
    case get(key: [UInt8])
    /// The keys that begin with `prefix`, after `after` (empty: from the first), at most `limit` of
    /// them (0: as many as the store likes).
    case list(prefix: [UInt8], after: [UInt8], limit: Int)
  }

  /// What was asked of a read.
  package enum Consistency: Hashable, Sendable {
    /// It shows every write that was acknowledged before it began. Writes are always so.
    case linearizable
    /// It may show an old state, or writes that were never acknowledged.
    case stale
    /// It may show an old state of the store, though none older than this revision.
    case atLeast(revision: UInt64)
  }

  /// What the client was told, and when.
  package enum Outcome: Hashable, Sendable {
    case ok(returnedAt: UInt64, Answer)
    /// It was certainly not executed, and never will be.
    case failed(returnedAt: UInt64)
    /// It may have been executed, or may yet be. A read that failed in whatever way is unknown too:
    /// it says nothing.
    case unknown
  }

  /// What the store answered.
  package struct Answer: Hashable, Sendable {
    /// The store's revision after a write; the one that a read shows.
    package var revision: UInt64
    /// For writes: the revision that the key had before; `nil` if there was no such key.
    package var previous: UInt64?
    /// For reads: what was found, in key order.
    package var entries: [HistoryEntry]
    /// For listings: whether the store has more.
    package var more: Bool
    /// The log index that the answer rests on, for people; 0 if it is not known.
    package var servedIndex: UInt64

    package init(
      revision: UInt64, previous: UInt64? = nil, entries: [HistoryEntry] = [], more: Bool = false,
      servedIndex: UInt64 = 0
    ) {
      self.revision = revision
      self.previous = previous
      self.entries = entries
      self.more = more
      self.servedIndex = servedIndex
    }
  }

  package var client: UInt64
  package var action: Action
  package var consistency: Consistency
  package var invokedAt: UInt64
  package var outcome: Outcome

  package init(
    client: UInt64, action: Action, consistency: Consistency = .linearizable, invokedAt: UInt64,
    outcome: Outcome
  ) {
    self.client = client
    self.action = action
    self.consistency = consistency
    self.invokedAt = invokedAt
    self.outcome = outcome
  }

  var answer: Answer? {
    if case .ok(_, let answer) = outcome { answer } else { nil }
  }

  /// When the answer was there; the end of time if it never was.
  var returnedAt: UInt64 {
    switch outcome {
    case .ok(let time, _), .failed(let time): time
    case .unknown: .max
    }
  }

  var isUnknown: Bool { outcome == .unknown }

  /// The one key that it is about.
  var key: [UInt8]? {
    switch action {
    case .put(let key, _), .delete(let key), .get(let key): key
    case .list: nil
    }
  }

  package var isWrite: Bool {
    switch action {
    case .put, .delete: true
    case .get, .list: false
    }
  }
}

/// A key as a read has shown it.
package struct HistoryEntry: Hashable, Sendable {
  package var key: [UInt8]
  package var value: [UInt8]
  package var createRevision: UInt64
  package var modRevision: UInt64
  package var version: UInt64

  package init(
    key: [UInt8], value: [UInt8], createRevision: UInt64, modRevision: UInt64, version: UInt64
  ) {
    self.key = key
    self.value = value
    self.createRevision = createRevision
    self.modRevision = modRevision
    self.version = version
  }
}
