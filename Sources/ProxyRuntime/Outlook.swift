package import RaftCore

/// How the cluster stands, in words: what a caller is told whose request could not be answered.
package struct Outlook: Hashable, Sendable {
  package let voterAddresses: [String]
  package let missingAddresses: [String]
  package let leaderAddress: String?
  package let isLeaderReachable: Bool
  package let rival: RivalCluster?
  package let clusterID: ClusterID
  package let isRemembered: Bool

  package init(_ directory: ClusterDirectory) {
    let voters = directory.nodes.filter(\.isVoter)
    let leader = directory.leader.flatMap { directory[$0] }
    voterAddresses = voters.map(\.address).sorted()
    missingAddresses = voters.filter { $0.liveness != .alive }.map(\.address).sorted()
    leaderAddress = leader?.address
    isLeaderReachable = leader?.liveness == .alive
    rival = directory.rival
    clusterID = directory.clusterID
    isRemembered = directory.isRemembered
  }

  package var answering: Int { voterAddresses.count - missingAddresses.count }
  package var needed: Int { voterAddresses.count / 2 + 1 }
  package var hasQuorum: Bool { !voterAddresses.isEmpty && answering >= needed }

  /// For instance "no leader: 50053 and 50054 cannot be reached; 2 of 4 nodes answer and 3 are
  /// needed".
  package var explanation: String {
    if let rival {
      return inDoubtText(rival, ours: clusterID, voterCount: voterAddresses.count)
    }
    if isRemembered, voterAddresses.isEmpty {
      return "this proxy has served cluster \(clusterID.hexadecimal), and none of its "
        + "nodes has announced itself yet; if they are gone for good, start the proxy and the nodes with "
        + "empty --data directories"
    }
    guard !voterAddresses.isEmpty else {
      return "no node has announced itself to this proxy yet; start a leader and followers with "
        + "this proxy's address"
    }
    let count = "\(answering) of \(voterAddresses.count) nodes answer and \(needed) are needed"
    let missing = Self.listed(missingAddresses.map(short)) + " cannot be reached"
    if !hasQuorum { return "no leader: \(missing); \(count)" }
    if let leaderAddress, isLeaderReachable {
      let slow = "the leader \(short(leaderAddress)) did not answer in time"
      return missingAddresses.isEmpty ? slow : "\(slow); \(missing)"
    }
    let election = "no leader has been elected yet; \(count)"
    return missingAddresses.isEmpty ? election : "\(election); \(missing)"
  }

  /// The port alone where all nodes share one host.
  private func short(_ address: String) -> String {
    func host(_ address: String) -> Substring? {
      address.lastIndex(of: ":").map { address[..<$0] }
    }
    guard let colon = address.lastIndex(of: ":"),
      voterAddresses.allSatisfy({ host($0) == host(address) })
    else { return address }
    return String(address[address.index(after: colon)...])
  }

  static func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "nobody" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
