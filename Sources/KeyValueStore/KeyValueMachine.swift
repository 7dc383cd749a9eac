package import RaftCore

/// The state that the log replicates: the map, and the sessions that keep its commands from being
/// executed twice.
///
/// A copy costs a few references, and is independent of its original.
package struct KeyValueMachine: Sendable {
  package private(set) var map = KeyValueMap()
  package private(set) var sessions: ClientSessions

  /// All nodes of a cluster must be given the same limits.
  package init(limits: KeyValueLimits = KeyValueLimits()) {
    sessions = ClientSessions(limits: limits)
  }

  init(map: KeyValueMap, sessions: ClientSessions) {
    self.map = map
    self.sessions = sessions
  }

  /// Two machines that were given the same entries have the same digest, and machines that differ in
  /// anything have, but for one chance in 2⁶⁴, different ones.
  package var digest: UInt64 {
    XXHash64.hash(map.revision.rawValue, map.digest, sessions.digest, seed: 0)
  }

  /// Applies the command of the entry at `position`. Sizes were checked before the command was
  /// proposed and are not looked at again: what is in the log is applied.
  package mutating func apply(_ command: Command, at position: EntryID) -> CommandResult {
    switch command {
    case .openSession:
      return .sessionOpened(sessions.open(at: position.index))
    case .perform(let operation, let identity):
      return sessions.answer(identity, at: position.index) {
        switch operation {
        case .put(let key, let value):
          let (revision, previous) = map.put(key: key, value: value)
          return .put(revision: revision, previous: previous)
        case .delete(let key):
          let (revision, previous) = map.delete(key: key)
          return .deleted(revision: revision, previous: previous)
        }
      }
    }
  }
}
