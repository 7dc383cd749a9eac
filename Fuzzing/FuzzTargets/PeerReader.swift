import KeyValueStore
import ProtobufCodec
import RaftCore
import TestSupport
import WireMessages

extension FuzzReader {
  /// What a peer sends and what logs hold, from bytes to the types of the domain: envelopes of Raft,
  /// entries and commands. The first byte says which.
  package static let peer = FuzzReader(
    // The first mistake has the schema read, to name the fields on the way to it.
    name: "peer", allocatedPerByte: 4096, allocatedBase: 1 << 20,
    generate: { random in
      let kind = Int(random.next(below: kinds.count))
      return [UInt8(kind)] + kinds[kind].generate(&random)
    },
    examine: { input throws(Violation) in
      guard let first = input.first else { return .refused("nothing") }
      let kind = kinds[Int(first) % kinds.count]
      return try kind.examine(Array(input.dropFirst()))
    })

  private static let kinds: [PeerKind] = [
    PeerKind(Envelope.self), PeerKind(LogEntry.self), PeerKind(ClusterConfiguration.self),
    PeerKind(HardState.self), PeerKind(Command.self), PeerKind(KeyValueEntry.self),
  ]
}

/// A type of the domain that comes from outside as bytes.
private struct PeerKind: Sendable {
  let examine: @Sendable (_ bytes: [UInt8]) throws(Violation) -> Outcome
  let generate: @Sendable (_ random: inout SeededRandom) -> [UInt8]

  init<Value: WireConvertible & Equatable & SendableMetatype>(_ type: Value.Type) {
    let generator = MessageGenerator(root: Value.Wire.descriptor)
    generate = { random in generator.message(&random) }
    examine = { bytes throws(Violation) in
      let value: Value
      do throws(MalformedMessage) {
        value = try Value(wireBytes: bytes)
      } catch {
        try require(!error.description.isEmpty, "an error says why")
        return .refused("\(error.messageName) \(error.problem.prefix(30))".withoutDigits)
      }
      let again: Value
      do throws(MalformedMessage) {
        again = try Value(wireBytes: value.wireBytes)
      } catch {
        throw Violation("what was written is refused: \(error)")
      }
      try require(again == value, "\(Value.self) is what it was when it is read again")
      return .accepted(value.wireBytes.count.bitWidth - value.wireBytes.count.leadingZeroBitCount)
    }
  }
}
