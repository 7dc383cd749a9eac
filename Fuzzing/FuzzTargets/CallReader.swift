import KeyValueStore
import ProtobufCodec
import ProxyRuntime
import RPCCore
import RaftCore
import SystemIO
import TestSupport
import WireMessages

extension FuzzReader {
  /// What nodes, proxies and clients ask each other and answer, read as the servers and the callers do,
  /// and what the proxy finds out of a request without reading it. The first byte says which message.
  package static let calls = FuzzReader(
    // The first mistake in each message has a schema read.
    name: "calls", allocatedPerByte: 2048, allocatedBase: 1 << 20,
    generate: { random in
      let kind = Int(random.next(below: kinds.count))
      return [UInt8(kind)] + kinds[kind].generate(&random)
    },
    examine: { input throws(Violation) in
      guard let first = input.first else { return .refused("nothing") }
      let kind = Int(first) % kinds.count
      return try kinds[kind].examine(Array(input.dropFirst()), kind)
    })

  private static let kinds: [CallKind] = [
    CallKind(WireOpenSessionRequest.self), CallKind(WireOpenSessionReply.self),
    CallKind(WirePutRequest.self) { request, bytes throws(Violation) in
      try check(ForwardedFields.hasIdentity(put: bytes), request.identity != nil)
      try? KeyValueLimits().validate(.put(key: request.key, value: request.value))
      return request.seal == nil ? 0 : 1
    },
    CallKind(WirePutReply.self),
    CallKind(WireDeleteRequest.self) { request, bytes throws(Violation) in
      try check(ForwardedFields.hasIdentity(delete: bytes), request.identity != nil)
      return request.seal == nil ? 0 : 1
    },
    CallKind(WireDeleteReply.self),
    CallKind(WireGetRequest.self) { request, bytes throws(Violation) in
      try check(ForwardedFields.isStale(get: bytes), request.consistency == .stale)
      return request.consistency == .stale ? 1 : 0
    },
    CallKind(WireGetReply.self) { reply, _ throws(Violation) in
      guard let entry = reply.entry.map({ KeyValueEntry($0) }) else { return 0 }
      try require(KeyValueEntry(entry.wire) == entry, "an entry is told as it was")
      return 1
    },
    CallKind(WireListRequest.self) { request, bytes throws(Violation) in
      try check(ForwardedFields.isStale(list: bytes), request.consistency == .stale)
      return request.consistency == .stale ? 1 : 0
    },
    CallKind(WireListReply.self) { reply, _ throws(Violation) in min(reply.entries.count, 7) },
    CallKind(WireNodeStatusRequest.self),
    CallKind(WireNodeStatus.self) { status, _ throws(Violation) in try check(status) },
    CallKind(WireSetLivenessRequest.self),
    CallKind(WireSetLivenessReply.self) { reply, _ throws(Violation) in try check(reply.status) },
    CallKind(WireJoinRequest.self) { request, _ throws(Violation) in
      guard let address = try? SocketAddress(parsing: request.address) else { return 0 }
      let again = try? SocketAddress(parsing: address.description)
      try require(again == address, "an address is read again: \(address)")
      return 1
    },
    CallKind(WireJoinReply.self) { reply, _ throws(Violation) in try check(reply.configuration) },
    CallKind(WireRemoveRequest.self),
    CallKind(WireRemoveReply.self) { reply, _ throws(Violation) in try check(reply.configuration) },
    CallKind(WirePromoteRequest.self),
    CallKind(WirePromoteReply.self) { reply, _ throws(Violation) in try check(reply.configuration)
    },
    CallKind(WireTransferLeadershipRequest.self), CallKind(WireTransferLeadershipReply.self),
    CallKind(WireAnnounceRequest.self) { request, _ throws(Violation) in try check(request.status)
    },
    CallKind(WireAnnounceReply.self) { reply, _ throws(Violation) in min(reply.members.count, 7) },
    CallKind(WireClusterStatusRequest.self),
    CallKind(WireClusterStatus.self) { status, _ throws(Violation) in min(status.nodes.count, 7) },
    CallKind(WireClusterEvent.self) { event, _ throws(Violation) in
      switch event.event {
      case .leaderElected: 1
      case .nodeChanged: 2
      case nil: 0
      }
    },
    CallKind(WireDeliverReply.self),
    CallKind(WireChangeMembersRequest.self),
    CallKind(WireChangeMembersReply.self) { reply, _ throws(Violation) in
      try check(reply.configuration)
    },
  ]

  /// What the proxy finds in the bytes of a message that can be decoded is what the decoder finds.
  private static func check(_ scanned: Bool, _ decoded: Bool) throws(Violation) {
    try require(scanned == decoded, "the proxy sees what the node sees: \(scanned), \(decoded)")
  }

  /// A status as a proxy takes it in: what it makes of it comes back the same.
  private static func check(_ status: WireNodeStatus?) throws(Violation) -> Int {
    guard let status, let report = NodeReport(status) else { return 0 }
    try require(NodeReport(WireNodeStatus(report)) == report, "a report is told as it was")
    return 1 + min(report.configuration.members.count, 7)
  }

  private static func check(_ wire: WireClusterConfiguration?) throws(Violation) -> Int {
    guard let wire, let configuration = try? ClusterConfiguration(wire) else { return 0 }
    let again = try? ClusterConfiguration(configuration.wire)
    try require(again == configuration, "a configuration is told as it was")
    return 1 + min(configuration.members.count, 7)
  }
}

/// A message of a call.
private struct CallKind: Sendable {
  let examine: @Sendable (_ bytes: [UInt8], _ kind: Int) throws(Violation) -> Outcome
  let generate: @Sendable (_ random: inout SeededRandom) -> [UInt8]

  /// `judge` says what must hold of a message that was read, and tells one content from another.
  init<Call: Message & RPCMessage & SendableMetatype>(
    _ type: Call.Type,
    judge: @escaping @Sendable (Call, [UInt8]) throws(Violation) -> Int = { _, _ in 0 }
  ) {
    let generator = MessageGenerator(root: Call.descriptor)
    generate = { random in generator.message(&random) }
    examine = { bytes, kind throws(Violation) in
      let forwarded: RawMessage
      let message: Call
      do throws(RPCError) {
        // The proxy passes it on as it is.
        forwarded = try RawMessage(decodingMessage: bytes.span.bytes)
        message = try Call(decodingMessage: forwarded.bytes.span.bytes)
      } catch {
        try require(
          error.code == .invalidArgument && error.isKnownNotExecuted && !error.message.isEmpty,
          "what cannot be read is refused as that: \(error)")
        return .refused("\(kind) \(error.message.suffix(40))".withoutDigits)
      }
      try require(try Self.written(forwarded) == bytes, "what is passed on is what came")
      let written = try Self.written(message)
      let again: Call
      do throws(RPCError) {
        again = try Call(decodingMessage: written.span.bytes)
      } catch {
        throw Violation("what was written is refused: \(error)")
      }
      try require(again == message, "\(Call.messageName) is what it was when it is read again")
      let content = try judge(message, bytes)
      return .accepted(kind << 8 | content << 1 | (message.unknownFields.isEmpty ? 0 : 1))
    }
  }

  private static func written(_ message: some RPCMessage) throws(Violation) -> [UInt8] {
    var bytes: [UInt8] = []
    message.appendMessage(to: &bytes)
    try require(bytes.count == message.messageByteCount, "the length is the announced one")
    return bytes
  }
}
