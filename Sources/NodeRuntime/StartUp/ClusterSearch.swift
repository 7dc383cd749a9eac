import RaftCore

/// Decides what a node without a cluster does, from what the proxies answer.
///
/// A proxy that has just been started may not have heard of a cluster that exists; only one that has
/// run for an announcement period can say that there is none. Founding a second cluster beside an
/// existing one would split the data, so the search waits for such a proxy.
struct ClusterSearch {
  enum Answer: Hashable {
    case none
    case unreachable
    case knowsNone(isSettled: Bool)
    case knows(ClusterID)
  }

  enum Decision: Hashable {
    case wait
    case bootstrap
    case join(ClusterID)
  }

  private let origin: NodeSettings.Origin
  private var answers: [Answer]

  init(origin: NodeSettings.Origin, proxyCount: Int) {
    self.origin = origin
    answers = Array(repeating: .none, count: proxyCount)
  }

  mutating func answered(proxy: Int, _ answer: Answer) {
    answers[proxy] = answer
  }

  /// What to do for a node whose directory names `own`, or names none (`.unknown`). Its own cluster
  /// comes before any other that a proxy may know.
  func decision(within own: ClusterID) -> Decision {
    if proxyThatKnows(own) != nil {
      return .join(own)
    }
    for answer in answers {
      if case .knows(let clusterID) = answer {
        return .join(clusterID)
      }
    }
    guard origin == .bootstrapIfAlone else { return .wait }
    let nobodyKnows = answers.allSatisfy { answer in
      switch answer {
      case .unreachable, .knowsNone(isSettled: true): true
      case .none, .knowsNone(isSettled: false), .knows: false
      }
    }
    return nobodyKnows ? .bootstrap : .wait
  }

  /// A proxy through which `clusterID` can be joined.
  func proxyThatKnows(_ clusterID: ClusterID) -> Int? {
    answers.firstIndex(of: .knows(clusterID))
  }
}
