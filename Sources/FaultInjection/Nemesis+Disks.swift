import ProgramSupport
import SystemIO

/// Syncs that hang, and syncs that fail.
extension Nemesis {
  /// The node goes on as soon as its disk does; until then another one leads.
  func hangDisk() -> (() -> Void)? {
    guard let (number, disk) = chooseDisk(), (try? disk.hang()) != nil else { return nil }
    tell(.process(.hangDisk), cluster.nodes[number].name)
    return { disk.heal() }
  }

  /// The first sync that fails must end the node, and with an error: it cannot know what of its log is on
  /// the disk. Then it is started again.
  func failSync() -> (() -> Void)? {
    guard let (number, disk) = chooseDisk(), cluster.tolerated !== cluster.nodes[number],
      (try? disk.fail()) != nil
    else { return nil }
    let place = cluster.nodes[number]
    tell(.process(.failSync), place.name)
    cluster.allowEnd(of: place)
    isSettled = { !place.isRunning }
    return { [unowned self] in
      disk.heal()
      guard !place.isRunning else {
        // A node that nobody writes to has no sync that could fail, and a run that is over waits for
        // nothing.
        if disk.hasFailed, !isStopped {
          cluster.blame("\(place.name) went on after a sync had failed")
        }
        return cluster.kill(place)
      }
      if let exit = place.lastExit, exit != .code(ExitCode.failure.rawValue) {
        cluster.blame("\(place.name) \(exit) after a sync had failed, and not with an error")
      }
      try? cluster.start(node: number)
    }
  }

  /// The disk of the leader, or as often of any node.
  private func chooseDisk() -> (Int, FaultyDisk)? {
    let number = random.next(below: 2) == 0 ? leaderOrAny : anyNode
    guard let disk = cluster.faultyDisk(ofNode: number), cluster.nodes[number].isRunning else {
      return nil
    }
    return (number, disk)
  }
}
