import KeyValueClient
import WireMessages

extension TestCluster {
  /// The test's time was up before the cluster came into this state.
  struct NotReached: Error, CustomStringConvertible {
    let claim: String
    let last: WireClusterStatus?

    var description: String {
      let nodes = (last?.nodes ?? []).map { node in
        "\(node.status?.address ?? "?") \(node.status?.role.rawValue ?? 0) \(node.liveness)"
      }
      return "it never came about that \(claim); the proxy last saw \(nodes)"
    }
  }

  /// Follows a proxy's view until `condition` holds.
  @discardableResult
  func until(
    _ claim: String, of endpoints: [String]? = nil,
    _ condition: (WireClusterStatus) -> Bool
  ) async throws -> WireClusterStatus {
    let client = client(of: endpoints)
    defer { client.close() }
    var last: WireClusterStatus?
    for await event in client.watchStatus() {
      guard let status = event.status else { continue }
      last = status
      if condition(status) { return status }
    }
    throw NotReached(claim: claim, last: last)
  }

  /// Waits until every running node is a live voter where it listens now, and one of them leads.
  @discardableResult
  func untilAllVote() async throws -> WireClusterStatus {
    let addresses = Set(runningNodes.map(\.address))
    return try await until("\(addresses.sorted()) all vote") { status in
      status.leader != nil && status.liveVoters == addresses
    }
  }

  /// The node that leads, once there is one that is not `former`.
  func leader(otherThan former: Place? = nil) async throws -> Place {
    let status = try await until("there is a new leader") { status in
      guard let leader = status.leader else { return false }
      return leader != former?.address
    }
    return try node(at: status.leader ?? "")
  }

  func followers(of leader: Place) -> [Place] {
    runningNodes.filter { $0.number != leader.number }
  }
}

extension WireClusterStatus {
  /// The leader's address, if it is known and reachable.
  var leader: String? {
    view(ofNode: leaderID).flatMap { $0.liveness == .alive ? $0.status?.address : nil }
  }

  func view(ofNode id: UInt64) -> WireNodeView? {
    nodes.first { id != 0 && $0.status?.nodeID == id }
  }

  func view(at address: String) -> WireNodeView? {
    nodes.first { $0.status?.address == address }
  }

  /// The addresses of the nodes that vote and can be reached.
  var liveVoters: Set<String> {
    Set(
      nodes.compactMap { node in
        // A candidate votes as well; that it is one no longer is no event of its own.
        guard let status = node.status, node.liveness == .alive, status.role != .learner else {
          return nil
        }
        return status.address
      })
  }
}
