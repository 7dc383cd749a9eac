// Generated from reign/cluster.proto by the schema compiler, version 1. Do not edit: change the
// schema and run `swift run codegen`.
//
// Who is in the cluster, who leads it and how everybody is.

package import RPCCore

/// The methods of `reign.cluster.v1.NodeControl`.
package enum WireNodeControlMethods {
  package static let status = Method<WireNodeStatusRequest, WireNodeStatus>(
    path: "/reign.cluster.v1.NodeControl/Status", kind: .unary)
  package static let setLiveness = Method<WireSetLivenessRequest, WireSetLivenessReply>(
    path: "/reign.cluster.v1.NodeControl/SetLiveness", kind: .unary)

  /// All of them, in the order of the schema.
  package static let all: [MethodDescriptor] = [status.descriptor, setLiveness.descriptor]
}

/// Calls `reign.cluster.v1.NodeControl` through a channel.
///
/// Served by each node. A dead node serves SetLiveness and Status to control connections only.
package struct WireNodeControlStub {
  package let channel: any RPCChannel

  package init(channel: any RPCChannel) {
    self.channel = channel
  }

  @discardableResult
  package func status(
    _ request: WireNodeStatusRequest, options: CallOptions = CallOptions(),
    completion: @escaping (Result<WireNodeStatus, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(WireNodeControlMethods.status, request, options: options, completion: completion)
  }

  @discardableResult
  package func setLiveness(
    _ request: WireSetLivenessRequest, options: CallOptions = CallOptions(),
    completion: @escaping (Result<WireSetLivenessReply, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(
      WireNodeControlMethods.setLiveness, request, options: options, completion: completion)
  }
}

/// Serves `reign.cluster.v1.NodeControl`. Its methods are called on the connection's event loop.
///
/// Served by each node. A dead node serves SetLiveness and Status to control connections only.
package protocol WireNodeControlService: AnyObject {
  func status(_ request: WireNodeStatusRequest, call: UnaryServerCall<WireNodeStatus>)

  func setLiveness(_ request: WireSetLivenessRequest, call: UnaryServerCall<WireSetLivenessReply>)
}

extension WireNodeControlService {
  /// Makes a router answer to all methods with this object.
  package func register(in router: inout RPCRouter) {
    router.unary(WireNodeControlMethods.status) { request, call in
      self.status(request, call: call)
    }
    router.unary(WireNodeControlMethods.setLiveness) { request, call in
      self.setLiveness(request, call: call)
    }
  }
}

/// The methods of `reign.cluster.v1.Membership`.
package enum WireMembershipMethods {
  /// Adds a node as a learner; it becomes a voter by itself once it has caught up.
  package static let join = Method<WireJoinRequest, WireJoinReply>(
    path: "/reign.cluster.v1.Membership/Join", kind: .unary)
  package static let remove = Method<WireRemoveRequest, WireRemoveReply>(
    path: "/reign.cluster.v1.Membership/Remove", kind: .unary)
  /// Makes a learner a voter now; refused while it lacks too much of the log.
  package static let promote = Method<WirePromoteRequest, WirePromoteReply>(
    path: "/reign.cluster.v1.Membership/Promote", kind: .unary)
  /// Refused as a whole if any part of it would be, or if it leaves no majority that is there.
  package static let changeMembers = Method<WireChangeMembersRequest, WireChangeMembersReply>(
    path: "/reign.cluster.v1.Membership/ChangeMembers", kind: .unary)
  /// Hands leadership to another voter, and answers when that one leads.
  package static let transferLeadership = Method<
    WireTransferLeadershipRequest, WireTransferLeadershipReply
  >(
    path: "/reign.cluster.v1.Membership/TransferLeadership", kind: .unary)

  /// All of them, in the order of the schema.
  package static let all: [MethodDescriptor] = [
    join.descriptor,
    remove.descriptor,
    promote.descriptor,
    changeMembers.descriptor,
    transferLeadership.descriptor,
  ]
}

/// Calls `reign.cluster.v1.Membership` through a channel.
///
/// Served by nodes and by proxies, which pass it on to the leader.
package struct WireMembershipStub {
  package let channel: any RPCChannel

  package init(channel: any RPCChannel) {
    self.channel = channel
  }

  /// Adds a node as a learner; it becomes a voter by itself once it has caught up.
  @discardableResult
  package func join(
    _ request: WireJoinRequest, options: CallOptions = CallOptions(),
    completion: @escaping (Result<WireJoinReply, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(WireMembershipMethods.join, request, options: options, completion: completion)
  }

  @discardableResult
  package func remove(
    _ request: WireRemoveRequest, options: CallOptions = CallOptions(),
    completion: @escaping (Result<WireRemoveReply, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(WireMembershipMethods.remove, request, options: options, completion: completion)
  }

  /// Makes a learner a voter now; refused while it lacks too much of the log.
  @discardableResult
  package func promote(
    _ request: WirePromoteRequest, options: CallOptions = CallOptions(),
    completion: @escaping (Result<WirePromoteReply, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(WireMembershipMethods.promote, request, options: options, completion: completion)
  }

  /// Refused as a whole if any part of it would be, or if it leaves no majority that is there.
  @discardableResult
  package func changeMembers(
    _ request: WireChangeMembersRequest, options: CallOptions = CallOptions(),
    completion: @escaping (Result<WireChangeMembersReply, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(
      WireMembershipMethods.changeMembers, request, options: options, completion: completion)
  }

  /// Hands leadership to another voter, and answers when that one leads.
  @discardableResult
  package func transferLeadership(
    _ request: WireTransferLeadershipRequest, options: CallOptions = CallOptions(),
    completion: @escaping (Result<WireTransferLeadershipReply, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(
      WireMembershipMethods.transferLeadership, request, options: options, completion: completion)
  }
}

/// Serves `reign.cluster.v1.Membership`. Its methods are called on the connection's event loop.
///
/// Served by nodes and by proxies, which pass it on to the leader.
package protocol WireMembershipService: AnyObject {
  /// Adds a node as a learner; it becomes a voter by itself once it has caught up.
  func join(_ request: WireJoinRequest, call: UnaryServerCall<WireJoinReply>)

  func remove(_ request: WireRemoveRequest, call: UnaryServerCall<WireRemoveReply>)

  /// Makes a learner a voter now; refused while it lacks too much of the log.
  func promote(_ request: WirePromoteRequest, call: UnaryServerCall<WirePromoteReply>)

  /// Refused as a whole if any part of it would be, or if it leaves no majority that is there.
  func changeMembers(
    _ request: WireChangeMembersRequest, call: UnaryServerCall<WireChangeMembersReply>
  )

  /// Hands leadership to another voter, and answers when that one leads.
  func transferLeadership(
    _ request: WireTransferLeadershipRequest, call: UnaryServerCall<WireTransferLeadershipReply>
  )
}

extension WireMembershipService {
  /// Makes a router answer to all methods with this object.
  package func register(in router: inout RPCRouter) {
    router.unary(WireMembershipMethods.join) { request, call in
      self.join(request, call: call)
    }
    router.unary(WireMembershipMethods.remove) { request, call in
      self.remove(request, call: call)
    }
    router.unary(WireMembershipMethods.promote) { request, call in
      self.promote(request, call: call)
    }
    router.unary(WireMembershipMethods.changeMembers) { request, call in
      self.changeMembers(request, call: call)
    }
    router.unary(WireMembershipMethods.transferLeadership) { request, call in
      self.transferLeadership(request, call: call)
    }
  }
}

/// The methods of `reign.cluster.v1.Discovery`.
package enum WireDiscoveryMethods {
  /// A node says that it is there, again and again, and at once when its role changes.
  package static let announce = Method<WireAnnounceRequest, WireAnnounceReply>(
    path: "/reign.cluster.v1.Discovery/Announce", kind: .unary)

  /// All of them, in the order of the schema.
  package static let all: [MethodDescriptor] = [announce.descriptor]
}

/// Calls `reign.cluster.v1.Discovery` through a channel.
///
/// Served by proxies.
package struct WireDiscoveryStub {
  package let channel: any RPCChannel

  package init(channel: any RPCChannel) {
    self.channel = channel
  }

  /// A node says that it is there, again and again, and at once when its role changes.
  @discardableResult
  package func announce(
    _ request: WireAnnounceRequest, options: CallOptions = CallOptions(),
    completion: @escaping (Result<WireAnnounceReply, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(WireDiscoveryMethods.announce, request, options: options, completion: completion)
  }
}

/// Serves `reign.cluster.v1.Discovery`. Its methods are called on the connection's event loop.
///
/// Served by proxies.
package protocol WireDiscoveryService: AnyObject {
  /// A node says that it is there, again and again, and at once when its role changes.
  func announce(_ request: WireAnnounceRequest, call: UnaryServerCall<WireAnnounceReply>)
}

extension WireDiscoveryService {
  /// Makes a router answer to all methods with this object.
  package func register(in router: inout RPCRouter) {
    router.unary(WireDiscoveryMethods.announce) { request, call in
      self.announce(request, call: call)
    }
  }
}

/// The methods of `reign.cluster.v1.ClusterObserver`.
package enum WireClusterObserverMethods {
  package static let status = Method<WireClusterStatusRequest, WireClusterStatus>(
    path: "/reign.cluster.v1.ClusterObserver/Status", kind: .unary)
  /// The present state at once, then every event as it happens.
  package static let watch = Method<WireClusterStatusRequest, WireClusterEvent>(
    path: "/reign.cluster.v1.ClusterObserver/Watch", kind: .serverStreaming)

  /// All of them, in the order of the schema.
  package static let all: [MethodDescriptor] = [status.descriptor, watch.descriptor]
}

/// Calls `reign.cluster.v1.ClusterObserver` through a channel.
///
/// Served by proxies.
package struct WireClusterObserverStub {
  package let channel: any RPCChannel

  package init(channel: any RPCChannel) {
    self.channel = channel
  }

  @discardableResult
  package func status(
    _ request: WireClusterStatusRequest, options: CallOptions = CallOptions(),
    completion: @escaping (Result<WireClusterStatus, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(
      WireClusterObserverMethods.status, request, options: options, completion: completion)
  }

  /// The present state at once, then every event as it happens.
  @discardableResult
  package func watch(
    _ request: WireClusterStatusRequest, options: CallOptions = CallOptions(),
    events: @escaping (StreamEvent<WireClusterEvent>) -> Void
  ) -> any ClientCall {
    channel.serverStreaming(
      WireClusterObserverMethods.watch, request, options: options, events: events)
  }
}

/// Serves `reign.cluster.v1.ClusterObserver`. Its methods are called on the connection's event
/// loop.
///
/// Served by proxies.
package protocol WireClusterObserverService: AnyObject {
  func status(_ request: WireClusterStatusRequest, call: UnaryServerCall<WireClusterStatus>)

  /// The present state at once, then every event as it happens.
  func watch(_ request: WireClusterStatusRequest, call: StreamingServerCall<WireClusterEvent>)
}

extension WireClusterObserverService {
  /// Makes a router answer to all methods with this object.
  package func register(in router: inout RPCRouter) {
    router.unary(WireClusterObserverMethods.status) { request, call in
      self.status(request, call: call)
    }
    router.serverStreaming(WireClusterObserverMethods.watch) { request, call in
      self.watch(request, call: call)
    }
  }
}

// What the methods carry. Bytes come and go through the codec.
extension WireAnnounceReply: RPCMessage {}
extension WireAnnounceRequest: RPCMessage {}
extension WireChangeMembersReply: RPCMessage {}
extension WireChangeMembersRequest: RPCMessage {}
extension WireClusterEvent: RPCMessage {}
extension WireClusterStatus: RPCMessage {}
extension WireClusterStatusRequest: RPCMessage {}
extension WireJoinReply: RPCMessage {}
extension WireJoinRequest: RPCMessage {}
extension WireNodeStatus: RPCMessage {}
extension WireNodeStatusRequest: RPCMessage {}
extension WirePromoteReply: RPCMessage {}
extension WirePromoteRequest: RPCMessage {}
extension WireRemoveReply: RPCMessage {}
extension WireRemoveRequest: RPCMessage {}
extension WireSetLivenessReply: RPCMessage {}
extension WireSetLivenessRequest: RPCMessage {}
extension WireTransferLeadershipReply: RPCMessage {}
extension WireTransferLeadershipRequest: RPCMessage {}
