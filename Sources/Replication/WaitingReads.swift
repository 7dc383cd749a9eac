import RaftCore

/// The reads whose index is confirmed, and which wait for the state machine to get there.
///
/// A confirmed index stays good whatever becomes of the leader: everything that was acknowledged
/// before the read began is at or before it, and is committed. So a change of leader or term, which
/// fails all reads that are not confirmed yet, leaves these alone.
struct WaitingReads: Sendable {
  /// A read that was confirmed and waits until the state machine has come to its index.
  private struct Read: Sendable {
    let state: ReadState
    let deadline: UInt64
  }

  private var reads: [Read] = []
  private var lowestIndex: LogIndex?
  private var earliestDeadline: UInt64 = .max

  var count: Int { reads.count }

  mutating func append(_ state: ReadState, deadline: UInt64) {
    reads.append(Read(state: state, deadline: deadline))
    lowestIndex = min(lowestIndex ?? state.index, state.index)
    earliestDeadline = min(earliestDeadline, deadline)
  }

  /// Calls `body` with the reads that need no more than what is applied, and forgets them.
  mutating func take(applied index: LogIndex, _ body: (ReadState) -> Void) {
    if let lowestIndex, lowestIndex <= index {
      take(where: { $0.state.index <= index }, body)
    }
  }

  /// Calls `body` with the reads that have waited too long by now, and forgets them.
  mutating func take(expiredAt ticks: UInt64, _ body: (ReadState) -> Void) {
    if earliestDeadline <= ticks {
      take(where: { $0.deadline <= ticks }, body)
    }
  }

  private mutating func take(where isTaken: (Read) -> Bool, _ body: (ReadState) -> Void) {
    reads.removeAll { read in
      if isTaken(read) {
        body(read.state)
        return true
      }
      return false
    }
    lowestIndex = reads.map(\.state.index).min()
    earliestDeadline = reads.map(\.deadline).min() ?? .max
  }
}
