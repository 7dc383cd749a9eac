/// One client's session; `ClientSessions` says what it is for.
///
/// Invariants:
/// - `answers` ascend strictly by sequence, and none is below `answeredBelow`.
struct ClientSession: Sendable {
  private struct Answer {
    let sequence: SequenceNumber
    let result: CommandResult
  }

  /// The index of the last entry that used the session.
  var lastUse: UInt64
  private var answeredBelow = SequenceNumber(1)
  private var answers: [Answer] = []

  init(lastUse: UInt64) {
    self.lastUse = lastUse
  }

  /// A request that is refused because the window is full leaves no trace: a later copy of it is
  /// executed if there is room by then. A client that keeps within the limit never meets this.
  mutating func answer(
    _ identity: RequestIdentity, answersMax: Int, execute: () -> CommandResult
  ) -> CommandResult {
    forget(below: identity.answeredBelow)
    if identity.sequence < answeredBelow {
      return .refused(.stale)
    }
    let position = position(of: identity.sequence)
    if position < answers.count && answers[position].sequence == identity.sequence {
      return answers[position].result
    }
    if answers.count >= answersMax {
      return .refused(.windowFull(limit: answersMax))
    }
    let result = execute()
    answers.insert(Answer(sequence: identity.sequence, result: result), at: position)
    return result
  }

  private mutating func forget(below bound: SequenceNumber) {
    guard answeredBelow < bound else {
      return
    }
    answeredBelow = bound
    answers.removeSubrange(..<position(of: bound))
  }

  /// The first position whose sequence is not below `sequence`. Most requests are newer than all
  /// that came before, so that the search begins at the end.
  private func position(of sequence: SequenceNumber) -> Int {
    guard let last = answers.last, !(last.sequence < sequence) else {
      return answers.count
    }
    var low = 0
    var high = answers.count - 1
    while low < high {
      let middle = (low + high) / 2
      if answers[middle].sequence < sequence {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
