import KeyValueStore
import RaftCore
import WireMessages

/// The key-value machine again, in the dullest way there is: what a log of commands comes to.
///
/// It shares no code with the machine it is compared with, save the commands themselves.
struct ReferenceModel {
  /// What the model holds of a key.
  struct Record: Equatable {
    var value: [UInt8]
    var created: UInt64
    var modified: UInt64
    var version: UInt64
  }

  /// What the model remembers of a client, to know which of its commands were executed.
  private struct Session {
    var answers: [UInt64: Answer] = [:]
    var answeredBelow: UInt64 = 1
    var lastUse: UInt64
  }

  /// What a write came to when it was executed, and where.
  struct Answer {
    let operation: Operation
    let revision: UInt64
    let previous: UInt64?
    let index: UInt64
  }

  private(set) var records: [[UInt8]: Record] = [:]
  private(set) var revision: UInt64 = 0
  private var sessions: [UInt64: Session] = [:]
  /// Where each write was executed, for good.
  private(set) var executed: [RequestName: Answer] = [:]

  func answer(to identity: RequestIdentity) -> Answer? {
    executed[RequestName(client: identity.client.rawValue, sequence: identity.sequence.rawValue)]
  }

  private let sessionsMax: Int

  /// What tells a command from all others: its session and its number there.
  struct RequestName: Hashable {
    let client: UInt64
    let sequence: UInt64
  }

  init(sessionsMax: Int) {
    self.sessionsMax = sessionsMax
  }

  mutating func apply(_ command: Command, at index: UInt64) {
    switch command {
    case .openSession:
      if sessions.count >= sessionsMax,
        let oldest = sessions.min(by: { $0.value.lastUse < $1.value.lastUse })
      {
        sessions[oldest.key] = nil
      }
      sessions[index] = Session(lastUse: index)
    case .perform(let operation, let identity):
      let client = identity.client.rawValue
      let sequence = identity.sequence.rawValue
      guard var session = sessions[client] else { return }
      session.lastUse = index
      if identity.answeredBelow.rawValue > session.answeredBelow {
        session.answeredBelow = identity.answeredBelow.rawValue
        session.answers = session.answers.filter { $0.key >= session.answeredBelow }
      }
      if sequence >= session.answeredBelow, session.answers[sequence] == nil,
        session.answers.count < 1_024
      {
        let answer = perform(operation, at: index)
        session.answers[sequence] = answer
        executed[RequestName(client: client, sequence: sequence)] = answer
      }
      sessions[client] = session
    }
  }

  private mutating func perform(_ operation: Operation, at index: UInt64) -> Answer {
    switch operation {
    case .put(let key, let value):
      revision += 1
      let former = records[key]
      records[key] = Record(
        value: value, created: former?.created ?? revision, modified: revision,
        version: (former?.version ?? 0) + 1)
      return Answer(
        operation: operation, revision: revision, previous: former?.modified, index: index)
    case .delete(let key):
      guard let former = records.removeValue(forKey: key) else {
        return Answer(operation: operation, revision: revision, previous: nil, index: index)
      }
      revision += 1
      return Answer(
        operation: operation, revision: revision, previous: former.modified, index: index)
    }
  }
}
