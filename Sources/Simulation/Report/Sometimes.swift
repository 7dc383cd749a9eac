/// Rare states that a campaign must reach: one that never does does not test what it seems to.
package struct Sometimes: Hashable, Sendable {
  /// The states; their texts are what a campaign's report calls them.
  package enum State: String, CaseIterable, Sendable {
    case crashInsideWrite = "crash inside a write"
    case leaderCrashed = "leader crashed"
    case leaderPaused = "leader stood still"
    case leaderDeposed = "leader deposed"
    case leaderDiskFailed = "leader's disk failed"
    case diskFailed = "follower's disk failed"
    case groupCommit = "one sync for several batches"
    case connectionBroke = "connection broke under a call"
    case sessionExpired = "session expired"
    case staleRequest = "request came after its answer was confirmed"
    case overloaded = "request refused as overload"
    case readFailed = "read could not be confirmed"
    case followerRead = "read answered by a follower"
    case leaseRead = "read answered by a lease"
    case revisionAwaited = "read waited for a revision"
    case revisionOverdue = "revision did not come in time"
    case droppedShown = "stale read showed what was dropped later"
    case outcomeUnknown = "write given up by a deposed leader"
    case transferBegun = "leadership transfer begun"
    case machineReplaced = "machine replaced"
    case snapshotReceived = "snapshot received"
    case snapshotInstalled = "snapshot installed in place of the state"
    case snapshotRefused = "received snapshot refused"
    case snapshotGone = "snapshot gone while it was sent"
    case snapshotChunkOutOfPlace = "piece of a snapshot out of place"
    case snapshotGoneOn = "snapshot gone on after a restart"
    case snapshotFoundNoRoom = "no room for a snapshot"
    case crashInsideSnapshot = "crash inside the writing of a snapshot"
    case crashInsideStart = "crash while a node starts"
    case startedFromSnapshot = "started from a snapshot"
    case proxyAnswered = "proxy passed an answer on"
    case proxySentAgain = "proxy sent a request again"
    case proxyGaveUp = "proxy ran out of time"
    case redirectFollowed = "client followed a node's word on who leads"
    case redirectOutdated = "node named as the leader did not lead"
    case requestHeldBack = "client held back what may still be under way"
    case heldBackAnswered = "request held back went when another was answered"
    case heldBackPaused = "request held back went after a pause"
    case writeNotAdmitted = "leader refused a write that would wait too long"
    case diskWasFull = "write found no room"
    case diskHadRoomAgain = "disk had room again"
    case diskRotted = "place of a disk rotted"
    case rotWasRefused = "node refused its rotten disk"
    case logLost = "part of a log lost"
    case logRepaired = "log whole again, from the leader"
    case rotWasSurvived = "node started on a disk with a rotten place"
    case configurationReshaped = "several voters changed at once"
    case returnAsked = "return of a removed member asked for"
    case configurationJoint = "configuration joint"
    case diskStalled = "disk stood still for an election timeout"
    case leaderIsolated = "leader cut off"
    case twoLeaders = "two nodes led, of different terms"
    case searchUndecided = "search for an order given up"
    case livenessDemanded = "liveness demanded"
    case quorumBehind = "quorum behind what is committed when the faults end"
    case proxyCrashed = "proxy crashed with calls under way"
    case flipRefused = "turned bit in a message noticed"
    case writeMisdirected = "write went to another place of a disk"
    case fileWasStale = "older content of a file came back"
    case standstill = "nobody left to be elected"
    case harmedAtWill = "disks harmed at will, no liveness demanded"
    case runningDiskHarmed = "disk harmed under a running node"
    case stoppedDiskHarmed = "disk harmed while its node was down"
    case fileLost = "file of a disk lost"
    case twoLogsDamaged = "two logs damaged at once"
    case lossWhileJoint = "log lost in a joint configuration"
    case lossOfUncommitted = "log lost that was not committed yet"
    case everyCopyLost = "no disk left with what was committed"
    case longPauseSurvived = "process went on after more than ten seconds"
    case callOverdue = "call refused that may have come long ago, during a standstill"
    case processorBehind = "slow processor several ticks behind"
    case leaderProcessorSlow = "leader's processor slow"
    case narrowLinkFull = "message waited an election timeout for a narrow link"
    case machinesClogged = "several machines clogged at once"
    case startUnreadable = "node could not read its disk when it started"
    case snapshotUnreadable = "snapshot could not be read where it was needed"
    case directorySyncFailed = "directory could not be synced"
    case writeWasPhantom = "acknowledged write that never came to the disk"
    case proposalsFull = "write beyond the number of those that may wait at a leader"
    case proposalBytesFull = "write beyond the bytes of those that may wait at a leader"
    case uncommittedBytesFull = "write beyond the bytes that may await their commitment"
    case inFlightBytesFull = "as many bytes under way to a member as may be"
    case readsFull = "read beyond the number of those that may wait at a node"
    case unindexedReadsFull = "read beyond the number of those that may be without an index"
    case proxyFull = "request beyond the number of those that a proxy may hold"
    case proxyBytesFull = "request beyond the bytes that a proxy may hold"
    case writeChangedSession = "write that was not executed went on in a new session"
    case sessionWindowFull = "write waited for room in its client's session"

    /// Whether a campaign that never reaches it does not test what it is for. The others are
    /// limits, of the checkers and of what a cluster can do, or come once in some hundred seeds.
    package var isCore: Bool {
      switch self {
      case .searchUndecided, .standstill, .everyCopyLost, .lossWhileJoint, .snapshotGoneOn,
        .quorumBehind, .processorBehind, .snapshotUnreadable, .writeNotAdmitted:
        false
      default: true
      }
    }
  }

  package private(set) var counts = [UInt64](repeating: 0, count: State.allCases.count)

  package mutating func reach(_ state: State) {
    if let place = Self.places[state] { counts[place] += 1 }
  }

  package subscript(state: State) -> UInt64 {
    Self.places[state].map { counts[$0] } ?? 0
  }

  private static let places = Dictionary(
    uniqueKeysWithValues: State.allCases.enumerated().map { ($1, $0) })
}
