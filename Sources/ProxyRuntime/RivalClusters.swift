package import RaftCore

/// A cluster that a proxy does not serve, and of which a majority announces itself there.
package struct RivalCluster: Hashable, Sendable {
  package let id: ClusterID
  /// By the newest log among those who announce themselves.
  package let voterCount: Int
  /// Where the voters listen that were heard of lately, sorted.
  package let addresses: [String]
}

/// What a proxy hears of clusters other than the one it serves, bounded in number.
struct RivalClusters {
  /// What a node of another cluster last said, and when.
  private struct Word {
    let report: NodeReport
    let heardAt: UInt64
  }

  private static let wordsMax = 64

  /// One of each node, the one heard longest ago first.
  private var words: [Word] = []

  mutating func heard(_ report: NodeReport, at now: UInt64) {
    words.removeAll { $0.report.id == report.id }
    if words.count == Self.wordsMax { words.removeFirst() }
    words.append(Word(report: report, heardAt: now))
  }

  /// The one with the most voters among those of whose voters a majority was heard within `silence`
  /// nanoseconds. What is older is forgotten.
  mutating func strongest(at now: UInt64, silence: UInt64) -> RivalCluster? {
    guard !words.isEmpty else { return nil }
    words.removeAll { now - $0.heardAt >= silence }
    let rivals = Set(words.map(\.report.clusterID)).compactMap(rival)
    return rivals.max { ($0.voterCount, $0.id.rawValue) < ($1.voterCount, $1.id.rawValue) }
  }

  private func rival(_ id: ClusterID) -> RivalCluster? {
    let reports = words.map(\.report).filter { $0.clusterID == id }
    guard let newest = reports.max(by: { $0.lastEntry < $1.lastEntry }) else { return nil }
    let voters = newest.configuration.voters
    let heard = reports.filter { voters.contains($0.id) }
    guard !voters.isEmpty, heard.count >= MajorityQuorum.size(voterCount: voters.count) else {
      return nil
    }
    return RivalCluster(
      id: id, voterCount: voters.count, addresses: heard.map(\.address).sorted())
  }
}
