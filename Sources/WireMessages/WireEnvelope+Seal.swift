import KeyValueStore
import ProtobufCodec
package import RPCCore

// What nodes send each other is sealed: the message is followed by its hash.
//
// ```
//   ┌──────────────────────────┬──────────────────────────────┐
//   │ WireEnvelope in protobuf │ XXH64 of it, big-endian, 8 B │
//   └──────────────────────────┴──────────────────────────────┘
// ```
//
// TCP's checksum has sixteen bits, and bytes also turn where no packet protects them: in the memory of
// network cards and relays. A turned bit of an entry would be appended and applied as another command
// than the leader's, one of a term or an index would be believed. Members would drift apart, and nothing
// later would tell: every disk vouches for what it was given.
extension WireEnvelope {
  private static let sealByteCount = 8
  /// Not zero, so that a message of zeros is no sealed one.
  private static let sealSeed: UInt64 = 0x5265_6967_6e00_0001

  package init(decodingMessage bytes: RawSpan) throws(RPCError) {
    let count = bytes.byteCount - Self.sealByteCount
    guard count >= 0 else {
      throw RPCError(
        .dataLoss, "a message between nodes has \(bytes.byteCount) bytes, fewer than its seal",
        isKnownNotExecuted: true)
    }
    let content = bytes.extracting(0..<count)
    let seal = XXHash64.hash(content, seed: Self.sealSeed)
    guard Self.seal(in: bytes, at: count) == seal else {
      throw RPCError(
        .dataLoss,
        "a message between nodes of \(bytes.byteCount) bytes was changed on its way: its seal is broken",
        isKnownNotExecuted: true)
    }
    do {
      try self.init(decoding: content, messagesMax: WireLimits.frameMessagesMax)
    } catch {
      throw RPCError(
        .invalidArgument, "the bytes are not a \(Self.messageName): \(error)",
        isKnownNotExecuted: true)
    }
  }

  package var messageByteCount: Int { encodedSize + Self.sealByteCount }

  package func appendMessage(to buffer: inout [UInt8]) {
    let start = buffer.count
    encode(into: &buffer)
    let seal = XXHash64.hash(
      buffer.span.bytes.extracting(start..<buffer.count), seed: Self.sealSeed)
    for shift in stride(from: 56, through: 0, by: -8) {
      buffer.append(UInt8(truncatingIfNeeded: seal >> UInt64(shift)))
    }
  }

  private static func seal(in bytes: RawSpan, at start: Int) -> UInt64 {
    bytes.extracting(start..<bytes.byteCount).withUnsafeBytes { seal in
      seal.reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}
