import KeyValueStore
import RaftCore

/// The key-value machine behind a plain encoding: no bytes open a session, and otherwise the bytes
/// are client, sequence, key and value, one byte each.
struct SessionMachine: StateMachine {
  private(set) var machine = KeyValueMachine()
  private(set) var appliedCount = 0

  static func put(client: UInt64 = 0, sequence: UInt8 = 1, key: UInt8, value: UInt8 = 0)
    -> [UInt8]
  {
    [UInt8(client), sequence, key, value]
  }

  mutating func apply(_ command: [UInt8], at position: EntryID) -> CommandResult {
    appliedCount += 1
    guard command.count >= 4 else {
      return machine.apply(.openSession, at: position)
    }
    return machine.apply(
      .perform(
        .put(key: [command[2]], value: [command[3]]),
        RequestIdentity(
          client: ClientID(UInt64(command[0])), sequence: SequenceNumber(UInt64(command[1])),
          answeredBelow: SequenceNumber(1))),
      at: position)
  }

  var map: KeyValueMap { machine.map }
}
