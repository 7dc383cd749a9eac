package import ProgramSupport
import RaftCore

extension StatusOutcome {
  /// The title, and the table if there is anything in it.
  package func text(_ texts: Texts) -> String {
    let title = texts.statusTitle(self) + "\n"
    guard !nodes.isEmpty else { return title }
    var table = TextTable(texts.statusColumns)
    for node in nodes {
      let numbers = [
        node.term, node.commitIndex, node.appliedIndex, node.lag, node.readsServed,
        node.writesServed,
      ]
      table.append(
        [
          Endpoint.displayName(of: node.address), node.address, texts.word(node.role),
          texts.word(node.liveness),
        ] + numbers.map { String($0) })
    }
    return title + table.text + troubleLines(texts)
  }

  private func troubleLines(_ texts: Texts) -> String {
    nodes.map { node in
      (node.isDiskFull ? texts.diskIsFull(node.address) + "\n" : "")
        + (node.repair.map { texts.repairing(node.address, $0) + "\n" } ?? "")
    }.joined()
  }

  var json: JSONValue {
    .object([
      "clusterId": .string(clusterID.hexadecimal),
      "leader": leaderAddress.map(JSONValue.string) ?? .null,
      "term": .number(term),
      "proxy": .string(proxyAddress),
      "nodes": .array(nodes.map(\.json)),
    ])
  }
}

extension NodeOutcome {
  var json: JSONValue {
    .object([
      "node": .string(Endpoint.displayName(of: address)),
      "nodeId": .string(nodeID.hexadecimal),
      "address": .string(address),
      "role": .string(role.rawValue),
      "state": .string(liveness.rawValue),
      "term": .number(term),
      "lastIndex": .number(lastIndex),
      "commitIndex": .number(commitIndex),
      "appliedIndex": .number(appliedIndex),
      "lag": .number(lag),
      "readsServed": .number(readsServed),
      "writesServed": .number(writesServed),
      "revision": .number(revision),
      "keyCount": .number(keyCount),
      "mapDigest": .string(mapDigest.hexadecimal),
      "diskFull": .boolean(isDiskFull),
      "repair": repair.map { repair in
        .object([
          "firstLostIndex": .number(repair.firstLostIndex),
          "throughIndex": repair.throughIndex.map { .number($0) } ?? .null,
        ])
      },
    ])
  }
}

extension WatchReport {
  func text(_ texts: Texts) -> String {
    switch self {
    case .state(let status): status.text(texts)
    case .event(let notice, _): texts.line(notice) + "\n"
    }
  }

  /// An object of its own, with the event in words and as members.
  var json: JSONValue {
    switch self {
    case .state(let status):
      .object(["status": status.json])
    case .event(let notice, let status):
      .object([
        "event": notice.json, "text": .string(Texts(.english).line(notice)),
        "status": status.json,
      ])
    }
  }
}

extension ClusterNotice {
  var json: JSONValue {
    switch self {
    case .leaderElected(let role, let address, let term, let votes):
      .object([
        "kind": .string("leaderElected"), "role": .string(role.rawValue),
        "address": .string(address), "term": .number(term),
        "votes": .array(votes.map(JSONValue.string)),
      ])
    case .found(let role, let address): Self.json("found", address, role)
    case .lost(let role, let address): Self.json("lost", address, role)
    case .regained(let role, let address): Self.json("regained", address, role)
    case .removed(let address): Self.json("removed", address, nil)
    case .promoted(let address): Self.json("promoted", address, nil)
    case .demoted(let address): Self.json("demoted", address, nil)
    }
  }

  private static func json(_ kind: String, _ address: String, _ role: NodeRole?) -> JSONValue {
    .object([
      "kind": .string(kind), "role": role.map { .string($0.rawValue) },
      "address": .string(address),
    ])
  }
}
