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
/// - `digest` is the wrapping sum of the digests of the sessions.
package struct ClientSessions: Sendable {
  private(set) var sessions = OrderedTree<ClientID, ClientSession>()
  /// The sessions by the index of the last entry that used them.
  private var clientsByLastUse = OrderedTree<UInt64, ClientID>()
  private let limits: KeyValueLimits
  /// Equal for equal tables, and different, but for chance, for different ones.
  package private(set) var digest: UInt64 = 0

  package init(limits: KeyValueLimits = KeyValueLimits()) {
    self.limits = limits
  }

  /// The parts must be what the invariants say.
  init(
    sessions: OrderedTree<ClientID, ClientSession>,
    clientsByLastUse: OrderedTree<UInt64, ClientID>, limits: KeyValueLimits, digest: UInt64
  ) {
    self.sessions = sessions
    self.clientsByLastUse = clientsByLastUse
    self.limits = limits
    self.digest = digest
  }

  package var count: Int { sessions.count }

  /// Opens the session of the entry at `index`.
  package mutating func open(at index: LogIndex) -> ClientID {
    let client = ClientID(index.rawValue)
    if sessions.count >= limits.sessionsMax, let leastRecent = clientsByLastUse.first {
      clientsByLastUse.remove(leastRecent.key)
      if let expired = sessions.remove(leastRecent.value) {
        digest &-= expired.digest(client: leastRecent.value)
      }
    }
    let session = ClientSession(lastUse: index.rawValue)
    sessions.upsert(client, absent: { session }, present: { $0 = session })
    clientsByLastUse.upsert(index.rawValue, absent: { client }, present: { $0 = client })
    digest &+= session.digest(client: client)
    return client
  }

  /// The mistake of `Canary.revivesExpiredSessions`.
  private mutating func revive(_ client: ClientID, at index: LogIndex) {
    let session = ClientSession(lastUse: index.rawValue)
    sessions.upsert(client, absent: { session }, present: { $0 = session })
    clientsByLastUse.upsert(index.rawValue, absent: { client }, present: { $0 = client })
    digest &+= session.digest(client: client)
  }

  /// Answers the request in the entry at `index`: with what is kept, with a refusal, or with what
  /// `execute` returns, which is called if the request is new.
  package mutating func answer(
    _ identity: RequestIdentity, at index: LogIndex, execute: () -> CommandResult
  ) -> CommandResult {
    let client = identity.client
    if Canary.revivesExpiredSessions.isActive, sessions[client] == nil { revive(client, at: index) }
    var former = index.rawValue
    let result = sessions.update(client) { session in
      former = session.lastUse
      digest &-= session.digest(client: client)
      session.lastUse = index.rawValue
      let result = session.answer(
        identity, answersMax: limits.sessionAnswersMax, execute: execute)
      digest &+= session.digest(client: client)
      return result
    }
    guard let result else {
      return .refused(.noSession)
    }
    clientsByLastUse.remove(former)
    clientsByLastUse.upsert(index.rawValue, absent: { client }, present: { $0 = client })
    return result
  }
}
