import RaftCore

/// The proposals that this node has appended as leader of one term and whose callers wait, in log
/// order.
///
/// Invariants:
/// - The positions ascend strictly, and all are of the same term.
/// - `byteCount` is the sum over the waiting proposals.
struct PendingProposals: Sendable {
  /// Where the proposal stands in the log, and whom to tell when it is applied or lost.
  struct Proposal: Sendable {
    let position: EntryID
    let tag: RequestTag
    let byteCount: Int
  }

  private var queue: [Proposal] = []
  /// Where the waiting ones begin. What lies before is dropped now and then, not one by one.
  private var head = 0
  private(set) var byteCount = 0

  var count: Int { queue.count - head }

  /// The term of the waiting proposals.
  var term: Term? { queue.last?.position.term }

  mutating func append(_ proposal: Proposal) {
    precondition(
      queue.last.map { $0.position < proposal.position } ?? true,
      "proposal \(proposal.position) does not come after \(queue[queue.count - 1].position)")
    queue.append(proposal)
    byteCount += proposal.byteCount
  }

  /// Takes the first proposal if it is at or before `index`.
  mutating func takeFirst(through index: LogIndex) -> Proposal? {
    guard head < queue.count, queue[head].position.index <= index else {
      return nil
    }
    let proposal = queue[head]
    byteCount -= proposal.byteCount
    head += 1
    if head == queue.count {
      queue.removeAll(keepingCapacity: true)
      head = 0
    } else if head >= 1_024 && head * 2 >= queue.count {
      queue.removeFirst(head)
      head = 0
    }
    return proposal
  }
}
