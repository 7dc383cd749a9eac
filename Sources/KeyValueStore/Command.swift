/// A client's session: the log index of the entry that opened it, so that it is never reused
/// (thesis §6.3).
package struct ClientID: Hashable, Comparable, Sendable {
  package let rawValue: UInt64

  package init(_ rawValue: UInt64) {
    self.rawValue = rawValue
  }

  package static func < (left: ClientID, right: ClientID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The number of a command within its session; the first is 1.
package struct SequenceNumber: Hashable, Comparable, Sendable {
  package let rawValue: UInt64

  package init(_ rawValue: UInt64) {
    self.rawValue = rawValue
  }

  package static func < (left: SequenceNumber, right: SequenceNumber) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The store's revision: it grows by one with every command that changes the map.
package struct Revision: Hashable, Comparable, Sendable {
  package let rawValue: UInt64

  package static let zero = Revision(0)

  package init(_ rawValue: UInt64) {
    self.rawValue = rawValue
  }

  package static func < (left: Revision, right: Revision) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What the log's entries ask of the map.
package enum Command: Hashable, Sendable {
  /// Opens a session, whose identity is the index of the entry.
  case openSession
  /// An operation, applied once however often it is in the log.
  case perform(Operation, RequestIdentity)
}

/// What a client asks of the map.
package enum Operation: Hashable, Sendable {
  case put(key: [UInt8], value: [UInt8])
  case delete(key: [UInt8])
}

/// Which request of which client a command is; a command that was sent again carries the same one.
package struct RequestIdentity: Hashable, Sendable {
  package let client: ClientID
  package let sequence: SequenceNumber
  /// The client has the answers of all its requests below this number, so that they may be
  /// forgotten. A request below it is stale and is not executed.
  package let answeredBelow: SequenceNumber

  package init(client: ClientID, sequence: SequenceNumber, answeredBelow: SequenceNumber) {
    self.client = client
    self.sequence = sequence
    self.answeredBelow = answeredBelow
  }
}

/// What came of a command. Every replica comes to the same.
package enum CommandResult: Hashable, Sendable {
  case sessionOpened(ClientID)
  /// `previous` is the revision that the key had before, `nil` if there was no such key.
  case put(revision: Revision, previous: Revision?)
  /// `revision` is the store's; it has not grown if there was no such key (`previous` is `nil`).
  case deleted(revision: Revision, previous: Revision?)
  case refused(SessionRefusal)
}

/// Why a command of a session was not executed.
package enum SessionRefusal: Hashable, Sendable {
  /// There is no such session, or it has expired.
  case noSession
  /// The client has said that it has the answer already.
  case stale
  /// The session holds as many unacknowledged answers as it may.
  case windowFull(limit: Int)
}
