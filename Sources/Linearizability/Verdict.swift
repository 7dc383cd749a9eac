/// What a checker has found.
///
/// A history passes if there is neither a violation nor anything undecided: what could not be decided
/// was not tested.
package struct Verdict: Hashable, Sendable {
  /// The first violations, in the order in which they were found; `violationCount` counts all.
  package private(set) var violations: [Violation] = []
  package private(set) var violationCount = 0
  /// What the checker could not decide, and why.
  package private(set) var undecided: [String] = []
  /// How many operations the verdict rests on.
  package var operationCount = 0
  /// Of the writes whose outcome the client does not know, how many were found to have happened.
  package var unknownWritesSeen = 0

  /// How many violations are described; a broken store breaks thousands of rules.
  static let describedMax = 32

  package init() {}

  package var passes: Bool { violationCount == 0 && undecided.isEmpty }

  mutating func report(_ rule: Violation.Rule, _ description: String, _ operations: [Int] = []) {
    violationCount += 1
    guard violations.count < Self.describedMax else { return }
    violations.append(
      Violation(rule: rule, description: description, operations: operations))
  }

  mutating func leaveUndecided(_ reason: String) {
    guard undecided.count < Self.describedMax else { return }
    undecided.append(reason)
  }
}

/// A broken promise, with the operations that show it.
package struct Violation: Hashable, Sendable, CustomStringConvertible {
  /// Which promise was broken; the names are those of reports.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    /// An operation took effect before it was asked for, or after it was answered.
    case realTime
    /// An answer is not what the store must have held.
    case wrongAnswer
    /// A revision was given to two writes.
    case revisionGivenTwice
    /// A revision exists that no recorded write can have made.
    case unexplainedRevision
    /// A value was seen that nobody wrote.
    case unwrittenValue
    /// The effect of a write was seen of which the client was told that it was not executed.
    case failedWriteSeen
    /// One write took effect twice.
    case executedTwice
    /// An acknowledged write is not in the log.
    case lostWrite
    /// A read is older than the revision that it was asked for.
    case belowMinimum
    /// No order of a key's operations explains what was seen.
    case noOrder
  }

  package let rule: Rule
  /// A full thought, with keys, revisions and operation numbers.
  package let description: String
  /// The numbers of the operations concerned.
  package let operations: [Int]
}

extension [UInt8] {
  /// For people: as text if it is printable ASCII, else in hexadecimal, and never endless.
  var shown: String {
    let isText = allSatisfy { 0x20 <= $0 && $0 < 0x7f }
    let shown = prefix(40)
    let text =
      isText
      ? String(decoding: shown, as: UTF8.self)
      : "0x" + shown.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return count > shown.count ? "\(text)… (\(count) bytes)" : text
  }
}
