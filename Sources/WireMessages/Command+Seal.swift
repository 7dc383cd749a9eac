package import KeyValueStore

// A write is sealed where it is made, and the seal is looked at where it gets into the log.
//
// The seal is the XXH64 of the command as it stands in the log. Whatever turns a bit of the request on
// its way, in a network card, a relay or the memory of a proxy, the leader appends the command that the
// client meant or none: sealing each connection for itself would leave out what happens between them.
// A write without a seal is refused: one turned bit can hide the seal in another field, together with the
// bytes that it belongs to, and make bytes of a key, of a value or of the seal itself fields of the request.
extension Command {
  /// Not that of messages between nodes.
  private static let sealSeed: UInt64 = 0x5265_6967_6e00_0002

  package var seal: UInt64 { Self.seal(of: wireBytes) }

  /// The seal of a command in its encoded form.
  package static func seal(of wireBytes: [UInt8]) -> UInt64 {
    XXHash64.hash(wireBytes, seed: sealSeed)
  }
}
