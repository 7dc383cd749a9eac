package import KeyValueStore
import RaftCore

/// Numbers the writes of one session and knows which of them are still open.
///
/// Invariants:
/// - Every number is issued once, in order, from 1.
/// - `answeredBelow` never falls; every number below it is finished.
/// - The numbers from `answeredBelow` up to the last issued are never more than `limit`: the cluster
///   keeps an answer for each of them, so one slow write must not let the others run ahead for ever.
package struct SessionWindow: Hashable, Sendable {
  package let client: ClientID
  package let limit: Int
  private var next: UInt64 = 1
  private var lowestOpen: UInt64 = 1
  /// Only for `Canary.reusesRequestNumbers`.
  private var isReused = false
  /// Whether number n is finished, at n modulo `limit`, for the numbers in the window.
  private var isFinished: [Bool]

  package init(client: ClientID, limit: Int) {
    precondition(limit > 0, "a session with a window of \(limit) could never write")
    self.client = client
    self.limit = limit
    isFinished = Array(repeating: false, count: limit)
  }

  /// How many numbers were issued and are not finished below the highest.
  package var span: Int { Int(next - lowestOpen) }

  package var isFull: Bool { span >= limit }

  /// The identity of the next write, or `nil` while the window is full.
  package mutating func issue() -> RequestIdentity? {
    guard !isFull || Canary.writesBeyondWindow.isActive else { return nil }
    let sequence = next
    if !Canary.reusesRequestNumbers.isActive || sequence % 4 != 0 || isReused {
      next += 1
      isReused = false
    } else {
      isReused = true
    }
    isFinished[slot(sequence)] = false
    return RequestIdentity(
      client: client, sequence: SequenceNumber(sequence), answeredBelow: SequenceNumber(lowestOpen))
  }

  /// The write was answered, or its caller has given it up and will never ask again. A late copy of
  /// a write that was given up finds itself below `answeredBelow` and is not executed.
  package mutating func finish(_ sequence: SequenceNumber) {
    guard sequence.rawValue >= lowestOpen, sequence.rawValue < next else { return }
    isFinished[slot(sequence.rawValue)] = true
    while lowestOpen < next, isFinished[slot(lowestOpen)] {
      lowestOpen += 1
    }
  }

  private func slot(_ sequence: UInt64) -> Int {
    Int(sequence % UInt64(limit))
  }
}
