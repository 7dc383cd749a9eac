/// The contract between the replicated log and what it replicates.
///
/// Invariants:
/// - `apply` depends on nothing but the machine's state and its arguments: no clock, no chance, no
///   order of a hash table. Two machines that were given the same entries are equal.
/// - A copy is independent of its original and cheap to take.
package protocol StateMachine: Sendable {
  associatedtype Output: Sendable

  /// Applies the committed command at `position`. Called once per command, in log order.
  mutating func apply(_ command: [UInt8], at position: EntryID) -> Output

  /// What the state comes to, at the cost of a few additions; `nil` of a machine that does not keep
  /// count. Equal logs give equal digests.
  var digest: UInt64? { get }
}

extension StateMachine {
  package var digest: UInt64? { nil }
}
