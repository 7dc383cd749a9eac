/// Processes that are killed, stopped and paused, and what is done to their files.
extension Nemesis {
  func act(_ fault: ProcessFault, _ kind: FaultKind) -> (() -> Void)? {
    switch fault {
    case .killAll: return strike(Array(cluster.nodes.indices), kind) { self.cluster.kill($0) }
    case .killNode: return strike([anyNode], kind) { self.cluster.kill($0) }
    case .killLeader: return strike([leaderOrAny], kind) { self.cluster.kill($0) }
    case .stopLeader: return strike([leaderOrAny], kind) { self.cluster.terminate($0) }
    case .killProxy:
      let number = random.next(below: cluster.proxies.count)
      let proxy = cluster.proxies[number]
      guard proxy.isRunning else { return nil }
      tell(kind, proxy.name)
      cluster.kill(proxy)
      return { [cluster] in try? cluster.start(proxy: number) }
    case .pauseLeader: return pause([leaderOrAny], kind)
    case .pauseMajority:
      return pause(Array(shuffledNodes.prefix(cluster.nodes.count / 2 + 1)), kind)
    case .corrupt:
      let number = anyNode
      guard corrupt(number) else { return nil }
      tell(kind, cluster.nodes[number].name)
      return {}
    case .fillDisk:
      guard let disk = cluster.smallDisk, cluster.nodes[cluster.smallDiskNode].isRunning else {
        return nil
      }
      tell(kind, cluster.nodes[cluster.smallDiskNode].name)
      disk.fill()
      return { disk.free() }
    case .hangDisk: return hangDisk()
    case .failSync: return failSync()
    }
  }

  private func strike(
    _ numbers: [Int], _ kind: FaultKind, _ blow: (ChaosCluster.Place) -> Void
  ) -> (() -> Void)? {
    let struck = numbers.filter { cluster.nodes[$0].isRunning }
    guard !struck.isEmpty else { return nil }
    tell(kind, names(struck))
    for number in struck { blow(cluster.nodes[number]) }
    return { [cluster] in
      // One that has not ended yet, because it was asked politely, is killed and started later.
      for number in struck {
        cluster.kill(cluster.nodes[number])
        try? cluster.start(node: number)
      }
    }
  }

  private func pause(_ numbers: [Int], _ kind: FaultKind) -> (() -> Void)? {
    let paused = numbers.filter { cluster.nodes[$0].isRunning }
    guard !paused.isEmpty else { return nil }
    tell(kind, names(paused))
    for number in paused { cluster.pause(cluster.nodes[number]) }
    return { [cluster] in for number in paused { cluster.resume(cluster.nodes[number]) } }
  }

  private func names(_ numbers: [Int]) -> String {
    numbers.map { cluster.nodes[$0].name }.joined(separator: " ")
  }
}
