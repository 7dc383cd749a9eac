// Generated from reign/raft.proto by the schema compiler, version 1. Do not edit: change the schema
// and run `swift run codegen`.
//
// Consensus: the log's entries and the messages that nodes exchange.

package import RPCCore

/// The methods of `reign.raft.v1.RaftPeer`.
package enum WireRaftPeerMethods {
  /// Carries the caller's messages for as long as the connection lasts. Messages may be lost with
  /// it; Raft sends what matters again.
  package static let deliver = Method<WireEnvelope, WireDeliverReply>(
    path: "/reign.raft.v1.RaftPeer/Deliver", kind: .clientStreaming)

  /// All of them, in the order of the schema.
  package static let all: [MethodDescriptor] = [deliver.descriptor]
}

/// Calls `reign.raft.v1.RaftPeer` through a channel.
///
/// Node to node.
package struct WireRaftPeerStub {
  package let channel: any RPCChannel

  package init(channel: any RPCChannel) {
    self.channel = channel
  }

  /// Carries the caller's messages for as long as the connection lasts. Messages may be lost with
  /// it; Raft sends what matters again.
  package func deliver(
    options: CallOptions = CallOptions(),
    completion: @escaping (Result<WireDeliverReply, RPCError>) -> Void
  ) -> ClientRequestStream<WireEnvelope> {
    channel.clientStreaming(WireRaftPeerMethods.deliver, options: options, completion: completion)
  }
}

/// Serves `reign.raft.v1.RaftPeer`. Its methods are called on the connection's event loop.
///
/// Node to node.
package protocol WireRaftPeerService: AnyObject {
  /// Carries the caller's messages for as long as the connection lasts. Messages may be lost with
  /// it; Raft sends what matters again.
  func deliver(call: UnaryServerCall<WireDeliverReply>) -> (StreamEvent<WireEnvelope>) -> Void
}

extension WireRaftPeerService {
  /// Makes a router answer to all methods with this object.
  package func register(in router: inout RPCRouter) {
    router.clientStreaming(WireRaftPeerMethods.deliver) { call in
      self.deliver(call: call)
    }
  }
}

// What the methods carry. Bytes come and go through the codec.
extension WireDeliverReply: RPCMessage {}
extension WireEnvelope: RPCMessage {}
