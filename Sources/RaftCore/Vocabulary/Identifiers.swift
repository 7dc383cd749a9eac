/// A node's identity: a random number kept in its data directory, never its address.
///
/// A node whose disk was wiped is a new node and draws a new number.
package struct NodeID: Hashable, Comparable, Sendable {
  package let rawValue: UInt64

  package init(_ rawValue: UInt64) {
    self.rawValue = rawValue
  }

  package static func == (left: NodeID, right: NodeID) -> Bool {
    left.rawValue == right.rawValue
  }

  package static func < (left: NodeID, right: NodeID) -> Bool {
    left.rawValue < right.rawValue
  }

  /// As it is written wherever people or programs read it.
  package var hexadecimal: String { rawValue.hexadecimal }
}

/// The identity of a cluster, drawn once when it is bootstrapped. Zero stands for "not known yet".
package struct ClusterID: Hashable, Sendable {
  package let rawValue: UInt64

  package static let unknown = ClusterID(0)

  package init(_ rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// As it is written wherever people or programs read it.
  package var hexadecimal: String { rawValue.hexadecimal }
}

extension UInt64 {
  /// Sixteen hexadecimal digits, as identities and digests are written.
  package var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// Raft's logical clock: terms grow, and each has at most one leader (Raft paper §5.1).
package struct Term: Hashable, Comparable, Sendable {
  package let rawValue: UInt64

  package static let zero = Term(0)

  package init(_ rawValue: UInt64) {
    self.rawValue = rawValue
  }

  package static func == (left: Term, right: Term) -> Bool {
    left.rawValue == right.rawValue
  }

  package static func < (left: Term, right: Term) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The term after this one; `nil` after the last one, which no election reaches.
  package var next: Term? {
    rawValue == .max ? nil : Term(rawValue + 1)
  }
}

/// A position in the log. The first entry has index 1; zero stands before it.
package struct LogIndex: Hashable, Comparable, Sendable {
  package let rawValue: UInt64

  package static let zero = LogIndex(0)

  package init(_ rawValue: UInt64) {
    self.rawValue = rawValue
  }

  package static func == (left: LogIndex, right: LogIndex) -> Bool {
    left.rawValue == right.rawValue
  }

  package static func < (left: LogIndex, right: LogIndex) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The position after this one. Only for positions of a log at hand, which cannot overflow; a
  /// position that came from outside is compared with one of those first.
  package var next: LogIndex { LogIndex(rawValue + 1) }

  /// The position before this one, which must not be zero.
  package var previous: LogIndex { LogIndex(rawValue - 1) }
}

/// What identifies an entry: two entries with the same term and index are the same entry
/// (Raft paper §5.3, Log Matching).
///
/// Ordered as §5.4.1 compares logs: by term, then by index.
package struct EntryID: Hashable, Comparable, Sendable {
  package let term: Term
  package let index: LogIndex

  /// The position before the first entry.
  package static let zero = EntryID(term: .zero, index: .zero)

  package init(term: Term, index: LogIndex) {
    self.term = term
    self.index = index
  }

  package static func < (left: EntryID, right: EntryID) -> Bool {
    (left.term, left.index) < (right.term, right.index)
  }
}
