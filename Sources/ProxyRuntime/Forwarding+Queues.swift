/// How much a proxy's `Forwarding` keeps, of what `ForwardingSettings` bounds.
package struct ForwardingQueues: Hashable, Sendable {
  /// Requests held, sent or waiting, and their bytes.
  package var requests = 0
  package var requestBytes = 0
  /// Places in the lines of those that wait, void ones included.
  package var waiting = 0
  /// Notes of when reads that are under way are to be sent elsewhere as well, void ones included.
  package var hedges = 0
}

extension Forwarding {
  /// So many void places of a line are left alone: to look for fewer is not worth while.
  package static let voidMax = 1_024

  package var queues: ForwardingQueues {
    ForwardingQueues(
      requests: requests.count, requestBytes: requests.byteCount,
      waiting: writes.line.count + reads.line.count + staleReads.line.count,
      hedges: hedgeLine.count - hedgeHead + lateHedges.count)
  }

  /// The same, without a copy for who asks an object's `Forwarding`. Nothing is changed.
  package mutating func measureQueues() -> ForwardingQueues { queues }

  /// Drops the places of those that were cancelled while they waited, at a cost that is even over them:
  /// a line would else be as long as what was asked for within a deadline, whatever is held.
  mutating func dropVoid(in lane: WritableKeyPath<Self, Lane>) {
    guard self[keyPath: lane].line.count > 2 * requests.count + Self.voidMax else { return }
    let requests = requests
    self[keyPath: lane].line.removeAll { !requests.holds($0) || requests[$0].place != .parked }
  }

  /// Drops the notes of reads that were answered meanwhile, in the same way.
  mutating func dropVoidHedges() {
    let limit = 2 * requests.count + Self.voidMax
    guard hedgeLine.count - hedgeHead > limit || lateHedges.count > limit else { return }
    let requests = requests
    func isVoid(_ token: RequestToken, _ attempt: UInt32) -> Bool {
      !requests.holds(token) || requests[token].place != .sent
        || requests[token].attemptCount != attempt
    }
    hedgeLine.removeFirst(hedgeHead)
    hedgeHead = 0
    hedgeLine.removeAll { isVoid($0.token, $0.attempt) }
    lateHedges.removeAll { isVoid($0.token, $0.attempt) }
  }
}
