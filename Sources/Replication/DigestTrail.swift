package import RaftCore

/// The digests of a state machine after certain entries, the same on all replicas: replicas that apply
/// thousands of entries a second are hardly ever asked at the same index, but they have passed the
/// same ones.
///
/// Of each stride the last two multiples are kept: 1,024 entries, 16 times and 256 times as many. Two
/// replicas that lie less than a stride apart have one of its multiples in common.
///
/// Invariant: the marks are in order of their indices, and at most two for each stride.
package struct DigestTrail: Hashable, Sendable {
  private static let strides: [UInt64] = [1 << 10, 1 << 14, 1 << 18]

  /// The most marks that there are: two for each stride.
  package static let marksMax = 2 * strides.count

  package private(set) var marks: [StateDigest] = []

  package init() {}

  /// Whether the digest after this entry is to be kept.
  package static func isDue(_ index: LogIndex) -> Bool {
    index.rawValue & (strides[0] - 1) == 0
  }

  package mutating func append(_ mark: StateDigest) {
    precondition(
      marks.last.map { $0.index < mark.index } ?? true,
      "index \(mark.index.rawValue) was applied after \(marks.map(\.index.rawValue))")
    let newest = mark.index.rawValue
    marks.removeAll { mark in
      !Self.strides.contains { stride in
        mark.index.rawValue % stride == 0
          && mark.index.rawValue + stride >= newest - newest % stride
      }
    }
    marks.append(mark)
  }
}
