package import KeyValueStore

/// What came of a write.
package struct WriteResult: Hashable, Sendable {
  /// The store's revision after the write.
  package let revision: Revision
  /// The revision that the key had before; `nil` if there was no such key.
  package let previousRevision: Revision?
  /// The leader that committed it, `host:port`.
  package let servedBy: String
  package let term: UInt64
  /// From the call to the answer, with every attempt and pause.
  package let durationNanoseconds: UInt64
}

/// What a read found.
package struct GetResult: Hashable, Sendable {
  /// `nil` if there is no such key.
  package let entry: KeyValueEntry?
  /// The store's revision that the answer shows.
  package let revision: Revision
  package let consistency: ReadConsistency
  /// For a stale answer: how long before it the node last knew that it had everything committed.
  /// `nil` if it never has since it started.
  package let ageMilliseconds: UInt64?
  /// The node that answered, `host:port`.
  package let servedBy: String
  /// Whether that node led when it answered.
  package let servedByLeader: Bool
  package let durationNanoseconds: UInt64
}

/// One page of a listing.
package struct ListResult: Hashable, Sendable {
  /// In key order.
  package let entries: [KeyValueEntry]
  /// Whether more keys follow; list again after the last key of this page.
  package let more: Bool
  package let revision: Revision
  package let consistency: ReadConsistency
  /// As in `GetResult`.
  package let ageMilliseconds: UInt64?
  /// The node that answered, `host:port`.
  package let servedBy: String
  /// Whether that node led when it answered.
  package let servedByLeader: Bool
  package let durationNanoseconds: UInt64
}

/// How new what a read shows has to be.
package enum ReadConsistency: Hashable, Sendable {
  /// The answer contains every write that was acknowledged before the read began.
  case linearizable
  /// The answer is what the most up-to-date node's log says; it needs no quorum. With a least
  /// revision it is what a node has applied, once that revision is part of it.
  case stale
}
