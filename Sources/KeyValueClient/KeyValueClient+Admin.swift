import SystemIO
package import WireMessages

extension KeyValueClient {
  /// The cluster as a proxy sees it. Only proxies know it.
  package func status(timeoutNanoseconds: UInt64? = nil) async throws(ClientError)
    -> WireClusterStatus
  {
    try await perform { engine, completion in
      engine.status(timeoutNanoseconds: timeoutNanoseconds, completion: completion)
    }
  }

  /// The state of the cluster at once, and then every event, until the caller stops listening or the
  /// client is closed. Of events that are not read in time the newest 256 are kept.
  package func watchStatus() -> AsyncStream<WireClusterEvent> {
    AsyncStream(bufferingPolicy: .bufferingNewest(256)) { continuation in
      let cancellation = Cancellation()
      // Set here: a stream that has ended does not call what it is given later.
      continuation.onTermination = { [loop] _ in
        loop.submit { cancellation.cancel() }
      }
      loop.submit { [engine] in
        let handle = engine.value.watchStatus(
          onEvent: { event in continuation.yield(event) }, onEnd: { continuation.finish() })
        cancellation.began(handle.cancel)
      }
    }
  }

  /// Removes a member from the cluster, by its identity.
  package func remove(
    nodeID: UInt64, timeoutNanoseconds: UInt64? = nil
  ) async throws(ClientError) -> WireRemoveReply {
    try await perform { engine, completion in
      engine.remove(
        nodeID: nodeID, timeoutNanoseconds: timeoutNanoseconds, completion: completion)
    }
  }

  /// Removes the member that listens at `address`, as a proxy knows it.
  package func remove(
    address: String, timeoutNanoseconds: UInt64? = nil
  ) async throws(ClientError) -> WireRemoveReply {
    let status = try await status(timeoutNanoseconds: timeoutNanoseconds)
    let known = status.nodes.compactMap(\.status)
    guard let node = known.first(where: { $0.address == address }) else {
      throw .invalidArgument(
        "no member listens at \(address); the members are at "
          + known.map(\.address).joined(separator: ", "))
    }
    return try await remove(nodeID: node.nodeID, timeoutNanoseconds: timeoutNanoseconds)
  }

  /// Removes and promotes members, by their identities, all at once: where that changes more than one
  /// voter, through joint consensus. It is refused as a whole or done as a whole.
  package func changeMembers(
    removing removed: [UInt64], promoting promoted: [UInt64], timeoutNanoseconds: UInt64? = nil
  ) async throws(ClientError) -> WireChangeMembersReply {
    try await perform { engine, completion in
      engine.changeMembers(
        removing: removed, promoting: promoted, timeoutNanoseconds: timeoutNanoseconds,
        completion: completion)
    }
  }

  /// Hands leadership to the voter with this identity, or for 0 to the one that lacks least. The
  /// answer says who leads now.
  package func transferLeadership(
    to nodeID: UInt64 = 0, timeoutNanoseconds: UInt64? = nil
  ) async throws(ClientError) -> WireTransferLeadershipReply {
    try await perform { engine, completion in
      engine.transferLeadership(
        to: nodeID, timeoutNanoseconds: timeoutNanoseconds, completion: completion)
    }
  }

  /// Makes the node at `address` play dead or alive.
  package func setLiveness(
    of address: String, to liveness: WireLiveness, timeoutNanoseconds: UInt64? = nil
  ) async throws(ClientError) -> WireSetLivenessReply {
    try await perform { engine, completion in
      engine.setLiveness(
        of: address, to: liveness, timeoutNanoseconds: timeoutNanoseconds, completion: completion)
    }
  }

  /// How the node at `address` is, once it has applied the log up to `appliedAtLeast`.
  package func nodeStatus(
    of address: String, appliedAtLeast: UInt64 = 0, timeoutNanoseconds: UInt64? = nil
  ) async throws(ClientError) -> WireNodeStatus {
    try await perform { engine, completion in
      engine.nodeStatus(
        of: address, appliedAtLeast: appliedAtLeast, timeoutNanoseconds: timeoutNanoseconds,
        completion: completion)
    }
  }
}
