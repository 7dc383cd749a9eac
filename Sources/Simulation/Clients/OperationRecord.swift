import KeyValueStore
import RaftCore

/// One operation of a client, from when it was begun to what came of it.
struct OperationRecord {
  /// What was asked of the store.
  enum Kind: UInt8 {
    case put, delete, get, staleGet, list
    /// As stale as it may be, but no older than a revision.
    case leastGet

    var isWrite: Bool { self == .put || self == .delete }
    /// Whether it may be answered from a state that is not the newest.
    var isStale: Bool { self == .staleGet || self == .leastGet }
  }

  /// What the client may believe of it.
  enum Outcome: Equatable {
    /// Nobody knows, and perhaps nobody ever will.
    case unknown
    case done
    /// It had no effect, and never will have.
    case failed
  }

  let client: Int
  let kind: Kind
  let key: [UInt8]
  /// What is written; every value is written once only.
  let value: [UInt8]
  let invokedAt: UInt64
  /// The highest index that anybody had an answer from when this began.
  var floor: LogIndex
  /// What it is called in the log, since it went under a number in its client's present session.
  private(set) var identity: RequestIdentity?
  /// What it was called in sessions before that, which nobody can take back out of the log.
  private(set) var formerIdentities: [RequestIdentity] = []
  var returnedAt: UInt64 = .max
  var outcome = Outcome.unknown
  /// Where in the log the answer says that it was executed or read.
  var index = LogIndex.zero
  var revision = Revision.zero
  var previous: Revision?
  var entries: [KeyValueEntry] = []
  /// The revision that a `leastGet` has asked for.
  var least = Revision.zero
  /// What a stale read was answered with, besides the entries.
  var stale: ReadAnswer?

  /// All of them.
  var identities: [RequestIdentity] { formerIdentities + (identity.map { [$0] } ?? []) }

  /// It goes under another number from now on.
  mutating func isNumbered(_ identity: RequestIdentity) {
    if let former = self.identity { formerIdentities.append(former) }
    self.identity = identity
  }

  /// Whether it asks for just that.
  func asks(for operation: Operation) -> Bool {
    switch operation {
    case .put(let key, let value): kind == .put && self.key == key && self.value == value
    case .delete(let key): kind == .delete && self.key == key
    }
  }
}
