package import ProgramSupport

/// Who answered, and how long it took from the client's side.
package struct Answerer: Hashable, Sendable {
  /// ``NodeRole/unknown`` if the answer does not say.
  package var role: NodeRole
  /// `host:port`.
  package var address: String
  package var duration: Duration

  package init(role: NodeRole, address: String, duration: Duration) {
    self.role = role
    self.address = address
    self.duration = duration
  }
}

/// A write that was committed.
package struct PutOutcome: Hashable, Sendable {
  /// The store's revision after the write.
  package var revision: UInt64
  /// The revision that the key had before; `nil` if the key is new.
  package var previousRevision: UInt64?
  /// The leader that committed the write.
  package var answerer: Answerer

  package init(revision: UInt64, previousRevision: UInt64?, answerer: Answerer) {
    self.revision = revision
    self.previousRevision = previousRevision
    self.answerer = answerer
  }
}

/// A deletion that was committed, be it of a key or of nothing.
package struct DeleteOutcome: Hashable, Sendable {
  /// The store's revision; it has not grown if there was no such key.
  package var revision: UInt64
  /// `nil` if there was no such key.
  package var previousRevision: UInt64?
  package var answerer: Answerer

  package init(revision: UInt64, previousRevision: UInt64?, answerer: Answerer) {
    self.revision = revision
    self.previousRevision = previousRevision
    self.answerer = answerer
  }
}

/// A key with its value and its history in short.
package struct StoredEntry: Hashable, Sendable {
  package var key: [UInt8]
  package var value: [UInt8]
  package var createRevision: UInt64
  package var modRevision: UInt64
  /// How often the key was written since it was created, from 1.
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

/// The latest writes may be missing from an answer.
package struct Staleness: Hashable, Sendable {
  /// How long ago the node that answered last knew that it had everything. `nil` if it never has
  /// since it started.
  package var age: Duration?

  package init(age: Duration?) {
    self.age = age
  }
}

/// What a read found.
package struct GetOutcome: Hashable, Sendable {
  /// `nil` if there is no such key.
  package var entry: StoredEntry?
  /// The store's revision that the answer shows.
  package var revision: UInt64
  /// `nil` if nothing that was acknowledged is missing.
  package var staleness: Staleness?
  package var answerer: Answerer

  package init(entry: StoredEntry?, revision: UInt64, staleness: Staleness?, answerer: Answerer) {
    self.entry = entry
    self.revision = revision
    self.staleness = staleness
    self.answerer = answerer
  }
}

/// One page of the keys with a prefix.
package struct ListOutcome: Hashable, Sendable {
  /// In key order.
  package var entries: [StoredEntry]
  /// Whether keys follow that this page does not hold.
  package var more: Bool
  package var revision: UInt64
  /// As in ``GetOutcome``.
  package var staleness: Staleness?
  package var answerer: Answerer

  package init(
    entries: [StoredEntry], more: Bool, revision: UInt64, staleness: Staleness?, answerer: Answerer
  ) {
    self.entries = entries
    self.more = more
    self.revision = revision
    self.staleness = staleness
    self.answerer = answerer
  }
}

/// A node that was made to play dead or alive.
package struct LivenessOutcome: Hashable, Sendable {
  /// The node's address.
  package var address: String
  package var previous: Liveness
  package var present: Liveness

  package init(address: String, previous: Liveness, present: Liveness) {
    self.address = address
    self.previous = previous
    self.present = present
  }
}

/// Members were removed or promoted; all are named by their addresses.
package struct MembershipOutcome: Hashable, Sendable {
  package var removed: [String]
  package var promoted: [String]
  /// Those of the promoted that had a vote already.
  package var alreadyVoting: [String]
  /// Those that are members now.
  package var members: [String]

  package init(
    removed: [String] = [], promoted: [String] = [], alreadyVoting: [String] = [],
    members: [String]
  ) {
    self.removed = removed
    self.promoted = promoted
    self.alreadyVoting = alreadyVoting
    self.members = members
  }
}

/// A leadership that has changed hands.
package struct TransferOutcome: Hashable, Sendable {
  /// Who leads now.
  package var address: String
  package var term: UInt64

  package init(address: String, term: UInt64) {
    self.address = address
    self.term = term
  }
}
