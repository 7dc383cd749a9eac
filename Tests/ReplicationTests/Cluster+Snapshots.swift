import RaftCore
import Replication
import Testing

/// The files of snapshots. Instead of a file's bytes the machine that they stand for is kept.
struct SnapshotFiles {
  static let byteCount: UInt64 = 1_000

  /// Nodes that do not finish their snapshots, and what they have in hand.
  var slow: Set<Int> = []
  var taking: [Int: (SnapshotMetadata, SessionMachine)] = [:]
  /// Every machine of which a snapshot was ever taken.
  var machines: [EntryID: SessionMachine] = [:]
  var incoming: [Int: (snapshot: EntryID, byteCount: UInt64)] = [:]
  /// Nodes that find the next snapshot that they receive damaged.
  var damaged: Set<Int> = []
  var readCount = 0
}

extension Cluster {
  mutating func handleFile(
    _ action: ReplicaAction, _ results: inout ReplicaResults<SessionMachine>, of number: Int
  ) {
    switch action {
    case .takeSnapshot(let metadata):
      guard let machine = results.takeSnapshotMachine() else {
        Issue.record("a snapshot is to be taken, and of nothing")
        return
      }
      files.taking[number] = (metadata, machine)
      if !files.slow.contains(number) {
        finishSnapshot(on: number)
      }
    case .readSnapshotChunk(let order):
      files.readCount += 1
      guard disks[number - 1].snapshot?.last == order.snapshot else {
        self[number].snapshotChunkUnreadable(order)
        return
      }
      let count = min(order.byteCountMax, Int(SnapshotFiles.byteCount - order.offset))
      self[number].snapshotChunkRead(
        order, bytes: Array(repeating: 1, count: count),
        totalByteCount: SnapshotFiles.byteCount)
    case .storeSnapshotChunk(let install, let from):
      store(install, from: from, on: number)
    default:
      break
    }
  }

  private mutating func store(_ install: InstallSnapshot, from: NodeID, on number: Int) {
    let last = install.metadata.last
    var present = UInt64(0)
    if let incoming = files.incoming[number], incoming.snapshot == last {
      present = incoming.byteCount
    }
    if install.offset == present {
      present += UInt64(install.data.count)
    }
    files.incoming[number] = (last, present)
    self[number].snapshotChunkStored(snapshot: last, from: from, nextOffset: present)
    guard present == install.totalByteCount, let machine = files.machines[last] else {
      return
    }
    files.incoming[number] = nil
    if files.damaged.remove(number) != nil {
      self[number].snapshotRefused(snapshot: last)
    } else {
      self[number].snapshotReceived(install.metadata, machine)
    }
  }

  mutating func finishSnapshot(on number: Int) {
    guard let (metadata, machine) = files.taking.removeValue(forKey: number) else {
      return
    }
    files.machines[metadata.last] = machine
    disks[number - 1].snapshot = metadata
    self[number].snapshotTaken(metadata.last)
  }
}
