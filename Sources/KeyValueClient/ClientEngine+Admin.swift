import KeyValueStore
import RPCCore
import RPCTransport
import SystemIO
package import WireMessages

// What operators ask for. Each calls back on the loop.
extension ClientEngine {
  /// The cluster as a proxy sees it.
  @discardableResult
  package func status(
    timeoutNanoseconds: UInt64? = nil,
    completion: @escaping (Result<WireClusterStatus, ClientError>) -> Void
  ) -> CancelHandle? {
    unary(
      WireClusterObserverMethods.status, WireClusterStatusRequest(), .harmless,
      timeoutNanoseconds: timeoutNanoseconds ?? settings.timeoutNanoseconds,
      completion: completion)
  }

  /// Removes a member. It is removed already, or again, all the same.
  @discardableResult
  package func remove(
    nodeID: UInt64, timeoutNanoseconds: UInt64? = nil,
    completion: @escaping (Result<WireRemoveReply, ClientError>) -> Void
  ) -> CancelHandle? {
    unary(
      WireMembershipMethods.remove, WireRemoveRequest(nodeID: nodeID), .harmless, .change,
      timeoutNanoseconds: timeoutNanoseconds ?? settings.timeoutNanoseconds,
      completion: completion)
  }

  /// Removes and promotes several members at once. It is done already, or again, all the same.
  @discardableResult
  package func changeMembers(
    removing removed: [UInt64], promoting promoted: [UInt64], timeoutNanoseconds: UInt64? = nil,
    completion: @escaping (Result<WireChangeMembersReply, ClientError>) -> Void
  ) -> CancelHandle? {
    unary(
      WireMembershipMethods.changeMembers,
      WireChangeMembersRequest(removed: removed, promoted: promoted), .harmless, .change,
      timeoutNanoseconds: timeoutNanoseconds ?? settings.timeoutNanoseconds,
      completion: completion)
  }

  /// Has another voter lead: the one with this identity, or for 0 the one that lacks least.
  @discardableResult
  package func transferLeadership(
    to nodeID: UInt64, timeoutNanoseconds: UInt64? = nil,
    completion: @escaping (Result<WireTransferLeadershipReply, ClientError>) -> Void
  ) -> CancelHandle? {
    unary(
      WireMembershipMethods.transferLeadership, WireTransferLeadershipRequest(nodeID: nodeID),
      .onlyOnce, .change,
      timeoutNanoseconds: timeoutNanoseconds ?? settings.timeoutNanoseconds,
      completion: completion)
  }

  /// Makes the node at `address` play dead or alive, over a connection of its own.
  package func setLiveness(
    of address: String, to liveness: WireLiveness, timeoutNanoseconds: UInt64? = nil,
    completion: @escaping (Result<WireSetLivenessReply, ClientError>) -> Void
  ) -> CancelHandle? {
    control(
      WireNodeControlMethods.setLiveness, WireSetLivenessRequest(liveness: liveness), .change,
      at: address, timeoutNanoseconds, completion)
  }

  /// How the node at `address` is, once it has applied the log up to `appliedAtLeast`; also if it
  /// plays dead.
  package func nodeStatus(
    of address: String, appliedAtLeast: UInt64 = 0, timeoutNanoseconds: UInt64? = nil,
    completion: @escaping (Result<WireNodeStatus, ClientError>) -> Void
  ) -> CancelHandle? {
    control(
      WireNodeControlMethods.status, WireNodeStatusRequest(appliedAtLeast: appliedAtLeast),
      .nothing, at: address, timeoutNanoseconds, completion)
  }

  private func control<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, _ effect: OperationEffect,
    at address: String, _ timeoutNanoseconds: UInt64?,
    _ completion: @escaping (Result<Response, ClientError>) -> Void
  ) -> CancelHandle? {
    let timeout = timeoutNanoseconds ?? settings.timeoutNanoseconds
    let (end, isPastTheEnd) = loop.now.addingReportingOverflow(timeout)
    let byteCount = request.messageByteCount
    if let refusal = admit(byteCount: byteCount) {
      completion(.failure(refusal))
      return nil
    }
    let operation = ControlOperation(loop: loop, address: address, settings: settings.channel)
    operation.start(
      method, request, deadline: Deadline(nanoseconds: isPastTheEnd ? .max : end)
    ) { [weak self] result, obstacle in
      self?.ended(byteCount: byteCount)
      completion(
        result.mapError { error in
          Misfortune.ofNode(at: address, error, obstacle, effect, timeoutNanoseconds: timeout)
        })
    }
    return CancelHandle(operation)
  }
}

/// One call to one node, over a connection that lasts as long as the call.
private final class ControlOperation: PendingOperation {
  private let channel: RPCClientChannel
  private var call: (any ClientCall)?

  init(loop: EventLoop, address: String, settings: ChannelSettings) {
    channel = RPCClientChannel(
      loop: loop, address: address, identity: { PeerIdentity(kind: .control) },
      settings: settings)
  }

  /// The completion is also told why there is no connection, if there is none for a reason.
  func start<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, deadline: Deadline,
    completion: @escaping (Result<Response, RPCError>, _ obstacle: String?) -> Void
  ) {
    call = channel.unary(method, request, options: CallOptions(deadline: deadline)) { [self] in
      call = nil
      completion($0, obstacle)
      channel.close()
    }
  }

  private var obstacle: String? {
    switch channel.state {
    case .failed(let reason): reason
    case .idle, .connecting, .ready, .closed: nil
    }
  }

  var isOver: Bool { call == nil }

  func resume() {}

  func cancel() {
    call?.cancel()
  }
}

extension Misfortune {
  /// A node that was asked directly did not answer.
  fileprivate static func ofNode(
    at address: String, _ error: RPCError, _ obstacle: String?, _ effect: OperationEffect,
    timeoutNanoseconds: UInt64
  ) -> ClientError {
    let misfortune = Misfortune(
      effect: effect, mayHaveRun: !error.isKnownNotExecuted,
      wasReached: error.code != .unavailable, lastError: error,
      endpoints: [address], timeoutNanoseconds: timeoutNanoseconds)
    switch error.code {
    case .unavailable where error.isKnownNotExecuted || effect == .nothing:
      return .notReachable(
        "the node at \(address) cannot be reached: \(obstacle ?? error.message); check the address "
          + "and that the node runs")
    case .deadlineExceeded: return misfortune.timedOut
    case .cancelled: return misfortune.cancelled
    case .ok, .unavailable, .unknown, .invalidArgument, .notFound, .alreadyExists,
      .permissionDenied, .resourceExhausted, .failedPrecondition, .aborted, .outOfRange,
      .unimplemented, .internal, .dataLoss, .unauthenticated:
      return misfortune.refused(error)
    }
  }
}
