import ProgramSupport
import RaftCore
import RaftStorage

extension DirectoryInspection {
  /// For people.
  var text: String {
    var lines: [String] = []
    if let identity {
      let cluster =
        identity.clusterID == .unknown
        ? "no cluster yet" : "cluster \(identity.clusterID.hexadecimal)"
      lines.append("\(directory): node \(identity.nodeID.hexadecimal) of \(cluster)")
    } else {
      lines.append(directory)
    }
    lines += outcomeLines
    lines += segmentLines
    lines += snapshotLines
    return lines.joined(separator: "\n")
  }

  private var outcomeLines: [String] {
    switch outcome {
    case .failure(let error):
      return ["a node does not start from it: \(error)"]
    case .success(let outcome):
      let state = outcome.hardState
      let vote = state.votedFor.map { "a vote for \($0.hexadecimal)" } ?? "no vote"
      var lines = ["term \(state.currentTerm.rawValue), \(vote)"]
      if let snapshot = outcome.snapshot {
        let members = snapshot.configuration.members.map { member in
          "\(member.id.hexadecimal) at \(member.address)\(member.isVoter ? "" : " (learner)")"
        }
        lines.append("state through entry \(snapshot.last.text) in a snapshot")
        lines.append("  members \(members.joined(separator: ", "))")
      }
      lines.append("log after entry \(outcome.boundary.text), last entry \(outcome.last.text)")
      if outcome.cutByteCount > 0 {
        lines.append("a torn write of \(outcome.cutByteCount) bytes at its end, never acknowledged")
      }
      lines += outcome.mended.map { "passed over or mended by a start: \($0.finding)" }
      if let lost = outcome.lost {
        lines.append("repairable from the other voters: \(lost.finding)")
      }
      if let repair = outcome.repair {
        lines.append(
          "lacks entries from \(repair.firstLost.rawValue) on that it had in term "
            + "\(repair.term.rawValue), and does not vote until a leader has sent them again")
      }
      return lines
    }
  }

  private var segmentLines: [String] {
    guard !segments.isEmpty else { return ["no log segments"] }
    var table = TextTable([
      .init("segment"), .init("format", .right), .init("entries", .right), .init("first", .right),
      .init("last", .right), .init("groups", .right), .init("used bytes", .right),
      .init("of", .right), .init("found"),
    ])
    for segment in segments {
      let content = segment.content
      table.append([
        segment.file.lastComponent, content.map { "\($0.version)" } ?? "–",
        content.map { "\($0.entryCount)" } ?? "–", content?.first?.text ?? "–",
        content?.last?.text ?? "–", content.map { "\($0.groupCount)" } ?? "–",
        content.map { "\($0.usedByteCount)" } ?? "–", "\(segment.byteCount)",
        segment.problem ?? "intact",
      ])
    }
    return [table.text.trimmed]
  }

  private var snapshotLines: [String] {
    guard !snapshots.isEmpty else { return ["no snapshots"] }
    var table = TextTable([
      .init("snapshot"), .init("through", .right), .init("bytes", .right),
      .init("of the state", .right), .init("found"),
    ])
    for snapshot in snapshots {
      table.append([
        snapshot.file.lastComponent, snapshot.metadata?.last.text ?? "–", "\(snapshot.byteCount)",
        snapshot.machineByteCount.map { "\($0)" } ?? "–", snapshot.problem ?? "intact",
      ])
    }
    return [table.text.trimmed]
  }

  /// For programs.
  var json: JSONValue {
    var members: [JSONMember] = [JSONMember("directory", .string(directory))]
    if let identity {
      members.append(JSONMember("nodeId", .string(identity.nodeID.hexadecimal)))
      members.append(JSONMember("clusterId", .string(identity.clusterID.hexadecimal)))
    }
    switch outcome {
    case .failure(let error):
      members.append(JSONMember("starts", .boolean(false)))
      members.append(JSONMember("reason", .string("\(error)")))
    case .success(let outcome):
      members.append(JSONMember("starts", .boolean(true)))
      members += outcome.jsonMembers
    }
    members.append(JSONMember("isIntact", .boolean(isIntact)))
    members.append(JSONMember("segments", .array(segments.map(\.json))))
    members.append(JSONMember("snapshots", .array(snapshots.map(\.json))))
    return .object(members)
  }
}

extension DirectoryInspection.Outcome {
  fileprivate var jsonMembers: [JSONMember] {
    [
      JSONMember("term", .number(hardState.currentTerm.rawValue)),
      JSONMember("votedFor", hardState.votedFor.map { .string($0.hexadecimal) } ?? .null),
      JSONMember("snapshot", snapshot.map { $0.last.json } ?? .null),
      JSONMember("boundary", boundary.json), JSONMember("last", last.json),
      JSONMember("tornBytes", .number(cutByteCount)),
      JSONMember("mended", .array(mended.map { .string($0.finding) })),
      JSONMember("lost", lost.map { .string($0.finding) } ?? .null),
      JSONMember(
        "repair",
        repair.map {
          .object([
            "firstLostIndex": .number($0.firstLost.rawValue), "term": .number($0.term.rawValue),
          ])
        } ?? .null),
    ]
  }
}

extension DirectoryInspection.Segment {
  fileprivate var json: JSONValue {
    .object([
      "file": .string(file), "bytes": .number(byteCount),
      "format": content.map { .number(UInt64($0.version)) },
      "baseIndex": content.map { .number($0.baseIndex) },
      "usedBytes": content.map { .number($0.usedByteCount) },
      "groups": content.map { .number(UInt64($0.groupCount)) },
      "entries": content.map { .number(UInt64($0.entryCount)) },
      "truncations": content.map { .number(UInt64($0.truncationCount)) },
      "first": content?.first?.json, "last": content?.last?.json,
      "problem": problem.map { .string($0) },
    ])
  }
}

extension DirectoryInspection.Snapshot {
  fileprivate var json: JSONValue {
    .object([
      "file": .string(file), "bytes": .number(byteCount), "last": metadata?.last.json,
      "configurationIndex": metadata.map { .number($0.configurationIndex.rawValue) },
      "stateBytes": machineByteCount.map { .number($0) },
      "problem": problem.map { .string($0) },
    ])
  }
}

extension EntryID {
  /// `term/index`.
  fileprivate var text: String { "\(term.rawValue)/\(index.rawValue)" }

  fileprivate var json: JSONValue {
    .object(["term": .number(term.rawValue), "index": .number(index.rawValue)])
  }
}

extension String {
  /// What stands behind the last slash.
  fileprivate var lastComponent: String {
    lastIndex(of: "/").map { String(self[self.index(after: $0)...]) } ?? self
  }

  /// Without the line break at the end.
  fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
