package import KeyValueStore
package import RaftCore

/// The key-value machine as the replicated log sees it: its commands are the bytes of `WireCommand`.
package struct KeyValueStateMachine: StateMachine {
  package private(set) var machine: KeyValueMachine

  package init(machine: KeyValueMachine = KeyValueMachine()) {
    self.machine = machine
  }

  package var digest: UInt64? { machine.digest }

  /// A command that cannot be read changes nothing. The bytes are the same everywhere, so every
  /// replica fails alike.
  package mutating func apply(
    _ command: [UInt8], at position: EntryID
  ) -> Result<CommandResult, MalformedMessage> {
    do throws(MalformedMessage) {
      return .success(machine.apply(try Command(wireBytes: command), at: position))
    } catch {
      return .failure(error)
    }
  }
}
