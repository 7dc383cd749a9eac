import KeyValueClient
import KeyValueStore
import Testing
import WireMessages

extension TestCluster {
  /// Holds every running node against what was acknowledged: each key has the value of its last
  /// write and was written as often as acknowledged, there is nothing else, and all nodes have the
  /// same map at the same index.
  func audit(
    _ ledger: Ledger, others: Int = 0, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let accounts = ledger.accounts
    for place in runningNodes {
      let entries = try await entries(at: place.address)
      #expect(
        Set(entries.map(\.keyText)) == Set(accounts.keys), "at node \(place.number)",
        sourceLocation: sourceLocation)
      for entry in entries {
        let account = accounts[entry.keyText] ?? Ledger.Account()
        #expect(
          entry.version == account.writes,
          "\(entry.keyText) at node \(place.number) was written so often",
          sourceLocation: sourceLocation)
        #expect(
          entry.valueText == account.value, "\(entry.keyText) at node \(place.number)",
          sourceLocation: sourceLocation)
      }
    }
    let statuses = try await statusesAtOneIndex()
    let digests = Set(statuses.map(\.mapDigest))
    #expect(digests.count == 1, "\(statuses)", sourceLocation: sourceLocation)
    for status in statuses {
      #expect(status.revision == UInt64(ledger.writes + others), sourceLocation: sourceLocation)
      #expect(status.keyCount == UInt64(accounts.count), sourceLocation: sourceLocation)
    }
    expectOneLeaderPerTerm(sourceLocation: sourceLocation)
  }

  /// Everything that the node has, read from itself.
  func entries(
    at address: String, consistency: ReadConsistency = .linearizable
  ) async throws -> [KeyValueEntry] {
    let client = client(of: [address])
    defer { client.close() }
    var entries: [KeyValueEntry] = []
    while true {
      let page = try await client.list(after: entries.last?.key ?? [], consistency: consistency)
      #expect(page.servedBy == address)
      entries += page.entries
      if !page.more { return entries }
    }
  }

  /// How all running nodes are when they have applied the same part of the log.
  func statusesAtOneIndex() async throws -> [WireNodeStatus] {
    let client = client()
    defer { client.close() }
    var index: UInt64 = 0
    while true {
      var statuses: [WireNodeStatus] = []
      for place in runningNodes {
        statuses.append(try await client.nodeStatus(of: place.address, appliedAtLeast: index))
      }
      let last = statuses.map(\.appliedIndex).max() ?? 0
      // Not equal: some were asked before the newest entry came.
      if statuses.allSatisfy({ $0.appliedIndex == last }) { return statuses }
      index = last
    }
  }

  /// Nobody ever said of two nodes that they led the same term.
  func expectOneLeaderPerTerm(sourceLocation: SourceLocation = #_sourceLocation) {
    var leaders: [String: Set<String>] = [:]
    for line in programs.flatMap(\.transcript.lines) {
      guard let election = ElectionLine(line.text) else { continue }
      leaders[election.term, default: []].insert(election.leader)
    }
    #expect(!leaders.isEmpty, sourceLocation: sourceLocation)
    for (term, leaders) in leaders {
      #expect(leaders.count == 1, "term \(term) had the leaders \(leaders)")
    }
  }
}

/// `… follower 50053 is now the leader of term 4 (votes from 50053, 50054)`, whoever prints it.
struct ElectionLine {
  let leader: String
  let term: String

  init?(_ line: String) {
    let words = line.split(separator: " ")
    let middle = ["is", "now", "the", "leader", "of", "term"]
    guard
      let start = words.indices.first(where: { words[$0...].starts(with: middle.map { $0[...] }) }),
      start > 0, start + middle.count < words.count
    else { return nil }
    leader = String(words[start - 1])
    term = String(words[start + middle.count])
  }
}

extension KeyValueEntry {
  var keyText: String { String(decoding: key, as: UTF8.self) }
  var valueText: String { String(decoding: value, as: UTF8.self) }
}
