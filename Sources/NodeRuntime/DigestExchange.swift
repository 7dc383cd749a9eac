import RPCCore
import RaftCore
import Replication
import SystemIO
import WireMessages

/// Asks the other voters again and again what their state came to after the entries that all note, and
/// says when a majority of the voters has come to something else than this node. Proxies compare as
/// well, and sooner; this needs none.
///
/// What is compared never changes, so that the answers of one voter may be older than another's. A node
/// that gets a snapshot has nothing to compare until it has passed the next of those entries.
final class DigestExchange {
  static let periodNanoseconds: UInt64 = 1_000_000_000

  private unowned let node: Node
  private var timer: Timer?
  /// The last answer of each, in no order.
  private var answers: [(voter: NodeID, digests: [StateDigest])] = []

  init(node: Node) {
    self.node = node
  }

  func start() {
    guard timer == nil else { return }
    timer = node.loop.schedule(after: Self.periodNanoseconds) { [weak self] in
      guard let self else { return }
      timer = nil
      ask()
      start()
    }
  }

  func stop() {
    timer?.cancel()
    timer = nil
  }

  /// A voter that plays dead, or cannot be reached, is passed over.
  private func ask() {
    guard node.isAlive, !node.isStopping else { return }
    let voters = node.configuration.voters
    answers.removeAll { !voters.contains($0.voter) }
    let options = CallOptions(
      deadline: Deadline(nanoseconds: node.loop.now + Self.periodNanoseconds))
    for voter in voters where voter != node.id {
      guard let link = node.links[voter], link.isUp, let channel = link.channel else { continue }
      _ = WireNodeControlStub(channel: channel).status(WireNodeStatusRequest(), options: options) {
        [weak self] result in
        if case .success(let status) = result { self?.heard(status, from: voter) }
      }
    }
  }

  private func heard(_ status: WireNodeStatus, from voter: NodeID) {
    guard status.nodeID == voter.rawValue, status.clusterID == node.clusterID.rawValue else {
      return
    }
    answers.removeAll { $0.voter == voter }
    answers.append(
      (
        voter,
        status.digests.prefix(DigestTrail.marksMax).map {
          StateDigest(index: LogIndex($0.index), digest: $0.digest)
        }
      ))
    let divergence = StateDigest.divergence(
      of: node.driver.replica.digestTrail.marks, from: answers.map(\.digests),
      voterCount: node.configuration.voters.count)
    if divergence != nil { node.fail(.hasDiverged) }
  }
}

extension NodeFailure {
  static let hasDiverged = NodeFailure.diverged(
    "a majority of the members has another map or other sessions than this node at the same entry of "
      + "the log; remove this node from the cluster and let it join again with an empty data "
      + "directory, as a new node")
}
