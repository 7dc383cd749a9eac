import RaftCore

/// Decides what a node without a cluster does, from what the proxies answer.
///
/// Founding a second cluster beside an existing one would split the data, and what was acknowledged
/// would seem to be gone. An empty directory is no sign that there is none: the disk may have been
/// lost. So a cluster is founded only when every proxy has said that it knows of none. One that has just
/// been started may not have heard of a cluster that exists, and cannot say so before it has run for
/// some announcement periods; one that cannot be reached has not said anything.
struct ClusterSearch {
  /// What one proxy has said so far. It is settled once it has run for long enough to have heard of a cluster.
  enum Answer: Hashable {
    case none
    case unreachable
    case knowsNone(isSettled: Bool)
    case knows(ClusterID)
  }

  /// What the node is to do now.
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
    guard origin != .join else { return .wait }
    let nobodyKnows = answers.allSatisfy { answer in
      switch answer {
      case .knowsNone(isSettled: true): true
      case .unreachable: origin == .bootstrapUnlessKnown
      case .none, .knowsNone(isSettled: false), .knows: false
      }
    }
    return nobodyKnows ? .bootstrap : .wait
  }

  /// The proxies that keep a cluster from being founded because they cannot be reached.
  var missingProxies: [Int] {
    guard origin == .bootstrapIfAlone else { return [] }
    return answers.indices.filter { answers[$0] == .unreachable }
  }

  /// A proxy through which `clusterID` can be joined.
  func proxyThatKnows(_ clusterID: ClusterID) -> Int? {
    answers.firstIndex(of: .knows(clusterID))
  }
}
