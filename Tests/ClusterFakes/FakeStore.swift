import KeyValueStore
import RPCCore
import RaftCore
import WireMessages

/// The map that all fake nodes share: what a cluster would agree on, without the agreeing. Sessions
/// are the real ones.
package final class FakeStore {
  private var machine = KeyValueMachine()
  private var index: UInt64 = 0
  /// Every write that has reached a node, in order, as `client/number key`; a repetition occurs
  /// again.
  package private(set) var arrivals: [String] = []
  /// Sessions that the cluster has forgotten.
  package var expired: Set<UInt64> = []
  /// Called after each write was executed.
  package var onExecuted: (() -> Void)?

  package init() {}

  package var revision: UInt64 { machine.map.revision.rawValue }

  package func text(of key: String) -> String? {
    machine.map.get(Array(key.utf8)).map { String(decoding: $0.value, as: UTF8.self) }
  }

  /// How often the key was written since it was created.
  package func version(of key: String) -> UInt64 {
    machine.map.get(Array(key.utf8))?.version ?? 0
  }

  func entry(_ key: [UInt8]) -> KeyValueEntry? { machine.map.get(key) }

  func page(prefix: [UInt8], after: [UInt8]) -> KeyValuePage {
    machine.map.list(prefix: prefix, after: after.isEmpty ? nil : after, limit: 10)
  }

  func openSession() -> UInt64 {
    guard case .sessionOpened(let client) = apply(.openSession) else { return 0 }
    return client.rawValue
  }

  func write(
    _ operation: Operation, key: [UInt8], _ identity: WireRequestIdentity?
  ) -> CommandResult {
    let who = identity.map { "\($0.clientID)/\($0.sequence)" } ?? "anonymous"
    arrivals.append("\(who) \(String(decoding: key, as: UTF8.self))")
    defer { onExecuted?() }
    guard let identity else {
      // A session for one write.
      let client = ClientID(openSession())
      let one = SequenceNumber(1)
      return apply(
        .perform(operation, RequestIdentity(client: client, sequence: one, answeredBelow: one)))
    }
    guard !expired.contains(identity.clientID) else { return .refused(.noSession) }
    return apply(.perform(operation, RequestIdentity(identity)))
  }

  private func apply(_ command: Command) -> CommandResult {
    index += 1
    return machine.apply(command, at: EntryID(term: Term(1), index: LogIndex(index)))
  }
}
