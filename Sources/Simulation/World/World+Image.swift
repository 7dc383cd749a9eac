import RaftCore
import RaftStorage

// What storage says to be durable is on its disk when it says so.

extension World {
  /// Storage has said of batches that they are durable. From now on the node may make promises about
  /// them, so they must be found in the durable image; what is found there is what it has promised.
  func reports(_ batches: [PersistBatch], by process: NodeProcess) {
    let machine = machines[process.place]
    let finding =
      machine.image.look(harmed: machine.harm.paths)
      ?? machine.promised.advance(
        through: batches, shownBy: machine.image, harmed: machine.harm.paths)
    if let finding {
      violate("\(name(process.id)) is told durable what is not on its disk: \(finding)")
    }
  }

  /// A snapshot is said to be complete.
  func reports(_ snapshot: SnapshotMetadata, by process: NodeProcess) {
    let machine = machines[process.place]
    machine.promised.took(snapshot)
    if !machine.image.hasSnapshot(snapshot.last) {
      violate(
        "\(name(process.id)) has a snapshot through \(snapshot.last.index.rawValue), which is not "
          + "complete on its disk")
    }
  }

  /// A node has started: what it takes for its own is on its disk, all of it and nothing else. Whatever was
  /// done to that before, it has been read now, so that nothing is forgiven.
  func checkImage(_ opened: OpenedStorage<SimulatedDisk>, on machine: Machine) {
    machine.image = DurableImage(machine.disk)
    let finding =
      machine.image.look(harmed: [])
      ?? machine.image.difference(
        from: opened.recovered, of: opened.storage.identity?.nodeID)
    if let finding {
      violate("\(name(machine)) starts with what is not on its disk: \(finding)")
    }
  }
}
