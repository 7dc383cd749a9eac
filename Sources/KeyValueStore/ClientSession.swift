import RaftCore

/// One client's session; `ClientSessions` says what it is for.
///
/// Invariants:
/// - `answers` ascend strictly by sequence. Those from `keptFrom` on are the ones that are kept,
///   and none of them is below `answeredBelow`; those before it are forgotten.
/// - `answersDigest` is the wrapping sum of the digests of the answers that are kept.
struct ClientSession: Sendable {
  /// The result of a command, kept until the client says that it has it.
  struct Answer: Sendable {
    let sequence: SequenceNumber
    let result: CommandResult

    var digest: UInt64 { result.digest(seed: sequence.rawValue) }
  }

  /// The index of the last entry that used the session.
  var lastUse: UInt64
  private(set) var answeredBelow = SequenceNumber(1)
  private var answers: [Answer] = []
  /// Answers are forgotten one by one and dropped in bulk.
  private var keptFrom = 0
  private var answersDigest: UInt64 = 0

  init(lastUse: UInt64) {
    self.lastUse = lastUse
  }

  /// The answers must ascend strictly by sequence, none below `answeredBelow`.
  init(lastUse: UInt64, answeredBelow: SequenceNumber, answers: [Answer]) {
    self.lastUse = lastUse
    self.answeredBelow = answeredBelow
    self.answers = answers
    answersDigest = answers.reduce(0) { $0 &+ $1.digest }
  }

  /// The answers that are kept, in the order of their sequence numbers.
  var keptAnswers: ArraySlice<Answer> { answers[keptFrom...] }

  func digest(client: ClientID) -> UInt64 {
    XXHash64.hash(client.rawValue, answeredBelow.rawValue, lastUse, seed: answersDigest)
  }

  /// A request that is refused because the window is full leaves no trace: a later copy of it is
  /// executed if there is room by then. A client that keeps within the limit never meets this.
  mutating func answer(
    _ identity: RequestIdentity, answersMax: Int, execute: () -> CommandResult
  ) -> CommandResult {
    forget(below: identity.answeredBelow)
    if identity.sequence < answeredBelow {
      return Canary.executesStaleRequests.isActive ? execute() : .refused(.stale)
    }
    let position = position(of: identity.sequence)
    if position < answers.count && answers[position].sequence == identity.sequence {
      return Canary.executesRepeats.isActive ? execute() : answers[position].result
    }
    if answers.count - keptFrom >= answersMax {
      return .refused(.windowFull(limit: answersMax))
    }
    let answer = Answer(sequence: identity.sequence, result: execute())
    answers.insert(answer, at: position)
    answersDigest &+= answer.digest
    return answer.result
  }

  private mutating func forget(below bound: SequenceNumber) {
    guard answeredBelow < bound else {
      return
    }
    answeredBelow = bound
    let end = position(
      of: Canary.forgetsOneAnswerTooMany.isActive ? SequenceNumber(bound.rawValue &+ 1) : bound)
    for answer in answers[keptFrom..<end] {
      answersDigest &-= answer.digest
    }
    keptFrom = end
    if keptFrom == answers.count || (keptFrom >= 64 && keptFrom >= answers.count / 2) {
      answers.removeFirst(keptFrom)
      keptFrom = 0
    }
  }

  /// The first kept position whose sequence is not below `sequence`. Most requests are newer than all
  /// that came before, so that the search begins at the end.
  private func position(of sequence: SequenceNumber) -> Int {
    guard keptFrom < answers.count, !(answers[answers.count - 1].sequence < sequence) else {
      return answers.count
    }
    var low = keptFrom
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

extension CommandResult {
  fileprivate func digest(seed: UInt64) -> UInt64 {
    // Revisions begin at 1, so that zero is free for "there was none".
    switch self {
    case .sessionOpened(let client):
      XXHash64.hash(1, client.rawValue, 0, seed: seed)
    case .put(let revision, let previous):
      XXHash64.hash(2, revision.rawValue, previous?.rawValue ?? 0, seed: seed)
    case .deleted(let revision, let previous):
      XXHash64.hash(3, revision.rawValue, previous?.rawValue ?? 0, seed: seed)
    case .refused(.noSession):
      XXHash64.hash(4, 0, 0, seed: seed)
    case .refused(.stale):
      XXHash64.hash(5, 0, 0, seed: seed)
    case .refused(.windowFull(let limit)):
      XXHash64.hash(6, UInt64(truncatingIfNeeded: limit), 0, seed: seed)
    }
  }
}
