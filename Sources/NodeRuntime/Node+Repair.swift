import RaftCore
import Replication
import SystemIO

/// A node whose disk has lost part of the log gets it again from the leader, and says how it goes:
/// it does not vote until then, which people should know.
extension Node {
  /// Tells of the repair from time to time, and of its end.
  func watchRepair() {
    guard let repair = driver.replica.node.repair else { return }
    report(repair)
    scheduleRepairReport(checks: 0)
  }

  private func scheduleRepairReport(checks: Int) {
    repairTimer = loop.schedule(after: Self.repairCheckNanoseconds) { [weak self] in
      guard let self, !isStopping else { return }
      guard let repair = driver.replica.node.repair else {
        repairTimer = nil
        onEvent(.logRepaired(lastIndex: driver.replica.node.lastEntry.index))
        announcer?.announceNow()
        return
      }
      // Often at first, for most repairs are short.
      let isDue = checks == 10 || checks % Self.repairChecksPerReport == 0 && checks > 0
      if isDue, isAlive { report(repair) }
      scheduleRepairReport(checks: checks + 1)
    }
  }

  private func report(_ repair: RaftNode.Repair) {
    onEvent(
      .logRepairing(
        firstLost: repair.mark.firstLost, through: repair.through,
        lastIndex: driver.replica.node.lastEntry.index, hasLeader: leaderHint != nil))
  }

  private static let repairCheckNanoseconds: UInt64 = 100_000_000
  private static let repairChecksPerReport = 100
}
