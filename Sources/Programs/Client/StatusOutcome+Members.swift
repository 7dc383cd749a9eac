import ProgramSupport
import RaftCore

// The status with an eye to who belongs to the cluster.

extension StatusOutcome {
  /// The title, and the table if there is anything in it.
  func membersText(_ texts: Texts) -> String {
    let title = texts.statusTitle(self) + "\n"
    guard !nodes.isEmpty else { return title }
    var table = TextTable(texts.memberColumns)
    for node in nodes {
      table.append([
        Endpoint.displayName(of: node.address), node.address, node.nodeID.hexadecimal,
        texts.yesOrNo(node.votes), texts.word(node.role), texts.word(node.liveness),
      ])
    }
    return title + table.text
  }

  var membersJSON: JSONValue {
    .object([
      "clusterId": .string(clusterID.hexadecimal),
      "leader": leaderAddress.map(JSONValue.string) ?? .null,
      "term": .number(term),
      "members": .array(nodes.map(\.memberJSON)),
    ])
  }
}

extension NodeOutcome {
  /// A proxy tells of a member that does not vote as a learner, whether it is there or not.
  var votes: Bool { role != .learner }

  fileprivate var memberJSON: JSONValue {
    .object([
      "node": .string(Endpoint.displayName(of: address)),
      "nodeId": .string(nodeID.hexadecimal),
      "address": .string(address),
      "votes": .boolean(votes),
      "role": .string(role.rawValue),
      "state": .string(liveness.rawValue),
    ])
  }
}
