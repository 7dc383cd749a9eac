/// The configurations a log holds, oldest first, back to the last one known to be committed.
///
/// A configuration is in force as soon as it is in the log, committed or not (thesis §4.1), and
/// falls with its entry when a new leader truncates the log.
struct ConfigurationHistory: Sendable {
  /// A configuration and the entry that put it in force.
  struct Version: Sendable {
    let index: LogIndex
    let configuration: ClusterConfiguration
  }

  private var versions: [Version]
  /// Members of committed configurations that a later committed one does not have. They never come
  /// back: a node that has missed its removal, or lost its disk since, would be taken for what it
  /// was.
  private(set) var removed: Set<NodeID> = []

  /// Before the first entry that names one, the configuration is empty; what a snapshot covers, it
  /// tells itself.
  init(log: RaftLog, snapshot: SnapshotMetadata?) {
    versions = [
      Version(
        index: snapshot?.configurationIndex ?? .zero,
        configuration: snapshot?.configuration ?? ClusterConfiguration())
    ]
    removed = Set(snapshot?.removed ?? [])
    let first = max(log.firstIndex, (snapshot?.last.index ?? .zero).next)
    for entry in log.entries(from: first, through: log.lastIndex) { appended(entry) }
  }

  /// The newest committed configuration, once anything is committed.
  var oldest: Version { versions[0] }

  /// Whether the node is or was a member in any of these configurations, or in an earlier one that
  /// was committed.
  func names(_ id: NodeID) -> Bool {
    removed.contains(id) || versions.contains { $0.configuration[id] != nil }
  }

  var latest: Version { versions[versions.count - 1] }

  /// The one that comes into force should the latest be truncated.
  var beforeLatest: Version? { versions.count < 2 ? nil : versions[versions.count - 2] }

  /// Returns whether the entry brought a configuration.
  @discardableResult
  mutating func appended(_ entry: LogEntry) -> Bool {
    guard case .configuration(let configuration) = entry.payload else { return false }
    versions.append(Version(index: entry.index, configuration: configuration))
    return true
  }

  /// Returns whether another configuration is in force now.
  mutating func truncated(after index: LogIndex) -> Bool {
    let count = versions.count
    if Canary.keepsTruncatedConfiguration.isActive { return false }
    while versions.count > 1, latest.index > index { versions.removeLast() }
    return versions.count != count
  }

  mutating func committed(through index: LogIndex) {
    while versions.count > 1, versions[1].index <= index {
      let former = versions.removeFirst().configuration
      let next = versions[0].configuration
      for member in former.members where next[member.id] == nil { removed.insert(member.id) }
    }
  }
}
