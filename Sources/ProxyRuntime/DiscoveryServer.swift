import RPCCore
import RaftCore
import SystemIO
import WireMessages

/// Hears the nodes' announcements, and tells newcomers where the cluster is.
final class DiscoveryServer: WireDiscoveryService {
  private let loop: EventLoop
  private let monitor: ClusterMonitor
  private let onRefusal: (AnnouncementRefusal) -> Void
  /// Refusals that were told already; a refused node goes on announcing itself.
  private var told: Set<AnnouncementRefusal> = []
  /// Of more nothing is told: whoever announces nodes under ever new identities shall not fill a log.
  private static let toldMax = 64

  init(
    loop: EventLoop, monitor: ClusterMonitor, onRefusal: @escaping (AnnouncementRefusal) -> Void
  ) {
    self.loop = loop
    self.monitor = monitor
    self.onRefusal = onRefusal
  }

  func announce(_ request: WireAnnounceRequest, call: UnaryServerCall<WireAnnounceReply>) {
    guard let status = request.status, let report = NodeReport(status) else {
      return call.fail(
        RPCError(
          .invalidArgument,
          "an announcement needs a status with a node id, an address of \(Member.addressBytesMax) bytes "
            + "at most, a sound configuration and \(ClusterConfiguration.membersMax) votes at most",
          isKnownNotExecuted: true))
    }
    do throws(AnnouncementRefusal) {
      try monitor.announced(report)
    } catch {
      if told.count < Self.toldMax, told.insert(error).inserted { onRefusal(error) }
      return call.fail(
        RPCError(.failedPrecondition, error.description, isKnownNotExecuted: true))
    }
    let directory = monitor.directory
    // Nobody is told to join a cluster that may be the wrong one.
    let isInDoubt = directory.rival != nil && report.clusterID == .unknown
    call.reply(
      WireAnnounceReply(
        clusterID: isInDoubt ? 0 : directory.clusterID.rawValue,
        isSettled: !isInDoubt && directory.isSettled(at: loop.now),
        addresses: directory.addresses,
        members: ClusterConfiguration(members: directory.announcedMembers).wire.members,
        hasDiverged: directory.hasDiverged(report.id)))
  }
}
