package import RaftCore

/// What makes a command that was sent several times take effect once (thesis §6.3).
///
/// A session is opened by an entry of the log, whose index is its identity. It keeps the answers to
/// its client's requests until the client says that it has them; a request that comes again gets
/// its answer again, the same to the byte. The requests of a session may come in any order.
///
/// ```
///    sequence:   1   2   3 | 4   5   6   7   8 …
///                  stale   | kept    new kept new
///                          └ answeredBelow = 4
/// ```
///
/// The table is part of the replicated state: it depends on the log alone, and a session ends only
/// by an entry of the log, the one that opens a session too many.
///
/// Invariants:
/// - There are at most `limits.sessionsMax` sessions, and the one that expires is the one whose last
///   entry lies furthest back in the log.
/// - A session keeps at most `limits.sessionAnswersMax` answers, none below its `answeredBelow`,
///   which never falls.
package struct ClientSessions: Sendable {
  private var sessions = OrderedTree<ClientID, ClientSession>()
  /// The sessions by the index of the last entry that used them.
  private var clientsByLastUse = OrderedTree<UInt64, ClientID>()
  private let limits: KeyValueLimits

  package init(limits: KeyValueLimits = KeyValueLimits()) {
    self.limits = limits
  }

  package var count: Int { sessions.count }

  /// Opens the session of the entry at `index`.
  package mutating func open(at index: LogIndex) -> ClientID {
    let client = ClientID(index.rawValue)
    if sessions.count >= limits.sessionsMax, let leastRecent = clientsByLastUse.first {
      clientsByLastUse.remove(leastRecent.key)
      sessions.remove(leastRecent.value)
    }
    let session = ClientSession(lastUse: index.rawValue)
    sessions.upsert(client, absent: { session }, present: { $0 = session })
    setLastUse(of: client, from: nil, to: index.rawValue)
    return client
  }

  /// Answers the request in the entry at `index`: with what is kept, with a refusal, or with what
  /// `execute` returns, which is called if the request is new.
  package mutating func answer(
    _ identity: RequestIdentity, at index: LogIndex, execute: () -> CommandResult
  ) -> CommandResult {
    let answered = sessions.update(identity.client) { session in
      let lastUse = session.lastUse
      session.lastUse = index.rawValue
      return (
        result: session.answer(identity, answersMax: limits.sessionAnswersMax, execute: execute),
        lastUse: lastUse
      )
    }
    guard let answered else {
      return .refused(.noSession)
    }
    setLastUse(of: identity.client, from: answered.lastUse, to: index.rawValue)
    return answered.result
  }

  private mutating func setLastUse(of client: ClientID, from old: UInt64?, to new: UInt64) {
    if let old {
      clientsByLastUse.remove(old)
    }
    clientsByLastUse.upsert(new, absent: { client }, present: { $0 = client })
  }
}
