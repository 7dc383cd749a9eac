import RaftCore

/// Makes a table of sessions from its sessions in the order of their clients, and refuses what could
/// not be in a table.
struct ClientSessionsBuilder: Sendable {
  private let limits: KeyValueLimits
  private let count: Int
  private var sessions: OrderedTreeBuilder<ClientID, ClientSession>
  private var uses: [(lastUse: UInt64, client: ClientID)] = []
  private var digest: UInt64 = 0

  /// `count` is within `limits`.
  init(count: Int, limits: KeyValueLimits) {
    self.limits = limits
    self.count = count
    sessions = OrderedTreeBuilder(count: count)
  }

  var isComplete: Bool { sessions.isComplete }

  /// Throws unless a session can keep so many answers.
  func check(_ client: ClientID, answerCount: Int) throws(SnapshotFormatError) {
    guard answerCount <= limits.sessionAnswersMax else {
      throw .invalidSession(
        client,
        reason: "it keeps \(answerCount) answers, and may keep \(limits.sessionAnswersMax)")
    }
  }

  mutating func append(
    _ client: ClientID, lastUse: UInt64, answeredBelow: SequenceNumber,
    answers: [ClientSession.Answer]
  ) throws(SnapshotFormatError) {
    guard client.rawValue > 0, client.rawValue <= lastUse else {
      throw .invalidSession(client, reason: "it was last used by entry \(lastUse)")
    }
    var least = answeredBelow
    for answer in answers {
      guard least <= answer.sequence, answer.sequence.rawValue < .max else {
        throw .invalidSession(
          client,
          reason: "it keeps the answer to \(answer.sequence.rawValue) where \(least.rawValue) is "
            + "the least that could follow")
      }
      least = SequenceNumber(answer.sequence.rawValue + 1)
    }
    let session = ClientSession(lastUse: lastUse, answeredBelow: answeredBelow, answers: answers)
    guard sessions.append(client, session) else {
      throw .invalidSession(client, reason: "it does not come after the session before it")
    }
    uses.append((Canary.expiresByAgeAfterSnapshot.isActive ? client.rawValue : lastUse, client))
    digest &+= session.digest(client: client)
  }

  consuming func finish() throws(SnapshotFormatError) -> ClientSessions {
    var byLastUse = OrderedTreeBuilder<UInt64, ClientID>(count: count)
    for (lastUse, client) in uses.sorted(by: { $0.lastUse < $1.lastUse }) {
      guard byLastUse.append(lastUse, client) else {
        throw .invalidSession(client, reason: "another session was last used by entry \(lastUse)")
      }
    }
    return ClientSessions(
      sessions: sessions.finish(), clientsByLastUse: byLastUse.finish(), limits: limits,
      digest: digest)
  }
}
