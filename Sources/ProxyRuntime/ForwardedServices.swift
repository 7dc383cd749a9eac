import KeyValueClient
import RPCCore
import WireMessages

/// What the proxy serves by passing it on: the map, and changes of the membership. The methods are
/// those of the nodes' services, but with their messages left as they are.
enum ForwardedServices {
  static func register(in router: inout RPCRouter, forwarder: RequestForwarder) {
    // A session that was opened twice is a session that nobody uses: it expires.
    forward(WireStoreMethods.openSession.descriptor, in: &router, forwarder) { _ in
      .write(.harmless)
    }
    forward(WireStoreMethods.put.descriptor, in: &router, forwarder) { request in
      .write(ForwardedFields.hasIdentity(put: request) ? .identified : .onlyOnce)
    }
    forward(WireStoreMethods.delete.descriptor, in: &router, forwarder) { request in
      .write(ForwardedFields.hasIdentity(delete: request) ? .identified : .onlyOnce)
    }
    forward(WireStoreMethods.get.descriptor, in: &router, forwarder) { request in
      ForwardedFields.isStale(get: request) ? .staleRead : .read
    }
    forward(WireStoreMethods.list.descriptor, in: &router, forwarder) { request in
      ForwardedFields.isStale(list: request) ? .staleRead : .read
    }
    // Joining or removing the same node again changes nothing more.
    forward(WireMembershipMethods.join.descriptor, in: &router, forwarder) { _ in
      .write(.harmless)
    }
    forward(WireMembershipMethods.remove.descriptor, in: &router, forwarder) { _ in
      .write(.harmless)
    }
    forward(WireMembershipMethods.promote.descriptor, in: &router, forwarder) { _ in
      .write(.harmless)
    }
    forward(WireMembershipMethods.changeMembers.descriptor, in: &router, forwarder) { _ in
      .write(.harmless)
    }
    // What went to a deposed leader goes to the new one if it is harmless: a hand-over that names
    // nobody would be handed on from leader to leader for ever.
    forward(WireMembershipMethods.transferLeadership.descriptor, in: &router, forwarder) { _ in
      .write(.onlyOnce)
    }
  }

  private static func forward(
    _ descriptor: MethodDescriptor, in router: inout RPCRouter, _ forwarder: RequestForwarder,
    kind: @escaping ([UInt8]) -> ForwardedKind
  ) {
    let method = Method<RawMessage, RawMessage>(path: descriptor.path, kind: descriptor.kind)
    router.unary(method) { [weak forwarder] request, call in
      guard let forwarder else {
        return call.fail(
          RPCError(.unavailable, "the proxy is stopping", isKnownNotExecuted: true))
      }
      forwarder.forward(method, request, kind(request.bytes), caller: call)
    }
  }
}
